/** What JSON.stringify gives for an object with lists, as UTF-8 in pieces. A list may be one that makes its values when their turn comes. */

/** Values of a list that are written at a time. */
const MOST = 500;

/** @param kept how a piece is kept: as it is, if not made smaller */
export function inPieces(object: object, kept = (piece: Uint8Array): Uint8Array => piece): Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const write = (text: string): void => void pieces.push(kept(encoder.encode(text)));
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const name = `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (!isList(value)) write(name + JSON.stringify(value));
    else {
      write(`${name}[`);
      let isFirst = true;
      for (const values of someAtATime(value)) {
        const text = JSON.stringify(values).slice(1, -1);
        write(isFirst ? text : `,${text}`);
        isFirst = false;
      }
      write(']');
    }
  }
  write(before === '{' ? '{}' : '}');
  return pieces;
}

const isList = (value: unknown): value is Iterable<unknown> => typeof value === 'object' && value !== null && Symbol.iterator in value;

function* someAtATime(list: Iterable<unknown>): Generator<unknown[]> {
  let values: unknown[] = [];
  for (const value of list) {
    values.push(value);
    if (values.length < MOST) continue;
    yield values;
    values = [];
  }
  if (values.length > 0) yield values;
}
