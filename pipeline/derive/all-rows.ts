import { UserError } from '../common/stage.ts';
import { readPacked, readValues, type TableValues, valuesOf } from '../link/packed.ts';
import type { AllRows } from '../link/rows.ts';
import { ruleRows } from '../rules/rule-rows.ts';
import type { TableName } from '../schemas/tables.ts';

/** The rows of each document, stated and derived; after all of them those of the whole corpus, some at a time. */
export async function* allRows(linked: string, derived: string): AsyncGenerator<Partial<AllRows>> {
  const following = readPacked(derived);
  for await (const stated of readPacked(linked)) {
    const { value } = await following.next();
    if (!value) throw new UserError(`${derived}: shorter than ${linked}; make it again`);
    const { findings = [], ...added } = value;
    yield { ...stated, ...added, findings: [...(stated.findings ?? []), ...findings] };
  }
  yield* following;
  yield { rules: ruleRows() };
}

/** The same rows by table, without regard to documents. */
export async function* allValues(linked: string, derived: string, isWanted: (table: TableName) => boolean): AsyncGenerator<TableValues> {
  yield* readValues(linked, isWanted);
  yield* readValues(derived, isWanted);
  if (isWanted('rules')) yield* valuesOf({ rules: ruleRows() });
}

/** Whether the rows are those of a document, or of one that was refused; not of the whole corpus. */
export const isOfDocument = (rows: Partial<AllRows>): boolean => !(rows.rules || rows.comparisons || rows.series);
