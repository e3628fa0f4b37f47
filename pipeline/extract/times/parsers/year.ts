/** Years and runs of years: "2011", "2019-23", "2020/21", "the 1990s", "490 BC", "fiscal 2024", "'97", "the nineties". */
import { memberTest } from '../../language/member.ts';
import { isCommonPlural, isNounByUse, penn } from '../../language/tags.ts';
import { readTable } from '../../table.ts';
import { date, type Expression, expression } from '../expression.ts';
import { entryOf, ordinalOf } from '../lexicon.ts';
import { isEarlyMidOrLate, isFiscal, isNumberOf, opensWithLetterOrDigit } from '../small-words.ts';
import { fromArticle, isTagged, type Words } from '../words.ts';
import { shortYear } from './month.ts';
import { spelledYearAt, yearAt } from './numbers.ts';

const isFiscalOrFy = memberTest('fiscal fy');
const isIndexOrFutures = memberTest('index futures');
const loosensCount = memberTest('so more fewer less');
const isOfTwoYears = memberTest('season fiscal financial academic school tax budget campaign');
const leadsToFarYear = memberTest('by until till before through');
const leadsToShortYear = memberTest('since in of until from before after by');
const leadsToSpelledYear = memberTest('in year since by until');

const leadsToYear = memberTest(
  'in since until till by during of from to for before after through between and or late early mid around c circa year years as summer winter spring autumn fall fiscal election - – — ( / &',
);
const leadsToCount = memberTest(
  '$ £ € ¥ # no no. number some about nearly almost over than least approximately roughly page room flight route highway section a an another only just up',
);
const isUnitOrCounted = memberTest(
  '% per percent million billion trillion thousand hundred dozen people men women troops km kg m miles metres meters feet tons tonnes points yards a.m. p.m. hours hrs gmt utc °',
);

/** "a 1996 law", "a 1996 federal law" */
const isSingular = penn('NN JJ');
const isCounted = penn('NN NNS JJ');

const isBeforeChrist = memberTest('bc b.c b.c. bce b.c.e.');

/** At four digits. */
export const years = (words: Words, at: number): Expression[] | null =>
  yearsOfEra(words, at) ?? farYear(words, at) ?? yearRun(words, at) ?? loneYear(words, at);

/** "since '82", "in the summer of '09" */
export function shortYears(words: Words, at: number): Expression[] | null {
  const digits = words.glued(at + 1) ? words.lower(at + 1) : '';
  if (!isNumberOf(digits, 2) || !leadsToShortYear(words.lower(at - 1))) return null;
  return [expression(at, at + 2, date({ year: shortYear(Number(digits)) }), 'year-short')];
}

/** "by 2100": years to come are counted on beyond this century, after a word that leads to one */
function farYear(words: Words, at: number): Expression[] | null {
  if (!/^2[12]\d\d$/.test(words.lower(at)) || !leadsToFarYear(words.lower(at - 1))) return null;
  if (isTagged(words, at + 1, isCounted)) return null;
  return [expression(at, at + 1, date({ year: Number(words.lower(at)) }), 'year-far')];
}

const isAfterChrist = memberTest('ad a.d a.d. ce');
const isAd = memberTest('ad a.d a.d.');
/** "490 BC", "AD 79", "480-479 BC" */
export function yearsOfEra(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  if (!isNumberOf(word, 1, 4)) return null;
  const next = words.lower(at + 1);
  const isBc = isBeforeChrist(next);
  if (isBc || isAfterChrist(next)) return [expression(at, at + 2, date({ year: isBc ? 1 - Number(word) : Number(word) }), 'year-era')];
  if (isAd(words.lower(at - 1)) && words.capital(at - 1)) return [expression(at - 1, at + 1, date({ year: Number(word) }), 'year-era')];
  return null;
}

