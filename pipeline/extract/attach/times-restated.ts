/** One amount put in two ways: "$312 million, or 84 cents per share", "412 families, or around 2,060 people". */
import type { DraftFigure } from '../drafts.ts';
import { firstFrom } from '../language/scan.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const isOr = words('or');
/** tokens of the first amount's noun: "412 displaced families" */
const LONGEST_NOUN = 4;

/** Whether the second figure says again what the first does. */
export function isRestated(reading: Reading, first: DraftFigure, second: DraftFigure): boolean {
  const start = reading.tokenAt(second.span.start);
  const end = reading.tokenAt(first.span.end - 1) + 1;
  if (start <= end || start - end > LONGEST_NOUN + 2 || !isOr(reading, start - 1) || !isComma(reading, start - 2)) return false;
  return firstFrom(reading, end, start - 2, isComma) < 0;
}
