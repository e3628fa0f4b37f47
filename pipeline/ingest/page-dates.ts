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
const BESIDE =
  /\b(?:first )?(?:published|posted|updated|modified|last|on|at|date|issue|print edition|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?|\b[ap]\.?m\b\.?|\b(?:gmt|utc|bst|cet|cest|e[sd]?t|p[sd]?t|ist|pkt)\b|t\d\d:\d\d[^ ]*|[|·•,:()–—-]|\s/gi;

/** The ISO date in a piece of text that holds a full one: day, month and year. */
export function dateIn(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return isoDate(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

/** The ISO date of a line that is a date and nothing more. */
export function dateLine(line: string): string | null {
  if (line.length > 120) return null;
  const date = dateIn(line);
  if (!date) return null;
  const rest = line
    .replace(ISO, '')
    .replace(new RegExp(DAY_FIRST, 'gi'), '')
    .replace(new RegExp(MONTH_FIRST, 'gi'), '')
    .replace(BESIDE, '');
  return rest.length <= 2 ? date : null;
}

/** The ISO date in the path of an address: `/2025/08/21/`, `/2025/aug/21/`. */
export function dateInAddress(address: string): string | null {
  const match = IN_ADDRESS.exec(address);
  return match && isoDate(match[1], /\d/.test(match[2]) ? Number(match[2]) : monthOf(match[2]), match[3]);
}

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;

function isoDate(year: string, month: number, day: string): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
