/** sources.json, and what the stage says about everything that lies among the articles. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../../pipeline/ingest/inputs.ts';
import { program } from '../program.ts';
import { ingestFiles } from './helpers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NEWS = 'Nine people died when a crane fell on the quay at Orlow on Tuesday, the harbour master said.';

test('defaults, then patterns in their order, then the file’s own entry', async () => {
  const sources = {
    defaults: { publisher: 'Courier', redistribution: 'quotes', language: 'en' },
    dataset: { title: 'Cranes', creator: 'Rosa Venn', licence: 'CC-BY-4.0', version: '1.2.0' },
    sources: [
      { file: 'wire/*.txt', publisher: 'Wire', licence: 'CC0-1.0' },
      { file: 'wire/2*.txt', redistribution: 'full' },
      { file: './wire/21.txt', publisher: 'Own' },
    ],
  };
  const files = {
    'sources.json': JSON.stringify(sources),
    'a.txt': `A. ${NEWS}`,
    'wire/11.txt': `B. ${NEWS}`,
    'wire/20.txt': `C. ${NEWS}`,
    'wire/21.txt': `D. ${NEWS}`,
  };
  const { documents } = await ingestFiles(files);
  assert.deepEqual(
    documents.map(({ raw_path, publisher, licence, redistribution }) => [raw_path, publisher, licence, redistribution]),
    [
      ['wire/21.txt', 'Own', 'CC0-1.0', 'full'],
      ['a.txt', 'Courier', null, 'quotes'],
      ['wire/11.txt', 'Wire', 'CC0-1.0', 'quotes'],
      ['wire/20.txt', 'Wire', 'CC0-1.0', 'full'],
    ],
  );
});

test('nothing is withheld unless it was asked for', async () => {
  const own = await ingestFiles({
    'sources.json': '[{"file": "b.txt", "licence": "CC BY 4.0"}]',
    'a.txt': `A. ${NEWS}`,
    'b.txt': `B. ${NEWS}`,
    'c.ndjson': `{"text": "C. ${NEWS}"}\n{"text": "D. ${NEWS}", "redistribution": "none"}\n{"text": "E. ${NEWS}", "redistribution": "some"}\n`,
  });
  assert.deepEqual(
    own.documents.map(({ text, redistribution }) => `${text[0]} ${redistribution}`),
    ['B full', 'A full', 'C full', 'D none', 'E quotes'],
  );
});

test('of a restatement, what is known about its article: dates are counted from the day of the article', async () => {
  const about = { kind: 'restatement', restates_publisher: 'Orlow Courier', restates_title: 'Crane falls *' };
  const sources = {
    sources: [
      { file: 'a.txt', ...about, publisher: 'Ours', restates_published: '2024-05-09' },
      { file: 'b.txt', ...about, restates_published: '2024-05-09', published: '2024-06-01' },
      { file: 'c.txt', ...about },
      { file: 'd.ndjson' },
    ],
  };
  const { documents } = await ingestFiles({
    'sources.json': JSON.stringify(sources),
    'a.txt': `A. ${NEWS}`,
    'b.txt': `B. ${NEWS}`,
    'c.txt': `C. ${NEWS}`,
    'd.ndjson': `${JSON.stringify({ text: `D. ${NEWS}`, ...about, restates_published: '9 May' })}\n`,
  });
  assert.deepEqual(
    documents.map(({ publisher, published, restates_publisher, restates_title, restates_published }) => [
      publisher,
      published,
      restates_publisher,
      restates_title,
      restates_published,
    ]),
    [
      ['Ours', '2024-05-09', 'Orlow Courier', 'Crane falls *', '2024-05-09'],
      [null, '2024-06-01', 'Orlow Courier', 'Crane falls *', '2024-05-09'],
      [null, null, 'Orlow Courier', 'Crane falls *', null],
      [null, null, 'Orlow Courier', 'Crane falls *', null],
    ],
  );
  assert.deepEqual(
    documents[3].findings.map(({ rule }) => rule),
    ['restates_published', 'published-unknown'],
  );
});

test('every mistake in sources.json is named with its entry', async () => {
  const attempt = (sources: unknown) => ingestFiles({ 'sources.json': JSON.stringify(sources), 'a.txt': NEWS });
  await assert.rejects(attempt([{ file: 'a.txt' }, { file: './a.txt' }]), /sources\[1\]: "a\.txt" is listed twice; remove one entry/);
  await assert.rejects(attempt([{ file: 'b*.txt' }]), /"b\*\.txt" fits no file that is read; correct the pattern/);
  await assert.rejects(attempt([{ file: '*.txt', id: 'x' }]), /sources\[0\]: "id" is for one file, and "\*\.txt" names several/);
  await assert.rejects(attempt({ default: {} }), /expected \{"sources": \[\.\.\.\]\}/);
  await assert.rejects(attempt({ sources: [], default: {} }), /unknown key "default"; known are sources, defaults, dataset/);
  await assert.rejects(attempt({ defaults: { file: 'a.txt' } }), /\/defaults\/file: undocumented column/);
  await assert.rejects(attempt({ dataset: { name: 'x' } }), /\/dataset\/name: undocumented column/);
  await assert.rejects(attempt({ defaults: { redistribution: 'some' } }), /\/defaults\/redistribution: "some" is not on its code list/);
  assert.equal((await attempt({ dataset: { title: 'Cranes' } })).documents.length, 1, 'no file need be listed');
});

test('a dataset’s own description is handed on', async () => {
  const folder = folderOf({ 'sources.json': '{"dataset": {"title": "Cranes", "creator": "Rosa Venn"}}', 'a.txt': NEWS });
  assert.deepEqual((await findInputs(folder, [])).dataset, { title: 'Cranes', creator: 'Rosa Venn' });
  rmSync(folder, { recursive: true });
});

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso sources '));
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  return folder;
}

/** The stage as a command. */
function run(folder: string) {
  const out = join(folder, '..', `${folder.split('/').at(-1)} out`);
  const { status, stderr } = spawnSync(
    'node',
    [...program('pipeline/ingest.ts'), '--raw', folder, '--out', join(out, 'documents.ndjson')],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const read = (name: string): string => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : '');
  return {
    status,
    said: stderr,
    log: read('ingest.log'),
    documents: read('documents.ndjson'),
    remove: () =>
      [out, folder].forEach((each) => {
        rmSync(each, { recursive: true, force: true });
      }),
  };
}

