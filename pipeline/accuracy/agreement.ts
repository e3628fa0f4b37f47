/** How far two texts say the same words. */

const IGNORED = new Set(['the', 'a', 'an', 'of', 'its', 'their', 'his', 'her']);
const TOKEN = /[\p{L}\p{N}%$€£]+(?:['.-][\p{L}\p{N}]+)*/gu;

function tokensOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'");
  return (folded.match(TOKEN) ?? []).filter((word) => !IGNORED.has(word));
}

/** Token F1 of two texts, 0 to 1; two without words agree. */
export function agreement(a: string, b: string): number {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
