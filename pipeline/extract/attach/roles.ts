import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

/** Gives each figure its holder, those affected and the perpetrator. */
export function attachRoles(_reading: Reading, _document: SourceDocument, _draft: Draft): void {}
