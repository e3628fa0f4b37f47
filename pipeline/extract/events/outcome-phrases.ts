/** Set phrases whose meaning is not in the tree: "claimed 12 lives", "the toll rose to 12". */

import type { Outcome } from '../../contract.ts';
import { changeWord } from '../language/lexicon/change.ts';
import { type OutcomeWord, outcomeWord } from '../language/lexicon/harm.ts';
import { firstFrom, sentenceStart, some } from '../language/scan.ts';
import { isFullVerb } from '../language/tags.ts';
import { isDash, words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Phrase, Trigger } from './described.ts';
import { BE, isParticiple } from './verb-forms.ts';

const LIFE: OutcomeWord = { lemma: 'life', part: 'noun', sufferer: 'self', outcome: 'killed' };
const LIVES = 'life lives';
const isLife = words(LIVES);
const tellsOfLife = wordsIn(LIVES);
const takesLife = words('claim claims claimed claiming cost costs costing take takes took taken taking lose loses lost losing');

/** "claimed 12 lives", "cost the lives of 12 people", "12 people lost their lives", "12 lives lost". */
export const livesLost = (reading: Reading, phrase: Phrase, firstToken: number): Trigger | null =>
  tellsOfLife(reading, reading.sentenceOf[firstToken]) ? livesBeside(reading, phrase, firstToken) : null;

function livesBeside(reading: Reading, phrase: Phrase, firstToken: number): Trigger | null {
  const sentence = reading.sentenceOf[firstToken];
  const from = Math.max(reading.sentenceFirst[sentence], firstToken - 7);
  const to = Math.min(reading.sentenceFirst[sentence + 1], phrase.end + 5);
  const verbIn = (a: number, b: number): number => firstFrom(reading, a, b, takesLife);
  if (phrase.named && isLife(reading, phrase.head)) {
    const verb = Math.max(verbIn(from, firstToken), verbIn(phrase.end, Math.min(to, phrase.end + 3)));
    return verb < 0 ? null : { token: phrase.head, word: LIFE, way: 'self' };
  }
  for (let token = from; token < firstToken; token++) {
    if (
      isLife(reading, token) &&
      reading.lower(token + 1) === 'of' &&
      firstToken - token <= 5 &&
      verbIn(Math.max(0, from - 2), token) >= 0
    ) {
      return { token, word: LIFE, way: 'of' };
    }
  }
  for (let token = phrase.end; token < to; token++) {
    if (isLife(reading, token) && verbIn(phrase.end, token) >= 0 && reading.lower(token - 1) === 'their')
      return { token, word: LIFE, way: 'subject' };
    if (reading.upos(token) === 'VERB' && !takesLife(reading, token)) return null;
  }
  return null;
}

const REACHED = new Set(
  'reach reached reaches reaching hit hits hitting pass passed top topped exceed exceeded exceeds surpassed total totalled'.split(' '),
);
/** any sentence that tells of a toll has one of these */
const tellsOfToll = wordsIn('toll tolls number count tally total');
const leadsToNumber = words('to at of : from');
const endsClause = words('; .');
const isToll = words('toll tolls');
const TOLL_OUTCOME: Record<string, Outcome> = { death: 'killed', casualty: 'killed_or_injured', injury: 'injured' };
/** "the death toll rose to 12", "bringing the toll to 1,081", "the number of dead stands at 40". */
export function toll(reading: Reading, firstToken: number): Trigger | null {
  if (!tellsOfToll(reading, reading.sentenceOf[firstToken])) return null;
  const first = Math.max(sentenceStart(reading, firstToken), firstToken - 12);
  let preposition = firstToken - 1;
  while (preposition > first && preposition > firstToken - 5 && !leadsToNumber(reading, preposition)) preposition--;
  const before = firstToken - 1;
  const states = BE.has(reading.lower(before)) || REACHED.has(reading.lower(before)) || changeWord(reading, before, 'verb') !== null;
  const told = tollInSubject(reading, firstToken);
  if (told) return told;
  if (!states && !leadsHere(reading, preposition, firstToken)) return null;
  for (let token = firstToken - 1; token >= first; token--) {
    const found = deathToll(reading, token) ?? numberOf(reading, token, firstToken);
    if (found) return found;
    if (endsClause(reading, token)) return null;
  }
  return null;
}

