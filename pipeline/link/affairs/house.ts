/** A happening in one house, a prison: the name of the house or its town, and the day where there was more than one. */
import { matchesOf } from '../../common/matches.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { MONTH } from '../measures/whole-clause.ts';

const HOUSE = '(?:prison|jail|penitentiary)';
/** "Belmora central prison", "the jail in Belmora" */
const NAME = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?';
const BESIDE = new RegExp(
  `(${NAME})(?:['’]s?)? (?:central |main |high-security )?${HOUSE}\\b|\\b${HOUSE} (?:in|at|of|near|outside) (${NAME})`,
  'gu',
);
const DAY = `(\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})\\b`;

/** The town whose house it is, or the name of the house; null where none is named, or two are. */
export function houseIn(lead: string): string | null {
  const names = matchesOf(BESIDE, lead)
    .map(([, ahead, after]) => (ahead ?? after)!)
    .filter((name) => !isCountry(name) && !NO_NAME.test(name));
  const towns = new Set(names.map((name) => name.toLowerCase().replace(/ central$/, '')));
  return towns.size === 1 ? [...towns][0]! : null;
}

const NO_NAME = /^(?:The|An?|This|That|Its?|Their|One|Another|Every|Each|No|In|At|Central|Main)$/;
const isCountry = (name: string): boolean => placesNamed(name).some(({ place }) => place.kind === 'country');

const DAY_BESIDE = new RegExp(`^[^.;\\d]{0,60}?\\b(?:of|on) ${DAY}`, 'u');
/** "the riot of 4 May", "the riot at Belmora prison on May 4" */
export function dayBeside(text: string, words: RegExp): string | null {
  for (const { 0: word, index } of matchesOf(words, text)) {
    const day = DAY_BESIDE.exec(text.slice(index + word.length));
    if (day) return day[1]!;
  }
  return null;
}

/** Whether a text tells of one more: "the second breakout in a month". */
export const isOfAnother = (text: string, words: RegExp): boolean =>
  matchesOf(words, text)
    .map(({ index }) => text.slice(Math.max(0, index - 24), index))
    .some((ahead) => /\b(?:second|third|another|new|fresh|latest|further) (?:[\p{L}-]+ )?$/iu.test(ahead));

/** Whether a sentence tells of houses of this kind in general. */
export const isOfHouses = (sentence: string): boolean => HOUSES.test(sentence);
const HOUSES = new RegExp(`\\b${HOUSE}s\\b|\\b(?:nationwide|countrywide|across the country)\\b`, 'iu');
