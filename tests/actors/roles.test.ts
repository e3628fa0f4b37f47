/** Each figure's places and roles: two of each go to the right ones (case 60), pronouns are resolved (45), peoples are nationalities (56). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';
import { rolesIn } from './extracted.ts';

const ROLES: [string, string, string[]][] = [
  [
    'two figures, two places',
    'Bombs killed 14 people in Mosul and 23 in Kirkuk.',
    ['14 in Mosul (stated) of - on -/- by -', '23 in Kirkuk (stated) of - on -/- by -'],
  ],
  [
    'two clauses',
    'A truck bomb in Kandahar killed 31 shoppers, while a mine in Herat wounded five shepherds.',
    ['31 in Kandahar (stated) of - on -/- by -', 'five in Herat (stated) of - on -/- by -'],
  ],
  ['where the speaker is', 'Officials in Ankara said that 19 climbers had died.', ['19 in - (-) of - on -/- by -']],
  ['a scene around the saying', 'In Manila, nurses said that 60 patients were waiting.', ['60 in Manila (implied) of - on -/- by -']],
  ['the sentence before', 'The quake struck western Turkey at dawn. It killed 41 people.', ['41 in Turkey (implied) of - on -/- by -']],
  [
    'a possessive pronoun',
    'China protested: three of its citizens were killed by bandits in Zambia.',
    ['three in Zambia (stated) of - on China/CN by -'],
  ],
  ['a nationality', 'Gunmen shot dead 11 American tourists near Cairo.', ['11 in Cairo (stated) of - on United States/US by -']],
  ['an ethnic group is no nationality', 'Six Kurdish villagers were killed in northern Iraq.', ['Six in Iraq (stated) of - on -/- by -']],
  ['a holder', 'Hezbollah has about 20,000 fighters.', ['about 20,000 in - (-) of Hezbollah on -/- by -']],
  ['a perpetrator described', 'Boko Haram raided a village. The group killed 17 farmers.', ['17 in - (-) of - on -/- by Boko Haram']],
  [
    'no subject in front of a colon',
    'Denmark rates Boko Haram as a menace. So does China: in May the group killed one of its nurses in Peru.',
    ['one in Peru (stated) of - on China/CN by Boko Haram'],
  ],
  ['a cause is no perpetrator', 'The blast killed 17 farmers.', ['17 in - (-) of - on -/- by -']],
  [
    'a scene told in a clause of time',
    'At least 17 people died when a bridge fell in Izmir on Friday, police said.',
    ['At least 17 in Izmir (implied) of - on -/- by -'],
  ],
  [
    'a total is not of the place told of last',
    'Shells hit Sumy. The UN has counted 9,100 civilian deaths since March 2022.',
    ['9,100 in - (-) of - on -/- by -'],
  ],
  [
    'a place for each of two outcomes',
    'Two people were killed in Odesa and nine hurt in Dnipro.',
    ['Two in Odesa (stated) of - on -/- by -', 'nine in Dnipro (stated) of - on -/- by -'],
  ],
  [
    'a place in the other place',
    'In Mexico 25 men were executed in 2021, six of them in Sinaloa.',
    ['25 in Mexico (stated) of - on -/- by -', 'six in Sinaloa (stated) of - on -/- by -'],
  ],
  [
    'the place of a part alone',
    'The firm recalled 1.2 million vans, including 500,000 in Japan.',
    ['1.2 million in - (-) of - on -/- by -', '500,000 in Japan (stated) of - on -/- by -'],
  ],
  ['a disaster is nobody’s deed', 'Chile’s wildfires killed 131 people.', ['131 in Chile (stated) of - on -/- by -']],
  [
    'who accuses did not do it',
    'India blamed Pakistan after a bomb in Lahore killed nine people.',
    ['nine in Lahore (stated) of - on -/- by -'],
  ],
  [
    'who shuts a border did not do it',
    'Kenya shut its border after a bomb in Nairobi killed nine people.',
    ['nine in Nairobi (stated) of - on -/- by -'],
  ],
  ['whom somebody accuses', 'Turkey accused Boko Haram of killing 12 soldiers.', ['12 in - (-) of - on -/- by Boko Haram']],
  ['a deed before another', 'Boko Haram attacked a village and killed 17 farmers.', ['17 in - (-) of - on -/- by Boko Haram']],
  ['a deed told after “after”', 'Boko Haram left the village after killing nine men.', ['nine in - (-) of - on -/- by Boko Haram']],
  [
    'the country that people fled',
    'Uganda hosts 1.5 million displaced people from South Sudan.',
    ['1.5 million in Uganda (stated) of - on -/SS by -'],
  ],
  ['a place in its country', 'Gunmen killed 12 herders in Mali’s Mopti region.', ['12 in Mopti (stated) of - on -/- by -']],
  [
    'where something else was',
    'A mine in Herat wounded seven farmers, hours after talks in Istanbul.',
    ['seven in Herat (stated) of - on -/- by -'],
  ],
  ['who counts killed nobody', 'Amnesty International documented 300 killings.', ['300 in - (-) of - on -/- by -']],
  ['who verifies killed nobody', 'NATO has confirmed the deaths of 12 soldiers.', ['12 in - (-) of - on -/- by -']],
  [
    'what a relative pronoun stands for',
    'The army blamed Boko Haram, which has killed 900 farmers since 2019.',
    ['900 in - (-) of - on -/- by Boko Haram'],
  ],
  [
    'a participle in front of a place',
    'Landslides in Nepal killed 66 people, and 69 more were missing in neighbouring India.',
    ['66 in Nepal (stated) of - on -/- by -', '69 in India (stated) of - on -/- by -'],
  ],
  [
    'an event that a relative pronoun may stand for',
    'Witnesses saw the strike on Hamas, which killed nine farmers.',
    ['nine in - (-) of - on -/- by -'],
  ],
  ['an actor is no place', 'Pakistan says that 12 miners were killed.', ['12 in - (-) of - on -/- by -']],
];

for (const [name, text, expected] of ROLES) test(name, () => assert.deepEqual(rolesIn(text), expected));

test('an item reads outside its sentence', () => {
  const [quantity] = extractText('China protested: three of its citizens were killed.').quantities;
  assert.equal(quantity.item_label, 'citizens of China');
});

test('every place and role has its evidence', () => {
  const { quantities, evidence } = extractText('China protested: three of its citizens were killed by Hamas in Zambia.');
  const fields = evidence.filter(({ row_id }) => row_id === quantities[0].quantity_id).map(({ field, text }) => `${field} ${text}`);
  for (const expected of ['place_ids Zambia', 'affected_id its', 'affected_country its', 'perpetrator_id Hamas', 'item_label its'])
    assert.ok(fields.includes(expected), expected);
});
