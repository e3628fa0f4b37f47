/** A quotation with its speaker's name below or behind it: '“We waited for hours.” ― Edda Falk, baker'. */
import { isCapitalised } from '../../language/phrase.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { isWhole, quotationTo, wholeQuotation } from '../quotations.ts';
import { claimOf, SAY } from '../senses.ts';

const NAME = /^\p{Lu}[\p{L}.’'-]*$|^(de|da|di|la|van|von|bin|al|of|the)$/u;
/** a name with what its bearer does, in tokens */
const LONGEST = 14;
const LONGEST_NAME = 6;

export const DASHES: readonly string[] = ['—', '–', '―', '-', '--', '---'];
export const isDash = (form: string): boolean => DASHES.includes(form);

export function signed(reading: Reading, dash: number): Found | null {
  const q = quotationTo(reading, dash - 1);
  const first = dash + 1;
  if (q < 0 || !isWhole(reading, q) || first >= reading.tokenCount || !isCapitalised(reading, first)) return null;
  const content = wholeQuotation(reading, q);
  if (!endsLine(reading, content.first - 1)) return null;
  let name = first;
  while (name < first + LONGEST_NAME && name < reading.tokenCount && NAME.test(reading.form(name))) {
    name++;
    if (endsLine(reading, name - 1)) break;
  }
  if (name === first) return null;
  let end = name;
  // ", a baker from the north": to the end of the line
  if (!endsLine(reading, end - 1)) {
    if (!/^[,.]$/.test(reading.form(end))) return null;
    while (end < first + LONGEST && end < reading.tokenCount && !endsLine(reading, end)) end++;
    if (!endsLine(reading, end)) return null;
  }
  const source = { range: { first, end: name }, head: name - 1, role: end > name + 1 ? { first: name + 1, end } : null };
  const claim = claimOf(reading, dash, { cue: SAY, end: first }, source, [content], 'signed');
  return { ...claim, cue: { first: dash, end: first } };
}

/** Whether a line ends with this token; the text begins behind token -1. */
function endsLine(reading: Reading, token: number): boolean {
  if (token < 0 || token + 1 >= reading.tokenCount) return true;
  return reading.text.slice(reading.tokenEnd[token], reading.tokenStart[token + 1]).includes('\n');
}
