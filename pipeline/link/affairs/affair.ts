/**
 * The happening that lasts of which a text tells: a strike, a shortage, a recall, a mission. Known by what it is, whose it is, its country and
 * year, all from the text alone, so that texts of different weeks find the same.
 */
import { PEOPLE_FORMS } from '../../extract/language/lexicon/people.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { readTable } from '../../extract/table.ts';
import { singular } from '../words.ts';

export interface Affair {
  /** `strike`, under one name for walkout and stoppage */
  kind: string;
  /** `nurse`; '' of what is nobody's */
  whose: string;
  isOfPeople: boolean;
  /** a trial or campaign is about something else, which has the deaths */
  isAfter: boolean;
  country: string;
  year: string;
  /** finds each mention */
  words: RegExp;
}

interface Kind {
  words: string[];
  whose: 'people' | 'thing' | 'name' | '';
  /** a trial is of something that has been told first */
  isAfter: boolean;
  /** of which words a text tells one, where the noun alone may mean another thing: a strike from the air */
  beside: string[];
}

const kinds = new Map<string, Kind>();
for (const { words, affair, whose, rank, beside } of readTable<'words' | 'affair' | 'whose' | 'rank' | 'beside'>(
  new URL('./data/affairs.csv', import.meta.url),
)) {
  const kind = kinds.get(affair) ?? {
    words: [],
    whose: whose as Kind['whose'],
    isAfter: rank === 'after',
    beside: beside.split(' ').filter((word) => word !== ''),
  };
  kind.words.push(words);
  kinds.set(affair, kind);
}

const either = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
const patterns = new Map([...kinds].map(([kind, { words }]) => [kind, new RegExp(`\\b${either(words)}(?:e?s)?\\b`, 'giu')]));

/** code points of a text in which it tells what it is about */
const LEAD = 900;
/** a mention in the title, the lead, or elsewhere counts so much; an affair has so much at least */
const WEIGHTS = { title: 3, lead: 2, rest: 1 };
const LEAST = 3;

/**
 * @param text in which every code point is one unit
 * @param country that the text is about
 */
export function affairOf(text: string, title: string, published: string | null, country: string | null): Affair | null {
  if (published === null || country === null) return null;
  const lead = text.slice(0, leadEnd(text));
  const kind = mainKind(text, title, lead);
  if (kind === null) return null;
  const { words, whose, isAfter } = kinds.get(kind)!;
  const owner = whose === '' ? '' : whose === 'name' ? nameIn(text, lead, patterns.get(kind)!) : ownerOf(title, text, words, whose);
  if (owner === null) return null;
  const year = yearOf(`${title}\n${lead.split('\n')[0]}`, words, published);
  return { kind, whose: owner, isOfPeople: whose === 'people', isAfter, country, year, words: patterns.get(kind)! };
}

/** The first two paragraphs. */
function leadEnd(text: string): number {
  const first = text.indexOf('\n\n');
  const second = first < 0 ? -1 : text.indexOf('\n\n', first + 2);
  return Math.min(second < 0 ? text.length : second, LEAD);
}

