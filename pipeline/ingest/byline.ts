/** Lines over an article that say who wrote it, where and when: bylines, and datelines of news agencies. */
import { readTable } from '../extract/table.ts';
import { dateIn, publishedIn, withoutDates } from './page-dates.ts';

const BYLINE =
  /^(?:by|from) (\p{Lu}[\p{L}.'’-]+(?: (?:and |with )?(?:\p{Lu}|de |van |von |bin |al-)[\p{L}.'’-]*){0,8}(?:, \p{Lu}[\p{L}.'’ -]{1,40}){0,3})(?: (?:in|\|) .{1,40})?$/iu;
/** Longer lines, in characters, are sentences. */
const LONGEST = 200;

/** "By Rosa Venn", "By Rosa Venn in Tarnby | 9 May 2024": who, and when where it says so. */
export function bylineOf(line: string): { author: string; published: string | null } | null {
  if (line.length > LONGEST || !/^(?:by|from) /i.test(line)) return null;
  const published = publishedIn(line);
  const names = published
    ? withoutDates(line)
        .replace(/\s+/g, ' ')
        .replace(/[\s,|·•():–—-]+$/, '')
    : line;
  const match = BYLINE.exec(names);
  const author = match?.[1]?.replace(/ in \p{Lu}.*$/u, '') ?? '';
  return /^\p{Lu}/u.test(author) ? { author, published } : null; // "By then the toll had risen"
}

const agencies = new Map<string, string>(); // as a dateline gives it, in lower case → name
for (const { sign, name } of readTable<'sign' | 'name'>(new URL('./data/agencies.csv', import.meta.url))) agencies.set(sign, name);

/** A place, perhaps a day, the agency between brackets or slashes, a dash: "KHARAN, May 9 (Reuters) - ", "MOSCOW, May 9. /TASS/. " */
const DATELINE =
  /^((?:\p{Lu}[\p{L}.'’-]*(?:[ ,/]{1,2}[\p{L}\p{N}.'’-]+){0,10}[ ,.]{0,3})?)[(/]([\p{L} .&-]{2,40})[)/]\.?\s{0,2}(?:[-–—:]{1,2}|(?<=\.))\s/u;
/** Without an agency the place is in capitals, so that no sentence is taken for one: "TARNBY, 9 May 2024 — " */
const PLACE_AND_DAY = /^([\p{Lu}][\p{Lu}.'’ -]{2,40},[^()\n]{4,40}?)\s[-–—]{1,2}\s/u;

export interface Dateline {
  agency: string | null;
  /** ISO date where it has a year */
  published: string | null;
}

const isPlaceAndDay = (words: string): boolean =>
  dateIn(words) !== null && /^(?!(?:on|in|at|by|since|after|before|from|the|an?)\b)\p{L}[^,\d]{1,40},/iu.test(words);

/** What the beginning of an article's first paragraph says. */
export function datelineOf(paragraph: string): Dateline | null {
  const start = paragraph.slice(0, LONGEST);
  const match = DATELINE.exec(start);
  const agency = match ? (agencies.get(match[2]!.toLowerCase().trim()) ?? null) : null;
  if (match && (agency || isPlaceAndDay(match[1]!))) return { agency, published: dateIn(match[1]!) };
  const published = dateIn(PLACE_AND_DAY.exec(start)?.[1] ?? '');
  return published ? { agency: null, published } : null;
}
