import { createHash } from 'node:crypto';
import { read } from '../../pipeline/extract/reading/read.ts';

const SUBJECTS = [
  'The ministry',
  'General Adeyemi',
  'A 45-year-old farmer',
  'Officials in Port Sorell',
  'She',
  'The U.N. agency',
  'Half of them',
];
const VERBS = ['said', 'denied', 'has long claimed', 'told reporters', 'wrote', 'may announce', 'expects'];
const CLAUSES = [
  'that 3,000-3,500 villagers had fled',
  'the bridge would reopen on Tuesday',
  '“nobody was hurt, not even the driver”',
  'exports fell from 41% to 36% in 2023',
  'it won’t pay $1.2m',
  'HUNDREDS WERE MISSING',
];
const TAILS = [', according to two people', ' (see the map)', ', 12 of them children', '', ' — for now', '; others disagree'];

/** Made-up news: as many different texts as asked for, always the same ones. */
export const documents = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const sentences = Array.from({ length: 1 + (index % 3) }, (_, place) => {
      const turn = index * 7 + place * 3;
      const pick = (list: string[], step: number) => list[Math.floor(turn / step) % list.length];
      return `${pick(SUBJECTS, 1)} ${pick(VERBS, 2)} ${pick(CLAUSES, 3)}${pick(TAILS, 5)} near Ville${index}.`;
    });
    return sentences.join(index % 4 === 0 ? '\n\n' : ' ');
  });

/** A hash of everything that a reading says. */
export function readingHash(text: string): string {
  const reading = read(text);
  const facts: unknown[] = [[...reading.sentenceFirst], reading.quotations];
  for (let token = 0; token < reading.tokenCount; token++) {
    facts.push([reading.form(token), reading.xpos(token), reading.lemma(token), reading.head(token), reading.relation(token)]);
  }
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
