/** Random and mutated documents: no crash, no span that does not reproduce its text, no row that validate would refuse. `FUZZ_RUNS=20000 FUZZ_SEED=8` runs it for longer, on others. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { articles } from '../../pipeline/bench/corpus.ts';
import type { Extracted } from '../../pipeline/contract.ts';
import { derive } from '../../pipeline/derive/derive.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { rawRange } from '../../pipeline/ingest/byte-map.ts';
import { decode } from '../../pipeline/ingest/decode.ts';
import { type IngestedDocument, type Metadata, Unreadable } from '../../pipeline/ingest/document.ts';
import { makeDocument } from '../../pipeline/ingest/make-document.ts';
import { type Format, readTextArticle } from '../../pipeline/ingest/read-article.ts';
import { pack } from '../../pipeline/link/packed.ts';
import { rowsOf } from '../../pipeline/link/rows.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { check } from '../../pipeline/validate/check.ts';
import { checkReferences } from '../../pipeline/validate/references.ts';
import { read } from '../ingest/helpers.ts';
import { unpacked } from '../packed-text.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? 7);

const SENTENCES = [...articles(30_000)].flatMap(({ text }) => text.split(/(?<=\.) |\n\n/));
const ODD = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '(',
  ')',
  '–',
  '-',
  '\n\n',
  '\n',
  ' ',
  '.',
  ',',
  '%',
  '$',
  '€',
  '€',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u00a0',
  'e\u0301',
  '😀',
  '1,2,3',
  '0',
  '007',
  '1e9',
  '-5',
  '1/2',
  'ﬁ',
  '１２',
  '٣',
  '½',
  '9999999999999999999999',
  'a'.repeat(300),
];

/** News with things thrown in, cut and repeated. */
const mutated = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...SENTENCES), fc.nat(80), fc.nat(80))
          .map(([sentence, from, to]) => sentence.slice(Math.min(from, to), Math.max(from, to))),
      },
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '\n\n').map((glue) => parts.join(glue)));

/** Every span of the output, wherever it stands. */
function* spansOf(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, text } = value as Record<string, unknown>;
  if (typeof start === 'number') yield { start, end: end as number, text: text as string };
  for (const inner of Object.values(value)) yield* spansOf(inner);
}

function checkExtracted(text: string, extracted: Extracted): void {
  const codePoints = [...text];
  const { findings: _findings, ...tables } = extracted;
  for (const { start, end, text: words } of spansOf(tables)) assert.equal(codePoints.slice(start, end).join(''), words);
  const ids = [
    ...extracted.quantities.map((row) => row.quantity_id),
    ...extracted.assertions.map((row) => row.assertion_id),
    ...extracted.times.map((row) => row.time_id),
  ];
  assert.equal(new Set(ids).size, ids.length);
  for (const { low, high } of extracted.quantities) assert.ok(low === null || high === null || low <= high);
  for (const { from, to } of extracted.times) assert.ok(from === null || to === null || from <= to, `${from} – ${to}`);
}

/** Found so: a letter beyond 16 bits right after an amount was cut in half, and a span began within it. */
const HALF_A_PAIR =
  'Amina Tarek denied that the plan would cost more than $31m, but Northline Energy put the bill at between $32m and $37,284m.\u{2d474}\u{49251}.';

test('extract: any text is read, every span reproduces its words, twice the same', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom('2024-05-09', null), (text, published) => {
      const document = { document_id: 'fuzz', text, published, title: null, publisher: null, url: null, language: null };
      const extracted = extract(document);
      checkExtracted(text, extracted);
      assert.equal(JSON.stringify(extract(document)), JSON.stringify(extracted));
    }),
    { numRuns: RUNS, seed: SEED, examples: [[HALF_A_PAIR, null]] },
  );
});

const known = fc.record({
  licence: fc.constant('CC0-1.0'),
  redistribution: fc.constantFrom('full' as const, 'quotes' as const, 'none' as const),
  published: fc.constantFrom('2024-05-09', null),
});

