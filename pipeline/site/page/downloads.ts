/** The data files, a table a line and a format a column. */
import { h } from './dom.ts';
import type { Download, PageData } from './page-data.ts';
import { simpleTable } from './simple-table.ts';
import { size, UNKNOWN } from './words.ts';

export function downloads({ downloads: files, licence }: PageData): Node[] {
  if (files.length === 0) return [h('p', { class: 'empty' }, 'The data files stand beside this page.')];
  const ofTables = files.filter(({ table }) => table !== null);
  const formats = [...new Set(ofTables.map(({ format }) => format))];
  const tables = [...new Set(ofTables.map(({ table }) => table ?? ''))];
  const link = (file: Download, words: string): HTMLElement =>
    h(
      'a',
      { href: file.path, download: true, title: `${file.path}, SHA-256 ${file.sha256}`, 'aria-label': `${file.path}, ${size(file.bytes)}` },
      words,
    );
  const cell = (table: string, format: string): Node | string => {
    const file = ofTables.find((one) => one.table === table && one.format === format);
    return file ? link(file, size(file.bytes)) : UNKNOWN;
  };
  const whole = files.filter(({ table }) => table === null);
  return [
    h(
      'p',
      {},
      licence ? `Licence of all files: ${licence}.` : 'Nobody has licensed these files.',
      ' What they should be says ',
      h('a', { href: 'SHA256SUMS' }, 'SHA256SUMS'),
      '.',
    ),
    ...whole.map((file) =>
      h(
        'p',
        {},
        'All tables in one database, with views for conflicts, revisions and unnamed sources: ',
        link(file, file.path),
        ` (${size(file.bytes)}).`,
      ),
    ),
    simpleTable(
      'Downloads',
      ['Table', ...formats],
      tables.map((table) => [h('code', {}, table), ...formats.map((format) => cell(table, format))]),
      true,
    ),
  ];
}
