/** datapackage.json: Data Package v2, one resource for each file of data. */
import { dataFile } from '../emit/formats.ts';
import { type Column, forReading, type Table } from '../schemas/tables.ts';
import type { Described } from './dataset.ts';

export interface DataFile {
  /** quantities.csv */
  path: string;
  bytes: number;
  sha256: string;
}

export interface Source {
  title: string;
  path?: string;
}

/** `licenses` stands only where the user licenses the dataset. */
export function dataPackage(dataset: Described, files: DataFile[], sources: Source[]): object {
  const { name, title, description, version, creator, licence, tool } = dataset;
  const licenses = licence ? { licenses: [licence] } : {};
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description,
    ...(version ? { version } : {}),
    contributors: [...(creator ? [{ title: creator, roles: ['creator'] }] : []), { title: `Sayso ${tool}`, roles: ['tool'] }],
    ...licenses,
    sources,
    keywords: ['news', 'quantities', 'claims', 'attribution', 'provenance'],
    resources: files.flatMap((file) => {
      const found = dataFile(file.path);
      return found ? [{ ...resource(found, file), ...licenses }] : [];
    }),
  };
}

function resource({ table, format }: NonNullable<ReturnType<typeof dataFile>>, file: DataFile): object {
  const isTable = table !== null && format.mediaType === 'text/csv';
  return {
    name: file.path.replace('.', '-'),
    path: file.path,
    type: isTable ? 'table' : 'file', // readers that would guess a table from the name stumble over its lists
    title: `${table?.name ?? 'all tables'} as ${format.label}`,
    description: table?.description ?? 'All tables in one database, with their keys and with views for the questions that are asked most.',
    format: file.path.slice(file.path.lastIndexOf('.') + 1),
    mediatype: format.mediaType,
    ...(isTable
      ? { encoding: 'utf-8', dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
      : {}),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(isTable ? { schema: tableSchema(format.of === 'read' ? forReading(table) : table) } : {}),
  };
}

/** Table Schema of a table's CSV; lists are text there, joined with `|`. */
function tableSchema(table: Table): object {
  return {
    fields: table.columns.map(field),
    missingValues: [''],
    primaryKey: table.key,
  };
}

function field(column: Column): object {
  const constraints = {
    // an empty list is an empty cell, which reads as missing
    ...(column.isNullable || column.isList ? {} : { required: true }),
    ...(column.codes && !column.isList ? { enum: column.codes.map(({ code }) => code) } : {}),
    ...(column.pattern && !column.isList ? { pattern: column.pattern } : {}),
  };
  const unit = column.unit ? ` In ${column.unit}.` : '';
  const list = column.isList ? ' A list, joined with |; a | within a value is written \\|.' : '';
  return {
    name: column.name,
    type: column.isList ? 'string' : column.type,
    description: `${column.description}.${unit}${list}`,
    ...(column.type === 'boolean' && !column.isList ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
