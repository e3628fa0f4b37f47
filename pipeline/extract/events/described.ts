import type { Span } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import type { OutcomeWord } from '../language/lexicon/harm.ts';

/** Tokens that times have taken: "12 people Tuesday" does not count Tuesdays. */
export type Mask = (token: number) => boolean;

/** The noun phrase that a figure counts, in tokens. */
export interface Phrase {
  /** head noun of what is counted; the numeral's last token where the noun is left out */
  head: number;
  /** first token of the item */
  first: number;
  /** exclusive */
  end: number;
  /** the pronoun of a partitive, "four of them", or -1 */
  pronoun: number;
  /** false where the text leaves the noun out: "6 wounded", "killed 43" */
  named: boolean;
}

/** The word that says what happened to the counted. */
export interface Trigger {
  token: number;
  word: OutcomeWord;
  /** the figure suffers as the verb's subject ("were killed") or object ("killed 12"), is the word itself ("12 deaths"), or shares another figure's */
  way: 'passive' | 'active' | 'subject' | 'self' | 'modifier' | 'of' | 'toll' | 'shared';
}

/** A figure and what this module knows of it so far: made once, filled by the files of this folder in order. */
export interface Described {
  figure: DraftFigure;
  sentence: number;
  phrase: Phrase;
  trigger: Trigger | null;
  /** the one whose outcome this figure shares: "13 soldiers and five policemen", "four of them children" */
  sharedWith: Described | null;
  /** told apart from the figure before it by a place or a day: "… in Kano and 14 in Lagos" */
  isApart: boolean;
  /** the one that this figure is a part of: "26 people, four of them policemen" */
  whole: Described | null;
}

/** The event that did it, by its head noun. */
export interface Cause {
  head: number;
  span: Span;
}
