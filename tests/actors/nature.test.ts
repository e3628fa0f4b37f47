/** What a name stands for: what the words beside it tell, and what they do not. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';
import { entitiesIn, sourcesIn } from './extracted.ts';

const ENTITIES: [string, string, string[]][] = [
  ['a maker of something', 'Orla, a maker of chips, shut a mill.', ['Orla organisation: Orla']],
  ['somebody with a trade', 'Jordan Ellis, a farmer, left.', ['Jordan Ellis person: Jordan Ellis']],
  ['a thing that has done something', 'Orla, which employs 30 nurses, shut a mill.', ['Orla organisation: Orla']],
  ['somebody who has', 'Okoro, who employs 30 nurses, left.', ['Okoro person: Okoro']],
  ['shares', 'Orla’s shares fell by 3%.', ['Orla organisation: Orla']],
  ['a label in front', 'The retailer Kippa shut 30 shops.', ['Kippa organisation: Kippa']],
  ['cousins own nothing that only firms own', 'Orla’s cousins fell out.', []],
  ['a firm in the list, by its other name', 'Volkswagen will close a plant. VW lost $3m.', ['Volkswagen organisation: Volkswagen, VW']],
  ['an office between commas', 'Oslo’s mayor, Jolidee Matongo, died.', ['Jolidee Matongo official: Jolidee Matongo']],
  ['an office after the name', 'Ann Lee, the economy minister, left.', ['Ann Lee official: Ann Lee, the economy minister']],
  ['an office of a country', 'Ann Lee, Kenya’s chief justice, left.', ['Ann Lee official: Ann Lee', 'Kenya government: Kenya']],
  ['a tag is no office', 'Ann Lee, the minister said, left.', ['Ann Lee person: Ann Lee']],
  [
    'a first name that he is called by',
    'President Lula da Korda spoke. Lula left.',
    ['Lula da Korda official: President Lula da Korda, Lula'],
  ],
  ['a first name that two have', 'Ann Lee and Ann Hale spoke. Ann left.', ['Ann Lee person: Ann Lee', 'Ann Hale person: Ann Hale']],
  ['what is denied is no actor', 'Kenya fined Hamas. Hamas denies it.', ['Kenya government: Kenya', 'Hamas armed_group: Hamas, Hamas']],
  ['a person is no agency', 'Tom Hale of BNPB, the disaster agency, said that it would rain.', ['Tom Hale person: Tom Hale']],
  ['one of many is no name', 'He is a devout Muslim, who prays. Every Democrat, who votes, counts.', []],
  ['a list is no office', 'A bank, Jolidee Matongo, and a shop burned.', []],
  ['an article inside a name', 'Bashar al-Korda left. Korda fled.', ['Bashar al-Korda person: Bashar al-Korda, Korda']],
  [
    'a name by which a man is better known',
    'Tom Hale, better known as Hemet, left. Hemet fled.',
    ['Tom Hale person: Tom Hale, Hemet, Hemet'],
  ],
  ['a surname that is a month', 'Theresa May waved. May 3rd was cold.', ['Theresa May person: Theresa May']],
  ['a surname that looks like a plural', 'Ana Vargas waved. Vargas fled.', ['Ana Vargas person: Ana Vargas, Vargas']],
  ['a plural that looks like a surname', 'Ana Vargas waved. Gunmen fled.', ['Ana Vargas person: Ana Vargas']],
];
for (const [name, text, expected] of ENTITIES) test(name, () => assert.deepEqual(entitiesIn(text), expected));

const KINDS: [string, string, string][] = [
  ['a lone word is nobody in particular', 'Zenit said that it would rain.', 'unknown'],
  ['a "he" makes a person of it', 'Korda said that it would rain. He left.', 'person'],
  ['"the company" makes a firm of it', 'Korda said that it would rain. The company left.', 'organisation'],
  ['a first and a last name', 'Tariq Korda said that it would rain.', 'person'],
  ['a people', 'The Israelis said that it would rain.', 'public'],
  ['an office named first', 'Georgia’s governor, Brian Kemp, said that it would rain.', 'official'],
];
for (const [name, text, expected] of KINDS)
  test(`kind: ${name}`, () => assert.equal(extractText(text).assertions[0].source_kind, expected));

const SOURCES: [string, string, string[]][] = [
  ['described first, named after it', 'The chief executive, Ann Lee, said that it would rain.', ['Ann Lee']],
  ['an office told earlier', 'Ann Lee, the economy minister, left. The minister said that it would rain.', ['Ann Lee']],
  ['a pronoun’s office', 'Its boss, Ann Lee, said that it would rain.', ['Ann Lee']],
  ['with an age', 'A miner, Tom Hale, 33, said that it would rain.', ['Tom Hale']],
  ['a clause is no name', 'An officer, who serves in Kenya, said that it would rain.', ['(An officer)']],
  [
    'another holder of such an office',
    'Ann Lee, the leader of the Greens, left. The leader of the Liberals said that it would rain.',
    ['(The leader of the Liberals)'],
  ],
  ['a group told by its own clause', 'Boko Haram fought the group that said that it would rain.', ['(the group)']],
];
for (const [name, text, expected] of SOURCES) test(`source: ${name}`, () => assert.deepEqual(sourcesIn(text), expected));

test('the name after a description is who says it', () => {
  const [{ source, source_named }] = extractText('Its boss, Ann Lee, said that it would rain.').assertions;
  assert.equal(source?.text, 'Its boss');
  assert.equal(source_named, true);
});
