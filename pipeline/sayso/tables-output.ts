/** An article for a person at a terminal: what it is, its figures, its claims, and how many there are. */
import { counted } from '../common/counted.ts';
import { standardOut } from '../ingest/standard-out.ts';
import { CLAIM_FACTS, claimVoice, type Fact, FIGURE_FACTS, figureVoice } from '../reading-page/facts.ts';
import type { AssertionRow, QuantityRow } from '../schemas/types.ts';
import { period } from '../site/page/words.ts';
import type { Article } from './article.ts';
import { blocks } from './blocks.ts';
import type { Wanted } from './command.ts';
import type { Output } from './output.ts';
import { printable } from './printable.ts';
import { type Line, table } from './table.ts';
import { type Terminal, terminal } from './terminal.ts';
import { undated } from './undated.ts';
import { wrap } from './wrap.ts';

/** Narrower terminals have no space for seven columns. */
const TABLE_COLUMNS = 100;

export function tablesOutput(wanted: Wanted): Output {
  const screen = terminal();
  let isFirst = true;
  return {
    add: async (article) => {
      await standardOut(`${isFirst ? '' : '\n'}${shown(article, wanted, screen)}`);
      isFirst = false;
    },
    finish: async () => {},
  };
}

function shown(article: Article, wanted: Wanted, screen: Terminal): string {
  const { quantities, assertions } = article.rows;
  const layOut = screen.columns < TABLE_COLUMNS ? blocks : table;
  const parts = [heading(article, screen)];
  if (wanted.figures) parts.push(section('Figures', lines(quantities, FIGURE_FACTS, figureVoice), layOut, screen));
  if (wanted.claims) parts.push(section('Claims', lines(assertions, CLAIM_FACTS, claimVoice), layOut, screen));
  const counts = [wanted.figures && counted(quantities.length, 'figures'), wanted.claims && counted(assertions.length, 'claims')];
  parts.push(`${screen.paint('strong', counts.filter(Boolean).join(', '))}\n`);
  return parts.filter((part) => part !== '').join('\n');
}

/** Title, publisher and date, as far as they are known, and what hangs on a date that is not. */
function heading({ file, document, rows }: Article, { columns, paint }: Terminal): string {
  const { title, publisher, published, url } = document;
  const of = [publisher, published && period(published, published, 'day'), url].filter((part) => part !== null).join(' · ');
  const paragraph = (style: 'strong' | 'faint', words: string): string =>
    wrap(printable(words), columns)
      .map((line) => `${paint(style, line)}\n`)
      .join('');
  return [
    paragraph('strong', title ?? (file === '-' ? 'Standard input' : file)),
    of === '' ? '' : paragraph('faint', of),
    published === null ? paragraph('faint', undated(rows.times)) : '',
  ].join('');
}

const lines = <Row extends QuantityRow | AssertionRow>(rows: Row[], facts: Fact<Row>[], voice: (row: Row) => Line['voice']): Line[] =>
  rows.map((row) => ({ voice: voice(row), cells: facts.map(({ term, of }) => ({ term, words: printable(of(row) ?? '') })) }));

function section(title: string, rows: Line[], layOut: typeof table, screen: Terminal): string {
  return rows.length === 0 ? '' : `${screen.paint('strong', title)}\n${layOut(rows, screen)}`;
}
