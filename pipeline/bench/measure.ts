/** Measures one task in a process of its own, so that its memory is its own: prints one line of JSON. */
import { createReadStream, statSync } from 'node:fs';
import { compileLater } from '../common/compile-later.ts';
import type { SourceDocument } from '../contract.ts';
import { extractStream } from '../extract/stream/stream.ts';
import { articles, articlesOf, groups, lengthOf } from './corpus.ts';
import { TASKS } from './tasks.ts';
import { COLD, WARM_UP } from './text-sizes.ts';

export interface Measurement {
  characters: number;
  rows: number;
  /** of the clock */
  seconds: number;
  /** of the processor: what is left of it when other programs are running too */
  cpuSeconds: number;
  /** of the processor, a character of the first megabyte that the process met: code and tables were not ready yet; 0 where it met less */
  coldCpuSeconds: number;
  /** largest resident size */
  megabytes: number;
}

/** @param file NDJSON with texts, or nothing for text that is made up */
async function measureTask(name: string, size: number, file?: string): Promise<Omit<Measurement, 'megabytes'>> {
  const { load, isOurs, together = 0, most = Number.POSITIVE_INFINITY } = TASKS[name];
  if (isOurs) compileLater();
  const run = await load();
  const own = file === undefined ? null : articlesOf(file);
  const before = Math.min(WARM_UP, most);
  const coldCpuSeconds = await warmUp(groups(own?.(before) ?? articles(before, 99), together), run);
  const read = groups(own?.(Math.min(size, most)) ?? articles(Math.min(size, most)), together);
  let characters = 0;
  let rows = 0;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  for await (const documents of read) {
    characters += lengthOf(documents);
    rows += run(documents);
  }
  return { characters, rows, coldCpuSeconds, ...elapsed(start, cpu) };
}

/** Runs a task over the text that it warms up with; gives the processor's time for a character of the first megabyte. */
async function warmUp(read: AsyncIterable<SourceDocument[]>, run: (documents: SourceDocument[]) => number): Promise<number> {
  let characters = 0;
  let cold = 0;
  const start = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  for await (const documents of read) {
    characters += lengthOf(documents);
    run(documents);
    if (cold === 0 && characters >= COLD) cold = elapsed(start, cpu).cpuSeconds / characters;
  }
  return cold;
}

/** The stream of the stage `extract` over a file, threads and all. */
async function measureStream(file: string, workers: number): Promise<Omit<Measurement, 'megabytes'>> {
  compileLater();
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let rows = 0;
  const options = { workers, maxCharacters: 2e9, maxSeconds: 1e6, skip: 0, skipped: () => {} };
  await extractStream(createReadStream(file, { highWaterMark: 1 << 18 }), options, async (results) => {
    for (const { json } of results) rows += json.split('"rule":').length - 1;
  });
  return { characters: statSync(file).size, rows, coldCpuSeconds: 0, ...elapsed(start, cpu) };
}

function elapsed(start: bigint, before: NodeJS.CpuUsage): { seconds: number; cpuSeconds: number } {
  const { user, system } = process.cpuUsage(before);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, cpuSeconds: (user + system) / 1e6 };
}

const [name, size, other] = process.argv.slice(2);
const measured = name === 'stream' ? await measureStream(size, Number(other)) : await measureTask(name, Number(size), other);
process.stdout.write(`${JSON.stringify({ ...measured, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
