/**
 * The published tables as `schemas/*.schema.json` describe them: the one source of every column. Types, validators, CSV headers,
 * Arrow and Parquet schemas, the data package and the codebook are all made from the `Table`s here.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readText } from '../common/data-files.ts';
import type * as Rows from './types.ts';

/** The tables in the order in which readers meet them, with the type of their rows. */
export interface TableRows {
  quantities: Rows.QuantityRow;
  assertions: Rows.AssertionRow;
  documents: Rows.DocumentRow;
  entities: Rows.EntityRow;
  places: Rows.PlaceRow;
  times: Rows.TimeRow;
  relations: Rows.RelationRow;
  evidence: Rows.EvidenceRow;
  findings: Rows.FindingRow;
  derivations: Rows.DerivationRow;
}
export type TableName = keyof TableRows;

const TABLES: TableName[] = [
  'quantities',
  'assertions',
  'documents',
  'entities',
  'places',
  'times',
  'relations',
  'evidence',
  'findings',
  'derivations',
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
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  'x-key'?: string[];
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
function referred(ref: string): JsonSchema {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  const found = schema('codes').$defs?.[name];
  if (!found) throw new Error(`schemas: ${ref} names no code list; add it to codes.schema.json`);
  return found;
}

function column(name: string, property: JsonSchema): Column {
  const types = [property.type ?? []].flat();
  const list = types.includes('array');
  const value = list ? (property.items ?? {}) : (property.anyOf?.find((part) => part.$ref) ?? property);
  const list_ = value.$ref ? referred(value.$ref).oneOf : undefined;
  const codes = list_
    ? list_.map((part) => ({ code: part.const ?? '', description: part.description ?? '' }))
    : (value.enum?.filter((code) => code !== null).map((code) => ({ code, description: code })) ?? null);
  const type = [value.type ?? 'string'].flat().find((part) => part !== 'null') as ColumnType;
  return {
    name,
    type: value.format === 'date' ? 'date' : type,
    isList: list,
    isNullable: types.includes('null') || (property.anyOf?.some((part) => part.type === 'null') ?? false) || !!value.enum?.includes(null),
    isWide: property['x-arrow']?.includes('int64') ?? false,
    isText: !!(property['x-text'] ?? value['x-text']),
    unit: property['x-unit'] ?? value['x-unit'] ?? null,
    description: property.description ?? '',
    codes,
    pattern: value.pattern ?? null,
    references: (value['x-references'] ?? '')
      .split('|')
      .filter(Boolean)
      .map((reference) => {
        const [table, key] = reference.split('.');
        return { table: table as TableName, column: key };
      }),
  };
}

function table(name: TableName): Table {
  const { description = '', properties = {}, ...rest } = schema(name);
  return {
    name,
    description,
    key: rest['x-key'] ?? [],
    columns: Object.entries(properties).map(([columnName, property]) => column(columnName, property)),
  };
}

export const tables: Table[] = TABLES.map(table);

/** The tables that most readers want: wide and plain, one row each, in Parquet too. */
export const WIDE: TableName[] = ['quantities', 'assertions'];

const ajv = formats.default(new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true, allErrors: true, verbose: true }));
for (const keyword of ['x-key', 'x-text', 'x-unit', 'x-arrow', 'x-references']) ajv.addKeyword(keyword);
ajv.addSchema(schema('codes'));

const validators = new Map<string, ValidateFunction>();

/** For the yes or no alone: stops at the first mistake, and a code list is one look-up. */
const quickAjv = formats.default(new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true }));
const acceptors = new Map<string, (row: unknown) => boolean>();

/** Whether a table's row is as its schema wants it: several times as fast as `validator`, which says what is wrong. */
export function acceptor(name: string): (row: unknown) => boolean {
  let found = acceptors.get(name);
  if (!found) {
    found = quickAjv.compile(withoutNotes(schema(name))) as (row: unknown) => boolean;
    acceptors.set(name, found);
  }
  return found;
}

/** A schema without our own keywords, code lists as plain enumerations in their place. */
function withoutNotes(part: unknown): object {
  if (Array.isArray(part)) return part.map((item) => (typeof item === 'object' && item !== null ? withoutNotes(item) : item));
  const { $ref, $id: _, ...rest } = part as JsonSchema;
  if ($ref) return { enum: (referred($ref).oneOf ?? []).map((code) => code.const) };
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, value]) => [key, typeof value === 'object' && value !== null ? withoutNotes(value) : value]),
  );
}

/** The strict validator of a table's row, of `sources` or of `corrections`. */
export function validator(name: string): ValidateFunction {
  let found = validators.get(name);
  if (!found) {
    found = ajv.compile(schema(name));
    validators.set(name, found);
  }
  return found;
}
