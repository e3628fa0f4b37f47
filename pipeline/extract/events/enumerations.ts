/**
 * Totals by enumeration: "a man and a woman were killed" is two, "shot his wife and three children" four. The words name everybody, so
 * that the number is as plain as a numeral; a list that may be read in two ways ("a teacher, a father of two, and") gives none.
 */
import type { DraftRelation } from '../drafts.ts';
import { newFigure } from '../figures/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described, Trigger } from './described.ts';
import { itemClass } from './item-class.ts';
import { isNegated, setOutcome } from './outcome.ts';
import { behind } from './outcome-behind.ts';
import { rightInFront } from './outcome-front.ts';
import { isAnimal } from './people.ts';
import { type Member, memberAt, type People } from './persons.ts';
import type { Surroundings } from './surroundings.ts';
import { takesObject } from './verb-forms.ts';
import { isOutcomeForm, outcomeWord } from './words.ts';

export interface Enumerated {
  found: Described[];
  /** the counted few of a list are part of it */
  relations: DraftRelation[];
}

/** Lists of people to whom something happened, in text order. */
export function findEnumerations(reading: Reading, around: Surroundings, all: readonly Described[]): Enumerated {
  const figureAt = new Map(all.map((one) => [Math.min(one.figure.firstToken, reading.tokenAt(one.figure.span.start)), one]));
  const people: People = { reading, around, figureAt };
  const found: Described[] = [];
  const relations: DraftRelation[] = [];
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    const limit = reading.sentenceFirst[sentence + 1];
    for (let token = reading.sentenceFirst[sentence]; token < limit; token++) {
      const list = mayOpen(reading, token) ? listAt(people, token, limit) : null;
      if (!list) continue;
      const one = describe(reading, sentence, list);
      const trigger = outcomeOf(reading, around, one, list.members);
      if (trigger && !isNegated(reading, trigger.token)) {
        setOutcome(reading, one, trigger);
        found.push(one);
        for (const { of } of list.members)
          if (of && !of.whole) relations.push({ kind: 'part_of', from: of.figure, to: one.figure, rule: 'part-enumerated' });
      }
      token = one.phrase.end - 1;
    }
  }
  return { found, relations };
}

/** Lists that say again who a figure of their event has counted, "Two people died. … A man and a woman were killed": nobody adds them. Expects events. */
export function linkRestated(enumerated: readonly Described[], all: readonly Described[]): DraftRelation[] {
  const relations: DraftRelation[] = [];
  const inEvent = new Map<number, Described[]>();
  for (const one of all) if (one.figure.event !== null) inEvent.set(one.figure.event, [...(inEvent.get(one.figure.event) ?? []), one]);
  for (const list of enumerated) {
    const whole = (inEvent.get(list.figure.event ?? -1) ?? []).find((one) => isWholeOf(one, list, enumerated));
    if (whole) relations.push({ kind: 'part_of', from: list.figure, to: whole.figure, rule: 'part-restated' });
  }
  return relations;
}

function isWholeOf({ figure, whole }: Described, list: Described, enumerated: readonly Described[]): boolean {
  const isList = enumerated.some((other) => other.figure === figure);
  if (figure === list.figure || figure.outcome !== list.figure.outcome || whole || (isList && figure.span.start > list.figure.span.start))
    return false;
  return (figure.value ?? figure.low ?? 0) >= (list.figure.value ?? 0);
}

/** Words behind which a list is a part of something, or tells of others. */
const NO_LIST_BEHIND =
  /^(?:including|includes?|included|among|with|by|from|for|to|between|against|about|on|at|in|like|as|than|or|either|neither|nor|of)$/;
/** a noun that the list may only go on, or say again in other words */
const NOMINAL = /^(?:NOUN|PROPN|NUM|ADJ)$/;

