/**
 * Tasks side by side in fresh processes, in turns: what else a machine does makes one process half as fast as the next, even by the processor's
 * time. So each is run several times, near to one another, and medians are compared.
 */
import type { Measurement } from './measure.ts';

/** Rates of one task: characters a second of the processor. */
export interface Spread {
  task: string;
  median: number;
  least: number;
  most: number;
  /** median of the first megabyte */
  cold: number;
  /** median of the first megabyte's rate against the later one's of the same process: what slows a process down slows both */
  coldShare: number;
}

/** @param measure runs a task in a process of its own */
export function spreads(tasks: readonly string[], runs: number, measure: (task: string) => Measurement): Spread[] {
  const measured = new Map(tasks.map((task): [string, Measurement[]] => [task, []]));
  for (let run = 0; run < runs; run++) for (const [task, all] of measured) all.push(measure(task));
  return [...measured].map(([task, all]) => {
    const rates = all.map(({ characters, cpuSeconds }) => characters / cpuSeconds);
    return {
      task,
      median: median(rates),
      least: Math.min(...rates),
      most: Math.max(...rates),
      cold: median(all.map(coldRate)),
      coldShare: median(all.map((one, run) => coldRate(one) / rates[run])),
    };
  });
}

const coldRate = ({ coldCpuSeconds }: Measurement): number => (coldCpuSeconds > 0 ? 1 / coldCpuSeconds : 0);

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
