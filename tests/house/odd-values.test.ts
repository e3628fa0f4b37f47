/**
 * Odd numbers, dates and units through the whole pipeline: a value that no column can hold costs its cell, never the corpus.
 * `PIPELINE_FUZZ=100000 PIPELINE_FUZZ_SEED=8` runs it for longer, on other documents.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { readRows } from '../../pipeline/common/stage.ts';
import type { DocumentRow, FindingRow, QuantityRow, TimeRow } from '../../pipeline/schemas/types.ts';
import { rowsIn, workshop } from './make.ts';

const DOCUMENTS = Number(process.env.PIPELINE_FUZZ ?? 2000);
const SEED = Number(process.env.PIPELINE_FUZZ_SEED ?? 11);

const digits = fc.stringMatching(/^[0-9]{1,30}$/);
const plainNumber = fc.oneof(
  digits,
  fc.tuple(digits, digits).map(([whole, part]) => `${whole}.${part}`),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.array(fc.integer({ min: 100, max: 999 }), { maxLength: 7 }))
    .map(([first, groups]) => [first, ...groups].join(',')),
  fc.tuple(digits, fc.integer({ min: -400, max: 400 })).map(([mantissa, exponent]) => `${mantissa.slice(0, 4)}e${exponent}`),
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '½',
    '1⁄0',
    '3/0',
    '0x1F',
    '1,2,3',
    '12,34',
    '٣',
    '１２',
    '∞',
    'NaN',
    'Infinity',
    'MMXXIV',
    '2^53',
    '−5',
    '+7',
  ),
  fc.constantFrom('dozens', 'hundreds of thousands', 'zero', 'no', 'a', 'one in five', 'two thirds', 'nine quadrillion', 'umpteen'),
);
const amount = fc.oneof(
  { weight: 4, arbitrary: plainNumber },
  { weight: 1, arbitrary: fc.tuple(plainNumber, plainNumber).map(([low, high]) => `between ${low} and ${high}`) },
  { weight: 1, arbitrary: fc.tuple(plainNumber, plainNumber).map(([low, high]) => `${low}-${high}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('more than', 'up to', 'about', 'nearly', 'at least'), plainNumber).map((parts) => parts.join(' ')),
  },
);
const scaled = fc
  .tuple(
    fc.constantFrom('', '', '$', '€', '£', 'Rs'),
    amount,
    fc.constantFrom('', '', ' million', ' trillion', ' quintillion', ' million million', 'bn', 'k'),
  )
  .map((parts) => parts.join(''));
const unit = fc.constantFrom(
  'people',
  'tonnes',
  '%',
  'percentage points',
  'km',
  '°C',
  'years',
  'nanoseconds',
  'light years',
  'barrels a day',
  'sheep',
  'million people',
  'µg/m³',
  '',
);
const year = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }),
  fc.integer({ min: 0, max: 10 ** 12 }),
  fc.constantFrom(0, 1, 9999, 10_000, 275_760, 275_761),
);
const month = fc.constantFrom('January', 'February', 'Sept.', 'December', 'Ramadan');
const time = fc.oneof(
  fc
    .tuple(fc.constantFrom('in', 'before', 'after', 'since', 'by'), year, fc.constantFrom('', ' BC', ' BCE', ' AD', 'BC'))
    .map(([word, n, era]) => `${word} ${n}${era}`),
  fc
    .tuple(
      scaled,
      fc.constantFrom('years', 'months', 'days', 'centuries', 'decades', 'hours', 'weeks'),
      fc.constantFrom('ago', 'later', 'earlier', 'from now'),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('in the last', 'in the past', 'over the next', 'within'), scaled, fc.constantFrom('years', 'months', 'days'))
    .map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom(0, 1, 29, 30, 31, 32, 99), month, year).map(([day, name, n]) => `on ${day} ${name} ${n}`),
  fc
    .tuple(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([n, m, d]) => `on ${n}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  fc.tuple(year, year).map(([from, to]) => `between ${from} and ${to}`),
  fc.tuple(year, year).map(([from, to]) => `from ${from} to ${to}`),
  fc.constantFrom(
    'in the third millennium BC',
    'in the 1st century AD',
    'at 25:61',
    'on Tuesday',
    'last century',
    'in the 900s',
    'in the 30th century BC',
    'in FY10000',
  ),
);
const sentence = fc
  .tuple(
    fc.constantFrom('The ministry said that', 'According to a witness,', 'Officials denied that', ''),
    scaled,
    unit,
    fc.constantFrom('died', 'were lost', 'were built', 'rose by', 'stood'),
    time,
    scaled,
  )
  .map(([source, figure, what, verb, when, change]) =>
    `${source} ${figure} ${what} ${verb} ${verb === 'rose by' ? change : ''} ${when}.`.replace(/\s+/g, ' ').trim(),
  );
const odd = fc.record({
  text: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')),
  published: fc.constantFrom('2024-05-09', '2024-05-09', '0001-01-02', '1066-10-14', '9999-12-30', null),
});

test(`${DOCUMENTS} documents of odd numbers, dates and units are all published`, async (t) => {
  t.diagnostic(`seed ${SEED}`);
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const lines = fc
    .sample(odd, { numRuns: DOCUMENTS, seed: SEED })
    .map((document, n) => JSON.stringify({ id: `odd:${n}`, language: 'en', licence: 'CC0-1.0', redistribution: 'full', ...document }));
  const dist = join(folder, 'dist');
  const { status, said } = make(raw('odd', { 'odd.ndjson': `${lines.join('\n')}\n` }), dist, 'FORMATS=json,parquet', 'ACCURACY=');
  assert.equal(status, 0, said);
  const findings = rowsIn<FindingRow>(dist, 'findings');
  assert.deepEqual(
    findings.filter(({ level }) => level === 'error'),
    [],
  );
  assert.equal(rowsIn(dist, 'documents').length, DOCUMENTS);
  // read row by row: a hundred thousand documents have more than a string holds
  for await (const { value, low, high } of readRows<QuantityRow>(join(dist, 'quantities.json')))
    for (const number of [value, low, high]) assert.ok(number === null || Number.isFinite(number));
  for await (const { from, to } of readRows<TimeRow>(join(dist, 'times.json')))
    for (const day of [from, to]) assert.ok(day === null || /^(?!0000)\d{4}-/.test(day));
  const told = new Map<string, number>();
  for (const { rule } of findings) told.set(rule, (told.get(rule) ?? 0) + 1);
  t.diagnostic(`findings ${JSON.stringify(Object.fromEntries(told))}`);
});

test('one article with a day before year 1 costs that cell, and the finding names document, words and reason', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const articles = raw('two', {
    'temple.txt':
      'Temple falls\n\nThe temple, which was finished in 412 BC, collapsed on Tuesday, police said, and 3 visitors were hurt.\n',
    'sheep.txt': 'Sheep lost\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm.\n',
  });
  const { status, said } = make(articles, dist, 'FORMATS=json', 'ACCURACY=');
  assert.equal(status, 0, said);
  assert.equal(rowsIn(dist, 'documents').length, 2);
  const [finding, ...others] = rowsIn<FindingRow>(dist, 'findings').filter(({ rule }) => rule === 'from-out-of-range');
  assert.deepEqual(others, []);
  assert.equal(finding.raw_path, 'temple.txt');
  assert.match(finding.message, /from is no day from 0001-01-01 to 9999-12-31.*it was left out/);
  const time = rowsIn<TimeRow>(dist, 'times').find(({ time_id }) => time_id === finding.row_id);
  assert.equal(time?.from, null);
  assert.deepEqual([finding.start, finding.end], [time?.start, time?.end]);
});

/** Days that no calendar has. */
const NO_DAYS = [
  '31 February 2024',
  'February 30, 2024',
  '29 February 2023',
  '31 April 2024',
  '2024-02-31',
  '2024-13-01',
  '31/11/2024',
  '0 May 2024',
];

