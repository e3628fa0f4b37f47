/** The words that tell what a sentence goes on with: loaded once, looked up by the form in lower case. */
import { some } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

type ThreadClass =
  /** what is traded, and where */
  | 'market'
  /** "rose", "closed", "earned": what prices, rates and results did, in the past */
  | 'moved'
  /** "wiping £95m off": the same as participles */
  | 'moving'
  /** "higher", "firmer": where a price is after it */
  | 'position'
  /** what companies and statistics offices report for a period */
  | 'results'
  | 'forecast'
  /** what an event does to things */
  | 'damage'
  /** what is done for people after an event */
  | 'aftermath'
  /** what follows is told of another time or subject */
  | 'apart'
  /** events that last: no one day is theirs */
  | 'long';

const classes = new Map<string, Set<string>>();
for (const row of readTable<'word' | 'class'>(new URL('./data/thread-words.csv', import.meta.url))) {
  const ofClass = classes.get(row.class) ?? new Set();
  ofClass.add(row.word);
  classes.set(row.class, ofClass);
}

/** Whether a token is a word of one of these classes. */
export const threadWord = (...names: ThreadClass[]): TokenTest => words(wordsOf(names));
/** Whether a sentence has such a word. */
export const threadWordIn = (...names: ThreadClass[]): ReturnType<typeof wordsIn> => wordsIn(wordsOf(names));

const wordsOf = (names: readonly ThreadClass[]): string => names.flatMap((name) => [...(classes.get(name) ?? [])]).join(' ');

const market = threadWord('market');
const marketIn = threadWordIn('market');
/** What is traded: "the shares", not "coal's share", "a share of the vote". */
export const isTraded: TokenTest = (reading, token) =>
  market(reading, token) &&
  !(reading.lower(token) === 'share' && (["'", "'s"].includes(reading.lower(token - 1)) || reading.lower(token + 1) === 'of'));

/** Whether a sentence names what is traded. */
export const isOfMarket = (reading: Reading, sentence: number): boolean =>
  marketIn(reading, sentence) && some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], isTraded);
