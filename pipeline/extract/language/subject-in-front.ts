/** The subject by word order alone: the noun phrase in front of a verb, where no tree is believed. */
import { afterCharacter, isUpper } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { isCapitalised, type NounPhrase } from './phrase.ts';
import { firstFrom, runEnd, runStart, sentenceStart, some } from './scan.ts';
import {
  isAdverb,
  isCommonNoun,
  isCoordinator,
  isNominal,
  isNounTag,
  isNumber,
  isPastForm,
  isPreposition,
  isProperNoun,
  isVerb,
  penn,
  universal,
} from './tags.ts';
import { either, not, type TokenTest } from './test.ts';
import { isRelativePronoun, isTimeWord, marks, words } from './words.ts';

/** of a bracket within a name, "(R-OK)", in tokens */
const LONGEST_BRACKET = 12;
/** of a bare noun phrase, in tokens */
const LONGEST_BARE = 14;
const LONGEST_DATELINE = 14;
/** of a participle with its time and place, in tokens */
const LONGEST_ISSUED = 8;

/** prepositions that open clauses too: "after the board opposed it" */
const opensClauseToo = words('after before since as until than because though although while whereas if when where that whether');
/** who answers a poll: "those asked", "farmers polled" */
const isPolled = words('asked polled surveyed questioned interviewed canvassed');
const isThose = words('those people');
/** how documents come out */
const isIssued = words('released published issued filed conducted commissioned unveiled dated posted signed sponsored');
const isLongDash = marks('— – ― --');
const isQuantity = words('some many others most few those several');
/** "Human Rights Watch": a capital inside a sentence makes a name, whatever the tagger made of it */
const isMistakenName: TokenTest = (reading, token) =>
  reading.xpos(token) === 'WDT' && isCapitalised(reading, token) && !isRelativePronoun(reading, token);
const isNounOrPronoun: TokenTest = either(either(isNominal, isQuantity), isMistakenName);

/** of a place in capitals up to its colon, in tokens */
const LONGEST_TOWN = 3;

/** A dash between words, long or short: "MANILA, April 29 (PNW) - The …". */
const isDatelineDash: TokenTest = (reading, token) =>
  isLongDash(reading, token) ||
  (reading.form(token) === '-' &&
    reading.tokenEnd[token - 1] < reading.tokenStart[token] &&
    reading.tokenEnd[token] < reading.tokenStart[token + 1]);

/** "New Delhi, May 2: ": a town with a day and a colon. */
function afterTownAndDay(reading: Reading, start: number): number {
  const comma = runEnd(reading, start, start + LONGEST_TOWN, isProperNoun);
  if (comma === start || reading.form(comma) !== ',' || !isTimeWord(reading, comma + 1) || !isNumber(reading, comma + 2)) return start;
  return reading.form(comma + 3) === ':' ? comma + 4 : start;
}

/** by the first two letters: "QUETTA", "UNs" */
const isInCapitals: TokenTest = (reading, token) => {
  const form = reading.form(token);
  return isUpper(form, 0) && isUpper(form, afterCharacter(form, 0));
};

/** "WASHINGTON (AP) — ", "QUETTA: ", "(Nairobi) – ": the first token after a dateline, or the sentence's first. */
export function afterDateline(reading: Reading, start: number): number {
  if (reading.form(start) === '(' && reading.form(start + 2) === ')' && isDatelineDash(reading, start + 3)) return start + 4;
  const afterDay = isProperNoun(reading, start) ? afterTownAndDay(reading, start) : start;
  if (afterDay > start) return afterDay;
  if (!isInCapitals(reading, start)) return start;
  const colon = runEnd(reading, start, start + LONGEST_TOWN, isInCapitals);
  if (reading.form(colon) === ':' && reading.sentenceOf[colon + 1] === reading.sentenceOf[start]) return colon + 1;
  for (let t = start + 1; t < start + LONGEST_DATELINE && t < reading.tokenCount; t++) {
    if (isDatelineDash(reading, t)) return t + 1;
    if (isVerb(reading, t) && reading.xpos(t) !== 'VB') return start;
  }
  return start;
}

