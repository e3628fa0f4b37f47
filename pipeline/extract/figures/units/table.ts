/** The reviewed lists of units and currencies, as books of phrases. */
import { bookOf } from '../phrases.ts';
import { NAME_BOOK, PREFIX_BOOK, UNIT_BOOK } from './books-ready.ts';

export type { Unit } from './books-ready.ts';

export const UNITS = bookOf(UNIT_BOOK);
/** after a number: "euros", "Turkish lira", "EUR", "cents" */
export const CURRENCY_NAMES = bookOf(NAME_BOOK);
/** in front of a number: "$", "US$", "Rs", "EUR"; booked under their last word */
export const CURRENCY_PREFIXES = bookOf(PREFIX_BOOK);
