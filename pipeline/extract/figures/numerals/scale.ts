/** Multiplying without the noise of binary fractions: 4.35 million is 4,350,000. */

/** whole numbers below have at most 15 digits and no noise */
const EXACT = 1e15;

export const tidy = (value: number): number => (Number.isInteger(value) && Math.abs(value) < EXACT ? value : Number(value.toPrecision(15)));

/** Decimal digits times a power of ten, without the noise of binary fractions: 4.35 million is 4,350,000. */
export const times = (mantissa: number, scale: number): number => tidy(mantissa * scale);
