/** What an auxiliary makes of its verb: "will hire 300", "could reach ten", "should grow", "would have been". */
import type { Factuality } from '../../contract.ts';
import { changeWord } from '../language/lexicon/change.ts';
import { notBefore, sentenceStart, some, within } from '../language/scan.ts';
import { related } from '../language/tree.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isIntention } from './words.ts';

/** What one auxiliary makes of its verb, the first way that decides; "nothing" where no other word of the verb is to be asked. */
type Told = Factuality | 'nothing' | null;
type Way = (reading: Reading, verb: number, auxiliary: string, perfect: boolean) => Told;

const WAYS: readonly Way[] = [asCondition, asMissedChance, asFuture, asChance, asDuty];

/** The first way that decides. @param perfect "have" stands beside it too */
export function byAuxiliary(reading: Reading, verb: number, auxiliary: string, perfect: boolean): Told {
  for (const way of WAYS) {
    const told = way(reading, verb, auxiliary, perfect);
    if (told) return told;
  }
  return null;
}

/** "would have been more than 1,000", "would cost 1,000 if …" */
function asCondition(reading: Reading, verb: number, auxiliary: string, perfect: boolean): Told {
  return auxiliary === 'would' && (perfect || hasCondition(reading, verb) || isOfDeed(reading, verb)) ? 'hypothetical' : null;
}

/** "could have killed 40 if …"; "could have killed 40" may have. */
function asMissedChance(reading: Reading, verb: number, auxiliary: string, perfect: boolean): Told {
  if (!perfect || (auxiliary !== 'could' && auxiliary !== 'might')) return null;
  return hasCondition(reading, verb) ? 'hypothetical' : 'nothing';
}

/** "closing the gap would cost $3m": if one did */
const isOfDeed = (reading: Reading, verb: number): boolean =>
  reading.children(verb).some((child) => reading.relation(child).startsWith('csubj') && reading.xpos(child) === 'VBG');

const FUTURE = new Set(['will', "'ll", 'shall', 'would']);
/** "will hire 300", "will grow by 3%" */
function asFuture(reading: Reading, verb: number, auxiliary: string, perfect: boolean): Told {
  if (!FUTURE.has(auxiliary)) return null;
  if (perfect) return 'nothing';
  return isIntention(reading.lemma(verb)) || (auxiliary === 'will' && isOfDecree(reading, verb)) ? 'planned' : 'forecast';
}

/** "fares will rise", "duty will stay at": decided; "tariffs will cost $3m" is not */
const isOfDecree = (reading: Reading, verb: number): boolean =>
  (changeWord(reading, verb, 'verb') !== null || ['stay', 'remain', 'be'].includes(reading.lower(verb))) &&
  reading.children(verb).some((child) => isSubject(reading, child) && isDecreed(reading, child));
const isSubject = related('nsubj*');
const isDecreed = words('duty duties tax taxes vat levy levies tariff tariffs excise fare fares toll tolls fee fees');

const CHANCE = new Set(['could', 'may', 'might']);
/** "could reach ten points" */
function asChance(_reading: Reading, _verb: number, auxiliary: string, perfect: boolean): Told {
  return CHANCE.has(auxiliary) && !perfect ? 'forecast' : null;
}

/** "should grow by 3%" expects, "should hire 300" asks. */
function asDuty(reading: Reading, verb: number, auxiliary: string, perfect: boolean): Told {
  if (auxiliary !== 'must' && auxiliary !== 'should') return null;
  if (perfect) return 'nothing';
  return changeWord(reading, verb, 'verb') ? 'forecast' : 'demanded';
}

/** tokens on each side of a verb in which its condition stands */
const CONDITION_REACH = 60;
const opensCondition = words('if without otherwise');

/** "if the dam had failed", "without the dam", "had the dam failed". */
function hasCondition(reading: Reading, verb: number): boolean {
  const from = notBefore(reading, verb, CONDITION_REACH);
  const isInverted = from === sentenceStart(reading, verb) && reading.lower(from) === 'had';
  return isInverted || some(reading, from, within(reading, verb, CONDITION_REACH), opensCondition);
}
