/** Marks the digits that belong to no figure (phenomenon 22): times, names, addresses, numbered things, phone numbers, scores, markup. */
import type { DraftTime } from '../../drafts.ts';
import { CARDINALS, DASHES, isHyphen, SCALES } from '../numerals/lexicon.ts';
import { readNumeral } from '../numerals/numeral.ts';
import { MARK, NUMBER, type Pieces, pieceAt, WORD } from '../pieces.ts';
import { readUnit } from '../units/unit.ts';
import { MONTHS, NUMBERED, STREETS, TITLED } from './names.ts';

export function shield(pieces: Pieces, times: DraftTime[]): void {
  shieldMarkup(pieces);
  for (const time of times)
    if (time.span && (time.type === 'DATE' || time.type === 'TIME')) shieldTime(pieces, time.span.start, time.span.end);
  for (let at = 0; at < pieces.count; at++) {
    if (pieces.dead[at]) continue;
    if (pieces.kind[at] === WORD && isNumberWord(pieces, at) && isWordOfName(pieces, at)) pieces.dead[at] = 1;
    if (pieces.kind[at] !== NUMBER) continue;
    const end = codeEnd(pieces, at) ?? dateEnd(pieces, at) ?? nameEnd(pieces, at) ?? placeInListEnd(pieces, at);
    if (end !== null) kill(pieces, at, end);
  }
}

function kill(pieces: Pieces, first: number, end: number): void {
  for (let i = first; i < end && i < pieces.count; i++) pieces.dead[i] = 1;
}

const MARKUP =
  /<[a-zA-Z/!][^<>]{0,1000}>|https?:\/\/[^\s)\]>"]{1,2000}|www\.[^\s)\]>"]{1,2000}|\]\([^()\s]{1,1000}\)|&#?\w{1,8};|[@#]\w{1,100}|\.(?:jpe?g|png|gif|pdf|html?|com|org|net)\b/g;
const LONGEST_FILE = 100; // pieces of a file's or a site's name

function shieldMarkup(pieces: Pieces): void {
  for (const match of pieces.text.matchAll(MARKUP)) {
    let first = pieceAt(pieces, match.index);
    // "mp3-player-7.jpg": back to the white space in front
    if (match[0][0] === '.') for (let left = LONGEST_FILE; left > 0 && first > 0 && pieces.gap(first) === 0; left--) first -= 1;
    kill(pieces, first, pieceAt(pieces, match.index + match[0].length));
  }
}

/** A date's digits; but "two weeks ago" states a length of time, which is a figure too. */
function shieldTime(pieces: Pieces, start: number, end: number): void {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end);
  // "two thousand [and two hundred]" is no year
  const numeral = readNumeral(pieces, first);
  if (numeral && numeral.end > last) return;
  for (let i = first; i < last; i++) {
    const unit = i > first ? readUnit(pieces, i, true, false) : null;
    if (unit?.unit.kind === 'duration' && unit.end <= last) return;
  }
  kill(pieces, first, last);
}

const digitsOf = (pieces: Pieces, at: number): string =>
  pieces.kind[at] === NUMBER ? pieces.text.slice(pieces.start[at], pieces.end[at]) : '';
const touching = (pieces: Pieces, at: number): boolean => pieces.gap(at) === 0;
const capital = (pieces: Pieces, at: number): boolean =>
  at >= 0 && pieces.kind[at] === WORD && /^\p{Lu}/u.test(pieces.text[pieces.start[at]]);

/** "192.168.1.2", "555-123-4567", "2021-08-03", "12/05/2021", "9/11", "24/7", "2-0": where it ends, or null. */
function codeEnd(pieces: Pieces, at: number): number | null {
  if (Number.isNaN(pieces.value[at])) return at + 1;
  let end = at + 1;
  let joints = 0;
  let slashes = 0;
  while (
    pieces.kind[end + 1] === NUMBER &&
    end + 1 < pieces.count &&
    touching(pieces, end) &&
    touching(pieces, end + 1) &&
    (isHyphen(pieces.word(end)) || pieces.word(end) === '/' || pieces.word(end) === ':' || pieces.word(end) === '–')
  ) {
    if (pieces.word(end) === ':') return end + 2; // clock times, verses, ratios of a race
    slashes += pieces.word(end) === '/' ? 1 : 0;
    joints += 1;
    end += 2;
  }
  if (joints >= 2) return end;
  const spaced = spacedPhoneEnd(pieces, at);
  if (spaced !== null) return spaced;
  if (joints === 1 && slashes === 0) return pairEnd(pieces, at, end);
  if (joints === 1 && slashes === 1) {
    const [top, bottom] = [digitsOf(pieces, at), digitsOf(pieces, at + 2)];
    if ((top === '9' && bottom === '11') || (top === '24' && bottom === '7') || (top === '7' && bottom === '7')) return end;
    if (/^(?:1[5-9]|20)\d\d$/.test(top)) return end;
    if (pieces.word(at - 1) === '+' || bottom === '0') return end;
  }
  return null;
}

