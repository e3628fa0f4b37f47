/** The words around a figure, where its row tells too little: the sentence that it stands in. */

/** A mark that ends a sentence, with what may close after it, and the white space that follows. */
const ENDS = /[.!?]["”’)\]]*\s|\n/;
const ENDS_HERE = new RegExp(`^(?:${ENDS.source})`);
/** What such a mark begins with. */
const MAY_END = new Set(Array.from('.!?\n', (sign) => sign.charCodeAt(0)));
/** "LIMA (Agency) — ": what stands before the first sentence of a text. */
export const DATELINE = /^[\p{Lu} ,.]{3,40}(?:\([^)]*\) ?)?[–—-]+ /u;

/** no sentence is looked for farther away than so many characters */
const FARTHEST = 600;

/** From the end of the sentence before to the start of a figure, and from its end to the end of its sentence. */
export interface Passage {
  before: string;
  after: string;
}

export interface Passages {
  /** the characters from one code point to another */
  slice: (start: number, end: number) => string;
  around: (start: number, end: number) => Passage;
  /** what the paragraph of a point says before it, so many characters back at most */
  paragraphBefore: (at: number, farthest: number) => string;
}

/** @param text of which offsets count code points */
export function passagesOf(text: string): Passages {
  // most texts have no character of two code units, and none of them need be cut up
  const points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  const slice = (start: number, end: number): string => (points ? points.slice(start, end).join('') : text.slice(start, end));
  const find = (start: number, end: number): Passage => {
    const ahead = slice(Math.max(0, start - FARTHEST), start);
    const following = slice(end, end + FARTHEST);
    let from = 0;
    for (let at = ahead.length - 2; at >= 0 && from === 0; at--)
      if (MAY_END.has(ahead.charCodeAt(at)) && ENDS_HERE.test(ahead.slice(at, at + 3)) && !isAbbreviated(ahead, at)) from = at + 1;
    const to = following.search(ENDS);
    return { before: ahead.slice(from).trimStart(), after: to < 0 ? following : following.slice(0, to) };
  };
  // each rule asks for the sentence of each figure
  const found = new Map<number, { end: number; passage: Passage }>();
  return {
    slice,
    around: (start, end) => {
      const known = found.get(start);
      if (known?.end === end) return known.passage;
      const passage = find(start, end);
      found.set(start, { end, passage });
      return passage;
    },
    paragraphBefore: (at, farthest) =>
      slice(Math.max(0, at - farthest), at)
        .split('\n')
        .at(-1)!,
  };
}

/** The text with one unit for each character, so that offsets in it count code points. */
export const flattened = (text: string): string => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '\ufffd');

/** "Mr. Khan", "J. Khan", "Jan. 5": no sentence ends there. */
const isAbbreviated = (text: string, at: number): boolean =>
  text[at] === '.' && /(?:^|[\s(])(?:[A-Z]|[A-Z][a-z]{1,3})$/.test(text.slice(Math.max(0, at - 6), at));
