/** Changes that a noun or a comparative names: "a 45% increase from 2023", "12% higher than in 2019". */

import type { DraftFigure, DraftRelation, DraftTime } from '../drafts.ts';
import { changeWord } from '../language/lexicon/change.ts';
import { every, lastUpTo, sentenceStart } from '../language/scan.ts';
import { closesObject, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type Around, afterComparison, changed, type Direction, isAmount, level } from './change-context.ts';
import { endOf, startOf } from './figure-extent.ts';

const isOfModifiers = universal('ADJ NOUN PUNCT');
const isNumberOrConjunction = universal('NUM CCONJ');

/** figures between an amount and the level that it belongs to */
const FARTHEST_LEVEL = 6;

/** "a 45% increase from 2023", "an increase of 45%", "a drop of ten points". */
export function changeNoun(around: Around, figure: DraftFigure): DraftRelation[] {
  if (figure.change || !isAmount(figure)) return [];
  const { reading } = around;
  const sentence = reading.sentenceOf[figure.firstToken];
  const end = endOf(reading, figure);
  const noun = nounAfter(reading, end, sentence) ?? nounInFront(reading, figure, sentence) ?? nounAsSubject(reading, figure, sentence);
  if (!noun) return [];
  if ((figure.value ?? 0) < 0 || countsChanges(reading, figure, noun.token)) return []; // "growth was -0.3%" is a level
  const after = baseAfter(around, Math.max(noun.token + 1, end), sentence);
  figure.change = changed(noun.direction, figure, after.figure, after.time);
  if (figure.item && reading.tokenAt(figure.item.end - 1) === noun.token) {
    figure.item = null;
    figure.itemLabel = null;
  }
  const subject = levelInFront(around, figure);
  return subject ? [{ kind: 'change_of', from: figure, to: subject, rule: 'change-noun' }] : [];
}

/** "two further cuts", "three rate rises": so many changes, none by so much. */
function countsChanges(reading: Reading, figure: DraftFigure, noun: number): boolean {
  const end = endOf(reading, figure);
  if (figure.kind !== 'count' || noun < end || !/s$/.test(reading.lower(noun))) return false;
  return every(reading, end, noun, isSerial);
}
const isSerial = words('more further additional other rate interest price consecutive straight such');

/** "a fall in unemployment to 4.1%", "the rise in the rate to 5% from 4%": the level that a noun of change led to. */
export function changeNounTo(around: Around, figure: DraftFigure): void {
  const { reading } = around;
  const noun = figure.change ? -1 : nounLeadingTo(reading, figure);
  const word = noun < 0 ? null : changeWord(reading, noun, 'noun');
  if (!word) return;
  const { figure: from, time } = baseAfter(around, endOf(reading, figure), reading.sentenceOf[noun]);
  figure.change = level(word.direction, from, time);
}

/** The noun of change whose "in …" stands between it and "to" in front of a figure; -1 where "to" leads to those who get something. */
export function nounLeadingTo(reading: Reading, figure: DraftFigure): number {
  const to = startOf(reading, figure) - 1;
  const isLevel = figure.kind === 'percent' || figure.kind === 'money' || (figure.kind === 'count' && !figure.item);
  if (!isLevel || reading.lower(to) !== 'to' || /s$/.test(figure.item?.text ?? '')) return -1;
  const first = Math.max(sentenceStart(reading, to), to - LONGEST_MEASURED);
  const noun = lastUpTo(reading, to - 2, first, isNounOfChange, closesObject);
  return noun >= 0 && reading.lower(noun + 1) === 'in' ? noun : -1;
}
/** tokens from the noun of change to "to" */
const LONGEST_MEASURED = 8;
const isNounOfChange: TokenTest = (reading, token) => changeWord(reading, token, 'noun') !== null && reading.upos(token) === 'NOUN';

function nounAfter(reading: Reading, end: number, sentence: number): { token: number; direction: Direction } | null {
  const start = afterComparison(reading, end);
  const limit = Math.min(reading.sentenceFirst[sentence + 1], start + 4);
  for (let token = start; token < limit; token++) {
    const word = changeWord(reading, token, 'noun');
    if (word && reading.upos(token) !== 'VERB') return { token, direction: word.direction };
    if (!isOfModifiers(reading, token) || reading.lower(token) === ',') return null;
  }
  return null;
}

