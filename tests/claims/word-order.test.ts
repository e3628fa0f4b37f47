/** Speakers, verbs and contents that neither the tagger nor the tree shows, known by the order of the words. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // who speaks: all that stands in front of a verb that always has a speaker
  ['Six in 10 say the weir is safe.', ['Six in 10 | say | the weir is safe']],
  ['Most believe that both the weir and the dock have improved.', ['Most | believe | both the weir and the dock have improved']],
  ['Turku aides said details of the toll will be published in May.', ['Turku aides | said | details of the toll will be published in May']],
  ['The toll will be cut again, a source close to him said.', ['a source close to him | said | The toll will be cut again']],
  ['Cole said Reis stopped the crane, but Cole did not say when.', ['Cole | said | Reis stopped the crane']],
  ['Near the weir, near the dock, the crews left.', []],
  // after an inverted verb
  [
    '“The crane was a danger,” said Rep. Elia Kos, the top member of the Harbour Committee, in a letter.',
    ['Rep. Elia Kos | said | “The crane was a danger,”'],
  ],
  ['“It was late,” said Kos aide Dan Reis, angered that crews ignored the strike.', ['Kos aide Dan Reis | said | “It was late,”']],
  [
    'The toll may even help the smaller boats, say some skippers, who recall the strike.',
    ['some skippers | say | The toll may even help the smaller boats', 'some skippers | recall | the strike'],
  ],
  // headlines
  ['Ida Falk Says He Would Close the Dock Over Storm', ['Ida Falk | Says | He Would Close the Dock Over Storm']],
  ['Pilots Say It Proves They Lied', ['Pilots | Say | It Proves They Lied', 'It | Proves | They Lied']],
  ['Dock Hid Its Leaks, Former Harbour Pilot Says', ['Former Harbour Pilot | Says | Dock Hid Its Leaks']],
  // participles taken for nouns and adjectives
  ['The pilot is warning crews that a strike would close the dock.', ['The pilot | is warning | a strike would close the dock']],
  ['Oulu has been warning that its sand will be gone by May.', ['Oulu | has been warning | its sand will be gone by May']],
  ['Oulu is promising to help the crews.', ['Oulu | is promising | to help the crews']],
  ['The result is promising to the crews.', []],
  ['Should the dock fail, anglers worry that the cost could fall to them.', ['anglers | worry | the cost could fall to them']],
  // "that" opens no clause here
  [
    '“What a dry town it would be if the pilots had told the council that months ago,” Kos said.',
    ['Kos | said | “What a dry town it would be if the pilots had told the council that months ago,”'],
  ],
  // where the content begins
  ['Falk said closing the dock before the winter could cost jobs.', ['Falk | said | closing the dock before the winter could cost jobs']],
  ['Falk said after the vote he would not accept the toll.', ['Falk | said | he would not accept the toll']],
  ['Kos said after the convention he would not accept the offer.', ['Kos | said | he would not accept the offer']],
  [
    'Falk said the demands that come with the job sometimes break the crews.',
    ['Falk | said | the demands that come with the job sometimes break the crews'],
  ],
  ['He repeated that promise on Monday.', ['He | repeated | that promise']],
  ['He said that Monday was late enough.', ['He | said | Monday was late enough']],
  ['A pilot says Ida Falk and the crew should leave.', ['A pilot | says | Ida Falk and the crew should leave']],
  // who is shown speaking
  ['The film shows footage of Ida Falk asking, “Why was it late?”', ['Ida Falk | asking | “Why was it late?”']],
  ['The leaks have left half of skippers saying the dock is unsafe.', ['half of skippers | saying | the dock is unsafe']],
  ['Kos sent a note to members asking them to stay.', ['Kos | asking | them to stay']],
  // told apart by a clause of their own
  ['One of the pilots who signed the note called Kos a fraud.', ['One of the pilots who signed the note | called | Kos a fraud']],
  ['Help is at hand for anyone wanting to borrow a boat.', []],
  // questions at once after their verb
  ['The chart shows how the dock flooded.', ['The chart | shows | how the dock flooded']],
  ['The guide met the guests, emphasising why the dyke matters.', ['The guide | emphasising | why the dyke matters']],
  ['The chart shows how.', []],
  ['The dock shows now.', []],
  // a day, an adverb, an aside between
  ['The governor called Friday for a strike.', ['The governor | called Friday for | a strike']],
  ['The governor called on Sunday for a strike.', ['The governor | called on Sunday for | a strike']],
  ['The governor called on Sunday.', []],
  ['The governor called Friday from a boat.', []],
  ['Reis, who’s called for a strike, smiled.', ['Reis | ’s called for | a strike']],
  ['He’s called for a strike.', ['He | ’s called for | a strike']],
  ['He’s called for at noon.', []],
  ['Reis spoke warmly of his trips to the island.', ['Reis | spoke | his trips to the island']],
  ['She spoke softly of the harbour.', ['She | spoke | the harbour']],
  ['She spoke softly of late.', []],
  [
    'As many engineers, including Edda Falk, have pointed out, Reis is free to go.',
    ['many engineers | have pointed out | Reis is free to go'],
  ],
  ['As some owners, like Dan Holm, have noted, the dam is old.', ['some owners | have noted | the dam is old']],
  ['As many engineers, including Edda Falk, left, the dam broke.', []],
  // a day, a vote, an event in front of the infinitive
  ['The board voted on Monday to close the dock.', ['The board | voted | to close the dock']],
  ['The council promised in June to mend the road.', ['The council | promised | to mend the road']],
  ['The council decided after a long inquiry not to sue the owner.', ['The council | decided | not to sue the owner']],
  ['The council decided after a plan to leave.', []],
  ['The council voted in a hall next to the dock.', []],
  // debated, shed light on
  ['The council debated whether to close the dock.', ['The council | debated | whether to close the dock']],
  ['The guests debated why the soup was cold.', ['The guests | debated | why the soup was cold']],
  ['The council debated in a hall.', []],
  ['The council debated for hours.', []],
  ['The letters shed light on how the dam failed.', ['The letters | shed light on | how the dam failed']],
  ['The diary sheds light on the failure of the dam.', ['The diary | sheds light on | the failure of the dam']],
  ['The lamps shed light for hours.', []],
  ['The oaks shed leaves on the road.', []],
  // where something was called so, and what was
  ['Reis sent a note in which she called the fare “a joke”.', ['she | called | the fare “a joke”']],
  ['Reis spoke of the fare, which she called “a joke”.', ['Reis | spoke of | the fare', 'she | called | “a joke”']],
  // against a deed
  ['The council decided against closing the pool.', ['The council | decided against | closing the pool']],
  ['The club decided against a new coach.', ['The club | decided against | a new coach']],
  ['The council decided the race against Lund.', []],
  ['The coach decided on the day.', []],
  ['He weighs 90 kilos and is overweight according to his body mass index.', []],
  ['Rents fell in March, according to the Weir Housing Index.', ['the Weir Housing Index | according to | Rents fell in March']],
  ['According to the plan, the town will build 300 flats.', ['the plan | According to | the town will build 300 flats']],
  ['The bridge went up according to plan.', []],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));

const roles: [string, string][] = [
  ['“It was a mess,” said Rep. Jim Kos (D-Oulu), a member of the harbour board.', 'a member of the harbour board'],
  ['Rep. Jim Kos (D-Oulu), a member of the harbour board, said the toll was fair.', 'a member of the harbour board'],
  ['Kos -- author of two books on cranes -- said the toll was fair.', 'author of two books on cranes'],
];

for (const [text, role] of roles) test(`role: ${text}`, () => assert.equal(claimsIn(text)[0].sourceRole?.text, role));
