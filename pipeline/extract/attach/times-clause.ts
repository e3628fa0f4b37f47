/** How a time stands to a figure of its sentence: read off the tree, from the figure's own words outward. */
import type { DraftFigure } from '../drafts.ts';
import { causeWord } from '../events/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type Dated, isPredicate, predicateOf, TIME_CASES } from './dated.ts';

/** lower is nearer: on the figure's noun, in its clause, in a clause that it shares, in the clause above */
export const NEAR = { noun: 0, clause: 1, shared: 2, above: 3 } as const;

/** The token that the figure's words hang on: its noun, or the numeral itself. */
export function figureHead(reading: Reading, figure: DraftFigure): number {
  const first = figure.item ? reading.tokenAt(figure.item.start) : figure.firstToken;
  const end = figure.item ? reading.tokenAt(figure.item.end - 1) + 1 : figure.endToken;
  const isNear = reading.sentenceOf[first] === reading.sentenceOf[figure.firstToken];
  const numeral = topOf(reading, figure.firstToken, figure.endToken);
  if (!figure.item || !isNear) return numeral;
  // the item may be shared ("12 in June"): then the numeral stands for itself
  const item = topOf(reading, first, end);
  return reading.head(numeral) === item ? item : reading.head(item) === numeral ? numeral : numeral;
}

function topOf(reading: Reading, first: number, end: number): number {
  for (let token = first; token < end; token++) if (reading.head(token) < first || reading.head(token) >= end) return token;
  return first;
}

/** The predicate that a noun takes part in; a numeral that the tree took for one is none. */
export function clauseOf(reading: Reading, noun: number): number {
  const head = reading.head(noun);
  return head < 0 || reading.upos(noun) === 'VERB' ? noun : predicateOf(reading, head);
}

/** How near, or null where the time belongs to something else. */
export function nearness(reading: Reading, figure: DraftFigure, dated: Dated): number | null {
  const noun = figureHead(reading, figure);
  const { holder } = dated;
  if (holder === noun || holder === figure.firstToken) return NEAR.noun;
  const predicate = clauseOf(reading, noun);
  const holderIsPredicate = holder < 0 || isPredicate(reading, holder);
  const clause = holder < 0 ? dated.head : predicateOf(reading, holder);
  // "people killed in 2024": the participle says what the figure's noun underwent
  if (reading.head(clause) === noun && reading.relation(clause).startsWith('acl')) return NEAR.noun;
  // "the attack in August that killed 13"
  if (!holderIsPredicate && reading.relation(predicate).startsWith('acl') && reading.head(predicate) === holder) return NEAR.shared;
  const onNoun = holderIsPredicate ? null : nounInClause(reading, holder, clause, dated);
  if (onNoun === false) return null;
  if (clause === predicate) return NEAR.clause;
  return climb(reading, predicate, clause, dated);
}

/**
 * A time that hangs on a noun dates the clause when it is an adverbial that the tree hung too low ("spent $5m on roads in 2024"), or when
 * the noun is what happened or was measured ("the August attack killed 12", "losses in 2023 reached $4bn"); not in "survivors of the
 * 2011 earthquake", "after the 2018 flood".
 */
function nounInClause(reading: Reading, noun: number, clause: number, dated: Dated): boolean {
  const cases = reading.children(noun).filter((child) => reading.relation(child) === 'case');
  if (cases.some((token) => /^(?:after|before|since|until|from|despite)$/.test(reading.lower(token)))) return false;
  const isAdverbial = hasCase(reading, dated) || /unmarked|tmod|advmod/.test(reading.relation(dated.head));
  const isEvent = causeWord(reading, noun) !== null;
  if (reading.head(noun) === clause) return isEvent || isAdverbial;
  return isAdverbial && !isEvent && reading.head(reading.head(noun)) === clause;
}

const hasCase = (reading: Reading, { head, first }: Dated): boolean =>
  isTimeCase(reading, first) || isTimeCase(reading, first - 1) || reading.children(head).some((child) => isTimeCase(reading, child));
const isTimeCase = (reading: Reading, token: number): boolean => TIME_CASES.test(reading.lower(token)) || reading.lower(token) === 'for';

/** From the figure's clause up to the one that is dated: through coordination, complements and participles, not out of relative clauses. */
function climb(reading: Reading, from: number, to: number, dated: Dated): number | null {
  let level: number = NEAR.shared;
  for (let at = from; at >= 0 && at !== to; at = reading.head(at)) {
    const relation = reading.relation(at);
    if (relation === 'conj' || relation === 'xcomp' || relation === 'aux' || relation === 'dep') continue;
    if (relation === 'ccomp' || relation === 'parataxis') level = NEAR.above;
    else if (relation === 'advcl' && isBareParticiple(reading, at)) level = Math.max(level, NEAR.shared);
    else if (isPredicate(reading, at)) return null;
  }
  return isReached(reading, from, to) && (level < NEAR.above || dated.head < from) ? level : null;
}

function isReached(reading: Reading, from: number, to: number): boolean {
  let at = from;
  while (at >= 0 && at !== to) at = reading.head(at);
  return at === to;
}

/** "…, killing 12": no subject and no conjunction of its own */
const isBareParticiple = (reading: Reading, verb: number): boolean =>
  reading.xpos(verb) === 'VBG' && !reading.children(verb).some((child) => /^(?:mark|nsubj)/.test(reading.relation(child)));
