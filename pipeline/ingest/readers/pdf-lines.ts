/**
 * Words placed on pages → lines of text, as a reader sees them: lines that belong together stand together, a blank line where the page
 * leaves a gap; running heads, page numbers and note marks are gone.
 */
import { type Line, linesOf } from '../lines.ts';
import { raisedWords } from '../raised.ts';

/** A piece of text and where it stands; distances are points, y grows upwards. */
export interface PageItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** of the print */
  size: number;
  isUpright: boolean;
  /** the file says that a line ends after it */
  endsLine: boolean;
}

interface PageLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
}

/** All as shares of the size of the print. */
const NEXT_LINE = 0.5; // so far down or up, it is another line
const RAISED = 0.15; // so far up, and smaller, it is raised
const SMALLER = 0.9;
const SPACE = 0.15; // so wide a gap is a space
const GAP = 1.3; // times the usual distance of lines: a paragraph ends
const INDENT = 0.8;
/** Larger print, by this factor, is a headline. */
const LARGER = 1.15;
/** As many lines at the head and foot of a page may be running heads. */
const EDGE = 3;
/** Running heads stand at the same height, within points. */
const SAME_HEIGHT = 4;

/** @returns `heads` are the running heads that were left out: they may hold the date */
export function linesOfPages(pages: PageItem[][]): { text: string; lines: Line[]; heads: string[] } {
  const placed = pages.map((items, page) => pageLines(items, page));
  const inner = withoutRunningHeads(placed);
  const kept = inner.flat();
  const heads = placed.flatMap((lines, page) => lines.filter((line) => !inner[page]!.includes(line)).map(({ text }) => text));
  const usual = usualSize(kept);
  const spacing = usualSpacing(kept, usual);
  const pieces: string[] = [];
  const sizes: (number | null)[] = []; // of each line of the text
  kept.forEach((line, i) => {
    if (i > 0) {
      const isNew = opensParagraph(kept[i - 1]!, line, spacing, usual);
      pieces.push(isNew ? '\n\n' : '\n');
      if (isNew) sizes.push(null);
    }
    pieces.push(line.text);
    sizes.push(line.size > usual * LARGER ? line.size : null);
  });
  const text = pieces.join('');
  const lines = linesOf(text);
  lines.forEach((line, i) => {
    line.size = sizes[i]!;
  });
  return { text, lines, heads };
}

/** Pieces in the order of the file, which is the order of reading but for the oddest pages. */
function pageLines(items: PageItem[], page: number): PageLine[] {
  const shown = items.filter(({ isUpright, text, endsLine }) => isUpright && (text !== '' || endsLine));
  const setter = new LineSetter(page);
  shown.forEach((item, i) => {
    setter.put({ ...item, text: item.text.replace(/\s+/g, ' ') }, shown[i + 1]?.text ?? '');
  });
  // A hyphen at a line's end has many forms.
  for (const line of setter.lines) line.text = line.text.trimEnd().replace(/(?<=\p{L})[\u00ad\u2010\u2011]$/u, '-');
  return setter.lines.filter(({ text }) => text !== '');
}

/** Puts the pieces of a page together into lines, one after the other. */
class LineSetter {
  readonly lines: PageLine[] = [];
  private readonly page: number;
  /** the file said that a line ends with the last piece */
  private isEnded = false;

  constructor(page: number) {
    this.page = page;
  }

  /** @param next the text of the piece after it */
  put(item: PageItem, next: string): void {
    const line = this.lines.at(-1);
    if (item.text.trim() === '') {
      if (line && item.text !== '' && !line.text.endsWith(' ')) line.text += ' ';
      this.isEnded ||= item.endsLine;
    } else if (line && isRaised(item, line)) {
      line.text = line.text.trimEnd() + raisedWords(item.text.trim(), line.text.trimEnd(), next, false);
      line.right = item.x + item.width;
      this.isEnded = false;
    } else {
      if (line === undefined || this.opensLine(item, line)) this.open(item);
      else append(item, line);
      this.isEnded = item.endsLine;
    }
  }

  private opensLine(item: PageItem, line: PageLine): boolean {
    const distance = Math.abs(item.y - line.y);
    const largest = Math.max(item.size, line.size);
    return distance > largest * NEXT_LINE || item.x < line.x - largest || (this.isEnded && distance > 1);
  }

  private open({ text, x, y, width, size }: PageItem): void {
    this.lines.push({ text: text.trimStart(), x, right: x + width, y, size, page: this.page });
  }
}

/** Smaller print, a little above the line: a note mark or a power. */
function isRaised(item: PageItem, line: PageLine): boolean {
  const rise = item.y - line.y;
  return item.size < line.size * SMALLER && rise > line.size * RAISED && rise < line.size;
}

/** Sets a piece at the end of a line, with the space that the page leaves between. */
function append(item: PageItem, line: PageLine): void {
  const gap = item.x - line.right;
  const needsSpace = gap > Math.max(item.size, line.size) * SPACE && !line.text.endsWith(' ') && !item.text.startsWith(' ');
  line.text += (needsSpace ? ' ' : '') + item.text;
  line.right = item.x + item.width;
  if (item.size > line.size && line.text.length < 4) line.size = item.size;
}

/** What stands at the same height of most pages but for its numbers, and numbers of pages. */
function withoutRunningHeads(pages: PageLine[][]): PageLine[][] {
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
  });
  const seen = new Map<string, Set<number>>(); // words and height → pages
  const keyOf = ({ text, y }: PageLine, shift: number): string =>
    `${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')} ${Math.floor(y / SAME_HEIGHT) + shift}`;
  pages.forEach((_, page) => {
    for (const line of edges[page]!) {
      const key = keyOf(line, 0);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  // Left and right pages may have heads of their own.
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  const isRunning = (line: PageLine): boolean => {
    const count = [-1, 0, 1].reduce((sum, shift) => sum + (seen.get(keyOf(line, shift))?.size ?? 0), 0);
    return count >= enough;
  };
  return pages.map((lines, page) => lines.filter((line) => !edges[page]!.has(line) || !(isRunning(line) || isPageNumber(line.text))));
}

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—|]\s?)?(?:page |p\. ?)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—|])?$/i.test(text.trim());

/** The print that most characters have. */
function usualSize(lines: PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The distance that most lines of that print have from the one before. */
function usualSpacing(lines: PageLine[], size: number): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!];
    const down = before.y - line.y;
    if (before.page !== line.page || down <= 0 || down > size * 4 || Math.abs(line.size - size) > 1) continue;
    const rounded = Math.round(down * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? size * 1.2;
}

const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$/;

function opensParagraph(before: PageLine, line: PageLine, spacing: number, usual: number): boolean {
  if (Math.abs(before.size - line.size) > Math.max(1, usual * 0.1)) return true;
  const down = before.y - line.y;
  const goesUp = before.page !== line.page || down < -usual || down > usual * 20; // the next column or page
  if (goesUp) return ENDS_SENTENCE.test(before.text);
  if (down > spacing * GAP * Math.max(1, line.size / usual)) return true;
  const indent = line.x - before.x;
  return indent > usual * INDENT && indent < usual * 5 && ENDS_SENTENCE.test(before.text);
}
