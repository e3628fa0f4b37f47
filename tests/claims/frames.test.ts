import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // numbers put forward
  [
    'A harbour pilot, who asked not to be named because he feared for his job, put the damage at $40m.',
    ['A harbour pilot | put | the damage at $40m'],
  ],
  ['The union has verified 140 injuries since the yard opened.', ['The union | has verified | 140 injuries since the yard opened']],
  ['The ministry confirmed 12 new cases on Monday.', ['The ministry | confirmed | 12 new cases']],
  ['The ministry estimated the toll at 41 on Monday.', ['The ministry | estimated | the toll at 41']],
  ['Brokers pegged the loss at nearly $40m.', ['Brokers | pegged | the loss at nearly $40m']],
  ['Engineers assessed the damage at the port.', ['Engineers | assessed | the damage']],
  ['The team recorded three wins.', []],
  ['The crew put the crates at the back.', []],
  // how a source stays unnamed
  ['A clerk who declined to be identified left the yard.', []],
  // times and adverbials between a cue and its clause
  ['Mrs Kos announced in a letter this week that she sold her yard.', ['Mrs Kos | announced | she sold her yard']],
  ['Kos said after the convention that he would not accept the offer.', ['Kos | said | he would not accept the offer']],
  ['Kos quoted the owner as saying the ferry was lost.', ['the owner | saying | the ferry was lost']],
  [
    'The need is a “lawful source of income,” as a harbour memo put it.',
    ['a harbour memo | put it | The need is a “lawful source of income,”'],
  ],
  ['It is a wave that Ida Holm described as “a wall of water.”', ['Ida Holm | described | a wave … “a wall of water.”']],
  ['Kos has called for taxing ferries.', ['Kos | has called for | taxing ferries']],
  ['Kos called her vote for the port a mistake.', ['Kos | called | her vote for the port a mistake']],
  // a verb that no list has
  ['The clerk divined that the ferry was late.', ['The clerk | divined | the ferry was late']],
  ['The storm ensured that the ferry was late.', []],
  // nobody is no source, and a colon may explain an object
  ['For all that, nothing suggests that the yard will close.', []],
  ['The skipper knows one rule: silence.', []],
  ['They caught the man alleged to have planned the raid.', []],
  ['The clerk grabbed that boy by the arm and left.', []],
  // what the object of an order is to say, nobody has said
  ['Kos urged them to admit that the plan failed.', ['Kos | urged | them to admit that the plan failed']],
  ['Kos tried to say that the ferry was late.', ['Kos | say | the ferry was late']],
  // participles that tell which
  ['A court document filed Thursday says that nobody will be charged.', ['A court document | says | nobody will be charged']],
  ['A poll released in late August found that the ferry was late.', ['A poll released in late August | found | the ferry was late']],
  // a source in the middle of two clauses covers both; a place's own clause is the author's
  [
    'The port moved 40 tonnes, according to the union, and the yard moved nine.',
    ['the union | according to | The port moved 40 tonnes … and the yard moved nine'],
  ],
  ['Polls show a close contest in Turku, where 18 seats are open.', ['Polls | show | a close contest in Turku']],
  ['Kos described the yard as a “disgrace” after she left.', ['Kos | described | the yard as a “disgrace”']],
  ['Kos accused its owner, Ida Holm, of selling the yard.', ['Kos | accused | its owner, Ida Holm, of selling the yard']],
  // a semicolon hands back to the author, two make a list
  ['The board said the weir was sound; nobody had looked at it.', ['The board | said | the weir was sound']],
  [
    'The board said that Turku has 4 ferries; Tampere has 3; Oulu has 2.',
    ['The board | said | Turku has 4 ferries; Tampere has 3; Oulu has 2'],
  ],
  ['In a survey released Monday, half of sailors chose the ferry.', ['a survey released Monday | In | half of sailors chose the ferry']],
  // the receiver is no part of what was said
  ['Ida Holm told brokers that prices in Asia had fallen.', ['Ida Holm | told | prices in Asia had fallen']],
  // 27: clause, inverted, in the middle
  ['The port authority said that the crane was unsafe.', ['The port authority | said | the crane was unsafe']],
  ['The port authority said the crane was unsafe.', ['The port authority | said | the crane was unsafe']],
  ['The crane was unsafe, said Paulo Reis, head of the yard.', ['Paulo Reis | said | The crane was unsafe']],
  ['The crane, the port authority said, will be replaced in May.', ['the port authority | said | The crane … will be replaced in May']],
  ['He said the crane was old and that the rails were bent.', ['He | said | the crane was old and that the rails were bent']],
  // 30: asides between source and verb
  ['Marta Kos, who took over in June, said the yard was empty.', ['Marta Kos | said | the yard was empty']],
  // 31: according to, at the end, in front, in the middle
  [
    'The yard lost 40 workers, according to brokers watching the sale.',
    ['brokers watching the sale | according to | The yard lost 40 workers'],
  ],
  ['According to the union, the yard lost 40 workers.', ['the union | According to | the yard lost 40 workers']],
  // 33: passives
  ['The dock is seen by brokers as a burden.', ['brokers | is seen | The dock … as a burden']],
  ['It is thought that the barge sank at night.', ['- | is thought | the barge sank at night']],
  ['The strike is expected to end soon.', ['- | is expected | The strike … to end soon']],
  // 34: nouns
  ["Few believed the owner's claim that the barge was new.", ['the owner | claim that | the barge was new']],
  ['One of the owner’s demands is that the rent falls.', ['the owner | demands is that | the rent falls']],
  ['In the words of one broker, the yard is a graveyard.', ['one broker | In the words of | the yard is a graveyard']],
  // 35: wanting, asking, judging, opposing
  ['Latvia wants Estonia to share the cost.', ['Latvia | wants | Estonia to share the cost']],
  ['The owner urged the city to buy the dock.', ['The owner | urged | the city to buy the dock']],
  ['Brokers deem the dock dangerous.', ['Brokers | deem | the dock dangerous']],
  ['The plan was fiercely opposed by anglers.', ['anglers | was fiercely opposed | The plan']],
  ['The owner plans to sell the cranes.', ['The owner | plans | to sell the cranes']],
  // 36: object control
  ['The union accused the owner of hiding the accounts.', ['The union | accused | the owner of hiding the accounts']],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));

const silent = [
  'The barge sank at night and nobody was hurt.',
  'The owner declined to comment.', //             39: no claim
  'The owner did not say how the barge sank.',
  'The yard runs a “museum” in a shed.', //        41: scare quotes
  'Her song “Slow Barge” was a hit.',
  'Workers know him as “the Pike”.',
  'Prices fell by 4% in March.',
  'According to plan, nothing more.',
];
for (const text of silent) test(`nothing in: ${text}`, () => assert.deepEqual(writtenIn(text), []));

test('who was told is no content', () => {
  const [claim] = claimsIn('The captain told a city hearing that the lamps had failed.');
  assert.equal(claim.addressee?.text, 'a city hearing');
  assert.deepEqual(
    claim.content.map(({ text }) => text),
    ['the lamps had failed'],
  );
});

test('the accused is the target', () => {
  const [claim] = claimsIn('The union accused the owner of hiding the accounts.');
  assert.equal(claim.targetSpan?.text, 'the owner');
  assert.equal(claim.cueClass, 'accuse');
});

test("the author's voice resumes after an object", () => {
  assert.deepEqual(writtenIn('The union condemned the sale, which cost 300 jobs.'), ['The union | condemned | the sale']);
});
