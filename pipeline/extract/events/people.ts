import { peopleClass } from '../language/lexicon/people.ts';
import { some } from '../language/scan.ts';
import { isName } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';

/** People by the noun list, by their endings, or unnamed as in "six wounded". */
export function countsPeople(reading: Reading, { figure, phrase }: Described): boolean {
  if (figure.kind !== 'count' && figure.kind !== 'percent' && figure.kind !== 'ratio') return false;
  if (!phrase.named) return figure.kind === 'count' && figure.unit === '1';
  if (some(reading, phrase.head, phrase.end, (_, token) => peopleClass(reading, token) !== null)) return true;
  const form = reading.lower(phrase.head);
  if (THINGS.has(form)) return false;
  return /(?:men|women|ers|ors|ists|ians|eans|ees|children)$/.test(form) || isName(reading, phrase.head);
}

/** by their ending people */
const THINGS = new Set(
  `glaciers rivers papers newspapers letters numbers computers trailers containers towers skyscrapers centers flowers quarters chapters freighters
  tankers choppers helicopters sensors reactors tractors motors doors floors mirrors sectors errors colors corners borders orders offers
  trees fees knees degrees chambers counters powers filters routers servers boosters dinners meters litres liters shelters`.split(/\s+/),
);

const ANIMALS = new Set(
  'animals cattle cows sheep goats pigs horses dogs cats birds chickens hens ducks turkeys poultry fish whales dolphins seals elephants lions tigers bears wolves deer monkeys bees livestock'.split(
    ' ',
  ),
);
/** What happens to animals is not counted with what happens to people. */
export const isAnimal = (reading: Reading, token: number): boolean =>
  ANIMALS.has(reading.lower(token)) || ANIMALS.has(`${reading.lower(token)}s`);
