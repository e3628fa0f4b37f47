/** Ages of people and things (phenomenon 23): "a 15-year-old", ", 36,", "aged 18 to 34", "in her 30s". */
import { isPeopleForm } from '../../language/lexicon/people.ts';
import { isUpper } from '../../reading/characters.ts';
import type { Amount } from '../amounts.ts';
import { DASHES, isHyphen } from '../numerals/lexicon.ts';
import { MARK, type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

export const TIME_NOUNS = setOf(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries',
);
const BEFORE_AGE = setOf('aged age ages');
const LIFESPAN = 122; // nobody is known to have been older

export function findAges(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  let kin = -1; // where the last age after "her two sons," ends
  for (const amount of amounts) {
    if (isCohort(pieces, amount)) continue;
    const decade = isDecade(pieces, amount);
    let aged = decade ? decadeOf(pieces, amount) : (ageOf(pieces, amount) ?? amount);
    if (aged?.kind === 'count' && isAgeOfKin(pieces, amount, kin)) aged = { ...amount, kind: 'age', rule: 'age.kin' };
    if (aged?.kind === 'age') kin = aged.end;
    if (aged) out.push(aged);
  }
  return out;
}

/** "the over-65s", "under-21s": a name for a group, no length of time. */
const isCohort = (pieces: Pieces, { digits, numeralFirst, numeralEnd }: Amount): boolean =>
  digits &&
  pieces.word(numeralEnd) === 's' &&
  pieces.gap(numeralEnd) === 0 &&
  isHyphen(pieces.word(numeralFirst - 1)) &&
  ['over', 'under'].includes(pieces.word(numeralFirst - 2));

/** "20s", "the 1950s", "low 50s" */
const isDecade = (pieces: Pieces, amount: Amount): boolean =>
  amount.digits &&
  amount.kind === 'count' &&
  amount.value !== null &&
  amount.value % 10 === 0 &&
  decadeEnd(pieces, amount.end) > 0 &&
  pieces.gap(amount.end) === 0;

/** Where the "s", "'s" or "-somethings" after a ten ends; 0 where there is none. */
function decadeEnd(pieces: Pieces, at: number): number {
  if (pieces.word(at) === 's') return at + 1;
  const mark = pieces.word(at);
  if ((mark === "'" || mark === '’') && pieces.word(at + 1) === 's' && pieces.gap(at + 1) === 0) return at + 2;
  return isHyphen(mark) && ['something', 'somethings'].includes(pieces.word(at + 1)) ? at + 2 : 0;
}

const POSSESSIVE = setOf('his her their my our your s');

/** "in her 30s", "in his early 20s": ten years of age; other tens ("temperatures in the 50s") are no figure. */
function decadeOf(pieces: Pieces, amount: Amount): Amount | null {
  const part = ['early', 'mid', 'late'].includes(pieces.word(amount.first - 1));
  const hyphen = isHyphen(pieces.word(amount.first - 1)) && ['early', 'mid', 'late'].includes(pieces.word(amount.first - 2));
  const before = amount.first - 1 - (part ? 1 : hyphen ? 2 : 0);
  const value = amount.value as number;
  if (!POSSESSIVE.has(pieces.word(before)) || value < 10 || value > 100) return null;
  return {
    ...amount,
    end: decadeEnd(pieces, amount.end),
    kind: 'age',
    value: null,
    low: value,
    high: value + 9,
    limitsBasis: 'stated',
    bound: 'range',
    rule: 'age.decade',
  };
}

/** Ways to tell an age by a bare number, in order of trust. */
const WAYS: readonly (readonly [rule: string, is: (pieces: Pieces, amount: Amount) => boolean])[] = [
  ['age.aged', isAged], //        "aged 36", "at the age of 18"
  ['age.turned', isTurned], //    "who turned 40"
  ['age.of', isOfPerson], //      "a woman of 43"
  ['age.predicate', isPredicate], // "she was 41"
  ['age.compared', isComparedAge], // "were under 25"
  ['age.limit', isAgeLimit], //   "children under 5"
  ['age.limit', isAndOlder], //   "adults 65 and older"
  ['age.apposed', isApposed], //  "Gable, 40,"
];

function ageOf(pieces: Pieces, amount: Amount): Amount | null {
  if (amount.prefix) return null;
  if (amount.kind === 'duration') return ageInTime(pieces, amount);
  const top = amount.value ?? amount.high ?? amount.low ?? 0;
  if (amount.kind !== 'count' || !Number.isInteger(top) || top > LIFESPAN || top < 0) return null;
  const way = WAYS.find(([, is]) => is(pieces, amount));
  return way ? { ...amount, kind: 'age', rule: way[0] } : null;
}

/** "15 years old", "six months of age" */
function ageInTime(pieces: Pieces, amount: Amount): Amount | null {
  if (isAndOlder(pieces, amount)) return { ...amount, kind: 'age', rule: 'age.limit' };
  const end = oldEnd(pieces, amount.end);
  return end === null || amount.bound === 'vague' ? null : { ...amount, kind: 'age', end, rule: 'age.old' };
}

function isAged(pieces: Pieces, { first }: Amount): boolean {
  const before = pieces.word(first - 1);
  return BEFORE_AGE.has(before) || (before === 'of' && BEFORE_AGE.has(pieces.word(first - 2)));
}

function isTurned(pieces: Pieces, amount: Amount): boolean {
  const top = amount.value ?? amount.high ?? amount.low ?? 0;
  return TURNING.has(pieces.word(amount.first - 1)) && top >= 1 && !isNoun(pieces, amount.end);
}
const TURNING = setOf('turns turned turning');

function isOfPerson(pieces: Pieces, { first, end }: Amount): boolean {
  return pieces.word(first - 1) === 'of' && PERSONS.has(pieces.word(first - 2)) && !isNoun(pieces, end);
}

const KIN = setOf('sons son daughters daughter children boys girls brothers sisters siblings kids grandchildren twins nephews nieces');

/** "her two sons, nine and 11, were": bare numbers after kin and a comma, or after another such age. */
function isAgeOfKin(pieces: Pieces, amount: Amount, lastAge: number): boolean {
  const bare = amount.bound === 'exact' && !amount.unit && Number.isInteger(amount.value) && (amount.value as number) <= LIFESPAN;
  const at = amount.first - 1;
  const isPair = lastAge === at && pieces.word(at) === 'and'; // "brothers aged 26 and 29 from Leeds"
  const isOpen = pieces.kind[amount.end] === WORD && amount.end < pieces.count;
  const closes =
    pieces.word(amount.end) === 'and' || (isPair && AGE_CLOSES.has(pieces.word(amount.end)) && pieces.word(amount.end) !== 'of');
  if (!bare || (isOpen && !closes)) return false;
  return (
    (pieces.word(at) === ',' && KIN.has(pieces.word(at - 1))) || (lastAge > 0 && lastAge === at && ['and', ','].includes(pieces.word(at)))
  );
}

/** "a woman of 43" */
const PERSONS = setOf('man woman boy girl child youth teenager lad infant baby pensioner widow widower person son daughter');

/** Where "-old", " years old", "of age" after a length of time ends. */
function oldEnd(pieces: Pieces, end: number): number | null {
  const at = isHyphen(pieces.word(end)) ? end + 1 : end;
  if (pieces.word(at) === 'old' || pieces.word(at) === 'olds') return at + 1;
  if (pieces.word(at) === 'of' && pieces.word(at + 1) === 'age') return at + 2;
  return null;
}

/** "predecessor", "winger", "striker": a trade by its ending, where a determiner stands in front of it */
const AGENT = /(?:[^aeiou]er|or|ist|ian|man|woman|ant|suspect|deputy|head|chief|boss)$/;
const NO_AGENT =
  setOf(`number order letter paper quarter chapter corner water power river tower center counter computer offer matter floor door color
  sector factor error plant restaurant grant distant important significant constant percent year member former latter other`);
const RELATIVES = setOf(
  'son daughter grandson granddaughter grandchild nephew niece brother sister sibling mother father grandmother grandfather wife husband widow widower uncle aunt cousin fiance fiancee spouse girlfriend boyfriend stepson stepdaughter stepfather stepmother twin',
);
const OPENER = setOf('the a an his her its their our my s');
const YOUNGEST_WORKER = 14;

/** "her deputy, 47, resigned": a person by a common noun, commas on both sides, and no list of numbers. */
function isPersonApposed(pieces: Pieces, amount: Amount, noun: number): boolean {
  if (pieces.word(amount.end) !== ',' || pieces.kind[amount.end + 1] !== WORD || amount.end + 1 >= pieces.count) return false;
  const word = pieces.word(noun);
  if (RELATIVES.has(word)) return true;
  if (isPeopleForm(word)) return !/s$|men$|people$|children$/.test(word);
  if ((amount.value as number) < YOUNGEST_WORKER || NO_AGENT.has(word) || !AGENT.test(word)) return false;
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at--) {
    if (pieces.kind[at] !== WORD) return false;
    if (OPENER.has(pieces.word(at))) return true;
  }
  return false;
}

