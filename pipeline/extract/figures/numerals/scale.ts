/** Multiplying without the noise of binary fractions: 4.35 million is 4,350,000. */

export const tidy = (value: number): number => Number(value.toPrecision(15));

/** Decimal digits times a power of ten, without the noise of binary fractions: 4.35 million is 4,350,000. */
export const times = (mantissa: number, scale: number): number => tidy(mantissa * scale);