/** "the 1990s", "1990's", "the '90s", "the 90s"; "A320s" are none, and decades before Christ are left out */
export function decades(words: Words, at: number): Expression[] | null {
  if (words.glued(at) && isGluedBefore(words.lower(at - 1))) return null;
  const first = firstOfDecade(words, at);
  if (first !== null) {
    const start = words.lower(at - 1) === "'" ? at - 1 : at;
    const count = first % 100 === 0 && first < 2000 && /\d{4}/.test(words.lower(at)) ? 100 : 10;
    return isBeforeChrist(words.lower(at + 1))
      ? null
      : [expression(fromArticle(words, start), at + 1, { kind: 'years', first, count }, 'decade')];
  }
  const inWords = entryOf(words.lower(at), 'decade');
  if (!inWords || !/^(?:the|early|late|mid|-)$/.test(words.lower(at - 1))) return null;
  return [expression(fromArticle(words, at), at + 1, { kind: 'years', first: shortYear(inWords.number), count: 10 }, 'decade')];
}

/** "1990s", "'90s" → 1990; "in her early 20s" is an age, "temperatures in the 20s" are none of ours: but "the 90s", "the early '80s" */
function firstOfDecade(words: Words, at: number): number | null {
  const word = words.lower(at);
  const long = /^'?(\d\d|[12]\d\d)0'?s$/.exec(word);
  if (long) return Number(long[1]) * 10;
  const short = /^'?(\d)0'?s$/.exec(word);
  return short && (word.startsWith("'") || isOfThe(words, at)) ? shortYear(Number(short[1]) * 10) : null;
}

/** "the 80s", "the early 80s"; only decades that such words are used of */
function isOfThe(words: Words, at: number): boolean {
  const before = isEarlyMidOrLate(words.lower(at - 1)) ? at - 2 : at - 1;
  return words.lower(before) === 'the' && /^[5-9]/.test(words.lower(at));
}

const isDashOrSlash = memberTest('- – — /');
/** "2019-23", "2019-2023", "2020/21" */
function yearRun(words: Words, at: number): Expression[] | null {
  const first = yearAt(words, at);
  const joint = words.lower(at + 1);
  if (first === null || !isDashOrSlash(joint) || !words.glued(at + 1) || !words.glued(at + 2)) return null;
  const last = yearAt(words, at + 2) ?? shortenedYear(first, words.lower(at + 2));
  if (last === null || last <= first || last - first > 300) return null;
  const isSplit = last === first + 1 && (joint === '/' || isOfTwoYears(words.lower(at + 3)));
  return isSplit
    ? [expression(at, at + 3, { kind: 'split', first, isSeason: isSeasonWord(words.lower(at + 3)) }, 'year-split')]
    : [expression(at, at + 3, { kind: 'range', first: date({ year: first }), last: date({ year: last }) }, 'year-range')];
}

/** of a game, a school */
const isSeasonWord = memberTest('season campaign academic school');

const shortenedYear = (first: number, word: string): number | null =>
  isNumberOf(word, 2) ? Math.floor(first / 100) * 100 + Number(word) : null;

export function spelledYears(words: Words, at: number): Expression[] | null {
  const spelled = spelledYearAt(words, at);
  if (!spelled || (spelled.year % 100 === 0 && !leadsToSpelledYear(words.lower(at - 1)))) return null;
  const first = words.lower(at - 1) === 'year' ? fromArticle(words, at - 1) : at;
  return [expression(first, spelled.end, date({ year: spelled.year }), 'year-words')];
}

/** what makes a number part of something else: "$1999", "B1999" */
const isGluedBefore = (word: string): boolean => opensWithLetterOrDigit(word) || isMarkOfNumber(word.charAt(0));
const isMarkOfNumber = memberTest('$ £ € . , : /');

/** A bare four-digit number is a year where the words around it lead to one, or nothing is counted by it. */
function loneYear(words: Words, at: number): Expression[] | null {
  const year = yearAt(words, at);
  if (year === null || isOfLonger(words, at) || isModelYear(words, at)) return null;
  const before = words.lower(at - 1);
  if (isFiscalOrFy(before)) return [expression(at - 1, at + 1, { kind: 'fiscal', year }, 'fiscal-year')];
  // "the 2025 fiscal year"
  if (isFiscal(words.lower(at + 1)) && words.lower(at + 2) === 'year')
    return [expression(at, at + 3, { kind: 'fiscal', year }, 'fiscal-year')];
  if (!mayBeYear(words, at, year)) return null;
  return [expression(before === 'year' && words.lower(at - 2) === 'the' ? at - 2 : at, at + 1, date({ year }), 'year')];
}

