/** Amounts told beside another of the same: "from 41%", "against 41%", "compared with 41%", "and 4.0% in 2025". */

import type { DraftFigure } from '../drafts.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenAfter } from './figure-extent.ts';
import type { Bearing, Site } from './measured-site.ts';

/** The word that ties a figure to the one in front of it, and where that one is. */
interface Tie {
  site: Site;
  /** the word in front of the figure, its article and "revised" stepped over */
  word: string;
  /** words of that article and "revised" */
  skipped: number;
  /** after "and" or a comma */
  isListed: boolean;
  /** the figure in front and how many tokens back it ends, where it is known what it is of */
  last: DraftFigure | null;
  distance: number;
}

/** The figure that is of the same; null where the words are another way's. */
type Way = (tie: Tie) => DraftFigure | null;

/** The first that decides wins. */
const WAYS: readonly Way[] = [setOff, besideChange, apartFrom, partOfWhich, levelReached, likeInFront];

/** "from 41%", "against 41%", "compared with 41%", "and 4.0% in 2025": of what the figure in front is of. */
export function comparedWith(site: Site): Bearing {
  const { reading, figure, first, before } = site;
  if (before.length === 0) return null;
  const revised = ['revised', 'previous', 'earlier', 'further', 'record'].includes(reading.lower(first - 1)) ? 1 : 0;
  const skipped = revised + (['the', 'a', 'an'].includes(reading.lower(first - 1 - revised)) ? 1 : 0);
  const word = reading.lower(first - 1 - skipped);
  const isListed = figure.kind !== 'count' && (word === 'and' || word === ',');
  const nearest = before.find(({ kind, item }) => kind !== 'duration' || item); // "in the first 10 months of this year, down 12%"
  const last = nearest?.item ? nearest : null;
  const distance = last ? first - reading.tokenAt(last.span.end - 1) : 0;
  const tie: Tie = { site, word, skipped, isListed, last, distance };
  for (const way of WAYS) {
    const same = way(tie);
    if (same) return { same };
  }
  return null;
}

/** tokens back to a figure that a change is set off from by a comma, and to one that it stands beside */
const NEAR = 14;
const BESIDE = 5;

/** "Revenue: $4.2bn, up 8%", "up by 288 per cent", "10% less than planned": a change that a comma sets off */
function setOff({ site, word, last, distance }: Tie): DraftFigure | null {
  const { reading, figure, first, end } = site;
  const moved = word === 'by' ? first - 2 : first - 1;
  const reach = isSaid(reading, moved - 2) ? NEAR + LONGEST_REPORT : NEAR;
  if (!last || distance > reach || !figure.change || figure.kind === 'count') return null;
  const isSetOff = ['up', 'down'].includes(reading.lower(moved))
    ? reading.form(moved - 1) === ','
    : word === ',' && ['less', 'more', 'fewer', 'higher', 'lower'].includes(reading.lower(end));
  return isSetOff ? last : null;
}

/** "…, the department said, up 15%" */
const isSaid = words('said says reported added showed');
const LONGEST_REPORT = 6;

/** "8%, plus or minus two points", "$4.2bn, up 8" */
function besideChange({ site: { reading, first }, word, last, distance }: Tie): DraftFigure | null {
  if (!last || distance > BESIDE) return null;
  return word === 'minus' || (['up', 'down'].includes(word) && reading.form(first - 2) === ',') ? last : null;
}

/** "up 9% on the year but still 19% below the level of 2019": how far what the figure in front is of lies from a level. */
function apartFrom({ site: { reading, figure, end }, word, last, distance }: Tie): DraftFigure | null {
  if (!last || distance > NEAR || figure.kind !== 'percent' || !['but', 'still', 'and', ',', 'now'].includes(word)) return null;
  return ['below', 'above', 'behind', 'beneath', 'short', 'shy', 'ahead'].includes(reading.lower(end)) ? last : null;
}

/** "of which £6m was paid" */
function partOfWhich({ site: { reading, first }, word, last }: Tie): DraftFigure | null {
  const which = word === 'only' ? first - 2 : first - 1;
  return reading.lower(which) === 'which' && reading.lower(which - 1) === 'of' ? last : null;
}

