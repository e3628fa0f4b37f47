import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { figure, id, largePage, pageAddress, page as pageOf } from '../../pipeline/bench/made-up-page.ts';
import { launch, withoutBrowser } from '../../pipeline/site/browser.ts';
import { comparedPage, smallPage } from './fixture.ts';

const FIRST = 'q_000000000000000000000001';

describe('the page in a browser', { skip: withoutBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  /** An opened page that fails the test on any error, message or request of its own. */
  async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => assert.fail(`the page threw: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') assert.fail(`the page complained: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address.split('#')[0]) && !/^(data|blob):/.test(request.url()))
        assert.fail(`the page asked for ${request.url()}`);
    });
    await page.goto(address);
    await page.waitForSelector('html[data-ready]');
    return page;
  }
  const rows = (page: Page): Promise<string[]> => page.locator('#figures-table tbody tr:not(.detail) th').allTextContents();

  test('shows every figure as it is written', async () => {
    const page = await open(await pageAddress(smallPage()));
    const texts = (await rows(page)).join('\n');
    for (const words of ['12', 'about 4,000-6,000', 'more than 100', 'up to 50', '7%'])
      assert.ok(texts.includes(words), `${words} in\n${texts}`);
    assert.equal(await page.locator('#figures-count').textContent(), '5 of 5 figures');
  });

  test('search and facets narrow the rows; clearing brings them back', async () => {
    const page = await open(await pageAddress(smallPage()));
    await page.fill('#figures-search', 'dockers');
    assert.equal((await rows(page)).length, 1);
    await page.fill('#figures-search', 'nothing of the kind');
    assert.match((await page.locator('#figures-table .empty').textContent()) ?? '', /No figures fit/);
    await page.locator('#figures-controls').getByRole('button', { name: 'Clear' }).click();
    await page.selectOption('#figures-kind', 'percent');
    assert.equal((await rows(page)).length, 1);
    await page.selectOption('#figures-kind', '');
    await page.selectOption('#figures-country', 'CL');
    assert.match((await rows(page))[0], /4,000-6,000/);
  });

  test('sorts by value, up, down and back', async () => {
    const page = await open(await pageAddress(smallPage()));
    const header = page.locator('#figures-table').getByRole('button', { name: 'Figure' });
    await header.click();
    assert.match((await rows(page))[0], /4,000/);
    await header.click();
    assert.match((await rows(page))[0], /7%/);
    assert.equal(await page.locator('#figures-table th[aria-sort="ascending"]').count(), 1);
    await header.click();
    assert.match((await rows(page))[0], /12/);
  });

  test('an address opens its row with the evidence, also one that the filter hides', async () => {
    const page = await open(`${await pageAddress(smallPage())}#${FIRST}`);
    const detail = page.locator('#figures-table .detail');
    const text = (await detail.textContent()) ?? '';
    for (const words of ['12 dockers', 'Harbour police', 'The mayor', 'outcome.verb', '10 to 12', 'part of'])
      assert.ok(text.includes(words), `${words} in ${text}`);
    assert.equal(await detail.locator('mark').textContent(), '12');
    const link = await detail.getByRole('link', { name: /quiet harbour/ }).getAttribute('href');
    assert.match(link ?? '', /^https:\/\/example\.org\/harbour#:~:text=says%2012%20dockers/);
    await page.fill('#figures-search', 'cranes');
    await page.evaluate((id) => {
      location.hash = '';
      location.hash = id;
    }, FIRST);
    await page.locator(`#${FIRST}.is-open`).waitFor();
    await page.evaluate(() => {
      location.hash = 'q_ffffffffffffffffffffffff';
    });
    await page.locator('#not-found').waitFor({ state: 'visible' });
  });

  test('rows and articles lead to the annotated reading where there is one', async () => {
    const data = smallPage();
    const page = await open(`${await pageAddress(data)}#${FIRST}`);
    assert.equal(await page.getByRole('link', { name: 'read it in the whole article' }).count(), 0);
    assert.equal(await page.locator('#articles-body a').getAttribute('href'), 'https://example.org/harbour');
    data.documents[0].reading = 'readings/a-quiet-harbour.html';
    const marked = await open(`${await pageAddress(data)}#${FIRST}`);
    const link = marked.getByRole('link', { name: 'read it in the whole article' });
    assert.equal(await link.getAttribute('href'), `readings/a-quiet-harbour.html#${FIRST}`);
    assert.equal(await marked.locator('#articles-body th a').getAttribute('href'), 'readings/a-quiet-harbour.html');
    assert.equal(await marked.locator('#articles-body td a').getAttribute('href'), 'https://example.org/harbour');
    assert.equal(await marked.locator('#figures-table .document a').first().getAttribute('href'), `readings/a-quiet-harbour.html#${FIRST}`);
  });

  test('downloads what is filtered', async () => {
    const page = await open(await pageAddress(smallPage()));
    await page.fill('#figures-search', 'sailors');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#figures-controls').getByRole('button', { name: /CSV/ }).click(),
    ]);
    const content = readFileSync(await csv.path(), 'utf8');
    assert.equal(content.trim().split('\r\n').length, 2);
    assert.match(content, /4000,6000/);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#figures-controls').getByRole('button', { name: /JSON/ }).click(),
    ]);
    assert.equal(JSON.parse(readFileSync(await json.path(), 'utf8'))[0].high, 6000);
  });

  test('works with the keyboard alone', async () => {
    const page = await open(await pageAddress(smallPage()));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.locator('#figures-table button.open').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#figures-table .detail').count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded')), 'true');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#figures-table .detail').count(), 0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280, 1800]) {
      test(`has no accessibility violations (${colorScheme}, ${width} px wide)`, async () => {
        const page = await open(`${await pageAddress(comparedPage())}#${FIRST}`, { colorScheme, viewport: { width, height: 900 } });
        await page.locator('#codebook summary').first().click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
          [],
        );
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'wider than the window');
      });
    }
  }

  test('text in data stays text', async () => {
    const hostile = '</script><img src=x onerror="document.title=1"><script>document.title=2</script> {{script}} =1+1 \u202e';
    const data = smallPage(hostile);
    data.title = '</title><script>document.title=3</script>';
    data.documents[0].url = 'javascript:document.title=4';
    const page = await open(`${await pageAddress(data)}#${FIRST}`);
    await page.locator('#figures-table .detail').waitFor();
    assert.equal(await page.title(), '</title><script>document.title=3</script>');
    assert.equal(await page.locator('#figures-table img, #claims-table img').count(), 0);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
    assert.ok((await page.locator('#figures-table .detail').textContent())?.includes(hostile));
  });

  test('an empty dataset says so', async () => {
    const page = await open(await pageAddress(pageOf([], [])));
    for (const [section, words] of [
      ['disagree', /nothing can be set side by side/],
      ['revisions', /No source/],
      ['series', /No source/],
      ['chart-figures', /No figure of this kind/],
      ['chart-map', /has a place/],
    ] as const)
      assert.match((await page.locator(`#${section}`).textContent()) ?? '', words);
    assert.match((await page.locator('#figures-table').textContent()) ?? '', /no figures in this dataset/);
  });

  test('draws ranges, arrows and soft edges', async () => {
    const page = await open(await pageAddress(smallPage()));
    const chart = page.locator('#chart-figures svg');
    await chart.first().waitFor();
    assert.match((await chart.first().textContent()) ?? '', /about 4,000-6,000/);
    assert.ok((await page.locator('#chart-figures svg [data-mark="arrow"]').count()) > 0);
    assert.equal(await page.locator('#chart-map svg').count(), 1);
    assert.match((await page.locator('#chart-countries').textContent()) ?? '', /\w+ \d+( · \w+ \d+)*/);
  });

  test('tells first how often the rules are right', async () => {
    const page = await open(await pageAddress(smallPage()));
    assert.match((await page.locator('#accuracy-body > .table-frame').textContent()) ?? '', /Value and unit right88\.1%—90harbour-dev/);
    assert.equal(await page.locator('#accuracy-body details[open]').count(), 0);
  });

  test('no words of the charts leave their frames or stand over others', async () => {
    for (const width of [390, 800, 1280, 1800]) {
      const page = await open(await pageAddress(comparedPage()), { viewport: { width, height: 900 } });
      await page.locator('#chart-figures svg text').first().waitFor();
      const found = await page.evaluate(() => {
        const frame = document.querySelector('main')!.getBoundingClientRect();
        const charts = [...document.querySelectorAll('.chart svg')].map((chart) =>
          [...chart.querySelectorAll('text')]
            .filter((text) => text.textContent)
            .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() })),
        );
        const outside = charts.flat().filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
        const over = charts.flatMap((texts) =>
          texts.flatMap((a, i) =>
            texts
              .slice(i + 1)
              .filter(
                (b) =>
                  a.box.left < b.box.right - 1 &&
                  b.box.left < a.box.right - 1 &&
                  a.box.top < b.box.bottom - 2 &&
                  b.box.top < a.box.bottom - 2,
              )
              .map((b) => `${a.words} over ${b.words}`),
          ),
        );
        return { texts: charts.flat().length, outside: outside.map(({ words }) => words), over };
      });
      assert.ok(found.texts > 40, `${found.texts} words`);
      assert.deepEqual([found.outside, found.over], [[], []], `${width} px wide`);
    }
  });

  test('leads with what sources say of one measure: a line each, who vouches, what was revised, and counts through time', async () => {
    const page = await open(await pageAddress(comparedPage()));
    const strip = page.locator('#disagree-body .card').first();
    assert.match((await strip.textContent()) ?? '', /dockers injured.*Sources differ: 3 figures, 3 documents, 2 sources/);
    const lines = (await strip.locator('svg [aria-hidden], svg text').allTextContents()).join('\n');
    for (const words of ['7 May 2024 · Harbour police · The Example', '8 May 2024 · the union · The Courier, restated', 'fifteen'])
      assert.ok(lines.includes(words), `${words} in ${lines}`);
    assert.equal(await strip.locator('svg [data-mark="dot"] circle').count(), 3);
    assert.match(
      (await strip.locator('.note').allTextContents()).join(),
      /Not compared, since the scope is another: dockers and sailors: 40/,
    );
    assert.equal(await page.locator('#disagree-body .card').count(), 1);
    await page.selectOption('#disagree-verdict', 'all');
    assert.equal(await page.locator('#disagree-body .card').count(), 2);
    await page.fill('#disagree-search', 'cranes');
    assert.equal(await page.locator('#disagree-body .card').count(), 1);
    await page.fill('#disagree-search', 'nothing of the kind');
    assert.match((await page.locator('#disagree-body').textContent()) ?? '', /No measure fits/);

    const revision = page.locator('#revisions-body .card');
    assert.equal(await revision.count(), 1);
    assert.match((await revision.textContent()) ?? '', /Harbour police: 12 \(7 May 2024\) → 14 \(10 May 2024\)/);
    assert.equal(await revision.locator('svg [data-mark="line"] path').count(), 1);

    const counts = page.locator('#series-body .card');
    assert.match((await counts.textContent()) ?? '', /2 counters: 4 figures/);
    assert.equal(await counts.locator('svg [data-mark="line"] path').count(), 2);
    assert.match((await counts.locator('.line-legend').textContent()) ?? '', /Port authority.*Seamen’s mission/);
  });

  test('an opened row tells what else is stated of the same measure', async () => {
    const page = await open(`${await pageAddress(comparedPage())}#${FIRST}`);
    const detail = (await page.locator('#figures-table .detail').textContent()) ?? '';
    assert.match(detail, /Of the same.*fifteen · the union · 8 May 2024.*14 · Harbour police · 10 May 2024/);
  });

  test('tells how much there is, by whom and from when', async () => {
    const page = await open(await pageAddress(comparedPage()));
    assert.match(
      (await page.locator('#coverage').textContent()) ?? '',
      /^9 figures and 2 claims from 3 documents of 2 publishers, published from 7 May 2024 to 10 May 2024\.$/,
    );
  });

  test('a view stands in the address, and the address brings it back', async () => {
    const address = await pageAddress(comparedPage());
    const page = await open(address);
    await page.fill('#figures-search', 'dockers');
    await page.selectOption('#figures-publisher', 'The Courier, restated');
    await page.locator('#figures-table').getByRole('button', { name: 'Figure' }).click();
    await page.selectOption('#disagree-verdict', 'agree');
    await page.waitForFunction(() => location.search.includes('agree'));
    const shared = await open(page.url());
    assert.deepEqual(await rows(shared), await rows(page));
    assert.equal((await rows(shared)).length, 1);
    assert.equal(await shared.inputValue('#figures-search'), 'dockers');
    assert.equal(await shared.inputValue('#figures-publisher'), 'The Courier, restated');
    assert.equal(await shared.inputValue('#disagree-verdict'), 'agree');
    assert.equal(await shared.locator('#figures-table th[aria-sort="descending"]').count(), 1);
    await shared.locator('#figures-controls').getByRole('button', { name: 'Clear' }).click();
    await shared.waitForFunction(() => !location.search.includes('figures.q'));
  });

  test('an address with choices that there are not, shows what there is', async () => {
    const page = await open(
      `${await pageAddress(smallPage())}?figures.kind=none&figures.sort=-Nothing&figures.page=99&disagree.verdict=x&key.kind=y`,
    );
    assert.match((await page.locator('#figures-table').textContent()) ?? '', /No figures fit/);
    await page.locator('#figures-controls').getByRole('button', { name: 'Clear' }).click();
    assert.equal((await rows(page)).length, 5);
  });

  test('links of the header lead to their sections', async () => {
    const address = await pageAddress(comparedPage());
    const page = await open(address, { reducedMotion: 'reduce' });
    const links = await page.locator('header nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    assert.ok(links.length >= 10);
    for (const link of links) assert.equal(await page.locator(link).count(), 1, link);
    const landed = await open(`${address}#figures`, { reducedMotion: 'reduce' });
    const top = await landed.evaluate(() => document.querySelector('#figures')?.getBoundingClientRect().top);
    assert.ok(top !== undefined && Math.abs(top) < 40, `#figures stands at ${top}`);
  });

  test('a chart is saved with its title and source, as SVG and as PNG', async () => {
    const page = await open(await pageAddress(comparedPage()));
    const strip = page.locator('#disagree-body .card').first();
    const saved = async (kind: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        strip.getByRole('button', { name: `Download chart as ${kind}` }).click(),
      ]);
      assert.equal(file.suggestedFilename(), `dockers-injured-7-may-2024.${kind.toLowerCase()}`);
      return readFileSync(await file.path());
    };
    const svg = (await saved('SVG')).toString();
    assert.match(svg, /^<svg[^>]*width/);
    for (const words of ['dockers injured', 'Sources differ', 'Source: Made-up figures, version 0.0.0, CC0-1.0', 'fifteen'])
      assert.ok(svg.includes(words), words);
    assert.ok(!/(?:fill|stroke|color)="[^"]*var\(/.test(svg), 'a colour of the page');
    const [counts] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#series-body .card').first().getByRole('button', { name: 'Download chart as SVG' }).click(),
    ]);
    assert.match(readFileSync(await counts.path(), 'utf8'), /Port authority; Seamen’s mission/);
    const png = await saved('PNG');
    assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.ok(png.readUInt32BE(16) > 1000, 'twice as wide as on the page');
  });

  test('a zero stands on a logarithmic axis', async () => {
    const figures = [0, 3, 1_000_000].map((value, at) =>
      figure({ quantity_id: id('q', at), value, text: String(value), item_label: 'sheep', item: 'sheep' }),
    );
    const page = await open(await pageAddress(pageOf(figures, [])));
    const places = await page
      .locator('#chart-figures svg [data-mark="dot"] circle')
      .evaluateAll((all) => all.map((dot) => Number(dot.getAttribute('cx'))));
    assert.equal(places.length, 3);
    assert.ok(places.every(Number.isFinite) && new Set(places).size === 3, String(places));
    assert.match((await page.locator('#chart-figures svg').textContent()) ?? '', /number, logarithmic scale with zero/);
  });

  test('the map shows amounts, with what its colours stand for', async () => {
    const page = await open(await pageAddress(largePage(500)));
    const legend = (await page.locator('#map-legend li').allTextContents()).join(' ');
    assert.match(legend, /^figures: 1/);
    assert.ok((await page.locator('#chart-map svg [data-mark="geo"] path title').count()) > 5);
  });

  test('downloads are a table by format, with the database above', async () => {
    const data = smallPage();
    data.downloads.push({ path: 'quantities.json', table: 'quantities', format: 'JSON', bytes: 1, sha256: '' });
    data.downloads.push({ path: 'dataset.sqlite', table: null, format: 'SQLite', bytes: 1, sha256: '' });
    const page = await open(await pageAddress(data));
    assert.deepEqual(await page.locator('#downloads thead th').allTextContents(), ['Table', 'CSV', 'JSON']);
    assert.deepEqual(await page.locator('#downloads a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))), [
      'SHA256SUMS',
      'dataset.sqlite',
      'quantities.csv',
      'quantities.json',
    ]);
  });

  test('50,000 figures are filtered', async () => {
    const page = await open(await pageAddress(largePage(50_000)));
    await page.fill('#figures-search', 'grain');
    assert.equal(await page.locator('#figures-count').textContent(), '6,250 of 50,000 figures');
  });
});
