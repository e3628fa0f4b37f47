/** Where and when a figure of a story is: where and when the story is, unless its sentence, or what its paragraph told before, says another. */
import type { Place, Quantity } from '../../contract.ts';
import { askOnce, type Context } from '../measures/context.ts';
import { isOfNewcomer } from '../measures/part-told.ts';
import { countryTold, placesHere } from '../measures/where-told.ts';
import { afterNews } from '../measures/whole-clause.ts';
import { DATELINE } from '../sentence-of.ts';
import { YEARS } from '../years.ts';
import { isInLead, leadPlaces } from './lead.ts';
import { isRareName } from './names.ts';
import type { Story } from './story.ts';
import { yearIn } from './year-in.ts';

export interface Placed {
  /** '' of that of the text */
  country: string;
  /** a part of it, small letters; '' of the whole */
  part: string;
  /** '' of the story's own */
  year: string;
}

interface Sentence {
  quantity: Quantity;
  before: string;
  after: string;
  start: number;
}

/** what begins something else, of which is told up to the next name of the story */
const OTHER =
  /\b(?:another|separate(?:ly)?|similar(?:ly)?|elsewhere|meanwhile|rivals?|neighbou?ring|unrelated|(?:a|the) second|(?:last|previous|earlier) (?:week|month|year|season|disaster|accident|strike|crisis|wave)(?:['’]s)?)\b/i;

/**
 * Null where it cannot be told.
 * @param isOfFirm of a firm a town has a part, of what happened there it has the whole
 */
export function placed(quantity: Quantity, story: Story, context: Context, isOfFirm = false): Placed | null {
  const passage = context.passages.around(quantity.start, quantity.end);
  const after = passage.after;
  const before = afterNews(passage.before);
  const sentence = { quantity, before, after, start: quantity.start - before.length };
  const year = yearIn(quantity, before, after, story.affair.year, context);
  if (year === null || (year === '' && (OTHER.test(before) || isOfNewcomer(quantity, { before, after }, context)))) return null;
  const place = placeIn(sentence, story, context, isOfFirm);
  if (place) return { ...place, year };
  const isNamed = namesIn(before + after).some((name) => story.names.includes(name));
  if (isOfSeveral(context) || (!isNamed && isAside(sentence, story, context))) return null;
  return { country: '', part: '', year };
}

/** The place that a sentence tells its figure to be of; null where it tells none. */
function placeIn(sentence: Sentence, story: Story, context: Context, isOfFirm: boolean): Omit<Placed, 'year'> | null {
  const { quantity, before, after, start } = sentence;
  const part = after.split(/;|\d[\d,.]*\d| and (?:\d|in )/)[0]!;
  const isPlace = (place: Place): boolean =>
    !isOfDateline(place, context) &&
    (isOfFirm ? place.role === 'place' : isPlaceOf(place)) &&
    !isOnTheWay(place, context) &&
    !isSeat(place, context);
  const here = context.places.between(start, quantity.end + part.length).filter(isPlace);
  const own =
    placesHere(quantity, context).find((place) => place.start! >= start && isPlace(place)) ??
    here.findLast((place) => place.start! < quantity.start) ??
    here.find((place) => isAfterIn(place, context));
  // whichever country a place of that name was found in
  if (own && !isOfFirm && (isTollOf(own, story, context) || isOfName(own, story, context))) return { country: '', part: '' };
  if (own) {
    const country = isOfFirm && own.kind === 'country' ? (own.country ?? '') : abroad(own.country, context);
    const isWhole = own.kind === 'country' || (!isOfFirm && isOfStory(own, story, context));
    return { country, part: isWhole ? '' : own.name.toLowerCase() };
  }
  const unknown = unknownIn(before, part);
  const isOther = unknown && isRareName(unknown) && !isInLead(unknown.toLowerCase(), context);
  return isOther ? { country: '', part: unknown.toLowerCase() } : null;
}

/** "the toll in Zor", which the text has named before: that of the whole. */
const isTollOf = ({ start, end, name }: Place, { names }: Story, context: Context): boolean =>
  TOLL_IN.test(context.passages.slice(Math.max(0, start! - LOOK), start!)) &&
  namesIn(wholeName(name, start, end, context)).some((word) => names.includes(word));
const TOLL_IN = /\b(?:[Tt]he|[Ii]ts) (?:death |overall |total )?toll (?:in|at|from) (?:the )?$/;

/** Where a text was written. */
const isOfDateline = ({ start }: Place, context: Context): boolean =>
  start !== null && start < askOnce(context, 'dateline', () => DATELINE.exec(context.text)?.[0].length ?? 0);

/** A name after "in" or "at" that is read as no place. */
function unknownIn(before: string, after: string): string | undefined {
  const ahead = AT.exec(before);
  const found = ahead ?? AT_AFTER.exec(after);
  if (!found) return undefined;
  const words = (ahead ? before : after).slice(0, found.index + found[0].length - found[1]!.length);
  return ON_THE_WAY.test(words) ? undefined : found[1];
}

/** "the Zorish firm" is not in Zorland; "Zorland counted 388" is told of its own. */
const isPlaceOf = ({ kind, role }: Place): boolean => role === 'place' || (role === 'actor' && kind === 'country');

/** "the Zorville-based mill": of a firm, wherever what is told of it happens */
const isSeat = ({ end }: Place, { passages }: Context): boolean => end !== null && /^-(?:based|born)\b/.test(passages.slice(end, end + 6));

/** Where those it befell came from, went to, or are cared for. */
const isOnTheWay = ({ start }: Place, { passages }: Context): boolean =>
  start !== null && ON_THE_WAY.test(passages.slice(Math.max(0, start - LOOK), start));
const ON_THE_WAY =
  /\b(?:from|to|between|towards?|bound for|via|hospitals? (?:in|at|of|near)|(?:taken|flown|treated|admitted|moved)[^.;]{0,24} (?:in|at|to)|hospitals? in \p{Lu}\p{L}+ and)(?: the)? $/iu;
/** code points before a place */
const LOOK = 48;

const isAfterIn = ({ start }: Place, { passages }: Context): boolean =>
  /\b(?:in|at|near|from|on|across|of)(?: the)? $/i.test(passages.slice(Math.max(0, start! - LOOK), start!));
const AT = /\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?(\p{Lu}\p{L}{2,})(?!.*\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?\p{Lu})/u;
const AT_AFTER = /\b(?:in|at|near) (?:the )?(\p{Lu}\p{L}{2,})/u;

/** A country but that with which the text begins; where it begins with several, each of them. */
const abroad = (country: string | null, context: Context): string =>
  country === null || (isOfLead(country, context) && !isOfSeveral(context)) ? '' : country;

const isOfLead = (country: string, context: Context): boolean =>
  country === countryTold(context) && leadPlaces(context).some((place) => place.country === country);

/** Whether the text begins with several countries. */
const isOfSeveral = (context: Context): boolean =>
  askOnce(context, 'story countries', () => {
    const countries = leadPlaces(context).flatMap(({ kind, role, country }) => (kind === 'country' && role !== 'origin' ? [country] : []));
    return new Set(countries).size > 1;
  });

/** code points of a paragraph that are looked at */
const LONGEST = 1500;

/** Whether what its paragraph told before is of something else. */
function isAside({ start }: Sentence, story: Story, context: Context): boolean {
  const ahead = context.passages.paragraphBefore(start, LONGEST);
  const small = ahead.toLowerCase();
  const back = Math.max(0, ...story.names.map((name) => small.lastIndexOf(name)));
  const rest = ahead.slice(back);
  const years = rest.match(YEARS) ?? [];
  if (OTHER.test(rest) || years.some((year) => year !== story.affair.year)) return true;
  return context.places
    .between(start - rest.length, start)
    .some((place) => !isOnTheWay(place, context) && isElsewhere(place, story, context));
}

const isElsewhere = (place: Place, story: Story, context: Context): boolean =>
  place.role === 'place' && (place.kind === 'country' ? place.country !== countryTold(context) : !isOfStory(place, story, context));

/** Whether a place is one of those with which the text begins. */
function isOfStory(place: Place, story: Story, context: Context): boolean {
  return isOfName(place, story, context) || leadPlaces(context).some(({ name }) => name === place.name);
}

/** Whether a rare name of the story with which the text begins is that of a place. */
const isOfName = ({ name, start, end }: Place, { names }: Story, context: Context): boolean =>
  namesIn(wholeName(name, start, end, context)).some((word) => names.includes(word) && isInLead(word, context));

/** "San Lorenzo" of "San Lorenzo Zor" */
const wholeName = (name: string, start: number | null, end: number | null, { passages }: Context): string =>
  start === null || end === null ? name : `${name}${/^(?: \p{Lu}\p{L}+)*/u.exec(passages.slice(end, end + LOOK))?.[0] ?? ''}`;

const namesIn = (text: string): string[] => (text.match(/\p{Lu}\p{L}{2,}/gu) ?? []).map((name) => name.toLowerCase());
