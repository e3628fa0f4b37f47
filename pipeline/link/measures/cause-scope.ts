/**
 * In what the counted people were hurt, where a count of a period may be of several things: in attacks, in operations against those who
 * make them, in all violence, in accidents, by a disease.
 */
import { eventWordsIn } from '../events/classes.ts';

/** From the first of the texts that tells; null where none does, or one tells of things that no count goes over. */
export function causeScope(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = eventWordsIn(text).filter(({ means }) => means !== 'side');
    if (words.length === 0) continue;
    const classes = new Set(words.map((word) => (word.class === 'violence' && word.means === 'all' ? 'all violence' : word.class)));
    if (classes.has('violence') && classes.has('operation')) return 'all violence';
    if (classes.has('violence')) classes.delete('all violence'); // "violence rose: attacks killed"
    return classes.size === 1 ? nameOf([...classes][0]!, words) : null;
  }
  return null;
}

const nameOf = (of: string, words: { means: string }[]): string => {
  if (of === 'violence') return 'attacks';
  const means = new Set(words.filter(({ means: one }) => one !== '').map((word) => word.means));
  return of !== 'all violence' && means.size === 1 ? [...means][0]! : of; // "measles" is not "cholera"
};
