import { readFileSync } from 'node:fs';

/** The bytes of `data.js`, which is one Base64 string between quotation marks: a third of the time that it takes to load it as a module. */
export function dataOf(module: URL): Uint8Array {
  const text = readFileSync(module, 'latin1');
  return Buffer.from(text.slice(text.indexOf('"') + 1, text.lastIndexOf('"')), 'base64');
}
