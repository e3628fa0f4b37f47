/** What a figure is of, told by a noun beside it: "a deficit of 5.8%", "shares worth $3m", "a 5% rise in wages", "Ironwood ($5.2m)". */

import { lastUpTo } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { afterComparison } from './change-context.ts';
import { isForecast } from './clause.ts';
import type { Bearing, Site } from './measured.ts';
import { countedIn, headFrom, isNoun, outermost, quotedBefore } from './noun-phrases.ts';
import { changeWord, outcomeWord, peopleClass } from './words.ts';

/** "Revenue: $4.2bn": the words that open the sentence, in front of a colon. */
export function labelled({ reading, figure, first, opening }: Site): Bearing {
  const noun = first - 2;
  if (figure.kind === 'count' || noun < opening || noun - opening > 5 || !/^[:–]$/.test(reading.form(first - 1))) return null;
  for (let token = opening; token <= noun; token++) if (!/^(?:NOUN|PROPN|ADJ|DET|ADP|CCONJ)$/.test(reading.upos(token))) return null;
  return isNoun(reading, noun) ? { head: noun } : null;
}

/** "28p, or 3%", "1.36bn yen ($9m)": the same again. */
export function sameAgain({ reading, figure, first, before }: Site): Bearing {
  const [last] = before;
  if (!last?.item || last.kind === 'duration' || last.kind === 'age') return null;
  const gap = first - Math.max(last.endToken, reading.tokenAt(last.span.end - 1) + 1);
  const mark = reading.lower(first - 1);
  if (gap > 3 || (mark === '(' ? last.kind !== figure.kind : mark !== 'or')) return null;
  return /^points?$/.test(last.item.text) ? null : { same: last };
}

/** "shares worth $3m", "a plant costing £40m", "a flat valued at €300,000" */
export function worth({ reading, first, opening }: Site): Bearing {
  let at = first - 1;
  while (/^(?:an?|net|total|combined|estimated|record|further|another|only|just)$/.test(reading.lower(at))) at--;
  if (reading.lower(at) === 'at' && /^(?:valued|priced|estimated|put)$/.test(reading.lower(at - 1))) at--;
  else if (!/^(?:worth|costing|totalling|totaling|averaging|exceeding|weighing|measuring|numbering|named)$/.test(reading.lower(at)))
    return null;
  const noun = reading.form(at - 1) === ',' ? at - 2 : at - 1;
  // "the wounded, numbering 17"
  const isNamed = noun > opening && (isNoun(reading, noun) || reading.lower(noun - 1) === 'the');
  if (!isNamed || noun < opening) return null;
  // "78 boats worth $9m": the boats
  const numeral = lastUpTo(reading, noun - 1, Math.max(opening, noun - LONGEST_NAME), isNumeral, isNoBoundary);
  return numeral >= 0 ? { span: tokenSpan(reading, numeral + 1, noun + 1) } : { head: noun };
}
const isNumeral = universal('NUM');
/** what may stand between a numeral and its noun */
const isNoBoundary: TokenTest = (reading, token) =>
  !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(reading.upos(token)) && !/^(?:-|to)$/.test(reading.lower(token));
/** of a thing with its modifiers, in tokens */
const LONGEST_NAME = 6;

/** "Ironwood ($5.2 million) and Halo Bay ($3 million)" */
export function beforeBracket({ reading, figure, first, opening, counted }: Site): Bearing {
  const noun = first - 2;
  if (noun < opening || reading.form(first - 1) !== '(' || !/^(?:money|percent)$/.test(figure.kind)) return null;
  const title = quotedBefore(reading, noun);
  if (title) return { span: title };
  return isNoun(reading, noun) && !counted.has(noun) ? { head: noun } : null;
}

/** "ranks Chad second": whoever stands between the verb and the rank */
export function assigned({ reading, first, opening }: Site): Bearing {
  const name = first - 1;
  return name - 1 >= opening && reading.upos(name) === 'PROPN' && /^(?:rank|place|put)$/.test(reading.lemma(name - 1))
    ? { head: name }
    : null;
}

/** Words that say along which side a length was taken. */
export const DIMENSION = /^(?:high|tall|long|wide|deep|thick|across|apart)$/;

/** "snow drifts five feet high" */
export function dimension({ reading, figure, first, end, limit, opening, counted }: Site): Bearing {
  const noun = first - 1;
  if (figure.kind !== 'measure' || end >= limit || noun < opening || !DIMENSION.test(reading.lower(end))) return null;
  // "and drifts five feet high", a verb by its tag
  const isMistaken =
    reading.xpos(noun) === 'VBZ' && reading.upos(noun) === 'VERB' && /^(?:CCONJ|ADJ|DET|NOUN)$/.test(reading.upos(noun - 1));
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
  if (figure.kind !== 'money' || next + 1 >= limit || reading.lower(next) !== 'in' || !/^(?:NOUN|ADJ|PROPN)$/.test(reading.upos(next + 1)))
    return null;
  const head = headFrom(reading, next + 1, limit);
  if (head < 0 || reading.upos(head) !== 'NOUN') return null; // a place, "in New York"
  return PERIOD.test(reading.lower(head)) || /\d/.test(reading.form(head)) ? null : { head };
}
const LEVEL_NAMES = /^(?:peak|high|low|record|total|estimate|forecast|figure|level|target|projection|average)$/;

