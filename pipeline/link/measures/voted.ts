/**
 * The result of a vote: votes, share and seats of a candidate or party, and turnout, of the election of a country in a year. What is counted
 * while the count goes on is of its day.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Quantity, Time } from '../../contract.ts';
import { askOnce, type Context } from './context.ts';
import type { Measure } from './measure.ts';
import { scopeOf } from './scope.ts';
import { labelOf, nounOf } from './what.ts';
import { placeTold } from './where-told.ts';

const ELECTION = /\b(?:elections?|referendum|run-?off|by-election)\b/i;
/** elections of less than a country, under one name each */
const KINDS: [RegExp, string][] = [
  [/\bmayor(?:al)?\b/i, 'mayoral'],
  [/\b(?:gubernatorial|governor)\b/i, 'gubernatorial'],
  [/\bby-election\b/i, 'by-election'],
  [/\b(?:municipal|local elections?|city council)\b/i, 'local'],
  [/\b(?:state|regional|provincial) elections?\b/i, 'regional'],
  [/\bprimar(?:y|ies)\b/i, 'primary'],
];
/** Votes of a part, of which is seldom told. */
const OF_PART = /\b(?:caucus(?:es)?|county|district|delegates|constituency)\b/i;

/** What sort of election a text begins with: '' of a whole country; null where it tells of several, or of none. */
function electionIn(text: string): string | null {
  if (!ELECTION.test(text.slice(0, LEAD)) || OF_PART.test(text)) return null;
  const kinds = KINDS.flatMap(([pattern, kind]) => (pattern.test(text) ? [kind] : []));
  return kinds.length > 1 ? null : (kinds[0] ?? '');
}

/** code points in which a text tells what it is about */
const LEAD = 700;

/** "led by 1,500 votes", "2,000 more votes": what is between two */
const MARGIN =
  /\b(?:by|margin of|majority of|lead of|gap of|difference of|ahead by)(?: (?:about|some|nearly|almost|around|just|only|more than|at least|over))?\s*$/i;
const MORE = /^\s+(?:more|fewer|extra|additional|spoilt|invalid|blank)\b/i;

/** asked before, or at the door: no count */
const ASKED = /\b(?:opinion polls?|exit polls?|pollsters?|surveys?|surveyed|would vote|voting intentions?)\b/i;
const PARTIAL =
  /\b(?:after|with) (?:about |some |nearly |over |more than )?[\d.]+ ?(?:%|per ?cent) of (?:the )?(?:polling stations|votes?|ballots|precincts|constituencies|districts|tally sheets)\b|\b(?:partial|preliminary|provisional|early) (?:results|count|tally)\b/i;
const ROUND = /\b(?:first|second) round\b|\brun-?off\b/i;
const OF_VOTE = /^\s+of (?:the )?(?:popular |valid |national )?(?:vote|votes|ballots)\b/i;
const OR_SHARE = /\bvotes?(?: \([^)]*)?,? (?:or|that is|which is)(?: (?:about|some|nearly|just over|just under))?\s*$/i;

export function voted(quantity: Quantity, context: Context): Measure | null {
  const { kind, unit, factuality } = quantity;
  const election = askOnce(context, 'sort of election', () => electionIn(context.text));
  if (factuality !== 'actual' || election === null || isOfNoCount(quantity, context)) return null;
  const what = resultIn(quantity, context);
  const year = what && yearOf(quantity, context);
  const where = what && placeTold(quantity, context);
  const whose = what === 'turnout' ? '' : what && candidateOf(quantity, context);
  if (!what || !year || !where || whose === null) return null;
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const isPartial = what !== 'turnout' && askOnce(context, 'partial', () => PARTIAL.test(context.text));
  const round = ROUND.exec(`${before} ${after}`)?.[0].toLowerCase() ?? null;
  const scope = scopeOf(quantity, election, round, isPartial ? 'in part' : null);
  return { kind, unit, what, scope, outcome: '', where, whose, when: isPartial ? `${year}..${context.published ?? ''}` : year };
}

/** What was asked beforehand, what lies between two, and by how much something grew. */
function isOfNoCount({ start, end, change }: Quantity, { passages }: Context): boolean {
  const { before, after } = passages.around(start, end);
  if (ASKED.test(`${before} ${after}`) || MARGIN.test(before) || MORE.test(after)) return true;
  return change !== null && !/\b(?:to|took|won|got|has|have|had|with)\s*$/.test(before);
}

function resultIn(quantity: Quantity, context: Context): string | null {
  if (quantity.kind === 'percent') return shareIn(quantity, context);
  return quantity.kind === 'count' ? countedIn(quantity, context.passages.slice(quantity.end, quantity.end + NEAR)) : null;
}

