/** What a verb that moves or states an amount is said of: its subject, also where the tree is broken. */

import { headFrom, outermost } from '../language/noun-phrases.ts';
import { every, lastUpTo, sentenceStart, some } from '../language/scan.ts';
import { firstHead, isHelping, isMistaken, ownSubject, subjectHead } from '../language/subject-head.ts';
import { afterDateline } from '../language/subject-in-front.ts';
import { isFiniteVerb, isNoun, mayBeGerundOrBase, penn, universal } from '../language/tags.ts';
import { both } from '../language/test.ts';
import { isComma, words } from '../language/words.ts';
import { isTitled } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import type { Site } from './measured-site.ts';

/** Where the subject of a verb may stand: the verb, and the word in front of its auxiliaries and adverbs. */
type Way = (site: Site, verb: number, before: number) => number;

/** The first that finds a noun has it. */
const WAYS: readonly Way[] = [aheadOfRelative, perceived, aheadOfReport, ofParticiple, inClause, besideCopula, joinedGerunds, aheadOfAside];

/** The verb's own noun: what the tree says, unless the words in front of the verb are a clause of their own; -1 where there is none. */
export function subject(site: Site, verb: number): number {
  let before = verb - 1;
  while (before > site.opening && isHelping(site.reading, before)) before--;
  for (const way of WAYS) {
    const head = way(site, verb, before);
    if (head >= 0) return head;
  }
  return -1;
}

/** "Mount Ashby, which stands": the noun right in front */
function aheadOfRelative({ reading, opening }: Site, _verb: number, before: number): number {
  if (!['which', 'who', 'that'].includes(reading.lower(before))) return -1;
  const noun = reading.form(before - 1) === ',' ? before - 2 : before - 1;
  if (noun < opening || !isNoun(reading, noun)) return -1;
  return reading.lower(before) === 'that' ? outermost(reading, noun) : noun;
}

/** "saw revenue fall", "sees stocks in Europe building", "lets prices rise": what is seen to do it stands between. */
function perceived(site: Site, verb: number, before: number): number {
  const { reading, opening } = site;
  if (reading.lower(verb - 1) === 'to') return expected(site, verb);
  if (before !== verb - 1 || !mayBeSeen(reading, verb)) return -1;
  for (let token = before; token > Math.max(opening, before - LONGEST_SEEN); token--) {
    if (PERCEIVING.has(reading.lower(token))) return token < before || isNoun(reading, before) ? seenFrom(site, token + 1, verb) : -1;
    if (!isInSeen(reading, token)) return -1;
  }
  return -1;
}
/** "expects Brent to average $72": a name right between, whatever its tag. */
function expected({ reading, opening }: Site, verb: number): number {
  const name = verb - 2;
  const isName = name - 1 >= opening && isTitled(reading.form(name));
  return isName &&
    ['expect', 'expects', 'expected', 'expecting', 'see', 'sees', 'want', 'wants', 'wanted'].includes(reading.lower(name - 1))
    ? name
    : -1;
}
const PERCEIVING = new Set('see sees saw seen seeing let lets letting watched watching make makes made helped helps help'.split(' '));
const mayBeSeen = penn('VB VBP VBG NN');
const isInSeen = universal('NOUN PROPN ADJ DET ADP PRON PART PUNCT NUM');
const LONGEST_SEEN = 9;

function seenFrom(site: Site, token: number, verb: number): number {
  const head = headFrom(site.reading, token, verb);
  return head >= 0 && head < verb && mayBear(site, head) ? head : -1;
}

/** "Spending per pupil, the minister said last week, will reach" */
function aheadOfReport(site: Site, _verb: number, before: number): number {
  const noun = beforeReport(site.reading, before, site.opening);
  return noun >= 0 && mayBear(site, noun) ? noun : -1;
}

/** "with the Sensex ending", "inflation averaging": a participle's noun stands right in front of it. */
function ofParticiple(site: Site, verb: number, before: number): number {
  const { reading } = site;
  const isBeside = before === verb - 1 && /ing$/.test(reading.lower(verb)) && isNoun(reading, before) && !isOther(site, before);
  return isBeside ? outermost(reading, before) : -1;
}

