/** Look-up of phrases of several words at a place in the text, longest first, without a scan over the list. */
import { grouped } from '../../common/grouped.ts';
import { filterOf, mayBeIn, slotsOf, type WordFilter, type WordSlots } from '../word-filter.ts';
import { cut, type Pieces } from './pieces.ts';

export interface Phrase<Meaning> {
  /** lower case, cut as the text is cut */
  words: string[];
  /** as written, where case matters ("MW" is not "mW") */
  exact: string | null;
  /** for each word, whether it must touch the one before it */
  touches: boolean[];
  meaning: Meaning;
}

export interface PhraseBook<Meaning> {
  /** by their first word, or, in a book that is read backwards, by their last */
  byWord: { get(word: string): readonly Phrase<Meaning>[] | undefined };
  /** passes these words: most pieces that are asked about are none, and are not cut out and written small */
  filter: WordFilter;
}

/** A book as compiled code holds it: of its thousands of phrases a text has few. */
export interface WrittenBook<Meaning> {
  meanings: readonly Meaning[];
  /** each word with its phrases, the longest first: as written, the place of its meaning, whether case matters */
  phrases: readonly (readonly [word: string, phrases: readonly WrittenPhrase[]])[];
  slots: WordSlots;
}
type WrittenPhrase = readonly [phrase: string, meaning: number, isExact?: boolean];

/** one piece, however it is written: most phrases */
const ONE_WORD = /^[a-z]+$/i;

/** A phrase as the text would be cut. */
export function phraseOf<Meaning>(phrase: string, meaning: Meaning, exact = false): Phrase<Meaning> {
  if (ONE_WORD.test(phrase)) return { words: [phrase.toLowerCase()], touches: [false], exact: exact ? phrase : null, meaning };
  const pieces = cut(phrase);
  const words: string[] = [];
  const touches: boolean[] = [];
  for (let i = 0; i < pieces.count; i++) {
    words.push(pieces.word(i) || phrase.slice(pieces.start[i], pieces.end[i]));
    touches.push(i > 0 && pieces.gap(i) === 0);
  }
  return { words, touches, exact: exact ? phrase : null, meaning };
}

/** A phrase, what it means, and whether it is taken only as it is written. */
export type Booked<Meaning> = readonly [phrase: string, meaning: Meaning, isExact?: boolean];

/** Books phrases under their first word, or, to be read backwards, under their last. */
export function writtenBook<Meaning>(booked: readonly Booked<Meaning>[], backwards = false): WrittenBook<Meaning> {
  const meanings = [...new Set(booked.map(([, meaning]) => meaning))];
  const places = new Map(meanings.map((meaning, place) => [meaning, place]));
  const byWord = grouped(booked, ([phrase, meaning]) => phraseOf(phrase, meaning).words.at(backwards ? -1 : 0) as string);
  const phrases = [...byWord].map(([word, list]) => {
    const length = ([phrase, meaning]: Booked<Meaning>): number => phraseOf(phrase, meaning).words.length;
    const sorted = list.sort((a, b) => length(b) - length(a) || (a[2] ? -1 : 1) - (b[2] ? -1 : 1));
    const written = sorted.map(([phrase, meaning, isExact]): WrittenPhrase => {
      const place = places.get(meaning) as number;
      return isExact ? [phrase, place, true] : [phrase, place];
    });
    return [word, written] as const;
  });
  return { meanings, phrases, slots: slotsOf(byWord.keys()) };
}

/** A book whose phrases are cut when a text has their word. */
export function bookOf<Meaning>({ meanings, phrases, slots }: WrittenBook<Meaning>): PhraseBook<Meaning> {
  const written = new Map(phrases);
  const made = new Map<string, readonly Phrase<Meaning>[]>();
  const get = (word: string): readonly Phrase<Meaning>[] | undefined => {
    const known = made.get(word);
    if (known) return known;
    const found = written.get(word)?.map(([phrase, meaning, isExact]) => phraseOf(phrase, meanings[meaning], isExact));
    if (found) made.set(word, found);
    return found;
  };
  return { byWord: { get }, filter: filterOf(slots) };
}

const wordOf = (pieces: Pieces, at: number): string =>
  pieces.word(at) || (at >= 0 && at < pieces.count ? pieces.text.slice(pieces.start[at], pieces.end[at]) : '');

function candidatesAt<Meaning>(
  { byWord, filter }: PhraseBook<Meaning>,
  pieces: Pieces,
  at: number,
): readonly Phrase<Meaning>[] | undefined {
  if (at < 0 || at >= pieces.count || !mayBeIn(filter, pieces.text, pieces.start[at], pieces.end[at])) return undefined;
  return byWord.get(wordOf(pieces, at));
}

const NONE: readonly never[] = [];
/** All phrases that start at a piece, longest first; each ends as many pieces after as it has words. */
export function phrasesFrom<Meaning>(book: PhraseBook<Meaning>, pieces: Pieces, at: number): readonly Phrase<Meaning>[] {
  const candidates = candidatesAt(book, pieces, at);
  return candidates ? candidates.filter((phrase) => standsAt(phrase, pieces, at)) : NONE;
}

/** The longest phrase that ends at a piece (exclusive) and where it starts. */
export function phraseBefore<Meaning>(book: PhraseBook<Meaning>, pieces: Pieces, end: number): [Phrase<Meaning>, first: number] | null {
  const candidates = candidatesAt(book, pieces, end - 1);
  if (!candidates) return null;
  for (const phrase of candidates) {
    const first = end - phrase.words.length;
    if (first >= 0 && standsAt(phrase, pieces, first)) return [phrase, first];
  }
  return null;
}

const WIDEST_GAP = 3;

function standsAt<Meaning>(phrase: Phrase<Meaning>, pieces: Pieces, first: number): boolean {
  for (let i = 0; i < phrase.words.length; i++) {
    if (wordOf(pieces, first + i) !== phrase.words[i] || pieces.dead[first + i]) return false;
    if (i > 0 && pieces.gap(first + i) > (phrase.touches[i] && phrase.exact ? 0 : WIDEST_GAP)) return false;
  }
  if (phrase.exact === null) return true;
  const last = first + phrase.words.length - 1;
  return pieces.text.slice(pieces.start[first], pieces.end[last]) === phrase.exact;
}
