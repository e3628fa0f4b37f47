/** A copy of an array of numbers with twice the places, for where it is not known how many there will be. */
export function grown<Numbers extends Int32Array | Uint8Array | Float64Array>(numbers: Numbers): Numbers {
  const Kind = numbers.constructor as new (length: number) => Numbers;
  const larger = new Kind(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Numbers that come in pieces, of which it is not known how many there will be. */
export class Growing<Numbers extends Int32Array | Uint8Array> {
  count = 0;
  private numbers: Numbers;

  /** @param none of the kind that they are */
  constructor(none: Numbers) {
    this.numbers = none;
  }

  /** Adds a copy of some of other numbers. */
  add(others: Numbers, from: number, count: number): void {
    const before = this.count;
    this.count += count;
    if (before === 0) {
      this.numbers = others.slice(from, from + count) as Numbers;
      return;
    }
    const { numbers } = this;
    if (this.count > numbers.length) {
      const Kind = numbers.constructor as new (length: number) => Numbers;
      this.numbers = new Kind(Math.max(this.count, 2 * numbers.length));
      this.numbers.set(numbers);
    }
    this.numbers.set(others.subarray(from, from + count), before);
  }

  /** All of them, in as much room as they take. */
  all(): Numbers {
    return this.count === this.numbers.length ? this.numbers : (this.numbers.slice(0, this.count) as Numbers);
  }
}
