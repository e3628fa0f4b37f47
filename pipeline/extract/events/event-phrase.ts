/**
 * The event that a figure is the toll of, and the words around it that tell of the event: "a bombing [in Kabul in August 2021], which
 * killed 13", "[in 2024 the group set off] a bomb … that killed 100". The order of the words decides, because the tree often hangs such
 * a clause on a noun farther back.
 */

import type { Span } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import { causeWord, deedVerb } from '../language/lexicon/happenings.ts';
import { every, firstFrom, lastUpTo, sentenceStart } from '../language/scan.ts';
import { isAdverb, universal } from '../language/tags.ts';
import { either, not, type TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const continuesEventPhrase = universal('PROPN NUM ADP');
const isOfEventPhrase = universal('NOUN PROPN ADP DET ADJ NUM PART CCONJ');

/** tokens of the phrase after an event noun */
const LONGEST_PHRASE = 16;
const RELATIVE = new Set(['that', 'which']);
/** what stands after one of these happened at another time, or is another's */
const ELSEWHERE = new Set('after before since until following from despite like than'.split(' '));

/** Whether a token stands in the noun phrase of the event that caused the figure, with nothing but nouns and prepositions between. */
export function isInEventPhrase(reading: Reading, { cause }: DraftFigure, token: number): boolean {
  if (!cause) return false;
  const event = reading.tokenAt(cause.end - 1);
  if (token <= event || token > event + LONGEST_PHRASE || reading.sentenceOf[token] !== reading.sentenceOf[event]) return false;
  const agent = endOfDeed(reading, event + 1);
  return every(reading, agent, token, isOfPhrase);
}

const HAPPENING = new Set('strike hit rock jolt shake batter devastate last occur happen erupt sweep tear rip rage rumble'.split(' '));

/** "[that] rocked", "[which] lasted" */
export const isHappening = (reading: Reading, verb: number): boolean =>
  verb > 0 && verb < reading.tokenCount && RELATIVE.has(reading.lower(verb - 1)) && HAPPENING.has(reading.lemma(verb));

/** "the quake that rocked Quito", "a clash which lasted five hours in the hills": a relative clause right after the cause that says where it was. */
export function isInEventClause(reading: Reading, figure: DraftFigure, token: number): boolean {
  const event = figure.cause ? reading.tokenAt(figure.cause.end - 1) : eventOfToll(reading, figure);
  if (event < 0) return false;
  const pronoun = reading.form(event + 1) === ',' ? event + 2 : event + 1;
  const verb = pronoun + 1;
  if (
    token <= verb ||
    !isHappening(reading, verb) ||
    token > event + LONGEST_PHRASE ||
    reading.sentenceOf[token] !== reading.sentenceOf[event]
  )
    return false;
  return every(reading, verb + 1, token, isOfClause);
}

/** "the death toll from the strong quake that …": the event of a toll in front of its figure; -1 where there is none. */
function eventOfToll(reading: Reading, { outcome, firstToken }: DraftFigure): number {
  const first = sentenceStart(reading, firstToken);
  const toll = outcome === null ? -1 : lastUpTo(reading, firstToken - 1, first, isToll);
  if (toll < 0 || !['from', 'of', 'in'].includes(reading.lower(toll + 1))) return -1;
  return firstFrom(reading, toll + 2, Math.min(firstToken, toll + LONGEST_TOLL), isEvent, not(isOfPhrase));
}

/** tokens from "toll" to its event: "toll from Monday's magnitude 6.1 quake" */
const LONGEST_TOLL = 9;
const isToll = words('toll');
const isEvent: TokenTest = (reading, token) => causeWord(reading, token)?.kind === 'event';

/** "lasted nearly five hours in the hills" */
const isOfClause = either(isOfPhrase, isAdverb);

function isOfPhrase(reading: Reading, token: number): boolean {
  if (reading.lower(token) === ',') return continuesEventPhrase(reading, token + 1);
  return isOfEventPhrase(reading, token) && !ELSEWHERE.has(reading.lower(token));
}

/** "on Monday after an attack in Nice that killed three": what stands in front of an event told of in passing is not the event's. */
export function isOutsideEvent(reading: Reading, figure: DraftFigure, token: number): boolean {
  if (!figure.cause || reading.tokenStart[token] >= figure.cause.start || !isInRelative(reading, figure)) return false;
  const before = reading.tokenAt(figure.cause.start) - 1;
  return before >= 0 && ELSEWHERE.has(reading.lower(before));
}

/** The figure stands in a relative clause right after the phrase of its event: "an attack in Nice that killed three". */
function isInRelative(reading: Reading, figure: DraftFigure): boolean {
  const event = reading.tokenAt((figure.cause as Span).end - 1);
  const limit = Math.min(figure.firstToken, event + LONGEST_PHRASE);
  let token = event + 1;
  while (token < limit && !RELATIVE.has(reading.lower(token)) && isOfPhrase(reading, token)) token++;
  if (token < limit && reading.lower(token) === ',') token++;
  return token < limit && RELATIVE.has(reading.lower(token));
}

/** "an attack [carried out by] raiders in Gao": after the participle of a deed and its "by"; the token itself where there is none. */
export function endOfDeed(reading: Reading, token: number): number {
  const deed = token < reading.tokenCount ? deedVerb(reading, token) : null;
  if (!deed) return token;
  const after = token + (deed.particle ? 2 : 1);
  const isWhole = after < reading.tokenCount && (!deed.particle || reading.lower(after - 1) === deed.particle);
  return isWhole && reading.lower(after) === 'by' ? after + 1 : token;
}

/** "[launched] an air strike": the verb in front of the cause that says that somebody brought it about; -1 where there is none. */
export function deedBefore(reading: Reading, { cause, firstToken }: DraftFigure): number {
  if (!cause) return -1;
  const before = reading.tokenAt(cause.start) - 1;
  if (before < sentenceStart(reading, firstToken) || before >= firstToken) return -1;
  const bare = deedVerb(reading, before);
  if (bare) return bare.particle ? -1 : before;
  const verb = before > 0 ? deedVerb(reading, before - 1) : null;
  return verb?.particle === reading.lower(before) ? before - 1 : -1;
}