/** Found so: two rules saw one relation, and the second row with its id stopped the whole build. */
const TWICE_RELATED =
  'The price of rice rose by 15% to $17 in August, after falling for twenty months in a row.The price of electricity rose by 4% to $13 in ' +
  'January, after falling for dozens of months in a row.€What the two sides have in common is a wish to be seen as the one that wanted peace first.';

test('from bytes to rows: validate has nothing against any of them, and they come back from between the stages as they were', () => {
  fc.assert(
    fc.property(mutated, known, (text, metadata) => {
      const bytes = Buffer.from(text);
      const raw = {
        id: null,
        fallbackId: 'fuzz',
        rawPath: 'fuzz.txt',
        rawStart: 0,
        bytes,
        decoded: decode(bytes),
        read: readTextArticle,
      };
      let document: IngestedDocument;
      try {
        document = makeDocument({ ...raw, isBody: true, known: metadata as Partial<Metadata>, findings: [] });
      } catch (error) {
        assert.ok(error instanceof Unreadable, String((error as Error).stack));
        return;
      }
      const rows = rowsOf(document, extract(document));
      const all = { ...rows, derivations: derive(rows) };
      const numberOf = (_: string, index: number): number => index + 1;
      assert.deepEqual([...check(all, document, numberOf, validator), ...checkReferences(all, numberOf).problems], []);
      assert.deepEqual(unpacked(pack(all)), [all]);
    }),
    { numRuns: RUNS, seed: SEED, examples: [[TWICE_RELATED, { licence: 'CC0-1.0', redistribution: 'full', published: '2024-05-09' }]] },
  );
});

const MARKUP = [
  '<p>',
  '</p>',
  '<span style="font-size:9pt">',
  '</span>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&amp;',
  '&#x110000;',
  '&#0;',
  '&',
  '<',
  '>',
  '[',
  '](',
  ')',
  '![',
  '**',
  '_',
  '# ',
  '> ',
  '- ',
  '|',
  '```',
  '---\n',
  '\\',
  '  \n',
  'co-\n',
  '\r\n',
  '\f',
  '<table>',
  '<br>',
  '<h1>',
];
const page = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom(...SENTENCES), fc.constantFrom(...ODD), fc.constantFrom('\n', '\n\n', ' ')), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('ingest: any page is read or refused, and its characters lead to bytes within the file, in order', () => {
  fc.assert(
    fc.property(page, fc.constantFrom<Format>('markdown', 'text', 'html'), fc.boolean(), (raw, format, isBody) => {
      let article: ReturnType<typeof read>;
      try {
        article = read(raw, format, {}, isBody);
      } catch (error) {
        assert.ok(error instanceof Unreadable, String((error as Error).stack));
        return;
      }
      const { text, runs, length } = article;
      const bytes = Buffer.byteLength(raw.replace(/[\ud800-\udfff]/g, 'xxx')) * 2;
      assert.doesNotMatch(text, /\n{3}|\n\n$|^\n|[\0\u00a0\u200b\u202e]| {2}/);
      assert.equal(runs.at(-1)?.[1] ?? 0, length);
      for (const [i, [start, end, rawStart, rawEnd]] of runs.entries()) {
        assert.equal(start, i === 0 ? 0 : runs[i - 1][1]);
        assert.ok(start < end && rawStart <= rawEnd && rawEnd <= bytes);
        assert.equal((rawEnd - rawStart) % (end - start), 0);
      }
      if (length > 0) assert.ok(rawRange(runs, 0, length).end <= bytes);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('decode: any bytes are read or refused, as many characters as places', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const { text, start, end } = decode(bytes);
        assert.equal(start.length, text.length);
        for (let i = 0; i < text.length; i++) assert.ok(start[i] < end[i] && end[i] <= bytes.length);
      } catch (error) {
        assert.ok(error instanceof Unreadable, String(error));
      }
    }),
    { numRuns: RUNS * 5, seed: SEED },
  );
});
