import assert from 'node:assert/strict';
import test from 'node:test';
import { ruleRows } from '../../pipeline/rules/rule-rows.ts';
import { acceptor, acceptorOf } from '../../pipeline/schemas/acceptor.ts';
import { tables } from '../../pipeline/schemas/tables.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { linked } from './sample.ts';

const HEX = '0123456789abcdef01234567';
/** What a column may be given by mistake, and what it may hold. */
const VALUES: unknown[] = [
  ...[undefined, null, true, 0, -1, 1, 2, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 40],
  ...['', 'x', 'QQ', 'qq', 'Q12', 'Q0', 'killed', 'before', 'count', 'person', 'full', HEX.repeat(3).slice(0, 64), `a${HEX.slice(0, 20)}`],
  ...[...'qaetprmvswfdxn'].map((letter) => `${letter}_${HEX}`),
  ...[`q_${HEX}0`, `q_${HEX.slice(1)}`, `q-${HEX}`, `q_${HEX.slice(1)}g`, `q_${HEX.slice(1)}A`, `q_${HEX}\n`, `q_${HEX.slice(1)}:`],
  ...[
    '2024-02-29',
    '2023-02-29',
    '1900-02-29',
    '2000-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-04-00',
    '24-4-3',
    '2024-04-30 ',
  ],
  ...['é'.repeat(200), 'é'.repeat(201), '\u{1f600}'.repeat(200), '\u{1f600}'.repeat(201), '\ud83d'.repeat(201)],
  ...[[], [1], [1, 2], [1, 2, 3], ['x'], [`q_${HEX}`], [`t_${HEX}`, `p_${HEX}`], ['GB', 'FR'], ['G'], [null], [-1], [1.5]],
];

test('yes or no is what the strict validator says, whatever a column is given', () => {
  const rows = { ...linked(), rules: ruleRows() } as unknown as Record<string, Record<string, unknown>[]>;
  let refused = 0;
  for (const { name, columns } of tables) {
    const [accepts, isValid] = [acceptor(name), validator(name)];
    const [row] = rows[name] ?? [];
    if (!row) continue;
    assert.equal(accepts(row), true, name);
    for (const column of columns) {
      for (const value of VALUES) {
        const other = { ...row, [column.name]: value };
        assert.equal(accepts(other), isValid(other), `${name}.${column.name}: ${JSON.stringify(value)}`);
        refused += Number(!accepts(other));
      }
      const { [column.name]: gone, ...without } = row;
      assert.equal(accepts(without), false, `${name} without ${column.name}`);
      assert.equal(accepts({ ...without, unheard: gone }), false, `${name} with another column than ${column.name}`);
    }
    assert.equal(accepts({ ...row, unheard: null }), false, `${name} with one column more`);
  }
  assert.ok(refused > 5000, String(refused));
});

test('what the acceptor of rows does not know is said, not passed over', () => {
  const table = (column: object): object => ({ required: ['a'], additionalProperties: false, properties: { a: column } });
  assert.throws(() => acceptorOf(table({ type: 'string', minLength: 2 })), /minLength/);
  assert.throws(() => acceptorOf(table({ type: 'string', format: 'uri' })), /uri/);
  assert.throws(() => acceptorOf(table({ type: 'object' })), /object/);
  assert.throws(() => acceptorOf({ ...table({ type: 'string' }), required: [] }), /closed/);
});
