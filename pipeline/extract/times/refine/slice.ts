/** "the first nine months of 2024", "the first week of August", "the last six days of January", "the week of March 6": units of a period. */
import { memberTest } from '../../language/member.ts';
import { type Expression, isDay, isPeriod } from '../expression.ts';
import { ordinalOf, type Unit, unitOf } from '../lexicon.ts';
import { fromArticle, type Words } from '../words.ts';

const leadsToWhole = memberTest('of in this');
const leadsToFirstDay = memberTest('of beginning starting commencing');

/** Joins "the first nine months" to "of 2024", and takes in the words before a period that count its units. */
export function withSlices(words: Words, expressions: readonly Expression[]): Expression[] {
  const result: Expression[] = [];
  for (const one of expressions) {
    const last = result[result.length - 1];
    const slice = weekOf(words, one) ?? weekOfFeast(words, one) ?? sliceOf(words, last, one);
    if (slice && last && slice.first <= last.first) result[result.length - 1] = slice;
    else result.push(slice ?? one);
  }
  return result;
}

/** "the week of March 6", "the week beginning 6 March" */
function weekOf(words: Words, day: Expression): Expression | null {
  const joint = words.lower(day.first - 1);
  if (words.lower(day.first - 2) !== 'week' || !leadsToFirstDay(joint)) return null;
  if (!isDay(day.meaning) || day.meaning.kind !== 'date' || day.meaning.day === null) return null;
  return { ...day, first: fromArticle(words, day.first - 2), meaning: { kind: 'weekOf', day: day.meaning }, rule: 'week-of' };
}

/** "Easter week", "Thanksgiving weekend": the week or its weekend that holds the feast */
function weekOfFeast(words: Words, feast: Expression): Expression | null {
  const unit = unitOf(words.lower(feast.end));
  if (feast.meaning.kind !== 'part' || feast.meaning.part !== 'holiday' || unit !== 'week') return null;
  return { ...feast, end: feast.end + 1, meaning: { kind: 'weekOf', day: feast.meaning }, rule: 'week-of' };
}

function sliceOf(words: Words, last: Expression | undefined, whole: Expression): Expression | null {
  if (!isPeriod(whole.meaning) || !leadsToWhole(words.lower(whole.first - 1))) return null;
  return last?.end === whole.first - 1 && isCounted(last) ? unitsOf(words, last, whole) : nthUnitOf(words, whole);
}

type Counted = Expression & { meaning: { count: number; unit: Unit } };
const isCounted = (one: Expression): one is Counted =>
  (one.meaning.kind === 'length' || one.meaning.kind === 'window') && one.meaning.count !== null;

/** from the start of the period, or up to its end */
const SIDES: Readonly<Record<string, 1 | -1>> = { first: 1, opening: 1, last: -1, final: -1, closing: -1 };

/** "the first nine months" + "of" + "2024"; "last six days of January" */
function unitsOf(words: Words, { first, meaning }: Counted, whole: Expression): Expression | null {
  const head = words.lower(first) === 'the' ? words.lower(first + 1) : words.lower(first);
  if (!Object.hasOwn(SIDES, head)) return null;
  const { count, unit } = meaning;
  return {
    ...whole,
    first,
    meaning: { kind: 'slice', count: SIDES[head] * count, unit, nth: false, whole: whole.meaning },
    rule: 'slice',
  };
}

const NTH_UNITS: ReadonlySet<string | null> = new Set(['day', 'week', 'month', 'weekend']);

/** "first week of August"; "in its first weekend in 2019" is of the film, not of the year */
function nthUnitOf(words: Words, whole: Expression): Expression | null {
  const at = whole.first - 3;
  const unit = unitOf(words.lower(at + 1));
  const nth = words.lower(at) === 'last' ? -1 : ordinalOf(words.lower(at));
  if (!unit || !NTH_UNITS.has(unit) || nth === null || /^(?:its|their|his|her|my|our|'s)$/.test(words.lower(at - 1))) return null;
  return {
    ...whole,
    first: fromArticle(words, at),
    meaning: { kind: 'slice', count: nth, unit, nth: true, whole: whole.meaning },
    rule: 'slice-nth',
  };
}
