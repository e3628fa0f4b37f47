/// <reference lib="dom" />
/** The sections that do not change: articles, accuracy, codebook, downloads, citation. */
import { byId, h } from './dom.ts';
import { safeUrl } from './links.ts';
import type { AccuracyLine, PageData } from './page-data.ts';
import { number, period, size, UNKNOWN } from './words.ts';

/** Articles that are listed: as many as have an annotated reading unless more are asked for. */
const LISTED = 1000;

export function drawSections(data: PageData): void {
  byId('articles-body').replaceChildren(...articles(data));
  byId('accuracy-body').replaceChildren(...accuracy(data));
  byId('codebook-body').replaceChildren(...codebook(data));
  byId('downloads-body').replaceChildren(downloads(data));
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

/** A scrollable table whose first column names the row. */
function simpleTable(caption: string, headers: string[], rows: (Node | string)[][]): HTMLElement {
  const line = ([first, ...rest]: (Node | string)[]): HTMLElement =>
    h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map((cell, i) => h('td', { 'data-label': headers[i + 1] }, cell)));
  return h(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${caption}: table` },
    h(
      'table',
      {},
      h('caption', { class: 'hidden' }, caption),
      h('thead', {}, h('tr', {}, ...headers.map((header) => h('th', { scope: 'col' }, header)))),
      h('tbody', {}, ...rows.map(line)),
    ),
  );
}

function articles({ documents, totals }: PageData): Node[] {
  if (documents.length === 0) return [h('p', { class: 'empty' }, 'There are no articles in this dataset.')];
  const listed = documents.slice(0, LISTED);
  const rows = listed.map(({ title, document_id, publisher, published, url, restates_url, reading }) => {
    const words = title ?? document_id;
    const address = reading ?? safeUrl(restates_url ?? url);
    return [
      address ? h('a', { href: address, rel: 'noopener noreferrer' }, words) : words,
      publisher ?? UNKNOWN,
      published ? period(published, published, 'day') : UNKNOWN,
      reading ? 'the whole text, marked' : 'at its publisher',
    ];
  });
  const isAll = listed.length === totals.documents;
  return [
    h('p', {}, 'Where the text may be shown, each article can be read with its figures and claims marked.'),
    ...(isAll ? [] : [h('p', {}, `The first ${number(listed.length)} of ${number(totals.documents)}; documents.csv names all.`)]),
    simpleTable('Articles', ['Article', 'Publisher', 'Published', 'To read'], rows),
  ];
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

function downloads(data: PageData): Node {
  const rows = data.downloads.map((file) => [
    h('a', { href: file.path, download: true }, file.path),
    file.title,
    size(file.bytes),
    h('code', {}, file.sha256),
  ]);
  return rows.length > 0
    ? h(
        'div',
        {},
        h(
          'p',
          {},
          `${data.licence ? `Licence of all files: ${data.licence}.` : 'Nobody has licensed these files.'} Checksums are in SHA256SUMS too.`,
        ),
        simpleTable('Downloads', ['File', 'What', 'Size', 'SHA-256'], rows),
      )
    : h('p', { class: 'empty' }, 'The data files stand beside this page.');
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
