/** Hashes that name features: 32 bits, the same on every machine. */

/** Of a string: begun with that of the empty one, and a code unit added after another (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = add(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of a string that is longer by a code unit. */
export const add = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Of a hash and one more number: order matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

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
