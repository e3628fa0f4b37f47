/** What figures are told of: events by a name, the one event of a text, outbreaks, companies, votes; the same in other words, and what stays apart. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Article, corpusOf } from './corpus-of.ts';
import { against, apart, article, same } from './joined.ts';

const told = (text: string): Article => article('', text, '2021-05-12');

const DAM = told('The Orvana Dam burst on Monday and killed 40 people, the rescue service said.');
for (const sentence of [
  'The collapse of the Orvana Dam killed 52 people, the rescue service said.',
  'The Orvana dam failure has killed 52 people, the rescue service said.',
  'The death toll from the collapse of the Orvana Dam rose to 52 on Wednesday.',
  'At least 52 people died when the Orvana Dam gave way, a charity says.',
  'Engineers had warned of the Orvana Dam before it burst. The disaster killed 52 people.',
]) {
  const words = sentence.includes('At least') ? 'At least 52' : '52';
  same(sentence, DAM, '40', told(sentence), words);
}
against(DAM, '40', told, [
  ['apart', 'another dam', 'The collapse of the Belisar Dam killed 52 people, the rescue service said.', '52'],
  ['apart', 'the same name in another year', 'In 1974 the Orvana Dam burst and killed 52 people.', '52'],
  ['apart', 'the injured', 'The collapse of the Orvana Dam injured 52 people, the rescue service said.', '52'],
  ['apart', 'a group of them', 'The collapse of the Orvana Dam killed 52 children, the rescue service said.', '52'],
  ['apart', 'those of one day', 'After the collapse of the Orvana Dam rescuers found another 12 dead on Tuesday.', '12'],
  ['apart', 'another happening of the text', 'The Orvana Dam burst. Separately, a fire at a mill killed 52 people.', '52'],
  ['same', 'workers, and nobody else', 'The collapse of the Orvana Dam killed 37 workers, the rescue service said.', '37'],
]);

for (const [one, other] of [
  ['welders', 'firemen'],
  ['guests', 'waiters'],
  ['members', 'visitors'],
  ['patients', 'staff'],
  ['tourists', 'policemen'],
]) {
  const sentence = `The collapse of the Orvana Dam killed 21 ${one} and nine ${other}, the rescue service said.`;
  apart(`${one} counted beside ${other}`, DAM, '40', told(sentence), '21');
}

const SHIP = told('The ferry Maid of Tarn sank on Monday and 40 people drowned, the coastguard said.');
against(SHIP, '40', told, [
  ['same', 'a ship with its kind and without', 'The sinking of the Maid of Tarn killed 44 people, a union said.', '44'],
  ['apart', 'who was rescued', 'After the sinking of the Maid of Tarn 44 people were rescued, a union said.', '44'],
]);

const STORM = told('Hurricane Zelda killed 40 people in Cuba on Monday and destroyed 900 houses, officials said.');
against(STORM, '40', told, [
  ['same', 'a storm in one country', 'Hurricane Zelda has killed 44 people in Cuba, officials said.', '44'],
  ['apart', 'a storm in another country', 'Hurricane Zelda has killed 44 people in Jamaica, officials said.', '44'],
]);
against(STORM, '900', told, [
  ['same', 'homes are houses', 'Hurricane Zelda destroyed 950 homes in Cuba, officials said.', '950'],
  ['apart', 'damaged, not destroyed', 'Hurricane Zelda damaged 950 homes in Cuba, officials said.', '950'],
]);

const QUAKE = told('An earthquake struck Peru on Monday and killed 40 people, officials said.');
against(QUAKE, '40', told, [
  ['same', 'the quake of a day', "The number of people killed by Monday's earthquake in Peru rose to 61, officials said.", '61'],
  ['apart', 'its aftershock', 'An aftershock killed 3 people on Tuesday, a day after the earthquake in Peru.', '3'],
  ['apart', 'the quake of another day', 'An earthquake struck Peru on Tuesday and killed 61 people, officials said.', '61'],
]);

const OUTBREAK = told('Cholera has killed 120 people in Haiti by 9 May, the ministry said.');
against(OUTBREAK, '120', told, [
  ['same', 'a count to the same day', 'Haiti counted 133 deaths from cholera up to 9 May, a union said.', '133'],
  ['same', 'against another voice', 'By 9 May cholera had killed 120 people in Haiti, against the 133 that a union counts.', '133'],
  ['apart', 'to another day', 'Haiti counted 133 deaths from cholera up to 2 May, a union said.', '133'],
  ['apart', 'of another disease', 'Haiti counted 133 deaths from measles up to 9 May, a union said.', '133'],
  ['apart', 'in another country', 'Peru counted 133 deaths from cholera up to 9 May, a union said.', '133'],
]);

const RESULT = told('Orvana Mills said that its net profit was $31m in the first quarter.');
against(RESULT, '$31m', told, [
  ['same', 'net income', 'Net income at Orvana Mills came to $29m in the first quarter.', '$29m'],
  ['apart', 'another quarter', 'Orvana Mills had a net profit of $29m in the fourth quarter of 2020.', '$29m'],
  ['apart', 'another company', 'Belisar Mills, a rival of Orvana Mills, had a net profit of $29m in the first quarter.', '$29m'],
  ['apart', 'operating profit', 'Orvana Mills had an operating profit of $29m in the first quarter.', '$29m'],
  [
    'apart',
    'what analysts thought',
    'Orvana Mills missed the net profit of $29m that analysts had expected for the first quarter.',
    '$29m',
  ],
]);

const VOTE = told('Ana Lopes won 2,100,300 votes in the presidential election in Peru on Sunday.');
against(VOTE, '2,100,300', told, [
  ['same', 'said by others', 'In the presidential election in Peru Mrs Lopes received 1.9 million votes, her rival says.', '1.9 million'],
  ['apart', 'of another candidate', 'In the presidential election in Peru Juan Ortiz received 1.9 million votes.', '1.9 million'],
  ['apart', 'a lead', 'In the presidential election in Peru Ana Lopes leads by 1.9 million votes.', '1.9 million'],
]);

test('all figures of a named event share it, and one toll is summed', () => {
  const { quantities } = corpusOf(DAM, told('The collapse of the Orvana Dam killed 52 people and destroyed 300 houses.'));
  const tolls = quantities.filter(({ outcome }) => outcome === 'killed');
  assert.equal(new Set(quantities.map(({ event_group_id }) => event_group_id)).size, 1);
  assert.deepEqual(tolls.map(({ is_summable }) => is_summable).sort(), [false, true]);
});

test('the new cases of a week, given as the total, are a finding and stand in no comparison', async () => {
  const { compareThing } = await import('../../pipeline/derive/compare/compare.ts');
  const { quantities } = corpusOf(
    told(
      'Haiti counted 9,300 suspected cases of cholera by 9 May, the ministry said. In the last week of it there were 812 new suspected cases.',
    ),
    told('There were 812 suspected cases of cholera in Haiti by 9 May, a paper says.'),
    told('By 9 May Haiti had 9,300 suspected cases of cholera, the ministry said.'),
  );
  const statements = quantities.filter(({ measure_key }) => measure_key?.includes('~case~'));
  const { findings } = compareThing(statements as never);
  assert.deepEqual(
    findings.map(({ rule, document_id }) => [rule, document_id]),
    [['copy.period', 'b']],
  );
});

const SLIDE = told('A landslide at Orvanta killed 40 people and injured 12 on Monday, the rescue service said.');
for (const sentence of [
  'The Orvanta landslide has killed 52 people, the rescue service said.',
  'A hillside collapsed on the village of Orvanta and killed 52 people, the rescue service said.',
  'The landslide that struck Orvanta killed 52 people, a charity says.',
  'The death toll from the slide at Orvanta rose to 52 on Wednesday.',
  'A mudslide buried much of the village of Orvanta. The disaster killed 52 people.',
])
  same(sentence, SLIDE, '40', told(sentence), '52');
against(SLIDE, '40', told, [
  ['apart', 'a landslide elsewhere', 'A landslide at Belisarva killed 52 people, the rescue service said.', '52'],
  ['apart', 'a landslide there in another year', 'The slide of 2012 at Orvanta killed 52 people, the rescue service said.', '52'],
  [
    'apart',
    'another village of the same text',
    'The landslide at Orvanta was the second of the season. At Belisarva, the toll rose to 52 people killed.',
    '52',
  ],
  ['apart', 'the hurt', 'The Orvanta landslide injured 52 people, the rescue service said.', '52'],
]);
for (const part of ['children', 'women', 'under 18', 'found in the river'])
  apart(
    `a part of the dead: ${part}`,
    SLIDE,
    '40',
    told(`The Orvanta landslide killed many people. Nine of the dead were ${part}, police said.`),
    'Nine',
  );
against(SLIDE, '40', told, [
  [
    'apart',
    'villagers who were never found',
    'The landslide at Orvanta killed 40 people, and 39 villagers were never found, police said.',
    '39',
  ],
  ['apart', 'those of the whole country', 'The slide at Orvanta came after rains that killed 52 people nationwide.', '52'],
  ['same', 'villagers, and nobody else', 'The landslide destroyed the Peruvian village of Orvanta and killed 52 villagers.', '52'],
]);
