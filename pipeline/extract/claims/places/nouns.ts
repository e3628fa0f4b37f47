import { beforeVerb, type NounPhrase, phraseEnd, phraseOf } from '../../language/phrase.ts';
import { firstFrom, lastUpTo, notBefore, runStart, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import {
  isBaseOrAdverb,
  isNominal,
  isNounTag,
  isVerb,
  mayBeConjunction,
  opensGerundOrQuestion,
  opensNounPhrase,
  penn,
} from '../../language/tags.ts';
import { either, not, type TokenTest } from '../../language/test.ts';
import { child, related } from '../../language/tree.ts';
import { isPassive, isTo, verbGroup } from '../../language/verb-group.ts';
import { isClauseMark, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd, trimmed } from '../extent.ts';
import type { Condition, Content, ContentPlace, CuePlace, End, SourceCondition, SourcePlace } from '../pattern.ts';

// whose

const isByOf = words('by from among of');
const isOwnerRelation = related('nmod* obl*');

/** Whose claim: a possessive in front, or "by", "of", "from", "among" after. */
function ownerOf(reading: Reading, noun: number): NounPhrase | null {
  const possessor = possessorOf(reading, noun);
  if (possessor) return possessor;
  for (const t of reading.children(noun))
    if (t >= noun && isOwnerRelation(reading, t) && isByOf(reading, reading.subtreeStart(t))) return phraseOf(reading, t);
  return null;
}

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
const voices = words(
  'express expresses expressed expressing voice voices voiced voicing issue issues issued issuing repeat repeats repeated raised',
);

/** Whose it is, or who voices it. */
export const ownerOrVoice: SourcePlace = (site, content, sense) => {
  const found = owner(site, content, sense);
  if (found) return found;
  const { reading, token } = site;
  const verb = runStart(reading, token, notBefore(reading, token, LONGEST_PREMODIFIER), isAfterLender) - 1;
  return (verb >= 0 && voices(reading, verb) && subjectOfVerb(reading, verb)) || undefined;
};

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
const lends: TokenTest = (reading, token) => LENDS.test(reading.lower(token)) && !isPassive(reading, token);
const LENDS =
  /^(have|has|had|having|make|makes|made|making|gives?|gave|given|giving|takes?|took|taken|taking|lends?|lent|lending|shows?|showed|shown|showing|feels?|felt|feeling|keeps?|kept|keeping|holds?|held|holding|launch(es|ed|ing)?|lodged?|lodges|lodging|mount(s|ed|ing)?|drops?|dropped|dropping|withdraws?|withdrew|withdrawn|withdrawing|renew(s|ed|ing)?|throws?|threw|thrown|throwing|declared?|declares|declaring|levell?ed|reach(es|ed)?|enter(s|ed)?|harbou?rs?|harbou?red|maintain(s|ed)?)$/;
const isAfterLender: TokenTest = either(penn('CD DT JJ JJR NN PRP$ RB'), words('her'));

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
export const isHeld: Condition = ({ reading, token }) => lenderOf(reading, token) >= 0;

/** in front of the noun */
export const endsBefore: SourceCondition = ({ token }, { range }) => range.end <= token;

const isDenial = words("not n't never no");

/** "have no plan": the noun, with the verb that lends its subject unless the source stands between them. */
export const nounAndLender: CuePlace = ({ reading, token }, content, sense, source) => {
  const lender = lenderOf(reading, token);
  const isOwned = source !== null && source.range.end <= token && source.range.first > lender;
  const first = lender >= 0 && !isOwned ? verbGroup(reading, lender).first : token;
  const end = isTo(reading, content.first) ? sense.end : content.first;
  return { range: { first, end }, negated: some(reading, first, token, isDenial) };
};

/** "promise", "call for": the noun, up to its content but for "to" */
export const nounAlone: CuePlace = ({ reading, token }, content) => ({
  range: { first: token, end: isTo(reading, content.first) ? token + 1 : content.first },
  negated: false,
});

// what

/** the prepositions of a content, by class */
const PREPOSITIONS: Readonly<Record<string, TokenTest>> = {
  praise: words('of for'),
  oppose: words('of to against on with over toward towards'),
  ask: words('for'),
  deny: words('of'),
  believe: words('about over regarding'),
  say: words('about on regarding'),
  claim: words('about'),
};
const isBackingNoun = (lemma: string): boolean => lemma === 'support' || lemma === 'back' || lemma === 'backing';

const takesInfinitive = (reading: Reading, noun: number): boolean => isTo(reading, noun + 1) && isBaseOrAdverb(reading, noun + 2);

/** "the mayor's plan | to leave" */
export const infinitiveOfNoun: ContentPlace = ({ reading, token }) =>
  token + 2 < reading.tokenCount && takesInfinitive(reading, token) ? { first: token + 1 } : null;

/** "their support for | the dam" */
export const phraseOfNoun: ContentPlace = ({ reading, token }, { cue }) => {
  if (token + 2 >= reading.tokenCount || takesInfinitive(reading, token)) return null;
  if (!PREPOSITIONS[cue.class]?.(reading, token + 1)) return null;
  // "the support of the party": the party's
  if (reading.lower(token + 1) === 'of' && isBackingNoun(reading.lemma(token))) return null;
  const first = token + 2;
  if (!opensNounPhrase(reading, first) && !opensGerundOrQuestion(reading, first)) return null;
  return phraseFrom(reading, first);
};

const phraseFrom = (reading: Reading, first: number): Content => ({
  first,
  latest: beforeVerb(reading, first, phraseEnd(reading, first)),
});

/** "the mayor's call for | a strike", "its announcement of | a fare": what somebody's word was of */
export const matterOfNoun: ContentPlace = (site, sense) => {
  const { reading, token } = site;
  if (reading.lemma(token) !== 'announcement' || reading.lower(token + 1) !== 'of') return phraseOfNoun(site, sense);
  return opensNounPhrase(reading, token + 2) ? phraseFrom(reading, token + 2) : null;
};

/** "its demand", "a plan": what is wanted, asked or judged right can be to do something. */
export const canBeToDo: Condition = (_, { cue }) => cue.class === 'want' || cue.class === 'ask' || cue.class === 'judge';
/** "praise", "criticism" */
export const isPraiseOrBlame: Condition = (_, { cue }) => cue.class === 'praise' || cue.class === 'oppose';

/** of an owner between a noun and its "that", in tokens */
const FARTHEST_THAT = 12;
const endsOwner: TokenTest = either(isVerb, isClauseMark);

/** "the claim (by X) that | it rained" */
const isThereIs = words('is are was were remain remains');

/** "There are | fears that the dam will break": nobody is named who has them */
export const isThereBe: Condition = ({ reading, token }) => {
  const be = runStart(reading, token, sentenceStart(reading, token), isOfThere) - 1;
  return be > 0 && isThereIs(reading, be) && reading.lower(be - 1) === 'there';
};

const isOfThere = penn('JJ JJR RB DT VBG');

export const clauseOfNoun: ContentPlace = ({ reading, token }) => {
  const end = Math.min(sentenceEnd(reading, token), token + FARTHEST_THAT);
  for (let t = token + 1; t < end; t++) {
    if (reading.lower(t) === 'that')
      return mayBeConjunction(reading, t) && reading.relation(t) === 'mark'
        ? { first: t + 1, cue: { first: token, end: t === token + 1 ? t + 1 : token + 1 } }
        : null;
    if (endsOwner(reading, t)) return null;
  }
  return null;
};

const isClauseOfCue = related('acl acl:relcl ccomp');

/** of the clause that hangs from the noun, else of the clause by order */
export const nounClauseEnd: End = ({ reading, token }, { first }) => {
  const clause = reading.children(token).find((t) => t >= first && isClauseOfCue(reading, t));
  const end = clause === undefined ? complementEnd(reading, token, first) : reading.subtreeEnd(clause);
  return trimmed(reading, { first, end }) ? end : first;
};

const isCopula = words('is was are were has remains');

/** "The bank's view is that | it rained" */
export const clauseAfterCopula: ContentPlace = ({ reading, token }) => {
  if (token + 3 >= reading.tokenCount || !isCopula(reading, token + 1)) return null;
  const that = reading.lower(token + 2) === 'been' ? token + 3 : token + 2;
  return reading.lower(that) === 'that' && mayBeConjunction(reading, that)
    ? { first: that + 1, cue: { first: token, end: that + 1 } }
    : null;
};

// praise from somebody

const BRINGS =
  /^(earn|win|draw|receive|attract|get|gain|provoke|prompt|spark|elicit|invite)(s|ed|ing|ned|ning|ted|ting)?$|^(drew|drawn|drawing|won|winning|got|getting)$/;
const isFromOrBy = words('from by');

/** "earning rare praise from the governor": who praises, and the deed that brought it in */
export const deedThatBringsIn: ContentPlace = ({ reading, token }): Content | null => {
  if (token + 2 >= reading.tokenCount || !isFromOrBy(reading, token + 1)) return null;
  const verb = reading.head(token);
  if (verb < 0 || verb > token || !BRINGS.test(reading.lower(verb))) return null;
  const head = headAfter(reading, token + 2);
  if (head < 0) return null;
  const { range, role } = phraseOf(reading, head);
  const doer = subjectOfVerb(reading, verb)?.range ?? null;
  // the clause that a participle comments on, else the subject
  const isComment = reading.xpos(verb) === 'VBG' && reading.form(verb - 1) === ',';
  const deed = isComment ? { first: sentenceStart(reading, verb), end: verb - 1 } : doer;
  if (!deed) return null;
  return {
    first: deed.first,
    latest: deed.end,
    source: { range: { first: token + 2, end: range.end }, head, role },
    target: doer,
    cue: { first: token, end: token + 1 },
  };
};

/** of the phrase of who praises, in tokens */
const LONGEST_SOURCE = 12;
const endsSource = marks(', . ;');

function headAfter(reading: Reading, from: number): number {
  const isHead: TokenTest = (_, t) => isNominal(reading, t) && (reading.head(t) < from || reading.head(t) > t + LONGEST_SOURCE);
  return firstFrom(reading, from, Math.min(reading.tokenCount, from + LONGEST_SOURCE), isHead, endsSource);
}
