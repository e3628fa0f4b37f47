/** From hashes to row numbers: open addressing in two typed arrays. */
export interface HashTable {
  keys: Int32Array;
  /** row + 1; 0 where the slot is free */
  rows: Int32Array;
  mask: number;
  count: number;
}

/** A table for up to `capacity` hashes. */
export function createTable(capacity: number): HashTable {
  let slots = 1024;
  while (slots < capacity * 2) slots *= 2;
  return { keys: new Int32Array(slots), rows: new Int32Array(slots), mask: slots - 1, count: 0 };
}

/** Where a hash stands in a table of open addressing, or the ones after it where others stand there. @param mask number of slots, less one */
const firstSlot = (hash: number, mask: number): number => (Math.imul(hash, 0x85ebca6b) >>> 7) & mask;

const slotOf = (table: HashTable, hash: number): number => {
  const { keys, rows, mask } = table;
  let slot = firstSlot(hash, mask);
  while (rows[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
};

/** The row of a hash, or -1. */
export const rowOf = (table: HashTable, hash: number): number => table.rows[slotOf(table, hash)] - 1;

/** The row of a hash, which gets the next one if it is new. */
export function addRow(table: HashTable, hash: number): number {
  if (table.count * 2 > table.mask) grow(table);
  const slot = slotOf(table, hash);
  if (table.rows[slot] === 0) {
    table.keys[slot] = hash;
    table.rows[slot] = ++table.count;
  }
  return table.rows[slot] - 1;
}

function grow(table: HashTable): void {
  const { keys, rows } = table;
  table.keys = new Int32Array(keys.length * 2);
  table.rows = new Int32Array(keys.length * 2);
  table.mask = keys.length * 2 - 1;
  for (let old = 0; old < keys.length; old++) {
    if (rows[old] === 0) continue;
    const slot = slotOf(table, keys[old]);
    table.keys[slot] = keys[old];
    table.rows[slot] = rows[old];
  }
}
