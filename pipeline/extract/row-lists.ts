/** The rows of one document as lists that are gone through once: of a long document, all rows together take more memory than all else. */
import type { Extracted, ExtractedLine } from '../contract.ts';

/** Each list is to be gone through once, in the order of the fields: a row is made when its turn comes. */
export type RowLists = {
  [Field in keyof ExtractedLine]: ExtractedLine[Field] extends (infer Row)[] ? Iterable<Row> : ExtractedLine[Field];
};

/** The lists with all their rows in memory. */
export function collected(lists: RowLists): Extracted {
  return {
    document_id: lists.document_id,
    text_sha256: lists.text_sha256,
    quantities: [...lists.quantities],
    assertions: [...lists.assertions],
    relations: [...lists.relations],
    times: [...lists.times],
    places: [...lists.places],
    entities: [...lists.entities],
    evidence: [...lists.evidence],
    findings: [...lists.findings],
  };
}

/** The same with what only the next stage wants. */
export const collectedLine = (lists: RowLists): ExtractedLine => ({ ...collected(lists), sentences: lists.sentences });

/** What a function makes of each of some values, when its turn comes. */
export function* each<From, To>(values: Iterable<From>, make: (value: From, index: number) => To): Generator<To> {
  let index = 0;
  for (const value of values) yield make(value, index++);
}

/** One list after the other; one that grows meanwhile is gone through to its end. */
export function* chained<Value>(...lists: Iterable<Value>[]): Generator<Value> {
  for (const list of lists) yield* list;
}
