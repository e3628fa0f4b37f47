/** When a field of a found row agrees with its label. Words agree when their token F1 reaches 0.5, contents 0.7. */
import type { Assertion, Quantity, Span } from '../contract.ts';
import { agreement } from './agreement.ts';
import { ANY, type Any, type ClaimLabel, type FigureLabel } from './labelled-article.ts';
import type { Pointers } from './pointers.ts';

/** fields of a figure that must all be right for the row to be right, and those of the row with its period and place */
export const FIGURE_ROW = ['amount', 'bound', 'unit', 'item', 'outcome', 'change', 'attribution', 'source'];
export const FIGURE_ROW_PLUS = [...FIGURE_ROW, 'period', 'place'];
export const CLAIM_ROW = ['source', 'content', 'mode', 'stance', 'polarity'];

export type Check<Label, Row> = (label: Label, row: Row, rows: Pointers) => boolean;

const isClose = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)));
const accepts = <Value>(wanted: Any<Value> | undefined, given: Value): boolean =>
  wanted === ANY || wanted === undefined || wanted === given;
const saysAlike = (wanted: string | null, given: string | null | undefined, least = 0.5): boolean =>
  wanted === null ? !given : Boolean(given) && agreement(wanted, given ?? '') >= least;

/** "the police spokesman, DSP Bala": name and role beside it are one source, whichever of them the label gives. */
const isSource = (wanted: Any<string | null>, claim: Assertion | null): boolean =>
  wanted === ANY ||
  saysAlike(wanted, claim?.source?.text) ||
  Boolean(wanted && claim?.source && claim.source_role && agreement(wanted, claim.source_role.text) >= 0.5);

export const FIGURE_FIELDS: Record<string, Check<FigureLabel, Quantity>> = {
  amount: (label, row) =>
    (['value', 'low', 'high'] as const).every((field) => label[field] === ANY || isClose(label[field] ?? null, row[field])),
  bound: (label, row) => accepts(label.bound, row.bound) && accepts(label.approximate, row.approximate),
  kind: (label, row) => accepts(label.kind, row.kind),
  unit: (label, row) => accepts<string | null>(label.unit, row.unit),
  per: (label, row) => label.per === ANY || saysAlike(label.per ?? null, row.per?.text),
  item: (label, row) =>
    label.item === ANY ||
    saysAlike(label.item, row.item?.text) ||
    (label.item !== null && agreement(label.item, row.item_label ?? '') >= 0.5),
  outcome: (label, row) => accepts<string | null>(label.outcome, row.outcome),
  factuality: (label, row) => accepts(label.factuality ?? 'actual', row.factuality),
  change: (label, row) => {
    if (label.change === ANY) return true;
    if (label.change === null) return row.change === null;
    return label.change.direction === row.change?.direction && accepts(label.change.basis, row.change.basis);
  },
  period: (label, row, rows) => {
    const { from, to } = rows.period(row);
    return accepts(label.from, from) && accepts(label.to, to);
  },
  place: (label, row, rows) => {
    const names = rows.places(row);
    const { place } = label;
    return place === ANY || (place === null ? names.length === 0 : names.some((name) => agreement(place, name) >= 0.5));
  },
  attribution: (label, row) => accepts(label.attribution, row.attribution),
  source: (label, row, rows) => isSource(label.source, rows.claim(row.assertion_id)),
};

export const CLAIM_FIELDS: Record<string, Check<ClaimLabel, Assertion>> = {
  source: (label, row) => isSource(label.source, row),
  name: (label, row, rows) =>
    label.name === ANY ||
    saysAlike(label.name ?? null, rows.entity(row.source_id)) ||
    (label.name !== null && agreement(label.name, row.source?.text ?? '') >= 0.5),
  named: (label, row) => accepts(label.named, row.source_named),
  kind: (label, row) => accepts(label.kind, row.source_kind),
  content: (label, row) => label.content === ANY || agreement(label.content.join(' '), wordsOf(row.content)) >= 0.7,
  mode: (label, row) => accepts(label.mode, row.mode),
  stance: (label, row) => accepts(label.stance, row.stance),
  polarity: (label, row) => accepts(label.polarity, row.polarity),
  parent: (label, row, rows) => {
    if (label.parent === ANY || label.parent === undefined) return true;
    if (label.parent === null) return row.parent_id === null;
    return agreement(label.parent, rows.claim(row.parent_id)?.cue?.text ?? '') >= 0.5;
  },
};

export const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(' ');
