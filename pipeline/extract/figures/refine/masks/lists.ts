/** Numbers that count off the members of a list: "1." at the start of a line, "; 2)" in running text. */
import { MARK, type Pieces, touches } from '../../pieces.ts';

/** "1." or "2)" at the start of a line; "(3)" in running text. */
export function placeInListEnd(pieces: Pieces, at: number): number | null {
  const opens = at === 0 || pieces.text.slice(pieces.end[at - 1], pieces.start[at]).includes('\n');
  const next = pieces.word(at + 1);
  const bare = Number.isInteger(pieces.value[at]) && pieces.value[at] < 100;
  if (opens && bare && (next === ')' || next === '.') && touches(pieces, at + 1) && pieces.gap(at + 2) > 0 && at + 2 < pieces.count)
    return at + 1;
  if (bare && next === ')' && !(pieces.word(at - 1) === '(') && pieces.kind[at - 1] === MARK && /[;:,]/.test(pieces.word(at - 1)))
    return at + 1;
  return null;
}