/** The subject in the tree or the first noun of the clause, whichever is the nearer where a clause begins between them. */
function inClause(site: Site, verb: number, before: number): number {
  const { reading } = site;
  const governor = reading.upos(verb) === 'AUX' && reading.head(verb) >= 0 ? reading.head(verb) : verb;
  const told = pastPossessor(reading, ofPredicate(reading, subjectHead(reading, governor), before), verb);
  const local = pastPossessor(reading, firstHead(reading, verb), verb);
  if (isAdverbial(reading, told, local, before)) return headFrom(reading, told + 2, verb);
  const isLocal = isOwnClause(reading, told, local, before) || isAfterSubordinate(reading, told, local);
  for (const head of isLocal ? [local, told] : [told, local])
    if (head >= 0 && head < verb && mayBear(site, head) && !BEGINNING.has(reading.lower(head)))
      return head === told || reading.xpos(head) === 'VBZ' ? outermost(reading, head) : head;
  return -1;
}

/** "since the beginning of the year", "at the end of May": when, not what */
const BEGINNING = new Set(['beginning', 'start', 'onset', 'end', 'close']);

/** "Air fares were the main driver, rising by 11%": not what they were. */
function ofPredicate(reading: Reading, told: number, before: number): number {
  if (told < 0 || reading.form(before) !== ',') return told;
  const copula = reading.children(told).find((child) => reading.relation(child) === 'cop');
  const own = copula === undefined ? -1 : ownSubject(reading, told);
  return own >= 0 ? own : told;
}

/** The nearer noun has a clause of its own: "expect prices to rise", "said that prices rose". */
function isOwnClause(reading: Reading, told: number, local: number, before: number): boolean {
  if (told < 0 || local <= told) return false;
  const isRaised = reading.lower(before + 1) === 'to' && reading.upos(before + 1) === 'PART';
  return isRaised || hasThatBetween(reading, told, local) || isReported(reading, told, local) || hasVerbBetween(reading, told, local);
}

/** "Statewide, the share of pupils rose": one word and a comma that no other closes. */
const isAdverbial = (reading: Reading, told: number, local: number, before: number): boolean =>
  told === sentenceStart(reading, told) &&
  isComma(reading, told + 1) &&
  ['the', 'its', 'their', 'a', 'an'].includes(reading.lower(told + 2)) &&
  local > told + 1 &&
  !some(reading, told + 2, before, isComma);

/** "Inflation was 3%": the words right in front, where the tree is broken. */
function besideCopula({ reading, opening }: Site, verb: number): number {
  const noun = verb - 1;
  return reading.upos(verb) === 'AUX' && noun >= opening && reading.upos(noun) === 'NOUN' ? outermost(reading, noun) : -1;
}

/** "Mining and quarrying contracted": gerunds that open the sentence */
function joinedGerunds({ reading, opening }: Site, verb: number): number {
  if (reading.upos(verb) === 'AUX') return -1;
  return reading.xpos(opening) === 'VBG' && verb - opening < 4 && reading.lower(opening + 1) === 'and' ? opening : -1;
}

/** "[Spending] per pupil, the minister said last week, will reach": the noun in front of a reporting clause between commas; -1 without one. */
function beforeReport(reading: Reading, comma: number, opening: number): number {
  if (reading.form(comma) !== ',') return -1;
  let hasVerb = false;
  for (let token = comma - 1; token > Math.max(opening, comma - LONGEST_REPORT); token--) {
    if (reading.form(token) === ',') {
      const isReport =
        hasVerb && !['which', 'who', 'whose', 'where', 'when', 'and', 'but', 'including', 'as'].includes(reading.lower(token + 1));
      return isReport && isNoun(reading, token - 1) ? outermost(reading, token - 1) : -1;
    }
    if (reading.xpos(token) === 'VBD' || reading.xpos(token) === 'VBZ') hasVerb = true;
  }
  return -1;
}

const LONGEST_REPORT = 12;

/** "Exports to Ghana, the region's biggest market, rose": the noun in front of an apposition that the tree did not close. */
function aheadOfAside(site: Site, _verb: number, before: number): number {
  const { reading, opening } = site;
  if (reading.form(before) !== ',') return -1;
  const comma = lastUpTo(reading, before - 1, Math.max(opening, before - LONGEST_ASIDE), isComma, isFiniteOrConjunction);
  if (comma <= opening || !isArticle(reading, comma + 1) || !isNoun(reading, comma - 1)) return -1;
  const head = outermost(reading, comma - 1);
  return mayBear(site, head) ? head : -1;
}
const LONGEST_ASIDE = 10;
const isArticle = words('the a an its their');
const isFiniteOrConjunction = penn('VBD VBZ VBP MD CC');