/** Part of something longer, or a measure: "1500 or so", "1800-1999", "$1999", "1900 feet", "the Rowan 2000 index". */
function isOfLonger(words: Words, at: number): boolean {
  const before = words.lower(at - 1);
  const after = words.lower(at + 1);
  if (after === 'or' && loosensCount(words.lower(at + 2))) return true;
  if (isUnitOrCounted(after) || (words.glued(at) && isGluedBefore(before))) return true;
  if (before === '-' && words.glued(at) && /\d/.test(words.lower(at - 2))) return true;
  return isIndexOrFutures(after) && words.capital(at - 1);
}

function mayBeYear(words: Words, at: number, year: number): boolean {
  const before = words.lower(at - 1);
  const led = leadsToYear(before);
  if (isCounting(words, at, led)) return false;
  if (led) return true;
  if (leadsToCount(before) && !isOfYear(words, at, year)) return false;
  return (year >= 1800 && year <= 2060) || /^(?:the|'s)$/.test(before);
}

const MAKES = new Set(readTable<'make'>(new URL('../data/car-makes.csv', import.meta.url)).map(({ make }) => make));
const leadsToDate = memberTest('in since until till by during from before after between for');
const isVehicle = memberTest('car cars pickup pickups sedan suv truck trucks van vans minivan coupe convertible motorcycle model models');

/** "a 1987 Chevrolet", "his 2015 Ford pickup": of the car; "in 2020 Toyota sold" and "the 2015 Volkswagen scandal" are of that year */
function isModelYear(words: Words, at: number): boolean {
  if (!words.capital(at + 1) || !MAKES.has(words.lower(at + 1)) || leadsToDate(words.lower(at - 1))) return false;
  return !isTagged(words, at + 2, isNounByUse) || words.capital(at + 2) || isVehicle(words.lower(at + 2));
}

/** "a 1996 law" */
function isOfYear(words: Words, at: number, year: number): boolean {
  return words.lower(at - 1) === 'a' && year % 50 !== 0 && year > 1800 && year < 2060 && isTagged(words, at + 1, isSingular);
}

const isDeterminer = memberTest("the this its their his her 's");
/** "2000 soldiers", "1500 new jobs": a plural is counted, unless an article or preposition makes it "the 2024 elections". */
function isCounting(words: Words, at: number, led: boolean): boolean {
  const year = Number(words.lower(at));
  if (year % 50 !== 0 && (led || year >= 1900)) return false;
  const { reading, token } = words;
  const next = token[at + 1];
  if (next === undefined || isDeterminer(words.lower(at - 1))) return false;
  return isCommonPlural(reading, next) && reading.sentenceOf[next] === reading.sentenceOf[token[at]];
}

/** "the 19th century", "the third millennium BC" is left out */
export function centuries(words: Words, at: number): Expression[] | null {
  if (words.lower(at) !== 'century' && words.lower(at) !== 'centuries') return null;
  const hyphen = words.lower(at - 1) === '-' ? 1 : 0;
  const ordinal = ordinalOf(words.lower(at - 1 - hyphen)) ?? tensOrdinal(words, at - 1 - hyphen);
  if (ordinal === null || ordinal > 21) return null;
  if (isBeforeChrist(words.lower(at + 1))) return null;
  let first = at - 1 - hyphen;
  if (words.lower(first - 1) === '-' && entryOf(words.lower(first - 2), 'number')) first -= 2;
  if (words.lower(first - 1) === 'the') first -= 1;
  return [expression(first, at + 1, { kind: 'years', first: (ordinal - 1) * 100, count: 100 }, 'century')];
}

function tensOrdinal(words: Words, at: number): number | null {
  const ones = ordinalOf(words.lower(at));
  const isCompound = words.lower(at - 1) === '-' && words.lower(at - 2) === 'twenty';
  return ones !== null && isCompound ? 20 + ones : null;
}
