/**
 * Runs stages, and says how each ended: a crash is never taken for refused input. A stage has a process of its own. Where there is little
 * to do, starting processes would take longer than the work: then one process takes a stage after the other, until one of them crashes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { FAILED, FINE, INTERRUPTED, REFUSED } from '../common/stage.ts';
import { ROOT } from './code.ts';
import type { Compiled } from './compiled.ts';
import type { Step } from './steps.ts';

/** How stages are started when nobody says how: see the Makefile. */
export const PLAIN = 'node --enable-source-maps --single-threaded-gc';
const RUN = process.env.RUN || PLAIN;

/** What a shell ends with when a signal ended it: so much more than the signal. */
const SIGNALS = 128;
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Runner {
  /**
   * The stage's status where its output is whole; else why it is not was said, and the status is that of the whole build.
   * @param stages their code
   * @param rules checksum of what decides what it keeps
   * @param isSmall its process may be one that has run other stages
   */
  run: (step: Step, stages: Compiled, rules: string, isSmall: boolean) => Promise<number>;
  close: () => void;
}

/** @param host the code of a process that runs stages one after the other */
export function runner(host: string, say: (message: string) => void): Runner {
  let hosting: ChildProcess | null = null;
  const close = (): void => {
    if (hosting?.connected) hosting.disconnect();
    hosting = null;
  };
  return {
    run: async (step, { fileOf, aloneOf }, rules, isSmall) => {
      const isHosted = isSmall && RUN === PLAIN;
      const file = step.isAlone && !isHosted ? await aloneOf(step.module) : fileOf(step.module);
      const command = [file, ...argumentsOf(step, rules)];
      if (!isHosted) close();
      const child: ChildProcess = isHosted ? (hosting ?? start([host], true)) : start([...step.nodeOptions, ...command], false);
      hosting = isHosted ? child : null;
      const [code, signal] = await ended(child, isHosted ? command : null);
      if (child.exitCode !== null || child.signalCode !== null) hosting = null;
      return statusOf(step, code, signal, say);
    },
    close,
  };
}

function argumentsOf({ args, manner, keep, kept }: Step, rules: string): string[] {
  const keeping = keep === null ? [] : [`--keep=${keep}`];
  return [...args, ...manner, ...keeping, ...((keep ?? kept) ? [`--rules=${rules}`] : [])];
}

function start(args: string[], isHost: boolean): ChildProcess {
  const [command, ...first] = RUN.split(' ');
  return spawn(command, [...first, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit', ...(isHost ? ['ipc' as const] : [])] });
}

/** How a process ended, or with what status the stage that it was given. */
async function ended(child: ChildProcess, given: string[] | null): Promise<[number | null, NodeJS.Signals | null]> {
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of ENDING) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...how) => resolve(how));
      child.once('message', (status) => resolve([status as number, null]));
      if (given) child.send(given, () => {}); // where it cannot be sent, the process has ended
    });
  } finally {
    for (const each of ENDING) process.off(each, forward);
    child.removeAllListeners();
  }
}

function statusOf(step: Step, code: number | null, signal: NodeJS.Signals | null, say: (message: string) => void): number {
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
