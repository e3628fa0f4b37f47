/** Names that the words around them make places, and names beside such words that are none (cases 55, 57). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { placesIn } from './places-in.ts';

const POSITIVE: [string, string, string[]][] = [
  ['a district written small', 'A bus burned in the Kumbar district of Iran.', ['Kumbar IR place', 'Iran IR place']],
  ['an area of a city', 'A van blew up in the city’s Saruk area in Pakistan.', ['Saruk PK place', 'Pakistan PK place']],
  ['a state of Nigeria', 'Bandits freed nine pupils in Zamfara State.', ['Zamfara State NG place']],
  ['a state of Mexico', 'A truck burned in Sinaloa state.', ['Sinaloa MX place']],
  ['counties in a list', 'Rain fell in Alder, Birch and Harlan counties.', ['Alder  place', 'Birch  place', 'Harlan  place']],
  ['a port', 'A crane fell at the Port of Rotterdam.', ['Port of Rotterdam NL place']],
  ['a gulf is no country’s', 'A ferry sank in the Gulf of Finland.', ['Gulf of Finland  place']],
  ['a province', 'Shells fell in the Province of Idlib.', ['Province of Idlib SY place']],
  ['a republic', 'The Republic of Georgia sent aid.', ['Republic of Georgia GE actor']],
  ['a village told of after its name', 'Raiders burned Mirwa, a farming village in Sudan.', ['Mirwa SD place', 'Sudan SD place']],
  ['a town before its state’s abbreviation', 'A mill burned in Larkin, Md., on Monday.', ['Larkin US place', 'Md. US place']],
  ['a postal code', 'LARKIN, SC — A mill burned.', ['LARKIN US place', 'SC US place']],
  ['a dateline in capitals', 'LARKIN — A mill burned.', ['LARKIN  place']],
  ['a street', 'A tram burned on Alder Street.', ['Alder Street  place']],
  ['off an island', 'A dinghy sank off Lampira.', ['Lampira  place']],
  ['a country without its last point', 'The U.S sent 40 nurses to the U.K on Monday.', ['U.S US actor', 'U.K GB place']],
  ['a town that is besieged', 'The siege of Larkin lasted 40 days.', ['Larkin  place']],
  ['a town and its mayor', 'The mayor of Larkin resigned.', ['Larkin  place']],
  ['a by-election', 'She won the Larkin by-election.', ['Larkin  place']],
  ['a community in its state', 'Bandits raided Mirwa community in Zamfara State.', ['Mirwa NG place', 'Zamfara State NG place']],
  ['a stadium', 'The choir sang at Holm Stadium.', ['Holm Stadium  place']],
  ['an island named for a fire', 'A dinghy sank off Fire Island.', ['Fire Island  place']],
  ['an archbishop’s city', 'Manila Archbishop Rey Santos spoke.', ['Manila PH place']],
  ['what a quake struck', 'The quake that rocked Tamoro killed nine people.', ['Tamoro  place']],
  ['what a storm struck', 'The storm battered Mirwa overnight.', ['Mirwa  place']],
  ['a seat by its name', 'She won the seat of Fern Holm.', ['Fern Holm  place']],
  ['a name with "del"', 'They met in the hills of Tamoro del Norte.', ['Tamoro del Norte  place']],
  ['a village of the Philippines', 'Troops came upon a camp in Barangay Lomot.', ['Barangay Lomot  place']],
  ['a camp', 'They live in Mirwa, a camp built for 900.', ['Mirwa  place']],
  ['a land named for its quarter', 'Raids grew in the North Rift last year.', ['North Rift  place']],
  ['a town of two words and its club', 'He lives in Fern Holm. She spoke at the Fern Holm Bowls Club.', ['Fern Holm  place']],
  ['a country of a kingdom', 'Snow fell across Wales.', ['Wales GB place']],
];

const ROLES: [string, string, string[]][] = [
  ['refugees from a country', 'Refugees from South Sudan live in Uganda.', ['South Sudan SS origin', 'Uganda UG place']],
  ['people displaced from a country', 'Poland has taken in people displaced from Ukraine.', ['Poland PL place', 'Ukraine UA origin']],
  ['the subject after a conjunction', 'Firms hired nurses as India boomed.', ['India IN actor']],
  ['goods from a country are there', 'Trucks from Iran crossed the river.', ['Iran IR place']],
  ['an earthquake of a country', 'Chile’s worst earthquake killed 90 people.', ['Chile CL place']],
  ['a minister of a country', 'Chile’s finance minister resigned.', ['Chile CL actor']],
];

const NEGATIVE: [string, string][] = [
  ['a person with a title after a country', 'In the election in Peru Mrs Falk received nine votes.'],
  ['pilgrims on their way', 'The coach carried 60 Europe-bound pilgrims.'],
  ['shares of a firm', 'Shares in Toyota fell by 3%.'],
  ['a rise of an index', 'A rise in the Vidor helped brokers.'],
  ['a firm that a storm struck', 'The storm hit Wexler stores hard.'],
  ['what a strike by workers hit', 'The strike hit Wexler hard.'],
  ['a seat of power', 'It is the seat of power.'],
  ['a wing of a house', 'They sat in the East Wing.'],
  ['a team of a quarter', 'Four men in the North Holm squad are ill.'],
  ['a counsellor', 'Mirwa, a camp counsellor, spoke.'],
  ['a town that is somebody’s name too', 'He lives in Holm. She met Ada Holm.'],
  ['a journal', 'The study was published on Tuesday in Nature.'],
  ['an event in a name', 'He won at the Halvor event.'],
  ['a university’s team', 'Ohio State won the cup.'],
  ['an armed group', 'Islamic State claimed the blast.'],
  ['a street that stands for a trade', 'Sales on the High Street fell.'],
  ['a sport', 'The Pole vault was put off.'],
  ['somebody who speaks', 'She believes in Norro. “I am glad,” said Norro.'],
];

for (const [name, text, expected] of [...POSITIVE, ...ROLES]) test(name, () => assert.deepEqual(placesIn(text), expected));
for (const [name, text] of NEGATIVE) test(`not a place: ${name}`, () => assert.deepEqual(placesIn(text), []));
