/** Which rows are shown: every word of the search in the row, every facet as chosen. */
import type { Rows } from './rows.ts';

export interface Facet<Row> {
  id: string;
  label: string;
  /** the value that a row is filed under; null for none */
  of: (row: Row) => string | null;
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

/** Reads every row once, so that a keystroke costs one scan over short lower-case strings. */
export function indexRows<Row>(rows: Rows<Row>, facets: Facet<Row>[], words: (row: Row) => (string | null)[]): Index<Row> {
  const haystack: string[] = new Array(rows.count);
  const filed = new Map(facets.map((facet) => [facet.id, new Array<string | null>(rows.count)]));
  for (let i = 0; i < rows.count; i++) {
    const row = rows.row(i);
    haystack[i] = words(row).filter(Boolean).join('\n').toLowerCase();
    for (const facet of facets) filed.get(facet.id)![i] = facet.of(row);
  }
  return {
    facets,
    matching: ({ query, chosen }) => {
      const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
      const conditions = [...chosen].map(([id, value]) => [filed.get(id)!, value] as const);
      const found: number[] = [];
      for (let i = 0; i < rows.count; i++) {
        if (conditions.every(([column, value]) => column[i] === value) && wanted.every((word) => haystack[i].includes(word))) found.push(i);
      }
      return found;
    },
    values: (facet, among) => {
      const column = filed.get(facet.id)!;
      const counts = new Map<string, number>();
      for (const row of among) {
        const value = column[row];
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    },
  };
}
