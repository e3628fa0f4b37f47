/** What a reporting cue is. */
import type { CueClass, Stance } from '../../../contract.ts';

/** How the content hangs from the cue. */
export type Frame =
  | 'clause' //           said that it rained; said it rained
  | 'quote' //            said: "It rained"
  | 'to' //               wants to leave
  | 'object' //           predicted rain
  | 'object-to' //        wants them to leave
  | 'object-ing' //       accused them of leaving
  | 'object-as' //        sees it as a threat
  | 'object-predicate' // called it a threat
  | 'noun'; //            the claim that it rained

export interface Cue {
  /** the words after the first: "call for" → ["for"] */
  particles: readonly string[];
  class: CueClass;
  stance: Stance;
  factivity: 'factive' | 'neutral' | 'distancing';
  /** as one number, a bit for each */
  frames: number;
}

export const BIT_OF: Readonly<Record<Frame, number>> = {
  clause: 1,
  quote: 2,
  to: 4,
  object: 8,
  'object-to': 16,
  'object-ing': 32,
  'object-as': 64,
  'object-predicate': 128,
  noun: 256,
};

/** A verb of the lexicon. */
export interface CueVerb {
  lemma: string;
  /** its place among the verbs of the lexicon */
  number: number;
  /** those with particles first */
  senses: readonly Cue[];
  /** how many of them have particles */
  withParticles: number;
  /** those of any of them, a bit for each */
  frames: number;
}

/** Whether a cue takes a frame. */
export const takes = ({ frames }: Pick<Cue, 'frames'>, frame: Frame): boolean => (frames & BIT_OF[frame]) !== 0;

/** A sense as compiled code holds it: its particles with blanks between, class, stance, factivity, frames. */
export type WrittenSense = readonly [string, Cue['class'], Cue['stance'], Cue['factivity'], number];
export const writtenSense = ({ particles, class: cueClass, stance, factivity, frames }: Cue): WrittenSense => [
  particles.join(' '),
  cueClass,
  stance,
  factivity,
  frames,
];

const NONE: readonly string[] = [];
export const senseOf = ([particles, cueClass, stance, factivity, frames]: WrittenSense): Cue => ({
  particles: particles === '' ? NONE : particles.split(' '),
  class: cueClass,
  stance,
  factivity,
  frames,
});
