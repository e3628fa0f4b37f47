/** `sayso build` and `sayso serve`: targets of the Makefile, which only a clone of the project has. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argumentsOf, FAILED, stage, UserError } from '../common/command-line.ts';

const ABOUT = {
  all: 'build: makes datasets of a folder of articles, as `make` does in a clone of the project',
  serve: 'serve: makes the datasets and shows their page on this machine, as `make serve` does in a clone of the project',
};
/** Variables of the Makefile that name a folder: from where the command is called, not from where make runs. */
const FOLDERS = ['RAW', 'DIST'];

/** Runs a target in the clone that the command was called in, or that it belongs to; its exit status is that of make. */
export function makeTarget(name: string, target: keyof typeof ABOUT): Promise<void> {
  return stage(name, async () => {
    const { operands } = argumentsOf({
      about: ABOUT[target],
      usage: ['[NAME=VALUE...]'],
      options: {},
      operands: { 'NAME=VALUE': 'variables of the Makefile: RAW=FOLDER DIST=FOLDER FORMATS=csv,json …' },
    });
    const from = process.env.INIT_CWD ?? process.cwd(); // npm runs scripts in the project's folder
    const variables = operands.map((word) => variable(word, from));
    const here = [process.cwd(), fileURLToPath(new URL('../..', import.meta.url))].find(isClone);
    if (here === undefined) {
      throw new UserError(
        `datasets are made in a clone of the project, with its Makefile, and this is none; change into one. Single articles need no clone: sayso article.html`,
      );
    }
    const child = spawn('make', ['--no-print-directory', target, ...variables], { cwd: here, stdio: 'inherit' });
    return new Promise((ended, failed) => {
      child.on('error', ({ code, message }: NodeJS.ErrnoException) =>
        failed(new UserError(code === 'ENOENT' ? 'make is not installed; install it (Debian: apt-get install make)' : message)),
      );
      child.on('exit', (status) => ended(status ?? FAILED));
    });
  });
}

const isClone = (folder: string): boolean => ['Makefile', 'pipeline/sayso.ts'].every((file) => existsSync(join(folder, file)));

function variable(word: string, from: string): string {
  const [, name, value] = /^([A-Z]+)=(.*)$/s.exec(word) ?? [];
  if (name === undefined) throw new UserError(`${word}: give variables of the Makefile, such as RAW=path/to/articles DIST=path/to/out`);
  return FOLDERS.includes(name) ? `${name}=${resolve(from, value)}` : word;
}
