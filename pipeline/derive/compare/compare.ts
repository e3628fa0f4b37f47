/** All figures of one thing → where they stand side by side, its series, and what seems copied wrongly. */
import { grouped } from '../../common/grouped.ts';
import { identify } from '../../common/identity.ts';
import { compareText } from '../../link/compare-text.ts';
import { type Measure, measureOf, PARTS } from '../../link/measures/measure.ts';
import { isOfEvent } from '../../link/measures/measure-id.ts';
import { isStatedAlike } from '../../link/stories/stated-alike.ts';
import type { ComparisonRow, FindingRow, SeriesRow } from '../../schemas/types.ts';
import { consistent } from './consistent.ts';
import { slipsIn } from './copying.ts';
import { isSetting, itemOf, labelOf, most, scopeInWords, spoken } from './label.ts';
import { byPublication, counterOf, type Statement, shown, told } from './statement.ts';
import { verdictOf } from './verdict.ts';

export interface Compared {
  comparisons: ComparisonRow[];
  series: SeriesRow[];
  findings: FindingRow[];
}

/** What all figures share that are looked at together: their measure, whatever its scope and period; of an event, its group. */
export function thingOf({ measure_key, event_group_id }: Pick<Statement, 'measure_key' | 'event_group_id'>): string {
  const measure = measureOf(measure_key);
  const parts = PARTS.filter((part) => part !== 'scope' && part !== 'when').map((part) => measure[part]);
  return [...parts, isOfEvent(measure_key) ? (event_group_id ?? '') : ''].join(';');
}

/** As many notes of other scopes as a person reads. */
const MOST_NOTES = 12;

/** @param statements of one thing, in any order */
export function compareThing(statements: readonly Statement[]): Compared {
  const slips = slipsIn(statements);
  const measures = groupedBy(statements, ({ measure_id }) => measure_id);
  const suspects = new Set(slips.flatMap(({ suspect }) => suspect?.quantity_id ?? []));
  const periods = new Map(groupedBy(measures, ([, [first]]) => measureOf(first!.measure_key).when));
  const comparisons = measures.flatMap(([id, own]) => comparisonOf(id, own, periods, suspects) ?? []);
  return { comparisons, series: seriesOf(statements), findings: slips.map(({ finding }) => finding) };
}

function comparisonOf(
  measure_id: string,
  all: readonly Statement[],
  periods: ReadonlyMap<string, [string, Statement[]][]>,
  suspected: ReadonlySet<string>,
): ComparisonRow | null {
  const distinct = withoutRepetitions(all);
  const isSuspect = ({ quantity_id }: Statement): boolean => suspected.has(quantity_id);
  const suspects = distinct.filter(isSuspect);
  const statements = consistent(distinct.filter((statement) => !isSuspect(statement)));
  if (statements.length < 2 || !standsBesideItself(distinct)) return null;
  const measure = measureOf(statements[0]!.measure_key);
  // that a text says the same number twice tells nothing
  if (isStatedAlike(measure) && new Set(statements.map(({ document_id }) => document_id)).size < 2) return null;
  const isEvent = isOfEvent(statements[0]!.measure_key);
  const values = statements.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null);
  const scopes = othersOf(
    measure,
    periodsBeside(measure.when).flatMap((when) => periods.get(when) ?? []),
    measure_id,
  );
  return {
    measure_id,
    ...sharedColumns(measure, statements),
    ...periodOf(measure, statements),
    event_group_id: isEvent ? statements[0]!.event_group_id : null,
    figures: statements.length,
    documents: new Set(statements.map(({ document_id }) => document_id)).size,
    sources: new Set(statements.map(counterOf)).size,
    lowest: values.length > 0 ? Math.min(...values) : null,
    highest: values.length > 0 ? Math.max(...values) : null,
    ...verdictOf(statements, isEvent, /^\d{4}$/.test(measure.when)),
    quantity_ids: statements.map(({ quantity_id }) => quantity_id),
    statements: statements.map(told),
    suspect_ids: suspects.map(({ quantity_id }) => quantity_id),
    scope_measure_ids: scopes.map(([id]) => id),
    scope_notes: scopes.map(([, others]) => noteOf(others)),
  };
}

/** One text alone puts figures side by side when it names who gives each; else it seldom tells twice of one thing. */
function standsBesideItself(statements: readonly Statement[]): boolean {
  if (new Set(statements.map(({ document_id }) => document_id)).size > 1) return true;
  if (statements.some(({ source_name }) => source_name === null)) return false;
  const voices = statements.map((statement) =>
    counterOf(statement)
      .toLowerCase()
      .replace(/^(?:another|same|this|that) /, ''),
  );
  // "Cid" is Juan Cid
  return voices.some((voice) => !voices[0]!.endsWith(voice) && !voice.endsWith(voices[0]!));
}

