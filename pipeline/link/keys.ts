/** By what a document and its figures are known again in a corpus: all that the corpus must be told of them. */
import { once } from '../common/once.ts';
import type { Extracted, Quantity } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import type { DocumentRow, QuantityRow } from '../schemas/types.ts';
import { type EventKey, eventKeys, NO_EVENT } from './events/event-key.ts';
import { attackEvent, happens, storyEvent, toldEventId, toldEventKey } from './events/named-events.ts';
import { isOfEvent } from './measures/measure-id.ts';
import { measureKeys } from './measures/measure-key.ts';
import { settingsOf } from './measures/settings.ts';
import { nearKeys, textKey } from './near-keys.ts';
import { repeatKeys } from './repeat-keys.ts';
import type { Passages } from './sentence-of.ts';
import type { About } from './subjects/about.ts';
import type { Thread, Told } from './subjects/thread.ts';

export type KeyedDocument = Pick<DocumentRow, 'document_id' | 'published' | 'text_key' | 'near_keys'>;
/** The columns by which a figure is known again, from its document alone. */
export type KeyColumn = 'repeat_key' | 'measure_key' | 'event_key' | 'event_traits';
export type KeyedFigure = Pick<QuantityRow, 'quantity_id' | 'document_id' | 'published' | 'start' | 'event_id' | KeyColumn>;

export interface Keys {
  documents: KeyedDocument[];
  quantities: KeyedFigure[];
}

export function keysOf(
  { document_id, published, title, text }: IngestedDocument,
  extracted: Extracted,
  passages: Passages,
  thread: Thread,
  about: About,
): Keys {
  const repeats = repeatKeys(extracted);
  const settings = settingsOf(text, extracted, passages);
  const { keys: measures, ofStory, ofAttack } = measureKeys(passages, settings, thread, about, { text, title }, published, extracted);
  const events = eventKeys(extracted, settings, measures, { title, text }, passages);
  // all figures of an event have the traits that those of people gave it
  const traits = new Map(
    extracted.quantities.flatMap((quantity) =>
      quantity.event_id === null ? [] : [[quantity.event_id, events.get(quantity)?.event_traits ?? []]],
    ),
  );
  const eventOf = (told: Told): EventKey & { event_id: string } => {
    const event_id = toldEventId(document_id, told);
    return { event_id, ...toldEventKey(told, traits.get(event_id) ?? []) };
  };
  const main = once(() => [...thread.values()].find((told) => told.isMain && happens(told)));
  /** of a figure of what the text is about as a whole */
  const storyOf = (quantity: Quantity): (EventKey & { event_id: string }) | null => {
    const story = ofStory.has(quantity) ? about.story() : null;
    if (story?.attack && ofAttack.has(quantity)) return attackEvent(document_id, story.attack);
    const told = main();
    return story && (told ? eventOf(told) : storyEvent(document_id, story));
  };
  /** of a figure of an event that the text tells of throughout */
  const toldOf = (quantity: Quantity): (EventKey & { event_id: string }) | null => {
    const told = thread.get(quantity.quantity_id);
    if (!told || !happens(told)) return storyOf(quantity);
    const event_id = toldEventId(document_id, told);
    const key = measures.get(quantity);
    const isOf = quantity.event_id === event_id || (key !== undefined && isOfEvent(key));
    return isOf ? eventOf(told) : storyOf(quantity);
  };
  return {
    documents: [{ document_id, published, text_key: textKey(text), near_keys: nearKeys(text) }],
    quantities: extracted.quantities.map((quantity) => ({
      quantity_id: quantity.quantity_id,
      document_id,
      published,
      start: quantity.start,
      event_id: quantity.event_id,
      repeat_key: repeats.get(quantity) ?? null,
      measure_key: measures.get(quantity) ?? null,
      ...(toldOf(quantity) ?? events.get(quantity) ?? NO_EVENT),
    })),
  };
}
