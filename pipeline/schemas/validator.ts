/** Validators of the rows of tables, of `sources` and of `corrections`: they say all that is wrong. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { schema } from './tables.ts';

let tellingAjv: Ajv2020 | null = null;

/** Checks the schemas too, and is made only when it is wanted. */
function ajv(): Ajv2020 {
  if (!tellingAjv) {
    tellingAjv = formats.default(
      new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true, allErrors: true, verbose: true }),
    );
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
