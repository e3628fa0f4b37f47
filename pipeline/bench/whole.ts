/** A made-up corpus of any size through the whole of `make`: what each stage took, and the checksum of what came out. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { articles } from './corpus.ts';
import type { Peak } from './peak.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface WholeRun {
  /** in the order in which they ran; the last is all of them together */
  stages: Peak[];
  /** of the file SHA256SUMS: the same for the same datasets */
  sha256: string;
}

/** Writes a corpus of so many characters as NDJSON. */
export async function writeCorpus(file: string, characters: number): Promise<void> {
  const out = createWriteStream(file);
  for (const article of articles(characters)) {
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

/** @param folder an empty one of its own: intermediate files take 25 times the text */
export async function wholeRun(folder: string, characters: number, workers: number, formats: string): Promise<WholeRun> {
  const peaks = join(folder, 'peaks.ndjson');
  mkdirSync(join(folder, 'raw'));
  writeFileSync(peaks, '');
  await writeCorpus(join(folder, 'raw', 'corpus.ndjson'), characters);
  const dist = join(folder, 'dist');
  const run = 'node --import tsx --import ./pipeline/bench/peak.ts';
  const places = [`RAW=${join(folder, 'raw')}`, `DIST=${dist}`, `BUILDS=${join(folder, 'build')}`, 'ACCURACY=']; // that is of the rules, not of a corpus
  const { status, stderr } = spawnSync('make', [...places, `FORMATS=${formats}`, `WORKERS=${workers}`, `RUN=${run}`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MAKEFLAGS: '', SAYSO_PEAKS: peaks },
  });
  if (status !== 0) throw new Error(`make ended with status ${status}: ${stderr}`);
  const stages = readFileSync(peaks, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Peak);
  const sum = (of: (stage: Peak) => number): number => stages.reduce((total, stage) => total + of(stage), 0);
  const all: Peak = {
    name: 'all',
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    megabytes: Math.max(...stages.map(({ megabytes }) => megabytes)),
  };
  return {
    stages: [...stages, all],
    sha256: createHash('sha256')
      .update(readFileSync(join(dist, 'SHA256SUMS')))
      .digest('hex'),
  };
}
