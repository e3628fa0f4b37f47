/**
 * Raised, lowered and struck-out words of a page, before its tags go: without them "25<sup>3</sup> people" would be 253 people, and
 * "<del>12</del> 14" both. Note marks and struck-out words go, fractions and powers stay in characters that say the same.
 */
import { decodeHTML } from 'entities';
import { fractionOf } from './characters.ts';
import { finding, type IngestFinding } from './document.ts';
import { applyEdits, type Edit, editsOf, type MappedText } from './mapped-text.ts';

const SLASH = '(?:/|⁄|&frasl;|&#8260;|&#x2044;)';
const FRACTION = new RegExp(
  `<sup\\b[^<>]{0,200}>\\s{0,3}(\\d{1,3})\\s{0,3}</sup>\\s{0,3}${SLASH}\\s{0,3}(?:<sub\\b[^<>]{0,200}>\\s{0,3})?(\\d{1,3})(?:\\s{0,3}</sub>)?` +
    '|<mfrac>\\s{0,20}<mn>(\\d{1,3})</mn>\\s{0,20}<mn>(\\d{1,3})</mn>\\s{0,20}</mfrac>',
  'gi',
);
// What stands within is bounded by the next <sup>, so that the search is linear.
const RAISED = /<sup\b([^<>]{0,500})>((?:[^<]|<(?!\/?sup\b)[^<>]{0,500}>){0,200})<\/sup\s{0,5}>/gi;
const LOWERED = /(?<=\d)<sub\b[^<>]{0,500}>\s{0,3}(\d{1,3})\s{0,3}<\/sub\s{0,5}>/gi;
/** A link to a note of the same page, and the mark "[3]" right after a word. */
const NOTE_LINK =
  /<a\b[^<>]{0,300}\bhref\s{0,3}=\s{0,3}["']?[^"'\s<>#]{0,200}#(?:fn|ftn|_ftn|note|endnote|footnote|ref|cite)[^<>]{0,300}>\s{0,3}(?:\[?\s?(?:\d{1,3}|[a-z*†‡§])\s?\]?)\s{0,3}<\/a>/gi;
const NOTE_MARK = /(?:\[\d{1,3}\]){1,20}/g;
const BEFORE_NOTE = /[\p{L}\p{N}.!?”’)%]$/u;

