/** Words that leave although nothing says that they may: told once for a whole corpus, with the first document that is read. */
import { identify } from '../common/identity.ts';
import type { FindingRow } from '../schemas/types.ts';
import type { Rows } from './rows.ts';

export const NOT_CLEARED = 'not-cleared';

export interface Clearance {
  /** Reads a document in the first pass. */
  survey: (rows: Rows) => void;
  /** The tables that it still needs in the second pass. */
  tables: () => 'findings'[];
  /** In the second pass: the rows, with the finding where they are the first. */
  told: (rows: Rows) => Rows;
}

export function clearanceOver(): Clearance {
  let documents = 0;
  let uncleared = 0;
  let isTold = false;
  return {
    survey: ({ documents: [document] }) => {
      const { licence, redistribution } = document!;
      documents++;
      if (licence === null && redistribution === 'full') uncleared++;
    },
    tables: () => (isTold || uncleared === 0 ? [] : ['findings']),
    told: (rows) => {
      if (isTold || uncleared === 0) return rows;
      isTold = true;
      return { ...rows, findings: [...rows.findings, finding(uncleared, documents)] };
    },
  };
}

const finding = (uncleared: number, documents: number): FindingRow => ({
  finding_id: identify('f', NOT_CLEARED, uncleared, documents),
  document_id: null,
  raw_path: null,
  line: null,
  row_id: null,
  other_row_id: null,
  rule: NOT_CLEARED,
  level: 'warning',
  start: null,
  end: null,
  message:
    `no licence is known for ${uncleared} of ${documents} ${documents === 1 ? 'document' : 'documents'}: the words of ` +
    `${uncleared === 1 ? 'that one' : 'those'} are in these tables and are not cleared for publication; ` +
    'name licences in sources.json, or keep words back with QUOTES=short',
  actual: null,
  expected: null,
});
