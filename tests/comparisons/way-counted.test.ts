/** Deaths that are counted in another way, and those of other events: each sentence beside the toll that opens a text. */
import { against, article } from './joined.ts';

const HEAT = article(
  'Heatwave kills 41 in Tarvel',
  'Forty-one people have died in the heatwave in Tarvel, the health ministry said on Tuesday.',
);
const onHeat = (sentence: string) =>
  article('Tarvel heatwave goes on', `The Tarvel heatwave goes on, with more to come, officials said.\n\n${sentence}`, '2022-06-15');
against(HEAT, 'Forty-one', onHeat, [
  ['same', 'a toll that has risen', 'The toll of the heatwave has risen to 58, the ministry said.', '58'],
  ['same', 'whom the disaster killed', 'The heatwave has killed 58 people, the ministry said.', '58'],
  ['same', 'a toll beside that for a town', 'The toll rose to 58, and that for Castel to 22.', '58'],
  ['apart', 'that for a town', 'The toll rose to 58, and that for Castel to 22.', '22'],
  ['apart', 'excess deaths', 'There were 212 excess deaths in the heatwave, the statistics office said.', '212'],
  ['apart', 'above the usual', 'The heatwave has killed 212 people, which is above what is usual, officials said.', '212'],
  ['apart', 'against an average', 'Deaths in the heatwave stood at 212, against an average of 170 in other years.', '212'],
  ['apart', 'the average', 'Deaths in the heatwave stood at 212, against an average of 170 in other years.', '170'],
  ['apart', 'of all causes', 'In the heatwave 640 people died of all causes.', '640'],
  ['apart', 'a hospital count', 'Hospitals counted 33 dead in the heatwave.', '33'],
  ['apart', 'at home', 'Fifteen people have died at home in the heatwave.', 'Fifteen'],
  ['apart', 'of heatstroke', 'Fifteen people have died of heatstroke.', 'Fifteen'],
  ['apart', 'confirmed', 'There have been 19 confirmed deaths in the heatwave.', '19'],
  ['apart', 'suspected', 'There have been 19 suspected deaths in the heatwave.', '19'],
  ['apart', 'linked to it', 'The heatwave is linked to 77 deaths, doctors said.', '77'],
]);

const onOpening = (sentence: string) => article('Tarvel heatwave in numbers', sentence, '2022-06-15');
against(HEAT, 'Forty-one', onOpening, [
  ['same', 'a toll in an opening', 'Fifty-eight people have died in the heatwave in Tarvel, the health ministry said.', 'Fifty-eight'],
  ['apart', 'excess deaths in an opening', 'The heatwave in Tarvel caused 212 excess deaths, the statistics office said.', '212'],
  ['apart', 'deaths on wards in an opening', 'Hospitals in Tarvel said 33 people had died in the heatwave on their wards.', '33'],
  ['apart', 'deaths of heatstroke in an opening', 'Thirty-three people have died of heatstroke in the heatwave in Tarvel.', 'Thirty-three'],
]);

const BLAST = article(
  'Gas blast kills 14 in Tarvel',
  'Fourteen people were killed when a gas main exploded under a block of flats in Tarvel on Tuesday, officials said.',
);
const onBlast = (sentence: string) =>
  article('Toll of Tarvel gas blast rises', `The toll of the Tarvel gas blast is rising, officials said.\n\n${sentence}`, '2022-06-15');
against(BLAST, 'Fourteen', onBlast, [
  ['same', 'a toll that rose', 'The toll of the blast rose to 19.', '19'],
  ['same', 'a toll that leaves one out', 'The blast killed 19 people, not counting the man who had laid the pipe.', '19'],
  ['same', 'the usual of something else', 'The blast killed 19 people, many more of them old than is usual in the town.', '19'],
  ['same', 'the event by its own place', 'The Tarvel blast killed 19 people.', '19'],
  [
    'apart',
    'accidents of many years',
    'The country has recorded 33 gas blasts in homes over the past five years, with 60 deaths, not counting this one.',
    '60',
  ],
  ['apart', 'over the past years', 'Over the past ten years, such blasts have killed 60 people.', '60'],
  ['apart', 'before this one', 'Before this one, gas blasts had killed 60 people.', '60'],
  ['apart', 'one at another place', 'The explosion at Karsum killed 23 people.', '23'],
  ['apart', 'one named after another place', 'The Karsum explosion killed 23 people.', '23'],
  ['apart', 'one of another year', 'After the 2019 blast, in which 23 people died, nothing was done.', '23'],
]);

const FAR = 'The toll of the blast is 60. The blast killed 19 people, up from 17.';
against(BLAST, 'Fourteen', onBlast, [
  ['apart', 'a number far above one that rose, given by nobody', FAR, '60'],
  ['apart', 'a number that rose, far below another', FAR, '19'],
  ['apart', 'a far number beside a revision', 'The blast killed 75 people. The toll of the blast was raised to 31.', '75'],
  ['same', 'a number near one that rose', 'The toll of the blast is 22. The blast killed 19 people, up from 17.', '22'],
  ['same', 'a toll that rose far', 'The toll of the blast rose to 60 from 17.', '60'],
  ['same', 'a number far above an earlier one', 'The blast killed 60 people. The toll of the blast was first put at 19.', '60'],
  [
    'same',
    'numbers far apart that two give',
    'The toll of the blast is 60, the governor said. Relatives say 21 people died in the blast.',
    '60',
  ],
]);
