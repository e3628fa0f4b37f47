/** The sections that do not change: what there is, documents, accuracy, codebook, downloads, citation. */
import { byId, h } from './dom.ts';
import { downloads } from './downloads.ts';
import { safeUrl } from './links.ts';
import type { AccuracyLine, PageData } from './page-data.ts';
import { simpleTable } from './simple-table.ts';
import { dated, headlineOf, number, publisherOf, UNKNOWN } from './words.ts';

/** Articles that are listed: as many as have an annotated reading unless more are asked for. */
const LISTED = 1000;

export function drawSections(data: PageData): void {
  byId('coverage').textContent = coverage(data);
  byId('articles-body').replaceChildren(...articles(data));
  byId('accuracy-body').replaceChildren(...accuracy(data));
  byId('codebook-body').replaceChildren(...codebook(data));
  byId('downloads-body').replaceChildren(...downloads(data));
  byId('cite-body').replaceChildren(...citation(data));
  byId('colophon').textContent =
    `Made with ${data.tool} · data ${data.licence ?? 'not licensed'} · outlines of countries: Natural Earth, public domain`;
  const missing = data.totals.quantities - data.quantities.count;
  if (missing > 0)
    byId('figures').prepend(
      h(
        'p',
        { class: 'notice' },
        `This page holds the first ${number(data.quantities.count)} of ${number(data.totals.quantities)} figures; the files hold all.`,
      ),
    );
}

/** How much there is, by whom and from when. */
function coverage({ totals, coverage: { publishers, from, to } }: PageData): string {
  const parts = [
    [totals.quantities, 'figure'],
    [totals.assertions, 'claim'],
    [totals.documents, 'document'],
    [publishers, 'publisher'],
  ] as const;
  const [figures, claims, documents, by] = parts.map(([count, noun]) => `${number(count)} ${noun}${count === 1 ? '' : 's'}`);
  return `${figures} and ${claims} from ${documents} of ${by}${publishedWhen(from, to)}.`;
}

function publishedWhen(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  return from === to ? `, published ${dated(from)}` : `, published from ${dated(from)} to ${dated(to)}`;
}

function articles({ documents, totals, quantities }: PageData): Node[] {
  if (documents.length === 0) return [h('p', { class: 'empty' }, 'There are no documents in this dataset.')];
  const listed = documents.slice(0, LISTED);
  const figures = figuresByDocument(quantities);
  const rows = listed.map((document) => articleCells(document, figures.get(document.document_id) ?? 0));
  const isAll = listed.length === totals.documents;
  return [
    h(
      'p',
      {},
      'Where the text may be shown, each document can be read with its figures and claims marked. A restatement says in other words what an article states; its dates are those of the article.',
    ),
    ...(isAll ? [] : [h('p', {}, `The first ${number(listed.length)} of ${number(totals.documents)}; documents.csv names all.`)]),
    simpleTable('Documents', ['Document', 'Publisher', 'Published', 'Figures', 'To read', 'Article'], rows),
  ];
}

function articleCells(document: PageData['documents'][number], figures: number): (string | Node)[] {
  const { title, document_id, published, url, restates_url, reading } = document;
  const source = safeUrl(restates_url ?? url);
  const link = (address: string, words: string): Node => h('a', { href: address, rel: 'noopener noreferrer' }, words);
  const words = title ?? document_id;
  const address = reading ?? source;
  const elsewhere = source ? 'at its publisher' : UNKNOWN;
  return [
    address ? link(address, words) : words,
    publisherOf(document) ?? UNKNOWN,
    dated(published),
    number(figures),
    reading ? 'here, the whole text, marked' : elsewhere,
    reading && source ? link(source, headlineOf(document) ?? 'the article') : UNKNOWN,
  ];
}

function figuresByDocument({ count, columns }: PageData['quantities']): Map<string, number> {
  const { values, rows } = columns.document_id ?? { values: [], rows: [] };
  const figures = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const id = values[rows[row]] as string;
    figures.set(id, (figures.get(id) ?? 0) + 1);
  }
  return figures;
}

const percent = (share: number | null): string => (share === null ? '—' : `${number(Math.round(share * 10) / 10)}%`);

/** As the build names it: see `pipeline/site/accuracy.ts`. */
const FIRST_SIGHT = 'first sight';

function accuracy({ accuracy: lines }: PageData): Node[] {
  if (lines.length === 0) return [h('p', { class: 'empty' }, 'No accuracy was measured for this build.')];
  const shares = (line: AccuracyLine): string[] => [percent(line.precision), percent(line.recall), number(line.n)];
  const sight = lines.filter((line) => line.set === FIRST_SIGHT);
  const own = lines.filter((line) => line.isOwnSample);
  const others = lines.filter((line) => !line.isOwnSample && line.set !== FIRST_SIGHT);
  const first = others.filter((line) => line.inWords !== null);
  return [
    h(
      'p',
      {},
      'How often the rules are right. Precision: of what is given, how much is right. Recall: of what there is, how much is given. The public development sets are others’ work; the rules were developed with them in sight, and new texts may fare worse.',
    ),
    sight.length > 0 &&
      simpleTable(
        'Accuracy at first sight: on whole articles by people who had not seen the rules, scored once',
        ['What', 'Right', 'Labelled'],
        sight.map((line) => [line.inWords ?? line.field, percent(line.precision), number(line.n)]),
      ),
    first.length > 0 &&
      simpleTable(
        'Accuracy, first asked',
        ['What', 'Precision', 'Recall', 'Labelled', 'Set'],
        first.map((line) => [line.inWords ?? line.field, ...shares(line), line.set]),
      ),
    others.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, 'All measures on the public development sets'),
        simpleTable(
          'Accuracy on public development sets',
          ['Set', 'Measure', 'Precision', 'Recall', 'Labelled'],
          others.map((line) => [line.set, line.field, ...shares(line)]),
        ),
      ),
    own.length > 0 &&
      h(
        'details',
        { open: others.length === 0 },
        h(
          'summary',
          {},
          'By field, on the sample that the makers of Sayso wrote and labelled: the rules were mended on it, so new texts fare worse',
        ),
        simpleTable(
          'Accuracy on the own sample',
          ['Field', 'Precision', 'Recall', 'Labelled'],
          own.map((line) => [line.field, ...shares(line)]),
        ),
      ),
  ].filter((part): part is HTMLElement => part !== false);
}

function codebook({ codebook: lines }: PageData): Node[] {
  return [...new Set(lines.map((line) => line.table))].map((table) => {
    const rows = lines
      .filter((line) => line.table === table)
      .map((line) => [h('code', {}, line.column), line.type + (line.unit ? `, in ${line.unit}` : ''), line.description, line.codes || '—']);
    return h(
      'details',
      {},
      h('summary', {}, `${table} (${rows.length} columns)`),
      simpleTable(`Columns of ${table}`, ['Column', 'Type', 'Meaning', 'Codes'], rows),
    );
  });
}

function citation(data: PageData): Node[] {
  return [
    h('p', {}, 'Name the dataset with its version and the source of the figure, as each row gives it:'),
    h(
      'pre',
      {},
      [data.creator, data.title, data.version && `Version ${data.version}`, data.licence && `Licence ${data.licence}`]
        .filter(Boolean)
        .join('. '),
    ),
    h('p', {}, 'To point at one figure, copy the address of its opened row: it names the row for good.'),
  ];
}
