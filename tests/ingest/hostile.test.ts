/** Files made to do harm: each costs its own record, in bounded time and memory, and says what to do. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { extractLine } from '../../pipeline/extract/stream/extract-line.ts';
import { docx, pdfOf, stream } from './files.ts';
import { ingestFiles } from './helpers.ts';

const NEWS = 'At least 12 people were killed in the blast on Tuesday, police in the town said. Thirty more were hurt.';

/** What is said of the one file that is refused. */
async function refusalOf(name: string, data: string | Uint8Array, maxBytes?: number): Promise<string> {
  const { errors, documents } = await ingestFiles({ [name]: data, 'fine.txt': NEWS }, { maxBytes });
  assert.deepEqual(
    documents.map(({ raw_path }) => raw_path),
    ['fine.txt'],
    'the other file is read',
  );
  assert.equal(errors.length, 1);
  return errors[0].error.message;
}

test('archives are not opened: no entry of theirs can lead anywhere', async () => {
  const zip = Buffer.from('PK\u0003\u0004../../../etc/passwd');
  for (const name of ['news.zip', 'news.tar', 'news.tar.gz', 'news.TGZ', 'news.7z', 'news.txt.xz']) {
    assert.equal(
      await refusalOf(name, zip),
      `${name}: an archive is not opened; unpack it into the folder, or pack single files as .gz or .zst`,
    );
  }
  assert.match(await refusalOf('zip.txt', Buffer.concat([zip, Buffer.alloc(400)])), /zip\.txt: not a text: .*give the article as text/);
});

test('how the lines of a corpus were read is told; one in UTF-16 is refused', async () => {
  const csv = Buffer.from(`id,text\na,Nine died in Besan\xe7on.\nb,Ten died.\n`, 'latin1');
  const { documents } = await ingestFiles({ 'a.csv': csv });
  assert.deepEqual(
    documents.map(({ text, findings }) => [text, findings.some(({ rule }) => rule === 'encoding')]),
    [
      ['Nine died in Besançon.', true],
      ['Ten died.', false],
    ],
  );
  const utf16 = Buffer.from(`\ufeffid\ttext\na\tNine died.\n`, 'utf16le');
  assert.equal(await refusalOf('excel.tsv', utf16), 'excel.tsv: a corpus in UTF-16 cannot be read line by line; save it as UTF-8');
});

test('bombs: what swells a hundredfold is stopped, packed by gzip or zstd', async () => {
  const message = /^bomb\.ndjson\.(gz|zst): \d+ packed bytes unpack to more than \d+; unpack the file yourself if that is right$/;
  assert.match(await refusalOf('bomb.ndjson.gz', gzipSync(Buffer.alloc(80 << 20, ' '))), message);
  // a frame of 700 blocks, each of which says "128 kB of spaces": 90 MB in 3 kB
  const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]);
  const block = (isLast: boolean): number[] => {
    const header = (0x20000 << 3) | (1 << 1) | (isLast ? 1 : 0);
    return [header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff, 0x20];
  };
  const zstd = Buffer.concat([frame, ...Array.from({ length: 700 }, (_, i) => Buffer.from(block(i === 699)))]);
  assert.match(await refusalOf('bomb.ndjson.zst', zstd), message);
});

test('a line or a row without end is passed over, not held', async () => {
  assert.equal(
    await refusalOf('long.ndjson', `{"text":"${'a'.repeat(5000)}"}\n`, 1000),
    'long.ndjson, line 1: a line of 5011 bytes; the limit is 1000: split it, or raise --max-bytes',
  );
  assert.match(
    await refusalOf('open.csv', `text\n"Nine died${'\nand ten more'.repeat(400)}`, 1000),
    /^open\.csv, line 2: a row of \d+ bytes \(an unclosed quotation mark\?\); the limit is 1000: mend it, or raise --max-bytes$/,
  );
});

test('entities that a page declares are not expanded: a billion laughs stay one', async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('\n');
  const page = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY lol0 "lol">\n${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>
<html><body><article><p>${NEWS}</p><p>The crowd laughed &lol9; and read &file; aloud, a reporter in the town said on the same day.</p></article></body></html>`;
  const { documents } = await ingestFiles({ 'laughs.html': page });
  assert.equal(documents.length, 1);
  assert.ok(documents[0].text.length < 1000, `${documents[0].text.length} characters`);
  assert.doesNotMatch(documents[0].text, /lollol|root:/);
});

test('deep nesting in JSON is read past', async () => {
  const deep = `{"id":"deep","text":"${NEWS}","more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const { documents } = await ingestFiles({ 'deep.ndjson': deep });
  assert.deepEqual(
    documents.map(({ document_id }) => document_id),
    ['deep'],
  );
  assert.equal(extractLine(deep, 1, 1e6).isError, false);
});

test('keys and ids that mean something to JavaScript, a path or a spreadsheet are words like others', async () => {
  const ids = ['__proto__', 'constructor', '../../etc/passwd', '=HYPERLINK("http://x")', 'C:\\nul', '\u202eevil', '%2e%2e%2f'];
  const lines = ids.map(
    (id) => `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":${JSON.stringify(id)},"text":"${NEWS}"}`,
  );
  const csv = `id,__proto__,constructor,text\ntoString,polluted,polluted,${NEWS.replaceAll(',', '')}\n`;
  const { documents, errors } = await ingestFiles({ 'a.ndjson': lines.join('\n'), 'b.csv': csv });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    documents.map(({ document_id }) => document_id),
    [...ids, 'toString'],
  );
  for (const document of documents) {
    const { json, isError } = extractLine(JSON.stringify(document), 1, 1e6);
    assert.equal(isError, false);
    assert.equal(JSON.parse(json).document_id, document.document_id);
  }
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  await assert.rejects(ingestFiles({ 'a.txt': NEWS, 'sources.json': '[{"file":"a.txt","__proto__":{"x":1}}]' }), /unknown key "__proto__"/);
});

