/** What a figure is of, told by a noun beside it: "a deficit of 5.8%", "shares worth $3m", "Ironwood ($5.2m)". */

import { changeWord } from '../language/lexicon/change.ts';
import { outcomeWord } from '../language/lexicon/harm.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { headFrom } from '../language/noun-phrases.ts';
import { quotedBefore } from '../language/quoted-titles.ts';
import { every, lastUpTo } from '../language/scan.ts';
import { isNominalOrNumber, isNoun, isNounOrAdjective, isNumber, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import { tokenSpan } from '../spans.ts';
import { countedIn, isPeriodNoun } from './counted-in.ts';
import { tokenAfter } from './figure-extent.ts';
import { changeOf } from './measured-changes.ts';
import type { Bearing, Site } from './measured-site.ts';
import { DIMENSION } from './words.ts';

const isVerbless = universal('NOUN PROPN ADJ DET ADP CCONJ');
const leadsToNoun = universal('CCONJ ADJ DET NOUN');
const opensMeasure = universal('DET VERB');
const isModifier = universal('DET ADJ');

export function labelled({ reading, figure, first, opening }: Site): Bearing {
  const noun = first - 2;
  if (figure.kind === 'count' || noun < opening || noun - opening > 5 || ![':', '–'].includes(reading.form(first - 1))) return null;
  return isNoun(reading, noun) && every(reading, opening, noun, isVerbless) ? { head: noun } : null;
}

/** "28p, or 3%", "1.36bn yen ($9m)": the same again. */
export function sameAgain({ reading, figure, first, before }: Site): Bearing {
  const [last] = before;
  if (!last?.item || last.kind === 'duration' || last.kind === 'age') return null;
  const gap = first - tokenAfter(reading, last);
  const mark = reading.lower(first - 1);
  if (gap > 3 || (mark === '(' ? last.kind !== figure.kind : mark !== 'or')) return null;
  return ['point', 'points'].includes(last.item.text) ? null : { same: last };
}

const isBesideAmount = words('a an net total combined estimated record further another only just');
const isMeasuring = words('worth costing totalling totaling averaging exceeding weighing measuring numbering named');
/** "shares worth $3m", "a plant costing £40m", "a flat valued at €300,000" */
export function worth({ reading, first, opening }: Site): Bearing {
  let at = first - 1;
  while (isBesideAmount(reading, at)) at--;
  if (reading.lower(at) === 'at' && ['valued', 'priced', 'estimated', 'put'].includes(reading.lower(at - 1))) at--;
  else if (!isMeasuring(reading, at)) return null;
  const noun = reading.form(at - 1) === ',' ? at - 2 : at - 1;
  // "the wounded, numbering 17"
  const isNamed = noun > opening && (isNoun(reading, noun) || reading.lower(noun - 1) === 'the');
  if (!isNamed || noun < opening) return null;
  // "78 boats worth $9m": the boats
  const numeral = lastUpTo(reading, noun - 1, Math.max(opening, noun - LONGEST_NAME), isNumber, isNoBoundary);
  return numeral >= 0 ? { span: tokenSpan(reading, numeral + 1, noun + 1) } : { head: noun };
}

/** what may stand between a numeral and its noun */
const isNoBoundary: TokenTest = (reading, token) => !isNominalOrNumber(reading, token) && !['-', 'to'].includes(reading.lower(token));

/** of a thing with its modifiers, in tokens */
const LONGEST_NAME = 6;

/** "Ironwood ($5.2 million) and Halo Bay ($3 million)" */
export function beforeBracket({ reading, figure, first, opening, counted }: Site): Bearing {
  const noun = first - 2;
  if (noun < opening || reading.form(first - 1) !== '(' || !['money', 'percent'].includes(figure.kind)) return null;
  const title = quotedBefore(reading, noun);
  if (title) return { span: tokenSpan(reading, title.first, title.end) };
  const isShare = figure.kind === 'percent' && !figure.change && !['point', 'points'].includes(reading.lower(noun)); // "16,905 votes (46.2%)"
  return isNoun(reading, noun) && (isShare || !counted.has(noun)) ? { head: noun } : null;
}

/** "ranks Chad second": whoever stands between the verb and the rank */
export function assigned({ reading, first, opening }: Site): Bearing {
  const name = first - 1;
  return name - 1 >= opening && reading.upos(name) === 'PROPN' && ['rank', 'place', 'put'].includes(reading.lemma(name - 1))
    ? { head: name }
    : null;
}

/** "snow drifts five feet high" */
export function dimension({ reading, figure, first, end, limit, opening, counted }: Site): Bearing {
  const noun = first - 1;
  if (figure.kind !== 'measure' || end >= limit || noun < opening || !DIMENSION.has(reading.lower(end))) return null;
  // "and drifts five feet high", a verb by its tag
  const isMistaken = reading.xpos(noun) === 'VBZ' && reading.upos(noun) === 'VERB' && leadsToNoun(reading, noun - 1);
  return (isNoun(reading, noun) || isMistaken) && !counted.has(noun) ? { head: noun } : null;
}

/** "income up to Rs 12 lakh": a noun right in front of the limit */
export function limitedNoun({ reading, figure, first, opening, counted }: Site): Bearing {
  const noun = first - 1;
  if (figure.kind !== 'money' || !/^up to /i.test(figure.span.text) || noun < opening) return null;
  return reading.upos(noun) === 'NOUN' && !counted.has(noun) ? { head: noun } : null;
}

/** "$6m in aid": what the money is */
export function inField({ reading, figure, phrase, limit }: Site): Bearing {
  const next = phrase.end;
  if (figure.kind !== 'money' || next + 1 >= limit || reading.lower(next) !== 'in' || !isNounOrAdjective(reading, next + 1)) return null;
  if (isWhen(reading, next + 1)) return null;
  const head = headFrom(reading, next + 1, limit);
  if (head < 0 || reading.upos(head) !== 'NOUN') return null; // a place, "in New York"
  const isSession = TRADE.has(reading.lower(head)) && !isAllTrade(reading, head - 1);
  return isPeriodNoun(reading, head) || /\d/.test(reading.form(head)) || isSession ? null : { head };
}
/** "in last year's budget", "in early trading": when */
const isWhen = words('last next previous prior early late recent');
/** "at $63.15 in morning trading": when, not what */
const isAllTrade = words('total foreign bilateral annual global');
const TRADE = new Set('trade trades trading deal deals dealing dealings session afternoon morning evening market markets'.split(' '));

/** of these the clause's subject is told: "at a rate of 4%", "to the tune of $3m" */
const MANNER = new Set(
  'peak rate range pace tune speed price cost level value total average height depth maximum minimum record high low magnitude'.split(' '),
);

/** "a deficit of 5.8%", "net debt of £212m", "a majority of 4,183"; not "a group of 5%" of people. */
export function ofNoun(site: Site): Bearing {
  const { reading, figure, opening } = site;
  const noun = nounBeforeOf(site);
  if (noun < 0 || saysNothingOf(site, noun)) return null;
  if (figure.kind === 'duration') return isTerm(reading, noun) ? { head: noun } : null;
  let before = noun - 1;
  while (before > opening && isModifier(reading, before)) before--;
  if (MANNER.has(reading.lower(noun)) && before >= opening && reading.upos(before) === 'ADP') return null;
  if (!changeWord(reading, noun, 'noun')) return { head: noun };
  // "growth of 7.2%" names a thing, "an increase of 45%" does not
  return changeOf(site, noun) ?? (BARE_CHANGE.has(reading.lower(noun)) ? null : { head: noun });
}

/** The noun whose "of" stands right in front; -1 where none does. */
function nounBeforeOf({ reading, first, opening }: Site): number {
  const of = ['just', 'only', 'barely', 'merely'].includes(reading.lower(first - 1)) ? first - 2 : first - 1;
  if (reading.lower(of) !== 'of') return -1;
  const last = reading.form(of - 1) === ',' ? of - 2 : of - 1; // "the first phase, of 200 megawatts"
  const isTaxed = ['tax', 'taxes', 'interest'].includes(reading.lower(last)) && ['before', 'after'].includes(reading.lower(last - 1));
  const noun = isTaxed ? last - 2 : last; // "profit before tax of"
  return noun >= opening && (isNoun(reading, noun) || isSumByTag(reading, noun)) && !peopleClass(reading, noun) ? noun : -1;
}

/** "expects borrowing of £18m", a verb by its tag: with "of" after it a noun. */
const isSumByTag: TokenTest = (reading, token) => reading.xpos(token) === 'VBG' && isSum(reading, token);
const isSum = words('borrowing spending lending funding financing trading saving');

/** "a chance of a quarter-point cut", "an average of 12", "the murder of two more", "a group of more than 30": of what is so many it says nothing. */
function saysNothingOf({ reading, figure, end }: Site, noun: number): boolean {
  if (figure.kind === 'points' && isNoun(reading, end)) return true;
  if (['average', 'median', 'mean'].includes(reading.lower(noun)) && opensMeasure(reading, noun - 1)) return true;
  return figure.kind === 'count' && (outcomeWord(reading, noun, 'noun') !== null || GROUP.has(reading.lower(noun)));
}

const BARE_CHANGE = new Set('increase rise fall drop decline decrease jump surge dip slide'.split(' '));

/** what lasts by its nature: "a sentence of 57 months" */
const isTerm = words(
  'sentence sentences term terms ban bans suspension suspensions delay delays wait waits curfew curfews truce truces ceasefire ceasefires lockdown lockdowns warranty warranties lease leases contract contracts guarantee guarantees maturity maturities lifespan lifespans extension extensions ordeal ordeals probation imprisonment',
);

const GROUP = new Set(
  'group groups class classes team teams panel panels party parties list sample fleet crew staff population squad'.split(' '),
);

/** "wiped £95m off [its value]": what it was taken from */
export function takenFrom({ reading, figure, end, limit }: Site): Bearing {
  if (!figure.change || end >= limit || reading.lower(end) !== 'off') return null;
  const head = headFrom(reading, end + 1, limit);
  return head < 0 ? null : { head };
}

/** "at a depth of 66 km": where nothing else is told of it. */
export function mannerNoun({ reading, first, opening }: Site): Bearing {
  const noun = first - 2;
  return noun >= opening && reading.lower(first - 1) === 'of' && MANNER.has(reading.lower(noun)) && reading.lower(noun) !== 'tune'
    ? { head: noun }
    : null;
}

/** "brings to 64 the number of victims", "takes to $3m the total raised": what is counted stands after. */
export function totalAfter({ reading, first, end, limit }: Site): Bearing {
  if (reading.lower(first - 1) !== 'to' || end + 1 >= limit || reading.lower(end) !== 'the') return null;
  return ['number', 'total', 'toll', 'count', 'tally', 'amount'].includes(reading.lower(end + 1))
    ? { head: countedIn(reading, end + 1) }
    : null;
}

/** "the new arrivals, 78% of whom are women": the share is of those in front of the comma. */
export function ofWhom({ reading, figure, first, end, opening }: Site): Bearing {
  const noun = first - 2;
  if (figure.kind !== 'percent' || reading.form(first - 1) !== ',' || noun < opening) return null;
  const isRelative = reading.lower(end) === 'of' && ['whom', 'which'].includes(reading.lower(end + 1));
  return isRelative && isNoun(reading, noun) ? { head: noun } : null;
}

/** "Of the new arrivals, 61%", "Of 24 economists asked, 21": the whole in front, set off by a comma. */
export function openedByOf({ reading, figure, first, opening }: Site): Bearing {
  if (reading.lower(opening) !== 'of' || first - opening > 12) return null;
  for (let token = first - 1; token > opening; token--) {
    if (reading.form(token) !== ',') continue;
    const head = headFrom(reading, opening + 1, token);
    if (head < 0) return null;
    return figure.kind === 'count' ? { label: head } : { head }; // a count's own words stand apart from the whole's
  }
  return null;
}
