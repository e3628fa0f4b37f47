import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

/** Gives each figure its places. */
export function attachPlaces(_reading: Reading, _document: SourceDocument, _draft: Draft): void {}
