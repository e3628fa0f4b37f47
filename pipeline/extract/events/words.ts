/** What words do to a figure: make it a plan or a demand, or state an amount; looked up by the form as written in lower case. */
import type { Factuality } from '../../contract.ts';
import { entryOf } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

const factualityWords = readTable<'form' | 'part' | 'factuality'>(new URL('./data/factuality-words.csv', import.meta.url));
const factualityOf = (part: string): ReturnType<typeof entryOf<Factuality>> =>
  entryOf(new Map(factualityWords.filter((row) => row.part === part).map((row) => [row.form, row.factuality as Factuality])));
const factualityOfNoun = factualityOf('noun');
const factualityOfVerb = factualityOf('verb');
export const factualityWord = (reading: Reading, token: number): Factuality | null =>
  reading.upos(token) === 'NOUN' ? factualityOfNoun(reading, token) : factualityOfVerb(reading, token);
const intentionVerbs = new Set(readTable<'lemma'>(new URL('./data/intention-verbs.csv', import.meta.url)).map((row) => row.lemma));
export const isIntention = (lemma: string): boolean => intentionVerbs.has(lemma);

/** Which argument has the amount: the verb's subject or object, or the noun after one of these prepositions. */
export type Bearer = 'subject' | 'object' | 'for' | 'for-only' | 'on' | 'in' | 'into';
const measureVerbs = new Map<string, Bearer>();
for (const { forms, of } of readTable<'lemma' | 'forms' | 'of'>(new URL('./data/measure-verbs.csv', import.meta.url)))
  for (const form of forms.split(' ')) measureVerbs.set(form, of as Bearer);
/** A verb that states an amount, "stood at 40%", "sells for $12", "spent £3m on"; null for others. */
export const measureVerb = entryOf(measureVerbs);

/** "six feet [high]": the dimension that a length is of */
export const DIMENSION = new Set(['high', 'tall', 'long', 'wide', 'deep', 'thick', 'across', 'apart']);
