/** Events to which figures are brought by what their text tells of: by a name and a year, or as the one event of the text. */
import { identify } from '../../common/identity.ts';
import type { Attack } from '../stories/attack.ts';
import type { Story } from '../stories/story.ts';
import type { Told } from '../subjects/thread.ts';
import type { EventKey } from './event-key.ts';

/** Whether a subject is something that happened once; a disease goes on, and is counted anew. */
export const happens = ({ kind }: Told): boolean => kind !== 'disease';

/** Of its document alone. */
export const toldEventId = (documentId: string, { kind, name, eventKey }: Told): string => identify('v', documentId, kind, name, eventKey);

export const storyEvent = (documentId: string, story: Story): EventKey & { event_id: string } => ({
  event_id: identify('v', documentId, story.eventKey),
  ...keyOf(story),
});

export const attackEvent = (documentId: string, attack: Attack): EventKey & { event_id: string } => ({
  event_id: identify('v', documentId, 'attack', attack.eventKey),
  ...keyOf(attack),
});

const keyOf = ({ eventKey, traits }: Story | Attack): EventKey => ({ event_key: eventKey, event_traits: [...traits] });

/** A name alone tells an event, whatever else texts say of it; without one, what its figures tell. */
export const toldEventKey = ({ eventKey, traits: own }: Told, traits: readonly string[]): EventKey => ({
  event_key: eventKey,
  event_traits: [...new Set([...(eventKey.split(' ')[1] === 'named' ? [] : traits), ...own])].sort(),
});
