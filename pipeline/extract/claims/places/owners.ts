/** Whose a claim is that a noun makes: its owner's ("the union's view"), or who voices, has or makes it ("has no plan to"). */
import type { CueClass } from '../../../contract.ts';
import { isCapitalised, type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { lastUpTo, notBefore, runStart, sentenceStart, some } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isNounTag, isPrepositionTag, isProperNoun, penn } from '../../language/tags.ts';
import { either, not, type TokenTest } from '../../language/test.ts';
import { child, related } from '../../language/tree.ts';
import { groupStart, isPassive, isTo } from '../../language/verb-group.ts';
import { isNegation, isPossessive, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Condition, CuePlace, SourceCondition, SourcePlace } from '../pattern.ts';

const isByOf = words('by from among of');
const isOwnerRelation = related('nmod* obl*');

/** Whose claim: a possessive in front, or "by", "of", "from", "among" after. */
function ownerOf(reading: Reading, noun: number): NounPhrase | null {
  const possessor = possessorOf(reading, noun);
  if (possessor) return possessor;
  const owner = reading.children(noun).find((t) => t >= noun && isOwnerRelation(reading, t) && isOwnerAt(reading, reading.subtreeStart(t)));
  return owner === undefined ? nameInFront(reading, noun) : phraseOf(reading, owner);
}

const ISSUED = new Set(['announcement', 'assessment', 'estimate', 'forecast', 'poll', 'report', 'statement', 'study', 'survey']);

/** "a Harbour Times report that": of what a body issues, the name in front is whose it is. */
function nameInFront(reading: Reading, noun: number): NounPhrase | null {
  if (!ISSUED.has(reading.lemma(noun))) return null;
  const first = runStart(reading, noun, sentenceStart(reading, noun), isProperNoun);
  return first < noun ? { range: { first, end: noun }, head: noun - 1, role: null } : null;
}

/** "by a clerk", not "from over the weekend" */
const isOwnerAt: TokenTest = (reading, token) => isByOf(reading, token) && !isPrepositionTag(reading, token + 1);

/** "the union's long-held view", "its view" */
const possessorOf = (reading: Reading, noun: number): NounPhrase | null =>
  possessorInOrder(reading, noun) ?? possessorInTree(reading, noun);

function possessorInTree(reading: Reading, noun: number): NounPhrase | null {
  const owner = child(reading, noun, 'nmod:poss');
  return owner < 0 ? null : withoutGenitive(reading, phraseOf(reading, owner));
}

/** "the union's" → "the union" */
function withoutGenitive(reading: Reading, owner: NounPhrase): NounPhrase {
  const { first, end } = owner.range;
  return reading.xpos(end - 1) === 'POS' ? { ...owner, range: { first, end: end - 1 } } : owner;
}

/** of adjectives between an owner, or a verb, and the noun, in tokens */
const LONGEST_PREMODIFIER = 4;
const isBetweenOwner = penn('CD HYPH JJ JJR JJS NN RB VBG VBN');
const isOfOwner = penn('CD DT HYPH JJ NN NNP NNPS NNS POS PRP$');
const opensOwner = penn('DT PRP$');

/** "its long-held | view", "Mr Lind's | view": by the genitive in front, whatever the tree says. */
function possessorInOrder(reading: Reading, noun: number): NounPhrase | null {
  const start = sentenceStart(reading, noun);
  const floor = notBefore(reading, noun, LONGEST_PREMODIFIER);
  const t = runStart(reading, noun, floor + 1, isBetweenOwner) - 1;
  if (t < floor) return null;
  if (reading.xpos(t) === 'PRP$' || reading.lower(t) === 'her') return { range: { first: t, end: t + 1 }, head: t, role: null };
  if (reading.xpos(t) !== 'POS' || t - 1 < start || !isNounTag(reading, t - 1)) return null;
  let first = t - 1;
  // a determiner opens its phrase
  while (first > start && isOfOwner(reading, first - 1) && !opensOwner(reading, first)) first--;
  return { range: { first, end: t }, head: t - 1, role: null };
}

/** Whose claim it is. */
export const owner: SourcePlace = ({ reading, token }, { first }) => {
  const found = ownerOf(reading, token);
  if (!found) return undefined;
  // "concern among doctors | that": the tree may have hung the clause from the owner
  if (found.range.first < first - 1 && found.range.end > first - 1) found.range.end = first - 1;
  return { ...found, role: null };
};

/** verbs that voice what their noun says: "expressed alarm that", "issued a warning that" */
const VOICES = new Set(['express', 'voice', 'issue', 'repeat', 'raise', 'share', 'offer', 'reiterate', 'restate', 'outline', 'air']);

