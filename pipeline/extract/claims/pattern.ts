/** What a row of the pattern table says, and the kinds of places that it names. */
import type { CueClass, Stance } from '../../contract.ts';
import type { Cue, Frame } from '../language/lexicon/cues.ts';
import type { NounPhrase } from '../language/phrase.ts';
import type { Range } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import type { Sense } from './senses.ts';
import type { Form, Site } from './site.ts';

/** A claim as token ranges, before its words are judged. */
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
  pattern: Pattern;
}

/** Where a content begins, and what was found with it. */
export interface Content {
  /** first token of the content; where it ends the pattern says */
  first: number;
  /** it ends no later, exclusive */
  latest?: number | undefined;
  /** where its own clause begins, after asides: the author resumes no earlier */
  clause?: number;
  /** fragments that stand in front of it */
  before?: readonly Range[];
  /** fragments that stand after it */
  after?: readonly Range[];
  /** what stands in the middle of it and is none of it */
  hole?: Range | null;
  /** who is accused, praised or asked */
  target?: Range | null;
  /** who says so, where the words show both at once; null where they show that nobody is named */
  source?: NounPhrase | null;
  /** the cue's words and the token that decides, where they are others than the verb group's */
  cue?: Range;
  anchor?: number;
}

/** What must hold of the site and its sense. */
export type Condition = (site: Site, sense: Sense) => boolean;
/** Where the content stands; null where there is none. */
export type ContentPlace = (site: Site, sense: Sense) => Content | null;
/** Who says so: null where nobody is named, undefined where somebody should be and is not found. */
export type SourcePlace = (site: Site, content: Content, sense: Sense) => NounPhrase | null | undefined;
/** What must hold of the source. */
export type SourceCondition = (site: Site, source: NounPhrase, content: Content) => boolean;
/** Where the content ends, exclusive. */
export type End = (site: Site, content: Content, source: NounPhrase | null) => number;
/** The words of the cue, and whether they deny it. */
export type CuePlace = (site: Site, content: Content, sense: Sense, source: NounPhrase | null) => { range: Range; negated: boolean };
/** A further fragment in front of the content. */
export type Front = (site: Site, source: NounPhrase | null) => Range | null;
/** Who was told. */
export type AddresseePlace = (site: Site, content: Content) => Range | null;

export interface Pattern {
  rule: string;
  /** what it hangs on: a verb of the lexicon or any other, a noun, a word in itself */
  at: 'verb' | 'other-verb' | 'noun' | 'word';
  /** the lemmas of verbs, the forms of nouns and words that it is tried at; empty: all that take its frames */
  words: readonly string[];
  frames: readonly Frame[];
  /** the bit of each */
  frameBits: readonly number[];
  /** the cue's class and stance where the lexicon does not give them */
  sense: Cue | null;
  voice: 'active' | 'passive' | 'any';
  conditions: readonly Condition[];
  /** how the sentence must open for its conditions to hold, a bit for each way */
  opening: number;
  /** what the word after the token must be for a content to be there: asked before all else */
  next: TokenTest | null;
  /** the form that its content has; null where it may have any */
  form: Form | null;
  content: ContentPlace;
  source: SourcePlace;
  sourceConditions: readonly SourceCondition[];
  end: End;
  cue: CuePlace;
  front: Front | null;
  addressee: AddresseePlace | null;
  /** its content is another claim's: which relation leads there */
  answer: 'same_content' | 'answers' | null;
  /** where the content stands: before the cue, or after it and open to the right */
  side: 'before' | 'after' | 'other';
  /** whether the source vouches for figures in the content: not where they are only spoken of or asked about */
  vouches: boolean;
}
