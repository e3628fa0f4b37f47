/** "daily", "weekly", "annually": how often. */
import { memberTest } from '../../language/member.ts';
import { penn } from '../../language/tags.ts';
import { type Expression, expression } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import { isTagged, type Words } from '../words.ts';

const isKindOfPaper = memberTest('daily weekly monthly');

const isCardinal = penn('CD');
const isOfUnit = penn('NN NNS NNP JJ');

export function frequencies(words: Words, at: number): Expression[] | null {
  if (isRate(words, at)) return null;
  const entry = entryOf(words.lower(at), 'frequency');
  // "the Daily News", "the party daily Granma" are names
  const isPaper = isKindOfPaper(words.lower(at)) && words.titled(at + 1) && words.lower(at - 1) !== 'the';
  return entry && !isPaper && !(words.capital(at) && words.capital(at + 1))
    ? [expression(at, at + 1, { kind: 'set', value: entry.value }, 'frequency')]
    : null;
}

const isYearly = memberTest('annually yearly');
/** words between an amount and "annually" */
const LONGEST_UNIT = 3;

/** "10,000 units annually", "8.5% annually": so many a year, as a bank and a factory count, whatever the day */
function isRate(words: Words, at: number): boolean {
  if (!isYearly(words.lower(at))) return false;
  for (let before = at - 1; before >= at - 1 - LONGEST_UNIT; before--) {
    if (isTagged(words, before, isCardinal)) return true;
    if (!isTagged(words, before, isOfUnit)) return false;
  }
  return false;
}
