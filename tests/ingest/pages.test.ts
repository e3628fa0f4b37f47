/** Web pages as they are: what belongs to the article stays, wherever it stands; what does not goes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from './helpers.ts';

const FIRST =
  'The crane fell on the quay before dawn, and crews from three harbours searched the water until the afternoon, while the people of the old town were asked to stay at home.';
const LAST =
  'The owner of the quay, a family firm, thanked the crews and promised to help everybody who had lost a boat, and the mayor opened the school to those who had no place to stay.';
const ADVERT = 'Save 50% on 300 shoes today only, in every shop of the country and on our pages.';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Crane falls - Courier</title>${head}</head><body><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>${body}<footer><p>© Courier 2024</p></footer></body></html>`;
const article = (between: string, head = ''): string =>
  page(`<main><article><h1>Crane falls</h1><p>${FIRST}</p>${between}<p>${LAST}</p></article></main>`, head);

/** What stands between the first and the last paragraph. */
function between(html: string): string[] {
  const blocks = read(article(html), 'html').text.split('\n\n');
  assert.equal(blocks[0], FIRST, html);
  assert.equal(blocks.at(-1), LAST, html);
  return blocks.slice(1, -1);
}

test('adverts, counters, sharing, promotion and comments go', () => {
  for (const html of [
    `<div class="ad-slot"><p>${ADVERT}</p></div>`,
    `<div id="sponsoredBox"><h3>From our partners</h3><p>${ADVERT}</p></div>`,
    `<div><span>Advertisement</span><p>${ADVERT}</p></div>`,
    `<div aria-label="Advertisement"><p>${ADVERT}</p></div>`,
    `<section data-component="newsletter-signup"><p>Join 30,000 readers who get our best stories every morning.</p></section>`,
    `<p class="promo">${ADVERT}</p>`,
    '<div>1.2K shares · 345 comments</div><p>Share 23 Tweet 12</p>',
    '<div class="share-bar"><span>12</span> Shares</div>',
    `<div class="comments"><p>I think that 500 people were there, and the paper is wrong as always.</p></div>`,
    '<p><a href="/3">Ten floods that changed the valley forever and took 300 lives</a></p>',
    '<p>Read more: <a href="/3">The mayor said that the town would build the quay anew in three years.</a></p>',
    '<ul><li><a href="/1">Ten floods in 300 pictures.</a></li><li><a href="/2">Five storms that cost 30 lives in the valley, and why they were so bad.</a></li></ul>',
  ])
    assert.deepEqual(between(html), [], html);
});

test('what only sounds like them stays', () => {
  for (const words of [
    'Shares in the firm fell 12% on Tuesday. Comments by 300 readers were read out.',
    'Advertisement revenue fell by 12% to $3m in 2023, the firm that owns the paper said on Monday.',
    'Sponsored marches drew 4,000 people in March.',
    'About 300 views of the quay were shown.',
  ])
    assert.deepEqual(between(`<p>${words}</p>`), [words]);
  const blocks = read(
    page(`<div class="share-enabled"><div id="commercial"><h1>Crane falls</h1><p>${FIRST}</p><p>${LAST}</p></div></div>`),
    'html',
  );
  assert.equal(blocks.text, `${FIRST}\n\n${LAST}`, 'what holds the article is no advert, whatever it is called');
});

test('a paragraph that is a link, or mostly links, is one of the article', () => {
  for (const [html, words] of [
    [
      '<div class="markup"><p><a href="/live">At least 14 people died and 40 were hurt when it fell, the hospital said.</a></p></div>',
      'At least 14 people died and 40 were hurt when it fell, the hospital said.',
    ],
    [
      '<div><p>Lee Wick, who is 45 years old, <a href="/x">admitted that he had stolen 300 litres of fuel from the crane</a>, the court said.</p></div>',
      'Lee Wick, who is 45 years old, admitted that he had stolen 300 litres of fuel from the crane, the court said.',
    ],
    [
      '<div><a href="/a">The harbour office</a> and <a href="/b">the hospital of Orlow</a> gave <a href="/c">nine as the number of dead</a>.</div>',
      'The harbour office and the hospital of Orlow gave nine as the number of dead.',
    ],
    ['<p><a href="/n">Nine people died.</a></p>', 'Nine people died.'],
  ])
    assert.deepEqual(between(html), [words]);
});

