/** Numbers put forward: "put the toll at 41", "has verified 14,000 deaths", "had said 28". */
import { leadsToAmount } from '../../language/noun-phrases.ts';
import { beforeVerb, phraseEnd } from '../../language/phrase.ts';
import { firstFrom, runEnd, runStart, sentenceEnd, some, within } from '../../language/scan.ts';
import {
  isFiniteOrPastParticiple,
  isIng,
  isNounTag,
  isNumber,
  isPresent,
  isPunctuation,
  isTensed,
  opensNounPhrase,
  penn,
} from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { isAndOrBut, isClauseMark, isOfOrFor, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Content, ContentPlace, End, SourceCondition } from '../pattern.ts';
import { kindOf } from '../source-kinds.ts';

/** from the verb to its "at", in tokens */
const LONGEST_OBJECT = 12;

// made once, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const AMOUNT = /^(?:\p{Sc}|P?\d|Rs)/u;

const beforeNumber = words(
  'more less fewer than at least most about around nearly almost over some up to roughly a total of only just close well',
);
const isMultiple = words('half twice double triple');
const isAmount: TokenTest = either(either(isNumber, isMultiple), (reading, token) => AMOUNT.test(reading.form(token)));

/** "41", "at least 41", "a total of 41": a number, with what may stand in front of it; no year. */
function opensNumber(reading: Reading, token: number, limit: number): boolean {
  const number = runEnd(reading, token, limit, beforeNumber);
  return number < limit && isAmount(reading, number);
}

const opensObject = penn('DT JJ NN NNP NNPS NNS PRP PRP$');
const endsObject: TokenTest = either(isTensed, isClauseMark);

/** "put | the toll at 41": what was put, and where. */
export const objectAtNumber: ContentPlace = ({ reading, token }): Content | null => {
  const first = token + 1;
  const limit = within(reading, token, LONGEST_OBJECT + 1);
  if (first >= limit || !(opensObject(reading, first) || isNounTag(reading, first + 1))) return null;
  for (let t = first + 1; t + 1 < limit; t++) {
    if (endsObject(reading, t)) return null;
    if (reading.lower(t) === 'at' && opensNumber(reading, t + 1, limit)) return { first };
  }
  return null;
};

/** what is foreseen: "sees growth of 3%", "see a 9% chance of a cut" */
const isForeseen = words(
  'growth inflation chance chances probability odds likelihood risk risks recovery upside downside recession profit profits margin margins earnings revenue revenues sales output deliveries savings returns',
);
/** "the economy | expanding by 4%": what a thing will do */
const doesBy: TokenTest = (reading, token) => isIng(reading, token) && leadsToAmount(reading, token + 1);
/** from the verb to the noun, in tokens */
const LONGEST_OUTLOOK = 8;

/** "sees | growth of 3%", "see | an 8% chance of a cut": an outlook, not a sight. */
export const outlook: ContentPlace = ({ reading, token }) => {
  // "The bank targets inflation of 8%": a verb that the tagger took for a noun
  const isMistaken = reading.xpos(token) === 'NNS' && isForeseen(reading, token + 1);
  if (!isPresent(reading, token) && reading.xpos(token) !== 'VBG' && !isMistaken) return null;
  const first = token + 1;
  const foreseen = either(isForeseen, doesBy);
  const noun = firstFrom(reading, first, within(reading, token, LONGEST_OUTLOOK), foreseen, either(isTensed, isClauseMark));
  return noun >= 0 && some(reading, first, sentenceEnd(reading, token), isNumber) ? { first } : null;
};

/** "has verified | 14,000 civilian deaths": a bare number of things as the object. */
export const countedObject: ContentPlace = ({ reading, token }) =>
  isFiniteOrPastParticiple(reading, token) && opensNumber(reading, token + 1, sentenceEnd(reading, token)) ? { first: token + 1 } : null;

const endsNumber = marks('. , ;');
const isOfNumber = penn('$ CD IN JJR JJS RB TO');

