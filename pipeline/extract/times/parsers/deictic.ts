/** Single words that point from the day of publication: "yesterday", "now", "recently", "overnight", "the weekend". */
import { type Expression, expression, type Meaning } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import type { Words } from '../words.ts';

const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 };

/** "USA Today"; not in a text all in capitals */
function isInName(words: Words, at: number): boolean {
  const { reading, token } = words;
  return words.titled(at) && words.capital(at - 1) && reading.sentenceOf[token[at]] === reading.sentenceOf[token[at - 1]];
}

export function deictics(words: Words, at: number): Expression[] | null {
  const found = deictic(words, at);
  return found && !isInName(words, at) ? [found] : null;
}

const dayShift = (by: number): Meaning => ({ kind: 'shift', unit: 'day', by, base: 'publication', of: null });

/** "the day before yesterday", "the day after tomorrow" */
function dayBeyond(words: Words, at: number): Expression | null {
  const by = { yesterday: -2, tomorrow: 2 }[words.lower(at)];
  if (by === undefined || words.lower(at - 1) !== (by < 0 ? 'before' : 'after') || words.lower(at - 2) !== 'day') return null;
  return expression(words.lower(at - 3) === 'the' ? at - 3 : at - 2, at + 1, dayShift(by), 'day-beyond');
}

function isOfSession(words: Words, at: number): boolean {
  if (/^(?:of|when|that|after|before|in|to|he|she|they|it|we|i|the)$/.test(words.lower(at + 1))) return false;
  const before = words.lower(at - 2);
  if (/^(?:ended|ends|ending|closed|closing|finished|finishing|began|started|opened)$/.test(before)) return true;
  return /^(?:in|on)$/.test(before) && /^(?:late|early|later|earlier|up|down|higher|lower)$/.test(words.lower(at - 3));
}

function deictic(words: Words, at: number): Expression | null {
  const word = words.lower(at);
  const twoAway = dayBeyond(words, at);
  if (twoAway) return twoAway;
  if (Object.hasOwn(DAYS, word)) return expression(at, at + 1, dayShift(DAYS[word]), word, { clock: word === 'tonight' ? 'TNI' : null });
  if (word === 'overnight') return expression(at, at + 1, dayShift(0), 'overnight', { clock: 'TNI' });
  // "ended the day at 5,210", "early in the day": the day that is told of
  if (word === 'day' && words.lower(at - 1) === 'the' && isOfSession(words, at))
    return expression(at - 1, at + 1, { kind: 'clock' }, 'the-day');
  if (word === 'then' && words.lower(at - 1) === 'since') return expression(at, at + 1, { kind: 'reached' }, 'since-then');
  // UCDP: the other day is the day before the report
  if (word === 'day' && words.lower(at - 1) === 'other' && words.lower(at - 2) === 'the')
    return expression(at - 2, at + 1, dayShift(-1), 'the-other-day');
  if (word === 'time' && words.lower(at - 1) === 'the' && words.lower(at - 2) === 'at')
    return expression(at - 1, at + 1, { kind: 'reference', value: 'PAST_REF' }, 'at-the-time');
  if (word === 'past' && words.lower(at - 1) === 'the' && !/^(?:NN|JJ|CD|VBN)/.test(words.reading.xpos(words.token[at + 1] ?? at)))
    return expression(at - 1, at + 1, { kind: 'reference', value: 'PAST_REF' }, 'the-past');
  const entry = entryOf(word, 'reference');
  if (!entry) return null;
  const value = entry.value as 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | 'RECENT';
  if (word !== 'future') return expression(at, at + 1, { kind: 'reference', value }, word);
  const first = words.lower(at - 1) === 'near' ? at - 2 : at - 1;
  return words.lower(first) === 'the' ? expression(first, at + 1, { kind: 'reference', value }, 'future') : null;
}
