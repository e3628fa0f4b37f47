/** Words for what happens: what happens once, and what lasts. */
import { readTable } from '../../extract/table.ts';
import { either } from '../words.ts';

const once = readTable<'words' | 'form'>(new URL('./data/happenings.csv', import.meta.url));
const lasting = readTable<'words'>(new URL('../affairs/data/affairs.csv', import.meta.url));

/** What happens once. */
export const NOUNS_ONCE: readonly string[] = once.filter(({ form }) => form !== 'verb').map(({ words }) => words);

/** Patterns for the nouns and the verbs of what happens once. */
export const NOUN_ONCE = either(NOUNS_ONCE);
export const VERB_ONCE = either(once.filter(({ form }) => form !== 'noun').map(({ words }) => words));
/** A pattern for the nouns of both. */
export const EVENT_NOUN = either([...NOUNS_ONCE, ...lasting.map(({ words }) => words)]);

/** What happens as a whole: that somebody died in it tells no part. */
export const WHOLE = `(?:${EVENT_NOUN}|slide|storm|hurricane|typhoon|cyclone|blast|shooting|bombing|clash(?:es)?|violence|fighting|outbreak|epidemic|attack|incident|assault|raid|robbery|heist|ambush|siege|massacre|shelling|air ?strike|poisoning|spill|stampede|crush)(?:e?s)?`;
