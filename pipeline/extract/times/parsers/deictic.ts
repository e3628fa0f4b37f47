/** Words that point from the day of publication, or to what was told: "yesterday", "now", "recently", "overnight", "since then". */
import { memberTest } from '../../language/member.ts';
import { penn } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { isPossessive } from '../../language/words.ts';
import { type Expression, expression, type Meaning, shift } from '../expression.ts';
import { entryOf, phrasesEndingIn, unitsOf } from '../lexicon.ts';
import { isOnOrIn } from '../small-words.ts';
import { follows, fromArticle, isTagged, type Words } from '../words.ts';

const endsOrBegins = memberTest('ended ends ending closed closing finished finishing began started opened');
const tellsWhichFuture = memberTest('near foreseeable distant');
const leadsToThen = memberTest('since until till by');
const tellsHowFar = memberTest('late early later earlier up down higher lower');
const tellsWhich = memberTest('of when that after before in to he she they it we i the');

export function deictics(words: Words, at: number): Expression[] | null {
  for (let i = 0; i < WAYS.length; i++) {
    const found = WAYS[i](words, at);
    if (found) return isInName(words, at) ? null : [found];
  }
  return null;
}

/** the words, besides references and the ends of phrases, at which the ways below find something */
export const DEICTIC_WORDS: readonly string[] = ['today', 'yesterday', 'tomorrow', 'tonight', 'overnight', 'day', 'then', 'time', 'past'];

type Way = (words: Words, at: number) => Expression | null;

/** The first that finds something is right. */
const WAYS: readonly Way[] = [
  dayBeyond, //     the day before yesterday
  dayOfDate, //     today, tomorrow; today's world
  overnight, //     overnight
  sessionDay, //    ended the day at 5,210
  thenReached, //   since then
  otherDay, //      the other day
  atTheTime, //     at the time
  thePast, //       in the past
  indefiniteDay, // will one day return
  phrase, //        these days, in the near term, for a while
  reference, //     now, recently, the future
];

const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 };
/** words that are part of no name */
const isPlainAdverb = memberTest('recently currently presently lately nowadays');

/** "USA Today"; not in a text all in capitals */
function isInName(words: Words, at: number): boolean {
  const { reading, token } = words;
  if (isPlainAdverb(words.lower(at))) return false;
  return words.titled(at) && words.capital(at - 1) && reading.sentenceOf[token[at]] === reading.sentenceOf[token[at - 1]];
}

const dayShift = (by: number): Meaning => shift('day', by, 'publication');

/** "the day before yesterday", "the day after tomorrow" */
function dayBeyond(words: Words, at: number): Expression | null {
  const by = { yesterday: -2, tomorrow: 2 }[words.lower(at)];
  if (by === undefined || words.lower(at - 1) !== (by < 0 ? 'before' : 'after') || words.lower(at - 2) !== 'day') return null;
  return expression(fromArticle(words, at - 2), at + 1, dayShift(by), 'day-beyond');
}

function dayOfDate(words: Words, at: number): Expression | null {
  const word = words.lower(at);
  if (!Object.hasOwn(DAYS, word)) return null;
  if (isOfOurTime(words, at)) return expression(at, at + 1, { kind: 'reference', value: 'PRESENT_REF' }, 'our-time');
  return expression(at, at + 1, dayShift(DAYS[word]), word, { clock: word === 'tonight' ? 'TNI' : null });
}

/** what lasts longer than a day: "today's world", "today's young people" */
const isLasting = memberTest(
  'world society societies youth youths generation generations children parents teenagers standards era age culture',
);
const isAged = memberTest('young modern older younger globalized globalised digital');

function isOfOurTime(words: Words, at: number): boolean {
  if (words.lower(at) !== 'today' || words.lower(at + 1) !== "'s") return false;
  return isLasting(words.lower(at + 2)) || isAged(words.lower(at + 2));
}

function overnight(words: Words, at: number): Expression | null {
  return words.lower(at) === 'overnight' ? expression(at, at + 1, dayShift(0), 'overnight', { clock: 'TNI' }) : null;
}

