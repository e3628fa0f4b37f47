/** A line on a terminal that says how fast it goes and how long it will take; silent in a pipe. The clock is read for it alone. */
import type { Line } from './batch.ts';

const EVERY = 500; // milliseconds

/** @param size bytes of the input where they are known: then the time left is shown */
export function progressLine(name: string, size: number | null): { tick: (lines: Line[]) => void; done: () => void } {
  if (!process.stderr.isTTY) return { tick: () => {}, done: () => {} };
  const start = Date.now();
  let shown = start;
  let documents = 0;
  let bytes = 0;
  return {
    tick: (lines) => {
      documents += lines.length;
      for (const line of lines) bytes += Buffer.byteLength(line) + 1;
      const now = Date.now();
      if (now - shown < EVERY) return;
      shown = now;
      const rate = bytes / ((now - start) / 1000);
      const left = size === null ? '' : `, ${Math.max(0, Math.round((size - bytes) / rate))} s left`;
      process.stderr.write(`\r${name}: ${documents} documents, ${Math.round(rate / 1000)} kB/s${left}\u001b[K`);
    },
    done: () => {
      if (documents > 0) process.stderr.write('\r\u001b[K');
    },
  };
}
