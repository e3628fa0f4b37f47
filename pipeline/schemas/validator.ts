/**
 * Validators of the rows of tables, of `sources` and of `corrections`: they say all that is wrong. They take long to load: who mostly finds nothing
 * wrong asks `acceptor`, and imports this module when something is.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { schema } from './tables.ts';

let tellingAjv: Ajv2020 | null = null;

/** Made only when it is wanted. That the schemas are schemas is tested once, and not found out again by every process. */
function ajv(): Ajv2020 {
  if (!tellingAjv) {
    const strict = { strict: true, strictRequired: true, allowUnionTypes: true };
    tellingAjv = formats.default(new Ajv2020({ ...strict, validateSchema: false, allErrors: true, verbose: true }));
    for (const keyword of ['x-key', 'x-read-first', 'x-text', 'x-unit', 'x-arrow', 'x-references']) tellingAjv.addKeyword(keyword);
    tellingAjv.addSchema(schema('codes'));
  }
  return tellingAjv;
}

const validators = new Map<string, ValidateFunction>();

/** The strict validator of a table's row, of `sources` or of `corrections`. */
export function validator(name: string): ValidateFunction {
  let found = validators.get(name);
  if (!found) {
    found = ajv().compile(schema(name));
    validators.set(name, found);
  }
  return found;
}
