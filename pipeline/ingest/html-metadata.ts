/** What a web page says about itself in its head: JSON-LD first, then Open Graph, then `<meta>` and the page's own elements. */
import { decodeHTML } from 'entities';
import type { Metadata } from './document.ts';
import { cleanAddress } from './page.ts';
import { dateIn } from './page-dates.ts';

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

export function readHtmlMetadata(document: Document): Partial<Metadata> {
  const found: Record<string, string> = {};
  const offer = (field: string, value: unknown): void => {
    const words = typeof value === 'string' ? decodeHTML(value).replace(/\s+/g, ' ').trim() : '';
    if (words !== '' && words.length <= 1000 && !Object.hasOwn(found, field)) found[field] = words;
  };
  offerLinkedData(document, offer);
  offerMeta(document, offer);
  offer('url', document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
  offer('licence', document.querySelector('link[rel="license"], a[rel~="license"]')?.getAttribute('href'));
  offer('language', document.documentElement?.getAttribute('lang'));
  offer('title', document.querySelector('h1')?.textContent);
  offer('title', document.querySelector('title')?.textContent?.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, ''));
  offer('published', document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime'));
  return {
    title: found.title ?? null,
    standfirst: found.standfirst ?? null,
    section: found.section ?? null,
    author: found.author?.replace(/^by /i, '') ?? null,
    publisher: found.publisher ?? null,
    published: found.published ? dateIn(found.published) : null,
    url: found.url ? cleanAddress(found.url) : null,
    language: found.language?.replace('_', '-') ?? null,
    licence: found.licence ?? null,
  };
}

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

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const ARTICLE = /^(?:Reportage|Analysis|Background|Opinion|Review)?(?:News)?Article$|^BlogPosting$|^LiveBlogPosting$|^Report$/;

/** The first article among the JSON-LD blocks of the page. */
function offerLinkedData(document: Document, offer: Offer): void {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue; // a broken block says nothing
    }
    const article = [data].flat(2).flatMap(withGraph).find(isArticle);
    if (!article) continue;
    offer('title', article.headline);
    offer('standfirst', article.description);
    offer('published', article.datePublished);
    offer('section', [article.articleSection].flat()[0]);
    offer('author', [article.author].flat().map(nameOf).filter(Boolean).join(', '));
    offer('publisher', nameOf([article.publisher].flat()[0]));
    offer('url', article.url ?? (isNode(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage));
    offer('language', isNode(article.inLanguage) ? article.inLanguage.alternateName : article.inLanguage);
    offer('licence', article.license);
    return;
  }
}

const withGraph = (value: unknown): unknown[] => (isNode(value) && Array.isArray(value['@graph']) ? [value, ...value['@graph']] : [value]);
const isArticle = (value: unknown): value is Node =>
  isNode(value) && [value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
const nameOf = (value: unknown): string =>
  typeof value === 'string' ? value : isNode(value) && typeof value.name === 'string' ? value.name : '';