/** "212 - 621 - 7983" */
function spacedPhoneEnd(pieces: Pieces, at: number): number | null {
  const digits = (piece: number, length: number): boolean =>
    /^\d+$/.test(digitsOf(pieces, piece)) && digitsOf(pieces, piece).length === length;
  if (!digits(at, 3) || !isHyphen(pieces.word(at + 1)) || !digits(at + 2, 3)) return null;
  return isHyphen(pieces.word(at + 3)) && digits(at + 4, 4) ? at + 5 : null;
}

/** "2023-24", "1995-01", "2-0", "50-50": two numbers and a hyphen that are no range. */
function pairEnd(pieces: Pieces, at: number, end: number): number | null {
  const [left, right] = [digitsOf(pieces, at), digitsOf(pieces, at + 2)];
  if (pieces.word(at - 1) === '$' || readUnit(pieces, end, true, false)) return null;
  if (/^0\d/.test(right) || /^0\d/.test(left)) return end;
  if (/^(?:1[5-9]|20)\d\d$/.test(left) && (/^\d\d$/.test(right) || /^(?:1[5-9]|20)\d\d$/.test(right)))
    return isYearContext(pieces, at, end) ? end : null;
  if (isHyphen(pieces.word(end)) && touching(pieces, end) && pieces.kind[end + 1] === WORD) return null;
  const [a, b] = [pieces.value[at], pieces.value[at + 2]];
  return a >= b && !signed(pieces, at) && !isVote(pieces, at, end) ? end : null;
}

const VOTING = /^(?:vote|votes|voted|voting|decision|ruling|ruled|majority|split|verdict|approved|passed)$/;
const VOTE_REACH = 3;
/** "an 80-19 vote": two counts, where "2-0" is a score */
export function isVote(pieces: Pieces, at: number, end: number): boolean {
  for (let i = at - VOTE_REACH; i < end + VOTE_REACH; i++) if (VOTING.test(pieces.word(i))) return true;
  return false;
}

const signed = (pieces: Pieces, at: number): boolean => DASHES.has(pieces.word(at - 1)) && touching(pieces, at);

function isYearContext(pieces: Pieces, at: number, end: number): boolean {
  return pieces.word(at - 1) !== 'range' && pieces.word(at - 2) !== 'range' && !/s$/.test(pieces.word(end));
}

const YEAR = /^(?:1[5-9]\d\d|20\d\d)$/;
const BEFORE_YEAR = new Set([
  'in',
  'since',
  'from',
  'by',
  'until',
  'till',
  'of',
  'during',
  'late',
  'early',
  'mid',
  'before',
  'after',
  'circa',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'the',
  'and',
  'to',
  'through',
  'throughout',
  'for',
  'year',
  'years',
  'between',
  'fiscal',
  'fy',
  'around',
  'about',
  'on',
  'ce',
  'ad',
  'around',
  'election',
  'a',
  'its',
  'his',
  'her',
  'their',
  'calendar',
  'as',
  'back',
  'than',
  'with',
  'or',
  'end',
  'season',
  'beyond',
  'budget',
  'his',
  'our',
  'post',
  'pre',
  'this',
  'that',
  'vs',
  'versus',
  'any',
  'beginning',
  'begun',
  'since',
]);

