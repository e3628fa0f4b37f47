/** How often the rules are right, for quality.json: on articles at first sight, on the project's own labelled sample, and on public development sets as last measured. */
import { existsSync, readFileSync } from 'node:fs';
import { newestFirstSight } from '../accuracy/first-sight.ts';
import { accuracy } from '../accuracy.ts';
import { FINE, options, stage, summary, writing } from '../common/stage.ts';

/** Scores on sets whose texts are not ours to keep: written by `npm run score -- --out`. */
const NOTED = new URL('./development-scores.json', import.meta.url);

await stage('measure', async () => {
  const given = options('Measures how often the rules are right on the project’s own labelled sentences.', {
    out: { value: 'FILE', description: 'precision and recall, as JSON' },
  });
  const measured = {
    first_sight: newestFirstSight(),
    own_sample: accuracy(),
    development_sets: existsSync(NOTED) ? JSON.parse(readFileSync(NOTED, 'utf8')) : {},
  };
  await writing(given.out, (out) => out.write(`${JSON.stringify(measured)}\n`));
  summary('measure', [measured.own_sample.rows, 'labelled sentences']);
  return FINE;
});
