/** What is chosen on the page stands in its address, so that a view can be shared: `?figures.kind=percent&figures.sort=-Figure`. */

const chosen = new URLSearchParams(location.search);
/** Milliseconds: browsers count the addresses that a page gives itself, and refuse too many. */
const PAUSE = 250;
let waiting = 0;

/** What the address says of this; empty when it says nothing. */
export const recalled = (name: string): string => chosen.get(name) ?? '';

/** Keeps a choice in the address; an empty one is none. */
export function remember(name: string, value: string): void {
  if (recalled(name) === value) return;
  if (value === '') chosen.delete(name);
  else chosen.set(name, value);
  clearTimeout(waiting);
  waiting = window.setTimeout(() => history.replaceState(null, '', `?${chosen}${location.hash}`), PAUSE);
}
