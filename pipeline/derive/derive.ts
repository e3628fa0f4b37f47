/** The rows of one document → the figures that follow from them, and the stated ones checked. */
import { identify } from '../common/identity.ts';
import type { Rows } from '../link/rows.ts';
import type { DerivationRow, FindingRow } from '../schemas/types.ts';
import { changesOf } from './changes.ts';
import { levelBefore } from './level-before.ts';
import { interval } from './limits.ts';
import { partsOf } from './parts.ts';

export function derive(rows: Pick<Rows, 'quantities' | 'times'>): DerivationRow[] {
  const quantities = new Map(rows.quantities.map((row) => [row.quantity_id, row]));
  const times = new Map(rows.times.map((row) => [row.time_id, row]));
  const levels = rows.quantities.flatMap((change) => {
    const level = quantities.get(change.change_of_id ?? '');
    const found = level ? levelBefore(change, level) : null;
    if (!found) return [];
    const time = times.get(change.change_from_time_id ?? '');
    return [{ ...found, time_from: time?.from ?? null, time_to: time?.to ?? null }];
  });
  return [...levels, ...changesOf(rows.quantities), ...partsOf(rows.quantities)];
}

/** What does not follow is told, and never mended. */
export function disagreements(derivations: readonly DerivationRow[]): FindingRow[] {
  return derivations
    .filter(({ verdict }) => verdict === 'differs')
    .map(({ derivation_id, document_id, checked_id, kind, low, high, stated_low, stated_high, formula, quantity_ids }) => ({
      finding_id: identify('f', 'does-not-follow', derivation_id),
      document_id,
      raw_path: null,
      line: null,
      row_id: checked_id,
      other_row_id: quantity_ids.find((id) => id !== checked_id) ?? null,
      rule: kind === 'check_parts' ? 'parts-differ' : 'change-differs',
      level: 'warning' as const,
      start: null,
      end: null,
      message: `${formula} = ${interval(low, high)}, and ${interval(stated_low ?? 0, stated_high ?? stated_low ?? 0)} is stated`,
      actual: interval(stated_low ?? 0, stated_high ?? stated_low ?? 0),
      expected: interval(low, high),
    }));
}
