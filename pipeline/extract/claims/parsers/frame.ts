/** What the parsers of objects, infinitives and predicates share: a content that begins right behind its cue. */
import type { Frame } from '../../language/lexicon/cues.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { penn } from '../../language/tags.ts';
import { isPassive } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Parser } from '../found.ts';
import { claimOf, type Match, matchSense } from '../senses.ts';

const isAdverbAfterCue = penn('RB RBR');

const AUTHOR_AGAIN = /^(which|who|whose|whom|where|after|before|when|though|although|since|while|even|despite|because|as|so|others)$/;
/** of an object between a verb and its infinitive, in tokens */
export const LONGEST_OBJECT = 18;

/** ", which has killed 200", ", after it killed 100": behind an object these are the author's words. */
export function authorResumes(reading: Reading, first: number, end: number): number {
  for (let t = first + 1; t < end; t++) {
    if (reading.form(t - 1) === ',' && reading.quotationOf[t] < 0 && AUTHOR_AGAIN.test(reading.lower(t))) return t - 1;
  }
  return end;
}

export interface Shape {
  first: number;
  /** where the content ends at the latest, exclusive */
  end?: number;
  /** the head of who is asked, accused or praised, or -1 */
  target: number;
  /** where the content's own clause begins, behind asides: the author resumes no earlier */
  clause?: number;
}

/** A frame whose content begins right behind the cue, given what the tree shows. */
export const frame =
  (name: Frame, contentOf: (reading: Reading, verb: number, match: Match) => Shape | null): Parser =>
  (reading, verb) => {
    const match = matchSense(reading, verb, name);
    const shape = match && contentOf(reading, verb, match);
    if (!match || !shape || isPassive(reading, verb)) return null;
    const source = subjectOfVerb(reading, verb);
    if (!source) return null;
    const end = authorResumes(
      reading,
      shape.clause ?? shape.first,
      Math.min(complementEnd(reading, verb, shape.first), shape.end ?? Number.MAX_SAFE_INTEGER),
    );
    if (end <= shape.first) return null;
    const claim = claimOf(reading, verb, match, source, [{ first: shape.first, end }], `verb-${name}`);
    if (shape.target >= 0) claim.target = { first: shape.first, end: shape.target + 1 };
    return claim;
  };

/** The first token behind the cue and its adverbs. */
export function behind(reading: Reading, match: Match): number {
  let t = match.end;
  while (t < reading.tokenCount && isAdverbAfterCue(reading, t) && !/^not$/.test(reading.lower(t))) t++;
  return t;
}

/** The object behind a verb: its head, or -1. */
export function objectOf(reading: Reading, verb: number, match: Match): number {
  const relation = match.cue.particles.length > 0 ? /^(obj|iobj|obl)$/ : /^(obj|iobj)$/;
  return reading.children(verb).find((t) => t >= match.end && relation.test(reading.relation(t))) ?? -1;
}
