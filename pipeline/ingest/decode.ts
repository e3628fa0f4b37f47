/**
 * Bytes → characters, each with the bytes it came from. Unicode by its mark or by its shape, else the declared or the likeliest
 * encoding from before it. What cannot be read becomes U+FFFD and a finding; a file that is no text at all is refused.
 */
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { finding, type IngestFinding, Unreadable } from './document.ts';
import type { MappedText } from './mapped-text.ts';
import { multiByte, multiByteName } from './multi-byte.ts';

export interface Decoded extends MappedText {
  encoding: string;
  findings: IngestFinding[];
}

/** @param declared the encoding that the page names for itself, used only where the bytes leave a choice */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes, 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 2, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 2, false);
  const zeros = countZeros(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.02) return utf16(bytes, 0, true);
  if (zeros.even > 0.3 && zeros.odd < 0.02) return utf16(bytes, 0, false);
  refuseBinary(bytes);
  const decoded = utf8(bytes, 0);
  if (decoded.broken === 0) return decoded;
  // A UTF-8 file with a broken byte or two has many whole sequences beside them; a one-byte file has next to none.
  return decoded.broken * 4 <= decoded.whole ? decoded : older(bytes, declared);
}

/** The encoding that a page names in its first kilobytes. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^<>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}

/** Share of zero bytes at even and at odd places of the beginning. */
function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const count = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < count; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return count === 0 ? { even: 0, odd: 0 } : { even: (even * 2) / count, odd: (odd * 2) / count };
}

/** A text has hardly any control characters; a picture or an archive has them everywhere. */
function refuseBinary(bytes: Uint8Array): void {
  const count = Math.min(bytes.length, 65536);
  let controls = 0;
  for (let i = 0; i < count; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  if (controls > Math.max(8, count / 50)) {
    throw new Unreadable(
      'binary',
      `not a text: ${controls} control characters in the first ${count} bytes; give the article as text, Markdown or HTML`,
    );
  }
}

function utf8(bytes: Uint8Array, from: number): Decoded & { broken: number; whole: number } {
  const units = new Uint16Array(bytes.length - from);
  const start = new Uint32Array(bytes.length - from);
  const end = new Uint32Array(bytes.length - from);
  let length = 0;
  let broken = 0;
  let whole = 0;
  const put = (unit: number, rawStart: number, rawEnd: number): void => {
    units[length] = unit;
    start[length] = rawStart;
    end[length++] = rawEnd;
  };
  for (let i = from; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      put(byte, i, i + 1);
      i++;
      continue;
    }
    const { code, size } = sequence(bytes, i);
    if (code < 0) {
      broken++;
      put(0xfffd, i, i + size);
    } else {
      whole++;
      if (code > 0xffff) {
        put(0xd800 + ((code - 0x10000) >> 10), i, i + size);
        put(0xdc00 + ((code - 0x10000) & 0x3ff), i, i + size);
      } else put(code, i, i + size);
    }
    i += size;
  }
  return { ...sealed(units, start, end, length), encoding: 'utf-8', findings: brokenFinding(broken, 'utf-8'), broken, whole };
}

/** The first bytes of UTF-8's longer sequences: how many bytes follow, and the range of the second one, which rules out over-long forms, surrogates and what lies beyond Unicode. */
const LEADS = [
  { first: 0xc2, last: 0xdf, following: 1, least: 0x80, most: 0xbf },
  { first: 0xe0, last: 0xe0, following: 2, least: 0xa0, most: 0xbf },
  { first: 0xe1, last: 0xec, following: 2, least: 0x80, most: 0xbf },
  { first: 0xed, last: 0xed, following: 2, least: 0x80, most: 0x9f },
  { first: 0xee, last: 0xef, following: 2, least: 0x80, most: 0xbf },
  { first: 0xf0, last: 0xf0, following: 3, least: 0x90, most: 0xbf },
  { first: 0xf1, last: 0xf3, following: 3, least: 0x80, most: 0xbf },
  { first: 0xf4, last: 0xf4, following: 3, least: 0x80, most: 0x8f },
];
const LEAD_OF = Array.from({ length: 256 }, (_, byte) => LEADS.find(({ first, last }) => first <= byte && byte <= last));

