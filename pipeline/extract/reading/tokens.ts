import { Growing } from '../grown.ts';
import { classAt, OTHER } from './characters.ts';
import { TokenRules } from './token-rules.ts';
import { BY_RULES, DONE, LONG_WORD, NEW_WORD, putStretch, STRETCH, type WordMemory, wordMemory } from './word-memory.ts';
import { addWords, canLearn, learn, makeRoom, type Word } from './words.ts';

/** Where the tokens of a text stand; `end` is exclusive. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** tokens after which a sentence may end: white space follows, and they do not end with a letter, a digit or a comma, or a line ends; and the last one */
  stops: Int32Array;
  /** tokens that begin as quotation marks do */
  marks: Int32Array;
}

/** Tokens with their words. */
export interface WordTokens extends Tokens {
  words: Word[];
  /** of the words; of those from the token `known` on, they are those of the present generation */
  ids: Int32Array;
  known: number;
  /** where the row of a word begins in the lists of words, in small letters and as it is written */
  rowOf: Int32Array;
  rowAsWrittenOf: Int32Array;
  /** how many letters a word has, and 65536 times how many of them are capitals */
  cases: Int32Array;
  /** bits of a word for the lists of sentences, as many numbers as these take */
  bits: Int32Array;
  /** the tokens whose word is in a list of texts, and by each the bits of that word for these */
  listedTokens: Int32Array;
  listedBits: Int32Array;
}

/**
 * Cuts a text into tokens as the English treebanks do: hyphens, slashes and brackets apart, clitics ("'s", "n't") apart, full stops kept by abbreviations
 * and initials, numbers with their separators whole; and looks their words up. One pass; every character that is not white space is in exactly one token.
 * Two views of a text are finer: the words of the time parsers are these tokens with compounds taken apart (`times/words.ts`); the pieces that
 * numerals are read from (`figures/pieces.ts`) are cut by the same kinds of characters, since they keep "don" of "don't", "cannot" and ".08" whole.
 */
export function tokenize(text: string): WordTokens {
  const tokenizer = new Tokenizer(text, wordMemory());
  tokenizer.take();
  return tokenizer.tokens();
}

const none = () => new Growing<Int32Array>(new Int32Array(0));

/** The kernel cuts what is plain and finds the words that are known; what is not, and new words, are dealt with here, one at a time. */
class Tokenizer {
  private readonly text: string;
  private readonly memory: WordMemory;
  private readonly rules: TokenRules;
  private count = 0;
  private known = 0;
  private readonly words: Word[] = [];
  private readonly numbers = {
    start: none(),
    end: none(),
    ids: none(),
    rowOf: none(),
    rowAsWrittenOf: none(),
    cases: none(),
    bits: none(),
    stops: none(),
    marks: none(),
    listedTokens: none(),
    listedBits: none(),
  };
  /** where the stretch ends that stands in the memory */
  private stretchEnd = 0;

  constructor(text: string, memory: WordMemory) {
    this.text = text;
    this.memory = memory;
    this.rules = new TokenRules(text);
  }

  tokens(): WordTokens {
    const { count, known, words, numbers } = this;
    return {
      count,
      known,
      words,
      start: numbers.start.all(),
      end: numbers.end.all(),
      ids: numbers.ids.all(),
      rowOf: numbers.rowOf.all(),
      rowAsWrittenOf: numbers.rowAsWrittenOf.all(),
      cases: numbers.cases.all(),
      bits: numbers.bits.all(),
      stops: numbers.stops.all(),
      marks: numbers.marks.all(),
      listedTokens: numbers.listedTokens.all(),
      listedBits: numbers.listedBits.all(),
    };
  }

  take(): void {
    const { memory, text } = this;
    const { kernel, integers } = memory;
    const told = memory.places.told / 4;
    kernel.begin();
    this.stretchEnd = putStretch(memory, text, 0);
    for (;;) {
      const status = kernel.take();
      if (status === NEW_WORD || status === LONG_WORD) this.settle(integers[told], integers[told + 1], status);
      else if (status === BY_RULES) this.takeByRules(integers[told], integers[told + 2]);
      else if (status === STRETCH) this.stretchEnd = putStretch(memory, text, integers[told]);
      else this.empty();
      if (status === DONE) break;
    }
  }

  /** @param chunkStart where the run without white space begins; -1 where there was a letter or a digit in it */
  private takeByRules(at: number, chunkStart: number): void {
    const { rules } = this;
    const kind = classAt(this.text, at);
    const end = rules.endOfToken(kind, at, chunkStart);
    const { cut } = rules;
    if (cut > 0) this.push(at, cut, kind);
    this.push(cut > 0 ? cut : at, end, kind);
  }

  private push(from: number, to: number, kind: number): void {
    if (to > this.stretchEnd) this.stretchEnd = putStretch(this.memory, this.text, from);
    const status = this.memory.kernel.push(from, to, kind === OTHER ? 1 : 0);
    if (status !== 0) this.settle(from, to, status);
  }

  /** Tells the kernel which word a token is that it could not tell. */
  private settle(from: number, to: number, status: number): void {
    if (!canLearn()) {
      this.empty(); // the words of its tokens are asked for by their ids
      makeRoom(1);
      this.known = this.count;
    }
    this.memory.kernel.settle(learn(this.text.slice(from, to), status));
  }

  /** Copies the tokens of the kernel's block, which may be others' from now on. */
  private empty(): void {
    const { memory, numbers, words } = this;
    const { integers, places } = memory;
    const count = memory.kernel.empty();
    const told = places.told / 4;
    numbers.start.add(integers, places.starts / 4, count);
    numbers.end.add(integers, places.ends / 4, count);
    numbers.ids.add(integers, places.ids / 4, count);
    numbers.rowOf.add(integers, places.rows / 4, count);
    numbers.rowAsWrittenOf.add(integers, places.rowsAsWritten / 4, count);
    numbers.cases.add(integers, places.cases / 4, count);
    numbers.bits.add(integers, places.tokenBits / 4, (count * places.bitBytes) / 4);
    numbers.stops.add(integers, places.stops / 4, integers[told + 3]);
    numbers.marks.add(integers, places.marks / 4, integers[told + 4]);
    numbers.listedTokens.add(integers, places.listedTokens / 4, integers[told + 5]);
    numbers.listedBits.add(integers, places.listedBits / 4, integers[told + 5]);
    addWords(words, this.count, integers, places.ids / 4, count);
    this.count += count;
  }
}
