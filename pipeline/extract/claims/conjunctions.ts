/** "that", "whether" and the like after a cue: the conjunction of its clause, or something else. */
import { cueVerbAt, hasReceiver, nounSenses } from '../language/lexicon/cues.ts';
import { firstFrom, lastUpTo, notBefore, runEnd, runStart } from '../language/scan.ts';
import { isIng, isTensed, isVerb, penn } from '../language/tags.ts';
import { both, either, not, type TokenTest } from '../language/test.ts';
import { branchOf, isOblique, related } from '../language/tree.ts';
import { isClauseMark, isComma, isCommaOrColon, isStop, isTimeWord, marks, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { quotationFrom } from './quotations.ts';

const mayOpenNominal = penn('CD DT EX JJ JJR NN NNP NNPS NNS PDT PRP PRP$');

/** A noun phrase may begin here that tells no time. */
export const opensNominal: TokenTest = both(mayOpenNominal, not(isTimeWord));

/** "that" as a conjunction. */
export const isConjunction: TokenTest = (reading, token) => {
  if (reading.lower(token) !== 'that') return false;
  if (reading.xpos(token) === 'IN' || reading.relation(token) === 'mark') return true;
  if (reading.xpos(token) === 'WDT' || reading.relation(token) === 'det') return false;
  const head = reading.head(token);
  return head > token + 1 && isVerb(reading, head);
};

const mayOpenClause = penn('CD DT EX IN JJ JJR JJS NN NNP NNPS NNS PDT PRP PRP$ RB VBG WRB');

/** Next to a cue "that" is the conjunction, whatever the tagger made of it: "reveals that the test failed"; not "said that is so". */
export const isThatOfCue: TokenTest = (reading, token) => {
  // "said that night": when
  if (token + 2 >= reading.tokenCount || isTimeWord(reading, token + 1)) return false;
  return quotationFrom(reading, token + 1) >= 0 || mayOpenClause(reading, token + 1);
};

/** "accept its claims that …", "a meeting announcing that …": the clause is the noun's, or another verb's; "told voters that" is not. */
export function isNounsClause(reading: Reading, verb: number, after: number, that: number): boolean {
  if (that === after) return false;
  if (cueVerbAt(reading, that - 1) !== '' && reading.lower(that - 1).endsWith('ing')) return true;
  if (reading.upos(that - 1) !== 'NOUN') return false;
  const top = branchOf(reading, that - 1, verb);
  // "said in a statement that"
  if (top >= 0 && isOblique(reading, top)) return false;
  if (nounSenses(reading.lemma(that - 1)).length > 0) return true;
  return top >= 0 && reading.relation(top) === 'obj' && !hasReceiver(cueVerbAt(reading, verb));
}

/** The first token of the clause that the tree hangs from a verb, or -1. */
export function clauseAfter(reading: Reading, verb: number, after: number): number {
  const children = reading.children(verb);
  for (let i = 0; i < children.length; i++) {
    const t = children[i];
    if (t < after || !mayBeClause(reading, t)) continue;
    const first = runEnd(reading, Math.max(after, reading.subtreeStart(t)), t, isCommaOrColon);
    if (!isParataxis(reading, t) || reading.quotationOf[t] >= 0 || reading.form(first - 1) === ':') return first;
  }
  return -1;
}

const mayBeClause = related('ccomp csubj parataxis');
const isParataxis = related('parataxis');

const endsReceiver: TokenTest = either(isTensed, isComma);

/** "told a hearing on Tuesday that", "told analysts that": a conjunction that the tree hung from a noun, or put inside the clause; or -1. */
export function conjunctionAfterReceiver(reading: Reading, verb: number, after: number, limit: number): number {
  if (!hasReceiver(cueVerbAt(reading, verb)) || !opensNominal(reading, after)) return -1;
  for (let t = after + 1; t < limit && !endsReceiver(reading, t); t++) if (reading.lower(t) === 'that' && isThatOfCue(reading, t)) return t;
  return -1;
}

/** of who is asked, in tokens */
const LONGEST_RECEIVER = 9;
const PUTS_QUESTION = new Set(['ask', 'tell', 'quiz', 'press', 'remind', 'warn', 'show']);
const opensQuestion = words('whether if how why what where when');
const isOfReceiver: TokenTest = both(penn('CD DT IN JJ NN NNP NNPS NNS POS PRP PRP$'), not(words('after before as while')));

/** "asked the pilot whether", "told them how": the word that opens the question after who was asked; or -1. */
export function questionAfterReceiver(reading: Reading, verb: number, after: number, end: number): number {
  if (!PUTS_QUESTION.has(cueVerbAt(reading, verb)) || !opensNominal(reading, after)) return -1;
  return firstFrom(reading, after + 1, Math.min(end, after + LONGEST_RECEIVER), opensQuestion, not(isOfReceiver));
}

/** how far a time in front of "that" may reach, in tokens */
const LONGEST_TIME = 6;
const endsTime: TokenTest = either(isVerb, isClauseMark);

/** The conjunction after a time, nothing of a clause between; or -1. */
export const conjunctionAfterTime = (reading: Reading, from: number, end: number): number =>
  firstFrom(reading, from, Math.min(end, from + LONGEST_TIME), isConjunction, endsTime);

/** how far time and occasion may push "that" away from its cue, in tokens */
const LONGEST_OCCASION = 14;
const opensOccasion = words('at in on during after before following through via late early last');
const endsOccasion: TokenTest = either(either(isTensed, isIng), isStop);

/** "said at the time that", "said following a vote in May that": the conjunction after an occasion; or -1. */
export function conjunctionAfterOccasion(reading: Reading, after: number, end: number): number {
  if (after >= end || !opensOccasion(reading, after)) return -1;
  for (let t = after + 1; t < Math.min(end, after + LONGEST_OCCASION); t++) {
    if (reading.lower(t) === 'that' && isThatOfCue(reading, t))
      return nounSenses(reading.lemma(t - 1)).length > 0 || cueVerbAt(reading, t - 1) !== '' ? -1 : t;
    if (endsOccasion(reading, t) || reading.quotationOf[t] !== reading.quotationOf[after]) return -1;
  }
  return -1;
}

const followsMark = marks(", ’ ' ”");
const tellsHow = words('referring speaking citing adding pointing showing');
const opensAdverbial = words('as without while after before when since although though because during via through');

/** "as she left", "without naming him", ", referring to": said how or when, not what. */
export function isAdverbial(reading: Reading, token: number): boolean {
  if (reading.form(token) === ',') return isAdverbial(reading, token + 1);
  if (reading.xpos(token) === 'VBG') return followsMark(reading, token - 1) || tellsHow(reading, token);
  return opensAdverbial(reading, token);
}

/** of a relative pronoun's distance from the cue, and of an aside between, in tokens */
const FARTHEST_RELATIVE = 7;
const LONGEST_ASIDE = 12;
const isRelative = words('which that who what');
const endsSearch: TokenTest = either(isStop, penn('CC IN VBD VBZ'));

/** The relative pronoun in front of the cue's subject: "which they believe", "what it says"; or -1. */
export function relativeBefore(reading: Reading, verb: number): number {
  const from = beforeAside(reading, verb);
  const relative = lastUpTo(reading, from, notBefore(reading, verb, verb - from + FARTHEST_RELATIVE), isRelative, endsSearch);
  return relative < verb - 1 ? relative : -1;
}

/** Its word; or "". */
export function relativeInFront(reading: Reading, verb: number): string {
  const relative = relativeBefore(reading, verb);
  return relative < 0 ? '' : reading.lower(relative);
}

/** "asked the pilot | who they thought was to blame", "announces | who it thinks should go": a question, and nothing that they put forward. */
export function isQuestionOfWho(reading: Reading, who: number): boolean {
  if (reading.lower(who) !== 'who' || who === 0) return false;
  const verb = runStart(reading, who, notBefore(reading, who, LONGEST_RECEIVER), isOfReceiver) - 1;
  return isVerb(reading, who - 1) || (verb >= 0 && PUTS_QUESTION.has(cueVerbAt(reading, verb)));
}

/** "which the owner, Tim Koski, | called": in front of the aside, if there is one */
function beforeAside(reading: Reading, verb: number): number {
  let from = verb - 1;
  if (reading.form(from) !== ',') return from;
  for (from--; from > verb - LONGEST_ASIDE && from > 0 && reading.form(from) !== ','; ) from--;
  return from < verb - 1 ? from - 1 : from;
}