/** One sequence of two to four bytes; code -1 and the size of what to skip where it is broken. */
function sequence(bytes: Uint8Array, i: number): { code: number; size: number } {
  const lead = LEAD_OF[bytes[i]!];
  const second = bytes[i + 1];
  if (lead === undefined || second === undefined || second < lead.least || second > lead.most) return { code: -1, size: 1 };
  let code = ((bytes[i]! & (0x3f >> lead.following)) << 6) | (second & 0x3f);
  for (let k = 2; k <= lead.following; k++) {
    const next = bytes[i + k];
    if (next === undefined || (next & 0xc0) !== 0x80) return { code: -1, size: k };
    code = (code << 6) | (next & 0x3f);
  }
  return { code, size: lead.following + 1 };
}

function utf16(bytes: Uint8Array, from: number, little: boolean): Decoded {
  const length = (bytes.length - from) >> 1;
  const units = new Uint16Array(length);
  const start = new Uint32Array(length);
  const end = new Uint32Array(length);
  let broken = (bytes.length - from) & 1; // half a unit at the end
  for (let i = 0; i < length; i++) {
    const at = from + 2 * i;
    units[i] = little ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!;
    start[i] = at;
    end[i] = at + 2;
  }
  for (let i = 0; i < length; i++) {
    const isHigh = units[i]! >= 0xd800 && units[i]! <= 0xdbff;
    if (isHigh && units[i + 1]! >= 0xdc00 && units[i + 1]! <= 0xdfff) {
      end[i] = end[i + 1]!;
      start[i + 1] = start[i]!;
      i++;
    } else if (units[i]! >= 0xd800 && units[i]! <= 0xdfff) {
      units[i] = 0xfffd;
      broken++;
    }
  }
  const encoding = little ? 'utf-16le' : 'utf-16be';
  return { ...sealed(units, start, end, length), encoding, findings: brokenFinding(broken, encoding) };
}

const ONE_BYTE = /^(windows-125\d|iso-8859-\d+|koi8-[ru]|macintosh|us-ascii|latin-?1|ascii)$/i;

/** From here on, a guess at an East Asian encoding is believed (of 100): lower ones come from English with accents. */
const LEAST_CONFIDENCE = 90;

/** An encoding from before Unicode: the declared one where it fits the bytes, else the likeliest. */
function older(bytes: Uint8Array, declared: string | null): Decoded {
  const [likeliest] = chardet.analyse(bytes.subarray(0, 65536));
  const name =
    multiByteName(declared ?? '') ?? (likeliest && likeliest.confidence >= LEAST_CONFIDENCE ? multiByteName(likeliest.name) : null);
  const decoded = name !== null && !ONE_BYTE.test(declared ?? '') ? multiByte(bytes, name) : null;
  if (decoded === null || name === null) return oneByte(bytes, declared ?? '', likeliest?.name ?? '');
  const { broken, ...mapped } = decoded;
  return { ...mapped, encoding: name, findings: [notUtf8(name), ...brokenFinding(broken, name)] };
}

const notUtf8 = (encoding: string): IngestFinding =>
  finding('encoding', 'info', `read as ${encoding}: the bytes are not UTF-8`, encoding, 'utf-8');

function oneByte(bytes: Uint8Array, declared: string, likeliest: string): Decoded {
  const guess = ONE_BYTE.test(declared) ? declared : likeliest;
  // Web browsers read Latin-1 as Windows-1252, and so does nearly every file that says Latin-1.
  const encoding = !ONE_BYTE.test(guess) || /^(iso-8859-1|us-ascii|ascii|latin-?1)$/i.test(guess) ? 'windows-1252' : guess.toLowerCase();
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (text.length !== bytes.length)
    throw new Unreadable('encoding', `cannot read the encoding ${encoding} byte by byte; save the file as UTF-8`);
  const start = Uint32Array.from(bytes, (_, i) => i);
  const end = Uint32Array.from(bytes, (_, i) => i + 1);
  return { text, start, end, encoding, findings: [notUtf8(encoding)] };
}

function sealed(units: Uint16Array, start: Uint32Array, end: Uint32Array, length: number): MappedText {
  const text = Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
  return { text, start: start.slice(0, length), end: end.slice(0, length) };
}

const brokenFinding = (broken: number, encoding: string): IngestFinding[] =>
  broken === 0
    ? []
    : [
        finding(
          'broken-bytes',
          'warning',
          `${broken} places are not valid ${encoding}; each stands as U+FFFD in the text`,
          String(broken),
          '0',
        ),
      ];
