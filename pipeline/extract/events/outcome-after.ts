/**
 * What happened to the counted, read off the words after them, up to the first verb that is another matter: for headlines, capitals
 * and broken trees. Asides are stepped over: "five people, including a driver, were hurt".
 */

import { outcomeWord } from '../language/lexicon/harm.ts';
import { firstFrom, sentenceEnd } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Phrase, Trigger } from './described.ts';
import { injury } from './harm-after.ts';
import { BE, isParticiple, isVerbal, takesObject } from './verb-forms.ts';

const isHelperOrAdverb = universal('ADV AUX');
const continuesList = universal('DET NUM NOUN PROPN ADJ CCONJ');
const opensClauseOrMember = universal('VERB AUX CCONJ');

/** tokens from the counted to the verb, asides not counted */
const REACH = 16;
/** what stands in front of a number that goes on a list: "13 nuns, two cooks and about five guests" */
const LISTED = new Set(', and or about some least than around nearly of from in -'.split(' '));
/** tokens of an aside */
const LONGEST_ASIDE = 20;
const isHaveOrModal = words("has have had having will would may might could can should must to not n't");
const stops = words('; : . -- — when where after before until while because although since if than');
const isRelative = words('who that which');
/** verbs between subject and state: "were found dead", "remain missing", "were reported killed", "are feared dead" */
const LINKS = new Set(
  'found find reported confirmed believed feared presumed declared pronounced listed left remain remained remains went gone go goes still also later instantly held taken kept rushed transported airlifted flown driven brought'.split(
    ' ',
  ),
);

/** What has been read between the counted and a verb. */
interface Passed {
  passive: boolean;
  relative: boolean;
  perfect: boolean;
  comma: boolean;
}

/** "were killed", "have been kidnapped", "died", "who were found dead", "suffered burns". */
export function after(reading: Reading, phrase: Phrase): Trigger | null {
  const limit = sentenceEnd(reading, phrase.head);
  const passed: Passed = { passive: false, relative: false, perfect: false, comma: false };
  for (let token = phrase.end, steps = 0; token < limit && steps < REACH; token++, steps++) {
    const aside = asideEnd(reading, token, limit);
    if (aside > token) {
      token = aside - 1;
      continue;
    }
    const { passive, perfect } = passed;
    const found = outcomeAt(reading, token, passive, !perfect && token - phrase.end <= 1) ?? injury(reading, token, passive);
    if (found) return found;
    if (passive && reading.lower(token) === 'where') return diedThere(reading, token, limit);
    if (!leadsOn(reading, token, passed)) return null;
  }
  return null;
}

/** Whether a verb of the counted may still follow a word; notes what the word says of that verb. */
function leadsOn(reading: Reading, token: number, passed: Passed): boolean {
  const form = reading.lower(token);
  if (stops(reading, token) || isOtherOutcome(reading, token)) return false;
  if (BE.has(form) || LINKS.has(form)) passed.passive = true;
  else if (isRelative(reading, token)) passed.relative = true;
  else if (isHaveOrModal(reading, token)) passed.perfect = true;
  else if (form === ',') passed.comma = true;
  else return !isOtherMatter(reading, token, passed);
  return true;
}

const isPronounOrSubordinator = universal('PRON SCONJ');
/** Another figure, a verb of their own, another clause. */
function isOtherMatter(reading: Reading, token: number, passed: Passed): boolean {
  const part = reading.upos(token);
  if (part === 'NUM' && !LISTED.has(reading.lower(token - 1))) return true;
  if (part === 'VERB' && reading.lower(token - 1) !== '-') {
    // a relative clause of its own may stand between: "12 soldiers who guarded the bridge were killed"
    const isOfClause = passed.relative;
    passed.relative = false;
    passed.passive = false;
    return !isOfClause;
  }
  return passed.comma && !passed.relative && isPronounOrSubordinator(reading, token);
}

