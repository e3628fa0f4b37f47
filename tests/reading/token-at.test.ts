import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { tokenFinder } from '../../pipeline/extract/reading/token-at.ts';

test('the token of an offset is the first that ends after it', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(lengths, (widths) => {
      let end = 0;
      const ends = Int32Array.from(widths, (width) => (end += width));
      const tokenAt = tokenFinder(ends, ends.length);
      for (let offset = -1; offset <= end + 20; offset++) {
        const first = ends.findIndex((it) => it > offset);
        assert.equal(tokenAt(offset), first < 0 ? ends.length : first);
      }
    }),
  );
});
