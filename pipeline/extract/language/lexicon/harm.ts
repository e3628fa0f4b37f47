/** What befell people, and which argument of the word suffers it: one list, looked up by the form as written in lower case. */
import type { Outcome } from '../../../contract.ts';
import type { Reading } from '../../reading/reading.ts';
import { readTable } from '../../table.ts';
import { firstFrom, follows, sentenceEnd } from '../scan.ts';
import { entryOf, isClauseMark, wordsIn } from '../words.ts';

/** Which argument suffers: the verb's object, its subject, either, the noun's "of" phrase, or the noun or adjective's own bearer. */
type Sufferer = 'object' | 'subject' | 'either' | 'of' | 'self';
export interface OutcomeWord {
  lemma: string;
  part: 'verb' | 'adjective' | 'noun';
  sufferer: Sufferer;
  outcome: Outcome;
  /** of whom alone the word says so: militants are "neutralised", people "taken away", civilians "captured" by those who kidnap, residents "flee to" a town */
  whom?: 'armed' | 'people' | 'civilian' | 'inhabitant';
}

const outcomeWords = new Map<string, OutcomeWord[]>();
for (const { lemma, forms, part, sufferer, outcome } of readTable<'lemma' | 'forms' | 'part' | 'sufferer' | 'outcome'>(
  new URL('./data/outcome-words.csv', import.meta.url),
)) {
  for (const form of forms.split(' ')) {
    const word = { lemma, part, sufferer, outcome } as OutcomeWord;
    outcomeWords.set(form, [...(outcomeWords.get(form) ?? []), word]);
  }
}

/** The words that must follow, and how far after it they may. */
interface OutcomeFrame {
  word: OutcomeWord;
  after: string[][];
  gap: number;
}
/** Verbs that tell an outcome only with the words after them, or only of some people; each row with an example and a counter-example. */
export const OUTCOME_FRAMES = readTable<
  'forms' | 'after' | 'gap' | 'sufferer' | 'outcome' | 'whom' | 'example' | 'figure' | 'counter_example'
>(new URL('./data/outcome-frames.csv', import.meta.url));
const outcomeFrames = new Map<string, OutcomeFrame[]>();
for (const row of OUTCOME_FRAMES) {
  for (const form of row.forms.split(' ')) {
    const word = { lemma: form, part: 'verb', sufferer: row.sufferer, outcome: row.outcome, whom: row.whom || undefined } as OutcomeWord;
    const frame = { word, after: row.after ? row.after.split('|').map((words) => words.split(' ')) : [], gap: Number(row.gap) };
    outcomeFrames.set(form, [...(outcomeFrames.get(form) ?? []), frame]);
  }
}

const framesOf = entryOf(outcomeFrames);
const sensesOf = entryOf(outcomeWords);

/** A verb that tells its outcome with the words after it: "hacked to death", "gunned 12 herders down". */
function framedWord(reading: Reading, token: number): OutcomeWord | null {
  return (
    framesOf(reading, token)?.find(
      ({ after, gap }) => after.length === 0 || after.some((words) => followWithin(reading, token, words, gap)),
    )?.word ?? null
  );
}

/** Whether words stand after a verb, with at most `gap` tokens and no mark between. */
function followWithin(reading: Reading, verb: number, words: string[], gap: number): boolean {
  const end = Math.min(verb + gap + 2, sentenceEnd(reading, verb) - words.length + 1);
  return firstFrom(reading, verb + 1, end, (_, t) => follows(reading, t, words), isClauseMark) >= 0;
}

/** The word as verb, adjective or noun of an outcome, or null. */
export function outcomeWord(reading: Reading, token: number, part: OutcomeWord['part']): OutcomeWord | null {
  const framed = part === 'verb' ? framedWord(reading, token) : null;
  return framed ?? sensesOf(reading, token)?.find((word) => word.part === part) ?? null;
}
/** All of these words, in lower case. */
export const OUTCOME_FORMS: readonly string[] = [...outcomeWords.keys()];
export const isOutcomeForm = (form: string): boolean => outcomeWords.has(form);
/** Whether a sentence has the same, or the head of a frame: without any it tells of no outcome. */
export const mayTellOutcome = wordsIn([...OUTCOME_FORMS, ...outcomeFrames.keys()].join(' '));