/** The noun phrase in front of a verb group, by word classes and commas alone, its asides stepped over. */
export function subjectInFront(reading: Reading, verb: number, groupFirst: number): NounPhrase | null {
  const start = afterDateline(reading, sentenceStart(reading, verb));
  const end = beforeIssued(reading, start, beforeBracket(reading, start, beforeAdverbs(reading, start, groupFirst)), groupFirst);
  if (end <= start) return null;
  if (isAsideMark(reading, end - 1)) return subjectAcrossAside(reading, start, end);
  return endsSubject(reading, end - 1) ? phraseUpTo(reading, start, end) : null;
}

/** "Holm | also", "Holm | Tuesday": adverbs and times between a subject and its verb. */
function beforeAdverbs(reading: Reading, start: number, groupFirst: number): number {
  let end = groupFirst;
  while (end > start && (isAdverb(reading, end - 1) || (end - 1 > start && isTimeWord(reading, end - 1)))) end--;
  return end;
}

/** "Ida Holm | (R-OK)" */
function beforeBracket(reading: Reading, start: number, end: number): number {
  if (end <= start || reading.form(end - 1) !== ')') return end;
  let open = end - 1;
  while (open > start && end - open < LONGEST_BRACKET && reading.form(open) !== '(') open--;
  return reading.form(open) === '(' ? open : end;
}

/** "a report published Wednesday | said", "a poll released in late August | found": the participle tells which; the noun is in front of it. */
function beforeIssued(reading: Reading, start: number, end: number, groupFirst: number): number {
  if (end - 1 > start && isPolled(reading, end - 1) && (isThose(reading, end - 2) || isNounTag(reading, end - 2))) return end - 1;
  if (end < groupFirst && end - 1 > start && isPastForm(reading, end - 1) && isNounOrPronoun(reading, end - 2)) return end - 1;
  for (let t = end - 1; t > start && t > end - LONGEST_ISSUED; t--) {
    if (isIssued(reading, t) && isNounTag(reading, t - 1)) return t;
    if (reading.form(t) === ',' || isVerb(reading, t)) return end;
  }
  return end;
}

const endsSubject: TokenTest = (reading, token) =>
  (isNounOrPronoun(reading, token) || isNominalised(reading, token)) && !isTimeWord(reading, token) && !isRelativePronoun(reading, token);

const isIdleOpening = universal('PART CCONJ PUNCT');

const isObjective = words('him them us me whom');

/** The noun phrase that ends here: "the head of the union" */
function phraseUpTo(reading: Reading, start: number, end: number): NounPhrase | null {
  const head = end - 1;
  // "a source close to him | said": no subject's case
  if (isObjective(reading, head)) return null;
  // "half of those asked"
  const isOfPronoun = reading.lower(head - 1) === 'of' && head - 2 >= start;
  if (reading.upos(head) === 'PRON' && !isOfPronoun && !isMistakenName(reading, head))
    return { range: { first: head, end }, head, role: null };
  let first = phraseStart(reading, head, start);
  // a noun after a preposition is no subject
  if (first > start && isPreposition(reading, first - 1) && !opensClauseToo(reading, first - 1)) return null;
  const noun = nounToldApart(reading, first, start);
  if (noun >= 0) return { range: { first: phraseStart(reading, noun, start), end }, head: noun, role: null };
  first = runEnd(reading, first, head, isIdleOpening);
  const preposition = firstFrom(reading, first + 1, end, isPreposition);
  return { range: { first, end }, head: preposition < 0 ? head : preposition - 1, role: null };
}

/** Where the noun phrase begins that holds `from`. */
function phraseStart(reading: Reading, from: number, start: number): number {
  return runStart(reading, from, start, (_, t) => goesOnBackwards(reading, t, start));
}

