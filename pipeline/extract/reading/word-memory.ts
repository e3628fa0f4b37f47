import { classOf } from './characters.ts';
import { add } from './hashing.ts';
import { Allocator, ownMemory, VECTOR } from './memory.ts';
import { MARK_UNITS } from './quotation-marks.ts';
import { startKernel } from './start-kernel.ts';
import { copyStretch, MARGIN, STRETCH_UNITS } from './stretch.ts';
import { RULED } from './token-ends.ts';
import { SMALL, widthOfSentences } from './word-lists.ts';

/** What `words.wat` does. */
interface Kernel extends Record<keyof Places, WebAssembly.Global> {
  memory: WebAssembly.Memory;
  begin(): void;
  goOn(base: number, count: number, isLast: number, unitBefore: number, margin: number): void;
  empty(): number;
  take(): number;
  push(from: number, to: number, isMark: number): number;
  settle(id: number): void;
  learn(id: number): void;
  insert(id: number): void;
  clear(): void;
  look(of: number, id: number, empty: number, shape: number, small: number): number;
  sentences(count: number): void;
  serialOf(id: number): number;
  numberOf(id: number, at: number): number;
}

/** Where things stand in the memory, and how long they are; `words.wat` says what each is. */
interface Places {
  units: number;
  classes: number;
  listed: number;
  told: number;
  slots: number;
  slotMask: number;
  letters: number;
  records: number;
  serials: number;
  bits: number;
  bitBytes: number;
  textBits: number;
  starts: number;
  ends: number;
  ids: number;
  rows: number;
  rowsAsWritten: number;
  cases: number;
  tokenBits: number;
  room: number;
  stops: number;
  marks: number;
  listedTokens: number;
  listedBits: number;
  firsts: number;
  sentenceBits: number;
  inCapitals: number;
}

/** The kernel, where things stand in its memory, and that memory, whose size never changes. */
export interface WordMemory {
  kernel: Kernel;
  places: Places;
  units: Uint16Array;
  integers: Int32Array;
}

/** what `take` and `push` of the kernel answer with */
export const [DONE, STRETCH, FULL, BY_RULES, NEW_WORD, LONG_WORD] = [0, 1, 2, 3, 4, 5];

/** more different words than this are not known at a time */
export const MOST_WORDS = 12_288;
/** of the table that finds them: a power of two */
const SLOTS = 32_768;
/** tokens of a block */
export const ROOM = 4096;
/** numbers of a record, and the first of those after what a word looks like */
export const RECORD = 16;
export const [ROW, ROW_AS_WRITTEN, MET] = [12, 13, 14];

const MAY_BEGIN_MARK = 8;

const LINE = 64;
const UNIT_KINDS = 0x10000;
/** bits of a hash that name a place on the list of letters */
const LISTED_BITS = 13;

let memory: WordMemory | undefined;

/** The memory of the process, made when the first text is read: by then all lists of words are known. */
export function wordMemory(): WordMemory {
  memory ??= createMemory();
  return memory;
}

function createMemory(): WordMemory {
  const allocator = new Allocator();
  const take = (bytes: number): number => allocator.take(bytes);
  const bitBytes = 4 * widthOfSentences(SMALL);
  const places: Places = {
    units: take(2 * STRETCH_UNITS + 2 * LINE) + LINE,
    classes: take(UNIT_KINDS),
    listed: take(2 ** LISTED_BITS / 8),
    told: take(2 * VECTOR),
    slots: take(SLOTS * 8),
    slotMask: SLOTS - 1,
    letters: take(MOST_WORDS * LINE),
    records: take(MOST_WORDS * RECORD * 4),
    serials: take(MOST_WORDS * 4),
    bits: take(MOST_WORDS * bitBytes),
    bitBytes,
    textBits: take(MOST_WORDS * 4),
    starts: take(ROOM * 4),
    ends: take(ROOM * 4),
    ids: take(ROOM * 4),
    rows: take(ROOM * 4),
    rowsAsWritten: take(ROOM * 4),
    cases: take(ROOM * 4),
    tokenBits: take(ROOM * bitBytes),
    room: ROOM,
    stops: take((ROOM + 1) * 4),
    marks: take(ROOM * 4),
    listedTokens: take(ROOM * 4),
    listedBits: take(ROOM * 4),
    firsts: take((ROOM + 1) * 4),
    sentenceBits: take(ROOM * bitBytes),
    inCapitals: take(ROOM * 4),
  };
  const imports = { characters: { kindOf }, ...ownMemory(allocator.end) };
  const kernel = startKernel<Kernel>(new URL('./words.wasm', import.meta.url), imports, { ...places });
  const { buffer } = kernel.memory;
  const listed = new Uint8Array(buffer, places.listed);
  for (const word of RULED) {
    const bit = listedBit(word);
    listed[bit >> 3] |= 1 << (bit & 7);
  }
  return { kernel, places, units: new Uint16Array(buffer, places.units, STRETCH_UNITS), integers: new Int32Array(buffer) };
}

/** The class of a unit, and `MAY_BEGIN_MARK` more for what quotation marks begin with. */
const kindOf = (unit: number): number => classOf(unit) + (MARK_UNITS.has(unit) ? MAY_BEGIN_MARK : 0);

/** Which bit says whether a word in small letters may be one of those that rules are about. */
function listedBit(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = add(hash, word.charCodeAt(at));
  return Math.imul(hash, 0x85ebca6b) >>> (32 - LISTED_BITS);
}

/** Puts a stretch of a text into the memory, from an offset on. Returns where it ends. */
export function putStretch({ kernel, units }: WordMemory, text: string, from: number): number {
  const end = copyStretch(units, text, from);
  kernel.goOn(from, end - from, end === text.length ? 1 : 0, from === 0 ? 0 : text.charCodeAt(from - 1), MARGIN);
  return end;
}
