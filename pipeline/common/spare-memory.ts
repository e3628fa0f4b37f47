/** How far the heap may grow between two times that it is cleared up. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** percent of what is in use; V8's own choice is up to 300, which for a document of many megabytes is most of the memory that it takes */
const LITTLE = 15;

/** From now on the heap is cleared up before it has grown by a sixth: for a long document, whose rows are not left behind as soon as they are made. */
export const spareMemory = (): void => setFlagsFromString(`--heap-growing-percent=${LITTLE}`);

/** As V8 does it by itself, which is faster. */
export const spendMemory = (): void => setFlagsFromString('--heap-growing-percent=0');

/** Clears the heap up now: where most of a long document has just been forgotten, and much is to be made before V8 would see to it by itself. */
export function clearUp(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
