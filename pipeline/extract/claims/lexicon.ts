/**
 * The cue lexicon: which words put something forward as somebody's say-so, in which frames, and what follows for class and stance.
 * A cue may have several senses, told apart by frame: "promised that" and "promised to" differ in stance.
 */
import type { CueClass, Stance } from '../../contract.ts';
import { readTable } from '../table.ts';

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
  frames: ReadonlySet<string>;
}

type Column = 'cue' | 'pos' | 'class' | 'stance' | 'factivity' | 'frames';

const lexicon = new Map<string, Cue[]>();
for (const row of readTable<Column>(new URL('./data/cues.csv', import.meta.url))) {
  const [first, ...particles] = row.cue.split(' ');
  const cue: Cue = {
    particles,
    class: row.class as CueClass,
    stance: row.stance as Stance,
    factivity: row.factivity as Cue['factivity'],
    frames: new Set(row.frames.split('|')),
  };
  const key = `${row.pos}:${first}`;
  const senses = lexicon.get(key);
  if (senses) senses.push(cue);
  else lexicon.set(key, [cue]);
}
// the longest phrase first: "call for" before "call"
for (const senses of lexicon.values()) senses.sort((a, b) => b.particles.length - a.particles.length);

const NONE: readonly Cue[] = [];

/** All senses of a verb, those with particles first. */
export const verbSenses = (lemma: string): readonly Cue[] => lexicon.get(`verb:${lemma}`) ?? NONE;

/** All senses of a noun. */
export const nounSenses = (lemma: string): readonly Cue[] => lexicon.get(`noun:${lemma}`) ?? NONE;
