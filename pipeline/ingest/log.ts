/** What became of every file that is no article now: counted, named at the end, and all of them listed in `ingest.log`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type IngestError, type IngestedDocument, isRefusal } from './document.ts';
import { isEnglish } from './make-document.ts';
import { printable } from './refusal.ts';

export interface IngestLog {
  counts: { documents: number; characters: number; refused: number; setAside: number; passedOver: number };
  note: (record: IngestedDocument | IngestError) => void;
  /** where it is written, if anywhere */
  file: string | null;
  /** the first few that were passed over, for the line of summary */
  passedOver: () => string;
  /** what was found, for the message that nothing was read */
  found: () => string;
  write: () => void;
}

/** As many names as a line holds. */
const SOME = 5;

const first = (names: string[]): string[] => [...names.slice(0, SOME), ...(names.length > SOME ? ['…'] : [])];

/** @param file where to write it; null for nowhere */
export function ingestLog(file: string | null): IngestLog {
  const counts: IngestLog['counts'] = { documents: 0, characters: 0, refused: 0, setAside: 0, passedOver: 0 };
  const lines: string[] = [];
  const refusedNames: string[] = [];
  const passedOverNames: string[] = [];
  const noteError = (record: IngestError): void => {
    const [count, said, names] = isRefusal(record)
      ? (['refused', 'refused', refusedNames] as const)
      : (['passedOver', 'passed over', passedOverNames] as const);
    counts[count]++;
    lines.push(`${said}: ${record.error.message}`);
    if (names.length <= SOME) names.push(printable(record.raw_path));
  };
  const noteDocument = ({ raw_path, text, language }: IngestedDocument): void => {
    counts.documents++;
    counts.characters += text.length;
    if (isEnglish(language)) return;
    counts.setAside++;
    lines.push(`set aside: ${printable(raw_path)}: the text is not English but "${language}"`);
  };
  return {
    counts,
    note: (record) => ('error' in record ? noteError(record) : noteDocument(record)),
    file,
    passedOver: () => first(passedOverNames).join(' '),
    found: () => {
      const { refused, passedOver } = counts;
      if (refused + passedOver === 0) return 'it holds no file';
      const shown = first([...refusedNames, ...passedOverNames]).join(', ');
      return `found ${shown} (${refused} refused, ${passedOver} passed over)`;
    },
    write: () => {
      if (file === null) return;
      mkdirSync(dirname(file), { recursive: true });
      if (lines.length > 0) writeFileSync(file, `${lines.join('\n')}\n`);
      else rmSync(file, { force: true });
    },
  };
}
