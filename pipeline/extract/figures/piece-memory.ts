import { classOf } from '../reading/characters.ts';
import { Allocator, ownMemory, VECTOR } from '../reading/memory.ts';
import { startKernel } from '../reading/start-kernel.ts';
import { copyStretch, MARGIN, STRETCH_UNITS } from '../reading/stretch.ts';
import { NO_WORDS, SLOTS, type WordFilter } from '../word-filter.ts';
import { VULGAR } from './vulgar.ts';

/** What `pieces.wat` does. */
interface Kernel extends Record<keyof ReturnType<typeof placesOf>, WebAssembly.Global> {
  memory: WebAssembly.Memory;
  goOn(base: number, count: number, isLast: number, margin: number): void;
  empty(): number;
  emptyNotes(): number;
  offset(): number;
  take(): number;
  push(from: number, to: number, kind: number, isNoted: boolean): number;
}

/** The kernel, and the pieces of its block. */
export interface PieceMemory {
  kernel: Kernel;
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** those of them that are noted */
  noted: Int32Array;
  /** what words are noted by */
  slots: Uint8Array;
  filter: WordFilter;
}

/** what `take` of the kernel answers with */
export const [DONE, STRETCH, FULL, OTHERWISE] = [0, 1, 2, 3];
/** pieces of a block */
const ROOM = 4096;
const UNIT_KINDS = 0x10000;
/** what is a number by itself, beside its class */
const IS_NUMBER = 8;

function placesOf(allocator: Allocator) {
  const take = (bytes: number): number => allocator.take(bytes);
  return {
    units: take(2 * STRETCH_UNITS + VECTOR),
    classes: take(UNIT_KINDS),
    starts: take(ROOM * 4),
    ends: take(ROOM * 4),
    kinds: take(ROOM),
    room: ROOM,
    filter: take(SLOTS),
    longest: NO_WORDS.longest,
    noted: take(ROOM * 4),
  };
}

let memory: PieceMemory | undefined;

/** The memory of the process, made when the first text is cut. @param filter what words are noted by from now on */
export function pieceMemory(filter: WordFilter): PieceMemory {
  memory ??= createMemory();
  if (filter !== memory.filter) {
    memory.slots.set(filter.slots);
    memory.kernel.longest.value = filter.longest;
    memory.filter = filter;
  }
  return memory;
}

function createMemory(): PieceMemory {
  const allocator = new Allocator();
  const places = placesOf(allocator);
  const imports = { characters: { kindOf }, ...ownMemory(allocator.end) };
  const kernel = startKernel<Kernel>(new URL('./pieces.wasm', import.meta.url), imports, places);
  const { buffer } = kernel.memory;
  return {
    kernel,
    units: new Uint16Array(buffer, places.units, STRETCH_UNITS),
    starts: new Int32Array(buffer, places.starts, ROOM),
    ends: new Int32Array(buffer, places.ends, ROOM),
    kinds: new Uint8Array(buffer, places.kinds, ROOM),
    noted: new Int32Array(buffer, places.noted, ROOM),
    slots: new Uint8Array(buffer, places.filter, SLOTS),
    filter: NO_WORDS,
  };
}

const kindOf = (unit: number): number => classOf(unit) + (VULGAR.has(unit) ? IS_NUMBER : 0);

/** Puts a stretch of a text into the memory, from an offset on. */
export function putStretch({ kernel, units }: PieceMemory, text: string, from: number): void {
  const end = copyStretch(units, text, from);
  kernel.goOn(from, end - from, end === text.length ? 1 : 0, MARGIN);
}