/** "officials tracking | the group": the noun in front of a participle that tells apart who they are; or -1. */
function nounToldApart(reading: Reading, first: number, start: number): number {
  const noun = first - 2;
  return noun >= start && reading.xpos(first - 1) === 'VBG' && isCommonNoun(reading, noun) && !isTimeWord(reading, noun) ? noun : -1;
}

const opensOtherPart = words('not that after before because since until although though while when');
const isOfNounPhrase = universal('NOUN PROPN ADJ DET NUM PART');
const joinsNouns = universal('ADP CCONJ');
/** "lawyers for | both Ida and Jo Holm" */
const opensPair = words('both');
const isNounOrNumber = universal('NOUN PROPN NUM');

/** Words of a noun phrase read backwards: prepositions and coordination only between nouns. */
function goesOnBackwards(reading: Reading, token: number, start: number): boolean {
  if (reading.quotationOf[token] >= 0 || opensOtherPart(reading, token)) return false;
  const xpos = reading.xpos(token);
  if ((xpos !== 'TO' && isOfNounPhrase(reading, token)) || xpos === 'PRP$' || opensPair(reading, token)) return true;
  if (xpos === 'HYPH' || reading.form(token) === '/') return reading.tokenEnd[token] === reading.tokenStart[token + 1];
  // "the London-based firm"
  if (token > start && reading.xpos(token - 1) === 'HYPH' && reading.tokenEnd[token - 1] === reading.tokenStart[token]) return true;
  return joinsNouns(reading, token) && token > start && isNounOrNumber(reading, token - 1);
}

const isAsideComma = marks(', — – ― --');

/** A comma or a dash, not a hyphen inside a word. */
const isAsideMark: TokenTest = (reading, token) =>
  isAsideComma(reading, token) || (reading.form(token) === '-' && token > 0 && reading.tokenEnd[token - 1] < reading.tokenStart[token]);

const isAdjective = penn('JJ JJR JJS');
const nominalises = words('the a both all one another each every no');

/** "the rich", "the West": an adjective that stands for who is so. */
const isNominalised: TokenTest = (reading, token) => token > 0 && isAdjective(reading, token) && nominalises(reading, token - 1);

const opensPostmodifier = words('of for at from in on with (');

const isNoAsideMark = not(isAsideMark);

/** "Mary Ames, head of the shop, which opened in May, said": the first stretch between commas that is a bare noun phrase. */
function subjectAcrossAside(reading: Reading, start: number, end: number): NounPhrase | null {
  let to = start;
  for (let from = start; from < end; from = to + 1) {
    to = runEnd(reading, from, end, isNoAsideMark);
    const first = runEnd(reading, from, to, isCoordinator);
    if (!isBareNounPhrase(reading, first, to)) continue;
    const postmodifier = firstFrom(reading, first, to, opensPostmodifier);
    const role = to + 2 < end - 1 ? { first: to + 1, end: end - 1 } : null;
    return { range: { first, end: to }, head: postmodifier < 0 ? to - 1 : postmodifier - 1, role };
  }
  return null;
}

const opensBare = penn('DT NNP NNPS NN NNS PRP PRP$ CD JJ');
const isVerbal = penn('VBD VBZ VBP MD VBG VB TO');
const endsBare = penn('NN NNS NNP NNPS PRP PRP$ -RRB- ) CD');

const isVerbalOrQuoted: TokenTest = (reading, token) => isVerbal(reading, token) || reading.quotationOf[token] >= 0;

function isBareNounPhrase(reading: Reading, first: number, to: number): boolean {
  if (to <= first || to - first > LONGEST_BARE || !opensBare(reading, first)) return false;
  if (some(reading, first, to, isVerbalOrQuoted)) return false;
  return endsBare(reading, to - 1) && !isTimeWord(reading, to - 1);
}
