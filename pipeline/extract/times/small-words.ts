/** Small words and numbers that several rules of times ask for, in lower case. */
import { memberTest } from '../language/member.ts';
import { endOfDigits, isAlphabetic, isDigitAt } from '../reading/characters.ts';

/** in front of the second of two times: "from Monday | to Friday" */
export const leadsToEnd = memberTest('to until till through');
/** between a part and its whole: "the first half | of 2024" */
export const isOfOrIn = memberTest('of in');
/** in front of a day, or of a longer time */
export const isOnOrIn = memberTest('on in');
/** what a clause about a time begins with: "the year | that ends in April" */
export const isThatOrWhich = memberTest('that which');
/** a part of a time, in front of it: "the | late 1990s", "in | early evening" */
export const isEarlyMidOrLate = memberTest('early mid late');
/** a year of money, not of the calendar */
export const isFiscal = memberTest('fiscal financial budget');
/** between two days or months: "April | and June 1955", "3 | & 4 May" */
export const joinsTwo = memberTest('and or &');
/** what a part of a sentence ends with */
export const endsPart = memberTest(', ; .');

/** Whether a word is of digits alone, and of so many. */
export const isNumberOf = (word: string, fewest: number, most = fewest): boolean =>
  word.length >= fewest && word.length <= most && endOfDigits(word, 0) === word.length;

/** "tonnes", "4th", but no mark */
export const opensWithLetterOrDigit = (word: string): boolean => isAlphabetic(word, 0) || isDigitAt(word, 0);
