/** A noun with the phrase right after it that says which: "demand for school places", "losses from crime", "interest paid to depositors". */

import type { Span } from '../../contract.ts';
import { headFrom } from '../language/noun-phrases.ts';
import { some } from '../language/scan.ts';
import { isName } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isTimeNoun } from './counted-in.ts';
import type { Site } from './measured-site.ts';
import { namedSpan } from './phrase-spans.ts';

const RESTRICTING = new Set(['of', 'for', 'on', 'from', 'to', 'per', 'at']);
const PAYING = new Set(['to', 'by', 'on', 'for', 'in', 'at']);
const PROPORTION = new Set(['rest', 'remainder', 'half', 'third', 'quarter', 'majority', 'bulk', 'most']);
/** tokens of a restricting phrase; a longer one tells a story */
const LONGEST = 5;

/** The span of a noun, and of its phrase where that is no time, place or figure. */
export function restricted({ reading, counted, limit }: Site, head: number): Span {
  const span = withoutNumber(reading, namedSpan(reading, head), counted);
  const next = reading.tokenAt(span.end - 1) + 1;
  const after = isPaid(reading, next) ? next + 1 : next; // "interest paid to depositors"
  const mayRestrict = (after > next ? PAYING : RESTRICTING).has(reading.lower(after)) && !PROPORTION.has(reading.lower(head));
  if (after + 1 >= limit || !mayRestrict) return span;
  const inner = headFrom(reading, after + 1, limit);
  if (inner < 0 || inner - after > LONGEST || !saysWhich(reading, after, inner)) return span;
  if (some(reading, after + 1, inner + 1, (_, token) => counted.has(token) || isTimeOrNumber(reading, token))) return span;
  return { ...span, end: reading.tokenEnd[inner], text: reading.text.slice(span.start, reading.tokenEnd[inner]) };
}

/** Not "sales on it", "bonds to the tune of"; nor a place, "tax on Jersey", "sales at the Leeds shop", where "sales at car dealers" are. */
function saysWhich(reading: Reading, preposition: number, inner: number): boolean {
  if (isTimeNoun(reading, inner) || reading.upos(inner) === 'PRON' || reading.lower(inner) === 'tune') return false;
  if (reading.lower(preposition) !== 'of' && reading.upos(inner) === 'PROPN') return false;
  return reading.lower(preposition) !== 'at' || (/s$/.test(reading.lower(inner)) && !some(reading, preposition, inner, isName));
}

const isTimeOrNumber: TokenTest = (reading, token) =>
  /\d/.test(reading.form(token)) || (isTimeNoun(reading, token) && !['public', 'court', 'exchange'].includes(reading.lower(token)));

const isPaidOrOwed = words('paid owed made levied charged reported recorded lent earned caused');
const isPaid = (reading: Reading, token: number): boolean => reading.xpos(token) === 'VBN' && isPaidOrOwed(reading, token);

/** "4,700 claims worth $61m" are worth so much as claims. */
export function withoutNumber(reading: Reading, span: Span, counted: ReadonlySet<number>): Span {
  let first = reading.tokenAt(span.start);
  while (counted.has(first) && reading.upos(first) === 'NUM' && reading.tokenEnd[first] < span.end) first++;
  const start = reading.tokenStart[first];
  return start === span.start ? span : { ...span, start, text: reading.text.slice(start, span.end) };
}
