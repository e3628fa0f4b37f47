import { type Describer, type Vocabulary, vocabularyOf } from '../describe.ts';
import { hashOf } from '../hashing.ts';
import type { Sizes } from '../network.ts';
import { sentenceOf } from '../sentence.ts';
import { normalise } from '../word-looks.ts';
import { wordsOf } from '../words.ts';
import { described, describerOf } from './described.ts';
import { packModel } from './pack-model.ts';
import { trainLemmas } from './train-lemmas.ts';
import { type Example, trainNetwork } from './train-parser.ts';
import { jackknife, trainTagger } from './train-tagger.ts';
import type { TreebankSentence } from './treebank.ts';

export interface Trained {
  /** the model file */
  bytes: Uint8Array;
  /** lemmas.csv */
  lemmas: string;
}

/** Sizes of the parser's network, chosen on the development sets. */
const SIZES = { width: 80, hidden: 128, layers: 3, functionWords: 300 };
/** a word with a row of its own must be seen this often */
const LEAST_SEEN = 3;
const FOLDS = 5;
/** How the parser learns. Of what was tried (see the model card), this paid most for its time. */
const LEARNING = { epochs: 12, rate: 0.001, batch: 6, dropWord: 0.12, dropHidden: 0.1, unknown: 0.5, explore: 0.9 };

/** Trains everything; the same sentences and seed give the same bytes. `log` is told how far it is. */
export function trainReading(sentences: readonly TreebankSentence[], seed: number, log: (line: string) => void): Trained {
  const tags = distinct(sentences.flatMap(({ words }) => words.map(({ tag }) => tag)));
  const relations = distinct(sentences.flatMap(({ words }) => words.map(({ relation }) => relation)));
  log(`${sentences.length} sentences, ${tags.length} tags, ${relations.length} relations`);

  const guessed = jackknife(sentences, tags, FOLDS, { epochs: 5, seed, margin: 0, leastWeight: 0.6, leastRoot: 1 });
  log('tagged every sentence by a tagger that had not seen it');
  const tagger = trainTagger(sentences, tags, { epochs: 12, seed, margin: 30, leastWeight: 0.6, leastRoot: 10 });
  log('trained the tagger');

  const { vocabulary, words, counts } = learntVocabulary(sentences, tags, relations);
  const describer = describerOf(vocabulary, Math.max(...sentences.map((sentence) => sentence.words.length)));
  const examples = sentences.map((sentence, index) => exampleOf(describer, relations, sentence, guessed[index]));
  const onEpoch = (epoch: number, loss: number) => log(`parser, epoch ${epoch + 1}: loss ${Math.round(loss)}`);
  const network = trainNetwork(examples, vocabulary, counts, { ...LEARNING, seed, onEpoch });
  const bytes = packModel({ tags, relations, tagger, words, network });
  return { bytes, lemmas: trainLemmas(sentences) };
}

const distinct = (names: string[]): string[] => [...new Set(names)].sort();

/** The words that have rows of their own, most frequent first. */
function learntVocabulary(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  relations: readonly string[],
): { vocabulary: Vocabulary; words: Int32Array; counts: Int32Array } {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const { form } of words) counts.set(normalise(form), (counts.get(normalise(form)) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= LEAST_SEEN).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = Int32Array.from(frequent, ([norm]) => hashOf(norm));
  const sizes: Sizes = { ...SIZES, words: words.length, tags: tags.length, relations: relations.length };
  const vocabulary = vocabularyOf(sizes, words, tags, relations);
  return { vocabulary, words, counts: Int32Array.from(frequent, ([, count]) => count) };
}

function exampleOf(describer: Describer, relations: readonly string[], sentence: TreebankSentence, tags: Uint8Array): Example {
  return {
    ...described(describer, sentenceOf(wordsOf(sentence.words.map(({ form }) => form))), tags),
    heads: Int32Array.from([-1, ...sentence.words.map(({ head }) => head)]),
    relations: Int32Array.from([-1, ...sentence.words.map(({ relation }) => relations.indexOf(relation))]),
  };
}
