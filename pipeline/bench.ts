/** `npm run bench`: how fast, on how much memory, and beside peers on the same text in the same run. Prints Markdown tables. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from './bench/measure.ts';
import { pageTimes } from './bench/page.ts';
import type { Parts } from './bench/parts.ts';
import { installPeers } from './bench/peers/install.ts';
import { PEERS } from './bench/peers/peers.ts';
import { spreads } from './bench/repeats.ts';
import { TASKS } from './bench/tasks.ts';
import { wholeRun, writeCorpus } from './bench/whole.ts';
import { ROOT } from './build/code.ts';
import { type Compiled, compiled } from './build/compiled.ts';
import { PLAIN } from './build/run-step.ts';
import { argumentsOf, FINE, stage, UserError, wholeNumber } from './common/command-line.ts';

/** what is run in a process of its own, each a file of bench/ */
const SCRIPTS = ['measure', 'parts'] as const;
type Script = (typeof SCRIPTS)[number];
const scriptOf = (name: Script): string => `pipeline/bench/${name}.ts`;

/** what is measured beside the tasks; the last takes long and is done when asked for */
const OTHERS = ['parts', 'stream', 'page', 'whole'];

const PROGRAM = {
  about: 'bench: characters a second, rows a second, peak memory',
  usage: ['[OPTIONS]'],
  options: {
    tasks: {
      value: 'A,B',
      description: `of ${Object.keys(TASKS).join(', ')}, parts, stream, page, whole`,
      default: [...Object.keys(TASKS), 'parts', 'stream', 'page'].join(','),
    },
    size: {
      value: 'N',
      description: 'megabytes of text for each task, after 3 that warm it up: the rate of the first of them is given too',
      default: '1',
    },
    text: {
      value: 'FILE',
      description: 'the tasks on your own articles too, after made-up ones: NDJSON, a line each with its "text"',
      isOptional: true,
    },
    repeat: {
      value: 'N',
      description: 'processes of each task, in turns: the median and the spread of their rates, and each median against that of extract',
      default: '1',
    },
    'stream-sizes': { value: 'N,N', description: 'megabytes for the whole stream, time against size', default: '1,10' },
    'whole-sizes': { value: 'N,N', description: 'megabytes for all of make', default: '1,10' },
    formats: { value: 'A,B', description: 'of the datasets that make gives', default: 'arrow,parquet' },
    workers: { value: 'N,N', description: 'threads of the stream and of make', default: '1,2' },
  },
  notes: `
The task parts tells what each part of extract takes, in the first megabyte and after 3; tags and trees belong to the part that asks first.
What else the machine does makes one process half as fast as the next: compare with --repeat 5 or more, which takes the tasks in turns.
Sayso's tasks run as its programs do, compiled and with their setting of V8, other tools as installed and with V8's own; it makes compromise no faster.
The task whole takes a made-up corpus from raw/ to dist/ in a temporary folder (TMPDIR), which needs 50 times the text.
The text is made up from sentences of our own and is the same every time; real news has more different words and is slower.
Rates are by the clock and by the processor: look at the latter when the machine is busy. The first megabyte is the first that the process meets.
`,
} as const;

/** the scripts as they are run; there once the options are known to be right */
let code: Compiled;

await stage('bench', async () => {
  const { values } = argumentsOf(PROGRAM);
  const tasks = tasksOf(values.tasks);
  code = await compiled([join(ROOT, '.build/code')], SCRIPTS.map(scriptOf));
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'}\n\n`);
  const own = values.text;
  if (own !== undefined && !existsSync(own)) throw new UserError(`--text ${own}: no such file`);
  const runs = wholeNumber('repeat', values.repeat);
  const size = String(Number(values.size) * 1e6);
  onText('made-up text', tasks, runs, size);
  if (own !== undefined) onText('your own articles', tasks, runs, size, own);
  const workers = values.workers.split(',').map(Number);
  if (tasks.includes('stream')) await streams(values['stream-sizes'].split(',').map(Number), workers);
  if (tasks.includes('whole')) await wholes(values['whole-sizes'].split(',').map(Number), workers, values.formats);
  if (tasks.includes('page')) await page();
  return FINE;
});

/** The tasks on one text. @param text what it is called @param size characters @param file of articles instead of made-up text */
function onText(text: string, tasks: readonly string[], runs: number, size: string, ...file: string[]): void {
  const small = withPeers(tasks.filter((task) => TASKS[task]));
  if (small.length > 0 && runs === 1) measureTasks(`task, ${text}`, small, size, ...file);
  if (small.length > 0 && runs > 1) compareTasks(`task, ${text}, ${runs} processes each`, small, runs, size, ...file);
  if (tasks.includes('parts')) parts(text, size, ...file);
}

/** The tasks of a list, which have to be known. */
function tasksOf(list: string): string[] {
  const tasks = list.split(',');
  const unknown = tasks.find((task) => !OTHERS.includes(task) && !TASKS[task]);
  if (unknown === undefined) return tasks;
  throw new UserError(`--tasks ${unknown}: known are ${Object.keys(TASKS).join(', ')}, ${OTHERS.join(', ')}`);
}

/** A table of tasks, each in a process of its own. @param size characters @param file of articles instead of made-up text */
function measureTasks(title: string, tasks: string[], size: string, ...file: string[]): void {
  heading(title);
  for (const task of tasks) row(TASKS[task].name, measure(task, size, ...file));
  process.stdout.write('\n');
}