/** "had earlier said | 28": a number is all that was said. */
export const numberAlone: ContentPlace = ({ reading, token }) => {
  const end = sentenceEnd(reading, token);
  if (!opensNumber(reading, token + 1, end)) return null;
  for (let t = token + 1; t < end && !endsNumber(reading, t); t++) if (!isOfNumber(reading, t)) return null;
  return { first: token + 1 };
};

const OFFICES = new Set(['official', 'government', 'military', 'organisation', 'document', 'expert', 'media']);
/** organisations that count their own */
const isPlayer = words('team club side squad company firm bank band party shop store crew');

/** Places, teams and wards keep count too: only those whose office it is vouch. */
export const hasOffice: SourceCondition = ({ reading }, { range, head }) =>
  OFFICES.has(kindOf(reading, range, head)) && !isPlayer(reading, head);

/** "confirmed 12 cases | on Monday": the clause without the day on which it was said */
export const clauseBeforeDay: End = ({ reading, token }, { first }) => {
  const whole = complementEnd(reading, token, first);
  // "put the damage at $85m | and sought aid"
  const goesOn = firstFrom(reading, first, whole - 1, (_, t) => isAndOrBut(reading, t) && isTensed(reading, t + 1));
  const end = goesOn < 0 ? whole : goesOn;
  const last = runStart(reading, end, first, isPunctuation);
  const isOnDay = last - 2 > first && reading.lower(last - 2) === 'on' && /^\w+day$/.test(reading.lower(last - 1));
  return isOnDay ? last - 2 : end;
};

/** of what is guided to, aimed at or given by a poll up to its number, in tokens */
const LONGEST_AMOUNT = 14;

/** Whether a number stands in the noun phrase that begins here and what follows it, before the clause ends. */
const holdsNumber = (reading: Reading, first: number): boolean =>
  firstFrom(reading, first, within(reading, first, LONGEST_AMOUNT), isAmount, either(isTensed, isClauseMark)) >= 0;

/** what opens an aim */
export const opensAim = words('to for at');

/** "had guided | to a profit of $3m", "was aiming | for a margin of 8%": an amount that is aimed at, not a ship in tow. */
export const amountAimedAt: ContentPlace = ({ reading, token, groupFirst, isPassive }) => {
  const first = token + 2;
  if (isPassive || !opensAim(reading, token + 1) || !(opensNounPhrase(reading, first) || isAmount(reading, first))) return null;
  if (!holdsNumber(reading, first) || isMeasured(reading, first)) return null;
  return { first, cue: { first: groupFirst, end: first } };
};
const isMeasured = words('harbour harbor safety port shore');

/** "has | Lee on 41%", "gave | Lee a lead of eight points": what a poll tells, a number in it. */
export const pollFigure: ContentPlace = ({ reading, token }) =>
  opensNounPhrase(reading, token + 1) && holdsNumber(reading, token + 1) ? { first: token + 1 } : null;

const isPoll = words('poll polls survey surveys study census exit-poll');
/** a poll, not any document */
export const isPollSource: SourceCondition = ({ reading }, { head }) => isPoll(reading, head);

const isBe = words('is was');
/** what opens a number foreseen */
export const opensForeseen: TokenTest = either(isOfOrFor, isBe);

/** "the bank's forecast | of 3% growth", "its forecast is for | growth of 3%": a number foreseen by its owner. */
export const numberForeseen: ContentPlace = ({ reading, token }) => {
  const of = isBe(reading, token + 1) ? token + 2 : token + 1;
  const first = of + 1;
  if (!isOfOrFor(reading, of) || !(opensNounPhrase(reading, first) || isAmount(reading, first)) || !holdsNumber(reading, first))
    return null;
  return { first, latest: beforeVerb(reading, first, phraseEnd(reading, first)), cue: { first: token, end: first } };
};

const isAt = words('at');

/** "Revenue | is estimated | at Rs 66bn": what is put at a number by nobody named. */
export const patientAtNumber: ContentPlace = ({ reading, token, groupFirst, subject, isPassive }) => {
  const limit = sentenceEnd(reading, token);
  if (!isPassive || !subject || subject.range.end > token || groupFirst === token) return null;
  if (!isAt(reading, token + 1) || !opensNumber(reading, token + 2, limit)) return null;
  return { first: token + 1, before: [subject.range] };
};
