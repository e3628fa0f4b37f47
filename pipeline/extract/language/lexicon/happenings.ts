/** Nouns for what kills and injures, and verbs with which somebody brings it about: one list each, looked up in lower case. */
import { readTable } from '../../table.ts';
import { entryOf } from '../words.ts';

type CauseKind = 'event' | 'means' | 'illness';

const causeKinds = new Map<string, { lemma: string; kind: CauseKind }>();
for (const { lemma, forms, kind } of readTable<'lemma' | 'forms' | 'kind'>(new URL('./data/event-nouns.csv', import.meta.url)))
  for (const form of forms.split(' ')) causeKinds.set(form, { lemma, kind: kind as CauseKind });

/** All of these nouns, in lower case. */
export const CAUSE_FORMS: readonly string[] = [...causeKinds.keys()];

/** "blast" → an event, "bomb" → a means, "malaria" → an illness; null for other words. */
export const causeWord = entryOf(causeKinds);

const deedVerbs = new Map<string, { lemma: string; particle: string }>();
for (const { lemma, forms, particle } of readTable<'lemma' | 'forms' | 'particle'>(new URL('./data/deed-verbs.csv', import.meta.url)))
  for (const form of forms.split(' ')) deedVerbs.set(form, { lemma, particle });

/** A verb with which somebody brings an attack about, and the particle that it needs: "carried out", "launched". */
export const deedVerb = entryOf(deedVerbs);
