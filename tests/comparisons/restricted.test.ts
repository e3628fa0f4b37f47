/**
 * What is counted over time, done with things, or cut as jobs: each kind of restriction by itself, and what is the same in other words.
 * Small numbers are the same only in the same words; several numbers of one text, of which nothing tells which is meant, are nobody's.
 */
import { against, apart, article, same } from './joined.ts';

const JOBS = article(
  'Quellor to cut 4,300 jobs',
  'Quellor of Ostrell, a maker of tyres, will cut 4,300 jobs, it said on Tuesday, as its sales fall.',
);
/** as another paper goes on */
const onJobs = (sentence: string) =>
  article(
    'Quellor talks begin in Ostrell',
    `Managers and workers of the tyre maker Quellor met in Ostrell on Friday to speak about its future.\n\n${sentence}`,
    '2022-06-17',
  );
against(JOBS, '4,300', onJobs, [
  ['same', 'the plan of jobs to cut', 'Quellor plans to cut 4,100 jobs.', '4,100'],
  ['same', 'what the firm wants', 'The company wants to cut 4,100 jobs.', '4,100'],
  ['apart', 'jobs at one works', 'Quellor plans to cut 900 jobs at Sillaby.', '900'],
  ['apart', 'the next works of a list', 'Quellor will cut 1,700 jobs at Sillaby and 900 at Mornach.', '900'],
  ['apart', 'jobs of suppliers', 'Suppliers in the valley have shed 900 jobs.', '900'],
  ['apart', 'another round', 'Quellor paid 90 million euros when it cut 900 jobs after the merger.', '900'],
]);

const ATTACKS = article(
  'Attacks in Balochistan up, monitor says',
  'The Peace Monitor recorded 171 attacks in Balochistan in 2019, up from 116 in 2018, it said on Thursday.',
  '2020-01-09',
);
const onAttacks = (sentence: string) =>
  article('Violence in Pakistan', `The Peace Monitor has counted attacks in Balochistan in 2019.\n\n${sentence}`, '2020-02-11');
against(ATTACKS, '171', onAttacks, [
  ['same', 'another count of the same', 'The home department recorded 143 attacks in Balochistan in 2019.', '143'],
  ['apart', 'those of a party', 'The front was behind 68 of those attacks in Balochistan in 2019.', '68'],
  ['apart', 'the whole country', 'Attacks in Balochistan rose in 2019. Across the country the monitor counted 334 attacks.', '334'],
]);

const FEVER = article(
  'Dengue in Loreto: 14 dead',
  'Dengue has killed 14 people in the Peruvian region of Loreto since January, the health directorate said on Monday. Brigades have sprayed 22,000 houses.',
  '2024-02-12',
);
const onFever = (sentence: string) =>
  article(
    'Dengue toll in Loreto',
    `Dengue has killed 17 people in the region of Loreto in Peru, the directorate said.\n\n${sentence}`,
    '2024-02-19',
  );
against(FEVER, '22,000', onFever, [
  ['same', 'a later count of what was done', 'Brigades have sprayed 31,000 houses.', '31,000'],
  ['apart', 'houses in one quarter', 'In the Belen quarter 3,100 houses have been sprayed.', '3,100'],
  ['apart', 'houses more', 'Another 3,100 houses have been sprayed.', '3,100'],
]);

const SHUT = (sentence: string, published?: string) =>
  article('Quellor and Ostrell', `The tyre maker Quellor told workers in Ostrell of its plans on Tuesday. ${sentence}`, published);
same('a small number in the same words', SHUT('It has closed four depots.'), 'four', SHUT('Quellor has closed four depots.'), 'four');
apart('a small number without what was done', SHUT('It works in four countries.'), 'four', SHUT('It sells in four countries.'), 'four');
apart(
  'small numbers with which other things were done',
  SHUT('It has closed four depots.'),
  'four',
  SHUT('It has opened four depots.'),
  'four',
);

const RESULTS = article('Quellor earns more', 'Quellor Foods had sales of 3.1 billion euros in 2021, it said on Thursday.', '2022-02-17');
const onResults = (sentence: string) => article('Quellor Foods', `Quellor Foods met its owners on Friday.\n\n${sentence}`, '2023-02-18');
against(RESULTS, '3.1 billion euros', onResults, [
  ['same', 'sales of the year', 'Quellor had sales of 3.2 billion euros in 2021.', '3.2 billion euros'],
  ['apart', 'sales of a unit', 'Its fish unit had sales of 720 million euros in 2021.', '720 million euros'],
  ['apart', 'sales without a unit', 'Without the mills sales were 720 million euros in 2021.', '720 million euros'],
  [
    'apart',
    'sales of the year after',
    'Quellor earned 205 million euros in 2022, up from 182 million euros a year before, on sales of 2.6 billion euros.',
    '2.6 billion euros',
  ],
]);

