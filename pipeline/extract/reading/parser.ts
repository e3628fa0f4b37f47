import { describe } from './describe.ts';
import type { Parser } from './parser-memory.ts';
import type { Sentence } from './sentence.ts';
import type { Transitions } from './transition-memory.ts';

/**
 * Parses one sentence by greedy transitions that a network scores. The tree and the numbers of the relations stand there until the next sentence is
 * parsed. @param tags by token of its text, as its words
 */
export function parse({ describer, encode, transitions }: Parser, sentence: Sentence, tags: Uint8Array): Transitions {
  const { first, end } = sentence;
  describe(describer, sentence, tags);
  encode(1 + end - first);
  transitions.parse(end - first, first);
  return transitions;
}
