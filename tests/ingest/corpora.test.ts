import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { rawRange } from '../../pipeline/ingest/byte-map.ts';
import type { IngestedDocument } from '../../pipeline/ingest/document.ts';
import { findInputs } from '../../pipeline/ingest/inputs.ts';
import { ingestFiles } from './helpers.ts';

const ARTICLE = 'At least 12 people were killed in the blast on Tuesday, police in the town said.\n\nThirty more were hurt.\n';

const rules = (document: IngestedDocument): string[] => document.findings.map(({ rule }) => rule);

test('listed files come first, in their order, then the others by path', async () => {
  const sources = { sources: [{ file: 'z.md', id: 'last', licence: 'CC0-1.0', redistribution: 'full', published: '2024-05-09' }] };
  const { documents, passedOver } = await ingestFiles({
    'sources.json': JSON.stringify(sources),
    'README.md': '# Not an article',
    'b.txt': `B. ${ARTICLE}`,
    'sub folder/a.md': `A. ${ARTICLE}`,
    'z.md': `Z. ${ARTICLE}`,
    'picture.jpg': 'x',
  });
  assert.deepEqual(
    documents.map(({ document_id, raw_path }) => [document_id, raw_path]),
    [
      ['last', 'z.md'],
      ['b.txt', 'b.txt'],
      ['sub folder/a.md', 'sub folder/a.md'],
    ],
  );
  assert.deepEqual(
    passedOver.map(({ raw_path, error }) => [raw_path, error.rule, error.level]),
    [
      ['README.md', 'no-article', 'info'],
      ['picture.jpg', 'unknown-kind', 'info'],
    ],
  );
  assert.deepEqual(rules(documents[0]), []);
  assert.equal(documents[0].redistribution, 'full');
});

test('nothing is withheld without being asked; a date that nobody knows is a finding', async () => {
  const { documents } = await ingestFiles({ 'a.txt': ARTICLE });
  assert.equal(documents[0].redistribution, 'full');
  assert.deepEqual(rules(documents[0]), ['published-unknown']);
});

