import type { Reading } from '../reading/reading.ts';

/** The token of "TTP" in "Tehreek-e-Taliban Pakistan (TTP)": after a name whose first letters it is made of; -1 where there is none. */
export function abbreviationAfter(reading: Reading, first: number, end: number): number {
  if (end + 2 >= reading.tokenCount || reading.form(end) !== '(' || reading.form(end + 2) !== ')') return -1;
  const short = reading.form(end + 1).replace(/[^A-Za-z]/g, '');
  if (short.length < 2 || short !== short.toUpperCase()) return -1;
  let initials = '';
  for (let token = first; token < end; token++) {
    const letter = reading.form(token)[0];
    if (/\p{L}/u.test(letter)) initials += letter.toUpperCase();
  }
  let at = 0;
  for (const letter of initials) if (letter === short[at]) at++;
  return at >= short.length - 1 && initials[0] === short[0] ? end + 1 : -1;
}
