/** The pictures of the README, taken from a real page in a real browser: `npm run pictures` after `make`. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FINE, options, stage, summary } from '../common/stage.ts';
import { launch } from './browser.ts';

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url));

await stage('pictures', async () => {
  const given = options('Takes the pictures of the README from the page of a dataset; needs Chromium.', {
    dist: { value: 'DIR', description: 'folder of the page', default: 'dist' },
  });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 960 }, colorScheme: 'light' });
    await page.goto(pathToFileURL(resolve(given.dist, 'index.html')).href);
    await page.waitForSelector('#series-body .card svg');
    await page.screenshot({ path: `${FOLDER}page.png` });
    await page
      .locator('#series-body .card')
      .first()
      .screenshot({ path: `${FOLDER}chart.png` });
  } finally {
    await browser.close();
  }
  summary('pictures', [2, 'pictures']);
  return FINE;
});
