/** `npm run bench`: how fast, on how much memory, and beside peers on the same text in the same run. Prints Markdown tables. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articles } from './bench/corpus.ts';
import type { Measurement } from './bench/measure.ts';
import { pageTimes } from './bench/page.ts';
import { TASKS } from './bench/tasks.ts';
import { FINE, stage, UserError } from './stage.ts';

/** what is measured beside the tasks */
const OTHERS = ['stream', 'page'];

const HELP = `bench: characters a second, rows a second, peak memory

  npm run --silent bench [-- OPTIONS]

  --tasks A,B         of ${Object.keys(TASKS).join(', ')}, stream, page (default: all)
  --size N            megabytes of text for each task (default: 1)
  --stream-sizes N,N  megabytes for the whole stream, time against size (default: 1,10)
  --workers N,N       threads of the stream (default: 1,2)
  --help

The text is made up from sentences of our own and is the same every time. Rates are by the clock and by the processor:
look at the latter when the machine is busy.
`;

await stage('bench', async () => {
  const { values } = parseArgs({
    options: {
      tasks: { type: 'string', default: [...Object.keys(TASKS), 'stream', 'page'].join(',') },
      size: { type: 'string', default: '1' },
      'stream-sizes': { type: 'string', default: '1,10' },
      workers: { type: 'string', default: '1,2' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return FINE;
  }
  const tasks = values.tasks.split(',');
  for (const task of tasks)
    if (!OTHERS.includes(task) && !TASKS[task])
      throw new UserError(`--tasks ${task}: known are ${Object.keys(TASKS).join(', ')}, ${OTHERS.join(', ')}`);
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'}\n\n`);
  heading('task');
  for (const task of tasks) if (TASKS[task]) row(TASKS[task].name, measure(task, String(Number(values.size) * 1e6)));
  if (tasks.includes('stream')) await streams(values['stream-sizes'].split(',').map(Number), values.workers.split(',').map(Number));
  if (tasks.includes('page')) await page();
  return FINE;
});

/** How fast the page of the dataset answers, in a browser where there is one. */
async function page(): Promise<void> {
  const times = await pageTimes();
  if (!times) return;
  const { figures, opening, median, slowest } = times;
  process.stdout.write(
    `\nPage with ${thousands(figures)} figures: opens in ${thousands(opening)} ms, answers a key in ${median.toFixed(1)} ms (median; slowest ${slowest.toFixed(1)})\n`,
  );
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
      for (const count of workers) row(`${size} MB, ${count} thread${count === 1 ? '' : 's'}`, measure('stream', file, String(count)));
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeCorpus(file: string, characters: number): Promise<void> {
  const out = createWriteStream(file);
  for (const article of articles(characters)) {
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

function measure(...options: string[]): Measurement {
  const script = fileURLToPath(new URL('./bench/measure.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...options], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${options.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as Measurement;
}

function heading(name: string): void {
  process.stdout.write(
    `| ${name} | characters | seconds | characters a second | a processor second | rows a second | peak MB |\n|---|--:|--:|--:|--:|--:|--:|\n`,
  );
}

function row(name: string, { characters, rows, seconds, cpuSeconds, megabytes }: Measurement): void {
  const numbers = [characters, seconds.toFixed(1), characters / seconds, characters / cpuSeconds, rows / seconds, megabytes];
  process.stdout.write(`| ${name} | ${numbers.map((number) => (typeof number === 'string' ? number : thousands(number))).join(' | ')} |\n`);
}

function thousands(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}
