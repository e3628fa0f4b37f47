/** Numbers in digits as they are written: separators, exponents, lists without spaces. */
import { endOfDigits, isAlphabetic, isDigit, isDigitAt, unitAt } from '../reading/characters.ts';

/** Takes one piece: a number with its value, or the comma between two. */
export type Push = (start: number, end: number, value: number | null) => void;

/** Pushes the number that starts here, or, where its commas part a list, each member of the list. Returns where to go on. */
export function pushNumber(text: string, from: number, push: Push): number {
  const at = runEnd(text, from + 1);
  const run = text.slice(from, at);
  const value = amountIn(run);
  if (value === undefined) {
    pushList(run, from, push);
    return at;
  }
  const { end, factor } = exponent(text, at, value);
  push(from, end, factor === 1 ? value : Number((value * factor).toPrecision(15)));
  return end;
}

/** Where digits with the marks that part and group them end. */
function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at += 1;
    else if ((code === 44 || code === 46) && isDigitAt(text, at + 1)) at += 2;
    else if ((code === 39 || code === 0x2019) && isGroupOfThree(text, at + 1)) at += 4;
    else break;
  }
  return at;
}

/** A list without spaces: "22,24,26". */
function pushList(run: string, from: number, push: Push): void {
  let member = from;
  for (const part of run.split(',')) {
    if (member > from) push(member - 1, member, null);
    push(member, member + part.length, amountIn(part) ?? Number.NaN);
    member += part.length + 1;
  }
}

/** "1'234'567"; in 6'3" the mark is feet */
const isGroupOfThree = (text: string, at: number): boolean => endOfDigits(text, at) === at + 3;

const GROUPED = /^\d{1,3}(?:,\d{3})+$/; //             1,234,567
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/; //        12,34,567
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}$/; //          1.234.567
const APOSTROPHES = /^\d{1,3}(?:['’]\d{3})+$/; //      1'234'567
const EUROPEAN = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/; //   1.234,56
const DECIMAL_COMMA = /^\d+,\d{1,2}$/; //              5,00

/** A written number's value; NaN for a code; undefined for a list. */
function amountIn(run: string): number | undefined {
  const comma = run.indexOf(',');
  const dot = run.indexOf('.');
  if (comma < 0 && (dot < 0 || run.indexOf('.', dot + 1) < 0) && !/['’]/.test(run)) return Number(run);
  if (comma < 0) return DOTTED.test(run) || APOSTROPHES.test(run) ? Number(run.replace(/[.'’]/g, '')) : Number.NaN;
  const whole = dot > comma ? run.slice(0, dot) : run;
  if ((GROUPED.test(whole) || INDIAN.test(whole)) && (dot < 0 || (dot > comma && run.indexOf('.', dot + 1) < 0)))
    return Number(run.replace(/,/g, ''));
  if (EUROPEAN.test(run)) return Number(run.replace(/\./g, '').replace(',', '.'));
  if (DECIMAL_COMMA.test(run)) return Number(run.replace(',', '.'));
  return undefined;
}

/** What multiplies a number and stands after it. */
interface Multiplier {
  /** what it begins with, after a space too where that is one of `TIMES` */
  marks: string;
  pattern: RegExp;
  /** neither a letter nor a digit follows */
  isWhole: boolean;
  factorOf: (match: RegExpExecArray, value: number) => number;
}

const TIMES = 'x×*';
const negative = (sign: string): boolean => sign !== '' && sign !== '+' && sign !== '⁺' && sign !== '--';

/** few numbers have any, and a pattern is not made until one has what it begins with */
const MULTIPLIERS: readonly Multiplier[] = [
  { marks: 'eE', pattern: /[eE]([+-]?\d{1,3})/y, isWhole: true, factorOf: ([, power]) => 10 ** Number(power) }, //  1e10
  {
    marks: TIMES, //                                                                                             ×10−5, x10^6
    pattern: /\s?[x×*]\s?(10|2(?=\^))(?:\^|\*\*)?([+\-−–]?)(\d{1,3})/y,
    isWhole: true,
    factorOf: ([, base, sign, power]) => Number(base) ** (negative(sign) ? -power : Number(power)),
  },
  {
    marks: TIMES, //                                                                                             ×10⁶
    pattern: /\s?[x×*]\s?10([⁺⁻]?)([⁰¹²³⁴-⁹]{1,3})/y,
    isWhole: false,
    factorOf: ([, sign, power]) =>
      10 ** ((negative(sign) ? -1 : 1) * Number([...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''))),
  },
  {
    marks: '^', //                                                                                               1.1^23
    pattern: /\^([+-]{0,2})(\d{1,3})/y,
    isWhole: true,
    factorOf: ([, sign, power], value) => value ** ((negative(sign) ? -1 : 1) * Number(power) - 1),
  },
];

const SPACE = 32;
const unitsIn = (marks: string): Set<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const AFTER_SPACE = unitsIn(TIMES);
const AFTER_NUMBER = unitsIn(MULTIPLIERS.map(({ marks }) => marks).join(''));

/** What multiplies a number ("e10", "×10−5", "^2"), and where that ends: no pair, see `ValueTo`. */
function exponent(text: string, at: number, value: number): { end: number; factor: number } {
  const isAfterSpace = unitAt(text, at) === SPACE;
  const begins = isAfterSpace ? at + 1 : at;
  if ((isAfterSpace ? AFTER_SPACE : AFTER_NUMBER).has(unitAt(text, begins)))
    for (const { marks, pattern, isWhole, factorOf } of MULTIPLIERS) {
      if (!marks.includes(text[begins])) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      const end = pattern.lastIndex;
      if (match && !(isWhole && (isAlphabetic(text, end) || isDigitAt(text, end)))) return { end, factor: factorOf(match, value) };
    }
  return { end: at, factor: 1 };
}
