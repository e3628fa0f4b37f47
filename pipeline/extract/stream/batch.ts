/** What goes to a thread of `extract`, and what a thread says before its first result. */
export interface Batch {
  /** some short ones, or one long one */
  lines: Line[];
  /** number of the first line, from 1 */
  firstLine: number;
  /** that each is read by itself: one of them may have ended the thread that read them together */
  isApart?: boolean;
}

/** A long line stands as its bytes, which all threads share: as a string, each would have its own, of up to two bytes for each character. */
export type Line = string | Uint8Array;

/** Bytes of a line that is long. */
export const LONG_LINE = 1_000_000;

/**
 * Characters of lines that are read together: some short articles. Together they take less time, and no longer than a moment; and all that is
 * made while they are read, some 270 bytes for each character, is no more than V8's young generation holds (16 MB).
 */
export const TOGETHER = 3 << 14;

/** The lines of a batch, cut into those that are read together. */
export function groupsOf({ lines, firstLine, isApart }: Batch): Batch[] {
  const groups: Batch[] = [];
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += line.length;
    const last = groups.at(-1);
    if (last && !isApart && size <= TOGETHER) last.lines.push(line);
    else {
      groups.push({ lines: [line], firstLine: firstLine + index });
      size = line.length;
    }
  }
  return groups;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true }); // a mark at the beginning of the input is gone already

export const textOf = (line: Line): string => (typeof line === 'string' ? line : DECODER.decode(line));

/** Whether a batch is a document that takes much memory: one at a time is read. */
export const isLong = ({ lines }: Batch): boolean => typeof lines[0] !== 'string' && lines.length > 0;

/** Code and lists are loaded: from now on, time is the document's. */
export const READY = 'ready';
