/** What a row rests on: the words, who said them in whose claim, the rule and the offsets. */
import { h } from './dom.ts';
import { safeUrl, withTextFragment } from './links.ts';
import type { PageData, PageDocument } from './page-data.ts';
import type { Claim, Figure, Rows } from './rows.ts';
import { asWritten, dated, firmness, headlineOf, period, publisherOf, reading, voice, wordsOf } from './words.ts';

export interface Evidence {
  ofFigure: (figure: Figure) => Node;
  ofClaim: (claim: Claim) => Node;
}

export function evidenceOf(data: PageData, figures: Rows<Figure>, claims: Rows<Claim>): Evidence {
  const documents = new Map(data.documents.map((document) => [document.document_id, document]));
  const claimById = (id: string | null): Claim | null => (id && claims.find(id) >= 0 ? claims.row(claims.find(id)) : null);
  const figureById = (id: string): Figure | null => (figures.find(id) >= 0 ? figures.row(figures.find(id)) : null);
  const related = relationsById(data);
  const comparisons = new Map(data.comparisons.map((row) => [row.measure_id, row]));

  /** The claim that vouches, the claim it stands in, and so on outwards. */
  function chain(from: Claim | null): Claim[] {
    const MOST = 10; // claims: a text is never nested deeper, a broken table could be
    const links: Claim[] = [];
    for (let claim = from; claim && links.length < MOST; claim = claimById(claim.parent_id)) links.push(claim);
    return links;
  }

  function said(claim: Claim): Node {
    const words = [
      wordsOf(claim, 'source_name', claim.source_name, 'nobody named'),
      claim.cue ? `“${claim.cue}”` : wordsOf(claim, 'cue', null, null),
      firmness(claim) || null,
    ]
      .filter(Boolean)
      .join(' · ');
    return h('li', {}, h('a', { href: `#${claim.assertion_id}` }, words), toWhom(wordsOf(claim, 'addressee', claim.addressee, null)));
  }

  function more(id: string, rule: string, start: number, end: number): Node {
    const lines = data.evidence[id] ?? [];
    return h(
      'details',
      {},
      h('summary', {}, 'Rules and offsets'),
      h('p', {}, `Found by `, h('code', {}, rule), ` at code points ${start} to ${end}. Row `, h('code', {}, id), '.'),
      lines.length > 0 &&
        h(
          'ul',
          { class: 'lines' },
          ...lines.map((line) =>
            h(
              'li',
              {},
              h('code', {}, line.field),
              ` read off ${line.text ? `“${line.text}”` : 'words that are withheld'} (${line.basis}; `,
              h('code', {}, line.rule),
              `; ${line.start} to ${line.end})`,
            ),
          ),
        ),
    );
  }

  function neighbours(id: string): Node | null {
    const lines = (related.get(id) ?? []).map(({ phrase, other }) => {
      const figure = figureById(other);
      const claim = figure ? null : claimById(other);
      const words = figure
        ? inBothWords(figure)
        : claim
          ? `${wordsOf(claim, 'source_name', claim.source_name, 'nobody named')}: ${claim.cue ? `“${claim.cue}”` : wordsOf(claim, 'cue', null, '')}`
          : other;
      return h('li', {}, `${phrase} `, h('a', { href: `#${other}` }, words));
    });
    return lines.length > 0 ? h('ul', { class: 'lines' }, ...lines) : null;
  }

  /** What else is stated of the same measure, by whom and when. */
  function others(figure: Figure): Node | null {
    const MOST = 12; // lines: the strip of the measure has more
    const ids = comparisons.get(figure.measure_id ?? '')?.quantity_ids ?? [];
    const lines = ids
      .filter((id) => id !== figure.quantity_id)
      .slice(0, MOST)
      .map(figureById)
      .filter((other) => other !== null)
      .map((other) =>
        h(
          'li',
          {},
          h('a', { href: `#${other.quantity_id}` }, asWritten(other)),
          ` · ${[voice(other), dated(other.published)].join(' · ')}`,
        ),
      );
    return lines.length > 0 ? h('ul', { class: 'lines' }, ...lines) : null;
  }

  return {
    ofFigure: (figure) => {
      const document = documents.get(figure.document_id) ?? null;
      const vouching = chain(claimById(figure.assertion_id));
      return h(
        'div',
        { class: 'evidence' },
        quotation(figure.quote, figure.quote_start, figure.start, figure.end, document),
        h(
          'dl',
          {},
          ...pairs([
            ['Reading', reading(figure)],
            ['Says so', vouching.length > 0 ? h('ol', { class: 'chain' }, ...vouching.map(said)) : voice(figure)],
            ['How firmly', firmness(figure) || 'stated outright'],
            ['When', withBasis(period(figure.time_from, figure.time_to, figure.time_precision), figure.time_basis)],
            ['Where', figure.place_name && withBasis(figure.place_name, figure.place_basis)],
            ['Cause', wordsOf(figure, 'cause', figure.cause, null)],
            ['Whose', figure.holder_name],
            ['Affected', figure.affected_name ?? figure.affected_country],
            ['Done by', figure.perpetrator_name],
            ['Put as', figure.factuality === 'actual' ? null : figure.factuality],
            ['Adds up', figure.is_summable ? 'yes: an event’s own total' : null],
            ['Related', neighbours(figure.quantity_id)],
            ['Of the same', others(figure)],
            ['Source', source(document, figure.quote)],
            ['In context', inText(document, figure.quantity_id)],
          ]),
        ),
        more(figure.quantity_id, figure.rule, figure.start, figure.end),
      );
    },
    ofClaim: (claim) => {
      const document = documents.get(claim.document_id) ?? null;
      const outer = chain(claimById(claim.parent_id));
      const figuresOf = claim.quantity_ids.map(figureById).filter((figure): figure is Figure => figure !== null);
      return h(
        'div',
        { class: 'evidence' },
        quotation(claim.quote, claim.quote_start, claim.start, claim.end, document),
        h(
          'dl',
          {},
          ...pairs([
            ['Source', wordsOf(claim, 'source', claim.source, 'suppressed')],
            ['In what role', wordsOf(claim, 'source_role', claim.source_role, null)],
            ['Resolved to', claim.source_id ? claim.source_name : null],
            ['Inside', outer.length > 0 ? h('ol', { class: 'chain' }, ...outer.map(said)) : null],
            ['How firmly', firmness(claim) || 'stated outright'],
            ['Said', claim.time_from ? period(claim.time_from, claim.time_to, claim.time_precision) : null],
            [
              'Vouches for',
              figuresOf.length > 0
                ? h(
                    'ul',
                    { class: 'lines' },
                    ...figuresOf.map((figure) => h('li', {}, h('a', { href: `#${figure.quantity_id}` }, reading(figure)))),
                  )
                : null,
            ],
            ['Related', neighbours(claim.assertion_id)],
            ['Published', source(document, claim.quote)],
            ['In context', inText(document, claim.assertion_id)],
          ]),
        ),
        more(claim.assertion_id, claim.rule, claim.start, claim.end),
      );
    },
  };
}

