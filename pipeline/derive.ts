/** The stage `derive`: figures that follow from stated ones, document by document. */

import { FINE, options, stage, summary, writing } from './common/stage.ts';
import { derive } from './derive/derive.ts';
import { packed, readPacked } from './link/packed.ts';

await stage('derive', async () => {
  const given = options('Works out the figures that follow from stated ones.', {
    linked: { value: 'FILE', description: 'what link wrote' },
    out: { value: 'FILE', description: 'derived rows, document by document' },
  });
  let count = 0;
  await writing(given.out, async (out) => {
    for await (const { quantities = [], times = [] } of readPacked(given.linked, ['quantities', 'times'])) {
      const derivations = derive({ quantities, times });
      count += derivations.length;
      for (const piece of packed({ derivations })) await out.write(piece);
    }
  });
  summary('derive', [count, 'figures']);
  return FINE;
});