/** The same round number is of many things of one story: what it is for, or of whom it is, must be the same, too. */
const CAVE = (sentence: string) =>
  article('Corvina mine', `The collapse of the Corvina mine in Bolivia was spoken of in parliament on Tuesday. ${sentence}`);
same(
  'a round sum for each family',
  CAVE('Each family will get 50,000 dollars.'),
  '50,000 dollars',
  CAVE('The owner will pay 50,000 dollars to every family.'),
  '50,000 dollars',
);
apart(
  'a round sum lost, and the same as a fine',
  CAVE('The owner lost 5 million dollars.'),
  '5 million dollars',
  CAVE('The owner must pay a fine of 5 million dollars.'),
  '5 million dollars',
);
apart(
  'a round sum for nothing that is told',
  CAVE('The owner has 5 million dollars.'),
  '5 million dollars',
  CAVE('The state has 5 million dollars.'),
  '5 million dollars',
);
apart('a round number of others', CAVE('The owner employs 800 workers.'), '800', CAVE('Before the gate stood 800 relatives.'), '800');

apart(
  'a change told after a number of the month before',
  article(
    'Inflation',
    'Inflation in Sierra Leone was 54.5 percent in August 2023, the office said. Food prices rose 61 percent.',
    '2023-09-05',
  ),
  '61 percent',
  article(
    'Inflation eases',
    'Inflation in Sierra Leone eased to 50.9 percent in September 2023 from 54.5 percent in August. Food prices rose 57 percent.',
    '2023-10-03',
  ),
  '57 percent',
);

/** Of two numbers of one text by one noun, the second nobody's, nothing tells which another text means. */
const CASES = 'Haiti has counted 9,300 cases of cholera by 9 May, the ministry said.';
apart(
  'a number beside another that nothing explains',
  article('Cholera in Haiti', `${CASES} Artibosa, where it began, accounts for 2,100 cases.`),
  '2,100',
  article('Cholera', 'Haiti had 9,400 cases of cholera by 9 May, a charity said.'),
  '9,400',
);
same(
  'a number beside that of another voice',
  article('Cholera in Haiti', `${CASES} A charity said that Haiti had 9,900 cases of cholera by 9 May.`),
  '9,900',
  article('Cholera', 'Haiti had 9,400 cases of cholera by 9 May, the ministry said.'),
  '9,400',
);

const HURT = article(
  'Violence in Sindh and in Pakistan',
  'In 2019 all violence in Pakistan killed 1,840 people, the Peace Monitor said. In Sindh 206 people were killed in all violence in 2019, it said.',
  '2020-01-09',
);
const onHurt = (sentence: string) =>
  article('Yearbook of violence', `The Quellor Centre has published its yearbook on Pakistan.\n\n${sentence}`, '2020-02-11');
against(HURT, '1,840', onHurt, [
  ['same', 'through how many incidents a count goes', 'All violence in 2019 killed 1,611 people in Pakistan in 1,204 incidents.', '1,611'],
  ['same', 'by how much a number fell', 'Deaths in all violence in Pakistan fell by 21% from 1,611 in 2019.', '1,611'],
  ['apart', 'a few chosen incidents', 'All violence in 2019 killed 96 people in Pakistan in 12 incidents.', '96'],
  ['apart', 'incidents of a kind', 'All violence in 2019 killed 296 people in Pakistan in 112 roadside incidents.', '296'],
  ['apart', 'in a share of the districts', 'All violence in 2019 killed 911 people in Pakistan in 32% of the districts.', '911'],
  ['apart', 'a province alone', 'In Sindh alone 188 people were killed in all violence in 2019.', '188'],
]);
against(HURT, '206', onHurt, [
  ['same', 'a province alone', 'In Sindh alone 188 people were killed in all violence in 2019.', '188'],
  ['same', 'a year alone', 'In Sindh 188 people were killed in all violence in 2019 alone.', '188'],
  ['apart', 'a town of the province alone', 'In Karachi alone 71 people were killed in all violence in 2019.', '71'],
  ['apart', 'women alone', 'In Sindh 41 women alone were killed in all violence in 2019.', '41'],
]);
