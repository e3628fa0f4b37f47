/** How values read to a person. */
import type { Claim, Figure } from './rows.ts';

/** What stands where the text tells nothing. */
export const UNKNOWN = '—';

/** What stands where the text tells something whose words may not leave. */
export const WITHHELD = 'withheld';

/** The words of a column; that they are withheld; or what stands where the text states nothing. */
export function wordsOf<Unstated>(
  row: { withheld: string[] },
  column: string,
  words: string | null,
  unstated: Unstated,
): string | Unstated {
  return words ?? (row.withheld.includes(column) ? WITHHELD : unstated);
}

const FORMAT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** 4000 → "4,000"; at most three decimals, for fractions such as one third. */
export function number(value: number): string {
  const rounded = Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 1000) / 1000;
  return FORMAT.format(rounded);
}

/** "about 4,000–6,000", "more than 100", "45%": the reading, not the text. */
export function reading(figure: Figure): string {
  const amount = (value: number): string => withUnit(number(value), figure);
  const { value, low, high, bound } = figure;
  if (bound === 'vague')
    return low !== null && high !== null ? `${number(low)}–${amount(high)} (by convention)` : wordsOf(figure, 'text', figure.text, UNKNOWN);
  const about = figure.approximate ? 'about ' : '';
  if (low !== null && high !== null && value === null) return `${about}${number(low)}–${amount(high)}`;
  if (bound === 'at_least' && low !== null) return `at least ${about}${amount(low)}`;
  if (bound === 'more_than' && low !== null) return `more than ${about}${amount(low)}`;
  if (bound === 'at_most' && high !== null) return `at most ${about}${amount(high)}`;
  if (bound === 'less_than' && high !== null) return `less than ${about}${amount(high)}`;
  const point = value ?? low ?? high;
  return point === null ? UNKNOWN : `${about}${amount(point)}`;
}

function withUnit(amount: string, figure: Figure): string {
  if (figure.unit === '1') return amount;
  if (figure.unit === '%') return `${amount}%`;
  return `${amount} ${figure.kind === 'money' || !figure.unit_text ? figure.unit : figure.unit_text}`;
}

const OUTCOMES: Record<string, string> = { killed_or_injured: 'killed or injured' };
const CHANGES = { increase: { alone: 'an increase', behind: 'up' }, decrease: { alone: 'a decrease', behind: 'down' } };

/** What is counted, what happened to it, and whether it rose or fell. */
export function subject(figure: Figure): string {
  const outcome = figure.outcome && (OUTCOMES[figure.outcome] ?? figure.outcome);
  const what = [figure.item_label ?? wordsOf(figure, 'item', figure.item, null), outcome].filter(Boolean).join(' ');
  if (figure.change_direction) return what ? `${what}, ${CHANGES[figure.change_direction].behind}` : CHANGES[figure.change_direction].alone;
  return what || (figure.kind === 'count' ? UNKNOWN : figure.kind);
}

/** On whose say-so. */
export function voice(figure: Figure): string {
  if (figure.attribution === 'author') return figure.publisher ? `${figure.publisher} (its own words)` : 'the author';
  if (figure.attribution === 'unattributed') return 'nobody named (“is thought to”)';
  if (figure.attribution === 'unresolved') return 'unclear';
  return wordsOf(figure, 'source_name', figure.source_name, 'unclear');
}

/** How the page groups voices: by whether a reader could go and ask. */
export function voiceGroup(figure: Figure): 'author' | 'named source' | 'unnamed source' {
  if (figure.attribution === 'author') return 'author';
  return figure.source_named ? 'named source' : 'unnamed source';
}

/** "2024", "Aug 2021", "7 May 2024", "1 Jan 2019 to …", "as of 9 May 2024". */
export function period(from: string | null, to: string | null, precision: string | null): string {
  if (!from && !to) return UNKNOWN;
  if (from && precision === 'year' && from.slice(0, 4) === to?.slice(0, 4)) return from.slice(0, 4);
  if (from && precision === 'month' && from.slice(0, 7) === to?.slice(0, 7))
    return `${MONTHS[Number(from.slice(5, 7)) - 1]} ${from.slice(0, 4)}`;
  if (from && from === to) return day(from);
  if (!from && to) return `as of ${day(to)}`;
  return from ? `${day(from)} to ${to ? day(to) : '…'}` : UNKNOWN;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day = (iso: string): string => `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

export function place(figure: Figure): string {
  return figure.place_name ?? UNKNOWN;
}

/** "certain" goes without saying; a hedge is shown in its words. */
export function firmness(row: Figure | Claim): string {
  const hedges = row.hedges.length > 0 ? ` (“${row.hedges.join('”, “')}”)` : '';
  return row.certainty === 'certain' && !hedges ? '' : `${row.certainty}${hedges}`;
}

export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${number(Math.round(bytes / 100) / 10)} kB`;
  return `${number(Math.round(bytes / 1e5) / 10)} MB`;
}
