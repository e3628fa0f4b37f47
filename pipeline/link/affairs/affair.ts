/**
 * The happening that lasts of which a text tells: a strike, a shortage, a recall, a mission. Known by what it is, whose it is, its country and
 * year, all from the text alone, so that texts of different weeks find the same.
 */
import { readTable } from '../../extract/table.ts';
import { either } from '../words.ts';
import { dayBeside, houseIn, isOfAnother } from './house.ts';
import { nameIn, ownerOf } from './owner.ts';

export interface Affair {
  /** `strike`, under one name for walkout and stoppage */
  kind: string;
  /** `nurse`; '' of what is nobody's */
  whose: string;
  isOfPeople: boolean;
  /** what happens in one house: a prison riot */
  isOfPlace: boolean;
  /** the name of its house or town, where the text begins with one */
  house: string | null;
  /** `8 March`, where the text tells the day beside its word */
  day: string | null;
  /** a trial or campaign is about something else, which has the deaths */
  isAfter: boolean;
  country: string;
  year: string;
  /** finds each mention */
  words: RegExp;
}

interface Kind {
  words: string[];
  whose: 'people' | 'thing' | 'name' | 'place' | '';
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
  const pattern = patterns.get(kind)!;
  const owner = ownerIn(title, text, lead, kind);
  if (owner === null || (whose === 'place' && isOfAnother(`${title}\n${lead}`, pattern))) return null;
  const year = yearOf(`${title}\n${lead.split('\n')[0]}`, words, published);
  return {
    kind,
    whose: owner,
    isOfPeople: whose === 'people',
    isOfPlace: whose === 'place',
    house: whose === 'place' ? houseIn(`${title}\n${lead}`) : null,
    day: dayBeside(lead, pattern),
    isAfter,
    country,
    year,
    words: pattern,
  };
}

function ownerIn(title: string, text: string, lead: string, kind: string): string | null {
  const { words, whose } = kinds.get(kind)!;
  if (whose === '' || whose === 'place') return '';
  if (whose === 'name') return nameIn(text, lead, patterns.get(kind)!);
  return ownerOf(title, text, words, whose);
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
