/**
 * Figures of a happening that lasts: what is counted, and what was done with it. Counts of one such happening to different days are one
 * measure, in which sources differ or were revised.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';
import type { Measure } from '../measures/measure.ts';
import { scopeOf } from '../measures/scope.ts';
import { countryTold } from '../measures/where-told.ts';
import type { Passage } from '../sentence-of.ts';
import type { Told } from '../subjects/thread.ts';
import { singular } from '../words.ts';
import type { Affair } from './affair.ts';
import { amountOf, type Counted, counted, isOfPart } from './counted.ts';
import { sumOf, termOf } from './deed.ts';
import { type StandsIn, standsIn } from './standing-in.ts';

/** with which the scope of such a measure ends */
const IN_AFFAIR = /, in the [^,]+$|^in the [^,]+$/;
export const isOfAffair = ({ scope }: Measure): boolean => IN_AFFAIR.test(scope);

/** Whether what a figure is told of by name is only a word for the affair: a plague of locusts is no disease. */
export const isWordOfAffair = (name: string, context: Context): boolean => {
  const affair = context.about.affair();
  return affair !== null && name.match(affair.words)?.[0] === name;
};

/** What is known by a name is an affair, too: flights were cancelled in a storm, hens culled in an outbreak. */
export function ofNamed(quantity: Quantity, { name, year }: Told, context: Context): Measure | null {
  const country = countryTold(context);
  if (country === null || quantity.kind !== 'count' || quantity.item_class !== null || quantity.outcome !== null) return null;
  const words = new RegExp(name.replace(/[^\p{L}\p{N} ]/gu, '.'), 'giu');
  return ofAffair(quantity, context, {
    kind: name,
    whose: '',
    isOfPeople: false,
    isOfPlace: false,
    house: null,
    day: null,
    isAfter: true,
    country,
    year,
    words,
  });
}

/** a magnitude, which no other number disputes */
const VAGUE = /^(?:(?:many |several )?(?:hundreds|dozens|scores|thousands|tens of thousands)|several|many|a few)$/i;

const KINDS: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'duration', 'measure']);

/** @param told that of the text where none is given, which is looked for where its kind and words leave it to one to tell of it */
export function ofAffair(quantity: Quantity, context: Context, told?: Affair): Measure | null {
  if (!KINDS.has(quantity.kind)) return null;
  const passage = context.passages.around(quantity.start, quantity.end);
  if (quantity.kind === 'duration' && !tellsLength(passage)) return null;
  const affair = told ?? context.about.affair();
  if (!affair) return null;
  if (VAGUE.test(context.passages.slice(quantity.start, quantity.end))) return null;
  if (
    quantity.kind === 'count'
      ? isOfPart(passage, context.passages.slice(quantity.start, quantity.end))
      : / of (?:it|this|that)\b/.test(passage.after.slice(0, 8))
  )
    return null;
  const counts = toldIn(quantity, passage, affair, context);
  const where = counts && standsIn(quantity, affair, context);
  return counts && where && measureIn(quantity, counts, where, affair);
}

function measureIn(
  quantity: Quantity,
  { what, outcome, scope }: Counted,
  { country, year, part }: StandsIn,
  { kind, whose }: Affair,
): Measure {
  const affair = `in the ${whose === '' ? '' : `${whose} `}${kind}`;
  return {
    kind: quantity.kind,
    unit: quantity.unit,
    what,
    scope: scopeOf({ ...quantity, factuality: 'actual' }, ...scope, part === '' ? null : `in ${part}`, affair),
    outcome: outcome ?? '',
    where: country,
    whose: '',
    when: year,
  };
}

/** What a figure of an affair is of, wherever and whenever it is. */
export function toldIn(quantity: Quantity, passage: Passage, affair: Affair, context: Context): Counted | null {
  if (quantity.kind === 'count') return quantity.factuality === 'actual' ? counted(quantity, passage, affair, context) : null;
  if (quantity.kind === 'measure') return quantity.factuality === 'actual' ? amountOf(quantity, passage, affair, context) : null;
  if (quantity.kind === 'duration') return lengthOf(passage, affair);
  if (quantity.kind === 'money') {
    const sum = sumOf(passage, affair.words);
    return sum && { what: sum.what, scope: [sum.of === '' ? null : sum.of] };
  }
  const term = affair.isOfPeople && isOfOwners(quantity, affair, context) ? termOf(passage) : null;
  return term === null ? null : { what: 'terms', scope: [term] };
}

const LASTED =
  /\b(?:lasted|went on for|lasting|continued for|ended[^.;]{0,40} after|over after|length of the (?:[a-z]+ )?\p{L}+ (?:as|at|was)|called off after|dragged on for)(?: (?:at least|about|some|nearly|more than|over|only|just))?\s*$/iu;

/** Whether a duration is told to be how long something lasted. */
export const tellsLength = ({ before }: Pick<Passage, 'before'>): boolean => LASTED.test(before);

/** How long it lasted. */
function lengthOf({ before }: Passage, { words }: Affair): Counted | null {
  if (!tellsLength({ before })) return null;
  const isItself = matchesOf(words, before).length > 0 || /\b[Ii]t (?:had |has )?(?:lasted|went on|ended)/.test(before);
  return isItself ? { what: 'length', scope: [] } : null;
}

/** code points of a paragraph in which those are looked for who want something */
const FARTHEST = 1500;

/** Whether a paragraph tells of those whose affair it is, and of no others who want something. */
function isOfOwners({ start, end }: Quantity, { whose }: Affair, context: Context): boolean {
  const { before, after } = context.passages.around(start, end);
  const paragraph = context.passages.paragraphBefore(start - before.length, FARTHEST);
  const words = `${paragraph} ${before}${after}`.match(/\p{L}{4,}s\b/gu)?.map((word) => singular(word.toLowerCase())) ?? [];
  if (words.includes(whose)) return true;
  return !words.some((word) => WORKERS.test(word));
}

/** who may want something else: those of a trade */
const WORKERS =
  /(?:technician|teacher|nurse|doctor|driver|pilot|worker|miner|lecturer|engineer|officer|guard|clerk|farmer|porter|cleaner|docker|judge|conductor|controller|firefighter|midwife|professor|tutor|actor|writer)$/;
