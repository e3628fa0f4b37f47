/** The package as a stranger has it: made, packed, and installed without a network in an empty folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { column, docx, paragraph, pdf } from '../ingest/files.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const NAME = 'sayso-figures';

export interface Installed {
  /** the folder of the stranger, where programs stand beside `node_modules/` */
  folder: string;
  /** the package within it */
  home: string;
  tarball: string;
  /** writes files of the stranger's own */
  write: (files: Record<string, string | Uint8Array>) => void;
  remove: () => void;
}

export interface Ran {
  stdout: string;
  stderr: string;
  status: number | null;
}

export function run(folder: string, command: string, ...args: string[]): Ran {
  const { error, ...ran } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return ran;
}

/** Runs a command that has to succeed; gives what it prints. */
export function printed(folder: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = run(folder, command, ...args);
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "a stranger's folder "));
  const made = join(folder, 'made');
  printed(ROOT, process.execPath, '--import', 'tsx', 'pipeline/package.ts', '--out', made);
  const [packed] = readdirSync(made).filter((name) => name.endsWith('.tgz'));
  const tarball = join(made, packed);
  const own = join(folder, 'own');
  const write: Installed['write'] = (files) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(own, name)), { recursive: true });
      writeFileSync(join(own, name), content);
    }
  };
  write({ 'package.json': '{ "name": "own", "version": "1.0.0" }\n' });
  printed(own, 'npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
  return { folder: own, home: join(own, 'node_modules', NAME), tarball, write, remove: () => rmSync(folder, { recursive: true }) };
}

const STORY = 'Harbour police say that the storm killed at least 12 dockers in Lagos on Tuesday.';
const MORE = 'The mayor fears that the toll could reach 20, and said so on Wednesday in a long statement to the people of the town.';

/** One article in every kind of file that the command reads, each loaded by other code. */
export const ARTICLES: Record<string, string | Uint8Array> = {
  'story.md': `---\ndate: 2024-05-09\n---\n# Storm hits harbour\n\n${STORY}\n\n${MORE}\n`,
  'story.txt': `Storm hits harbour\n\nMay 9, 2024\n\n${STORY}\n\n${MORE}\n`,
  'story.html': `<!doctype html><html lang="en"><head><title>Storm hits harbour</title><meta property="article:published_time" content="2024-05-09"></head>
<body><article><h1>Storm hits harbour</h1><p>${STORY}</p><p>${MORE}</p></article></body></html>`,
  'story.docx': docx([paragraph('Storm hits harbour', 'Title'), paragraph('9 May 2024'), paragraph(STORY), paragraph(MORE)].join('')),
  'story.pdf': pdf([column(['Storm hits harbour', '', '9 May 2024', '', ...STORY.split(' in '), '', ...MORE.split(', ')])]),
  'story.eml': `Subject: Storm hits harbour\r\nFrom: desk@example.org\r\nDate: Thu, 9 May 2024 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n${STORY}\r\n\r\n${MORE}\r\n`,
};

/** All files below a folder, by their paths within it. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

/** The examples of the package's README in one language, each with what its comments say that it prints. */
export function examplesOf(home: string, language: string): { code: string; prints: string }[] {
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => ({
    code,
    prints: [...code.matchAll(/^\/\/ (.*\n)/gm)].map(([, line]) => line).join(''),
  }));
}