/** A list opens with its first member: not in the middle of a noun phrase or of another list. */
function mayOpen(reading: Reading, token: number): boolean {
  const first = reading.sentenceFirst[reading.sentenceOf[token]];
  if (token === first) return true;
  const part = reading.upos(token);
  if (!/^(?:DET|PRON|PROPN|NUM)$/.test(part)) return false;
  const before = reading.lower(token - 1);
  if (reading.upos(token - 1) === 'DET' || /^['’]s?$|^-$/.test(before)) return false;
  if ((part === 'PROPN' || part === 'NUM') && NOMINAL.test(reading.upos(token - 1)) && !isOutcomeForm(before)) return false;
  if (!/^(?:,|and|or|\(|--|—|–|:)$/.test(before)) return true;
  // "In Leeds, a man and …"
  return token - 2 >= first && (!NOMINAL.test(reading.upos(token - 2)) || (before === ',' && isOpening(reading, first, token - 1)));
}

/** A phrase of time or place in front of the clause. */
function isOpening(reading: Reading, first: number, comma: number): boolean {
  if (!/^(?:ADP|ADV)$/.test(reading.upos(first))) return false;
  for (let token = first; token < comma; token++) if (/^(?:VERB|AUX|PUNCT|CCONJ)$/.test(reading.upos(token))) return false;
  return true;
}

interface List {
  members: Member[];
  /** exclusive; behind "and their dog" too, which counts no person */
  end: number;
}

/** The members of the list that begins at a token; null where there is none, or none that can be read in one way only. */
function listAt(people: People, first: number, limit: number): List | null {
  const { reading } = people;
  const opening = memberAt(people, first, limit);
  if (!opening) return null;
  const members = [withAppositions(people, opening, limit)];
  let isClosed = false;
  for (;;) {
    const last = members[members.length - 1];
    const comma = reading.form(last.end) === ',' && last.end < limit;
    const and = joinEnd(reading, comma ? last.end + 1 : last.end, limit);
    const start = and >= 0 ? and : last.end + 1;
    if ((and < 0 && !comma) || start >= limit) break;
    const next = memberAt(people, start, limit);
    if (!next) {
      const behindAnimal = and < 0 ? -1 : animalEnd(reading, start, limit);
      if (behindAnimal >= 0) return members.length > 1 ? { members, end: behindAnimal } : null;
      break;
    }
    if (and >= 0 ? !isSecondPerson(reading, last, next) : isClosed || !isListed(last, next)) return null;
    isClosed = isClosed || and >= 0;
    members.push(withAppositions(people, next, limit));
  }
  const isHeadline = members.length === 2 && members.every(({ opener, kind }) => kind === 'described' && opener === 'bare');
  if (members.length < 2 || !(isClosed || isHeadline) || members.every(({ kind }) => kind === 'counted')) return null;
  return { members, end: members[members.length - 1].end };
}

/** Behind "and", "as well as"; -1 where neither stands there. */
function joinEnd(reading: Reading, token: number, limit: number): number {
  if (token >= limit) return -1;
  if (/^(?:and|&)$/.test(reading.lower(token))) return token + 1;
  const words = token + 2 < limit ? `${reading.lower(token)} ${reading.lower(token + 1)} ${reading.lower(token + 2)}` : '';
  return words === 'as well as' ? token + 3 : words.startsWith('along with') || words.startsWith('together with') ? token + 2 : -1;
}

/** "Ann Smith, a nurse from York", "his wife, Ann Smith, 34,": one person told of twice. */
function withAppositions(people: People, member: Member, limit: number): Member {
  const { reading } = people;
  if (member.kind === 'counted' || reading.form(member.end) !== ',') return member;
  const again = memberAt(people, member.end + 1, limit);
  if (!again || again.kind === 'counted' || again.kind === member.kind) return member;
  const isSame = member.kind === 'named' ? again.opener === 'a' || again.opener === 'the' : again.kind === 'named';
  const closes = again.end >= limit || /^(?:,|\.|;)$/.test(reading.form(again.end)) || (member.kind === 'named' && again.opener === 'a');
  return isSame && closes ? { ...member, end: again.end } : member;
}

/** A member behind a comma that no reader takes for the one before it in other words. */
function isListed(last: Member, next: Member): boolean {
  if (last.kind === 'counted') return next.kind === 'counted';
  if (next.kind === 'counted') return true;
  if (last.kind !== next.kind) return false;
  if (last.kind === 'named' || last.opener === next.opener) return true;
  return next.opener === 'whose' && last.opener !== 'bare';
}

const MALE = /^(?:man|boy|male|father|son|husband|brother|uncle|nephew|grandfather|grandson|boyfriend)$/;
const FEMALE = /^(?:woman|girl|female|mother|daughter|wife|sister|aunt|niece|grandmother|granddaughter|girlfriend)$/;
const GENERATIONS = /^(?:father son|mother daughter|grandfather grandson|grandmother granddaughter|uncle nephew|aunt niece)$/;

/** "a man and woman", "a father and son", but not "a husband and father", who is one. */
function isSecondPerson(reading: Reading, last: Member, next: Member): boolean {
  if (next.opener !== 'bare' || next.kind !== 'described' || last.kind !== 'described') return true;
  if (last.opener === 'bare' || next.count > 1) return true;
  const a = reading.lower(last.head);
  const b = reading.lower(next.head);
  return (
    (MALE.test(a) && FEMALE.test(b)) || (FEMALE.test(a) && MALE.test(b)) || GENERATIONS.test(`${a} ${b}`) || GENERATIONS.test(`${b} ${a}`)
  );
}

/** Behind "their dog"; -1 where no animal is named. */
function animalEnd(reading: Reading, first: number, limit: number): number {
  for (let token = first; token < Math.min(limit, first + 4); token++) {
    if (isAnimal(reading, token)) return token + 1;
    if (!/^(?:DET|PRON|ADJ|NUM)$/.test(reading.upos(token))) return -1;
  }
  return -1;
}

function describe(reading: Reading, sentence: number, { members, end: listEnd }: List): Described {
  const { first } = members[0];
  const { head, end } = members[members.length - 1];
  const figure = newFigure({
    span: tokenSpan(reading, first, end),
    firstToken: first,
    endToken: end,
    kind: 'count',
    value: members.reduce((sum, { count }) => sum + count, 0),
    low: null,
    high: null,
    limitsBasis: null,
    bound: 'exact',
    approximate: false,
    unit: '1',
    unitText: null,
    terms: null,
    per: null,
    rule: 'implied-persons',
  });
  figure.item = figure.span;
  figure.itemLabel = figure.span.text.replace(/\s+/g, ' ');
  const classes = new Set(members.map((member) => itemClass(reading, { ...member, pronoun: -1, named: true })));
  figure.itemClass = classes.size === 1 ? ([...classes][0] ?? 'unspecified') : 'unspecified';
  for (const member of members)
    figure.evidence.push({ field: 'value', span: tokenSpan(reading, member.first, member.head + 1), basis: 'implied', rule: 'enumerated' });
  return {
    figure,
    sentence,
    phrase: { head, first, end: listEnd, pronoun: -1, named: true },
    trigger: null,
    sharedWith: null,
    whole: null,
  };
}

function outcomeOf(reading: Reading, around: Surroundings, one: Described, members: readonly Member[]): Trigger | null {
  const { first, end } = one.phrase;
  const opening = reading.sentenceFirst[one.sentence];
  const start = first > opening && reading.lower(first - 1) === 'both' ? first - 1 : first;
  const before = start > opening ? reading.lower(start - 1) : '';
  if (
    members.some(({ opener, kind }) => kind === 'described' && opener === 'bare') &&
    members[0].opener === 'bare' &&
    members[0].kind === 'described'
  )
    return inHeadline(reading, end);
  const object = rightInFront(reading, start, around.shield) ?? (FOUND.test(before) ? stateOf(reading, one) : null);
  if (object?.way === 'of') return object;
  if (object && !NO_LIST_BEHIND.test(before) && (isRelative(reading, object.token) || !isVerbBehind(reading, end))) return object;
  return NO_LIST_BEHIND.test(before) || !isPluralSubject(reading, end) ? null : behind(reading, one.phrase);
}

const FOUND = /^(?:found|find|finding|discovered|left|leaving|leaves)$/;

/** "found a man and a woman dead", "left her and her son injured". */
function stateOf(reading: Reading, one: Described): Trigger | null {
  const token = reading.upos(one.phrase.end) === 'ADV' ? one.phrase.end + 1 : one.phrase.end;
  const word = outcomeWord(reading, token, 'adjective') ?? outcomeWord(reading, token, 'verb');
  return word && word.sufferer !== 'subject' ? { token, word, way: 'modifier' } : behind(reading, one.phrase);
}

/** "the officer who fatally shot a man and a woman is …": the next verb is the officer's. */
const isRelative = (reading: Reading, verb: number): boolean =>
  verb >= 2 &&
  (/^(?:who|that|which)$/.test(reading.lower(verb - 1)) ||
    (reading.upos(verb - 1) === 'ADV' && /^(?:who|that|which)$/.test(reading.lower(verb - 2))));

/** "killed a man and a woman fled": the second is the subject of another clause. */
const isVerbBehind = (reading: Reading, end: number): boolean =>
  end < reading.tokenCount && (reading.upos(end) === 'AUX' || (/^VB[DPZN]$/.test(reading.xpos(end)) && !isOutcomeForm(reading.lower(end))));

/** "were", "have", or a verb of dying: who is killed is one of them where it says "was". */
function isPluralSubject(reading: Reading, end: number): boolean {
  let token = reading.form(end) === ',' ? end + 1 : end;
  while (token < reading.tokenCount && /^(?:both|all|also|later|each|reportedly|allegedly)$/.test(reading.lower(token))) token++;
  if (token >= reading.tokenCount) return false;
  return /^(?:were|are|have|remain|remained)$/.test(reading.lower(token)) || outcomeWord(reading, token, 'verb')?.sufferer === 'subject';
}

/** "Teenager, man shot in Leeds" */
function inHeadline(reading: Reading, end: number): Trigger | null {
  const word = end < reading.tokenCount ? (outcomeWord(reading, end, 'verb') ?? outcomeWord(reading, end, 'adjective')) : null;
  const ends = end + 1 >= reading.tokenCount || reading.sentenceOf[end + 1] !== reading.sentenceOf[end];
  const isPassive = ends || /^(?:in|near|outside|during|after|inside|,|dead|when|by|on)$/.test(reading.lower(end + 1));
  if (!word || !isPassive || takesObject(reading, end)) return null;
  return { token: end, word, way: word.sufferer === 'subject' ? 'subject' : 'passive' };
}
