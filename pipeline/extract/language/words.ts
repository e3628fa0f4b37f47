/** What a token says, by its spelling: sets of words and marks, asked for in lower case with straight apostrophes. */
import type { Reading } from '../reading/reading.ts';
import {
  addList,
  addSentenceList,
  addTable,
  addTextList,
  columnOf,
  placeIn,
  SMALL,
  WRITTEN,
  widthOfSentences,
} from '../reading/word-lists.ts';
import { byReading } from './by-reading.ts';
import { memberTest } from './member.ts';
import { some } from './scan.ts';
import { type TokenTest, withLoop } from './test.ts';

/** Whether a token is one of these words, whatever their capitals: `words('and or')`. */
export function words(list: string): TokenTest {
  const number = addList(SMALL, list.split(' '), list);
  if (number < 0) {
    const has = memberTest(list);
    return (reading, token) => has(reading.lower(token));
  }
  const [index, bit] = [number >> 5, 1 << (number & 31)];
  return withLoop(
    ({ rowOf, tokenCount }, token) => token >= 0 && token < tokenCount && (SMALL.rows[rowOf[token | 0] + index] & bit) !== 0,
    ({ rowOf, tokenCount }, from, end) => firstWithBit(SMALL.rows, rowOf, from, Math.min(end, tokenCount), index, bit),
  );
}

function firstWithBit(rows: Int32Array, rowOf: Int32Array, from: number, end: number, index: number, bit: number): number {
  for (let token = Math.max(from, 0); token < end; token++) if ((rows[rowOf[token] + index] & bit) !== 0) return token;
  return -1;
}

/**
 * The tokens of a text that are one of these words, in order: for callers that would ask about each token. Those of all such lists are found while
 * the text is cut.
 */
export function tokensWith(list: string): (reading: Reading) => readonly number[] {
  const number = addTextList(SMALL, list.split(' '), list);
  if (number < 0) {
    const isWord = words(list);
    return (reading) => Array.from(reading.rowOf.keys()).filter((token) => isWord(reading, token));
  }
  return (reading) => tokensByList(reading)[number];
}

const tokensByList = byReading(({ listedTokens, listedBits }): readonly (readonly number[])[] => {
  const tokens: number[][] = SMALL.ofTexts.lists.map(() => []);
  for (let at = 0; at < listedTokens.length; at++)
    for (let bits = listedBits[at], list = 0; bits !== 0; bits >>>= 1, list++) if ((bits & 1) !== 0) tokens[list].push(listedTokens[at]);
  return tokens;
});

/** Whether a sentence has any of these words: asked before its tokens are, since most sentences have none of what few are about. */
export function wordsIn(list: string): (reading: Reading, sentence: number) => boolean {
  const number = addSentenceList(SMALL, list.split(' '), list);
  if (number < 0) {
    const isWord = words(list);
    return (reading, sentence) => some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], isWord);
  }
  const [index, bit] = [number >> 5, 1 << (number & 31)];
  /** known when a reading is there to ask about: then no list is added any more */
  let width = 0;
  return ({ bitsIn }, sentence) => {
    if (width === 0) width = widthOfSentences(SMALL);
    return (bitsIn[sentence * width + index] & bit) !== 0;
  };
}

/** Whether a token is one of these marks or words as written: `marks(', ;')`. */
export function marks(list: string): TokenTest {
  const number = addList(WRITTEN, list.split(' '), list);
  if (number < 0) {
    const has = memberTest(list);
    return (reading, token) => token >= 0 && token < reading.tokenCount && has(reading.form(token));
  }
  const [index, bit] = [number >> 5, 1 << (number & 31)];
  return withLoop(
    ({ rowAsWrittenOf: rowOf, tokenCount }, token) =>
      token >= 0 && token < tokenCount && (WRITTEN.rows[rowOf[token | 0] + index] & bit) !== 0,
    ({ rowAsWrittenOf: rowOf, tokenCount }, from, end) => firstWithBit(WRITTEN.rows, rowOf, from, Math.min(end, tokenCount), index, bit),
  );
}

/** What a table has for a token's word, in lower case, or null: each word knows its place in each table. */
export const entryOf = <Entry>(entries: ReadonlyMap<string, Entry>): ((reading: Reading, token: number) => Entry | null) =>
  entryIn([...entries.keys()], [...entries.values()]);

/** The same of a table whose words and entries stand in two lists. */
export function entryIn<Entry>(words: readonly string[], entries: readonly Entry[]): (reading: Reading, token: number) => Entry | null {
  const table = addTable(SMALL, words);
  if (table < 0) {
    const byWord = new Map(words.map((word, at) => [word, entries[at]]));
    return (reading, token) => byWord.get(reading.lower(token)) ?? null;
  }
  const found: readonly (Entry | null)[] = [null, ...entries];
  return ({ rowOf, tokenCount }, token) => (token >= 0 && token < tokenCount ? found[placeIn(SMALL, rowOf[token | 0], table)] : null);
}

