#!/usr/bin/env node
/** The command `sayso`: the figures and claims of an article, or one of the pipeline's programs by its name. */
import { callAs, stage } from './common/command-line.ts';

/** Programs that `sayso` runs by their name: to import a stage is to run it. */
const PROGRAMS: Record<string, () => Promise<unknown>> = {
  extract: () => import('./extract.ts'),
  verify: () => import('./verify.ts'),
  build: async () => (await import('./sayso/make.ts')).makeTarget('sayso build', 'all'),
  serve: async () => (await import('./sayso/make.ts')).makeTarget('sayso serve', 'serve'),
};

const words = process.argv.slice(2);
const isHelp = words[0] === 'help';
const [name = '', ...rest] = isHelp ? [...words.slice(1, 2), '--help'] : words;
if (Object.hasOwn(PROGRAMS, name)) {
  callAs(`sayso ${name}`, rest);
  await PROGRAMS[name]();
} else {
  callAs('sayso', isHelp ? ['--help'] : words);
  const main = async (): Promise<number> => {
    const { readCommand } = await import('./sayso/command.ts');
    const { files, wanted } = readCommand();
    const { show } = await import('./sayso/show.ts');
    return show(files, wanted);
  };
  await stage('sayso', main, true);
}
