/** Reporting clauses by word order: after brackets, hyphens, times and tails; two speakers in one sentence; what is none of a content. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const FOUND: [string, string, string[]][] = [
  ['after a name with its abbreviation', 'Wages grew 6%, the Weir Board (WB) said.', ['the Weir Board | said | Wages grew 6%']],
  ['of a firm by its seat', 'Wages grew 6%, the Oslo-based firm said on Monday.', ['the Oslo-based firm | said | Wages grew 6%']],
  [
    'with a day as its object',
    'Thefts have jumped 38%, the town’s mayor said Friday in a rare talk.',
    ['the town’s mayor | said | Thefts have jumped 38%'],
  ],
  [
    'after a number with a preposition',
    'At least nine men drowned after a ferry sank off Turku, officials said.',
    ['officials | said | At least nine men drowned after a ferry sank off Turku'],
  ],
  [
    'of what is read, though it looks like an infinitive',
    '“The ferry is late and full,” the notice read.',
    ['the notice | read | “The ferry is late and full,”'],
  ],
  [
    'of another verb of saying',
    'Nearly a third of ferries are late, a survey by the port found.',
    ['a survey by the port | found | Nearly a third of ferries are late'],
  ],
  [
    'after a fronted phrase',
    'With the storm near, sailing would be a risk, guides say.',
    ['guides | say | With the storm near, sailing would be a risk'],
  ],
  ['told to a body', 'Nine ferries were late, Edda Falk told the board.', ['Edda Falk | told | Nine ferries were late']],
  ['with its time in the middle', 'Fares, the minister boasted last week, will fall.', ['the minister | boasted | Fares … will fall']],
  [
    'with a rest that has no verb',
    'Nine ferries were sold, he added, with another six still for sale.',
    ['he | added | Nine ferries were sold … with another six still for sale'],
  ],
  ['of a manager', '“It is over,” managing director Tom Hale told reporters.', ['managing director Tom Hale | told | “It is over,”']],
  [
    'a clause with an aside',
    'The port said the ferry, carrying 19 men, was late when it sank.',
    ['The port | said | the ferry, carrying 19 men, was late when it sank'],
  ],
  ['an aged name', 'Tom Hale, 58, blamed “a rotten month”.', ['Tom Hale | blamed | “a rotten month”']],
  [
    'a participle that looks like a noun',
    'The mayor met reporters on Monday, warning that prices will rise.',
    ['The mayor | warning | prices will rise'],
  ],
  ['who is prompted to warn', 'The figures prompted brokers to warn that fares could rise.', ['brokers | warn | fares could rise']],
];
for (const [name, text, expected] of FOUND) test(`a reporting clause ${name}`, () => assert.deepEqual(writtenIn(text), expected));

test('a clause of time in front of a verb that goes on is no content', () => {
  assert.deepEqual(writtenIn('When fares rose, the mayor announced a strike.'), ['the mayor | announced | a strike']);
  assert.deepEqual(writtenIn('On Monday, the port said nothing.'), []);
});

test('two sides in one sentence have each its own words', () => {
  assert.deepEqual(writtenIn('The port says nine men died, while the union says the figure is 40.'), [
    'The port | says | nine men died',
    'the union | says | the figure is 40',
  ]);
  assert.deepEqual(writtenIn('Police said four men were killed while a clerk said seven had arrived.'), [
    'Police | said | four men were killed',
    'a clerk | said | seven had arrived',
  ]);
  assert.deepEqual(writtenIn('The zoo suggested that the fence was sound, though keepers consider it a hazard.'), [
    'The zoo | suggested | the fence was sound',
    'keepers | consider | it a hazard',
  ]);
});

test('a second verb of saying has the first one’s speaker and its own words', () => {
  assert.deepEqual(writtenIn('The mayor told reporters that the raid killed nine men, and accused soldiers of failing to respond.'), [
    'The mayor | told | the raid killed nine men',
    'The mayor | accused | soldiers of failing to respond',
  ]);
});

test('a dateline is no content', () => {
  for (const dateline of ['TURKU: ', 'TURKU (Weir Wire) — ', 'TURKU, May 2 – ', '(Turku) – '])
    assert.deepEqual(writtenIn(`${dateline}Nine men died in a fire, police said.`), ['police | said | Nine men died in a fire']);
});

test('what stands inside a reported clause ends with it', () => {
  assert.deepEqual(writtenIn('The ferry is expected to sail in May, the Echo reported.'), [
    '- | is expected | The ferry … to sail in May',
    'the Echo | reported | The ferry is expected to sail in May',
  ]);
});

test('how a forecast compares is the author’s', () => {
  assert.deepEqual(writtenIn('Growth is expected to reach 1% in May, well short of the target.'), [
    '- | is expected | Growth … to reach 1% in May',
  ]);
  assert.deepEqual(writtenIn('The port expects sales to reach £9m, up from £8m.'), [
    'The port | expects | sales to reach £9m, up from £8m',
  ]);
});

test('words in marks beside “in the words of” are all that was said', () => {
  assert.deepEqual(writtenIn('Fares fell by 2%, “a trifle” in the words of one broker.'), ['one broker | in the words of | “a trifle”']);
});

test('a title in marks does not make a claim a quotation', () => {
  const modeOf = (text: string): string | undefined => claimsIn(text)[0]?.mode;
  assert.equal(modeOf('The run of “Song of the Weir” will end in May, its owner said.'), 'indirect');
  assert.equal(modeOf('The run was “a long one”, its owner said.'), 'mixed');
});

const NONE: [string, string][] = [
  ['an attack on a place', 'Guards attacked the camp near Turku.'],
  ['a price', 'The port charges £25 for a night.'],
  ['lives taken', 'Floods claimed the lives of nine men.'],
  ['shelter sought', 'Nine men crossed the border, seeking refuge.'],
  ['a fear that tells why', 'He left the house, fearing further blasts.'],
  ['a verdict', 'A man was found guilty of theft.'],
  ['jobs added', 'Employers added 151,000 jobs in May, fewer than in April, which was dull.'],
  ['how a source stays unnamed', 'A clerk spoke on condition of anonymity.'],
];
for (const [name, text] of NONE) test(`no claim: ${name}`, () => assert.deepEqual(writtenIn(text), []));
