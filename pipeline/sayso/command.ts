/** What the command takes and what it refuses, before anything is read. */
import { argumentsOf, UserError } from '../common/command-line.ts';
import { KNOWN_KINDS } from '../ingest/formats.ts';
import { type QuotesWanted, quotesWanted } from '../link/quotes.ts';

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
  const { figures, claims, json, csv, html: page, published } = values;
  if (operands.length === 0) throw new UserError('no file is named: sayso article.html, or - for standard input; --help tells more');
  const asked = [json && '--json', csv && '--csv', page !== undefined && '--html'].filter((name) => name !== false);
  if (asked.length > 1) throw new UserError(`${asked.join(' and ')} exclude one another; choose one`);
  if ((json || page !== undefined) && (figures || claims))
    throw new UserError(`${asked[0]} holds figures and claims both; leave out ${figures ? '--figures' : '--claims'}`);
  if (csv && figures && claims) throw new UserError('--csv prints one table; choose --figures or --claims');
  const quotes = quotesWanted(values.quotes);
  if (quotes === 'short' && (json || page !== undefined))
    throw new UserError(`${asked[0]} holds the whole words of the article; leave out --quotes short`);
  if (page === '') throw new UserError('--html FILE: name the file to write');
  if (published !== undefined && !isDay(published)) throw new UserError(`--published ${published}: no date; write it as YYYY-MM-DD`);
  return {
    files: [...new Set(operands)],
    wanted: {
      as: json ? 'json' : csv ? 'csv' : page !== undefined ? 'html' : 'tables',
      figures: figures || !claims,
      claims: claims || !figures,
      published: published ?? null,
      quotes,
      page: page ?? null,
    },
  };
}

/** Whether it is a day of the calendar, as YYYY-MM-DD. */
function isDay(words: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(words) ? Date.parse(`${words}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}
