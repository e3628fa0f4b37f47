/** Of two counts of those whom one event struck, the smaller is of a place within where the text tells so; without that, they are two counts of one thing. */
import { against, article } from './joined.ts';

const BLAST = article(
  'Blast in Zeltrava kills 31',
  'A gas blast at Zeltrava in northern Peru killed 31 people and injured 64 on Monday, police said.',
);
const later = (sentences: string) =>
  article(
    'Zeltrava blast: search goes on',
    `Crews went on searching Zeltrava in Peru on Friday after the blast of Monday.\n\n${sentences}`,
    '2022-06-19',
  );

against(BLAST, '31', later, [
  ['same', 'a count alone', 'The ministry of health puts the number of dead at 15.', '15'],
  ['apart', 'fewer than in all', 'The ministry of health puts the number of dead at 15. In all, 38 people died.', '15'],
  [
    'apart',
    'fewer than in the whole city',
    'The ministry of health puts the number of dead at 15. In the whole city 38 people died.',
    '15',
  ],
  [
    'apart',
    'fewer than across the district',
    'The ministry of health puts the number of dead at 15. Across the district 38 people died.',
    '15',
  ],
  ['same', 'more than in all that is told', 'The ministry of health puts the number of dead at 38. In all, 15 people were hurt.', '38'],
  ['same', 'fewer than by another count of the same', 'The ministry of health puts the number of dead at 15. The mayor spoke of 16.', '15'],
]);
