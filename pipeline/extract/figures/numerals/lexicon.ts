/** The closed class of number words. */
import type { Pieces } from '../pieces.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** below a hundred */
export const CARDINALS = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  // "twentyone"
  ...TENS.flatMap((tens, i) => SMALL.slice(1, 10).map((unit, j): [string, number] => [tens + unit, (i + 2) * 10 + j + 1])),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
]);

export const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
  ['dozens', 12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);

/** only after digits or another number word */
export const SHORT_SCALES = new Map<string, number>([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mio', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['bil', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['lkh', 1e5],
  ['lkhs', 1e5],
  ['cr', 1e7],
  ['koti', 1e7],
  ['krore', 1e7],
  ['krores', 1e7],
  ['dz', 12],
  ['dzs', 12],
  ['doz', 12],
  ['dozs', 12],
]);

/** first, third, twentieth, hundredth */
export const ORDINAL_WORDS = new Map<string, number>([
  ...ORDINALS.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word.replace(/y$/, 'ieth'), (i + 2) * 10]),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** What a fraction is counted in. "Second" is a duration. */
export const DENOMINATORS = new Map<string, number>([
  ...[...ORDINAL_WORDS]
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ]),
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** every word that a written-out number, a fraction or one of a unit may start with */
export const NUMERAL_WORDS = new Set([...CARDINALS.keys(), ...SCALES.keys(), 'half', 'quarter', 'a', 'an', 'point']);

/** the unit digit that ends "twenty-first" */
export const UNIT_ORDINALS = new Map<string, number>(
  ORDINALS.slice(0, 9).flatMap((word, i): [string, number][] => [
    [word, i + 1],
    [`${word}s`, i + 1],
  ]),
);

export const DASHES = new Set(['-', '‐', '‑', '‒', '–', '—', '―', '−', '~', '∼', '˗', '～']);
export const isHyphen = (word: string): boolean => word === '-' || word === '‐' || word === '‑';

/** The piece after an optional hyphen: "twenty-one", "twenty - one", "twenty one". */
export function afterHyphen(pieces: Pieces, at: number): number {
  return isHyphen(pieces.word(at)) && pieces.gap(at) <= 1 && pieces.gap(at + 1) <= 1 ? at + 1 : at;
}
