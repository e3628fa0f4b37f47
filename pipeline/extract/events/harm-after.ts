/** Harm told without an outcome's own word: "suffered burns", "were rushed to a clinic", "fled their homes", "are in custody". */

import type { OutcomeWord } from '../language/lexicon/harm.ts';
import { some } from '../language/scan.ts';
import { closesObject, isInPlainPhrase } from '../language/tags.ts';
import { words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Trigger } from './described.ts';

const INJURY: OutcomeWord = { lemma: 'injury', part: 'noun', sufferer: 'subject', outcome: 'injured' };
const SHOT: OutcomeWord = { lemma: 'shoot', part: 'verb', sufferer: 'object', outcome: 'killed_or_injured' };
const DISPLACED: OutcomeWord = { lemma: 'flee', part: 'verb', sufferer: 'subject', outcome: 'displaced' };
/** "residents fled to Ruvu": of those who live somewhere; gunmen flee too */
const FLED: OutcomeWord = { ...DISPLACED, whom: 'inhabitant' };
/** "fled their homes", "forced from their villages"; gunmen flee the scene */
const UPROOTING = new Set(['fled', 'flee', 'fleeing', 'forced', 'driven']);
const isFleeing = words('fled flee fleeing');
const isAway = words('to into across by since');
const isDwelling = words('area province town village city camp district island');
const isLeft = words('homes home houses villages towns abroad country region fighting violence border');
const CUSTODY: OutcomeWord = { lemma: 'custody', part: 'noun', sufferer: 'subject', outcome: 'arrested' };
/** "are in custody", "are under arrest", "are behind bars", "are held on suspicion of …" */
const HELD = new Map([
  ['custody', 'in'],
  ['detention', 'in'],
  ['arrest', 'under'],
  ['bars', 'behind'],
  ['suspicion', 'on'],
  ['questioning', 'for'],
]);
/** "were rushed to a clinic" */
const CARRIED = new Set('taken rushed sent transported airlifted flown admitted moved shifted brought driven'.split(' '));
const EXPECTED = new Set(['expected', 'likely']);
const CONDITIONS = new Set(['critical', 'serious', 'stable', 'grave', 'guarded', 'fair']);
const SUFFERING = new Set(
  'suffer suffered suffering suffers sustain sustained sustaining receive received recovering treated with have had'.split(' '),
);
const INJURIES = new Set(['injuries', 'wounds', 'burns', 'fractures', 'injury', 'inhalation']);
/** what the other ways start from */
const OPENING = 'condition fight fights fighting hit struck grazed expected likely recovering treated'.split(' ');
/** Any sentence that tells of harm without an outcome's own word holds one of these. */
export const mayTellInjury = wordsIn(
  [...HELD.keys(), 'hospital', 'hospitals', 'clinic', 'clinics', ...OPENING, ...UPROOTING, ...INJURIES].join(' '),
);

/** the words that the ways below start from */
const opensInjury = words([...HELD.keys(), ...UPROOTING, ...SUFFERING, ...CARRIED, ...OPENING].join(' '));

/** Says what harm a word tells of people in front of it; null where the word is another way's. */
type Way = (reading: Reading, token: number, form: string, passive: boolean) => Trigger | null;

/** The first that decides wins. */
const WAYS: readonly Way[] = [inCondition, fighting, hitByFire, toSurvive, uprooted, held, carried, inCare, suffering];

/** "suffered minor injuries", "are being treated for burns", "are in critical condition", "are fighting for their lives". */
export function injury(reading: Reading, token: number, passive: boolean): Trigger | null {
  if (!opensInjury(reading, token)) return null;
  const form = reading.lower(token);
  for (const way of WAYS) {
    const trigger = way(reading, token, form, passive);
    if (trigger) return trigger;
  }
  return null;
}

const of = (token: number, word: OutcomeWord): Trigger => ({ token, word, way: 'subject' });

/** "are in critical condition" */
function inCondition(reading: Reading, token: number, form: string, passive: boolean): Trigger | null {
  return form === 'condition' && passive && CONDITIONS.has(reading.lower(token - 1)) ? of(token, INJURY) : null;
}

const isFight = words('fight fights fighting');
const isLife = words('life lives');
/** "are fighting for their lives" */
function fighting(reading: Reading, token: number): Trigger | null {
  const isForLife = isFight(reading, token) && isLife(reading, token + 3);
  return isForLife ? of(token, INJURY) : null;
}

