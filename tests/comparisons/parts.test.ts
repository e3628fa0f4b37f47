/** What tells a figure to be of a part of an event: a place in it, a hospital, some of the dead, one day of what goes on; and what does not. */
import type { Article } from './corpus-of.ts';
import { against, apart, article, same } from './joined.ts';

const FIRE = article(
  'Fire in Orvamel hotel',
  'A fire in a hotel at Orvamel in Peru killed 14 people and injured 40, police said.\n\nSome 3,000 parcels have been returned. Rescuers found 60 rooms damaged.',
);
const later = (sentence: string): Article =>
  article('After the fire', `Peru mourns the victims of the fire in the hotel at Orvamel.\n\n${sentence}`);

against(FIRE, '14', later, [
  ['same', 'a toll', 'The fire killed 17 people, the mayor said.', '17'],
  ['same', 'those who are known to have died', 'So far 17 people are known to have died.', '17'],
  ['same', 'a toll in the town', 'The toll in Orvamel has risen to 17, the mayor said.', '17'],
  ['same', 'a sentence that begins with when', 'In the first hours, 17 people died.', '17'],
  ['apart', 'a floor, told first', 'In the east wing, 17 people died.', '17'],
  ['apart', 'a street with a name, told first', 'On Zulmira Lane, 17 people died.', '17'],
  ['apart', 'a part of the dead, told as a share of them', 'On the stairs 9 people died: more than half of the 17 dead.', '9'],
  ['apart', 'those among a group', 'The union counts 9 dead among its members.', '9'],
  ['apart', 'those of a nation', 'Nine Chileans are among the dead.', 'Nine'],
  ['apart', 'those who died in hospital', 'Three people have died at the hospital of San Telmo.', 'Three'],
  ['apart', 'what a text introduces late', 'Three people were killed when a wall fell on a car.', 'Three'],
  ['apart', 'the share of one village of two', 'Nine bodies were found in Orvamel and 8 in Tarquela.', '8'],
  ['apart', 'those of a nation, of all who died', 'Nine of those who died were Chileans.', 'Nine'],
  ['apart', 'of a number of dead', 'Nine of the 17 who died were Chileans.', 'Nine'],
  ['same', 'what a charity counts, after some of the dead', 'So far 17 people died, 9 of them guests. The Red Cross gives 19.', '19'],
  ['apart', 'another fire', 'Three people died in a fire on Mulberry Road.', 'Three'],
]);

against(FIRE, '40', later, [
  ['same', 'those who were hurt', 'The fire injured 46 people.', '46'],
  ['apart', 'those whom a hospital treated', 'San Telmo hospital treated 46 injured people.', '46'],
  ['apart', 'those who were taken to hospital', 'In the evening 46 injured people were taken to hospital.', '46'],
  ['apart', 'those of whom none was hurt', 'He said 46 guests were there, none of whom was badly hurt.', '46'],
]);

against(FIRE, 'Some 3,000', later, [
  ['same', 'what has been returned so far', 'So far 3,600 parcels have been returned.', '3,600'],
  ['apart', 'what was returned on a day', 'On Monday 3,600 parcels were returned.', '3,600'],
]);
against(FIRE, '60', later, [
  ['same', 'a participle after its noun', 'Engineers found 64 rooms damaged and 20 destroyed.', '64'],
  ['same', 'a participle before its noun', 'Engineers counted 64 damaged rooms.', '64'],
  ['apart', 'what one wing alone lost', 'Engineers said 44 rooms in the east wing alone were damaged.', '44'],
  ['apart', 'what is left', 'The fire damaged most of it, leaving 44 rooms in use.', '44'],
  ['apart', 'what stayed whole', 'The fire damaged most of it, but 44 rooms remained intact.', '44'],
  ['apart', 'the participle of the next number', 'Engineers found 64 rooms damaged and 20 destroyed.', '20'],
]);

const HEIST = article(
  'Gold taken in raid on Orvamel mint',
  'Gunmen took 300 kilograms of gold in a raid on the Orvamel mint in Peru on Monday, police said.\n\nThe raid left 5 guards dead. Police offer a reward of $90,000. They have recovered 40 kilograms of gold.',
);
const raid = (sentence: string): Article =>
  article('After the raid', `Police in Peru still look for the men who made Monday's raid on the Orvamel mint.\n\n${sentence}`);
against(HEIST, '5', raid, [
  ['same', 'the dead of an attack on what has a rare name', 'The raid killed 6 guards, a doctor said.', '6'],
  ['apart', 'another attack', 'Last May gunmen killed 6 guards in a raid on the Belvar mint.', '6'],
]);
against(HEIST, '40 kilograms', raid, [
  ['same', 'a weight that was found', 'So far 55 kilograms have been recovered.', '55 kilograms'],
  ['apart', 'a weight that was taken', 'Gunmen stole 290 kilograms of gold.', '290 kilograms'],
  ['apart', 'the whole of which something was found', 'They recovered 55 kilograms, a fifth of the 300 kilograms taken.', '300 kilograms'],
]);
apart('a reward and a sum of that size', HEIST, '$90,000', raid('The mint will pay each family $90,000.'), '$90,000');

apart(
  'what is only compared does not name the event',
  article('Fire in hotel', 'A fire in a hotel at Orvamel in Peru killed 14 people.\n\nA similar fire at Zulmira killed 6 people in 2012.'),
  '14',
  article('Zulmira remembered', 'The fire at Zulmira in Peru killed 7 people in 2012, it is recalled.'),
  '7',
);
same(
  'a fire is known by its own name, whatever it is compared with',
  article('Fire in hotel', 'A fire in a hotel at Orvamel in Peru killed 14 people.\n\nA similar fire at Zulmira killed 6 people in 2012.'),
  '14',
  later('The fire killed 17 people, the mayor said.'),
  '17',
);
apart(
  'what happens again',
  FIRE,
  '14',
  article('Fire again', 'Fire struck the hotel at Orvamel in Peru again on Tuesday and killed 3 people.'),
  '3',
);
same(
  'what blows up by itself is no attack',
  article('Blast at Orvamel', 'An explosion at a gas depot in Orvamel in Peru killed 14 people.'),
  '14',
  article('Orvamel mourns', 'Orvamel in Peru mourns those who died at the gas depot.\n\nThe explosion killed 17 people.'),
  '17',
);
const ARRESTS = article('Raids in Orvamel', 'Police in Peru have arrested 12 people so far at the Orvamel bank.');
const arrests = (sentence: string): Article => article('Orvamel bank', `Peru looks into the Orvamel bank.\n\n${sentence}`);
against(ARRESTS, '12', arrests, [
  ['same', 'those who are held', 'By now 15 people have been arrested.', '15'],
  ['apart', 'those whom police arrest on one day', 'Police arrested 15 people on Tuesday.', '15'],
  ['same', 'those who are behind bars', 'The 15 arrested men are behind bars.', '15'],
]);
