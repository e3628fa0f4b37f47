/** The rows of one document → the figures that follow from them. */
import type { Rows } from '../link/rows.ts';
import type { DerivationRow } from '../schemas/types.ts';
import { levelBefore } from './level-before.ts';

export function derive(rows: Pick<Rows, 'quantities' | 'times'>): DerivationRow[] {
  const quantities = new Map(rows.quantities.map((row) => [row.quantity_id, row]));
  const times = new Map(rows.times.map((row) => [row.time_id, row]));
  return rows.quantities.flatMap((change) => {
    const level = quantities.get(change.change_of_id ?? '');
    const found = level ? levelBefore(change, level) : null;
    if (!found) return [];
    const time = times.get(change.change_from_time_id ?? '');
    return [{ ...found, time_from: time?.from ?? null, time_to: time?.to ?? null }];
  });
}