test('leads and ends in sections of their own belong to the article; cards and comments beside it do not', () => {
  const lead = 'At least 14 people died when a crane fell at Orlow, the hospital of the town said on Wednesday.';
  const end = 'The inquiry will cost about $2m and should be over by the end of the year.';
  const inner = `<p>${FIRST}</p><p>${LAST}</p><p>${FIRST.replace('three', 'four')}</p>`;
  const expected = [lead, FIRST, LAST, FIRST.replace('three', 'four'), end].join('\n\n');
  const cards = `<div class="grid"><div><h3><a href="/a">Flood</a></h3><p>A flood swept away 30 cars in the valley on Monday, the police said.</p></div><div><a href="/b"><p>A storm cost the valley $5m last year, the insurers said on Monday.</p></a></div></div>`;
  const comments = '<div class="comments"><p>I think that 500 people were there, and the paper is wrong as always.</p></div>';
  assert.equal(
    read(
      page(
        `<main><h1>Crane falls</h1><section class="lead"><p>${lead}</p></section><section class="story">${inner}</section><section class="end"><p>${end}</p></section>${cards}</main>`,
      ),
      'html',
    ).text,
    expected,
  );
  assert.equal(
    read(
      page(
        `<article><h1>Crane falls</h1><div class="intro"><p>${lead}</p></div><div class="body">${inner}</div><div class="coda"><p>${end}</p></div>${comments}</article>${cards}`,
      ),
      'html',
    ).text,
    expected,
  );
});

const script = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const about = (head: string) => read(article('', head), 'html').metadata;

test('names that JSON-LD gives by @id are found, in the same script or another', () => {
  const org = { '@type': 'Organization', '@id': '#org', name: 'The Orlow Courier' };
  const person = { '@type': 'Person', '@id': '#p1', name: 'Rosa Venn' };
  const news = { '@type': 'NewsArticle', headline: 'Crane falls', author: [{ '@id': '#p1' }], publisher: { '@id': '#org' } };
  for (const head of [
    script({ '@graph': [news, person, org] }),
    script([{ '@graph': [org, person] }, news]),
    script(news) + script([org, person]),
    script({ '@type': 'WebPage', mainEntity: { ...news, author: person, publisher: '#org' } }) + script(org),
  ]) {
    const { author, publisher } = about(head);
    assert.deepEqual([author, publisher], ['Rosa Venn', 'The Orlow Courier'], head);
  }
  const { author, publisher } = about(script({ ...news, author: { '@id': '#nobody' }, publisher: 'https://x.example/' }));
  assert.deepEqual([author, publisher], [null, null], 'a reference to nothing, or an address, is no name');
});

test('an odd date never hides a good one; alone it is told', () => {
  const dated = (datePublished: unknown): string => script({ '@type': 'NewsArticle', headline: 'Crane falls', datePublished });
  const meta = '<meta property="article:published_time" content="2024-05-09">';
  for (const odd of ['Thu, 05/09/2024 - 17:57', '05/09/2024 09:00 AM', 'yesterday', '', '0000-00-00'])
    assert.equal(about(dated(odd) + meta).published, '2024-05-09', odd);
  for (const value of [
    '20240509T090000Z',
    '2024/05/09',
    '09.05.2024',
    '9 May 2024',
    'May 9, 2024 10:00',
    1715212800,
    1715212800000,
    '2024-05-09T23:30:00-07:00',
  ])
    assert.equal(about(dated(value)).published, '2024-05-09', String(value));
  assert.equal(about(dated('05/13/2024')).published, '2024-05-13', 'no month has the number 13');
  const { metadata, findings } = read(article('', dated('05/09/2024 09:00 AM')), 'html');
  assert.equal(metadata.published, null);
  assert.match(findings.find(({ rule }) => rule === 'published')?.message ?? '', /"05\/09\/2024 09:00 AM" cannot be read/);
});

