import type { Draft, DraftPlace, DraftTime } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import type { Mask } from './described.ts';

/** Times and places of a document, looked up by token and sentence. */
export interface Surroundings {
  /** tokens that times have taken */
  mask: Mask;
  placeAt(token: number): DraftPlace | null;
  timesIn(sentence: number): readonly DraftTime[];
}

export function surroundingsOf(reading: Reading, draft: Draft): Surroundings {
  const times = new Map<number, DraftTime[]>();
  const timed = new Uint8Array(reading.tokenCount);
  for (const time of draft.times) {
    const tokens = tokensOf(reading, time.span);
    for (const token of tokens) timed[token] = 1;
    if (tokens.length === 0) continue;
    const sentence = reading.sentenceOf[tokens[0]];
    const known = times.get(sentence);
    if (known) known.push(time);
    else times.set(sentence, [time]);
  }
  const places = new Map<number, DraftPlace>();
  for (const place of draft.places) for (const token of tokensOf(reading, place.span)) places.set(token, place);
  return {
    mask: (token) => timed[token] === 1,
    placeAt: (token) => places.get(token) ?? null,
    timesIn: (sentence) => times.get(sentence) ?? [],
  };
}

function tokensOf(reading: Reading, span: { start: number; end: number } | null): number[] {
  const tokens: number[] = [];
  if (span)
    for (let token = reading.tokenAt(span.start); token < reading.tokenCount && reading.tokenStart[token] < span.end; token++)
      tokens.push(token);
  return tokens;
}
