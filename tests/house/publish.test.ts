/** The user's files are theirs, and DIST is whole: that of before, or that of now. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { program } from '../program.ts';
import { ENVIRONMENT, leftovers, makeArguments, ROOT, rowsIn, workshop } from './make.ts';

const SHEEP = 'Mayor counts sheep\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm.\n';
const FLOOD = 'Flood in the valley\n\nThe river office says that the flood killed 12 people in Vienna on Tuesday.\n';
const QUICK = 'FORMATS=csv,json';

/** Every file of a folder with its content's checksum. */
const contentOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();

/** A folder with what `publish` would put in place. */
function built(folder: string, name: string, files: Record<string, string>): string {
  const from = join(folder, name);
  const ours = { 'codebook.csv': 'column\r\n', 'datapackage.json': '{}\n', 'provenance.jsonld': '{}\n' };
  for (const [file, content] of Object.entries({ ...ours, ...files })) {
    mkdirSync(join(from, file, '..'), { recursive: true });
    writeFileSync(join(from, file), content);
  }
  return from;
}

const PUBLISH = program('pipeline/publish.ts');
const publish = (from: string, dist: string, ...more: string[]): { status: number | null; stderr: string } =>
  spawnSync('node', [...PUBLISH, `--from=${from}`, `--dist=${dist}`, ...more], { cwd: ROOT, encoding: 'utf8' });

test('a file in DIST that no build of ours put there is refused by name, and others are left alone', (t) => {
  const { folder, remove } = workshop();
  t.after(remove);
  const from = built(folder, 'from', { 'README.md': 'ours\n', 'documents.csv': 'id\r\n', 'notebooks/a.R': 'x\n' });
  const dist = join(folder, 'dist');
  const own = { 'README.md': 'my notes\n', 'documents.csv': 'mine\n', 'letters/to-the-editor.txt': 'Dear\n' };
  for (const [file, content] of Object.entries(own)) {
    mkdirSync(join(dist, file, '..'), { recursive: true });
    writeFileSync(join(dist, file), content);
  }
  const before = contentOf(dist);
  const refused = publish(from, dist);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /README\.md, documents\.csv would be replaced, and no build put them there; .*OVERWRITE=1/s);
  assert.deepEqual(contentOf(dist), before);

  writeFileSync(join(dist, 'SHA256SUMS'), `${'0'.repeat(64)}  README.md\n${'0'.repeat(64)}  documents.csv\n`);
  assert.match(publish(from, dist).stderr, /README\.md, documents\.csv, SHA256SUMS would/, 'sums of somebody else do not make them ours');

  assert.equal(publish(from, dist, '--overwrite=1').status, 0);
  assert.equal(readFileSync(join(dist, 'README.md'), 'utf8'), 'ours\n');
  assert.equal(readFileSync(join(dist, 'letters/to-the-editor.txt'), 'utf8'), own['letters/to-the-editor.txt']);
  rmSync(join(from, 'notebooks'), { recursive: true });
  assert.equal(publish(from, dist).status, 0, 'now they are ours');
  assert.ok(!existsSync(join(dist, 'notebooks')), 'what this build has not is removed');
  assert.ok(existsSync(join(dist, 'letters/to-the-editor.txt')));

  writeFileSync(join(from, 'letters'), 'a file\n');
  assert.match(publish(from, dist, '--overwrite=1').stderr, /letters: a file stands where a folder is wanted, or the other way round/);
});

