/** Which rows are shown: every word of the search in the row, every facet as chosen. */
import type { Rows } from './rows.ts';

export interface Facet<Row> {
  id: string;
  label: string;
  /** the value that a row is filed under; null for none */
  of: (row: Row) => string | null;
  /** how a value reads; as it is without its underscores when left out */
  inWords?: (value: string) => string;
}

export interface FacetValue {
  value: string;
  count: number;
}

export interface Filter {
  query: string;
  /** facet id → wanted value */
  chosen: Map<string, string>;
}

export interface Index<Row> {
  facets: Facet<Row>[];
  /** numbers of the rows that pass, in table order */
  matching: (filter: Filter) => number[];
  /** the values of a facet among rows, the most frequent first */
  values: (facet: Facet<Row>, among: number[]) => FacetValue[];
}

/** A facet's values as small numbers: 0 for none. */
interface Filed {
  names: string[];
  codes: Int32Array;
}

/** Reads every row once, so that a keystroke costs one scan over short lower-case strings. */
export function indexRows<Row>(rows: Rows<Row>, facets: Facet<Row>[], words: (row: Row) => (string | null)[]): Index<Row> {
  const haystack: string[] = new Array(rows.count);
  for (let i = 0; i < rows.count; i++) haystack[i] = words(rows.row(i)).filter(Boolean).join('\n').toLowerCase();
  const filed = new Map(facets.map((facet) => [facet.id, file(rows, facet)]));
  return {
    facets,
    matching: ({ query, chosen }) => {
      const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
      const conditions = [...chosen].map(([id, value]) => ({ codes: filed.get(id)!.codes, code: filed.get(id)!.names.indexOf(value) }));
      const found: number[] = [];
      for (let i = 0; i < rows.count; i++) {
        if (conditions.every(({ codes, code }) => codes[i] === code) && wanted.every((word) => haystack[i].includes(word))) found.push(i);
      }
      return found;
    },
    values: (facet, among) => {
      const { names, codes } = filed.get(facet.id)!;
      const counts = new Int32Array(names.length);
      for (const row of among) counts[codes[row]]++;
      const values = names.map((value, code) => ({ value, count: counts[code] })).filter(({ count }, code) => code > 0 && count > 0);
      return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    },
  };
}

function file<Row>(rows: Rows<Row>, facet: Facet<Row>): Filed {
  const names = [''];
  const known = new Map<string, number>();
  const codes = new Int32Array(rows.count);
  for (let i = 0; i < rows.count; i++) {
    const value = facet.of(rows.row(i));
    if (value === null) continue;
    let code = known.get(value);
    if (code === undefined) {
      code = names.push(value) - 1;
      known.set(value, code);
    }
    codes[i] = code;
  }
  return { names, codes };
}
