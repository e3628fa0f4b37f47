import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

test('a quotation signed after a dash', () => {
  assert.deepEqual(
    writtenIn('“The lamps failed and nobody came.” ― Edda Falk\n“We waited for hours.”— Ida Reis, a baker\n“It was dark.” -- Tim K. Holm.'),
    ['Edda Falk | ― | “The lamps failed and nobody came.”', 'Ida Reis | — | “We waited for hours.”', 'Tim K. Holm | -- | “It was dark.”'],
  );
  assert.deepEqual(writtenIn('“The lamps failed and nobody came.” — Falk was late that day.'), []);
  assert.deepEqual(writtenIn('The board met. “The lamps failed.” — Edda Falk'), []);
});

test('a line that opens its quotation again goes on', () => {
  assert.deepEqual(
    writtenIn('“The lamps failed,” Edda Falk said. “We waited for hours.\n“Nobody came.” \n“It was late,” Ida Reis said.').map(
      (line) => line.split(' | ')[0],
    ),
    ['Edda Falk', 'Ida Reis'],
  );
});

test('the whole name of a document, and who speaks on after a copula', () => {
  assert.deepEqual(writtenIn('A 2014 study by law professor Justin Falk found that lamps fail.'), [
    'A 2014 study by law professor Justin Falk | found | lamps fail',
  ]);
  assert.deepEqual(writtenIn('In 2010, Falk said it rained.'), ['Falk | said | it rained']);
  assert.ok(
    writtenIn('Falk was ill on the night of the vote, telling Lamp Weekly: “The board is wrong again.”').includes(
      'Falk | telling | “The board is wrong again.”',
    ),
  );
});

test('the name of a programme in marks is no speech; speech after its receiver is', () => {
  assert.deepEqual(writtenIn('Falk tells the radio’s “Morning Desk” on Friday that “exactly who did it” remains unclear.'), [
    'Falk | tells | “exactly who did it” remains unclear',
  ]);
  assert.deepEqual(writtenIn('Falk told the crowd “we won,” and left.'), ['Falk | told | “we won,”']);
});

test('a colon after another content brings the words', () => {
  assert.deepEqual(writtenIn('She addressed the voters again: “Here is what I regret. They do not listen.”'), [
    'She | addressed | “Here is what I regret. They do not listen.”',
  ]);
});

test('a reporting clause in a sentence of its own', () => {
  assert.deepEqual(writtenIn('“Who do they take us for?” Falk said of the firm in February. “Nobody asked.”'), [
    'Falk | said | “Who do they take us for?” … “Nobody asked.”',
  ]);
  assert.deepEqual(writtenIn('“We won!” beamed Edda Falk of Madison, who came in late.')[0].split(' | ').slice(1), ['beamed', '“We won!”']);
  assert.deepEqual(writtenIn('“Send the lamps here.” Falk said.'), ['Falk | said | “Send the lamps here.”']);
  assert.deepEqual(writtenIn('“Who pays for it all?” The board said it was late.'), ['The board | said | it was late']);
});

test('the speaker between a quotation and its verb, the day after it', () => {
  assert.deepEqual(writtenIn('“The lamps failed and nobody came,” Senate leader Edda Falk, R-Ky., said Tuesday.'), [
    'Senate leader Edda Falk | said | “The lamps failed and nobody came,”',
  ]);
  assert.deepEqual(writtenIn('“Every time you say that,” Falk said, pointing at the lamps, “you give them reason to hope for more.”'), [
    'Falk | said | “Every time you say that,” … “you give them reason to hope for more.”',
  ]);
});

test('a verb that opens its sentence, its speaker after it', () => {
  assert.deepEqual(writtenIn('It is late. Said Falk: “I do not think she cares about it.”'), [
    'Falk | Said | “I do not think she cares about it.”',
  ]);
  assert.deepEqual(writtenIn('Asked by Falk about the lamps, Reis replied: “I do not know.”'), ['Reis | replied | “I do not know.”']);
});

test('a reporting clause after the words tells the speaker, not a colon in front', () => {
  assert.ok(
    writtenIn('Falk put one thing before the others: “The board is wrong on this,” she said. “You know it.”').includes(
      'she | said | “The board is wrong on this,” … “You know it.”',
    ),
  );
  assert.deepEqual(writtenIn('She put it bluntly: “It held, and it will hold,” and then she left.'), [
    'She | put it bluntly | “It held, and it will hold,”',
  ]);
  assert.equal(
    writtenIn('Falk said: “Did the board help this person?” He gave no proof.')[0],
    'Falk | said | “Did the board help this person?”',
  );
});

test('a name in front of a colon, after a dash, or where the words are from', () => {
  assert.deepEqual(writtenIn('Pollsters agree - Ida Holm: “The lesson was a simple one: call late.” It held.'), [
    'Ida Holm | : | “The lesson was a simple one: call late.”',
  ]);
  assert.deepEqual(writtenIn('It is not enough - More from the report: “Vendors choose their samples by many things.”'), [
    'the report | : | “Vendors choose their samples by many things.”',
  ]);
  assert.deepEqual(writtenIn('Here’s Falk in December 1992: “Our new weir rests on new ground, as we know.”'), [
    'Falk | : | “Our new weir rests on new ground, as we know.”',
  ]);
  assert.deepEqual(writtenIn('The lamps: “Made in a day, to last for years on end.”'), []);
});

