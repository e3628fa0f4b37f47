/**
 * What happened to the counted, read off the words behind them, up to the first verb that is another matter: for headlines, capitals
 * and broken trees. Asides are stepped over: "five people, including a driver, were hurt".
 */
import type { Reading } from '../reading/reading.ts';
import type { Phrase, Trigger } from './described.ts';
import { BE, isParticiple, isVerbal, takesObject } from './verb-forms.ts';
import { type OutcomeWord, outcomeWord } from './words.ts';

/** tokens from the counted to the verb, asides not counted */
const REACH = 16;
/** what stands in front of a number that goes on a list: "13 nuns, two cooks and about five guests" */
const LISTED = /^(?:,|and|or|about|some|least|than|around|nearly|of|-)$/;
/** tokens of an aside */
const LONGEST_ASIDE = 20;
const HAVE_AND_MODALS = /^(?:has|have|had|having|will|would|may|might|could|can|should|must|to|not|n't)$/;
const STOPS = /^(?:;|:|\.|--|—|when|where|after|before|until|while|because|although|since|if|than)$/;
/** verbs between subject and state: "were found dead", "remain missing", "were reported killed", "are feared dead" */
const LINKS = new Set(
  'found find reported confirmed believed feared presumed declared pronounced listed left remain remained remains went gone go goes still also later instantly held taken kept rushed transported airlifted flown driven brought'.split(
    ' ',
  ),
);

/** "were killed", "have been kidnapped", "died", "who were found dead", "suffered burns". */
export function behind(reading: Reading, phrase: Phrase): Trigger | null {
  const sentenceEnd = reading.sentenceFirst[reading.sentenceOf[phrase.head] + 1];
  let passive = false;
  let relative = false;
  let perfect = false;
  let comma = false;
  for (let token = phrase.end, steps = 0; token < sentenceEnd && steps < REACH; token++, steps++) {
    const aside = asideEnd(reading, token, sentenceEnd);
    if (aside > token) {
      token = aside - 1;
      continue;
    }
    const form = reading.lower(token);
    const found = outcomeAt(reading, token, passive, !perfect && token - phrase.end <= 1) ?? injury(reading, token, passive);
    if (found) return found;
    if (form === 'where' && passive) return diedThere(reading, token, sentenceEnd);
    if (STOPS.test(form) || isOtherOutcome(reading, token)) return null;
    if (BE.has(form) || LINKS.has(form)) passive = true;
    else if (/^(?:who|that|which)$/.test(form)) relative = true;
    else if (HAVE_AND_MODALS.test(form)) perfect = true;
    else if (form === ',') comma = true;
    else if (reading.upos(token) === 'NUM' && !LISTED.test(reading.lower(token - 1))) return null;
    else if (reading.upos(token) === 'VERB' && reading.lower(token - 1) !== '-') {
      // a relative clause of its own may stand between: "12 soldiers who guarded the bridge were killed"
      if (!relative) return null;
      relative = false;
      passive = false;
    } else if (comma && !relative && /^(?:PRON|SCONJ)$/.test(reading.upos(token))) return null;
  }
  return null;
}

/** The word here as an outcome of what stands in front: a participle or state behind "be" or right behind the noun, a verb of dying. */
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
  if (!/^(?:they|both|all)$/.test(reading.lower(where + 1))) return null;
  for (let token = where + 2; token < Math.min(sentenceEnd, where + 6); token++) {
    const word = outcomeWord(reading, token, 'verb') ?? outcomeWord(reading, token, 'adjective');
    if (word && word.sufferer !== 'object') return { token, word, way: 'subject' };
    if (!/^(?:ADV|AUX)$/.test(reading.upos(token)) && !LINKS.has(reading.lower(token))) return null;
  }
  return null;
}

