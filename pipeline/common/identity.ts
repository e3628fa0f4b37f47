/**
 * Ids from the source: the document's identity, the kind of row, the quote with white space folded, and which
 * occurrence of that quote in the folded text it is. Never offsets, never cleaned values: a better extractor, or another copy of
 * the article with other line breaks, gives the same ids.
 */
import * as crypto from 'node:crypto';
import { partitionPoint } from './partition-point.ts';

/** White space folded: runs become one space, none at the ends. */
export const fold = (text: string): string => (isFolded(text) ? text : text.replace(OTHER_THAN_ONE_SPACE, ' ').trim());

/** White space that is not one space already. */
const OTHER_THAN_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** Whether a text is folded already, as most quotes are: it has no white space but single spaces between words. */
function isFolded(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE ? before === SPACE : unit < SPACE || (unit > 126 && WHITE_SPACE.test(text[at]))) return false;
    before = unit;
  }
  return before !== SPACE || text === '';
}

const WHITE_SPACE = /\s/;

const SPACE = 32;

/** In lower-case hex. Node 20.12 and later have a function for it that takes a third of the time. */
export const sha256: (data: string | Uint8Array) => string = crypto.hash
  ? (data) => crypto.hash('sha256', data)
  : (data) => crypto.createHash('sha256').update(data).digest('hex');

/** 96 bits in lower-case hex after the kind's letter: `q_0f3a…` */
export function identify(prefix: string, ...parts: (string | number)[]): string {
  return `${prefix}_${sha256(parts.join('\u0000')).slice(0, 24)}`;
}

/** In UTF-16 code units, end exclusive; what is read begins and ends with no white space. */
type Stretch = { readonly start: number; readonly end: number };

/** What stands on a stretch of a text: one for all stretches with the same words, since a long text has many of them. */
export interface Quote {
  /** folded */
  readonly words: string;
  /** all places where they start in the folded text, within other words, too, in order */
  readonly places: readonly number[];
}

export interface Quotes {
  /** by list and stretch */
  quotes: (Quote | null)[][];
  /** At how many places before a stretch its words start, too. */
  occurrenceOf(quote: Quote, stretch: Stretch): number;
}

/**
 * What stands on stretches of one text, list by list; null where a list has none. The text is folded once, and gone through once for all of
 * them. Linear in the text: a place is looked up once for each length of the quotes that begin with the same characters.
 */
export function quotesIn(text: string, lists: readonly (readonly (Stretch | null)[])[]): Quotes {
  const { folded, position } = foldWithMap(text);
  const index = new QuoteIndex(folded);
  const quoteOf = (stretch: Stretch | null): Quote | null =>
    stretch && index.quoteOf(folded.slice(position(stretch.start), position(stretch.end)).trim());
  const quotes = lists.map((stretches) => stretches.map(quoteOf));
  index.findPlaces();
  const occurrenceOf = ({ places }: Quote, { start }: Stretch): number => {
    if (places.length < 2) return 0; // as most are
    const at = position(start);
    return partitionPoint(places.length, (n) => places[n] < at);
  };
  return { quotes, occurrenceOf };
}

/** By how many characters quotes are looked for. Those that have fewer are few, and each is looked for alone. */
const BEGINNING = 3;
/** Each character moves those before it by so many bits; the one before the beginning is moved out of it. */
const SHIFT = 6;
const LAST_BEGINNING = (1 << (BEGINNING * SHIFT)) - 1;

/** By beginning, in fewer bits: the number of its lengths; 0 where no quote begins so, and most places are passed by. One for all texts, emptied for each. */
const slots = new Uint16Array(1 << 14);
const LAST_SLOT = slots.length - 1;

/** Folded quotes by how they begin, and where they start in a folded text. */
class QuoteIndex {
  private readonly folded: string;
  private readonly quotes = new Map<string, Quote & { places: number[] }>();
  /** by number: the lengths of the quotes of one slot, which mostly begin alike */
  private readonly lengths: number[][] = [[]];

  constructor(folded: string) {
    this.folded = folded;
    slots.fill(0);
  }

  /** The quote with these words: where it starts is filled in by `findPlaces`. */
  quoteOf(words: string): Quote {
    let quote = this.quotes.get(words);
    if (quote === undefined) {
      quote = { words, places: words.length < BEGINNING ? placesOfShort(words, this.folded) : [] };
      this.quotes.set(words, quote);
      if (words.length >= BEGINNING) this.addLength(words);
    }
    return quote;
  }

  private addLength(quote: string): void {
    let beginning = 0;
    for (let i = 0; i < BEGINNING; i++) beginning = ((beginning << SHIFT) ^ quote.charCodeAt(i)) & LAST_BEGINNING;
    const slot = (beginning ^ (beginning >> 5)) & LAST_SLOT;
    if (slots[slot] === 0) slots[slot] = this.lengths.push([]) - 1;
    const lengths = this.lengths[slots[slot]];
    if (!lengths.includes(quote.length)) lengths.push(quote.length);
  }

  /** The beginning rolls along the text, with no call for it: this loop meets every character. */
  findPlaces(): void {
    const { folded, quotes } = this;
    const { length } = folded;
    let beginning = 0;
    for (let last = 0; last < length; last++) {
      beginning = ((beginning << SHIFT) ^ folded.charCodeAt(last)) & LAST_BEGINNING;
      const number = slots[(beginning ^ (beginning >> 5)) & LAST_SLOT];
      if (number === 0 || last < BEGINNING - 1) continue;
      const at = last + 1 - BEGINNING;
      const lengths = this.lengths[number];
      for (let i = 0; i < lengths.length; i++) {
        const end = at + lengths[i];
        if (end <= length) quotes.get(folded.slice(at, end))?.places.push(at);
      }
    }
  }
}

/** Where a quote starts; one without words does nowhere. */
function placesOfShort(quote: string, folded: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = folded.indexOf(quote); at >= 0; at = folded.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** The folded text, and where an offset of the original stands in it. */
function foldWithMap(text: string): { folded: string; position: (offset: number) => number } {
  const end = text.trimEnd().length;
  let last = Math.min(end, text.length - text.trimStart().length);
  const gaps = [last]; // original offsets after which something was dropped
  const dropped = [last]; // how much, in all, up to and with that gap
  const folded: string[] = [];
  OTHER_THAN_ONE_SPACE.lastIndex = last;
  for (let run = OTHER_THAN_ONE_SPACE.exec(text); run !== null && run.index < end; run = OTHER_THAN_ONE_SPACE.exec(text)) {
    const { length } = run[0];
    folded.push(text.slice(last, run.index), ' ');
    last = run.index + length;
    if (length > 1) {
      gaps.push(last);
      dropped.push(dropped[dropped.length - 1] + length - 1);
    }
  }
  folded.push(text.slice(last, end));
  /** the gaps up to the offset that was asked for last: rows of a kind are in the order of the text */
  let before = 0;
  const position = (offset: number): number => {
    while (before < gaps.length && gaps[before] <= offset) before++;
    while (before > 0 && gaps[before - 1] > offset) before--;
    const at = before > 0 ? offset - dropped[before - 1] : offset;
    // within a run of white space: after the one space that it became
    return before < gaps.length ? Math.min(at, gaps[before] - dropped[before]) : at;
  };
  return { folded: folded.join(''), position };
}