test('NDJSON: a document a line, bad lines in their place, bytes through escapes', async () => {
  const lines = [
    `{"id": 7, "body": "Zo\\u00eb said \\"12 died\\"\\nin \\ud83d\\ude00 town.", "date": "2024-05-09T10:00:00Z", "__proto__": {"polluted": true}}`,
    '{"broken',
    '{"id": "x"}',
    '[1]',
    '{"url": "https://example.org/a", "text": "Nine died.", "nested": {"text": "Ten died."}}',
  ];
  const file = Buffer.from(lines.join('\r\n'));
  const { records, documents, errors } = await ingestFiles({ 'c.ndjson': file });
  assert.equal(records.length, 5);
  assert.deepEqual(
    errors.map(({ error }) => [error.rule, error.line]),
    [
      ['bad-line', 2],
      ['no-text', 3],
      ['bad-line', 4],
    ],
  );
  assert.match(errors[1].error.message, /^c\.ndjson, line 3: no text: .*"columns" in sources\.json/);
  const [first, second] = documents;
  assert.equal(first.document_id, '7');
  assert.equal(first.published, '2024-05-09');
  assert.equal(first.text, 'Zoë said "12 died" in 😀 town.');
  const bytes = (document: IngestedDocument, words: string): string => {
    const at = [...document.text.slice(0, document.text.indexOf(words))].length;
    const range = rawRange(document.byte_map, at, at + [...words].length);
    return file.subarray(document.raw_start + range.start, document.raw_start + range.end).toString();
  };
  assert.equal(bytes(first, 'Zoë'), 'Zo\\u00eb');
  assert.equal(bytes(first, '"12 died"'), '\\"12 died\\"');
  assert.equal(bytes(first, '😀 town'), '\\ud83d\\ude00 town');
  assert.equal(second.document_id, 'https://example.org/a');
  assert.equal(bytes(second, 'Nine died'), 'Nine died');
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('CSV: columns by name or by sources.json, quoted newlines, doubled quotes', async () => {
  const csv = Buffer.from(
    'ref,when,story\nr1,2024-05-09,"He said ""12 died"", then\nleft, at 5"\nr2,,too,many\n\nr3,2023-01-02,Nine died.\n',
  );
  const sources = [{ file: 'c.csv', columns: { id: 'ref', published: 'when', text: 'story' }, licence: 'CC BY 4.0' }];
  const { documents, errors } = await ingestFiles({ 'sources.json': JSON.stringify(sources), 'c.csv': csv });
  assert.deepEqual(
    documents.map(({ document_id, published, text }) => [document_id, published, text]),
    [
      ['r1', '2024-05-09', 'He said "12 died", then left, at 5'],
      ['r3', '2023-01-02', 'Nine died.'],
    ],
  );
  const range = rawRange(documents[0].byte_map, 8, 17);
  assert.equal(csv.subarray(documents[0].raw_start + range.start, documents[0].raw_start + range.end).toString(), '""12 died""');
  assert.deepEqual(
    errors.map(({ error }) => error.message),
    ['c.csv, line 4: 4 fields under 3 columns; check its quotation marks'],
  );
});

test('gzip and zstd read as what they hold; broken and swelling ones are refused', async () => {
  const zstd = Buffer.from('KLUv/QRY+QAATmluZSBkaWVkIGluIHRoZSB0b3duLCBpdCBzYWlkLj5xf38=', 'base64'); // packed by zstd 1.5
  const { documents, errors } = await ingestFiles({
    'a.md.gz': gzipSync(ARTICLE),
    'b.ndjson.gz': gzipSync('{"text":"Nine died."}\n'),
    'c.txt.zst': zstd,
    'd.txt.gz': Buffer.from('no gzip'),
    'e.txt.gz': gzipSync(Buffer.alloc(4 << 20, 'a')),
  });
  assert.deepEqual(
    documents.map(({ text }) => text.slice(0, 12)),
    ['At least 12 ', 'Nine died.', 'Nine died in'],
  );
  assert.deepEqual(
    errors.map(({ error }) => error.rule),
    ['packing', 'too-large'],
  );
});

test('what cannot be read costs its own record and says what to do', async () => {
  const { documents, errors } = await ingestFiles({
    'sources.json': JSON.stringify([
      { file: 'one.txt', id: 'same' },
      { file: 'two.txt', id: 'same' },
      { file: 'sum.txt', sha256: 'f'.repeat(64) },
    ]),
    'one.txt': ARTICLE,
    'two.txt': `Other. ${ARTICLE}`,
    'sum.txt': `Sum. ${ARTICLE}`,
    'empty.txt': '',
    'binary.txt': Uint8Array.from({ length: 999 }, (_, i) => (i * 31) % 256),
    'furniture.txt': 'Advertisement\n',
    'huge.txt': 'a'.repeat(2 << 20),
    'fine.txt': `Fine. ${ARTICLE}`,
  });
  assert.deepEqual(
    documents.map(({ raw_path }) => raw_path),
    ['one.txt', 'fine.txt'],
  );
  const messages = Object.fromEntries(errors.map(({ raw_path, error }) => [raw_path, error.message]));
  assert.match(messages['two.txt'], /two documents with the id "same": one\.txt and two\.txt; give one another "id"/);
  assert.match(messages['sum.txt'], /sum\.txt: sources\.json expects sha256 f+ but the file has .*; restore the file/);
  assert.match(messages['empty.txt'], /empty\.txt: the file is empty; remove it/);
  assert.match(messages['binary.txt'], /binary\.txt: not a text/);
  assert.match(messages['furniture.txt'], /no article text was found/);
  assert.match(messages['huge.txt'], /larger than 1048576 bytes; split it, or raise --max-bytes/);
});

test('sources.json: every mistake is named with its entry', async () => {
  const attempt = (sources: unknown) =>
    ingestFiles({ 'sources.json': typeof sources === 'string' ? sources : JSON.stringify(sources), 'a.txt': ARTICLE });
  await assert.rejects(attempt('{'), /sources\.json: .*mend the JSON/);
  await assert.rejects(attempt({}), /expected \{"sources": \[\.\.\.\]\}/);
  await assert.rejects(attempt([{}]), /sources\[0\]: "file" is missing/);
  await assert.rejects(attempt([{ file: 'a.txt', titel: 'x' }]), /unknown key "titel"/);
  await assert.rejects(attempt([{ file: '../secret.txt' }]), /leads out of the folder/);
  await assert.rejects(attempt([{ file: '/etc/passwd' }]), /leads out of the folder/);
  await assert.rejects(attempt([{ file: 'b.txt' }]), /"b\.txt" does not exist/);
  await assert.rejects(attempt([{ file: 'a.txt' }, { file: 'a.txt' }]), /listed twice/);
});

test('links within a folder are not followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-links-'));
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  symlinkSync(folder, join(folder, 'circle'));
  symlinkSync('/etc/hostname', join(folder, 'way-out.txt'));
  const { inputs, passedOver } = await findInputs(folder, []);
  assert.deepEqual(
    inputs.map(({ rawPath }) => rawPath),
    ['a.txt'],
  );
  assert.deepEqual(
    passedOver.map(({ error }) => error.message),
    [
      'circle: a link, which is not followed; put the file itself here',
      'way-out.txt: a link, which is not followed; put the file itself here',
    ],
  );
  rmSync(folder, { recursive: true });
});

