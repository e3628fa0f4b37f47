/** The page in which one reads an article of one's own, as a file in a real browser: what it shows, what it refuses, and what it never does. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launch, withoutBrowser } from '../../pipeline/site/browser.ts';
import { annotate } from '../../pipeline/try/annotate.ts';
import type { Annotated } from '../../pipeline/try/messages.ts';
import { makeTryPage } from './make-page.ts';

const MOST_BYTES = 25e6;
const STORY =
  'Storm hits harbour\n\nHarbour police say that the storm killed at least 12 dockers in Lagos on Tuesday. The mayor fears that the toll could reach 20.';

describe('the page to try', { skip: withoutBrowser }, () => {
  let browser: Browser;
  let folder: string;
  let file: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sayso's try "));
    file = makeTryPage(folder);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** The opened page, without a network; any error, dialog or request fails the test. */
  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ offline: true, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => assert.fail(`the page threw: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') assert.fail(`the page complained: ${message.text()}`);
    });
    page.on('dialog', (dialog) => assert.fail(`a dialog: ${dialog.message()}`));
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== address && !/^(?:blob|data|about):/.test(request.url())) assert.fail(`the page asked for ${request.url()}`);
    });
    await page.goto(address);
    await page.waitForSelector('html[data-ready]');
    return page;
  }

  async function read(page: Page, text: string, published = ''): Promise<FrameLocator> {
    await page.fill('#article', text);
    await page.fill('#published', published);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.waitForSelector('#result:not([hidden])');
    const reading = page.frameLocator('#reading');
    await reading.locator('html[data-ready]').waitFor({ state: 'attached' });
    return reading;
  }

  test('it is small', () => assert.ok(statSync(file).size <= MOST_BYTES));

  test('its policy lets nothing in and nothing out, and its licences are in it', async () => {
    const page = await open();
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    for (const rule of ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'", 'worker-src blob:'])
      assert.ok(policy?.includes(rule), rule);
    assert.doesNotMatch(policy ?? '', /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    const licences = (await page.locator('pre').textContent()) ?? '';
    for (const words of [
      'Apache License',
      'CC-BY-SA-4.0',
      'ShareAlike 4.0 International',
      'UD English EWT',
      'GeoNames',
      'papaparse',
      '@noble/hashes',
    ])
      assert.ok(licences.includes(words), words);
  });

  test('an article is shown as the command shows it', async () => {
    const page = await open();
    const reading = await read(page, STORY, '2024-05-09');
    const expected = annotate({ text: STORY, published: '2024-05-09' }) as Annotated;
    assert.equal(await page.locator('#counts').textContent(), '2 figures, 2 claims');
    assert.equal(await page.locator('#reading').getAttribute('srcdoc'), expected.page);
    assert.equal(await reading.locator('h1').textContent(), 'Storm hits harbour');
    assert.equal(await page.locator('#undated').textContent(), '');
    await reading.locator('.figure', { hasText: 'at least 12' }).last().click();
    assert.match((await reading.locator('#details').textContent()) ?? '', /Harbour police.*7 May 2024.*Lagos/s);
  });

  test('links between notes and text stay within the reading', async () => {
    const page = await open();
    const reading = await read(page, STORY, '2024-05-09');
    await reading.locator('.note h3 a').first().click();
    assert.match(page.frames()[1].url(), /^about:srcdoc#q_/);
    assert.equal(await reading.locator('.text a:target').count(), 1);
  });

  test('the example is the project’s own restatement, and one goes back to the form', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show me an example' }).click();
    const reading = page.frameLocator('#reading');
    assert.match((await reading.locator('h1').textContent()) ?? '', /Pakistan becomes a key partner/);
    assert.ok((await reading.locator('.note').count()) > 20);
    await page.getByRole('button', { name: 'Another article' }).click();
    assert.match(await page.locator('#article').inputValue(), /Pakistan becomes a key partner/);
    await page.getByRole('button', { name: 'Clear' }).click();
    assert.equal(await page.locator('#article').inputValue(), '');
  });

  test('what cannot be read is said where it stands', async () => {
    const page = await open();
    const german =
      'Die Polizei sagte am Dienstag, dass bei dem Sturm mindestens zwölf Arbeiter getötet wurden. Der Bürgermeister sagte, dass die Zahl noch steigen werde, und dass viele nicht nach Hause gehen können.';
    for (const [text, message] of [
      ['', /There is no article yet/],
      [' \n\t ', /There is no article yet/],
      ['word '.repeat(100_001), /has 500,005 characters; this page reads up to 500,000/],
      [german, /Only English is read.*“de”/],
    ] as const) {
      await page.fill('#article', text);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.waitForSelector('#problem:not([hidden])');
      assert.match((await page.locator('#problem').textContent()) ?? '', message);
      assert.equal(await page.locator('#article').getAttribute('aria-invalid'), 'true');
      assert.equal(await page.evaluate('document.activeElement.id'), 'article');
      await page.getByRole('button', { name: 'Clear' }).click();
      assert.equal(await page.locator('#problem').isVisible(), false);
    }
  });

  test('without a date it says what has none; a text without figures says so', async () => {
    const page = await open();
    await read(page, STORY);
    assert.match((await page.locator('#undated').textContent()) ?? '', /Without the day of publication, “Tuesday” has no date/);
    await page.getByRole('button', { name: 'Another article' }).click();
    await read(page, 'The garden is green and the sky is blue.');
    assert.equal(await page.locator('#counts').textContent(), 'No figures and no claims were found.');
  });

  test('hostile text is text', async () => {
    const page = await open();
    const hostile = [
      'Markup <b>&amp;</b> of 12 kinds',
      'The harbour police said on Tuesday that the storm in the city had killed 12 of the dockers, and that the toll was expected to rise in the next days.',
      '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)><iframe src="javascript:alert(4)"></iframe>',
      '"><a href="https://example.com/?q=1" onmouseover="alert(5)">Police say that 12 people died</a>, said <i>O\'Brien</i> & "Sons".',
      '</script></style></textarea><meta http-equiv="refresh" content="0;url=https://example.com/"><base href="https://example.com/">',
      '<form action="https://example.com"><button autofocus onfocus=alert(6)>3 dead</button></form> <!-- <script> -->',
      'The minister said "\u202e14 people\u202c \u0000 were hurt", $& $1 {{script}} {{data}}.',
      'Source: https://example.com/a"onclick="alert(8)',
    ].join('\n\n');
    const reading = await read(page, hostile);
    await page.waitForTimeout(300);
    assert.equal(await reading.locator('script').count(), 1, 'its own');
    assert.equal(await reading.locator('img, svg, iframe, form, base, object, embed, textarea').count(), 0);
    assert.equal(await reading.locator('meta[http-equiv]').count(), 1, 'its own');
    const outside = await reading
      .locator('a')
      .evaluateAll((links) => links.filter((link) => !link.getAttribute('href')?.startsWith('#')).length);
    assert.equal(outside, 0);
    assert.match((await reading.locator('.text').textContent()) ?? '', /<img src=x onerror=alert\(2\)>/);
    assert.equal(page.frames().length, 2);
  });

  test('it answers while it reads, and can be stopped', async () => {
    const page = await open();
    await page.fill('#article', `${STORY}\n\n`.repeat(700));
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    assert.equal(await page.locator('#state').textContent(), 'Stopped.');
    await read(page, STORY);
    assert.equal(await page.locator('#counts').textContent(), '2 figures, 2 claims');
  });

  test('what is saved is the reading', async () => {
    const page = await open();
    await read(page, STORY, '2024-05-09');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save as a file' }).click()]);
    assert.equal(download.suggestedFilename(), 'Storm-hits-harbour.html');
    const saved = readFileSync(await download.path(), 'utf8');
    assert.equal(saved, (annotate({ text: STORY, published: '2024-05-09' }) as Annotated).page);
  });

  for (const [name, options] of Object.entries({
    light: { viewport: { width: 1280, height: 900 } },
    dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
    phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  })) {
    test(`anybody can use it (${name})`, async () => {
      const page = await open(options);
      const check = async (): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
        );
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, 'no scrolling sideways');
      };
      await check();
      await page.getByRole('button', { name: 'Read it' }).click();
      await check();
      await read(page, STORY);
      await check();
    });
  }
});
