/** Names of currencies that are also words: "500 won", not "the two won". */
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

export const AMBIGUOUS_MONEY = setOf(
  'won real sol colon rand le crowns pula kip lek ecu sterling cr lev som cordoba dm fl rs punt punts sucre cfa sen',
);

const SMALLEST_SUM = 20;

const NO_MONEY = setOf('the a an by his her their its in more seats all');
/** "500 won" after a big or scaled amount, not "the two won". */
export function isMoneyWord(pieces: Pieces, at: number, end: number, digits: boolean): boolean {
  // "35 sen", in small letters no senator
  if (pieces.word(at) === 'sen') return pieces.text[pieces.start[at]] === 's';
  const after = pieces.word(at + 1);
  // "6.4 trillion won a year earlier": nobody wins a year
  if (
    after === 'a' &&
    /^(?:year|month|week|day|quarter|share|unit|litre|tonne|kilo)$/.test(pieces.word(at + 2)) &&
    pieces.word(at) === 'won'
  )
    return true;
  // "640 billion won by investors": nobody wins so many
  if (pieces.word(at) === 'won' && ['billion', 'trillion', 'bn', 'tn'].includes(pieces.word(end - 1))) return true;
  return (
    (pieces.kind[end - 1] === WORD || (digits && pieces.value[end - 1] >= SMALLEST_SUM)) &&
    !NO_MONEY.has(after) &&
    pieces.word(at) !== 'real'
  );
}
