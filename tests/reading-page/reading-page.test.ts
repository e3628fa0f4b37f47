import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readingPage } from '../../pipeline/reading-page/page.ts';
import { launch, withoutBrowser } from '../../pipeline/site/browser.ts';
import { evidence, harbour, ids, reading } from './fixture.ts';

const { FIGURE, UNNAMED, OWN, CLAIM, SILENT } = ids;

describe('the annotated reading in a browser', { skip: withoutBrowser }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-reading-'));
  let browser: Browser;
  let number = 0;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Opened {
    page: Page;
    complaints: string[];
  }

  /** A page that fails the test on any error or request of its own; what its policy stopped is kept. */
  async function open(html: string, hash = '', options: BrowserContextOptions = {}): Promise<Opened> {
    const file = join(folder, `${number++}.html`);
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => assert.fail(`the page threw: ${error.message}`));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address && !request.url().startsWith('data:')) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(address + hash);
    return { page, complaints };
  }
  const panel = (page: Page) => page.locator('#panel');

  test('the whole text stands there, in its paragraphs, word for word', async () => {
    const { page, complaints } = await open(readingPage(harbour()));
    assert.deepEqual(
      await page.locator('.text p').allTextContents(),
      harbour()
        .text.split('\n\n')
        .map((words, at) => (at === 1 ? `❝${words}` : words)),
    );
    assert.deepEqual(complaints, []);
    assert.equal(await page.title(), 'A quiet harbour · The Example');
  });

  test('every figure and claim is marked, and coloured by who vouches as on the page of the datasets', async () => {
    const { page } = await open(readingPage(harbour()), '', { colorScheme: 'light' });
    const colour = (id: string): Promise<string> => page.locator(`#${id}`).evaluate((mark) => getComputedStyle(mark).borderBottomColor);
    assert.equal(await colour(FIGURE), 'rgb(0, 99, 155)');
    assert.equal(await colour(UNNAMED), 'rgb(176, 69, 0)');
    assert.equal(await colour(OWN), 'rgb(74, 74, 74)');
    const style = (id: string): Promise<string> => page.locator(`#${id}`).evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
    assert.notEqual(await style(FIGURE), await style(UNNAMED), 'colour alone tells them apart');
    assert.equal(await page.locator(`#${CLAIM}`).textContent(), 'say');
    assert.equal(await page.locator(`#${SILENT}`).textContent(), '❝', 'a claim without reporting words');
  });

  test('pointing at a mark shows its note and lights up the words that it was read off', async () => {
    const { page } = await open(readingPage(harbour()));
    assert.ok(await panel(page).isHidden());
    await page.locator(`#${FIGURE}`).hover();
    const told = (await panel(page).textContent()) ?? '';
    for (const words of ['twelve = 12', 'dockers', 'injured', 'Harbour police: “say”', '7 May 2024', 'Norway'])
      assert.ok(told.includes(words), `${words} in ${told}`);
    assert.deepEqual(await page.locator('.lit').allTextContents(), ['Harbour police', 'say', 'twelve', 'dockers', 'hurt']);
    await page.locator('span.content').first().hover();
    assert.match((await panel(page).textContent()) ?? '', /Vouches for twelve = 12/);
  });

  test('the keyboard reaches every mark, focus shows its note, Escape hides it, Enter leads to the note and back', async () => {
    const { page } = await open(readingPage(harbour()));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    const reached: string[] = [];
    for (let presses = 0; presses < 12 && !reached.includes(OWN); presses++) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => document.activeElement?.id ?? '');
      if (/^[qa]_/.test(id)) {
        reached.push(id);
        assert.ok(await panel(page).isVisible(), id);
      }
    }
    assert.deepEqual(reached, [CLAIM, FIGURE, SILENT, UNNAMED, OWN]);
    await page.keyboard.press('Escape');
    assert.ok(await panel(page).isHidden());
    await page.locator(`#${FIGURE}`).focus();
    await page.keyboard.press('Enter');
    assert.ok(page.url().endsWith(`#note-${FIGURE}`));
    assert.equal(await page.locator('.note:target h3').textContent(), '1 twelve = 12');
    await page.locator('.note:target h3 a').click();
    assert.ok(page.url().endsWith(`#${FIGURE}`));
  });

  test('a screen reader hears what a mark says of itself', async () => {
    const { page } = await open(readingPage(harbour()));
    const described = await page.locator(`#${FIGURE}`).getAttribute('aria-describedby');
    assert.match((await page.locator(`#${described}`).textContent()) ?? '', /Who says so Harbour police: “say”/);
  });

  test('an address that names a row opens with its note', async () => {
    const { page } = await open(readingPage(harbour()), `#${UNNAMED}`);
    await panel(page).waitFor({ state: 'visible' });
    assert.match((await panel(page).textContent()) ?? '', /about 30/);
  });

  test('a tap shows the note on a phone, a tap beside it hides it', async () => {
    const { page } = await open(readingPage(harbour()), '', { viewport: { width: 390, height: 800 }, hasTouch: true });
    await page.locator(`#${FIGURE}`).tap();
    assert.ok(await panel(page).isVisible());
    const box = await panel(page).boundingBox();
    assert.ok(box && box.y + box.height <= 800.5 && box.width <= 390, JSON.stringify(box));
    assert.ok(!page.url().includes('#'), 'it left for the list of notes');
    await page.locator('h1').tap();
    assert.ok(await panel(page).isHidden());
    await page.locator(`#${UNNAMED}`).tap();
    await page.getByRole('button', { name: 'Close' }).tap();
    assert.ok(await panel(page).isHidden());
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 390, 1280]) {
      test(`has no accessibility violations (${colorScheme}, ${width} px wide)`, async () => {
        const { page } = await open(readingPage(harbour()), `#${FIGURE}`, { colorScheme, viewport: { width, height: 900 } });
        await panel(page).waitFor({ state: 'visible' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
          [],
        );
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'wider than the window');
      });
    }
  }

  test('text of others stays text, whatever stands in it', async () => {
    const hostile = `</style></script><img src=x onerror="document.title='owned'"><script>document.title='owned'</script><svg onload=alert(1)> & "' {{x}}`;
    const page = harbour();
    page.text = `${hostile}\n\n${page.text}`;
    page.document = {
      ...page.document,
      title: hostile,
      publisher: hostile,
      standfirst: hostile,
      author: hostile,
      url: 'javascript:alert(1)',
      language: '"><img src=x>',
    };
    page.rows.quantities = page.rows.quantities.map((row) => ({
      ...row,
      item_label: hostile,
      source_name: hostile,
      cue: hostile,
      start: 0,
      end: 12,
    }));
    page.rows.assertions = page.rows.assertions.map((row) => ({ ...row, source_name: hostile, content: [hostile] }));
    const { page: opened, complaints } = await open(readingPage(page), `#${FIGURE}`);
    assert.deepEqual(complaints, []);
    assert.equal(await opened.locator('img, svg, script:not(:last-of-type), a[href^="javascript"]').count(), 0);
    assert.ok((await opened.title()).startsWith(hostile));
    assert.equal((await opened.locator('.text p').first().textContent())?.replace('❝', ''), hostile);
    assert.ok((await panel(opened).textContent())?.includes(hostile));
  });

  test('its policy stops other scripts, styles, pictures and requests', async () => {
    let asked = 0;
    const server = createServer((_, response) => response.end(String(asked++)));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const injected = `<script>document.title = 'owned'</script><style>h1 { color: red }</style><img src="${address}a.png" onerror="document.title = 'owned'"><p style="color: red">`;
    const { page, complaints } = await open(readingPage(harbour()).replace('<h1>', `${injected}<h1>`));
    assert.equal(await page.title(), 'A quiet harbour · The Example');
    assert.notEqual(await page.locator('h1').evaluate((head) => getComputedStyle(head).color), 'rgb(255, 0, 0)');
    const fetched = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'stopped',
        ),
      address,
    );
    server.close();
    assert.equal(asked, 0, 'something was asked for');
    assert.equal(fetched, 'stopped');
    for (const kind of ['script', 'style', 'image', 'connect'])
      assert.ok(
        complaints.some((words) => words.toLowerCase().includes(kind)),
        `${kind}: ${complaints.join('\n')}`,
      );
  });

  test('without scripts the marks lead to their notes', async () => {
    const { page } = await open(readingPage(harbour()), '', { javaScriptEnabled: false });
    await page.locator(`#${FIGURE}`).click();
    assert.ok(page.url().endsWith(`#note-${FIGURE}`));
    assert.ok(await page.locator(`#note-${FIGURE}`).isVisible());
  });

  test('on paper each mark has the number of its note', async () => {
    const { page } = await open(readingPage(harbour()));
    await page.locator(`#${FIGURE}`).hover();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await panel(page).isHidden());
    const after = (id: string): Promise<string> => page.locator(`#${id}`).evaluate((mark) => getComputedStyle(mark, '::after').content);
    assert.equal(await page.locator(`#${FIGURE}`).getAttribute('data-number'), '1');
    assert.match(await after(FIGURE), /attr\(data-number\)|"1"/);
    assert.match((await page.locator(`#note-${FIGURE} h3`).textContent()) ?? '', /^1 /);
  });

  test('marks that overlap, lie in one another or run over paragraphs keep the text whole', async () => {
    const text = 'A and 😀 B say that C said D.\n\nIt rose by E to F.';
    const page = reading(
      text,
      [
        ['a_1', 'content', 0, 45],
        ['a_2', 'content', 20, 29],
        ['a_2', 'cue', 22, 26],
        ['a_1', 'cue', 10, 13],
      ],
      [
        [6, 17],
        [15, 40],
      ],
    );
    const { page: opened, complaints } = await open(readingPage(page));
    assert.deepEqual(await opened.locator('.text p').allTextContents(), text.split('\n\n'));
    assert.deepEqual(complaints, []);
    const idsOnPage = await opened.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    assert.equal(new Set(idsOnPage).size, idsOnPage.length, 'an id stands twice');
    assert.equal(await opened.locator('#a_1').textContent(), 'say');
  });

  test('an article in which nothing was found says so', async () => {
    const { page } = await open(readingPage(reading('Nothing to count here.', [], [])));
    assert.match((await page.locator('footer').textContent()) ?? '', /0 figures and 0 claims/);
    assert.equal(await page.locator('section').count(), 0);
    assert.equal(evidence('a_1', 'cue', 0, 1).field, 'cue');
  });
});
