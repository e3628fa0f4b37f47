/** The values of a column, one after the other in a typed array as Arrow has them, read from their JSON. */
import type { Column } from '../schemas/tables.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { BACKSLASH, parsed, TRUE } from './row-bytes.ts';

/** Values that are put one after the other. */
export interface Values {
  /** values */
  count: number;
  /** Puts the value whose JSON stands between two places. */
  put: (bytes: Uint8Array, from: number, to: number) => void;
  /** Puts something where no value is. */
  skip: () => void;
  /** Forgets all values. */
  clear: () => void;
}

export type AnyValues = Texts | Numbers;

export function valuesOf({ type, isWide }: Column): AnyValues {
  switch (type) {
    case 'string':
      return new Texts();
    case 'date':
      return new Numbers(Int32Array, dayOf);
    case 'integer':
      return isWide ? new Numbers(Float64Array, numberOf) : new Numbers(Int32Array, numberOf);
    case 'number':
      return new Numbers(Float64Array, numberOf);
    case 'boolean':
      return new Numbers(Uint8Array, (bytes, from) => (bytes[from] === TRUE ? 1 : 0));
  }
}

/** Texts in UTF-8, and where each ends. */
export class Texts implements Values {
  count = 0;
  /** where each text begins; after the last, where it ends */
  offsets = new Int32Array(64);
  private readonly text = new GrowingBytes();

  get data(): Uint8Array<ArrayBuffer> {
    return this.text.data;
  }

  put(bytes: Uint8Array, from: number, to: number): void {
    const { text } = this;
    text.room(to - from);
    const { data } = text;
    let end = text.length;
    for (let at = from + 1; at < to - 1; at++) {
      const byte = bytes[at]!;
      if (byte === BACKSLASH) {
        this.putParsed(bytes, from, to);
        return;
      }
      data[end++] = byte;
    }
    text.length = end;
    this.end();
  }

  private putParsed(bytes: Uint8Array, from: number, to: number): void {
    const own = Buffer.from(parsed(bytes, from, to) as string);
    this.text.put(own);
    this.end();
  }

  skip(): void {
    this.end();
  }

  private end(): void {
    if (++this.count === this.offsets.length) {
      const wider = new Int32Array(this.count * 2);
      wider.set(this.offsets);
      this.offsets = wider;
    }
    this.offsets[this.count] = this.text.length;
  }

  clear(): void {
    this.count = 0;
    this.text.length = 0;
  }

  /** @param at of a text that is ASCII */
  asciiOf(at: number): string {
    return Buffer.from(this.data.buffer, this.offsets[at]!, this.offsets[at + 1]! - this.offsets[at]!).toString('latin1');
  }
}

/** Some texts of our own. */
export function textsOf(strings: readonly string[]): Texts {
  const texts = new Texts();
  for (const string of strings) {
    const json = Buffer.from(JSON.stringify(string));
    texts.put(json, 0, json.length);
  }
  return texts;
}

type NumberArray = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Numbers, days since 1970, or 1 for true and 0 for false. */
export class Numbers implements Values {
  count = 0;
  data: NumberArray;
  private readonly Kind: new (
    length: number,
  ) => NumberArray;
  private readonly read: (bytes: Uint8Array, from: number, to: number) => number;

  constructor(Kind: new (length: number) => NumberArray, read: (bytes: Uint8Array, from: number, to: number) => number) {
    this.Kind = Kind;
    this.read = read;
    this.data = new Kind(64);
  }

  put(bytes: Uint8Array, from: number, to: number): void {
    this.push(this.read(bytes, from, to));
  }

  skip(): void {
    this.push(0);
  }

  private push(value: number): void {
    if (this.count === this.data.length) {
      const wider = new this.Kind(this.count * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.count++] = value;
  }

  clear(): void {
    this.count = 0;
  }
}

const [MINUS, ZERO, NINE] = ['-', '0', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number];
/** Digits of which every integer is exact. */
const EXACT = 15;

/** The number that JSON writes between two places. */
function numberOf(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  let at = bytes[from] === MINUS ? from + 1 : from;
  const isShort = to - at <= EXACT;
  for (; isShort && at < to && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) value = value * 10 + bytes[at]! - ZERO;
  if (at < to) return parsed(bytes, from, to) as number;
  return bytes[from] === MINUS ? -value : value;
}

const DAY = 864e5;

/** Days since 1970-01-01 of the ISO date in quotation marks that begins at a place. */
function dayOf(bytes: Uint8Array, from: number): number {
  const digits = (at: number, length: number): number => numberOf(bytes, from + at, from + at + length);
  return Date.UTC(digits(1, 4), digits(6, 2) - 1, digits(9, 2)) / DAY;
}
