/** Lines, and the blocks that they make. */

export interface Line {
  /** UTF-16, without the white space at the ends */
  start: number;
  /** exclusive */
  end: number;
  kind: 'text' | 'blank' | 'image' | 'rule' | 'table' | 'code' | 'note' | 'item';
  /** 1–6 for a heading, else 0 */
  heading: number;
  /** font size in points that its tag gave, or null */
  size: number | null;
  isEmphasised: boolean;
  /** it ended in two spaces: the page broke the line, the writer did not */
  isSoft: boolean;
}

/** Lines that stand together. */
export interface Block {
  lines: Line[];
  /** a picture stood right above it */
  isUnderImage: boolean;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const until = newline < 0 ? text.length : newline;
    let start = from;
    let end = until;
    while (start < end && text.charCodeAt(start) === 32) start++;
    while (end > start && text.charCodeAt(end - 1) === 32) end--;
    lines.push({
      start,
      end,
      kind: start === end ? 'blank' : 'text',
      heading: 0,
      size: null,
      isEmphasised: false,
      isSoft: until - end >= 2,
    });
    from = until + 1;
  }
  return lines;
}

/** Blocks are divided by blank lines, and where the marking changes: a heading, a list item, another font size. Tables, code and notes drop out. */
export function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let isUnderImage = false;
  for (const line of lines) {
    if (line.kind !== 'text' && line.kind !== 'item') {
      block = null;
      if (line.kind === 'image') isUnderImage = true;
      else if (line.kind !== 'blank') isUnderImage = false;
      continue;
    }
    const opens =
      !block ||
      line.kind === 'item' ||
      line.heading > 0 ||
      block.lines[0]!.heading > 0 ||
      (line.size !== null && line.size !== block.lines[0]!.size);
    if (opens || !block) {
      block = { lines: [], isUnderImage };
      blocks.push(block);
      isUnderImage = false;
    }
    block.lines.push(line);
  }
  return blocks;
}

/** The block's words on one line. */
export const blockText = (text: string, block: Block): string => block.lines.map((line) => text.slice(line.start, line.end)).join(' ');
