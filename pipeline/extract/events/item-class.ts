/** Who the counted people are: the head noun says it, unless a modifier says it better ("service members", "police officers"). */
import type { ItemClass } from '../../contract.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import type { Reading } from '../reading/reading.ts';
import type { Phrase } from './described.ts';

/** modifiers that class a neutral noun: "army officers", "members of the security forces" */
const MODIFIERS = new Map<string, ItemClass>([
  ...'service army military navy naval marine infantry paratroop'.split(' ').map((word): [string, ItemClass] => [word, 'military']),
  ...'police'.split(' ').map((word): [string, ItemClass] => [word, 'police']),
  ...'rebel guerrilla militant insurgent jihadist terrorist'.split(' ').map((word): [string, ItemClass] => [word, 'militant']),
  ...'civilian'.split(' ').map((word): [string, ItemClass] => [word, 'civilian']),
  ...'government judicial'.split(' ').map((word): [string, ItemClass] => [word, 'official']),
]);

export function itemClass(reading: Reading, phrase: Phrase): ItemClass | null {
  const own = peopleClass(reading, phrase.head);
  if (own !== 'unspecified') return own;
  for (let token = phrase.first; token < phrase.end; token++) {
    const said = token === phrase.head ? undefined : MODIFIERS.get(reading.lower(token));
    if (said) return said;
  }
  return own;
}
