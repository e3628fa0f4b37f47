/** Judgement of people over rows, as data: each correction says what it expects to find; one that no longer applies stops the build. */
import { existsSync, readFileSync } from 'node:fs';
import { grouped } from '../common/grouped.ts';
import { UserError } from '../common/stage.ts';
import { firstMistake } from '../schemas/explain.ts';
import type { Correction, Corrections } from '../schemas/types.ts';
import { validator } from '../schemas/validator.ts';
import type { Rows } from './rows.ts';

const KEY = { quantities: 'quantity_id', assertions: 'assertion_id', entities: 'entity_id', places: 'place_id', times: 'time_id' } as const;

/** The accepted corrections of a file; none where there is no file. */
export function readCorrections(file: string): Correction[] {
  if (file === '' || !existsSync(file)) return [];
  let data: Corrections;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file}: ${(error as Error).message}`);
  }
  const validate = validator('corrections');
  if (!validate(data)) throw new UserError(`${file}${firstMistake(validate, 'corrections')}`);
  return data.corrections.filter((correction) => correction.status === 'accepted');
}

export interface Correcting {
  /** The tables that it needs: none where there is nothing to correct. */
  tables: () => (keyof typeof KEY)[];
  apply: (rows: Rows) => Rows;
  /** Throws when a correction found no row. */
  finish: () => void;
  count: () => number;
}

/** Carries corrections out over the rows of one document after another. */
export function correcting(corrections: Correction[]): Correcting {
  const open = grouped(corrections, ({ row_id }) => row_id);
  const done = new Set<Correction>();
  const correct = (row: Record<string, unknown>, correction: Correction): Record<string, unknown> => {
    const { table, row_id, field, expected, value, reason } = correction;
    if (!(field in row))
      throw new UserError(`correction of ${table} ${row_id}: there is no column ${field}; name one of schemas/${table}.schema.json`);
    if (JSON.stringify(row[field]) !== JSON.stringify(expected)) {
      throw new UserError(
        `correction of ${table} ${row_id} ${field} no longer applies: expected ${JSON.stringify(expected)}, found ${JSON.stringify(row[field])}; ` +
          `look at it again and withdraw or renew it (“${reason}”)`,
      );
    }
    done.add(correction);
    return { ...row, [field]: value };
  };
  return {
    tables: () => (open.size === 0 ? [] : (Object.keys(KEY) as (keyof typeof KEY)[])),
    apply: (rows) => {
      if (open.size === 0) return rows;
      const corrected = { ...rows };
      for (const [table, key] of Object.entries(KEY) as [keyof typeof KEY, string][]) {
        corrected[table] = (rows[table] as unknown as Record<string, unknown>[]).map((row) =>
          (open.get(row[key] as string) ?? []).filter((correction) => correction.table === table).reduce(correct, row),
        ) as never;
      }
      return corrected;
    },
    finish: () => {
      const missed = corrections.find((correction) => !done.has(correction));
      if (missed) {
        throw new UserError(
          `correction of ${missed.table} ${missed.row_id} no longer applies: there is no such row; look at it again and withdraw or renew it (“${missed.reason}”)`,
        );
      }
    },
    count: () => done.size,
  };
}