const isSubordinator = words('if when as after while because since although though once before whereas');
/** "If the bank blinks, the rupiah could slide": the clause in front has a subject of its own. */
function isAfterSubordinate(reading: Reading, told: number, local: number): boolean {
  if (told < 0 || local <= told) return false;
  const opening = sentenceStart(reading, told);
  if (!isSubordinator(reading, opening)) return false;
  return some(reading, told + 1, local, isComma);
}

/** "Orlan's first-half [profit] fell": not whose it is; "Orlan's fell" has no other noun. */
function pastPossessor(reading: Reading, noun: number, verb: number): number {
  if (noun < 0 || !["'s", '’s'].includes(reading.form(noun + 1))) return noun;
  const owned = headFrom(reading, noun + 2, verb);
  return owned >= 0 && owned < verb ? owned : noun;
}

const isThat = both(words('that'), universal('SCONJ'));
/** "told investors that profit had slipped" */
function hasThatBetween(reading: Reading, from: number, to: number): boolean {
  return some(reading, from + 1, to, isThat);
}

/** "The report showed factory output fell": what is reported has a subject of its own, also without "that". */
function isReported(reading: Reading, told: number, local: number): boolean {
  const verb = told + 1;
  return verb < local && isTelling(reading, verb) && isFiniteVerb(reading, verb) && every(reading, verb + 1, local + 1, isInNounPhrase);
}
const isTelling = words(
  'shows show showed said say says found find finds indicates indicate indicated suggests suggest suggested reveals reveal revealed estimates estimate estimated think thinks thought believes believe believed',
);
const isInNounPhrase = universal('DET ADJ NOUN PROPN NUM');

const opensClause = words('and but while ; whereas after as when because before since though although if that');
/** "Orvel jumped 8% and Stannic gained 3%": the first is the subject of another verb. */
function hasVerbBetween(reading: Reading, from: number, to: number): boolean {
  let verb = false;
  for (let token = from + 1; token < to; token++) {
    if ((reading.upos(token) === 'VERB' && reading.relation(token) !== 'amod') || reading.relation(token) === 'cop') verb = true;
    else if (verb && opensClause(reading, token)) return true;
  }
  return false;
}

/** "shed [four shillings] to close at": the words of another amount are nothing that moves. */
const isUnitOf = ({ reading, before }: Site, token: number): boolean => {
  const start = reading.tokenStart[token];
  return before.some(({ kind, span }) => kind !== 'count' && kind !== 'ratio' && start >= span.start && start < span.end);
};

const isOther = ({ reading, counted }: Site, token: number): boolean =>
  counted.has(token) && ['point', 'points'].includes(reading.lower(token));

/** "said on Monday that revenue rose": no day moves. */
const isDayName = words('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow');

/** A noun, a name or a pronoun that is not another figure. */
function mayBear(site: Site, token: number): boolean {
  const { reading, figure, phrase } = site;
  if (
    token < afterDateline(reading, site.opening) ||
    isOther(site, token) ||
    token === phrase.head ||
    (reading.tokenStart[token] >= figure.span.start && reading.tokenStart[token] < figure.span.end)
  )
    return false;
  if (reading.upos(token) === 'NUM') return !site.counted.has(token) && isNoun(reading, token - 1);
  if (isUnitOf(site, token) || isDayName(reading, token)) return false;
  // a plural that the tagger took for a verb, "payrolls rose"; a gerund as subject, "Parking in the square costs"
  return (
    isNoun(reading, token) ||
    reading.xpos(token) === 'VBZ' ||
    isMistaken(reading, token) ||
    (mayBeGerundOrBase(reading, token) && reading.relation(token) === 'nsubj') ||
    (reading.xpos(token) === 'VBG' && token === site.opening) ||
    (reading.upos(token) === 'PRON' && ['it', 'they', 'he', 'she', 'we', 'i'].includes(reading.lower(token)))
  );
}
