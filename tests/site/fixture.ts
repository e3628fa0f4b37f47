/** Pages for tests and timings: rows made up by rule, none of them from a text. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tables } from '../../pipeline/schemas/schemas.ts';
import type { AssertionRow, QuantityRow } from '../../pipeline/schemas/types.ts';
import { assemble } from '../../pipeline/site/assemble.ts';
import { packTable } from '../../pipeline/site/columns.ts';
import type { PageData } from '../../pipeline/site/page/page-data.ts';
import { world } from '../../pipeline/site/world.ts';

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

const id = (letter: string, number: number): string => `${letter}_${number.toString(16).padStart(24, '0')}`;

/** A small dataset with each kind of bound, a nested claim and a correction; `name` stands wherever a text could be hostile. */
export function smallPage(name = 'Harbour police'): PageData {
  const inner = claim({
    assertion_id: id('a', 2),
    parent_id: id('a', 1),
    source: name,
    source_name: name,
    cue: 'say',
    content: ['12 dockers were hurt'],
    quote: `${name} say 12 dockers were hurt`,
    quote_start: 20,
    start: 20,
    end: 40,
    quantity_ids: [id('q', 1)],
  });
  const outer = claim({
    assertion_id: id('a', 1),
    source: 'The mayor',
    source_name: 'The mayor',
    cue: 'repeated',
    content: ['the police count'],
    certainty: 'probable',
    hedges: ['apparently'],
  });
  const figures = [
    figure({
      quantity_id: id('q', 1),
      value: 12,
      text: '12',
      item: 'dockers',
      item_label: 'dockers',
      outcome: 'injured',
      attribution: 'attributed',
      assertion_id: id('a', 2),
      source_name: name,
      source_named: true,
      source_kind: 'official',
      cue: 'say',
      quote: `says 12 dockers were hurt ${name}`,
      quote_start: 5,
      start: 10,
      end: 12,
      time_from: '2024-05-07',
      time_to: '2024-05-07',
      time_precision: 'day',
      time_basis: 'stated',
      place_name: 'Norway',
      place_country: 'NO',
      is_summable: true,
    }),
    figure({
      quantity_id: id('q', 2),
      low: 4000,
      high: 6000,
      bound: 'range',
      approximate: true,
      text: 'about 4,000-6,000',
      item_label: 'sailors',
      source_name: 'port staff',
      attribution: 'attributed',
      source_named: false,
      time_from: '2023-01-01',
      time_to: '2023-12-31',
      time_precision: 'year',
      place_name: 'Chile',
      place_country: 'CL',
    }),
    figure({
      quantity_id: id('q', 3),
      low: 100,
      bound: 'more_than',
      text: 'more than 100',
      item_label: 'ships',
      certainty: 'possible',
      hedges: ['may'],
    }),
    figure({ quantity_id: id('q', 4), high: 50, bound: 'at_most', text: 'up to 50', item_label: 'cranes' }),
    figure({
      quantity_id: id('q', 5),
      kind: 'percent',
      unit: '%',
      value: 7,
      text: '7%',
      item_label: 'trade',
      change_direction: 'increase',
    }),
  ];
  return page(figures, [outer, inner]);
}

export function page(figures: QuantityRow[], claims: AssertionRow[]): PageData {
  return {
    name: 'test',
    title: 'Made-up figures',
    version: '0.0.0',
    creator: null,
    tool: 'Sayso 0.0.0',
    licence: 'CC0-1.0',
    totals: { quantities: figures.length, assertions: claims.length, documents: 1 },
    quantities: packTable(figures, Object.keys(figures[0] ?? {}) as (keyof QuantityRow & string)[]),
    assertions: packTable(claims, Object.keys(claims[0] ?? {}) as (keyof AssertionRow & string)[]),
    documents: [
      {
        document_id: 'd1',
        kind: 'article',
        title: 'A quiet harbour',
        publisher: 'The Example',
        published: '2024-05-09',
        url: 'https://example.org/harbour',
        restates_url: null,
        licence: null,
        redistribution: 'quotes',
        reading: null,
      },
    ],
    evidence: { [id('q', 1)]: [{ field: 'outcome', text: 'hurt', start: 26, end: 30, basis: 'stated', rule: 'outcome.verb' }] },
    relations: [{ kind: 'part_of', from_id: id('q', 1), to_id: id('q', 3) }],
    codebook: [{ table: 'quantities', column: 'value', type: 'number', unit: '', description: 'The point stated', codes: '' }],
    downloads: [{ path: 'quantities.csv', title: 'quantities as csv', bytes: 12_345, sha256: 'ab'.repeat(32) }],
    accuracy: [
      { set: 'own sample', isOwnSample: true, field: 'value', inWords: null, precision: 98.04, recall: 95, n: 151 },
      { set: 'harbour-dev', isOwnSample: false, field: 'VU', inWords: 'Value and unit right', precision: 88.1, recall: null, n: 90 },
    ],
    world: world(),
  };
}

const NOUNS = ['villagers', 'fighters', 'homes', 'schools', 'soldiers', 'nurses', 'tonnes of grain', 'visitors'];
const SOURCES = ['the ministry', 'Harbour police', 'a UN report', 'two officials', 'the governor', 'aid workers'];
const COUNTRIES = ['NO', 'CL', 'KE', 'VN', 'PE', 'FI', 'NP'];

/** Many figures, different from one another by rule. */
export function largePage(count: number): PageData {
  const figures = Array.from({ length: count }, (_, i) =>
    figure({
      quantity_id: id('q', i),
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
  return page(figures, []);
}

/** Writes a page into a fresh folder; returns its file address. */
export async function pageAddress(data: PageData): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'sayso-page-')), 'index.html');
  writeFileSync(file, await assemble(data, { '@context': 'https://schema.org/', '@type': 'Dataset', name: data.title }));
  return pathToFileURL(file).href;
}
