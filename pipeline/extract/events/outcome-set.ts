/** What an outcome word comes to where it stands: "shot dead" is killed, "killed or injured" either, and "not killed" none. */

import type { Outcome } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import { isOutcomeForm, outcomeWord } from '../language/lexicon/harm.ts';
import { notBefore, some } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { isNegated } from '../language/verb-group.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described, Trigger } from './described.ts';

export function setOutcome(reading: Reading, described: Described, trigger: Trigger): void {
  described.trigger = trigger;
  described.figure.outcome = ofCapture(trigger, described) ?? deadly(reading, trigger) ?? pairedOutcome(reading, trigger);
  described.figure.evidence.push({
    field: 'outcome',
    span: tokenSpan(reading, trigger.token, trigger.token + 1),
    basis: 'stated',
    rule: `outcome-${trigger.way}`,
  });
}

/** Who captures civilians kidnaps them; suspects and fighters are arrested. */
const ofCapture = ({ word, way }: Trigger, { figure }: Described): Outcome | null =>
  word.lemma.startsWith('captur') && way !== 'shared' && figure.itemClass === 'civilian' ? 'kidnapped' : null;

export const HARMED = new Set(['shoot', 'stab']);

/** "shot dead", "shot to death", "fatally shot", "shot and killed": the harm is death. */
export function deadly(reading: Reading, { token, word }: Trigger): DraftFigure['outcome'] {
  if (!HARMED.has(word.lemma) || word.outcome === 'killed') return null;
  const sentence = reading.sentenceOf[token];
  const limit = Math.min(reading.sentenceFirst[sentence + 1], token + 12);
  if (token > 0 && ['fatal', 'fatally', 'mortally', 'deadly'].includes(reading.lower(token - 1))) return 'killed';
  for (let i = token + 1; i < limit; i++) {
    const form = reading.lower(i);
    if (form === 'dead' || (form === 'death' && reading.lower(i - 1) === 'to') || (form === 'killed' && i - token === 2)) return 'killed';
    if (form === 'wounded' && i - token === 2) return 'injured';
    if ([',', ';', 'but'].includes(form)) return null;
  }
  return null;
}

/** "killed or injured", "dead and wounded" say it of the counted together. */
function pairedOutcome(reading: Reading, { token, word }: Trigger): DraftFigure['outcome'] {
  const isHarm = (outcome: string): boolean => outcome === 'killed' || outcome === 'injured';
  if (isEither(reading, token, word.outcome)) return null;
  if (!isHarm(word.outcome)) return word.outcome;
  for (const side of [-1, 1]) {
    const between = token + side;
    const other = token + 2 * side;
    if (
      other < 0 ||
      other >= reading.tokenCount ||
      !['or', 'and', '/'].includes(reading.lower(between)) ||
      !isOutcomeForm(reading.lower(other))
    )
      continue;
    const second = outcomeWord(reading, other, 'verb') ?? outcomeWord(reading, other, 'adjective') ?? outcomeWord(reading, other, 'noun');
    if (second && isHarm(second.outcome) && second.outcome !== word.outcome && !hasOwnFigure(reading, other, side))
      return 'killed_or_injured';
  }
  return word.outcome;
}

/** "killed or captured": of how many which is not told */
function isEither(reading: Reading, token: number, outcome: string): boolean {
  return [-2, 2].some((side) => {
    const other = reading.lower(token + side / 2) === 'or' ? outcomeWord(reading, token + side, 'verb') : null;
    return (
      other !== null && other.outcome !== outcome && ['arrested', 'kidnapped'].includes(outcome === 'killed' ? other.outcome : outcome)
    );
  });
}

/** "killed 12 and wounded 30": each verb has its own. */
function hasOwnFigure(reading: Reading, token: number, side: number): boolean {
  for (let i = 1; i <= 3; i++) {
    const beside = token + i * side;
    if (beside < 0 || beside >= reading.tokenCount) return false;
    if (reading.upos(beside) === 'NUM') return side < 0;
  }
  return false;
}

const leavesUndone = words('without attempted');

/** "were not killed", "without a shot", "attempted murder" */
export const isUndone: TokenTest = (reading, token) =>
  isNegated(reading, token) || some(reading, notBefore(reading, token, 3), token, leavesUndone);
