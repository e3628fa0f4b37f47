/**
 * The rare names with which a text begins: of people, firms, ships and small places of which most readers have never heard. Two texts that
 * share one mostly tell of the same affair.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Entity, Extracted } from '../../contract.ts';
import { hashOf } from '../../extract/reading/hashing.ts';
import { placeOfCodes, wordCodes } from '../../extract/reading/word-codes.ts';
import { normalise } from '../../extract/reading/word-looks.ts';

/** Small letters. */
export interface Names {
  /** that no list has */
  own: readonly string[];
  /** of places on a map: much else may happen there */
  towns: readonly string[];
}

/** code points in which a text tells what it is about, in so many paragraphs at most */
const LEAD = 700;
const PARAGRAPHS = 3;
/** names that are kept of a text, in its order */
const MOST = 12;
/** place of a word among those of newswire, the most frequent first, from which on it is rare */
const RARE = 40;
const CAPITAL = /(?<!\p{L})\p{Lu}\p{Ll}{2,}\p{L}*(?!\p{L})/gu;

/** @param text of which every code point is one unit */
export function namesOf(text: string, title: string, { places, entities }: Pick<Extracted, 'places' | 'entities'>): Names {
  const wordsOf = (names: readonly (string | null)[]): Set<string> => new Set(names.flatMap((name) => name?.match(CAPITAL) ?? []));
  const titled = wordsOf([title]);
  const end = leadEnd(text);
  const given = givenNames(entities);
  const isGiven = (word: string): boolean => given.has(word) && !standsAlone(word, text);
  const found = new Set<string>();
  for (const { 0: word, index } of matchesOf(CAPITAL, text.slice(0, end))) {
    if (found.size === MOST) break;
    if (isRareName(word) && !isGiven(word) && !isAbbreviated(text, index + word.length) && !isAlsoSmall(word, text)) found.add(word);
  }
  for (const word of titled) if (isRareName(word) && hasWord(word, text)) found.add(word);
  const mapped = wordsOf(
    places.map((place) => (place.geonames_id !== null || place.kind === 'region' || place.kind === 'area' ? place.text : null)),
  );
  const of = (isMapped: boolean): string[] => [...found].filter((word) => mapped.has(word) === isMapped).map((word) => word.toLowerCase());
  return { own: of(false), towns: of(true) };
}

/** What stands before the last name of a person is, where it never stands without it, the name of many: "Orva Selti Kamun" is Kamun. */
function givenNames(entities: readonly Entity[]): Set<string> {
  const people = entities.filter(({ kind }) => kind === 'person').map(({ name }) => name.match(CAPITAL) ?? []);
  const last = new Set(people.map((words) => words.at(-1)));
  return new Set(people.flatMap((words) => words.slice(0, -1)).filter((word) => !last.has(word)));
}

/** Whether a name is ever not followed by another. */
const standsAlone = (word: string, text: string): boolean => hasWord(word, text, (end) => !/^ \p{Lu}/u.test(text.slice(end, end + 2)));

function leadEnd(text: string): number {
  let end = 0;
  for (let paragraph = 0; paragraph < PARAGRAPHS && end >= 0; paragraph++) end = text.indexOf('\n\n', end + 2);
  return end < 0 ? LEAD : Math.min(end, LEAD);
}

/** @param isSought whether it is one that ends there */
function hasWord(word: string, text: string, isSought: (end: number) => boolean = () => true): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!/\p{L}/u.test(`${text[at - 1] ?? ''}${text[end] ?? ''}`) && isSought(end)) return true;
  }
  return false;
}
const isAlsoSmall = (word: string, text: string): boolean => hasWord(word.toLowerCase(), text);

/** "Sgt. Zor" */
const isAbbreviated = (text: string, end: number): boolean =>
  /^\. \p{L}/u.test(text.slice(end, end + 3)) && /(?<!\p{L})\p{L}{3,4}$/u.test(text.slice(Math.max(0, end - 5), end));

/** Whether hardly a reader has heard of it. */
export function isRareName(word: string): boolean {
  const codes = wordCodes();
  const place = placeOfCodes(codes, hashOf(normalise(word)));
  return place < 0 || (codes.thousands[place] as number) >= RARE;
}