test('a pipe among the files is told and not waited for', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-pipe-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  if (spawnSync('mkfifo', [join(folder, 'pipe.txt')]).status !== 0) return t.skip('no pipe can be made here');
  const { inputs, passedOver } = await findInputs(folder, []);
  assert.deepEqual(
    inputs.map(({ rawPath }) => rawPath),
    ['a.txt'],
  );
  assert.deepEqual(
    passedOver.map(({ error }) => error.message),
    ['pipe.txt: neither a file nor a folder'],
  );
});

test('other languages are told by a finding', async () => {
  const french =
    'Le ministre a déclaré que les secours étaient arrivés dans la vallée et que le bilan pourrait être plus lourd. Il a ajouté que les habitants, qui sont restés sans eau, seront aidés par le gouvernement avec les moyens de la région.';
  const russian = 'Министерство сообщило о двенадцати погибших в результате взрыва в городе во вторник утром.';
  const { documents } = await ingestFiles({ 'en.txt': `${ARTICLE} ${ARTICLE}`, 'fr.txt': french, 'ru.txt': russian });
  assert.deepEqual(
    documents.map(({ language }) => language),
    ['en', 'fr', 'und-Cyrl'],
  );
  assert.deepEqual(
    documents.map((document) => rules(document).includes('language')),
    [false, true, true],
  );
});

test('a quoted pattern is expanded; one that fits nothing is named', async () => {
  const files = { 'a.txt': ARTICLE, '2024/b.txt': `B. ${ARTICLE}`, '2024/05/c.md': `C. ${ARTICLE}`, '2024/05/d[1].txt': `D. ${ARTICLE}` };
  const found = async (...paths: string[]): Promise<string[]> =>
    (await ingestFiles(files, { paths })).documents.map(({ raw_path }) => raw_path);
  assert.deepEqual(await found('*.txt'), ['a.txt']);
  assert.deepEqual(await found('**/*.txt'), ['2024/05/d[1].txt', '2024/b.txt', 'a.txt']);
  assert.deepEqual(await found('2024/**'), ['2024/05/c.md', '2024/05/d[1].txt', '2024/b.txt']);
  assert.deepEqual(await found('2024/??/*.{md,html}'), ['2024/05/c.md']);
  assert.deepEqual(await found('[ab].txt', '2024/[!a].txt'), ['2024/b.txt', 'a.txt']);
  assert.deepEqual(await found('2024/05/d[1].txt'), ['2024/05/d[1].txt'], 'a file that is there is no pattern');
  await assert.rejects(found('*.csv'), /\*\.csv: fits no file; name files that exist/);
});
