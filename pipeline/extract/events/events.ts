/**
 * What figures count, what happened to it, and how it changed: one phenomenon a file, in the order in which they know enough.
 */

import type { SourceDocument, Span } from '../../contract.ts';
import type { Draft, DraftFigure } from '../drafts.ts';
import { isHyphen } from '../figures/numerals/lexicon.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { isNoun, universal } from '../language/tags.ts';
import { consistsOf, isAlphabetic } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { findAged } from './age-bearer.ts';
import { findAggregate } from './aggregate.ts';
import { carryItems } from './carried-items.ts';
import { findCauses } from './cause.ts';
import { findChanges } from './change.ts';
import { findPairs } from './corrections.ts';
import type { Described, Mask, Phrase } from './described.ts';
import { fillElided } from './elided.ts';
import { findEnumerations, linkRestated } from './enumerations.ts';
import { nameEvents } from './event-identity.ts';
import { findFactuality } from './factuality.ts';
import { fillGaps } from './gapping.ts';
import { deedOf, impliedNumbers, isImplied } from './implied-numbers.ts';
import { findPhrase } from './item.ts';
import { itemClass } from './item-class.ts';
import { endWithWhich } from './item-extent.ts';
import { labelItems } from './item-label.ts';
import { findMeasured } from './measured.ts';
import { findOutcome } from './outcome.ts';
import { shareOverComparisons } from './outcome-compared.ts';
import { findOutcomeOfItem } from './outcome-of-item.ts';
import { settleHarm } from './outcome-settled.ts';
import { findRests } from './rest.ts';
import { findRoles } from './roles.ts';
import { settleItems } from './settled-items.ts';
import { shareBodies, shareOutcomes } from './sharing.ts';
import { findSubsets } from './subsets.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

const goesOnAsPhrase = universal('NOUN PROPN ADP');

/** Kinds whose noun is the unit itself, or a person already told by the figure: they count nothing else; nor does a "double murder" count murders. */
const ITEMLESS = new Set(['duration', 'age']);
/** "a three-day strike" is so long; "three days of rain" are a time */
const isOfNoun = ({ kind, span }: DraftFigure): boolean => kind === 'duration' && endsHyphened(span.text);

function endsHyphened(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && !isHyphen(text[at])) at--;
  return at >= 0 && at + 1 < text.length && consistsOf(text.slice(at + 1), isAlphabetic);
}

export function describeEvents(reading: Reading, document: SourceDocument, draft: Draft): void {
  for (const _ of eventSteps(reading, document, draft));
}

/** The same, a step each time that it is asked for the next: so that several documents can take the steps together. */
export function* eventSteps(reading: Reading, _document: SourceDocument, draft: Draft): Generator<void> {
  const around = surroundingsOf(reading, draft);
  const found = [...draft.figures, ...impliedNumbers(reading, draft.figures)]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((figure) => describe(reading, figure, around));
  yield;
  for (const one of found) findOutcome(reading, one, around.mask);
  const stated = found.filter(({ figure }) => figure.outcome || !isImplied(figure));
  yield;

  settleHarm(reading, stated);
  relate(draft, findSubsets(reading, stated)); // before sharing: a part takes the outcome of its whole
  shareOutcomes(reading, stated);
  shareBodies(reading, stated);
  shareOverComparisons(reading, stated);
  fillGaps(reading, stated);
  labelItems(reading, stated);
  relate(draft, findPairs(reading, stated)); //   corrections, two currencies, comparisons
  draft.figures = stated.map(({ figure }) => figure);
  yield;
  relate(draft, findChanges(reading, draft));
  yield;
  findMeasured(reading, stated);
  for (const { figure } of stated) if (figure.kind === 'age') findAged(reading, figure);
  yield;
  carryItems(reading, stated);
  fillElided(reading, stated);
  settleItems(reading, stated, draft.relations);
  findOutcomeOfItem(reading, stated, draft.relations);
  yield;

  const enumerated = findEnumerations(reading, around, stated);
  settleHarm(reading, enumerated.found);
  const rests = findRests(reading, stated);
  relate(draft, enumerated.relations);
  relate(draft, rests.relations);
  const all = [...stated, ...enumerated.found, ...rests.found].sort((a, b) => a.figure.span.start - b.figure.span.start);
  draft.figures = all.map(({ figure }) => figure);
  yield;
  const causes = findCauses(reading, around, all); //        and who did it
  for (const one of all) {
    findFactuality(reading, one);
    findAggregate(reading, around, one, causes.get(one));
  }
  yield;
  for (const one of stated) findRoles(reading, around, one);
  nameEvents(reading, draft, all, causes);
  relate(draft, linkRestated(enumerated.found, all));
}

