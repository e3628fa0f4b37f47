import { readFileSync } from 'node:fs';
import type { NewestFirstSight } from '../accuracy/first-sight.ts';
import type { AccuracyLine } from './page/page-data.ts';

/** Shares, 0 to 1. */
interface Measure {
  precision: number | null;
  recall: number | null;
  n: number;
}

/** Percent, as the scorer of the public sets prints them. */
interface Score {
  P: number | null;
  R: number | null;
  n: number;
}

/** What quality.json says about accuracy. */
interface Quality {
  accuracy: {
    first_sight?: NewestFirstSight | null;
    own_sample?: { set: string; fields: Record<string, Measure> };
    development_sets?: Record<string, Record<string, Score>>;
  } | null;
}

/** The measures that a reader asks for first: set, measure, what it means. */
const FIRST_ASKED: readonly [string, string, string][] = [
  ['cogcomp_train', 'span', 'Figures found in newswire'],
  ['quantulum3', 'VU', 'Value and unit right'],
  ['casualties-muc34-upper', 'count', 'Killed, injured and kidnapped: count right'],
  ['polnear-dev', 'attributed@.5', 'Claims found, with who says what'],
  ['polnear-dev', 'speaker', 'Source right, of the claims found'],
  ['polnear-dev', 'number.attributed', 'Figures laid to a source, not to the author'],
  ['time-timebank', 'value~', 'Dates right'],
  ['places-geowebnews', 'country', 'Places found, in the right country'],
];

/** The own sample by field, then each public development set by measure, those first asked for in front. */
export function accuracyLines(file: string): AccuracyLine[] {
  const { accuracy } = JSON.parse(readFileSync(file, 'utf8')) as Quality;
  const { first_sight: sight, own_sample: own, development_sets: others = {} } = accuracy ?? {};
  const percent = (share: number | null): number | null => (share === null ? null : share * 100);
  const ownLines = Object.entries(own?.fields ?? {}).map(([field, { precision, recall, n }]) => ({
    set: own?.set ?? '',
    isOwnSample: true,
    field,
    inWords: null,
    precision: percent(precision),
    recall: percent(recall),
    n,
  }));
  const rank = (set: string): number => {
    const at = FIRST_ASKED.findIndex(([name]) => name === set);
    return at < 0 ? FIRST_ASKED.length : at;
  };
  const sets = Object.entries(others).sort(([a], [b]) => rank(a) - rank(b));
  const otherLines = sets.flatMap(([set, scores]) =>
    Object.entries(scores).map(([field, { P, R, n }]) => ({
      set,
      isOwnSample: false,
      field,
      inWords: FIRST_ASKED.find(([name, measure]) => name === set && measure === field)?.[2] ?? null,
      precision: P,
      recall: R,
      n,
    })),
  );
  return [...(sight ? sightLines(sight) : []), ...ownLines, ...otherLines];
}

/** The set that these lines name; the page looks for it. */
const FIRST_SIGHT = 'first sight';

const SIGHT: readonly ['amount' | 'item' | 'row' | 'row_plus' | 'claim_row', 'figures' | 'claims', string][] = [
  ['amount', 'figures', 'Amount right, of the figures found'],
  ['item', 'figures', 'What is counted right, of the figures found'],
  ['row', 'figures', 'Figures right as a whole: amount, unit, what, what happened, change, source (F1)'],
  ['row_plus', 'figures', 'The same with when and where (F1)'],
  ['claim_row', 'claims', 'Claims right as a whole: source, content, mode, stance (F1)'],
];

function sightLines(sight: NewestFirstSight): AccuracyLine[] {
  return SIGHT.map(([field, of, inWords]) => ({
    set: FIRST_SIGHT,
    isOwnSample: false,
    field,
    inWords,
    precision: sight[field],
    recall: null,
    n: sight[of],
  }));
}
