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

/**
 * The address with a text fragment, which browsers scroll to: https://wicg.github.io/scroll-to-text-fragment/. Whole words only, since
 * nothing else is found; of a long quote its first and its last words.
 */
export function withTextFragment(url: string, quote: string | null): string {
  const MOST = 12; // words: longer ones are cut, since a mark of the page within them would hide all
  const ENDS = 5; // words
  const words = quote?.trim().split(/\s+/) ?? [];
  if (words.length === 0 || words[0] === '') return url;
  const parts = words.length <= MOST ? [words] : [words.slice(0, ENDS), words.slice(-ENDS)];
  return `${url.split('#')[0]}#:~:text=${parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')}`;
}
