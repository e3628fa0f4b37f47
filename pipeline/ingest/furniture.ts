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
/** Longer blocks are not told by how they end. */
const LONGEST_WITH_END = 160;

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

/** Words that a block is as a whole, but for a colon or full stop. */
const asWhole: Way = (text) => wholes.get(text.replace(/[:.]$/, '')) ?? null;
const asPageNumber: Way = (text) => (/^(page )?\d{1,4}( of \d{1,4})?$/.test(text) ? 'page-number' : null);
const asOrnament: Way = (text) => (/^[\p{P}\p{S}\s]+$/u.test(text) ? 'ornament' : null);
const asCounters: Way = (text) => (text.length < LONGEST_COUNTER && COUNTERS.test(text) ? 'sharing' : null);

/** "Sign up …" is an invitation, but "Follow us, he said." has somebody's words around it: a sentence with a speaker stays. */
const hasSpeaker = (text: string): boolean => /\b(said|says|told)\b/.test(text);

const byStart: Way = (text) => {
  const phrase = starts
    .get(text.split(' ', 1)[0]!)
    ?.find((start) => text.startsWith(start) && !/\p{L}/u.test(text.charAt(start.length)) && !hasSpeaker(text));
  return phrase === undefined ? null : kinds.get(phrase)!;
};

const byEnd: Way = (text) =>
  text.length < LONGEST_WITH_END ? (ends.find(({ phrase }) => text.endsWith(phrase) && !hasSpeaker(text))?.kind ?? null) : null;

/** How a block shows what it is: its kind, or null. The first that knows it has the word. */
type Way = (text: string) => string | null;
const WAYS: readonly Way[] = [asWhole, asPageNumber, asOrnament, asCounters, byStart, byEnd];

/** The kind of furniture (`promotion`, `footer`, `credit`, …), or null for a block that belongs to the article. */
export function furnitureKind(block: string): string | null {
  if (block.length > LONGEST) return null;
  const text = block.toLowerCase().replace(/’/g, "'").trim();
  for (const way of WAYS) {
    const kind = way(text);
    if (kind !== null) return kind;
  }
  return null;
}
