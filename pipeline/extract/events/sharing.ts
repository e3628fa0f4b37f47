/**
 * Figures that share another's outcome: "13 soldiers and five policemen", "26 people, four of them children", "12, including three nurses".
 */

import { outcomeWord } from '../language/lexicon/harm.ts';
import { runStart, some } from '../language/scan.ts';
import { isInPlainPhrase, isVerbalOrSubordinator, isVerbOrAuxiliary } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { isComma, marks, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described, Trigger } from './described.ts';
import { startOf } from './figure-extent.ts';
import { setOutcome } from './outcome-set.ts';
import { countsPeople } from './people.ts';

/** words between two coordinated figures: more is another clause */
const WIDEST_GAP = 14;
/** tokens from "the dead were" to the last of the list */
const LONGEST_LIST = 40;
const LISTED = new Set([
  'dead',
  'killed',
  'wounded',
  'injured',
  'victims',
  'fatalities',
  'casualties',
  'missing',
  'hostages',
  'arrested',
  'detained',
]);

export function shareOutcomes(reading: Reading, all: readonly Described[]): void {
  all.forEach((_, index) => {
    shareFromBefore(reading, all, index);
  });
  // "five policemen and 13 soldiers were …" where only the last one saw the verb
  for (let index = all.length - 2; index >= 0; index--) shareFromNext(reading, all[index], all[index + 1]);
}

function shareFromBefore(reading: Reading, all: readonly Described[], index: number): void {
  const one = all[index];
  const isBare = isElliptic(reading, one);
  if (one.trigger || !countsPeople(reading, one) || (saysOtherwise(reading, one) && !isBare)) return;
  const before = nearest(all, index, -1);
  if (before?.trigger && (isBare || joined(reading, before, one))) share(reading, one, before);
  else listed(reading, one);
}

function shareFromNext(reading: Reading, one: Described, next: Described): void {
  if (one.trigger || next.sentence !== one.sentence || !isAfterNumber(next) || isObjectBefore(reading, one, next)) return;
  if (!saysOtherwise(reading, one) && countsPeople(reading, one) && joined(reading, one, next)) share(reading, one, next);
}

/** "pulled 16 people out, and two guards were missing": what was done to the first is told before the second's clause begins */
function isObjectBefore(reading: Reading, { phrase }: Described, next: Described): boolean {
  const and = startOf(reading, next.figure) - 1;
  if (reading.lower(and) !== 'and' || !isComma(reading, and - 1)) return false;
  return reading.relation(phrase.head) === 'obj' && reading.head(phrase.head) < phrase.first;
}

/** After the last number and its noun, where it may be said of all: "14 rebels and 3 guards dead". */
const isAfterNumber = ({ trigger, phrase }: Described): boolean =>
  trigger !== null &&
  trigger.way !== 'self' &&
  (trigger.token > phrase.end || (trigger.token === phrase.end && trigger.way === 'modifier'));

/** "Six bodies were taken to a hospital while three were taken to a clinic": the three are bodies too. */
export function shareBodies(reading: Reading, all: readonly Described[]): void {
  all.forEach((one, i) => {
    const before = nearest(all, i, -1);
    if (!one.phrase.named && one.trigger?.word.lemma === 'injury' && before?.trigger?.word.lemma === 'body') share(reading, one, before);
  });
}

/** Expects `with_` to have a trigger. */
export function share(reading: Reading, one: Described, with_: Described): void {
  setOutcome(reading, one, { ...(with_.trigger as NonNullable<Described['trigger']>), way: 'shared' });
  one.figure.outcome = with_.figure.outcome;
  one.sharedWith = with_;
}

/** "14 rebels killed, nine captured", "31 drowned and 180 were rescued", "87 murders, nine more than in May": a word of its own follows the bare number. */
function saysOtherwise(reading: Reading, { phrase }: Described): boolean {
  if (phrase.named || phrase.end >= reading.tokenCount) return false;
  return isVerbOrAuxiliary(reading, phrase.end) || reading.lower(phrase.end) === 'than';
}

