/** Who was told: "told a hearing that", "said to reporters that". */
import { cueVerbAt, hasReceiver } from '../language/lexicon/cues.ts';
import { phraseOf } from '../language/phrase.ts';
import { firstFrom, type Range, some } from '../language/scan.ts';
import { related } from '../language/tree.ts';
import { isTo, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isLastWord } from './complement.ts';

const isObject = related('obj iobj');
const endsReceiver = words('on in at that , during after');

/** Who was told, before the content begins. */
export function addresseeOf(reading: Reading, verb: number, before: number): Range | null {
  const receives = hasReceiver(cueVerbAt(reading, verb));
  if (receives ? isLastWord(reading, verb + 1, before) : !some(reading, verb + 1, before, isTo)) return null;
  for (const t of reading.children(verb)) {
    if (t <= verb || t >= before) continue;
    const isAddressee = receives ? isObject(reading, t) : reading.relation(t) === 'obl' && reading.lower(reading.subtreeStart(t)) === 'to';
    if (isAddressee) return upToTime(reading, phraseOf(reading, t).range);
  }
  // "told analysts that sales …", the tree having put the receiver inside the clause
  if (receives && verb + 2 < before && before < reading.tokenCount && reading.lower(before - 1) === 'that')
    return upToTime(reading, { first: verb + 1, end: before - 1 });
  return null;
}

/** "a hearing | on Tuesday": up to the preposition of time, "that" or a comma. */
function upToTime(reading: Reading, { first, end }: Range): Range {
  const time = firstFrom(reading, first + 1, end, endsReceiver);
  return { first, end: time < 0 ? end : time };
}
