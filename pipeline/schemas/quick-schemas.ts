/** The tables' schemas for the yes or no alone: Ajv stops at the first mistake, and a code list stands in its place. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { type JsonSchema, referred, schema, tables } from './tables.ts';

/** Ajv, which knows a validator by the name of each table. Its code is not made shorter: V8 does so itself, and sooner. */
export function quickAjv(isForFile = false): Ajv2020 {
  const code = { optimize: false, source: isForFile, esm: isForFile };
  const ajv = formats.default(new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true, validateSchema: false, code }));
  for (const { name } of tables) ajv.addSchema(quickSchema(name), name);
  return ajv;
}

/** A module with a validator for each table, which needs no Ajv. */
export const quickCode = (): string => standalone.default(quickAjv(true), Object.fromEntries(tables.map(({ name }) => [name, name])));

/** Whether a row has other columns is left out: see acceptor.ts. */
function quickSchema(name: string): JsonSchema {
  const { additionalProperties, required = [], ...rest } = withoutNotes(schema(name)) as JsonSchema;
  if (additionalProperties !== false || required.length !== Object.keys(rest.properties ?? {}).length)
    throw new Error(`schemas: a row of ${name} may lack columns or have others; acceptor.ts takes it that it may not`);
  return { ...rest, required };
}

/** What says nothing about a value. */
const NOTES = new Set(['$id', 'title', 'description']);

/** A schema without notes and keywords of our own, code lists as plain enumerations in their place. */
function withoutNotes(part: unknown): object {
  if (Array.isArray(part)) return part.map((item) => (typeof item === 'object' && item !== null ? withoutNotes(item) : item));
  const { $ref, ...rest } = part as JsonSchema;
  if ($ref) return { enum: (referred($ref).oneOf ?? []).map((code) => code.const) };
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([key, value]) => !key.startsWith('x-') && !(NOTES.has(key) && typeof value === 'string'))
      .map(([key, value]) => [key, typeof value === 'object' && value !== null ? withoutNotes(value) : value]),
  );
}