function countedIn(quantity: Quantity, after: string): string | null {
  const head = nounOf(labelOf(quantity))?.head;
  if (head === 'vote' || head === 'seat') return head;
  return /^\s+votes\b/.test(after) ? 'vote' : null;
}

function shareIn(quantity: Quantity, { passages, figures }: Context): string | null {
  const { before, after } = passages.around(quantity.start, quantity.end);
  const clause = before.split(/[;,]/).at(-1)!;
  if (/\bturnout\b/i.test(clause))
    return /\b(?:down|up|fell|rose|drop\w*|decline\w*|increase\w*)\b(?!.*\b(?:to|at)\b)/i.test(clause) ? null : 'turnout';
  if (OF_VOTE.test(after) || OR_SHARE.test(before)) return 'share of vote';
  // "56% of the vote and Zor 41%"
  const isBare = /^(?:["”’)]*[,.;]|\s*$)/.test(after);
  const isAfterShare = figures.between(quantity.start - before.length, quantity.start).some(({ kind, start, end }) => {
    return (
      kind === 'percent' &&
      (OF_VOTE.test(passages.slice(end, end + NEAR)) || OR_SHARE.test(passages.slice(Math.max(0, start - NEAR), start)))
    );
  });
  return isBare && isAfterShare ? 'share of vote' : null;
}

/** code points beside a share in which "of the vote" stands */
const NEAR = 40;

/** The year that the sentence tells, else that of the day beside the word "election", else that of publication. */
function yearOf(quantity: Quantity, context: Context): string | null {
  const { passages, times } = context;
  const { before, after } = passages.around(quantity.start, quantity.end);
  const isSince = (start: number): boolean => /\bsince\s*$/i.test(passages.slice(Math.max(0, start - LOOK), start));
  const here = times.between(quantity.start - before.length, quantity.end + after.length).filter(isDated);
  const own = here.find(({ start, precision }) => precision === 'year' && !isSince(start!));
  return own ? own.from!.slice(0, 4) : askOnce(context, 'election', () => electionYear(context));
}

const isDated = ({ type, from, to }: Time): boolean =>
  type !== 'DURATION' && from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4);

function electionYear({ text, times, published }: Context): string | null {
  for (const { index } of text.matchAll(/\b(?:elections?|referendum|run-?off)\b/gi)) {
    const away = ({ start }: Time): number => Math.abs(start! - index);
    const [beside] = times
      .between(index - NEAR, index + NEAR)
      .filter(isDated)
      .sort((a, b) => away(a) - away(b));
    if (beside) return beside.from!.slice(0, 4);
  }
  return published?.slice(0, 4) ?? null;
}

/** characters in which "since" stands */
const LOOK = 8;

const NAME = /\p{Lu}[\p{L}-]+(?: (?:of |for |the )?\p{Lu}[\p{L}-]+){0,3}/gu;
/** names of those who count and judge, and words that have a capital for other reasons */
const NO_CANDIDATE =
  /\b(?:Commission|Court|Council|Union|Parliament|Senate|Congress|Assembly|House|Ministry|Board|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
const OPENING = /^(?:The|In|On|At|His|Her|Its|Their|He|She|It|They|Mr|Mrs|Ms|Dr|Turnout|With|After|But|And|That|This)(?: |$)/;
/** "Ama Zor of the Green Party" is Ama Zor */
const OF = /\b(?:of|from)(?: the)? $/;
const PRONOUN = /\b(?:he|she|they)\b/i;

/** "4.6 million for Ama Zor"; else the name nearest in front; of "she" that of the sentence before. */
function candidateOf(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const following = /^(?:\s+votes)?\s+(?:for|to) (?:Mr |Ms |Mrs |Dr )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3})/u.exec(after)?.[1];
  const from = quantity.start - before.length;
  const name = following ?? nameIn(before, context) ?? (PRONOUN.test(before) ? nameIn(sentenceBefore(from, context), context) : null);
  if (name === null) return null;
  // people are known by their last name
  return (/\b(?:Party|Alliance|Front|Movement|Coalition|Union|League)\b/.test(name) ? name : name.split(' ').at(-1)!).toLowerCase();
}

/** The last name in a text that could be a candidate's. */
function nameIn(text: string, context: Context): string | null {
  const places = askOnce(context, 'places', () => new Set(context.places.all.map((place) => place.text)));
  const names = matchesOf(NAME, text).map(({ 0: name, index }) => {
    if (OF.test(text.slice(0, index))) return '';
    let bare = name;
    while (OPENING.test(bare)) bare = bare.replace(OPENING, '');
    return bare;
  });
  return names.findLast((name) => name.length > 1 && !NO_CANDIDATE.test(name) && !places.has(name)) ?? null;
}

function sentenceBefore(from: number, { passages }: Context): string {
  const end = Math.max(0, from - 2);
  return `${passages.around(end, end).before}${passages.slice(end, end + 1)}`;
}
