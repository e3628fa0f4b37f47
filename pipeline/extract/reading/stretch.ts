/** Texts stand in the memory of kernels a stretch at a time, so that the longest one takes no more of it than an article. */

/** units of a stretch: whole articles, mostly */
export const STRETCH_UNITS = 32_768;
/** units that stand there after something is begun: more than an address has, so that nearly all that is cut ends before them */
export const MARGIN = 4096;

/** Copies a stretch of a text from an offset on. Returns where it ends. */
export function copyStretch(units: Uint16Array, text: string, from: number): number {
  const end = Math.min(text.length, from + STRETCH_UNITS);
  for (let at = from; at < end; at++) units[at - from] = text.charCodeAt(at);
  return end;
}
