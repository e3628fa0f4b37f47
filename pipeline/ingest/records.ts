/** A corpus file is many documents: what its lines or rows have in common, whatever the format. */
import type { IngestFinding, Metadata } from './document.ts';
import type { MappedText } from './mapped-text.ts';

/** One document of a corpus file before it is cleaned. */
export interface CorpusRecord {
  /** where its line or row stands in the unpacked file */
  rawStart: number;
  bytes: Uint8Array;
  /** from 1 */
  line: number;
  /** which record of the file it is, from 1: its id where it brings none */
  number: number;
  id: string | null;
  /** mapped to the bytes of this record */
  text: MappedText;
  known: Partial<Metadata>;
  /** how its bytes were read */
  findings: IngestFinding[];
}

/** A line, row or object that could not be read. */
export interface BadRecord {
  line: number;
  rule: string;
  message: string;
}

/** Our field → the names that corpora give it, in order of preference. */
const NAMES: Record<string, string[]> = {
  id: ['document_id', 'id', 'doc_id', 'uid', 'guid'],
  text: ['text', 'body', 'content', 'article', 'maintext', 'articleBody', 'article_text', 'full_text'],
  title: ['title', 'headline'],
  standfirst: ['standfirst', 'description', 'summary', 'subtitle', 'dek'],
  section: ['section', 'category'],
  author: ['author', 'authors', 'byline'],
  publisher: ['publisher', 'source', 'publication', 'outlet', 'site_name', 'source_domain'],
  published: [
    'published',
    'date',
    'date_publish',
    'published_at',
    'publication_date',
    'datePublished',
    'pub_date',
    'date_published',
    'created',
  ],
  url: ['url', 'link', 'canonical_url', 'uri'],
  language: ['language', 'lang'],
  licence: ['licence', 'license'],
  kind: ['kind'],
  restates_url: ['restates_url'],
  restates_publisher: ['restates_publisher'],
  restates_title: ['restates_title'],
  restates_published: ['restates_published'],
  redistribution: ['redistribution'],
};

/** From our name of a field to the corpus's, or null where it has none. */
export type FieldFinder = (ours: string, theirs: string[]) => string | null;

/** Finds fields by their usual names, in whatever case and with whatever signs between words; `columns` of `sources.json` comes before those. */
export function fieldFinder(columns: Record<string, string> | undefined): FieldFinder {
  return (ours, theirs) => {
    const chosen = columns && Object.hasOwn(columns, ours) ? columns[ours] : null;
    if (chosen) return theirs.includes(chosen) ? chosen : null;
    for (const name of FOLDED[ours]!) {
      const found = theirs.find((other) => other.length < LONGEST_NAME && folded(other) === name);
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** Longer keys, in characters, are no names of ours. */
const LONGEST_NAME = 40;
const folded = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/g, '');
const FOLDED = Object.fromEntries(Object.entries(NAMES).map(([ours, names]) => [ours, [...new Set(names.map(folded))]]));

const DATES = ['published', 'restates_published'];

/** The metadata of a record, from the strings that it holds. */
export function knownOf(get: (ours: string) => unknown): Partial<Metadata> {
  const known: Record<string, unknown> = {};
  for (const field of [
    'title',
    'standfirst',
    'section',
    'author',
    'publisher',
    'published',
    'url',
    'language',
    'licence',
    'kind',
    'restates_url',
    'restates_publisher',
    'restates_title',
    'restates_published',
    'redistribution',
  ]) {
    const value = get(field);
    if (DATES.includes(field) && typeof value === 'number') known[field] = String(value); // seconds since 1970
    const words = [value].flat().map(nameOf).filter(Boolean).join(', ');
    if (words !== '') known[field] = words;
  }
  return known as Partial<Metadata>;
}

/** A string, or the name of an object: news services give `"source": {"id": "echo", "name": "The Tarnby Echo"}`. */
function nameOf(value: unknown): string {
  const isNamed = typeof value === 'object' && value !== null && Object.hasOwn(value, 'name');
  const words = isNamed ? (value as { name: unknown }).name : value;
  return typeof words === 'string' ? words.trim() : '';
}
