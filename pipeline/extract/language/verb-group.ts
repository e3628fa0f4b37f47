/** The verb group and what it says of its clause: voice and negation. */
import type { Reading } from '../reading/reading.ts';
import { byToken } from './by-token.ts';
import { notBefore, type Range, runStart, sentenceStart, some } from './scan.ts';
import { isPastForm, isPastParticiple, isVerbOrAuxiliary, penn, universal } from './tags.ts';
import { either, type TokenTest } from './test.ts';
import { child, related } from './tree.ts';
import { isHave, isHelper, isNegation, isPassiveHelper, isSubjectPronoun, isTo as isToByWord } from './words.ts';

/** from a verb back to its first auxiliary, in tokens */
export const LONGEST_GROUP = 6;
const isAuxiliaryRelation = related('aux aux:pass cop');
const takesHelpers = penn('VB VBN VBG VBD');
const isHelperOrAdverb: TokenTest = either(isHelper, universal('ADV PART'));
const isInGroup = universal('AUX ADV PART VERB');
const mayHelp: TokenTest = either(isVerbOrAuxiliary, isHelper);

/** "is warning crews": a participle that the tagger took for a noun, its auxiliary in front */
const isMistakenIng = (reading: Reading, verb: number): boolean =>
  verb > 0 && !isBaseOrTensed(reading, verb) && reading.lower(verb).endsWith('ing') && isHelper(reading, verb - 1);
const isBaseOrTensed = penn('VB VBD VBP VBZ');

/**
 * The first token of a verb's group: of the verb with its auxiliaries, negation and the adverbs among them, "has long accused", "did not say".
 * Where word order shows all that may help it, no tree is asked for.
 */
export const groupStart = byToken((reading, verb) => {
  // only auxiliaries and adverbs may stand between, else the group starts after what interrupts it ("have critics said")
  const farthest = notBefore(reading, verb, LONGEST_GROUP);
  const floor = runStart(reading, verb, farthest, isInGroup);
  if (floor === verb) return verb;
  const inOrder = takesHelpers(reading, verb) || isMistakenIng(reading, verb) ? Math.max(floor, helpersInFront(reading, verb)) : verb;
  if (inOrder === floor) return floor;
  // an auxiliary may stand in front of what interrupts the group, as in questions: "Does the mayor | still want to resign?"
  return some(reading, farthest, inOrder, mayHelp) ? Math.max(floor, Math.min(inOrder, firstHelperInTree(reading, verb))) : inOrder;
});

/** The first auxiliary that the tree hangs on a verb; the verb where it hangs none there. */
function firstHelperInTree(reading: Reading, verb: number): number {
  const children = reading.children(verb);
  for (let i = 0; i < children.length && children[i] < verb; i++)
    if (children[i] >= verb - LONGEST_GROUP && isAuxiliaryRelation(reading, children[i])) return children[i];
  return verb;
}

/** In front of a participle or infinitive word order shows the auxiliaries that the tree hung elsewhere. */
function helpersInFront(reading: Reading, verb: number): number {
  const isPast = reading.xpos(verb) === 'VBD';
  const floor = notBefore(reading, verb, LONGEST_GROUP);
  let first = verb;
  for (let t = verb - 1; t >= floor && isHelperOrAdverb(reading, t) && reading.lower(t) !== 'to'; t--) {
    if (!isHelper(reading, t)) continue;
    // a past tense beside "have" is a participle; beside others it stands for itself
    if (isPast && !isHave(reading, t)) break;
    first = t;
  }
  return first;
}

/** The verb with what helps it. */
export const verbGroup = (reading: Reading, verb: number): Range => ({ first: groupStart(reading, verb), end: verb + 1 });

/** "did not say", "has never said" */
export function isNegated(reading: Reading, verb: number): boolean {
  return some(reading, groupStart(reading, verb), verb, isNegation);
}

/** "was accused", "is being seen", "to be considered", "considered by" — not "has accused". */
export const isPassive = (reading: Reading, verb: number): boolean => isPassiveInOrder(reading, verb) ?? isPassiveInTree(reading, verb);

/** from a past tense back to what makes a passive of it, in tokens */
const FARTHEST_HELPER = 10;

/** The same by word order alone: null where only the tree can tell. */
export function isPassiveInOrder(reading: Reading, verb: number): boolean | null {
  if (!isPastForm(reading, verb)) return false;
  const group = groupStart(reading, verb);
  if (some(reading, group, verb, isPassiveHelper)) return true;
  // "she has accused", "she accused"; a noun in front may be the subject of another verb, and the past tense a participle:
  // "the man | accused of theft"
  const isActive = hasPronounInFront(reading, group) && (!isPastParticiple(reading, verb) || some(reading, group, verb, isHave));
  // a form of "be" or "get" farther in front may still help it: "was, they say, accused"
  return isActive && !some(reading, notBefore(reading, verb, FARTHEST_HELPER), group, isPassiveHelper) ? false : null;
}

/** "she | accused": a pronoun that can only be the subject of what follows. */
const hasPronounInFront = (reading: Reading, group: number): boolean =>
  group > sentenceStart(reading, group) && isSubjectPronoun(reading, group - 1);

function isPassiveInTree(reading: Reading, verb: number): boolean {
  if (child(reading, verb, 'aux:pass', 'nsubj:pass') >= 0) return true;
  // "an option seen by organisers as"
  return isPastParticiple(reading, verb) && reading.lower(verb + 1) === 'by' && reading.relation(verb) === 'acl';
}

/** The tag of the word that carries the tense: of "did" in "did not mention". */
export const tenseOf = (reading: Reading, verb: number): string => {
  const own = reading.xpos(verb);
  return own === 'VBD' || own === 'VBZ' || own === 'VBP' ? own : reading.xpos(groupStart(reading, verb));
};

/** "rejected", "has rejected" */
export const isFiniteGroup = (reading: Reading, verb: number): boolean => {
  const tense = tenseOf(reading, verb);
  return tense === 'VBD' || tense === 'VBZ' || tense === 'VBP' || tense === 'MD';
};

/** The infinitive's particle, whatever the tagger made of it. */
export const isTo: TokenTest = (reading, token) =>
  isToByWord(reading, token) && (reading.xpos(token) === 'TO' || (token + 1 < reading.tokenCount && reading.xpos(token + 1) === 'VB'));
