/** What is worked out of the lexicon of reporting cues: see cues.ts. */
import type { CueClass, Stance } from '../../../contract.ts';
import { formsOf } from '../../reading/lemmas.ts';
import { readTable } from '../../table.ts';
import { BIT_OF, type Cue, type Frame, writtenSense } from './cue.ts';

/** Frames as one number, a bit for each. */
const bitsOf = (frames: readonly string[]): number => frames.reduce((bits, frame) => bits | BIT_OF[frame as Frame], 0);

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

/** The verbs of the lexicon. */
export const LEMMAS: readonly string[] = [...lexicon.verb.keys()];
/** Their senses, those with particles first, in JSON, a line for each verb: a text has few of them. */
export const SENSES = [...lexicon.verb.values()].map((senses) => JSON.stringify(senses.map(writtenSense))).join('\n');

/** The forms of all verbs, and the number of the verb of each. */
export const CUE_VERB_FORMS: readonly string[] = [...verbForms.keys()];
export const VERBS_OF_FORMS: readonly number[] = Array.from(verbForms.values(), (lemma) => LEMMAS.indexOf(lemma));

/** The first words of the particles of verbs. */
export const PARTICLES: readonly string[] = [
  ...new Set([...lexicon.verb.values()].flat().flatMap(({ particles }) => particles.slice(0, 1))),
];

/** The senses of adjectives, or of the first word of a predicative phrase ("in favour of"), and of nouns. */
export const ADJECTIVE_SENSES: ReadonlyMap<string, readonly Cue[]> = lexicon.adjective;
export const NOUN_SENSES: ReadonlyMap<string, readonly Cue[]> = lexicon.noun;

/** The forms of all nouns. */
export const NOUN_FORMS: readonly string[] = formsOf([...lexicon.noun.keys()]);
