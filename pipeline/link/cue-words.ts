/**
 * Which patterns a text may match at all, and in which of its paragraphs: no such pattern goes on to another line. Of dozens of patterns that
 * look for their words in every text most find none: one walk over the words of a text tells which of them have any.
 */
import { matchesOf } from '../common/matches.ts';
import { isDigitAt } from '../extract/reading/characters.ts';
import { hashOf } from '../extract/reading/hashing.ts';
import { eachRun } from './word-runs.ts';

/** Words of which each match of a pattern has one, as a bit. */
export type Cue = number;

/** Where the cues of a text stand. */
export interface Cues {
  has: (cue: Cue) => boolean;
  /** The matches of a global pattern in the paragraphs that have its cue, in order; offsets are those of the text. */
  matches: (cue: Cue, pattern: RegExp) => RegExpExecArray[];
}

export interface CueList {
  /** @param phrases of several words: the longest of them is looked for, in the plural too */
  add: (phrases: Iterable<string>) => Cue;
  in: (text: string) => Cues;
}

const MOST_CUES = 31;
const RUNS = /[\p{L}\p{N}]+/gu;
/** slots of a filter by which most words are told to be none: a power of two */
const SLOTS = 1 << 14;

interface Found {
  cue: Cue;
  at: number;
}

export function cueList(): CueList {
  let count = 0;
  const filter = new Uint8Array(SLOTS);
  const cues = new Map<number, Cue>();
  const addWord = (word: string, cue: Cue): void => {
    const hash = hashOf(word);
    filter[hash & (SLOTS - 1)] = 1;
    cues.set(hash, (cues.get(hash) ?? 0) | cue);
  };
  return {
    add: (phrases) => {
      if (count === MOST_CUES) throw new Error(`cues: no more than ${MOST_CUES} fit a number`);
      const cue = 1 << count++;
      for (const phrase of phrases) {
        const word = (phrase.toLowerCase().match(RUNS) ?? ['']).reduce((longest, run) => (run.length > longest.length ? run : longest));
        for (const form of [word, `${word}s`]) addWord(form, cue);
      }
      return cue;
    },
    in: (text) => {
      const lower = text.toLowerCase();
      if (lower.length !== text.length) return mayStandAnywhere(text); // a letter that has two small ones moves all after it
      const found: Found[] = [];
      const note = (hash: number, at: number): void => {
        const cue = cues.get(hash);
        if (cue !== undefined) found.push({ cue, at });
      };
      eachRun(lower, (hash, start, end) => {
        if (filter[hash & (SLOTS - 1)] === 1) note(hash, start);
        // "COVID19": a pattern may end before a digit
        if (isDigitAt(lower, end - 1) && !isDigitAt(lower, start)) note(hashOf(LETTERS.exec(lower.slice(start, end))![0]), start);
      });
      return standingAt(found, text);
    },
  };
}

const LETTERS = /^\p{L}*/u;

const mayStandAnywhere = (text: string): Cues => ({ has: () => true, matches: (_, pattern) => matchesOf(pattern, text) });

function standingAt(found: readonly Found[], text: string): Cues {
  const all = found.reduce((cues, { cue }) => cues | cue, 0);
  return {
    has: (cue) => (all & cue) !== 0,
    matches: (cue, pattern) => {
      const matches: RegExpExecArray[] = [];
      if ((all & cue) === 0) return matches;
      let end = -1; // of the last paragraph that was looked at
      for (const one of found) {
        if ((one.cue & cue) === 0 || one.at < end) continue;
        const start = text.lastIndexOf('\n', one.at) + 1;
        end = text.indexOf('\n', one.at);
        if (end < 0) end = text.length;
        for (const match of matchesOf(pattern, text.slice(start, end))) {
          match.index += start;
          matches.push(match);
        }
      }
      return matches;
    },
  };
}
