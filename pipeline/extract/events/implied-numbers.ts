/**
 * Numbers in words that are figures only when something happens to people: "both were killed" is two, a "triple murder" three,
 * "one of its citizens was killed" one.
 * The words alone ("both sides agree", "a double room") are none.
 */

import type { DraftFigure } from '../drafts.ts';
import { countInWords } from '../figures/figure.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { sentenceEnd } from '../language/scan.ts';
import { isVerbalOrMark, isVerbalOrSubordinator, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { entryOf, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const isModifierOrName = universal('ADJ PROPN');

const MULTIPLES = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);
const GROUPS = new Map([
  ['couple', 2],
  ['pair', 2],
  ['duo', 2],
  ['twins', 2],
  ['trio', 3],
  ['triplets', 3],
]);
/** "A fourth hiker has died": so many have by now */
const ORDINALS = new Map(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, i) => [word, i + 2]),
);
const DEEDS = new Set(
  'murder murders homicide homicides killing killings slaying slayings shooting shootings stabbing stabbings fatality'.split(' '),
);

/** What a word amounts to, and whether it counts somebody where it stands. */
interface Way {
  value: number;
  rule: string;
  counts: TokenTest;
}

const waysOf = (values: ReadonlyMap<string, number>, rule: string, counts: TokenTest): [word: string, way: Way][] =>
  [...values].map(([word, value]) => [word, { value, rule, counts }]);

/** By the word. */
const WAYS = new Map<string, Way>([
  ['both', { value: 2, rule: 'implied-both', counts: (reading, token) => !joinsTwo(reading, token) && !isAside(reading, token) }],
  ['one', { value: 1, rule: 'implied-one', counts: (reading, token) => isPerson(reading, token + 1) }],
  ...waysOf(GROUPS, 'implied-group', isGroup), //     "the pair were"
  ...waysOf(ORDINALS, 'implied-ordinal', isNextOne), // "a fourth hiker"
  ...waysOf(MULTIPLES, 'implied-multiple', (reading, token) => DEEDS.has(reading.lower(token + 1))), // "a double murder"
]);

const wayOf = entryOf(WAYS);
const isIn = wordsIn([...WAYS.keys()].join(' '));

/** Figures to be kept when an outcome is found for them. */
export function impliedNumbers(reading: Reading, known: readonly DraftFigure[]): DraftFigure[] {
  const taken = new Set(known.map((figure) => figure.firstToken));
  const found: DraftFigure[] = [];
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    if (!isIn(reading, sentence)) continue;
    const end = Math.min(reading.sentenceFirst[sentence + 1], reading.tokenCount - 1);
    for (let token = reading.sentenceFirst[sentence]; token < end; token++) {
      const way = wayOf(reading, token);
      if (way && !taken.has(token) && way.counts(reading, token)) found.push(countInWords(reading, token, token + 1, way.value, way.rule));
    }
  }
  return found;
}

export const isImplied = ({ rule }: DraftFigure): boolean => rule.startsWith('implied-');

/** The deed's name right after a multiple: "a double [homicide]"; -1 after other figures. */
export const deedOf = (reading: Reading, { rule, endToken }: DraftFigure): number =>
  rule === 'implied-multiple' && DEEDS.has(reading.lower(endToken)) ? endToken : -1;

function isNextOne(reading: Reading, token: number): boolean {
  return token > 0 && ['a', 'an'].includes(reading.lower(token - 1)) && reading.upos(token + 1) === 'NOUN';
}

/** "one of its citizens", "one soldier", "one of them". */
function isPerson(reading: Reading, token: number): boolean {
  let noun = token;
  if (reading.lower(noun) === 'of' && ['them', 'whom'].includes(reading.lower(noun + 1))) return true;
  if (reading.lower(noun) === 'of') noun += 2;
  while (noun + 1 < reading.tokenCount && noun < token + 4 && isModifierOrName(reading, noun) && !peopleClass(reading, noun)) noun++;
  return noun < reading.tokenCount && reading.sentenceOf[noun] === reading.sentenceOf[token - 1] && peopleClass(reading, noun) !== null;
}

/** "the pair were killed", "a trio of climbers": people, and no part of a list, which counts them itself. */
function isGroup(reading: Reading, token: number): boolean {
  const next = reading.lower(token + 1);
  if (next === 'of') return reading.lower(token) !== 'couple' && peopleClass(reading, token + 2) !== null;
  return isVerbalOrSubordinator(reading, token + 1) || ['who', 'dead', 'in', 'were', 'was'].includes(next);
}

/** "Ann Smith and Bob Jones, both of Leeds,": said of two who are named. */
const isAside = (reading: Reading, token: number): boolean =>
  token > 0 && reading.form(token - 1) === ',' && ['of', 'from'].includes(reading.lower(token + 1)) && reading.upos(token + 2) === 'PROPN';

/** "both the mayor and his wife": the two are named. */
function joinsTwo(reading: Reading, token: number): boolean {
  const end = sentenceEnd(reading, token);
  for (let i = token + 1; i < Math.min(end, token + 8); i++) {
    if (isVerbalOrMark(reading, i)) return false;
    if (reading.lower(i) === 'and') return true;
  }
  return false;
}
