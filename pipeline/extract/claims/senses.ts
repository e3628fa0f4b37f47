/** From a token to the sense of the cue that it is the head of. */
import type { CueClass, Stance } from '../../contract.ts';
import { BIT_OF, type Cue, type CueVerb, cueVerbOf, type Frame, mayOpenParticles } from '../language/lexicon/cues.ts';
import { follows } from '../language/scan.ts';
import { isTimeWord, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

/** What a cue means here. */
export interface Sense {
  cue: Cue;
  /** of the cue's tokens, exclusive, particles included */
  end: number;
}

const NONE: readonly Sense[] = [];

/** The senses of a verb of the lexicon whose particles are there, in the lexicon's order. */
export function sensesAt(reading: Reading, token: number, verb: CueVerb | null): readonly Sense[] {
  if (!verb) return NONE;
  const first = verb.withParticles > 0 && !mayOpenParticles(reading, token + 1) ? verb.withParticles : 0;
  if (first === verb.senses.length) return NONE;
  const senses: Sense[] = [];
  const next = first < verb.withParticles ? reading.lower(token + 1) : '';
  for (let i = first; i < verb.senses.length; i++) {
    const end = endOf(reading, token, verb.senses[i], next);
    if (end >= 0) senses.push({ cue: verb.senses[i], end });
  }
  return senses;
}

/** The first of these senses that takes a frame, by its bit. */
export function senseFor(senses: readonly Sense[], frame: number): Sense | null {
  for (let i = 0; i < senses.length; i++) if ((senses[i].cue.frames & frame) !== 0) return senses[i];
  return null;
}

/** The sense of a verb for a frame, its particles being there. */
export const senseOf = (reading: Reading, verb: number, frame: Frame): Sense | null =>
  senseFor(sensesAt(reading, verb, cueVerbOf(reading, verb)), BIT_OF[frame]);

/** Where a cue's words end, its particles being there; or -1. @param next the word after the verb: most particles fail by it */
function endOf(reading: Reading, verb: number, { particles }: Cue, next: string): number {
  if (particles.length === 0) return verb + 1;
  if (particles[0] !== next && particles[0] !== 'for') return -1;
  const first = particles[0] === 'for' ? afterDay(reading, verb + 1) : verb + 1;
  return follows(reading, first, particles) ? first + particles.length : -1;
}

const isOn = words('on');

/** "called on Friday | for", "called Friday | for": a day in between */
function afterDay(reading: Reading, first: number): number {
  const day = isOn(reading, first) ? first + 1 : first;
  return isTimeWord(reading, day) && reading.lower(day).endsWith('day') ? day + 1 : first;
}

/** A cue that a pattern knows without the lexicon. */
export const bareCue = (cueClass: CueClass, stance: Stance = 'assert'): Cue => ({
  particles: [],
  class: cueClass,
  stance,
  factivity: 'neutral',
  frames: 0,
});
