/** The text of an article with every figure and claim marked: each mark is a link to its note. */
import { type Html, html } from './html.ts';
import type { Mark, Piece } from './marks.ts';
import { noteId } from './notes.ts';

/** Stands where a claim without reporting words begins. */
const SIGN = '❝';

interface Drawing {
  /** of figures and claims, by row, as their notes show them */
  numbers: Map<string, string>;
  /** rows that have their link already */
  met: Set<string>;
}

export function markedText(paragraphs: Piece[][], numbers: Map<string, string>): Html {
  const drawing: Drawing = { numbers, met: new Set() };
  const reported = new Set(paragraphs.flat().flatMap(({ marks }) => marks.filter(({ role }) => role === 'cue').map(({ id }) => id)));
  return html`${paragraphs.map((pieces) => html`<p dir="auto">${pieces.map((piece) => [...signs(piece, reported, drawing), pieceOf(piece, drawing)])}</p>\n`)}`;
}

/** A reader can follow figures and reporting words to their notes; the other pieces light up with them. */
function pieceOf(piece: Piece, drawing: Drawing): Html {
  const { text, start, marks } = piece;
  if (marks.length === 0) return html`${text}`;
  const linked = marks.filter(({ role }) => role === 'figure' || role === 'cue');
  if (linked.length > 0)
    return link(
      text,
      linked,
      linked.filter(({ end }) => end === start + text.length),
      piece,
      drawing,
    );
  return html`<span${classesOf(
    marks,
    marks.findLast(({ role }) => role === 'source'),
  )} data-rows="${idsOf(marks)}">${text}</span>`;
}

/** The links of claims that begin here and have no reporting words that could be one. */
function signs(piece: Piece, reported: Set<string>, drawing: Drawing): Html[] {
  const silent = piece.marks.filter(({ id, role }) => role === 'content' && !reported.has(id) && !drawing.met.has(id));
  const begun = new Map(silent.map((mark) => [mark.id, mark]));
  return [...begun.values()].map((mark) => link(SIGN, [{ ...mark, role: 'cue' }], [mark], piece, drawing));
}

/**
 * @param linked the rows whose notes it leads to
 * @param ended those of them that end here: their numbers follow on paper
 */
function link(text: string, linked: Mark[], ended: Mark[], { marks }: Piece, { numbers, met }: Drawing): Html {
  const [first] = linked;
  const fresh = [...new Set(linked.map(({ id }) => id).filter((id) => !met.has(id)))];
  const [own = first.id, ...others] = fresh; // rows with the same words share a link, and each has its address
  for (const id of fresh) met.add(id);
  // a row may be cut into several pieces: the first is its address and its stop for the keyboard
  const address =
    fresh.length > 0 ? html` id="${own}" aria-describedby="${fresh.map((id) => `${noteId(id)}-words`).join(' ')}"` : html` tabindex="-1"`;
  const number = ended.length > 0 && html` data-number="${ended.map(({ id }) => numbers.get(id)).join(' ')}"`;
  const classes = classesOf([...linked, ...marks.filter(({ role }) => role === 'content')], first);
  return html`<a${classes} href="#${noteId(own)}"${address}${number} data-shows="${idsOf(linked)}" data-rows="${idsOf(marks)}">${others.map((id) => html`<span id="${id}"></span>`)}${text}</a>`;
}

/** What the words are, who vouches, and, of claims in one another, who makes the innermost. */
function classesOf(marks: Mark[], vouching: Mark | undefined): Html {
  const content = marks.findLast(({ role }) => role === 'content');
  const roles = marks.map(({ role }) => role).filter((role) => role !== 'evidence');
  const classes = [...new Set(roles), content && `by-${content.voice}`, vouching?.voice].filter(Boolean).join(' ');
  return classes === '' ? html`` : html` class="${classes}"`;
}

const idsOf = (marks: Mark[]): string => (marks.length === 1 ? marks[0]!.id : [...new Set(marks.map(({ id }) => id))].join(' '));
