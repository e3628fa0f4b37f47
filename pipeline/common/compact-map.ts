/**
 * A map from texts to a few whole numbers each, for what must be known of a whole corpus: 8 bytes of hash stand for a text, so that an
 * entry takes a tenth of what it takes in a Map of strings. Two texts of ten million share a hash once in 400,000 corpora.
 */
export interface CompactMap {
  size: number;
  /** The numbers of a text; undefined when it is not there. Good until the next `set`. */
  get: (text: string) => Uint32Array | undefined;
  /** `values` are as many numbers from 0 to 2^32 - 1 as the map is wide. */
  set: (text: string, ...values: number[]) => void;
  delete: (text: string) => void;
}

const LEAST_SLOTS = 1024;
/** Fuller than this, and looking up takes long. */
const MOST_FULL = 0.6;

/** @param width numbers of each entry */
export function compactMap(width: number): CompactMap {
  const stride = 2 + width;
  let slots = LEAST_SLOTS;
  let table = new Uint32Array(slots * stride); // hash, hash, values; both halves 0 where free
  let used = 0; // with deleted ones

  /** Where a hash stands, or the free slot where it would. */
  const find = (high: number, low: number): number => {
    for (let slot = low & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const at = slot * stride;
      if ((table[at] === high && table[at + 1] === low) || (table[at] === 0 && table[at + 1] === 0)) return at;
    }
  };
  const grow = (): void => {
    const old = table;
    slots *= 2;
    table = new Uint32Array(slots * stride);
    used = 0;
    for (let at = 0; at < old.length; at += stride) {
      if (old[at] === 0 && old[at + 1] <= DELETED) continue;
      table.set(old.subarray(at, at + stride), find(old[at], old[at + 1]));
      used++;
    }
  };
  const map: CompactMap = {
    size: 0,
    get: (text) => {
      const at = find(...hashOf(text));
      return table[at] === 0 && table[at + 1] === 0 ? undefined : table.subarray(at + 2, at + stride);
    },
    set: (text, ...values) => {
      if (used >= slots * MOST_FULL) grow();
      const [high, low] = hashOf(text);
      const at = find(high, low);
      if (table[at] === 0 && table[at + 1] === 0) {
        table[at] = high;
        table[at + 1] = low;
        used++;
        map.size++;
      }
      for (let i = 0; i < width; i++) table[at + 2 + i] = values[i];
    },
    delete: (text) => {
      const at = find(...hashOf(text));
      if (table[at] === 0 && table[at + 1] === 0) return;
      table[at] = 0;
      table[at + 1] = DELETED; // not free: what stands after it must still be found
      map.size--;
    },
  };
  return map;
}

/** No text has this hash, nor 0. */
const DELETED = 1;

/** Two halves that are mixed apart, each unit into both, and then each into the other: in a tenth of the time that a cryptographic hash takes. */
function hashOf(text: string): [number, number] {
  let high = 0x9e3779b1;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    low = Math.imul(low ^ unit, 0xc2b2ae35);
    high ^= high >>> 15;
    low ^= low >>> 13;
  }
  const mixedHigh = (mixed(high) ^ mixed(low + 0x27d4eb2f)) >>> 0;
  const mixedLow = (mixed(low) ^ mixed(high + 0x165667b1)) >>> 0;
  return mixedHigh === 0 && mixedLow <= DELETED ? [1, mixedLow] : [mixedHigh, mixedLow];
}

/** Every bit of a number changes half of the others. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The three numbers of an id's 96 bits (`q_0f3a…`), and the id of three numbers. */
export const idNumbers = (id: string): [number, number, number] => {
  const from = id.length - 24;
  return [0, 8, 16].map((at) => Number.parseInt(id.slice(from + at, from + at + 8), 16)) as [number, number, number];
};
export const idOf = (prefix: string, numbers: ArrayLike<number>): string =>
  `${prefix}_${[0, 1, 2].map((i) => numbers[i].toString(16).padStart(8, '0')).join('')}`;
