/** Verbs of saying: a time at one of them is when something was said. */
import type { CueClass } from '../../../contract.ts';
import { nounSenses } from '../../language/lexicon/cues.ts';
import { firstFrom, sentenceStart, within } from '../../language/scan.ts';
import { isNumber, isPast, isPresent, universal } from '../../language/tags.ts';
import { either } from '../../language/test.ts';
import { child } from '../../language/tree.ts';
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';

const SPEECH = new Set(['say', 'tell', 'announce', 'report', 'add', 'state', 'claim', 'declare', 'warn', 'confirm']);

/** what nouns of saying put forward: "a statement", "a view", "a warning"; no promise or plan, which may have a time of its own */
const SAID: ReadonlySet<CueClass> = new Set<CueClass>(['say', 'believe', 'claim', 'deny', 'estimate', 'reveal']);

export const isSpeech = (reading: Reading, token: number): boolean => SPEECH.has(reading.lemma(token)) && !isOfAmount(reading, token);

const isAdding = words('add adds added adding claim claims claimed claiming');
/** tokens from "added" to its number: "added a net 84,000 jobs" */
const LONGEST_OBJECT = 4;
const isAmount = either(isNumber, universal('SYM'));
const endsObject = universal('NOUN PROPN PRON VERB AUX SCONJ PUNCT');

/** "Mills added 84,000 jobs", "The flood claimed 14 lives": nothing was said */
const isOfAmount = (reading: Reading, verb: number): boolean =>
  isAdding(reading, verb) && firstFrom(reading, verb + 1, within(reading, verb, LONGEST_OBJECT), isAmount, endsObject) >= 0;

/** A verb of saying in the past. */
export const isPastSpeech = (reading: Reading, token: number): boolean => isSpeech(reading, token) && !isPresent(reading, token);

/** verbs of little meaning of their own, by their forms in the past */
const isGave = words('gave given made issued offered presented expressed voiced delivered repeated');

/** "gave its view", "a warning was issued": a verb of giving with what was said for its object. */
export function isSpeechGiven(reading: Reading, verb: number): boolean {
  if (!isGave(reading, verb)) return false;
  const said = child(reading, verb, 'obj', 'nsubj:pass');
  return said >= 0 && nounSenses(reading.lemma(said)).some(({ class: kind }) => SAID.has(kind));
}

/** "said Monday (that) they will …": right after a verb of saying, whatever the tree hangs the time on. */
export function isAfterSpeech(reading: Reading, first: number): boolean {
  const verb = reading.lower(first - 1) === 'on' ? first - 2 : first - 1;
  return verb >= sentenceStart(reading, first) && isPast(reading, verb) && isPastSpeech(reading, verb);
}
