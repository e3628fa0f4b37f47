/**
 * The head of a verb's subject, whatever it is: a person, a blast, a price. Who *speaks* is asked of `subject.ts`, which believes the tree less
 * and wants somebody.
 */
import type { Reading } from '../reading/reading.ts';
import { causeWord } from './lexicon/happenings.ts';
import { headFrom, isCompounded, joinsNames } from './noun-phrases.ts';
import { lastUpTo, notBefore, runStart, sentenceStart } from './scan.ts';
import { isInPlainPhrase, isNominal, isNoun, penn, universal } from './tags.ts';
import type { TokenTest } from './test.ts';
import { isSubjectRelation } from './tree.ts';
import { isComma, isRelativePronoun, isTimeWord, marks, words } from './words.ts';

const isColonOrSemicolon = marks(': ;');
const isInPhraseWithPreposition = universal('NOUN PROPN ADP DET ADJ NUM');

/** The verb's own subject, or the one that it shares with the verb that it is coordinated to or hangs on; -1 where there is none. */
export function subjectHead(reading: Reading, verb: number): number {
  let node = verb;
  for (let step = 0; step < 4 && node >= 0; step++) {
    const subject = ownSubject(reading, node, verb);
    if (subject >= 0) return isRelativePronoun(reading, subject) ? antecedent(reading, node, subject) : subject;
    const relation = reading.relation(node);
    if (relation.startsWith('acl')) return antecedent(reading, node, node);
    if (relation !== 'conj' && relation !== 'advcl' && relation !== 'xcomp') return -1;
    node = reading.head(node);
  }
  return -1;
}

/**
 * The verb's subject in the tree; -1 where there is none before `limit`. No subject stands in front of a colon: where the tree read
 * "So does China: in May the group killed …" as one clause, the noun right in front of the verb is taken.
 */
export function ownSubject(reading: Reading, verb: number, limit = verb): number {
  const subjects = reading.children(verb).filter((child) => child < limit && isSubjectRelation(reading, child));
  if (subjects.length === 0) return -1;
  const colon = lastUpTo(reading, verb - 1, subjects[0] + 1, isColonOrSemicolon);
  const subject = subjects.find((child) => child >= colon);
  return subject ?? (isNominal(reading, verb - 1) ? verb - 1 : -1);
}

/** tokens between an event and the relative clause that tells of it: "a bombing in Kabul in August 2021, which killed …" */
const FARTHEST_ANTECEDENT = 10;

const isEvent: TokenTest = (reading, token) => causeWord(reading, token) !== null && reading.upos(token) !== 'VERB';

/** What a relative clause is about: an event word in the noun phrase right in front of it, else the noun that the tree hangs it on. */
function antecedent(reading: Reading, verb: number, clauseStart: number): number {
  const isOutside: TokenTest = (_, t) => !isInPhraseWithPreposition(reading, t) && !(t === clauseStart - 1 && isComma(reading, t));
  const event = lastUpTo(reading, clauseStart - 1, notBefore(reading, clauseStart, FARTHEST_ANTECEDENT), isEvent, isOutside);
  if (event >= 0) return event;
  return reading.relation(verb).startsWith('acl') ? reading.head(verb) : -1;
}

const mayBePredicate = penn('VBD VBN VBZ MD');
/** "and", or "that" that no noun but a day's stands in front of: "said on Monday that" */
const opensClause = (reading: Reading, token: number): boolean =>
  isJoining(reading, token) || (reading.lower(token) === 'that' && (isTimeWord(reading, token - 1) || isReporting(reading, token - 1)));
const isJoining = words('and but while as');
const isReporting = words('said says say added adding saying');

const isInVerbGroup = universal('AUX ADV PART');
const isHave = words('has have had');

/** "and demand peaked", "and gold slipped", "and pay has risen": a bare verb form or an adjective that opens a clause in front of a verb is a noun. */
export const isMistaken = (reading: Reading, token: number): boolean =>
  (reading.xpos(token) === 'VB' ||
    (reading.xpos(token) === 'VBP' && reading.upos(token) === 'VERB' && opensClause(reading, token - 1)) ||
    (reading.xpos(token) === 'JJ' &&
      (/^(?:and|but|while|as|,|:)$/.test(reading.lower(token - 1)) || token === sentenceStart(reading, token)))) &&
  mayBePredicate(reading, token + 1) &&
  reading.lower(token - 1) !== 'to';

const CLAUSE_BOUNDARY =
  /^(?:,|;|:|\.|—|–|--|\(|"|“|”|and|but|or|that|while|as|when|after|before|because|although|though|if|since|which|who|whose)$/;

/** What stands between a subject and its verb: "[has also] risen", "to have risen"; the tagger takes "have" for a verb of its own. */
export const isHelping = (reading: Reading, token: number): boolean => isInVerbGroup(reading, token) || isHave(reading, token);

/** By word order: the head of the first noun phrase of the clause that a verb closes: "its net [profit] for the September quarter rose"; -1 where there is none. */
export function firstHead(reading: Reading, verb: number): number {
  const first = sentenceStart(reading, verb);
  const end = runStart(reading, verb, first, isHelping);
  if (end > first && (isPluralAsVerb(reading, end - 1, first) || isMistaken(reading, end - 1))) return end - 1;
  for (let at = runStart(reading, end, first, isInClause); at < end; at++) {
    if (reading.upos(at) === 'PRON' && isPersonOrThing(reading, at)) return at;
    const head = isNoun(reading, at) ? headFrom(reading, at, end) : -1;
    if (head >= 0) return head;
  }
  return -1;
}

const isPersonOrThing = words('it they he she');

/** "Nonfarm payrolls rose": a plural that the tagger took for a verb */
const isPluralAsVerb = (reading: Reading, token: number, first: number): boolean =>
  reading.xpos(token) === 'VBZ' && (token === first || isInPlainPhrase(reading, token - 1));

/** "cases [reported] in the capital" */
const isPostmodifier = (reading: Reading, token: number): boolean =>
  reading.xpos(token) === 'VBN' && isNoun(reading, token - 1) && reading.upos(token + 1) === 'ADP';

/** No boundary of the clause, and no verb that is not half of a compound. */
const isInClause: TokenTest = (reading, token) =>
  (!CLAUSE_BOUNDARY.test(reading.lower(token)) || joinsNames(reading, token)) &&
  (reading.upos(token) !== 'VERB' || isCompounded(reading, token) || isPostmodifier(reading, token));
