/** "according to officials tracking the group": in front, in the middle, at the end. */
import { phraseOf } from '../../language/phrase.ts';
import { type Range, sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { isNominal, penn, universal } from '../../language/tags.ts';
import type { Reading } from '../../reading/reading.ts';
import { sentenceOrQuotationStart } from '../extent.ts';
import type { Found } from '../found.ts';
import { quotationFrom, wholeQuotation } from '../quotations.ts';

const mayHeadSource = universal('NOUN NUM PRON PROPN');
const opensRestriction = penn('IN VBG VBN WP');

export function accordingTo(reading: Reading, token: number): Found | null {
  if (reading.lower(token) !== 'according' || reading.lower(token + 1) !== 'to') return null;
  const end = sentenceEnd(reading, token);
  const head = sourceHead(reading, token, end);
  if (head < 0) return null;
  const source = phraseOf(reading, head);
  source.range.first = token + 2;
  source.range.end = restrictiveEnd(reading, source.range.end, end);
  const sourceEnd = Math.max(source.range.end, source.role?.end ?? 0);
  const start = sentenceStart(reading, token);
  const content: Range[] = [];
  if (token - 1 > start) content.push({ first: clauseStart(reading, token), end: token });
  let after = sourceEnd;
  if (content.length === 0) {
    // in front: the clause begins behind the first comma, whatever the tree hung from the source
    after = head + 1;
    while (after < end && reading.form(after) !== ',') after++;
    if (source.range.end > after) source.range.end = after;
    if (reading.quotationOf[after + 1] >= 0) source.role = null;
    if (source.role && source.role.end > after && source.role.end + 1 < end && reading.form(source.role.end) === ',')
      after = source.role.end;
    if (after + 1 >= end) return null;
    const q = quotationFrom(reading, after + 1);
    content.push({ first: after + 1, end: q < 0 ? end : Math.max(end, wholeQuotation(reading, q).end) });
  } else if (reading.form(after) === ',' && after + 2 < end && goesOn(reading, after + 1)) {
    content.push({ first: after + 1, end });
  }
  return {
    anchor: token,
    cue: { first: token, end: token + 2 },
    cueClass: 'say',
    stance: 'assert',
    source: source.range,
    sourceHead: head,
    role: source.role,
    content,
    addressee: null,
    target: null,
    negated: false,
    rule: 'according-to',
  };
}

function sourceHead(reading: Reading, token: number, end: number): number {
  for (let t = token + 2; t < end && t < token + 40; t++) {
    if (!mayHeadSource(reading, t)) continue;
    const head = reading.head(t);
    if (head < token + 2 || reading.relation(t) === 'obl' || reading.relation(t) === 'nmod') {
      if (!(head >= token + 2)) return t;
    }
  }
  for (let t = token + 2; t < end; t++) {
    if (isNominal(reading, t) && !/^(NOUN|PROPN)$/.test(t + 1 < end ? reading.upos(t + 1) : '')) return t;
  }
  return -1;
}

/** Where the clause begins that the phrase closes: the sentence, or the last independent clause before a coordination. */
function clauseStart(reading: Reading, token: number): number {
  return sentenceOrQuotationStart(reading, token);
}

/** Behind the closing comma goes on the clause, not a relative clause or an apposition. */
function goesOn(reading: Reading, token: number): boolean {
  return !/^(who|which|whose|where|a|an|the|but)$/.test(reading.lower(token));
}

/** "officials tracking the group", "people who saw it": what tells apart who they are goes on to the next mark. */
function restrictiveEnd(reading: Reading, from: number, end: number): number {
  if (from >= end || !opensRestriction(reading, from)) return from;
  let to = from;
  while (to < end && !/^[,;:.—–()]$/.test(reading.form(to)) && reading.quotationOf[to] < 0) to++;
  return to;
}
