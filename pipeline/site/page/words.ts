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

/** Made when first wanted and once: it is slow to make, and a page formats thousands of numbers. */
let format: Intl.NumberFormat | null = null;

/** 4000 → "4,000"; at most three decimals, for fractions such as one third. */
export function number(value: number): string {
  const rounded = Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 1000) / 1000;
  format ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
  return format.format(rounded);
}

/** How a bound is said, and which end of the figure it is about. */
const BOUNDS: Partial<Record<Figure['bound'], readonly [string, 'low' | 'high']>> = {
  at_least: ['at least', 'low'],
  more_than: ['more than', 'low'],
  at_most: ['at most', 'high'],
  less_than: ['less than', 'high'],
};

/** "about 4,000–6,000", "more than 100", "45%": the reading, not the text. */
export function reading(figure: Figure): string {
  const { value, low, high, bound } = figure;
  const about = figure.approximate ? 'about ' : '';
  const amount = (of: number): string => `${about}${withUnit(amountOf(of, figure.kind), figure)}`;
  if (bound === 'vague') return byConvention(figure);
  if (low !== null && high !== null && value === null) return `${about}${range(low, high, figure)}`;
  const [said, end] = BOUNDS[bound] ?? [null, 'low'];
  const limit = figure[end];
  if (said !== null && limit !== null) return `${said} ${amount(limit)}`;
  const point = value ?? low ?? high;
  return point === null ? UNKNOWN : amount(point);
}

const range = (low: number, high: number, figure: Figure): string =>
  `${amountOf(low, figure.kind)}–${withUnit(amountOf(high, figure.kind), figure)}`;

/** "dozens": what the word is taken for, else the word itself. */
const byConvention = (figure: Figure): string =>
  figure.low !== null && figure.high !== null
    ? `${range(figure.low, figure.high, figure)} (by convention)`
    : wordsOf(figure, 'text', figure.text, UNKNOWN);

const SYMBOLS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

function withUnit(amount: string, figure: Figure): string {
  if (figure.unit === '1') return amount;
  if (figure.unit === '%') return `${amount}%`;
  if (figure.kind === 'money') return figure.unit in SYMBOLS ? `${SYMBOLS[figure.unit]}${amount}` : `${amount} ${figure.unit}`;
  return `${amount} ${figure.unit_text ?? figure.unit}`;
}

/** Large amounts of money as people say them: 48,600,000 → "48.6 million". */
const SCALES: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** An amount without its unit, for an axis or a cell. */
export function amountOf(value: number, kind: string): string {
  const [scale, word] = (kind === 'money' && SCALES.find(([least]) => Math.abs(value) >= least)) || [1, ''];
  return [number(value / scale), word].filter(Boolean).join(' ');
}

/** The figure as its text has it: "$48.6 million", "1 in 5", "half"; as it is read where the words are withheld, or are a whole phrase. */
export function asWritten(figure: Figure): string {
  const LONGEST = 32; // characters: beyond, the words name those that are counted
  const { text } = figure;
  return text === null || text.length > LONGEST ? reading(figure) : text;
}

/** Who published a row's document; of a restatement, who published what it restates. */
export function publisherOf({
  publisher,
  restates_publisher,
}: {
  publisher: string | null;
  restates_publisher: string | null;
}): string | null {
  return restates_publisher === null ? publisher : `${restates_publisher}, restated`;
}

/** The headline of the article that a document restates; one that ends in * describes the article. */
export const headlineOf = ({ restates_title }: { restates_title: string | null }): string | null =>
  restates_title?.replace(/ \*$/, ' (described, not quoted)') ?? null;

/** On whose say-so. */
export function voice(figure: Figure): string {
  if (figure.attribution === 'author') {
    const publisher = publisherOf(figure);
    return publisher === null ? 'the author' : `${publisher} (its own words)`;
  }
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

/** "4 Feb 2022". */
export const dated = (published: string | null): string => (published === null ? 'undated' : period(published, published, 'day'));

/** Words of a table with its days and months as people write them: "2024-05-07" → "7 May 2024", "2024-05" → "May 2024". */
export const withDays = (words: string): string =>
  words
    .replace(/\b\d{4}-\d\d-\d\d\b/g, dated)
    .replace(/\b(\d{4})-(0[1-9]|1[0-2])\b(?!-)/g, (_, year: string, month: string) => `${MONTHS[Number(month) - 1]} ${year}`);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day = (iso: string): string => `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

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
