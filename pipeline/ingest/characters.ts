/**
 * Characters as a reader sees them: one kind of line end and of space, nothing invisible, ligatures spelt out, accents composed.
 * Dashes, quotation marks and case stay as written.
 */
import { applyEdits, editsOf, type MappedText } from './mapped-text.ts';

// In order: line ends · spaces of any width and tabs · soft hyphens, zero-width characters and directional marks · colours of a terminal · controls · ligatures · accents
// written apart. A zero-width joiner or variation selector stays inside an emoji; an accent takes up to eight marks, the rest is noise.
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with one
  /\r\n?|[\u0085\u2028]|\u2029|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u180e\u200b\u200c\u200e\u200f\u061c\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u001b\[[0-9;?]{0,20}[@-~]|[^\P{Cc}\n]|[\ufb00-\ufb06]|[\p{L}\p{N}][\u0300-\u036f]{1,8}|[\u0300-\u036f]{1,1000}|[\ud800-\udfff]/gu;

/** What is written otherwise, by its first character. */
const SPELT: Record<string, string> = {
  '\r': '\n', // with the line feed after it
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n\n',
  '\f': '\n\n', // stands between two pages
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

const SLASHED = /\d{1,6}\u2044\d{1,3}(?!\d)/g;

const FRACTIONS: Record<string, string> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};

/** A fraction as one character, or as "3/16", which stands apart from a number before it. */
export const fractionOf = (upper: string, lower: string, isAfterNumber: boolean): string =>
  FRACTIONS[`${upper}/${lower}`] ?? `${isAfterNumber ? ' ' : ''}${upper}/${lower}`;

/** "5⁄8"; in "11⁄2" the whole number was set right before the fraction: as many of the last digits as make one below 1 belong to that. */
function slashed(written: string): string {
  const [digits, lower] = written.split('\u2044') as [string, string];
  for (let at = 0; at < digits.length; at++) {
    const upper = digits.slice(at);
    if (upper[0] !== '0' && Number(upper) < Number(lower)) return digits.slice(0, at) + fractionOf(upper, lower, at > 0);
  }
  return `${digits}/${lower}`;
}

const MOST_ACCENTS = 8;
const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
/** \s has it among the spaces, but it has no width. */
const BYTE_ORDER_MARK = '\ufeff';
const ESCAPE = '\u001b';

/** The text in plain characters, with the way back to the bytes kept. */
export function plainCharacters(raw: MappedText): MappedText {
  const mapped = raw.text.includes('\u2044')
    ? applyEdits(
        raw,
        editsOf(raw.text, SLASHED, ([written]) => slashed(written)),
      )
    : raw;
  const { text } = mapped;
  return applyEdits(
    mapped,
    editsOf(text, ODD, (match) => plain(match[0], text.charCodeAt((match.index as number) - 1))),
  );
}

/** What stands for an odd sequence; nothing for what no reader sees. @param before the UTF-16 unit before it */
function plain(odd: string, before: number): string {
  const first = odd.charCodeAt(0);
  const spelt = SPELT[odd[0]!];
  if (spelt !== undefined) return spelt;
  if (/^\s$/.test(odd) && odd !== BYTE_ORDER_MARK) return ' ';
  if (odd[0] === ESCAPE) return '';
  if (isAccent(first)) return isAccent(before) ? '' : odd.slice(0, MOST_ACCENTS);
  if (odd.length > 1) return odd.normalize('NFC');
  return isSurrogate(first) ? '\ufffd' : '';
}
