import type { Sentences } from './sentences.ts';
import type { WordTokens } from './tokens.ts';
import { ROOM, wordMemory } from './word-memory.ts';

/** What the words of sentences tell of these. */
interface SentenceWords {
  /** which lists of sentences any of the words is in: as many numbers for each sentence as the bits take */
  bitsIn: Int32Array;
  /** 1 for sentences of several words that are written in capitals: they are read as if in small letters */
  inCapitals: Int32Array;
}

/** As many sentences at a time as the kernel has room for the tokens of. */
export function wordsOfSentences({ cases, bits }: WordTokens, { count, first }: Sentences): SentenceWords {
  const { kernel, integers, places } = wordMemory();
  const width = places.bitBytes / 4;
  const bitsIn = new Int32Array(count * width);
  const inCapitals = new Int32Array(count);
  for (let sentence = 0, end = 0; sentence < count; sentence = end) {
    const from = first[sentence];
    while (end < count && first[end + 1] - from <= ROOM) {
      integers[places.firsts / 4 + end - sentence] = first[end] - from;
      end++;
    }
    integers[places.firsts / 4 + end - sentence] = first[end] - from;
    integers.set(cases.subarray(from, first[end]), places.cases / 4);
    integers.set(bits.subarray(from * width, first[end] * width), places.tokenBits / 4);
    kernel.sentences(end - sentence);
    bitsIn.set(integers.subarray(places.sentenceBits / 4, places.sentenceBits / 4 + (end - sentence) * width), sentence * width);
    inCapitals.set(integers.subarray(places.inCapitals / 4, places.inCapitals / 4 + end - sentence), sentence);
  }
  return { bitsIn, inCapitals };
}
