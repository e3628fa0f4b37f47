/** "early 2024", "mid-May", "the end of next year", "earlier this month", "the first nine months of 2024", "the first week of August". */
import type { Expression, Meaning } from '../expression.ts';
import { ordinalOf, type Unit, unitOf } from '../lexicon.ts';
import type { Words } from '../words.ts';

type Part = 'START' | 'MID' | 'END';
const ADVERBS: Readonly<Record<string, Part>> = { early: 'START', earlier: 'START', mid: 'MID', late: 'END', later: 'END' };
const NOUNS: Readonly<Record<string, Part>> = {
  beginning: 'START',
  start: 'START',
  outset: 'START',
  opening: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
  ending: 'END',
};

/** Applies the words before each expression to it, and joins "the first nine months" to "of 2024". */
export function withParts(words: Words, expressions: readonly Expression[]): Expression[] {
  const result: Expression[] = [];
  for (const one of expressions) {
    const last = result[result.length - 1];
    const slice = sliceOf(words, last, one);
    if (slice && last && slice.first <= last.first) result[result.length - 1] = slice;
    else result.push(slice ?? partOf(words, one));
  }
  return result;
}

const isPeriod = (meaning: Meaning): boolean =>
  meaning.kind === 'date' ||
  meaning.kind === 'part' ||
  meaning.kind === 'years' ||
  meaning.kind === 'fiscal' ||
  (meaning.kind === 'shift' && meaning.unit !== 'weekend');

function partOf(words: Words, expression: Expression): Expression {
  const { first, meaning } = expression;
  if (!isPeriod(meaning) || expression.part) return expression;
  // "the early 1990s": the article is already in
  const inner = words.lower(first) === 'the' ? words.lower(first + 1) : '';
  if (Object.hasOwn(ADVERBS, inner)) return { ...expression, part: ADVERBS[inner] };
  const hyphen = words.lower(first - 1) === '-' ? 1 : 0;
  let at = first - 1 - hyphen;
  if (words.lower(at) === 'in' && /^(?:early|late|later)$/.test(words.lower(at - 1))) at -= 1;
  const adverb = words.lower(at);
  if (Object.hasOwn(ADVERBS, adverb)) {
    const from = words.lower(at - 1) === 'the' || words.lower(at - 1) === 'very' ? at - 1 : at;
    return {
      ...expression,
      first: from,
      part: ADVERBS[adverb],
      side: adverb === 'earlier' ? 'before' : adverb === 'later' ? 'after' : null,
    };
  }
  if (
    /^(?:of|in|to)$/.test(words.lower(first - 1)) &&
    Object.hasOwn(NOUNS, words.lower(first - 2)) &&
    !(words.lower(first - 1) === 'to' && words.lower(first - 2) !== 'end')
  ) {
    const from = words.lower(first - 3) === 'the' ? first - 3 : first - 2;
    return { ...expression, first: from, part: NOUNS[words.lower(first - 2)] };
  }
  return expression;
}

/** "first nine months" + "of" + "2024"; "first week of August"; "last six days of January" */
function sliceOf(words: Words, last: Expression | undefined, whole: Expression): Expression | null {
  if (!isPeriod(whole.meaning) || !/^(?:of|in|this)$/.test(words.lower(whole.first - 1))) return null;
  if (
    last &&
    last.end === whole.first - 1 &&
    (last.meaning.kind === 'length' || last.meaning.kind === 'window') &&
    last.meaning.count !== null
  ) {
    const head = words.lower(last.first) === 'the' ? words.lower(last.first + 1) : words.lower(last.first);
    if (head !== 'first' && head !== 'last' && head !== 'final' && head !== 'opening' && head !== 'closing') return null;
    const sign = head === 'first' || head === 'opening' ? 1 : -1;
    return {
      ...whole,
      first: last.first,
      end: whole.end,
      meaning: { kind: 'slice', count: sign * last.meaning.count, unit: last.meaning.unit, nth: false, whole: whole.meaning },
      rule: 'slice',
    };
  }
  const unit = unitOf(words.lower(whole.first - 2)) as Unit | null;
  const ordinal = words.lower(whole.first - 3) === 'last' ? -1 : ordinalOf(words.lower(whole.first - 3));
  // "in its first weekend in 2019": the film's, not the year's
  if (/^(?:its|their|his|her|my|our|'s)$/.test(words.lower(whole.first - 4))) return null;
  if (!unit || ordinal === null || (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'weekend')) return null;
  const first = words.lower(whole.first - 4) === 'the' ? whole.first - 4 : whole.first - 3;
  return { ...whole, first, meaning: { kind: 'slice', count: ordinal, unit, nth: true, whole: whole.meaning }, rule: 'slice-nth' };
}