/** "ended the day at 5,210", "early in the day": the day that is told of */
function sessionDay(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'day' || words.lower(at - 1) !== 'the' || !isOfSession(words, at)) return null;
  return expression(at - 1, at + 1, { kind: 'clock' }, 'the-day');
}

function isOfSession(words: Words, at: number): boolean {
  if (tellsWhich(words.lower(at + 1))) return false;
  const before = words.lower(at - 2);
  if (endsOrBegins(before)) return true;
  return isOnOrIn(before) && tellsHowFar(words.lower(at - 3));
}

/** "since then", "until then", "by then" */
function thenReached(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'then' || !leadsToThen(words.lower(at - 1))) return null;
  return expression(at, at + 1, { kind: 'reached' }, 'then');
}

/** UCDP: the other day is the day before the report */
function otherDay(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'day' || words.lower(at - 1) !== 'other' || words.lower(at - 2) !== 'the') return null;
  return expression(at - 2, at + 1, dayShift(-1), 'the-other-day');
}

/** "at the time"; "at the time of the vote" is whenever the vote is */
function atTheTime(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'time' || words.lower(at + 1) === 'of' || words.lower(at - 1) !== 'the' || words.lower(at - 2) !== 'at')
    return null;
  return expression(at - 1, at + 1, { kind: 'reference', value: 'PAST_REF' }, 'at-the-time');
}

/** a word that "the past" describes */
const isModified = penn('NN NNS NNP NNPS JJ JJR JJS CD VBN');

/** "in the past", not "the past year" */
function thePast(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'past' || words.lower(at - 1) !== 'the') return null;
  if (isTagged(words, at + 1, isModified)) return null;
  return expression(at - 1, at + 1, { kind: 'reference', value: 'PAST_REF' }, 'the-past');
}

const isModal = memberTest("will would may might could can shall should 'll 'd to");
/** "will one day return", "hopes to one day own a farm": some day, not a length of time */
function indefiniteDay(words: Words, at: number): Expression | null {
  if (words.lower(at) !== 'day' || words.lower(at - 1) !== 'one') return null;
  if (!isModal(words.lower(at - 2))) return null;
  return expression(at - 1, at + 1, { kind: 'reference', value: 'FUTURE_REF' }, 'one-day');
}

/** before a length of time: "for a while", "took some time", not "some time ago" */
const leadsToLength = memberTest('for in within after over take takes taken took be');

/** "these days", "in the near term", "for a while" */
function phrase(words: Words, at: number): Expression | null {
  for (const { words: parts, reference: value } of phrasesEndingIn(words.lower(at))) {
    const first = at + 1 - parts.length;
    if (!follows(words, first, parts)) continue;
    if (value) return expression(first, at + 1, { kind: 'reference', value }, 'phrase');
    return leadsToLength(words.lower(first - 1)) ? expression(first, at + 1, { kind: 'while' }, 'phrase') : null;
  }
  return null;
}

const isOwner: TokenTest = (reading, token) => isPossessive(reading, token) || reading.lower(token) === "'s";

/** "the club's future", as "the future of the club"; in "its future earnings" the word tells of them, not when they are */
const isOwned = (words: Words, at: number): boolean => isTagged(words, at - 1, isOwner) && !isTagged(words, at + 1, isModified);

/** "now", "recently", "the near future", "future years", "the club's future" */
function reference(words: Words, at: number): Expression | null {
  const entry = entryOf(words.lower(at), 'reference');
  if (!entry) return null;
  const meaning = { kind: 'reference', value: entry.value as 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | 'RECENT' } as const;
  if (words.lower(at) !== 'future') return expression(at, at + 1, meaning, words.lower(at));
  const first = tellsWhichFuture(words.lower(at - 1)) ? at - 2 : at - 1;
  if (words.lower(first) === 'the') return expression(first, at + 1, meaning, 'future');
  if (words.capital(at)) return null;
  if (unitsOf(words.lower(at + 1))) return expression(at, at + 2, meaning, 'future');
  return isOwned(words, at) ? expression(at, at + 1, meaning, 'future') : null;
}
