/** A document of our own and what was found in it, built by hand: tests change what they are about. */
import { createHash } from 'node:crypto';
import { identify } from '../../pipeline/common/identity.ts';
import type { Assertion, Entity, Extracted, Place, Quantity, Span, Time } from '../../pipeline/contract.ts';
import { derive } from '../../pipeline/derive/derive.ts';
import { codePoints } from '../../pipeline/extract/code-points.ts';
import type { IngestedDocument } from '../../pipeline/ingest/document.ts';
import { type AllRows, rowsOf } from '../../pipeline/link/rows.ts';

export const TEXT =
  '🌊 Flooding along the Lisse has driven thousands from their homes. The harbour office in Ostmark says that the flood killed 12 people on Tuesday, four of them children. ' +
  'A second office denies it. Nobody has counted the sheep, and nobody is likely to, since the meadows will stay under water until the autumn at the very least. ' +
  'The mayor, who was asked twice, had nothing to add; her deputy spoke of the river, the weather and the bridge that was never built, and then went home.';

/** The n-th place of words in the text, in code points. */
export function span(words: string, occurrence = 0, text = TEXT): Span {
  const toCodePoint = codePoints(text);
  let at = -1;
  for (let i = 0; i <= occurrence; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`the text has no "${words}"`);
  return { start: toCodePoint(at), end: toCodePoint(at + words.length), text: words };
}

export const ID = 'test:flood';

export function document(changes: Partial<IngestedDocument> = {}): IngestedDocument {
  const text = changes.text ?? TEXT;
  return {
    document_id: ID,
    text,
    published: '2024-05-09',
    title: 'The Lisse rises',
    publisher: 'Ostmark Post',
    url: 'https://example.org/lisse',
    language: 'en',
    kind: 'article',
    restates_url: null,
    restates_publisher: null,
    restates_title: null,
    restates_published: null,
    standfirst: 'Water in the cellars',
    section: null,
    kicker: null,
    author: null,
    licence: 'CC0-1.0',
    redistribution: 'full',
    raw_path: 'lisse.txt',
    raw_start: 0,
    raw_bytes: Buffer.byteLength(text),
    raw_sha256: sha256(text),
    text_sha256: sha256(text),
    byte_map: [[0, [...text].length, 0, [...text].length]],
    findings: [],
    ...changes,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function quantity(words: string, changes: Partial<Quantity> = {}): Quantity {
  return {
    quantity_id: identify('q', ID, words, 0),
    ...span(words),
    kind: 'count',
    value: 12,
    low: null,
    high: null,
    limits_basis: null,
    bound: 'exact',
    approximate: false,
    unit: '1',
    unit_text: null,
    terms: null,
    per: null,
    item: null,
    item_label: null,
    item_class: 'unspecified',
    outcome: 'killed',
    cause: null,
    factuality: 'actual',
    aggregate: 'event',
    event_id: identify('v', 'flood'),
    holder_id: null,
    affected_id: null,
    perpetrator_id: null,
    affected_country: null,
    change: null,
    time_ids: [],
    time_basis: null,
    place_ids: [],
    place_basis: null,
    attribution: 'author',
    assertion_id: null,
    certainty: 'certain',
    hedges: [],
    rule: 'test',
    ...changes,
  };
}

export const assertion = (changes: Partial<Assertion> = {}): Assertion => ({
  assertion_id: identify('a', ID, 'says', 0),
  parent_id: null,
  source: span('The harbour office in Ostmark'),
  source_id: null,
  source_named: true,
  source_kind: 'organisation',
  source_role: null,
  target_id: null,
  addressee: null,
  cue: span('says'),
  cue_class: 'say',
  stance: 'assert',
  content: [span('the flood killed 12 people on Tuesday, four of them children')],
  mode: 'indirect',
  polarity: 'positive',
  certainty: 'certain',
  hedges: [],
  time_id: null,
  rule: 'test',
  ...changes,
});

export const time = (changes: Partial<Time> = {}): Time => ({
  time_id: identify('t', ID, 'Tuesday', 0),
  ...span('Tuesday'),
  type: 'DATE',
  value: '2024-05-07',
  mod: null,
  from: '2024-05-07',
  to: '2024-05-07',
  precision: 'day',
  anchor: 'publication',
  relative_to: null,
  rule: 'test',
  ...changes,
});

export const place = (changes: Partial<Place> = {}): Place => ({
  place_id: identify('p', ID, 'Ostmark', 0),
  ...span('Ostmark'),
  name: 'Ostmark',
  kind: 'city',
  country: 'AT',
  countries: ['AT'],
  is_disputed: false,
  geonames_id: null,
  wikidata_id: null,
  role: 'place',
  rule: 'test',
  ...changes,
});

export const entity = (changes: Partial<Entity> = {}): Entity => ({
  entity_id: identify('e', ID, 'The harbour office in Ostmark', 0),
  name: 'Harbour Office of Ostmark',
  kind: 'organisation',
  aliases: [],
  mentions: [span('The harbour office in Ostmark')],
  country: null,
  wikidata_id: null,
  ...changes,
});

/** "12 people, four of them children", said by the harbour office, on Tuesday in Ostmark. */
export function extracted(changes: Partial<Extracted> = {}): Extracted {
  const said = { attribution: 'attributed', assertion_id: assertion().assertion_id } as const;
  const there = { time_ids: [time().time_id], time_basis: 'stated', place_ids: [place().place_id], place_basis: 'implied' } as const;
  const twelve = quantity('12', {
    ...said,
    ...there,
    time_ids: [...there.time_ids],
    place_ids: [...there.place_ids],
    item: span('people'),
  });
  const four = quantity('four', { ...said, value: 4, item: span('children'), item_class: 'child' });
  return {
    document_id: ID,
    text_sha256: sha256(TEXT),
    quantities: [twelve, four],
    assertions: [assertion({ source_id: entity().entity_id })],
    relations: [
      {
        relation_id: identify('r', 'part_of', four.quantity_id, twelve.quantity_id),
        kind: 'part_of',
        from_id: four.quantity_id,
        to_id: twelve.quantity_id,
        rule: 'test',
      },
    ],
    times: [time()],
    places: [place()],
    entities: [entity()],
    evidence: [],
    findings: [],
    ...changes,
  };
}

export function linked(from: Partial<IngestedDocument> = {}, found: Partial<Extracted> = {}): AllRows {
  const rows = rowsOf(document(from), extracted(found));
  return { ...rows, derivations: derive(rows) };
}
