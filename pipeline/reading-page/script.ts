/**
 * What the annotated reading does in a browser: shows the notes of the marked words that a reader points at, focuses or taps, and lights up
 * every word that they were read off. A string, so that its hash can stand in the page's policy wherever the page is made.
 */
export const SCRIPT = `
'use strict';
const panel = document.getElementById('panel');
const details = document.getElementById('details');
const text = document.querySelector('.text');
let shown = '';

function show(ids) {
  if (ids === shown) return;
  shown = ids;
  const wanted = ids.split(' ').filter(Boolean);
  for (const lit of text.querySelectorAll('.lit')) lit.classList.remove('lit');
  const notes = wanted.map((id) => document.getElementById('note-' + id)).filter((note) => note !== null);
  for (const id of wanted) light(id, '');
  for (const note of notes) if (note.dataset.vouching) for (const role of ['.source', '.cue']) light(note.dataset.vouching, role);
  details.replaceChildren(...notes.map(copyOf));
  panel.hidden = notes.length === 0;
}

function light(id, role) {
  for (const piece of text.querySelectorAll(role + '[data-rows~="' + CSS.escape(id) + '"]')) piece.classList.add('lit');
}

function copyOf(note) {
  const copy = document.createElement('div');
  copy.className = note.className;
  copy.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  const head = document.createElement('p'); // the panel is no part of the page's headings
  head.className = 'head';
  head.append(...copy.querySelector('h3').childNodes);
  copy.querySelector('h3').replaceWith(head);
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}

/** What a piece shows: the rows that it names, else the innermost claim that it belongs to. */
function rowsAt(target) {
  const piece = target instanceof Element ? target.closest('[data-rows]') : null;
  if (!piece || !text.contains(piece)) return '';
  return piece.dataset.shows || piece.dataset.rows.split(' ').filter((id) => id.startsWith('a_')).at(-1) || '';
}

text.addEventListener('pointerover', (event) => {
  const ids = event.pointerType === 'touch' ? '' : rowsAt(event.target);
  if (ids) show(ids);
});
text.addEventListener('focusin', (event) => {
  const ids = rowsAt(event.target);
  if (ids) show(ids);
});
// a tap or a click shows the note here; the Enter key and screen readers follow the link to the list of notes
document.addEventListener('click', (event) => {
  const ids = rowsAt(event.target);
  if (ids) {
    show(ids);
    if (event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
  } else if (!panel.contains(event.target)) show('');
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') show('');
});
document.getElementById('close').addEventListener('click', () => show(''));

// in a frame whose page was given as a string, an address within the page would lead to the page around it
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (!link || event.defaultPrevented || document.baseURI.split('#')[0] === location.href.split('#')[0]) return;
  event.preventDefault();
  location.hash = link.hash;
});

/** An address that names a row opens with its note. */
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const ids = rowsAt(target);
  if (ids) show(ids);
}
window.addEventListener('hashchange', follow);
follow();
document.documentElement.dataset.ready = 'true';
`;
