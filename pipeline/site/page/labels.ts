/** Where words stand in a chart, so that none stands over another. Lengths are pixels. */

/** About what a letter of a label takes. */
export const LETTER = 6.6;
/** From one line of labels to the next. */
export const LINE = 15;

/**
 * Places along one axis, moved as little as will do until each is `gap` from the next, within the limits when there is space.
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

/** Half of what a mark takes, with air. */
const MARK = 7;
/** Between two words. */
const AIR = 6;
/** The lines in which words are tried, from the mark: above, below, beside it, further above and below. */
const LINES = [-LINE, LINE, 0, -2 * LINE, 2 * LINE];

/**
 * Above its mark, below or beside it; null where every place would lie over other words, another mark or outside.
 * @param lines what else is drawn there
 */
export function placed(wanted: readonly Wanted[], frame: Box, lines: readonly Box[] = []): (Placed | null)[] {
  const taken: Box[] = [...wanted.map(({ x, y }) => ({ left: x - MARK, top: y - MARK, width: 2 * MARK, height: 2 * MARK })), ...lines];
  return wanted.map((mark) => {
    const width = mark.words.length * LETTER;
    for (const place of placesAround(mark)) {
      const box = { left: place.anchor === 'start' ? place.x : place.x - width, top: place.y - LINE / 2, width, height: LINE };
      if (!isWithin(box, frame) || taken.some((other) => isOver(other, box))) continue;
      taken.push({ ...box, left: box.left - AIR, width: width + 2 * AIR });
      return place;
    }
    return null;
  });
}

/** Where the words of a mark may stand, the best first; in its own line they keep clear of it. */
const placesAround = ({ x, y }: Wanted): Placed[] =>
  LINES.flatMap((dy) => {
    const clear = dy === 0 ? MARK + 2 : 0;
    return [
      { x: x + clear, y: y + dy, anchor: 'start' },
      { x: x - clear, y: y + dy, anchor: 'end' },
    ];
  });

const isWithin = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.left + box.width <= frame.left + frame.width &&
  box.top >= frame.top &&
  box.top + box.height <= frame.top + frame.height;
