/** A page for tests: one of each kind of thing. */
import { claim, documentOf, figure, id, page } from '../../pipeline/bench/made-up-page.ts';
import type { PageData } from '../../pipeline/site/page/page-data.ts';

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
  return page(figures, [outer, inner], {
    documents: [documentOf()],
    evidence: { [id('q', 1)]: [{ field: 'outcome', text: 'hurt', start: 26, end: 30, basis: 'stated', rule: 'outcome.verb' }] },
    relations: [{ kind: 'part_of', from_id: id('q', 1), to_id: id('q', 3) }],
    codebook: [{ table: 'quantities', column: 'value', type: 'number', unit: '', description: 'The point stated', codes: '' }],
    downloads: [{ path: 'quantities.csv', table: 'quantities', format: 'CSV', bytes: 12_345, sha256: 'ab'.repeat(32) }],
    accuracy: [
      { set: 'own sample', isOwnSample: true, field: 'value', inWords: null, precision: 98.04, recall: 95, n: 151 },
      { set: 'harbour-dev', isOwnSample: false, field: 'VU', inWords: 'Value and unit right', precision: 88.1, recall: null, n: 90 },
    ],
  });
}