/** "who is 70.", "he was just 41 and", "I'm 68 and", "the youngest was eight": said of one person, and nothing is counted. */
function isPredicate(pieces: Pieces, amount: Amount): boolean {
  if (amount.bound !== 'exact' || amount.unit) return false;
  let be = amount.first - 1;
  if (['just', 'only', 'then', 'now', 'still', 'already'].includes(pieces.word(be))) be -= 1;
  const who = pieces.word(be - 1);
  if (['is', 'was'].includes(pieces.word(be)) && who === 'age' && ['average', 'median', 'mean'].includes(pieces.word(be - 2))) return true;
  const contracted = pieces.word(be) === 'm' && ["'", '’'].includes(who) && pieces.word(be - 2) === 'i';
  if (!contracted && !['is', 'was'].includes(pieces.word(be))) return false;
  if (!contracted && !['he', 'she', 'who', 'youngest', 'oldest', 'eldest'].includes(who)) return false;
  return (
    amount.end >= pieces.count ||
    pieces.kind[amount.end] === MARK ||
    ['and', 'when', 'at', 'but', 'while', 'in'].includes(pieces.word(amount.end))
  );
}

/** "one is older than 60", "62% of buyers were under 25", "most of the dead were under 18" */
function isComparedAge(pieces: Pieces, amount: Amount): boolean {
  if (amount.end < pieces.count && pieces.kind[amount.end] === WORD && !AGE_CLOSES.has(pieces.word(amount.end))) return false;
  const limit = pieces.word(amount.first);
  if (['older', 'younger'].includes(limit)) return true;
  if (!['under', 'over'].includes(limit) || !['is', 'are', 'was', 'were'].includes(pieces.word(amount.first - 1))) return false;
  for (let at = amount.first - 2; at > amount.first - 2 - AGED_REACH && !['.', ';', ':', '!', '?'].includes(pieces.word(at)); at--)
    if (
      isPeopleForm(pieces.word(at)) ||
      /^(?:them|whom|audience|population|workforce|electorate|membership|dead|injured|wounded|victims|arrivals|.{3,}[eo]rs)$/.test(
        pieces.word(at),
      )
    )
      return true;
  return false;
}
/** words from people to their age */
const AGED_REACH = 10;

