/** Where words stand in a chart, so that none stands over another. Lengths are pixels. */

/** About what a letter of a label takes. */
export const LETTER = 6.6;
/** From one line of labels to the next. */
export const LINE = 15;

/**
 * Places along one axis, moved as little as will do until each is `gap` from the next, within the limits when there is room.
 * The order stays.
 */
export function spread(places: readonly number[], gap: number, [from, to]: readonly [number, number]): number[] {
  const order = places.map((_, at) => at).sort((a, b) => places[a] - places[b] || a - b);
  const spreadOut = [...places];
  let last = from - gap;
  for (const at of order) {
    last = Math.max(spreadOut[at], last + gap);
    spreadOut[at] = last;
  }
  let next = Math.max(to, from + gap * (places.length - 1)) + gap;
  for (const at of order.toReversed()) {
    next = Math.min(spreadOut[at], next - gap);
    spreadOut[at] = next;
  }
  return spreadOut;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const isOver = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** A mark that wants words beside it; those in front choose first. */
export interface Wanted {
  x: number;
  y: number;
  words: string;
}

export interface Placed {
  /** where the words begin, or end when they stand before the mark */
  x: number;
  /** the middle of their line */
  y: number;
  anchor: 'start' | 'end';
}

/**
 * Above its mark, below or beside it; null where every place would lie over other words, another mark or outside.
 * @param lines what else is drawn there
 */
export function placed(wanted: readonly Wanted[], frame: Box, lines: readonly Box[] = []): (Placed | null)[] {
  const MARK = 7; // half of what a mark takes, with air
  const AIR = 6; // between two words
  const taken: Box[] = [...wanted.map(({ x, y }) => ({ left: x - MARK, top: y - MARK, width: 2 * MARK, height: 2 * MARK })), ...lines];
  return wanted.map(({ x, y, words }) => {
    const width = words.length * LETTER;
    for (const dy of [-LINE, LINE, 0, -2 * LINE, 2 * LINE]) {
      for (const anchor of ['start', 'end'] as const) {
        const from = anchor === 'start' ? x + (dy === 0 ? MARK + 2 : 0) : x - (dy === 0 ? MARK + 2 : 0);
        const box: Box = { left: anchor === 'start' ? from : from - width, top: y + dy - LINE / 2, width, height: LINE };
        const isInside =
          box.left >= frame.left &&
          box.left + width <= frame.left + frame.width &&
          box.top >= frame.top &&
          box.top + LINE <= frame.top + frame.height;
        if (!isInside || taken.some((other) => isOver(other, box))) continue;
        taken.push({ ...box, left: box.left - AIR, width: width + 2 * AIR });
        return { x: from, y: y + dy, anchor };
      }
    }
    return null;
  });
}