function deathToll(reading: Reading, token: number): Trigger | null {
  if (!isToll(reading, token) || !isDeathToll(reading, token)) return null;
  const outcome = TOLL_OUTCOME[reading.lower(token - 1)] ?? 'killed';
  return { token, word: { lemma: 'toll', part: 'noun', sufferer: 'of', outcome }, way: 'toll' };
}

const isNumberOf = words('number count');
/** "the number of dead" */
function numberOf(reading: Reading, token: number, limit: number): Trigger | null {
  if (!isNumberOf(reading, token) || token + 2 >= limit || reading.lower(token + 1) !== 'of') return null;
  for (let inner = token + 2; inner < Math.min(token + 5, limit); inner++) {
    const word = outcomeWord(reading, inner, 'noun') ?? outcomeWord(reading, inner, 'adjective') ?? participle(reading, inner);
    if (word) return { token: inner, word, way: 'toll' };
  }
  return null;
}

/** "the number of those abducted" */
function participle(reading: Reading, token: number): OutcomeWord | null {
  const word = outcomeWord(reading, token, 'verb');
  return word && word.sufferer !== 'subject' && isParticiple(reading.lower(token)) ? word : null;
}

/** A preposition in front of a number; in "the toll from the slide that buried two hamlets" a verb takes the number. */
function leadsHere(reading: Reading, preposition: number, firstToken: number): boolean {
  if (!leadsToNumber(reading, preposition)) return false;
  return !some(reading, preposition + 1, firstToken, isFullVerb);
}

const isTally = words('tally count number total');
/** tokens from the toll to its verb, whatever the disaster's own story is */
const LONGEST_SUBJECT = 40;
/** "The death toll from the mudslide that buried two hamlets has climbed to 83", "The tally of miners killed in cave-ins stands at 61" */
function tollInSubject(reading: Reading, firstToken: number): Trigger | null {
  const first = afterDateline(reading, sentenceStart(reading, firstToken), firstToken);
  const verb = verbOfToll(reading, firstToken, first);
  if (verb < 0) return null;
  for (let token = first; token < Math.min(verb, first + 4); token++) {
    if (isToll(reading, token) && isDeathToll(reading, token))
      return {
        token,
        word: { lemma: 'toll', part: 'noun', sufferer: 'of', outcome: TOLL_OUTCOME[reading.lower(token - 1)] ?? 'killed' },
        way: 'toll',
      };
    if (!isTally(reading, token) || reading.lower(token + 1) !== 'of') continue;
    for (let inner = token + 2; inner < Math.min(token + 5, verb); inner++) {
      const word = outcomeWord(reading, inner, 'noun') ?? outcomeWord(reading, inner, 'adjective') ?? outcomeWord(reading, inner, 'verb');
      if (word) return { token: inner, word, way: 'toll' };
    }
  }
  return null;
}

/** tokens of "PORT RUVU, Fiji (Wire) —" */
const LONGEST_DATELINE = 9;

/** Where a sentence begins after its dateline. */
function afterDateline(reading: Reading, first: number, end: number): number {
  const dash = firstFrom(reading, first, Math.min(end, first + LONGEST_DATELINE), isDash);
  return dash < 0 || reading.upos(first) === 'DET' ? first : dash + 1;
}

const isLimiting = words('to at up about around some nearly almost least more than over above past beyond now');
const isStanding = words('stand stands stood is was');
/** The verb of a toll right in front of its number, "has climbed to about", "stands at"; -1 where there is none. */
function verbOfToll(reading: Reading, firstToken: number, first: number): number {
  let token = firstToken - 1;
  while (token > first && isLimiting(reading, token)) token--;
  const isVerb =
    changeWord(reading, token, 'verb') ||
    changeWord(reading, token, 'mover') ||
    REACHED.has(reading.lower(token)) ||
    isStanding(reading, token);
  return isVerb && token - first < LONGEST_SUBJECT ? token : -1;
}

/** Not "toll-free", "toll road", "road toll". */
function isDeathToll(reading: Reading, token: number): boolean {
  const next = token + 1 < reading.tokenCount ? reading.lower(token + 1) : '';
  return (
    !/^(?:-|‑|free|road|booth|bridge|gate|plaza|collection|revenue|income|charge|fee|tax|operator|payment|receipt|lane|system)/.test(
      next,
    ) && !['road', 'bridge', 'highway', 'tunnel'].includes(token > 0 ? reading.lower(token - 1) : '')
  );
}
