/** What is done with those or that which a figure counts: the word for it that stands nearest, under one name for all that mean the same. */
import { matchesOf } from '../../common/matches.ts';
import { readTable } from '../../extract/table.ts';
import type { Passage } from '../sentence-of.ts';
import { wholeWords } from '../words.ts';

export interface Deed {
  name: string;
  /** a stock stands at a day, a flow adds up over days */
  isStock: boolean;
  /** whether only those do it, or suffer it, whose affair it is */
  isOfOwners: boolean;
  /** whether only those do it who were held in a house */
  isOfInmates: boolean;
}

const deeds = new Map(
  readTable<'words' | 'deed' | 'counts' | 'of'>(new URL('./data/deeds.csv', import.meta.url)).map(({ words, deed, counts, of }) => [
    words,
    { name: deed, isStock: counts === 'stock', isOfOwners: of === 'owners', isOfInmates: of === 'inmates' } as Deed,
  ]),
);
const terms = new Map(readTable<'words' | 'term'>(new URL('./data/terms.csv', import.meta.url)).map(({ words, term }) => [words, term]));
const moneys = new Map(readTable<'words' | 'what'>(new URL('./data/money.csv', import.meta.url)).map(({ words, what }) => [words, what]));
const costs = new Map(readTable<'words' | 'of'>(new URL('./data/cost-of.csv', import.meta.url)).map(({ words, of }) => [words, of]));

/** By which a count is told to be of what was done. */
export const wordsOfDeeds: readonly string[] = [...deeds.keys()];

const DEED = wholeWords(deeds.keys());
const TERM = wholeWords(terms.keys());
const COST = wholeWords(costs.keys());
const MONEY = new RegExp(
  `${wholeWords(moneys.keys()).source}(?: (?:of|was|is|at|totalling|worth|to|it|them|him|her|the [a-z]+|\\p{Lu}\\p{L}+))?(?: (?:about|at least|more than|over|nearly|some))?\\s*$`,
  'iu',
);
/** "$5m in compensation" */
const IN_MONEY = new RegExp(`^ in (${wholeWords(moneys.keys()).source})`, 'iu');
/** what was feared or hoped for is no sum of what was */
const NOT_YET = /\b(?:expected|could|may|might|would|feared|faces?|up to|likely|possible|potential)\b/i;

/** In the item itself; else nearest before or after the figure, within the part of the sentence that is the figure's. */
/** @param isListed whether only words of the list count */
export function deedOf(label: string, { before, after }: Passage, isListed = false): Deed | null {
  const own = label.match(DEED)?.[0];
  if (own) return deeds.get(own.toLowerCase())!;
  const [ahead, following] = partsOf({ before, after });
  const last = matchesOf(DEED, ahead).at(-1);
  const first = matchesOf(DEED, following)[0];
  const away = (match: RegExpMatchArray | undefined, at: number): number => (match ? at : Number.POSITIVE_INFINITY);
  const [lastAway, firstAway] = [
    away(last, ahead.length - (last?.index ?? 0) - (last?.[0].length ?? 0)),
    away(first, (first?.index ?? 0) - label.length),
  ];
  const isNear = last !== undefined && NEXT.test(ahead.slice(last.index + last[0].length));
  if (last && isNear && (lastAway <= firstAway || ABOUT.test(ahead.slice(last.index + last[0].length))) && !/ and $/.test(ahead))
    return deeds.get(last[0].toLowerCase())!;
  if (first) return deeds.get(first[0].toLowerCase())!;
  if (isListed) return null;
  const passive = PASSIVE.exec(following)?.[1] ?? ACTIVE.exec(ahead)?.[1];
  return passive === undefined ? null : { name: passive.toLowerCase(), isStock: false, isOfOwners: false, isOfInmates: false };
}

