import assert from 'node:assert/strict';
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

/** Seconds of the processor that some work takes: what else the machine does lengthens the clock's far more. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The same of work that waits in between. */
export async function processorSecondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The same of a shell's command that writes nothing to standard output, with all that it starts. @param args `$0` and those after it */
export function processorSecondsOfCommand(command: string, args: readonly string[], options: SpawnSyncOptions): number {
  const script = `${command}; status=$?; times; exit $status`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, ...args], { ...options, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const [, children = ''] = stdout.split('\n');
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
