/** Makes the page in which one reads an article of one's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINE, options, stage, summary, UserError, writing } from './common/stage.ts';
import type { Source } from './schemas/types.ts';
import { assemble, type Example } from './try/assemble.ts';

await stage('try', async () => {
  const { out, raw } = options('Makes the page in which one reads an article of one’s own.', {
    out: { value: 'FILE', description: 'the page', default: '.build/try/index.html' },
    raw: { value: 'DIR', description: 'the folder whose first restatement is the example', default: 'raw' },
  });
  const page = await assemble(exampleOf(raw));
  await writing(out, (aside) => aside.write(page));
  summary('try', `${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB; open ${out}`);
  return FINE;
});

/** The first restatement of a folder. Only such texts are the project's to show. */
function exampleOf(folder: string): Example {
  const { sources } = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as { sources: Source[] };
  const source = sources.find(({ kind, restates_published }) => kind === 'restatement' && restates_published);
  if (!source?.restates_published) throw new UserError(`${folder}: no restatement with a date of publication among its sources`);
  return { text: readFileSync(join(folder, source.file), 'utf8').replace(/^# /, '').trim(), published: source.restates_published };
}