/** The word here as an outcome of what stands in front: a participle or state after "be" or right after the noun, a verb of dying. */
function outcomeAt(reading: Reading, token: number, passive: boolean, near: boolean): Trigger | null {
  const form = reading.lower(token);
  const verb = outcomeWord(reading, token, 'verb');
  if (verb?.sufferer === 'subject' || verb?.sufferer === 'either') {
    // "who rushed for the door died": nobody is died by others
    if (isVerbal(reading, token) && (!passive || verb.sufferer === 'subject' || form.endsWith('ing')))
      return { token, word: verb, way: 'subject' };
  }
  if (!passive && (!near || takesObject(reading, token))) return null;
  if (verb && verb.sufferer !== 'subject' && isParticiple(form)) return { token, word: verb, way: 'passive' };
  const state = outcomeWord(reading, token, 'adjective');
  return state && !takesObject(reading, token) ? { token, word: state, way: 'modifier' } : null;
}

/** An outcome word that says nothing of the counted: they killed, or were killing. */
const isOtherOutcome = (reading: Reading, token: number): boolean =>
  outcomeWord(reading, token, 'verb') !== null && isVerbal(reading, token);

/** "taken to hospital, where they died": the same people */
function diedThere(reading: Reading, where: number, sentenceEnd: number): Trigger | null {
  if (!['they', 'both', 'all'].includes(reading.lower(where + 1))) return null;
  for (let token = where + 2; token < Math.min(sentenceEnd, where + 6); token++) {
    const word = outcomeWord(reading, token, 'verb') ?? outcomeWord(reading, token, 'adjective');
    if (word && word.sufferer !== 'object') return { token, word, way: 'subject' };
    if (!isHelperOrAdverb(reading, token) && !LINKS.has(reading.lower(token))) return null;
  }
  return null;
}

/** End of an aside that opens here: brackets, dashes, ", including …,", ", four of them women,"; the token itself where none does. */
function asideEnd(reading: Reading, token: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, token + LONGEST_ASIDE);
  const closing = CLOSING.get(reading.lower(token));
  if (closing) return firstFrom(reading, token + 1, limit, closing) + 1 || token;
  if (!opensAside(reading, token, limit)) return token;
  for (let i = token + 2; i < limit; i++) {
    if (reading.lower(i) === ',' && !(i + 1 < limit && isOfList(reading, i + 1))) return i + 1;
    if (BE.has(reading.lower(i))) return i;
  }
  return token;
}
const isOfList = universal('NUM NOUN PROPN DET ADJ');

/** "including", or after a comma "including", "four of them", "a girl of 17,". */
function opensAside(reading: Reading, token: number, limit: number): boolean {
  if (reading.lower(token) === 'including') return true;
  if (reading.lower(token) !== ',' || token + 1 >= limit) return false;
  return isOfSome(reading, token + 1) || isPartitive(reading, token + 1, limit) || isApposition(reading, token + 1, limit);
}
const isOfSome = words('including mostly mainly many most aged');
/** what closes an aside, by what opens it */
const CLOSING = new Map([
  ['(', words(')')],
  ['[', words(']')],
  ['--', words('--')],
  ['—', words('—')],
  ['–', words('–')],
]);

/** ", a girl of 17," */
function isApposition(reading: Reading, token: number, limit: number): boolean {
  if (!['a', 'an', 'the', 'his', 'her', 'their'].includes(reading.lower(token))) return false;
  for (let i = token + 1; i < limit; i++) {
    if (reading.form(i) === ',') return !continuesList(reading, i + 1);
    if (opensClauseOrMember(reading, i)) return false;
  }
  return false;
}

/** "four of them" */
function isPartitive(reading: Reading, token: number, limit: number): boolean {
  for (let i = token; i + 1 < Math.min(limit, token + 5); i++)
    if (reading.lower(i) === 'of') return ['them', 'whom'].includes(reading.lower(i + 1));
  return false;
}
