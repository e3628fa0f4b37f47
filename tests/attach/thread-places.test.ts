/** Where the article's event was is carried on, to its innermost place, and no further than the event (cases 60, 76). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { placesOf } from '../places/figures-in.ts';

const ARTICLES: [name: string, paragraphs: string[], expected: string[]][] = [
  [
    'the toll of the lead’s event',
    [
      'A bomb killed nine people at a market in Tunis on Tuesday.',
      'At least 40 stalls were destroyed.',
      'Two policemen were among the dead, the mayor said in Kabul.',
    ],
    ['nine: Tunis', 'At least 40: Tunis', 'Two: Tunis'],
  ],
  [
    'an attack of another day keeps its own place or none',
    [
      'A bomb killed nine people at a market in Tunis on Tuesday.',
      'An attack in Kabul in 2019 killed 70 people. A raid in 2021 killed 12.',
    ],
    ['nine: Tunis', '70: Kabul', '12: -'],
  ],
  ['the innermost of two', ['A mine killed four herders in north Kashmir’s Kumbar district on Sunday.'], ['four: Kumbar']],
  [
    'a village and the state that it is in',
    ['Raiders stormed Mirwa, a farming village in Zamfara State, and killed 23 people.'],
    ['23: Mirwa'],
  ],
  ['what a distance is measured from', ['The quake killed nine people near Balar, 80 km south of Quito.'], ['nine: Balar', '80 km: Balar']],
  ['a host', ['Uganda hosts 1.5 million refugees from South Sudan.'], ['1.5 million: Uganda']],
  ['into a country', ['Some 30,000 people have crossed into eastern Chad.'], ['Some 30,000: Chad']],
  ['in the country', ['Rain reached Chad on Monday. Some 4,000 people in the country lost their homes.'], ['Some 4,000: Chad']],
  ['there', ['Hail fell in Tunis. Winds there reached 90 kph.'], ['90 kph: Tunis']],
  ['among those', ['Nurses in Tunis treated 40 sailors. Of those, 12 were children.'], ['40: Tunis', '12: Tunis']],
  ['what the subject did just before', ['Officers who raided a flat in Leeds seized 3 kg of cocaine.'], ['3 kg: Leeds']],
  ['those who act beside it', ['The toll rose to 46 dead as rescuers in Quito waited.'], ['46: -']],
  [
    'a village, its council area and its state',
    ['Nine people died when raiders attacked Gidan Ruwa community in Tsafe Local Government Area of Zamfara State on Monday.'],
    ['Nine: Gidan Ruwa'],
  ],
  ['a village and its township', ['Jets dropped four bombs on Thayet Kone village in Kanwa township.'], ['four: Thayet Kone']],
  ['a town and its state', ['It will spend $3m on a mill in Ruvu in Gujarat.'], ['$3m: Ruvu']],
  ['two towns of a country', ['Floods hit Lagos and Kano in Nigeria, killing 40.'], ['40: Lagos+Kano']],
  ['a province that is named for its country', ['Rebels burned two villages in eastern Congo’s Ituri province.'], ['two: Ituri']],
  ['a people is no settlement', ['The Somali community in Ohio raised $400.'], ['$400: Ohio']],
  ['attacked, killing', ['Raiders attacked Bukavu in Congo, killing nine.'], ['nine: Bukavu']],
  [
    'after an aside that is closed',
    ['Police held 19 people, including four women, in raids in Lima on Monday.', 'It has 120 shops, including four in Quito.'],
    ['19: Lima', 'four: Lima', '120: -', 'four: Quito'],
  ],
  ['where it was told', ['Dr Sani, who briefed journalists in Tunis, said 120 pumps had failed.'], ['120: -']],
  ['the toll of what struck a town', ['The death toll from the quake that rocked Quito climbed to 31.'], ['31: Quito']],
  ['what lasted in a town', ['Nine rebels were killed in a clash that lasted hours in the hills of Mirwa.'], ['Nine: Mirwa']],
  ['a fire that was lit over another place', ['Nine men died in a fire which was lit in anger at a speech in Quito.'], ['Nine: -']],
  ['no toll of it', ['The maker of the film about the quake that rocked Quito earned $31.'], ['$31: -']],
  ['rain that a town had', ['Perth had 90 mm of rain.', 'Perth had 40 delegates.'], ['90 mm: Perth', '40: -']],
  ['a mark that a firm hit', ['Perth hit 41 boundaries.'], ['41: -']],
  ['packed into', ['Some 900 people are packed into Quito.', 'Some 40 people looked to Lima.'], ['Some 900: Quito', 'Some 40: -']],
  ['what a region recorded', ['Tasmania recorded 163 fires.'], ['163: Tasmania']],
  [
    'the town of a dateline, written small',
    ['BRANT FALLS, Ohio — The mayor spoke. Hail hit Brant Falls, hurting two people.', 'Tom Brant owns 40 mills.'],
    ['two: Brant Falls', '40: -'],
  ],
  [
    'those who cross into a place are there',
    ['Soldiers crossed into Rwanda and burned two depots.', 'He drove to Chad and sold two cars.'],
    ['two: Rwanda', 'two: -'],
  ],
  ['two verbs of one subject', ['Police in Lima arrested 20 men and seized 40 kg of resin.'], ['20: Lima', '40 kg: Lima']],
  ['a firm’s name', ['Shares in Toyota fell 3% on Monday.'], ['3%: -']],
];

for (const [name, paragraphs, expected] of ARTICLES)
  test(`in its place: ${name}`, () => assert.deepEqual(placesOf(paragraphs.join('\n\n')), expected));
