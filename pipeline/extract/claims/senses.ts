/** From a token to the sense of the cue that it is the head of. */
import { type Cue, cueVerb, type Frame, hasReceiver, verbSenses } from '../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../language/phrase.ts';
import type { Range } from '../language/scan.ts';
import { isNegated, verbGroup } from '../language/verb-group.ts';
import type { Reading } from '../reading/reading.ts';
import type { Found } from './found.ts';

export interface Match {
  cue: Cue;
  /** of the cue's tokens, exclusive, particles included */
  end: number;
}

/** A cue that a parser knows without the lexicon. */
export const bareCue = (kind: Cue['class'], stance: Cue['stance'] = 'assert'): Cue => ({
  particles: [],
  class: kind,
  stance,
  factivity: 'neutral',
  frames: new Set<string>(),
});

/** What a mark says in place of a verb: a colon, the dash in front of a name; or a verb of speech without a clause. */
export const SAY = bareCue('say');
/** A question put. */
export const ASK = bareCue('ask', 'demand');

/** The verb's sense for a frame, its particles being there. */
export function matchSense(reading: Reading, verb: number, frame: Frame): Match | null {
  for (const cue of verbSenses(cueVerb(reading.lower(verb)))) {
    if (!cue.frames.has(frame)) continue;
    if (cue.particles.every((word, i) => verb + 1 + i < reading.tokenCount && reading.lower(verb + 1 + i) === word)) {
      return { cue, end: verb + 1 + cue.particles.length };
    }
  }
  return null;
}

export function claimOf(reading: Reading, verb: number, match: Match, source: NounPhrase | null, content: Range[], rule: string): Found {
  const { first } = verbGroup(reading, verb);
  return {
    anchor: verb,
    cue: { first, end: match.end },
    cueClass: match.cue.class,
    stance: match.cue.stance,
    source: source?.range ?? null,
    sourceHead: source?.head ?? -1,
    role: source?.role ?? null,
    content,
    addressee: null,
    target: null,
    negated: isNegated(reading, verb),
    rule,
  };
}

/** Who was told: "told a hearing that", "said to reporters that"; before the content begins. */
export function addresseeOf(reading: Reading, verb: number, before: number): Range | null {
  const receives = hasReceiver(cueVerb(reading.lower(verb)));
  for (const t of reading.children(verb)) {
    if (t <= verb || t >= before) continue;
    const relation = reading.relation(t);
    const isAddressee = receives ? /^(obj|iobj)$/.test(relation) : relation === 'obl' && reading.lower(reading.subtreeStart(t)) === 'to';
    if (isAddressee) return upTo(reading, phraseOf(reading, t).range);
  }
  // "told analysts that sales …", the tree having put the receiver inside the clause
  if (receives && verb + 2 < before && before < reading.tokenCount && reading.lower(before - 1) === 'that')
    return upTo(reading, { first: verb + 1, end: before - 1 });
  return null;
}

/** "a hearing | on Tuesday": up to the preposition of time, "that" or a comma. */
function upTo(reading: Reading, { first, end }: Range): Range {
  for (let t = first + 1; t < end; t++) if (/^(on|in|at|that|,|during|after)$/.test(reading.lower(t))) return { first, end: t };
  return { first, end };
}
