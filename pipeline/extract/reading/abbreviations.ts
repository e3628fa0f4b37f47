import { readTable } from '../table.ts';

interface Abbreviation {
  /** false for titles and the like ("Gen."), which always lead on to another word */
  maybeEndsSentence: boolean;
  /** true where the small-letter word is common ("sun", "no") */
  onlyCapitalised: boolean;
}

const abbreviations = new Map<string, Abbreviation>();
for (const row of readTable(new URL('./data/abbreviations.csv', import.meta.url))) {
  abbreviations.set(row.abbreviation, {
    maybeEndsSentence: row.ends_sentence === 'maybe',
    onlyCapitalised: row.only_capitalised === 'yes',
  });
}

/** All of them, in small letters and without the final full stop. */
export const ABBREVIATIONS: readonly string[] = [...abbreviations.keys()];

const longest = Math.max(...ABBREVIATIONS.map(({ length }) => length));

/** The abbreviation that a word without its final full stop is, if any. */
export function abbreviationOf(word: string): Abbreviation | undefined {
  if (word.length > longest) return undefined;
  const lower = word.toLowerCase();
  const found = abbreviations.get(lower);
  return found?.onlyCapitalised && word === lower ? undefined : found;
}
