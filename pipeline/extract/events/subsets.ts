/**
 * Figures that are part of another: "26 people, four of them policemen", "12, including three nurses". They are linked, so that nobody adds them.
 */
import type { DraftRelation } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { countsPeople } from './people.ts';

/** "eight people (three soldiers and five civilians)" */
const BRACKETS = new Set(['(', '[', '--', '—', '–']);
const COUNTED = new Set(['count', 'ratio', 'percent']);

export function findSubsets(reading: Reading, all: readonly Described[]): DraftRelation[] {
  const relations: DraftRelation[] = [];
  all.forEach((part, index) => {
    if (!COUNTED.has(part.figure.kind)) return;
    const previous = all[index - 1];
    const opened =
      part.phrase.pronoun >= 0 || isOpened(reading, part) || (previous?.sentence === part.sentence && isOfWhole(reading, previous));
    const carried =
      !opened &&
      previous?.sentence === part.sentence &&
      previous.whole !== null &&
      (followsOn(reading, previous, part) || isOfWhole(reading, previous.whole));
    if (!opened && !carried) return;
    const whole = carried ? previous.whole : wholeOf(reading, all, index);
    if (!whole) return;
    part.whole = whole;
    relations.push({
      kind: 'part_of',
      from: part.figure,
      to: whole.figure,
      rule: part.phrase.pronoun >= 0 ? 'part-of-them' : 'part-including',
    });
    if (!part.trigger && whole.trigger && countsPeople(reading, part)) {
      part.trigger = { ...whole.trigger, way: 'shared' };
      part.figure.outcome = whole.figure.outcome;
      part.sharedWith = whole;
    }
  });
  return relations;
}

/** "including", "among them", "among whom" right in front of the figure. */
function isOpened(reading: Reading, { figure, sentence }: Described): boolean {
  const first = reading.sentenceFirst[sentence];
  const start = Math.min(figure.firstToken, reading.tokenAt(figure.span.start));
  for (let token = start - 1; token >= Math.max(first, start - 4); token--) {
    const form = reading.lower(token);
    if (form === 'including' || form === 'includes' || form === 'included') return true;
    if (BRACKETS.has(form) && token === start - 1) return true;
    if ((form === 'whom' || form === 'which') && token === start - 1 && token > first && reading.lower(token - 1) === 'of') return true;
    if ((form === 'them' || form === 'whom') && token > first && reading.lower(token - 1) === 'among') return true;
    if (/^(?:,|and|NUM)$/.test(form) || reading.upos(token) === 'NUM') return false;
  }
  return false;
}

/** "Of the 350 passengers, 21 died". */
function isOfWhole(reading: Reading, { figure, sentence }: Described): boolean {
  const first = reading.sentenceFirst[sentence];
  return reading.lower(first) === 'of' && figure.firstToken - first <= 3;
}

/** "including four children and two women" goes on. */
function followsOn(reading: Reading, previous: Described, part: Described): boolean {
  for (let token = previous.phrase.end; token < part.figure.firstToken; token++) {
    if (!/^(?:and|,|about|some)$/.test(reading.lower(token))) return false;
  }
  return part.figure.firstToken - previous.phrase.end <= 3;
}

/** The nearest figure in front that counts at least as many of the same kind of thing. */
function wholeOf(reading: Reading, all: readonly Described[], index: number): Described | null {
  const part = all[index];
  for (let i = index - 1; i >= 0 && all[i].sentence >= part.sentence - 1; i--) {
    const whole = all[i];
    if (whole.whole || whole.figure.kind !== 'count') continue;
    if (whole.sentence < part.sentence && part.phrase.pronoun < 0) return null;
    const most = whole.figure.value ?? whole.figure.high ?? whole.figure.low;
    const least = part.figure.kind === 'count' ? (part.figure.value ?? part.figure.low) : null;
    if (most !== null && least !== null && least > most && whole.figure.bound !== 'more_than' && whole.figure.bound !== 'at_least')
      continue;
    if (countsPeople(reading, part) && !countsPeople(reading, whole)) continue;
    return whole;
  }
  return null;
}