function describe(reading: Reading, figure: Draft['figures'][number], around: Surroundings): Described {
  const phrase = findPhrase(reading, figure, around.mask);
  if ((ITEMLESS.has(figure.kind) && !isOfNoun(figure)) || deedOf(reading, figure) >= 0) phrase.named = false;
  if (phrase.named) countNamed(reading, figure, phrase, around.mask);
  else countUnnamed(reading, figure, phrase);
  return { figure, sentence: reading.sentenceOf[figure.firstToken], phrase, trigger: null, sharedWith: null, isApart: false, whole: null };
}

const SHARES = new Set(['ratio', 'percent']);

function countNamed(reading: Reading, figure: DraftFigure, phrase: Phrase, mask: Mask): void {
  const isShare = SHARES.has(figure.kind);
  figure.item = tokenSpan(reading, phrase.first, isShare ? endWithWhich(reading, phrase, mask) : phrase.end);
  if (figure.kind === 'count' || isShare) figure.itemClass = itemClass(reading, phrase);
}

/** A state or a predicate that stands for the noun. */
function countUnnamed(reading: Reading, figure: DraftFigure, phrase: Phrase): void {
  const harmed = harmedOf(reading, phrase);
  const noun = figure.kind === 'count' ? predicateOf(reading, harmed ? reading.tokenAt(harmed.end - 1) + 1 : phrase.end) : -1;
  figure.item = noun < 0 ? harmed : tokenSpan(reading, noun, noun + 1);
  if (noun >= 0) figure.itemClass = peopleClass(reading, noun);
}

/** "29 of the wounded", "41 of those infected": a state that stands for a noun. */
function harmedOf(reading: Reading, { end, pronoun }: Described['phrase']): Span | null {
  if (pronoun >= 0)
    return reading.lower(pronoun) === 'those' && /(?:ed|en)$/.test(reading.lower(end)) ? tokenSpan(reading, pronoun, end + 1) : null;
  const state = end + 2;
  if (state >= reading.tokenCount || reading.lower(end) !== 'of' || !['the', 'those'].includes(reading.lower(end + 1))) return null;
  if (reading.sentenceOf[state] !== reading.sentenceOf[end] || !/(?:ed|en|dead|missing)$/.test(reading.lower(state))) return null;
  return tokenSpan(reading, reading.lower(end + 1) === 'those' ? end + 1 : state, state + 1);
}

/** "seven of the dead were [children]", "of the applicants, 3,210 were [women]": who they were; -1 where the verb tells what befell them. */
function predicateOf(reading: Reading, verb: number): number {
  const noun = verb + 1;
  if (noun >= reading.tokenCount || !['are', 'were'].includes(reading.lower(verb)) || !isNoun(reading, noun)) return -1;
  const isAlone = reading.sentenceOf[noun] === reading.sentenceOf[verb] && !goesOnAsPhrase(reading, noun + 1);
  return isAlone && peopleClass(reading, noun) !== null ? noun : -1;
}

/** One by one: a text of brackets has more relations than a call has room for arguments. */
function relate(draft: Draft, relations: Iterable<Draft['relations'][number]>): void {
  for (const relation of relations) draft.relations.push(relation);
}
