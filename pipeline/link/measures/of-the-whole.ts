/**
 * Whether a figure is told to be of the whole of what a text is about. It is only where everything that restricts it is understood: what
 * nothing here understands may tell of one place, day, group or cause within it, or of another event, and is a reason to stand apart.
 */
import type { Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import { singular } from '../words.ts';
import type { Asked } from './asked.ts';
import { askOnce, type Context } from './context.ts';
import { JOB } from './jobs-cut.ts';
import { tokensOf, understoodAs } from './known-words.ts';
import { keyOf, type Measure } from './measure.ts';
import { isOfEvent } from './measure-id.ts';
import { RESTRICTIONS } from './restrictions.ts';
import { toldByKey } from './told-by-key.ts';
import { labelOf, nounOf } from './what.ts';
import { clauseOf, isDescribed, MONTH, WEEKDAY } from './whole-clause.ts';
import { groupsIn } from './whom.ts';

const DATE = `(?:${WEEKDAY}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?|week(?:end)?|month)`;
const HOUR = '(?:dawn|morning|noon|midday|afternoon|dusk|evening|nightfall|night|midnight|daybreak)';
const LATE = '(?:late |early |last )?';
/** "by Sunday", "by nightfall": up to which a count goes */
const UP_TO = new RegExp(
  `\\b(?:[Bb]y|[Ss]ince|[Uu]ntil|[Aa]s of) (?:the )?${LATE}(?:${DATE}(?: ${HOUR})?|${HOUR})|\\bby (?:the end of )?(?:19|20)\\d\\d\\b`,
  'gu',
);
/** "the raid on June 2nd": the day of the event itself */
const ON_DAY = new RegExp(`(?<=([\\p{L}-]+) )(?:on|of|in|at|over|last)(?: the)? ${LATE}(?:${DATE}(?: ${HOUR})?|${HOUR})`, 'gu');

/** Without the days that tell of no part. */
export const withoutDays = (text: string): string =>
  text.replace(UP_TO, ' ').replace(ON_DAY, (day, before: string) => (understoodAs(before.toLowerCase()) === 'event' ? ' ' : day));

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tonight|overnight|morning|afternoon|evening|night|noon|midnight|midday|dawn|dusk|nightfall|daybreak|day|days|week|weeks|weekend|month|months|hour|hours|last|past)$/;
/** "Disaster and Relief Agency": a name with a word for those who count */
const NAME = /\p{Lu}[\p{L}'’-]*(?: (?:and |of |for |the )?\p{Lu}[\p{L}'’-]*)+/gu;

/**
 * The words that restrict a figure to less or other than the whole, as far as they are told; null where nothing does.
 * @param isOfText whether the whole is what the text is about, and not an event that the sentence itself tells with its day and place
 */
export function restrictionOf(quantity: Quantity, measure: Measure, isOfText: boolean, context: Context): string | null {
  const asked = askedOf(quantity, measure, context);
  if (!isDescribed(asked.sentence)) {
    const told = RESTRICTIONS.find(([name, isTold]) => !isOfPlan(name, measure) && isTold(asked));
    if (told) return told[0];
  }
  if (asked.isOpening || !isOfText) return null;
  const { before, after } = asked.clause;
  return inWords(unknownIn(asked, [before, after]));
}

/** Of jobs, what will be done or will not is what a plan is about, and a round of another year has it in its key. */
const isOfPlan = (restriction: string, { what, scope }: Measure): boolean =>
  what === JOB && (OF_PLAN.has(restriction) || (restriction === 'another event' && /\bin (?:19|20)\d\d\b/.test(scope)));
const OF_PLAN: ReadonlySet<string> = new Set(['not yet', 'not so many', 'so many in a thing']);

/** Words once each and in order, null where there are none. */
export const inWords = (unknown: readonly string[]): string | null => (unknown.length > 0 ? [...new Set(unknown)].sort().join(' ') : null);

/** What is asked of a figure: its sentence, its clause, its words. */
export function askedOf(quantity: Quantity, measure: Measure, context: Context): Asked {
  const { passages } = context;
  const sentence = passages.around(quantity.start, quantity.end);
  return {
    quantity,
    measure,
    sentence,
    clause: clauseOf(sentence, previousIn(quantity, sentence, context)),
    words: passages.slice(quantity.start, quantity.end),
    isOpening: isInOpening(quantity.start - sentence.before.length, context),
    context,
  };
}