/** "…, while a guide says only two were.": the verb is left out. */
const isElliptic = (reading: Reading, { phrase }: Described): boolean =>
  !phrase.named &&
  ['did', 'were', 'was', 'had', 'have'].includes(reading.lower(phrase.end)) &&
  (phrase.end + 1 >= reading.tokenCount || reading.upos(phrase.end + 1) === 'PUNCT');

function nearest(all: readonly Described[], index: number, side: -1 | 1): Described | null {
  const other = all[index + side];
  return other && other.sentence === all[index].sentence ? other : null;
}

/** No verb, clause or other figure stands between the two. */
function joined(reading: Reading, a: Described, b: Described): boolean {
  const from = a.phrase.end;
  const to = startOf(reading, b.figure);
  if (to - from > WIDEST_GAP) return false;
  if (from > to) return true;
  let link = b.phrase.pronoun >= 0;
  for (let token = from; token < to; token++) {
    if (isLink(reading, token)) link = true;
    else if (isComma(reading, token)) link = link || token === to - 1 || from === token;
    else if (token !== a.trigger?.token && !outcomeWord(reading, token, 'adjective') && opensClause(reading, token)) return false;
  }
  return link;
}
const isLink = words('and or plus including with among');
const opensClause = either(isVerbalOrSubordinator, words('; . : but while who which that'));

/** "The dead were 12 miners", "among the wounded were three nurses", "the victims included six …". */
function listed(reading: Reading, one: Described): void {
  const first = Math.max(reading.sentenceFirst[one.sentence], one.figure.firstToken - LONGEST_LIST);
  const apposed = apposedTo(reading, one, first);
  if (apposed) {
    setOutcome(reading, one, apposed);
    return;
  }
  for (let token = one.figure.firstToken - 1; token >= first; token--) {
    const form = reading.lower(token);
    if (LISTED.has(form) && token > first && ['the', 'those'].includes(reading.lower(token - 1))) {
      const word = outcomeWord(reading, token, 'adjective') ?? outcomeWord(reading, token, 'verb') ?? outcomeWord(reading, token, 'noun');
      if (word && linksList(reading, token + 1, one.figure.firstToken)) setOutcome(reading, one, { token, word, way: 'self' });
      return;
    }
    if (reading.upos(token) === 'VERB' && !form.startsWith('includ') && !LISTED.has(form)) return;
  }
}

const isAside = marks('— – -- : (');
/** tokens of the phrase after "the killing of" */
const LONGEST_VICTIMS = 6;

/** "the killing of the nuns – five Spaniards and a Salvadoran –", "Those hurt, four cooks and two waiters, were in the kitchen" */
function apposedTo(reading: Reading, { figure, phrase }: Described, first: number): Trigger | null {
  const start = startOf(reading, figure);
  const mark = start - 1;
  if (!phrase.named || mark <= first) return null;
  if (reading.form(mark) === ',' && LISTED.has(reading.lower(mark - 1)) && ['the', 'those'].includes(reading.lower(mark - 2))) {
    const word = outcomeWord(reading, mark - 1, 'adjective') ?? outcomeWord(reading, mark - 1, 'verb');
    return word && !isVerbOrAuxiliary(reading, phrase.end) ? { token: mark - 1, word, way: 'self' } : null;
  }
  if (!isAside(reading, mark)) return null;
  const of = runStart(reading, mark, Math.max(first, mark - LONGEST_VICTIMS), isInPlainPhrase) - 1;
  const word = of > first && reading.lower(of) === 'of' ? outcomeWord(reading, of - 1, 'noun') : null;
  return word?.sufferer === 'of' ? { token: of - 1, word, way: 'of' } : null;
}

const isLinkOfList = words('were are was is include includes included including :');
const linksList = (reading: Reading, from: number, to: number): boolean => some(reading, from, to, isLinkOfList);
