/** What is told in passing, foreseen, or given by a poll: frames with their neighbours, and what must stay without a claim. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';
import { writtenIn } from './helper.ts';

const CLAIMS: [string, string[]][] = [
  // mentions: nobody is named who says so
  ['The report that eight pilots left is untrue.', ['- | report that | eight pilots left']],
  ['A rumour that the bank would close had spread.', ['- | rumour that | the bank would close']],
  ['Hopes that talks would resume were dashed.', ['- | Hopes that | talks would resume']],
  ['The fact that six died is known.', []],
  ['The claim of the owner is false.', []],
  ['The claim that came from the port is false.', []],
  // mentions as the occasion of what is told
  ['The street was cleared amid growing fears that the wall would fall.', ['- | fears that | the wall would fall']],
  ['The firm has been dogged by charges that it cheated.', ['- | charges that | it cheated']],
  ['Despite rumours that the dock was shut, the ferry sailed.', ['- | rumours that | the dock was shut']],
  ['The firm has been dogged by charges that were dropped.', []],
  ['The street was cleared amid fears of a fall.', []],
  // what was said before, by a word for it
  ['The union has said as much in a letter.', ['The union | has said | as much']],
  ['She does not think so.', ['She | does not think | so']],
  ['The nurses said the same thing.', ['The nurses | said | the same thing']],
  ['The nurses did the same thing.', []],
  ['The ferry carried as much in a day.', []],
  // what came out
  ['It has now emerged that the lab was shut.', ['- | has now emerged | the lab was shut']],
  ['It transpired that nobody had a key.', ['- | transpired | nobody had a key']],
  ['A fox emerged that night.', []],
  // quoted as saying
  [
    '“We waited for hours,” the Weir Weekly quoted the baker Edda Falk as saying.',
    ['the baker Edda Falk | saying | “We waited for hours,”'],
  ],
  ['The Weir Weekly quoted a baker as a witness.', []],
  // guidance, aims, forecasts
  ['The firm had guided to sales of $40m.', ['The firm | had guided to | sales of $40m']],
  ['The board was aiming for a profit of about $4 million.', ['The board | was aiming for | a profit of about $4 million']],
  ['The pilot guided the ship to port.', []],
  ['The firm was aiming for the stars.', []],
  ['The bank’s forecast is for growth of 3%.', ['The bank | forecast is for | growth of 3%']],
  ['The bank cut its forecast for growth to 2%.', ['The bank | forecast for | growth to 2%']],
  ['A forecast of 3% growth was missed.', []],
  ['The port put the damage at $85m and sought aid.', ['The port | put | the damage at $85m', 'The port | sought | aid']],
  ['The tax take is estimated at Rs 66 crore.', ['- | is estimated | The tax take … at Rs 66 crore']],
  // polls
  ['The survey gives Reis a lead of eight points.', ['The survey | gives | Reis a lead of eight points']],
  ['The survey gives Reis a headache.', []],
  ['The coach gave Reis 40 minutes.', []],
  ['By some accounts, nine boats sank.', ['some accounts | By | nine boats sank']],
  ['The boats went by two estuaries.', []],
  // after a statement or a day
  ['The agency said in a statement two men had died.', ['The agency | said | two men had died']],
  ['The firm said on Friday sales had risen.', ['The firm | said | sales had risen']],
  ['The agency said in a statement of two pages.', []],
  // verbs that look like nouns
  ['Growth will be 3%, the IMF reckons.', ['the IMF | reckons | Growth will be 3%']],
  ['The minister points out that 40 homes were lost.', ['The minister | points out | 40 homes were lost']],
  ['The bank targets inflation of 8%.', ['The bank | targets | inflation of 8%']],
  ['The board expressed alarm that 40 homes were lost.', ['The board | alarm that | 40 homes were lost']],
  // other groups of a poll
  ['Some 39% of voters said the vote would do, while 9% were not sure.', ['Some 39% of voters | said | the vote would do']],
  // what a figure is told with
  [
    'Commanders reported 164 clashes in the past day, nearly half of them near the port.',
    ['Commanders | reported | 164 clashes in the past day, nearly half of them near the port'],
  ],
  // deeds, moods and descriptions
  ['Nine fled when suspected bandits attacked a town of the north.', []],
  ['The shop offers a discount.', []],
  ['The firm is poised to win.', []],
  ['She sang, supporting the choir.', []],
];
for (const [text, expected] of CLAIMS) test(text, () => assert.deepEqual(writtenIn(text), expected));

/** Who vouches for the figure of a text. */
const FIGURES: [string, string][] = [
  ['The claim that six boats were lost is false.', 'unattributed'],
  ['The court rejected the claim that six boats were lost.', 'unattributed'],
  ['The claim by the owner that six boats were lost is false.', 'attributed'],
  ['Some 39% of voters said the vote would do, while 9% were not sure.', 'author'],
  ['Growth will be 3%, the IMF reckons.', 'attributed'],
];
for (const [text, expected] of FIGURES)
  test(`${expected}: ${text}`, () => assert.equal(extractText(text).quantities.at(-1)?.attribution, expected));
