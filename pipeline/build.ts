/** `make`: raw articles → datasets, one stage after the other. Only what changed is made again; what fails, fails by name, and nothing old is published as new. */
import { accessSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codeSums, ROOT } from './build/code.ts';
import { type Compiled, compiled } from './build/compiled.ts';
import { foldersOf } from './build/folders.ts';
import { freshness } from './build/fresh.ts';
import { lock } from './build/lock.ts';
import { rawSum } from './build/raw-files.ts';
import { type Runner, runner } from './build/run-step.ts';
import { type Step, stepsOf, VALIDATION } from './build/steps.ts';
import { FINE, options, REFUSED, stage, UserError } from './common/stage.ts';
import { isPublished } from './publish/published.ts';
import type { Validation } from './validate.ts';

/** Bytes of the documents up to which the stages share a process: what one of them leaves in memory does not matter then. */
const SMALL = 1 << 24;

const say = (message: string): void => void process.stderr.write(`make: ${message}\n`);

await stage('make', async () => {
  const given = options('Makes the datasets of a folder of articles; `make help` names the same as variables.', {
    raw: { value: 'DIR', description: 'the articles', default: 'raw' },
    dist: { value: 'DIR', description: 'where the datasets are to stand', default: 'dist' },
    builds: { value: 'DIR', description: 'intermediate files; .build of the checkout when empty', default: '' },
    from: { value: 'DIR', description: 'these folders are relative to it', default: process.cwd() },
    formats: { value: 'LIST', description: 'formats, apart by commas; as emit has them when empty', default: '' },
    tables: { value: 'LIST', description: 'tables, apart by commas; all when empty', default: '' },
    readings: { value: 'N', description: 'documents that get an annotated reading at most, or all', default: '1000' },
    workers: { value: 'N', description: 'threads; as many as cores when empty', default: '' },
    'max-characters': { value: 'N', description: 'the longest text that is read; as extract has it when empty', default: '' },
    quotes: { value: 'KIND', description: 'short: no more than short quotes leave, whatever a source allows', default: 'full' },
    accuracy: { value: '1', description: 'the accuracy of the rules is measured', default: '' },
    strict: { value: '1', description: 'refused input is a failure', default: '' },
    overwrite: { value: '1', description: 'files of others in DIST may be replaced', default: '' },
  });
  const builds = given.builds || join(ROOT, '.build');
  const folders = foldersOf(given.from, given.raw, given.dist, builds);
  const accuracy = given.accuracy === '' ? '' : resolve(given.from, builds, 'accuracy.json');
  makeFolder(folders.build);
  const release = await lock(join(folders.build, 'lock'), say);
  try {
    const steps = stepsOf(folders, { ...given, accuracy, maxCharacters: given['max-characters'], overwrite: given.overwrite !== '' });
    const code = [join(ROOT, '.build'), resolve(given.from, builds)].map((folder) => join(folder, 'code'));
    const { status, isNew } = await make(steps, folders.build, rawSum(folders.raw), code);
    if (status !== FINE) return status;
    const refusals = tellDoubts(join(folders.build, VALIDATION), isNew);
    say(`${isNew ? '' : 'all is up to date; '}open ${join(given.dist, 'index.html')}`);
    return refusals > 0 && given.strict !== '' ? REFUSED : FINE;
  } finally {
    release();
  }
});

function makeFolder(build: string): void {
  try {
    mkdirSync(build, { recursive: true });
    accessSync(build, constants.W_OK);
  } catch (error) {
    throw new UserError(
      `no intermediate files can be written to ${build} (${(error as NodeJS.ErrnoException).code}); name a folder of yours with BUILDS=`,
    );
  }
}

/** Runs what is not fresh, in order. The status is that of the first stage that failed. */
async function make(steps: Step[], build: string, raw: string, code: string[]): Promise<{ status: number; isNew: boolean }> {
  const codeSum = codeSums(ROOT);
  const fresh = freshness(build, raw, codeSum);
  const modules = steps.map(({ module }) => module);
  const documents = steps[0]!.out;
  let running: { stages: Compiled; runner: Runner } | null = null;
  try {
    for (const step of steps) {
      if (fresh.is(step) && (!step.isPublic || isPublished(dirname(step.out)))) continue;
      fresh.begin(step);
      if (!running) {
        const stages = await compiled(code, modules, codeSum);
        running = { stages, runner: runner(stages.host, say) };
      }
      const isSmall = (statSync(documents, { throwIfNoEntry: false })?.size ?? 0) <= SMALL;
      const status = await running.runner.run(step, running.stages, codeSum(step.rules), isSmall);
      if (status !== FINE && status !== REFUSED) return { status, isNew: true };
      fresh.done(step);
    }
    return { status: FINE, isNew: running !== null };
  } finally {
    running?.runner.close();
  }
}

/** Names what was refused, until it is mended, and of a new build tells of words that are not cleared; returns how many were refused. */
function tellDoubts(validation: string, isNew: boolean): number {
  const { refused, refusals, not_cleared } = JSON.parse(readFileSync(validation, 'utf8')) as Validation;
  for (const { raw_path, line, message } of refused)
    process.stderr.write(`refused: ${raw_path}${line === null ? '' : `, line ${line}`}: ${message}\n`);
  if (refusals > refused.length) process.stderr.write(`and ${refusals - refused.length} more: the table findings names them all\n`);
  if (not_cleared && isNew) process.stderr.write(`${not_cleared}\n`);
  return refusals;
}
