import { HASHES } from '../../pipeline/extract/reading/word-looks.ts';
import { putHashes, type Word } from '../../pipeline/extract/reading/words.ts';

/** What a word looks like, by name. */
export function looksOf(word: Word) {
  const hashes = new Int32Array(HASHES);
  putHashes(word, hashes, 0);
  const [norm, last2, last3, shape, form, last1, last4, ...prefixes] = hashes;
  return { norm, form, suffixes: [last1, last2, last3, last4], prefixes, shape };
}