test('a paragraph of a transcript goes on in the next where the marks are opened again', () => {
  const text = '"KOS: The weir was sound.\n\n"It held for years.\n\n"REIS: It failed in May.\n\n"KOS: Who told you?"';
  assert.deepEqual(
    writtenIn(text).map((line) => line.replace(/\s+/g, ' ')),
    ['KOS | : | The weir was sound. "It held for years', 'REIS | : | It failed in May', 'KOS | : | Who told you?"'],
  );
});

test('two speakers, two quotations in one sentence', () => {
  const lines = writtenIn('When someone in the crowd shouted, “Falk,” Reis joked, “Come on up and join us!”');
  assert.ok(lines.includes('someone in the crowd | shouted | “Falk,”'));
  assert.ok(lines.includes('Reis | joked | “Come on up and join us!”'));
});

test('verbs that the tagger takes for nouns', () => {
  assert.deepEqual(writtenIn('“They are all here because of you,” Bennett shot back with a laugh.'), [
    'Bennett | shot back | “They are all here because of you,”',
  ]);
  assert.deepEqual(writtenIn('After the debate, Falk shot back, “I could have stayed at home.”'), [
    'Falk | shot back | “I could have stayed at home.”',
  ]);
  assert.deepEqual(writtenIn('He has “the wind at his back” heading to the Tuesday contests.'), []);
});

test('who is told apart by age alone; who was told, in a sentence of its own', () => {
  assert.deepEqual(writtenIn('“The weir is, and has been, a wonder,” said the 46-year-old. “Now it works for you.”'), [
    'the 46-year-old | said | “The weir is, and has been, a wonder,” … “Now it works for you.”',
  ]);
  assert.equal(
    writtenIn('“It looks bad, who knows?” Falk told Lamp Radio in an interview aired on Monday.')[0],
    'Falk | told | “It looks bad, who knows?”',
  );
});

test('a reporting clause within speech stays within it', () => {
  assert.equal(
    writtenIn('Ida Holm recalled: "Out of nowhere, he said, \'If we do nothing, the weir will fail.\'"')[0],
    'Ida Holm | recalled | "Out of nowhere, he said, \'If we do nothing, the weir will fail.\'"',
  );
});

test('an occasion between a cue and its clause, a clause that opens with a condition or a quotation', () => {
  assert.deepEqual(writtenIn('Falk also said at the time that the weir has become a “dumping ground for all of them.”'), [
    'Falk | said | the weir has become a “dumping ground for all of them.”',
  ]);
  assert.deepEqual(writtenIn('Newt Falk said if Ida Reis won the vote it would be a “dark day.”'), [
    'Newt Falk | said | if Ida Reis won the vote it would be a “dark day.”',
  ]);
  assert.deepEqual(writtenIn('The Falk campaign projects that “a tax of a fraction of a percent” would be enough.'), [
    'The Falk campaign | projects | “a tax of a fraction of a percent” would be enough',
  ]);
  assert.equal(
    writtenIn('“We all remember the weir,” he said that night. “It held.”')[0],
    'he | said | “We all remember the weir,” … “It held.”',
  );
  assert.equal(
    writtenIn('“We will get there,” she said at a recent meeting announcing that her board was suing the town.')[0],
    'she | said | “We will get there,”',
  );
});

test('who speaks after a negated verb; what is asked in marks', () => {
  assert.ok(
    writtenIn('Falk did not mention Reis by name, but told the crew that the weir was “in good hands.”').includes(
      'Falk | told | the weir was “in good hands.”',
    ),
  );
  assert.deepEqual(writtenIn('The guild has asked the crew of the ferry to “cease and desist” from using its emblem.'), [
    'The guild | has asked | the crew of the ferry to “cease and desist” from using its emblem',
  ]);
  assert.deepEqual(writtenIn('The minister heralded the deal with the crew as a “breakthrough.”'), [
    'The minister | heralded | the deal with the crew as a “breakthrough.”',
  ]);
});

test('a name and its verb at the end of a clause', () => {
  assert.deepEqual(writtenIn('Bonuses for bakers were late every three months, The Weir Weekly reports.'), [
    'The Weir Weekly | reports | Bonuses for bakers were late every three months',
  ]);
  assert.deepEqual(writtenIn('Maps of the weir, The Weir Weekly reports.'), []);
});

test('what somebody knows of tells who it is', () => {
  for (const who of ['Two officials familiar with the sale', 'People briefed on the sale', 'Pilots involved in the talks'])
    assert.deepEqual(writtenIn(`${who} said that it failed.`), [`${who} | said | it failed`]);
  assert.deepEqual(writtenIn('People briefed on the sale have said it failed.'), ['People briefed on the sale | have said | it failed']);
});
