/** By which way of telling what a figure measures its measure was found, from the parts of its key and of its event's. */
import { isOfAffair } from '../../pipeline/link/affairs/affair-measure.ts';
import { JOB } from '../../pipeline/link/measures/jobs-cut.ts';
import { changedIn, measureOf } from '../../pipeline/link/measures/measure.ts';
import { isOfEvent } from '../../pipeline/link/measures/measure-id.ts';
import { isStatedAlike } from '../../pipeline/link/stories/stated-alike.ts';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';

/** `story, killed`: how its event is known, and what is told of it. */
export function wayOf({ measure_key, event_key }: Pick<QuantityRow, 'measure_key' | 'event_key'>): string {
  if (measure_key === null) return 'none';
  const measure = measureOf(measure_key);
  if (isOfEvent(measure_key)) {
    const known = event_key?.endsWith(' story')
      ? 'story'
      : event_key?.split(' ')[1] === 'named'
        ? 'event by name'
        : 'event by day and place';
    if (isStatedAlike(measure)) return `${known}, the same number`;
    return `${known}, ${measure.outcome === '' ? `${measure.kind} of ${measure.what === 'people' ? 'people' : 'things'}` : measure.outcome}`;
  }
  if (measure.what === JOB) return 'jobs cut';
  if (isOfAffair(measure)) return `affair, ${measure.kind}`;
  if (changedIn(measure) !== null) return 'change';
  if (measure.whose !== '') return 'level by holder';
  return measure.outcome !== '' ? 'people of a period' : `level, ${measure.kind}`;
}
