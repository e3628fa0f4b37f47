/** What the words around a time tell of it, looked up when the calendar asks: the tense of its clause, an incident in its sentence. */
import { memberTest } from '../../language/member.ts';
import { endsPart } from '../small-words.ts';
import type { Context, Tense } from './context.ts';
import { tellsOfIncident } from './incident.ts';
import { isAfterSpeech } from './speech.ts';
import { isAdverbialAt, isFronted, isPlanOfPast, mayLieAhead, tenseAfter, tenseAt, tenseBefore } from './tense.ts';

const mayFollowAs = memberTest('soon early late');

const firstToken = ({ words, expression }: Context): number => words.token[expression.first];
const lastToken = ({ words, expression }: Context): number => words.token[expression.end - 1];

/** Of the verb that the time hangs on; where the tree hangs it on a noun, of the verb before it. */
export function tenseAround(context: Context): Tense {
  if (looksAhead(context)) return 'future';
  if (context.expression.bound === 'since') return 'past';
  const { reading } = context.words;
  const first = firstToken(context);
  const last = lastToken(context);
  if (isAfterSpeech(reading, first)) return 'past';
  return (
    (isAdverbialAt(reading, first, last) ? null : tenseBefore(reading, first)) ?? tenseAt(reading, last) ?? tenseAfter(reading, first, last)
  );
}

/** "The march planned for Saturday was cancelled": something became of the plan already. */
export const isOfEndedPlan = ({ words, expression: { end } }: Context): boolean => isPlanOfPast(words.reading, words.token[end - 1]);

/** Whether that tense is the future. */
export const isAhead = (context: Context): boolean =>
  looksAhead(context) || (mayLieAhead(context.words.reading, lastToken(context)) && tenseAround(context) === 'future');

const isUpOrNot = memberTest('up not ,');
/** "until Tuesday", "as soon as Friday": words that look ahead whatever the verb says. */
function looksAhead({ words, expression: { first, bound } }: Context): boolean {
  // "postponed until Friday", but "until Friday they had …", "not until Friday"
  // "could reach the coast by Friday"
  if (words.lower(first - 1) === 'by' && couldStill(words, first - 1)) return true;
  if (isOfForecast(words, first) || isExpectedTo(words, first) || isCondition(words, first)) return true;
  if (bound === 'until') return !words.capital(first - 1) && !isUpOrNot(words.lower(first - 2));
  return words.lower(first - 1) === 'as' && mayFollowAs(words.lower(first - 2));
}

/** words between a forecast and one of its days */
const LONGEST_FORECAST = 30;

/** "The forecast calls for rain on Thursday" */
function isOfForecast(words: Context['words'], first: number): boolean {
  for (let at = first - 1; at > Math.max(0, first - LONGEST_FORECAST); at--) {
    const word = words.lower(at);
    if (word === '.' || word === ';') return false;
    if ((word === 'call' || word === 'calls') && words.lower(at + 1) === 'for' && /^forecasts?$/.test(words.lower(at - 1))) return true;
  }
  return false;
}

const isExpected = memberTest('expected forecast predicted projected due set scheduled likely tipped poised');
const leadsToExpected = memberTest("is are 's 're now widely also");
const ENDS_EXPECTATION = new Set('. ; : , which who that after since as because'.split(' '));
/** words between what is expected and when */
const LONGEST_EXPECTATION = 16;

/** "A cold front is expected to push lows to 29 degrees by Tuesday" */
function isExpectedTo(words: Context['words'], first: number): boolean {
  for (let at = first - 1; at > Math.max(1, first - LONGEST_EXPECTATION); at--) {
    const word = words.lower(at);
    if (ENDS_EXPECTATION.has(word)) return false;
    if (word === 'to' && isExpected(words.lower(at - 1)) && leadsToExpected(words.lower(at - 2))) return true;
  }
  return false;
}

const ENDS_CONDITION = new Set(['if', '.', ';', ':', ',']);
/** words of a condition before its day, and after it up to "would" */
const LONGEST_CONDITION = 12;

const endsClause = memberTest('. ; :');
/** "If the vote were held on 7 November, Labour would win 54 seats" */
function isCondition(words: Context['words'], first: number): boolean {
  let at = first - 1;
  while (at > Math.max(0, first - LONGEST_CONDITION) && !ENDS_CONDITION.has(words.lower(at))) at--;
  if (words.lower(at) !== 'if') return false;
  for (let after = first; after < first + LONGEST_CONDITION && !endsClause(words.lower(after)); after++)
    if (words.lower(after) === 'would') return words.lower(after + 1) !== 'have';
  return false;
}

const foresees = memberTest('see sees expect expects project projects predict predicts anticipate anticipates');
/** words between one who foresees and when */
const LONGEST_VIEW = 14;

/** "we see stocks building by 2m barrels in the fourth quarter" */
export function isForeseen({ words, expression: { first } }: Context): boolean {
  for (let at = first - 1; at > Math.max(0, first - LONGEST_VIEW) && !endsClause(words.lower(at)); at--)
    if (foresees(words.lower(at))) return true;
  return false;
}

const endsPossibility = memberTest("have not n't");
/** words between "could" and "by" */
const LONGEST_CLAUSE = 8;

function couldStill(words: Context['words'], by: number): boolean {
  for (let at = by - 1; at >= Math.max(0, by - LONGEST_CLAUSE); at--) {
    if (words.lower(at) === 'could') return !endsPossibility(words.lower(at + 1));
    if (endsPart(words.lower(at))) return false;
  }
  return false;
}

/** Whether the time says when the verb of its clause was: "opened on 10 June", not "extended the offer to 10 June". */
export const isAdverbial = (context: Context): boolean =>
  context.expression.bound === 'since' ||
  isFronted(context.words.reading, firstToken(context)) ||
  isAdverbialAt(context.words.reading, firstToken(context), lastToken(context));

/** Whether its sentence tells of an incident: there "recently" is a matter of days. */
export const isOfIncident = (context: Context): boolean =>
  tellsOfIncident(context.words.reading, context.words.reading.sentenceOf[lastToken(context)]);
