/** The year of what a text looks back to: an anniversary, a trial, a report long after. Null where it tells of what is new, or only compares. */
import { WHOLE } from './happenings.ts';

const DEFINITE_EVENT = `\\b(?:[Tt]he|[Ii]ts|[Tt]his) (?:[\\p{L}'’-]+ ){0,5}?${WHOLE}`;
/** "the sinking of July 2021", "the 2021 sinking": what is told as known, not "a fire in 2019", to which another is compared */
const EVENT_OF_YEAR = new RegExp(
  `${DEFINITE_EVENT} (?:of|in|on) (?:the )?(?:\\d{1,2} )?(?:\\p{Lu}\\p{Ll}+ )?(?:\\d{1,2}, )?((?:19|20)\\d\\d)\\b|\\b[Tt]he ((?:19|20)\\d\\d) (?:[\\p{L}'’-]+ ){0,4}?${WHOLE}\\b`,
  'u',
);
const COMPARES = /\b(?:than|since|like|unlike|compar\w+|worst|deadliest|similar|recall\w*|echo\w*|another|second|again)\b/i;
/** "A year after the dam burst" */
const A_YEAR_AFTER =
  /(?:^|\n)(?:[\p{Lu} ,.]{3,40}[–—-]+ )?["“]?(?:[Jj]ust |[Mm]ore than |[Aa]lmost |[Nn]early )?(?:A|One|a|one) year (?:after|on\b|since|later)|\ba year on\b/u;

const MAY_LOOK_BACK = /\b(?:19|20)\d\d\b|\byear\b/;

/** @param lead title and first sentence */
export function yearLookedBackTo(lead: string, published: string): string | null {
  if (!MAY_LOOK_BACK.test(lead) || COMPARES.test(lead)) return null; // most texts have no such words, and the pattern takes long
  const found = EVENT_OF_YEAR.exec(lead);
  const year = found?.[1] ?? found?.[2];
  if (year !== undefined) return year <= published.slice(0, 4) ? year : null;
  return A_YEAR_AFTER.test(lead) ? String(Number(published.slice(0, 4)) - 1) : null;
}