test('without one article nothing is written: what was found, what is read, what to do', () => {
  const { status, said, log, documents, remove } = run(folderOf({ 'holiday.jpg': 'x', 'empty.md': '', 'old.doc': 'x' }));
  assert.equal(status, 2);
  assert.match(
    said,
    /no article was read from .*: found empty\.md, old\.doc, holiday\.jpg \(2 refused, 1 passed over\)\. Read are \.md \.txt \.html \.docx \.pdf .*; put an article of such a kind there/,
  );
  assert.equal(documents, '');
  assert.match(log, /^refused: empty\.md: the file is empty; /m);
  remove();
  const empty = run(folderOf({}));
  assert.equal(empty.status, 2);
  assert.match(empty.said, /no article was read from .*: it holds no file\. Read are/);
  empty.remove();
});

test('what is refused, set aside or passed over stands in the output and in the log', () => {
  const french =
    'Le ministre a déclaré que les secours étaient arrivés dans la vallée et que le bilan pourrait être plus lourd. Il a ajouté que les habitants, qui sont restés sans eau, seront aidés par le gouvernement.';
  const folder = folderOf({ 'a.txt': NEWS, 'b\n\u001b[31m.txt': '', 'c.jpg': 'x', 'd.txt': french, 'README.md': '# About' });
  symlinkSync('/etc/hostname', join(folder, 'way-out.txt'));
  const { status, said, log, documents, remove } = run(folder);
  assert.equal(status, 3);
  assert.deepEqual(log.split('\n'), [
    'refused: b??[31m.txt: the file is empty; remove it, or fetch it again',
    'set aside: d.txt: the text is not English but "fr"',
    'passed over: README.md: its name says that it is no article; rename it if it is one',
    'passed over: c.jpg: not one of the kinds that are read: .md .txt .html .docx .pdf .eml .mhtml .json .ndjson .csv .tsv, each also with .gz or .zst',
    'passed over: way-out.txt: a link, which is not followed; put the file itself here',
    '',
  ]);
  assert.match(
    said,
    /2 documents, .* 1 refused, 1 set aside, 3 passed over \(README\.md c\.jpg way-out\.txt\), all named in .*ingest\.log/,
  );
  const records = documents
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    records.filter((record) => record.error).map(({ error }) => [error.rule, error.level ?? 'error']),
    [
      ['empty', 'error'],
      ['no-article', 'info'],
      ['unknown-kind', 'info'],
      ['link', 'warning'],
    ],
  );
  remove();
});

test('links that lead out are not followed for sources.json either; unreadable files and folders cost themselves', async (t) => {
  const folder = folderOf({ 'sources.json': '[{"file": "way-out.txt"}]', 'a.txt': NEWS });
  symlinkSync('/etc/hostname', join(folder, 'way-out.txt'));
  await assert.rejects(
    () => findInputs(folder, []),
    /sources\[0\]: "way-out\.txt" is a link that leads out of the folder; put the file itself into it/,
  );
  rmSync(folder, { recursive: true });
  if (process.getuid?.() === 0) return t.diagnostic('run as root, whom no permission stops: unreadable files were not tried');
  const closed = folderOf({ 'a.txt': NEWS, 'b.txt': NEWS, 'shut/c.txt': NEWS });
  chmodSync(join(closed, 'b.txt'), 0);
  chmodSync(join(closed, 'shut'), 0);
  const { status, log, remove } = run(closed);
  assert.equal(status, 3);
  assert.match(log, /b\.txt: not permitted; change its permissions\n.*shut: the folder cannot be read \(EACCES\)/);
  chmodSync(join(closed, 'shut'), 0o700);
  writeFileSync(join(closed, 'sources.json'), '{}', { mode: 0 });
  await assert.rejects(() => findInputs(closed, []), /sources\.json: cannot be read \(EACCES\); change its permissions/);
  remove();
});
