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

/**
 * Numbers the occurrences of many quotes in one text in a single pass.
 * Ask with the quote and the UTF-16 offset where it starts; the answer counts the places before it, in the folded text, where the
 * same folded quote starts too. Linear in the text: a place is looked up once for each length of the quotes that begin with the same characters.
 */
export function occurrenceCounter(text: string, quotes: Iterable<string>): (quote: string, start: number) => number {
  const { folded, position } = foldWithMap(text);
  const index = new QuoteIndex(quotes);
  const starts = index.placesIn(folded);
  return (quote, start) => {
    const places = starts.get(fold(quote)) ?? [];
    const at = position(start);
    return partitionPoint(places.length, (n) => places[n] < at);
  };
}

/** slots by the first character, the first two and the first three of a quote: powers of two */
const SLOTS = [1 << 8, 1 << 11, 1 << 13];
/** The hash of some characters and one more. */
const mixed = (hash: number, unit: number): number => Math.imul(hash, 0x01000193) ^ unit;

/** Folded quotes by how they begin: by the first three characters, shorter ones by all of theirs. */
class QuoteIndex {
  /** quote → where it starts */
  private readonly starts = new Map<string, number[]>();
  /** by how many characters and their hash: the number of a list of lengths; 0 where no quote begins so, and most places are passed by */
  private readonly lists = SLOTS.map((slots) => new Uint16Array(slots));
  /** lengths of the quotes that begin alike */
  private readonly lengths: number[][] = [[]];

  constructor(quotes: Iterable<string>) {
    for (const raw of quotes) {
      const quote = fold(raw);
      if (quote !== '' && !this.starts.has(quote)) this.add(quote);
    }
  }

  private add(quote: string): void {
    this.starts.set(quote, []);
    const lists = this.lists[Math.min(quote.length, SLOTS.length) - 1];
    let hash = 0;
    for (let at = 0; at < quote.length && at < SLOTS.length; at++) hash = mixed(hash, quote.charCodeAt(at));
    const slot = hash & (lists.length - 1);
    if (lists[slot] === 0) lists[slot] = this.lengths.push([]) - 1;
    const lengths = this.lengths[lists[slot]];
    if (!lengths.includes(quote.length)) lengths.push(quote.length);
  }

  /** Where each of the quotes starts in a folded text, in order. */
  placesIn(folded: string): Map<string, number[]> {
    for (let at = this.next(folded, 0); at < folded.length; at = this.next(folded, at + 1)) this.look(folded, at);
    return this.starts;
  }

  /** The next place where a quote may begin, or the end: apart from the rest, since this alone meets every character. */
  private next(folded: string, from: number): number {
    const ones = this.lists[0];
    const twos = this.lists[1];
    const threes = this.lists[2];
    const { length } = folded;
    let one = unitAt(folded, from);
    let second = unitAt(folded, from + 1);
    for (let at = from; at < length; at++) {
      const third = at + 2 < length ? folded.charCodeAt(at + 2) : 0;
      const two = mixed(one, second);
      const three = mixed(two, third);
      if ((ones[one & (ones.length - 1)] | twos[two & (twos.length - 1)] | threes[three & (threes.length - 1)]) !== 0) return at;
      one = second;
      second = third;
    }
    return length;
  }

  /** Looks for the quotes that may begin at a place: those of one character, those of two, and the others. */
  private look(folded: string, at: number): void {
    let hash = 0;
    for (let count = 0; count < SLOTS.length; count++) {
      hash = mixed(hash, unitAt(folded, at + count));
      const list = this.lists[count];
      this.lookFor(folded, at, this.lengths[list[hash & (list.length - 1)]]);
    }
  }

  private lookFor(folded: string, at: number, lengths: readonly number[]): void {
    for (let i = 0; i < lengths.length; i++) {
      const end = at + lengths[i];
      if (end <= folded.length) this.starts.get(folded.slice(at, end))?.push(at);
    }
  }
}

/** 0 beyond the end */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** White space that folding changes: at the ends, longer than one character, or another character than a space. */
const FOLDED = /^\s+|\s+$|\s{2,}|[^\S ]/g;

/** The folded text, and where an offset of the original stands in it. */
function foldWithMap(text: string): { folded: string; position: (offset: number) => number } {
  const gaps: number[] = []; // original offsets after which something was dropped
  const dropped: number[] = []; // how much, in all, up to and with that gap
  let total = 0;
  const folded: string[] = [];
  let last = 0;
  for (const run of text.matchAll(FOLDED)) {
    const whole = run[0].length;
    const edge = run.index === 0 || run.index + whole === text.length;
    folded.push(text.slice(last, run.index), edge ? '' : ' ');
    last = run.index + whole;
    const lost = edge ? whole : whole - 1;
    if (lost > 0) {
      total += lost;
      gaps.push(last);
      dropped.push(total);
    }
  }
  folded.push(text.slice(last));
  const position = (offset: number): number => {
    const before = partitionPoint(gaps.length, (n) => gaps[n] <= offset);
    return offset - (before > 0 ? dropped[before - 1] : 0);
  };
  return { folded: folded.join(''), position };
}
