/** Trains the model of the reading from treebanks, measures it, and writes it with its card. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINE, options, stage } from './common/stage.ts';
import { modelCard } from './extract/reading/training/card.ts';
import { speechVerbs } from './extract/reading/training/evaluate.ts';
import { memoryOf, report, speeds } from './extract/reading/training/report.ts';
import { trainReading } from './extract/reading/training/train.ts';
import { readTreebank } from './extract/reading/training/treebank.ts';

const ABOUT =
  'train: learns tags, trees and lemmas from treebanks (about 15 minutes of one core, 1 GB); the same data and seed give the same bytes';
const TRAIN = ['en_ewt-ud-train', 'en_gum-open-train'];
const DEVELOP = ['en_ewt-ud-dev', 'en_gum-open-dev'];
const MODEL = fileURLToPath(new URL('./extract/reading/model/', import.meta.url));

await stage('train', async () => {
  const values = options(ABOUT, {
    treebank: { value: 'DIR', description: `folder with ${[...TRAIN, ...DEVELOP].join(', ')} as .conllu or .conllu.gz` },
    out: { value: 'DIR', description: 'where the model goes', default: MODEL },
    seed: { value: 'N', description: 'seed of everything random', default: '1' },
  });
  const started = performance.now();
  const log = (line: string) =>
    process.stderr.write(`${String(Math.round((performance.now() - started) / 1000)).padStart(5)} s  ${line}\n`);

  const trained = trainReading(
    TRAIN.flatMap((name) => readTreebank(values.treebank, name)),
    Number(values.seed),
    log,
  );
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'reading.bin'), trained.bytes);
  writeFileSync(join(values.out, 'lemmas.csv'), trained.lemmas);

  const sets = DEVELOP.map((name) => ({ name, sentences: readTreebank(values.treebank, name) }));
  const table = report(trained.bytes, sets);
  writeFileSync(join(values.out, 'README.md'), modelCard(table));
  print(table);
  print(['', `speech verbs: ${[...speechVerbs].join(', ')}`]);

  print(['', `memory beyond the weights: ${memoryOf(trained.bytes, sets)} MB`]);
  const speed = speeds(trained.bytes, sets, 5);
  print([`raw text to trees ${speed.trees}, tags alone ${speed.tags}, tokens alone ${speed.tokens} tokens a second of processor time`]);
  return FINE;
});

function print(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
