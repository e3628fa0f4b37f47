/**
 * The lexicon of reporting cues: which words put something forward as somebody's say-so, in which frames, and what follows for class and stance.
 * A cue may have several senses, told apart by frame: "promised that" and "promised to" differ in stance.
 */
import type { Reading } from '../../reading/reading.ts';
import type { TokenTest } from '../test.ts';
import { entryIn, TIME_WORDS, words } from '../words.ts';
import { type Cue, type CueVerb, type Frame, senseOf, takes, type WrittenSense } from './cue.ts';
import { ADJECTIVE_SENSES, CUE_VERB_FORMS, LEMMAS, NOUN_FORMS, NOUN_SENSES, PARTICLES, SENSES, VERBS_OF_FORMS } from './cues-ready.ts';

export { BIT_OF, type Cue, type CueVerb, type Frame, takes } from './cue.ts';
export { CUE_VERB_FORMS, NOUN_FORMS } from './cues-ready.ts';

const NONE: readonly Cue[] = [];

const written = SENSES.split('\n');
const verbs: (CueVerb | undefined)[] = new Array(written.length).fill(undefined);
/** lemma → number */
const numbers = new Map(LEMMAS.map((lemma, number) => [lemma, number]));

function verbNumbered(number: number): CueVerb {
  verbs[number] ??= made(number);
  return verbs[number];
}

function made(number: number): CueVerb {
  const senses = (JSON.parse(written[number]) as WrittenSense[]).map(senseOf);
  const withParticles = senses.filter(({ particles }) => particles.length > 0).length;
  return { lemma: LEMMAS[number], number, senses, withParticles, frames: senses.reduce((bits, { frames }) => bits | frames, 0) };
}

/** The verb with a lemma. */
function verbOf(lemma: string): CueVerb | null {
  const number = numbers.get(lemma);
  return number === undefined ? null : verbNumbered(number);
}

const numberOf = entryIn(CUE_VERB_FORMS, VERBS_OF_FORMS);

/** The lexicon's verb of which a token is a form by its letters, or null: before anything is tagged. */
export function cueVerbOf(reading: Reading, token: number): CueVerb | null {
  const number = numberOf(reading, token);
  return number === null ? null : verbNumbered(number);
}

/** Its lemma, or "". */
export const cueVerbAt = (reading: Reading, token: number): string => cueVerbOf(reading, token)?.lemma ?? '';

/** Whether a cue's particles may begin with a token: "called | for", "called | on Friday for", "called | Friday for". */
export const mayOpenParticles: TokenTest = words([...new Set([...TIME_WORDS.split(' '), 'on', ...PARTICLES])].join(' '));

/** All senses of a verb, those with particles first. */
export const verbSenses = (lemma: string): readonly Cue[] => verbOf(lemma)?.senses ?? NONE;

/** Whether any sense of a verb (its lemma) takes a frame. */
export const verbTakes = (lemma: string, frame: Frame): boolean => {
  const verb = verbOf(lemma);
  return verb !== null && takes(verb, frame);
};

/** The first words of all adjectives and predicative phrases. */
export const ADJECTIVES: readonly string[] = [...ADJECTIVE_SENSES.keys()];

/** All senses of an adjective or of the first word of a predicative phrase ("in favour of"), those with particles first. */
export const adjectiveSenses = (form: string): readonly Cue[] => ADJECTIVE_SENSES.get(form) ?? NONE;

/** All senses of a noun. */
export const nounSenses = (lemma: string): readonly Cue[] => NOUN_SENSES.get(lemma) ?? NONE;

const mayBeNoun = words(NOUN_FORMS.join(' '));

/** The same of a token that the tagger took for a noun. */
export const nounSensesAt = (reading: Reading, noun: number): readonly Cue[] =>
  mayBeNoun(reading, noun) ? nounSenses(reading.lemma(noun)) : NONE;

const TOLD = new Set('tell assure inform remind notify brief advise reassure warn persuade convince'.split(' '));

/** Whether the object of this verb (its lemma) is who was told. */
export const hasReceiver = (lemma: string): boolean => TOLD.has(lemma);
