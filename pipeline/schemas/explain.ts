/** What a schema has against a row or a file, in words that say what to do. */
import type { ErrorObject, ValidateFunction } from 'ajv';

/** One of Ajv's errors in words; null for the parts of an anyOf that says the same as a whole. */
export function explain(error: ErrorObject, table: string): { field?: string; message: string } | null {
  const found = JSON.stringify(error.data)?.slice(0, 80);
  if (error.keyword === 'additionalProperties') {
    return {
      field: error.params.additionalProperty,
      message: `undocumented column; describe it in schemas/${table}.schema.json or leave it out`,
    };
  }
  if (error.keyword === 'required') return { field: error.params.missingProperty, message: 'missing; write null where there is no value' };
  if (error.keyword === 'oneOf' || error.keyword === 'anyOf')
    return { message: `${found} is not on its code list; see schemas/codes.schema.json` };
  if (error.schemaPath.includes('/oneOf/') || error.schemaPath.includes('/anyOf/')) return null;
  return { message: `${found} ${error.message}; see schemas/${table}.schema.json` };
}

/** The first mistake that a validator found in a file, with its place in it. */
export function firstMistake(validate: ValidateFunction, schema: string): string {
  for (const error of validate.errors ?? []) {
    const said = explain(error, schema);
    if (said) return `${error.instancePath}${said.field ? `/${said.field}` : ''}: ${said.message}`;
  }
  return `: see schemas/${schema}.schema.json`;
}
