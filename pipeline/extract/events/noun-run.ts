/** A run of modifiers that ends in a noun: "heavily armed men", "air-to-ground munitions", "its 600 shops". */

import { isOutcomeForm, outcomeWord } from '../language/lexicon/harm.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { isNoun, isVerbOrAdjective, universal } from '../language/tags.ts';
import { isPossessive, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Mask, Phrase } from './described.ts';

export const HYPHENS = new Set(['-', '–', '‑']);
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'these', 'those', 'this', 'that', 'all']);
/** tokens that an item may have; a longer run is a list or a broken sentence */
export const LONGEST_ITEM = 9;

/** A run that is being read, word by word. */
interface Run {
  readonly reading: Reading;
  readonly mask: Mask;
  readonly limit: number;
  readonly first: number;
  /** the word that is read */
  at: number;
  /** the last noun that may close the run; -1 before one, and after a word that needs another */
  head: number;
  /** right after an article, a possessive or a currency sign, where a number may stand */
  isOpen: boolean;
}

/** Whether the run goes on after its word; null where the word is another step's. */
type Step = (run: Run) => boolean | null;

/** The first step that knows a word decides. */
const STEPS: readonly Step[] = [noun, possessive, linkedCompound, hyphenedModifier, adjective, number, modifier];

/** A run from `token` on; `determined` where an article, a possessive or another number may open it. */
export function nounRun(reading: Reading, token: number, limit: number, mask: Mask, determined: boolean): Phrase | null {
  const first = determined ? afterDeterminers(reading, token, limit, mask) : token;
  const season = determined && mask(first) && SEASON.has(reading.lower(first)) && reading.upos(first + 1) === 'NOUN' ? first : -1;
  const run: Run = { reading, mask, limit, first, at: first, head: -1, isOpen: determined };
  for (; run.at < Math.min(limit, first + LONGEST_ITEM) && (run.at === season || !mask(run.at)); run.at++) if (!goesOn(run)) break;
  if (run.head < 0) return null;
  // a possessive stays, "its people"; an article does not, "of the villagers"
  const keepFrom = determined && isPossessive(reading, token) ? token : first;
  return { head: run.head, first: keepFrom, end: run.head + 1, pronoun: -1, named: true };
}

/** After articles, and after a time that says which: "a third of this year's budget", "of the winter wheat". */
function afterDeterminers(reading: Reading, token: number, limit: number, mask: Mask): number {
  let first = token;
  while (first < limit && DETERMINERS.has(reading.lower(first))) first++;
  return first + 2 < limit && mask(first) && ["'s", '’s'].includes(reading.form(first + 1)) ? first + 2 : first;
}

function goesOn(run: Run): boolean {
  const part = run.reading.upos(run.at);
  for (const step of STEPS) {
    const known = step(run);
    if (known === false) return false;
    if (known) {
      run.isOpen = part === 'PART' || (run.isOpen && part === 'SYM');
      return true;
    }
  }
  return false;
}

function noun(run: Run): boolean | null {
  const { reading, at } = run;
  if (!isNoun(reading, at) && !peopleClass(reading, at)) return null;
  if (isNoName(reading, at) || (run.head >= 0 && isSaidOfHead(run))) return false;
  run.head = at;
  // "one in five teachers plans to leave": people in the plural close the phrase
  return !(/s$|men$|people$|children$/.test(reading.lower(at)) && peopleClass(reading, at));
}
/** no name, whatever their tags */
const isNoName = words('$ £ € ¥ ₹ hit struck rocked shook jolted rattled');

/** A verb by its place, whatever its tag. */
function isSaidOfHead({ reading, at, head, limit }: Run): boolean {
  const form = reading.lower(at);
  if (['sells', 'retails', 'trades', 'fetches', 'costs'].includes(form) && ['for', 'at'].includes(reading.lower(at + 1))) return true;
  // "5 soldiers dead": an outcome after the noun is said of it
  if (isOutcomeForm(form) && !outcomeWord(reading, at, 'noun')) return true;
  // "three Republicans voting against": what they do
  return /s$/.test(reading.lower(head)) && /ing$/.test(form) && !(at + 1 < limit && isNoun(reading, at + 1));
}

