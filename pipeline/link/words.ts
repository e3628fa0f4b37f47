/** Lists of words that are known in the singular, and the words of a text in that form. */
import { lemmaOf } from '../extract/reading/lemmas.ts';

const WORD = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s?(?=\s|$)/g;
const cache = new Map<string, string>();
/** forms that are looked up again and again; a corpus has ever new ones */
const MOST_KNOWN = 50_000;

/** A word as lists have it: small letters, singular. */
export function singular(word: string): string {
  let found = cache.get(word);
  if (found === undefined) {
    if (cache.size >= MOST_KNOWN) cache.clear();
    const lower = word.toLowerCase();
    found = lower === 'people' ? 'people' : lemmaOf(lower, 'NNS');
    cache.set(word, found);
  }
  return found;
}

/** The words of a text in order, as lists have them. */
export function wordsOf(text: string): readonly string[] {
  let found = asked.get(text);
  if (found === undefined) {
    if (asked.size >= MOST_ASKED) asked.clear();
    found = (text.replace(POSSESSIVE, '').match(WORD) ?? []).map(singular);
    asked.set(text, found);
  }
  return found;
}

/** A label or a sentence is asked for several times in a row: for each of its figures, and by each list. */
const asked = new Map<string, readonly string[]>();
const MOST_ASKED = 500;

/** A pattern for one of several words or phrases, the longest first. */
export const either = (words: Iterable<string>): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/** Finds each of them where they stand as whole words. */
export const wholeWords = (words: Iterable<string>): RegExp => new RegExp(`(?<![\\p{L}-])${either(words)}(?![\\p{L}-])`, 'giu');

/** A list of phrases, looked up in a text from the left, the longest first. */
export function phraseList<Value>(entries: Iterable<readonly [string, Value]>): (words: readonly string[]) => Value[] {
  const known = new Map(entries);
  const longest = new Map<string, number>(); // of the phrases that begin with a word: most words begin none
  for (const phrase of known.keys()) {
    const words = phrase.split(' ');
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  }
  return (words) => {
    const found: Value[] = [];
    for (let at = 0; at < words.length; at++) {
      for (let length = Math.min(longest.get(words[at]!) ?? 0, words.length - at); length > 0; length--) {
        const value = known.get(length === 1 ? words[at]! : words.slice(at, at + length).join(' '));
        if (value === undefined) continue;
        found.push(value);
        at += length - 1;
        break;
      }
    }
    return found;
  };
}
