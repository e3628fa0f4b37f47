import { stripVTControlCharacters } from 'node:util';

/** Controls, marks that turn the direction of writing, and invisible characters that carry hidden text. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Words of others for a terminal: one line, nothing that moves its cursor, changes its colours or hides what stands there. */
export const printable = (words: string): string =>
  stripVTControlCharacters(words)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd');