/** "were hit by gunfire" */
function hitByFire(reading: Reading, token: number, form: string, passive: boolean): Trigger | null {
  const isHit = passive && ['hit', 'struck', 'grazed'].includes(form) && reading.lower(token + 1) === 'by' && isFire(reading, token + 2);
  return isHit ? { token, word: SHOT, way: 'passive' } : null;
}

/** "are expected to survive" */
function toSurvive(reading: Reading, token: number, form: string, passive: boolean): Trigger | null {
  return passive && EXPECTED.has(form) && isSurvival(reading, token) ? of(token, INJURY) : null;
}

/** "fled their homes" */
function uprooted(reading: Reading, token: number, form: string): Trigger | null {
  if (!UPROOTING.has(form)) return null;
  if (some(reading, token + 1, Math.min(token + 6, reading.tokenCount), isLeft)) return of(token, DISPLACED);
  const isFromDwelling = reading.lower(token + 1) === 'the' && isDwelling(reading, token + 2);
  return isFleeing(reading, token) && (isAway(reading, token + 1) || isFromDwelling) ? of(token, FLED) : null;
}

/** "are in custody" */
function held(reading: Reading, token: number, form: string, passive: boolean): Trigger | null {
  return passive && HELD.get(form) === reading.lower(token - 1) ? of(token, CUSTODY) : null;
}

/** "were rushed to a clinic" */
function carried(reading: Reading, token: number, form: string, passive: boolean): Trigger | null {
  return passive && CARRIED.has(form) && isToHospital(reading, token + 1) ? of(token, INJURY) : null;
}

/** "are recovering in hospital" */
function inCare(reading: Reading, token: number, form: string): Trigger | null {
  return ['recovering', 'treated'].includes(form) && isInHospital(reading, token + 1) ? of(token, INJURY) : null;
}

/** "suffered minor injuries", "treated for burns" */
function suffering(reading: Reading, token: number, form: string): Trigger | null {
  if (!SUFFERING.has(form)) return null;
  for (let i = token + 1; i < Math.min(token + 7, reading.tokenCount); i++) {
    if (INJURIES.has(reading.lower(i))) return of(i, INJURY);
    // (a participle may belong to the noun: "gunshot wounds", "stab wounds")
    if (closesObject(reading, i) && reading.lower(i) !== '-' && !INJURIES.has(reading.lower(i + 1))) return null;
  }
  return null;
}

/** "to hospital", "to a city clinic"; "to hospital, where they died" tells more */
function isToHospital(reading: Reading, to: number): boolean {
  if (reading.lower(to) !== 'to') return false;
  for (let token = to + 1; token < Math.min(to + 5, reading.tokenCount); token++) {
    if (['hospital', 'hospitals', 'clinic', 'clinics', 'infirmary'].includes(reading.lower(token)))
      return (
        reading.lower(token + 1) !== 'where' &&
        reading.lower(token + 2) !== 'where' &&
        !['worker', 'workers', 'staff', 'job', 'jobs'].includes(reading.lower(token + 1))
      );
    if (!isInPlainPhrase(reading, token)) return false;
  }
  return false;
}

/** "recovering in hospital", "treated at a local hospital"; not "treated for flu in hospital" */
function isInHospital(reading: Reading, token: number): boolean {
  if (!['in', 'at'].includes(reading.lower(token))) return false;
  for (let i = token + 1; i < Math.min(token + 5, reading.tokenCount); i++) {
    if (['hospital', 'hospitals', 'clinic', 'infirmary'].includes(reading.lower(i))) return true;
    if (!isInPlainPhrase(reading, i)) return false;
  }
  return false;
}

/** "hit by gunfire", "struck by stray bullets" */
function isFire(reading: Reading, token: number): boolean {
  let noun = token;
  if (['a', 'the', 'stray', 'flying', 'several', 'multiple', 'sniper'].includes(reading.lower(noun))) {
    noun++;
    if (reading.lower(noun) === 'stray') noun++;
  }
  return ['gunfire', 'bullet', 'bullets', 'shots', 'shrapnel', 'gunshot', 'gunshots'].includes(reading.lower(noun));
}

/** "are expected to survive": nobody says so of the unhurt */
function isSurvival(reading: Reading, expected: number): boolean {
  if (reading.lower(expected + 1) !== 'to') return false;
  const verb = reading.upos(expected + 2) === 'ADV' ? expected + 3 : expected + 2;
  return ['survive', 'recover', 'live'].includes(reading.lower(verb));
}
