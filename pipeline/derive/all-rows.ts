import { readNdjson, UserError } from '../common/stage.ts';
import { unpack } from '../link/packed.ts';
import type { AllRows } from '../link/rows.ts';
import { ruleRows } from '../rules/rule-rows.ts';

/** The rows of each document, stated and derived; after all of them those of the whole corpus, some at a time. */
export async function* allRows(linked: string, derived: string): AsyncGenerator<Partial<AllRows>> {
  const following = readNdjson<object>(derived);
  for await (const stated of readNdjson<object>(linked)) {
    const { value } = await following.next();
    if (!value) throw new UserError(`${derived}: shorter than ${linked}; make it again`);
    const [own, { findings = [], ...added }] = [unpack(stated), unpack(value)];
    yield { ...own, ...added, findings: [...(own.findings ?? []), ...findings] };
  }
  for await (const ofCorpus of following) yield unpack(ofCorpus);
  yield { rules: ruleRows() };
}

/** Whether the rows are those of a document, or of one that was refused; not of the whole corpus. */
export const isOfDocument = (rows: Partial<AllRows>): boolean => !(rows.rules || rows.comparisons || rows.series);
