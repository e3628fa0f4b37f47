/** Events that are known by a name and a year, in whichever words and with or without day and place: the Mbale Dam failure of 2026. */
import { identify } from '../../common/identity.ts';
import type { Told } from '../subjects/thread.ts';
import type { EventKey } from './event-key.ts';

/** Whether a subject is something that happened once; a disease goes on, and is counted anew. */
export const happens = ({ kind }: Told): boolean => kind !== 'disease';

/** Of its document alone. */
export const namedEventId = (documentId: string, { kind, name, year }: Told): string => identify('v', documentId, kind, name, year);

/** By the name alone: what else texts say of it may differ. */
export const namedEventKey = ({ name, year }: Told): EventKey => ({ event_key: `${year} named ${name}`, event_traits: [`named:${name}`] });
