/** Dates and clock times that the module of times did not claim: "June 10th", "10 June", "5 pm", "the 1990s". */
import { DASHES } from '../../numerals/lexicon.ts';
import { isCapital, NUMBER, type Pieces, textOf, touches } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';
import { MONTHS } from './names.ts';
import { CURRENCY_MARKS, isLateYear, isYear, YEAR } from './years.ts';

/** Dates, years and clock times that the module of times did not claim: where they end, or null. */
export function dateEnd(pieces: Pieces, at: number): number | null {
  const text = textOf(pieces, at);
  const before = pieces.word(at - 1) === '.' ? pieces.word(at - 2) : pieces.word(at - 1);
  const next = pieces.word(at + 1);
  const value = pieces.value[at];
  // June 10th; 10 June; 10th of June; Aug. 3, 2021
  const dayBefore = pieces.kind[at - 2] === NUMBER && pieces.value[at - 2] <= 31; // "23 September 28 bodies"
  if (MONTHS.has(before) && !dayBefore && value <= 31 && Number.isInteger(value) && !CURRENCY_MARKS.has(pieces.word(at - 1))) {
    let end = ordinalEnd(pieces, at) ?? at + 1;
    const day2 = DASHES.has(pieces.word(end)) && pieces.kind[end + 1] === NUMBER && pieces.value[end + 1] <= 31 ? end + 2 : end;
    end = day2;
    if (pieces.word(end) === ',' && YEAR.test(textOf(pieces, end + 1))) end += 2;
    else if (YEAR.test(textOf(pieces, end))) end += 1;
    if (readUnit(pieces, end, true, false)?.unit.kind !== 'percent' && !followsAsCount(pieces, before, at, end)) return end;
  }
  if (value <= 31 && Number.isInteger(value)) {
    const end = ordinalEnd(pieces, at) ?? at + 1;
    const month = pieces.word(end) === 'of' && end > at + 1 ? end + 1 : end;
    if (MONTHS.has(pieces.word(month)) && isMonthName(pieces, month)) {
      return YEAR.test(textOf(pieces, month + 1)) ? month + 2 : month + 1;
    }
  }
  if (MONTHS.has(before) && YEAR.test(text)) return at + 1;
  // 5 pm, 10.30am, 5 o'clock; "two in the morning" has no digits
  if (/^(?:am|pm)$/.test(next) && pieces.gap(at + 1) <= 1 && value <= 24 && isClock(text)) return at + 2;
  if (/^[ap]$/.test(next) && pieces.word(at + 2) === '.' && pieces.word(at + 3) === 'm' && value <= 24) return at + 4;
  if (next === 'o' && /^['’]$/.test(pieces.word(at + 2)) && pieces.word(at + 3) === 'clock') return at + 4;
  if (/^(?:gmt|est|edt|pst|bst|utc|hrs|cet)$/.test(next) && /^\d{4}$/.test(text)) return at + 2;
  // the 1990s, '90s, mid-1990s
  if (
    next === 's' &&
    touches(pieces, at + 1) &&
    value % 10 === 0 &&
    (value >= 1000 ? YEAR.test(text) : /^['’‘]$/.test(pieces.word(at - 1)))
  )
    return at + 2;
  if (/^['’‘]$/.test(pieces.word(at - 1)) && touches(pieces, at) && /^\d\d$/.test(text) && pieces.gap(at - 1) > 0 && next !== '%')
    return at + 1;
  if ((YEAR.test(text) && isYear(pieces, at, before)) || isLateYear(pieces, at, before)) return at + 1;
  return null;
}

const isClock = (text: string): boolean => /^\d{1,2}(?:[.:][0-5]\d)?$/.test(text);

const isMonthName = (pieces: Pieces, at: number): boolean =>
  !/^(?:may|march|mar|dec|sun|sat|sep|jan)$/.test(pieces.word(at)) || isCapital(pieces, at);

/** "in June 25 people": a month, then a count. */
function followsAsCount(pieces: Pieces, month: string, at: number, end: number): boolean {
  return (
    end === at + 1 &&
    /^(?:in|last|this|next|since|during)$/.test(pieces.word(at - 2)) &&
    /(?:s|people|men|women|children|police)$/.test(pieces.word(end)) &&
    month !== 'may'
  );
}

function ordinalEnd(pieces: Pieces, at: number): number | null {
  return /^(?:st|nd|rd|th)$/.test(pieces.word(at + 1)) && touches(pieces, at + 1) ? at + 2 : null;
}
