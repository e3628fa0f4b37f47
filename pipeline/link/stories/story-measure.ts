/** Figures of a story: of its event, wherever and whenever it is; what they say of another place or year is told in their scope. */
import type { Quantity } from '../../contract.ts';
import { tellsLength, toldIn } from '../affairs/affair-measure.ts';
import { isOfPart } from '../affairs/counted.ts';
import { askOnce, type Context } from '../measures/context.ts';
import { JOB } from '../measures/jobs-cut.ts';
import type { Measure } from '../measures/measure.ts';
import { isOfOneDay, isOfPartOfEvent } from '../measures/part-told.ts';
import { scopeOf } from '../measures/scope.ts';
import { type Attack, SEVERAL } from './attack.ts';
import { isCrowd } from './crowd.ts';
import { jobsCutBy } from './jobs.ts';
import { leadOf } from './lead.ts';
import { type Placed, placed } from './placed.ts';
import { isPrice } from './price.ts';
import { overSeries } from './series.ts';
import type { Story } from './story.ts';
import { type Counted, isOfAttack, struck } from './struck.ts';

/** Kinds of which a story may tell; of a duration only how long it lasted. */
const KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration']);

/** Whether a figure's kind and words leave it to a story to tell of it: asked before the story is looked for. */
export const mayBeOfStory = ({ kind, start, end }: Quantity, { passages }: Context): boolean =>
  KINDS.has(kind) && (kind !== 'duration' || tellsLength(passages.around(start, end)));

/** What a figure of a story counts, where its words tell. */
export function ofStory(quantity: Quantity, context: Context): Measure | null {
  const story = context.about.story();
  // of a price of one piece the number alone is compared
  if (!story || isPrice(quantity, context) || (isOfAttack(quantity, context) && !isOfThe(story.attack, quantity, context))) return null;
  const cut = jobsCutBy(quantity, context);
  const isOfJobs = cut !== null;
  const counted = cut ? { what: JOB, outcome: '', scope: cut } : (struck(quantity, story, context) ?? done(quantity, story, context));
  if (!counted || ((counted.scope === '' || isOfJobs) && isPart(quantity, context))) return null;
  const whole = isOfJobs ? counted : overSeries(counted, context.passages.around(quantity.start, quantity.end), context);
  return inStory(quantity, whole, placedOnce(quantity, story, context, isOfJobs));
}

/** Whether an attack is that with which the text begins: not one of another day, and not one of several. */
function isOfThe(attack: Attack | null, { time_ids, aggregate, start, end }: Quantity, context: Context): boolean {
  const { before, after } = context.passages.around(start, end);
  if (attack === null || SEVERAL.test(`${before}#${after}`)) return false;
  // a toll that is counted on a later day is of the same attack
  if (aggregate === 'cumulative') return true;
  return context.joined.times(time_ids).every(({ type, from, to }) => {
    if (type === 'DURATION' || from === null || to === null) return true;
    return attack.day === null ? start < leadOf(context).length : from <= attack.day && attack.day <= to;
  });
}

export const placedOnce = (quantity: Quantity, story: Story, context: Context, isOfFirm = false): Placed | null =>
  askOnce(context, `placed ${isOfFirm} ${quantity.quantity_id}`, () => placed(quantity, story, context, isOfFirm));

export function inStory({ kind, unit }: Quantity, { what, outcome, scope }: Counted, where: Placed | null): Measure | null {
  if (!where) return null;
  const placing = [where.part, where.country, where.year].filter((one) => one !== '').map((one) => `in ${one}`);
  return { kind, unit, what, scope: [scope, ...placing].filter((one) => one !== '').join(', '), outcome, where: '', whose: '', when: '' };
}

/** Some of those who were counted before; some with a name of their own are counted apart. */
function isPart({ kind, outcome, start, end }: Quantity, { figures, passages }: Context): boolean {
  if (kind !== 'count') return false;
  const passage = passages.around(start, end);
  const last = figures.all[figures.before(start) - 1]?.outcome ?? null;
  // "14 were killed and 24 others hurt": these are not the rest of those
  if (outcome !== null && last !== null && outcome !== last && /^\s*others?\b/.test(passage.after)) return false;
  return OF_THE.test(passage.after) || isOfPart(passage, passages.slice(start, end));
}
/** "Families of 11 of the dead were paid" */
const OF_THE = /^ of (?:the|its|those|these|their) (?!country\b|nation\b)/;

/** What was done with things or people in it. */
function done(quantity: Quantity, { affair }: Story, context: Context): Counted | null {
  const passage = context.passages.around(quantity.start, quantity.end);
  if (quantity.outcome !== null || isPart(quantity, context) || isOfPartOfEvent(quantity, null, passage, context)) return null;
  if (isCrowd(quantity, context)) return { what: 'people', outcome: '', scope: 'who came' };
  const told = toldIn(quantity, passage, affair, context);
  if (!told || isOfOneDay(passage)) return null;
  return { what: told.what, outcome: told.outcome ?? '', scope: scopeOf({ ...quantity, factuality: 'actual' }, ...told.scope) };
}
