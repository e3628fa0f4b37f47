/** `make types`: the TypeScript types of rows, sources, corrections and code lists, from `schemas/` into `types.ts` beside this file. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { type JsonSchema, SCHEMA_NAMES, schema } from './tables.ts';

const BANNER = '/* Made from schemas/*.schema.json by `make types`: edit those. */\n/* biome-ignore-all format: generated */';

/** All schemas as one, references within it, code lists as plain enumerations, our own keywords dropped. */
function merged(): object {
  const definitions: Record<string, object> = {};
  const convert = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(convert);
    if (typeof part !== 'object' || part === null) return part;
    const { oneOf, $ref, ...rest } = part as JsonSchema;
    if ($ref) return { $ref: `#/definitions/${$ref.slice($ref.lastIndexOf('/') + 1)}` };
    if (oneOf) return { ...rest, type: 'string', enum: oneOf.map((code) => code.const) };
    return Object.fromEntries(
      Object.entries(rest)
        .filter(([key]) => !/^(x-|\$)/.test(key))
        .map(([key, value]) => [key, convert(value)]),
    );
  };
  for (const name of SCHEMA_NAMES) {
    const { $defs = {}, ...whole } = schema(name);
    for (const [key, value] of Object.entries($defs)) definitions[key] = convert(value) as object;
    if (whole.properties) definitions[name] = convert(whole) as object;
  }
  return { title: 'Everything', type: 'object', additionalProperties: false, definitions };
}

/** The text of types.ts. */
export async function generateTypes(): Promise<string> {
  const text = await compile(merged() as never, 'Everything', {
    bannerComment: BANNER,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    enableConstEnums: false,
    strictIndexSignatures: true,
    style: { singleQuote: true, printWidth: 140 },
  });
  return text
    .replace(/ \*\n \* This interface was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g, '')
    .replace(/export interface Everything \{\}\n/, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('./types.ts', import.meta.url), await generateTypes());
