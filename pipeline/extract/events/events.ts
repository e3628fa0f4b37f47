/**
 * What figures count, what happened to it, and how it changed: one phenomenon a file, in the order in which they know enough.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described } from './described.ts';
import { findPhrase } from './item.ts';
import { findOutcome } from './outcome.ts';

export function describeEvents(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const shield = timeTokens(reading, draft);
  const described: Described[] = [...draft.figures]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((figure) => {
      const phrase = findPhrase(reading, figure, (token) => shield[token] === 1);
      if (phrase.named) figure.item = tokenSpan(reading, phrase.first, phrase.end);
      return { figure, sentence: reading.sentenceOf[figure.firstToken], phrase, trigger: null, sharedWith: null };
    });
  for (const one of described) findOutcome(reading, one);
}

/** Tokens that belong to times: "12 people Tuesday" does not count Tuesdays. */
function timeTokens(reading: Reading, draft: Draft): Uint8Array {
  const taken = new Uint8Array(reading.tokenCount);
  for (const { span } of draft.times) {
    if (span) for (let token = reading.tokenAt(span.start); token < reading.tokenCount && reading.tokenStart[token] < span.end; token++) taken[token] = 1;
  }
  return taken;
}
