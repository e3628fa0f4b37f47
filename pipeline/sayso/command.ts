/** What the command takes and what it refuses, before anything is read. */
import { argumentsOf, UserError } from '../common/command-line.ts';
import { KNOWN_KINDS } from '../ingest/formats.ts';
import { type QuotesWanted, quotesWanted } from '../link/quote-policy.ts';

/** What is to be printed of each article. */
export interface Wanted {
  /** as tables for a person, the contract's lines, the published columns, or the annotated reading */
  as: 'tables' | 'json' | 'csv' | 'html';
  figures: boolean;
  claims: boolean;
  /** ISO 8601 date that comes before the article's own */
  published: string | null;
  /** how much of the article's words is shown */
  quotes: QuotesWanted;
  /** where the annotated reading goes */
  page: string | null;
}

const PROGRAM = {
  about: 'sayso: the figures and claims of a news article, each with who says so, how firmly, when and where',
  usage: ['[OPTIONS] FILE...', 'extract|verify|build|serve [OPTIONS]    (sayso help extract, …)'],
  operands: {
    FILE: `articles: ${KNOWN_KINDS};\n- for standard input; a file that is called like a subcommand: ./extract`,
  },
  options: {
    figures: { description: 'figures alone' },
    claims: { description: 'claims alone' },
    published: { value: 'DATE', description: 'day of publication, YYYY-MM-DD: what "on Tuesday" is counted from', isOptional: true },
    quotes: { value: 'KIND', description: 'short: as a dataset that is given away, no more than short quotes', default: 'full' },
    json: { description: 'everything that was found, a line of JSON an article' },
    csv: { description: 'the published columns of figures; with --claims, of claims' },
    html: {
      value: 'FILE',
      description: 'writes the article as a page in which figures and claims are marked; - prints it',
      isOptional: true,
    },
  },
  notes: `
Subcommands:
  extract    documents as NDJSON in, figures and claims out
  verify     looks every published row of an article up in your own copy of it
  build      makes datasets of a folder of articles (in a clone of the project)
  serve      shows the datasets' page on this machine (in a clone of the project)

Width follows the terminal, else COLUMNS, else 100 columns; below 100, each figure is a block. Colour on a terminal alone, and not with NO_COLOR.
`,
} as const;

/** The files to read and what to print of them. */
export function readCommand(): { files: string[]; wanted: Wanted } {
  const { values, operands } = argumentsOf(PROGRAM);
  if (operands.length === 0) throw new UserError('no file is named: sayso article.html, or - for standard input; --help tells more');
  const as = formOf(values);
  const tables = tablesOf(values, as);
  const quotes = quotesOf(values.quotes, as);
  if (values.html === '') throw new UserError('--html FILE: name the file to write');
  return {
    files: [...new Set(operands)],
    wanted: { as, ...tables, published: dayOf(values.published), quotes, page: values.html ?? null },
  };
}

type Form = Wanted['as'];

/** In these an article is whole: all of its rows, all of its words. */
const WHOLE: readonly Form[] = ['json', 'html'];

function formOf({ json, csv, html }: { json: boolean; csv: boolean; html: string | undefined }): Form {
  const asked = (['json', 'csv', 'html'] as const).filter((form) => ({ json, csv, html: html !== undefined })[form]);
  if (asked.length > 1) throw new UserError(`${asked.map((form) => `--${form}`).join(' and ')} exclude one another; choose one`);
  return asked[0] ?? 'tables';
}

/** Both tables, where neither is named. */
function tablesOf({ figures, claims }: { figures: boolean; claims: boolean }, as: Form): { figures: boolean; claims: boolean } {
  if (WHOLE.includes(as) && (figures || claims))
    throw new UserError(`--${as} holds figures and claims both; leave out ${figures ? '--figures' : '--claims'}`);
  if (as === 'csv' && figures && claims) throw new UserError('--csv prints one table; choose --figures or --claims');
  return { figures: figures || !claims, claims: claims || !figures };
}

function quotesOf(kind: string, as: Form): QuotesWanted {
  const quotes = quotesWanted(kind);
  if (quotes === 'short' && WHOLE.includes(as))
    throw new UserError(`--${as} holds the whole words of the article; leave out --quotes short`);
  return quotes;
}

function dayOf(published: string | undefined): string | null {
  if (published !== undefined && !isDay(published)) throw new UserError(`--published ${published}: no date; write it as YYYY-MM-DD`);
  return published ?? null;
}

/** Whether it is a day of the calendar, as YYYY-MM-DD. */
function isDay(words: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(words) ? Date.parse(`${words}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}
