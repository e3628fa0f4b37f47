/** Times as attachment wants them: those that place something on the calendar, at the token on which the rest of their words hang. */
import type { Draft, DraftTime } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

export interface Dated {
  time: DraftTime;
  /** token range, end exclusive */
  first: number;
  end: number;
  head: number;
}

/** Times with a place on the calendar, by sentence, in text order. */
export function datedBySentence(reading: Reading, draft: Draft): Map<number, Dated[]> {
  const bySentence = new Map<number, Dated[]>();
  for (const time of draft.times) {
    if (!time.span || time.type === 'SET' || (time.from === null && time.to === null && time.precision === null && time.anchor !== 'event'))
      continue;
    const first = reading.tokenAt(time.span.start);
    const end = reading.tokenAt(time.span.end - 1) + 1;
    const dated = { time, first, end, head: headOf(reading, first, end) };
    const sentence = reading.sentenceOf[dated.head];
    const list = bySentence.get(sentence);
    if (list) list.push(dated);
    else bySentence.set(sentence, [dated]);
  }
  return bySentence;
}

/** The token of a run whose head lies outside it. */
export function headOf(reading: Reading, first: number, end: number): number {
  for (let token = first; token < end; token++) {
    const head = reading.head(token);
    if (
      (head < first || head >= end) &&
      reading.relation(token) !== 'case' &&
      reading.relation(token) !== 'punct' &&
      reading.relation(token) !== 'mark'
    )
      return token;
  }
  return first;
}

/** The nearest token above (or at) one that says something: a verb, or a noun or adjective with a copula or a subject. */
export function predicateOf(reading: Reading, token: number): number {
  let last = token;
  for (let at = token; at >= 0; at = reading.head(at)) {
    if (isPredicate(reading, at)) return at;
    last = at;
  }
  return last;
}

export function isPredicate(reading: Reading, token: number): boolean {
  const upos = reading.upos(token);
  if (upos === 'VERB') return !/^(?:amod|compound|case|mark|fixed)/.test(reading.relation(token));
  return reading.children(token).some((child) => /^(?:cop|nsubj)/.test(reading.relation(child)));
}
