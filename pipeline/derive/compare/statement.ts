/** One figure as it stands beside others: what it allows, who vouches for it, when it was published, in words. */
import { compareText } from '../../link/compare-text.ts';
import { changedIn, measureOf } from '../../link/measures/measure.ts';
import type { QuantityRow } from '../../schemas/types.ts';
import { halfDigit, type Limits } from '../limits.ts';

/** What of a figure is kept while it waits for others of its measure. */
export const KEPT = [
  'quantity_id',
  'document_id',
  'publisher',
  'restates_publisher',
  'published',
  'start',
  'end',
  'text',
  'kind',
  'value',
  'low',
  'high',
  'bound',
  'approximate',
  'unit',
  'item_label',
  'outcome',
  'change_direction',
  'change_from_value',
  'time_from',
  'time_to',
  'place_name',
  'place_country',
  'event_group_id',
  'measure_key',
  'measure_id',
  'holder_name',
  'source_name',
  'source_kind',
  'stance',
] as const;
export type Statement = Pick<QuantityRow, (typeof KEPT)[number]> & { measure_key: string; measure_id: string };

/** "about 170": the last digit that is not nought is in doubt by half, yet no more than this share of the whole. */
const MOST_DOUBT = 0.1;

/** The values with which a statement can be true. A percentage or a sum in millions is rounded at its last digit; a count is what it says. */
export function intervalOf(statement: Statement): Limits {
  const { value, low, high, bound, kind, text } = statement;
  const sign = isChange(statement) && statement.change_direction === 'decrease' ? -1 : 1;
  if (value === null)
    return signed({ low: low ?? (high === null || high < 0 ? Number.NEGATIVE_INFINITY : 0), high: high ?? Number.POSITIVE_INFINITY }, sign);
  if (bound === 'at_least' || bound === 'more_than') return signed({ low: value, high: Number.POSITIVE_INFINITY }, sign);
  if (bound === 'at_most' || bound === 'less_than') return signed({ low: 0, high: value }, sign);
  const doubt =
    bound === 'about' || statement.approximate ? Math.min(placeOf(value) / 2, Math.abs(value) * MOST_DOUBT) : rounding(kind, text, value);
  return signed({ low: value - doubt, high: value + doubt }, sign);
}

/** Whether it is a change that is measured, not the level to which it led. */
const isChange = ({ measure_key }: Statement): boolean => changedIn(measureOf(measure_key)) !== null;

const signed = ({ low, high }: Limits, sign: number): Limits => (sign > 0 ? { low, high } : { low: -high, high: -low });

/** The place of the last digit that is not nought: 170 → 10, 2000 → 1000. */
function placeOf(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/0+$/, '').replace(/\.$/, '');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  if (decimals > 0) return 10 ** -decimals;
  const whole = String(Math.round(Math.abs(value)));
  return 10 ** (whole.length - whole.replace(/0+$/, '').length);
}

const SCALED = /\d(?:[.,]\d+)?\s*(?:k|m|bn|tn|mn|million|billion|trillion|thousand|crore|lakh)\b/i;

/** Half of the last stated digit of a percentage or of a number with a word such as "million"; 0 for what is written out. */
function rounding(kind: QuantityRow['kind'], text: string | null, value: number): number {
  if (kind === 'percent' || kind === 'points') return halfDigit(text ?? '');
  return SCALED.test(text ?? '') ? placeOf(value) / 2 : 0;
}

/** Whether one value fits all. */
export function agree(statements: readonly Statement[]): boolean {
  const intervals = statements.map(intervalOf);
  return Math.max(...intervals.map(({ low }) => low)) <= Math.min(...intervals.map(({ high }) => high));
}

/** By date of publication, undated last; then as they stand. */
export const byPublication = (a: Statement, b: Statement): number =>
  compareText(a.published ?? '~', b.published ?? '~') ||
  compareText(a.document_id, b.document_id) ||
  a.start - b.start ||
  compareText(a.quantity_id, b.quantity_id);

/** Who is answerable: the source, else the paper itself. */
export const counterOf = ({ source_name, restates_publisher, publisher, document_id }: Statement): string =>
  source_name === null
    ? (restates_publisher ?? publisher ?? document_id)
    : source_name.replace(/^(?:the|a|an|its|their) /i, '').replace(/ \([^)]*\)$/, '');

/** `2025-08-22: about 2,000 (a UN report; Dawn, restated)` */
export function told(statement: Statement): string {
  const { published, source_name, restates_publisher, publisher, stance } = statement;
  const paper = restates_publisher ? `${restates_publisher}, restated` : (publisher ?? 'no publisher known');
  const said = source_name === null ? paper : `${source_name}; ${paper}`;
  return `${published ?? 'undated'}: ${shown(statement)}${stance === 'deny' ? ', denied' : ''} (${said})`;
}

const BOUNDS: Partial<Record<QuantityRow['bound'], string>> = {
  about: 'about ',
  at_least: 'at least ',
  more_than: 'more than ',
  at_most: 'at most ',
  less_than: 'less than ',
};

/** The value with its bound and unit, as numbers: no words of the text, which may not be free to leave. */
export function shown(statement: Statement): string {
  const { value, low, high, bound, unit, change_direction } = statement;
  const sign = isChange(statement) ? (change_direction === 'decrease' ? '−' : '+') : '';
  const point = value ?? (low !== null && high !== null ? null : (low ?? high));
  const number = point === null ? `${sign}${grouped(low ?? 0)}–${grouped(high ?? 0)}` : `${sign}${grouped(point)}`;
  return `${hedgeOf(bound, point !== null, statement.approximate)}${number}${UNIT_SIGNS[unit] ?? ` ${unit}`}`;
}

const UNIT_SIGNS: Record<string, string | undefined> = { '1': '', '%': '%' };

/** A range without a hedge has its bounds in its ends. */
const hedgeOf = (bound: QuantityRow['bound'], isPoint: boolean, isApproximate: boolean): string =>
  isPoint || isApproximate ? (BOUNDS[bound] ?? (isApproximate ? 'about ' : '')) : '';

/** 1234567 → 1,234,567; 7200000000 → 7.2bn */
const grouped = (value: number): string => {
  if (Math.abs(value) >= 1e9) return `${Number((value / 1e9).toPrecision(6))}bn`;
  const [whole, rest] = String(value).split('.') as [string, string?];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? digits : `${digits}.${rest}`;
};
