import { attributeFigures } from '../../pipeline/extract/claims/attribute.ts';
import { findClaims } from '../../pipeline/extract/claims/claims.ts';
import type { Draft, DraftClaim } from '../../pipeline/extract/drafts.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';
import { draftAfter } from '../texts.ts';

/** Claims, and figures with their claim, of a text. */
export const draftOf = (text: string): Draft => draftAfter([findTimes, findFigures, findClaims, attributeFigures], text);

/** "source | cue | content … content", in text order of the cues. */
export const written = ({ source, cue, content }: DraftClaim): string =>
  [source?.text ?? '-', cue?.text ?? '-', content.map(({ text }) => text).join(' … ')].join(' | ');

export const claimsIn = (text: string): DraftClaim[] => [...draftOf(text).claims].sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));

export const writtenIn = (text: string): string[] => claimsIn(text).map(written);