test('a full disk leaves the datasets of before, whole', (t) => {
  const { folder, remove } = workshop();
  t.after(remove);
  const small = built(folder, 'small', { 'a.csv': 'a\r\n', 'old.csv': 'old\r\n' });
  const large = built(folder, 'large', { 'a.csv': 'b\r\n'.repeat(10), 'z.csv': 'z'.repeat(300_000) });
  const dist = join(folder, 'dist');
  assert.equal(publish(small, dist).status, 0);
  const before = contentOf(dist);
  // a limit on the size of files stands for a full disk
  const limited = spawnSync('sh', ['-c', 'ulimit -f 200; exec node "$@"', 'sh', ...PUBLISH, `--from=${large}`, `--dist=${dist}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(limited.status, 2, limited.stderr);
  assert.match(limited.stderr, /no room \(EFBIG\).*what stood in .*dist stands there as it was\n$/);
  assert.deepEqual(contentOf(dist), before);
  assert.equal(publish(large, dist).status, 0);
  assert.deepEqual(leftovers(dist), []);
  assert.ok(!existsSync(join(dist, 'old.csv')));
});

test('a build that was cut off while it was put in place is mended by the next, and is no stranger', (t) => {
  const { folder, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  assert.equal(publish(built(folder, 'one', { 'a.csv': 'a\r\n' }), dist).status, 0);
  // as it stands in the middle: the sums of both, some files new, some not yet
  writeFileSync(join(dist, 'new.csv'), 'new\r\n');
  const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  writeFileSync(join(dist, 'SHA256SUMS.part'), `${sums}${'1'.repeat(64)}  new.csv\n`);
  rmSync(join(dist, 'SHA256SUMS'));
  const { status, stderr } = publish(built(folder, 'two', { 'a.csv': 'b\r\n', 'new.csv': 'new\r\n' }), dist);
  assert.equal(status, 0, stderr);
  assert.deepEqual(leftovers(dist), []);
});

test('folders that would destroy what they are made from are refused', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const articles = raw('raw', { 'a.txt': SHEEP, 'README.md': 'my own\n', 'documents.csv': 'mine\n' });
  symlinkSync(articles, join(folder, 'link'));
  const before = contentOf(articles);
  for (const dist of [articles, join(folder, 'link'), join(articles, '.')]) {
    const { status, said } = make(articles, dist);
    assert.equal(status, 2);
    assert.match(said, /RAW and DIST are one folder/);
  }
  for (const dist of [join(articles, 'dist'), join(folder, 'link', 'a', 'b')]) {
    const { status, said } = make(articles, dist);
    assert.equal(status, 2);
    assert.match(said, /lies in RAW.*name another DIST=/);
  }
  assert.match(make(articles, join(folder, 'dist'), `BUILDS=${join(articles, 'build')}`).said, /BUILDS, .* lies in RAW/);
  assert.deepEqual(contentOf(articles), before);
  const inside = make(articles, folder, QUICK); // RAW in DIST does no harm
  assert.equal(inside.status, 0, inside.said);
  for (const line of before) assert.ok(contentOf(articles).includes(line));
});

test('an emptied RAW does not replace a good dataset', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const articles = raw('raw', { 'a.txt': SHEEP });
  assert.equal(make(articles, dist, QUICK).status, 0);
  const before = contentOf(dist);
  const changes: Record<string, string | null>[] = [{ 'a.txt': null }, { 'b.txt': '' }, { 'b.txt': null, 'c.jpg': 'x' }];
  for (const files of changes) {
    const { status, said } = make(raw('raw', files), dist, QUICK);
    assert.equal(status, 2);
    assert.match(said, /no article was read/);
    assert.deepEqual(contentOf(dist), before);
  }
});

test('two builds at once: the second waits for the first in one folder of intermediate files, and DIST is that of one of them', async (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const [one, two] = [raw('one', { 'a.txt': SHEEP }), raw('two', { 'a.txt': FLOOD, 'b.txt': SHEEP })];
  const dist = join(folder, 'dist');
  const start = (from: string): Promise<{ status: number | null; said: string }> =>
    new Promise((done) => {
      const child = spawn('make', makeArguments(from, dist, builds, QUICK), {
        cwd: ROOT,
        env: ENVIRONMENT,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          said += chunk;
        });
      child.on('close', (status) => done({ status, said }));
    });
  const same = await Promise.all([start(one), start(one)]);
  assert.deepEqual(
    same.map(({ status }) => status),
    [0, 0],
    same.map(({ said }) => said).join('---\n'),
  );
  assert.equal(same.filter(({ said }) => /^make: waiting for process \d+, which holds .*lock\n/.test(said)).length, 1);
  assert.equal(same.filter(({ said }) => said.includes('all is up to date')).length, 1);
  const other = await Promise.all([start(one), start(two)]);
  assert.deepEqual(
    other.map(({ status }) => status),
    [0, 0],
    other.map(({ said }) => said).join('---\n'),
  );
  assert.deepEqual(leftovers(dist), []);
  for (const line of readFileSync(join(dist, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')) {
    const [sum, file] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
      sum,
      file,
    );
  }
});

test('the lock of a process that is gone is taken over; another machine’s is told', (t) => {
  const { folder, remove } = workshop();
  t.after(remove);
  const from = built(folder, 'from', { 'a.csv': 'a\r\n' });
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  const lock = join(dist, '.sayso-lock');
  const gone = spawnSync('node', ['-p', 'process.pid'], { encoding: 'utf8' });
  const host = spawnSync('node', ['-p', 'os.hostname()'], { encoding: 'utf8' }).stdout.trim();
  for (const holder of [
    { pid: Number(gone.stdout), host, began: null },
    { pid: process.pid, host, began: 'long ago' }, // the number was used again
  ]) {
    writeFileSync(lock, JSON.stringify(holder));
    assert.equal(publish(from, dist).status, 0, JSON.stringify(holder));
    assert.ok(!existsSync(lock));
  }
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', began: null }));
  const { status, stderr } = publish(from, dist);
  assert.equal(status, 2);
  assert.match(stderr, /process 1 on elsewhere holds .*\.sayso-lock; wait for it, or remove that file if it is gone/);
  assert.ok(existsSync(lock));
});

test('any name of a folder, and any folder to call make from', (t) => {
  const { raw, folder, builds, remove } = workshop();
  t.after(remove);
  const names = ['price $HOME $(shell id) $$', 'two\nlines', "it's #1; 100% *?", '-leading', 'ü\\:|'];
  for (const name of names) {
    const articles = raw(name, { 'a.txt': SHEEP });
    const dist = join(folder, 'out', name);
    const from = join(folder, 'elsewhere');
    mkdirSync(from, { recursive: true });
    const { status, stderr } = spawnSync(
      'make',
      ['-f', join(ROOT, 'Makefile'), ...makeArguments(`../${name}`, `../out/${name}`, builds, 'FORMATS=json')],
      { cwd: from, encoding: 'utf8', env: ENVIRONMENT },
    );
    assert.equal(status, 0, `${name}: ${stderr}`);
    assert.equal(rowsIn(dist, 'documents').length, 1, articles);
  }
});

test('somebody else’s checkout: intermediate files stand where one may write', { skip: process.getuid?.() !== 0 && 'not root' }, (t) => {
  const { raw, folder, remove } = workshop();
  t.after(remove);
  const NOBODY = 65534;
  const articles = raw('raw', { 'a.txt': SHEEP });
  spawnSync('chmod', ['755', folder]);
  const own = join(folder, 'own');
  mkdirSync(own);
  spawnSync('chown', [String(NOBODY), own]);
  const run = (builds: string): { status: number | null; stderr: string } =>
    spawnSync('make', makeArguments(articles, join(own, 'dist'), builds, 'FORMATS=json'), {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...ENVIRONMENT, HOME: own },
      uid: NOBODY,
    });
  const refused = run('');
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /no intermediate files can be written to .*\.build.*; name a folder of yours with BUILDS=/);
  const { status, stderr } = run(join(own, 'build'));
  assert.equal(status, 0, stderr);
});
