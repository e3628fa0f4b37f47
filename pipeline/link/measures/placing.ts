/** What places or restricts a figure of what happens many times or is done with things, beyond what its key tells. */
import type { Quantity } from '../../contract.ts';
import { isOfAffair } from '../affairs/affair-measure.ts';
import type { Asked } from './asked.ts';
import type { Context } from './context.ts';
import type { Measure } from './measure.ts';
import { askedOf, inWords, unknownIn, withoutDays } from './of-the-whole.ts';
import { RESTRICTIONS } from './restrictions.ts';
import { isDescribed } from './whole-clause.ts';

/** The words that place or restrict it, null where nothing does: who does it is told by the deed, where and to whom by small words. */
export function placingOf(quantity: Quantity, measure: Measure, context: Context): string | null {
  const asked = askedOf(quantity, measure, context);
  const told = isDescribed(asked.sentence) ? undefined : RESTRICTIONS.find(([name, isTold]) => !OF_ONE_EVENT.has(name) && isTold(asked));
  if (told && !(told[0] === 'more of them' && !isOfAffair(measure))) return told[0];
  if (isOfCountry(asked)) return 'the whole country';
  if (quantity.item === null || asked.isOpening) return null;
  const phrases = [asked.clause.before, asked.clause.after].flatMap((part) => withoutDays(part).match(PLACING) ?? []);
  return inWords(unknownIn(asked, phrases));
}

/** "Across the country there were 334": not those of the province that was told of before. */
const isOfCountry = ({ measure, clause }: Asked): boolean =>
  !/^(?:[A-Z]{2})?$/.test(measure.where) && WHOLE_COUNTRY.test(`${clause.before}#${clause.after}`);
const WHOLE_COUNTRY = /\b(?:nationwide|nationally|(?:across|throughout|in) the (?:whole |entire )?(?:country|nation))\b/i;
/** "behind 68 of those", "in prison wards", "for hoarding" */
const PLACING =
  /\b(?:[Ii]n|[Aa]t|[Oo]n|[Aa]mong|[Ff]or(?! (?:want|lack|fear) of\b| (?:\p{Ll}+ly )?\p{Ll}+ing\b)|[Ii]nside|[Nn]ear|[Uu]nder|[Ff]rom|[Bb]ehind|[Aa]board)(?! (?:all|every)\b)(?: (?!(?:to|that|which|when|after|since|before|was|were|is|are|has|have|had)\b)[\p{L}-]+){1,3}/gu;
/** what tells of one event that it is not told of its whole, and is said of others for other reasons */
const OF_ONE_EVENT: ReadonlySet<string> = new Set([
  'so many in a thing',
  'what may be',
  'not so many',
  'not told of them',
  'compared',
  'those who raised the count',
  'another event',
]);
