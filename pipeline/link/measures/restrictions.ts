/** Each way in which small words tell that a figure is not of the whole of what a text is about, in order. */
import type { Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import type { Asked } from './asked.ts';
import { tokensOf, type Understood, understoodAs } from './known-words.ts';
import { isOfOtherEvents } from './other-events.ts';
import { isAgainstUsual, isOfOneCount, isSuspected } from './way-counted.ts';
import { MONTH, NUMBER, withoutCounters } from './whole-clause.ts';

/** Each tells by small words that a figure is not of the whole; the first that does gives the reason. */
export const RESTRICTIONS: readonly (readonly [name: string, isTold: (asked: Asked) => boolean])[] = [
  ['some of others', (asked) => isOfAll(asked) && SOME_OF_THEM.test(asked.sentence.after)],
  ['some of the dead', (asked) => isOfAll(asked) && SOME_OF_THOSE.test(asked.sentence.after)],
  [
    'some of what came before',
    (asked) => isOfAll(asked) && OF_THOSE_AHEAD.test(asked.sentence.before) && !OF_ALL_THOSE.test(asked.sentence.before),
  ],
  ['those who raised the count', ({ sentence }) => RAISED_WHEN.test(sentence.before)],
  ['not told of them', ({ quantity, sentence }) => quantity.outcome !== null && isOfMainClause(sentence)],
  ['included', (asked) => isOfAll(asked) && (INCLUDED.test(asked.sentence.before) || AMONG.test(asked.sentence.after))],
  ['more of them', (asked) => isMore(asked)],
  ['of another outcome', ({ quantity, sentence }) => isOfOther(quantity, sentence.before)],
  ['brought to one house', ({ clause }) => BROUGHT.test(clause.after)],
  ['each', ({ sentence }) => EACH_AHEAD.test(sentence.before) || EACH_AFTER.test(sentence.after)],
  ['so many in a thing', ({ sentence }) => isSizeOf(sentence.before)],
  ['what may be', ({ sentence }) => MAY_HOLD.test(sentence.before)],
  ['not so many', ({ sentence, words }) => NOT_AHEAD.test(sentence.before) || NONE.test(words)],
  ['compared', ({ clause }) => COMPARED.test(clause.before)],
  [
    'not yet',
    ({ clause }) => [clause.before.split(RELATIVE).at(-1)!, clause.after].some((part) => NOT_YET.test(part.replace(MAY_HAVE, ''))),
  ],
  ['against the usual', isAgainstUsual],
  ['suspected', isSuspected],
  ['one count of several', isOfOneCount],
  ['other events', (asked) => !asked.isOpening && isOfOtherEvents(asked)],
  ['another event', ({ clause, isOpening }) => !isOpening && OTHER_EVENT.test(`${clause.before}#${clause.after}`)],
  [
    'a list by place',
    ({ sentence }) =>
      (!OF_ALL_THOSE.test(sentence.before) && LIST_FIRST.test(withoutCounters(sentence.after))) ||
      (LIST_NEXT.test(sentence.before) && PLACED.test(sentence.after)),
  ],
  ['in some of several', (asked) => !asked.isOpening && IN_SOME.test(withoutTotals(asked))],
];

/** Whether its measure tells no group of whom it is: those may be told to be some of all. */
const isOfAll = ({ measure }: Asked): boolean => measure.scope === '';

const SOME_OF_THEM = /^ (?:[\p{Ll}-]+ ){0,2}of (?:them|whom|which|these|those|it|us)\b/u;
const SOME_OF_THOSE =
  /^ (?:[\p{Ll}-]+ ){0,2}of (?:the|its|those|their|his|her|our|all) (?:[\p{Ll}-]+ )?(?:dead|deaths|killed|victims|fatalities|injured|wounded|missing|arrested|detained|casualties|bodies|survivors|toll|total|(?:[\p{L}\d,]+ )?(?:people|persons|[\p{Ll}-]+s) (?:who|that) (?:(?:have|had|were|was) )?(?:been )?(?:died|killed|perished|drowned|injured|hurt|wounded|lost))\b/u;
/** "A year after the flood that killed 46, 300 people laid flowers": what befell the first is not told of the others. */
const isOfMainClause = ({ before, after }: Passage): boolean =>
  FRONTED.test(before) && !tokensOf(after).some((token) => understoodAs(token.toLowerCase()) === 'outcome');
const FRONTED =
  /^["“]?(?:(?:[\p{L}-]+ ){1,3}(?:after|before|since)|After|When|As|Since|Before|While|Following|During) [^;]*, (?:at least |about |some |more than |nearly )?$/u;

/** "Of the 51 on the bus, 15 died", "Of the 51 on the bus 15 died" */
const OF_THOSE_AHEAD = /^["“]?(?:Of|Among) (?:the|its|those|these|their|all|his|her|our)\b/;
/** "The toll reached 15 when two women died of their burns" */
const RAISED_WHEN = new RegExp(`\\b(?:toll|count|number of [\\p{Ll}-]+)\\b[^;]*\\b${NUMBER}[^;]*\\b(?:when|after|as)\\b[^,;]*$`, 'u');
const INCLUDED =
  /\b(?:include[sd]?|including|comprising|comprises|namely|especially|among (?:them|those|the [\p{Ll}-]+)(?: (?:are|is|were|was))?)(?: (?:the|at least|about|some|another))*\s*$/u;
const AMONG = /^[^,.;]{0,60}\bamong (?:the|its|those|them|his|her|their)\b/;

/** "another 12", "two more bodies", "adding 12": what comes on top */
const MORE_AHEAD =
  /\b(?:another|a further|further|additional|extra|next|other|others|remaining|rest|new|fresh|adding|add|added|plus|on top of)(?: (?:the|at least|about|some))?\s*$/i;
const MORE_AFTER = /^ (?:[\p{Ll}-]+ )?(?:more|further|others?|additional|extra|new|fresh)\b(?! than)/u;
const BY = /\b(?:by|up|down)(?: (?:at least|about|some|another|a further))?\s*$/;

function isMore({ quantity, sentence: { before, after }, words, context: { figures } }: Asked): boolean {
  if (BY.test(before)) return true;
  if (!MORE_AHEAD.test(before) && !MORE_AFTER.test(after) && !/^(?:another|(?:a )?further)\b/i.test(words)) return false;
  // "nine were killed and another 24 hurt", "nine were killed. Another 24 people were hurt": none of these were counted before
  const last = figures.all[figures.before(quantity.start) - 1];
  const isOfOther = last !== undefined && last.outcome !== null && quantity.outcome !== null && last.outcome !== quantity.outcome;
  return !isOfOther || quantity.start - last.end > NEAR;
}

/** code points between two counts of which the second is told after the first */
const NEAR = 100;

/** "put the toll at 32 and the wounded at 85" */
function isOfOther({ outcome }: Quantity, before: string): boolean {
  const noun = OUTCOME_NOUN.exec(before)?.[1];
  return noun !== undefined && outcome !== null && OUTCOMES.some(([own, words]) => own !== outcome && words.test(noun));
}
const OUTCOME_NOUN =
  /\b(?:[Tt]he|[Ii]ts|[Oo]f)(?: (?:number|total) of)? ([\p{Ll}]+)(?: (?:people|persons))? (?:now )?(?:at|to|as|was|were|is|stood at|stands at|rose to|reached)(?: (?:about|at least|more than|some|nearly))?\s*$/u;
const OUTCOMES: readonly (readonly [Quantity['outcome'], RegExp])[] = [
  ['killed', /^(?:dead|deaths|fatalities|killed)$/],
  ['injured', /^(?:injured|wounded|hurt|injuries)$/],
  ['missing', /^missing$/],
  ['displaced', /^(?:displaced|homeless|evacuated)$/],
  ['arrested', /^(?:arrested|detained|arrests)$/],
];

/** "46 wounded had been brought there": those of one hospital of several */
const BROUGHT =
  /\b(?:brought|taken|carried|admitted|rushed|sent|reached)\b (?:there\b|here\b|(?:to|in|at) (?:the |its )?(?:\p{Lu}[\p{L}'’-]*,? ){1,4}(?:Hospital|Clinic|Infirmary|Medical|Morgue)\b)/u;

const EACH_AHEAD =
  /\b(?:each|every|per|average(?: of)?|typically|usually|normally|up to|at most|maximum of|a maximum)\b(?!(?: one)? of the\b)(?! cent\b)[^,;]{0,16}$/i;
const EACH_AFTER =
  /^[^,;.]{0,30}\b(?:each|apiece|per(?! cent)|a (?:day|week|month|year|night|head|person|family|household)(?! (?:earlier|later|before|after|ago))|every|daily|weekly|monthly|yearly|annually)\b/;

/** "a village of 900", "a crew of 24": only of what counts is the number one of what happened */
function isSizeOf(before: string): boolean {
  const [, noun] = /([\p{L}-]+) (?:in excess )?of(?: (?:at least|about|some|around|nearly|more than|over))?\s*$/u.exec(before) ?? [];
  return noun !== undefined && !SAID_OF.has(understoodAs(noun.toLowerCase())) && !DONE_WITH.test(noun);
}
/** "the destruction of 40 houses", "knew of 40" */
const DONE_WITH =
  /^(?:postponement|cancellation|destruction|evacuation|closure|arrest|displacement|killing|slaughter|culling|theft|rescue|recovery|release|detention|abduction|know|knows|knew|hear|heard|learnt|learned)s?$/i;
/** of which so many are counted or spoken */
const SAID_OF: ReadonlySet<Understood> = new Set(['count', 'outcome', 'running', 'report', 'people']);

/** what can hold or may be so many */
const MAY_HOLD =
  /\b(?:licen[sc]ed|certified|permitted|allow(?:s|ed)?|approved|meant|intended|designed|built|room|space|seats?|seating|capacity|quota|limit|population|home to|hold(?:s|ing)?|housed|housing|employ(?:s|ed|ing)?|beds)\b[^,;]{0,30}$/i;
const NOT_AHEAD = /\b(?:not|never|nor|without|rather than|instead of)(?: [\p{Ll}-]+)?\s*$/u;
const NONE = /^(?:no(?! (?:more|fewer|less))|none|zero)\b/i;
const COMPARED = new RegExp(
  `\\bthan\\s*$|\\bthan (?!${NUMBER})|\\b(?:compar(?:ed|es|ison|ing)|versus|unlike|similar|equal(?:s|led)?|(?<!\\bone of [^,]{0,60})(?:worst|deadliest|largest|biggest)|dwarf\\w*|anniversary|commemorat\\w+|recall\\w*|remember\\w*|echo\\w*)\\b`,
  'iu',
);
const NOT_YET =
  /\b(?:if|unless|would|could|might|may|whether|fear(?:s|ed)?|expect(?:s|ed)?|likely|risk\w*|threat\w*|potential\w*|possib\w+|plans?|planned to|planning to|hop(?:e|es|ed)|target|should|must|avoid\w*|prevent\w*)\b/;
/** from where on a clause is told of what stands before it */
const RELATIVE = /, (?:which|who|that|when|where) /;
/** "might have died", "could confirm six" are somebody's count of what happened */
const MAY_HAVE = /\b(?:could|might|may) have\b|\bcould (?:only )?(?:confirm|verify|trace|count)\b/g;
/** a noun for a count is no event: "an earlier count" */
const OTHER_EVENT =
  /\b(?:previous|earlier|past|prior|former|similar|another|second|third|separate|neighbou?ring|rival|sister|other|elsewhere|meanwhile) (?=[a-z])(?!(?:count|figure|toll|estimate|tally|report|number|total|official|statement|put|gave|said|reported)s?\b)|\b(?:ago|anniversary|decades?|history|years? (?:earlier|before|later)|last (?:year|time|season|summer|winter|spring|autumn)|elsewhere|separately)\b/i;
/** "drops to 4,087 from 4,130": what it was before */
const FROM_BASE = new RegExp(`^ from (?:about |some |at least |more than )?${NUMBER}`, 'iu');
/** "fell by 32% from 900": by how much, not by how many */
const BY_SHARE = new RegExp(`\\bby (?:about |some |at least |more than |nearly )?${NUMBER}(?:%| per ?cent\\b)(?! of\\b)`, 'giu');
/** "in 1,166 incidents": all those that a count of violence goes through, and not two or twelve that were chosen */
const IN_INCIDENTS = /\b(?:in|across) (?:about |some |at least |more than |nearly )?(?:\d+,)?\d{3} incidents\b/i;

/** The clause without numbers that are of no several things: what came before, by how much it changed, through how many incidents it went. */
function withoutTotals({ clause, measure }: Asked): string {
  const text = `${clause.before}#${clause.after.replace(FROM_BASE, '')}`.replace(BY_SHARE, '');
  return measure.scope.includes('all violence') ? text.replace(IN_INCIDENTS, '') : text;
}

const PREPOSITION = '(?:in|at|from|on|near|around|by|aboard|inside|outside|across)';
const LIST_FIRST = new RegExp(
  `^ ?(?:[\\p{Ll}-]+ ){0,4}${PREPOSITION} (?!(?:19|20)\\d\\d\\b|(?:the )?[\\p{L} -]{2,30}['’]s )[^,;.]{2,40}(?:,|,? and|;) (?:about |another |some )?${NUMBER}(?: [\\p{Ll}-]+){0,3} ${PREPOSITION}\\b`,
  'u',
);
const LIST_NEXT = new RegExp(
  `${NUMBER}(?: [\\p{Ll}-]+){0,4} ${PREPOSITION} (?!(?:19|20)\\d\\d\\b|(?:the )?[\\p{L} -]{2,30}['’]s )[^;.]{2,60}(?:,|,? and) (?:about |another |some )?$`,
  'iu',
);
/** "Of the 36 who were hurt, seven are in hospital": the first are all */
const OF_ALL_THOSE = /^Of (?:the|all|those|all the) $/;
const PLACED = new RegExp(
  `^ (?:[\\p{Ll}-]+ ){0,3}${PREPOSITION} (?!the (?:country|nation|area)\\b|(?:the )?[\\p{L} -]{2,30}['’]s\\b)`,
  'u',
);
const IN_SOME = new RegExp(
  `\\b(?:in|at|on|from|across|inside|by|among) (?:(?:one|each|both|either|some|several|many|most|parts?|half|other)\\b|(?!(?:19|20)\\d\\d\\b)${NUMBER}(?![\\d,.]| ${MONTH}))`,
  'iu',
);
