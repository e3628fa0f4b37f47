/** Links that lead where they say: http and https alone. */

export function safeUrl(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** The address with a text fragment, which browsers scroll to: https://wicg.github.io/scroll-to-text-fragment/ */
export function withTextFragment(url: string, quote: string | null): string {
  const LONGEST = 100; // characters: a fragment that is too long to match helps nobody
  if (!quote) return url;
  const words = quote.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return `${url.split('#')[0]}#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
}
