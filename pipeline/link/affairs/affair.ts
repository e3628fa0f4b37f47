/**
 * The happening that lasts of which a text tells: a strike, a shortage, a recall, a mission. Known by what it is, whose it is, its country and
 * year, all from the text alone, so that texts of different weeks find the same.
 */
import { grouped } from '../../common/grouped.ts';
import { once } from '../../common/once.ts';
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
  /** a pattern for its words, in the singular */
  noun: string;
  mentions: RegExp;
  /** its words as the list has them: small letters, of which every mention has one */
  words: string[];
  whose: 'people' | 'thing' | 'name' | 'place' | '';
  /** a trial is of something that has been told first */
  isAfter: boolean;
  /** for words of which a text tells one, where the noun alone may mean another thing: a strike from the air */
  beside: RegExp | null;
  years: () => Years;
}

/** By what a lead tells the year: "the strike of 2016", "last year's strike". */
interface Years {
  named: RegExp;
  last: RegExp[];
}

type Row = Record<'words' | 'affair' | 'whose' | 'rank' | 'beside', string>;

const kinds = new Map(
  Array.from(
    grouped(readTable<keyof Row>(new URL('./data/affairs.csv', import.meta.url)), ({ affair }) => affair),
    ([affair, rows]) => [affair, kindOf(rows)] as const,
  ),
);

/** What its first row says of a kind holds for all of its words. */
function kindOf(rows: readonly Row[]): Kind {
  const { whose, rank, beside } = rows[0]!;
  const noun = either(rows.map(({ words }) => words));
  return {
    noun,
    mentions: new RegExp(`\\b${noun}(?:e?s)?\\b`, 'giu'),
    words: rows.map(({ words }) => words.toLowerCase()),
    whose: whose as Kind['whose'],
    isAfter: rank === 'after',
    beside: beside === '' ? null : new RegExp(`\\b${either(beside.split(' '))}s?\\b`, 'i'),
    years: once(() => ({
      named: new RegExp(`\\b${noun}s? (?:of|in) (?:\\p{Lu}\\p{Ll}+ )?((?:19|20)\\d\\d)\\b`, 'iu'),
      last: [
        new RegExp(`\\blast year['’]s (?:[a-z-]{1,40} ){0,2}${noun}s?\\b`, 'iu'),
        new RegExp(`\\b${noun}s? (?:in [a-z ]+)?last year\\b`, 'iu'),
        new RegExp(`\\b(?:in )?last year['’]s [^.]{0,40}${noun}s?`, 'iu'),
      ],
    })),
  };
}

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
  const { mentions, whose, isAfter, years } = kinds.get(kind)!;
  const owner = ownerIn(title, text, lead, kind);
  if (owner === null || (whose === 'place' && isOfAnother(`${title}\n${lead}`, mentions))) return null;
  const year = yearOf(`${title}\n${lead.split('\n')[0]}`, years(), published);
  return {
    kind,
    whose: owner,
    isOfPeople: whose === 'people',
    isOfPlace: whose === 'place',
    house: whose === 'place' ? houseIn(`${title}\n${lead}`) : null,
    day: dayBeside(lead, mentions),
    isAfter,
    country,
    year,
    words: mentions,
  };
}

function ownerIn(title: string, text: string, lead: string, kind: string): string | null {
  const { noun, mentions, whose } = kinds.get(kind)!;
  if (whose === '' || whose === 'place') return '';
  if (whose === 'name') return nameIn(text, lead, mentions);
  return ownerOf(title, text, noun, whose);
}

/** The first two paragraphs. */
function leadEnd(text: string): number {
  const first = text.indexOf('\n\n');
  const second = first < 0 ? -1 : text.indexOf('\n\n', first + 2);
  return Math.min(second < 0 ? text.length : second, LEAD);
}

function mainKind(text: string, title: string, lead: string): string | null {
  let best: { kind: string; score: number; isAfter: boolean } | null = null;
  const head = `${title}\n${lead}`.toLowerCase();
  for (const [kind, { mentions, words, isAfter, beside }] of kinds) {
    if (!words.some((word) => head.includes(word))) continue; // most texts tell of none: looking for each pattern takes long
    const inTitle = countOf(mentions, title) * WEIGHTS.title;
    const inLead = countOf(mentions, lead);
    if (inTitle + inLead === 0) continue;
    const score = inTitle + inLead * WEIGHTS.lead + (countOf(mentions, text) - inLead) * WEIGHTS.rest;
    if (beside && !beside.test(text)) continue;
    if (score < LEAST && (score < WEIGHTS.lead || isAfter)) continue;
    const isBetter = best === null || (isAfter === best.isAfter ? score > best.score : best.isAfter);
    if (isBetter) best = { kind, score, isAfter };
  }
  return best?.kind ?? null;
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** The year of publication, unless the text looks back. */
function yearOf(lead: string, { named, last }: Years, published: string): string {
  const told = /(?:19|20)\d\d/.test(lead) ? named.exec(lead)?.[1] : undefined;
  if (told) return told;
  const isBack =
    /\b(?:a|one) year (?:on\b|after|later|since)/i.test(lead) || (/last year/i.test(lead) && last.some((pattern) => pattern.test(lead)));
  const year = Number(published.slice(0, 4));
  return String(isBack ? year - 1 : year);
}
