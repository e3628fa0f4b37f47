/** How often the rules are right, for quality.json: on the project's own labelled sample, and on public development sets as last measured. */
import { existsSync, readFileSync } from 'node:fs';
import { accuracy } from '../accuracy.ts';

/** Scores on sets whose texts are not ours to keep: written by `npm run score -- --out`. */
const NOTED = new URL('./development-scores.json', import.meta.url);

const measured = { own_sample: accuracy(), development_sets: existsSync(NOTED) ? JSON.parse(readFileSync(NOTED, 'utf8')) : {} };
process.stdout.write(`${JSON.stringify(measured)}\n`);
