/** Rows under one header, cells broken into lines so that the table is as wide as the terminal and no wider. */
import type { Voice } from '../reading-page/facts.ts';
import type { Terminal } from './terminal.ts';
import { padded, widthOf, wrap } from './wrap.ts';

/** A row of what is printed; empty words where the text tells nothing. */
export interface Line {
  voice: Voice;
  cells: { term: string; words: string }[];
}

/** Spaces between two columns. */
const GAP = 2;
/** No column is made narrower than its longest word, up to so many columns. */
const LONGEST_WORD = 14;
const UNKNOWN = '—';

export function table(lines: Line[], { columns, paint }: Terminal): string {
  const terms = lines[0].cells.map(({ term }) => term);
  const rows = lines.map(({ cells }) => cells.map(({ words }) => words || UNKNOWN));
  const widths = columnWidths([terms, ...rows], columns);
  const layOut = (cells: string[], first: (words: string) => string): { text: string; height: number } => {
    const wrapped = cells.map((words, at) => wrap(words, widths[at]));
    const height = Math.max(...wrapped.map((cell) => cell.length));
    const text = Array.from({ length: height }, (_, number) => {
      const [head, ...rest] = wrapped.map((cell, at) => padded(cell[number] ?? '', widths[at]));
      return `${[head.trim() === '' ? head : first(head), ...rest].join(' '.repeat(GAP)).trimEnd()}\n`;
    }).join('');
    return { text, height };
  };
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const body = rows.map((cells, at) => layOut(cells, (words) => paint(lines[at].voice, words)));
  const isTall = body.some(({ height }) => height > 1); // then a blank line tells where a row ends
  const header = layOut(terms, (words) => words).text.trimEnd();
  return `${paint('faint', header)}\n${paint('faint', '─'.repeat(total))}\n${body.map(({ text }) => text).join(isTall ? '\n' : '')}`;
}

/** What each column would like to have, or less, so that all fit: the more words a column has the wider it is, by their square root. */
function columnWidths(rows: string[][], columns: number): number[] {
  const of = (measure: (words: string) => number): number[] => rows[0].map((_, at) => Math.max(...rows.map((cells) => measure(cells[at]))));
  const liked = of(widthOf);
  const space = columns - GAP * (liked.length - 1);
  const most = Math.min(LONGEST_WORD, Math.floor(space / liked.length)); // where all columns have long words, these are broken
  const least = of((words) => Math.min(most, Math.max(...words.split(' ').map(widthOf))));
  const share = (part: number): number[] =>
    liked.map((width, at) => Math.max(least[at], Math.min(width, Math.floor(part * Math.sqrt(width)))));
  const sum = (widths: number[]): number => widths.reduce((total, width) => total + width, 0);
  const STEP = 0.1;
  let part = Math.sqrt(Math.max(...liked)); // at which every column has what it likes
  while (part > 1 && sum(share(part)) > space) part -= STEP;
  return share(part);
}
