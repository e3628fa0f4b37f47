import { zipNdjson } from '../common/stage.ts';
import { unpack } from '../link/packed.ts';
import type { AllRows } from '../link/rows.ts';

/** The rows of each document, stated and derived. */
export async function* allRows(linked: string, derived: string): AsyncGenerator<Partial<AllRows>> {
  for await (const [stated, following] of zipNdjson<object, object>(linked, derived)) yield unpack({ ...stated, ...following });
}
