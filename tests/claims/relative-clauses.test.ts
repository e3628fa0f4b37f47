import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // who says so stands in the relative clause
  ['There has been a surge of crews registering late, which owners say could close the yard.', ['owners | say | could close the yard']],
  ['They left the port in what many pilots said was a sign of fear.', ['many pilots | said | a sign of fear']],
  [
    'He kept the yard in 1976, in what Edda Falk, treasurer of the union, called “a long, bitter winter.”',
    ['Edda Falk | called | “a long, bitter winter.”'],
  ],
  // after what somebody says is so, the author goes on
  ['The port lost what owners said was a fair offer, but the crews stayed.', ['owners | said | a fair offer']],
  ['The port lost the offer, which owners said was fair but came late.', ['owners | said | was fair but came late']],
  // what is thought is the subject of another verb, or asked
  ['What the owner believes remains a mystery.', []],
  ['The board announced who it believed should sail.', []],
  ['When asked who they thought was late, the pilots left.', ['- | asked | who they thought was late']],
  ['The pilot, who he thought was late, sailed.', ['he | thought | was late']],
  // a free relative is a noun phrase, and what is said in it stands within
  [
    'Ida Holm condemned what she called a “brazen breach” of the rules.',
    ['Ida Holm | condemned | what she called a “brazen breach” of the rules', 'she | called | a “brazen breach” of the rules'],
  ],
  ['Kos denounced what brokers say is a scam.', ['Kos | denounced | what brokers say is a scam', 'brokers | say | a scam']],
  ['Kos bought what brokers call a wreck.', ['brokers | call | a wreck']],
  ['Kos denounced in harsh words what she called a scam.', ['Kos | denounced | what she called a scam', 'she | called | a scam']],
  ['The crews enjoyed what they saw as a joke.', ['they | saw | a joke']],
  // the thing that is so called is part of what is said
  ['They lost a tax that Kos described as “a gift.”', ['Kos | described | a tax … “a gift.”']],
  ['They lost the tax, which Kos described as “a gift.”', ['Kos | described | “a gift.”']],
  // words in marks that describe a noun end with it; the main clause's verb is the author's
  ['It built what it calls “smart” ferries for the lake.', ['it | calls | “smart” ferries for the lake']],
  ['What clerks have called a “scheme” took a turn.', ['clerks | have called | a “scheme”']],
  ['These are steps which represent efforts to find a buyer.', []],
];

for (const [text, claims] of cases) test(`relative clauses: ${text}`, () => assert.deepEqual(writtenIn(text), claims));
