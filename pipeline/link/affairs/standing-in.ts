/**
 * Of which country, year and part a figure of an affair is: those of the affair, unless its sentence, or what its paragraph told before, says
 * another. Null where that cannot be told.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Place, Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';
import { placeKey } from '../measures/where.ts';
import { placesHere } from '../measures/where-told.ts';
import { nearestYear, YEARS } from '../years.ts';
import type { Affair } from './affair.ts';
import { dayBeside, isOfHouses } from './house.ts';

export interface StandsIn {
  country: string;
  year: string;
  /** `kumasi GH`; '' of the whole */
  part: string;
}

/** A sentence and what stands before it in its paragraph. */
interface Around {
  before: string;
  after: string;
  paragraph: string;
  /** where the paragraph and the sentence begin, and where the sentence ends */
  from: number;
  start: number;
  end: number;
}

export function standsIn(quantity: Quantity, affair: Affair, context: Context): StandsIn | null {
  const around = aroundOf(quantity, context);
  const country = countryOf(quantity, affair, around, context);
  const year = country === null ? null : yearOf(affair, timeHere(around, affair, context), around, isBack(affair, context));
  const part = year === null ? null : partOf(quantity, affair, around, context);
  return country === null || year === null || part === null ? null : { country, year, part };
}

/** code points of a paragraph that are looked at */
const LONGEST = 2000;

function aroundOf({ start, end }: Quantity, { passages }: Context): Around {
  const { before, after } = passages.around(start, end);
  const sentence = start - before.length;
  const paragraph = passages.paragraphBefore(sentence, LONGEST);
  return { before, after, paragraph, from: sentence - paragraph.length, start: sentence, end: end + after.length };
}

/** Where a text looks back: the year of publication, when a sentence tells a day or month of it. */
function timeHere({ start, end }: Around, { year }: Affair, { times, published, passages }: Context): string | null {
  const now = published?.slice(0, 4) ?? year;
  if (now === year) return null;
  const isNow = times
    .between(start, end)
    .some(
      (time) =>
        time.type !== 'DURATION' &&
        time.from?.startsWith(now) &&
        /\b(?:in|since) $/i.test(passages.slice(Math.max(0, time.start! - 6), time.start!)),
    );
  return isNow ? now : null;
}

const isRegion = ({ kind, country }: Place): boolean => kind === 'region' && country !== null;
const isNation = ({ kind, country }: Place): boolean => kind === 'country' && country !== null;

/** The country named last before a figure in its paragraph, else first after it in its sentence, else the affair's. */
function countryOf(quantity: Quantity, affair: Affair, { from, start, end }: Around, context: Context): string | null {
  const [own] = placesHere(quantity, context).filter(({ country }) => country !== null);
  const named = context.places.between(from, end).filter((place) => isNation(place) || place === own || isRegion(place));
  const last = named.findLast((place) => place.start! < quantity.start);
  if (last) return last.country;
  if (own) return own.country;
  const here = context.places.between(start, end).filter(isNation);
  if (here.length > 0) return here[0]!.country;
  return affair.country;
}

const AGO = /\b(?:anniversary|years? (?:ago|earlier))\b/i;
/** Whether the affair was in the year before the text. */
const isBack = ({ year }: Affair, { published }: Context): boolean =>
  published !== null && Number(published.slice(0, 4)) - 1 === Number(year);
