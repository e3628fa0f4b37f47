/** How long the page takes to answer a keystroke, in the browser, with as many made-up figures as a page holds at most. */
import { launch, withoutBrowser } from '../site/browser.ts';
import { largePage, pageAddress } from './made-up-page.ts';
import { median } from './repeats.ts';

export interface PageTimes {
  figures: number;
  /** milliseconds from the event until rows, facets and counts stand */
  median: number;
  slowest: number;
  /** milliseconds from opening the file until the page answers */
  opening: number;
}

/** What is asked of the field of the page, in the browser. */
interface Field {
  value: string;
  dispatchEvent: (event: Event) => boolean;
  getBoundingClientRect: () => unknown;
}

/** Types two words, key by key, and takes them back. Null, with a message, where there is no browser. */
export async function pageTimes(figures = 50_000): Promise<PageTimes | null> {
  if (withoutBrowser) {
    process.stderr.write(`bench: page left out: ${withoutBrowser}\n`);
    return null;
  }
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const address = await pageAddress(largePage(figures));
    const before = performance.now();
    await page.goto(address);
    await page.waitForSelector('html[data-ready]');
    const opening = performance.now() - before;
    const times = await page.locator('#figures-search').evaluate((search: Field) => {
      const words = 'grain district';
      const states = [...words].flatMap((_, i) => [words.slice(0, i + 1)]);
      return [...states, ...states.toReversed(), ''].map((value) => {
        search.value = value;
        const start = performance.now();
        search.dispatchEvent(new Event('input'));
        search.getBoundingClientRect(); // layout belongs to the answer
        return performance.now() - start;
      });
    });
    return { figures, median: median(times), slowest: Math.max(...times), opening };
  } finally {
    await browser.close();
  }
}
