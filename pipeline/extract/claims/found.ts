/** What the parsers find: a claim as token ranges, before its words are judged. */
import type { CueClass, Stance } from '../../contract.ts';
import type { Reading } from '../reading/reading.ts';

/** A run of tokens, end exclusive. */
export interface Range {
  first: number;
  end: number;
}

export interface Found {
  /** the token that decides: the verb, the noun, the first word of the phrase */
  anchor: number;
  cue: Range;
  cueClass: CueClass;
  stance: Stance;
  source: Range | null;
  /** the source's head word, -1 without a source */
  sourceHead: number;
  role: Range | null;
  content: Range[];
  addressee: Range | null;
  target: Range | null;
  /** the cue is negated: "does not believe" */
  negated: boolean;
  /** the content is another claim's: which relation leads there */
  answer?: 'same_content' | 'answers';
  rule: string;
}

/** One phenomenon: looks at one token and finds the claim whose cue it is, or nothing. */
export type Parser = (reading: Reading, token: number) => Found | null;
