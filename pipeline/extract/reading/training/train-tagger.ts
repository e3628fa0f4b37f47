import { hashOf } from '../hashing.ts';
import { listed, type Weights } from '../linear.ts';
import { sentenceOf, type WordedSentence } from '../sentence.ts';
import {
  best,
  contextFeatures,
  createTagger,
  EDGE,
  MOST_FEATURES,
  putSentence,
  SEEN_FROM,
  type Tagger,
  tagWords,
  wordFeatures,
} from '../tagger.ts';
import { FORM, HASHES, normalise } from '../word-looks.ts';
import { putHashes, wordsOf } from '../words.ts';
import { compress, correct, createPerceptron, linearFrom, scoreDense, untaught } from './perceptron.ts';
import { randomOf, shuffle } from './random.ts';
import type { TreebankSentence } from './treebank.ts';

export interface TrainedTagger {
  arrays: Weights;
  lexicon: Map<number, number>;
  certain: Map<number, number>;
  tagger: Tagger;
}

export interface TaggerOptions {
  epochs: number;
  seed: number;
  /** by how much the right tag must outscore every other, or the weights move */
  margin: number;
  /** weights smaller than this are left out */
  leastWeight: number;
  /** and those whose root in 8 bits is smaller than this: fewer weights are quicker to sum */
  leastRoot: number;
}

/** features seen less often are left out */
const LEAST_COUNT = 2;
/** a word must be seen this often before the lexicon speaks of it */
const LEAST_SEEN = 4;
/** a universal tag counts as possible for a word with at least this share of its occurrences */
const LEAST_SHARE = 0.04;
/** a form seen at least so often, with one tag in at least this share, is certain */
const CERTAIN_SEEN = 30;
const CERTAIN_SHARE = 0.999;
/** one sentence in this many is learnt a second time in capitals */
const CAPITALS_EVERY = 12;

/** The set of universal tags of each frequent word, as bits. */
function lexiconOf(sentences: readonly TreebankSentence[], upos: readonly string[]): Map<number, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, tag } of words) {
      const norm = normalise(form);
      const tags = counts.get(norm) ?? new Map<string, number>();
      counts.set(norm, tags);
      const universal = tag.split(' ')[0];
      tags.set(universal, (tags.get(universal) ?? 0) + 1);
    }
  }
  const lexicon = new Map<number, number>();
  for (const [norm, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    if (total < LEAST_SEEN) continue;
    let bits = 0;
    for (const [tag, count] of tags) if (count >= total * LEAST_SHARE) bits |= 1 << upos.indexOf(tag);
    lexicon.set(hashOf(norm), bits);
  }
  return lexicon;
}

/** The tag of each form that is certain. */
function certainOf(sentences: readonly TreebankSentence[], numberOf: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, tag } of words) {
      const tags = counts.get(form) ?? new Map<string, number>();
      counts.set(form, tags);
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  }
  const certain = new Map<number, number>();
  for (const [form, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    const [tag, count] = [...tags].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (total >= CERTAIN_SEEN && count >= total * CERTAIN_SHARE) certain.set(hashOf(form), numberOf.get(tag)!);
  }
  return certain;
}

interface Example {
  /** looked up whenever it is learnt from: a treebank has more words than are known at a time */
  forms: string[];
  gold: Uint8Array;
}

const features = new Int32Array(MOST_FEATURES);

/** All features of a word in its sentence, which was put before the tagger. */
function featuresAt(tagger: Tagger, { words }: WordedSentence, tags: Uint8Array, at: number): number {
  let n = 0;
  for (let place = 0; place < SEEN_FROM; place++) {
    const other = at + place - 2;
    const isInside = other >= 0 && other < words.length;
    n += wordFeatures(tagger, isInside ? words[other] : EDGE, place, features, n);
  }
  return n + contextFeatures(tagger, tags, at, features.subarray(n));
}

