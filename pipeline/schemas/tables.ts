/**
 * The published tables as `schemas/*.schema.json` describe them: the one source of every column. Types, validators, CSV headers,
 * Arrow and Parquet schemas, the data package and the codebook are all made from the `Table`s here. Loads nothing but the schemas,
 * so that an engine's process is quick to start; the validators stand in schemas.ts.
 */
import { readText } from '../common/data-files.ts';
import type * as Rows from './types.ts';

/** The tables in the order in which readers meet them, with the type of their rows. */
export interface TableRows {
  quantities: Rows.QuantityRow;
  assertions: Rows.AssertionRow;
  comparisons: Rows.ComparisonRow;
  series: Rows.SeriesRow;
  documents: Rows.DocumentRow;
  entities: Rows.EntityRow;
  places: Rows.PlaceRow;
  times: Rows.TimeRow;
  relations: Rows.RelationRow;
  mentions: Rows.MentionRow;
  evidence: Rows.EvidenceRow;
  findings: Rows.FindingRow;
  derivations: Rows.DerivationRow;
  rules: Rows.RuleRow;
}
export type TableName = keyof TableRows;
/** The tables whose rows belong to the whole corpus, not to a document. */
export const CORPUS_TABLES = ['comparisons', 'series', 'rules'] as const;
/** The tables whose rows belong to a document. */
export type DocumentTable = Exclude<TableName, (typeof CORPUS_TABLES)[number]>;

const TABLES: TableName[] = [
  'quantities',
  'assertions',
  'comparisons',
  'series',
  'documents',
  'entities',
  'places',
  'times',
  'relations',
  'mentions',
  'evidence',
  'findings',
  'derivations',
  'rules',
];

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column {
  name: string;
  /** of the value, or of each value of a list */
  type: ColumnType;
  isList: boolean;
  isNullable: boolean;
  /** 64 bits wide in Arrow and Parquet, where an integer is otherwise 32 */
  isWide: boolean;
  /** holds words of the document: the quote policy applies */
  isText: boolean;
  unit: string | null;
  description: string;
  codes: Code[] | null;
  pattern: string | null;
  /** the columns of which one holds the value */
  references: { table: TableName; column: string }[];
}

export interface Code {
  code: string;
  description: string;
}

export interface Table {
  name: TableName;
  description: string;
  /** the columns that name a row */
  key: string[];
  /** the columns that a person reads first, in that order; empty where people seldom look */
  readFirst: string[];
  columns: Column[];
}

/** The part of JSON Schema that our schemas use. */
export interface JsonSchema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: string;
  enum?: (string | null)[];
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean;
  required?: string[];
  'x-key'?: string[];
  'x-read-first'?: string[];
  'x-text'?: boolean;
  'x-unit'?: string;
  'x-arrow'?: string;
  'x-references'?: string;
}

export const SCHEMA_NAMES: string[] = [...TABLES, 'codes', 'sources', 'corrections'];

const cache = new Map<string, JsonSchema>();

/** One of `schemas/*.schema.json`, by its name. */
export function schema(name: string): JsonSchema {
  let found = cache.get(name);
  if (!found) {
    found = JSON.parse(readText(new URL(`../../schemas/${name}.schema.json`, import.meta.url))) as JsonSchema;
    cache.set(name, found);
  }
  return found;
}

/** The code list that a `$ref` into codes.schema.json names. */
export function referred(ref: string): JsonSchema {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  const found = schema('codes').$defs?.[name];
  if (!found) throw new Error(`schemas: ${ref} names no code list; add it to codes.schema.json`);
  return found;
}

function column(name: string, property: JsonSchema): Column {
  const types = [property.type ?? []].flat();
  const isList = types.includes('array');
  const value = isList ? (property.items ?? {}) : (property.anyOf?.find((part) => part.$ref) ?? property);
  return {
    name,
    type: typeOf(value),
    isList,
    isNullable: types.includes('null') || !!property.anyOf?.some((part) => part.type === 'null') || !!value.enum?.includes(null),
    isWide: property['x-arrow']?.includes('int64') ?? false,
    isText: !!(property['x-text'] ?? value['x-text']),
    unit: property['x-unit'] ?? value['x-unit'] ?? null,
    description: property.description ?? '',
    codes: codesOf(value),
    pattern: value.pattern ?? null,
    references: referencesOf(value),
  };
}

function typeOf({ type, format }: JsonSchema): ColumnType {
  if (format === 'date') return 'date';
  return [type ?? 'string'].flat().find((part) => part !== 'null') as ColumnType;
}

/** The codes that a value may have: those of a code list with their meaning, those written in the schema as they are; null for free values. */
function codesOf(value: JsonSchema): Column['codes'] {
  const listed = value.$ref ? referred(value.$ref).oneOf : undefined;
  if (listed) return listed.map((part) => ({ code: part.const ?? '', description: part.description ?? '' }));
  return value.enum?.filter((code) => code !== null).map((code) => ({ code, description: code })) ?? null;
}

/** `quantities.quantity_id|assertions.assertion_id`: the keys that a value may be. */
function referencesOf(value: JsonSchema): Column['references'] {
  const keys = (value['x-references'] ?? '').split('|').filter(Boolean);
  return keys.map((reference) => {
    const [table, key] = reference.split('.');
    return { table: table as TableName, column: key };
  });
}

function table(name: TableName): Table {
  const { description = '', properties = {}, ...rest } = schema(name);
  return {
    name,
    description,
    key: rest['x-key'] ?? [],
    readFirst: rest['x-read-first'] ?? [],
    columns: Object.entries(properties).map(([columnName, property]) => column(columnName, property)),
  };
}

export const tables: Table[] = TABLES.map(table);

/** The tables that most readers want: wide and plain, one row each, for spreadsheets too. */
export const WIDE: TableName[] = ['quantities', 'assertions'];

/** A table with the columns in front that a person reads first: for files that people open, not programs. */
export function forReading(table: Table): Table {
  const first = table.readFirst
    .map((name) => table.columns.find((column) => column.name === name))
    .filter((column) => column !== undefined);
  return { ...table, columns: [...first, ...table.columns.filter((column) => !first.includes(column))] };
}
