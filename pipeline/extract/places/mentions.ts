/** What the place parsers hand to the refiners: words that may name a place, and which places they may name. */
import type { PlaceKind, PlaceRole } from '../../contract.ts';
import type { Reading } from '../reading/reading.ts';
import type { KnownPlace, NameForm } from './gazetteer.ts';

export interface Mention {
  first: number;
  /** exclusive */
  end: number;
  form: NameForm;
  /** what a name that no list has stands for: "Harlan County" a region */
  kind: PlaceKind;
  /** every place of that name in the lists; empty for a name that no list has */
  readings: KnownPlace[];
  chosen: KnownPlace | null;
  /** country of a name that no list has, where the article tells */
  country: string | null;
  /** the larger place written right after it: "Paris, Texas" */
  container: Mention | null;
  /** the smaller place written right in front of it */
  contained: Mention | null;
  /** stands after a word that only a place follows: "in", "near", "the town of" */
  hasCue: boolean;
  role: PlaceRole;
  rule: string;
}

/** One phenomenon: the mention that starts at this capitalised token, or null. */
export type PlaceParser = (reading: Reading, token: number) => Mention | null;

export function mention(first: number, end: number, found: Partial<Mention> & Pick<Mention, 'rule'>): Mention {
  return {
    first,
    end,
    form: 'name',
    kind: 'area',
    readings: [],
    chosen: null,
    country: null,
    container: null,
    contained: null,
    hasCue: false,
    role: 'place',
    ...found,
  };
}
