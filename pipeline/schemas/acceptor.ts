/**
 * Whether a table's row is as its schema wants it, yes or no: compiled from the schema into one condition for each column, in a tenth of the
 * time of the validator that says what is wrong. It knows the part of JSON Schema that our tables use, and takes no other.
 */
import { cell, rowTest, widthOf } from './compiled-rows.ts';
import { type JsonSchema, referred, schema, type TableName } from './tables.ts';

const acceptors = new Map<TableName, (row: object) => boolean>();

/** Made when it is first asked for. */
export function acceptor(name: TableName): (row: object) => boolean {
  let found = acceptors.get(name);
  if (!found) {
    found = acceptorOf(schema(name));
    acceptors.set(name, found);
  }
  return found;
}

/** What says nothing about a value, and what the table as a whole has. */
const NOTES = new Set(['description', 'title', '$schema', '$id', 'additionalProperties', 'required', 'properties']);

/** That a row has all columns and no others is told by how many it has, as none may be missing. */
export function acceptorOf({ properties = {}, required = [], additionalProperties, ...rest }: JsonSchema): (row: object) => boolean {
  const columns = Object.entries(properties);
  if (additionalProperties !== false || required.length !== columns.length)
    throw new Error(`schemas: ${rest.title} may lack columns or have others; an acceptor is made for closed tables alone`);
  const helpers: unknown[] = [isId, isDay, isNumber, hasAtMost];
  const names = ['isId', 'isDay', 'isNumber', 'hasAtMost'];
  const given = (value: unknown): string => {
    helpers.push(value);
    return names[names.push(`given${names.length}`) - 1]!;
  };
  const test = rowTest(
    columns.map(([name, property]) => conditionOf(property, cell(name), given)),
    Object.fromEntries(names.map((name, index) => [name, helpers[index]])),
  );
  return (row) => widthOf(row) === columns.length && test(row as Record<string, unknown>);
}

/** Puts something that a condition needs beside it, and gives its name there. */
type Given = (value: unknown) => string;

/** @param value as the condition names it */
function conditionOf(part: JsonSchema, value: string, given: Given): string {
  if (part.$ref)
    return isOneOf(
      (referred(part.$ref).oneOf ?? []).map((code) => code.const ?? ''),
      value,
      given,
    );
  if (part.enum) return isOneOf(part.enum, value, given);
  if (part.anyOf) return `(${part.anyOf.map((one) => conditionOf(one, value, given)).join('||')})`;
  const types = [part.type ?? []].flat();
  return `(${types.map((type) => conditionOfType(type, part, value, given)).join('||')})`;
}

const isOneOf = (codes: readonly (string | null)[], value: string, given: Given): string => `${given(new Set(codes))}.has(${value})`;

/** What each type's values may have to be besides. */
const KEYWORDS: Record<string, readonly string[]> = {
  null: [],
  boolean: [],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  string: ['pattern', 'format', 'maxLength'],
  array: ['items', 'minItems', 'maxItems'],
};

function conditionOfType(type: string, part: JsonSchema, value: string, given: Given): string {
  const known = [part.type ?? []].flat().flatMap((one) => KEYWORDS[one] ?? []);
  for (const keyword of Object.keys(part)) {
    if (keyword !== 'type' && !keyword.startsWith('x-') && !NOTES.has(keyword) && !known.includes(keyword))
      throw new Error(`schemas: ${keyword} is not known to the acceptor of rows`);
  }
  switch (type) {
    case 'null':
      return `${value}===null`;
    case 'boolean':
      return `typeof ${value}==='boolean'`;
    case 'integer':
    case 'number':
      return numberCondition(type, part, value);
    case 'string':
      return stringCondition(part, value, given);
    case 'array':
      return arrayCondition(part, value, given);
    default:
      throw new Error(`schemas: the type ${type} is not known to the acceptor of rows`);
  }
}

function numberCondition(type: string, { minimum, maximum }: JsonSchema, value: string): string {
  const conditions = [type === 'integer' ? `Number.isInteger(${value})` : `isNumber(${value})`];
  if (minimum !== undefined) conditions.push(`${value}>=${minimum}`);
  if (maximum !== undefined) conditions.push(`${value}<=${maximum}`);
  return conditions.join('&&');
}

/** A pattern of our ids, and the letters with which they may begin. */
const ID = /^\^(?:(\w)|\[(\w+)\])_\[0-9a-f\]\{24\}\$$/;

function stringCondition({ pattern, format, maxLength }: JsonSchema, value: string, given: Given): string {
  const conditions = [`typeof ${value}==='string'`];
  const id = pattern === undefined ? null : ID.exec(pattern);
  if (id) conditions.push(`isId(${value},${JSON.stringify(id[1] ?? id[2])})`);
  else if (pattern !== undefined) conditions.push(`${given(new RegExp(pattern, 'u'))}.test(${value})`);
  if (format === 'date') conditions.push(`isDay(${value})`);
  else if (format !== undefined) throw new Error(`schemas: the format ${format} is not known to the acceptor of rows`);
  if (maxLength !== undefined) conditions.push(`hasAtMost(${maxLength},${value})`);
  return conditions.join('&&');
}

function arrayCondition({ items, minItems, maxItems }: JsonSchema, value: string, given: Given): string {
  const conditions = [`Array.isArray(${value})`];
  if (minItems !== undefined) conditions.push(`${value}.length>=${minItems}`);
  if (maxItems !== undefined) conditions.push(`${value}.length<=${maxItems}`);
  if (items) conditions.push(`${value}.every((item)=>${conditionOf(items, 'item', given)})`);
  return conditions.join('&&');
}

/** characters of an id: a letter, an underscore, 96 bits in hexadecimal digits */
const ID_LENGTH = 26;
const UNDERSCORE = '_'.charCodeAt(0);
/** 1 for the code units of hexadecimal digits */
const DIGITS = new Uint8Array(0x10000);
for (const digit of '0123456789abcdef') DIGITS[digit.charCodeAt(0)] = 1;

function isId(value: string, letters: string): boolean {
  if (value.length !== ID_LENGTH || !letters.includes(value[0]!) || value.charCodeAt(1) !== UNDERSCORE) return false;
  let digits = 0;
  for (let at = 2; at < ID_LENGTH; at++) digits += DIGITS[value.charCodeAt(at)]!;
  return digits === ID_LENGTH - 2;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a calendar: `2024-02-29`. Days that were found to be one come again, and are few. */
function isDay(value: string): boolean {
  if (days.has(value)) return true;
  const [, year, month, day] = (DAY.exec(value) ?? []).map(Number) as [number, number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const isOne = day >= 1 && day <= (month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0));
  if (isOne && days.size < MOST_DAYS) days.add(value);
  return isOne;
}

/** Of all texts, those of two centuries and more. */
const MOST_DAYS = 100_000;
const days = new Set<string>();

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** Whether a text has no more code points. */
function hasAtMost(most: number, value: string): boolean {
  if (value.length <= most) return true;
  let length = 0;
  for (const _ of value) if (++length > most) return false;
  return true;
}