const PHRASES: Record<string, [forwards: string, backwards: string]> = {
  part_of: ['part of', 'has a part'],
  supersedes: ['corrects', 'corrected by'],
  same_amount: ['the same amount as', 'the same amount as'],
  change_of: ['a change of', 'changed by'],
  same_content: ['says the same as', 'said too by'],
  answers: ['responds to', 'answered by'],
  contrasts: ['stands against', 'stands against'],
};

function relationsById(data: PageData): Map<string, { phrase: string; other: string }[]> {
  const found = new Map<string, { phrase: string; other: string }[]>();
  const add = (id: string, phrase: string, other: string): void => {
    const known = found.get(id);
    if (known) known.push({ phrase, other });
    else found.set(id, [{ phrase, other }]);
  };
  for (const { kind, from_id, to_id } of data.relations) {
    const [forwards, backwards] = PHRASES[kind] ?? [kind, kind];
    add(from_id, forwards, to_id);
    add(to_id, backwards, from_id);
  }
  return found;
}

const toWhom = (addressee: string | null): string | null => (addressee === null ? null : `, to ${addressee}`);

const withBasis = (words: string, basis: string | null): string => (basis === 'implied' ? `${words} (implied)` : words);

function pairs(list: [string, Node | string | null | undefined][]): Node[] {
  return list.flatMap(([term, value]) => (value && value !== '—' ? [h('dt', {}, term), h('dd', {}, value)] : []));
}

/** The quote with the row's own words marked. Offsets are code points of the document. */
function quotation(quote: string | null, quoteStart: number | null, start: number, end: number, document: PageDocument | null): Node {
  if (quote === null || quoteStart === null)
    return h(
      'p',
      { class: 'no-quote' },
      'The words are withheld: the source allows no more of them to be shown. The offsets below say where they are.',
    );
  const points = [...quote];
  const from = Math.max(0, start - quoteStart);
  const to = Math.min(points.length, end - quoteStart);
  return h(
    'blockquote',
    { lang: 'en' },
    '… ',
    points.slice(0, from).join(''),
    h('mark', {}, points.slice(from, to).join('')),
    points.slice(to).join(''),
    ' …',
    document?.kind === 'restatement' &&
      h(
        'footer',
        {},
        `In the words of a restatement, not of the article${document.restates_publisher ? ` by ${document.restates_publisher}` : ''}.`,
      ),
  );
}

/** The row's own words in the whole text. */
function inText(document: PageDocument | null, id: string): Node | null {
  return document?.reading ? h('a', { href: `${document.reading}#${id}` }, 'read it in the whole article') : null;
}

function source(document: PageDocument | null, quote: string | null): Node | null {
  if (!document) return null;
  const title = headlineOf(document) ?? document.title;
  const words =
    [title, publisherOf(document), document.published && dated(document.published)].filter(Boolean).join(' · ') || document.document_id;
  const url = safeUrl(document.restates_url ?? document.url);
  if (!url) return h('span', {}, words);
  return h('a', { href: document.kind === 'restatement' ? url : withTextFragment(url, quote), rel: 'noopener noreferrer' }, words);
}

/** How a figure reads, and its words where these are others. */
function inBothWords(figure: Figure): string {
  const read = reading(figure);
  return figure.text === null || figure.text === read ? read : `${read} (“${figure.text}”)`;
}
