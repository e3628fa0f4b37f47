/**
 * Totals by enumeration: "a man and a woman were killed" is two, "shot his wife and three children" four. The words name everybody, so
 * that the number is as plain as a numeral; a list that may be read in two ways ("a teacher, a father of two, and") gives none.
 */

import type { DraftRelation } from '../drafts.ts';
import { countInWords } from '../figures/figure.ts';
import { mayTellOutcome } from '../language/lexicon/harm.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described } from './described.ts';
import { withSelf, withSubject } from './enumeration-frames.ts';
import { outcomeOf } from './enumeration-outcome.ts';
import { startOf } from './figure-extent.ts';
import { mayTellInjury } from './harm-after.ts';
import { itemClass } from './item-class.ts';
import { isUndone, setOutcome } from './outcome-set.ts';
import { listAt, mayOpen, type PersonList } from './person-lists.ts';
import type { People } from './persons.ts';
import { share } from './sharing.ts';
import type { Surroundings } from './surroundings.ts';

export interface Enumerated {
  found: Described[];
  /** the counted few of a list are part of it */
  relations: DraftRelation[];
}

/** Lists of people to whom something happened, in text order. */
export function findEnumerations(reading: Reading, around: Surroundings, all: readonly Described[]): Enumerated {
  const figureAt = new Map(all.map((one) => [startOf(reading, one.figure), one]));
  const people: People = { reading, around, figureAt };
  const enumerated: Enumerated = { found: [], relations: [] };
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    // a list to whose people nothing happened is none
    if (!mayTellOutcome(reading, sentence) && !mayTellInjury(reading, sentence)) continue;
    const limit = reading.sentenceFirst[sentence + 1];
    for (let token = reading.sentenceFirst[sentence]; token < limit; )
      token = mayOpen(reading, token) ? readListAt(people, sentence, token, enumerated) : token + 1;
  }
  return enumerated;
}

/** Takes the list that opens at a token, where something happened to its people; returns the token to go on from. */
function readListAt(people: People, sentence: number, token: number, { found, relations }: Enumerated): number {
  const { reading, around } = people;
  const limit = reading.sentenceFirst[sentence + 1];
  const framed = withSelf(people, token, limit) ?? withSubject(people, token, limit);
  const list = framed ?? listAt(people, token, limit);
  if (!list) return token + 1;
  const one = describe(reading, sentence, list);
  const trigger = framed?.trigger ?? outcomeOf(reading, around, one, list.members);
  if (!trigger || isUndone(reading, trigger.token)) return list.end;
  setOutcome(reading, one, trigger);
  found.push(one);
  if (!framed) nameItem(one);
  for (const { of } of list.members) {
    if (!of || of.whole) continue;
    if (!of.trigger) share(reading, of, one);
    relations.push({ kind: 'part_of', from: of.figure, to: one.figure, rule: 'part-enumerated' });
  }
  return list.end;
}

/** A list in one piece is what is counted; where its people stand apart, no words are. */
function nameItem({ figure }: Described): void {
  figure.item = figure.span;
  figure.itemLabel = figure.span.text.replace(/\s+/g, ' ');
}

/** Lists that say again who a figure of their event has counted, "Two people died. … A man and a woman were killed": nobody adds them. Expects events. */
export function linkRestated(enumerated: readonly Described[], all: readonly Described[]): DraftRelation[] {
  if (enumerated.length === 0) return [];
  const keyOf = ({ figure: { event, outcome } }: Described): string => `${event} ${outcome}`;
  const largest = new Map<string, Described>();
  for (const one of all) {
    const known = largest.get(keyOf(one));
    if (one.figure.event !== null && !one.whole && (!known || amountOf(one) > amountOf(known))) largest.set(keyOf(one), one);
  }
  return enumerated.flatMap((list): DraftRelation[] => {
    const whole = largest.get(keyOf(list));
    return whole && whole !== list ? [{ kind: 'part_of', from: list.figure, to: whole.figure, rule: 'part-restated' }] : [];
  });
}

const amountOf = ({ figure }: Described): number => figure.value ?? figure.low ?? 0;

function describe(reading: Reading, sentence: number, { members, end: listEnd }: PersonList): Described {
  const { first } = members[0];
  const { head, end } = members[members.length - 1];
  const total = members.reduce((sum, { count }) => sum + count, 0);
  const figure = countInWords(reading, first, end, total, 'implied-persons');
  const others = members.filter(({ kind }) => kind !== 'self');
  const classes = new Set(others.map((member) => itemClass(reading, { ...member, pronoun: -1, named: true })));
  figure.itemClass = classes.size === 1 ? ([...classes][0] ?? 'unspecified') : 'unspecified';
  for (const member of members)
    figure.evidence.push({ field: 'value', span: tokenSpan(reading, member.first, member.head + 1), basis: 'implied', rule: 'enumerated' });
  return {
    figure,
    sentence,
    phrase: { head, first, end: listEnd, pronoun: -1, named: true },
    trigger: null,
    sharedWith: null,
    isApart: false,
    whole: null,
  };
}
