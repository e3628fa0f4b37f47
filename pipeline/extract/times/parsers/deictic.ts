/** Single words that point from the day of publication: "yesterday", "now", "recently", "overnight", "the weekend". */
import { type Expression, expression } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import type { Words } from '../words.ts';

const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 };

/** "USA Today"; not in a text all in capitals */
function isInName(words: Words, at: number): boolean {
  const { reading, token, start } = words;
  const isTitled = /^\p{Lu}\p{Ll}/u.test(reading.text.slice(start[at], start[at] + 2));
  return isTitled && words.capital(at - 1) && reading.sentenceOf[token[at]] === reading.sentenceOf[token[at - 1]];
}

export function deictics(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  if (isInName(words, at)) return null;
  if (Object.hasOwn(DAYS, word)) {
    const clock = word === 'tonight' ? 'TNI' : null;
    return [expression(at, at + 1, { kind: 'shift', unit: 'day', by: DAYS[word], base: 'publication', of: null }, word, { clock })];
  }
  if (word === 'overnight')
    return [expression(at, at + 1, { kind: 'shift', unit: 'day', by: 0, base: 'publication', of: null }, 'overnight', { clock: 'TNI' })];
  // UCDP: the other day is the day before the report
  if (word === 'day' && words.lower(at - 1) === 'other' && words.lower(at - 2) === 'the')
    return [expression(at - 2, at + 1, { kind: 'shift', unit: 'day', by: -1, base: 'publication', of: null }, 'the-other-day')];
  if (word === 'time' && words.lower(at - 1) === 'the' && words.lower(at - 2) === 'at')
    return [expression(at - 1, at + 1, { kind: 'reference', value: 'PAST_REF' }, 'at-the-time')];
  if (word === 'past' && words.lower(at - 1) === 'the' && !/^(?:NN|JJ|CD|VBN)/.test(words.reading.xpos(words.token[at + 1] ?? at)))
    return [expression(at - 1, at + 1, { kind: 'reference', value: 'PAST_REF' }, 'the-past')];
  const entry = entryOf(word, 'reference');
  if (!entry) return null;
  const value = entry.value as 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | 'RECENT';
  if (word === 'future') {
    const first = words.lower(at - 1) === 'near' ? at - 2 : at - 1;
    return words.lower(first) === 'the' ? [expression(first, at + 1, { kind: 'reference', value }, 'future')] : null;
  }
  return [expression(at, at + 1, { kind: 'reference', value }, word)];
}
