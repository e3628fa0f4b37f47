/** What stands between the stages, read back: the rows of each document. */
import { rowOf } from '../pipeline/link/packed.ts';
import type { AllRows } from '../pipeline/link/rows.ts';
import type { TableName } from '../pipeline/schemas/tables.ts';

export function unpacked(text: string): Partial<AllRows>[] {
  const documents: Record<string, object[]>[] = [{}];
  for (const line of text.trimEnd().split('\n')) {
    const tables = Object.entries(JSON.parse(line) as Record<TableName, unknown[][]>);
    if (tables.length === 0) documents.push({});
    for (const [table, rows] of tables) {
      const own = documents.at(-1) as Record<string, object[]>;
      own[table] = [...(own[table] ?? []), ...rows.map((values) => rowOf(table as TableName, values))];
    }
  }
  return documents.slice(0, -1) as Partial<AllRows>[];
}
