/** The page: reads what the stage wrote into it, draws it, and answers to search, facets, sorting and addresses. */
import { chartPanel } from './chart-panel.ts';
import { country } from './countries.ts';
import { byId, h } from './dom.ts';
import { evidenceOf } from './evidence.ts';
import { explorer } from './explorer.ts';
import type { Facet } from './filter.ts';
import type { PageData } from './page-data.ts';
import { type Claim, type Figure, unpack } from './rows.ts';
import { drawSections } from './sections.ts';
import { drawSideBySide } from './side-by-side.ts';
import { subject } from './subject.ts';
import type { TableColumn } from './table.ts';
import { asWritten, dated, firmness, period, publisherOf, UNKNOWN, voice, wordsOf } from './words.ts';

const data: PageData = JSON.parse(byId('data').textContent ?? '{}');
const figures = unpack<Figure>(data.quantities, 'quantity_id');
const claims = unpack<Claim>(data.assertions, 'assertion_id');
const evidence = evidenceOf(data, figures, claims);

const documents = new Map(data.documents.map((document) => [document.document_id, document]));

/** What a figure is of; for a change that of the figure that changed. */
function ofWhat(row: Figure): string {
  const at = row.change_of_id === null ? -1 : figures.find(row.change_of_id);
  return subject(row, at < 0 ? null : figures.row(at));
}

const titleOf = (row: { document_id: string }): string => documents.get(row.document_id)?.title ?? row.document_id;

/** The document of a row with its publisher and day, leading to the row in its reading where there is one. */
function documentCell(row: Figure | Claim): Node {
  const id = 'quantity_id' in row ? row.quantity_id : row.assertion_id;
  const reading = documents.get(row.document_id)?.reading;
  const title = titleOf(row);
  return h(
    'span',
    { class: 'document' },
    reading ? h('a', { href: `${reading}#${id}` }, title) : h('span', {}, title),
    h('small', {}, [publisherOf(row), row.published && dated(row.published)].filter(Boolean).join(', ')),
  );
}

const DOCUMENT: TableColumn<Figure | Claim> = {
  label: 'Document',
  cell: documentCell,
  order: (row) => `${row.published ?? '~'} ${titleOf(row)}`,
};

const FIGURE_COLUMNS: TableColumn<Figure>[] = [
  { label: 'Figure', cell: (row) => asWritten(row), order: (row) => row.value ?? row.low ?? row.high, numeric: true },
  { label: 'Of what', cell: ofWhat, order: ofWhat },
  { label: 'Says who', cell: (row) => voice(row), order: (row) => voice(row) },
  { label: 'How firmly', cell: (row) => firmness(row) || 'certain', order: (row) => row.certainty },
  { label: 'When', cell: (row) => period(row.time_from, row.time_to, row.time_precision), order: (row) => row.time_from ?? row.time_to },
  { label: 'Where', cell: (row) => row.place_name ?? UNKNOWN, order: (row) => row.place_name },
  DOCUMENT,
];

const CLAIM_COLUMNS: TableColumn<Claim>[] = [
  { label: 'Source', cell: (row) => wordsOf(row, 'source_name', row.source_name, 'nobody named'), order: (row) => row.source_name },
  { label: 'Cue', cell: (row) => wordsOf(row, 'cue', row.cue, UNKNOWN), order: (row) => row.cue },
  {
    label: 'Content',
    cell: (row) => wordsOf(row, 'content', row.content.join(' … ') || null, UNKNOWN),
    order: (row) => row.content.join(' ') || null,
  },
  { label: 'Stance', cell: (row) => row.stance, order: (row) => row.stance },
  { label: 'How firmly', cell: (row) => firmness(row) || 'certain', order: (row) => row.certainty },
  DOCUMENT,
];

const DOCUMENT_FACETS: Facet<Figure | Claim>[] = [
  { id: 'publisher', label: 'Publisher', of: publisherOf },
  { id: 'document', label: 'Document', of: (row) => row.document_id, inWords: (id) => titleOf({ document_id: id }) },
];

const FIGURE_FACETS: Facet<Figure>[] = [
  { id: 'source', label: 'Source', of: (row) => voice(row) },
  ...DOCUMENT_FACETS,
  { id: 'kind', label: 'Kind', of: (row) => row.kind },
  { id: 'outcome', label: 'Outcome', of: (row) => row.outcome },
  { id: 'certainty', label: 'Certainty', of: (row) => row.certainty },
  { id: 'country', label: 'Country', of: (row) => row.place_country, inWords: country },
  { id: 'year', label: 'Year', of: (row) => (row.time_from ?? row.time_to)?.slice(0, 4) ?? null },
];

const CLAIM_FACETS: Facet<Claim>[] = [
  { id: 'source', label: 'Source', of: (row) => row.source_name },
  ...DOCUMENT_FACETS,
  { id: 'kind', label: 'Kind of source', of: (row) => row.source_kind },
  { id: 'class', label: 'Cue', of: (row) => row.cue_class },
  { id: 'stance', label: 'Stance', of: (row) => row.stance },
  { id: 'mode', label: 'Mode', of: (row) => row.mode },
  { id: 'certainty', label: 'Certainty', of: (row) => row.certainty },
];

/** What a chart that was saved says of where it is from. */
const source = [
  'Source',
  [data.creator, data.title, data.version && `version ${data.version}`, data.licence].filter(Boolean).join(', '),
].join(': ');

function start(): void {
  drawSections(data);
  drawSideBySide(data, figures, source);
  const figureExplorer = explorer<Figure>({
    name: 'figures',
    noun: 'figures',
    rows: figures,
    key: 'quantity_id',
    columns: FIGURE_COLUMNS,
    facets: FIGURE_FACETS,
    words: (row) => [
      row.quote,
      row.text,
      row.item_label,
      row.item,
      row.outcome,
      row.source_name,
      row.publisher,
      row.restates_publisher,
      titleOf(row),
      row.place_name,
      row.holder_name,
      row.affected_name,
      row.perpetrator_name,
      row.cause,
      row.time_from,
    ],
    detail: evidence.ofFigure,
    onChange: chartPanel(figures, data.world, source),
  });
  const claimExplorer = explorer<Claim>({
    name: 'claims',
    noun: 'claims',
    rows: claims,
    key: 'assertion_id',
    columns: CLAIM_COLUMNS,
    facets: CLAIM_FACETS,
    words: (row) => [
      row.source,
      row.source_name,
      row.source_role,
      row.cue,
      row.publisher,
      row.restates_publisher,
      titleOf(row),
      row.quote,
      ...row.content,
    ],
    detail: evidence.ofClaim,
    onChange: () => {},
  });
  const follow = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    document.getElementById(id)?.scrollIntoView(); // all is drawn now: a section stands where it will stay
    const known = id.startsWith('q_') ? figureExplorer.open(id) : id.startsWith('a_') ? claimExplorer.open(id) : true;
    byId('not-found').hidden = known;
  };
  window.addEventListener('hashchange', follow);
  follow();
  document.documentElement.dataset.ready = 'true';
}

try {
  start();
} catch (error) {
  byId('broken').hidden = false;
  throw error;
}
