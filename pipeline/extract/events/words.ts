/**
 * The module's word lists, loaded once and looked up by the form as written in lower case: a form is known even where the
 * reading's lemma is not.
 */

import type { Factuality, ItemClass, Outcome } from '../../contract.ts';
import { sentenceEnd } from '../language/scan.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

/** Which argument suffers: the verb's object, its subject, either, the noun's "of" phrase, or the noun or adjective's own bearer. */
type Sufferer = 'object' | 'subject' | 'either' | 'of' | 'self';
export interface OutcomeWord {
  lemma: string;
  part: 'verb' | 'adjective' | 'noun';
  sufferer: Sufferer;
  outcome: Outcome;
  /** of whom alone the word says so: militants are "neutralised", people "taken away", civilians "captured" by those who kidnap */
  whom?: 'armed' | 'people' | 'civilian';
}
type CauseKind = 'event' | 'means' | 'illness';

const table = <Column extends string>(name: string): Record<Column, string>[] =>
  readTable<Column>(new URL(`./data/${name}.csv`, import.meta.url));

const outcomeWords = new Map<string, OutcomeWord[]>();
for (const { lemma, forms, part, sufferer, outcome } of table<'lemma' | 'forms' | 'part' | 'sufferer' | 'outcome'>('outcome-words')) {
  for (const form of forms.split(' ')) {
    const word = { lemma, part, sufferer, outcome } as OutcomeWord;
    outcomeWords.set(form, [...(outcomeWords.get(form) ?? []), word]);
  }
}

/** The words that must follow, and how far behind they may. */
interface OutcomeFrame {
  word: OutcomeWord;
  behind: string[][];
  gap: number;
}
const outcomeFrames = new Map<string, OutcomeFrame[]>();
for (const row of table<'forms' | 'behind' | 'gap' | 'sufferer' | 'outcome' | 'whom'>('outcome-frames')) {
  for (const form of row.forms.split(' ')) {
    const word = { lemma: form, part: 'verb', sufferer: row.sufferer, outcome: row.outcome, whom: row.whom || undefined } as OutcomeWord;
    const frame = { word, behind: row.behind ? row.behind.split('|').map((words) => words.split(' ')) : [], gap: Number(row.gap) };
    outcomeFrames.set(form, [...(outcomeFrames.get(form) ?? []), frame]);
  }
}

/** A verb that tells its outcome with the words behind it: "hacked to death", "gunned 12 herders down". */
function framedWord(reading: Reading, token: number): OutcomeWord | null {
  const frames = outcomeFrames.get(reading.lower(token));
  return (
    frames?.find(({ behind, gap }) => behind.length === 0 || behind.some((words) => follows(reading, token + 1, words, gap)))?.word ?? null
  );
}

function follows(reading: Reading, from: number, words: string[], gap: number): boolean {
  const limit = sentenceEnd(reading, from - 1);
  for (let first = from; first <= from + gap && first + words.length <= limit; first++) {
    if (words.every((word, i) => reading.lower(first + i) === word)) return true;
    if (/^[,;:]$/.test(reading.form(first))) return false;
  }
  return false;
}

const causeKinds = new Map<string, { lemma: string; kind: CauseKind }>();
for (const { lemma, forms, kind } of table<'lemma' | 'forms' | 'kind'>('event-nouns')) {
  for (const form of forms.split(' ')) causeKinds.set(form, { lemma, kind: kind as CauseKind });
}

const peopleNouns = new Map<string, ItemClass>();
for (const row of table<'form' | 'class'>('people-nouns')) peopleNouns.set(row.form, row.class as ItemClass);

/** The word as verb, adjective or noun of an outcome, or null. */
export function outcomeWord(reading: Reading, token: number, part: OutcomeWord['part']): OutcomeWord | null {
  const framed = part === 'verb' ? framedWord(reading, token) : null;
  return framed ?? outcomeWords.get(reading.lower(token))?.find((word) => word.part === part) ?? null;
}
export const isOutcomeForm = (form: string): boolean => outcomeWords.has(form);
/** The same, or the head of a frame: words in sentences without any tell of no outcome. */
export const mayTellOutcome = (form: string): boolean => outcomeWords.has(form) || outcomeFrames.has(form);
export const causeWord = (reading: Reading, token: number): { lemma: string; kind: CauseKind } | null =>
  causeKinds.get(reading.lower(token)) ?? null;
export const peopleClass = (reading: Reading, token: number): ItemClass | null => peopleNouns.get(reading.lower(token)) ?? null;

export interface ChangeWord {
  /** a mover tells no direction by itself: "inched up", "closed lower" */
  part: 'verb' | 'mover' | 'noun' | 'adverb' | 'comparative';
  direction: 'increase' | 'decrease';
  /** takes its amount bare, "rose 7%"; "cut 300 jobs" says what is cut; "added 0.3%" does and "added 40 jobs" does not */
  bare: 'yes' | 'no' | 'sum';
}
const changeWords = new Map<string, ChangeWord[]>();
for (const { forms, part, direction, bare } of table<'lemma' | 'forms' | 'part' | 'direction' | 'bare'>('change-words')) {
  for (const form of forms.split(' ')) changeWords.set(form, [...(changeWords.get(form) ?? []), { part, direction, bare } as ChangeWord]);
}
export const changeWord = (reading: Reading, token: number, part: ChangeWord['part']): ChangeWord | null =>
  changeWords.get(reading.lower(token))?.find((word) => word.part === part) ?? null;

const factualityWords = new Map<string, Factuality>();
for (const { form, part, factuality } of table<'form' | 'part' | 'factuality'>('factuality-words'))
  factualityWords.set(`${form} ${part}`, factuality as Factuality);
export function factualityWord(reading: Reading, token: number): Factuality | null {
  const part = reading.upos(token) === 'NOUN' ? 'noun' : 'verb';
  return factualityWords.get(`${reading.lower(token)} ${part}`) ?? null;
}
const intentionVerbs = new Set(table<'lemma'>('intention-verbs').map((row) => row.lemma));
export const isIntention = (lemma: string): boolean => intentionVerbs.has(lemma);

const deedVerbs = new Map<string, { lemma: string; particle: string }>();
for (const { lemma, forms, particle } of table<'lemma' | 'forms' | 'particle'>('deed-verbs'))
  for (const form of forms.split(' ')) deedVerbs.set(form, { lemma, particle });
/** A verb with which somebody brings an attack about, and the particle that it needs: "carried out", "launched". */
export const deedVerb = (reading: Reading, token: number): { lemma: string; particle: string } | null =>
  deedVerbs.get(reading.lower(token)) ?? null;

/** Which argument has the amount: the verb's subject or object, or the noun behind one of these prepositions. */
export type Bearer = 'subject' | 'object' | 'for' | 'for-only' | 'on' | 'in' | 'into';
const measureVerbs = new Map<string, Bearer>();
for (const { forms, of } of table<'lemma' | 'forms' | 'of'>('measure-verbs'))
  for (const form of forms.split(' ')) measureVerbs.set(form, of as Bearer);
/** A verb that states an amount, "stood at 40%", "sells for $12", "spent £3m on"; null for others. */
export const measureVerb = (reading: Reading, token: number): Bearer | null => measureVerbs.get(reading.lower(token)) ?? null;

/** "six feet [high]": the dimension that a length is of */
export const DIMENSION = /^(?:high|tall|long|wide|deep|thick|across|apart)$/;
