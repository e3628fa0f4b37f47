/** The stage `derive`: figures that follow from stated ones, a line for each document. */

import { FINE, options, stage, summary, writing } from './common/stage.ts';
import { derive } from './derive/derive.ts';
import { pack, readPacked } from './link/packed.ts';

await stage('derive', async () => {
  const given = options('Works out the figures that follow from stated ones.', {
    linked: { value: 'FILE', description: 'what link wrote' },
    out: { value: 'FILE', description: 'derived rows, one line a document' },
  });
  let count = 0;
  await writing(given.out, async (out) => {
    for await (const { quantities = [], times = [] } of readPacked(given.linked)) {
      const derivations = derive({ quantities, times });
      count += derivations.length;
      await out.write(`${pack({ derivations })}\n`);
    }
  });
  summary('derive', [count, 'figures']);
  return FINE;
});
