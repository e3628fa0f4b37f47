import { changeWord } from '../language/lexicon/change.ts';
import { headFrom } from '../language/noun-phrases.ts';
import { isNoun } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { gapBetween } from './change-context.ts';
import { isTimeNoun } from './counted-in.ts';
import { tokenAfter } from './figure-extent.ts';
import type { Bearing, Site } from './measured-site.ts';
import { verbBefore } from './verb-before.ts';
import { subject } from './verb-subject.ts';

/** "…, Eastby by 4%", "Schools get £4m and clinics £3m": the noun in front of an amount whose verb is left out. */
export function gapped({ reading, figure, before }: Site): Bearing {
  const [last] = before;
  if (!last) return null;
  const gap = gapBetween(reading, last, figure);
  if (!gap || gap === 'and') return null;
  if (figure.change) return last.change && last.kind === figure.kind ? { head: gap.head } : null;
  if (figure.kind === 'count' || figure.kind === 'ratio') return null;
  // "defence gets £5m, a rise of 9%, and schools £3m"
  const like = before.find(({ kind, unit, change }) => kind === figure.kind && unit === figure.unit && !change);
  if (like?.item) return like.item.start > like.span.end ? { same: like } : { head: gap.head }; // "paid £4m of the cost and the council £1m"
  // "its average fare was €48, its load factor 93%"
  return last.item && !last.change && ['its', 'their', 'his', 'her', 'the'].includes(reading.lower(gap.first)) ? { head: gap.head } : null;
}

/** "4% in wages and 2% in rents", "growth of 6% for exports and 5% for imports": to each what stands after it. */
export function parallelAfter({ reading, figure, first, end, limit, before, counted }: Site): Bearing {
  const like = before.find(({ kind, unit }) => kind === figure.kind && unit === figure.unit);
  if (
    !like?.item ||
    end + 1 >= limit ||
    !['and', ',', 'but'].includes(reading.lower(first - 1)) ||
    !['in', 'for'].includes(reading.lower(end))
  )
    return null;
  const after = tokenAfter(reading, like);
  const distance = reading.tokenAt(like.item.start) - after;
  if (reading.lower(after) !== reading.lower(end) || distance < 1 || distance > 2) return null;
  const head = headFrom(reading, end + 1, limit);
  return head < 0 || isTimeNoun(reading, head) || counted.has(head) ? null : { head };
}

/** "The Northmark and the Eastmark fell by 2.5% and 1.8%, respectively": to each its own. */
export function respective(site: Site): Bearing {
  const { reading, figure, end, limit, before, opening } = site;
  let last = end;
  while (last < Math.min(limit, end + 8) && reading.lower(last) !== 'respectively') last++;
  const verb = reading.lower(last) === 'respectively' ? verbBefore(site) : -1;
  if (verb < 0) return null;
  const heads: number[] = [];
  for (let token = opening; token < verb; token++) {
    const head = isNoun(reading, token) ? headFrom(reading, token, verb) : -1;
    if (head >= 0) heads.push(head);
    token = Math.max(token, head);
  }
  const index = before.filter(({ kind, firstToken }) => kind === figure.kind && firstToken > verb).length;
  return heads.length === 2 && index < 2 ? { head: heads[index] } : null;
}

const BEATING = new Set(['beat', 'beats', 'beaten', 'outnumber', 'outnumbers', 'outnumbered', 'outpaced', 'defeated']);

/** "Gainers beat losers 423 to 209": each side has its own. */
export function beaten(site: Site): Bearing {
  const { reading, figure, first, end, before } = site;
  if (figure.kind !== 'count') return null;
  const isSecond = reading.lower(first - 1) === 'to' && before.length > 0;
  if (!isSecond && reading.lower(end) !== 'to') return null;
  const verb = verbBefore(site);
  if (verb < 0 || !BEATING.has(reading.lower(verb))) return null;
  const head = isSecond ? headFrom(reading, verb + 1, first) : subject(site, verb);
  return head < 0 ? null : { head };
}

/** "with air fares down 5%", "Orvel up 1.4%": the noun right in front of the direction. */
export function movedBy({ reading, figure, first, opening, counted }: Site): Bearing {
  const noun = first - 2;
  if (!figure.change || noun < opening || !['up', 'down'].includes(reading.lower(first - 1))) return null;
  return isNoun(reading, noun) && !counted.has(noun) && !isTimeNoun(reading, noun) ? { head: noun } : null;
}

/** "up 1.4% at $41.20", "down 90c to $168": the level right after a change is of the same. */
export function reached({ reading, first, before }: Site): Bearing {
  const [last] = before;
  if (!last?.change || !last.item || !['at', 'to'].includes(reading.lower(first - 1))) return null;
  return reading.tokenAt(last.span.end - 1) === afterSettling(reading, first - 2) ? { same: last } : null;
}

/** In front of "[, to settle] at $41.20", "[to close] at": the verb only says that the day ended there. */
function afterSettling(reading: Reading, verb: number): number {
  if (reading.lower(verb - 1) !== 'to' || !changeWord(reading, verb, 'mover')) return verb;
  return reading.form(verb - 2) === ',' ? verb - 3 : verb - 2;
}
