/** The validators of quick-schemas.ts. Programs that are compiled have code that was made of them then in place of this module. */
import { quickAjv } from './quick-schemas.ts';
import type { TableName } from './tables.ts';

const ajv = quickAjv();

export const quickValidator = (name: TableName): ((row: object) => boolean) => ajv.getSchema(name) as unknown as (row: object) => boolean;
