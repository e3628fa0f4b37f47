import { UserError } from '../common/stage.ts';
import { linesOf, packedDocuments, readLines, type TableLine } from '../link/packed.ts';
import type { AllRows } from '../link/rows.ts';
import { ruleRows } from '../rules/rule-rows.ts';
import type { TableName } from '../schemas/tables.ts';

/** The rows of a document, stated and derived, or some of the whole corpus: parsed when they are asked for. */
export interface UnreadRows {
  /** of a document, or of one that was refused; not of the whole corpus */
  isOfDocument: boolean;
  /** their lines, as they stand between the stages; none of rows that stand in no file */
  lines: readonly Uint8Array[];
  /** Once; the lines are gone then. */
  rows: () => Partial<AllRows>;
}

/** The rows of each document; after all of them those of the whole corpus, some at a time. */
export async function* allUnread(linked: string, derived: string): AsyncGenerator<UnreadRows> {
  const following = packedDocuments(derived);
  for await (const stated of packedDocuments(linked)) {
    const { value: added } = await following.next();
    if (!added) throw new UserError(`${derived}: shorter than ${linked}; make it again`);
    yield {
      isOfDocument: true,
      get lines() {
        return [...stated.linesOf(), ...added.linesOf()];
      },
      rows: () => joined(stated.take(), added.take()),
    };
  }
  for await (const { linesOf, take } of following) yield { isOfDocument: false, lines: linesOf(), rows: take };
  yield { isOfDocument: false, lines: [], rows: () => ({ rules: ruleRows() }) };
}

const joined = (stated: Partial<AllRows>, { findings = [], ...added }: Partial<AllRows>): Partial<AllRows> => ({
  ...stated,
  ...added,
  findings: [...(stated.findings ?? []), ...findings],
});

/** The same, parsed. */
export async function* allRows(linked: string, derived: string): AsyncGenerator<Partial<AllRows>> {
  for await (const { rows } of allUnread(linked, derived)) yield rows();
}

/** The same by table, a line of rows at a time, without regard to documents. */
export async function* allLines(linked: string, derived: string, isWanted: (table: TableName) => boolean): AsyncGenerator<TableLine> {
  yield* readLines(linked, isWanted);
  yield* readLines(derived, isWanted);
  if (isWanted('rules')) yield* linesOf('rules', ruleRows());
}
