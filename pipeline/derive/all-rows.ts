import { zipNdjson } from '../common/stage.ts';
import { unpack } from '../link/packed.ts';
import type { AllRows } from '../link/rows.ts';
import { ruleRows } from '../rules/rule-rows.ts';

/** The rows of each document, stated and derived; at the end those of no document. */
export async function* allRows(linked: string, derived: string): AsyncGenerator<Partial<AllRows>> {
  for await (const [stated, following] of zipNdjson<object, object>(linked, derived)) yield unpack({ ...stated, ...following });
  yield { rules: ruleRows() };
}
