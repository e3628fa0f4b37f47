import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // who holds what the predicate says may stand after it
  ['The dock was seen as a burden by most brokers.', ['most brokers | was seen | The dock … as a burden']],
  [
    'The ferry is regarded as unsafe by about a quarter of passengers.',
    ['about a quarter of passengers | is regarded | The ferry … as unsafe'],
  ],
  ['The crane was deemed unsafe by the inspectors.', ['the inspectors | was deemed | The crane … unsafe']],
  // what nobody can hold is part of the predicate
  ['The vote was seen as a win by a narrow margin.', ['- | was seen | The vote … as a win by a narrow margin']],
  // a view that somebody may take is nobody's
  ['The strike can be seen as a warning.', []],
  ['The strike is seen as a warning.', ['- | is seen | The strike … as a warning']],
  // what a relative clause tells by the way is not put forward
  ['The port sold the barge, which was rejected by two museums.', []],
  ['Ida Holm, who is regarded as a pioneer, left the port.', []],
  ['The town, whose dock is considered unsafe, lost a ferry.', []],
  ['The barge was rejected by two museums.', ['two museums | was rejected | The barge']],
  // a predicate ends where another clause tells when or why
  ['Kos was dismissed as a dreamer when she bought the yard.', ['- | was dismissed | Kos … as a dreamer']],
  ['The dock is seen as safe if the wall holds.', ['- | is seen | The dock … as safe if the wall holds']],
  // an apposition belongs to what is said, a pronoun alone says nothing
  ['The owner, Edda Falk, was opposed by anglers.', ['anglers | was opposed | The owner, Edda Falk']],
  ['It was mentioned by Ida Holm.', []],
  ['He was criticised by anglers.', ['anglers | was criticised | He']],
  // "such … as" is part of who says so
  ['The plan was endorsed by owners of such barges as the Elna.', ['owners of such barges as the Elna | was endorsed | The plan']],
  ['The plan was endorsed by anglers on Monday.', ['anglers | was endorsed | The plan']],
];

for (const [text, claims] of cases) test(`passives: ${text}`, () => assert.deepEqual(writtenIn(text), claims));
