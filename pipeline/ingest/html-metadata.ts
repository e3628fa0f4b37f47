/** What a web page says about itself in its head: JSON-LD first, then Open Graph, then `<meta>` and the page's own elements. */
import { decodeHTML } from 'entities';
import type { Metadata } from './document.ts';
import { isNode, linkedArticle } from './linked-data.ts';
import { cleanAddress } from './page.ts';
import { machineDate } from './page-dates.ts';
import type { Document } from './page-tree.ts';

/** The names that `<meta name|property|itemprop>` uses, in order of trust. */
const META: Record<string, string[]> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  standfirst: ['og:description', 'twitter:description', 'description', 'dc.description'],
  section: ['article:section', 'section', 'parsely-section'],
  author: ['author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author'],
  publisher: ['og:site_name', 'application-name', 'dc.publisher'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'dc.date.issued',
    'dc.date',
    'date',
  ],
  url: ['og:url', 'parsely-link'],
  language: ['og:locale', 'language', 'content-language'],
  licence: ['dc.rights', 'license', 'rights'],
};

/** What a page's head says. */
export interface HeadMetadata {
  metadata: Partial<Metadata>;
  /** a date that cannot be read, where there is none that can */
  unreadDate: string | null;
  /** the text of the article, which some pages show by script alone */
  articleBody: string | null;
}

export function readHtmlMetadata(document: Document): HeadMetadata {
  const found: Record<string, string> = {};
  const dates: string[] = [];
  let published: string | null = null;
  const offer = (field: string, value: unknown): void => {
    const words = typeof value === 'string' ? decodeHTML(value).replace(/\s+/g, ' ').trim() : '';
    if (words === '' || words.length > LONGEST) return;
    if (field === 'published') {
      // An odd date never hides a good one after it.
      published ??= machineDate(words);
      dates.push(words);
    } else if (!Object.hasOwn(found, field)) found[field] = words;
  };
  const articleBody = offerLinkedData(document, offer);
  offerMeta(document, offer);
  offer('url', document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  offer('licence', document.querySelector('link[rel="license"], a[rel~="license"]')?.getAttribute('href'));
  offer('language', document.documentElement?.getAttribute('lang'));
  offer('title', document.querySelector('h1')?.textContent);
  offer('title', document.querySelector('title')?.textContent?.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, ''));
  for (const selector of ['[itemprop~="datePublished"]', 'article time', 'time']) {
    const element = document.querySelector(selector);
    for (const value of ['content', 'datetime']) offer('published', element?.getAttribute(value));
    offer('published', element?.textContent);
  }
  return {
    metadata: {
      title: found.title ?? null,
      standfirst: found.standfirst ?? null,
      section: found.section ?? null,
      author: found.author?.replace(/^by /i, '') ?? null,
      publisher: found.publisher ?? null,
      published,
      url: found.url ? cleanAddress(found.url) : null,
      language: found.language?.replace('_', '-') ?? null,
      licence: found.licence ?? null,
    },
    unreadDate: published === null ? (dates.find((date) => /\d/.test(date)) ?? null) : null,
    articleBody,
  };
}

/** Longer values, in characters, are none. */
const LONGEST = 1000;

type Offer = (field: string, value: unknown) => void;

function offerMeta(document: Document, offer: Offer): void {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
    const content = meta.getAttribute('content');
    if (content && !values.has(name)) values.set(name, content);
  }
  for (const [field, names] of Object.entries(META)) {
    for (const name of names) {
      const value = values.get(name);
      // Some sites give the author's page instead of a name.
      if (value !== undefined && !(field === 'author' && /^https?:/.test(value))) offer(field, value);
    }
  }
}

/** Offers what the page's article in JSON-LD says; gives its text. */
function offerLinkedData(document: Document, offer: Offer): string | null {
  const article = linkedArticle(document);
  if (!article) return null;
  const { node, nameOf } = article;
  offer('title', node.headline);
  offer('standfirst', node.description);
  for (const date of [node.datePublished, node.dateCreated]) offer('published', typeof date === 'number' ? String(date) : date);
  offer('section', [node.articleSection].flat()[0]);
  offer('author', nameOf(node.author ?? node.creator));
  offer('publisher', nameOf([node.publisher].flat()[0] ?? [node.sourceOrganization].flat()[0]));
  offer('url', node.url ?? (isNode(node.mainEntityOfPage) ? node.mainEntityOfPage['@id'] : node.mainEntityOfPage));
  offer('language', isNode(node.inLanguage) ? node.inLanguage.alternateName : node.inLanguage);
  offer('licence', node.license);
  return typeof node.articleBody === 'string' ? node.articleBody : null;
}
