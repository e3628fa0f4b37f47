/** Where contents end: what belongs to an object, and where the author speaks on. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // what belongs to an object, though it may hang elsewhere; how, where and when it was said does not
  ['The broker cited the leak as a reason to sell.', ['The broker | cited | the leak as a reason to sell']],
  ['The pilot recalled an evening in the harbour that ended badly.', ['The pilot | recalled | an evening in the harbour that ended badly']],
  ['The owner announced the sale as she left the dock.', ['The owner | announced | the sale']],
  ['The council backed the £2m plan by 29 votes to 22 at a meeting on Monday.', ['The council | backed | the £2m plan']],
  ['Falk blamed the leak on Monday.', ['Falk | blamed | the leak']],
  ['Falk discussed recently built docks.', ['Falk | discussed | recently built docks']],
  ['Falk seeks more crews.', ['Falk | seeks | more crews']],
  // an infinitive or an object has no clause of its own, so the author's clause, participle or remark ends it
  ['The yard plans to send a crane to Oulu, but it is unlikely that any will get there.', ['The yard | plans | to send a crane to Oulu']],
  ['The union urged crews to stay and it has paid them since.', ['The union | urged | crews to stay']],
  // no finite verb goes with an infinitive, unless its content has one
  [
    'Some members are eager to hear Kos and are planning a strike.',
    ['Some members | are eager | to hear Kos', 'Some members | are planning | a strike'],
  ],
  ['Kos plans to sell the yard but is undecided.', ['Kos | plans | to sell the yard']],
  ['Kos plans to buy a yard and sell ferries.', ['Kos | plans | to buy a yard and sell ferries']],
  ['Kos wants to see that the ferries run and stay full.', ['Kos | wants | to see that the ferries run and stay full']],
  ['The loss is expected to be $5m -- twice that of last year.', ['- | is expected | The loss … to be $5m']],
  [
    'Falk vowed to stay in the race, pointing to her lead in Oulu.',
    ['Falk | vowed | to stay in the race', 'Falk | pointing to | her lead in Oulu'],
  ],
  ['The toll is seen as a blow to anglers, largely because they come by boat.', ['- | is seen | The toll … as a blow to anglers']],
  [
    'The union endorsed Falk for mayor on Thursday, another example of crews taking sides.',
    ['The union | endorsed | Falk for mayor on Thursday'],
  ],
  ['Crews who want to give more could pay the toll.', ['Crews | want | to give more']],
  ['A poll showed Falk ahead, winning 51 percent of crews.', ['A poll | showed | Falk ahead, winning 51 percent of crews']],
  // words in marks are all of a predicate
  ['Falk called the toll “a joke” and he laughed.', ['Falk | called | the toll “a joke”']],
  ['Falk called the toll “a joke” and “a trick”.', ['Falk | called | the toll “a joke” and “a trick”']],
  ['Falk called the idea that crews had lost a “silly tale”.', ['Falk | called | the idea that crews had lost a “silly tale”']],
  ['Falk called both Reis and the pilot “crazy”.', ['Falk | called | Reis and the pilot “crazy”']],
  [
    'The council issued a note calling the leak “a clear breach of the rules” of the yard.',
    ['The council | calling | the leak “a clear breach of the rules” of the yard'],
  ],
  // a clause goes on to its own verb, and with "and that"
  ['The mayor said crews and the board are to blame for the leak.', ['The mayor | said | crews and the board are to blame for the leak']],
  ['Falk said the leaks were “small” and that the dock was sound.', ['Falk | said | the leaks were “small” and that the dock was sound']],
  [
    'Claiming the leak is small, Falk told Radio Oulu that crews “should calm down.”',
    ['Falk | Claiming | the leak is small', 'Falk | told | crews “should calm down.”'],
  ],
  // around a reporting clause
  ['Back then, Kos said, she found the dock quiet.', ['Kos | said | Back then … she found the dock quiet']],
  ['When asked, she said the dock was quiet.', ['she | said | the dock was quiet']],
  ['Though that leak was small, he said, mending it would be hard.', ['he | said | Though that leak was small … mending it would be hard']],
  [
    '“The leak is small,” he said, adding that the dock was sound.',
    ['he | said | “The leak is small,”', 'he | adding | the dock was sound'],
  ],
  [
    '“The leak is not just small,” Falk told Harbour Radio on Wednesday, “but of no interest.”',
    ['Falk | told | “The leak is not just small,” … “but of no interest.”'],
  ],
  [
    'Reis “got a deal,” Falk said, and still “got to sit in on the talks.”',
    ['Falk | said | Reis “got a deal,” … “got to sit in on the talks.”'],
  ],
  [
    '“Why are you still here?” Falk asked the crew. “What is it to you?”',
    ['Falk | asked | “Why are you still here?” … “What is it to you?”'],
  ],
  ['“How late is it?” Reis asked board members.', ['Reis | asked | “How late is it?”']],
  [
    "''I would use the word 'old-school,''' said Gregory Kos, who runs the dock. ''It is a compliment.''",
    ["Gregory Kos | said | ''I would use the word 'old-school,''' … ''It is a compliment.''"],
  ],
  // who asked, whose word, what is refused
  ['Asked by a clerk whether the dock was safe, she left.', ['a clerk | Asked | whether the dock was safe']],
  ['Asked by a clerk about the dock, she left.', []],
  ['Kos was asked by a caller why the dock was shut.', ['a caller | was asked | why the dock was shut']],
  ['Crews joined Falk’s call for a strike.', ['Falk | call for | a strike']],
  ['Crews joined a call for a strike.', []],
  ['Falk’s promise to close the dock won votes.', ['Falk | promise | to close the dock']],
  [
    'Crews welcomed the owner’s announcement of a new toll.',
    ['Crews | welcomed | the owner’s announcement of a new toll', 'the owner | announcement of | a new toll'],
  ],
  ['Falk refuses to release the crew.', ['Falk | refuses | to release the crew']],
  ['Falk refused to answer questions.', []],
  // deeds, times and scenes in which nothing is said, beside those in which something is
  ['The crews spoke for about five minutes.', []],
  ['The crews spoke about five docks.', ['The crews | spoke about | five docks']],
  ['Falk spoke against a backdrop of cranes.', []],
  ['Falk spoke against the toll.', ['Falk | spoke against | the toll']],
  ['Kos stood with his arms folded.', []],
  ['Falk stood with the crews.', ['Falk | stood with | the crews']],
  ['Falk welcomed several hundred guests.', []],
  ['Falk welcomed the ruling.', ['Falk | welcomed | the ruling']],
  ['The pilots listed his repudiated theories.', []],
  ['The donor directed a combined $20m to a club working to save the dock.', []],
  ['The owner directed the crews to leave.', ['The owner | directed | the crews to leave']],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));
