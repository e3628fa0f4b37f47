/**
 * A text that knows where each of its characters came from. Every cleaning step is a list of edits, so the way back to the
 * raw bytes is kept by one function and no step has to think of it.
 */

export interface MappedText {
  text: string;
  /** for each UTF-16 unit of `text`: first raw byte it came from; both halves of a surrogate pair share their bytes */
  start: Uint32Array;
  /** exclusive */
  end: Uint32Array;
}

/** Replace `text.slice(start, end)` by `insert`. Offsets are UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  insert: string;
}

/** The text with its edits made: they must be in order and must not overlap. What is inserted came from all the bytes it stands for. */
export function applyEdits(mapped: MappedText, edits: Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  let length = mapped.text.length;
  for (const edit of edits) length += edit.insert.length - (edit.end - edit.start);
  const start = new Uint32Array(length);
  const end = new Uint32Array(length);
  const pieces: string[] = [];
  let from = 0; // in the old text
  let to = 0; // in the new text
  const keep = (until: number): void => {
    pieces.push(mapped.text.slice(from, until));
    start.set(mapped.start.subarray(from, until), to);
    end.set(mapped.end.subarray(from, until), to);
    to += until - from;
  };
  for (const edit of edits) {
    keep(edit.start);
    const rawStart = edit.start < mapped.start.length ? mapped.start[edit.start]! : (mapped.end.at(-1) ?? 0);
    const rawEnd = edit.end > edit.start ? mapped.end[edit.end - 1]! : rawStart;
    for (let i = 0; i < edit.insert.length; i++, to++) {
      start[to] = rawStart;
      end[to] = rawEnd;
    }
    pieces.push(edit.insert);
    from = edit.end;
  }
  keep(mapped.text.length);
  return { text: pieces.join(''), start, end };
}

/** The edits that a pattern asks for, in order; `replace` gives null to leave a match alone. The pattern needs the flag g. */
export function editsOf(text: string, pattern: RegExp, replace: (match: RegExpMatchArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const insert = replace(match);
    if (insert !== null && insert !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, insert });
  }
  return edits;
}

export const slice = (mapped: MappedText, start: number, end: number): MappedText => ({
  text: mapped.text.slice(start, end),
  start: mapped.start.subarray(start, end),
  end: mapped.end.subarray(start, end),
});

/** Words that were packed in their file: nothing leads back from them to its bytes. */
export const unmapped = (text: string): MappedText => ({ text, start: new Uint32Array(text.length), end: new Uint32Array(text.length) });
