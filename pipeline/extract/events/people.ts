import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { peopleClass } from './words.ts';

/** People by the noun list, by their endings, or unnamed as in "six wounded". */
export function countsPeople(reading: Reading, { figure, phrase }: Described): boolean {
  if (figure.kind !== 'count' && figure.kind !== 'percent' && figure.kind !== 'ratio') return false;
  if (!phrase.named) return figure.kind === 'count' && figure.unit === '1';
  for (let token = phrase.head; token < phrase.end; token++) if (peopleClass(reading, token)) return true;
  const form = reading.lower(phrase.head);
  return /(?:men|women|ers|ors|ists|ians|eans|ees|children)$/.test(form) || /^(?:PROPN)$/.test(reading.upos(phrase.head));
}
