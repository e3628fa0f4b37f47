/** How far the words after a counted noun restrict it: "men and women", "members of the security forces", "pupils in state schools". */

import { isOutcomeForm, outcomeWord } from '../language/lexicon/harm.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { every, runEnd, sentenceEnd } from '../language/scan.ts';
import { isTensed, isVerbOrAuxiliary, universal } from '../language/tags.ts';
import { not } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Mask, Phrase } from './described.ts';
import { LONGEST_ITEM, nounRun } from './noun-run.ts';

/** tokens of an "of" phrase that restricts: "members of the security forces"; a longer one tells a story */
const LONGEST_OF = 4;

/** "Chinese and Pakistani workers": the tree's head noun lies after the run; "men and women": a bare plural is joined. */
export function withTree(reading: Reading, numeral: number, run: Phrase, limit: number): Phrase {
  const head = reading.head(numeral);
  if (reading.relation(numeral) === 'nummod' && joinsUpTo(reading, run, head, limit)) return { ...run, head, end: head + 1 };
  const joined = joinedPeople(reading, run, limit);
  return joined < 0 ? run : { ...run, end: joined + 1 };
}

const isJoining = universal('ADJ NOUN PROPN CCONJ');
/** Only nouns, adjectives and conjunctions between a run and a noun after it. */
function joinsUpTo(reading: Reading, run: Phrase, head: number, limit: number): boolean {
  if (head <= run.head || head >= run.first + LONGEST_ITEM || head >= limit || reading.upos(head) !== 'NOUN') return false;
  return every(reading, run.end, head, (_, token) => isJoining(reading, token) && !isOutcomeForm(reading.lower(token)));
}

/** The last token of the people that "and" joins to others, "men and women", "civilians and security personnel"; -1 where none are. */
function joinedPeople(reading: Reading, run: Phrase, limit: number): number {
  const second = run.end + 1;
  const isJoined = second < limit && reading.lower(run.end) === 'and' && reading.upos(second) === 'NOUN' && peopleClass(reading, run.head);
  if (!isJoined) return -1;
  const isCompound = second + 1 < limit && reading.upos(second + 1) === 'NOUN' && peopleClass(reading, second + 1) !== null;
  if (isCompound && !isOutcomeForm(reading.lower(second))) return second + 1;
  return peopleClass(reading, second) ? second : -1;
}

/** "members of the security forces", "citizens of China": an "of" phrase restricts. */
export function withOf(reading: Reading, run: Phrase, limit: number, mask: Mask): Phrase {
  if (run.end >= limit || reading.lower(run.end) !== 'of' || outcomeWord(reading, run.head, 'noun')) return run;
  // "two counts of filing a false return"
  const isDeed = reading.xpos(run.end + 1) === 'VBG' && /^(?:counts?|charges?|acts?|cases?|incidents?)$/.test(reading.lower(run.head));
  const inner = nounRun(reading, run.end + (isDeed ? 2 : 1), limit, mask, true);
  return inner && inner.end - inner.first <= LONGEST_OF ? { ...run, end: inner.end } : run;
}

/** "one in eight pupils [in state schools]", "a third of adults [with a long illness]": of whom a share is; a place or a time says where and when. */
export function endWithWhich(reading: Reading, { end, head }: Phrase, mask: Mask): number {
  const limit = sentenceEnd(reading, head);
  if (reading.lower(end) === 'who') return endOfWho(reading, end, limit);
  const isPlural = /s$/.test(reading.lower(head)) || peopleClass(reading, head) !== null;
  if (!isPlural || end + 1 >= limit || !['in', 'with', 'from', 'under'].includes(reading.lower(end)) || mask(end + 1)) return end;
  const inner = nounRun(reading, end + 1, limit, mask, true);
  const isApart = !inner || inner.end - inner.first > LONGEST_OF || reading.upos(inner.head) === 'PROPN';
  return isApart || isNoItem(reading, inner.head) ? end : inner.end;
}
/** "one in five voters [who backed the party in 2023] now say so": up to the verb of the sentence; none where no other verb follows. */
function endOfWho(reading: Reading, who: number, limit: number): number {
  const first = runEnd(reading, who + 1, limit, isNoVerb);
  for (let at = runEnd(reading, first + 1, limit, isInVerbGroup); at < Math.min(limit, who + LONGEST_WHO); at++) {
    if ([',', ';', ':', '—', '–'].includes(reading.form(at))) return who;
    if (!isTensed(reading, at)) continue;
    while (reading.upos(at - 1) === 'ADV' || reading.upos(at - 1) === 'PART') at--;
    return at;
  }
  return who;
}
const isNoVerb = not(isVerbOrAuxiliary);
const isInVerbGroup = universal('VERB AUX ADV PART');
const LONGEST_WHO = 16;
const isNoItem = words(
  'year years month months week weeks day days quarter quarters decade decades hour hours half total all favour favor need danger turn fact court addition poll survey part',
);
