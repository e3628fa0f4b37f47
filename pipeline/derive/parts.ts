/** Parts against their total: those of a period that its years make up, those that a text lists after a colon; and sums that no text states. */
import { grouped } from '../common/grouped.ts';
import { identify } from '../common/identity.ts';
import { nextDay } from '../link/events/days.ts';
import { type Measure, measureOf, PARTS } from '../link/measures/measure.ts';
import type { DerivationRow, QuantityRow } from '../schemas/types.ts';
import { interval, type Limits, limitsOf, meets, standingOf, UNCHECKED, voiceOf } from './limits.ts';

export function partsOf(figures: readonly QuantityRow[]): DerivationRow[] {
  const exact = figures.filter((figure) => figure.factuality === 'actual' && figure.change_basis !== 'relative' && limitsOf(figure));
  return [...periodsOf(exact), ...listsOf(exact), ...sumsOf(exact)];
}

/** Everything of a measure but some parts of its key. */
const without = (measure: Measure, ...left: (keyof Measure)[]): string =>
  PARTS.filter((part) => !left.includes(part))
    .map((part) => measure[part])
    .join(';');

/** A total of a longer period against those of the shorter ones that follow one another through it. */
function periodsOf(figures: readonly QuantityRow[]): DerivationRow[] {
  const measures = new Map<string, [QuantityRow, [string, string]][]>();
  for (const figure of figures) {
    const measure = figure.measure_key === null ? null : measureOf(figure.measure_key);
    const [from, to] = measure?.when.split('..') ?? [];
    if (!measure || !from || !to || to.startsWith('@') || measure.kind === 'percent') continue;
    const key = without(measure, 'when');
    measures.set(key, [...(measures.get(key) ?? []), [figure, [from, to]]]);
  }
  return [...measures.values()].flatMap((rows) =>
    rows.flatMap(([total, [from, to]]) => {
      const inside = rows.filter(([part, [start, end]]) => part !== total && start >= from && end <= to && !(start === from && end === to));
      const ordered = inside.sort((a, b) => (a[1][0] < b[1][0] ? -1 : 1));
      let next = from;
      for (const [, [start, end]] of ordered) {
        if (start !== next) return [];
        next = nextDay(end);
      }
      if (ordered.length < 2 || next !== nextDay(to)) return [];
      return [
        checkOf(
          total,
          ordered.map(([part]) => part),
          'The parts make up the whole period',
        ),
      ];
    }),
  );
}

/** "792 people: 725 militants, 66 soldiers and one civilian": listed parts. They may leave some out, but never come to more. */
function listsOf(figures: readonly QuantityRow[]): DerivationRow[] {
  const parts = grouped(figures, ({ part_of_id }) => part_of_id);
  return figures.flatMap((total) => {
    const own = (parts.get(total.quantity_id) ?? []).filter((part) => part.unit === total.unit && part.outcome === total.outcome);
    const classes = new Set(own.map(({ item_label }) => item_label));
    if (own.length < 2 || classes.size < own.length) return [];
    const check = checkOf(total, own, 'The parts are all there are, and none is counted twice');
    const most = check.stated_high ?? 0;
    const isNearlyAll = most >= LARGE && check.low > most && check.low <= most * NEARLY;
    return check.verdict === 'agrees' || isNearlyAll ? [check] : [];
  });
}

/** small numbers are seldom miscounted, and often misread */
const LARGE = 20;
/** more than a tenth too much, and the parts are of something else */
const NEARLY = 1.1;

/** Who fights for the state and who fights for nobody, counted by one voice without a total: together those whom it struck. */
function sumsOf(figures: readonly QuantityRow[]): DerivationRow[] {
  const keyed = figures.flatMap((figure) => (figure.measure_key === null ? [] : [{ figure, measure: measureOf(figure.measure_key) }]));
  const taken = new Set<string>();
  return keyed.flatMap(({ figure, measure }) => {
    if (measure.scope !== 'security' || measure.when === '' || measure.outcome === '') return [];
    const rest = without(measure, 'scope');
    const others = keyed.filter((other) => without(other.measure, 'scope') === rest);
    const civilians = others.filter((other) => other.measure.scope === 'civilian');
    if (civilians.length !== 1 || others.some((other) => other.measure.scope === '') || taken.has(rest)) return [];
    taken.add(rest);
    return [sumOf([figure, civilians[0]!.figure])];
  });
}

const addUp = (parts: readonly QuantityRow[]): Limits =>
  parts
    .map(limitsOf)
    .reduce<Limits>((sum, limits) => ({ low: sum.low + (limits?.low ?? 0), high: sum.high + (limits?.high ?? 0) }), { low: 0, high: 0 });

const terms = (parts: readonly QuantityRow[]): string =>
  parts
    .map(limitsOf)
    .map((limits) => (limits ? interval(limits.low, limits.high) : ''))
    .join(' + ');

function checkOf(total: QuantityRow, parts: readonly QuantityRow[], assumption: string): DerivationRow {
  const sum = addUp(parts);
  const stated = limitsOf(total) as Limits;
  return {
    derivation_id: identify('d', 'check_parts', total.quantity_id),
    ...standingOf(total),
    kind: 'check_parts',
    ...sum,
    stated_low: stated.low,
    stated_high: stated.high,
    checked_id: total.quantity_id,
    verdict: meets(sum, stated) ? 'agrees' : 'differs',
    time_from: total.time_from,
    time_to: total.time_to,
    formula: terms(parts),
    assumption,
    quantity_ids: [total, ...parts].map(({ quantity_id }) => quantity_id),
    ...voiceOf([total, ...parts]),
    rule: 'derive/check-parts',
  };
}

function sumOf(parts: readonly QuantityRow[]): DerivationRow {
  return {
    derivation_id: identify('d', 'sum_of_parts', ...parts.map(({ quantity_id }) => quantity_id)),
    ...standingOf(parts[0]!),
    item_label: parts.map(({ item_label }) => item_label).join(' and '),
    kind: 'sum_of_parts',
    ...addUp(parts),
    ...UNCHECKED,
    time_from: parts[0]!.time_from,
    time_to: parts[0]!.time_to,
    formula: terms(parts),
    assumption: 'Nobody is counted in both',
    quantity_ids: parts.map(({ quantity_id }) => quantity_id),
    ...voiceOf(parts),
    rule: 'derive/sum-of-parts',
  };
}
