/** Ten texts on a subject that no rule was written for, by somebody who had not seen the rules: pairs counted as in pairs.ts. */
import { readFileSync } from 'node:fs';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';
import { type Article, filled, rowsOfEach } from './corpus-of.ts';
import { joinedFigures, type Pairs, pairsIn, pairsOf } from './pairs.ts';
import { wayOf } from './ways.ts';

interface Figure {
  document: string;
  words: string;
  /** of these words in the text, from 0, as whole words: "8" does not stand in "48" or "8,000" */
  occurrence: number;
}
interface Unseen {
  documents: (Article & { id: string })[];
  groups: { name: string; members: Figure[] }[];
  /** pairs that look alike and are two things */
  not_joined: [Figure, Figure][];
}

export const readUnseen = (file: URL): Unseen => JSON.parse(readFileSync(file, 'utf8'));

const placesOf = (words: string, text: string): number[] => {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${literal}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'gu')),
    ({ index }) => index,
  );
};

/** With the pairs that must not be joined and are, and by which way each was joined. */
export function countUnseen({ documents, groups, not_joined }: Unseen): Pairs & { forbidden: string[]; ways: Map<string, string> } {
  const each = rowsOfEach(documents);
  const idOf = new Map(each.map(({ documents: [{ document_id }] }, index) => [document_id, documents[index].id]));
  const { quantities } = filled(each);
  const nameOf = (row: QuantityRow): string => `${idOf.get(row.document_id)} "${row.text}" ${row.start}`;
  const named = ({ document, words, occurrence }: Figure): string => {
    const text = documents.find(({ id }) => id === document)?.text ?? '';
    const start = placesOf(words, text)[occurrence] ?? -1;
    const end = start + words.length;
    const found = quantities
      .filter((row) => idOf.get(row.document_id) === document && row.start < end && start < row.end)
      .sort((a, b) => Math.min(b.end, end) - Math.max(b.start, start) - (Math.min(a.end, end) - Math.max(a.start, start)));
    return found.length > 0 ? nameOf(found[0]) : `${document} "${words}" ${start} not found`;
  };
  const byId = new Map(quantities.map((row) => [row.quantity_id, nameOf(row)]));
  const joined = joinedFigures(quantities).map((ids) => ids.map((id) => byId.get(id) as string));
  const together = new Set(joined.flatMap(pairsOf));
  const wayOfName = new Map(quantities.map((row) => [nameOf(row), wayOf(row)]));
  const ways = new Map(joined.flatMap((names) => pairsOf(names).map((pair) => [pair, wayOfName.get(names[0]!) ?? 'none'] as const)));
  const counted = pairsIn(
    groups.map(({ members }) => members.map(named)),
    joined,
  );
  return { ...counted, ways, forbidden: not_joined.flatMap((pair) => pairsOf(pair.map(named))).filter((pair) => together.has(pair)) };
}
