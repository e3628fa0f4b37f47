/** Words that restrict nothing further, because a key tells what they do. */
import type { Quantity } from '../../contract.ts';
import { isOfAffair } from '../affairs/affair-measure.ts';
import { wordsOfDeeds } from '../affairs/deed.ts';
import type { Context } from './context.ts';
import { JOB } from './jobs-cut.ts';
import { keyOf, type Measure } from './measure.ts';
import { isOfEvent } from './measure-id.ts';
import { labelOf } from './what.ts';

/** Words of what the key itself tells: the place and period of what happens many times, what is done in an affair, and that jobs are cut. */
export function toldByKey(quantity: Quantity, measure: Measure, context: Context): readonly string[] {
  if (measure.what === JOB) return JOB_WORDS;
  if (isOfEvent(keyOf(measure))) return [];
  const setting = context.settings.get(quantity);
  const places = setting?.places ?? context.joined.places(quantity.place_ids);
  const times = setting?.times ?? context.joined.times(quantity.time_ids);
  const deeds = isOfAffair(measure) ? wordsOfDeeds : [];
  const named = [...places, ...times].flatMap(({ text }) => text ?? []);
  return [
    ...named,
    ...(isAlone(named, quantity, context) ? ['alone'] : []),
    ...places.flatMap(({ name }) => name ?? []),
    measure.what,
    labelOf(quantity),
    ...deeds,
  ];
}

/** "in Sindh alone": no less than what the key tells of Sindh */
function isAlone(named: readonly string[], { start, end }: Quantity, { passages }: Context): boolean {
  const { before, after } = passages.around(start, end);
  return named.some((name) => `${before}#${after}`.includes(`${name} alone`));
}

const JOB_WORDS =
  'job post position role cut cutting shed axed dismissed redundant staff employees workers wants want plans plan instead group company firm parent airline employer bank year years ago'.split(
    ' ',
  );
