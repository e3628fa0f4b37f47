/** A real browser for tests, pictures and timings: the system's Chromium. Absent, a test skips and says how to get it; in CI it must be there. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const found = PLACES.find((path) => path !== '' && existsSync(path)) ?? null;

/** What `skip` of a test wants: false, or why. CI never skips. */
export const withoutBrowser: string | false =
  found || process.env.CI ? false : 'no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path';

export function launch(): Promise<Browser> {
  if (!found) throw new Error('no Chromium; CI has to install it: apt-get install chromium');
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: found, args: quiet });
}
