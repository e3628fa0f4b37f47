/** Verbs that say what their object is: "sees it as a threat", "called it a threat", "what she called a threat". */
import { cueVerb } from '../../language/lexicon/cues.ts';
import { sentenceEnd } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isAdverbTag, isInNounPhrase, isNounTag, isPastOrThird, isTensed, isVerb, opensNounPhrase, penn } from '../../language/tags.ts';
import { child } from '../../language/tree.ts';
import { isPassive } from '../../language/verb-group.ts';
import { isTimeWord } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { relativeInFront } from '../complement.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { quotationFrom } from '../quotations.ts';
import { claimOf, matchSense } from '../senses.ts';
import { authorResumes, behind, frame, LONGEST_OBJECT, objectOf } from './frame.ts';

const isPastOrModal = penn('MD VBD VBZ');
const isPremodifier = penn('CD DT JJ PDT PRP$');
const isOfName = penn('NN NNP NNPS NNS POS PRP');
const opensPredicate = penn('DT JJ JJR JJS RB VBN');
const isBareNoun = penn('NN NNP NNS');

/** 'as a “disgrace” | after she left', '| on Wednesday': what was said of it ends with the marks, then comes when it was said. */
function behindQuotedPredicate(reading: Reading, first: number): number | undefined {
  for (let t = first; t < first + 3; t++) {
    const q = quotationFrom(reading, t);
    if (q < 0) continue;
    const end = reading.quotations[q].endToken;
    if (end >= reading.tokenCount) return end;
    return /^(after|during|on|in|at|when|while|before)$/.test(reading.lower(end)) || isTimeWord(reading, end) ? end : undefined;
  }
  return undefined;
}

/** A subject and its finite verb, nothing between but the noun phrase itself. */
function opensClause(reading: Reading, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    if (isTensed(reading, t)) return t > first;
    if (!isInNounPhrase(reading, t)) return false;
  }
  return false;
}

/** The last word of a noun phrase right behind the cue and right before "as"; or -1. */
function objectBeforeAs(reading: Reading, first: number): number {
  let t = first;
  while (t < reading.tokenCount && t < first + LONGEST_OBJECT && isInNounPhrase(reading, t)) t++;
  return t > first && t < reading.tokenCount && reading.lower(t) === 'as' ? t - 1 : -1;
}

function isAsBehind(reading: Reading, first: number): boolean {
  for (let t = first; t < sentenceEnd(reading, first - 1); t++) if (reading.lower(t) === 'as') return true;
  return false;
}

/** verbs whose predicate stands behind "to": "likened the plan to a lottery" */
const LIKENS = /^(liken|compare|equate|contrast)$/;

/** "sees ISKP as a threat" */
export const verbObjectAs = frame('object-as', (reading, verb, match) => {
  const first = behind(reading, match);
  const likens = LIKENS.test(cueVerb(reading.lower(verb)));
  if (!likens && !isAsBehind(reading, first)) return null;
  const tree = objectOf(reading, verb, match);
  const object = tree >= 0 ? tree : objectBeforeAs(reading, first);
  if (object < 0) return null;
  const end = Math.min(complementEnd(reading, verb, first), object + 25);
  for (let t = object + 1; t < end; t++) {
    if (likens && /^(to|with)$/.test(reading.lower(t))) return { first, end: behindQuotedPredicate(reading, t + 1), target: object };
    if (reading.lower(t) === 'as' && !/^(soon|long|well|far|much|many)$/.test(reading.lower(t + 1))) {
      // "condemned the launch as the fleet fired": when, not what
      if (opensClause(reading, t + 1, end)) return null;
      return { first, end: behindQuotedPredicate(reading, t + 1), target: object };
    }
    if (isPastOrModal(reading, t) || reading.form(t) === ',') break;
  }
  return null;
});

/** "what aides called “a new beginning”", "which he described as a threat": the object stands in front. */
export function objectInFront(reading: Reading, verb: number): Found | null {
  const relative = relativeInFront(reading, verb);
  if (!relative) return null;
  const as = matchSense(reading, verb, 'object-as');
  const match = as && reading.lower(as.end) === 'as' ? as : matchSense(reading, verb, 'object-predicate');
  if (!match) return null;
  const first = match === as ? match.end + 1 : match.end;
  if (!opensNounPhrase(reading, first) && quotationFrom(reading, first) < 0) return null;
  if (relative === 'who' || (relative === 'that' && match !== as) || isPassive(reading, verb)) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || /^(which|what)$/.test(reading.lower(source.head))) return null;
  const q = quotationFrom(reading, first);
  const end = q >= 0 ? reading.quotations[q].endToken : authorResumes(reading, first, complementEnd(reading, verb, first));
  return claimOf(reading, verb, match, source, [{ first, end }], 'object-in-front');
}

/** "called the plan a mistake", "deems ISKP dangerous", "called it “phenomenal”": a noun phrase, then another that says what it is */
export const verbObjectPredicate = frame('object-predicate', (reading, verb, match) => {
  const first = match.end;
  const limit = Math.min(sentenceEnd(reading, verb), first + LONGEST_OBJECT);
  if (first >= limit || !opensNounPhrase(reading, first)) return null;
  let t = first;
  while (t < limit && isPremodifier(reading, t)) t++;
  const pronoun = reading.xpos(t) === 'PRP';
  while (t < limit && isOfName(reading, t)) t++;
  if (t === first || t >= limit) return null;
  const opens = opensPredicate(reading, t) || quotationFrom(reading, t) >= 0 || (pronoun && isBareNoun(reading, t));
  if (opens && !isAdverbTag(reading, t)) return { first, target: t - 1 };
  const predicate = child(reading, verb, 'xcomp');
  if (opens && pronoun) return { first, target: t - 1 };
  if (predicate > t && !isVerb(reading, predicate)) return { first, target: t - 1 };
  // a longer object: “… of the party ‘a disgrace’”
  for (; t < limit && !isPastOrThird(reading, t) && reading.form(t) !== ','; t++) {
    if (quotationFrom(reading, t) >= 0) return { first, target: -1 };
    // "called her vote for the port | a mistake": two noun phrases side by side
    if (/^an?$/.test(reading.lower(t)) && isNounTag(reading, t - 1) && !isTimeWord(reading, t - 1)) return { first, target: -1 };
  }
  return null;
});
