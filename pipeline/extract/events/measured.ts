/**
 * What a percentage, a sum, a measure or a bare number is of, where no noun follows it: the noun that it is told of ("a deficit of 5.8%",
 * "shares worth $3m"), or the argument of the verb that moves or states it ("exports fell to 36%", "left the rate at 6.5%").
 */

import type { DraftFigure } from '../drafts.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { sentenceStart, some } from '../language/scan.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { comparedWith, contrasted } from './compared-amounts.ts';
import type { Described, Phrase, Trigger } from './described.ts';
import { startOf, tokenAfter } from './figure-extent.ts';
import { itemInWords, labelOf } from './item-label.ts';
import { distant, forPurpose, isMark, movedBeside, restated, setBeside } from './measured-beside.ts';
import { ledTo, roseIn } from './measured-changes.ts';
import {
  assigned,
  beforeBracket,
  dimension,
  inField,
  labelled,
  limitedNoun,
  mannerNoun,
  ofNoun,
  ofWhom,
  openedByOf,
  sameAgain,
  takenFrom,
  totalAfter,
  worth,
} from './measured-nouns.ts';
import { beaten, gapped, movedBy, parallelAfter, reached, respective } from './measured-series.ts';
import type { Bearing, Site } from './measured-site.ts';
import { isMultiplied, lasting, ofVerb, ranked, titled } from './measured-verbs.ts';
import { namedSpan, withoutArticle } from './phrase-spans.ts';
import { antecedentOf } from './pronouns.ts';
import { restricted, withoutNumber } from './restricted.ts';

const MEASURED = new Set(['percent', 'points', 'money', 'measure', 'ratio', 'count', 'duration', 'rank']);

type Frame = (site: Site) => Bearing;

/** The first that stands there has it. */
const FRAMES: Frame[] = [
  labelled, //      "Revenue: $4.2bn"
  sameAgain, //     "28p, or 3%"
  restated, //      "N349bn, representing 51% of the total"
  worth, //         "shares worth $3m"
  beforeBracket, // "Ironwood ($5.2m)"
  limitedNoun, //   "income up to Rs 12 lakh"
  dimension, //     "drifts five feet high"
  distant, //       "two mines 600 km apart"
  forPurpose, //    "$42m promised for a levee"
  setBeside, //     "the payment, now $793,"
  movedBeside, //   "borrowing, up 14% in a year, left"
  inField, //       "$6m in aid"
  movedBy, //       "Orvel up 1.4%"
  reached, //       "down 90c to $168"
  roseIn, //        "a 5% rise in wages"
  ledTo, //         "a fall in wages to 5%"
  beaten, //        "gainers beat losers 423 to 209"
  contrasted, //    "against 41%"
  ofNoun, //        "a deficit of 5.8%"
  totalAfter, //    "brings to 64 the number of victims"
  ofWhom, //        "the arrivals, 78% of whom are women"
  openedByOf, //    "Of the new arrivals, 61%"
  isMultiplied, //  "stocks have halved"
  respective, //    "by 2.5% and 1.8%, respectively"
  parallelAfter, //  "4% in wages and 2% in rents"
  gapped, //        "…, Eastby by 4%"
  takenFrom, //     "wiped £95m off its value"
  titled, //        "“Lost Harbour” earned $90m"
  ofVerb, //        "exports fell to 36%"
  comparedWith, //  "…, from 41%"
  mannerNoun, //    "at a depth of 66 km"
];
/** A length of time is of something only where it changes, or where something takes so long. */
const OF_DURATION: Frame[] = [lasting, contrasted];
/** "sit 17th on the ladder", "Ruiz, ranked 58th": who stands there */
const OF_RANK: Frame[] = [ranked, assigned, ofVerb];
/** Stronger than a noun after the figure: "shares worth $3m changed hands", "a deficit of 5.8% of GDP". */
const OVERRIDING: Frame[] = [worth, ledTo, ofNoun, ofVerb];

/** Tokens of figures, of their denominators and of the nouns that they count: none of them is what another figure is of. */
function countedTokens(reading: Reading, all: readonly { figure: DraftFigure; phrase: Phrase }[]): ReadonlySet<number> {
  const counted = new Set<number>();
  for (const { figure, phrase } of all) {
    for (const span of [figure.span, figure.per])
      if (span)
        for (let token = reading.tokenAt(span.start); token < reading.tokenCount && reading.tokenStart[token] < span.end; token++)
          counted.add(token);
    if (figure.kind === 'count' && phrase.named) counted.add(phrase.head);
  }
  return counted;
}

/** Expects changes to be known, and figures in text order. */
export function findMeasured(reading: Reading, all: readonly Described[]): void {
  const counted = countedTokens(reading, all);
  all.forEach((one, index) => {
    if (!MEASURED.has(one.figure.kind)) return;
    const before = figuresBefore(all, index);
    const ofIndex = isIndexPoints(reading, one, before[0]);
    if (countsByItself(one) && !ofIndex) return;
    const site = siteOf(reading, one, counted, before);
    if (isTold(one)) bear(site, { head: one.trigger.token });
    else bearFirst(site, ofIndex ? FRAMES : framesFor(site));
  });
}

/** The figures in front in the same sentence, the nearest first. */
const figuresBefore = (all: readonly Described[], index: number): DraftFigure[] => {
  const before: DraftFigure[] = [];
  for (let i = index - 1; i >= 0 && all[i].sentence === all[index].sentence; i--) before.push(all[i].figure);
  return before;
};