/** "'s" asks for another noun. */
function possessive(run: Run): boolean | null {
  if (run.reading.upos(run.at) !== 'PART' || run.reading.lower(run.at) === 'to') return null;
  run.head = -1;
  return true;
}

/** "air[-to-]ground munitions" */
function linkedCompound(run: Run): boolean | null {
  if (!HYPHENS.has(run.reading.lower(run.at)) || run.at + 3 >= run.limit || !isLinkInCompound(run.reading, run.at + 1)) return null;
  run.head = -1;
  run.at += 2;
  return true;
}

/** "Turkish[-backed] fighters" */
function hyphenedModifier(run: Run): boolean | null {
  if (!HYPHENS.has(run.reading.lower(run.at)) || run.at + 1 >= run.limit || !isVerbOrAdjective(run.reading, run.at + 1)) return null;
  run.head = -1;
  run.at += 1;
  return true;
}

function adjective({ reading, at, head }: Run): boolean | null {
  const form = reading.lower(at);
  if (reading.upos(at) !== 'ADJ' && !HYPHENS.has(form)) return null;
  return !(head >= 0 && isOutcomeForm(form));
}

const isNumberOrSign = universal('NUM SYM');
/** "its 600 shops", "Ruritania's $6bn debt", "one AK-47 rifle"; elsewhere a number is another figure's. */
function number({ reading, at, first, head, isOpen }: Run): boolean | null {
  if (!isNumberOrSign(reading, at)) return null;
  const isModel = at > first + 1 && HYPHENS.has(reading.lower(at - 1)) && reading.upos(at - 2) === 'PROPN';
  return isOpen || isModel || (head < 0 && at > first);
}

/** A participle or adverb in front of a noun: "wounded soldiers", "heavily armed men". */
function modifier({ reading, at, head, limit, mask }: Run): boolean | null {
  if (head >= 0 || at + 1 >= limit || mask(at + 1)) return false;
  const next = reading.upos(at + 1);
  if (SUFFERED.has(reading.lower(at))) return false;
  if (reading.upos(at) === 'ADV') return next === 'ADJ' || next === 'VERB';
  if (reading.upos(at) !== 'VERB' || !/(?:ed|en|ing|wn)$/.test(reading.lower(at))) return false;
  return next === 'NOUN' || next === 'ADJ' || (next === 'PROPN' && peopleClass(reading, at + 1) !== null);
}

const SEASON = new Set(['spring', 'summer', 'autumn', 'winter', 'christmas', 'easter', 'weekend']);

/** "door-[to-]door", "mother-[in-]law" */
const isLinkInCompound = (reading: Reading, token: number): boolean =>
  ['to', 'in', 'by', 'on', 'of', 'and'].includes(reading.lower(token)) && HYPHENS.has(reading.form(token + 1));

/** "seven suffered burns": what happened to the seven, not a kind of burns */
const SUFFERED = new Set(
  'suffered sustained received needed required underwent sought attended turned became remained tested pleaded'.split(' '),
);

/** "Chinese and Pakistani workers": two adjectives in front of the noun. */
export function joinedAdjectives(reading: Reading, token: number, limit: number, mask: Mask): Phrase | null {
  const second = token + 2;
  if (second >= limit || reading.upos(token) !== 'ADJ' || reading.lower(token + 1) !== 'and' || reading.upos(second) !== 'ADJ') return null;
  if (isOutcomeForm(reading.lower(token)) || isOutcomeForm(reading.lower(second))) return null;
  const run = nounRun(reading, second, limit, mask, false);
  return run && { ...run, first: token };
}