test('characters that hide or turn words are gone, what cannot be stands as U+FFFD', async () => {
  const text = `\\u202e${NEWS.slice(0, 20)}\\u0000\\u200b${NEWS.slice(20)}\\ud800 ${'a\\u0301'.repeat(3)}${'\\u0301'.repeat(5000)} end`;
  const { documents } = await ingestFiles({ 'odd.ndjson': `{"text":"${text}"}` });
  assert.equal(documents[0].text.startsWith(NEWS), true);
  assert.doesNotMatch(documents[0].text, /[\0\u200b\u202e]|\p{Surrogate}/u);
  assert.ok(documents[0].text.length < NEWS.length + 40);
});

test('ten megabytes on one line are read in bounded time', async () => {
  const { documents } = await ingestFiles({ 'line.txt': `${NEWS} `.repeat(100_000) }, { maxBytes: 16 << 20 });
  assert.equal(documents[0].text.length, `${NEWS} `.length * 100_000 - 1);
});

test('a word of millions of letters, digits or signs costs no more than its file', async () => {
  const size = 5_000_000;
  for (const run of ['a', '7', '-', '=', '漢', 'e\u0301', 'a-', 'a’', '1⁄2', 'Ã©', '&amp;', 'x[1]', '~~a', '*a', '"', '.', ' x\n']) {
    const text = `${NEWS}\n\n${run.repeat(size / 5 / run.length)}\n`;
    const { documents, errors } = await ingestFiles({ 'run.txt': text, 'run.md': text, 'fine.txt': NEWS }, { maxBytes: 16 << 20 });
    assert.deepEqual([documents.length, errors], [3, []], run);
  }
});

test('metadata that is longer than a row bears is left out and told', async () => {
  const long = 'x'.repeat(300_000);
  const { documents } = await ingestFiles({
    'a.ndjson': JSON.stringify({ title: long, publisher: long, author: 'Rosa Venn', text: NEWS }),
  });
  assert.deepEqual([documents[0].title, documents[0].publisher, documents[0].author], [null, null, 'Rosa Venn']);
  assert.deepEqual(
    documents[0].findings.filter(({ rule }) => rule === 'metadata-length').map(({ message }) => message),
    ['title has 300000 characters and is left out', 'publisher has 300000 characters and is left out'],
  );
});

test('bombs in documents, papers and mails are stopped before they swell', async () => {
  const zeros = Buffer.alloc(200 << 20);
  const zip = Buffer.from(zipSync({ 'word/document.xml': zeros }, { level: 9 }));
  const lying = Buffer.from(zip); // its list of contents claims a thousand bytes
  lying.writeUInt32LE(1000, lying.lastIndexOf('PK\u0001\u0002') + 24);
  const packed = deflateSync(zeros);
  const mail = 'From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
  const nested = Array.from({ length: 5000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('');
  const forwarded = `${mail}Content-Type: message/rfc822\r\n\r\n`.repeat(500);
  for (const [name, data, message] of [
    ['bomb.docx', zip, /word\/document\.xml in it swells to more than \d+ bytes; split the document/],
    ['lies.docx', lying, /swells to more than/],
    ['deep.docx', docx('<w:x>'.repeat(300_000)), /nested more than 200 deep/],
    ['bomb.pdf', pdfOf([stream(packed, '/Filter /FlateDecode')]), /a part of it swells to more than \d+ bytes/],
    ['twice.pdf', pdfOf([stream(deflateSync(packed), '/Filter [/FlateDecode /FlateDecode]')]), /a part of it swells/],
    ['large.pdf', Buffer.alloc(200 << 20), /larger than 4194304 bytes; split it, or raise --max-bytes/],
    ['nested.eml', mail + nested + NEWS, /nesting depth .* exceeded/],
    [
      'wide.eml',
      `${mail}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nab\r\n'.repeat(300_000)}`,
      /more than 10000 parts|larger than/,
    ],
    ['forwarded.mhtml', forwarded + NEWS, /the mail has no text: attached is/],
    ['wide.csv', `${';'.repeat(900_000)}\nx`, /more than 10000 fields/],
  ] as const) {
    assert.match(await refusalOf(name, data), message, name);
  }
});

test('a head of YAML whose aliases multiply is passed over', async () => {
  const levels = [...'bcdefghijklmnop'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijklmno'[i]}`).join(', ')}]`);
  const { documents } = await ingestFiles({ 'laughs.md': `---\na: &a [x]\n${levels.join('\n')}\ntitle: *p\n---\n${NEWS}\n` });
  assert.equal(documents[0].text, NEWS);
  assert.ok(documents[0].findings.some(({ rule }) => rule === 'front-matter'));
});
