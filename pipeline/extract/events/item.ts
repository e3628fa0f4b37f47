/**
 * What a figure counts: the head noun with the modifiers that restrict it. "American service members"; "fighters, including
 * Tajiks" → "fighters". Words in a row propose the phrase, the tree cuts it where a verb was taken in or a second adjective left out.
 */

import type { DraftFigure } from '../drafts.ts';
import { changeWord } from '../language/lexicon/change.ts';
import { outcomeWord } from '../language/lexicon/harm.ts';
import { lastUpTo, sentenceEnd, some } from '../language/scan.ts';
import { isNumber, universal } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { headOf } from '../language/tree.ts';
import { isPossessive, words } from '../language/words.ts';
import { consistsOf, isAlphabetic, isBasicLetter, isDigitAt, unitAt } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenFrom } from '../spans.ts';
import type { Mask, Phrase } from './described.ts';
import { afterBracket, endOf, startOf, tokenAfter } from './figure-extent.ts';
import { withOf, withTree } from './item-extent.ts';
import { isNotCounted } from './not-counted.ts';
import { HYPHENS, joinedAdjectives, nounRun } from './noun-run.ts';
import { DIMENSION } from './words.ts';

const OF_PRONOUNS = new Set(['them', 'whom', 'which', 'these', 'those', 'us']);
const AMOUNT_WORDS = new Set(['more', 'additional', 'further', 'another', 'extra', 'estimated', 'total', 'or', 'so']);

/** A figure and where the words that say what it counts begin. */
interface Place {
  reading: Reading;
  figure: DraftFigure;
  mask: Mask;
  /** the first word after the figure and what belongs to it */
  token: number;
  /** end of the sentence, exclusive */
  limit: number;
  /** the phrase of a figure whose noun is left out */
  none: Phrase;
}

/** Finds the phrase, or leaves it to the next way. */
type Way = (place: Place) => Phrase | null;

/** The first that decides wins. */
const WAYS: readonly Way[] = [pricedAdjective, whole, rankedTotal, halved, lessOf, counted];

export function findPhrase(reading: Reading, figure: DraftFigure, mask: Mask): Phrase {
  const last = figure.endToken - 1;
  const limit = Math.min(sentenceEnd(reading, last), reading.tokenCount);
  const token = afterFilling(reading, figure, limit);
  const none: Phrase = {
    head: anchorOf(reading, figure),
    first: figure.firstToken,
    end: Math.max(figure.endToken, token),
    pronoun: -1,
    named: false,
  };
  if (token >= limit) return none;
  if (isHyphened(reading, figure, token)) return joinedToNoun(reading, token, limit, mask) ?? none;
  const place: Place = {
    reading,
    figure,
    mask,
    token: afterPrice(reading, figure, afterMeasure(reading, figure, afterSaidAgain(reading, figure, token, limit))),
    limit,
    none,
  };
  if (place.token >= limit) return none;
  for (const way of WAYS) {
    const phrase = way(place);
    if (phrase) return phrase;
  }
  return none;
}

const single = (token: number): Phrase => ({ head: token, first: token, end: token + 1, pronoun: -1, named: true });

/** "a seven-member panel" counts members, "a 50-bed clinic" tells of the clinic. */
function joinedToNoun(reading: Reading, token: number, limit: number, mask: Mask): Phrase | null {
  if (reading.upos(token) !== 'NOUN') return null;
  const sized = SIZING.has(reading.lower(token)) && token + 1 < limit ? nounRun(reading, token + 1, limit, mask, false) : null;
  return sized ?? single(token);
}
const SIZING = new Set('seater storey story bed bedroom room seat person berth lane deck page'.split(' '));

/** "12 [more] people", "40 [or so] shops" */
function afterFilling(reading: Reading, figure: DraftFigure, limit: number): number {
  let token = tokenAfter(reading, figure);
  const isFilling = (at: number): boolean =>
    HYPHENS.has(reading.lower(at)) || (figure.kind !== 'rank' && AMOUNT_WORDS.has(reading.lower(at)));
  while (token < limit && isFilling(token)) token++;
  return token;
}

/** A hyphen between the figure and the word, no space after it. */
const isHyphened = (reading: Reading, figure: DraftFigure, token: number): boolean =>
  token > figure.endToken && HYPHENS.has(reading.lower(token - 1)) && reading.tokenStart[token] === reading.tokenEnd[token - 1];

