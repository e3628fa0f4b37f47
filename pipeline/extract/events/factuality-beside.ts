/**
 * How real a figure is by the order of the words, where the tree may err: "40 more people could cross", "had forecast growth of 6%",
 * "announced a grant of $3m"; and durations that are more than the time of their clause, "be out for eight months".
 */
import type { Factuality } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import { firstFrom, lastUpTo, notBefore, runEnd, within } from '../language/scan.ts';
import { isInVerbGroup } from '../language/subject-head.ts';
import { isCommonNounOrAdjective, isFiniteVerb } from '../language/tags.ts';
import { both, either, not, type TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

export interface Found {
  token: number;
  factuality: Factuality;
}

/** tokens of what is counted, in front of its auxiliary: "20,000 more people could" */
const LONGEST_ITEM = 4;
const endsItem = not(isCommonNounOrAdjective);
const isChance = words('could might may will would');

/** The auxiliary right after what a figure counts, and the verb of the two; null where none is. */
export function auxiliaryAfter(reading: Reading, { endToken }: DraftFigure): { auxiliary: number; verb: number } | null {
  const limit = within(reading, endToken - 1, LONGEST_ITEM + 2);
  const auxiliary = firstFrom(reading, endToken, limit, isChance, endsItem);
  if (auxiliary < 0) return null;
  const verb = runEnd(reading, auxiliary + 1, reading.tokenCount, isInVerbGroup);
  return reading.upos(verb) === 'VERB' ? { auxiliary, verb } : null;
}

/** tokens from a forecast back to its verb: "had forecast growth of 6.5 per cent for exports and 5.8" */
const LONGEST_FORECAST = 12;
const isHave = words('had have has been');
const isForecasting = words('forecast predicted projected expected anticipated pencilled penciled pencilling penciling');
const hasForecast: TokenTest = (reading, token) => isForecasting(reading, token) && isHave(reading, token - 1);
const endsForecast = both(either(isFiniteVerb, words(', ; : that which who but to when while')), not(isForecasting));

/** "analysts had forecast growth of 6%", "had been pencilling in £150m": not "had been expected to" */
export function forecastBefore(reading: Reading, start: number): Found | null {
  const verb = lastUpTo(reading, start - 1, notBefore(reading, start, LONGEST_FORECAST), hasForecast, endsForecast);
  return verb < 0 ? null : { token: verb, factuality: 'forecast' };
}

/** what is given or taken once it has been announced: it has not been yet */
const isGrant = words(
  'cut cuts grant grants subsidy subsidies package compensation solatium gratia reward bounty bonus relief rebate rebates investment buyback aid bailout payment payments increase rise',
);
const isAnnounced = words('announced announces announce unveiled unveils');
const endsAnnounced = words(', ; : that which who of');
const LONGEST_GRANT = 6;

/** "announced a grant of $3m": decided, not yet given. @param start of the figure */
export function announcedBefore(reading: Reading, start: number): Found | null {
  if (reading.lower(start - 1) !== 'of') return null;
  const noun = start - 2;
  if (!isGrant(reading, noun)) return null;
  const verb = lastUpTo(reading, noun - 1, notBefore(reading, noun, LONGEST_GRANT), isAnnounced, endsAnnounced);
  return verb < 0 ? null : { token: verb, factuality: 'planned' };
}

const LASTS = new Set('last take face'.split(' '));
const isAway = words('out away sidelined closed shut');
const isAgo = words('ago earlier later before after');
const isOver = words('past last previous next coming first');

/** "is out for eight months", "the drought lasts two weeks", "face 45 years": not a time beside what is told, "for the past 25 years". */
export function isDurative(reading: Reading, { firstToken, endToken }: DraftFigure, verb: number): boolean {
  if (isAgo(reading, endToken) || isOver(reading, firstToken - 1) || verb < 0 || verb >= firstToken) return false;
  return LASTS.has(reading.lemma(verb)) || firstFrom(reading, verb, firstToken, isAway) >= 0;
}
