/**
 * Loaded beside a stage (`node --import tsx --import ./pipeline/bench/peak.ts …/link.mjs …`), it notes at the end what the process
 * took: a line of JSON in the file that SAYSO_PEAKS names.
 */
import { appendFileSync } from 'node:fs';
import { parse } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** What one process took, all its threads together. */
export interface Peak {
  /** of the script: `link` */
  name: string;
  /** of the clock */
  seconds: number;
  cpuSeconds: number;
  /** largest resident size */
  megabytes: number;
}

const file = process.env.SAYSO_PEAKS;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const peak: Peak = {
      name: parse(process.argv[1] ?? '').name,
      seconds: process.uptime(),
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: maxRSS / 1024,
    };
    appendFileSync(file, `${JSON.stringify(peak)}\n`);
  });
}
