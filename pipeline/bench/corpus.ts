/** News for the benchmark: made up from sentences of our own, as much as wanted and the same every time, or a user's own articles. */
import { readFileSync } from 'node:fs';
import { inBatches } from '../common/in-batches.ts';
import type { SourceDocument } from '../contract.ts';

const CITIES = ['Kharan', 'Port Ellis', 'Nairobi', 'Lahore', 'Odessa', 'Medellín', 'Manila', 'Leeds', 'Aleppo', 'Chicago', 'Kano', 'Hanoi'];
const COUNTRIES = [
  'Pakistan',
  'Kenya',
  'Ukraine',
  'Colombia',
  'the Philippines',
  'Britain',
  'Syria',
  'America',
  'Nigeria',
  'Vietnam',
  'France',
  'Japan',
];
const PEOPLE = [
  'Amina Tarek',
  'General Luis Ortega',
  'Mary Whitfield',
  'Dr Samuel Oduya',
  'Field Marshal Rauf Khan',
  'Anna Petrenko',
  'John Marsh',
  'Li Wen',
];
const BODIES = [
  'the interior ministry',
  'the central bank',
  'Human Rights Forum',
  'the army',
  'the United Nations',
  'the health department',
  'the regional court',
  'Northline Energy',
];
const GROUPS = [
  'civilians',
  'soldiers',
  'police officers',
  'miners',
  'farm workers',
  'children',
  'rebels',
  'passengers',
  'students',
  'fishermen',
];
const EVENTS = [
  'a bomb attack',
  'an air strike',
  'a ferry accident',
  'clashes near the border',
  'a landslide',
  'a fire in a factory',
  'the flood',
  'a shooting',
];
const GOODS = ['wheat', 'crude oil', 'copper', 'natural gas', 'rice', 'new houses', 'used cars', 'electricity'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WORDS = ['two', 'three', 'four', 'five', 'nine', 'a dozen', 'twenty', 'dozens of', 'hundreds of', 'several hundred'];

/** Sentences of the kinds that news is made of: figures with and without a source, claims, quotes, background without either. */
const SENTENCES = [
  'At least {n} {group} were killed and about {n} more were wounded in {event} in {city} on {day}, {body} said.',
  'About {n}-{big} {group} have left {city} since {month}, according to officials who asked not to be named.',
  '{Body} says that {big} people were killed in such attacks in {year}: a {pct}% increase from the year before.',
  '“We have lost everything that we built here,” said {person}, who has lived in {city} for {n} years.',
  'The price of {good} rose by {pct}% to {usd}{n} in {month}, after falling for {word} months in a row.',
  '{Country} has accused its neighbour of backing the {group} who crossed the border in {month} {year}.',
  'Few people in the town expected the talks to go on for so long, and fewer still expected them to end well.',
  '{person} denied that the plan would cost more than {usd}{n}m, but {body} put the bill at between {usd}{n}m and {usd}{big}m.',
  'The road that links the valley with the coast has been closed since the rain began, and lorries wait in long lines at its end.',
  '{Body} believes that up to {big} {group} may still be missing, {word} days after {event}.',
  'In a report published last week, {body} found that {pct}% of families in {country} had cut back on {good}.',
  '“It is not a question of money,” {person} told reporters on {day}. “It is a question of who decides.”',
  'Exports of {good} fell from {pct}% of output to {pct}% in {year}, a drop that economists call {adj}.',
  'One in {word2} {group} in {country} is younger than {n}, and the share is growing.',
  'The {n}-year-old was arrested near {city} in {year} and released {word} weeks later, his lawyer said.',
  'Some diplomats suggest that {country} wants to keep its options open until the vote in {month}.',
  '{person}, a former minister who now advises {body}, called the decision “{adj}” and asked for a second opinion.',
  'The company will build {n} turbines, each {n} metres tall, and expects them to run for {n} years.',
  'Prices are still about a third higher than in {year}, and wages have risen by less than {pct}%.',
  'No one has claimed responsibility, though {body} suspects a group that is active in the north of {country}.',
  'There was little sign of that on {day}, when the markets opened and the usual crowd of traders came in from the cold.',
  '{Body} had asked for {usd}{n}bn; it was promised {usd}{pct}bn, of which less than half has arrived.',
  'More than {big} homes were destroyed, {word} of them in {city} alone, and nearly {n} schools stay shut.',
  '{Country} and {country} signed an agreement in {year} under which each may inspect the other’s ports {word2} times a year.',
  'Mr Marsh has yet to be convinced that the figures, which he has seen, support what the ministry claims.',
  'Whether the new rules will help is another matter: courts are slow, inspectors are few and fines are small.',
  'The toll rose to {big} on {day} after rescuers reached {word} villages that had been cut off by {event}.',
  'A litre of milk costs {usd}{pct} in {city}, twice as much as in {month}, and bread is hard to find after noon.',
  'According to {person}, the number of {group} in the camps fell by {pct} percentage points in the first half of {year}.',
  'What the two sides have in common is a wish to be seen as the one that wanted peace first.',
];
const ADJECTIVES = ['worrying', 'premature', 'historic', 'unacceptable', 'modest', 'reckless'];
const NUMERALS = ['three', 'four', 'five', 'six', 'ten'];

/** Articles of 6 to 14 paragraphs until `characters` are reached. */
export function* articles(characters: number, seed = 1): Generator<SourceDocument> {
  const next = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)];
  const number = (least: number, most: number): number => least + Math.floor(next() * (most - least));
  const slots: Record<string, () => string> = {
    usd: () => '$',
    n: () => String(number(2, 99)),
    big: () =>
      number(1000, 90000)
        .toString()
        .replace(/(\d)(?=\d{3}$)/, '$1,'),
    pct: () => String(number(2, 60)),
    word: () => pick(WORDS),
    word2: () => pick(NUMERALS),
    year: () => String(number(1995, 2025)),
    month: () => pick(MONTHS),
    day: () => pick(DAYS),
    city: () => pick(CITIES),
    country: () => pick(COUNTRIES),
    Country: () => capital(pick(COUNTRIES)),
    person: () => pick(PEOPLE),
    body: () => pick(BODIES),
    Body: () => capital(pick(BODIES)),
    group: () => pick(GROUPS),
    event: () => pick(EVENTS),
    good: () => pick(GOODS),
    adj: () => pick(ADJECTIVES),
  };
  const sentence = (): string => pick(SENTENCES).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]());
  for (let made = 0, id = 1; made < characters; id++) {
    const paragraphs: string[] = [];
    for (let left = number(6, 15); left > 0; left--) {
      paragraphs.push(Array.from({ length: number(2, 6) }, sentence).join(' '));
    }
    const text = paragraphs.join('\n\n');
    made += text.length;
    const published = `2025-${String(number(1, 13)).padStart(2, '0')}-${String(number(1, 29)).padStart(2, '0')}`;
    yield { document_id: `bench-${seed}-${id}`, text, published, title: null, publisher: null, url: null, language: 'en' };
  }
}

