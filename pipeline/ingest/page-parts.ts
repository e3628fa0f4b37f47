/** Elements of a page that are no part of its article: adverts, sharing, promotion, comments. Told by the names that the page gives them, and by their labels. */
import { readTable } from '../extract/table.ts';
import type { Document, Element } from './page-tree.ts';

const names = new Set(readTable<'name' | 'kind'>(new URL('./data/page-parts.csv', import.meta.url)).map(({ name }) => name));
const MOST_WORDS = Math.max(...[...names].map((name) => name.split('-').length));

/** Where pages put such names. */
const ATTRIBUTES = ['class', 'id', 'aria-label', 'data-component', 'data-testid', 'data-type'];
const NAMED = ATTRIBUTES.map((attribute) => `[${attribute}]`).join(',');
/** Longer values, in characters, are lists of styles that say nothing. */
const LONGEST_VALUE = 300;
/** An element with a larger share of the page's words holds the article, whatever it is called. */
const MOST_SHARE = 0.3;
/** What an advert is labelled with, and how many words such a box may have. */
const LABEL =
  /^(?:advertisement|advertising|advert|ad|sponsored|sponsored content|promoted|promoted content|paid content|paid post|partner content)$/i;
const LONGEST_LABEL = 30;
const LONGEST_ADVERT = 600; // characters
const KEPT = /^(?:html|body|main|article|head|script|style|h1|p)$/;

/** Takes such elements out of the tree. */
export function removeParts(document: Document): void {
  const body = document.body;
  if (!body) return;
  const total = body.textContent?.length ?? 0;
  for (const element of [...body.querySelectorAll(NAMED)]) if (isNamedPart(element) && mayGo(element, total)) element.remove();
  for (const label of [...body.querySelectorAll('div,span,p,small,strong,em,b,h2,h3,h4,h5,h6,label')])
    if (isAdvertLabel(label)) (boxOf(label) ?? label).remove();
}

/** What holds the article stays, whatever it is called; a paragraph holds none. */
const mayGo = (element: Element, total: number): boolean =>
  element.localName === 'p' || (!KEPT.test(element.localName) && !holdsArticle(element, total));

function isAdvertLabel(element: Element): boolean {
  if (element.children.length > 0) return false;
  const words = element.textContent ?? '';
  return words.length <= LONGEST_LABEL && LABEL.test(words.trim());
}

/** The box that a label opens, when that is no more than an advert. */
function boxOf(label: Element): Element | null {
  const box = label.parentElement;
  const isBox = box && !KEPT.test(box.localName) && box.firstElementChild === label && (box.textContent?.length ?? 0) <= LONGEST_ADVERT;
  return isBox ? box : null;
}

/** Whether the page calls an element by a name of such parts: "ad-slot", "js-share", "relatedStories". */
function isNamedPart(element: Element): boolean {
  return ATTRIBUTES.some((attribute) => {
    const value = element.getAttribute(attribute);
    return value !== null && value.length > 0 && value.length <= LONGEST_VALUE && value.split(/\s+/).some(isPartName);
  });
}

function isPartName(value: string): boolean {
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  for (let from = 0; from < words.length; from++)
    for (let count = 1; count <= MOST_WORDS && from + count <= words.length; count++)
      if (names.has(words.slice(from, from + count).join('-'))) return true;
  return false;
}

const holdsArticle = (element: Element, total: number): boolean =>
  (element.textContent?.length ?? 0) > total * MOST_SHARE || element.querySelector('h1, article') !== null;
