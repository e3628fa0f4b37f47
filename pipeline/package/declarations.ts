/** The types of the library in one file: the code lists, the contract that names them, and the library's own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS = [
  '--ignoreConfig',
  '--declaration',
  '--emitDeclarationOnly',
  '--allowImportingTsExtensions',
  '--strict',
  '--target',
  'es2022',
  '--lib',
  'es2023,dom',
];
const MODULES = ['--module', 'nodenext', '--types', 'node', '--verbatimModuleSyntax', '--skipLibCheck', '--rootDir', 'pipeline'];

/** Imports of types, and types that are passed on: in one file they stand there already. */
const PASSED_ON = /^(?:import type|export type) (?:\{[^}]*\}|\*)(?: from '[^']+')?;\n/gm;
const FOR_EDITORS = /^\/\* .* \*\/\n/gm;

export function declarations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-types-'));
  try {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const args = [compiler, ...OPTIONS, ...MODULES, '--outDir', folder, 'pipeline/extract/library.ts'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the types of the library could not be made:\n${stdout}`);
    const read = (name: string): string => readFileSync(join(folder, `${name}.d.ts`), 'utf8');
    const parts = [codeLists(read('schemas/types')), read('contract'), read('extract/library')];
    return `${parts.map((part) => part.replace(PASSED_ON, '').replace(FOR_EDITORS, '').trim()).join('\n\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands above the first table: rows of tables are no part of the library. */
const codeLists = (types: string): string => types.slice(0, types.search(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport interface /));
