/**
 * Markdown and the HTML that hides in it → bare lines, each with what its marking said about it. Newlines stay where they are,
 * so that a line keeps its number through every step.
 */
import { unescapeEntities } from './entities.ts';
import { hiddenEdits } from './hidden.ts';
import { type Line, linesOf } from './lines.ts';
import { applyEdits, type Edit, editsOf, type MappedText } from './mapped-text.ts';
import { levelled } from './raised.ts';

// Every repetition is bounded or stops at its own closing sign, so that none of these can run away on hostile text.
const IMAGE = /!\[[^\][]{0,1000}\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\)|<img\b[^<>]{0,4000}>/gi;
const EMPTY_LINK = /\[\s{0,20}\]\([^()\s]{0,2000}\)/g;
const LINK =
  /\[([^\][]{1,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,500}")?\)|\[([^\][\n]{1,300})\]\[[^\][\n]{0,100}\]|<(https?:\/\/[^\s<>]{1,2000})>/g;
const STRUCK = /~~(?=\S)[^~\n]{1,1000}(?<=\S)~~/g;
const FOOTNOTE = /\[\^[^\][\s]{1,40}\](?!:)/g;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})\b([^<>]{0,4000})>/gi;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const STARS = /(\*{1,3})(?=\S)((?:[^*\n]|\n(?![ ]*\n)){1,2000}?)(?<=\S)\1(?!\*)/g;
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)((?:[^_\n]|\n(?![ ]*\n)){1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu;
/** headings, quoted lines, list items: marks at the start of a line */
const LINE_MARK = /^ {0,3}(#{1,6}(?= )|>[> ]*|[-*+] +(?=\S)|\d{1,3}[.)] +(?=\S))/gm;

/** Longer lines, in characters, are no rules and no underlines. */
const LONGEST_RULE = 1000;

export interface MarkedLines {
  mapped: MappedText;
  lines: Line[];
}

export function readMarkdown(raw: MappedText): MarkedLines {
  let mapped = applyEdits(raw, hiddenEdits(raw.text, { keepsLines: true, toEnd: false }));
  mapped = rewrite(mapped, STRUCK, () => '');
  mapped = levelled(mapped).page;
  const images = lineNumbers(mapped.text, IMAGE);
  mapped = rewrite(mapped, IMAGE, () => '');
  mapped = rewrite(mapped, EMPTY_LINK, () => '');
  mapped = applyEdits(mapped, linkEdits(mapped.text));
  mapped = rewrite(mapped, FOOTNOTE, () => '');
  const sizes = fontSizes(mapped.text);
  mapped = rewrite(mapped, TAG, ([, , name]) => (/^(br|p|div|li|tr|h\d)$/i.test(name!) ? ' ' : ''));
  mapped = unescapeEntities(mapped, true);
  const emphasised = emphasisedLines(mapped.text);
  for (const pattern of [STARS, UNDERSCORES, STARS]) mapped = applyEdits(mapped, delimiterEdits(mapped.text, pattern));
  const marks = new Map<number, string>();
  mapped = applyEdits(mapped, markEdits(mapped.text, marks));
  mapped = rewrite(mapped, ESCAPE, ([, escaped]) => escaped!);
  const lines = linesOf(mapped.text);
  lines.forEach((line, number) => {
    line.size = sizes.get(number) ?? null;
    line.isEmphasised = emphasised.has(number);
    if (images.has(number) && line.start === line.end) line.kind = 'image';
    readMark(line, marks.get(number) ?? '');
    readShape(lines, number, mapped.text.slice(line.start, line.end));
  });
  fenceCode(mapped.text, lines);
  return { mapped, lines };
}

/** What the mark at its start says about a line. */
function readMark(line: Line, mark: string): void {
  if (mark.startsWith('#')) line.heading = mark.length;
  else if (mark !== '' && !mark.startsWith('>')) line.kind = 'item';
}

/** What a line's own words say about it, and about the one above. */
function readShape(lines: Line[], number: number, text: string): void {
  const line = lines[number]!;
  if (text.startsWith('|') && text.endsWith('|') && text.length > 1) line.kind = 'table';
  if (text.length > LONGEST_RULE) return;
  if (/^([-*_])( ?\1){2,}$/.test(text)) line.kind = 'rule';
  else if (/^=+$/.test(text) || /^-{2,}$/.test(text)) underline(lines, number);
  else if (/^\[\^?[^\][]{1,100}\]: ?\S/.test(text)) line.kind = 'note'; // a reference or footnote definition
}

const rewrite = (mapped: MappedText, pattern: RegExp, replace: (match: RegExpMatchArray) => string | null): MappedText =>
  applyEdits(mapped, editsOf(mapped.text, pattern, replace));

/** A link leaves its words, with the way back to them. */
function linkEdits(text: string): Edit[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const words = (match[1] ?? match[2] ?? match[3])!;
    const start = match.index + match[0].indexOf(words);
    return around(match.index, start, start + words.length, match.index + match[0].length);
  });
}

function delimiterEdits(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const width = match[1]!.length;
    const end = match.index + match[0].length;
    return around(match.index, match.index + width, end - width, end);
  });
}

/** Takes away what stands around a piece. */
const around = (start: number, innerStart: number, innerEnd: number, end: number): Edit[] => [
  { start, end: innerStart, insert: '' },
  { start: innerEnd, end, insert: '' },
];

function markEdits(text: string, marks: Map<number, string>): Edit[] {
  const numberAt = lineCounter(text);
  return editsOf(text, LINE_MARK, (match) => {
    marks.set(numberAt(match.index as number), match[1]!);
    return '';
  });
}

/** A function from offset to line number, for offsets that come in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

function lineNumbers(text: string, pattern: RegExp): Set<number> {
  const numberAt = lineCounter(text);
  return new Set(Array.from(text.matchAll(pattern), (match) => numberAt(match.index)));
}

/** Font size in points of each line that a styled tag opens; what follows without a tag has none. */
function fontSizes(text: string): Map<number, number> {
  const numberAt = lineCounter(text);
  const sizes = new Map<number, number>();
  for (const match of text.matchAll(TAG)) {
    const size = /font-size:\s{0,5}(\d{1,3}(?:\.\d{1,3})?)/i.exec(match[3]!);
    const number = numberAt(match.index);
    if (match[1] === '' && size && !sizes.has(number)) sizes.set(number, Number(size[1]));
  }
  return sizes;
}

/** Lines that are in bold or italics from end to end. */
function emphasisedLines(text: string): Set<number> {
  return lineNumbers(text, /^[ >#]{0,8}(\*{1,3}|_{1,3})(?=\S)[^*_\n]{1,2000}\1 *$/gm);
}

/** A line of = or - under a line makes that a heading. */
function underline(lines: Line[], number: number): void {
  const above = lines[number - 1];
  lines[number]!.kind = 'rule';
  if (above?.kind === 'text') above.heading = 1;
}

function fenceCode(text: string, lines: Line[]): void {
  let isCode = false;
  for (const line of lines) {
    const isFence = /^(```|~~~)/.test(text.slice(line.start, line.start + 3));
    if (isFence || isCode) line.kind = 'code';
    if (isFence) isCode = !isCode;
  }
}
