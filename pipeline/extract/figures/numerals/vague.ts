/** Amounts that a word only hints at: "dozens", "several hundred", "tens of thousands" (phenomenon 8). Their limits are a convention. */
import { readTable } from '../../table.ts';
import type { Amount } from '../amounts.ts';
import { amountOf } from '../amounts.ts';
import { isCapital, type Pieces, WORD } from '../pieces.ts';
import { readUnit } from '../units/unit.ts';
import { SCALES } from './lexicon.ts';

const LIMITS = new Map<string, [low: number, high: number]>(
  readTable(new URL('../data/vague.csv', import.meta.url)).map((row) => [row.phrase, [Number(row.low), Number(row.high)]]),
);
/** "hundreds", "dozens": plural scales, which others multiply */
const PLURALS = new Set(['dozens', 'scores', 'tens', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'lakhs', 'crores']);

export const VAGUE_WORDS = [...PLURALS, 'several', 'a', 'few', 'handful', 'handfuls'];

/** The vague amount that starts at a piece, or null. */
export function readVague(pieces: Pieces, first: number): Amount | null {
  const word = pieces.word(first);
  if (PLURALS.has(word)) return readPlural(pieces, first, word);
  if (word === 'several') return scaled(pieces, first, first + 1, LIMITS.get('several') as [number, number]);
  if (word !== 'a' && word !== 'few' && word !== 'handful' && word !== 'handfuls') return null;
  const noun = word === 'a' ? pieces.word(first + 1) : word;
  const end = word === 'a' ? first + 2 : first + 1;
  if (word !== 'a' && !/^(?:the|his|her|their|last|past|next|first|these|those|very|only)$/.test(pieces.word(first - 1))) return null;
  const limits = LIMITS.get(word === 'a' ? `a ${noun}` : word);
  if (noun === 'few' && pieces.word(first - 1) === 'quite') return null;
  if (!limits || pieces.dead[first]) return null;
  if (
    noun === 'couple' &&
    !/^(?:of|dozen|hundred|thousand|million|more|days?|weeks?|months?|years?|hours?|minutes?)$/.test(pieces.word(end))
  )
    return null;
  if (noun === 'handful' || noun === 'couple')
    return scaled(pieces, first, pieces.word(end) === 'of' && SCALES.has(pieces.word(end + 1)) ? end + 1 : end, limits);
  return scaled(pieces, first, end, limits);
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
  /^(?:and|but|while|that|with|of|as|when|where|after|said|left|leaving|killed|killing|injured|injuring|wounded|wounding|arrested|kidnapped|displaced|hurt|saw|for|by)$/;

/** "dozens", "hundreds of thousands", "scores". */
function readPlural(pieces: Pieces, first: number, word: string): Amount | null {
  if (/^(?:scores|tens)$/.test(word)) {
    const next = pieces.word(first + 1);
    const verb =
      word === 'scores' && next !== 'of' && next !== 'more' && !/^(?:were|are|have|killed|injured|wounded|dead|feared|had)$/.test(next);
    if (
      verb ||
      (word === 'scores' && next !== 'of' && pieces.kind[first - 1] === WORD && first > 0 && !BEFORE_SCORES.test(pieces.word(first - 1))) ||
      (word === 'tens' && next !== 'of') ||
      /^(?:test|the|exam|approval|credit|high|their|his|her|box|its|low)$/.test(pieces.word(first - 1))
    )
      return null;
  }
  // "Mega Millions", a name
  if (isCapital(pieces, first) && isCapital(pieces, first - 1) && pieces.gap(first) === 1 && !isCapital(pieces, first - 2)) return null;
  let [low, high] = LIMITS.get(word) as [number, number];
  let end = first + 1;
  while (pieces.word(end) === 'of' && PLURALS.has(pieces.word(end + 1)) && end < first + 6) {
    const factor = SCALES.get(pieces.word(end + 1)) ?? 1;
    if (factor <= 12) break;
    low *= factor;
    high = (high + 1) * factor - 1;
    end += 2;
  }
  if (pieces.dead[first] || pieces.word(first + 1) === 'digit') return null;
  return vague(pieces, first, end, low, high);
}

function vague(pieces: Pieces, first: number, end: number, low: number, high: number): Amount {
  const of = pieces.word(end) === 'of' && pieces.kind[end + 1] === WORD ? readUnit(pieces, end + 1, false, false) : null;
  const unit = readUnit(pieces, end, false, false) ?? (of && of.unit.kind !== 'count' ? of : null);
  const numeral = { first, end, value: 0, scale: 1, mantissa: 0, terms: null, digits: false, rule: 'numeral.vague' };
  return { ...amountOf(numeral, null, unit), value: null, low, high, limitsBasis: 'convention', bound: 'vague' };
}
