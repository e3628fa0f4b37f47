/**
 * The lexicon of reporting cues: which words put something forward as somebody's say-so, in which frames, and what follows for class and stance.
 * A cue may have several senses, told apart by frame: "promised that" and "promised to" differ in stance.
 */
import type { CueClass, Stance } from '../../../contract.ts';
import { formsOf } from '../../reading/lemmas.ts';
import type { Reading } from '../../reading/reading.ts';
import { readTable } from '../../table.ts';
import type { TokenTest } from '../test.ts';
import { entryOf, TIME_WORDS, words } from '../words.ts';

/** How the content hangs from the cue. */
export type Frame =
  | 'clause' //           said that it rained; said it rained
  | 'quote' //            said: "It rained"
  | 'to' //               wants to leave
  | 'object' //           predicted rain
  | 'object-to' //        wants them to leave
  | 'object-ing' //       accused them of leaving
  | 'object-as' //        sees it as a threat
  | 'object-predicate' // called it a threat
  | 'noun'; //            the claim that it rained

export interface Cue {
  /** the words after the first: "call for" → ["for"] */
  particles: readonly string[];
  class: CueClass;
  stance: Stance;
  factivity: 'factive' | 'neutral' | 'distancing';
  /** as one number, a bit for each */
  frames: number;
}

export const BIT_OF: Readonly<Record<Frame, number>> = {
  clause: 1,
  quote: 2,
  to: 4,
  object: 8,
  'object-to': 16,
  'object-ing': 32,
  'object-as': 64,
  'object-predicate': 128,
  noun: 256,
};

/** Frames as one number, a bit for each. */
const bitsOf = (frames: readonly string[]): number => frames.reduce((bits, frame) => bits | BIT_OF[frame as Frame], 0);

/** Whether a cue takes a frame. */
export const takes = ({ frames }: Pick<Cue, 'frames'>, frame: Frame): boolean => (frames & BIT_OF[frame]) !== 0;

type Column = 'cue' | 'pos' | 'class' | 'stance' | 'factivity' | 'frames';

/** first word → senses: of a verb and a noun by its lemma, of an adjective as written */
const lexicon = { verb: new Map<string, Cue[]>(), noun: new Map<string, Cue[]>(), adjective: new Map<string, Cue[]>() };
for (const row of readTable<Column>(new URL('./data/cues.csv', import.meta.url))) {
  const [first, ...particles] = row.cue.split(' ');
  const cue: Cue = {
    particles,
    class: row.class as CueClass,
    stance: row.stance as Stance,
    factivity: row.factivity as Cue['factivity'],
    frames: bitsOf(row.frames.split('|')),
  };
  const cues = lexicon[row.pos as keyof typeof lexicon];
  const senses = cues.get(first);
  if (senses) senses.push(cue);
  else cues.set(first, [cue]);
}
// the longest phrase first: "call for" before "call"
for (const cues of Object.values(lexicon))
  for (const senses of cues.values()) senses.sort((a, b) => b.particles.length - a.particles.length);

const NONE: readonly Cue[] = [];

/** form → lemma of every verb in the lexicon: cues are looked up as written, before anything is tagged */
const verbForms = new Map<string, string>();
for (const lemma of lexicon.verb.keys()) for (const form of regularForms(lemma)) if (!verbForms.has(form)) verbForms.set(form, lemma);
for (const { form, lemma } of readTable<'form' | 'lemma'>(new URL('./data/irregular-forms.csv', import.meta.url))) {
  if (lexicon.verb.has(lemma)) verbForms.set(form, lemma);
}

/** "plan" → plans, planed, planned, planing, planning: spellings that cannot be are harmless. */
function regularForms(lemma: string): string[] {
  const forms = [lemma, `${lemma}s`];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  if (/[^aeiou]y$/.test(lemma)) forms.push(`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`);
  else forms.push(`${stem}ed`, `${stem}ing`);
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) forms.push(`${lemma}es`);
  if (/ee$/.test(lemma)) forms.push(`${lemma}d`, `${lemma}ing`);
  if (/[aeiou][bdgklmnprt]$/.test(lemma)) forms.push(`${lemma + lemma.at(-1)}ed`, `${lemma + lemma.at(-1)}ing`);
  return forms;
}

/** The forms of all its verbs. */
export const CUE_VERB_FORMS: readonly string[] = [...verbForms.keys()];

/** A verb of the lexicon. */
export interface CueVerb {
  lemma: string;
  /** its place among the verbs of the lexicon */
  number: number;
  /** those with particles first */
  senses: readonly Cue[];
  /** how many of them have particles */
  withParticles: number;
  /** those of any of them, a bit for each */
  frames: number;
}

const verbs = new Map<string, CueVerb>();
for (const [lemma, senses] of lexicon.verb)
  verbs.set(lemma, {
    lemma,
    number: verbs.size,
    senses,
    withParticles: senses.filter(({ particles }) => particles.length > 0).length,
    frames: senses.reduce((bits, { frames }) => bits | frames, 0),
  });

/** The lexicon's verb of which a token is a form by its letters, or null: before anything is tagged. */
export const cueVerbOf = entryOf(new Map([...verbForms].map(([form, lemma]) => [form, verbs.get(lemma) as CueVerb])));

/** Its lemma, or "". */
export const cueVerbAt = (reading: Reading, token: number): string => cueVerbOf(reading, token)?.lemma ?? '';

/** Whether a cue's particles may begin with a token: "called | for", "called | on Friday for", "called | Friday for". */
export const mayOpenParticles: TokenTest = words(
  [
    ...new Set([...TIME_WORDS.split(' '), 'on', ...[...lexicon.verb.values()].flat().flatMap(({ particles }) => particles.slice(0, 1))]),
  ].join(' '),
);

/** All senses of a verb, those with particles first. */
export const verbSenses = (lemma: string): readonly Cue[] => lexicon.verb.get(lemma) ?? NONE;

/** Whether any sense of a verb (its lemma) takes a frame. */
export const verbTakes = (lemma: string, frame: Frame): boolean => {
  const verb = verbs.get(lemma);
  return verb !== undefined && takes(verb, frame);
};

/** The first words of all adjectives and predicative phrases. */
export const ADJECTIVES: readonly string[] = [...lexicon.adjective.keys()];

/** All senses of an adjective or of the first word of a predicative phrase ("in favour of"), those with particles first. */
export const adjectiveSenses = (form: string): readonly Cue[] => lexicon.adjective.get(form) ?? NONE;

/** All senses of a noun. */
export const nounSenses = (lemma: string): readonly Cue[] => lexicon.noun.get(lemma) ?? NONE;

/** The forms of all nouns. */
export const NOUN_FORMS: readonly string[] = formsOf([...lexicon.noun.keys()]);
const mayBeNoun = words(NOUN_FORMS.join(' '));

/** The same of a token that the tagger took for a noun. */
export const nounSensesAt = (reading: Reading, noun: number): readonly Cue[] =>
  mayBeNoun(reading, noun) ? nounSenses(reading.lemma(noun)) : NONE;

const TOLD = new Set('tell assure inform remind notify brief advise reassure warn persuade convince'.split(' '));

/** Whether the object of this verb (its lemma) is who was told. */
export const hasReceiver = (lemma: string): boolean => TOLD.has(lemma);
