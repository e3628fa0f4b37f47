/**
 * An Excel workbook with one sheet: typed cells, a header that stays, columns in the order in which people read. Written as it grows, in
 * constant memory; the archive carries no clock, so that the same rows give the same bytes. Text is text: no formula can run.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { UserError } from '../common/stage.ts';
import { type Column, forReading, type Table } from '../schemas/tables.ts';
import { daysOf, type Row, type RowFormat, type Value, type Writer } from './format.ts';

/** Rows of a sheet below its header, by the specification of spreadsheets. */
export const MOST_ROWS = 1_048_575;
/** Characters in a cell, likewise. */
const MOST_CHARACTERS = 32_767;
/** Days from the first day of spreadsheets, 1900 as they count it, to 1970. */
const EPOCH = 25_569;
/** No clock: archives count from here. */
const NO_TIME = new Date(1980, 0, 1);

export function xlsx(given: Table, out: Parameters<RowFormat>[1], mostRows = MOST_ROWS): Writer<readonly Row[]> {
  const table = forReading(given);
  const order = table.columns.map((column) => ({ column, at: given.columns.indexOf(column) }));
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const open = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = NO_TIME;
    zip.add(part);
    return part;
  };
  for (const [path, xml] of Object.entries(fixedParts(table))) open(path).push(strToU8(HEAD + xml), true);
  const sheet = open('xl/worksheets/sheet1.xml');
  const flush = async (): Promise<void> => {
    const ready = chunks;
    chunks = [];
    for (const chunk of ready) await out.write(chunk);
  };
  let count = 0;
  sheet.push(strToU8(HEAD + sheetHead(table)));
  return {
    feed: async (rows) => {
      count += rows.length;
      if (count > mostRows)
        throw new UserError(
          `${table.name} has more rows than the ${mostRows.toLocaleString('en-GB')} of a spreadsheet; leave xlsx out of FORMATS, or make the datasets of fewer articles`,
        );
      const lines = rows.map((row) => `<row>${order.map(({ column, at }) => cell(column, row[at]!)).join('')}</row>`);
      sheet.push(strToU8(lines.join('')));
      await flush();
    },
    finish: async () => {
      sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${letters(table.columns.length)}${count + 1}"/></worksheet>`), true);
      zip.end();
      await flush();
    },
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell styles by their place in styles.xml. */
const HEADER = 1;
const DATE = 2;

/** Every file of the archive but the sheet. */
function fixedParts(table: Table): Record<string, string> {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...lines: string[]): string => `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
  const override = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const font = (inner: string): string => `<font>${inner}<sz val="11"/><name val="Calibri"/></font>`;
  const style = (more: string): string => `<xf fillId="0" borderId="0" xfId="0" ${more}/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="${table.name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation(1, 'worksheet', 'worksheets/sheet1.xml'), relation(2, 'styles', 'styles.xml')),
    'xl/styles.xml':
      `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
      `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="3">${style('numFmtId="0" fontId="0"')}${style('numFmtId="0" fontId="1" applyFont="1"')}${style('numFmtId="164" fontId="0" applyNumberFormat="1"')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
}

function sheetHead(table: Table): string {
  const WIDTHS = { string: 22, date: 12, integer: 10, number: 12, boolean: 10 } as const; // characters
  const columns = table.columns.map(
    (column, at) => `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[column.type]}" customWidth="1"/>`,
  );
  const header = table.columns.map(({ name }) => textCell(name, HEADER)).join('');
  return (
    `<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData><row>${header}</row>`
  );
}

/** A null is no value; a list is joined as in CSV. */
function cell(column: Column, value: Value): string {
  if (value === null || value === undefined) return '<c/>';
  if (Array.isArray(value)) return value.length === 0 ? '<c/>' : textCell(listText(value.map(String)), 0);
  if (typeof value === 'boolean') return `<c t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if (column.type === 'date' && value >= '1900-03-01') return `<c s="${DATE}"><v>${daysOf(value) + EPOCH}</v></c>`; // spreadsheets have a 29 February 1900
  return textCell(value, 0);
}

/** As many values as a cell holds, and how many more there are. */
function listText(values: string[]): string {
  const escaped = values.map((value) => value.replaceAll('|', '\\|'));
  const whole = escaped.join('|');
  if (whole.length <= MOST_CHARACTERS) return whole;
  const NOTE = 40; // characters
  let length = 0;
  const fitting = escaped.findIndex((value) => {
    length += value.length + 1;
    return length > MOST_CHARACTERS - NOTE;
  });
  return [...escaped.slice(0, fitting), `… and ${escaped.length - fitting} more`].join('|');
}

/** What XML has no room for: control characters and halves of pairs. */
const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** What spreadsheets would read as a character's number. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function textCell(words: string, style: number): string {
  const held = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS - 1)}…` : words;
  const xml = held
    .replace(FORBIDDEN, '\ufffd')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(/[&<>]/g, (character) => ENTITIES[character]!);
  return `<c t="inlineStr"${style > 0 ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xml}</t></is></c>`;
}

/** 1 → A, 27 → AA. */
function letters(number: number): string {
  const rest = (number - 1) % 26;
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
