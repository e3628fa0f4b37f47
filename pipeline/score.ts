/** Scores `extract` against the development sets, which stand outside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, FINE, stage, UserError } from './common/command-line.ts';

/** percent; null where a metric has no such side; n counts gold entries */
interface Score {
  P: number | null;
  R: number | null;
  F1: number | null;
  n: number;
}

await stage('score', async () => {
  const { values, operands } = argumentsOf({
    about: 'score: precision, recall and F1 on the development sets, which stand outside the project',
    usage: ['[OPTIONS] [SET...]'],
    options: {
      gold: {
        value: 'DIR',
        description: 'the folder of the sets and of score.mjs, else SAYSO_GOLD names it',
        default: process.env.SAYSO_GOLD ?? '../shared/gold',
      },
      out: {
        value: 'FILE',
        description: 'writes the scores, named by set and measure alone, as JSON: what describe publishes',
        isOptional: true,
      },
      run: { value: 'COMMAND', description: 'what is scored', default: 'npm run --silent extract' },
    },
    operands: { SET: "a name, a pattern such as 'time-*', or dev (default: dev)" },
    notes: 'Without the sets there is nothing to score, and the exit status is 0.',
  });
  const scorer = join(values.gold, 'score.mjs');
  if (existsSync(scorer)) return score(scorer, operands.length > 0 ? operands : ['dev'], values);
  process.stderr.write(`score: no development sets in ${values.gold}; name their folder with --gold DIR or SAYSO_GOLD\n`);
  return FINE;
});

function score(scorer: string, sets: string[], { run: command, out }: { run: string; out: string | undefined }): number {
  const run = spawnSync(process.execPath, [scorer, ...sets, '--run', command, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    throw new UserError(`${scorer} ended with status ${run.status ?? run.signal}`);
  }
  const report: Record<string, Record<string, Score>> = JSON.parse(run.stdout);
  for (const [set, metrics] of Object.entries(report)) {
    for (const [metric, { P, R, F1, n }] of Object.entries(metrics)) {
      console.log([set.padEnd(44), metric.padEnd(34), ...[P, R, F1].map(percent), String(n).padStart(7)].join(' '));
    }
  }
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(rounded(report), null, 1)}\n`);
  return FINE;
}

function percent(share: number | null): string {
  return (share === null ? '-' : share.toFixed(1)).padStart(6);
}

/** One decimal: what a re-run gives again. */
function rounded(report: Record<string, Record<string, Score>>): object {
  return JSON.parse(JSON.stringify(report), (_key, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value));
}
