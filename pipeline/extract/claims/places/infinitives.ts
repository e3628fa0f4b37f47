/** Infinitives: "plans to leave", "wants them to leave". */
import { isCapitalised } from '../../language/phrase.ts';
import { runEnd } from '../../language/scan.ts';
import { isAdverbTag, isBaseOrAdverb, isPastForm, opensNounPhrase, opensOtherClause, penn } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { isTo } from '../../language/verb-group.ts';
import { isStop, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Condition, Content, ContentPlace } from '../pattern.ts';
import { quotationFrom } from '../quotations.ts';
import { afterAdverbs, isHeadWord, LONGEST_OBJECT } from './after-cue.ts';

/** "to leave", "to quickly leave", "to “leave": after its particle */
const opensInfinitive: TokenTest = (reading, token) =>
  quotationFrom(reading, token) >= 0
    ? token + 1 < reading.tokenCount && !isCapitalised(reading, token + 1)
    : isBaseOrAdverb(reading, token);

const isNot = words('not');

/** "plans to leave", "vowed not to leave" */
export const infinitive: ContentPlace = (site, sense) => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  const to = isNot(reading, first) ? first + 1 : first;
  return isTo(reading, to) && opensInfinitive(reading, to + 1) ? { first } : null;
};

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

const isAsideWord = words('too also instead however again');
const endsObject: TokenTest = either(opensOtherClause, isStop);

/** "wants America to leave", "urged them to leave": a noun phrase, then the infinitive */
export const objectThenInfinitive: ContentPlace = (site, sense): Content | null => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  if (!opensNounPhrase(reading, first)) return null;
  let head = first;
  const limit = Math.min(first + LONGEST_OBJECT, reading.tokenCount - 1);
  for (let t = first; t < limit; t++) {
    if (t > first && isTo(reading, t) && opensInfinitive(reading, t + 1)) return { first, target: { first, end: head + 1 } };
    if (isAside(reading, t)) t += 2;
    else if (endsObject(reading, t)) return null;
    else if (isLaterHead(reading, head, t, first)) head = t;
  }
  return null;
};

const isOfShortObject = penn('CD DT JJ NN NNP NNPS NNS POS PRP PRP$');

/** "wants | it lifted", "want | the rate raised": a noun phrase, and what is to be done with it */
export const objectThenParticiple: ContentPlace = (site, sense) => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  const end = runEnd(reading, first, Math.min(first + LONGEST_OBJECT, reading.tokenCount - 1), isOfShortObject);
  if (end === first || !isPastForm(reading, end) || !isHeadWord(reading, end - 1)) return null;
  return { first, target: { first, end } };
};

/** "wants them | , too, | to leave" */
const isAside: TokenTest = (reading, t) => reading.form(t) === ',' && isAsideWord(reading, t + 1) && reading.form(t + 2) === ',';

/** Whether a noun is the head rather than the word held for it so far: the first one that the tree hangs no further right. */
const isLaterHead = (reading: Reading, head: number, t: number, first: number): boolean =>
  isHeadWord(reading, t) && !(reading.head(head) > t) && (head === first || reading.upos(head) === 'DET');