test('bylines and date lines give author and day', () => {
  const head = (line: string) => read(`# Crane falls\n\n${line}\n\n${FIRST}\n`).metadata;
  for (const [line, author, published] of [
    ['By Rosa Venn, May 9, 2024', 'Rosa Venn', '2024-05-09'],
    ['By Rosa Venn | Published 9 May 2024', 'Rosa Venn', '2024-05-09'],
    ['By Rosa Venn and Jo Field – Updated 10 May 2024, first published 9 May 2024', 'Rosa Venn and Jo Field', '2024-05-09'],
    ['By Rosa Venn in Orlow | 9 May 2024, 10:00 BST', 'Rosa Venn', '2024-05-09'],
    ['By JO FIELD', 'JO FIELD', null],
    ['Published: May 9, 2024 | Updated: May 10, 2024', null, '2024-05-09'],
    ['By 9 May 2024 the toll had risen', null, null],
  ] as const) {
    const { metadata } = { metadata: head(line) };
    assert.deepEqual([metadata.author, metadata.published], [author, published], line);
  }
});

test('a dateline gives the agency, and the day where it has a year, unless the page has them', () => {
  const opening = (dateline: string, known = {}) => read(`${dateline}${FIRST}\n`, 'text', known).metadata;
  for (const [dateline, publisher, published] of [
    ['KHARAN, May 9 (Reuters) - ', 'Reuters', null],
    ['KHARAN, Pakistan, May 9, 2024 (AFP) — ', 'Agence France-Presse', '2024-05-09'],
    ['PARIS (AP) — ', 'Associated Press', null],
    ['(Reuters) - ', 'Reuters', null],
    ['MOSCOW, May 9. /TASS/. ', 'TASS', null],
    ['BEIJING, Aug. 21 (Xinhua) -- ', 'Xinhua', null],
    ['ORLOW, 9 May 2024 — ', null, '2024-05-09'],
    ['Orlow, 9 May 2024 (Courier News) – ', null, '2024-05-09'],
    ['Nine people (AP) died. ', null, null],
    ['On 9 May 2024 (Thursday) - the day of the fair - ', null, null],
  ] as const)
    assert.deepEqual([opening(dateline).publisher, opening(dateline).published], [publisher, published], dateline);
  assert.equal(
    opening('PARIS (AP) — ', { url: 'https://courier.example/x' }).publisher,
    'courier.example',
    'the page is another publisher’s',
  );
});

test('a text that stands in articleBody alone is read, and leads to its bytes', () => {
  const body = `${FIRST}\n\nThe crane killed “nine” people.\n\n${LAST}`;
  const news = script({ '@type': 'NewsArticle', headline: 'Crane falls', datePublished: '2024-05-09', articleBody: body });
  const { text, metadata, bytesOf } = read(page('<div id="root">Loading …</div><noscript>Turn on JavaScript.</noscript>', news), 'html');
  assert.equal(text, body);
  assert.deepEqual([metadata.title, metadata.published], ['Crane falls', '2024-05-09']);
  assert.equal(bytesOf('“nine” people.'), '“nine” people.');
  const html = script({ '@type': 'NewsArticle', articleBody: `<p>${FIRST}</p><p>${LAST}</p>` });
  assert.equal(read(page('<div id="root"></div>', html), 'html').text, `${FIRST}\n\n${LAST}`);
  const shown = script({ '@type': 'NewsArticle', articleBody: `A summary. ${FIRST}` });
  assert.equal(read(article('', shown), 'html').text, `${FIRST}\n\n${LAST}`, 'what the page shows comes first');
});
