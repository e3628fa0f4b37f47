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
  const close = (): void => {
    lines.push(line);
    line = '';
    width = 0;
  };
  for (const word of words.split(' ')) {
    const wide = widthOf(word);
    if (width > 0 && width + 1 + wide > columns) close();
    if (wide > columns) {
      for (const { segment } of graphemes.segment(word)) {
        const one = widthOf(segment);
        if (width > 0 && width + one > columns) close();
        line += segment;
        width += one;
      }
      continue;
    }
    line += width > 0 ? ` ${word}` : word;
    width += width > 0 ? wide + 1 : wide;
  }
  close();
  return lines;
}

export const padded = (words: string, columns: number): string => words + ' '.repeat(Math.max(0, columns - widthOf(words)));