/** In order of publication, what a document says again apart. */
function withoutRepetitions(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return [...statements].sort(byPublication).filter((statement) => {
    const { document_id, value, low, high, bound } = statement;
    const key = JSON.stringify([document_id, counterOf(statement), value, low, high, bound]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A state of a year stands beside those of the two years before: strengths are counted anew every year or two. */
const periodsBeside = (when: string): string[] => (/^\d{4}$/.test(when) ? [0, 1, 2].map((years) => String(Number(when) - years)) : [when]);

/** Measures of the same group and period that are wider or narrower: with families, in all violence, by one of many. */
const othersOf = (measure: Measure, measures: readonly [string, Statement[]][], own: string): [string, Statement[]][] =>
  measures
    .filter(([id, [first]]) => {
      const other = measureOf(first!.measure_key);
      return (
        id !== own &&
        (other.when === measure.when || other.scope !== measure.scope) &&
        groupIn(other) === groupIn(measure) &&
        !/(?:^|, )(?:a|an|per|each|every) /.test(other.scope)
      );
    })
    .slice(0, MOST_NOTES);

/** Who is counted: what of a scope does not say in what, by or with whom. */
const groupIn = ({ scope }: Measure): string =>
  scope
    .split(', ')
    .filter((part) => !isSetting(part))
    .join(', ');

const noteOf = (statements: readonly Statement[]): string => {
  const { scope, when } = measureOf(statements[0]!.measure_key);
  const isOfYear = /^\d{4}$/.test(when);
  const said = [...statements].sort(byPublication).slice(0, MOST_NOTES);
  return `${[scope === '' ? 'all' : scopeInWords(scope), isOfYear ? when : ''].filter((part) => part !== '').join(', ')}: ${said.map((statement) => `${shown(statement)} (${counterOf(statement)})`).join('; ')}`;
};

const sharedColumns = (measure: Measure, statements: readonly Statement[]) => ({
  label: labelOf(measure, statements),
  kind: statements[0]!.kind,
  unit: measure.unit,
  item_label: itemOf(measure, statements),
  outcome: measure.outcome === '' ? null : (measure.outcome as Exclude<Statement['outcome'], null>),
  scope: measure.scope === '' ? null : scopeInWords(measure.scope),
  place_name: most(statements.map(({ place_name }) => place_name)),
  place_country: most(statements.map(({ place_country }) => place_country)) ?? /(?:^| )([A-Z]{2})$/.exec(measure.where)?.[1] ?? null,
});

/** The days of a measure's period; of an event, those that its figures name most closely. */
function periodOf({ when }: Measure, statements: readonly Statement[]): Pick<ComparisonRow, 'time_from' | 'time_to'> {
  const [from, to] = when.split('..') as [string, string?];
  if (/^\d{4}$/.test(when)) return { time_from: `${when}-01-01`, time_to: `${when}-12-31` };
  if (to !== undefined) return { time_from: from === '' ? null : from, time_to: to.startsWith('@') ? null : to };
  const days = statements.flatMap(({ time_from, time_to }) => (time_from !== null && time_from === time_to ? [time_from] : []));
  const day = most(days);
  return { time_from: day, time_to: day };
}

/** Each counter's figures for two or more periods. */
function seriesOf(statements: readonly Statement[]): SeriesRow[] {
  const keyOf = (statement: Statement): string => {
    const measure = measureOf(statement.measure_key);
    return JSON.stringify([PARTS.filter((part) => part !== 'when').map((part) => measure[part]), counterOf(statement).toLowerCase()]);
  };
  const dated = statements.filter(({ measure_key }) => measureOf(measure_key).when !== '');
  return groupedBy(dated, keyOf).flatMap(([key, own]) => {
    const measure = measureOf(own[0]!.measure_key);
    const ordered = withoutRepetitions(own).sort(
      (a, b) => compareText(measureOf(a.measure_key).when, measureOf(b.measure_key).when) || byPublication(a, b),
    );
    const periods = ordered.map(({ measure_key }) => measureOf(measure_key).when);
    if (new Set(periods).size < 2) return [];
    const spans = ordered.map((statement) => periodOf(measureOf(statement.measure_key), [statement]));
    return [
      {
        series_id: identify('n', key),
        ...sharedColumns(measure, ordered),
        label: labelOf(
          { ...measure, when: '' },
          ordered.map((statement) => ({ ...statement, time_from: null })),
        ),
        source_name: counterOf(ordered[0]!),
        figures: ordered.length,
        documents: new Set(ordered.map(({ document_id }) => document_id)).size,
        time_from: spans[0]!.time_from,
        time_to: spans
          .map(({ time_to }) => time_to)
          .reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null),
        quantity_ids: ordered.map(({ quantity_id }) => quantity_id),
        periods: periods.map(spoken),
        statements: ordered.map(told),
      },
    ];
  });
}

/** By key, in its order. */
const groupedBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): [string, Value[]][] =>
  [...grouped(values, keyOf)].sort(([a], [b]) => compareText(a, b));
