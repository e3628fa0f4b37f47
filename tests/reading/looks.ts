import { hashesOf, type Word } from '../../pipeline/extract/reading/words.ts';

/** What a word looks like, by name. */
export function looksOf(word: Word) {
  const [norm, last2, last3, shape, form, last1, last4, ...prefixes] = hashesOf(word);
  return { norm, form, suffixes: [last1, last2, last3, last4], prefixes, shape };
}