/** The bits that a table has for the words of a run, joined: one loop, as above. */
export function bitsWithin(table: ReadonlyMap<string, number>): (reading: Reading, first: number, end: number) => number {
  const number = addTable(SMALL, [...table.keys()]);
  const bitsOf = Int32Array.of(0, ...table.values());
  if (number < 0)
    return (reading, first, end) => {
      let bits = 0;
      for (let token = first; token < end; token++) bits |= table.get(reading.lower(token)) ?? 0;
      return bits;
    };
  return ({ rowOf }, first, end) => {
    const { rows } = SMALL;
    const column = columnOf(SMALL, number);
    let bits = 0;
    for (let token = first; token < end; token++) bits |= bitsOf[rows[rowOf[token] + column]];
    return bits;
  };
}

// the closed classes of English

export const RELATIVE_PRONOUNS = 'who which that whom';
export const isRelativePronoun: TokenTest = words(RELATIVE_PRONOUNS);
/** "whether it rained", "how it rained" */
export const isQuestionWord: TokenTest = words('whether if how why what who when where which');
/** "not", "n't", "never" */
export const isNegation: TokenTest = words("not n't never");
/** "no", "nobody", "none": a negation in the place of a noun or its determiner */
export const isNegativeWord: TokenTest = words('no nobody nothing none neither');
/** forms of "be" and what passives are made with */
export const isPassiveHelper: TokenTest = words("be been being is are was were 's 're get gets got");
/** every word that helps a verb: forms of "have", "be", "do", and the modals */
export const isHelper: TokenTest = words(
  "have has had 've is are was were be been being will would may might could should can must did does do 's 're 'll 'd",
);
/** "have": what a perfect is made with */
export const isHave: TokenTest = words("have has had 've");
/** finite forms of "be" */
export const isFiniteBe: TokenTest = words("is are was were 's 're");
export const isCoordination: TokenTest = words('and or & nor');
export const isAndOrBut: TokenTest = words('and but');
export const isOf: TokenTest = words('of');
/** "he", "who", "herself": one person */
export const isPersonalPronoun: TokenTest = words('he she him her his i me who himself herself');

export const SUBJECT_PRONOUNS = 'i he she we they who';
/** "she", "they", "who": of a form that only the subject of a verb has */
export const isSubjectPronoun: TokenTest = words(SUBJECT_PRONOUNS);

/** "its", "their": whose */
export const isPossessive: TokenTest = words('my your his her its our their');

export const TIME_WORDS =
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight this last next earlier later morning afternoon evening night week month year january february march april june july august september october november december';
/** nouns and adverbs that tell when, not who */
export const isTimeWord: TokenTest = words(TIME_WORDS);

// marks

/** "Ruvu’s", "the dockers’": what stands after an owner */
export const isOwnersMark: TokenTest = words("'s '");
export const isComma: TokenTest = marks(',');
/** what may set off an aside: a comma, a bracket, a dash */
export const opensAside: TokenTest = marks(', ( — –');
export const opensBracket: TokenTest = marks('(');
/** The tokens at which a bracket opens, in order: few texts have many. */
export function openingBrackets(reading: Reading): number[] {
  const tokens: number[] = [];
  for (let at = reading.text.indexOf('('); at >= 0; at = reading.text.indexOf('(', at + 1)) {
    const token = reading.tokenAt(at);
    if (opensBracket(reading, token)) tokens.push(token);
  }
  return tokens;
}
export const closesBracket: TokenTest = marks(')');
/** a dash, not a hyphen */
export const isDash: TokenTest = marks('— – --');
export const DASHES_AND_HYPHEN = '— – -- -';
export const isDashOrHyphen: TokenTest = marks(DASHES_AND_HYPHEN);
/** where one clause of a sentence may end and another begin */
export const isClauseMark: TokenTest = marks(', ; :');
/** the same, and the end of the sentence */
export const isStop: TokenTest = marks(', ; : .');

// asked in several places

export const THAT = 'that';
/** "that", whatever it is here */
export const isThat: TokenTest = words(THAT);
export const isThe: TokenTest = words('the');
export const isAndOrOr: TokenTest = words('and or');
export const isOfOrFor: TokenTest = words('for of');
export const isToOrWith: TokenTest = words('to with');
export const isTo: TokenTest = words('to');
export const isAs: TokenTest = words('as');
/** what may stand between a reporting clause and what it reports */
export const isCommaOrColon: TokenTest = marks(', :');
export const isColon: TokenTest = marks(':');
/** a hyphen that is a token, as the tagger parts them */
export const isHyphen: TokenTest = marks('-');
/** two clauses of a sentence that share nothing */
export const isColonOrSemicolon: TokenTest = marks(': ;');
