/** Pages for timings and tests: rows made up by rule, none of them from a text. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tables } from '../schemas/tables.ts';
import type { AssertionRow, QuantityRow } from '../schemas/types.ts';
import { assemble, bundle } from '../site/assemble.ts';
import { packTable } from '../site/columns.ts';
import type { PageData, PageDocument } from '../site/page/page-data.ts';
import { world } from '../site/world.ts';

/** A row whose columns are all null, false or empty, but for those given. */
function blank(table: 'quantities' | 'assertions'): Record<string, unknown> {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return Object.fromEntries(columns.map((column) => [column.name, column.isList ? [] : column.type === 'boolean' ? false : null]));
}

export const figure = (given: Partial<QuantityRow>): QuantityRow =>
  ({
    ...blank('quantities'),
    kind: 'count',
    bound: 'exact',
    unit: '1',
    factuality: 'actual',
    attribution: 'author',
    certainty: 'certain',
    rule: 'made-up',
    document_id: 'd1',
    publisher: 'The Example',
    published: '2024-05-09',
    start: 0,
    end: 1,
    ...given,
  }) as QuantityRow;

export const claim = (given: Partial<AssertionRow>): AssertionRow =>
  ({
    ...blank('assertions'),
    cue_class: 'say',
    stance: 'assert',
    mode: 'indirect',
    polarity: 'positive',
    certainty: 'certain',
    source_kind: 'official',
    rule: 'made-up',
    document_id: 'd1',
    publisher: 'The Example',
    published: '2024-05-09',
    start: 0,
    end: 1,
    ...given,
  }) as AssertionRow;

export const id = (letter: string, number: number): string => `${letter}_${number.toString(16).padStart(24, '0')}`;

/** A document that may be quoted. */
export const documentOf = (given: Partial<PageDocument> = {}): PageDocument => ({
  document_id: 'd1',
  kind: 'article',
  title: 'A quiet harbour',
  publisher: 'The Example',
  published: '2024-05-09',
  url: 'https://example.org/harbour',
  restates_url: null,
  restates_publisher: null,
  restates_title: null,
  licence: null,
  redistribution: 'quotes',
  reading: null,
  ...given,
});

/** A page of these rows and nothing else. */
export function page(figures: QuantityRow[], claims: AssertionRow[], given: Partial<PageData> = {}): PageData {
  return {
    name: 'test',
    title: 'Made-up figures',
    version: '0.0.0',
    creator: null,
    tool: 'Sayso 0.0.0',
    licence: 'CC0-1.0',
    totals: { quantities: figures.length, assertions: claims.length, documents: 1, comparisons: 0, series: 0 },
    coverage: { publishers: 1, from: '2024-05-09', to: '2024-05-09' },
    quantities: packTable(figures, Object.keys(figures[0] ?? {}) as (keyof QuantityRow & string)[]),
    assertions: packTable(claims, Object.keys(claims[0] ?? {}) as (keyof AssertionRow & string)[]),
    comparisons: [],
    series: [],
    documents: [documentOf()],
    evidence: {},
    relations: [],
    codebook: [],
    downloads: [],
    accuracy: [],
    world: world(),
    ...given,
  };
}

const NOUNS = ['villagers', 'fighters', 'homes', 'schools', 'soldiers', 'nurses', 'tonnes of grain', 'visitors'];
const SOURCES = ['the ministry', 'Harbour police', 'a UN report', 'two officials', 'the governor', 'aid workers'];
const COUNTRIES = ['NO', 'CL', 'KE', 'VN', 'PE', 'FI', 'NP'];
/** Figures of a document. */
const APIECE = 25;

/** Many figures, different from one another by rule. */
export function largePage(count: number): PageData {
  const figures = Array.from({ length: count }, (_, i) =>
    figure({
      quantity_id: id('q', i),
      document_id: `d${Math.floor(i / APIECE)}`,
      publisher: `The Example of ${COUNTRIES[Math.floor(i / APIECE) % COUNTRIES.length]}`,
      value: (i * 7919) % 100_003,
      text: String((i * 7919) % 100_003),
      item_label: NOUNS[i % NOUNS.length],
      outcome: i % 3 === 0 ? 'killed' : null,
      source_name: SOURCES[i % SOURCES.length],
      attribution: i % 2 ? 'attributed' : 'author',
      source_named: i % 4 === 1,
      place_country: COUNTRIES[i % COUNTRIES.length],
      place_name: COUNTRIES[i % COUNTRIES.length],
      time_from: `${1990 + (i % 35)}-03-01`,
      time_to: `${1990 + (i % 35)}-03-31`,
      time_precision: 'month',
      quote: `… the report of line ${i} counted ${(i * 7919) % 100_003} ${NOUNS[i % NOUNS.length]} in the district, said ${SOURCES[i % SOURCES.length]} …`,
      quote_start: 0,
      start: 30,
      end: 35,
    }),
  );
  const documents = Array.from({ length: Math.ceil(count / APIECE) }, (_, i) =>
    documentOf({ document_id: `d${i}`, title: `Report number ${i}`, publisher: `The Example of ${COUNTRIES[i % COUNTRIES.length]}` }),
  );
  return page(figures, [], { documents });
}

/** Writes a page into a fresh folder; returns its file address. */
export async function pageAddress(data: PageData): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'sayso-page-')), 'index.html');
  const about = { '@context': 'https://schema.org/', '@type': 'Dataset', name: data.title };
  writeFileSync(file, [...assemble(data, about, await bundle())].join(''));
  return pathToFileURL(file).href;
}
