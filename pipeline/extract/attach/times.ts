import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

/** Gives each figure its times and each claim the time of saying. */
export function attachTimes(_reading: Reading, _document: SourceDocument, _draft: Draft): void {}