/** "against 41%", "compared with 41%", "59 and not 62", "16 votes to 14": of what the figure in front is of. */
export function contrasted({ reading, figure, first, before }: Site): Bearing {
  let at = first - 1;
  // "down from a peak of 140,000", "against the revised estimate of Rs 10"
  if (reading.lower(at) === 'of' && LEVEL_NAMES.test(reading.lower(at - 1))) at -= 2;
  while (
    /^(?:the|a|an|its|their|normal|usual|typical|average|expected|previous|revised|earlier|recent|initial|original)$/.test(
      reading.lower(at),
    )
  )
    at--;
  const word = reading.lower(at);
  // "down from 41%", "up 10% from 41%"
  const isStep = before[0]?.change != null && reading.tokenAt(before[0].span.end - 1) === at - 1;
  const isUpFrom = word === 'from' && (isStep || /^(?:up|down)$/.test(reading.lower(at - 1)));
  const isTally = word === 'to' && figure.kind === 'count' && before.length > 0 && first - reading.tokenAt(before[0].span.end) <= 3;
  if (
    !isTally &&
    !/^(?:against|versus|not|unlike|missing|beating|topping|exceeding)$/.test(word) &&
    !isUpFrom &&
    !(word === 'with' && reading.lower(at - 1) === 'compared')
  )
    return null;
  const others = word === 'not' ? before.slice(0, 1) : before;
  const same = others.find(({ kind, unit, item }) => item && kind === figure.kind && unit === figure.unit);
  // "grew 8.3%, against 7.2% last year": another growth
  if (same?.change?.basis === 'relative' && figure.kind === 'percent' && word !== 'not' && !isUpFrom)
    figure.change ??= { ...same.change, from: { value: null, low: null, high: null, time: null } };
  if (same?.outcome && figure.kind === 'count' && word !== 'not' && !isUpFrom && !isTally) figure.outcome ??= same.outcome; // "killed 640, compared with 1,050"
  return same && (!isTally || (same === before[0] && !same.change)) ? { same } : null;
}

const PERIOD =
  /^(?:years?|months?|weeks?|days?|quarters?|hal(?:f|ves)|decades?|total|all|part|court|public|response|return|exchange|addition)$/;

/** of these the clause's subject is told: "at a rate of 4%", "to the tune of $3m" */
const MANNER =
  /^(?:peak|rate|pace|tune|speed|price|cost|level|value|total|average|height|depth|maximum|minimum|record|high|low|magnitude)$/;

/** "a deficit of 5.8%", "net debt of £212m", "a majority of 4,183"; not "a group of 5%" of people. */
export function ofNoun(site: Site): Bearing {
  const { reading, figure, first, opening } = site;
  const of = first - 1;
  const last = reading.form(of - 1) === ',' ? of - 2 : of - 1; // "the first phase, of 200 megawatts"
  const noun = /^(?:tax|taxes|interest)$/.test(reading.lower(last)) && /^(?:before|after)$/.test(reading.lower(last - 1)) ? last - 2 : last; // "profit before tax of"
  if (noun < opening || reading.lower(of) !== 'of' || !isNoun(reading, noun) || peopleClass(reading, noun)) return null;
  if (figure.kind === 'points' && isNoun(reading, site.end)) return null; // "a chance of a quarter-point cut"
  if (/^(?:average|median|mean)$/.test(reading.lower(noun)) && /^(?:DET|VERB)$/.test(reading.upos(noun - 1))) return null; // says nothing of what it is
  if (figure.kind === 'count' && outcomeWord(reading, noun, 'noun')) return null; // "the murder of two more"
  if (figure.kind === 'count' && GROUP.test(reading.lower(noun))) return null; // "a group of more than 30": people
  if (figure.kind === 'duration') return TERM.test(reading.lower(noun)) ? { head: noun } : null;
  const before = noun - 1 >= opening && reading.upos(noun - 1) === 'DET' ? noun - 2 : noun - 1;
  if (MANNER.test(reading.lower(noun)) && before >= opening && reading.upos(before) === 'ADP') return null;
  if (changeWord(reading, noun, 'noun')) {
    const bearing = changed(site, noun) ?? changedBehind(site) ?? again(site) ?? apposed(site, noun);
    // "growth of 7.2%" names a thing, "an increase of 45%" does not
    return bearing ?? (BARE_CHANGE.test(reading.lower(noun)) ? null : { head: noun });
  }
  return { head: noun };
}

