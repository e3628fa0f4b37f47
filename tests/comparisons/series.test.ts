/** One deed on one day, and violence that goes on: what is counted over all of it is another count, and each is the same in other words. */
import { against, article } from './joined.ts';

const RAID = article(
  'Nine killed as raiders strike village in Quellamer district',
  'Nine people were killed and 26 houses burnt when armed men attacked Tossabry village in Quellamer district on Tuesday, police said.\n\nA village elder said 11 people had died and 39 houses had been burnt.',
  '2022-06-15',
);
/** as a paper begins a week on, with what it goes on to tell */
const onSeries = (sentence: string) =>
  article(
    'Six die in Orbeth as Quellamer violence spreads',
    `At least six herders were killed on Sunday night when gunmen attacked the settlement of Orbeth, bringing to 15 the number of people killed in Quellamer district since the Tossabry raid of 14 June.\n\n${sentence}`,
    '2022-06-21',
  );
against(RAID, 'Nine', onSeries, [
  ['apart', 'the toll of all since the raid', '', '15'],
  ['apart', 'another toll of all', 'The church council says 17 people have been killed in the district.', '17'],
]);
against(RAID, '39', onSeries, [
  ['apart', 'houses burnt in all', 'In all, 82 houses have now been burnt in the district, police said.', '82'],
  ['apart', 'houses destroyed in all', 'In all, 82 houses have been destroyed in the district.', '82'],
]);

const onClashes = (sentence: string) =>
  article(
    'A week after the raid on Tossabry',
    `Schools in Quellamer district are shut, a week after the raid of 14 June on Tossabry village. ${sentence}`,
    '2022-06-22',
  );
against(RAID, 'Nine', onClashes, [
  ['apart', 'the toll of clashes', 'The killing brought the toll of the Quellamer clashes to 23.', '23'],
  ['apart', 'those killed since a day', 'Police say 23 people have been killed in the fighting since 14 June.', '23'],
]);

const COUNCIL = article(
  'Church body counts 37 dead in Quellamer',
  'The church council of Quellamer says 37 people have died in the clashes in the district since 12 June, more than the 31 that police confirmed on Friday.\n\nThe council counted 146 houses burnt in the district. Police say 122.',
  '2022-07-01',
);
const onList = (sentence: string) =>
  article(
    'Truce in Quellamer after 33 deaths',
    `Elders in Quellamer signed a truce on Wednesday after a month of clashes in which police say 33 people died.\n\n${sentence}`,
    '2022-07-14',
  );
against(COUNCIL, '37', onList, [['same', 'the toll of all clashes', '', '33']]);
against(COUNCIL, '146', onList, [['same', 'houses burnt in all clashes', 'The district says 186 houses were burnt.', '186']]);
against(RAID, 'Nine', (told) => article('Toll of Tossabry raid in Quellamer rises', told, '2022-06-16'), [
  [
    'same',
    'another toll of the raid',
    'Twelve people died when armed men attacked Tossabry village in Quellamer district on Tuesday, a doctor said.',
    'Twelve',
  ],
]);
