/** Texts that share a rare name in their titles or first paragraphs tell of one story, whatever it is of; what in them is of something else stays apart. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Article, corpusOf } from './corpus-of.ts';
import { against, apart, article, DAY, same } from './joined.ts';

const BUS = article(
  'Coach leaves the road at Velmarin',
  'A coach went off a mountain road near Velmarin in Peru and 14 passengers were killed, police said. It belonged to the firm Trans Orbeja.',
);
const toll = (sentence: string, published = DAY): Article =>
  article('Mourning in Peru', `Peru mourns those who died in the coach at Velmarin.\n\n${sentence}`, published);

against(BUS, '14', toll, [
  ['same', 'a toll in other words', 'The accident has killed 17 people, the health ministry said.', '17'],
  ['same', 'a toll that is told as a number of people', 'The number of people who died in it rose to 17.', '17'],
  ['same', 'bodies that were found', 'Rescuers have now recovered 17 bodies from the ravine.', '17'],
]);
same(
  'by the name of the firm',
  BUS,
  '14',
  article('Trans Orbeja fined', 'Trans Orbeja, the firm of a coach in which 17 people died in Peru, was fined.'),
  '17',
);
against(BUS, '14', toll, [
  ['apart', 'another accident of the week', 'On Sunday a lorry hit a minibus at Orsanda and killed 17 people.', '17'],
  ['apart', 'another year', 'In 2015 a bus fell into the same ravine, killing 17 people.', '17'],
  ['apart', 'all of a year', 'More than 700 people have died on the roads of Peru since January.', 'More than 700'],
  ['apart', 'last year', 'Last year 17 people were killed there.', '17'],
  ['apart', 'a part of the dead', 'Nine of the dead were children, a doctor said.', 'Nine'],
]);
apart(
  'few, who may be others',
  article('Slide', 'A slide swept down the Orvakopf above Velmarin.\n\nFour of the dead were members of a club.'),
  'Four',
  article('Slide', 'The toll of the slide on the Orvakopf rose to ten on Monday, up from six, after search teams found four more bodies.'),
  'four',
);
against(BUS, '14', toll, [
  ['apart', 'the hurt', 'The accident injured 17 people, the health ministry said.', '17'],
  ['apart', 'bodies of one day', 'Rescuers found 17 bodies on Monday.', '17'],
  ['apart', 'bodies in a morgue', 'The morgue of the town received 17 bodies.', '17'],
  ['apart', 'bodies that were buried', 'Families have buried 17 bodies so far.', '17'],
]);
apart('a text of another year', BUS, '14', toll('The accident killed 17 people, the health ministry said.', '2024-06-14'), '17');
apart(
  'a name that everybody knows',
  article('Coach crash', 'A coach left the road in Lima and 14 passengers were killed, police said.'),
  '14',
  article('Mourning', 'A coach accident in Lima killed 17 people, the health ministry said.'),
  '17',
);

const FIRM = article('Orvelta to cut jobs', 'The Danish mill Orvelta will cut 1,800 jobs by next year, it said.\n\nOrvelta has 41 shops.');
const trims = (text: string): Article => article('Mill trims', text);
against(FIRM, '1,800', trims, [
  ['same', 'jobs, and those who lose them', 'Orvelta is to lay off 1,450 workers, it said.', '1,450'],
  ['apart', 'jobs of one country', 'Orvelta is to cut jobs.\n\nIn Sweden 600 jobs will be cut.', '600'],
]);
apart('jobs of a rival', FIRM, '1,800', article('Mills trim', 'Orvelta has cut jobs.\n\nIts rival Belmare sheds 1,450 jobs.'), '1,450');
against(FIRM, '41', trims, [
  ['same', 'the same number of the same things', 'Orvelta is to close one in ten of its 41 shops.', '41'],
  ['apart', 'another number, of which nothing is told', 'Orvelta is to close. It opened 44 shops.', '44'],
  ['apart', 'the same number in another place', 'Orvelta is to close.\n\nIn Sweden it opened 41 shops.', '41'],
]);

const PAY = article('Orvelta and its staff', 'Staff of the mill Orvelta demand 8 percent more.\n\nThey also want 37 spare days.');
const pay = (sentence: string): Article => article('Talks at Orvelta', `The mill Orvelta met its staff.\n\n${sentence}`);
against(PAY, '8 percent', pay, [
  ['same', 'a round share that is demanded', 'They sought 8 percent.', '8 percent'],
  ['apart', 'a round share that is offered', 'Its owner offered 8 percent.', '8 percent'],
  ['apart', 'by how much prices rose', 'Inflation was 8 percent.', '8 percent'],
]);

const BID = article(
  'Belmare bids for Orvelta',
  'Belmare, a rare bird among mills, offered $42 a share for Orvelta, or $310 million, and owns 12% of Orvelta.',
);
const onBid = (sentence: string): Article => article('Orvelta in play', `Orvelta waits for Belmare.\n\n${sentence}`);
against(BID, '$42', onBid, [
  ['same', 'a price that is offered', 'Belmare has extended its bid of $42 a share until Friday.', '$42'],
  ['same', 'a price before the word for an offer', 'Nobody has answered its $42-a-share offer.', '$42'],
  ['apart', 'a price at the close', 'The stock of Orvelta closed at $42 on Tuesday.', '$42'],
  ['apart', 'a price at which a stock ended up', 'Investors cheered, and it ended up $3 at $42.', '$42'],
  ['apart', 'a target that analysts have', 'Analysts raised their price target to $42 a share.', '$42'],
  ['apart', 'a price at issue', 'It was floated two years before the bid and priced at $42 a share.', '$42'],
]);
against(BID, '$310 million', onBid, [
  ['same', 'a sum for all of it', 'That would cost $310 million.', '$310 million'],
  ['same', 'a sum for a mill that is known by its seat', 'The Lima-based mill would cost $310 million.', '$310 million'],
]);
against(BID, '12%', onBid, [
  ['same', 'a share of one firm', 'Belmare holds 12% of Orvelta’s common shares.', '12%'],
  ['apart', 'a share of something else', 'It would close 12% of its shops.', '12%'],
]);

const ASKED = article('Young Velmarins asked', 'In a survey, young Velmarins were asked about work: 42% want more of it.');
apart('percentages of polls', ASKED, '42%', article('Velmarins and roads', 'A poll asked Velmarins about roads: 42% want more.'), '42%');

const RADIO = article('Orvelta on air', 'The chief of Orvelta was on Belmare Radio Gold 125 at noon.\n\nIt has 41 shops.');
test('a number that is a piece of a name is none of a story', () => {
  const { quantities } = corpusOf(RADIO);
  assert.deepEqual(
    quantities.flatMap(({ text, measure_id }) => (text === '125' && measure_id !== null ? [text] : [])),
    [],
  );
});

const VOTE = article(
  'Seat won',
  'Mr Tamsel Orvani Kerudo was elected in Ghana on Tuesday.\n\nThe police said 11 persons have been arrested.',
);
const VOTE_AGAIN = (name: string): Article =>
  article('Seat kept', `Ms ${name} was elected in Ghana.\n\nThe police said 14 persons have been arrested.`, '2022-11-08');
same('by the last name of a person', VOTE, '11', VOTE_AGAIN('Ilsa Kerudo'), '14');
apart('a given name that two people share', VOTE, '11', VOTE_AGAIN('Ilsa Orvani Pelmo'), '14');

apart(
  'texts in capitals, where no capital tells a name',
  article('', BUS.text.toUpperCase()),
  '14',
  article('', toll('The accident has killed 17 people, the health ministry said.').text.toUpperCase()),
  '17',
);

test('a price of one share is not what the takeover costs', () => {
  const text =
    'Belmare raised its takeover offer for Orvelta of the United States to $44 a share, or $330 million.\n\nThe takeover is to close in May.';
  const { quantities } = corpusOf(article('Belmare raises takeover offer for Orvelta', text));
  const keyOf = (words: string) => quantities.find((figure) => figure.text === words)?.measure_key ?? null;
  assert.notEqual(keyOf('$330 million'), null);
  assert.notEqual(keyOf('$44'), keyOf('$330 million'));
  assert.match(keyOf('$44') ?? '', /~price offered, share~/);
});

test('so many more than were counted before is no second number for the same', () => {
  const text = 'The health ministry said the accident killed 16 people. The firm said another five people were killed.';
  const keys = corpusOf(toll(text)).quantities.map((figure) => [figure.text, figure.measure_key !== null]);
  assert.deepEqual(keys, [
    ['16', true],
    ['five', false],
  ]);
});