/** Whose it is, or who voices it: "she shared her belief" is hers by name. */
export const ownerOrVoice: SourcePlace = (site, content, sense) => {
  const found = owner(site, content, sense);
  if (found && site.reading.xpos(found.head) !== 'PRP$') return found;
  const { reading, token } = site;
  const verb = runStart(reading, token, notBefore(reading, token, LONGEST_PREMODIFIER), isAfterVoice) - 1;
  const isVoiced = verb >= 0 && VOICES.has(reading.lemma(verb)) && !some(reading, verb, token, isNo);
  return (isVoiced && subjectOfVerb(reading, verb)) || found;
};

const isNo = words('no');

/** Whose it is; "cut its forecast": who did, where a pronoun owns what the verb has for its object. */
export const ownerOrSubject: SourcePlace = (site, content, sense) => {
  const found = owner(site, content, sense);
  const { reading, token } = site;
  const verb = found && reading.xpos(found.head) === 'PRP$' && reading.relation(token) === 'obj' ? reading.head(token) : -1;
  return (verb >= 0 && subjectOfVerb(reading, verb)) || found;
};

/** The same, where nobody needs to be named. */
export const ownerIfAny: SourcePlace = ({ reading, token }) => {
  const found = ownerOf(reading, token);
  return found && { ...found, role: null };
};

/** verbs that lend their subject to the noun: "have no plan to", "gave her backing to" */
const lends: TokenTest = (reading, token) => isLending(reading, token) && !isPassive(reading, token);
const isLending = words(
  'have has had having make makes made making give gives gave given giving take takes took taken taking lend lends lent lending show shows showed shown showing feel feels felt feeling keep keeps kept keeping hold holds held holding launch launches launched launching lodge lodged lodges lodging mount mounts mounted mounting drop drops dropped dropping withdraw withdraws withdrew withdrawn withdrawing renew renews renewed renewing throw throws threw thrown throwing declare declared declares declaring leveled levelled reach reaches reached enter enters entered harbor harbors harbour harbours harbored harboured maintain maintains maintained',
);
const isAfterLender: TokenTest = either(penn('CD DT JJ JJR NN PRP$ RB'), words('her'));
/** "offered | her clearest promise" */
const isAfterVoice: TokenTest = either(isAfterLender, penn('JJS'));

/** The verb right in front of the noun's articles and adjectives; or -1. */
const lenderOf = (reading: Reading, noun: number): number =>
  lastUpTo(reading, noun - 1, notBefore(reading, noun, LONGEST_PREMODIFIER), lends, not(isAfterLender));

/** Whose it is, or who does what the verb says that the noun is the object of. */
export const ownerOrLender: SourcePlace = ({ reading, token }) => {
  const possessor = possessorOf(reading, token);
  if (possessor) return possessor;
  const lender = lenderOf(reading, token);
  return (lender >= 0 && subjectOfVerb(reading, lender)) || undefined;
};

/** "have | a plan to", "renewed | their opposition to": somebody is said to hold it; "the mayor's plan" is only spoken of */
export const isHeld: Condition = ({ reading, token }, { cue }) => {
  const lender = lenderOf(reading, token);
  if (lender < 0) return false;
  const verb = reading.lemma(lender);
  // "renewed Republican calls": those of others
  if (!isCapitalised(reading, lender) && some(reading, lender + 1, token, isCapitalised)) return false;
  // "made her support clear": told, where a plea is made
  if (verb === 'make' && ATTITUDES.has(cue.class) && some(reading, lender + 1, token, isPossessive)) return false;
  // "has some appeal for voters": it draws them; "had better plan to leave": a verb
  return verb !== 'have' || (reading.lemma(token) !== 'appeal' && !(reading.lower(token - 1) === 'better' && token === lender + 2));
};

const ATTITUDES = new Set<CueClass>(['praise', 'oppose', 'believe']);

/** in front of the noun */
export const endsBefore: SourceCondition = ({ token }, { range }) => range.end <= token;

const isDenial = either(isNegation, words('no'));

/** "have no plan": the noun, with the verb that lends its subject unless the source stands between them. */
export const nounAndLender: CuePlace = ({ reading, token }, content, sense, source) => {
  const lender = lenderOf(reading, token);
  const isOwned = source !== null && source.range.end <= token && source.range.first > lender;
  const first = lender >= 0 && !isOwned ? groupStart(reading, lender) : token;
  const end = isTo(reading, content.first) ? sense.end : content.first;
  return { range: { first, end }, negated: some(reading, first, token, isDenial) };
};

/** "promise", "call for": the noun, up to its content but for "to" */
export const nounAlone: CuePlace = ({ reading, token }, content) => ({
  range: { first: token, end: isTo(reading, content.first) ? token + 1 : content.first },
  negated: false,
});