function mainKind(text: string, title: string, lead: string): string | null {
  let best: { kind: string; score: number; isAfter: boolean } | null = null;
  for (const [kind, pattern] of patterns) {
    const inTitle = countOf(pattern, title) * WEIGHTS.title;
    const inLead = countOf(pattern, lead);
    if (inTitle + inLead === 0) continue;
    const score = inTitle + inLead * WEIGHTS.lead + (countOf(pattern, text) - inLead) * WEIGHTS.rest;
    const { isAfter, beside } = kinds.get(kind)!;
    if (beside.length > 0 && !new RegExp(`\\b${either(beside)}s?\\b`, 'i').test(text)) continue;
    if (score < LEAST && (score < WEIGHTS.lead || isAfter)) continue;
    const isBetter = best === null || (isAfter === best.isAfter ? score > best.score : best.isAfter);
    if (isBetter) best = { kind, score, isAfter };
  }
  return best?.kind ?? null;
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Those who take part in what others do, or of whom every text tells. */
const ANYBODY = new Set(
  'person people official patient minister president chairman chief leader spokesman member citizen judge child resident police source boss soldier troop fighter militant rebel insurgent civilian victim attacker gunman army terrorist suspect commander general'.split(
    ' ',
  ),
);
const people = new Set(PEOPLE_FORMS.map(singular));
/** What stands before a noun and says when, where or how great it is, or nothing. */
const NO_OWNER =
  /^(?:the|a|an|its?|their|his|her|our|this|that|last|first|second|third|new|old|national|nationwide|general|current|latest|recent|severe|acute|chronic|worst|long|longest|public|mass|major|big|biggest|growing|widespread|global|local|regional|earlier|previous|voluntary|planned|week|month|year|day|another|similar|own|such|of|in|to|and|or|for|by|after|before|since|during|on|as|with|from|when|no|one|two|three|is|was|be|under|over|about|at|all|whole|more|safety|product|official|emergency|then|but|because|while)$/;

/** Whose it is: the noun that stands beside its own, of several the one of which the text tells most. */
function ownerOf(title: string, text: string, words: readonly string[], whose: 'people' | 'thing'): string | null {
  const heads = [
    ...new Set((whose === 'people' ? besidePeople : besideThings)(title, text, either(words)).map((word) => singular(word.toLowerCase()))),
  ];
  const frequent = frequencies(`${title}\n${text}`);
  if (whose === 'thing') return mostOf(heads.filter(isThing), frequent);
  const isOwn = (word: string): boolean => people.has(word) && !ANYBODY.has(word);
  const beside = mostOf(
    heads.filter((word) => isOwn(word) && (frequent.get(word) ?? 0) > 1),
    frequent,
  );
  return (
    beside ??
    mostOf(
      [...frequent.keys()].filter((word) => isOwn(word) && frequent.get(word)! > 2),
      frequent,
    )
  );
}

const isThing = (word: string): boolean => !NO_OWNER.test(word) && !people.has(word);

/** Words with a capital that name nobody. */
const NO_NAME =
  /^(?:The|A|An|In|At|On|By|It|Its|This|That|But|And|Some|So|For|Of|After|Before|More|Most|Three|Two|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Police|Prosecutors|Hackers|Analysts)$/;

/** code points beside the word for what happened in which a name stands that it happened to */
const NAMED_NEAR = 60;

/** Who it happened to, by name: of those beside its word, else of those of the lead, the one that the text names most. */
function nameIn(text: string, lead: string, pattern: RegExp): string | null {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{Lu}\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = Array.from(lead.matchAll(/\p{Lu}\p{L}+/gu), (match) => ({ word: match[0], at: match.index })).filter(
    ({ word }) => !NO_NAME.test(word) && placesNamed(word).length === 0,
  );
  const mentions = Array.from(lead.matchAll(pattern), ({ index }) => index);
  const near = names.filter(({ at }) => mentions.some((one) => Math.abs(at - one) < NAMED_NEAR));
  const often = names.filter(({ word }) => counts.get(word)! > 1);
  const words = (near.length > 0 ? near : often).map(({ word }) => word);
  return mostOf(words, counts)?.toLowerCase() ?? null;
}

/** "the nurses' pay strike", "a strike by nurses", "striking nurses" */
function besidePeople(title: string, text: string, noun: string): string[] {
  const patterns = [
    `\\b([\\p{L}-]{1,40})(?:['’]s?)? (?:[a-z-]{1,40} )?${noun}s?\\b`,
    `\\b([\\p{L}-]{1,40})(?:['’]s?)? ${noun}s?\\b`,
    '\\bstriking ([a-z-]+s)\\b',
  ];
  const found = patterns.flatMap((pattern) => Array.from(`${title}\n${text}`.matchAll(new RegExp(pattern, 'giu')), ([, word]) => word!));
  return [...found, ...ofPhrases(`${title}\n${text}`, noun)];
}

/** "the fuel shortage", "a shortage of fuel", "recalled heaters" */
function besideThings(title: string, text: string, noun: string): string[] {
  const ahead = Array.from(text.matchAll(new RegExp(`\\b(\\p{Ll}[\\p{L}-]{1,40})(?:['’]s?)? ${noun}s?\\b`, 'gu')), ([, word]) => word!);
  const done = Array.from(
    `${title}\n${text}`.matchAll(new RegExp(`\\b${noun}(?:s|ed|ing) (?:[a-z-]{1,40} )?([a-z-]+s)\\b`, 'giu')),
    ([, word]) => word!,
  );
  return [...ahead, ...done, ...ofPhrases(text, noun)];
}

const ofPhrases = (text: string, noun: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`\\b${noun}s? (?:of|by|among|for) ((?:[a-z-]{1,40} ){0,2}[a-z-]+)`, 'giu')),
    ([, phrase]) =>
      phrase!
        .split(/ (?:in|at|on|over|and|by|for|after|to|has|was|began|from) ?/)[0]!
        .split(' ')
        .at(-1)!,
  );

const frequencies = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}-]{3,}/gu)) {
    const one = singular(word.toLowerCase());
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
};

const mostOf = (words: readonly string[], counts: ReadonlyMap<string, number>): string | null =>
  words.reduce<string | null>((best, word) => (best === null || counts.get(word)! > counts.get(best)! ? word : best), null);

/** The year of publication, unless the text looks back. */
function yearOf(lead: string, words: readonly string[], published: string): string {
  const noun = `${either(words)}s?`;
  const told = new RegExp(`\\b${noun} (?:of|in) (?:\\p{Lu}\\p{Ll}+ )?((?:19|20)\\d\\d)\\b`, 'iu').exec(lead)?.[1];
  if (told) return told;
  const isYearAgo =
    /\b(?:a|one) year (?:on\b|after|later|since)/i.test(lead) ||
    new RegExp(`\\blast year['’]s (?:[a-z-]{1,40} ){0,2}${noun}\\b`, 'iu').test(lead);
  const isLastYear =
    new RegExp(`\\b${noun} (?:in [a-z ]+)?last year\\b`, 'iu').test(lead) ||
    new RegExp(`\\b(?:in )?last year['’]s [^.]{0,40}${noun}`, 'iu').test(lead);
  const year = Number(published.slice(0, 4));
  return String(isYearAgo || isLastYear ? year - 1 : year);
}
