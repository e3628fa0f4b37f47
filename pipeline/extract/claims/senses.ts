/** From a token to the sense of the cue that it is the head of. */
import type { CueClass, Stance } from '../../contract.ts';
import { type Cue, cueVerb, type Frame, verbSenses } from '../language/lexicon/cues.ts';
import { follows } from '../language/scan.ts';
import { isTimeWord } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

/** What a cue means here. */
export interface Sense {
  cue: Cue;
  /** of the cue's tokens, exclusive, particles included */
  end: number;
}

/** The sense of a verb for a frame, its particles being there. */
export function senseOf(reading: Reading, verb: number, frame: Frame): Sense | null {
  for (const cue of verbSenses(cueVerb(reading.lower(verb)))) {
    if (!cue.frames.has(frame)) continue;
    const first = cue.particles[0] === 'for' ? afterDay(reading, verb + 1) : verb + 1;
    if (follows(reading, first, cue.particles)) return { cue, end: first + cue.particles.length };
  }
  return null;
}

/** "called on Friday | for", "called Friday | for": a day in between */
function afterDay(reading: Reading, first: number): number {
  const day = reading.lower(first) === 'on' ? first + 1 : first;
  return reading.lower(day).endsWith('day') && isTimeWord(reading, day) ? day + 1 : first;
}

/** A cue that a pattern knows without the lexicon. */
export const bareCue = (cueClass: CueClass, stance: Stance = 'assert'): Cue => ({
  particles: [],
  class: cueClass,
  stance,
  factivity: 'neutral',
  frames: new Set<string>(),
});
