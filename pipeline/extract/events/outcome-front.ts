/** What happened to the counted, read off the words in front of the figure. */

import { outcomeWord } from '../language/lexicon/harm.ts';
import { runStart, sentenceStart } from '../language/scan.ts';
import { isVerbalOrSubordinator } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Mask, Trigger } from './described.ts';
import { hasBe, takesObject } from './verb-forms.ts';

/** words that stand between a verb and its number */
const APPROXIMATORS = new Set(
  'all both about around roughly some approximately nearly almost at least most as many up to more than over fewer less under another an a the additional further other a total of estimated or so only just'.split(
    ' ',
  ),
);
const LONGEST_APPROXIMATOR = 5;
/** tokens from a verb to the last of its objects */
const REACH = 18;

/** "killed 12", "wounding at least 30", "the deaths of 12", "the murder on Monday of the six". */
export function rightInFront(reading: Reading, firstToken: number, mask: Mask): Trigger | null {
  const first = sentenceStart(reading, firstToken);
  let token = firstToken - 1;
  let of = false;
  for (let steps = 0; token >= first && steps < LONGEST_APPROXIMATOR && APPROXIMATORS.has(reading.lower(token)); steps++, token--)
    of = of || reading.lower(token) === 'of';
  if (token < first) return null;
  return of ? ofNoun(reading, pastTimes(reading, token, first, mask)) : byVerb(reading, token, first);
}

function byVerb(reading: Reading, last: number, first: number): Trigger | null {
  // "caused injuries to seven campers"
  if (isInjury(reading, last) && reading.lower(last + 1) === 'to')
    return { token: last, word: outcomeWord(reading, last, 'noun') as Trigger['word'], way: 'of' };
  const isShotDead = last > first && reading.lower(last) === 'dead' && outcomeWord(reading, last - 1, 'verb') !== null;
  const token = isShotDead ? last - 1 : last; // "shot dead two priests"
  const verb = outcomeWord(reading, token, 'verb');
  const isActive = reading.lower(token).endsWith('ing') || !hasBe(reading, token, first); // "was accused of killing 12"
  return verb && verb.sufferer !== 'subject' && isActive ? { token, word: verb, way: 'active' } : null;
}
const isInjury = words('injury injuries');

/** Over a time between the deed and "of": "the murder [on Monday] of the six". */
function pastTimes(reading: Reading, last: number, first: number, mask: Mask): number {
  const isOfTime: TokenTest = (_, at) => mask(at) || (isOfOrOn(reading, at) && mask(at - 1)) || (leadsToTime(reading, at) && mask(at + 1));
  return runStart(reading, last + 1, first + 1, isOfTime) - 1;
}
const isOfOrOn = words('of on');
const leadsToTime = words('on in the of at');

function ofNoun(reading: Reading, token: number): Trigger | null {
  // "no trace of the three climbers"
  if (isTrace(reading, token) && isWithout(reading, token - 1)) return { token, word: GONE, way: 'of' };
  const noun = outcomeWord(reading, token, 'noun');
  return noun ? { token, word: noun, way: 'of' } : null;
}
const isTrace = words('trace sign');
const isWithout = words('no without');

const GONE: Trigger['word'] = { lemma: 'trace', part: 'noun', sufferer: 'of', outcome: 'missing' };

/** "X was killed along with two of his bodyguards". */
export function alongWith(reading: Reading, firstToken: number): Trigger | null {
  const first = sentenceStart(reading, firstToken);
  const before = firstToken - 2;
  if (before < first || reading.lower(firstToken - 1) !== 'with' || !['along', 'together'].includes(reading.lower(before))) return null;
  for (let token = before - 1; token >= Math.max(first, before - REACH); token--) {
    const verb = outcomeWord(reading, token, 'verb');
    if (verb) return { token, word: verb, way: hasBe(reading, token, first) ? 'passive' : 'subject' };
    if (reading.upos(token) === 'VERB') return null;
  }
  return null;
}

/** "the murder of the mayor, his wife and two other people", "killed a watchman and three guests": a list whose first member has no figure. */
export function inList(reading: Reading, firstToken: number): Trigger | null {
  const first = sentenceStart(reading, firstToken);
  let token = firstToken - 1;
  if (token < first || !['and', ','].includes(reading.lower(token))) return null;
  for (let steps = 0; token > first && steps < REACH; steps++, token--) {
    const noun = outcomeWord(reading, token, 'noun');
    if (noun && reading.lower(token + 1) === 'of') return { token, word: noun, way: 'of' };
    const verb = outcomeWord(reading, token, 'verb');
    if (verb && reading.upos(token) === 'VERB') return harmsList(reading, token, verb, first) ? { token, word: verb, way: 'active' } : null;
    if (opensClause(reading, token)) return null;
  }
  return null;
}

const harmsList = (reading: Reading, token: number, verb: Trigger['word'], first: number): boolean =>
  verb.sufferer !== 'subject' && !hasBe(reading, token, first) && takesObject(reading, token);
const opensClause = either(isVerbalOrSubordinator, words('; : who which that when'));