/** "stolen the records of 310,000 customers": words between that begin nothing new */
const NEXT = /^(?:\s+(?!(?:in|with|by|from|across|under|at|on|before|for|as|and|that|who|which)\b)[\p{L}'’$€£-]+){0,6}\s*$/u;
/** between a verb and its number: "had called off about 180 operations" */
const ABOUT = /^(?: (?:about|some|at least|more than|over|nearly|almost|around|a total of|of|to|another))?\s*$/i;
/** "60 buses were repainted": what no list knows is called by its own word */
const PASSIVE =
  /^(?:,? (?!(?:as|when|who|which|that|and|said|says)\b)[\p{L}'’-]+){0,6}? (?:was|were|been) (?:[a-z]+ly )?([a-z]+(?:ed|en))\b/u;

/** "planes have mapped 500 fields" */
const ACTIVE =
  /\b(?:has|have|had) (?:[a-z]+ly |also |now |already |so far )?([a-z]+ed)(?: (?:about|some|at least|more than|over|nearly|almost|around|a total of))?\s*$/;

/** The parts of a sentence up to the numbers beside a figure; what is left is not what was done away with. */
const partsOf = ({ before, after }: Passage): [string, string] => [
  before.split(/\d[\d,.]*\d|[;:]| but | while |\bleav(?:ing|es?) /).at(-1)!,
  after.split(/\d[\d,.]*\d|[,;:]| but | while | as | when | said | says | after | because /)[0]!,
];

/** What one side demands, the other offers, and both agree. */
export function termOf({ before, after }: Passage): string | null {
  const [, following] = partsOf({ before, after });
  const first = matchesOf(TERM, following.slice(0, RELATIVE).split(/[,;]/)[0]!)[0];
  if (first && /^ (?:that |which |first |originally |sought|(?:the|its|their|they) )/.test(following))
    return terms.get(first[0].toLowerCase())!;
  const clause = before.split(/;| but | while |, (?:and|against|compared)\b/).at(-1)!;
  const last = matchesOf(TERM, clause).at(-1);
  if (last) return terms.get(last[0].toLowerCase())!;
  return first ? terms.get(first[0].toLowerCase())! : null;
}

/** code points in which a clause about a number begins and ends */
const RELATIVE = 45;

/** a cost that is told as such, whatever of */
const THE_COST = /\b(?:the|its|total|overall) (?:[a-z]+ )?(?:cost|costs|price|bill)\b(?! of)/i;
const COSTS = /\b(?:cost|costs|costing|price of|bill for)\b/i;

export interface Sum {
  what: string;
  /** what it is the cost of; `''` of the affair itself */
  of: string;
}

/** What a sum of money is: a fine, or what something costs. */
export function sumOf(passage: Passage, affair: RegExp): Sum | null {
  const clause = passage.before.split(/;| but /).at(-1)!;
  const of = costOf(clause, affair);
  const named = MONEY.exec(clause)?.[0].match(/^\p{L}+/u)?.[0] ?? (of === null ? IN_MONEY.exec(passage.after)?.[1] : undefined);
  if (named !== undefined) {
    const what = moneys.get(named.toLowerCase())!;
    return NOT_YET.test(clause) ? null : { what, of: PAID.test(clause) ? 'paid' : (termOf(passage) ?? '') };
  }
  return of === null ? null : { what: 'cost', of: of === '' ? '' : `of ${of}` };
}

const PAID = /\b(?:paid|pays|received)\b/i;

function costOf(clause: string, affair: RegExp): string | null {
  if (!COSTS.test(clause) && !THE_COST.test(clause)) return null;
  const told = matchesOf(COST, clause).map(([word]) => costs.get(word.toLowerCase())!);
  const thing = told.findLast((of) => of !== 'economy');
  if (thing !== undefined) return thing;
  if (clause.search(affair) >= 0 || /^(?:It|This) /.test(clause) || THE_COST.test(clause)) return '';
  return told.length > 0 ? 'economy' : null;
}
