/**
 * UTF-8 that was once read as Windows-1252 and written again: “â€œThe storm killed nine,â€ said the mayor, who isnâ€™t sure of the Â£3m”.
 * Such runs of letters and signs stand in no language, so that a text is mended where they are, and told.
 */
import { finding, type IngestFinding } from './document.ts';
import { applyEdits, type Edit, editsOf, type MappedText } from './mapped-text.ts';

/** The characters that Windows-1252 has for the bytes 0x80–0x9f; five bytes have none and stay control characters, or were lost. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const NEXT = `[${UPPER}\u00a0-\u00bf]`;
const RUN = new RegExp(`[\u00c2-\u00df]${NEXT}|[\u00e0-\u00ef]${NEXT}{2}|[\u00f0-\u00f4]${NEXT}{3}|â€(?!${NEXT})`, 'gu');
/** A first look, for the many texts that have no such run. */
const LIKELY = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]|â€/;
/** What may follow an accented capital at the end of a word: a run with it is one only where other runs are sure. */
const CLOSING = /^.[\u00a0‘’“”‚„‹›«»…–—]/u;
/** The beginnings of dashes, quotation marks, the euro, signs of trade and mathematics, and of emoji. */
const SURE_BEGINNING = /^(?:â[€‚„†ˆ]|ð)/u;
/** This share of a text's characters beyond ASCII must stand in runs before the doubtful ones are mended too. */
const WHOLLY = 0.9;
/** A text may have gone through the mill more than once. */
const MOST_PASSES = 3;

const bytes = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte++) bytes.set(byte < 0xa0 ? UPPER[byte - 0x80]! : String.fromCharCode(byte), byte);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text as it was before, with the way back to its bytes, and a finding where there was anything to mend. */
export function mendDoubleEncoding(mapped: MappedText): { mapped: MappedText; findings: IngestFinding[] } {
  if (!LIKELY.test(mapped.text)) return { mapped, findings: [] };
  let result = mapped;
  let places = 0;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = mends(result.text);
    if (edits.length === 0) break;
    if (pass === 0) places = edits.length;
    result = applyEdits(result, edits);
  }
  if (places === 0) return { mapped, findings: [] };
  const message = `${places} places were UTF-8 read as Windows-1252 and written again; mended`;
  return { mapped: result, findings: [finding('double-encoding', 'info', message, String(places), '0')] };
}

/** The same for a short string that nothing leads back from. */
export function mendString(text: string): string {
  const none = new Uint32Array(text.length);
  return mendDoubleEncoding({ text, start: none, end: none }).mapped.text;
}

function mends(text: string): Edit[] {
  const doubtful = new Set<Edit>();
  let within = 0; // characters of runs
  const edits = editsOf(text, RUN, ([run]) => original(run)).map((edit) => {
    const run = text.slice(edit.start, edit.end);
    within += run.length;
    if (!isSure(run)) doubtful.add(edit);
    return edit;
  });
  if (doubtful.size === edits.length) return [];
  const beyondAscii = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  if (within < WHOLLY * beyondAscii) return edits.filter((edit) => !doubtful.has(edit));
  return edits;
}

const isSure = (run: string): boolean => (run.length === 2 ? run === 'â€' || !CLOSING.test(run) : SURE_BEGINNING.test(run));

/** The character that a run was, or null where its bytes are no UTF-8. The mark ” loses its last byte, which Windows-1252 has no character for. */
function original(run: string): string | null {
  if (run === 'â€') return '”';
  try {
    return utf8.decode(Uint8Array.from(run, (character) => bytes.get(character) as number));
  } catch {
    return null;
  }
}
