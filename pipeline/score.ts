/** Scores `extract` against the development sets, which stand outside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** percent; null where a metric has no such side; n counts gold entries */
interface Score {
  P: number | null;
  R: number | null;
  F1: number | null;
  n: number;
}

const USAGE = `score: precision, recall and F1 on the development sets, which stand outside the project

  npm run --silent score [-- OPTIONS] [SET...]

  SET            a name, a pattern such as 'time-*', or dev (default: dev)
  --gold DIR     the folder of the sets and of score.mjs (default: $SAYSO_GOLD, else ../shared/gold)
  --out FILE     writes the scores, named by set and measure alone, as JSON: what describe publishes
  --run COMMAND  what is scored (default: npm run --silent extract)
  --help

Without the sets there is nothing to score, and the exit status is 0.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: 'string' },
    out: { type: 'string' },
    run: { type: 'string', default: 'npm run --silent extract' },
    help: { type: 'boolean', short: 'h' },
  },
});
const gold = values.gold ?? process.env.SAYSO_GOLD ?? '../shared/gold';
const scorer = join(gold, 'score.mjs');

if (values.help) process.stdout.write(USAGE);
else if (existsSync(scorer)) score();
else console.error(`score: no development sets in ${gold}; name their folder with --gold DIR or SAYSO_GOLD`);

function score(): void {
  const sets = positionals.length > 0 ? positionals : ['dev'];
  const run = spawnSync(process.execPath, [scorer, ...sets, '--run', values.run, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    console.error(`score: ${scorer} ended with status ${run.status ?? run.signal}`);
    process.exitCode = run.status || 1;
    return;
  }
  const report: Record<string, Record<string, Score>> = JSON.parse(run.stdout);
  for (const [set, metrics] of Object.entries(report)) {
    for (const [metric, { P, R, F1, n }] of Object.entries(metrics)) {
      console.log([set.padEnd(44), metric.padEnd(34), ...[P, R, F1].map(percent), String(n).padStart(7)].join(' '));
    }
  }
  if (values.out) writeFileSync(values.out, `${JSON.stringify(rounded(report), null, 1)}\n`);
}

function percent(share: number | null): string {
  return (share === null ? '-' : share.toFixed(1)).padStart(6);
}

/** One decimal: what a re-run gives again. */
function rounded(report: Record<string, Record<string, Score>>): object {
  return JSON.parse(JSON.stringify(report), (_key, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value));
}
