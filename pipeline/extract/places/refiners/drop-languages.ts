import { isNounOrAdjective } from '../../language/tags.ts';
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Mention } from '../mentions.ts';
import { isCapitalised } from '../name-runs.ts';

const SPEAKING = new Set(['speak', 'learn', 'teach', 'translate', 'write', 'read', 'understand', 'study']);
const NOT_PEOPLE = new Set(
  'language languages lesson lessons translation dialect grammar alphabet literature class classes cuisine food restaurant dish dishes wine cooking bread toast fries muffin food pastry salad dressing shepherd bulldog'.split(
    ' ',
  ),
);

/** Languages, cuisines and breeds are named like peoples, and say nothing about a country: "speaks French", "a Thai restaurant". */
export function dropLanguages(reading: Reading, mentions: Mention[]): Mention[] {
  return mentions.filter(
    (found) =>
      (found.form !== 'adjective' || !isLanguage(reading, found)) &&
      !reading.lower(Math.min(found.end, reading.tokenCount - 1)).startsWith('vault'),
  );
}

function isLanguage(reading: Reading, { first, end }: Mention): boolean {
  if (end < reading.tokenCount && reading.sentenceOf[end] === reading.sentenceOf[first]) {
    if (NOT_PEOPLE.has(reading.lower(end))) return true;
    // an adjective of its noun describes it: "French officials"
    if (isNounOrAdjective(reading, end)) return false;
  }
  const before = first - 1;
  if (before < 0) return false;
  return (
    SPEAKING.has(reading.lemma(before)) || (reading.lower(before) === 'in' && reading.lower(end) !== 'and') || isTranslated(reading, before)
  );
}

const joins = words('and or ,');
const isIntoOrFrom = words('into from');

/** "translated into French", "dubbed into Arabic and Turkish" */
function isTranslated(reading: Reading, before: number): boolean {
  let at = before;
  while (at > 1 && joins(reading, at) && isCapitalised(reading, at - 1)) at -= 2;
  return at > 0 && isIntoOrFrom(reading, at) && /^(?:translat|dubb|subtitl|render)/.test(reading.lower(at - 1));
}
