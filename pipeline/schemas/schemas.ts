/** The published tables, and validators of their rows, of `sources` and of `corrections`. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { schema } from './tables.ts';

export * from './tables.ts';

let made: Ajv2020 | null = null;

/** Checks the schemas too, and is made only when it is wanted. */
function ajv(): Ajv2020 {
  if (!made) {
    made = formats.default(new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true, allErrors: true, verbose: true }));
    for (const keyword of ['x-key', 'x-read-first', 'x-text', 'x-unit', 'x-arrow', 'x-references']) made.addKeyword(keyword);
    made.addSchema(schema('codes'));
  }
  return made;
}

const validators = new Map<string, ValidateFunction>();

/** The strict validator of a table's row, of `sources` or of `corrections`: it says what is wrong. For the yes or no alone, `acceptor` is quicker. */
export function validator(name: string): ValidateFunction {
  let found = validators.get(name);
  if (!found) {
    found = ajv().compile(schema(name));
    validators.set(name, found);
  }
  return found;
}