/**
 * A user's own articles (NDJSON, a line each with at least a `text`), in order and from the start again: each call goes on after the last
 * and yields until so many characters are reached.
 */
export function articlesOf(file: string): (characters: number) => Generator<SourceDocument> {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at): SourceDocument => ({ ...NOTHING_KNOWN, document_id: `own-${at}`, ...JSON.parse(line) }))
    .filter(({ text }) => text);
  if (documents.length === 0) throw new Error(`${file}: no line has a text`);
  let next = 0;
  return function* (characters) {
    for (let read = 0; read < characters; next++) {
      const document = documents[next % documents.length];
      read += document.text.length;
      yield document;
    }
  };
}

const NOTHING_KNOWN = { published: null, title: null, publisher: null, url: null, language: 'en' };

const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);

/** Numbers from 0 to 1 that look random and are the same on every machine (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let hash = Math.imul(state ^ (state >>> 15), state | 1);
    hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}

/** Documents one by one, or in groups of up to so many characters. */
export const groups = (documents: Iterable<SourceDocument>, most: number): AsyncGenerator<SourceDocument[]> =>
  inBatches(documents, most, ({ text }) => text.length);

/** Characters of the texts of documents. */
export const lengthOf = (documents: readonly SourceDocument[]): number => documents.reduce((sum, { text }) => sum + text.length, 0);