/** A number of named things, or of those whom something befell. */
const countsByItself = ({ figure, phrase, trigger, sharedWith }: Described): boolean =>
  figure.kind === 'count' && (phrase.named || (trigger !== null && trigger.way !== 'toll' && sharedWith?.trigger?.way !== 'toll'));

/** "the death toll in the collapse of a hall rose to 31" */
const isTold = (one: Described): one is Described & { trigger: Trigger } =>
  !one.figure.item && one.trigger?.way === 'toll' && one.trigger.token < one.figure.firstToken;

const siteOf = (reading: Reading, { figure, phrase, sentence }: Described, counted: ReadonlySet<number>, before: DraftFigure[]): Site => ({
  reading,
  figure,
  phrase,
  first: startOf(reading, figure),
  end: tokenAfter(reading, figure),
  opening: reading.sentenceFirst[sentence],
  limit: reading.sentenceFirst[sentence + 1],
  counted,
  before,
});

function bearFirst(site: Site, frames: readonly Frame[]): void {
  for (const frame of frames) {
    const bearing = frame(site);
    if (!bearing) continue;
    bear(site, bearing);
    return;
  }
}

/** "the index rose 313 points to 82,693 points": points that move are of what moves; those of a game are scored. */
function isIndexPoints(reading: Reading, { figure, phrase }: Described, before: DraftFigure | undefined): boolean {
  if (figure.kind !== 'count') return false;
  if (phrase.first === phrase.head && isMark(reading, phrase.head)) return true; // "retook the 6,500 mark"
  if (!['point', 'points'].includes(reading.lower(phrase.head))) return false;
  if (reading.lower(startOf(reading, figure) - 1) === 'at' && isOfIndex(reading, figure)) return true; // "the index to end the year at 190 points"
  return figure.change !== null || (reading.lower(startOf(reading, figure) - 1) === 'to' && before?.change != null);
}

/** An index, named so, in front of the figure. */
function isOfIndex(reading: Reading, figure: DraftFigure): boolean {
  const first = Math.max(sentenceStart(reading, figure.firstToken), figure.firstToken - INDEX_REACH);
  return some(reading, first, figure.firstToken, isIndexName);
}
const isIndexName = words('index indices gauge benchmark average sensex nifty nikkei composite');
const INDEX_REACH = 14;

function framesFor(site: Site): Frame[] {
  if (site.figure.item) return overriding(site);
  if (site.figure.kind === 'duration' && !site.figure.change) {
    const term = ofNoun(site);
    if (term) return [ofNoun];
  }
  if (site.figure.kind === 'rank') return OF_RANK;
  const [before] = site.before;
  const isLevel = before?.kind === 'duration' && before.change !== null;
  const isBase = site.reading.lower(site.first - 1) === 'from' && site.reading.lower(site.end) === 'to'; // "cut from 64 minutes to 41"
  return site.figure.kind === 'duration' && !site.figure.change && !isLevel && !isBase ? OF_DURATION : FRAMES;
}

/** "60% of voters" counts voters; "5.8% of GDP" is of what is compared with GDP. */
function overriding({ reading, figure, phrase, first, end, opening }: Site): Frame[] {
  if (['whom', 'which'].includes(reading.lower(phrase.pronoun))) return [ofWhom];
  if (first === opening || [',', 'and', 'but', 'while', 'with', 'against', 'than', 'versus', 'in'].includes(reading.lower(first - 1)))
    return []; // "…, and 60% of shops closed", "right in 97% of cases"
  if (figure.kind === 'money') return [worth];
  const isShare = figure.kind === 'percent' && end < reading.tokenCount && reading.lower(end) === 'of';
  return isShare && !peopleClass(reading, phrase.head) ? OVERRIDING : [];
}

/** "sees growth of 4%, while the fund put it at 4.3%", "expanding by 4%, after it grew 5%": what the figure in front is of. */
function toldBefore({ reading, before, figure }: Site, pronoun: number): DraftFigure | null {
  const [last] = before;
  if (!['it', 'them', 'they'].includes(reading.lower(pronoun)) || !last?.item || last.item.start > reading.tokenStart[pronoun]) return null;
  const isObject = reading.upos(pronoun - 1) === 'VERB';
  return isObject || (last.kind === figure.kind && last.unit === figure.unit && last.change && figure.change) ? last : null;
}

function bear(site: Site, bearing: NonNullable<Bearing>): void {
  const { reading, figure } = site;
  if ('same' in bearing) {
    figure.item = bearing.same.item;
    figure.itemLabel = bearing.same.itemLabel;
    return;
  }
  if ('label' in bearing) {
    figure.itemLabel = labelOf(reading, withoutNumber(reading, withoutArticle(namedSpan(reading, bearing.label)), site.counted));
    return;
  }
  if ('span' in bearing) {
    figure.item = bearing.span;
    return;
  }
  const { head } = bearing;
  const isPronoun = reading.upos(head) === 'PRON';
  figure.item = isPronoun ? tokenSpan(reading, head, head + 1) : withoutArticle(restricted(site, head));
  figure.itemLabel = null;
  if (!isPronoun) return;
  // "It was minus 41C at the lake": no thing has that warmth
  if (['Cel', '[degF]'].includes(figure.unit) && reading.lower(head) === 'it') {
    figure.item = null;
    return;
  }
  const told = toldBefore(site, head);
  if (told) {
    figure.itemLabel = itemInWords(reading, told);
    return;
  }
  const known = antecedentOf(reading, head);
  figure.itemLabel = known < 0 ? null : labelOf(reading, namedSpan(reading, known));
  if (known < 0) figure.item = null; // a pronoun says nothing outside its sentence
}
