/**
 * A noun that is left out, as a label: "mining shed 9,000" of jobs that the clause before has named, "built for 24" pupils,
 * "71% had spent their own money" of the teachers asked. Only a number that no noun follows, and no score.
 */

import { peopleClass } from '../language/lexicon/people.ts';
import { isVerbOrAuxiliary, universal } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf, tokenAfter } from './figure-extent.ts';

const namesWhatIsCounted = universal('NOUN PROPN SYM');

/** a noun is carried over at most this many figures */
const FARTHEST = 4;

export function fillElided(reading: Reading, all: readonly Described[]): void {
  all.forEach((one, index) => {
    if (!isElided(reading, one)) return;
    const named = antecedent(reading, all, index);
    if (!named) return;
    one.figure.itemLabel = named.figure.itemLabel ?? named.figure.item?.text ?? null;
    one.figure.itemClass ??= named.figure.itemClass;
  });
}

function isElided(reading: Reading, { figure, phrase }: Described): boolean {
  if (figure.item || figure.itemLabel || figure.unit !== (figure.kind === 'percent' ? '%' : '1')) return false;
  if (figure.kind !== 'count' && figure.kind !== 'percent' && figure.kind !== 'ratio') return false;
  const next = figure.kind === 'count' ? '' : reading.lower(tokenAfter(reading, figure));
  if (next === 'of' && !['them', 'these', 'those', 'whom', 'which'].includes(reading.lower(figure.endToken + 1))) return false; // "3% of what rivals charge"
  if (figure.rule === 'numeral.zero' || figure.rule === 'numeral.multiple' || figure.change?.basis === 'relative') return false;
  return phrase.end >= reading.tokenCount || !namesWhatIsCounted(reading, phrase.end) || reading.lower(phrase.end) === 'left';
}

/** The nearest figure in front that counts something, in this sentence or the one before; of "from 27 to 22 pupils" the next. */
function antecedent(reading: Reading, all: readonly Described[], index: number): Described | null {
  const one = all[index];
  const next = all[index + 1];
  if (one.figure.kind === 'count' && next?.phrase.named && next.sentence === one.sentence && isJoined(reading, one, next)) return next;
  const isOfWhom = reading.lower(startOf(reading, one.figure) - 1) === 'whom';
  for (const i of withNounInFront(reading, all, index)) {
    const other = all[i];
    if (isOfWhom && isPlaceOfPeople(reading, all, i)) continue; // "1.2m people in 40 towns, of whom 9,000"
    // "reported 164 clashes, nearly half of them near the coast"
    if (isShareOfThem(reading, one) && other.figure.kind === 'count' && other.phrase.named) return other;
    if (opensAnew(reading, one, other)) return null;
    if (carriesNoun(reading, one, other)) return other;
  }
  return null;
}

/** The figures in front that have a noun, the nearest first, in this sentence or the one before, in one paragraph. */
function* withNounInFront(reading: Reading, all: readonly Described[], index: number): Iterable<number> {
  const { sentence } = all[index];
  for (let i = index - 1; i >= Math.max(0, index - FARTHEST) && all[i].sentence >= sentence - 1; i--) {
    if (reading.paragraphOf[all[i].sentence] !== reading.paragraphOf[sentence]) return;
    if (all[i].figure.item || all[i].figure.itemLabel) yield i;
  }
}

/** "97% had none" goes on with those asked in the sentence before, "which gave 15%" does not. */
const opensAnew = (reading: Reading, { figure, phrase, sentence }: Described, other: Described): boolean =>
  figure.kind === 'percent' && other.sentence < sentence && !isVerbOrAuxiliary(reading, phrase.end);

/** A number goes on with a number, a share with people. */
const carriesNoun = (reading: Reading, { figure, sentence }: Described, other: Described): boolean =>
  figure.kind === 'count' ? isCounted(other, sentence) || isLabelled(other) : isOfPeople(reading, other);

/** A number of named things, or a share in the same sentence: "nine in ten sharks had left and two had died". */
const isCounted = ({ figure, phrase, sentence }: Described, here: number): boolean =>
  (figure.kind === 'count' || (figure.kind === 'ratio' && sentence === here)) && figure.unit === '1' && phrase.named;

/** What lies between the people and "of whom": the figure in front of it in its sentence counts people. */
const isPlaceOfPeople = (reading: Reading, all: readonly Described[], index: number): boolean =>
  peopleClass(reading, all[index].phrase.head) === null &&
  all[index - 1]?.sentence === all[index].sentence &&
  peopleClass(reading, all[index - 1].phrase.head) !== null;

const isShareOfThem = (reading: Reading, { figure }: Described): boolean =>
  figure.kind !== 'count' &&
  reading.lower(figure.endToken) === 'of' &&
  ['them', 'these', 'those', 'which'].includes(reading.lower(figure.endToken + 1));

const isLabelled = ({ figure }: Described): boolean => figure.kind === 'count' && figure.unit === '1' && figure.itemLabel !== null;

/** whom a share is of */
const isOfPeople = (reading: Reading, { figure, phrase }: Described): boolean =>
  ['count', 'percent', 'ratio'].includes(figure.kind) &&
  (figure.itemLabel !== null || phrase.named) &&
  (peopleClass(reading, phrase.head) !== null || (AGENTS.test(reading.lower(phrase.head)) && !THINGS.test(reading.lower(phrase.head))));
/** people by what they do, "borrowers"; "servers" and "payments" are things */
const AGENTS = /(?:ers|ors|ists|ents|ants)$/;
const THINGS =
  /(?:ments|meters|servers|sectors|factors|papers|letters|numbers|orders|quarters|computers|plants|restaurants|grants|tractors|towers|rivers|trailers|theaters|shelters|covers|events|cents|centers|containers|routers|engines)$/;

const isJoined = (reading: Reading, a: Described, b: Described): boolean =>
  reading.lower(a.figure.firstToken - 1) === 'from' &&
  b.figure.firstToken - a.figure.endToken === 1 &&
  reading.lower(a.figure.endToken) === 'to';
