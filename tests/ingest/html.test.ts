import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from './helpers.ts';

const paragraph = (words: string): string =>
  `<p>${words} The ministry gave the number on Monday, after two days of counting in the villages along the river.</p>`;

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Flood toll rises in Kharan | Valley Post</title>
<meta property="og:site_name" content="Valley Post"><meta property="og:description" content="More rain is on its way">
<meta property="article:published_time" content="2024-05-09T08:10:00+05:00"><link rel="canonical" href="https://post.example/2024/05/09/flood?utm_source=x">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Flood toll rises in Kharan",
"author":[{"@type":"Person","name":"Amina Tarek"}],"publisher":{"@type":"Organization","name":"The Valley Post"},"articleSection":"World","__proto__":{"polluted":1}}]}</script>
<script>var deaths = 99;</script><style>p{margin:17px}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World 24</a></li></ul></nav>
<main><article><h1>Flood toll rises in Kharan</h1><p class="byline">By Amina Tarek</p><p><time>9 May 2024</time></p>
<figure><img src="a.jpg"><figcaption>A bridge that carried 500 cars a day</figcaption></figure>
${paragraph('At least 12&nbsp;people were killed in the <b>flood</b>, the caf&eacute; owner &ldquo;Zo&euml;&rdquo; said.')}
<div class="ad">Advertisement</div>
${paragraph('About 3,000 homes were lost, and the bill is put at &euro;4m.')}
<h2>What comes next</h2>
${paragraph('Schools stay shut for two weeks.')}<p>Read more: Ten floods in pictures</p>
</article></main><aside><p>Most read: 7 recipes</p></aside><footer>© 2024 Valley Post. All rights reserved. 12,000 subscribers.</footer></body></html>`;

test('a web page gives its article and nothing around it', () => {
  const { text } = read(PAGE, 'html');
  assert.deepEqual(
    text.split('\n\n').map((block) => block.slice(0, 24)),
    ['At least 12 people were ', 'About 3,000 homes were l', 'What comes next', 'Schools stay shut for tw'],
  );
  assert.match(text, /the café owner “Zoë” said\. The ministry/);
});

test('JSON-LD, Open Graph and meta give the metadata, in this order', () => {
  const { metadata } = read(PAGE, 'html');
  assert.deepEqual(metadata, {
    title: 'Flood toll rises in Kharan',
    standfirst: 'More rain is on its way',
    section: 'World',
    kicker: null,
    author: 'Amina Tarek',
    publisher: 'The Valley Post',
    published: '2024-05-09',
    url: 'https://post.example/2024/05/09/flood',
    language: 'en-GB',
    licence: null,
  });
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('every character of a page leads back to its bytes', () => {
  const { bytesOf } = read(PAGE, 'html');
  assert.equal(bytesOf('12 people'), '12&nbsp;people');
  assert.equal(bytesOf('flood, the café'), 'flood</b>, the caf&eacute;');
  assert.equal(bytesOf('“Zoë”'), '&ldquo;Zo&euml;&rdquo;');
  assert.equal(bytesOf('3,000 homes'), '3,000 homes');
});

test('a page without metadata gives what its elements say', () => {
  const { metadata, text } = read(
    `<html><head><title>Wheat prices fall by a tenth - Farm Weekly</title></head><body><h1>Wheat prices fall by a tenth</h1><p>By Jo Field</p><p>3 June 2023</p>${paragraph('Prices fell by 10%.').repeat(3)}</body></html>`,
    'html',
  );
  assert.equal(metadata.title, 'Wheat prices fall by a tenth');
  assert.equal(metadata.published, '2023-06-03');
  assert.equal(metadata.author, 'Jo Field');
  assert.match(text, /^Prices fell by 10%/);
});

test('a piece of HTML from a corpus is all body', () => {
  const { text } = read(
    '<p>Nine died.</p><p>Ten more &amp; a dog were hurt<br><br>in the fire.</p><script>alert(1)</script>',
    'html',
    {},
    true,
  );
  assert.equal(text, 'Nine died.\n\nTen more & a dog were hurt\n\nin the fire.');
});

test('pages that are bombs are refused with what to do', () => {
  assert.throws(() => read(`<html><body>${'<div>'.repeat(5000)}x`, 'html'), /nested more than 500 deep; save the article alone/);
  assert.throws(() => read(`<html><body>${'<i></i>'.repeat(60000)}x`, 'html'), /more than 30000 tags/);
});
