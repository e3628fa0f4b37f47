import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DevelopmentSet, speedOf, textOf } from './report.ts';

/** What is used of the first parser's modules. */
interface SketchModel {
  norm(form: string): string;
  wordFeats(words: { form: string; norm: string }[]): { tag: number }[];
  Perceptron: { load(bytes: Uint8Array): unknown };
  Tagger: new (tags: string[]) => { P: unknown; tag(words: { tag: number }[]): void };
  Parser: new (labels: string[]) => { P: unknown; load(words: { norm: string }[], tags: number[]): void; parse(): void };
}
interface SketchTokens {
  sentences(text: string): [number, number][];
  tokenize(text: string, base: number): { form: string }[];
}

/** the pruned model that its notes give speeds for */
const MODEL = '1.5';

/** The speed of the first parser on the same text, in tokens a second: a folder with its code (model.ts, tok.ts) and its trained model. */
export async function sketchSpeeds(
  folder: string,
  sets: readonly DevelopmentSet[],
  rounds: number,
): Promise<{ trees: number; tags: number }> {
  const load = (name: string) => import(pathToFileURL(resolve(folder, name)).href);
  const { norm, wordFeats, Perceptron, Tagger, Parser }: SketchModel = await load('model.ts');
  const { sentences, tokenize }: SketchTokens = await load('tok.ts');
  const { tagset, labels } = JSON.parse(readFileSync(join(folder, `model-${MODEL}.json`), 'utf8'));
  const tagger = new Tagger(tagset);
  tagger.P = Perceptron.load(readFileSync(join(folder, `tagger-${MODEL}.bin`)));
  const parser = new Parser(labels);
  parser.P = Perceptron.load(readFileSync(join(folder, `parser-${MODEL}.bin`)));

  const text = sets.map((set) => textOf(set.sentences).text).join('\n\n');
  const run = (withTrees: boolean) => {
    let count = 0;
    for (const [start, end] of sentences(text)) {
      const words = tokenize(text.slice(start, end), start).map(({ form }) => ({ form, norm: norm(form) }));
      const features = wordFeats(words);
      tagger.tag(features);
      count += words.length;
      if (!withTrees) continue;
      parser.load(
        words,
        features.map(({ tag }) => tag),
      );
      parser.parse();
    }
    return count;
  };
  const count = run(true);
  return { trees: speedOf(count, rounds, () => run(true)), tags: speedOf(count, rounds, () => run(false)) };
}