const BACK = /\b(?:this time|this year|now|currently|so far|in the past [a-z]+ weeks)\b/i;
const OTHER = /\b(?:last(?! year)|previous|earlier|another|separate|similar|second|other|past) (?:[\p{L}'’-]+ ){0,3}$/iu;

/** The year that stands nearest in the sentence, or that the paragraph told last; null of another affair without a year. */
function yearOf(affair: Affair, time: string | null, { before, after, paragraph }: Around, isLastYear: boolean): string | null {
  if (affair.isOfPlace && isOtherDay(`${before}#${after}`, affair)) return null;
  const here = nearestYear({ before, after });
  if (here !== null) return here;
  if (time !== null) return time;
  const beside = before.slice(-80) + after.slice(0, 60);
  if (isOfOther(before, affair) || AGO.test(beside) || (!isLastYear && /\blast year\b/i.test(beside))) return null;
  if (BACK.test(before) || paragraph === '') return affair.year;
  const told = paragraph.match(YEARS)?.at(-1);
  if (told === undefined && isOfOther(paragraph, affair)) return null;
  return told ?? affair.year;
}

/** "the breakout of 9 June", where it is about that of 4 May */
function isOtherDay(sentence: string, { words, day }: Affair): boolean {
  const told = dayBeside(sentence, words);
  return told !== null && told !== day;
}

/** "last month's riot" is mostly the one that a prison had, "last month's strike" one of several */
const NOT_LONG_AGO = /\blast (?:week|month)['’]s (?:[\p{L}-]+ )?$/iu;

/** Whether the last mention of such a happening is of another one: "the last strike", "the teachers' strike". */
function isOfOther(text: string, { words, whose, isOfPeople, isOfPlace }: Affair): boolean {
  const last = matchesOf(words, text).at(-1);
  if (!last) return false;
  const ahead = text.slice(Math.max(0, last.index - 60), last.index);
  const owner = /([\p{L}-]+)s['’] (?:[a-z-]+ )?$/u.exec(ahead)?.[1];
  const of = /^ of ([a-z-]+)s\b/i.exec(text.slice(last.index + last[0].length))?.[1];
  const isAnothers = (word: string | undefined): boolean =>
    word !== undefined &&
    whose !== '' &&
    !word.toLowerCase().startsWith(whose.slice(0, 4)) &&
    !/^(?:country|nation|week|month|year|day|the|an?|its?|this|that|their|in|of|to|and|by|for|on|new|first|whole|big|product|safety|mass|main)$/i.test(
      word,
    );
  return (
    (OTHER.test(ahead) && !(isOfPlace && NOT_LONG_AGO.test(ahead))) ||
    isAnothers(owner) ||
    isAnothers(of) ||
    (!isOfPeople && isAnothers(/(?<=\s)(\p{Ll}+(?<!ing|ed|al|ic|ous|ive|ary|ent|ant|less|ful)) $/u.exec(ahead)?.[1]))
  );
}

const NATIONWIDE = /\b(?:nationwide|nationally|countrywide|across the country|(?:the|for the) (?:whole|entire) country|in all)\b/i;
const FACILITY =
  /\b(?:[Aa]t|[Ii]n|of) ((?:\p{Lu}[\p{L}'’-]+ ){1,4}(?:Hospital|School|Airport|Prison|Station|University|College|Clinic|Port|Mine|Factory|Camp|Plant|Centre|Center|District|Province|County|Region|State))\b/u;
/** a part that was named before, or is told without a name */
const THE_PART =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Oo]ne|[Aa]n?|[Ee]ach) (?:[a-z-]+ )?(?:hospital|clinic|school|factory|plant|branch|port|city|town|village|province|region|district|county|prison|airport|site|camp|capital)\b(?! (?:ministry|authorit|association))/;
const THERE = /\bthere\b(?! (?:is|are|was|were|has|have|had))/;

function partOf(quantity: Quantity, { isOfPlace, house }: Affair, { before, after, start }: Around, context: Context): string | null {
  const near = `${before}#${after.split(/[;\d]/)[0]!}`;
  if (isOfPlace && isOfHouses(near)) return null;
  const isIt = (name: string): boolean => house !== null && name.toLowerCase().startsWith(house);
  const facility = FACILITY.exec(near);
  if (facility && isIt(facility[1]!)) return '';
  if (facility) return facility[1]!.toLowerCase();
  const isEnd = ({ start: at }: Place): boolean =>
    /\bbetween (?:\p{Lu}[\p{L}-]+ and )?$/u.test(context.passages.slice(Math.max(0, at! - 36), at!));
  const parts = placesHere(quantity, context).filter((place) => place.kind !== 'country' && !isEnd(place) && !isIt(place.name));
  if (parts[0]) return placeKey(parts[0]);
  if (NATIONWIDE.test(near)) return '';
  const ahead = before.split(/[;]/).at(-1)!;
  const other = isOfPlace ? ahead.replace(/\b[Tt]he (?:prison|jail)\b/g, '') : ahead;
  if (THE_PART.test(other) || THERE.test(after.split(/[;\d]/)[0]!)) return null;
  const named = context.places
    .between(start, quantity.end + after.split(/[,;\d]/)[0]!.length)
    .filter(({ kind, role, name }) => kind !== 'country' && role === 'place' && !isIt(name));
  const isIn = named.find(
    ({ start: at }) =>
      /\b(?:[Ii]n|[Aa]t|[Aa]round|[Oo]utside)(?: the)? $/.test(context.passages.slice(Math.max(0, at! - 12), at!)) &&
      (at! - start < 12 || at! > quantity.end),
  );
  return isIn ? placeKey(isIn) : '';
}
