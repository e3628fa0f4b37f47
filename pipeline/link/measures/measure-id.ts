import { sha256 } from '../../common/identity.ts';

/** Between the parts of a key: no sign that a reader of CSV may take for the one between columns. */
export const BETWEEN = '~';

/** Of what lies in no event: its key alone tells it. An event's figure measures what its key says of that event, in whichever document. */
export const measureId = (key: string | null, eventGroup: string | null): string | null =>
  key === null ? null : `m_${sha256(isOfEvent(key) ? `${eventGroup} ${key}` : key).slice(0, 24)}`;

/** Place, holder and period of an event's figure are empty: they are the event's. */
export const isOfEvent = (key: string): boolean => key.endsWith(BETWEEN.repeat(3));