const BARE_CHANGE = /^(?:increase|rise|fall|drop|decline|decrease|jump|surge|dip|slide)$/;
/** what lasts by its nature: "a sentence of 57 months" */
const TERM =
  /^(?:sentences?|terms?|bans?|suspensions?|delays?|waits?|curfews?|truces?|ceasefires?|lockdowns?|warrant(?:y|ies)|leases?|contracts?|guarantees?|maturit(?:y|ies)|lifespans?|extensions?|ordeals?|probation|imprisonment)$/;
const GROUP = /^(?:groups?|class|classes|teams?|panels?|part(?:y|ies)|list|sample|fleet|crew|staff|population|squad)$/;

/** "wiped £95m off [its value]": what it was taken from */
export function takenFrom({ reading, figure, end, limit }: Site): Bearing {
  if (!figure.change || end >= limit || reading.lower(end) !== 'off') return null;
  const head = headFrom(reading, end + 1, limit);
  return head < 0 ? null : { head };
}

/** "at a depth of 66 km": where nothing else is told of it. */
export function mannerNoun({ reading, first, opening }: Site): Bearing {
  const noun = first - 2;
  return noun >= opening && reading.lower(first - 1) === 'of' && MANNER.test(reading.lower(noun)) && reading.lower(noun) !== 'tune'
    ? { head: noun }
    : null;
}

/** "after an increase of 291,000 in May": another change of what the figure in front is of. */
function again({ figure, before }: Site): Bearing {
  const same = before.find((other) => other.change && other.item && (other.kind === figure.kind || other.kind === 'percent'));
  return same ? { same } : null;
}

/** "brings to 64 the number of victims", "takes to $3m the total raised": what is counted stands behind. */
export function totalBehind({ reading, first, end, limit }: Site): Bearing {
  if (reading.lower(first - 1) !== 'to' || end + 1 >= limit || reading.lower(end) !== 'the') return null;
  return /^(?:number|total|toll|count|tally|amount)$/.test(reading.lower(end + 1)) ? { head: countedIn(reading, end + 1) } : null;
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

/** "a 5% rise in wages", "a wage rise of 5%", "the 3pc drop": what the noun of change is of. */
export function roseIn(site: Site): Bearing {
  const { reading, figure, end, limit } = site;
  if (figure.kind === 'points' && /[-‐‑]points?$/.test(figure.span.text) && isNoun(reading, end))
    return { head: headFrom(reading, end, limit) }; // "a quarter-point cut"
  if (!figure.change || figure.kind === 'count') return null;
  const start = afterComparison(reading, end);
  for (let token = start; token < Math.min(limit, start + 3); token++) {
    if (changeWord(reading, token, 'noun') && reading.upos(token) === 'NOUN') return changed(site, token) ?? again(site);
    if (!/^(?:ADJ|NOUN)$/.test(reading.upos(token))) return null;
  }
  return null;
}

/** "rise [in wages]", "[price] rise", "the index's fall". */
function changed({ reading, opening, limit, counted }: Site, noun: number): Bearing {
  if (/^(?:in|of)$/.test(reading.lower(noun + 1)) && !counted.has(noun + 2)) {
    const head = headFrom(reading, noun + 2, limit);
    if (head >= 0 && head - noun < 6 && !isTimeNoun(reading, head) && !counted.has(head)) return { head: countedIn(reading, head) };
  }
  const possessor = /^['’]s$/.test(reading.form(noun - 1)) ? noun - 2 : noun - 1;
  if (possessor === noun - 1 && isForecast(reading.lower(possessor))) return { head: noun }; // "the bank projects growth of"
  return possessor >= opening && isNoun(reading, possessor) && !counted.has(possessor) ? { head: outermost(reading, possessor) } : null;
}

/** "an increase of 45% [in burglaries]" */
function changedBehind({ reading, end, limit, counted }: Site): Bearing {
  if (end + 1 >= limit || reading.lower(end) !== 'in' || counted.has(end + 1)) return null;
  const head = headFrom(reading, end + 1, limit);
  return head < 0 || isTimeNoun(reading, head) || /\d/.test(reading.form(head)) ? null : { head: countedIn(reading, head) };
}

/** "Sales reached $40m, a rise of 12%": set off by a comma, it is told of what the figure in front is of. */
function apposed({ reading, before, opening }: Site, noun: number): Bearing {
  let first = noun;
  while (first > opening && /^(?:DET|ADJ)$/.test(reading.upos(first - 1))) first--;
  const [last] = before;
  return last?.item && reading.form(first - 1) === ',' ? { same: last } : null;
}
/** "in the first quarter", "on Tuesday": when, not what. */
export const isTimeNoun = (reading: Reading, token: number): boolean =>
  PERIOD.test(reading.lower(token)) || MONTH.test(reading.lower(token));
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight)$/;
