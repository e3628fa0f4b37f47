/** Half-open. */
export interface Stretch {
  start: number;
  end: number;
}

export const sharedLength = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** F1 of the characters that two lists of stretches cover, 0 to 1; the stretches of a list do not overlap one another. */
export function overlapShare(a: readonly Stretch[], b: readonly Stretch[]): number {
  const length = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const whole = length(a) + length(b);
  let shared = 0;
  for (const one of a) for (const other of b) shared += sharedLength(one, other);
  return whole === 0 ? 0 : (2 * shared) / whole;
}
