/** What nouns put forward: whose it is, what of, and where it ends. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const has = (text: string, line: string): void => assert.ok(writtenIn(text).includes(line), `${text}\n${writtenIn(text).join('\n')}`);
const noneAt = (text: string, noun: string): void =>
  assert.ok(!claimsIn(text).some(({ cue }) => cue?.text.includes(noun)), `${text}\n${writtenIn(text).join('\n')}`);

test('blame has its object after "of"; when, how and why are none', () => {
  has("The mayor's criticism of the dam was loud.", 'The mayor | criticism of | the dam');
  has('Anglers renewed their opposition to the dam.', 'their | opposition to | the dam');
  noneAt('The mayor renewed his criticism with great zeal.', 'criticism');
  noneAt("The mayor's criticism on Tuesday was loud.", 'criticism');
  noneAt('The mayor made a statement on Tuesday.', 'statement');
  has("The mayor made a statement on Tuesday's fire.", "The mayor | made a statement on | Tuesday's fire");
});

test('who has or makes it', () => {
  has('The mayor has made an appeal for calm.', 'The mayor | has made an appeal for | calm');
  noneAt('The mayor has some appeal for sailors.', 'appeal');
  noneAt('The union has renewed Finnish calls for a strike.', 'calls');
  noneAt('Both made their support for Turku a theme of the night.', 'support');
  noneAt('Holm was arranging talks before making a public endorsement of his own.', 'endorsement');
  has('Holm has a better plan to leave.', 'Holm | has a better plan | to leave');
  noneAt('Holm had better plan to leave.', 'plan');
});

test('who voices what is theirs is named', () => {
  has('Orr shared her belief that the old bridge would hold.', 'Orr | belief that | the old bridge would hold');
  has('Holm offered her clearest promise yet that the ferry would run.', 'Holm | promise | the ferry would run');
  noneAt('Holm offered no proof that the dam leaked.', 'proof');
  // the name of what issues it, not when it came
  has('Crews featured a Harbour Times report from over the weekend that the dam had burst.', 'Harbour Times | report | the dam had burst');
});

test('a second deed and a purpose are none of it', () => {
  has('Holm made a joke about boats and call them names.', 'Holm | made a joke about | boats');
  has('Two days after her endorsement of Berg to win votes, Holm resigned.', 'her | endorsement of | Berg');
  has("The mayor's call for Berg to resign was heard.", 'The mayor | call for | Berg to resign');
});

test('an infinitive ends where the main clause goes on', () => {
  has(
    'Her promises to build the dock notwithstanding, sailors say the pier is lost.',
    'Her | promises | to build the dock notwithstanding',
  );
  has('The owner renewed his call to treat crews as a risk, some captains did the same.', 'his | call | to treat crews as a risk');
  has(
    "Berg faulted Holm for following the mayor's refusal to use the bridge as well and called for a vote.",
    'the mayor | refusal | to use the bridge as well',
  );
  has('Holm made his promise to be "neutral" in the strike, and crews cheered.', 'his | promise | to be "neutral" in the strike');
  has(
    "The mayor's refusal to help crews who lost their boats and homes has angered many.",
    'The mayor | refusal | to help crews who lost their boats and homes',
  );
  has("Crews recalled the mayor's pledge to make sure boats are safe.", 'the mayor | pledge | to make sure boats are safe');
});

test('a clause ends where the main clause goes on', () => {
  has('Holm backed down on his prediction that the dam would hold, and blamed the crews.', 'his | prediction that | the dam would hold');
  has('Berg was faulted for his claim that the dam leaked; his pleas for calm; and more.', 'his | claim that | the dam leaked');
  has('The board was challenged over its statement on Monday that “boats sink,” but it kept its calm.', 'its | statement | “boats sink,”');
  has("The port rejected Holm's claim that the dam is weak, saying it was fine.", 'Holm | claim that | the dam is weak');
  has(
    "The mayor's fear that the dam will leak, and that boats will sink, is old.",
    'The mayor | fear that | the dam will leak, and that boats will sink',
  );
});

test('a clause of degree, and one of a nearer noun', () => {
  noneAt('The mayor drifted so far from his hopes that his children were cut out of the will.', 'hopes');
  has("Crews make things up at night, such as Berg's claim that the dam leaked.", 'Berg | claim that | the dam leaked');
  assert.ok(!writtenIn('Her rejection of the idea that the dam leaked was firm.').some((line) => line.endsWith('| the dam leaked')));
});
