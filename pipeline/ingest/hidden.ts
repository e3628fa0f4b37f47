/** The parts of a page that nobody sees: comments, scripts, styles. Found by hand, since a pattern would search to the end again for each that is not closed. */
import type { Edit } from './mapped-text.ts';

const OPENING = /<(?:!--|(script|style|svg|iframe|template|noscript)\b)/gi;

/**
 * Takes the hidden parts away; newlines within them stay when `keepsLines`.
 * @param toEnd a part that is never closed reaches to the end of the page, as browsers have it; else it is left alone
 */
export function hiddenEdits(text: string, { keepsLines, toEnd }: { keepsLines: boolean; toEnd: boolean }): Edit[] {
  const edits: Edit[] = [];
  const unclosed = new Set<string>();
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
    const name = opening[1]?.toLowerCase() ?? '--';
    if (unclosed.has(name)) continue;
    let end = closeOf(text, name, OPENING.lastIndex);
    if (end < 0) {
      unclosed.add(name);
      if (!toEnd) continue;
      end = text.length;
    }
    const hidden = text.slice(opening.index, end);
    edits.push({ start: opening.index, end, insert: keepsLines ? hidden.replace(/[^\n]+/g, '') : '' });
    OPENING.lastIndex = end;
  }
  return edits;
}

/** After the closing tag of an element or comment, or -1. */
function closeOf(text: string, name: string, from: number): number {
  if (name === '--') {
    const end = text.indexOf('-->', from);
    return end < 0 ? -1 : end + 3;
  }
  const closing = new RegExp(`</${name}\\s{0,20}>`, 'gi');
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : -1;
}
