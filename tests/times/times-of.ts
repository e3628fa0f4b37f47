import type { DraftTime } from '../../pipeline/extract/drafts.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';
import { draftAfter } from '../texts.ts';

/** The times of a text, as the times room finds them. The default day of publication, 2024-05-09, is a Thursday. */
export const timesOf = (text: string, published: string | null = '2024-05-09'): DraftTime[] =>
  draftAfter([findTimes], text, { published }).times;

/** Each time as "words: value from..to", an open end as a blank. */
export const inShort = (times: readonly DraftTime[]): string[] =>
  times.map(({ span, value, from, to }) => `${span?.text}: ${value} ${from ?? ''}..${to ?? ''}`);
