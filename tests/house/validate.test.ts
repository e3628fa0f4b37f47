import assert from 'node:assert/strict';
import test from 'node:test';
import type { AllRows } from '../../pipeline/link/rows.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { check } from '../../pipeline/validate/check.ts';
import { checkReferences, references } from '../../pipeline/validate/references.ts';
import { document, linked, span, TEXT } from './sample.ts';

const numberOf = (_: string, index: number): number => index + 1;
const SOURCE = document();

/** What validate says about the sample after a change. */
function said(mutate: (rows: AllRows) => void, source = SOURCE): string[] {
  const rows = structuredClone(linked());
  mutate(rows);
  return [...check(rows, source, numberOf, validator), ...checkReferences(rows, numberOf).problems].map(({ message }) => message);
}

function only(messages: string[], pattern: RegExp): void {
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0], pattern);
}

test('good rows pass', () => {
  assert.deepEqual(
    said(() => {}),
    [],
  );
});

test('a shifted offset', () => {
  const messages = said((rows) => {
    rows.quantities[0].start += 1;
    rows.quantities[0].end += 1;
  });
  const { start, end } = span('12');
  only(
    messages,
    new RegExp(`^quantities row 1 \\(q_[0-9a-f]{24}\\) start: "12" not at ${start + 1}\\.\\.${end + 1}; found "2 "; .*ingest and extract`),
  );
});

test('a shifted piece of content, quote, place, time, piece of evidence', () => {
  const shifts: [(rows: AllRows) => void, RegExp][] = [
    [(rows) => rows.assertions[0].content_start[0]++, /^assertions row 1 .* content_start: "the flood/],
    [(rows) => (rows.quantities[0].quote_start = 0), /^quantities row 1 .* quote_start/],
    [(rows) => Object.assign(rows.places[0], { end: 90 }), /^places row 1 .* "Ostmark" not at/],
    [(rows) => (rows.times[0].end = (rows.times[0].end as number) + 1), /^times row 1 .* found "Tuesday,"/],
    [(rows) => (rows.evidence[0].text = 'sand'), /^evidence row 1 .* "sand" not at/],
  ];
  for (const [shift, pattern] of shifts) only(said(shift), pattern);
});

test('a span outside its text', () => {
  const messages = said((rows) => {
    rows.quantities[0].end = 10_000;
  });
  only(messages, new RegExp(`lies outside its text of ${[...TEXT].length} code points`));
});

test('low above high', () => {
  const messages = said((rows) => {
    Object.assign(rows.quantities[0], { bound: 'range', value: null, low: 60, high: 40 });
  });
  only(messages, /^quantities row 1 .* low: 60 is above high 40; the rule test read the limits the wrong way round/);
});

test('a time that ends before it begins', () => {
  only(
    said((rows) => {
      rows.times[0].from = '2024-06-01';
    }),
    /^times row 1 .* from: 2024-06-01 is above to 2024-05-07/,
  );
});

test('an exact figure with limits', () => {
  only(
    said((rows) => {
      rows.quantities[0].low = 12;
    }),
    /bound: exact, yet with limits 12 and null/,
  );
});

test('an id that no row has', () => {
  const stranger = `a_${'0'.repeat(24)}`;
  const messages = said((rows) => {
    rows.quantities[1].assertion_id = stranger;
  });
  only(messages, new RegExp(`^quantities row 2 .* assertion_id: ${stranger} is not an id of assertions; publish that row too`));
});

test('a figure that repeats one which no document has stays open until the whole corpus was read', () => {
  const rows = linked();
  const stranger = `q_${'0'.repeat(24)}`;
  rows.quantities[0].repeats_id = stranger;
  const refers = references();
  const { problems, elsewhere } = checkReferences(rows, numberOf);
  assert.deepEqual(problems, []);
  refers.expect(elsewhere);
  assert.equal(refers.open(), 1);
  only(
    refers.unknown(rows, numberOf).map(({ message }) => message),
    /^quantities row 1 .*repeats_id: q_0+ is not an id of quantities/,
  );
  rows.quantities[1].quantity_id = stranger;
  refers.strike(rows);
  assert.equal(refers.open(), 0);
});

test('an undocumented column', () => {
  const messages = said((rows) => {
    (rows.quantities[0] as unknown as Record<string, unknown>).colour = 'red';
  });
  only(messages, /colour: undocumented column; describe it in schemas\/quantities\.schema\.json or leave it out/);
});

test('a missing column', () => {
  const messages = said((rows) => {
    delete (rows.times[0] as unknown as Record<string, unknown>).mod;
  });
  only(messages, /^times row 1 .* mod: missing; write null where there is no value/);
});

test('a code that is not on its list', () => {
  only(
    said((rows) => {
      rows.quantities[0].outcome = 'drowned' as never;
    }),
    /outcome: "drowned" is not on its code list; see schemas\/codes\.schema\.json/,
  );
});

test('a value of another type', () => {
  only(
    said((rows) => {
      rows.quantities[0].value = '12' as never;
    }),
    /value: "12" must be number,null/,
  );
});

test('two rows with one id', () => {
  const messages = said((rows) => {
    rows.times.push({ ...rows.times[0] });
  });
  only(messages, /^times row 2 .* time_id: another row has the same id/);
});

test('more words than the source allows', () => {
  const messages = said(() => {}, { ...SOURCE, redistribution: 'quotes' });
  only(messages, /^document test:flood: \d+ code points of its text would leave, at most \d+ may \(redistribution: quotes\)/);
  assert.deepEqual(check(linked({ redistribution: 'quotes' }), { ...SOURCE, redistribution: 'quotes' }, numberOf, validator), []);
});
