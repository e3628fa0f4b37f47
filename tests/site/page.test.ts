import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { largePage, pageAddress, page as pageOf } from '../../pipeline/bench/made-up-page.ts';
import { launch, withoutBrowser } from '../../pipeline/site/browser.ts';
import { smallPage } from './fixture.ts';

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

  test('shows every figure with its bound', async () => {
    const page = await open(await pageAddress(smallPage()));
    const texts = (await rows(page)).join('\n');
    for (const reading of ['12', 'about 4,000–6,000', 'more than 100', 'at most 50', '7%'])
      assert.ok(texts.includes(reading), `${reading} in\n${texts}`);
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
    assert.match((await rows(page))[0], /4,000–6,000/);
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
    assert.equal(await marked.locator('#articles-body a').getAttribute('href'), 'readings/a-quiet-harbour.html');
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
    for (const width of [390, 1280]) {
      test(`has no accessibility violations (${colorScheme}, ${width} px wide)`, async () => {
        const page = await open(`${await pageAddress(smallPage())}#${FIRST}`, { colorScheme, viewport: { width, height: 900 } });
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
    assert.match((await page.locator('#figures-table').textContent()) ?? '', /no figures in this dataset/);
  });

  test('draws ranges, arrows and soft edges', async () => {
    const page = await open(await pageAddress(smallPage()));
    const chart = page.locator('#chart-figures svg');
    await chart.first().waitFor();
    assert.match((await chart.first().textContent()) ?? '', /about 4,000–6,000/);
    assert.ok((await page.locator('#chart-figures svg [data-mark="arrow"]').count()) > 0);
    assert.equal(await page.locator('#chart-map svg').count(), 1);
    assert.match((await page.locator('#chart-countries').textContent()) ?? '', /\w+ \d+( · \w+ \d+)*/);
  });

  test('tells first how often the rules are right', async () => {
    const page = await open(await pageAddress(smallPage()));
    assert.match((await page.locator('#accuracy-body > .table-frame').textContent()) ?? '', /Value and unit right88\.1%—90harbour-dev/);
    assert.equal(await page.locator('#accuracy-body details[open]').count(), 0);
  });

  test('no words of the charts leave their frames', async () => {
    for (const width of [390, 800, 1280]) {
      const page = await open(await pageAddress(smallPage()), { viewport: { width, height: 900 } });
      await page.locator('#chart-figures svg text').first().waitFor();
      const outside = await page.evaluate(() => {
        const frame = document.querySelector('main')!.getBoundingClientRect();
        const texts = [...document.querySelectorAll('.chart svg text')];
        return texts.filter((text) => text.getBoundingClientRect().left < frame.left - 1).map((text) => text.textContent);
      });
      assert.deepEqual(outside, [], `${width} px wide`);
    }
  });

  test('50,000 figures filter at once', async () => {
    const page = await open(await pageAddress(largePage(50_000)));
    const round = (): Promise<number> =>
      page.evaluate(() => {
        const search = document.querySelector<HTMLInputElement>('#figures-search')!;
        const times = [...'grain'].map((_, i) => {
          search.value = 'grain'.slice(0, i + 1);
          const before = performance.now();
          search.dispatchEvent(new Event('input'));
          return performance.now() - before;
        });
        return Math.max(...times);
      });
    const slowest = Math.min(await round(), await round(), await round()); // the best of three: other programs lengthen a round
    assert.equal(await page.locator('#figures-count').textContent(), '6,250 of 50,000 figures');
    const LIMIT = 500; // milliseconds: five times what is wanted, for a busy machine; `npm run bench` measures
    assert.ok(slowest < LIMIT, `${slowest} ms a keystroke`);
  });
});
