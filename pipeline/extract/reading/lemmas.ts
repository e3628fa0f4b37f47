import { once } from '../../common/once.ts';
import { readTable } from '../table.ts';

/** The inflections of English, by Penn tag: each has its rules and its exceptions. */
const INFLECTIONS: Record<string, string> = {
  NNS: 'plural',
  NNPS: 'plural',
  VBZ: 'third',
  VBD: 'past',
  VBN: 'past',
  VBG: 'gerund',
  JJR: 'comparative',
  RBR: 'comparative',
  JJS: 'superlative',
  RBS: 'superlative',
};

/** The inflection that a Penn tag stands for. */
export const inflectionOf = (xpos: string): string => INFLECTIONS[xpos] ?? 'other';

/**
 * What was learnt from the treebanks, by inflection and form: past, said → say is an exception to the rules below; stem, at → ate tells that
 * stems on "-at" want an "e" ("created"), stem, eat → eat that those on "-eat" do not.
 */
export type Lemmas = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function lemmasOf(rows: readonly { inflection: string; form: string; lemma: string }[]): Lemmas {
  const lemmas = new Map<string, Map<string, string>>();
  for (const { inflection, form, lemma } of rows) {
    const forms = lemmas.get(inflection) ?? new Map<string, string>();
    lemmas.set(inflection, forms.set(form, lemma));
  }
  return lemmas;
}

const learnt = lemmasOf(readTable(new URL('./model/lemmas.csv', import.meta.url)));

/** lemma → its forms that were learnt */
const learntForms = once(() => {
  const byLemma = new Map<string, string[]>();
  for (const lemmas of learnt.values())
    for (const [form, lemma] of lemmas) {
      const forms = byLemma.get(lemma);
      if (forms) forms.push(form);
      else byLemma.set(lemma, [form]);
    }
  return byLemma;
});

/** Every form that has one of these lemmas with some tag, and many that nobody writes: a word that is none of them needs no lemma to be told from them. */
export function formsOf(lemmas: readonly string[]): string[] {
  const forms = new Set(lemmas);
  for (const stem of lemmas.flatMap(stemsOf)) for (const ending of ['s', 'es', 'ed', 'ing', 'er', 'est']) forms.add(stem + ending);
  for (const lemma of lemmas) for (const form of learntForms().get(lemma) ?? []) forms.add(form);
  return [...forms];
}

/** The stems of which `lemmaByRule` makes a lemma: "plan", "plann"; "free", "fre"; "carry", "carri". */
function stemsOf(lemma: string): string[] {
  const bare = lemma.slice(0, -1);
  const stems = [lemma, lemma + lemma.at(-1)];
  if (lemma.endsWith('e')) stems.push(bare);
  if (lemma.endsWith('y')) stems.push(`${bare}i`);
  return stems;
}

/** longest ending of a stem that is looked up */
export const LONGEST_ENDING = 3;
const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdgklmnprtvz])\1$/;
const KEEPS_DOUBLE = /(?:ll|zz)$/;
/** British spelling: "signalled", "labelled" */
const BRITISH = /[aeiou][^aeiou]+[ae]ll$/;

/** The dictionary form of a word in small letters with its Penn tag. */
export function lemmaOf(lower: string, xpos: string): string {
  const inflection = inflectionOf(xpos);
  return learnt.get(inflection)?.get(lower) ?? lemmaByRule(lower, inflection, learnt);
}

/** The dictionary form by rule, with the endings of stems that are known. */
export function lemmaByRule(lower: string, inflection: string, lemmas: Lemmas): string {
  if (inflection === 'plural' || inflection === 'third') return withoutS(lower);
  const stem = stemOf(lower, inflection);
  if (stem === lower || !VOWEL.test(stem)) return lower;
  if (inflection === 'past' && stem.endsWith('e')) return `${stem}e`; // "freed"
  if (stem.endsWith('i') && inflection !== 'gerund') return `${stem.slice(0, -1)}y`;
  if (BRITISH.test(stem) || (DOUBLED.test(stem) && !KEEPS_DOUBLE.test(stem))) return stem.slice(0, -1);
  return wantsE(stem, lemmas.get('stem')) ? `${stem}e` : stem;
}

/** Whether a stem takes an "e", by the longest ending that is known. */
function wantsE(stem: string, endings: ReadonlyMap<string, string> | undefined): boolean {
  if (!endings) return false;
  for (let length = LONGEST_ENDING; length > 0; length--) {
    const ending = endings.get(stem.slice(-length));
    if (ending !== undefined) return ending.endsWith('e');
  }
  return false;
}

/** What is left without "-ed", "-ing", "-er" or "-est"; the word itself where it has no such ending. */
export function stemOf(lower: string, inflection: string): string {
  const ending = { past: 'ed', gerund: 'ing', comparative: 'er', superlative: 'est' }[inflection];
  return ending && lower.endsWith(ending) && lower.length > ending.length + 1 ? lower.slice(0, -ending.length) : lower;
}

function withoutS(lower: string): string {
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(lower)) return lower.slice(0, -2);
  return /[^sui]s$|[aeo]us$/.test(lower) ? lower.slice(0, -1) : lower;
}
