import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const sourcesOf = (text: string): string[] => writtenIn(text).map((line) => line.split(' | ').slice(0, 2).join(' | '));
const rolesOf = (text: string): string[] => claimsIn(text).map(({ source, sourceRole }) => `${source?.text} | ${sourceRole?.text ?? '-'}`);

test('whoever issues a writing says what it says', () => {
  assert.deepEqual(sourcesOf('The harbour board issued a statement calling the toll "a mistake".'), ['The harbour board | calling']);
  assert.deepEqual(sourcesOf('They sent a letter on Monday to port leaders opposing the sale of the ferry.'), ['They | opposing']);
  assert.deepEqual(sourcesOf('Lawyers for both Edda and Ida Falk filed legal papers opposing the sale.'), [
    'Lawyers for both Edda and Ida Falk | opposing',
  ]);
  // who only reads it, and what was issued by nobody told
  assert.deepEqual(sourcesOf('The crews read a statement calling the toll "a mistake".'), ['a statement | calling']);
  assert.deepEqual(sourcesOf('She received a letter from the council urging her to quit.'), ['the council | urging']);
  assert.deepEqual(sourcesOf('Police released a statement from the family saying that he was well.'), ['the family | saying']);
  assert.deepEqual(sourcesOf('A statement calling the toll "a mistake" was issued.'), ['A statement | calling']);
});

test('each on their own', () => {
  const both =
    'The mayor and the rector vied for the post of ferry master Monday, each praising their own record and saying the other was late.';
  assert.ok(sourcesOf(both).includes('each | saying'), sourcesOf(both).join('\n'));
  assert.deepEqual(sourcesOf('The mayor praised each crew and said the ferry was late.').at(-1), 'The mayor | said');
  assert.deepEqual(sourcesOf('The mayor met them all, saying the ferry was late.'), ['The mayor | saying']);
});

test('an adverb of two words is nobody', () => {
  assert.ok(!sourcesOf('The mayor closed the pier, in effect daring crews to say that he was wrong.').some((s) => s.startsWith('effect')));
  assert.deepEqual(sourcesOf('The mayor closed the pier, in effect saying the ferry was late.'), ['The mayor | saying']);
  assert.deepEqual(sourcesOf('The mayor closed the pier, saying in effect that the ferry was late.'), ['The mayor | saying']);
  assert.deepEqual(sourcesOf('The response said the ferry was late.'), ['The response | said']);
});

test('who is prompted, and where', () => {
  assert.deepEqual(sourcesOf('The storm prompted the port union at its May meeting in Turku to demand new ferries.'), [
    'the port union | demand',
  ]);
  assert.ok(!sourcesOf('The union in Turku met to demand new ferries.').some((s) => s.startsWith('Turku')));
  assert.ok(!sourcesOf('The storm led to calls at the meeting to demand new ferries.').some((s) => s.startsWith('calls')));
});

test('a role reaches to its verb, past an age, and between bars', () => {
  assert.deepEqual(rolesOf('Holm, 56, who has sat on the ferry board for a decade, told the weekly that it was late.'), [
    'Holm | 56, who has sat on the ferry board for a decade',
  ]);
  assert.deepEqual(rolesOf('Jo Pak-sun, the chief pilot of the port, vowed not to leave the pier.'), [
    'Jo Pak-sun | the chief pilot of the port',
  ]);
  assert.deepEqual(rolesOf('The report ― which took two years ― says that ferries are late.'), ['The report | which took two years']);
  assert.deepEqual(rolesOf('Holm, 56, told the weekly that it was late.'), ['Holm | -']);
  assert.deepEqual(rolesOf('The report says that ferries ― old or new ― are late.'), ['The report | -']);
});

test('with somebody, told of between dashes, who speaks', () => {
  assert.deepEqual(rolesOf('It has become an issue in the race, with Ida Holm — who has called for big cuts — lambasting the plan.'), [
    'Ida Holm | who has called for big cuts',
  ]);
  assert.deepEqual(sourcesOf('The mayor met crews — old and new — saying the ferry was late.'), ['The mayor | saying']);
  assert.deepEqual(sourcesOf('He sat with pilots, crews and cooks, saying the ferry was late.'), ['He | saying']);
});

test('a relative clause belongs to the noun that agrees with its verb', () => {
  assert.deepEqual(sourcesOf('The second front is war against towns in countries that oppose the toll.'), ['countries | oppose']);
  assert.deepEqual(sourcesOf('A group of pilots that oppose the toll left.'), ['A group of pilots | oppose']);
  assert.deepEqual(sourcesOf('A leader of crews that opposes the toll left.'), ['A leader of crews | opposes']);
});

test('who goes on promising is the one whose sentence it is', () => {
  assert.deepEqual(sourcesOf("Mrs. Holm has embraced Mr. Falk's go-it-alone approach, promising to meet his goals."), [
    'Mrs. Holm | promising',
  ]);
  assert.deepEqual(sourcesOf('The crews had a leader promising to meet their goals.'), ['a leader | promising']);
  assert.deepEqual(sourcesOf('Holm read a letter promising to meet the goals.'), ['a letter | promising']);
});