/** "children under 5", "those over 65", "most of them under 20": a limit on the age of people, where no noun is counted. */
function isAgeLimit(pieces: Pieces, amount: Amount): boolean {
  const limit = pieces.word(amount.first);
  const before = pieces.word(amount.first - 1);
  if (!['under', 'over'].includes(limit) || !(amount.digits || YOUNG.has(before))) return false;
  const people = before === 'them' || before === 'those' || before === 'anyone' || (isPeopleForm(before) && /s$|n$|people$/.test(before));
  const next = pieces.word(amount.end);
  return people && (amount.end >= pieces.count || pieces.kind[amount.end] !== WORD || AGE_CLOSES.has(next));
}
/** "adults 65 and older", "everyone six months and older", "drivers 70 and over": nothing but people is "older" than a number. */
function isAndOlder(pieces: Pieces, { first, end }: Amount): boolean {
  const limit = pieces.word(end - 1);
  if (!['and', 'or'].includes(pieces.word(end - 2)) || !['older', 'younger', 'over', 'under'].includes(limit)) return false;
  const before = pieces.word(first - 1);
  return isPeopleForm(before) || ['those', 'anyone', 'everyone', 'everybody', 'anybody', 'adults', 'seniors'].includes(before);
}

/** "children under five" */
const YOUNG = setOf('children kids boys girls babies infants');
const AGE_CLOSES =
  setOf(`is are was were has have had will would can could may must should who in at on with and or from to of for by die died made make
  account accounted get got need receive received`);

/** "Gable, 40, was": a capitalised name, commas on both sides. */
function isApposed(pieces: Pieces, amount: Amount): boolean {
  const at = amount.first - 1;
  if (pieces.word(at) !== ',' || amount.bound !== 'exact' || !amount.digits || amount.value === null || amount.value < 1) return false;
  const name = at - 1;
  if (pieces.kind[name] !== WORD || name < 0) return false;
  if (!isUpper(pieces.text[pieces.start[name]], 0)) return isPersonApposed(pieces, amount, name);
  const next = pieces.word(amount.end);
  const dash = DASHES.has(next) && pieces.gap(amount.end) > 0;
  const closed = dash || next === ',' || next === '.' || next === ';' || next === ')' || next === 'and';
  return closed && !MONTHLIKE.has(pieces.word(name));
}
const MONTHLIKE =
  setOf(`jan feb mar apr may jun june jul july aug sep sept oct nov dec january february march april august september october november
  december no page section`);

const isNoun = (pieces: Pieces, at: number): boolean =>
  pieces.kind[at] === WORD &&
  at < pieces.count &&
  /s$/.test(pieces.word(at)) &&
  !['is', 'was', 'has', 'this', 'as'].includes(pieces.word(at));
