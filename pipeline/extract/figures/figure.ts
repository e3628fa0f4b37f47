/** Amounts as figures of the draft. */
import type { Span } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf, tokenSpan } from '../spans.ts';
import { type Amount, unitCode } from './amounts.ts';
import type { Pieces } from './pieces.ts';

type Found = Pick<
  DraftFigure,
  | 'span'
  | 'firstToken'
  | 'endToken'
  | 'kind'
  | 'value'
  | 'low'
  | 'high'
  | 'limitsBasis'
  | 'bound'
  | 'approximate'
  | 'unit'
  | 'unitText'
  | 'terms'
  | 'per'
  | 'rule'
>;

/** A figure of which nothing is known but its amount. */
export function newFigure(found: Found): DraftFigure {
  // written out: a spread of so many fields makes slow objects
  return {
    span: found.span,
    firstToken: found.firstToken,
    endToken: found.endToken,
    kind: found.kind,
    value: found.value,
    low: found.low,
    high: found.high,
    limitsBasis: found.limitsBasis,
    bound: found.bound,
    approximate: found.approximate,
    unit: found.unit,
    unitText: found.unitText,
    terms: found.terms,
    per: found.per,
    rule: found.rule,
    item: null,
    itemLabel: null,
    itemClass: null,
    outcome: null,
    cause: null,
    factuality: 'actual',
    aggregate: null,
    event: null,
    change: null,
    holderSpan: null,
    affectedSpan: null,
    perpetratorSpan: null,
    times: [],
    timeBasis: null,
    places: [],
    placeBasis: null,
    holder: null,
    affected: null,
    perpetrator: null,
    affectedCountry: null,
    attribution: 'author',
    claim: null,
    certainty: 'certain',
    hedges: [],
    evidence: [],
  };
}

/** So many, exactly, for which no numeral stands: its words are tokens `first` to `end`. */
export function countInWords(reading: Reading, first: number, end: number, value: number, rule: string): DraftFigure {
  return newFigure({
    span: tokenSpan(reading, first, end),
    firstToken: first,
    endToken: end,
    kind: 'count',
    value,
    low: null,
    high: null,
    limitsBasis: null,
    bound: 'exact',
    approximate: false,
    unit: '1',
    unitText: null,
    terms: null,
    per: null,
    rule,
  });
}

const spanOfPieces = (pieces: Pieces, first: number, end: number): Span => spanOf(pieces.text, pieces.start[first], pieces.end[end - 1]);

export function toFigure(reading: Pick<Reading, 'text' | 'tokenAt'>, pieces: Pieces, amount: Amount): DraftFigure {
  const unit = amount.unit ?? amount.prefix;
  return newFigure({
    span: spanOfPieces(pieces, amount.first, amount.end),
    firstToken: reading.tokenAt(pieces.start[amount.numeralFirst]),
    endToken: reading.tokenAt(pieces.end[amount.numeralEnd - 1] - 1) + 1,
    kind: amount.kind,
    value: amount.value,
    low: amount.low,
    high: amount.high,
    limitsBasis: amount.limitsBasis,
    bound: amount.bound,
    approximate: amount.approximate,
    unit: unitCode(amount),
    unitText: unit ? spanOfPieces(pieces, unit.first, unit.end).text : null,
    terms: amount.terms,
    per: amount.per ? spanOfPieces(pieces, amount.per.first, amount.per.end) : null,
    rule: amount.rule,
  });
}