/** End of an aside that opens here: brackets, dashes, ", including …,", ", four of them women,"; the token itself where none does. */
function asideEnd(reading: Reading, token: number, sentenceEnd: number): number {
  const form = reading.lower(token);
  const limit = Math.min(sentenceEnd, token + LONGEST_ASIDE);
  const closing = CLOSING.get(form);
  if (closing) {
    for (let i = token + 1; i < limit; i++) if (reading.lower(i) === closing) return i + 1;
    return token;
  }
  const opens =
    form === 'including' ||
    (form === ',' &&
      token + 1 < limit &&
      (reading.lower(token + 1) === 'including' || isPartitive(reading, token + 1, limit) || isApposition(reading, token + 1, limit)));
  if (!opens) return token;
  for (let i = token + 2; i < limit; i++) {
    if (reading.lower(i) === ',' && !/^(?:NUM|NOUN|PROPN|DET|ADJ)$/.test(i + 1 < limit ? reading.upos(i + 1) : '')) return i + 1;
    if (BE.has(reading.lower(i))) return i;
  }
  return token;
}
const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['--', '--'],
  ['—', '—'],
  ['–', '–'],
]);

/** ", a girl of 17," */
function isApposition(reading: Reading, token: number, limit: number): boolean {
  if (!/^(?:a|an|the|his|her|their)$/.test(reading.lower(token))) return false;
  for (let i = token + 1; i < limit; i++) {
    if (reading.form(i) === ',') return !/^(?:DET|NUM|NOUN|PROPN|ADJ|CCONJ)$/.test(reading.upos(i + 1));
    if (/^(?:VERB|AUX|CCONJ)$/.test(reading.upos(i))) return false;
  }
  return false;
}

/** "four of them" */
function isPartitive(reading: Reading, token: number, limit: number): boolean {
  for (let i = token; i + 1 < Math.min(limit, token + 5); i++)
    if (reading.lower(i) === 'of') return /^(?:them|whom)$/.test(reading.lower(i + 1));
  return false;
}

const INJURY: OutcomeWord = { lemma: 'injury', part: 'noun', sufferer: 'subject', outcome: 'injured' };
const SHOT: OutcomeWord = { lemma: 'shoot', part: 'verb', sufferer: 'object', outcome: 'killed_or_injured' };
const DISPLACED: OutcomeWord = { lemma: 'flee', part: 'verb', sufferer: 'subject', outcome: 'displaced' };
/** "fled their homes", "forced from their villages"; gunmen flee the scene */
const UPROOTING = new Set(['fled', 'flee', 'fleeing', 'forced', 'driven']);
const HOMES = new Set(['homes', 'home', 'houses', 'villages', 'towns', 'abroad', 'country', 'region', 'fighting', 'violence', 'border']);
const CUSTODY: OutcomeWord = { lemma: 'custody', part: 'noun', sufferer: 'subject', outcome: 'arrested' };
/** "are in custody", "are under arrest", "are behind bars" */
const HELD = new Map([
  ['custody', 'in'],
  ['detention', 'in'],
  ['arrest', 'under'],
  ['bars', 'behind'],
]);
/** "were rushed to a clinic" */
const CARRIED = /^(?:taken|rushed|sent|transported|airlifted|flown|admitted|moved|shifted|brought|driven)$/;
const EXPECTED = /^(?:expected|likely)$/;
const CONDITIONS = new Set(['critical', 'serious', 'stable', 'grave', 'guarded', 'fair']);
const SUFFERING = new Set(
  'suffer suffered suffering suffers sustain sustained sustaining receive received recovering treated with have had'.split(' '),
);
const INJURIES = new Set(['injuries', 'wounds', 'burns', 'fractures', 'injury', 'inhalation']);
/** Any sentence that tells of harm without an outcome's own word holds one of these. */
export const INJURY_WORDS: ReadonlySet<string> = new Set([
  ...HELD.keys(),
  ...'hospital hospitals clinic clinics condition fight fights fighting hit struck grazed expected likely recovering treated'.split(' '),
  ...UPROOTING,
  ...INJURIES,
]);

