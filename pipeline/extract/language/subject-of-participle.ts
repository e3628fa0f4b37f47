/** The subject of a participle that has one of its own: "each | blaming the other", "quoted the owner as | saying", "with critics | warning". */
import type { Reading } from '../reading/reading.ts';
import { type NounPhrase, phraseOf } from './phrase.ts';
import { firstFrom, lastUpTo, notBefore, runStart } from './scan.ts';
import { isCoordinator, isFiniteVerb, isIng, isNoun, penn } from './tags.ts';
import { child } from './tree.ts';
import { isDash, isOf, isTimeWord, words } from './words.ts';

/** A verb in its sentence, and what stands in front of its group, adverbs passed over. */
export interface VerbSite {
  reading: Reading;
  verb: number;
  groupFirst: number;
  verbsBack: number;
  start: number;
  before: number;
}

const isEach = words('each both all some many most others several neither');
const opensAbsolute = words(', with ;');
/** from "each" to the second of two participles, in tokens */
const LONGEST_SHARED = 12;

/** "They met, each | blaming the other and | saying so": a participle with a subject of its own. */
export function eachOnTheirOwn({ reading, verb, groupFirst, start, before }: VerbSite): NounPhrase | undefined {
  if (groupFirst !== verb || before <= start) return undefined;
  const isOwn = (t: number): boolean => t > start && isEach(reading, t) && opensAbsolute(reading, t - 1);
  let each = isOwn(before) ? before : -1;
  if (isCoordinator(reading, before)) {
    const first = lastUpTo(reading, before - 1, notBefore(reading, before, LONGEST_SHARED), isIng, isFiniteVerb);
    if (isOwn(first - 1)) each = first - 1;
  }
  return each < 0 ? undefined : { range: { first: each, end: each + 1 }, head: each, role: null };
}

/** between a verb of quoting and its "as saying", in tokens */
const LONGEST_QUOTED = 14;
const quotes = words('quoted quotes quote quoting cited cites citing');

/** Who is quoted speaks, not who quotes. */
export function quotedAsSaying({ reading, start, before }: VerbSite): NounPhrase | undefined {
  if (before <= start || reading.lower(before) !== 'as') return undefined;
  const quoting = lastUpTo(reading, before - 1, notBefore(reading, before, LONGEST_QUOTED) + 1, quotes);
  const object = quoting < 0 ? -1 : child(reading, quoting, 'obj', 'nsubj:pass');
  return object >= 0 && object < before ? phraseOf(reading, object) : undefined;
}

/** what is had, left, heard or shown doing something: "left voters saying", "with critics warning", "footage of the owner asking" */
const shows = words('with left leaves leaving had has have hear hears heard hearing saw see seen including');
const isPictured = words('footage video clip recording audio images spectacle sight sound picture');
const isOfSeen = penn('CD DT JJ NN NNP NNPS NNS POS PRP$');

/** Who speaks in "left half of voters | saying": the noun phrase right in front of the participle, after a word that shows it. */
export function seenSaying({ reading, verb, groupFirst, start, before: last }: VerbSite): NounPhrase | undefined {
  if (groupFirst !== verb || last !== verb - 1) return undefined;
  const before = isDash(reading, last) ? lastUpTo(reading, last - 1, start, isDash) - 1 : last;
  if (before < start || !isNoun(reading, before)) return undefined;
  let first = runStart(reading, before + 1, start, isOfSeen);
  // "half | of voters"
  if (isOf(reading, first - 1) && first - 2 > start && !isPictured(reading, first - 2))
    first = runStart(reading, first - 1, start, isOfSeen);
  const opening = first - 1;
  const isShown = opening >= start && (shows(reading, opening) || (isOf(reading, opening) && isPictured(reading, opening - 1)));
  if (!isShown || isTimeWord(reading, before)) return undefined;
  const of = firstFrom(reading, first, before, isOf);
  return { range: { first, end: before + 1 }, head: of > first ? of - 1 : before, role: null };
}
