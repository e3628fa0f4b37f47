/** Infinitives: "plans to leave", "wants them to leave". */
import { isCapitalised } from '../../language/phrase.ts';
import { isAdverbTag, isBaseOrAdverb, opensNounPhrase, opensOtherClause } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { isTo } from '../../language/verb-group.ts';
import { isStop, words } from '../../language/words.ts';
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

/** "declined to comment" puts nothing forward, "refused to leave" does */
export const saysSomething: Condition = (site, sense) => {
  if (!REFUSES.has(site.verb)) return true;
  const { reading } = site;
  let verb = afterAdverbs(site, sense) + 1;
  while (verb + 1 < reading.tokenCount && isAdverbTag(reading, verb)) verb++;
  return !givesWord(reading, Math.min(verb, reading.tokenCount - 1));
};

const isAsideWord = words('too also instead however again');

/** "wants America to leave", "urged them to leave": a noun phrase, then the infinitive */
export const objectThenInfinitive: ContentPlace = (site, sense): Content | null => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  if (!opensNounPhrase(reading, first)) return null;
  let head = first;
  for (let t = first; t < first + LONGEST_OBJECT && t + 1 < reading.tokenCount; t++) {
    if (t > first && isTo(reading, t) && opensInfinitive(reading, t + 1)) return { first, target: { first, end: head + 1 } };
    // "wants them, too, to leave"
    if (reading.form(t) === ',' && isAsideWord(reading, t + 1) && reading.form(t + 2) === ',') {
      t += 2;
      continue;
    }
    if (opensOtherClause(reading, t) || isStop(reading, t)) return null;
    // the first noun that the tree hangs no further right
    if (isHeadWord(reading, t) && !(reading.head(head) > t) && (head === first || reading.upos(head) === 'DET')) head = t;
  }
  return null;
};
