/** What the dataset says of each figure and claim, as notes below the text: a reader without a pointer, without scripts or on paper has all of it. */
import type { AssertionRow, QuantityRow } from '../schemas/types.ts';
import {
  CLAIM_FACTS,
  claimVoice,
  type Fact,
  FIGURE_FACTS,
  figureVoice,
  MORE_CLAIM_FACTS,
  MORE_FIGURE_FACTS,
  type Voice,
  written,
} from './facts.ts';
import { type Html, html } from './html.ts';

/** What does not stand in a note's head. */
const NOTED_OF_FIGURES = [...FIGURE_FACTS.slice(1), ...MORE_FIGURE_FACTS];
const HEAD_OF_CLAIMS = CLAIM_FACTS.slice(0, 2);
const NOTED_OF_CLAIMS = [...CLAIM_FACTS.slice(2), ...MORE_CLAIM_FACTS];

export const noteId = (id: string): string => `note-${id}`;

interface Row {
  id: string;
  number: string;
  voice: Voice;
  head: string;
  /** the claim that vouches for a figure: its source and reporting words light up with the figure */
  vouching: string | null;
  facts: [term: string, words: string | Html][];
}

export interface Notes {
  figures: Html;
  claims: Html;
}

/** @param numbers of rows, as the text shows them on paper */
export function notesOf(figures: QuantityRow[], claims: AssertionRow[], numbers: Map<string, string>): Notes {
  const figureById = new Map(figures.map((row) => [row.quantity_id, row]));
  const claimById = new Map(claims.map((row) => [row.assertion_id, row]));
  const toFigure = (id: string): Html[] => {
    const row = figureById.get(id);
    return row ? [html`<a href="#${id}">${written(row)}</a>`] : [];
  };
  const toClaim = (id: string | null): Html | null => {
    const row = id === null ? undefined : claimById.get(id);
    return row ? html`<a href="#${row.assertion_id}">${claimHead(row)}</a>` : null;
  };
  const figureRow = (row: QuantityRow): Row => ({
    id: row.quantity_id,
    number: numbers.get(row.quantity_id) ?? '',
    voice: figureVoice(row),
    head: written(row),
    vouching: row.assertion_id,
    facts: [
      ...told(row, NOTED_OF_FIGURES),
      ...linked('In the claim', [toClaim(row.assertion_id)]),
      ...linked('Part of', row.part_of_id ? toFigure(row.part_of_id) : []),
      ...linked('Change of', row.change_of_id ? toFigure(row.change_of_id) : []),
      ...linked('States again', row.repeats_id ? toFigure(row.repeats_id) : []),
    ],
  });
  const claimRow = (row: AssertionRow): Row => ({
    id: row.assertion_id,
    number: numbers.get(row.assertion_id) ?? '',
    voice: claimVoice(row),
    head: claimHead(row),
    vouching: null,
    facts: [
      ...told(row, NOTED_OF_CLAIMS),
      ...linked('Within the claim', [toClaim(row.parent_id)]),
      ...linked('Answers', [toClaim(row.answers_id)]),
      ...linked('Vouches for', row.quantity_ids.flatMap(toFigure)),
    ],
  });
  return { figures: html`${figures.map((row) => note(figureRow(row)))}`, claims: html`${claims.map((row) => note(claimRow(row)))}` };
}

const claimHead = (row: AssertionRow): string => HEAD_OF_CLAIMS.flatMap(({ of }) => of(row) ?? []).join(' ');

function told<Kind>(row: Kind, facts: Fact<Kind>[]): Row['facts'] {
  return facts.flatMap(({ term, of }): Row['facts'] => {
    const words = of(row);
    return words === null ? [] : [[term, words]];
  });
}

function linked(term: string, links: (Html | null)[]): Row['facts'] {
  const found = links.filter((link) => link !== null);
  return found.length === 0 ? [] : [[term, html`${found.map((link, at) => html`${at > 0 && ', '}${link}`)}`]];
}

const note = ({ id, number, voice, head, vouching, facts }: Row): Html => html`
<li class="note ${voice}" id="${noteId(id)}"${vouching && html` data-vouching="${vouching}"`}>
  <h3><a href="#${id}"><span class="number">${number}</span> ${head}</a></h3>
  <dl id="${noteId(id)}-words">${facts.map(([term, words]) => html`<div><dt>${term}</dt> <dd>${words}</dd></div>\n`)}</dl>
</li>`;