/** Dates, years and clock times that the times room did not claim: where they end, or null. */
function dateEnd(pieces: Pieces, at: number): number | null {
  const text = digitsOf(pieces, at);
  const before = pieces.word(at - 1) === '.' ? pieces.word(at - 2) : pieces.word(at - 1);
  const next = pieces.word(at + 1);
  const value = pieces.value[at];
  // June 10th; 10 June; 10th of June; Aug. 3, 2021
  if (MONTHS.has(before) && value <= 31 && Number.isInteger(value) && !CURRENCY_MARKS.has(pieces.word(at - 1))) {
    let end = ordinalEnd(pieces, at) ?? at + 1;
    const day2 = DASHES.has(pieces.word(end)) && pieces.kind[end + 1] === NUMBER && pieces.value[end + 1] <= 31 ? end + 2 : end;
    end = day2;
    if (pieces.word(end) === ',' && YEAR.test(digitsOf(pieces, end + 1))) end += 2;
    else if (YEAR.test(digitsOf(pieces, end))) end += 1;
    if (readUnit(pieces, end, true, false)?.unit.kind !== 'percent' && !followsAsCount(pieces, before, at, end)) return end;
  }
  if (value <= 31 && Number.isInteger(value)) {
    const end = ordinalEnd(pieces, at) ?? at + 1;
    const month = pieces.word(end) === 'of' && end > at + 1 ? end + 1 : end;
    if (MONTHS.has(pieces.word(month)) && isMonthName(pieces, month)) {
      return YEAR.test(digitsOf(pieces, month + 1)) ? month + 2 : month + 1;
    }
  }
  if (MONTHS.has(before) && YEAR.test(text)) return at + 1;
  // 5 pm, 10.30am, 5 o'clock; "two in the morning" has no digits
  if (/^(?:am|pm)$/.test(next) && pieces.gap(at + 1) <= 1 && value <= 24 && isClock(text)) return at + 2;
  if (/^[ap]$/.test(next) && pieces.word(at + 2) === '.' && pieces.word(at + 3) === 'm' && value <= 24) return at + 4;
  if (next === 'o' && /^['’]$/.test(pieces.word(at + 2)) && pieces.word(at + 3) === 'clock') return at + 4;
  if (/^(?:gmt|est|edt|pst|bst|utc|hrs|cet)$/.test(next) && /^\d{4}$/.test(text)) return at + 2;
  // the 1990s, '90s, mid-1990s
  if (
    next === 's' &&
    touching(pieces, at + 1) &&
    value % 10 === 0 &&
    (value >= 1000 ? YEAR.test(text) : /^['’‘]$/.test(pieces.word(at - 1)))
  )
    return at + 2;
  if (/^['’‘]$/.test(pieces.word(at - 1)) && touching(pieces, at) && /^\d\d$/.test(text) && pieces.gap(at - 1) > 0 && next !== '%')
    return at + 1;
  if (YEAR.test(text) && isYear(pieces, at, before)) return at + 1;
  return null;
}

const CURRENCY_MARKS = new Set(['$', '£', '€', '¥']);
const isClock = (text: string): boolean => /^\d{1,2}(?:[.:][0-5]\d)?$/.test(text);
const isMonthName = (pieces: Pieces, at: number): boolean =>
  !/^(?:may|march|mar|dec|sun|sat|sep|jan)$/.test(pieces.word(at)) || capital(pieces, at);
/** "in June 25 people": a month, then a count. */
function followsAsCount(pieces: Pieces, month: string, at: number, end: number): boolean {
  return (
    end === at + 1 && /^(?:in|last|this|next|since|during)$/.test(pieces.word(at - 2)) && /s$/.test(pieces.word(end)) && month !== 'may'
  );
}

function ordinalEnd(pieces: Pieces, at: number): number | null {
  return /^(?:st|nd|rd|th)$/.test(pieces.word(at + 1)) && touching(pieces, at + 1) ? at + 2 : null;
}

/** A bare number that reads as a year: not money, no unit, not counting a plural behind it. */
function isYear(pieces: Pieces, at: number, before: string): boolean {
  const next = pieces.word(at + 1);
  if (CURRENCY_MARKS.has(pieces.word(at - 1)) || next === '%') return false;
  if (isHyphen(next) && pieces.kind[at + 2] === WORD) return false;
  const unit = readUnit(pieces, at + 1, true, false);
  if (unit && pieces.word(at + 1) !== 'in') return false;
  if (/^(?:hundred|thousand|million|billion|trillion|k|m|bn)$/.test(next)) return false;
  const dashed = DASHES.has(pieces.word(at - 1)) && pieces.kind[at - 2] === NUMBER;
  if (LIMITING.has(before)) return false;
  const counts = /s$/.test(next) && !/^(?:was|is|has|as|its|his|this|vs)$/.test(next) && pieces.gap(at + 1) > 0;
  const people = /^(?:people|men|women|children|police|troops)$/.test(next);
  if (people || (counts && !/^(?:in|since|by|until|during|of|the|from|year|its|his|fiscal)$/.test(before))) return false;
  return dashed || BEFORE_YEAR.has(before) || !counts;
}
const LIMITING = new Set([
  'some',
  'least',
  'most',
  'nearly',
  'almost',
  'than',
  'roughly',
  'approximately',
  'additional',
  'exceeding',
  'exceed',
  'equal',
  'total',
  'another',
  'exceeded',
  'about',
  'up',
  'surpass',
  '>',
  '<',
  '=',
  'below',
  'above',
  'over',
  'under',
  'beyond',
  'topped',
  'fewer',
]);

/** "F-16", "G20", "S&P 500", "Boeing 737", "Article 5", "No. 2", "10 Downing Street": where it ends, or null. */
function nameEnd(pieces: Pieces, at: number): number | null {
  const before = at - 1;
  const own = at + 1;
  const word = pieces.word(before);
  if (touching(pieces, at) && pieces.kind[before] === WORD && at > 0) return isPrefix(pieces, before) ? null : own; //       G20, COVID19
  if (touching(pieces, at) && (isHyphen(word) || word === '−' || word === '^') && touching(pieces, before) && at > 1) {
    if (pieces.dead[before - 1] && pieces.kind[before - 1] === NUMBER) return own; // 07860-BOX-2
    if (word === '^') return own;
  }
  if (
    touching(pieces, at) &&
    (isHyphen(word) || word === '−') &&
    touching(pieces, before) &&
    pieces.kind[before - 1] === WORD &&
    at > 1 &&
    !(touching(pieces, before - 1) && pieces.kind[before - 2] !== MARK)
  ) {
    if (!/^(?:sub|pre|post|mid|under|over|non|foot|feet|ft)$/.test(pieces.word(before - 1))) return own; // F-16
    if (/^(?:pre|post|mid)$/.test(pieces.word(before - 1))) return own;
  }
  if (word === '#' || word === '№' || word === '§') return own;
  const numbered = word === '.' && touching(pieces, before) ? pieces.word(before - 1) : word;
  if (NUMBERED.has(numbered) && pieces.gap(at) <= 2 && !opensCount(pieces, at, numbered)) return own;
  if (TITLED.has(word) && capital(pieces, before)) return own; // Boeing 737
  if (word === 'p' && pieces.word(before - 1) === '&') return own; // S&P 500
  if (word === 'y' && pieces.word(own) === 'k') return own + 1; // Y2K
  if (isAddress(pieces, at) || isTitle(pieces, at)) return own;
  // "24703L202", "06F6"
  if (
    pieces.kind[own] === WORD &&
    touching(pieces, own) &&
    pieces.kind[own + 1] === NUMBER &&
    touching(pieces, own + 1) &&
    !readUnit(pieces, own, true, false) &&
    own + 1 < pieces.count
  )
    return own + 2;
  // "5G", "3D", "2G": one capital letter that is no unit or scale
  if (
    pieces.kind[own] === WORD &&
    touching(pieces, own) &&
    /^[A-Z]$/.test(pieces.text.slice(pieces.start[own], pieces.end[own])) &&
    !/[BCFKLMTVWAGN]/.test(pieces.text[pieces.start[own]])
  )
    return own + 1;
  if (/^(?:g|d)$/.test(pieces.word(own)) && touching(pieces, own) && /[GD]/.test(pieces.text[pieces.start[own]]) && pieces.value[at] <= 6)
    return own + 1;
  return null;
}

const isNumberWord = (pieces: Pieces, at: number): boolean => CARDINALS.has(pieces.word(at));

/** "Ground Zero", "Marine One", "Zero Hedge", "high-five": a number word inside a name or a compound. */
function isWordOfName(pieces: Pieces, at: number): boolean {
  const before = pieces.word(at - 1);
  if (isHyphen(before) && pieces.gap(at) === 0 && pieces.gap(at - 1) === 0 && pieces.kind[at - 2] === WORD && at > 1)
    return (
      !CARDINALS.has(pieces.word(at - 2)) && !SCALES.has(pieces.word(at - 2)) && !/^(?:to|sub|under|over|or|mid)$/.test(pieces.word(at - 2))
    );
  if (before === 'for' && pieces.word(at) === 'naught') return true;
  const text = pieces.text.slice(pieces.start[at], pieces.end[at]);
  if (
    !capital(pieces, at) ||
    (text.toUpperCase() === text && text.length > 1) ||
    pieces.kind[at - 1] !== WORD ||
    at < 1 ||
    pieces.gap(at) !== 1
  )
    return false;
  const previous = pieces.text.slice(pieces.start[at - 1], pieces.end[at - 1]);
  const lowerNext = !capital(pieces, at + 1);
  if (capital(pieces, at - 1))
    return (
      lowerNext &&
      !isSentenceStart(pieces, at - 1) &&
      previous.toUpperCase() !== previous &&
      !/(?:s|ed|ing)$/.test(previous) &&
      !HEADLINE_VERBS.has(before)
    );
  return !lowerNext && pieces.gap(at + 1) === 1 && !/^(?:in|at|of|by|to|for|and)$/.test(before);
}

/** "Rs20", "US$5", "CAD3.03" put a currency in front; "x10" a factor. */
function isPrefix(pieces: Pieces, before: number): boolean {
  const text = pieces.text.slice(pieces.start[before], pieces.end[before]);
  return (
    /^(?:[A-Z]{3}|Rs|rs|RM|rm|SFr|DM|Tk|Rp|KSh|Ksh|Sh|R|usd|eur|gbp|NIS|dlrs|Dh|Dhs)$/.test(text) &&
    !/^(?:MIG|SCP|LGA|CPU|UTC|GMT|ISO|PSR|DSC|IMG|UCL|HIV|BMW|MiG)$/.test(text)
  );
}

/** "in section 5 people", "of the game 7 players": rare; the plural behind a lower-case thing decides. */
function opensCount(pieces: Pieces, at: number, numbered: string): boolean {
  if (numbered === 'no') return pieces.word(at - 1) !== '.' && !capital(pieces, at - 1);
  if (capital(pieces, at - 1)) return false;
  return (
    pieces.kind[at + 1] === WORD &&
    pieces.gap(at + 1) > 0 &&
    /(?:s|people|men|women|children)$/.test(pieces.word(at + 1)) &&
    !/^(?:is|was|has|as|this)$/.test(pieces.word(at + 1))
  );
}

/** "Scream 3", "Voyager 2": a capitalised word that is no verb of a headline, a small bare number, and nothing that it could count. */
function isTitle(pieces: Pieces, at: number): boolean {
  const before = at - 1;
  if (!capital(pieces, before) || pieces.gap(at) !== 1 || !Number.isInteger(pieces.value[at]) || pieces.value[at] > 99) return false;
  if (at < 2 || pieces.kind[before - 1] === NUMBER || /^[.!?:\n]$/.test(pieces.word(before - 1))) return false;
  const text = pieces.text.slice(pieces.start[before], pieces.end[before]);
  if (
    text.toUpperCase() === text ||
    /(?:s|ed|ing)$/.test(text) ||
    HEADLINE_VERBS.has(pieces.word(before)) ||
    MONTHS.has(pieces.word(before))
  )
    return false;
  const next = at + 1;
  const closes = next >= pieces.count || pieces.kind[next] === MARK;
  return closes
    ? pieces.word(next) !== '%' && !DASHES.has(pieces.word(next))
    : /^(?:is|was|has|in|to|from|will|and)$/.test(pieces.word(next)) && !capital(pieces, at - 2) && !isSentenceStart(pieces, before);
}
const HEADLINE_VERBS = new Set([
  'kill',
  'hurt',
  'shot',
  'dead',
  'left',
  'least',
  'than',
  'of',
  'at',
  'by',
  'to',
  'in',
  'for',
  'with',
  'injure',
  'wound',
  'leave',
  'from',
  'and',
  'some',
  'about',
  'over',
  'under',
  'nearly',
  'almost',
  'only',
  'just',
  'lose',
  'find',
  'found',
  'cut',
  'seek',
  'free',
  'up',
  'top',
  'hit',
  'the',
  'about',
  'rs',
  'won',
  'per',
  'down',
  'past',
  'near',
  'around',
  'between',
  'another',
  'further',
  'roughly',
  'or',
  'until',
]);
const isSentenceStart = (pieces: Pieces, at: number): boolean => at === 0 || (pieces.kind[at - 1] !== WORD && pieces.word(at - 1) !== ',');

function isAddress(pieces: Pieces, at: number): boolean {
  if (!Number.isInteger(pieces.value[at]) || pieces.value[at] > 99999) return false;
  for (let i = at + 1; i <= at + 4; i++) {
    if (i > at + 1 && STREETS.has(pieces.word(i)) && capital(pieces, i)) return true;
    if (!capital(pieces, i) && !(pieces.word(i) === '.' && i > at + 1) && !(pieces.kind[i] === NUMBER)) return false;
  }
  return false;
}

/** "1." or "2)" at the start of a line; "(3)" in running text. */
function placeInListEnd(pieces: Pieces, at: number): number | null {
  const opens = at === 0 || pieces.text.slice(pieces.end[at - 1], pieces.start[at]).includes('\n');
  const next = pieces.word(at + 1);
  const bare = Number.isInteger(pieces.value[at]) && pieces.value[at] < 100;
  if (opens && bare && (next === ')' || next === '.') && touching(pieces, at + 1) && pieces.gap(at + 2) > 0 && at + 2 < pieces.count)
    return at + 1;
  if (bare && next === ')' && !(pieces.word(at - 1) === '(') && pieces.kind[at - 1] === MARK && /[;:,]/.test(pieces.word(at - 1)))
    return at + 1;
  return null;
}
