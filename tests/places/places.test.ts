/** Places and what they are in their sentence: cases 55 to 57 of the phenomena. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { townsNamed } from '../../pipeline/extract/places/gazetteer.ts';
import { nameKey } from '../../pipeline/extract/places/name-index.ts';
import { readTable } from '../../pipeline/extract/table.ts';
import { placesIn } from './places-in.ts';

/** name → country and role, in text order */
const POSITIVE: [string, string, string[]][] = [
  ['a place in a country', 'A blast in Pakistan killed 12 people.', ['Pakistan PK place']],
  ['a country that speaks', 'Pakistan says that the border is shut.', ['Pakistan PK actor']],
  ['a capital that speaks for its state', 'Islamabad said on Friday that it had freed 30 fishermen.', ['Islamabad PK actor']],
  ['a capital that pledges', 'Washington has pledged $800m.', ['Washington US actor']],
  ['a capital that estimates', 'Moscow puts the figure lower.', ['Moscow RU actor']],
  ['a capital that grows is a city', 'Paris grew by 3%.', ['Paris FR place']],
  ['a country accused', 'India accused Pakistan of shelling three villages.', ['India IN actor', 'Pakistan PK actor']],
  ['hills between two countries', 'They live in the hills between Yemen and Oman.', ['Yemen YE place', 'Oman OM place']],
  ['talks between two countries', 'Talks between Yemen and Oman broke down.', ['Yemen YE actor', 'Oman OM actor']],
  ['a part of a country', 'The road ends on Sudan’s northern border.', ['Sudan SD place']],
  ['an army of a country', 'France’s army chief resigned.', ['France FR actor']],
  ['an object of motion', 'The envoy visited Chad last week.', ['Chad TD place']],
  ['people as adjectives', 'American officials met Afghan traders.', ['American US origin', 'Afghan AF origin']],
  ['people as nouns', 'Nine Tajiks, four Britons and a Dane survived.', ['Tajiks TJ origin', 'Britons GB origin', 'Dane DK origin']],
  ['the country with its article', 'He was born in the Netherlands.', ['Netherlands NL place']],
  [
    'a longer name after a hyphen, an apostrophe and a small word',
    'Floods hit Guinea-Bissau, Côte d’Ivoire and Bosnia and Herzegovina.',
    ['Guinea-Bissau GW place', 'Côte d’Ivoire CI place', 'Bosnia and Herzegovina BA place'],
  ],
  ['a shorter name where the text goes on otherwise', 'Talks in Bosnia and Croatia failed.', ['Bosnia BA place', 'Croatia HR place']],
  ['a second word with an accent', 'Cholera spread in São Tomé and near Île-de-France.', ['São Tomé ST place', 'Île-de-France FR place']],
  ['a region by a second name of it', 'Police in N.S.W. shut two roads.', ['N.S.W. AU place']],
  ['a region with a hyphen', 'Riots spread in KwaZulu-Natal.', ['KwaZulu-Natal ZA place']],
  ['letters with strokes and without dots', 'Mines shut in Bartin and Łódź.', ['Bartin TR place', 'Łódź PL place']],
  ['a region by its English name', 'Clashes spread in Ituri. Three died in North Kivu.', ['Ituri CD place', 'North Kivu CD place']],
  ['abbreviations', 'The U.S. and the UK signed it in the UAE.', ['U.S. US actor', 'UK GB actor', 'UAE AE place']],
  ['a town in its state', 'The fire destroyed a mill in Paris, Texas.', ['Paris US place', 'Texas US place']],
  [
    'a city beside a state of its country',
    'Police in Atlanta said that crime fell across Georgia.',
    ['Atlanta US place', 'Georgia US place'],
  ],
  [
    'the country of that name',
    'Russian tanks entered Georgia near Tbilisi.',
    ['Russian RU origin', 'Georgia GE place', 'Tbilisi GE place'],
  ],
  [
    'Tripoli in Lebanon',
    'The road from Tripoli to Beirut was shut by floods in Lebanon.',
    ['Tripoli LB place', 'Beirut LB place', 'Lebanon LB place'],
  ],
  ['Tripoli in Libya', 'Militiamen in Libya shelled Tripoli.', ['Libya LY place', 'Tripoli LY place']],
  [
    'Hyderabad in Pakistan',
    'A bus crashed in Hyderabad, in the Pakistani province of Sindh.',
    ['Hyderabad PK place', 'Pakistani PK origin', 'Sindh PK place'],
  ],
  ['Punjab in India', 'India bought wheat in Punjab.', ['India IN actor', 'Punjab IN place']],
  ['an area of several countries', 'Fighting spread across the Sahel.', ['Sahel BF|ML|MR|NE|TD place']],
  ['a disputed area', 'Gunmen killed 26 tourists in Kashmir.', ['Kashmir CN|IN|PK place']],
  ['a sea', 'Two ships sank in the Red Sea.', ['Red Sea  place']],
  ['a town that no list of cities has, after a cue', 'The bus left the town of Zarqun at noon.', ['Zarqun  place']],
  [
    'and later without one',
    'Police sealed off the village of Zarqun, in Iran. Zarqun had been quiet.',
    ['Zarqun IR place', 'Iran IR place', 'Zarqun IR place'],
  ],
  ['a county', 'A jury in Harlan County freed him.', ['Harlan County US place']],
  ['a feature', 'Snow fell on Lake Erie.', ['Lake Erie  place']],
  ['accents or none', 'A mine near Kandahar and one in Kandahār killed cattle.', ['Kandahar AF place', 'Kandahār AF place']],
  ['an office of a state', 'The Texas Department of Health closed the ward.', ['Texas US origin']],
  ['somebody’s home', 'Sheriff Tom Hale of Ohio resigned.', ['Ohio US place']],
];

