/** What a figure is of, in words. */
import type { Figure } from './rows.ts';
import { UNKNOWN, wordsOf } from './words.ts';

const OUTCOMES: Record<string, string> = { killed_or_injured: 'killed or injured' };
const CHANGES = { increase: { alone: 'an increase', after: 'up' }, decrease: { alone: 'a decrease', after: 'down' } };

/** Nouns that say themselves what happened: "killings" are not killed. */
const HAPPENINGS =
  /^(abduction|arrest|assassination|casualt|death|dead|detention|displacement|execution|fatalit|homicide|injur|kidnapping|killing|kill|loss|murder|victim|wounded)(s|y|ies|es)?$/i;

/** What is counted where no noun says so. */
const KINDS: Record<string, string> = {
  duration: 'a length of time',
  money: 'an amount of money',
  measure: 'a measure',
  percent: 'a share',
  points: 'percentage points',
  ratio: 'a share',
  rank: 'a place in an order',
  age: 'an age',
};

/** What is counted, what happened to it, and whether it rose or fell. @param of the figure that a change is of */
export function subject(figure: Figure, of: Figure | null = null): string {
  const what = counted(figure);
  const direction = figure.change_direction && CHANGES[figure.change_direction];
  if (!direction) return what || (KINDS[figure.kind] ?? UNKNOWN);
  const changed = what || (of ? subject(of) : '');
  return changed && changed !== UNKNOWN ? `${changed}, ${direction.after}` : direction.alone;
}

/** "civilians killed per day"; empty where the text tells none of it. */
function counted(figure: Figure): string {
  const item = figure.item_label ?? wordsOf(figure, 'item', figure.item, null);
  const outcome = figure.outcome && (OUTCOMES[figure.outcome] ?? figure.outcome);
  const per = figure.per ? `per ${figure.per.replace(/^(?:an?|per|each|every)\s+/i, '')}` : null;
  return [item, item !== null && saysItself(item) ? null : outcome, per].filter(Boolean).join(' ');
}

/** Whether the noun that a label is about names what happened: "killings of civilians", "civilian deaths". */
function saysItself(label: string): boolean {
  const [phrase] = label.split(/\s+(?:of|in|by|from|at|on|for|with|among|during)\s+/);
  return HAPPENINGS.test(phrase.slice(phrase.lastIndexOf(' ') + 1));
}
