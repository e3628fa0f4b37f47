/** The text of an article with every figure and claim marked: each mark is a link to its note. */
import { type Html, html } from './html.ts';
import type { Mark, Piece, Role } from './marks.ts';
import { noteId } from './notes.ts';

/** What a reader can follow to its note; the other pieces light up with it. */
const LINKED: Role[] = ['figure', 'cue'];

/** @param numbers of figures and claims, by row, as their notes show them */
export function markedText(paragraphs: Piece[][], numbers: Map<string, string>): Html {
  const met = new Set<string>();
  const withCue = new Set(paragraphs.flatMap((pieces) => pieces.flatMap(({ marks }) => marks.filter(isCue).map(({ id }) => id))));
  const drawn = (piece: Piece): Html => {
    // a claim without reporting words has a sign where its content begins
    const silent = piece.marks.filter(
      ({ id, role, start }) => role === 'content' && start === piece.start && !withCue.has(id) && !met.has(id),
    );
    const signs = silent.map((mark) => link('❝', [mark], piece.marks, ['claim', 'cue', 'sign'], met, numbers));
    return html`${signs}${pieceOf(piece, met, numbers)}`;
  };
  return html`${paragraphs.map((pieces) => html`<p dir="auto">${pieces.map(drawn)}</p>\n`)}`;
}

const isCue = ({ role }: Mark): boolean => role === 'cue';

function pieceOf({ text, marks }: Piece, met: Set<string>, numbers: Map<string, string>): Html {
  if (marks.length === 0) return html`${text}`;
  const linked = marks.filter(({ role }) => LINKED.includes(role));
  const classes = [...new Set(marks.map(({ role }) => role))].filter((role) => role !== 'evidence');
  const content = marks.filter(({ role }) => role === 'content').at(-1); // of claims in one another, the innermost
  const under = content ? [`by-${content.voice}`] : [];
  if (linked.length > 0) return link(text, linked, marks, [...classes, ...under], met, numbers);
  const voice = marks.findLast(({ role }) => role === 'source')?.voice;
  return html`<span${classAttribute([...classes, ...under, voice])} data-rows="${idsOf(marks)}">${text}</span>`;
}

function link(text: string, linked: Mark[], marks: Mark[], classes: string[], met: Set<string>, numbers: Map<string, string>): Html {
  const [first] = linked;
  const fresh = linked.filter(({ id }) => !met.has(id)).map(({ id }) => id);
  for (const id of fresh) met.add(id);
  // one row may be cut into several pieces: the first is its address and its stop for the keyboard, the last has its number
  const place =
    fresh.length > 0
      ? html` id="${fresh[0]}" aria-describedby="${fresh.map((id) => `${noteId(id)}-words`).join(' ')}"`
      : html` tabindex="-1"`;
  const number = html` data-number="${linked.map(({ id }) => numbers.get(id)).join(' ')}"`;
  return html`<a${classAttribute([...classes, first.voice])} href="#${noteId(first.id)}"${place}${number} data-shows="${idsOf(linked)}" data-rows="${idsOf(marks)}">${text}</a>`;
}

const classAttribute = (classes: (string | undefined)[]): Html => {
  const names = classes.filter(Boolean).join(' ');
  return names === '' ? html`` : html` class="${names}"`;
};
const idsOf = (marks: Mark[]): string => [...new Set(marks.map(({ id }) => id))].join(' ');