const NEGATIVE: [string, string][] = [
  ['a person with a city’s name', 'Paris Hilton sang for the guests.'],
  ['a person with a country’s name', 'Michael Jordan bought the team. Jordan paid in cash.'],
  ['a person after a title', 'Mr London sold the farm.'],
  ['a firm', 'The Bank of England kept its rate.'],
  ['a club', 'Manchester United lost £113m.'],
  ['a university', 'The University of California raised its fees.'],
  ['a language', 'Most pupils speak French at home.'],
  ['a cuisine', 'She runs a small Thai restaurant.'],
  ['a month', 'The harvest begins in March and ends in May.'],
  ['a word in lower case', 'They ate turkey from china plates.'],
  ['a pronoun in lower case', 'They told us to wait.'],
  ['a city that is a word', 'Reading books was her joy; Nice people lent them.'],
  ['an armed group with a country’s name', 'The Tehreek-e-Taliban Pakistan claimed the attack.'],
  ['an office after a cue', 'He sat in Parliament and later in Congress.'],
  ['a surname after a cue', 'Ms Flores cheered. There were cakes in Flores’s kitchen.'],
  ['a currency', 'It paid US$5 for the map.'],
  ['a firm named for a people', 'British Airways raised fares.'],
  ['an area without its article', 'Gulf shares and Alps-shaped cakes sold well.'],
];

for (const [name, text, expected] of POSITIVE) test(name, () => assert.deepEqual(placesIn(text), expected));
for (const [name, text] of NEGATIVE) test(`not a place: ${name}`, () => assert.deepEqual(placesIn(text), []));

test('what a way is measured to is a place', () => {
  assert.deepEqual(placesIn('The second strike hit Deir Zarqun, about 12 miles to the south.'), ['Deir Zarqun  place']);
  assert.deepEqual(placesIn('The second strike hit Deir Zarqun, about 12 times.'), []);
});

test('a reading in capitals keeps its datelines', () => {
  assert.deepEqual(placesIn('KABUL, Afghanistan — Two shops burned.')[0], 'KABUL AF place');
});

test('the same text gives the same places', () => {
  const text = 'Bombs went off in Mosul, in Zhob and near the town of Aabo.';
  assert.deepEqual(placesIn(text), placesIn(text));
});

const TOWNS = readTable<'geonames_id' | 'name'>(new URL('../../pipeline/extract/places/data/towns.csv', import.meta.url));

test('the list of towns stands in the order of its keys, as it is searched', () => {
  const keys = TOWNS.map(({ name }) => nameKey(name));
  assert.deepEqual(
    keys.filter((key, at) => at > 0 && keys[at - 1] > key),
    [],
  );
});

test('every town is found by its name: the first, the last, and those whose names begin alike', () => {
  const ids = (name: string): (number | null)[] => townsNamed(name).map(({ geonamesId }) => geonamesId);
  for (const { geonames_id, name } of TOWNS.filter((_, at) => at % 50 === 0 || at === TOWNS.length - 1))
    assert.ok(ids(name).includes(Number(geonames_id)), name);
  assert.deepEqual(ids('Nowhere at All'), []);
});

test('a text may end with any name, without a full stop', () => {
  for (const text of [
    'The crew sailed to Nice',
    'A prize for Jane Lancashire',
    'Mobile',
    'Nine goals were scored.\n\nThe coach thanks Florence',
  ])
    assert.doesNotThrow(() => placesIn(text), text);
});