/** How far before a figure each other count of its sentence begins. */
const previousIn = ({ start }: Quantity, { before }: Passage, { figures }: Context): number[] =>
  figures
    .between(start - before.length, start)
    .flatMap((other) => (other.kind === 'count' || other.kind === 'measure' ? [start - other.start] : []));

/** Whether a sentence is the first of its text, which tells what the text is about. */
export const isInOpening = (start: number, context: Context): boolean => start < openingEnd(context);
const openingEnd = (context: Context): number =>
  askOnce(context, 'end of opening', () => {
    const from = Math.max(0, context.text.search(/\S/));
    return from + context.passages.around(from, from).after.length;
  });

/** Words with which a text begins, in their bare form: what they tell of is known, and restricts nothing. */
const givenIn = (context: Context): ReadonlySet<string> =>
  askOnce(context, 'given words', () => new Set(tokensOf(`${context.title} ${context.text.slice(0, openingEnd(context))}`).map(bare)));

const bare = (word: string): string => {
  const one = singular(word.replace(/['’]s?$/, ''));
  return one.length > 5 ? one.replace(/(?:ing|ed|es|er|e|s)$/, '') : one;
};

/** Words that are known in one clause: of what is counted, of who counts it, and of what has a name. */
function ownWords({ quantity, measure, clause, context }: Asked): Set<string> {
  const source = context.joined.assertion(quantity.assertion_id)?.source?.text ?? '';
  const counters = [clause.before, clause.after]
    .flatMap((part) => part.match(NAME) ?? [])
    .filter((name) => tokensOf(name).some((word) => understoodAs(word.toLowerCase()) === 'source'));
  const name = context.thread.get(quantity.quantity_id)?.name ?? '';
  // "the toll in Zor", of which its first paragraphs tell
  const [, place = ''] = TOLL_IN.exec(clause.before) ?? [];
  const isOfStory = tokensOf(place.toLowerCase()).some((word) => context.about.story()?.names.includes(word));
  return new Set(
    [
      isOfStory ? place : '',
      countedIn(quantity, measure),
      source,
      name,
      measure.scope,
      ...counters,
      ...toldByKey(quantity, measure, context),
    ]
      .flatMap(tokensOf)
      .map(bare),
  );
}

const TOLL_IN = /\btoll (?:in|at|of|from) (?:the )?((?:\p{Lu}[\p{L}'’-]* ?)+)/u;

/** What of the item says no more than whom or what the measure counts: of "night-shift workers" that they are workers. */
function countedIn(quantity: Quantity, { what }: Measure): string {
  const noun = nounOf(labelOf(quantity));
  return what === 'people' ? (noun?.head ?? '') : (quantity.item?.text ?? '');
}

/** Words that nothing here understands. @param parts of the clause in which they are looked for */
export function unknownIn(asked: Asked, parts: readonly string[]): string[] {
  const { measure, context } = asked;
  const [given, own] = [givenIn(context), ownWords(asked)];
  const tokens = parts.flatMap((part) => tokensOf(withoutDays(part)));
  const isRunning = tokens.some((token) => RUNNING.has(understoodAs(token.toLowerCase())));
  const isKnown = (token: string, at: number): boolean => {
    const small = token.toLowerCase();
    if (/^\d/.test(token)) return !/^(?:19|20)\d\d$/.test(token) || given.has(small) || own.has(small);
    if (understoodAs(small) !== '' || given.has(bare(token)) || own.has(bare(token))) return true;
    if (measure.scope !== '' && (groupsIn(small).length > 0 || AMONG_WORDS.test(small))) return true;
    if (THE_ONE.test(small) && tokens[at - 1]?.toLowerCase() === 'the') return true;
    return DAY.test(small) && (isRunning || !isOfEvent(keyOf(measure)));
  };
  return tokens.filter((token, at) => !isKnown(token, at)).map((token) => token.toLowerCase());
}
/** by which a count is told to be of a day, and not its event */
const RUNNING: ReadonlySet<string> = new Set(['running', 'count']);
const AMONG_WORDS = /^(?:among|include[sd]?|including|only)$/;
/** of which a text says "the" when it has told of no other */
const THE_ONE = /^(?:village|town|city|ship|boat|vessel|vehicle|aircraft|plane|bus|train|line|railway|project|route)$/;
