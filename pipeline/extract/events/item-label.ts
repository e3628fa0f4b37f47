/**
 * The item as it reads outside its sentence: lower case but for names, and for a figure whose noun is left out or is a mere "others",
 * the noun of the figure that it follows: "killed 12 people and wounded about 30 more" → people.
 */
import type { Span } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';

const EMPTY = new Set([
  'others',
  'other',
  'more',
  'dead',
  'wounded',
  'injured',
  'missing',
  'casualties',
  'deaths',
  'fatalities',
  'injuries',
  'lives',
  'bodies',
  'victims',
]);
/** who is there in any case: the next sentence's dead are not told by them */
const POPULATION = new Set(['inhabitants', 'residents', 'citizens', 'voters', 'adults', 'survivors', 'population', 'guests', 'fans']);
/** a noun is carried over at most this many figures */
const FARTHEST = 3;

export function labelItems(reading: Reading, all: readonly Described[]): void {
  all.forEach((one, index) => {
    const { figure, phrase } = one;
    if (figure.kind !== 'count' && figure.kind !== 'ratio') return;
    if (phrase.named && !EMPTY.has(reading.lower(phrase.head))) figure.itemLabel = asLabel(reading, phrase.first, phrase.end);
    else if (figure.unit === '1' && isLeftOut(reading, one)) {
      const named = antecedent(reading, all, index);
      figure.itemLabel = named?.figure.itemLabel ?? null;
      if (named) figure.itemClass = named.figure.itemClass;
    }
  });
}

/** "30 others"; without a noun, "wounded 30", "four of them" */
const isLeftOut = (reading: Reading, { phrase, trigger }: Described): boolean =>
  phrase.named ? ['other', 'others'].includes(reading.lower(phrase.head)) : trigger !== null || phrase.pronoun >= 0;

/** The nearest figure in front, in this sentence or the one before, that names people. */
function antecedent(reading: Reading, all: readonly Described[], index: number): Described | null {
  for (let i = index - 1; i >= Math.max(0, index - FARTHEST) && all[i].sentence >= all[index].sentence - 1; i--) {
    const { figure, phrase, whole } = all[i];
    if (whole && whole !== all[index].whole) continue;
    if (all[i].sentence < all[index].sentence && POPULATION.has(reading.lower(phrase.head))) continue;
    if (figure.itemLabel && (figure.outcome || peopleClass(reading, phrase.head))) return all[i];
  }
  return null;
}

/** The same for a span. */
export const labelOf = (reading: Reading, { start, end }: Span): string =>
  asLabel(reading, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);

/** What a figure is of, in words: as it is labelled, or as its sentence names it. */
export const itemInWords = (reading: Reading, { item, itemLabel }: Pick<DraftFigure, 'item' | 'itemLabel'>): string | null =>
  itemLabel ?? (item && labelOf(reading, item));

/** Names keep their case; words in capitals do not, where the sentence is in capitals. */
function asLabel(reading: Reading, first: number, end: number): string {
  const words: string[] = [];
  for (let token = first; token < end; token++) {
    const glued = token > first && reading.tokenStart[token] === reading.tokenEnd[token - 1];
    const form = reading.form(token);
    const word = reading.upos(token) === 'PROPN' || /^[A-Z]\w*[a-z]/.test(form) ? form : reading.lower(token);
    if (glued) words[words.length - 1] += word;
    else words.push(word);
  }
  return words.join(' ');
}
