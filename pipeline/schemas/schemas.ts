/** The published tables, and validators of their rows, of `sources` and of `corrections`. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { widthOf } from './compiled-rows.ts';
import { type JsonSchema, referred, schema } from './tables.ts';

export * from './tables.ts';

const STRICT = { strict: true, strictRequired: true, allowUnionTypes: true };

let tellingAjv: Ajv2020 | null = null;

/** For what is wrong: checks the schemas too, and is made only when it is wanted. */
function ajv(): Ajv2020 {
  if (!tellingAjv) {
    tellingAjv = formats.default(new Ajv2020({ ...STRICT, allErrors: true, verbose: true }));
    for (const keyword of ['x-key', 'x-read-first', 'x-text', 'x-unit', 'x-arrow', 'x-references']) tellingAjv.addKeyword(keyword);
    tellingAjv.addSchema(schema('codes'));
  }
  return tellingAjv;
}

const validators = new Map<string, ValidateFunction>();

/** For the yes or no alone: stops at the first mistake, and a code list is one look-up. V8 makes code as short as Ajv does, which takes twice as long to compile with that. */
const quickAjv = formats.default(new Ajv2020({ ...STRICT, validateSchema: false, code: { optimize: false } }));
const acceptors = new Map<string, (row: object) => boolean>();

/** Whether a table's row is as its schema wants it: several times as fast as `validator`, which says what is wrong. */
export function acceptor(name: string): (row: object) => boolean {
  let found = acceptors.get(name);
  if (!found) {
    found = acceptorOf(withoutNotes(schema(name)) as JsonSchema);
    acceptors.set(name, found);
  }
  return found;
}

/** That a row has no other columns is told by how many it has, where all must be there: each of them is not looked for among all. */
function acceptorOf(whole: JsonSchema): (row: object) => boolean {
  const { additionalProperties, ...rest } = whole;
  const columns = Object.keys(rest.properties ?? {}).length;
  const isClosed = additionalProperties === false && rest.required?.length === columns;
  const accepts = quickAjv.compile(isClosed ? rest : whole) as (row: object) => boolean;
  return isClosed ? (row) => widthOf(row) === columns && accepts(row) : accepts;
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
    found = ajv().compile(schema(name));
    validators.set(name, found);
  }
  return found;
}