/** The tasks without those of other tools where these cannot be installed. */
function withPeers(tasks: string[]): string[] {
  if (!tasks.some((task) => PEERS[task])) return tasks;
  const reason = installPeers();
  if (reason === null) return tasks;
  const left = tasks.filter((task) => PEERS[task]);
  process.stderr.write(`bench: ${left.join(', ')} left out: they could not be installed (${reason})\n`);
  return tasks.filter((task) => !PEERS[task]);
}

/** Each task several times, in turns. */
function compareTasks(title: string, tasks: string[], runs: number, size: string, ...file: string[]): void {
  process.stdout.write(
    `| ${title} | characters a processor second, median | least | most | the same, first MB | against the later one, each process by itself | extract against it |\n|---|--:|--:|--:|--:|--:|--:|\n`,
  );
  const all = spreads(tasks, runs, (task) => measure(task, size, ...file));
  const ours = all.find(({ task }) => task === 'extract');
  for (const { task, median, least, most, cold, coldShare } of all) {
    const ratio = ours ? `${(ours.median / median).toFixed(2)}×` : '–';
    const cells = [TASKS[task].name, ...[median, least, most, cold].map(thousands), `${coldShare.toFixed(2)}×`, ratio];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
  process.stdout.write('\n');
}

/** What each part of extract takes. */
function parts(text: string, size: string, ...file: string[]): void {
  const { characters, parts: times } = runAside<Parts>('parts', size, ...file);
  process.stdout.write(`| part of extract, ${text} | processor ms a MB | share | first MB | share |\n|---|--:|--:|--:|--:|\n`);
  const all = { part: 'all', coldSeconds: sumOf(times, 'coldSeconds'), seconds: sumOf(times, 'seconds') };
  const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;
  for (const { part, coldSeconds, seconds } of [...times, all]) {
    const warm = [thousands((1e9 * seconds) / characters), percent(seconds, all.seconds)];
    const cold = [thousands(1000 * coldSeconds), percent(coldSeconds, all.coldSeconds)];
    process.stdout.write(`| ${[part, ...warm, ...cold].join(' | ')} |\n`);
  }
  process.stdout.write('\n');
}

function sumOf<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

/** How fast the page of the dataset answers, in a browser where there is one. */
async function page(): Promise<void> {
  const times = await pageTimes();
  if (!times) return;
  const { figures, opening, median, slowest } = times;
  process.stdout.write(
    `\nPage with ${thousands(figures)} figures: opens in ${thousands(opening)} ms, answers a key in ${median.toFixed(1)} ms (median; slowest ${slowest.toFixed(1)})\n`,
  );
}

/** All of make, stage by stage, and whether the number of threads changes what comes out. */
async function wholes(sizes: number[], workers: number[], formats: string): Promise<void> {
  for (const size of sizes) {
    const sums = new Set<string>();
    for (const count of workers) {
      process.stdout.write(`\n| ${size} MB, ${threads(count)}, ${formats} | seconds | processor seconds | peak MB |\n|---|--:|--:|--:|\n`);
      const folder = mkdtempSync(join(tmpdir(), 'sayso-whole-'));
      try {
        const { stages, sha256 } = await wholeRun(folder, size * 1e6, count, formats);
        for (const { name, seconds, cpuSeconds, megabytes } of stages)
          process.stdout.write(`| ${name} | ${thousands(seconds)} | ${thousands(cpuSeconds)} | ${thousands(megabytes)} |\n`);
        process.stdout.write(`\nsha256 of SHA256SUMS: ${sha256}\n`);
        sums.add(sha256);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    if (sums.size > 1) throw new Error(`${size} MB: the datasets depend on the number of threads`);
  }
}

function threads(count: number): string {
  return `${count} thread${count === 1 ? '' : 's'}`;
}

/** Time against size, and against the number of threads. */
async function streams(sizes: number[], workers: number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
  process.stdout.write('\n');
  heading('stream');
  try {
    for (const size of sizes) {
      const file = join(folder, `${size}.ndjson`);
      await writeCorpus(file, size * 1e6);
      for (const count of workers) row(`${size} MB, ${threads(count)}`, measure('stream', file, String(count)));
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(...options: string[]): Measurement {
  return runAside('measure', ...options);
}

/** The answer of one of the scripts beside this one, in a process of its own: compiled, and ours with the options of Node that `make` gives to stages. */
function runAside<Answer>(name: Script, ...options: string[]): Answer {
  const [, ...ours] = TASKS[options[0]] && !TASKS[options[0]].isOurs ? [] : PLAIN.split(' ');
  const { stdout, stderr, status } = spawnSync(process.execPath, [...ours, code.fileOf(scriptOf(name)), ...options], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${options.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}

function heading(name: string): void {
  process.stdout.write(
    `| ${name} | characters | seconds | characters a second | a processor second | the same, first MB | rows a second | peak MB |\n|---|--:|--:|--:|--:|--:|--:|--:|\n`,
  );
}

function row(name: string, { characters, rows, seconds, cpuSeconds, coldCpuSeconds, megabytes }: Measurement): void {
  const cold = coldCpuSeconds > 0 ? 1 / coldCpuSeconds : '–';
  const numbers = [characters, seconds.toFixed(1), characters / seconds, characters / cpuSeconds, cold, rows / seconds, megabytes];
  process.stdout.write(`| ${name} | ${numbers.map((number) => (typeof number === 'string' ? number : thousands(number))).join(' | ')} |\n`);
}

function thousands(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}
