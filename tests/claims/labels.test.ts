/** A colon for a verb: who speaks in front of it, and what is no speech after it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const turns = (text: string): string[] => writtenIn(text).map((line) => line.replace(/\s+/g, ' '));

test('what stands in the marks of a transcript, label and all, is direct speech', () => {
  const text = '"KOS: The weir was sound. I read “The Weir” twice.\n\n"(APPLAUSE)\n\n"REIS: It failed in May.\n\n"KOS: Who told you?"';
  assert.deepEqual(
    claimsIn(text).map(({ source, mode }) => [source?.text, mode]),
    [
      ['KOS', 'direct'],
      ['REIS', 'direct'],
      ['KOS', 'direct'],
    ],
  );
  assert.equal(turns(text)[0], 'KOS | : | The weir was sound. I read “The Weir” twice');
  // without marks it is not
  const bare = 'KOS: The weir was sound.\n\nREIS: It failed in May.\n\nKOS: Who told you?';
  assert.deepEqual(new Set(claimsIn(bare).map(({ mode }) => mode)), new Set(['indirect']));
});

test('results, lists of names and fields of a form are nobody’s words', () => {
  const said = '\n\nEdda Falk told readers that the weir was new. Paulo Reis said it was not.';
  const voices = ['Edda Falk | told | the weir was new', 'Paulo Reis | said | it was not'];
  assert.deepEqual(writtenIn(`Edda Falk: 1,769.\n\nPaulo Reis: 234 votes.${said}`).slice(-2), voices);
  assert.deepEqual(writtenIn(`Edda Falk: 1,769.\n\nPaulo Reis: 1,234.${said}`), voices);
  assert.deepEqual(writtenIn(`Falk: Ida Holm, Jan Berg and Lea Lind.\n\nReis: Otto Maas, Kai Vos.${said}`), voices);
  assert.deepEqual(writtenIn(`Name: Reis, a baker.\n\nAge: 44 or so.\n\nName: Falk, a smith.${said}`), voices);
  assert.deepEqual(writtenIn(`Falk: Boats, nets and oars burn.${said}`)[0], 'Falk | : | Boats, nets and oars burn');
});

test('a headline with a verb in front of its colon', () => {
  const said = '\n\nEdda Falk told readers that the weir was new.';
  assert.equal(writtenIn(`Edda Falk greets crowd: “The weir is safe.”${said}`)[0], 'Edda Falk | greets | “The weir is safe.”');
  assert.equal(writtenIn(`Edda Falk: The weir is safe.${said}`)[0], 'Edda Falk | : | The weir is safe');
});

test('where marks open the line, the speech is theirs', () => {
  const text = 'Falk: “The weir is safe.” Reis: “The weir is old.”\n\nEdda Falk said it was new. Paulo Reis said it was not.';
  assert.deepEqual(writtenIn(text).slice(0, 2), ['Falk | : | “The weir is safe.”', 'Reis | : | “The weir is old.”']);
});

test('a quotation after a colon belongs to the clause in front of it', () => {
  const salt = '“Patience, a rock of patience, and a pinch of salt.”';
  assert.deepEqual(writtenIn(`Edda Falk met the council and said she had the patience for it: ${salt}`), [
    `Edda Falk | said | she had the patience for it: ${salt}`,
  ]);
  assert.deepEqual(writtenIn(`She is sure that the strike will make the crew louder: ${salt}`), [
    `She | is sure | the strike will make the crew louder: ${salt}`,
  ]);
  // whose words they are, two clauses leave open
  assert.deepEqual(writtenIn(`Ida Holm grew so tall that she hit the lamp: ${salt}`), []);
  assert.deepEqual(writtenIn(`Ida Holm stays where the ferry sank: ${salt}`), []);
  assert.deepEqual(writtenIn(`Ida Holm will meet the crew again: ${salt}`), [`Ida Holm | will meet | ${salt}`]);
  assert.deepEqual(writtenIn(`When the ferry sank, Ida Holm met the crew again: ${salt}`), [`Ida Holm | met | ${salt}`]);
  assert.deepEqual(writtenIn(`Ida Holm reported after the ferry sank near Turku: ${salt}`), [`Ida Holm | reported | ${salt}`]);
});
