/** Who the source of a claim is, of what kind, and whether a reader could know. */
import type { SourceKind, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import { kindInName, kindOfNoun } from '../language/lexicon/kinds.ts';
import { phraseOf } from '../language/phrase.ts';
import { firstFrom, lastUpTo, sentenceStart, some } from '../language/scan.ts';
import { isCommonNoun, isCommonPlural, isNameByEitherTag } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { headOfPhraseSpan } from '../language/tree.ts';
import { isAndOrOr, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { kindOfPhrase } from './corefer.ts';
import type { Actor } from './entities.ts';

/** Writes down who the source is; `isPeople` tells whether a token names a people, "Americans". */
export function nameSource(reading: Reading, claim: DraftClaim, actor: Actor | null, isPeople: (token: number) => boolean): void {
  if (!claim.source) return;
  const head = headOfPhraseSpan(reading, claim.source);
  claim.entity = actor?.entity ?? null;
  const roleHead = headOfRole(reading, claim.sourceRole, head);
  const roleKind = roleHead >= 0 ? kindOfPhrase(reading, roleHead) : null;
  if (actor) learnRole(reading, actor, roleHead, roleKind);
  const antecedent = actor ? -1 : nounBefore(reading, head);
  if (antecedent >= 0 && reading.xpos(head) !== 'CD') nameUnnamed(reading, claim, antecedent);
  claim.sourceKind =
    documentOfBody(reading, claim.source, head) ??
    actor?.entity.kind ??
    (antecedent >= 0 ? kindOfPhrase(reading, antecedent) : null) ??
    kindOfPhrase(reading, counted(reading, lastOfPair(reading, claim.source, head))) ??
    roleKind ??
    (isPeople(head) ? 'public' : reading.upos(head) === 'PROPN' && claim.sourceKind === 'unknown' ? 'person' : claim.sourceKind);
  // "many Americans" are a people, nobody in particular
  claim.sourceNamed =
    actor !== null || (reading.upos(head) === 'PROPN' && !isPeople(head)) || isBodyByName(reading, claim.source, head, isPeople);
}

/** "Central Bank of Kenya data": the last word tells what it is, its name in front whose. */
function documentOfBody(reading: Reading, source: Span, head: number): SourceKind | null {
  const last = reading.tokenAt(source.end - 1);
  if (last === head || !isCommonNoun(reading, last) || reading.upos(last - 1) !== 'PROPN') return null;
  return kindOfNoun(reading.lemma(last)) === 'document' ? 'document' : null;
}

/** of how many, by a share: "71 per cent of | residents"; else the head itself */
function counted(reading: Reading, head: number): number {
  if (!isShare(reading, head) || reading.lower(head + 1) !== 'of') return head;
  const { end } = phraseOf(reading, head + 2).range;
  const noun = lastUpTo(reading, end - 1, head + 2, isCommonNoun);
  return noun < 0 ? head : noun;
}
const isShare = words('cent percent % half third quarter majority');

/** The head of the words that tell the role; "its boss, Ann Lee, said": the name is what stands apposed, and the role what it is apposed to. */
function headOfRole(reading: Reading, role: Span | null, head: number): number {
  const apposed = role ? headOfPhraseSpan(reading, role) : -1;
  const isNamed = reading.upos(head) === 'PROPN' && kindInName(reading.lower(head)) !== 'official';
  return apposed >= 0 && reading.upos(apposed) === 'PROPN' && !isNamed ? head : apposed;
}

const NOBODY = new Set<SourceKind>(['organisation', 'government', 'document', 'public']);

/** What the role tells of the actor. */
function learnRole(reading: Reading, actor: Actor, roleHead: number, roleKind: SourceKind | null): void {
  if (actor.type === 'unclear' && !(roleKind && BODY_KINDS.has(roleKind))) settle(actor);
  if (actor.type === 'person' && actor.entity.kind === 'unknown') actor.entity.kind = 'person';
  // "Abdul Muhari of BNPB, the disaster agency": nobody is an agency, and a resident with a name is a person
  if (roleKind && actor.entity.kind === 'person' && !NOBODY.has(roleKind)) actor.entity.kind = roleKind;
  // "the operator, Vestgass": a name that nothing else tells of
  if (roleKind && actor.entity.kind === 'unknown' && BODY_KINDS.has(roleKind)) {
    actor.type = 'body';
    actor.entity.kind = roleKind;
  }
  if (roleHead >= 0) actor.descriptors.add(reading.lemma(roleHead).toLowerCase());
}

const BODY_KINDS = new Set<SourceKind>(['organisation', 'government', 'military', 'media', 'armed_group']);

/** "Ukraine's air force", "the U.S. military", "the county health department (CHD)": there is one such body, so that a reader knows which. */
function isBodyByName(reading: Reading, source: Span, head: number, isPeople: (token: number) => boolean): boolean {
  const kind = reading.xpos(head) === 'NN' ? kindOfPhrase(reading, head) : null;
  if (!kind || !BODY_KINDS.has(kind)) return false;
  const first = reading.tokenAt(source.start);
  if (isIndefinite(reading, first)) return false;
  // "the government of India"
  const end = reading.lower(head + 1) === 'of' ? reading.tokenAt(source.end - 1) + 1 : head;
  return some(reading, first, end, (_, token) => isNameByEitherTag(reading, token) || isPeople(token));
}

/** "hospital and police officials": what both kinds of them are. */
function lastOfPair(reading: Reading, source: Span, head: number): number {
  const last = reading.tokenAt(source.end - 1);
  // "the schools minister": a compound goes by its last noun
  if (last === head + 1 && reading.upos(head) === 'NOUN' && reading.upos(last) === 'NOUN') return last;
  if (last <= head + 1 || reading.xpos(head) !== 'NN' || reading.xpos(last) !== 'NNS') return head;
  if (head > reading.tokenAt(source.start) && reading.upos(head - 1) === 'DET') return head;
  return isAndOrOr(reading, head + 1) ? last : head;
}

const isIndefinite = words('a an another one any some');

const isPerson = (kind: SourceKind | null): boolean => kind === 'person' || kind === 'official' || kind === 'military';

/** Whether a noun may be what a pronoun without a named actor stands for. */
function mayStandFor(reading: Reading, pronoun: string, noun: number): boolean {
  if (pronoun === 'they') return reading.xpos(noun) === 'NNS';
  if (reading.xpos(noun) !== 'NN') return false;
  const kind = kindOfPhrase(reading, noun);
  return kind !== null && (pronoun === 'it' ? BODY_KINDS.has(kind) : isPerson(kind));
}

/** a pronoun by the form that a subject has: "their view" is what they think */
const NOMINATIVES = new Map(
  Object.entries({ they: 'they', their: 'they', them: 'they', it: 'it', its: 'it', he: 'he', his: 'he', she: 'she', her: 'she' }),
);

/** "American officials … they": the noun that was the last subject a pronoun may stand for, in its sentence or the one before; -1 where there is none. */
function nounBefore(reading: Reading, token: number): number {
  if (reading.xpos(token) === 'CD') return pluralInSentence(reading, token);
  const pronoun = NOMINATIVES.get(reading.lower(token));
  if (!pronoun) return -1;
  const start = reading.sentenceFirst[reading.sentenceOf[token]];
  const mayBe: TokenTest = (_, noun) => mayStandFor(reading, pronoun, noun) && reading.relation(noun).startsWith('nsubj');
  const here = lastUpTo(reading, token - 1, start, mayBe);
  if (here >= 0 || start === 0) return here;
  // of the sentence before its first subject, which it is about: "Residents said the gunmen left. They …"
  return firstFrom(reading, reading.sentenceFirst[reading.sentenceOf[token] - 1], start, mayBe);
}

/** "Of 24 economists, 21 …": the people that a bare number counts; or -1. */
const pluralInSentence = (reading: Reading, token: number): number =>
  lastUpTo(reading, token - 1, sentenceStart(reading, token), isCommonPlural);

/** What a reader is shown for a pronoun whose noun has no name. */
function nameUnnamed(reading: Reading, claim: DraftClaim, noun: number): void {
  const { first, end } = phraseOf(reading, noun).range;
  claim.evidence.push({ field: 'source_name', span: tokenSpan(reading, first, end), basis: 'implied', rule: 'actors.antecedent' });
}

/**
 * Somebody who says something, by name alone: capitals throughout are a body's, "MSNBC", two words are a person's.
 * One word may be either's: "Zenith said". A "he" may tell later.
 */
function settle(actor: Actor): void {
  const isBody = /^[A-Z]{3,}$/.test(actor.entity.name);
  if (!isBody && !actor.entity.name.includes(' ')) return;
  actor.type = isBody ? 'body' : 'person';
  if (actor.entity.kind === 'unknown') actor.entity.kind = isBody ? 'organisation' : 'person';
}
