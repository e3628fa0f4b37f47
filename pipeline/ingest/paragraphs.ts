/**
 * Blocks of lines → paragraphs of running text. A line that the page broke is joined; a line that the writer ended opens a new
 * paragraph. One blank line stands between paragraphs and nothing else is a newline.
 */
import { hyphenJudge } from './hyphens.ts';
import { type Block, blockText, type Line } from './lines.ts';
import { applyEdits, type Edit, type MappedText } from './mapped-text.ts';

/** A sentence has ended: a full stop or the like, with whatever closes after it. */
const ENDED = /[.!?…]["'”’»)\]]*\s*$/;
/** Longer lines (in characters) were not broken by a page: each is a paragraph. */
const LONGEST_BROKEN_LINE = 160;
/** A broken line that is shorter than this share of the widest one, and ends a sentence, ends the paragraph. */
const SHORT = 0.8;
/** Signs that magazines put after the last word. */
const END_MARK = /[\s■□▪◼◾●◆♦⬛⏹∎]+$/u;

/** The text that the blocks make. */
export function joinBlocks(mapped: MappedText, blocks: Block[]): MappedText {
  const { text } = mapped;
  const lines: { line: Line; opens: boolean }[] = [];
  const width = usualWidth(blocks);
  blocks.forEach((block, index) => {
    const goesOn = index > 0 && isContinuation(text, blocks[index - 1]!, block);
    block.lines.forEach((line, number) => {
      const opens = number === 0 ? !goesOn : endsParagraph(text, block.lines[number - 1]!, width);
      lines.push({ line, opens });
    });
  });
  if (lines.length === 0) return applyEdits(mapped, [{ start: 0, end: text.length, insert: '' }]);
  const keepsHyphen = hyphenJudge(text);
  const edits: Edit[] = [{ start: 0, end: lines[0]!.line.start, insert: '' }];
  for (let i = 1; i < lines.length; i++) {
    const { line, opens } = lines[i]!;
    edits.push(
      opens ? { start: lines[i - 1]!.line.end, end: line.start, insert: '\n\n' } : joint(text, lines[i - 1]!.line.end, line, keepsHyphen),
    );
  }
  const end = lines.at(-1)!.line.end;
  const mark = END_MARK.exec(text.slice(Math.max(0, end - 20), end));
  edits.push({ start: end - (mark ? mark[0].length : 0), end: text.length, insert: '' });
  return singleSpaces(applyEdits(mapped, edits));
}

/** What stands between a line and the next: a space, or nothing where a word was broken. */
function joint(text: string, end: number, next: Line, keepsHyphen: (left: string, right: string) => boolean): Edit {
  const left = /([\p{L}\p{N}]+)-$/u.exec(text.slice(Math.max(0, end - 60), end));
  const right = /^[\p{L}\p{N}]+/u.exec(text.slice(next.start, Math.min(next.end, next.start + 60)));
  if (!left || !right) return { start: end, end: next.start, insert: /[\p{L}\p{N}][–—]$/u.test(text.slice(end - 2, end)) ? '' : ' ' };
  return { start: keepsHyphen(left[1]!, right[0]) ? end : end - 1, end: next.start, insert: '' };
}

/** The width of the widest lines that a page broke, in characters, or 0. */
function usualWidth(blocks: Block[]): number {
  let widest = 0;
  for (const { lines } of blocks) {
    for (const line of lines.slice(0, -1)) {
      const width = line.end - line.start;
      if (width <= LONGEST_BROKEN_LINE && width > widest) widest = width;
    }
  }
  return widest;
}

/** Whether the next line of the same block opens a paragraph of its own. */
function endsParagraph(text: string, line: Line, width: number): boolean {
  const length = line.end - line.start;
  if (!ENDED.test(text.slice(Math.max(0, line.end - 6), line.end))) return length > LONGEST_BROKEN_LINE;
  return length > LONGEST_BROKEN_LINE || length < width * SHORT;
}

/** A sentence that goes on after a picture or a page's end: the block stops in its middle and the next begins in lower case. */
function isContinuation(text: string, before: Block, block: Block): boolean {
  const last = before.lines.at(-1)!;
  const first = block.lines[0]!;
  if (first.kind === 'item' || first.heading > 0 || before.lines[0]!.heading > 0 || before.lines[0]!.kind === 'item') return false;
  if (blockText(text, before).length < 40) return false;
  return /[\p{Ll},–—-]$/u.test(text.slice(last.start, last.end)) && /^\p{Ll}/u.test(text.slice(first.start, first.end));
}

function singleSpaces(mapped: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const run of mapped.text.matchAll(/ {2,}/g)) edits.push({ start: run.index + 1, end: run.index + run[0].length, insert: '' });
  return applyEdits(mapped, edits);
}
