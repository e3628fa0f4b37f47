/** Where rows stand in a text: pieces between which nothing begins or ends, each with the rows that it belongs to. */
import { codeUnits } from '../extract/code-points.ts';
import type { AssertionRow, EvidenceRow, QuantityRow } from '../schemas/types.ts';
import { claimVoice, figureVoice, type Voice } from './facts.ts';

export interface MarkedRows {
  quantities: QuantityRow[];
  assertions: AssertionRow[];
  evidence: EvidenceRow[];
}

/** What a piece of text is to a row: the figure itself, the words that report a claim, who makes it, what it says, or what a value was read off. */
export type Role = 'figure' | 'cue' | 'source' | 'content' | 'evidence';

export interface Mark {
  id: string;
  role: Role;
  voice: Voice;
  /** in UTF-16 code units */
  start: number;
  end: number;
}

export interface Piece {
  text: string;
  /** UTF-16 offset */
  start: number;
  /** innermost last */
  marks: Mark[];
}

const ROLES = new Set(['cue', 'source', 'content']);

/** Every mark of a text, in text order, wider ones first. */
export function marksOf(text: string, { quantities, assertions, evidence }: MarkedRows): Mark[] {
  const unit = codeUnits(text);
  const voices = new Map<string, Voice>();
  const marks: Mark[] = [];
  const add = (id: string, role: Role, start: number, end: number): void => {
    const voice = voices.get(id);
    if (voice !== undefined && start < end) marks.push({ id, role, voice, start: unit(start), end: unit(end) });
  };
  for (const row of quantities) voices.set(row.quantity_id, figureVoice(row));
  for (const row of assertions) voices.set(row.assertion_id, claimVoice(row));
  for (const row of quantities) add(row.quantity_id, 'figure', row.start, row.end);
  for (const { row_id, field, start, end } of evidence) {
    add(row_id, row_id.startsWith('a_') && ROLES.has(field) ? (field as Role) : 'evidence', start, end);
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The paragraphs of a text, cut wherever a mark begins or ends. */
export function piecesOf(text: string, marks: Mark[]): Piece[][] {
  let next = 0;
  let open: Mark[] = [];
  return paragraphsOf(text).map(({ start, end }) => {
    for (; next < marks.length && marks[next].start < end; next++) open.push(marks[next]);
    open = open.filter((mark) => mark.end > start);
    const cuts = new Set([start, end]);
    for (const mark of open) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(0, -1).map((from, at) => ({
      text: text.slice(from, places[at + 1]),
      start: from,
      marks: open.filter((mark) => mark.start <= from && mark.end > from),
    }));
  });
}

/** A blank line stands between two paragraphs. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n\n+/g)) {
    paragraphs.push({ start, end: index });
    start = index + gap.length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs.filter((paragraph) => paragraph.start < paragraph.end);
}
