/** Whether a table's row is as its schema wants it: several times as fast as `validator`, which says what is wrong. */
import { widthOf } from './compiled-rows.ts';
import { quickValidator } from './quick-validators.ts';
import { type TableName, tables } from './tables.ts';

const acceptors = new Map<TableName, (row: object) => boolean>();

/** Made when it is first asked for. That a row has no other columns is told by how many it has: each of them is not looked for among all. */
export function acceptor(name: TableName): (row: object) => boolean {
  let found = acceptors.get(name);
  if (!found) {
    const accepts = quickValidator(name);
    const width = tables.find((table) => table.name === name)!.columns.length;
    found = (row) => widthOf(row) === width && accepts(row);
    acceptors.set(name, found);
  }
  return found;
}
