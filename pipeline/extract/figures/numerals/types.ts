/** What is known of a number while it is read, and of a numeral that has been. */

/** A whole number that is being read, piece by piece. */
export interface Cardinal {
  at: number;
  /** what is complete: thousands and above */
  total: number;
  /** what is still below a thousand, or null right after a scale */
  group: number | null;
  /** the last multiplier above a hundred */
  lastScale: number;
  mantissa: number;
  scale: number;
  digits: boolean;
}

/**
 * A value, and the piece where it ends. Never as a pair: an array that holds both makes a float of the place too, and what has been compiled for
 * whole places is thrown away when it meets one.
 */
export interface ValueTo {
  value: number;
  end: number;
}

/** A numeral in the text. */
export interface Numeral {
  /** piece range, end exclusive */
  first: number;
  end: number;
  value: number;
  /** what the last scale word multiplies by, 1 where there is none: "$3-5bn" shares it */
  scale: number;
  /** the value before that scale */
  mantissa: number;
  /** both terms of a fraction */
  terms: [number, number] | null;
  /** written in digits, at least in part */
  digits: boolean;
  rule: string;
}
