/** Amounts that a word only hints at: "dozens", "several hundred", "tens of thousands" (phenomenon 8). Their limits are a convention. */
import { readTable } from '../../table.ts';
import type { Amount } from '../amounts.ts';
import { amountOf } from '../amounts.ts';
import { isCapital, type Pieces, WORD } from '../pieces.ts';
import { readUnit } from '../units/unit.ts';
import { setOf } from '../words.ts';
import { SCALES } from './lexicon.ts';

const LIMITS = new Map<string, [low: number, high: number]>(
  readTable(new URL('../data/vague.csv', import.meta.url)).map((row) => [row.phrase, [Number(row.low), Number(row.high)]]),
);
/** "hundreds", "dozens": plural scales, which others multiply */
const PLURALS = setOf('dozens scores tens hundreds thousands millions billions trillions lakhs crores');

export const VAGUE_WORDS = [...PLURALS, 'several', 'a', 'few', 'handful', 'handfuls'];
/** "a few", "a couple": what an article opens a vague amount with */
export const VAGUE_NOUNS = [...LIMITS.keys()].filter((phrase) => phrase.startsWith('a ')).map((phrase) => phrase.split(' ')[1]);

/** The vague amount that starts at a piece, or null. */
export function readVague(pieces: Pieces, first: number): Amount | null {
  const word = pieces.word(first);
  if (PLURALS.has(word)) return readPlural(pieces, first, word);
  if (word === 'several') return scaled(pieces, first, first + 1, LIMITS.get('several') as [number, number]);
  if (pieces.dead[first]) return null;
  if (word === 'a') return afterArticle(pieces, first);
  return BARE.has(word) && LEADING.has(pieces.word(first - 1)) ? small(pieces, first, first + 1, word) : null;
}

/** what a bare "few" or "handful" counts after: "the few", "his last few" */
const LEADING = setOf('the his her their last past next first these those very only');
const BARE = setOf('few handful handfuls');
/** "a couple of", "a couple more", "a couple hours"; "the couple" are two people */
const AFTER_COUPLE = setOf('of dozen hundred thousand million more day days week weeks month months year years hour hours minute minutes');

/** "a few", "a handful of", "a couple of"; "quite a few" are many. */
function afterArticle(pieces: Pieces, first: number): Amount | null {
  const noun = pieces.word(first + 1);
  if (noun === 'few' && pieces.word(first - 1) === 'quite') return null;
  if (noun === 'couple' && !AFTER_COUPLE.has(pieces.word(first + 2))) return null;
  return small(pieces, first, first + 2, `a ${noun}`);
}

/** An amount that the list of phrases limits, its scale taken in: "a handful of hundred". */
function small(pieces: Pieces, first: number, end: number, phrase: string): Amount | null {
  const limits = LIMITS.get(phrase);
  if (!limits) return null;
  const isOfScale = /(?:handful|couple)$/.test(phrase) && pieces.word(end) === 'of' && SCALES.has(pieces.word(end + 1));
  return scaled(pieces, first, isOfScale ? end + 1 : end, limits);
}

/** "several hundred", "a few dozen", "a couple of million". */
function scaled(pieces: Pieces, first: number, end: number, [low, high]: [number, number]): Amount {
  let factor = 1;
  while (SCALES.has(pieces.word(end)) && !PLURALS.has(pieces.word(end))) {
    factor *= SCALES.get(pieces.word(end)) as number;
    end += 1;
  }
  return vague(pieces, first, end, low * factor, factor > 1 ? (high + 1) * factor - 1 : high);
}

/** "killed scores", "and scores were hurt"; "maths scores were up" are marks */
const BEFORE_SCORES =
  setOf(`and but while that with of as when where after said left leaving killed killing injured injuring wounded wounding arrested
  kidnapped displaced hurt saw for by`);

/** "dozens", "hundreds of thousands", "scores". */
function readPlural(pieces: Pieces, first: number, word: string): Amount | null {
  if (pieces.dead[first] || pieces.word(first + 1) === 'digit' || isName(pieces, first)) return null;
  if (word === 'tens' && pieces.word(first + 1) !== 'of') return null;
  if (word === 'scores' && isMarks(pieces, first)) return null;
  if ((word === 'scores' || word === 'tens') && OF_A_TEST.has(pieces.word(first - 1))) return null;
  let [low, high] = LIMITS.get(word) as [number, number];
  let end = first + 1;
  while (pieces.word(end) === 'of' && PLURALS.has(pieces.word(end + 1)) && end < first + 6) {
    const factor = SCALES.get(pieces.word(end + 1)) ?? 1;
    if (factor <= 12) break;
    low *= factor;
    high = (high + 1) * factor - 1;
    end += 2;
  }
  return vague(pieces, first, end, low, high);
}

/** "Mega Millions" */
const isName = (pieces: Pieces, first: number): boolean =>
  isCapital(pieces, first) && isCapital(pieces, first - 1) && pieces.gap(first) === 1 && !isCapital(pieces, first - 2);

/** "maths scores were up", "she scores": no twenties, unless "of" or what befell them tells that people are counted. */
function isMarks(pieces: Pieces, first: number): boolean {
  const next = pieces.word(first + 1);
  if (next === 'of') return false;
  if (next !== 'more' && !AFTER_SCORES.has(next)) return true;
  return first > 0 && pieces.kind[first - 1] === WORD && !BEFORE_SCORES.has(pieces.word(first - 1));
}
const AFTER_SCORES = setOf('were are have killed injured wounded dead feared had');
const OF_A_TEST = setOf('test the exam approval credit high their his her box its low');

function vague(pieces: Pieces, first: number, end: number, low: number, high: number): Amount {
  const of = pieces.word(end) === 'of' && pieces.kind[end + 1] === WORD ? readUnit(pieces, end + 1, false, false) : null;
  const unit = readUnit(pieces, end, false, false) ?? (of && of.unit.kind !== 'count' ? of : null);
  const numeral = { first, end, value: 0, scale: 1, mantissa: 0, terms: null, digits: false, rule: 'numeral.vague' };
  return { ...amountOf(numeral, null, unit), value: null, low, high, limitsBasis: 'convention', bound: 'vague' };
}
