import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { codebook } from '../../pipeline/describe/codebook.ts';
import { ruleRows } from '../../pipeline/rules/rule-rows.ts';
import { firstMistake } from '../../pipeline/schemas/explain.ts';
import { generateTypes } from '../../pipeline/schemas/generate.ts';
import { SCHEMA_NAMES, schema, tables } from '../../pipeline/schemas/tables.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { linked } from './sample.ts';

test('types.ts is what the schemas give', async () => {
  const committed = readFileSync(new URL('../../pipeline/schemas/types.ts', import.meta.url), 'utf8');
  assert.equal(committed, await generateTypes(), 'run `make types` and commit pipeline/schemas/types.ts');
});

test('every column says what it is, every code what it means', () => {
  for (const { name, columns, key } of tables) {
    for (const column of columns) {
      assert.ok(column.description.length > 5, `${name}.${column.name}`);
      for (const { code, description } of column.codes ?? []) assert.ok(code && description, `${name}.${column.name}: ${code}`);
    }
    for (const part of key)
      assert.ok(
        columns.some((column) => column.name === part && !column.isNullable),
        `${name}: key ${part}`,
      );
  }
});

test('columns follow the grammar of names', () => {
  for (const { name, columns } of tables) {
    const names = columns.map((column) => column.name);
    assert.equal(new Set(names).size, names.length, name);
    for (const column of columns) {
      assert.match(column.name, /^[a-z]+(_[a-z0-9]+)*$/, `${name}.${column.name}`);
      if (column.name.endsWith('_id') && column.pattern) assert.match(column.pattern, /^\^(\[[a-z]+\]|[a-z])_|\^\[1-9\]|\^Q/, column.name);
      if (column.name.startsWith('is_')) assert.equal(column.type, 'boolean', column.name);
    }
  }
});

test('references name columns that exist', () => {
  for (const { name, columns } of tables) {
    for (const { name: own, references } of columns) {
      for (const { table, column } of references) {
        assert.ok(
          tables.find((other) => other.name === table)?.columns.some((other) => other.name === column),
          `${name}.${own}: ${table}.${column}`,
        );
      }
    }
  }
});

test('every schema is strict: no row has a column that it does not describe, and none is left out', () => {
  for (const name of SCHEMA_NAMES.filter((schemaName) => schemaName !== 'codes'))
    assert.equal(validator(name)({ unheard: 1 }), false, name);
  for (const { name, columns } of tables) {
    const declared = schema(name) as { required?: string[]; additionalProperties?: boolean };
    assert.deepEqual(
      declared.required,
      columns.map((column) => column.name),
      name,
    );
    assert.equal(declared.additionalProperties, false, name);
  }
});

test('rows have the columns of their schema, all of them', () => {
  const rows = { ...linked(), rules: ruleRows() };
  for (const { name, columns } of tables) {
    // those of the whole corpus are checked as they are packed
    for (const row of rows[name] ?? []) assert.deepEqual(Object.keys(row).sort(), columns.map((column) => column.name).sort(), name);
  }
});

test('the codebook has a line for every column', () => {
  const lines = codebook().trim().split('\r\n');
  assert.equal(
    lines.length - 1,
    tables.reduce((sum, { columns }) => sum + columns.length, 0),
  );
  assert.match(codebook(), /quantities,\d+,bound,code,false,,[^\r]*range: between low and high, both included/);
});

test('raw/sources.json is as its schema says', () => {
  const sources = JSON.parse(readFileSync(new URL('../../raw/sources.json', import.meta.url), 'utf8'));
  const validate = validator('sources');
  assert.ok(validate(sources), JSON.stringify(validate.errors?.[0]));
});

test('a mistake in a file is said with its place and what to do', () => {
  const validate = validator('sources');
  const said = (source: object): string => {
    assert.equal(validate({ sources: [source] }), false);
    return firstMistake(validate, 'sources');
  };
  assert.equal(
    said({ file: 'a.txt', redistribution: 'ful' }),
    '/sources/0/redistribution: "ful" is not on its code list; see schemas/codes.schema.json',
  );
  assert.equal(said({ title: 'no file' }), '/sources/0/file: missing; write null where there is no value');
  assert.match(said({ file: 'a.txt', colour: 'red' }), /^\/sources\/0\/colour: undocumented column/);
  assert.match(said({ file: 'a.txt', published: 'May 9th' }), /^\/sources\/0\/published: "May 9th" must match format "date"/);
});
