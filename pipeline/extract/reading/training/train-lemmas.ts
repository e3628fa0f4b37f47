import { inflectionOf, LONGEST_ENDING, lemmaByRule, lemmasOf, stemOf } from '../lemmas.ts';
import type { TreebankSentence } from './treebank.ts';

/** Forms and lemmas of letters alone: no typing errors with marks, no numbers. */
const PLAIN = /^[a-z]+(?:-[a-z]+)*$/;
const CLITIC = /^(?:n't|'[a-z]{1,2})$/;
/** an ending is believed when this many different words show it */
const LEAST_WORDS = 3;
/** uninflected forms with another lemma are believed when seen so often: less may be one annotator's choice or a typing error */
const LEAST_SEEN = 3;

interface Inflected {
  inflection: string;
  form: string;
  lemma: string;
  count: number;
}

/** Each inflected form with its most frequent lemma. */
function inflectedForms(sentences: readonly TreebankSentence[]): Inflected[] {
  const seen = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, lemma, tag } of words) {
      const lower = form.toLowerCase().replace(/’/g, "'");
      if (!(PLAIN.test(lower) || CLITIC.test(lower)) || !PLAIN.test(lemma.toLowerCase())) continue;
      const key = `${inflectionOf(tag.split(' ')[1])} ${lower}`;
      const lemmas = seen.get(key) ?? new Map<string, number>();
      seen.set(key, lemmas);
      lemmas.set(lemma.toLowerCase(), (lemmas.get(lemma.toLowerCase()) ?? 0) + 1);
    }
  }
  return [...seen].map(([key, lemmas]) => {
    const [inflection, form] = key.split(' ');
    const [lemma, count] = [...lemmas].reduce((a, b) => (b[1] > a[1] ? b : a));
    return { inflection, form, lemma, count };
  });
}

/** Verbs of which it is plain how they take "-ed" and "-ing": a final "e" goes, and no consonant doubles. */
const ON_E = /[^e]e$/;
const UNCHANGED = /(?:[aeiou]{2}[^aeiouy]|[^aeiouy]{2}|[wx])$/;

/** Regular forms of the treebanks' verbs that the treebanks themselves do not show. */
function unseenForms(sentences: readonly TreebankSentence[], seen: readonly Inflected[]): Inflected[] {
  const known = new Set(seen.map(({ inflection, form }) => `${inflection} ${form}`));
  const verbs = new Set<string>();
  for (const { words } of sentences) for (const { lemma, tag } of words) if (tag.startsWith('VERB ') && PLAIN.test(lemma)) verbs.add(lemma);
  const forms: Inflected[] = [];
  for (const lemma of verbs) {
    const stem = ON_E.test(lemma) ? lemma.slice(0, -1) : UNCHANGED.test(lemma) ? lemma : '';
    if (stem === '') continue;
    forms.push({ inflection: 'past', form: `${stem}ed`, lemma, count: 1 }, { inflection: 'gerund', form: `${stem}ing`, lemma, count: 1 });
  }
  return forms.filter(({ inflection, form }) => !known.has(`${inflection} ${form}`));
}

/** Which endings of stems want an "e" in the dictionary form, where a longer ending differs from a shorter one. */
function stemEndings(forms: readonly Inflected[]): Map<string, string> {
  const endings = new Map<string, string>();
  const shorterFirst = [...endingCounts(forms)].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  for (const [ending, { withE, total }] of shorterFirst) {
    const isWithE = withE * 2 > total;
    if (total >= LEAST_WORDS && isWithE !== wantsE(endings, ending)) endings.set(ending, isWithE ? `${ending}e` : ending);
  }
  return endings;
}

/** How often each ending of a stem is met, and how often with an "e". */
function endingCounts(forms: readonly Inflected[]): Map<string, { withE: number; total: number }> {
  const counts = new Map<string, { withE: number; total: number }>();
  for (const { inflection, form, lemma } of forms) {
    const stem = stemOf(form, inflection);
    if (stem === form || (lemma !== stem && lemma !== `${stem}e`)) continue;
    for (let length = 1; length <= LONGEST_ENDING && length < stem.length; length++) {
      const ending = stem.slice(-length);
      const count = counts.get(ending) ?? { withE: 0, total: 0 };
      counts.set(ending, { withE: count.withE + (lemma === stem ? 0 : 1), total: count.total + 1 });
    }
  }
  return counts;
}

/** What the longest known ending within an ending tells. */
function wantsE(endings: ReadonlyMap<string, string>, ending: string): boolean {
  for (let from = 0; from < ending.length; from++) {
    const known = endings.get(ending.slice(from));
    if (known !== undefined) return known.endsWith('e');
  }
  return false;
}

/** The table of endings and of what the rules get wrong with them: inflection, form, lemma, in alphabetical order. */
export function trainLemmas(sentences: readonly TreebankSentence[]): string {
  const seen = inflectedForms(sentences);
  const forms = [...seen, ...unseenForms(sentences, seen)];
  const endings = [...stemEndings(forms)].map(([form, lemma]) => ({ inflection: 'stem', form, lemma }));
  const lemmas = lemmasOf(endings);
  const lemmaCounts = new Map<string, number>();
  for (const { lemma, count } of seen) lemmaCounts.set(lemma, (lemmaCounts.get(lemma) ?? 0) + count);
  const exceptions = forms.filter(({ inflection, form, lemma, count }) => {
    const isTyping = stemOf(form, inflection) !== form && lemmaCounts.get(lemma) === 1; // a regular form, and nothing else has this lemma
    const isBelieved = !isTyping && (inflection !== 'other' || count >= LEAST_SEEN);
    return isBelieved && lemmaByRule(form, inflection, lemmas) !== lemma;
  });
  const lines = [...endings, ...exceptions].map(({ inflection, form, lemma }) => `${inflection},${form},${lemma}`).sort();
  return `inflection,form,lemma\n${lines.join('\n')}\n`;
}
