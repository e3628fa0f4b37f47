/** Infinitives: "plans to leave", "wants them to leave". */
import { nounSenses } from '../../language/lexicon/cues.ts';
import { isCapitalised } from '../../language/phrase.ts';
import { runEnd, some } from '../../language/scan.ts';
import {
  isAdverbTag,
  isBaseOrAdverb,
  isInNounPhrase,
  isNounTag,
  isPastForm,
  opensNounPhrase,
  opensOtherClause,
  penn,
} from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { isTo } from '../../language/verb-group.ts';
import { isStop, isTimeWord, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Condition, Content, ContentPlace } from '../pattern.ts';
import { opensQuotation } from '../quotations.ts';
import { afterAdverbs, isHeadWord, LONGEST_OBJECT } from './after-cue.ts';

/** "to leave", "to quickly leave", "to “leave": after its particle */
const opensInfinitive: TokenTest = (reading, token) =>
  opensQuotation(reading, token) ? token + 1 < reading.tokenCount && !isCapitalised(reading, token + 1) : isBaseOrAdverb(reading, token);

const isNot = words('not');

/** "plans to leave", "vowed not to leave", "voted on Monday to leave" */
export const infinitive: ContentPlace = (site, sense) => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  if (isInfinitive(reading, first)) return { first };
  const later = afterOccasion(reading, first);
  return later > first && isInfinitive(reading, later) ? { first: later } : null;
};

/** "to leave", "not to leave" */
const isInfinitive: TokenTest = (reading, token) => {
  const to = isNot(reading, token) ? token + 1 : token;
  return isTo(reading, to) && opensInfinitive(reading, to + 1);
};

/** of "on Monday", "after a long inquiry", "19-15" between a verb and its infinitive, in tokens */
const LONGEST_OCCASION = 7;
const opensTime = words('on in at late early last this');
const opensEvent = words('after during following');
const isOfOccasion: TokenTest = either(penn('CD DT HYPH JJ NN NNP NNPS NNS POS PRP$'), marks('- –'));
const isNumber: TokenTest = (reading, token) => /^\d/.test(reading.form(token));

/** Past a day, a vote or what came before: a noun that takes an infinitive itself ends the search ("after a plan to leave"). */
function afterOccasion(reading: Reading, first: number): number {
  const limit = Math.min(first + LONGEST_OCCASION, reading.tokenCount - 2);
  const isEvent = opensEvent(reading, first);
  if (first >= limit || !(isEvent || opensTime(reading, first) || isNumber(reading, first) || isTimeWord(reading, first))) return first;
  const end = runEnd(reading, first + 1, limit, isOfOccasion);
  const last = end - 1;
  const closes = isEvent
    ? isNounTag(reading, last) && nounSenses(reading.lemma(last)).length === 0
    : isNumber(reading, last) || isTimeWord(reading, last);
  return closes ? end : first;
}

/** verbs of not doing */
const REFUSES = new Set(['decline', 'refuse', 'hesitate']);
const givesWord = words(
  'comment say answer discuss speak talk name identify elaborate disclose reveal respond reply tell give provide offer specify confirm deny release be explain speculate detail address divulge describe share testify take do',
);

/** what one refuses to do, and does not merely leave unsaid: "refused to release the tapes" */
const isDeed = words('release give provide offer share testify take do be');

/** "declined to comment" puts nothing forward, "refused to leave" does */
export const saysSomething: Condition = (site, sense) => {
  if (!REFUSES.has(site.verb)) return true;
  const { reading } = site;
  const verb = runEnd(reading, afterAdverbs(site, sense) + 1, reading.tokenCount - 1, isAdverbTag);
  const last = Math.min(verb, reading.tokenCount - 1);
  return !givesWord(reading, last) || (site.verb === 'refuse' && isDeed(reading, last));
};

const isMoney = penn('$');
/** "a combined | $20m", in tokens */
const LONGEST_SUM = 4;
const isAsideWord = words('too also instead however again');
const endsObject: TokenTest = either(opensOtherClause, isStop);

/** "wants America to leave", "urged them to leave": a noun phrase, then the infinitive */
export const objectThenInfinitive: ContentPlace = (site, sense): Content | null => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  // "directed a combined $20m to a club": money goes, nobody is told to go
  if (!opensNounPhrase(reading, first) || (site.verb === 'direct' && some(reading, first, first + LONGEST_SUM, isMoney))) return null;
  const to = infinitiveAfterObject(reading, first);
  if (to < 0) return null;
  let head = first;
  for (let t = first; t < to; t++) {
    if (isAside(reading, t)) t += 2;
    else if (isLaterHead(reading, head, t, first)) head = t;
  }
  return { first, target: { first, end: head + 1 } };
};

/** The particle of the infinitive after the object that begins at a token; or -1. */
function infinitiveAfterObject(reading: Reading, first: number): number {
  const limit = Math.min(first + LONGEST_OBJECT, reading.tokenCount - 1);
  for (let t = first; t < limit; t++) {
    if (t > first && isTo(reading, t) && opensInfinitive(reading, t + 1)) return t;
    if (isAside(reading, t)) t += 2;
    else if (endsObject(reading, t)) return -1;
  }
  return -1;
}

/** "wants | it lifted", "want | the rate raised": a noun phrase, and what is to be done with it */
export const objectThenParticiple: ContentPlace = (site, sense) => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  const end = runEnd(reading, first, Math.min(first + LONGEST_OBJECT, reading.tokenCount - 1), isInNounPhrase);
  if (end === first || !isPastForm(reading, end) || !isHeadWord(reading, end - 1)) return null;
  return { first, target: { first, end } };
};

/** "wants them | , too, | to leave" */
const isAside: TokenTest = (reading, t) => reading.form(t) === ',' && isAsideWord(reading, t + 1) && reading.form(t + 2) === ',';

/** Whether a noun is the head rather than the word held for it so far: the first one that the tree hangs no further right. */
const isLaterHead = (reading: Reading, head: number, t: number, first: number): boolean =>
  isHeadWord(reading, t) && !(reading.head(head) > t) && (head === first || reading.upos(head) === 'DET');
