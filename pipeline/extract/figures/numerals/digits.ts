/** A number in digits with what belongs to it: groups set apart by spaces, a fraction after it. */
import { NUMBER, type Pieces, textOf } from '../pieces.ts';
import { isHyphen } from './lexicon.ts';
import type { Cardinal } from './types.ts';

export function readWritten(pieces: Pieces, state: Cardinal): boolean {
  let value = pieces.value[state.at];
  if (Number.isNaN(value)) return false;
  let end = state.at + 1;
  state.digits = true;
  // "1 234 567": groups of three after one to three digits
  if (Number.isInteger(value) && value > 0 && width(pieces, state.at) <= 3 && pieces.kind[state.at - 1] !== NUMBER) {
    let whole = value;
    let next = end;
    while (isGroup(pieces, next)) {
      whole = whole * 1000 + pieces.value[next];
      next += 1;
    }
    const overrun = pieces.kind[next] === NUMBER && next < pieces.count && pieces.gap(next) <= 1;
    if (next > end && !overrun && !isHyphen(pieces.word(next))) {
      value = whole;
      end = next;
    }
  }
  // "80, 000": a group of thousands that a tokenizer has set apart
  while (
    end === state.at + 1 &&
    pieces.word(end) === ',' &&
    pieces.gap(end) <= 1 &&
    pieces.gap(end + 1) === 1 &&
    /^0\d\d$/.test(textOf(pieces, end + 1))
  ) {
    value = value * 1000 + pieces.value[end + 1];
    end += 2;
  }
  const fraction = fractionTail(pieces, end, value);
  if (fraction) {
    value += fraction.value;
    end = fraction.end;
  }
  state.group = value;
  state.at = end;
  return true;
}

const width = (pieces: Pieces, piece: number): number => pieces.end[piece] - pieces.start[piece];

function isGroup(pieces: Pieces, piece: number): boolean {
  if (piece >= pieces.count || pieces.kind[piece] !== NUMBER || pieces.gap(piece) !== 1 || pieces.dead[piece]) return false;
  const text = pieces.text.slice(pieces.start[piece], pieces.end[piece]);
  return /^\d{3}(?:\.\d+)?$/.test(text) && pieces.text[pieces.start[piece] - 1] !== '\n';
}

/** "1/4" or "½" after a whole number. */
function fractionTail(pieces: Pieces, at: number, whole: number): { value: number; end: number } | null {
  if (pieces.kind[at] !== NUMBER || at >= pieces.count || !Number.isInteger(whole) || pieces.gap(at) > 2) return null;
  if (pieces.value[at] > 0 && pieces.value[at] < 1 && width(pieces, at) === 1) return { value: pieces.value[at], end: at + 1 };
  if (pieces.word(at + 1) !== '/' || pieces.kind[at + 2] !== NUMBER || pieces.gap(at + 1) + pieces.gap(at + 2) > 0) return null;
  const [top, bottom] = [pieces.value[at], pieces.value[at + 2]];
  return top > 0 && top < bottom && bottom <= 64 && pieces.word(at + 3) !== '/' ? { value: top / bottom, end: at + 3 } : null;
}
