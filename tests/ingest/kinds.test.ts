/** The kinds of files that people have: each gives the same article, with what it says about itself. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { inputOf } from '../../pipeline/ingest/inputs.ts';
import { readFile } from '../../pipeline/ingest/read-file.ts';
import { column, docx, paragraph, pdf } from './files.ts';
import { ingestFiles } from './helpers.ts';

const LEAD = 'Nine people died when a crane fell on the quay at Orlow on Tuesday, the harbour master said.';
const MORE = 'Her office puts the damage at £2.5m, and the quay will stay shut for three weeks.';

async function only(name: string, data: string | Uint8Array) {
  const { documents, errors } = await ingestFiles({ [name]: data });
  assert.deepEqual(errors, []);
  assert.equal(documents.length, 1);
  return documents[0];
}

test('DOCX: headline, byline and date above, deleted, struck-out and hidden words gone, raised marks read', async () => {
  const runs = `<w:p><w:r><w:t xml:space="preserve">Her office puts the damage at £2.5m</w:t></w:r>
    <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>3</w:t></w:r><w:r><w:t xml:space="preserve">, and the quay will stay shut for </w:t></w:r>
    <w:del><w:r><w:delText>two</w:delText></w:r></w:del><w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve"> or four</w:t></w:r>
    <w:r><w:rPr><w:strike w:val="false"/></w:rPr><w:t xml:space="preserve"> weeks.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret 99</w:t></w:r>
    <w:r><w:instrText>PAGEREF 77</w:instrText></w:r></w:p>`;
  const body = [
    paragraph('Crane falls at Orlow', 'Titel'),
    paragraph('By Rosa Venn'),
    paragraph('9 May 2024'),
    paragraph(LEAD),
    runs,
    `<w:tbl><w:tr><w:tc>${paragraph('A cell with 12 tonnes')}</w:tc></w:tr></w:tbl>`,
    paragraph('An area of 4 km', '', '').replace(
      '</w:p>',
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t xml:space="preserve"> is closed &amp; watched.</w:t></w:r></w:p>',
    ),
  ].join('');
  const document = await only('a.docx', docx(body, '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'));
  assert.equal(document.text, [LEAD, MORE, 'An area of 4 km² is closed & watched.'].join('\n\n'));
  assert.deepEqual([document.title, document.author, document.published], ['Crane falls at Orlow', 'Rosa Venn', '2024-05-09']);
  assert.deepEqual(document.byte_map, [[0, [...document.text].length, 0, 0]], 'packed words lead to no bytes');
});

const LINES = [
  'Nine people died when a crane fell on the quay at Orlow on Tuesday, the har-',
  'bour master said. Her office puts the damage at £2.5m, and the quay will',
  'stay shut for three weeks.',
];
const OTHER = [
  'Two tugs and a ferry were hit as well. The crane was 40 metres high and',
  'had been built in 1988 by a firm that is no more.',
];

test('PDF: lines and broken words joined, running heads and page numbers dropped, the largest print is the headline', async () => {
  const page = (number: number, lines: string[], y: number) => [
    { words: 'The Orlow Courier, 9 May 2024', x: 72, y: 806, size: 8 },
    ...column(lines, { y }),
    { words: `Page ${number} of 2`, x: 280, y: 30, size: 8 },
  ];
  const headline = column(['Crane falls at', 'Orlow quay'], { y: 760, size: 24, spacing: 28 });
  const first = page(1, LINES, 690);
  first.splice(1, 0, ...headline, { words: 'By Rosa Venn', x: 72, y: 710, size: 10 });
  const document = await only('a.pdf', pdf([first, page(2, OTHER, 700)], '/Title (Microsoft Word - crane final.doc)'));
  assert.equal(document.text, `${LEAD} ${MORE}\n\n${OTHER.join(' ')}`);
  assert.deepEqual([document.title, document.author, document.published], ['Crane falls at Orlow quay', 'Rosa Venn', '2024-05-09']);
});

test('PDF: paragraphs end at a gap, at an indent and at a short line; a sentence goes on over the page; two columns are read in turn', async () => {
  const left = column([LINES[0].slice(0, 40), 'and nobody was in it.'], { x: 60, y: 700 });
  const indented = { words: 'Work goes on at the other quay, where two', x: 72, y: 676, size: 10 };
  const right = column(['ships wait for 300 containers and', 'their crews.'], { x: 320, y: 700 });
  const gap = { words: 'The inquiry begins on 3 June.', x: 320, y: 660, size: 10 };
  const document = await only('b.pdf', pdf([[...left, indented, ...right, gap]]));
  assert.deepEqual(document.text.split('\n\n'), [
    'Nine people died when a crane fell on th and nobody was in it.',
    'Work goes on at the other quay, where two ships wait for 300 containers and their crews.',
    'The inquiry begins on 3 June.',
  ]);
});

test('PDF: a raised note mark is no digit of the number before it', async () => {
  const document = await only(
    'c.pdf',
    pdf([
      [
        { words: 'Some 25', x: 72, y: 700, size: 10 },
        { words: '3', x: 110, y: 704, size: 6 },
        { words: ' people left the quay at once, the harbour master of Orlow said.', x: 114, y: 700, size: 10 },
      ],
    ]),
  );
  assert.equal(document.text, 'Some 25 people left the quay at once, the harbour master of Orlow said.');
});

const MAIL = (body: string, head = ''): string =>
  `From: "Rosa Venn" <rosa@news.courier.example>\r\nSubject: =?utf-8?Q?Fwd:_Crane_falls_=E2=80=93_again?=\r\nDate: Thu, 9 May 2024 23:30:00 -0700\r\nMIME-Version: 1.0\r\n${head}${body}`;

test('EML: plain or HTML, quoted-printable, its head, what is attached', async () => {
  const plain = await only(
    'a.eml',
    MAIL(
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${LEAD.replace(' Orlow', ' =\r\nOrlow')} ${MORE.replace('£', '=C2=A3')}\r\n\r\n-- \r\nRosa\r\n555 1234\r\n`,
    ),
  );
  assert.equal(plain.text, `${LEAD} ${MORE}`);
  assert.deepEqual(
    [plain.title, plain.author, plain.publisher, plain.published],
    ['Crane falls – again', 'Rosa Venn', 'courier.example', '2024-05-09'],
  );
  const parts = `Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td><p>${LEAD}</p><p>${MORE.replace('£', '&pound;')}</p></td></tr></table>\r\n--m\r\nContent-Type: application/pdf; name="toll.pdf"\r\nContent-Disposition: attachment\r\n\r\nx\r\n--m--\r\n`;
  const html = await only('b.eml', MAIL(parts));
  assert.equal(html.text, `${LEAD}\n\n${MORE}`);
  assert.match(html.findings.find(({ rule }) => rule === 'attachment')?.message ?? '', /toll\.pdf; save it as a file of its own/);
});

test('EML: a forwarded mail speaks for its text', async () => {
  const body = `\r\n---------- Forwarded message ---------\r\nFrom: Jo Field <jo@x.example>\r\nDate: Mon, 6 May 2024 at 10:00\r\nSubject: The crane\r\nTo: Rosa\r\n\r\n${LEAD}\r\n${MORE}\r\n`;
  const document = await only('f.eml', MAIL(body));
  assert.deepEqual([document.title, document.author, document.published], ['The crane', 'Jo Field', '2024-05-06']);
  assert.equal(document.text, `${LEAD} ${MORE}`);
});

test('MHTML: the saved page and its address, none of its frames', async () => {
  const page = `<!DOCTYPE html><html><head><title>Crane falls - Courier</title></head><body><article><h1>Crane falls</h1><p>${LEAD}</p><p>${MORE}</p><p>${OTHER.join(' ')}</p></article></body></html>`;
  const frame = '<html><body><p>Save 50% on 300 shoes today only, in every shop of the town.</p></body></html>';
  const mhtml = `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://courier.example/2024/05/09/crane\r\nSubject: Crane falls\r\nDate: Mon, 10 Jun 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n${[page, frame].map((html) => `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`).join('')}--b--\r\n`;
  const document = await only('a.mhtml', mhtml);
  assert.equal(document.text, [LEAD, MORE, OTHER.join(' ')].join('\n\n'));
  assert.deepEqual(
    [document.title, document.url, document.published],
    ['Crane falls', 'https://courier.example/2024/05/09/crane', '2024-05-09'],
  );
});

test('front matter is what is known about a text, and not its first paragraph', async () => {
  const head =
    '---\ntitle: "Crane falls: nine dead"\nauthors: [Rosa Venn, Jo Field]\nDate: 2024-05-09\nsource: The Orlow Courier\nurl: https://courier.example/crane\ntags:\n  - harbour\n---\n';
  for (const name of ['a.md', 'a.txt']) {
    const document = await only(name, `${head}\n${name === 'a.md' ? '# Crane falls: nine dead\n\n' : ''}${LEAD}\n`);
    assert.equal(document.text, LEAD);
    assert.deepEqual(
      [document.title, document.author, document.published, document.publisher, document.url],
      ['Crane falls: nine dead', 'Rosa Venn, Jo Field', '2024-05-09', 'The Orlow Courier', 'https://courier.example/crane'],
    );
    const [run] = document.byte_map;
    assert.equal(run[2], `${head}\n`.length + (name === 'a.md' ? '# Crane falls: nine dead\n\n'.length : 0), 'bytes count from the head');
  }
  assert.equal((await only('rule.md', `---\n\n${LEAD}\n\n---\n\n${MORE}\n`)).text, `${LEAD}\n\n${MORE}`, 'a rule is no head');
  const broken = await only('broken.md', `---\ntitle: [a\nb: "\n---\n${LEAD}\n`);
  assert.equal(broken.text, LEAD);
  assert.ok(broken.findings.some(({ rule }) => rule === 'front-matter'));
});

test('JSON: an array, an object that holds one, one document, one after the other; a bad one costs itself', async () => {
  const array = `[{"text": "${LEAD}", "ID": 7},\n {"Text": "Ten \\u00e9t\\u00e9 {[\\"", "x": ["{"]}, 12,\n {"title": "no text"}]`;
  const { documents, errors } = await ingestFiles({ 'a.json': array });
  assert.deepEqual(
    documents.map(({ document_id, text }) => [document_id, text]),
    [
      ['7', LEAD],
      ['a.json#2', 'Ten été {["'],
    ],
  );
  const raw = Buffer.from(array);
  assert.equal(
    raw
      .subarray(documents[1].raw_start, documents[1].raw_start + documents[1].raw_bytes)
      .toString()
      .slice(0, 9),
    '{"Text": ',
  );
  assert.deepEqual(
    errors.map(({ error }) => error.message),
    [
      'a.json, line 2: record 3: not a JSON object',
      'a.json, line 3: record 4: no text: looked for "text", "body", "content", …; name the field with "columns" in sources.json',
    ],
  );
  const wrapped = `{"status": "ok", "tags": [{"a": 1}], "articles": [{"title": "A", "source": {"name": "Courier"}, "content": "${LEAD}"}, {"content": "${MORE}"}]}`;
  const within = await ingestFiles({
    'b.json': wrapped,
    'c.json': `{\n "body": "${LEAD}",\n "publishedAt": 1715212800\n}`,
    'd.json': `{"text":"${LEAD}"}\n{"text":"${MORE}"}\n`,
  });
  assert.deepEqual(
    within.documents.map(({ raw_path, publisher, published }) => [raw_path, publisher, published]),
    [
      ['b.json', 'Courier', null],
      ['b.json', null, null],
      ['c.json', null, '2024-05-09'],
      ['d.json', null, null],
      ['d.json', null, null],
    ],
  );
});

test('CSV: semicolons, capitals, the line sep=, and quotation marks that are inches', async () => {
  const { documents, errors } = await ingestFiles({
    'a.csv': `\ufeffID;Title;Published At;Body\r\nr1;Crane;2024-05-09;"Nine died; ""two"" fled,\nsaid she."\r\n`,
    'b.csv': 'sep=;\r\nId;TEXT\r\nr2;Nine died.\r\n',
    'c.tsv': 'id\ttext\nt1\tA 5" pipe burst.\nt2\tNine died.\nt3\tA 6" crack.\nt4\t"We left," he said.\nt5\t"Nine died.\nt6\tTen died.\n',
    'd.csv': 'id,text\nc1,A 5" pipe burst.\nc2,Nine died.\n',
    'e.csv': 'id|text\np1|Nine died.\n',
  });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    documents.map(({ document_id, text }) => `${document_id} ${text}`),
    [
      'r1 Nine died; "two" fled, said she.',
      'r2 Nine died.',
      't1 A 5" pipe burst.',
      't2 Nine died.',
      't3 A 6" crack.',
      't4 "We left," he said.',
      't5 "Nine died.',
      't6 Ten died.',
      'c1 A 5" pipe burst.',
      'c2 Nine died.',
      'p1 Nine died.',
    ],
  );
});

test('a file without a telling name is read by its bytes', async () => {
  const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'sayso kinds '));
  const files: Record<string, string | Uint8Array> = {
    docx: docx(paragraph(LEAD)),
    pdf: pdf([column(LINES)]),
    html: `<!doctype html><p>${LEAD}</p>`,
    json: `[{"text": "${LEAD}"}]`,
    mail: MAIL(`\r\n${LEAD}`),
    markdown: `# Crane\n\n${LEAD}\n`,
  };
  try {
    for (const [name, data] of Object.entries(files)) {
      writeFileSync(join(folder, name), data);
      for await (const record of readFile(inputOf(join(folder, name)), { maxBytes: 1 << 20 })) {
        assert.ok(!('error' in record), `${name}: ${'error' in record ? record.error.message : ''}`);
        assert.match(record.text, /^Nine people died when a crane fell/, name);
        assert.equal(record.redistribution, 'full');
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every kind that is broken, empty, encrypted or only pictures says what to do', async () => {
  const word = docx(paragraph(LEAD));
  const paper = pdf([column(LINES)]);
  const files: [name: string, data: string | Uint8Array, message: RegExp][] = [
    ['cut.docx', word.subarray(0, word.length - 30), /^cut\.docx: broken or cut off; fetch the file again/],
    ['none.docx', zipSync({ 'a.txt': strToU8('x') }), /no Word document is in it; .* save it as \.docx/],
    ['old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /encrypted, or in the old format \.doc; .* without a password/],
    ['empty.docx', '', /the file is empty/],
    ['nothing.docx', docx(''), /no article text was found/],
    ['old.doc', 'x', /this format is not read; .* save it as text, HTML or DOCX/],
    ['cut.pdf', paper.subarray(0, 300), /a broken PDF .*; fetch the file again/],
    ['junk.pdf', 'Nine people died.', /no PDF by its bytes/],
    ['scan.pdf', pdf([[], []]), /no text layer, its pages are pictures \(a scan\); run text recognition/],
    ['secret.pdf', encrypted(), /encrypted; open it with its password and save it without/],
    ['paper.txt', paper, /its bytes are those of a PDF file; name it \.pdf/],
    ['none.eml', 'Nine people died.', /no mail or saved page/],
    ['bare.eml', MAIL('\r\n'), /the mail has no text/],
    ['secret.eml', MAIL('Content-Type: application/pkcs7-mime\r\n\r\nxx'), /an encrypted mail/],
    ['none.json', '[]', /there is no record in it/],
    ['cut.json', '[{"text": "Nine', /record 1: /],
    ['none.csv', 'id;text\n', /there is no record in it/],
  ];
  for (const [name, data, message] of files) {
    const { documents, errors } = await ingestFiles({ [name]: data, 'fine.txt': LEAD });
    assert.deepEqual(
      documents.map(({ raw_path }) => raw_path),
      ['fine.txt'],
      name,
    );
    assert.match(errors[0].error.message, message);
  }
});

function encrypted(): Uint8Array {
  const hex = (letter: string): string => `<${letter.repeat(64)}>`;
  const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hex('4')} /U ${hex('5')} >>`;
  return Buffer.from(
    pdf([column(LINES)])
      .toString('latin1')
      .replace('/Info 4 0 R', `/Info 4 0 R ${trailer}`),
    'latin1',
  );
}