/** "suffered minor injuries", "are being treated for burns", "are in critical condition", "are fighting for their lives". */
function injury(reading: Reading, token: number, passive: boolean): Trigger | null {
  const form = reading.lower(token);
  if (form === 'condition' && passive && CONDITIONS.has(reading.lower(token - 1))) return { token, word: INJURY, way: 'subject' };
  if (/^fight(?:s|ing)?$/.test(form) && token + 3 < reading.tokenCount && /^li(?:fe|ves)$/.test(reading.lower(token + 3)))
    return { token, word: INJURY, way: 'subject' };
  if (passive && /^(?:hit|struck|grazed)$/.test(form) && reading.lower(token + 1) === 'by' && isFire(reading, token + 2))
    return { token, word: SHOT, way: 'passive' };
  if (EXPECTED.test(form) && passive && isSurvival(reading, token)) return { token, word: INJURY, way: 'subject' };
  if (UPROOTING.has(form)) {
    for (let i = token + 1; i < Math.min(token + 6, reading.tokenCount); i++)
      if (HOMES.has(reading.lower(i))) return { token, word: DISPLACED, way: 'subject' };
  }
  if (passive && HELD.get(form) === reading.lower(token - 1)) return { token, word: CUSTODY, way: 'subject' };
  if (passive && CARRIED.test(form) && isToHospital(reading, token + 1)) return { token, word: INJURY, way: 'subject' };
  if (!SUFFERING.has(form)) return null;
  if (/^(?:recovering|treated)$/.test(form) && isInHospital(reading, token + 1)) return { token, word: INJURY, way: 'subject' };
  for (let i = token + 1; i < Math.min(token + 7, reading.tokenCount); i++) {
    if (INJURIES.has(reading.lower(i))) return { token: i, word: INJURY, way: 'subject' };
    // (a participle may belong to the noun: "gunshot wounds", "stab wounds")
    if (/^(?:VERB|PUNCT|NUM)$/.test(reading.upos(i)) && reading.lower(i) !== '-' && !INJURIES.has(reading.lower(i + 1))) return null;
  }
  return null;
}

/** "to hospital", "to a city clinic"; "to hospital, where they died" tells more */
function isToHospital(reading: Reading, to: number): boolean {
  if (reading.lower(to) !== 'to') return false;
  for (let token = to + 1; token < Math.min(to + 5, reading.tokenCount); token++) {
    if (/^(?:hospitals?|clinics?|infirmary)$/.test(reading.lower(token)))
      return (
        reading.lower(token + 1) !== 'where' &&
        reading.lower(token + 2) !== 'where' &&
        !/^(?:workers?|staff|jobs?)$/.test(reading.lower(token + 1))
      );
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(reading.upos(token))) return false;
  }
  return false;
}

/** "recovering in hospital", "treated at a local hospital"; not "treated for flu in hospital" */
function isInHospital(reading: Reading, token: number): boolean {
  if (!/^(?:in|at)$/.test(reading.lower(token))) return false;
  for (let i = token + 1; i < Math.min(token + 5, reading.tokenCount); i++) {
    if (/^(?:hospitals?|clinic|infirmary)$/.test(reading.lower(i))) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(reading.upos(i))) return false;
  }
  return false;
}

/** "hit by gunfire", "struck by stray bullets" */
function isFire(reading: Reading, token: number): boolean {
  let noun = token;
  if (/^(?:a|the|stray|flying|several|multiple|sniper)$/.test(reading.lower(noun))) {
    noun++;
    if (reading.lower(noun) === 'stray') noun++;
  }
  return /^(?:gunfire|bullets?|shots|shrapnel|gunshots?)$/.test(reading.lower(noun));
}

/** "are expected to survive": nobody says so of the unhurt */
function isSurvival(reading: Reading, expected: number): boolean {
  if (reading.lower(expected + 1) !== 'to') return false;
  const verb = reading.upos(expected + 2) === 'ADV' ? expected + 3 : expected + 2;
  return /^(?:survive|recover|live)$/.test(reading.lower(verb));
}
