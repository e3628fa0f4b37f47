/** What is counted or measured, under one name for all words that mean it: "terrorist incidents", "militant attacks" → attack. */
import { readTable } from '../../extract/table.ts';
import { wordsOf } from '../words.ts';

const table = <Column extends string>(name: string): Record<Column, string>[] =>
  readTable<Column>(new URL(`./data/${name}.csv`, import.meta.url));

const things = new Map(table<'words' | 'thing'>('same-things').map(({ words, thing }) => [words, thing]));
const measures = new Map(table<'noun' | 'kinds'>('measures').map(({ noun, kinds }) => [noun, kinds.split(' ')]));
const states = new Map(
  table<'forms' | 'state'>('states').flatMap(({ forms, state }) => forms.split(' ').map((form) => [form, state] as const)),
);

/** What ends the noun and begins what is said about it. */
const AFTER_NOUN = /^(?:of|in|at|on|for|from|by|with|to|under|that|which|who|whose|since|between|among|worth|as|than|a)$/;
/** What stands in front of a noun and names nothing. */
const IN_FRONT =
  /^(?:the|a|an|its|their|his|her|our|these|those|this|that|such|all|both|least|most|some|other|more|new|total|number|\d.*)$/;

export interface Noun {
  /** one name for the same thing; else the noun with its modifiers, in the singular */
  thing: string;
  head: string;
  /** whether anything stands before the head */
  isBare: boolean;
}

/** The noun of an item; null where there is none. */
export function nounOf(label: string): Noun | null {
  const words = wordsOf(label);
  const end = words.findIndex((word, at) => at > 0 && AFTER_NOUN.test(word));
  const phrase = (end < 0 ? words : words.slice(0, end)).filter((word) => !IN_FRONT.test(word));
  const head = phrase.at(-1);
  if (head === undefined) return null;
  const isBare = phrase.length === 1;
  for (let at = 0; at < phrase.length; at++) {
    const thing = things.get(phrase.slice(at).join(' '));
    // what is in front of a known phrase still narrows it: "suicide attacks"
    if (thing) return { thing: [...phrase.slice(0, at), thing].join(' '), head, isBare };
  }
  return { thing: phrase.join(' '), head, isBare };
}

/** Things that happen: to count them is to say that they happened. */
const HAPPENING =
  /^(?:attack|incident|operation|strike|airstrike|bombing|shooting|explosion|crash|accident|protest|case|outbreak|clash|raid|killing)$/;
export const happens = (noun: Noun): boolean => HAPPENING.test(noun.thing.split(' ').at(-1) ?? '');

/** Whether a noun names a measure by itself, in which such a quantity is given: "inflation" in percent. */
export const isMeasure = (noun: Noun, kind: string): boolean =>
  [noun.head, noun.thing.split(' ').at(-1) ?? ''].some((word) => measures.get(word)?.includes(kind));

/** "worth $5m" stands between a thing and what was done with it. */
const WORTH = /,? worth [^,;]{1,40}?(?=,| (?:was|were|had|has|have)\b)/;

/** What was done with counted things: the participle behind the figure, before the next one; else the nearest in front of it in its clause. */
export function stateOf({ before, after }: { before: string; after: string }): string | null {
  const behind = after.slice(0, AFTER).replace(WORTH, '');
  const next = (behind.split(/[;:\d]| but /)[0].match(/[a-z]+/g) ?? []).find((word) => states.has(word));
  const ahead = (
    before
      .slice(-AFTER)
      .split(/[;:\d]/)
      .at(-1)
      ?.match(/[a-z]+/g) ?? []
  )
    .reverse()
    .find((word) => states.has(word));
  return states.get(next ?? ahead ?? '') ?? null;
}

/** characters in which a participle is looked for */
const AFTER = 120;
