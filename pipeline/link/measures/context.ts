/** What of a document its measures are told by. */
import { once as lazily } from '../../common/once.ts';
import type { Entity, Extracted, Place, Quantity, Time } from '../../contract.ts';
import { type Joins, joins } from '../joins.ts';
import type { Passages } from '../sentence-of.ts';
import { type Standing, standing } from '../standing.ts';
import type { About } from '../subjects/about.ts';
import type { Thread } from '../subjects/thread.ts';
import { antecedentsOf } from './antecedents.ts';
import { causeScope } from './cause-scope.ts';
import type { Setting } from './settings.ts';
import { happens, type Noun, nounOf } from './what.ts';

export interface Context {
  times: Standing<Time>;
  places: Standing<Place>;
  figures: Standing<Quantity>;
  /** the whole text */
  text: string;
  title: string;
  about: About;
  /** figures of what the text is about as a whole, by its names */
  ofStory: Set<Quantity>;
  /** those of them that are of the attack that it is about */
  ofAttack: Set<Quantity>;
  /** figures that are told to be of a part of what happened, with the words that tell so */
  parts: Map<Quantity, string>;
  joined: Joins;
  settings: Map<Quantity, Setting>;
  thread: Thread;
  passages: Passages;
  published: string | null;
  extracted: Extracted;
  byId: Map<string, Quantity>;
  entities: Map<string, Entity>;
  /** what is asked of the whole text again and again, by the question */
  told: Map<string, unknown>;
  /** bare figure → the figure whose thing it is of */
  again: ReadonlyMap<Quantity, Quantity>;
  /** what the whole text counts deaths of, where it is of one sort */
  theme: () => string | null;
  /** head of an item → what it is with the modifiers that it had when it was first named: "terrorist incidents", then "incidents" */
  named: Map<string, Noun>;
  /** whether the text counts things that happen: attacks, crashes */
  countsHappenings: boolean;
}

export function contextOf(
  passages: Passages,
  settings: Map<Quantity, Setting>,
  thread: Thread,
  about: About,
  { text, title }: { text: string; title: string | null },
  published: string | null,
  extracted: Extracted,
): Context {
  const named = new Map<string, Noun>();
  let countsHappenings = false;
  for (const { item, item_label } of extracted.quantities) {
    const noun = nounOf(item_label ?? item?.text ?? '');
    if (noun && happens(noun)) countsHappenings = true;
    if (noun && !noun.isBare && happens(noun) && !named.has(noun.head)) named.set(noun.head, noun);
  }
  return {
    text,
    title: title ?? '',
    about,
    ofStory: new Set(),
    ofAttack: new Set(),
    parts: new Map(),
    times: standing(extracted.times, ({ start }) => start),
    places: standing(extracted.places, ({ start }) => start),
    figures: standing(extracted.quantities, ({ start }) => start),
    told: new Map(),
    joined: joins(extracted),
    settings,
    thread,
    passages,
    published,
    extracted,
    byId: new Map(extracted.quantities.map((quantity) => [quantity.quantity_id, quantity])),
    entities: new Map(extracted.entities.map((entity) => [entity.entity_id, entity])),
    again: antecedentsOf(extracted, passages),
    theme: lazily(() => causeScope([text])),
    named,
    countsHappenings,
  };
}

/** The answer to a question about the whole text, found once. */
export function askOnce<Answer>({ told }: Context, question: string, find: () => Answer): Answer {
  if (!told.has(question)) told.set(question, find());
  return told.get(question) as Answer;
}
