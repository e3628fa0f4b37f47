/** What JSON.stringify gives for an object with lists, as UTF-8 in pieces. Lists are emptied meanwhile: what was written makes room. */

/** Values of a list that are written at a time. */
const MOST = 500;

export function inPieces(object: object): Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const write = (text: string): void => void pieces.push(encoder.encode(text));
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const name = `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (!Array.isArray(value)) write(name + JSON.stringify(value));
    else {
      write(`${name}[`);
      value.reverse(); // what is taken from the end of a list is quickly taken
      for (let isFirst = true; value.length > 0; isFirst = false) {
        const text = JSON.stringify(value.splice(-MOST).reverse()).slice(1, -1);
        write(isFirst ? text : `,${text}`);
      }
      write(']');
    }
  }
  write(before === '{' ? '{}' : '}');
  return pieces;
}
