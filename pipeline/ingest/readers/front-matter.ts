/** What stands between two lines of `---` at the head of a Markdown or text file: title, author, date, source, address, in YAML. */
import { parseDocument } from 'yaml';
import { finding, type IngestFinding, type Metadata } from '../document.ts';
import type { MappedText } from '../mapped-text.ts';
import { slice } from '../mapped-text.ts';
import { fieldFinder, knownOf } from '../records.ts';

const FENCE = /^\ufeff?---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** Longer heads, in characters, are none. */
const LONGEST = 20_000;

/** The text after it and what it says; null where the lines hold no names and values, since a rule may stand over a text too. */
export function frontMatter(decoded: MappedText): { rest: MappedText; stated: Partial<Metadata>; findings: IngestFinding[] } | null {
  const { text } = decoded;
  const from = FENCE.exec(text)?.[0].length;
  if (from === undefined) return null;
  const head = text.slice(from, from + LONGEST);
  const closing = CLOSING.exec(head);
  if (!closing || !/^[\w-]+[ \t]*:/m.test(head.slice(0, closing.index))) return null;
  const rest = slice(decoded, from + closing.index + closing[0].length, text.length);
  const yaml = head.slice(0, closing.index);
  const values = valuesOf(yaml);
  if (values === null) {
    const message = 'the head between the lines of --- is no YAML and was passed over; mend it';
    return { rest, stated: {}, findings: [finding('front-matter', 'warning', message, yaml.slice(0, 80), 'YAML')] };
  }
  const names = Object.keys(values);
  const find = fieldFinder(undefined);
  const stated = knownOf((ours) => {
    const name = find(ours, names);
    return name === null ? undefined : values[name];
  });
  return { rest, stated, findings: [] };
}

/** All values as strings: a date stays as it is written. Null where it is no mapping. */
function valuesOf(yaml: string): Record<string, unknown> | null {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // aliases of aliases
  }
}
