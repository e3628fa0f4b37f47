import type { DraftRelation } from '../drafts.ts';
import { outcomeWord } from '../language/lexicon/harm.ts';
import { headFrom } from '../language/noun-phrases.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf } from './figure-extent.ts';
import { setOutcome } from './outcome-set.ts';

/** What befell those of whom a level or its base tells. Expects items and changes. */
export function findOutcomeOfItem(reading: Reading, all: readonly Described[], relations: readonly DraftRelation[]): void {
  const amounts = new Set(relations.filter(({ kind }) => kind === 'change_of').map(({ from }) => from));
  all.forEach((one, i) => {
    const { figure } = one;
    if (figure.kind !== 'count' || one.trigger || one.phrase.named || amounts.has(figure)) return;
    const level = isBaseOf(reading, one) ? levelBefore(all, i) : undefined;
    if (level?.trigger && level.sentence === one.sentence) {
      setOutcome(reading, one, { ...level.trigger, way: 'shared' });
      figure.outcome = level.figure.outcome;
    } else setOutcomeOfItem(reading, one);
  });
}

/** "Deaths on the roads fell 12% to 4,310": a level of what is itself an outcome; by how much it moved is none. */
function setOutcomeOfItem(reading: Reading, one: Described): void {
  const { item, firstToken } = one.figure;
  if (!item) return;
  const last = reading.tokenAt(item.end - 1);
  const head = headFrom(reading, reading.tokenAt(item.start), last + 1); // "deaths on the roads"
  const token = head >= 0 && outcomeWord(reading, head, 'noun') ? head : last;
  const word = token < firstToken ? outcomeWord(reading, token, 'noun') : null;
  if (word?.sufferer === 'of' && /s$/.test(reading.lower(token))) setOutcome(reading, one, { token, word, way: 'toll' });
}

/** "171 had died, up from 122", "down by 65% from 640": what the count was before, or elsewhere */
export const isBaseOf = (reading: Reading, { figure }: Described): boolean => {
  const from = startOf(reading, figure) - 1;
  if (reading.lower(from) !== 'from') return false;
  const isWay = (token: number): boolean => ['up', 'down'].includes(reading.lower(token));
  if (isWay(from - 1)) return true;
  const by = reading.lower(from - 3) === 'by' ? from - 4 : from - 3;
  return ['%', 'percent'].includes(reading.lower(from - 1)) && (isWay(by) || (reading.lower(from - 2) === 'per' && isWay(by - 1)));
};

/** The level that a base belongs to, in front of the percentage between them. */
export function levelBefore(all: readonly Described[], i: number): Described | undefined {
  const before = all[i - 1];
  return before?.figure.kind === 'percent' ? all[i - 2] : before;
}
