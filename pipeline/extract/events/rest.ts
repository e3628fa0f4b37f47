/**
 * The wounded of those who were shot: "Three shot, one dead", "four were stabbed, one of them fatally". Whoever is shot and not said to
 * be dead lives and is hurt, so that the words give the number of the injured without a numeral for it.
 */
import type { DraftRelation } from '../drafts.ts';
import { newFigure } from '../figures/figure.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described, Trigger } from './described.ts';
import { setOutcome } from './outcome-set.ts';

export interface Rests {
  found: Described[];
  relations: DraftRelation[];
}

/** Expects parts to be linked to their wholes. */
export function findRests(reading: Reading, stated: readonly Described[]): Rests {
  const partsOf = new Map<Described, Described[]>();
  for (const part of stated) if (part.whole) partsOf.set(part.whole, [...(partsOf.get(part.whole) ?? []), part]);
  const found: Described[] = [];
  const relations: DraftRelation[] = [];
  for (const [whole, parts] of partsOf) {
    const last = parts[parts.length - 1];
    const rest = restOf(whole, parts);
    if (rest === null) continue;
    const one = describe(reading, whole, last, rest);
    found.push(one);
    relations.push({ kind: 'part_of', from: one.figure, to: whole.figure, rule: 'part-rest' });
  }
  return { found, relations };
}

/** How many are left when the dead are taken off; null where not all is told in exact numbers, or where the text tells it itself. */
function restOf(whole: Described, parts: readonly Described[]): number | null {
  const { figure, trigger, sentence } = whole;
  if (figure.outcome !== 'killed_or_injured' || !['shoot', 'stab'].includes(trigger?.word.lemma ?? '')) return null;
  const dead = parts.filter((part) => part.figure.outcome === 'killed');
  if (parts.some((part) => part.sentence !== sentence) || dead.length !== 1 || parts.some((part) => part.figure.outcome === 'injured'))
    return null;
  const rest = isExact(whole) && isExact(dead[0]) ? (figure.value as number) - (dead[0].figure.value as number) : 0;
  return rest > 0 && dead[0].figure.firstToken > figure.firstToken ? rest : null;
}

const isExact = ({ figure }: Described): boolean => figure.kind === 'count' && figure.bound === 'exact' && figure.value !== null;

function describe(reading: Reading, whole: Described, part: Described, value: number): Described {
  const first = reading.tokenAt(whole.figure.span.start);
  const said = Math.max(part.phrase.end, (part.trigger as Trigger).token + 1);
  const end = reading.lower(part.phrase.end) === 'fatally' ? part.phrase.end + 1 : said;
  const figure = newFigure({
    ...whole.figure,
    span: tokenSpan(reading, first, end),
    firstToken: first,
    endToken: end,
    value,
    rule: 'implied-rest',
  });
  figure.item = whole.figure.item;
  figure.itemLabel = whole.figure.itemLabel;
  figure.itemClass = whole.figure.itemClass;
  for (const { figure: term } of [whole, part])
    figure.evidence.push({ field: 'value', span: term.span, basis: 'implied', rule: 'rest-of-shot' });
  const one: Described = { ...whole, figure, whole };
  setOutcome(reading, one, whole.trigger as Trigger);
  figure.outcome = 'injured';
  return one;
}
