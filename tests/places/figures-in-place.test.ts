/** Whose a figure is by the words beside a name: what lands hold, yield and are measured at, what points back, and where a toll's one place is. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { placesOf } from './figures-in.ts';

const HOSTS: [string, string[]][] = [
  ['Kenya recorded 2,300 cases of measles, up from 1,900.', ['2,300: Kenya', '1,900: Kenya']],
  ['Ohio spent $900 a pupil in 2024.', ['$900: Ohio']],
  ['Bolivia, wedged between Peru and Brazil, seized 90 tonnes of drugs.', ['90 tonnes: Bolivia']],
  ['Peru has about 40,000 hectares of peat.', ['about 40,000 hectares: Peru']],
  ['Lima hit 31.4C on Friday.', ['31.4C: Lima']],
  ['Adelaide had 40 mm of rain.', ['40 mm: Adelaide']],
  [
    'Selangor accounted for 46% of them, followed by Kuala Lumpur with 900 cases and Perak with 80.',
    ['46%: Selangor', '900: Kuala Lumpur', '80: Perak'],
  ],
  ['Gauteng was at the bottom with 84%.', ['84%: Gauteng']],
  ['Chad’s oil output fell to 90,000 barrels.', ['90,000 barrels: Chad']],
  ['The economy of Chad grew 4%.', ['4%: Chad']],
  ['Lima’s hospital was holding 40 patients.', ['40: Lima']],
  ['Ghana has 40 teachers for each school.', ['40: Ghana']],
  ['Ghana’s exports of cocoa rose 3%.', ['3%: Ghana']],
  // what a state owns or loses wherever it is, and what goes between two
  ['Ghana has 90 warships and Togo has 12.', ['90: -', '12: -']],
  ['Ghana lost 40 soldiers in Mali.', ['40: Mali']],
  ['Ghana’s imports from Togo fell 3%.', ['3%: -']],
  // a team, a speaker, a person
  ['England had 24 shots.', ['24: -']],
  ['Adelaide hit 31 runs.', ['31: -']],
  ['Chad says that 40 men were freed.', ['40: -']],
  ['Chad’s president owns 40 cars.', ['40: -']],
  ['Barcelona with 70 points lead the league.', ['70 points: -']],
];
for (const [text, expected] of HOSTS) test(`a land’s own: ${text}`, () => assert.deepEqual(placesOf(text), expected));

const BACK: [string, string[]][] = [
  ['Floods hit Chad. The country has seen 40 storms.', ['40: Chad']],
  ['Hail fell on Kupwara district. Only three of the district’s 35 towns have power.', ['three: Kupwara', '35: Kupwara']],
  ['A storm crossed Ohio. It dumped 90 mm of rain on the state, and 40 mm on the town.', ['90 mm: -', '40 mm: -']],
  ['A storm crossed Cagayan province. It dumped 90 mm of rain on the province.', ['90 mm: Cagayan']],
  ['Soldiers went to the Lowmoor seat. About 900 were deployed to the constituency.', ['About 900: Lowmoor']],
  ['Chad, which borders Sudan, is poor. The country recorded 90 murders.', ['90: Chad']],
  ['A quake in Chad killed 40 in the country’s south and nine in neighbouring Sudan.', ['40: Chad', 'nine: Sudan']],
  // a base is where the level is; a paragraph’s first words set its scene
  [
    'In Ruvu East, Mr Osei polled 912 votes. The party’s vote share in the constituency went up from 38 per cent to 49 per cent.',
    ['912: Ruvu East', '38 per cent: Ruvu East', '49 per cent: Ruvu East'],
  ],
  [
    'Raids in Chad killed 17 people on Monday.\n\nIn Tarko, a missile flattened a house. Workers had pulled nine bodies from the rubble.',
    ['17: Chad', 'nine: Tarko'],
  ],
  // where the speaker is
  ['Raiders struck Kano State. The police chief in the state said 19 men had fled.', ['19: -']],
  ['Kwale town, Kenya, is old. The camp had 40 tents.', ['40: -']],
];
for (const [text, expected] of BACK) test(`points back: ${text}`, () => assert.deepEqual(placesOf(text), expected));

const TOLLS: [string, string[]][] = [
  [
    'No fewer than 17 men were killed and 40 others abducted when gunmen attacked three hamlets in Ruwa Municipality on Tuesday.',
    ['No fewer than 17: Ruwa Municipality', '40: Ruwa Municipality', 'three: Ruwa Municipality'],
  ],
  ['At least 26 men drowned after a boat that had set out from Libya sank off the island of Kamora.', ['At least 26: Kamora']],
  ['Two soldiers were killed in a gunfight that broke out in the Machil sector of north Kashmir’s Kupwara district.', ['Two: Machil']],
  ['A storm tore through eastern Ohio, killing six people.', ['six: Ohio']],
  ['The number of hot spots rose to 73, of which 51 are in Selangor.', ['73: -', '51: Selangor']],
  ['A survey of 840 homes in England found that one in ten posts was vacant.', ['840: England', 'one in ten: England']],
  // where else somebody was
  ['Nine men died after a speech in Quito.', ['Nine: -']],
  ['The pier held 640 men, the mayor said in Lima.', ['640: -']],
];
for (const [text, expected] of TOLLS) test(`where it was: ${text}`, () => assert.deepEqual(placesOf(text), expected));

const NAMES: [string, string[]][] = [
  ['Seven herders were shot in neighbouring Zarqun.', ['Seven: Zarqun']],
  ['Rescuers went to nearby Zarqun with 40 boats.', ['40: Zarqun']],
  ['It made landfall over Zarqun with winds of 90 kph.', ['90 kph: Zarqun']],
  ['Raiders overran the army post at Zarqun and burned seven trucks.', ['seven: Zarqun']],
  ['Some 480 people were killed in the North-West.', ['Some 480: North-West']],
  ['Twelve people drowned in a lorry that was swept away at Zarqun.', ['Twelve: Zarqun']],
  ['At least 43 cases were reported at Zarqun.', ['At least 43: Zarqun']],
  ['Nurses recorded 63 cases at Zarqun transit centre.', ['63: Zarqun']],
  ['The ration at Zarqun settlement was cut by 7 kg.', ['7 kg: Zarqun']],
  ['The club wants a stadium at Zarqun with 900 seats.', ['900: Zarqun']],
  ['He made $40m in the Zarqun settlement.', ['$40m: -']],
  ['A fire was reported at Zarqun and 40 cars burned.', ['40: -']],
  ['Nineteen of the dead were from Camarines Sur.', ['Nineteen: -']],
  ['The nearby Nissan factory has 200 workers.', ['200: -']],
  ['She took a post at Reuters and wrote 40 books.', ['40: -']],
  ['She expects Brent to average $72.', ['$72: -']],
];
for (const [text, expected] of NAMES) test(`by its words: ${text}`, () => assert.deepEqual(placesOf(text), expected));
