/**
 * What figures count, what happened to it, and how it changed: one phenomenon a file, in the order in which they know enough.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { findAggregate } from './aggregate.ts';
import { findCauses } from './cause.ts';
import { findChanges } from './change.ts';
import { findPairs } from './corrections.ts';
import type { Described, Shield } from './described.ts';
import { nameEvents } from './event-identity.ts';
import { findFactuality } from './factuality.ts';
import { findPhrase } from './item.ts';
import { itemClass } from './item-class.ts';
import { labelItems } from './item-label.ts';
import { findMeasured } from './measured.ts';
import { findOutcome } from './outcome.ts';
import { findRoles } from './roles.ts';
import { shareOutcomes } from './sharing.ts';
import { findSubsets } from './subsets.ts';

/** Kinds whose noun is the unit itself, or a person already told by the figure: they count nothing else. */
const ITEMLESS = new Set(['duration', 'age', 'rank']);

export function describeEvents(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const taken = timeTokens(reading, draft);
  const shield: Shield = (token) => taken[token] === 1;
  const all: Described[] = [...draft.figures]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((figure) => describe(reading, figure, shield));

  for (const one of all) findOutcome(reading, one, shield);
  draft.relations.push(...findSubsets(reading, all)); //   before sharing: a part takes the outcome of its whole
  shareOutcomes(reading, all);
  labelItems(reading, all);
  draft.relations.push(...findPairs(reading, all)); //     corrections, two currencies, comparisons
  draft.relations.push(...findChanges(reading, draft));
  for (const { figure, phrase } of all) findMeasured(reading, figure, phrase);

  const causes = findCauses(reading, draft, all); //       and who did it
  for (const one of all) {
    findFactuality(reading, one);
    findAggregate(reading, draft, one, causes.get(one));
    findRoles(reading, draft, one);
  }
  nameEvents(reading, draft, all, causes);
}

function describe(reading: Reading, figure: Draft['figures'][number], shield: Shield): Described {
  const phrase = findPhrase(reading, figure, shield);
  if (ITEMLESS.has(figure.kind)) phrase.named = false;
  if (phrase.named) {
    figure.item = tokenSpan(reading, phrase.first, phrase.end);
    if (figure.kind === 'count' || figure.kind === 'ratio' || figure.kind === 'percent') figure.itemClass = itemClass(reading, phrase);
  }
  return { figure, sentence: reading.sentenceOf[figure.firstToken], phrase, trigger: null, sharedWith: null, whole: null };
}

/** Tokens that belong to times: "12 people Tuesday" does not count Tuesdays. */
function timeTokens(reading: Reading, draft: Draft): Uint8Array {
  const taken = new Uint8Array(reading.tokenCount);
  for (const { span } of draft.times) {
    if (span)
      for (let token = reading.tokenAt(span.start); token < reading.tokenCount && reading.tokenStart[token] < span.end; token++)
        taken[token] = 1;
  }
  return taken;
}
