/**
 * What the sentences of a text hold, worked out for one when it is first asked for: most hold no figure and no claim,
 * and of those nobody need know on what the tree hangs their times and places.
 */
import type { DraftPlace } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

export type BySentence<Item> = (sentence: number) => readonly Item[];

/** `rows` in text order with the sentence of each, gone through when the first is asked for; `inSentence` makes of those of one sentence what it holds. */
export function bySentence<Row, Item>(
  rows: Iterable<readonly [sentence: number, row: Row]>,
  inSentence: (rows: readonly Row[]) => readonly Item[],
): BySentence<Item> {
  let rowsOf: Map<number, Row[]> | null = null;
  const known: (readonly Item[] | undefined)[] = [];
  return (sentence) => {
    rowsOf ??= groupedRows(rows);
    known[sentence] ??= inSentence(rowsOf.get(sentence) ?? []);
    return known[sentence];
  };
}

function groupedRows<Row>(rows: Iterable<readonly [sentence: number, row: Row]>): Map<number, Row[]> {
  const rowsOf = new Map<number, Row[]>();
  for (const [sentence, row] of rows) {
    const list = rowsOf.get(sentence);
    if (list) list.push(row);
    else rowsOf.set(sentence, [row]);
  }
  return rowsOf;
}

/** Places by the sentence that names them. */
export const placesBySentence = (reading: Reading, places: readonly DraftPlace[]): BySentence<DraftPlace> =>
  bySentence(
    places.flatMap((place): [number, DraftPlace][] => (place.span ? [[reading.sentenceOf[reading.tokenAt(place.span.start)], place]] : [])),
    (here) => here,
  );
