import stringWidth from 'string-width';

const PLAIN = /^[ -~]*$/;

/** Columns that words take in a terminal: an ideograph takes two, an accent none. Plain words are most, and need no look at each sign. */
export const widthOf = (words: string): number => (PLAIN.test(words) ? words.length : stringWidth(words));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words in lines of at most so many columns; a word that is longer is broken. At least one line, which may be empty. */
export function wrap(words: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  /** Sets a piece in the line, or in the next one where it does not fit. */
  const put = (piece: string, space: '' | ' '): void => {
    const wide = widthOf(piece);
    if (width > 0 && width + space.length + wide > columns) {
      lines.push(line);
      line = '';
      width = 0;
    }
    const before = width > 0 ? space : '';
    line += before + piece;
    width += before.length + wide;
  };
  for (const word of words.split(' ')) {
    if (widthOf(word) <= columns) put(word, ' ');
    else for (const [i, part] of breakWord(word, columns).entries()) put(part, i === 0 ? ' ' : '');
  }
  return [...lines, line];
}

export const padded = (words: string, columns: number): string => words + ' '.repeat(Math.max(0, columns - widthOf(words)));

/** A word that is wider than a line, in pieces that are not; a grapheme stays whole. */
function breakWord(word: string, columns: number): string[] {
  const parts: string[] = [];
  let width = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = widthOf(segment);
    if (parts.length === 0 || (width > 0 && width + wide > columns)) {
      parts.push('');
      width = 0;
    }
    parts.push((parts.pop() ?? '') + segment);
    width += wide;
  }
  return parts;
}