test('a day that no calendar has costs its article at most, and stands in no row', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const told = NO_DAYS.map((day, n) => ({
    id: `told:${n}`,
    text: `Officials said that the ferry sank on ${day} and that ${n + 20} sailors died.`,
  }));
  const published = NO_DAYS.map((day, n) => ({
    id: `published:${n}`,
    published: day,
    text: `The harbour office said that ${n + 50} sailors drowned.`,
  }));
  const lines = [...told, ...published].map((document) => JSON.stringify({ licence: 'CC0-1.0', language: 'en', ...document }));
  const { status, said } = make(
    raw('days', {
      'days.ndjson': `${lines.join('\n')}\n`,
      'page.html':
        '<title>Fair</title><meta property="article:published_time" content="2024-02-31"><p>The mayor said that 40 people came to the fair, and that nobody paid.</p>',
      'sheep.txt':
        'Sheep lost\n\nPublished: 31 February 2024\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm.\n',
    }),
    dist,
    'FORMATS=csv,json,arrow,parquet,spreadsheet,sqlite',
  );
  assert.equal(status, 0, said);
  const isDay = (day: string | null): boolean => day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  const documents = rowsIn<DocumentRow>(dist, 'documents');
  for (const { from, to } of rowsIn<TimeRow>(dist, 'times')) assert.ok(isDay(from) && isDay(to), `${from} to ${to}`);
  for (const { published } of documents) assert.ok(isDay(published), `${published}`);
  assert.ok(rowsIn<QuantityRow>(dist, 'quantities').filter(({ outcome }) => outcome === 'killed').length >= told.length);
  // what was told in a text is read; a date of publication that is none costs its line, and is named
  const refused = rowsIn<FindingRow>(dist, 'findings').filter(({ level }) => level === 'error');
  assert.equal(documents.length + refused.length, lines.length + 2, said);
  for (const { message } of refused) assert.match(message, /days\.ndjson, line \d+: .*published/);
});