/** "a 23% rise in net profit to ₹412 crore": the level that the change led to */
function levelReached({ site: { reading, figure, first }, word, skipped, last }: Tie): DraftFigure | null {
  if (word !== 'to' || !last?.change || !last.item || (last.kind !== 'percent' && last.kind !== 'ratio')) return null;
  if (last.item.end > figure.span.start) return null;
  const from = last.kind === 'ratio' ? last.span.end : last.item.end;
  return first - 1 - skipped - reading.tokenAt(from) <= 1 ? last : null;
}

/** "from 41%", "against 41%", "and 4.0% in 2025": the nearest figure of the same kind */
function likeInFront({ site, word, isListed }: Tie): DraftFigure | null {
  if (!isListed && !['from', 'against', 'with', 'to', 'than', 'versus', 'after'].includes(word)) return null;
  const { reading, figure, first, before } = site;
  const like = before.find(({ kind, unit, item }) => kind === figure.kind && unit === figure.unit && item);
  if (!like) return null;
  return isListed && !isParallel(site, like) && first - reading.tokenAt(like.span.end) > LONGEST_LIST_GAP ? null : like;
}
/** tokens between the members of a list */
const LONGEST_LIST_GAP = 4;

/** "$4,000 for the families of the dead and $500 for the injured": the same, told apart by what stands after. */
function isParallel({ reading, end, first, limit }: Site, other: DraftFigure): boolean {
  const after = tokenAfter(reading, other);
  const word = reading.lower(end);
  return end < limit && ['for', 'to', 'on', 'in'].includes(word) && reading.lower(after) === word && first - after <= LONGEST_PARALLEL;
}

const LONGEST_PARALLEL = 14;

/** "against 41%", "compared with 41%", "59 and not 62", "16 votes to 14": of what the figure in front is of. */
export function contrasted(site: Site): Bearing {
  const { figure, before } = site;
  const contrast = contrastOf(site);
  if (!contrast) return null;
  const others = contrast === 'not' ? before.slice(0, 1) : before;
  const same = others.find(({ kind, unit, item }) => item && kind === figure.kind && unit === figure.unit);
  if (!same) return null;
  if (contrast === 'tally' && (same !== before[0] || same.change)) return null;
  if (contrast === 'base' && same.outcome && figure.kind === 'count') figure.outcome ??= same.outcome; // "40 were killed, up from 31"
  if (contrast === 'other') {
    // "grew 8.3%, against 7.2% last year": another growth
    if (same.change?.basis === 'relative' && figure.kind === 'percent')
      figure.change ??= { ...same.change, from: { value: null, low: null, high: null, time: null } };
    if (same.outcome && figure.kind === 'count') figure.outcome ??= same.outcome; // "killed 640, compared with 1,050"
  }
  return { same };
}

/** How a figure is held against the one in front: as its base, as the other side of a vote, as what is denied, or as another of the same. */
type Contrast = 'base' | 'tally' | 'not' | 'other';

function contrastOf({ reading, figure, first, before }: Site): Contrast | null {
  if (before.length === 0) return null;
  const at = beforeLevelName(reading, first - 1);
  const word = reading.lower(at);
  const [last] = before;
  // "down from 41%", "up 10% from 41%"
  const isStep = last?.change != null && reading.tokenAt(last.span.end - 1) === at - 1;
  if (word === 'from') return isStep || ['up', 'down'].includes(reading.lower(at - 1)) ? 'base' : null;
  if (word === 'to' && reading.lower(at - 1) !== 'compared')
    return last && figure.kind === 'count' && first - reading.tokenAt(last.span.end) <= 3 ? 'tally' : null;
  if (word === 'not') return 'not';
  const isOther = ['against', 'versus', 'unlike', 'missing', 'beating', 'topping', 'exceeding'].includes(word);
  return isOther || (['with', 'to'].includes(word) && reading.lower(at - 1) === 'compared') ? 'other' : null;
}

/** "down from [a peak of] 140,000", "against [the revised estimate of] Rs 10" */
function beforeLevelName(reading: Reading, token: number): number {
  let at = reading.lower(token) === 'of' && LEVEL_NAMES.has(reading.lower(token - 1)) ? token - 2 : token;
  while (LEVEL_MODIFIERS.has(reading.lower(at))) at--;
  return at;
}
const LEVEL_MODIFIERS = new Set(
  'the a an its their normal usual typical average expected previous revised earlier recent initial original'.split(' '),
);
const LEVEL_NAMES = new Set(
  'peak high low record total estimate forecast figure level target projection average range guidance'.split(' '),
);
