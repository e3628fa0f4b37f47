/**
 * What restricts a figure to a part of what a text is about, or tells it to be of another event: each kind by itself, in sentences of one
 * text beside the whole of another. What nothing understands is a reason to stand apart; what says the same whole in other words is not.
 */
import { against, article } from './joined.ts';

const FIRE = article(
  'Fire in Zeltrava mill kills 31',
  'A fire in the cotton mill at Zeltrava in northern Peru killed 31 people and injured 64 on Monday, police said.',
);
/** as another paper goes on, some days later */
const later = (sentence: string) =>
  article(
    'Zeltrava mill fire: questions for the owner',
    `Prosecutors want to know why the doors of the cotton mill at Zeltrava in Peru were locked during the fire.\n\n${sentence}`,
    '2022-06-19',
  );

against(FIRE, '31', later, [
  ['same', 'the toll', 'The toll has risen to 36.', '36'],
  ['same', 'who counts', 'The ministry of health now puts the number of dead at 36.', '36'],
  ['same', 'a count by name of the agency', 'The Zorana Rescue and Relief Agency counted 36 dead.', '36'],
  ['same', 'what is known of the event', 'Thirty-six people died in the fire at the mill.', 'Thirty-six'],
  ['same', 'how the number came about', 'A woman died of her burns in Lima, bringing the toll to 36.', '36'],
  ['same', 'a count up to a time', 'By Sunday evening 36 people had died.', '36'],
  ['same', 'a group beside them', 'Thirty-six people were killed, most of them women.', 'Thirty-six'],
  ['same', 'who says it, by name', 'The mayor, Orso Quirem, told reporters on Friday that 36 people had died.', '36'],
  ['same', 'bodies that were found', 'Rescuers have recovered 36 bodies.', '36'],
  ['same', 'another voice after bodies', 'Searchers found nine more bodies. The minister spoke of 36 dead.', '36'],
  ['same', 'those of whom something is told', 'A mass was said for 18 of the 36 people who died in the fire.', '36'],
  ['apart', 'some of those', 'A mass was said for 18 of the 36 people who died in the fire.', '18'],
  ['apart', 'bodies where more dead are counted', 'Thirty-six people died, and 19 bodies have been recovered.', '19'],
  ['apart', 'others in the main clause', 'After the fire that killed 36 people, 190 people marched.', '190'],
  ['apart', 'those who raised the toll', 'The toll reached 36 when 19 women died of their burns.', '19'],
  ['apart', 'the count of another outcome', 'The ministry put the toll at 36 and the wounded at 70.', '70'],
  ['apart', 'of the others, without a comma', 'Of the 51 people in the mill 19 died.', '19'],
  ['apart', 'a place within', 'Nineteen people died in the carding room.', 'Nineteen'],
  ['apart', 'a place within, told first', 'In the carding room 19 people died.', '19'],
  ['apart', 'a place among things', 'Nineteen bodies were found among the bales.', 'Nineteen'],
  ['apart', 'a gate', 'At the north gate 19 people were killed.', '19'],
  ['apart', 'where they came from', 'Nineteen people from Quillabor village died.', 'Nineteen'],
  ['apart', 'a compound before the noun', 'Nineteen night-shift workers were killed.', 'Nineteen'],
  ['apart', 'an adjective before the noun', 'Nineteen elderly people were killed.', 'Nineteen'],
  ['apart', 'a relative clause', 'Nineteen people who had been sleeping upstairs died.', 'Nineteen'],
  ['apart', 'a day', 'On the second day 19 people died.', '19'],
  ['apart', 'how they died', 'Nineteen people died of smoke.', 'Nineteen'],
  ['apart', 'some of them', 'Nineteen of them were buried on Friday.', 'Nineteen'],
  ['apart', 'some of the dead', 'Nineteen of the dead have been named.', 'Nineteen'],
  ['apart', 'more than before', 'Searchers found another 19 bodies.', '19'],
  ['apart', 'a number by which it rose', 'The toll rose by 19.', '19'],
  ['apart', 'a list by place', 'The police counted 19 dead in the mill and 17 in the yard.', '19'],
  ['apart', 'the rest of a list by place', 'The police counted 19 dead in the mill and 17 in the yard.', '17'],
  ['apart', 'how many live somewhere', 'Twelve of the dead were from Quillabor, a village of 190 people.', '190'],
  ['apart', 'what was feared', 'Officials had feared that 190 people would be killed.', '190'],
  ['apart', 'another event to compare with', 'It was the worst fire since the one at Orlova, where 19 people died.', '19'],
  ['apart', 'another event by its time', 'Last month’s fire at Orlova killed 19 people.', '19'],
  ['apart', 'another event by its year', 'After the fire of 2009, in which 19 people died, nothing was done.', '19'],
  ['apart', 'another house of the owner', 'A fire at the owner’s dye works in Lima killed 19 people.', '19'],
  ['apart', 'one of several', 'In one room 19 people died.', '19'],
  ['apart', 'each', 'The owner paid for the burial of each 19 people killed.', '19'],
]);

against(FIRE, '64', later, [
  ['same', 'after others, whom something else befell', 'Thirty-six people were killed and another 70 injured.', '70'],
  ['same', 'after others, in a sentence of its own', 'The toll has risen to 36. A further 70 people were injured.', '70'],
  ['same', 'of all who were hurt', 'Of the 64 people injured in the fire, seven are in hospital.', '64'],
  ['apart', 'those of whom something is told', 'Seventy injured people were taken to Lima.', 'Seventy'],
]);
