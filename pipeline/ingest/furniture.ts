/** Whether a block of a page is furniture: words around an article that are no part of it. */
import { readTable } from '../extract/table.ts';

/** Longer blocks (in characters) are prose, whatever they begin with. */
const LONGEST = 300;

/** What a page counts under an article: "1.2K shares · 34 comments", "Share 23 Tweet 12". */
const COUNTED =
  '(?:shares?|comments?|views?|likes?|retweets?|reposts?|tweets?|reactions?|claps?|reads?|pins?|followers?|e?mails?|prints?|saves?)';
const COUNTERS = new RegExp(
  `^(?=.*\\d)(?:(?:[\\d.,]+ ?[km]?\\+? ${COUNTED}|${COUNTED}:? ?[\\d.,]+ ?[km]?\\+?|${COUNTED})(?: ?[|·•,&/] ?| |$)){1,12}$`,
);
const LONGEST_COUNTER = 100;

const starts = new Map<string, string[]>(); // first word → phrases
const wholes = new Map<string, string>();
const ends: { phrase: string; kind: string }[] = [];
const kinds = new Map<string, string>();

for (const { phrase, place, kind } of readTable<'phrase' | 'place' | 'kind'>(new URL('./data/furniture.csv', import.meta.url))) {
  if (place === 'whole') wholes.set(phrase, kind);
  else if (place === 'end') ends.push({ phrase, kind });
  else {
    kinds.set(phrase, kind);
    const first = phrase.split(' ')[0]!;
    starts.set(first, [...(starts.get(first) ?? []), phrase]);
  }
}

/** The kind of furniture (`promotion`, `footer`, `credit`, …), or null for a block that belongs to the article. */
export function furnitureKind(block: string): string | null {
  if (block.length > LONGEST) return null;
  const text = block.toLowerCase().replace(/’/g, "'").trim();
  const whole = wholes.get(text.replace(/[:.]$/, ''));
  if (whole) return whole;
  if (/^(page )?\d{1,4}( of \d{1,4})?$/.test(text)) return 'page-number';
  if (/^[\p{P}\p{S}\s]+$/u.test(text)) return 'ornament';
  if (text.length < LONGEST_COUNTER && COUNTERS.test(text)) return 'sharing';
  for (const phrase of starts.get(text.split(' ', 1)[0]!) ?? []) {
    if (text.startsWith(phrase) && !/\p{L}/u.test(text.charAt(phrase.length))) {
      // "Sign up …" is an invitation, but "Follow us, he said." has somebody's words around it: a sentence with a speaker stays.
      if (!/\b(said|says|told)\b/.test(text)) return kinds.get(phrase) as string;
    }
  }
  for (const { phrase, kind } of ends) if (text.endsWith(phrase) && text.length < 160 && !/\b(said|says|told)\b/.test(text)) return kind;
  return null;
}
