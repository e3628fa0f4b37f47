/** The stage `extract`: NDJSON documents in, what was found in each out, in the same order. */
import { createInterface } from 'node:readline';
import { extract } from './extract/extract.ts';

let line = 0;
for await (const json of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  line++;
  let out: object;
  try {
    const document = JSON.parse(json);
    if (typeof document.text !== 'string') throw new Error('no text');
    out = extract({ published: null, title: null, publisher: null, url: null, language: null, ...document });
  } catch (error) {
    process.exitCode = 1;
    out = { document_id: null, error: { rule: 'bad-line', message: String((error as Error).stack), line } };
  }
  if (!process.stdout.write(`${JSON.stringify(out)}\n`)) await new Promise((done) => process.stdout.once('drain', done));
}
