import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from './helpers.ts';

const PDF_PAGE = `<span style="font-size: 12pt; letter-spacing: 1px">Africa | Dry season</span>
<span style="font-size: 24pt">Herders fear another year without</span>
any rain

The north wants help and has not had an answer

<span style="font-size: 8pt">March 4th 2025</span>

![](../images/p1.jpeg)

Nobody in the village of Kharan remembers a year like this one. The co-
operation between herders and farm-
ers has ended, and the last open well was closed by the provincial gov-
ernment in January.
The men who used to sell goats at the weekly market now sell their
phones, and a lorry brings water on Mondays. Their sons have left for the
coast.

“We have 40 goats left,” says Amina Tarek, who kept 300 of them. There is no co-operation.

Read more: Why the wells ran dry

<span style="font-size: 8pt">This article was downloaded by someone from [https://www.example.org//africa/2025/03/04/herders-fear-](https://www.example.org//africa/2025/03/04/herders-fear-)</span>
another-year
`;

test('the head and the foot of a page become metadata', () => {
  const { metadata, text } = read(PDF_PAGE);
  assert.deepEqual(metadata, {
    title: 'Herders fear another year without any rain',
    standfirst: 'The north wants help and has not had an answer',
    section: 'Africa',
    kicker: 'Dry season',
    author: null,
    publisher: 'example.org',
    published: '2025-03-04',
    url: 'https://www.example.org/africa/2025/03/04/herders-fear-another-year',
  });
  assert.doesNotMatch(text, /span|jpeg|Read more|download|Dry season|March/);
});

test('broken lines become paragraphs, broken words become whole', () => {
  const paragraphs = read(PDF_PAGE).text.split('\n\n');
  assert.equal(paragraphs.length, 3);
  assert.match(paragraphs[0], /The co-operation between herders and farmers has ended/);
  assert.match(paragraphs[0], /provincial government in January\.$/);
  assert.match(paragraphs[1], /^The men who .* sell their phones, and .* for the coast\.$/);
});

test('every character leads back to its bytes', () => {
  const { bytesOf } = read(PDF_PAGE);
  assert.equal(bytesOf('lorry'), 'lorry');
  assert.equal(bytesOf('co-operation between'), 'co-\noperation between');
  assert.equal(bytesOf('farmers'), 'farm-\ners');
  assert.equal(bytesOf('“We'), '“We');
});

test('Markdown marks go, their words stay', () => {
  const { text, metadata } = read(
    '# Prices rise again\n\n*By Jane Doe*\n\nPrices rose by **12%** in [March](https://example.org/a_(b)), the _ministry_ said.[^1] It costs 5 * 3 dollars &amp; more.\n\n> Quoted words stay.\n\n- First item of a list\n2. Second item\n\n| a | 7 |\n|---|---|\n\n```\ncode 99\n```\n\n[^1]: A note with 1,000 words.\n',
  );
  assert.equal(metadata.title, 'Prices rise again');
  assert.equal(metadata.author, 'Jane Doe');
  assert.equal(
    text,
    'Prices rose by 12% in March, the ministry said. It costs 5 * 3 dollars & more.\n\nQuoted words stay.\n\nFirst item of a list\n\nSecond item',
  );
});

test('a caption under a picture goes, a paragraph under it stays', () => {
  const page = (below: string): string =>
    read(`# A flood in the valley\n\n![](a.png)\n${below}\n\nThe river rose by two metres on Monday, and the bridge is gone.\n`).text;
  assert.doesNotMatch(page('*The bridge after the flood*'), /bridge after/);
  assert.match(page('At least nine people died when the river rose over its banks, officials in the valley said.'), /nine people/);
});

test('a sentence that begins like furniture stays', () => {
  for (const sentence of [
    'Related deaths rose to 14, doctors said.',
    'Subscribers rose by 3m, a record.',
    'Copyright lawsuits doubled in 2023.',
    'Share prices fell by 4% on Tuesday.',
  ]) {
    assert.equal(
      read(`First there was a long paragraph about something, with 20 words or so in it.\n\n${sentence}\n`).text.split('\n\n')[1],
      sentence,
    );
  }
});

test('an article without a head loses nothing', () => {
  const text = 'At least 12 people were killed in the blast on Tuesday, police said.\n\nThirty more were hurt.';
  assert.equal(read(text).text, text);
  assert.equal(read(text).metadata.title, null);
});
