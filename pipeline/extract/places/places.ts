import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

export function findPlaces(_reading: Reading, _document: SourceDocument, _draft: Draft): void {}