/** Trains a tagger by the averaged perceptron, guessing as it goes. */
export function trainTagger(sentences: readonly TreebankSentence[], tagSet: readonly string[], options: TaggerOptions): TrainedTagger {
  const upos = [...new Set(tagSet.map((tag) => tag.split(' ')[0]))].sort();
  const lexicon = lexiconOf(sentences, upos);
  const numberOf = new Map(tagSet.map((tag, index) => [tag, index]));
  const certain = certainOf(sentences, numberOf);
  const examples = examplesOf(sentences, numberOf);
  const known = { ambiguities: listed(lexicon), certain: listed(certain) };
  const lister = createTagger(untaught(tagSet.length, known));
  const perceptron = createPerceptron(tagSet.length, featureCounts(lister, examples), LEAST_COUNT);
  const random = randomOf(options.seed);
  const order = examples.map((_, index) => index);
  const scores = new Float32Array(tagSet.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) learn(perceptron, lister, certain, examples[index], scores, options.margin);
  }
  const arrays = compress(perceptron, options.leastWeight, options.leastRoot);
  return { arrays, lexicon, certain, tagger: createTagger(linearFrom(tagSet.length, arrays, known)) };
}

/** Each sentence with its gold tags; some in capitals too. */
function examplesOf(sentences: readonly TreebankSentence[], numberOf: ReadonlyMap<string, number>): Example[] {
  const examples: Example[] = [];
  for (const [index, { words }] of sentences.entries()) {
    const gold = Uint8Array.from(words, ({ tag }) => numberOf.get(tag)!);
    const forms = words.map(({ form }) => form);
    const versions = index % CAPITALS_EVERY === 0 ? [forms, forms.map((form) => form.toUpperCase())] : [forms];
    for (const version of versions) {
      examples.push({ forms: version, gold });
    }
  }
  return examples;
}

/** How often each feature is seen. */
function featureCounts(lister: Tagger, examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { forms, gold } of examples) {
    const sentence = sentenceOf(wordsOf(forms));
    putSentence(lister, sentence);
    for (let at = 0; at < forms.length; at++) {
      const n = featuresAt(lister, sentence, gold, at);
      for (let i = 0; i < n; i++) counts.set(features[i], (counts.get(features[i]) ?? 0) + 1);
    }
  }
  return counts;
}

/** Tags a sentence word by word, and corrects the weights where the guess is wrong or not clear enough. */
function learn(
  perceptron: ReturnType<typeof createPerceptron>,
  lister: Tagger,
  certain: ReadonlyMap<number, number>,
  example: Example,
  scores: Float32Array,
  margin: number,
): void {
  const tags = new Uint8Array(example.forms.length);
  const sentence = sentenceOf(wordsOf(example.forms));
  const hashes = new Int32Array(HASHES);
  putSentence(lister, sentence);
  for (let at = 0; at < tags.length; at++) {
    putHashes(sentence.words[at], hashes, 0);
    const sure = certain.get(hashes[FORM]);
    if (sure !== undefined) {
      tags[at] = sure;
      continue;
    }
    const n = featuresAt(lister, sentence, tags, at);
    scoreDense(perceptron, features, n, scores);
    tags[at] = best(scores);
    const right = example.gold[at];
    const rival = tags[at] === right ? bestBeside(scores, right) : tags[at];
    if (rival === tags[at] || scores[right] - scores[rival] < margin) correct(perceptron, features, n, right, rival);
    perceptron.step++;
  }
}

/** The class with the highest score among all others than one; the first of equals. */
function bestBeside(scores: Float32Array, one: number): number {
  let winner = one === 0 ? 1 : 0;
  for (let c = winner + 1; c < scores.length; c++) if (c !== one && scores[c] > scores[winner]) winner = c;
  return winner;
}

/** Tags each sentence by a tagger that has not learnt from it: what the parser will meet on new text. */
export function jackknife(
  sentences: readonly TreebankSentence[],
  tagSet: readonly string[],
  folds: number,
  options: TaggerOptions,
): Uint8Array[] {
  const order = sentences.map((_, index) => index);
  shuffle(order, randomOf(options.seed));
  const tags: Uint8Array[] = new Array(sentences.length);
  for (let fold = 0; fold < folds; fold++) {
    const others = order.filter((_, place) => place % folds !== fold).map((index) => sentences[index]);
    const { tagger } = trainTagger(others, tagSet, options);
    for (const index of order.filter((_, place) => place % folds === fold)) {
      tags[index] = tagWords(tagger, sentenceOf(wordsOf(sentences[index].words.map(({ form }) => form))));
    }
  }
  return tags;
}
