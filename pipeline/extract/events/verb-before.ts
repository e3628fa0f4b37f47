/** The verb in front of a figure that moves or states it, also where the tagger took it for a noun or an adjective. */

import { changeWord } from '../language/lexicon/change.ts';
import { isInCommonPhrase, isNoun, penn } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Site } from './measured-site.ts';
import { measureVerb } from './words.ts';

const isPluralOrVerb = penn('NNS VBZ');

const REACH = 16;

const opensClause = words('; : — -- who which that while but because whose where when whereas although though');

/** The nearest verb in front, other figures and adverbials between; -1 where a clause begins in between. */
export function verbBefore({ reading, first, opening, counted }: Site): number {
  for (let token = first - 1; token >= Math.max(opening, first - REACH); token--) {
    if (counted.has(token) && !changeWord(reading, token, 'verb')) continue; // "have halved to 116,000 tonnes"
    if (isVerb(reading, token) || isVerbBeside(reading, token, first)) return token;
    const form = reading.lower(token);
    if (opensClause(reading, token) && reading.upos(token) !== 'DET') return -1; // not "raise that share to"
    if (
      form === 'and' &&
      !joinsNouns(reading, token) &&
      !counted.has(token + 1) &&
      !['to', 'from', 'by', 'about', 'is', 'was', 'were', 'are'].includes(reading.lower(token + 1))
    )
      return -1;
  }
  return -1;
}

/** "the damage to crops [and] fences at": no clause begins there. */
const joinsNouns = (reading: Reading, token: number): boolean =>
  isNoun(reading, token - 1) && isNoun(reading, token + 1) && ['at', 'to'].includes(reading.lower(token + 2));

function isVerb(reading: Reading, token: number): boolean {
  const part = reading.upos(token);
  if (part === 'VERB')
    return (
      (reading.relation(token) !== 'amod' ||
        reading.xpos(token) === 'VBD' ||
        isPerfect(reading, token) ||
        isTransitive(reading, token) ||
        isClose(reading, token)) &&
      !isObjectOfEstimate(reading, token) &&
      !isEndOfPeriod(reading, token) &&
      !['including', 'compared', 'according', 'seasonally', 'worth', 'following'].includes(reading.lower(token))
    );
  if (isAfterModal(reading, token)) return true;
  if (part === 'AUX') return measureVerb(reading, token) !== null && reading.relation(token) !== 'aux';
  if (isMovedInPast(reading, token)) return true;
  // "Ferry fares rise from $12", nouns by their tags
  if (
    reading.xpos(token) === 'NN' &&
    isPluralOrVerb(reading, token - 1) &&
    changeWord(reading, token, 'verb') &&
    ['from', 'to', 'by'].includes(reading.lower(token + 1))
  )
    return true;
  // "the ministry values the site at", a noun by its tag
  if (
    measureVerb(reading, token) === 'object' &&
    reading.xpos(token) === 'NNS' &&
    ['the', 'its', 'their', 'his', 'her', 'a', 'an'].includes(reading.lower(token + 1))
  )
    return true;
  // "The phone sells for", a noun by its tag
  const isTagged = isNoun(reading, token - 1) || reading.lower(token - 1) === 'and';
  return measureVerb(reading, token) !== null && ['for', 'at'].includes(reading.lower(token + 1)) && isTagged;
}

const isModal = words('will would could may might can should');
/** verbs, whatever their tags */
const isMovedInPast = words('fell grew shrank sank slid rose leapt dove');

/** "inflation will [peak] at", "expects Brent to [average] $72": a verb by its place, whatever its tag. */
const isAfterModal = (reading: Reading, token: number): boolean =>
  (measureVerb(reading, token) !== null || changeWord(reading, token, 'verb') !== null) &&
  (isModal(reading, token - 1) || (reading.lower(token - 1) === 'to' && reading.upos(token) !== 'ADP')) &&
  reading.upos(token) !== 'AUX' &&
  !/s$/.test(reading.lower(token));

/** "saw revenue [fall] 9%": a noun by its tag */
const isSeen = (reading: Reading, token: number): boolean =>
  reading.xpos(token) === 'NN' &&
  changeWord(reading, token, 'verb') !== null &&
  isNoun(reading, token - 1) &&
  SEEING.has(reading.lower(token - 2));
const SEEING = new Set(['see', 'sees', 'saw', 'seen', 'seeing', 'watched', 'let']);

/** "The levy [rises] from 13.8%": a plural by its tag, the figure right after its preposition. */
const isMistakenPlural = (reading: Reading, token: number): boolean =>
  reading.xpos(token) === 'NNS' &&
  changeWord(reading, token, 'verb') !== null &&
  reading.xpos(token - 1) === 'NN' &&
  ['the', 'its', 'their', 'this', 'that'].includes(reading.lower(token - 2)) &&
  ['from', 'to', 'by'].includes(reading.lower(token + 1));

/** "in the week [ended] Nov 14" */
const isEndOfPeriod = (reading: Reading, token: number): boolean =>
  ['ended', 'ending'].includes(reading.lower(token)) &&
  ['week', 'weeks', 'month', 'months', 'quarter', 'year', 'period', 'half', 'days'].includes(reading.lower(token - 1));

/** Verbs right in front of the figure or its preposition, whatever their tags. */
function isVerbBeside(reading: Reading, token: number, first: number): boolean {
  if (token === first - 1) return isPriceVerb(reading, token) || isSeen(reading, token);
  return token === first - 2 && isMistakenPlural(reading, token);
}

/** "A loaf of bread costs R18": right in front of the sum a verb, whatever its tag. */
const isPriceVerb = (reading: Reading, token: number): boolean =>
  ['cost', 'costs', 'weighs', 'measures', 'totals', 'averages', 'exceeds', 'earns'].includes(reading.lower(token)) &&
  isNoun(reading, token - 1) &&
  isNoun(reading, token);

/** "are expected to have risen 2%": no adjective of the amount, whatever the tree says. */
const isPerfect = (reading: Reading, token: number): boolean =>
  ['have', 'has', 'had'].includes(reading.lower(token - 1)) && changeWord(reading, token, 'verb') !== null;

/** "The Nikkei 225 finished Friday down 40 points": after its subject, no adjective of the points. */
const isClose = (reading: Reading, token: number): boolean =>
  changeWord(reading, token, 'mover') !== null &&
  /^(?:up|down|higher|lower|(?:mon|tues|wednes|thurs|fri)day)$/.test(reading.lower(token + 1));

/** "the ministry estimated damage at": after its subject, no adjective of what it estimates. */
const isTransitive = (reading: Reading, token: number): boolean =>
  measureVerb(reading, token) === 'object' && isNoun(reading, token - 1) && isNoun(reading, token + 1);

/** "estimated repair [costs] at": a noun that the tagger took for a verb. */
function isObjectOfEstimate(reading: Reading, token: number): boolean {
  if (reading.xpos(token) !== 'VBZ' || reading.lower(token + 1) !== 'at') return false;
  let first = token - 1;
  while (first > 0 && (isInCommonPhrase(reading, first) || (reading.upos(first) === 'ADV' && measureVerb(reading, first - 1) !== null)))
    first--;
  return first < token - 1 && measureVerb(reading, first) === 'object';
}
