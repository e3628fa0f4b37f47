/** What is counted or measured, under one name for all words that mean it: "terrorist incidents", "militant attacks" → attack. */
import { matchesOf } from '../../common/matches.ts';
import type { Quantity } from '../../contract.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { readTable } from '../../extract/table.ts';
import type { Passage } from '../sentence-of.ts';
import { wordsOf } from '../words.ts';

const table = <Column extends string>(name: string): Record<Column, string>[] =>
  readTable<Column>(new URL(`./data/${name}.csv`, import.meta.url));

const things = new Map(table<'words' | 'thing'>('same-things').map(({ words, thing }) => [words, thing]));
const measures = new Map(table<'noun' | 'kinds' | 'of'>('measures').map(({ noun, kinds, of }) => [noun, { kinds: kinds.split(' '), of }]));
const states = new Map(
  table<'forms' | 'state'>('states').flatMap(({ forms, state }) => forms.split(' ').map((form) => [form, state] as const)),
);

/** What ends the noun and begins what is said about it. */
const AFTER_NOUN = /^(?:of|in|at|on|for|from|by|with|to|under|that|which|who|whose|since|between|among|worth|as|than|a)$/;
/** What stands in front of a noun and names nothing. */
const IN_FRONT =
  /^(?:the|a|an|its|their|his|her|our|these|those|this|that|such|all|both|least|most|some|other|more|new|total|number|annual|yearly|\d.*)$/;

/** "Afghans killed" are Afghans: the outcome says the rest */
const HURT = / (?:killed|wounded|injured|dead|arrested|detained|missing|displaced|kidnapped)$/;

/** The words of an item without what happened to it. */
export const labelOf = ({ item_label, item }: Quantity): string => (item_label ?? item?.text ?? '').replace(HURT, '').replace(/^dead /, '');

/** "Zorland's inflation" is inflation: where it is is told beside it. */
function withoutCountry(label: string): string {
  const [possessor, name] = /^(?:the )?((?:\p{Lu}[\p{L}-]+ ?){1,3})['’]s? /u.exec(label) ?? [];
  const isCountry = name !== undefined && placesNamed(name).some(({ form, place }) => form === 'name' && place.kind === 'country');
  return isCountry ? label.slice(possessor!.length) : label;
}

export interface Noun {
  /** one name for the same thing; else the noun with its modifiers, in the singular */
  readonly thing: string;
  readonly head: string;
  /** whether anything stands before the head */
  readonly isBare: boolean;
}

/** The noun of an item; null where there is none. Each rule asks it of each figure. */
export function nounOf(label: string): Noun | null {
  let noun = nouns.get(label);
  if (noun === undefined) {
    if (nouns.size >= MOST_NOUNS) nouns.clear();
    noun = nounIn(label);
    nouns.set(label, noun);
  }
  return noun;
}

const nouns = new Map<string, Noun | null>();
/** labels that are kept: a corpus has ever new ones */
const MOST_NOUNS = 5000;

function nounIn(label: string): Noun | null {
  const words = wordsOf(withoutCountry(label));
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
  [noun.head, noun.thing.split(' ').at(-1) ?? ''].some((word) => measures.get(word)?.kinds.includes(kind));

/** Whose such a measure is: `company`, `country`, '' of either; null of what is none. */
export const ownerOf = (word: string): string | null => measures.get(word)?.of ?? null;

/** "worth $5m" stands between a thing and what was done with it. */
const WORTH = /,? worth [^,;]{1,40}?(?=,| and | (?:was|were|had|has|have)\b)/g;
/** "were quickly sold", "that was left" */
const PASSIVE = /\b(?:was|were|been|being|is|are) (?:[a-z]+ly )?([a-z]+)/g;
/** characters in which a participle is looked for */
const NEAR = 120;

/**
 * What was done with counted things. "30 houses were damaged": the passive after the figure, before the next one; "it destroyed 12 houses":
 * the verb in front; "12 cars and 30 houses were damaged": the passive after several.
 */
export function stateOf(passage: Passage): string | null {
  let state = statesOf.get(passage);
  if (state === undefined) {
    state = stateTold(passage);
    statesOf.set(passage, state);
  }
  return state;
}

/** Several rules ask it of each figure. */
const statesOf = new WeakMap<Passage, string | null>();

function stateTold({ before, after }: Passage): string | null {
  const near = after.slice(0, NEAR);
  const following = (near.includes('worth') ? near.replace(WORTH, '') : near).split(/[;:]| but | of (?:whom|which|them) /)[0]!;
  const own = OWN.exec(following)?.[1];
  if (own !== undefined) return stateIn(own) ?? null;
  if (OF_WHOLE.test(before) || LEAVING.test(before) || WENT_ON.test(following)) return null;
  const ahead =
    before
      .slice(-NEAR)
      .split(/[;:]| but | which | who /)
      .at(-1) ?? '';
  return passiveIn(following.split(/\d/)[0]!) ?? activeIn(ahead) ?? passiveIn(following);
}

/** "22 destroyed and 40 houses damaged", "the 362 kilograms taken": the participle that closes the noun, before whatever stands in front */
const OWN =
  /^(?: (?!and\b|or\b)[\p{Ll}-]+){0,2}? ((?:[a-z]+(?:ed|[^r]own|olen|ken)|burnt|lost|sold|built|shut|spilt|shot|left))(?=$|[.,;)]| and | or | in | at | by | from | on )/u;

const passiveIn = (text: string): string | null =>
  matchesOf(PASSIVE, text)
    .map(([, word]) => states.get(word!))
    .find((state) => state !== undefined) ?? null;

/** "destroying", "destroys" → destroyed; the lists have participles */
export function stateIn(word: string): string | undefined {
  const state = states.get(word);
  if (state !== undefined || !(word.endsWith('s') || word.endsWith('ing'))) return state;
  return states.get(word.replace(/(?:ing|es|s)$/, 'ed')) ?? states.get(word.replace(/s$/, 'd'));
}

/** "7,400 tonnes of the 118,000 were lost": nothing is told of the whole */
const OF_WHOLE = /\d[\d,.]*(?: (?:million|billion|thousand))?(?: \p{L}+){0,2} (?:out )?of (?:all )?(?:the|its|their) $/u;

/** "cancelled 90 trains, leaving 30", "30 trains ran": what is left is not what was done away with */
const LEAVING = /\bleav(?:ing|es?) (?:[\p{L}-]+ ){0,3}$/u;
const WENT_ON =
  /^(?: (?!and\b|or\b|that\b|which\b)[\p{Ll}-]+){0,3}? (?:ran|running|operat(?:ed|ing)|stayed|remain(?:ed|s|ing)?|survived|standing|intact|unharmed|undamaged|unaffected|untouched|as (?:normal|usual|planned))\b/u;

const LETTERS = /[a-z]+/g;

/** The last verb in front, unless it is a passive, which tells of something else, or has another number for its object. */
function activeIn(text: string): string | null {
  const words = matchesOf(LETTERS, text);
  const at = words.findLastIndex(([word]) => stateIn(word) !== undefined);
  const isPassive = words.slice(Math.max(0, at - 2), at).some(([word]) => /^(?:was|were|been|being|is|are)$/.test(word));
  if (at < 0 || isPassive) return null;
  const [verb] = words[at]!;
  return OF_OTHER.test(text.slice(words[at]!.index + verb.length)) ? null : (stateIn(verb) ?? null);
}

/** "recovered 109 kilograms, a third of the 362": what follows is no list of what was recovered */
const OF_OTHER = /\d.*\bof (?:the |its |their )?$/;