/** "a 12m [(39ft)] boat", "the 37m [(121ft)-long] skeleton": after an article, the same again stands between. */
function afterSaidAgain(reading: Reading, figure: DraftFigure, token: number, limit: number): number {
  const first = startOf(reading, figure);
  if (!SAID_AGAIN.has(figure.kind)) return token;
  // "1,870 kg (4,123 pounds) of cocaine": the same again is of cocaine too
  if (reading.form(token) === ')' && reading.form(first - 1) === '(' && reading.lower(token + 1) === 'of') return token + 1;
  const after = afterBracket(reading, token, limit);
  if (!some(reading, token + 1, after - 1, isNumber)) return token;
  if (figure.kind === 'measure' && reading.lower(after) === 'of') return after;
  if (!opensPhrase(reading, first - 1)) return token;
  const isLong = HYPHENS.has(reading.form(after)) && DIMENSION.has(reading.lower(after + 1));
  return isLong ? after + 2 : after;
}
const SAID_AGAIN = new Set(['measure', 'money']);
const opensPhrase = either(words('the a an'), isPossessive);

/** ".22" */
const isDecimal = (form: string): boolean => form.startsWith('.') && isDigitAt(form, 1);
/** "two [$500] cheques", "two [.22] rifles" */
function afterPrice(reading: Reading, figure: DraftFigure, token: number): number {
  const at = figure.kind === 'count' && reading.upos(token) === 'SYM' && reading.upos(token + 1) === 'NUM' ? token + 2 : token;
  if (isDecimal(reading.form(at))) return at + 1;
  return reading.form(at) === '.' && reading.upos(at + 1) === 'NUM' ? at + 2 : at;
}

/** "[14]-year-old", "[twenty]-foot": after a number in letters or digits, which is no longer than so many characters */
const MEASURE =
  /^[-‐‑](?:year[-‐‑]olds?|month[-‐‑]olds?|day|week|month|hour|minute|party|star|foot|feet|metre|meter|ton|tonne|inch|mile|storey|story|bed|seat|man)\b/;
const LONGEST_NUMBER = 12;

/** Where a measure ends that a text begins with, and no mark after a space follows: -1 where it begins with none. */
function measureEnd(text: string): number {
  const hyphen = text.search(/[-‐‑]/);
  if (hyphen < 1) return -1;
  const number = text.slice(0, hyphen);
  if (!consistsOf(number, isOfNumber) || [...number].length > LONGEST_NUMBER) return -1;
  const measure = MEASURE.exec(text.slice(hyphen));
  if (!measure) return -1;
  const end = hyphen + measure[0].length;
  return text[end] === ' ' && isMarkAt(text, end + 1) ? -1 : end;
}
const isOfNumber = (text: string, at: number): boolean => isAlphabetic(text, at) || isDigitAt(text, at) || text[at] === '.';
const isMarkAt = (text: string, at: number): boolean => !isBasicLetter(unitAt(text, at)) && MARK.test(text.slice(at));
const MARK = /^\p{P}/u;

/** "three [9mm] pistols", "two [400m] tracks", "four [$1m] homes": written in one, and a word after it */
const GLUED = /^[$£€¥]?\d[\d.,]{0,8}(?:mm|cm|km|m|kg|g|lb|ft|hp|kW|MW|GW|bn|k)\b(?= )/;

function gluedEnd(text: string): number {
  const end = GLUED.exec(text)?.[0].length ?? -1;
  return isAlphabetic(text, end + 1) ? end : -1;
}

/** "two [14-year-old] cousins", "five [20-foot] boats": what measures them stands between. */
function afterMeasure(reading: Reading, figure: DraftFigure, token: number): number {
  if (token >= reading.tokenCount) return token;
  const start = reading.tokenStart[token];
  const ahead = reading.text.slice(start, start + 40);
  const measured = measureEnd(ahead);
  const end = measured < 0 && figure.kind === 'count' ? gluedEnd(ahead) : measured;
  if (end < 0 || ahead[end - 1] === 's') return token;
  return tokenFrom(reading, start + end);
}

/** "a €40 fine": after an article and a price, what is priced, whatever its tag. */
function pricedAdjective({ reading, figure, token }: Place): Phrase | null {
  if (figure.kind !== 'money' || reading.upos(token) !== 'ADJ') return null;
  return ['a', 'an'].includes(reading.lower(startOf(reading, figure) - 1)) && isClosing(reading, token + 1) ? single(token) : null;
}
const isClosing = universal('PUNCT ADP CCONJ');

