/**
 * Whether two events of two documents are one: the same, different, or not to be told. Symmetrical, from keys and traits alone; in SQL in
 * corpus.sql. Precision goes first: the same day and town are not enough.
 */
import { isRare, LEAD, STORY } from '../stories/story-key.ts';

export type Relation = 'same' | 'different' | 'unknown';

export interface EventTold {
  document_id: string;
  published: string | null;
  /** day, or the month or year in which it lies */
  day: string;
  /** country and class: events that differ in it are never compared */
  field: string;
  traits: readonly string[];
}

/** `2024-05-07 AT disaster` → its day, and `AT disaster` */
export const splitKey = (key: string): { day: string; field: string } => {
  const at = key.indexOf(' ');
  return { day: key.slice(0, at), field: key.slice(at + 1) };
};

export function relationOf(a: EventTold, b: EventTold): Relation {
  if (a.document_id === b.document_id) return 'different'; // a document tells its own events apart
  if (a.field !== b.field && !isKnownByName(a) && !isKnownByName(b)) return 'different';
  if (!a.day.startsWith(b.day) && !b.day.startsWith(a.day)) return 'different';
  if (isBefore(a, b) || isBefore(b, a)) return 'different';
  if (a.field !== b.field || a.field === STORY) return shareRareName(a, b) ? 'same' : 'unknown';
  const has = (prefix: string): boolean => a.traits.some((trait) => trait.startsWith(prefix) && b.traits.includes(trait));
  const clash = (prefix: string): boolean =>
    a.traits.some((trait) => trait.startsWith(prefix)) && b.traits.some((trait) => trait.startsWith(prefix)) && !has(prefix);
  if (has('named:')) return 'same';
  if (clash('at:') || clash('in:') || clash('venue:') || clash('by:')) return 'different';
  const isNamed = has('name:');
  if (has('at:') && (isNamed || has('venue:') || has('toll:') || has('size:'))) return 'same';
  if (has('toll:') && (isNamed || has('of:'))) return 'same';
  return 'unknown';
}

const isKnownByName = ({ field }: EventTold): boolean => field === STORY || field.startsWith('named ');

/** One that no list has, or two of places. */
function shareRareName(a: EventTold, b: EventTold): boolean {
  const shared = a.traits.filter((trait) => isRare(trait) && b.traits.includes(trait));
  return shared.length > 1 || shared.some((trait) => trait.startsWith(LEAD));
}

/** What was published before the day of an event does not tell of it. */
const isBefore = ({ published }: EventTold, { day }: EventTold): boolean => published !== null && day.length === DAY && published < day;

/** length of `2024-05-07` */
export const DAY = 10;
