/** How far the heap may grow between two times that it is cleared up. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { once } from './once.ts';

/**
 * Percent of what is in use. V8's own choice is up to 300, the more the faster the code has become: for a document of many megabytes that is
 * most of the memory that it takes, and for a corpus it is more from minute to minute.
 */
const LITTLE = 15;
const MUCH = 60;

/** From now on the heap is cleared up before it has grown by a sixth: for a long document, whose rows are not left behind as soon as they are made. */
export const spareMemory = (): void => setFlagsFromString(`--heap-growing-percent=${LITTLE}`);

/** Before it has grown by more than half: for short documents, which is faster. */
export const spendMemory = (): void => setFlagsFromString(`--heap-growing-percent=${MUCH}`);

const collector = once((): ((what?: { type: 'minor' }) => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
});

/** Clears the heap up now: where most of a long document has just been forgotten, and much is to be made before V8 would see to it by itself. */
export const clearUp = (): void => collector()();

/**
 * Clears up what was made last: takes next to no time where hardly any of it is in use any more, and what V8 finds in use twice it puts where
 * only a clearing up of all comes by.
 */
export const clearUpNew = (): void => collector()({ type: 'minor' });
