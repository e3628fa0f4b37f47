/** Runs a stage as a process of its own, and says how it ended: a crash is never taken for refused input. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { FAILED, FINE, INTERRUPTED, REFUSED } from '../common/stage.ts';
import { ROOT } from './code.ts';
import type { Step } from './steps.ts';

/** How stages are started. */
const RUN = (process.env.RUN ?? 'node --enable-source-maps').split(' ');

/** What a shell ends with when a signal ended it: so much more than the signal. */
const SIGNALS = 128;
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The stage's status where its output is whole; else why it is not was said, and the status is that of the whole build.
 * @param file the stage's code
 * @param rules its checksum
 */
export async function runStep(step: Step, file: string, rules: string, say: (message: string) => void): Promise<number> {
  const [command, ...first] = RUN;
  const keeping = step.keep === null ? [] : [`--keep=${step.keep}`, `--rules=${rules}`];
  const child = spawn(command, [...first, file, ...step.args, ...step.manner, ...keeping], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of ENDING) process.on(signal, forward);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((ended, failed) => {
    child.once('error', failed);
    child.once('close', (...how) => ended(how));
  });
  for (const each of ENDING) process.off(each, forward);
  if (code === FINE || code === REFUSED) return code;
  if (code === INTERRUPTED || ENDING.includes(signal as (typeof ENDING)[number])) {
    say(`interrupted in the stage ${step.name}; make goes on from there`);
    return INTERRUPTED;
  }
  if (code === FAILED) say(`the stage ${step.name} failed, as said above; nothing was published`);
  else say(`the stage ${step.name} crashed (${signal ?? `status ${code}`})${reason(code, signal)}; nothing was published`);
  return FAILED;
}

/** What such an end mostly means. */
function reason(code: number | null, signal: NodeJS.Signals | null): string {
  const number = signal ? constants.signals[signal] : (code ?? 0) - SIGNALS;
  if (number === constants.signals.SIGABRT || number === constants.signals.SIGKILL || number === constants.signals.SIGTRAP)
    return ', mostly for too little memory: give it more, or fewer WORKERS=';
  if (number === constants.signals.SIGXFSZ || number === constants.signals.SIGXCPU) return ', for a limit (ulimit)';
  return '';
}
