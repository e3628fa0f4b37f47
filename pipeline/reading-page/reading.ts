/** The annotated reading of one article: its head, its marked text, and its notes. Runs in a browser too. */

import { counted } from '../common/counted.ts';
import type { DocumentRow } from '../schemas/types.ts';
import { safeUrl } from '../site/page/links.ts';
import { period } from '../site/page/words.ts';
import { markedText } from './article.ts';
import { claimVoice, figureVoice, type Voice } from './facts.ts';
import { type Html, html } from './html.ts';
import { type MarkedRows, marksOf, piecesOf } from './marks.ts';
import { notesOf } from './notes.ts';

export interface Reading {
  document: Pick<
    DocumentRow,
    'kind' | 'title' | 'standfirst' | 'author' | 'publisher' | 'published' | 'url' | 'restates_url' | 'licence' | 'language'
  >;
  text: string;
  rows: MarkedRows;
  /** the page of the dataset that the article is part of, as an address relative to this page */
  dataset: string | null;
}

/** What stands in the page's body; its style and script come beside it. */
export function readingBody({ document, text, rows, dataset }: Reading): Html {
  const { quantities, assertions } = rows;
  const marks = marksOf(text, rows);
  // counted as a reader meets them
  const inOrder = <Row extends { start: number }>(list: Row[]): Row[] => [...list].sort((a, b) => a.start - b.start);
  const figures = inOrder(quantities);
  const claims = inOrder(assertions);
  const numbers = new Map([
    ...figures.map((row, at): [string, string] => [row.quantity_id, String(at + 1)]),
    ...claims.map((row, at): [string, string] => [row.assertion_id, `c${at + 1}`]),
  ]);
  const notes = notesOf(figures, claims, numbers);
  const section = (id: string, title: string, list: Html, length: number): Html =>
    html`${length > 0 && html`<section aria-labelledby="${id}"><h2 id="${id}">${title} <small>${length}</small></h2><ol class="notes">${list}</ol></section>`}`;
  return html`
<a class="skip" href="#figures">Skip to the notes</a>
<main>
<div class="page">
<article lang="${document.language ?? 'en'}">
${head(document)}
${legend([...quantities.map(figureVoice), ...assertions.map(claimVoice)])}
<div class="text">
${markedText(piecesOf(text, marks), numbers)}</div>
</article>
<aside id="panel" aria-label="Details of the marked words" hidden><button type="button" id="close" aria-label="Close">×</button><div id="details"></div></aside>
</div>
${section('figures', 'Figures', notes.figures, quantities.length)}
${section('claims', 'Claims', notes.claims, assertions.length)}
</main>
<footer><p>${counted(quantities.length, 'figures')} and ${counted(assertions.length, 'claims')} found by <b>Sayso</b>, which reads by rules and errs at times: the marked words are what it went by.
${dataset && html`<a href="${dataset}">The dataset</a>`}</p></footer>`;
}

function head(document: Reading['document']): Html {
  const { kind, title, standfirst, author, publisher, published, restates_url } = document;
  const url = safeUrl(restates_url ?? document.url);
  const of = [publisher, author && `by ${author}`, published && period(published, published, 'day')].filter(Boolean).join(' · ');
  return html`<header>
<p class="of">${of}${published === null && html`${of !== '' && ' · '}undated`}</p>
<h1>${title ?? 'Untitled'}</h1>
${standfirst && html`<p class="standfirst">${standfirst}</p>`}
${kind === 'restatement' && html`<p class="of">In Sayso’s own words; it restates another article.</p>`}
${url && html`<p class="of"><a href="${url}" rel="noopener noreferrer">${kind === 'restatement' ? 'The restated article' : 'The article'} at ${new URL(url).hostname}</a></p>`}
</header>`;
}

const VOICES: [Voice, string][] = [
  ['author', 'the author’s own words'],
  ['named', 'a named source'],
  ['unnamed', 'an unnamed source'],
];

function legend(voices: Voice[]): Html {
  return html`<p class="key">Marked: <span class="figure">figures</span>, <i>words that report</i>, <u>what they report</u>. Point at them, tap them or go through them with the Tab key.</p>
<ul class="legend" aria-label="Colours of the marks: who says so">${VOICES.map(
    ([voice, words]) =>
      html`<li><span class="figure ${voice}" aria-hidden="true">12</span> ${words} <small>${voices.filter((one) => one === voice).length}</small></li>`,
  )}</ul>`;
}
