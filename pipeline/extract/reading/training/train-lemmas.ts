import { inflectionOf, lemmaByRule } from '../lemmas.ts';
import type { TreebankSentence } from './treebank.ts';

/** Forms and lemmas of letters alone: no typing errors with marks, no numbers. */
const PLAIN = /^[a-z]+(?:-[a-z]+)*$/;
const CLITIC = /^(?:n't|'[a-z]{1,2})$/;

/** The table of what the rules get wrong: inflection, form, lemma, most frequent lemma first choice, in alphabetical order. */
export function lemmaExceptions(sentences: readonly TreebankSentence[]): string {
  const seen = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, lemma, tag } of words) {
      const lower = form.toLowerCase().replace(/’/g, "'");
      const inflection = inflectionOf(tag.split(' ')[1]);
      if (!(PLAIN.test(lower) || CLITIC.test(lower)) || !/^[a-z-]+$|^not$/.test(lemma.toLowerCase())) continue;
      const key = `${inflection},${lower}`;
      const lemmas = seen.get(key) ?? new Map<string, number>();
      seen.set(key, lemmas);
      lemmas.set(lemma.toLowerCase(), (lemmas.get(lemma.toLowerCase()) ?? 0) + 1);
    }
  }
  const lines: string[] = [];
  for (const [key, lemmas] of seen) {
    const [inflection, lower] = key.split(',');
    const [lemma, count] = [...lemmas].reduce((a, b) => (b[1] > a[1] ? b : a));
    const isOnce = inflection === 'other' && count < 3; // one annotator's choice, or a typing error
    if (!isOnce && lemmaByRule(lower, inflection) !== lemma) lines.push(`${key},${lemma}`);
  }
  return `inflection,form,lemma\n${lines.sort().join('\n')}\n`;
}
