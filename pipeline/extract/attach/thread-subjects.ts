/**
 * What a whole article may be about: an economy, an election, a match, an outbreak. Told by words of the figure's item or clause; where the
 * lead tells of the same, its place and its day hold for the figure.
 */
import type { DraftFigure } from '../drafts.ts';
import { firstFrom, lastUpTo, notBefore, type Range, sentenceStart, some, within } from '../language/scan.ts';
import { either, type TokenTest } from '../language/test.ts';
import { words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';
import { threadWord } from './thread-words.ts';

export type SubjectName = 'economy' | 'election' | 'match' | 'health';

export interface Subject {
  name: SubjectName;
  /** a word by which a lead tells of the subject */
  sets: TokenTest;
  /** whether a sentence has such a word */
  setsIn: (reading: Reading, sentence: number) => boolean;
  /** a word of a figure that goes on with it */
  isWord: TokenTest;
}

/** tokens from a word of the subject to a figure of its clause */
const LONGEST_CLAUSE = 12;
/** tokens from a figure to a word of the subject after it: "900 police were deployed on polling day" */
const LONGEST_PREDICATE = 8;
/** tokens from what is measured to its measure: "imports rose at a slower pace of" */
const LONGEST_MEASURE = 8;

const wordsOf = new Map<SubjectName, { all: Set<string>; setting: Set<string> }>();
for (const { word, class: name, role } of readTable<'word' | 'class' | 'role'>(new URL('./data/setting-words.csv', import.meta.url))) {
  const known = wordsOf.get(name as SubjectName) ?? { all: new Set(), setting: new Set() };
  known.all.add(word);
  if (role === 'sets') known.setting.add(word);
  wordsOf.set(name as SubjectName, known);
}

export const SUBJECTS: readonly Subject[] = [...wordsOf].map(([name, { all, setting }]) => ({
  name,
  sets: words([...setting].join(' ')),
  setsIn: wordsIn([...setting].join(' ')),
  isWord: words([...all].join(' ')),
}));

/** Whether a sentence has a word of any subject. */
const tellsOfAny = wordsIn([...wordsOf.values()].flatMap(({ all }) => [...all]).join(' '));

/** Whether a sentence has a word by which it tells of this subject. */
export const setterIn = (name: SubjectName): Subject['setsIn'] => (SUBJECTS.find((subject) => subject.name === name) as Subject).setsIn;

const isFirms = threadWord('market');
const isResult = words(
  'profit profits revenue revenues sales earnings income dividend turnover margin margins shares share stock stocks shareholders',
);
/** "profit growth", "the shares": a firm's */
const isOfFirm = either(isFirms, isResult);
const endsClause = words('; : which who while but');
const endsMeasure = either(isOfFirm, endsClause);

/** The figure counts or measures something of the subject, or stands in a clause about it. */
export function isOfSubject(reading: Reading, figure: DraftFigure, { isWord, name }: Subject): boolean {
  const item: Range | null = figure.item && {
    first: reading.tokenAt(figure.item.start),
    end: reading.tokenAt(figure.item.end - 1) + 1,
  };
  if (name === 'economy') {
    if (item && some(reading, notBefore(reading, item.first, 2), Math.max(item.end, figure.firstToken), isOfFirm)) return false;
    return (item !== null && some(reading, item.first, item.end, isWord)) || isMeasureOf(reading, figure, isWord);
  }
  if (figure.kind === 'money' || figure.factuality !== 'actual') return false;
  return (item !== null && some(reading, item.first, item.end, isWord)) || isInClauseOf(reading, figure, isWord);
}

/** "growth of 4 per cent", "mining contracted 1.8 per cent", "the growth compares with 5.7 per cent" */
const isMeasureOf = (reading: Reading, { firstToken, kind }: DraftFigure, isWord: TokenTest): boolean =>
  (kind === 'percent' || kind === 'points') &&
  lastUpTo(reading, firstToken - 1, notBefore(reading, firstToken, LONGEST_MEASURE), isWord, endsMeasure) >= 0;

function isInClauseOf(reading: Reading, { firstToken, endToken }: DraftFigure, isWord: TokenTest): boolean {
  if (!tellsOfAny(reading, reading.sentenceOf[firstToken]) && !tellsOfAny(reading, reading.sentenceOf[endToken - 1])) return false;
  const floor = Math.max(sentenceStart(reading, firstToken), firstToken - LONGEST_CLAUSE);
  for (let token = firstToken - 1; token >= floor && !endsClause(reading, token); token--) if (isWord(reading, token)) return true;
  return firstFrom(reading, endToken, within(reading, endToken - 1, LONGEST_PREDICATE), isWord, endsClause) >= 0;
}

/** The sentence after the first so many paragraphs. */
export function endOfParagraphs({ paragraphOf, sentenceCount }: Reading, count: number): number {
  let end = 0;
  while (end < sentenceCount && paragraphOf[end] < count) end++;
  return end;
}

/** "Basketball: …", "IN BRIEF: …": the first paragraph that opens another report. */
export function endOfReport({ paragraphOf, sentenceCount, sentenceFirst, form }: Reading): number {
  for (let sentence = 1; sentence < sentenceCount; sentence++)
    if (paragraphOf[sentence] > paragraphOf[sentence - 1] && form(sentenceFirst[sentence] + 1) === ':') return paragraphOf[sentence];
  return Number.POSITIVE_INFINITY;
}
