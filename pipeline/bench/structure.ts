/** Counts of how the code is built: sizes, complexity by the linter, and questions to a text that are asked by hand. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const LINTER = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url));

/** cognitive complexity that a function should not exceed, and that none may */
export const HIGH = 15;
const TOO_HIGH = 30;

export interface Counted {
  counts: Record<string, number>;
  functions: Complex[];
}

export interface Complex {
  file: string;
  line: number;
  complexity: number;
}

/** Counts the files of a commit, laid out aside. */
export function countAt(root: string, revision: string, under: string): Counted {
  const folder = mkdtempSync(join(tmpdir(), 'structure-'));
  try {
    const packed = execFileSync('git', ['archive', revision, under], { cwd: root, maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: packed });
    return countIn(folder, under);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Counts the files of a folder. */
export function countIn(root: string, under: string): Counted {
  const folder = resolve(root, under);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const lines = files.map((text) => text.split('\n').length - 1).sort((a, b) => a - b);
  const functions = complexFunctions(root, under);
  return {
    counts: {
      files: files.length,
      'lines in all': lines.reduce((sum, n) => sum + n, 0),
      'lines of the median file': lines[lines.length >> 1] ?? 0,
      'lines of the largest file': lines.at(-1) ?? 0,
      [`functions above a cognitive complexity of ${HIGH}`]: functions.length,
      [`functions above ${TOO_HIGH}`]: functions.filter(({ complexity }) => complexity > TOO_HIGH).length,
      'regular expressions on tags and relations': sum(files, tagExpressions),
      'hand-made loops over tokens': sum(files, tokenLoops),
    },
    functions,
  };
}

const sum = (files: readonly string[], measure: (text: string) => number): number => files.reduce((all, text) => all + measure(text), 0);

/** `/^VB[DZ]$/.test(reading.xpos(t))` and the like, the expression written there or named in capitals. */
const TAG_EXPRESSION = /(?:\/[a-z]*|\b[A-Z_]+)\.test\(\s*\w+\.(?:xpos|upos|relation)\(/g;

const tagExpressions = (text: string): number => text.match(TAG_EXPRESSION)?.length ?? 0;

/** Loops that count tokens up or down and ask a reading about each. */
function tokenLoops(text: string): number {
  let loops = 0;
  for (const { index } of text.matchAll(/\b(?:for|while) \(/g)) {
    const head = text.slice(text.indexOf('(', index), closing(text, text.indexOf('(', index)));
    if (/^\((?:const|let) [^;]* (?:of|in) /.test(head)) continue;
    const body = bodyFrom(text, text.indexOf('(', index) + head.length + 1);
    if (/\breading\b/.test(head) || /\breading\b/.test(body)) loops++;
  }
  return loops;
}

/** The statement after a loop's head: a block, or up to the semicolon. */
function bodyFrom(text: string, from: number): string {
  const opening = text.slice(from).search(/\S/) + from;
  const end = text[opening] === '{' ? closing(text, opening) : text.indexOf(';', opening);
  return text.slice(opening, end);
}

/** Where the bracket closes that opens here; strings and expressions that hold brackets are rare enough to be left out of account. */
function closing(text: string, from: number): number {
  const open = text[from];
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return text.length;
}

/** The functions above the limit, by the linter's count. */
function complexFunctions(root: string, under: string): Complex[] {
  const config = mkdtempSync(join(tmpdir(), 'structure-config-'));
  const options = { level: 'error', options: { maxAllowedComplexity: HIGH } };
  writeFileSync(
    join(config, 'biome.json'),
    JSON.stringify({
      root: true,
      formatter: { enabled: false },
      linter: { rules: { recommended: false, complexity: { noExcessiveCognitiveComplexity: options } } },
    }),
  );
  try {
    const { stdout } = spawnSync(LINTER, ['lint', `--config-path=${config}`, '--max-diagnostics=none', '--reporter=github', under], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return [...stdout.matchAll(/file=([^,]+),line=(\d+).*?complexity of (\d+)/g)]
      .map(([, file, line, complexity]) => ({
        file: relative(root, resolve(root, file)),
        line: Number(line),
        complexity: Number(complexity),
      }))
      .sort((a, b) => b.complexity - a.complexity);
  } finally {
    rmSync(config, { recursive: true });
  }
}