/** "increase of 45%", "drop in sales of about 5%", "decline by 3%". */
function nounInFront(reading: Reading, figure: DraftFigure, sentence: number): { token: number; direction: Direction } | null {
  const first = reading.sentenceFirst[sentence];
  const start = startOf(reading, figure);
  const preposition = reading.lower(start - 1);
  if (start - 2 < first || (preposition !== 'of' && preposition !== 'by')) return null;
  for (let token = start - 2; token >= Math.max(first, start - 6); token--) {
    const word = changeWord(reading, token, 'noun');
    if (word && reading.upos(token) === 'NOUN') return { token, direction: word.direction };
    if (closesObject(reading, token)) return null;
  }
  return null;
}

const REACHING = new Set(['reach', 'total', 'exceed', 'be', 'hit', 'average']);
/** "the increase was 45%", "a drop that the bank believes could reach ten points". */
function nounAsSubject(reading: Reading, figure: DraftFigure, sentence: number): { token: number; direction: Direction } | null {
  const first = reading.sentenceFirst[sentence];
  const verb = startOf(reading, figure) - 1;
  if (verb <= first || !REACHING.has(reading.lemma(verb))) return null;
  for (let token = verb - 1; token >= Math.max(first, verb - 9); token--) {
    const word = changeWord(reading, token, 'noun');
    if (word && reading.upos(token) === 'NOUN') return { token, direction: word.direction };
    if (isNumberOrConjunction(reading, token) || [',', ';', ':'].includes(reading.form(token))) return null;
  }
  return null;
}

/** "12% higher than in 2023", "30% fewer than". */
export function comparative(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  if (figure.change || !isAmount(figure)) return [];
  const end = endOf(reading, figure);
  const sentence = reading.sentenceOf[figure.firstToken];
  const limit = Math.min(reading.sentenceFirst[sentence + 1], end + 5);
  const word = end < limit ? changeWord(reading, end, 'comparative') : null;
  if (!word) return [];
  for (let token = end + 1; token < limit; token++) {
    if (reading.lower(token) !== 'than') continue;
    const after = baseAfter(around, token, sentence);
    figure.change = changed(word.direction, figure, null, after.time);
    return [];
  }
  return [];
}

/** What the change is counted from: "from 2023", "from 63", "on the year before". */
function baseAfter(around: Around, start: number, sentence: number): { figure: DraftFigure | null; time: DraftTime | null } {
  const { reading } = around;
  const limit = Math.min(reading.sentenceFirst[sentence + 1], start + 8);
  for (let token = start; token < limit; token++) {
    if (!['from', 'since', 'over', 'on', 'than', 'with', 'in'].includes(reading.lower(token))) continue;
    let next = token + 1;
    while (next < limit && ['the', 'a', 'in', 'that', 'of'].includes(reading.lower(next)) && !around.timeAt.has(next)) next++;
    const time = around.timeAt.get(next) ?? around.timeAt.get(token + 1) ?? null;
    const figure = reading.lower(token) === 'from' ? (around.figureAt.get(token + 1) ?? null) : null;
    if (figure || (time && reading.lower(token) !== 'in')) return { figure, time };
  }
  return { figure: null, time: null };
}

/** "1,081 people were killed: a 45% increase": the level that the amount belongs to, in the same sentence and apart by a mark. */
function levelInFront({ reading, ordered, index }: Around, amount: DraftFigure): DraftFigure | null {
  const sentence = reading.sentenceOf[amount.firstToken];
  let mark = false;
  for (let token = amount.firstToken - 1; token >= Math.max(reading.sentenceFirst[sentence], amount.firstToken - 5); token--) {
    if (['after', 'following', 'against', 'than', 'from'].includes(reading.lower(token))) return null; // "up 3%, after a 2% rise in May" is another change
    if ([':', ',', '–', '—', '--', '('].includes(reading.lower(token))) mark = true;
  }
  if (!mark) return null;
  const position = index.get(amount) as number;
  for (let i = position - 1; i >= Math.max(0, position - FARTHEST_LEVEL) && reading.sentenceOf[ordered[i].firstToken] === sentence; i--) {
    const figure = ordered[i];
    if (!figure.change && figure.kind !== 'duration' && figure.kind !== 'age' && figure.kind !== 'rank') return figure;
  }
  return null;
}
