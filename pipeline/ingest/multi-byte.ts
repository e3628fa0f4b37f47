/** East Asian encodings from before Unicode: each character is one to four bytes, and its first byte tells how many. */
import type { MappedText } from './mapped-text.ts';

/** Bytes of the sequence that begins at a byte from 0x80 on, in each encoding by its WHATWG name. */
const gb18030 = (lead: number, next: number): number => (lead === 0x80 || lead === 0xff ? 1 : next >= 0x30 && next <= 0x39 ? 4 : 2);
const SEQUENCES: Record<string, (lead: number, next: number) => number> = {
  shift_jis: (lead) => (lead === 0x80 || (lead >= 0xa0 && lead <= 0xdf) || lead > 0xfc ? 1 : 2),
  'euc-jp': (lead) => (lead === 0x8f ? 3 : lead === 0x8e || (lead >= 0xa1 && lead <= 0xfe) ? 2 : 1),
  gb18030,
  gbk: gb18030,
  big5: (lead) => (lead === 0x80 || lead === 0xff ? 1 : 2),
  'euc-kr': (lead) => (lead === 0x80 || lead === 0xff ? 1 : 2),
};

/** As many broken places as a text may have of which that encoding is believed, as a share of its whole sequences. */
const MOST_BROKEN = 0.02;

/** The WHATWG name of an encoding of this family; null for any other. */
export function multiByteName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return Object.hasOwn(SEQUENCES, encoding) ? encoding : null;
  } catch {
    return null; // an encoding that nobody knows
  }
}

/** The text, and how many places could not be read; null when so many are broken that the encoding must be another. */
export function multiByte(bytes: Uint8Array, encoding: string): (MappedText & { broken: number }) | null {
  const decoder = new TextDecoder(encoding);
  const sizeOf = SEQUENCES[encoding]!;
  const known = new Map<number, string>(); // a sequence as a number → its characters
  const pieces: string[] = [];
  const start = new Uint32Array(bytes.length * 2);
  const end = new Uint32Array(bytes.length * 2);
  let length = 0;
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    const size = lead < 0x80 ? 1 : Math.min(sizeOf(lead, bytes[i + 1] ?? 0), bytes.length - i);
    let code = size;
    for (let k = 0; k < size; k++) code = code * 256 + bytes[i + k]!;
    let characters = known.get(code);
    if (characters === undefined) {
      characters = decoder.decode(bytes.subarray(i, i + size));
      known.set(code, characters);
    }
    if (characters.includes('\ufffd')) broken++;
    else if (size > 1) whole++;
    for (let unit = 0; unit < characters.length; unit++) {
      start[length] = i;
      end[length++] = i + size;
    }
    pieces.push(characters);
    i += size;
  }
  if (broken > whole * MOST_BROKEN) return null;
  return { text: pieces.join(''), start: start.slice(0, length), end: end.slice(0, length), broken };
}
