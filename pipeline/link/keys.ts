/** By what a document and its figures are known again in a corpus: all that the corpus must be told of them. */
import type { Extracted } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import type { DocumentRow, QuantityRow } from '../schemas/types.ts';
import { nearKeys, textKey } from './near-keys.ts';
import { repeatKeys } from './repeat-keys.ts';

export type KeyedDocument = Pick<DocumentRow, 'document_id' | 'published' | 'text_key' | 'near_keys'>;
export type KeyedFigure = Pick<QuantityRow, 'quantity_id' | 'document_id' | 'published' | 'start' | 'repeat_key'>;

export interface Keys {
  documents: KeyedDocument[];
  quantities: KeyedFigure[];
}

export function keysOf({ document_id, published, text }: IngestedDocument, extracted: Extracted): Keys {
  const repeats = repeatKeys(extracted);
  return {
    documents: [{ document_id, published, text_key: textKey(text), near_keys: nearKeys(text) }],
    quantities: extracted.quantities.map((quantity) => {
      const { quantity_id, start } = quantity;
      return { quantity_id, document_id, published, start, repeat_key: repeats.get(quantity) ?? null };
    }),
  };
}
