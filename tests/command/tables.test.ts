import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import stringWidth from 'string-width';
import { desk, FERRY, SAYSO } from './run.ts';

const { folder, sayso, write, remove } = desk({ 'ferry.md': FERRY });
test.after(remove);

const ESCAPE = '\u001b';
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

test('an article is printed as two tables, with its head above and the counts below', () => {
  const { status, stdout, stderr } = sayso(['ferry.md']);
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  assert.match(stdout, /^Ferry runs aground off Lisse\n/);
  assert.match(stdout, /\nFigures\nFigure +Of what +What happened +Who says so +How firmly +When +Where\n─+\n/);
  assert.match(stdout, /\n212 +passengers .* Coast guards: “say” +certain/);
  assert.match(stdout, /\nnine = 9 .* killed +Coast guards: “say”/);
  assert.match(stdout, /\nDozens = 24–99 \(by convention\).*injured +the author +possible \(“may”\)/);
  assert.match(stdout, /\n18% +Freight.* a decrease +the author/);
  assert.match(stdout, /\nClaims\nWho says so +By which words +What +How firmly +When\n─+\n/);
  assert.match(stdout, /\nThe owner +“denied” +the ship had been overloaded +denied/);
  assert.match(stdout, /\nMona Reyes, its manager +“said”/);
  assert.match(stdout, /\n\d figures, \d claims\n$/);
  assert.ok(!stdout.includes(ESCAPE), 'colour in a pipe');
});

test('without a date of publication it says what stays undated; --published dates it', () => {
  const undated = sayso(['--figures', 'ferry.md']).stdout;
  assert.match(
    undated,
    /No date of publication is known: “Tuesday”, “last month” stay undated; give the day with --published YYYY-MM-DD\./,
  );
  const dated = sayso(['--figures', '--published', '2024-05-09', 'ferry.md']).stdout;
  assert.match(dated, /^Ferry runs aground off Lisse\n9 May 2024\n/);
  assert.match(dated, /nine = 9 .* 7 May 2024/);
  assert.match(dated, /18% .* Apr 2024/);
  assert.ok(!dated.includes('undated'));
});

test('--figures and --claims print one of the tables; one figure is no figures', () => {
  const figures = sayso(['--figures', 'ferry.md']).stdout;
  assert.ok(figures.includes('\nFigures\n') && !figures.includes('\nClaims\n'));
  assert.match(figures, /\n\d figures\n$/);
  const claims = sayso(['--claims', 'ferry.md']).stdout;
  assert.ok(claims.includes('\nClaims\n') && !claims.includes('\nFigures\n'));
  const one = sayso(['-'], { input: 'The harbour has employed 340 pilots since it was opened, and the town likes them well.\n' });
  assert.match(one.stdout, /^Standard input\n/);
  assert.match(one.stdout, /\n1 figure, 0 claims\n$/);
  assert.ok(!one.stdout.includes('\nClaims\n'), 'an empty table');
});

test('the output is as wide as the terminal and no wider; below 100 columns each figure is a block', () => {
  for (const columns of [100, 118, 160]) {
    const { stdout } = sayso(['ferry.md'], { env: { COLUMNS: String(columns) } });
    assert.ok(widest(stdout) <= columns, `${widest(stdout)} of ${columns}`);
    assert.match(stdout, /^Figure +Of what/m, `${columns} columns`);
  }
  for (const columns of [99, 60, 24]) {
    const { stdout } = sayso(['ferry.md'], { env: { COLUMNS: String(columns) } });
    assert.ok(widest(stdout) <= columns, `${widest(stdout)} of ${columns}`);
    assert.ok(!/^Figure +Of what/m.test(stdout), `${columns} columns`);
    assert.match(stdout, /^212\n {2}Of what/m, `${columns} columns`);
  }
  const { stdout } = sayso(['ferry.md'], { env: { COLUMNS: 'wide' } });
  assert.ok(widest(stdout) <= 100, 'a width that is none');
});

test('several articles are printed one after the other, each with its head', () => {
  write(
    'crane.md',
    '# Crane falls in Lisse\n\nDockers say that the crane killed three men at the quay, and that nobody had warned them of it.\n',
  );
  const { stdout } = sayso(['ferry.md', 'crane.md']);
  assert.match(stdout, /^Ferry runs aground[\s\S]*\d claims\n\nCrane falls in Lisse\n/);
});

test('controls and escapes in the article, its metadata and its name are not printed', () => {
  const name = write(`red${ESCAPE}[31m\nname.ndjson`, '');
  const record = (title: string, text: string): string =>
    `${JSON.stringify({ id: title, title, text, publisher: `Post\u009b2J\u202e` })}\n`;
  const text = `Coast guards say that ${ESCAPE}]0;owned\u0007 nine sailors${ESCAPE}[2J were hurt at the old quay that evening, with the harbour dark.`;
  write(name, record(`${ESCAPE}[31mRed\u0007 title\r`, text));
  const { stdout, stderr, status } = sayso([name, `no${ESCAPE}[2Jsuch.md`]);
  assert.equal(status, 3, stderr);
  assert.match(stdout, /nine = 9/);
  for (const output of [stdout, stderr]) assert.doesNotMatch(output.replaceAll('\n', ''), /\p{Cc}|[\u202a-\u202e]/u);
});

test('colour is for a terminal alone, and not with NO_COLOR', (t) => {
  const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
  const inTerminal = (env: Record<string, string>): string | null => {
    const command = [process.execPath, ...SAYSO, 'ferry.md'].map(quote).join(' ');
    // Nothing of the environment that Node asks about colours (CI, NO_COLOR, COLORTERM …) but what is set here.
    const clean = { PATH: process.env.PATH, HOME: folder, SHELL: '/bin/sh', TERM: 'xterm-256color', COLUMNS: '120', ...env };
    const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8', env: clean });
    return status === 0 ? stdout : null;
  };
  const colourful = inTerminal({});
  if (colourful === null) return t.skip('no `script` of util-linux, which gives a program a terminal');
  assert.ok(colourful.includes(`${ESCAPE}[1mFerry runs aground off Lisse`));
  assert.ok(!inTerminal({ NO_COLOR: '1' })?.includes(`${ESCAPE}[`));
  assert.ok(!inTerminal({ TERM: 'dumb' })?.includes(`${ESCAPE}[`));
});
