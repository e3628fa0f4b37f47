/** What a figure is of where a comma, a distance or a purpose ties it to its noun: "the payment, now $793,", "mines 600 km apart", "$42m promised for a levee". */

import { headFrom, outermost } from '../language/noun-phrases.ts';
import { firstFrom } from '../language/scan.ts';
import { firstHead } from '../language/subject-head.ts';
import { isNoun, universal } from '../language/tags.ts';
import { isComma } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isTimeNoun } from './counted-in.ts';
import { afterBracket, tokenAfter } from './figure-extent.ts';
import type { Bearing, Site } from './measured-site.ts';

const isModifier = universal('ADV ADJ DET');

/** "N349bn, representing 51% of the total", "84,301 pupils, or 10%": the figure in front, or its noun, ends at the comma. */
export function restated({ reading, first, before }: Site): Bearing {
  const [last] = before;
  if (!last?.item || !['representing', 'equalling', 'making'].includes(reading.lower(first - 1)) || reading.form(first - 2) !== ',')
    return null;
  const end = Math.max(tokenAfter(reading, last), reading.tokenAt(last.item.end - 1) + 1);
  return end === first - 2 ? { same: last } : null;
}

/** "the payment, now $793 a fortnight,", "the attackers, estimated at 200,", "tickets, priced from $5,": said of the noun in front of the comma. */
export function setBeside({ reading, figure, first, opening, counted }: Site): Bearing {
  let at = first - 1;
  if (ESTIMATED_AT.test(figure.span.text)) at++;
  while (at > opening && ['at', 'to', 'about', 'around', 'between', 'from', 'by'].includes(reading.lower(at))) at--;
  if (!BESIDE.has(reading.lower(at)) || reading.form(at - 1) !== ',') return null;
  const noun = at - 2;
  const isNamed = noun >= opening && (isNoun(reading, noun) || reading.lower(noun - 1) === 'the');
  return isNamed && !counted.has(noun) && !isTimeNoun(reading, noun) ? { head: outermost(reading, noun) } : null;
}
const ESTIMATED_AT = /^estimated at /i;
const BESIDE = new Set(
  'now currently already then priced estimated valued numbering equal equivalent measuring weighing totalling totaling'.split(' '),
);

/** "State borrowing, up 14% in a year, left little room": the first noun of a clause whose verb is still to come. */
export function movedBeside({ reading, figure, first, opening, limit, end, before }: Site): Bearing {
  const adverb = first - 1;
  if (!figure.change || before.length > 0 || !['up', 'down'].includes(reading.lower(adverb)) || reading.form(adverb - 1) !== ',')
    return null;
  const closing = firstFrom(reading, end, limit, isComma);
  if (closing < 0 || closing - end > LONGEST_ASIDE) return null;
  const head = firstHead(reading, adverb - 1);
  return head >= opening && !isTimeNoun(reading, head) ? { head: outermost(reading, head) } : null;
}
/** tokens of "in a year," after the figure */
const LONGEST_ASIDE = 8;

/** "two mines 600 kilometres apart", "the post, some 18 km from the border", "a vent 9,200 feet (2,804 m) below the surface": what lies there. */
export function distant(site: Site): Bearing {
  const { reading, figure, first, opening, counted, before } = site;
  if (figure.kind !== 'measure' || !LENGTH.has(figure.unit) || !isWhere(reading, afterBoth(site))) return null;
  const [last] = before;
  if (reading.form(first - 1) === '(') return last?.item && tokenAfter(reading, last) === first - 1 ? { same: last } : null;
  let at = first - 1;
  while (at > opening && isModifier(reading, at)) at--;
  if (reading.form(at) === ',') at--;
  // "was last spotted 310 km west of": said of the subject, another way's
  if (at < opening || !isNoun(reading, at) || isTimeNoun(reading, at)) return null;
  const head = outermost(reading, at);
  return counted.has(at) && reading.upos(at) === 'NUM' ? null : { head };
}
const LENGTH = new Set(['m', 'km', 'cm', '[ft_i]', '[yd_i]', '[mi_i]', '[nmi_i]']);

/** After the figure and the same in brackets, whichever of the two it is. */
const afterBoth = ({ reading, end, limit }: Site): number => (reading.form(end) === ')' ? end + 1 : afterBracket(reading, end, limit));

const isWhere = (reading: Reading, token: number): boolean =>
  WHERE.has(reading.lower(token)) && !(reading.lower(token) === 'from' && /^\d/.test(reading.form(token + 1)));
/** "north", "southeast", "western", and no word at all, where the text ends */
const DIRECTIONS = ['', 'north', 'south'].flatMap((first) =>
  ['', 'east', 'west'].flatMap((second) => [first + second, `${first + second}ern`]),
);
const WHERE = new Set(['from', 'away', 'apart', 'inland', 'offshore', 'below', 'beneath', 'off', 'outside', ...DIRECTIONS]);

/** "$42m promised for a levee", "the N11.8bn set aside for vehicles", "N328bn goes to recurrent spending": what the money is for. */
export function forPurpose({ reading, figure, end, limit }: Site): Bearing {
  if (figure.kind !== 'money') return null;
  const verb = end;
  const preposition = reading.lower(verb) === 'set' && reading.lower(verb + 1) === 'aside' ? verb + 2 : verb + 1;
  const isMeant = PROMISED.has(reading.lower(verb)) && reading.lower(preposition) === 'for';
  const goes = ['goes', 'going', 'went', 'go'].includes(reading.lower(verb)) && reading.lower(preposition) === 'to';
  if (!isMeant && !goes) return null;
  const head = headFrom(reading, preposition + 1, limit);
  return head < 0 || isTimeNoun(reading, head) ? null : { head };
}
const PROMISED = new Set('promised earmarked allocated pledged reserved budgeted approved requested set'.split(' '));

/** "the index retook the 6,500 mark": a level that something reaches is of what reaches it. */
export const isMark = (reading: Reading, token: number): boolean =>
  ['mark', 'level', 'threshold', 'milestone', 'barrier'].includes(reading.lower(token));
