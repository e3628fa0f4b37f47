/**
 * The head of a verb's subject, whatever it is: a person, a blast, a price. It is looked for in the tree as that of who *speaks* (`subject.ts`), whom
 * word order decides where a tree is not believed.
 */
import type { Reading } from '../reading/reading.ts';
import { causeWord } from './lexicon/happenings.ts';
import { headFrom, isCompounded, joinsNames } from './noun-phrases.ts';
import { lastUpTo, notBefore, runStart, sentenceStart } from './scan.ts';
import { antecedentPhrase, shownSubject, subjectChild } from './subject-in-tree.ts';
import { isInPlainPhrase, isNoun, penn, universal } from './tags.ts';
import type { TokenTest } from './test.ts';
import { related } from './tree.ts';
import { isComma, isRelativePronoun, isTimeWord, words } from './words.ts';

const isInPhraseWithPreposition = universal('NOUN PROPN ADP DET ADJ NUM');

/** "rose to close at", "fell as it lost": what something is said of, an adverbial clause tells more of. */
const sharesBearer = related('conj advcl xcomp');

/** The verb's own subject, or the one that it shares with the verb that it is coordinated to or hangs on; -1 where there is none. */
export function subjectHead(reading: Reading, verb: number): number {
  const shown = shownSubject(reading, verb, sharesBearer, verb);
  if (!shown) return -1;
  if (shown.isDescribed) return eventBefore(reading, shown.verb) ?? shown.token;
  if (!isRelativePronoun(reading, shown.token)) return pastTime(reading, shown.verb, shown.token);
  return eventBefore(reading, shown.token) ?? antecedentPhrase(reading, shown.verb, shown.token, verb)?.head ?? -1;
}

/** The subject that hangs on a verb itself; -1 where there is none in front of it. */
export const ownSubject = (reading: Reading, verb: number): number => pastTime(reading, verb, subjectChild(reading, verb, verb));

/** "a raid by the gang | last October | killed": a time that the tree took for a second subject gives way to the first. */
function pastTime(reading: Reading, verb: number, subject: number): number {
  const other = subject >= 0 && isTimeWord(reading, subject) ? subjectChild(reading, verb, subject) : -1;
  return other >= 0 ? other : subject;
}

/** tokens between an event and the relative clause that tells of it */
const FARTHEST_ANTECEDENT = 10;

const isEvent: TokenTest = (reading, token) => causeWord(reading, token) !== null && reading.upos(token) !== 'VERB';

/** "a bombing in Kabul in August 2021, | which killed": the event in the noun phrase right in front of a clause that tells of it. */
function eventBefore(reading: Reading, clauseStart: number): number | null {
  const isOutside: TokenTest = (_, t) => !isInPhraseWithPreposition(reading, t) && !(t === clauseStart - 1 && isComma(reading, t));
  const event = lastUpTo(reading, clauseStart - 1, notBefore(reading, clauseStart, FARTHEST_ANTECEDENT), isEvent, isOutside);
  return event < 0 ? null : event;
}

const mayBePredicate = penn('VBD VBN VBZ MD');
/** "and", or "that" that no noun but a day's stands in front of: "said on Monday that" */
const opensClause = (reading: Reading, token: number): boolean =>
  isJoining(reading, token) || (reading.lower(token) === 'that' && (isTimeWord(reading, token - 1) || isReporting(reading, token - 1)));
const isJoining = words('and but while as');
const isReporting = words('said says say added adding saying');

/** what helps a verb, and the adverbs between: "has not yet [fallen]" */
export const isInVerbGroup = universal('AUX ADV PART');
const isHave = words('has have had');

/** "and demand peaked", "and gold slipped", "and pay has risen": a bare verb form or an adjective that opens a clause in front of a verb is a noun. */
export const isMistaken = (reading: Reading, token: number): boolean =>
  (reading.xpos(token) === 'VB' ||
    (reading.xpos(token) === 'VBP' && reading.upos(token) === 'VERB' && opensClause(reading, token - 1)) ||
    (reading.xpos(token) === 'JJ' && (joinsOrParts(reading, token - 1) || token === sentenceStart(reading, token)))) &&
  mayBePredicate(reading, token + 1) &&
  reading.lower(token - 1) !== 'to';

const joinsOrParts = words('and but while as , :');
const isClauseBoundary = words(
  ', ; : . — – -- ( " “ ” and but or that while as when after before because although though if since which who whose',
);

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
  (!isClauseBoundary(reading, token) || joinsNames(reading, token)) &&
  (reading.upos(token) !== 'VERB' || isCompounded(reading, token) || isPostmodifier(reading, token));