/** "60 of the 200 nurses", "four of them children" */
function whole({ reading, figure, mask, token, limit, none }: Place): Phrase | null {
  if (reading.lower(token) !== 'of') return null;
  if (token + 1 < limit && OF_PRONOUNS.has(reading.lower(token + 1))) return subsetNoun(reading, token + 1, limit, mask, none);
  const named = nounRun(reading, token + 1, limit, mask, true);
  const run = named && withOf(reading, named, limit, mask);
  if (!run || (figure.kind === 'count' && isBareSingular(reading, run, token + 1))) return none;
  return figure.kind === 'count' || reading.upos(run.first) === 'NUM' ? withoutCount(reading, run) : run; // a share of "its 600 shops" keeps whose
}

/** "17 counts, nine [of arson]", "12 bars, three [of gold]": what kind they are; a number of things is never of one. */
const isBareSingular = (reading: Reading, { head, named }: Phrase, afterOf: number): boolean =>
  named && head === afterOf && reading.xpos(head) === 'NN';

/** "the second-highest total", an adjective by its tag */
function rankedTotal({ reading, figure, token }: Place): Phrase | null {
  const isTotal = figure.kind === 'rank' && ['total', 'tally'].includes(reading.lower(token)) && reading.upos(token + 1) !== 'NOUN';
  return isTotal ? single(token) : null;
}

/** "half the population" */
function halved({ reading, figure, mask, token, limit, none }: Place): Phrase | null {
  if (figure.rule !== 'numeral.half' || !['the', 'its', 'their', 'his', 'her', 'our', 'these', 'those'].includes(reading.lower(token)))
    return null;
  const named = nounRun(reading, token, limit, mask, true);
  return named ? withoutCount(reading, named) : none;
}

/** "20% less fuel", "5% more jobs": what there is less or more of; "20% less than" compares. */
function lessOf({ reading, figure, mask, token, limit }: Place): Phrase | null {
  if (figure.kind !== 'percent' || !['less', 'fewer', 'more'].includes(reading.lower(token))) return null;
  return reading.upos(token + 1) === 'NOUN' ? nounRun(reading, token + 1, limit, mask, false) : null;
}

/** "two further [cuts]", a verb by its tag */
function changesCounted(reading: Reading, figure: DraftFigure, token: number): Phrase | null {
  const isFurther = figure.kind === 'count' && AMOUNT_WORDS.has(reading.lower(token - 1)) && /s$/.test(reading.lower(token));
  return isFurther && changeWord(reading, token, 'noun') ? single(token) : null;
}

/** "12 [wounded soldiers]", "four [Chinese and Pakistani workers]" */
function counted({ reading, figure, mask, token, limit }: Place): Phrase | null {
  const run =
    nounRun(reading, token, limit, mask, false) ??
    changesCounted(reading, figure, token) ??
    joinedAdjectives(reading, token, limit, mask) ??
    rated(reading, figure, token);
  if (!run || isNotCounted(reading, run, figure)) return null;
  return withOf(reading, withTree(reading, figure.endToken - 1, run, limit), limit, mask);
}

/** "four [cups] a day": the one word between a number and what it is told per is a noun, whatever its tag. */
function rated(reading: Reading, figure: DraftFigure, token: number): Phrase | null {
  if (figure.kind !== 'count' || !figure.per) return null;
  return reading.tokenAt(figure.per.start) === token + 1 && /s$/.test(reading.lower(token)) ? single(token) : null;
}

/** "60 of the 200 nurses" counts nurses. */
function withoutCount(reading: Reading, run: Phrase): Phrase {
  const number = lastUpTo(reading, run.head - 1, run.first, isNumber);
  return number < 0 ? run : { ...run, first: number + 1 };
}

const isAnchor = universal('NUM SYM NOUN PROPN');
/** The figure's own word that the rest of the sentence hangs it on: "$" of "$3-5bn", else its last numeral. */
function anchorOf(reading: Reading, figure: DraftFigure): number {
  const first = startOf(reading, figure);
  const end = endOf(reading, figure);
  return headOf(reading, first, end, (_, token) => isAnchor(reading, token), figure.endToken - 1);
}

/** "four of them children", "four of them were policemen", "most of whom, soldiers,": the noun that says what the four are. */
function subsetNoun(reading: Reading, pronoun: number, limit: number, mask: Mask, none: Phrase): Phrase {
  let token = pronoun + 1;
  while (token < limit && (reading.lower(token) === ',' || reading.lemma(token) === 'be' || reading.lower(token) === 'were')) token++;
  const run = nounRun(reading, token, limit, mask, false);
  if (run && !outcomeWord(reading, run.head, 'adjective')) return { ...run, pronoun };
  return { ...none, end: pronoun + 1, pronoun };
}
