/** Whose age it is: "Rauf Khan, 43", "a 32-year-old woman", "a girl of 17", "his son, who was 10". */

import type { DraftFigure } from '../drafts.ts';
import { headFrom, outermost } from '../language/noun-phrases.ts';
import { lastUpTo, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { subjectHead } from '../language/subject-head.ts';
import { isName, isNoun, isNumber, universal } from '../language/tags.ts';
import { not } from '../language/test.ts';
import { words } from '../language/words.ts';
import { isTitled } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenFrom, tokenSpan } from '../spans.ts';
import { startOf, tokenAfter } from './figure-extent.ts';
import { labelOf } from './item-label.ts';
import { namedSpan, withoutArticle } from './phrase-spans.ts';
import { antecedentOf } from './pronouns.ts';

const isFunctionWord = universal('PRON DET');

/** Expects an age. */
export function findAged(reading: Reading, figure: DraftFigure): void {
  const head = after(reading, figure) ?? inFront(reading, figure);
  if (head < 0) return;
  if (reading.upos(head) === 'PRON' && !isWhoever(reading, head)) {
    const known = ['he', 'she', 'they'].includes(reading.lower(head)) ? antecedentOf(reading, head) : -1;
    if (known >= 0) [figure.item, figure.itemLabel] = [tokenSpan(reading, head, head + 1), labelOf(reading, nameOf(reading, known))];
    return;
  }
  const named = nameOf(reading, head);
  const start = Math.max(named.start, head >= figure.endToken ? nextStart(reading, figure) : 0); // of "a 32-year-old woman" woman
  const end = head < figure.firstToken ? Math.min(named.end, reading.tokenEnd[startOf(reading, figure) - 1]) : named.end; // of "people 65 and older" people
  figure.item = { start, end, text: reading.text.slice(start, end) };
  if (reading.upos(head) === 'PROPN') figure.holderSpan = figure.item;
}

const nextStart = (reading: Reading, figure: DraftFigure): number => reading.tokenStart[tokenFrom(reading, figure.span.end)];

/** The name without what introduces it: of "his brother Lee" Lee; of "the driver" driver. */
function nameOf(reading: Reading, head: number) {
  if (reading.upos(head) !== 'PROPN') return withoutArticle(namedSpan(reading, head));
  let [first, end] = [head, head + 1];
  const opening = sentenceStart(reading, head);
  for (;;) {
    if (first > opening && reading.upos(first - 1) === 'PROPN') first--;
    // "Okafor-Hale"
    else if (first - 1 > opening && reading.form(first - 1) === '-' && reading.upos(first - 2) === 'PROPN') first -= 2;
    else break;
  }
  while (end < reading.tokenCount && reading.sentenceOf[end] === reading.sentenceOf[head] && reading.upos(end) === 'PROPN') end++;
  return tokenSpan(reading, first, end);
}

/** "a 32-year-old woman", "67-year-old Ada Lund"; null where the age stands by itself. */
function after(reading: Reading, figure: DraftFigure): number | null {
  if (!/old\b/.test(figure.span.text.toLowerCase())) return null;
  const end = tokenAfter(reading, figure);
  const limit = sentenceEnd(reading, figure.firstToken);
  if (end >= limit) return null;
  const head = headFrom(reading, end, limit);
  return apposed(reading, figure) ?? (head < 0 ? null : head);
}

/** "Rosa Pac, a 38-year-old farmer": the name in front of the comma; null where none stands there. */
function apposed(reading: Reading, figure: DraftFigure): number | null {
  const opening = sentenceStart(reading, figure.firstToken);
  let at = startOf(reading, figure) - 1;
  if (!['a', 'an', 'the'].includes(reading.lower(at)) || reading.form(at - 1) !== ',') return null;
  at -= 2;
  if (at < opening || reading.upos(at) !== 'PROPN') return null;
  // "In Lagos, the 34-year-old director"
  return lastUpTo(reading, at, opening, isNoName) === opening && reading.upos(opening) === 'ADP' ? null : at;
}
const isNoName = not(isName);

const leadsToAge = words(', ( age aged ages at of just only then now still about between');
/** The noun, name or pronoun in front, over a comma, "aged", "of" or "who was". */
function inFront(reading: Reading, figure: DraftFigure): number {
  const opening = sentenceStart(reading, figure.firstToken);
  let at = startOf(reading, figure) - 1;
  while (at > opening && leadsToAge(reading, at)) at--;
  // "brothers aged 26 and 29"
  if (figure.rule === 'age.kin') while (at > opening && (isNumber(reading, at) || [',', 'and', 'aged'].includes(reading.lower(at)))) at--;
  if (at < opening) return -1;
  if (reading.upos(at) === 'AUX' || ['turn', 'turns', 'turned', 'turning'].includes(reading.lower(at))) return whoIs(reading, at, opening);
  return isNoun(reading, at) || isWhoever(reading, at) ? at : -1;
}

/** "anyone 18 or over" */
const isWhoever = words('everyone everybody anyone anybody');

/** The subject of "is", "was", "turned". */
function whoIs(reading: Reading, verb: number, opening: number): number {
  if (['who', 'that'].includes(reading.lower(verb - 1))) return ofWho(reading, verb - 1, opening);
  const governor = reading.upos(verb) === 'AUX' && reading.head(verb) >= 0 ? reading.head(verb) : verb;
  const subject = subjectHead(reading, governor);
  if (subject >= 0 && subject < verb && isPerson(reading, subject))
    return reading.upos(subject) === 'PRON' ? subject : outermost(reading, subject);
  const isSubject = isPerson(reading, verb - 1) || reading.upos(verb - 1) === 'ADJ';
  return verb - 1 >= opening && isSubject ? verb - 1 : -1;
}

/** "his son, who was 10": the noun in front of the pronoun. */
function ofWho(reading: Reading, pronoun: number, opening: number): number {
  const noun = reading.form(pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1;
  if (noun < opening) return -1;
  return isNoun(reading, noun) || isOpeningName(reading, noun, opening) ? noun : agedBefore(reading, noun, opening);
}

/** "Lindqvist, who": a lone name in front of a comma, whatever its tag. */
const isOpeningName = (reading: Reading, token: number, opening: number): boolean =>
  token === opening && reading.form(token + 1) === ',' && isTitled(reading.form(token)) && !isFunctionWord(reading, token);

/** Not "62%", "one" or "most": of these the noun in front of the verb tells. */
const isPerson = (reading: Reading, token: number): boolean =>
  isNoun(reading, token) || (reading.upos(token) === 'PRON' && ['he', 'she', 'they', 'i', 'we'].includes(reading.lower(token)));

/** "Lee, 33, who was 24 when": over another age. */
const agedBefore = (reading: Reading, token: number, opening: number): number =>
  reading.upos(token) === 'NUM' && token - 2 >= opening && isNoun(reading, token - 2) ? token - 2 : -1;
