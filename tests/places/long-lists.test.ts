/** The long lists of regions, cities and towns are searched as they are ordered. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { keysWith, linesNamed, listWithKeys, namesIn, readListInOrder } from '../../pipeline/extract/places/long-lists.ts';
import { CITIES, CODED_REGIONS, OPENINGS, REGIONS } from '../../pipeline/extract/places/long-lists-ready.ts';
import { nameKey, openingOf } from '../../pipeline/extract/places/name-index.ts';
import { mayOpen } from '../../pipeline/extract/places/openings.ts';

const file = (name: string): URL => new URL(`../../pipeline/extract/places/data/${name}.csv`, import.meta.url);
const lists = {
  regions: { list: listWithKeys(REGIONS), cellsBefore: 0 },
  cities: { list: listWithKeys(CITIES), cellsBefore: 1 },
  towns: { list: readListInOrder(file('towns'), 1), cellsBefore: 1 },
};

for (const [name, { list, cellsBefore }] of Object.entries(lists))
  test(`every name of the ${name} is found by its key, and by its first word`, () => {
    const lines = readFileSync(file(name), 'utf8').trimEnd().split('\n').slice(1);
    assert.ok(lines.length > 1000);
    for (const line of lines)
      for (const key of namesIn(line, cellsBefore).map(nameKey)) {
        assert.ok(linesNamed(list, key).includes(line), `${key}: ${line}`);
        assert.ok(keysWith(list, openingOf(key)).includes(key), key);
        assert.ok(name === 'towns' || mayOpen(OPENINGS, openingOf(key)), key);
      }
  });

test('a key has the letters that a keyboard has, whatever accents, apostrophes and joints a name is written with', () => {
  assert.equal(nameKey('Łódź'), 'lodz');
  assert.equal(nameKey('N’Djaména'), "n'djamena");
  assert.equal(nameKey('Tromsø\u2011Øst  Straße'), 'tromso ost strasse');
  assert.equal(nameKey('İzmir and I\u0301zmir'), 'izmir and izmir');
  assert.notEqual(nameKey('Казань'), nameKey('Kazan'));
});

test('names that are in no list are not found, however near', () => {
  for (const { list } of Object.values(lists))
    for (const key of ['', 'a', 'londo', 'london\uffff', 'zzz', 'new yor']) assert.deepEqual(linesNamed(list, key), [], key);
});

test('lines of one name come in the order of the list, whatever letters it has', () => {
  const lines = readFileSync(file('regions'), 'utf8').split('\n');
  const found = linesNamed(lists.regions.list, 'saint john');
  assert.ok(found.length > 3);
  assert.deepEqual(
    found,
    [...found].sort((a, b) => lines.indexOf(a) - lines.indexOf(b)),
  );
  assert.ok(linesNamed(lists.cities.list, nameKey('Łódź')).some((line) => line.includes('Łódź')));
  assert.ok(CODED_REGIONS.some((line) => line.startsWith('Texas,US,TX,')));
});
