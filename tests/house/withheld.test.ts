/** Nothing is withheld without being asked, what is withheld says so, and the dataset is the user's. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { figure } from '../../pipeline/bench/made-up-page.ts';
import { described } from '../../pipeline/describe/dataset.ts';
import { policyOf } from '../../pipeline/link/quote-policy.ts';
import type { AssertionRow, DocumentRow, FindingRow, QuantityRow } from '../../pipeline/schemas/types.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { UNKNOWN, voice, wordsOf } from '../../pipeline/site/page/words.ts';
import { check } from '../../pipeline/validate/check.ts';
import { rowsIn, workshop } from './make.ts';
import { assertion, entity, extracted, linked, TEXT } from './sample.ts';

const MAYOR =
  'Mayor counts sheep\n\nThe mayor of Graz said on Monday that 41 sheep were missing after the storm, and that nearly all of the shepherds had left for the plain. ' +
  '“Nobody has seen a winter like this one in sixty years,” said an old shepherd, who asked not to be named, “and 300 more animals may be lost by Friday.”\n';

const wide = (dist: string): (QuantityRow | AssertionRow)[] => [
  ...rowsIn<QuantityRow>(dist, 'quantities'),
  ...rowsIn<AssertionRow>(dist, 'assertions'),
];

test('what the policy keeps back is empty and listed; of an open text nothing is', () => {
  for (const { quantities, assertions } of [linked()]) for (const row of [...quantities, ...assertions]) assert.deepEqual(row.withheld, []);
  // no entity, so that the source has no name but its words
  const found = extracted({ assertions: [assertion()], entities: [] });
  const none = linked({ redistribution: 'none' }, found);
  assert.deepEqual(none.assertions[0].withheld, ['quote', 'source', 'source_name', 'cue', 'content']);
  assert.deepEqual(none.quantities[0].withheld, ['quote', 'text', 'item', 'source_name', 'cue']);
  const named = linked({ redistribution: 'none' });
  assert.ok(!named.assertions[0].withheld.includes('source_name'), 'a name is a fact');
  assert.equal(named.assertions[0].source_name, entity().name);
  for (const row of [none.quantities[0], none.assertions[0]] as unknown as Record<string, unknown>[])
    for (const column of row.withheld as string[]) assert.ok(row[column] === null || (row[column] as unknown[]).length === 0, column);
});

test('validate sees what is called withheld and is there, or is withheld of an open text', () => {
  const rows = linked({ redistribution: 'none' });
  const source = { text: TEXT, redistribution: 'none' } as const;
  assert.deepEqual(
    check(rows, source, (_, index) => index + 1, validator),
    [],
  );
  rows.quantities[0].withheld = ['kind'];
  assert.match(check(rows, source, () => 1, validator)[0].message, /^quantities row 1 .* kind: said to be withheld, but it is there/);
  const open = linked();
  open.quantities[0].withheld = ['cause'];
  assert.match(
    check(open, { text: TEXT, redistribution: 'full' }, () => 1, validator)[0].message,
    /cause: withheld, although the whole text may leave/,
  );
});

test('QUOTES=short limits what may leave whole, and widens nothing', () => {
  assert.deepEqual(
    (['full', 'quotes', 'none'] as const).map((policy) => [policyOf(policy, 'full'), policyOf(policy, 'short')]),
    [
      ['full', 'quotes'],
      ['quotes', 'quotes'],
      ['none', 'none'],
    ],
  );
});

test('a page says “withheld” where words may not leave, and something else where the text states nothing', () => {
  assert.equal(voice(figure({ attribution: 'attributed', withheld: ['source_name'] })), 'withheld');
  assert.equal(voice(figure({ attribution: 'attributed' })), 'unclear');
  assert.equal(wordsOf({ withheld: ['cue'] }, 'cue', null, UNKNOWN), 'withheld');
  assert.equal(wordsOf({ withheld: ['cue'] }, 'item', null, UNKNOWN), UNKNOWN);
});

test('articles without a sources.json: no words are withheld, one finding for all, no licence; with QUOTES=short they are', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const articles = raw('raw', { 'a.txt': MAYOR, 'b.txt': MAYOR.replace('Graz', 'Linz').replace('41', '52') });
  const { status, said } = make(articles, dist);
  assert.equal(status, 0, said);
  assert.equal(
    said.match(/no licence is known for 2 of 2 documents: the words of those are in these tables and are not cleared for publication/g)
      ?.length,
    1,
  );
  const findings = rowsIn<FindingRow>(dist, 'findings').filter(({ rule }) => /licence|cleared/.test(rule));
  assert.deepEqual(
    findings.map(({ rule, document_id }) => [rule, document_id]),
    [['not-cleared', null]],
  );
  assert.ok(wide(dist).length > 4);
  for (const row of wide(dist)) {
    assert.deepEqual(row.withheld, []);
    assert.notEqual(row.quote, null);
  }
  assert.ok(!existsSync(join(dist, 'LICENSE')));
  const readme = readFileSync(join(dist, 'README.md'), 'utf8');
  assert.match(readme, /Nobody has licensed this dataset/);
  assert.match(readme, /No words are withheld/);
  assert.ok(!('licenses' in JSON.parse(readFileSync(join(dist, 'datapackage.json'), 'utf8'))));

  const short = make(articles, dist, 'QUOTES=short');
  assert.equal(short.status, 0, short.said);
  assert.doesNotMatch(short.said, /^(ingest|extract):/m, 'nothing is read again');
  assert.doesNotMatch(short.said, /not cleared/);
  assert.ok(wide(dist).some((row) => row.withheld.length > 0));
  for (const { redistribution } of rowsIn<DocumentRow>(dist, 'documents')) assert.equal(redistribution, 'quotes');
  assert.match(readFileSync(join(dist, 'README.md'), 'utf8'), /Words are withheld from \d+ rows?: /);
  assert.match(make(articles, dist, 'QUOTES=some').said, /--quotes some: there are full and short/);
});

test('the dataset is called what the user calls it, in every description; Sayso is the tool', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const dist = join(folder, 'dist');
  const dataset = {
    title: 'Sheep of Styria',
    description: 'Who lost how many.',
    creator: 'Pasture Watch',
    licence: 'CC-BY-SA-4.0',
    version: '2.1',
  };
  const sources = { dataset, defaults: { licence: 'CC-BY-4.0' } };
  const { status, said } = make(raw('raw', { 'a.txt': MAYOR, 'sources.json': JSON.stringify(sources) }), dist);
  assert.equal(status, 0, said);
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const packaged = JSON.parse(read('datapackage.json'));
  assert.deepEqual(
    [packaged.name, packaged.title, packaged.description, packaged.version],
    ['sheep-of-styria', dataset.title, dataset.description, '2.1'],
  );
  assert.equal(packaged.licenses[0].name, 'CC-BY-SA-4.0');
  assert.equal(packaged.contributors[0].title, 'Pasture Watch');
  assert.match(packaged.contributors[1].title, /^Sayso \d/);
  const linkedData = JSON.parse(read('croissant.json'));
  assert.deepEqual([linkedData.alternateName, linkedData.creator.name, linkedData.version], [dataset.title, 'Pasture Watch', '2.1']);
  assert.match(linkedData.license, /by-sa\/4\.0/);
  assert.match(read('README.md'), /^# Sheep of Styria\n\nWho lost how many\.\n\nMade by Pasture Watch with Sayso \d/);
  assert.match(read('LICENSE'), /^Sheep of Styria\n\nLicensed Creative Commons Attribution-ShareAlike.* by Pasture Watch\./);
  assert.match(read('index.html'), /<title>Sheep of Styria<\/title>/);
});

test('a licence is an SPDX id or its own words', () => {
  const licence = (words: string) => described({ licence: words }, '1').licence;
  assert.deepEqual(licence('ODbL-1.0'), { name: 'ODbL-1.0', title: 'ODbL-1.0', path: 'https://spdx.org/licenses/ODbL-1.0.html' });
  assert.deepEqual(licence('For members alone'), { name: 'other', title: 'For members alone' });
  assert.equal(described(null, '1').licence, null);
  assert.equal(described({ title: 'Überfälle, 2024–25!' }, '1').name, 'uberfalle-2024-25');
});
