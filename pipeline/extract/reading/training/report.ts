import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type Model, modelOf } from '../model.ts';
import { parse } from '../parser.ts';
import { readWith } from '../read.ts';
import type { Reading } from '../reading.ts';
import { sentenceOf } from '../sentence.ts';
import { tagWords } from '../tagger.ts';
import { tokenize } from '../tokens.ts';
import { HEAD, TREE } from '../transition-memory.ts';
import { WORD_CODES } from '../word-codes.ts';
import { wordsOf } from '../words.ts';
import { addScores, emptyScores, f1, type Guess, precision, recall, type Scores, type Share } from './evaluate.ts';
import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** A development set with its name. */
export interface DevelopmentSet {
  name: string;
  sentences: TreebankSentence[];
}

/** What the model makes of a sentence on the treebank's own tokens. */
function guessOf(model: Model, { words }: TreebankSentence): Guess {
  const seen = sentenceOf(wordsOf(words.map(({ form }) => form)));
  const tags = tagWords(model.tagger, seen);
  const { tree, relations } = parse(model.parser, seen, tags);
  return {
    tags: Array.from(tags, (tag) => `${model.upos[tag]} ${model.xpos[tag]}`),
    heads: words.map((_, at) => tree[at * TREE + HEAD] + 1),
    relations: words.map((_, at) => model.relations[relations[at]]),
  };
}

/** The text of a treebank, a blank line between paragraphs, and where each of its sentences starts. */
export function textOf(sentences: readonly TreebankSentence[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += sentence.startsParagraph ? '\n\n' : ' ';
    starts.push(text.length);
    text += sentence.text;
  }
  return { text, starts };
}

/** End to end: words that were cut, attached and labelled as in the treebank. */
function rawScores(model: Model, sentences: readonly TreebankSentence[]): { tokens: Share; upos: Share; uas: Share; las: Share } {
  const { text, starts } = textOf(sentences);
  const reading = readWith(model, text);
  const tokenAt = new Map<string, number>();
  for (let token = 0; token < reading.tokenCount; token++) tokenAt.set(`${reading.tokenStart[token]}-${reading.tokenEnd[token]}`, token);
  const share = (): Share => ({ right: 0, guessed: reading.tokenCount, gold: 0 });
  const scores = { tokens: share(), upos: share(), uas: share(), las: share() };
  for (const [index, { words }] of sentences.entries()) {
    const tokens = words.map(({ start, end }) => tokenAt.get(`${starts[index] + start}-${starts[index] + end}`) ?? -1);
    for (const score of Object.values(scores)) score.gold += words.length;
    for (const [at, word] of words.entries()) if (tokens[at] >= 0) scoreWord(scores, reading, tokens, tokens[at], word);
  }
  return scores;
}

/** Counts what is right of a word that was cut as in the treebank. */
function scoreWord(
  scores: { tokens: Share; upos: Share; uas: Share; las: Share },
  reading: Reading,
  tokens: readonly number[],
  token: number,
  word: TreebankWord,
): void {
  scores.tokens.right++;
  if (reading.upos(token) === word.tag.split(' ')[0]) scores.upos.right++;
  if (reading.head(token) !== (word.head === 0 ? -1 : tokens[word.head - 1])) return;
  scores.uas.right++;
  if (reading.relation(token) === word.relation) scores.las.right++;
}

const one = (value: number): string => value.toFixed(1);

/** Accuracy on the development sets, as lines of Markdown. */
export function report(bytes: Uint8Array, sets: readonly DevelopmentSet[]): string[] {
  const model = modelOf(bytes);
  const lines = ['| | UPOS | UPOS+XPOS | UAS | LAS | raw text: tokens, UPOS, UAS, LAS (F1) |', '|---|---|---|---|---|---|'];
  const together = emptyScores();
  for (const { name, sentences } of sets) {
    const scores: Scores = emptyScores();
    for (const sentence of sentences) {
      const guess = guessOf(model, sentence);
      addScores(scores, sentence, guess);
      addScores(together, sentence, guess);
    }
    const raw = rawScores(model, sentences);
    const rawColumns = [raw.tokens, raw.upos, raw.uas, raw.las].map((share) => one(f1(share))).join(', ');
    lines.push(
      `| ${name} | ${[scores.upos, scores.tag, scores.uas, scores.las].map((share) => one(f1(share))).join(' | ')} | ${rawColumns} |`,
    );
  }
  const arcs: [string, Share][] = [
    ['subject of a speech verb', together.subject],
    ['its clause', together.clause],
    ['number to its noun', together.number],
  ];
  lines.push('', '| both development sets together | P | R | n |', '|---|---|---|---|');
  for (const [name, share] of arcs) lines.push(`| ${name} | ${one(precision(share))} | ${one(recall(share))} | ${share.gold} |`);
  const size = `${one(bytes.length / 1e6)} MB (${one(gzipSync(bytes).length / 1e6)} MB gzipped)`;
  lines.push('', `model file: ${size}; codes of words: ${one(statSync(WORD_CODES).size / 1e6)} MB`);
  return lines;
}

/** Tokens a second of processor time (a busy machine matters less than by the clock), the best of some rounds. */
export function speedOf(tokens: number, rounds: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return Math.round((tokens * 1e6) / best);
}

/** Speeds on the raw text of the development sets, in tokens a second. */
export function speeds(bytes: Uint8Array, sets: readonly DevelopmentSet[], rounds: number): Record<'trees' | 'tags' | 'tokens', number> {
  const model = modelOf(bytes);
  const text = sets.map(({ sentences }) => textOf(sentences).text).join('\n\n');
  const { count } = tokenize(text);
  return {
    trees: speedOf(count, rounds, () => {
      const reading = readWith(model, text);
      for (let token = 0; token < count; token++) reading.head(token);
    }),
    tags: speedOf(count, rounds, () => {
      const reading = readWith(model, text);
      for (let token = 0; token < count; token++) reading.upos(token);
    }),
    tokens: speedOf(count, rounds, () => tokenize(text)),
  };
}

/**
 * What reading takes beyond the weights, in MB: the most of heap and buffers that is alive with a whole development set read and parsed, and
 * what the kernels' memories hold beyond the model file (rows kept for words, buffers for a sentence, tables spread out).
 */
export function memoryOf(bytes: Uint8Array, sets: readonly DevelopmentSet[]): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const alive = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const texts = sets.map(({ sentences }) => textOf(sentences).text);
  const model = modelOf(bytes);
  const kept: Reading[] = [];
  const beyond = model.tagger.linear.bytes.buffer.byteLength + model.parser.encoded.buffer.byteLength;
  const before = alive();
  let most = 0;
  for (const text of texts) {
    const reading = readWith(model, text);
    for (let token = 0; token < reading.tokenCount; token++) reading.lemma(reading.head(token) < 0 ? token : reading.head(token));
    kept[0] = reading;
    most = Math.max(most, alive() - before);
  }
  return kept.length === 0 ? 0 : Math.round((most + beyond - bytes.length) / 1e6);
}
