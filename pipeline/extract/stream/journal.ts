/**
 * How far an interrupted run got. Beside `FILE.part` stands `FILE.part.journal`: first what made it, then a line for each batch that was
 * written whole. To go on, the part is cut back to the last whole batch, and the lines read so far are checked against it.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { keysOf } from '../../common/kept.ts';
import { UserError } from '../../common/stage.ts';
import type { Line } from './batch.ts';
import { fingerprint } from './fingerprint.ts';

/** The part was begun with another input, or by another version. */
export class OtherRun extends UserError {}

interface Entry {
  /** input lines done, in all */
  lines: number;
  /** of the part file, in all */
  bytes: number;
  errors: number;
  /** hash of all input lines so far: each line on the hash before */
  chain: string;
}

export interface Journal {
  done: Entry;
  /** Compares a line that is done already with the one that was read then; throws at the last one when any differed. */
  compare: (line: Line, number: number) => void;
  /** Notes a batch that was written: its input lines and what its output came to. */
  note: (lines: Line[], bytes: number, errors: number) => void;
  /** The part becomes the file; the keys of an earlier file are gone before, so that they never stand beside this one. */
  finish: () => void;
}

const START: Entry = { lines: 0, bytes: 0, errors: 0, chain: '' };

const chained = (chain: string, line: Line): string => createHash('sha256').update(chain).update(line).digest('hex');

/** @param maker what decides what is written: the code and the lists, for those who have no checksum of them at hand */
export function openJournal(file: string, isResumed: boolean, maker = fingerprint()): Journal {
  const part = `${file}.part`;
  const path = `${part}.journal`;
  let done = START;
  if (isResumed && existsSync(path) && existsSync(part)) {
    const [head, ...entries] = readFileSync(path, 'utf8').split('\n').slice(0, -1); // what stands after the last newline was cut off
    if (head !== maker) throw new OtherRun(`${part} was begun by another version of the extractor; remove it and run without --resume`);
    if (entries.length > 0) done = JSON.parse(entries.at(-1) as string);
    truncateSync(part, done.bytes);
    writeFileSync(path, `${[head, ...entries].join('\n')}\n`);
  } else {
    writeFileSync(part, '');
    writeFileSync(path, `${maker}\n`);
  }
  const { lines: kept } = done;
  const otherInput = (): OtherRun => new OtherRun(`${part} was begun with another input; remove it and run without --resume`);
  let seen = '';
  let compared = 0;
  const journal: Journal = {
    done,
    compare: (line, number) => {
      seen = chained(seen, line);
      compared = number;
      if (number === kept && seen !== done.chain) {
        throw otherInput();
      }
    },
    note: (lines, bytes, errors) => {
      const { done: before } = journal;
      journal.done = {
        lines: before.lines + lines.length,
        bytes: before.bytes + bytes,
        errors: before.errors + errors,
        chain: lines.reduce(chained, before.chain),
      };
      appendFileSync(path, `${JSON.stringify(journal.done)}\n`);
    },
    finish: () => {
      if (compared < kept) throw otherInput(); // a shorter one
      rmSync(keysOf(file), { force: true });
      renameSync(part, file);
      rmSync(path);
    },
  };
  return journal;
}
