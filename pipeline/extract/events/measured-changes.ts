import { changeWord } from '../language/lexicon/change.ts';
import { headFrom, isVerbForNoun, outermost } from '../language/noun-phrases.ts';
import { isCommonNounOrAdjective, isNoun, universal } from '../language/tags.ts';
import { afterComparison } from './change-context.ts';
import { nounLeadingTo } from './change-noun.ts';
import { countedIn, isTimeNoun } from './counted-in.ts';
import type { Bearing, Site } from './measured-site.ts';

const isDeterminerOrAdjective = universal('DET ADJ');

/** "a 5% rise in wages", "a wage rise of 5%", "the 3pc drop": what the noun of change is of. */
export function roseIn(site: Site): Bearing {
  const { reading, figure, end, limit } = site;
  if (figure.kind === 'points' && /[-‐‑]points?$/.test(figure.span.text) && isNoun(reading, end))
    return { head: headFrom(reading, end, limit) }; // "a quarter-point cut"
  if (!figure.change || figure.kind === 'count') return null;
  const start = afterComparison(reading, end);
  for (let token = start; token < Math.min(limit, start + 3); token++) {
    if (changeWord(reading, token, 'noun') && reading.upos(token) === 'NOUN') return changed(site, token) ?? again(site);
    if (!isCommonNounOrAdjective(reading, token)) return null;
  }
  return null;
}

/** "a rise in wages [to 5%]" */
export function ledTo(site: Site): Bearing {
  const noun = site.figure.change ? nounLeadingTo(site.reading, site.figure) : -1;
  return noun < 0 ? null : changed(site, noun);
}

/** "a rise in wages [of 5%]", "an increase of 45% in burglaries", "…, a rise of 12%": what the noun of change in front is of. */
export const changeOf = (site: Site, noun: number): Bearing =>
  changed(site, noun) ?? changedAfter(site, noun) ?? again(site) ?? apposed(site, noun);

/** "rise [in wages]", "[price] rise", "the index's fall". */
function changed({ reading, opening, limit, counted }: Site, noun: number): Bearing {
  if (['in', 'of'].includes(reading.lower(noun + 1)) && !counted.has(noun + 2)) {
    const head = headFrom(reading, noun + 2, limit);
    if (head >= 0 && head - noun < 6 && !isTimeNoun(reading, head) && !counted.has(head)) return { head: countedIn(reading, head) };
  }
  const possessor = ["'s", '’s'].includes(reading.form(noun - 1)) ? noun - 2 : noun - 1;
  if (possessor === noun - 1 && isVerbForNoun(reading, possessor)) return { head: noun }; // "the bank projects growth of"
  return possessor >= opening && isNoun(reading, possessor) && !counted.has(possessor) ? { head: outermost(reading, possessor) } : null;
}

/** "an increase of 45% [in burglaries]", "growth of 3% [for exports]", "a cut of £90 [to the bill]" */
function changedAfter(site: Site, noun: number): Bearing {
  const { reading, end, limit, counted } = site;
  const isTied = reading.lower(end) === 'in' || (reading.lower(end) === 'for' && reading.lower(noun) === 'growth') || isCutTo(site, noun);
  if (end + 1 >= limit || !isTied || counted.has(end + 1)) return null;
  const head = headFrom(reading, end + 1, limit);
  return head < 0 || isTimeNoun(reading, head) || /\d/.test(reading.form(head)) ? null : { head: countedIn(reading, head) };
}

/** "a cut of £90 to the bill"; "a cut of £90 to a record low" leads to a level. */
const isCutTo = ({ reading, end, figure }: Site, noun: number): boolean =>
  figure.kind !== 'percent' &&
  reading.lower(end) === 'to' &&
  ['cut', 'reduction', 'boost'].includes(reading.lower(noun)) &&
  ['the', 'its', 'their', 'his', 'her'].includes(reading.lower(end + 1)) &&
  !['lowest', 'highest', 'same', 'level', 'minimum', 'maximum'].includes(reading.lower(end + 2));

/** "after an increase of 291,000 in May": another change of what the figure in front is of. */
function again({ figure, before }: Site): Bearing {
  const same = before.find((other) => other.change && other.item && (other.kind === figure.kind || other.kind === 'percent'));
  return same ? { same } : null;
}

/** "Sales reached $40m, a rise of 12%": set off by a comma, it is told of what the figure in front is of. */
function apposed({ reading, before, opening }: Site, noun: number): Bearing {
  let first = noun;
  while (first > opening && isDeterminerOrAdjective(reading, first - 1)) first--;
  const [last] = before;
  return last?.item && reading.form(first - 1) === ',' ? { same: last } : null;
}