const NOTE_SIGN = /^[[(]?\s?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|[ivx]{1,4}|[*†‡§¶#]+|citation needed|note \d{1,3})\s?[\])]?$/i;
const NOTE_ATTRIBUTE = /\b(?:ref|reference|fn|ftn|footnote|note|noteref|cite|citation)/i;
const POWER = /^[-−–]?\d{1,2}$/;
/** Units that are squared and cubed; those that are words too stand right after a number or "per". */
const UNIT = /(?:^|[\s\d(/·])(?:[kcd]m|mm|ft|yd|mi|μm|µm)$|(?:\d\s?|\/\s?|per\s)(?:m|in|s|h)$|\b(?:m|s|kg)\s(?:s|m)$/i;
/** "£40m" is money, and no length. */
const MILLIONS = /[$£€¥]\s?[\d.,]{1,12}\s?m$/;
const TEN = /(?<![\d.,])10$/;
const VARIABLE = /(?<![\p{L}\p{N}'’])\p{L}$/u;
const PRICE = /[$£€]\s?\d{1,3}$/;
const SUPERSCRIPTS: Record<string, string> = Object.fromEntries([...'0123456789'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[i]!]));
const SUBSCRIPTS: Record<string, string> = Object.fromEntries([...'0123456789'].map((digit, i) => [digit, '₀₁₂₃₄₅₆₇₈₉'[i]!]));

/** The page with its raised, lowered and struck-out words told by characters. */
export function levelled(page: MappedText): { page: MappedText; findings: IngestFinding[] } {
  let mapped = page;
  const struck = struckOut(mapped.text);
  mapped = applyEdits(mapped, struck);
  if (/<sup|<mfrac/i.test(mapped.text)) {
    mapped = applyEdits(
      mapped,
      editsOf(mapped.text, FRACTION, (match) => fraction(mapped.text, match)),
    );
    const { text } = mapped;
    mapped = applyEdits(
      mapped,
      editsOf(text, RAISED, (match) => raised(text, match)),
    );
  }
  if (/<sub/i.test(mapped.text)) {
    mapped = applyEdits(
      mapped,
      editsOf(mapped.text, LOWERED, ([, digits]) => withSigns(digits!, SUBSCRIPTS)),
    );
  }
  mapped = applyEdits(
    mapped,
    editsOf(mapped.text, NOTE_LINK, () => ''),
  );
  const findings = struck.length > 0 ? [finding('struck-out', 'info', `${struck.length} struck-out piece(s) of the text left out`)] : [];
  return { page: withoutNoteMarks(mapped), findings };
}

/** The marks "[3]" that stand right after a word or a sentence; words put into a quotation stand apart: "we lost [3] men". */
export function withoutNoteMarks(mapped: MappedText): MappedText {
  const { text } = mapped;
  if (!text.includes('[')) return mapped;
  const isNote = ({ index = 0 }: RegExpMatchArray): boolean => BEFORE_NOTE.test(text.slice(Math.max(0, index - 2), index));
  return applyEdits(
    mapped,
    editsOf(text, NOTE_MARK, (match) => (isNote(match) ? '' : null)),
  );
}

const withSigns = (digits: string, signs: Record<string, string>): string =>
  [...digits].map((digit) => signs[digit] ?? (digit === '+' ? '⁺' : '⁻')).join('');

/** ½ where there is such a character; "5 3/16" after a whole number. */
function fraction(text: string, match: RegExpMatchArray): string {
  const isAfterNumber = /\d$/.test(visibleBefore(text, match.index as number));
  return fractionOf((match[1] ?? match[3])!, (match[2] ?? match[4])!, isAfterNumber);
}

function raised(text: string, match: RegExpMatchArray): string {
  const [whole, attributes, inside] = match as unknown as [string, string, string];
  const words = decodeHTML(inside.replace(/<[^<>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const start = match.index as number;
  const isMarked = /<a\b|<cite\b/i.test(inside) || NOTE_ATTRIBUTE.test(attributes);
  return raisedWords(words, visibleBefore(text, start), text.slice(start + whole.length, start + whole.length + 3), isMarked);
}

/**
 * What raised words say in characters that are not raised; nothing for the mark of a note.
 * @param isMarked the page says that they lead to a note
 */
export function raisedWords(words: string, before: string, after: string, isMarked: boolean): string {
  if (/^(?:st|nd|rd|th|d|er|re|º|ª)$/i.test(words)) return words;
  if (words === '' || /^(?:tm|sm|®|™|℠)$/i.test(words)) return '';
  const number = isMarked ? null : (raisedPower(words, before) ?? massNumber(words, before, after));
  if (number !== null) return number;
  return NOTE_SIGN.test(words) ? '' : ` ${words}`;
}

/** "10⁶", "x²", "km²", "$5⁹⁹": the power of a number, a variable or a unit, or the cents of a price. */
function raisedPower(words: string, before: string): string | null {
  if (!POWER.test(words)) return null;
  const power = withSigns(words, SUPERSCRIPTS);
  if (TEN.test(before)) return /[×x·*]\s?10$/.test(before) ? power : `^${words}`;
  if (/^[-−–]/.test(words) || VARIABLE.test(before)) return power;
  if (/^[123]$/.test(words) && UNIT.test(before) && !MILLIONS.test(before)) return power;
  return /^\d\d$/.test(words) && PRICE.test(before) ? `.${words}` : null;
}

/** "²³⁵U": the number in front of the sign of an element. */
const massNumber = (words: string, before: string, after: string): string | null =>
  /^\d{1,3}$/.test(words) && /(?:^|[\s(])$/.test(before) && /^[A-Z][a-z]?\b/.test(after) ? withSigns(words, SUPERSCRIPTS) : null;

/** What a reader sees right before a place of the page. */
function visibleBefore(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - 120), place).replace(/^[^<>]*>/, (head) => (head.includes('=') ? '' : head));
  return decodeHTML(before.replace(/<[^<>]*>/g, '')).slice(-20);
}

const STRUCK = /<(del|s|strike|span)(?=[\s>])([^<>]{0,500})>/gi;

/** The struck-out elements of a page. One that is never closed is left alone. */
function struckOut(text: string): Edit[] {
  const edits: Edit[] = [];
  const unclosed = new Set<string>();
  STRUCK.lastIndex = 0;
  for (let opening = STRUCK.exec(text); opening; opening = STRUCK.exec(text)) {
    const name = opening[1]!.toLowerCase();
    if (unclosed.has(name) || (name === 'span' && !/line-through/i.test(opening[2]!))) continue;
    const closing = new RegExp(`</${name}\\s{0,20}>`, 'gi');
    closing.lastIndex = STRUCK.lastIndex;
    const end = closing.exec(text);
    if (!end) {
      unclosed.add(name);
      continue;
    }
    if (name === 'span' && /<span\b/i.test(text.slice(STRUCK.lastIndex, end.index))) continue; // which of them closes it?
    edits.push({ start: opening.index, end: closing.lastIndex, insert: '' });
    STRUCK.lastIndex = closing.lastIndex;
  }
  return edits;
}
