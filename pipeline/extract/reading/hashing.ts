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
