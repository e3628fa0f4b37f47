import { isOutcomeForm, outcomeWord } from '../language/lexicon/harm.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { HARMED } from './outcome-set.ts';

/** Who is shot or stabbed, in a text that tells of no death, lived: a report would say otherwise. */
export function settleHarm(reading: Reading, all: readonly Described[]): void {
  const unsettled = all.filter(
    ({ figure, trigger }) => figure.outcome === 'killed_or_injured' && trigger && HARMED.has(trigger.word.lemma),
  );
  if (unsettled.length === 0 || tellsOfDeath(reading)) return;
  for (const { figure } of unsettled) {
    figure.outcome = 'injured';
    for (const evidence of figure.evidence) if (evidence.field === 'outcome') evidence.basis = 'implied';
  }
}

function tellsOfDeath(reading: Reading): boolean {
  for (let token = 0; token < reading.tokenCount; token++) {
    const form = reading.lower(token);
    if (form === 'fatal' || form === 'fatally' || (isOutcomeForm(form) && isDeath(reading, token))) return true;
  }
  return false;
}

const PARTS = ['verb', 'adjective', 'noun'] as const;

const isDeath = (reading: Reading, token: number): boolean => PARTS.some((part) => outcomeWord(reading, token, part)?.outcome === 'killed');
