import type { Line } from './table.ts';
import type { Terminal } from './terminal.ts';
import { padded, widthOf, wrap } from './wrap.ts';

const INDENT = 2;
/** Columns that words need at least beside their terms; narrower terminals get them below. */
const LEAST = 16;

/** Each row as a block: its first cell as the head, then a line for each of the others that says something. */
export function blocks(lines: Line[], { columns, paint }: Terminal): string {
  const terms = lines[0].cells.slice(1).map(({ term }) => widthOf(term));
  const label = INDENT + Math.max(...terms) + 2;
  const isNarrow = columns - label < LEAST;
  const space = Math.max(1, columns - (isNarrow ? 2 * INDENT : label));
  const fact = ({ term, words }: Line['cells'][number]): string => {
    const [first, ...rest] = wrap(words, space);
    const name = padded(' '.repeat(INDENT) + term, label);
    const margin = ' '.repeat(isNarrow ? 2 * INDENT : label);
    return [
      isNarrow ? `${paint('faint', name.trimEnd())}\n${margin}${first}` : `${paint('faint', name)}${first}`,
      ...rest.map((line) => margin + line),
    ]
      .map((line) => `${line}\n`)
      .join('');
  };
  return lines
    .map(({ voice, cells: [head, ...rest] }) => {
      const title = wrap(head.words, columns).map((line) => `${paint(voice, line)}\n`);
      return (
        title.join('') +
        rest
          .filter(({ words }) => words !== '')
          .map(fact)
          .join('')
      );
    })
    .join('\n');
}
