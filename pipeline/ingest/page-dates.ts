/** Dates as pages print them over an article: a whole line of it, or in its address. Full dates alone: the anchor of an article must not be guessed. */

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const ISO = new RegExp(`\\b${YEAR}-(\\d\\d)-(\\d\\d)(?![\\d-])`);
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'i');
const IN_ADDRESS = /\/((?:19|20)\d\d)[/-]?(\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(\d\d)(?=[/-]|$)/i;
/** What else may stand in a date line: weekdays, clock times, zones, and the words for publishing. */
const BESIDE_WORDS =
  /\b(?:first )?(?:published|posted|updated|modified|last|on|at|date|issue|print edition|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?|\b[ap]\.?m\b\.?|\b(?:gmt|utc|bst|cet|cest|e[sd]?t|p[sd]?t|ist|pkt)\b|t\d\d:\d\d[^ ]*/gi;
const SIGNS = /[|·•,:()–—-]|\s/g;

/** The ISO date in a piece of text that holds a full one: day, month and year. */
export function dateIn(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return isoDate(iso[1]!, Number(iso[2]), iso[3]!);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoDate(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return null;
}

const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d{4,6}|$)/;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/;
/** Seconds or thousandths of them since 1970, from 1980 to 2100. */
const EPOCH = /^(\d{9,10})(\d{3})?$/;

/**
 * The ISO date of a value that a machine wrote: also without signs, with slashes or points, or as a number of seconds. With slashes,
 * "05/09/2024" is May in one country and September in another: it is read only where one of its numbers can be no month.
 */
export function machineDate(value: string): string | null {
  const written = dateIn(value);
  if (written) return written;
  const year = COMPACT.exec(value) ?? YEAR_FIRST.exec(value);
  if (year) return isoDate(year[1]!, Number(year[2]), year[3]!);
  const last = YEAR_LAST.exec(value);
  if (last) {
    const [, first, sign, second, year] = last as unknown as [string, string, string, string, string];
    if (sign === '.' || Number(first) > 12 || first === second) return isoDate(year, Number(second), first);
    return Number(second) > 12 ? isoDate(year, Number(first), second) : null;
  }
  const seconds = EPOCH.exec(value);
  if (!seconds || Number(seconds[1]) < 315_532_800 || Number(seconds[1]) > 4_102_444_800) return null;
  return new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10);
}

/** The date of publication in a line that may tell a later change too: "Updated 10 May 2024, first published 9 May 2024". */
export function publishedIn(line: string): string | null {
  const at = line.search(/\b(?:published|posted)\b/i);
  return (at > 0 ? dateIn(line.slice(at)) : null) ?? dateIn(line);
}

/** A line without its full dates, clock times and the words for publishing. */
export const withoutDates = (line: string): string =>
  line
    .replace(new RegExp(ISO, 'g'), ' ')
    .replace(new RegExp(DAY_FIRST, 'gi'), ' ')
    .replace(new RegExp(MONTH_FIRST, 'gi'), ' ')
    .replace(BESIDE_WORDS, ' ');

/** The ISO date of a line that is a date and nothing more. */
export function dateLine(line: string): string | null {
  if (line.length > 120) return null;
  const date = publishedIn(line);
  if (!date) return null;
  return withoutDates(line).replace(SIGNS, '').length <= 2 ? date : null;
}

/** The ISO date in the path of an address: `/2025/08/21/`, `/2025/aug/21/`. */
export function dateInAddress(address: string): string | null {
  const match = IN_ADDRESS.exec(address);
  return match && isoDate(match[1]!, /\d/.test(match[2]!) ? Number(match[2]) : monthOf(match[2]!), match[3]!);
}

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;

function isoDate(year: string, month: number, day: string): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
