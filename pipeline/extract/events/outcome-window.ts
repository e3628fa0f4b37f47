/**
 * What happened to the counted, read off the neighbouring words: for headlines, capitals and broken trees, and for the set
 * phrases whose meaning is not in the tree ("claimed 12 lives", "the toll rose to 12").
 */
import type { Outcome } from '../../contract.ts';
import type { Reading } from '../reading/reading.ts';
import type { Phrase, Shield, Trigger } from './described.ts';
import { type OutcomeWord, outcomeWord } from './words.ts';

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', 'get', 'got', 'gets', 'getting', "'re", "'s"]);
const AUXILIARIES = new Set([
  'has',
  'have',
  'had',
  'having',
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'to',
  'not',
  "n't",
]);
const APPROXIMATORS = new Set(
  'about around roughly some approximately nearly almost at least most as many up to more than over fewer less under another an a the additional further other a total of estimated or so only just'.split(
    ' ',
  ),
);
/** verbs between subject and state: "were found dead", "remain missing", "were reported killed", "are feared dead" */
const LINKS = new Set(
  'found find reported confirmed believed feared presumed declared pronounced listed left remain remained remains went gone go goes still also later instantly held taken kept'.split(
    ' ',
  ),
);
const REACH_RIGHT = 16;
const REACH_LEFT = 5;
const lifeLost = (outcome: Outcome): OutcomeWord => ({ lemma: 'life', part: 'noun', sufferer: 'self', outcome });
const LIFE_VERBS = new Set(
  'claim claims claimed claiming cost costs costing take takes took taken taking lose loses lost losing'.split(' '),
);

/** Set phrases and the word right in front: surer than the tree. */
export function triggerBeside(reading: Reading, phrase: Phrase, firstToken: number, shield: Shield): Trigger | null {
  return livesLost(reading, phrase, firstToken) ?? toll(reading, firstToken) ?? inFront(reading, firstToken, shield);
}

/** What stands farther off: only where the tree says nothing. */
export function triggerInWindow(reading: Reading, phrase: Phrase, firstToken: number): Trigger | null {
  return behind(reading, phrase) ?? alongWith(reading, firstToken) ?? inList(reading, firstToken);
}

/** "were killed", "have been kidnapped", "died", "dead", within reach behind the phrase and before any other verb. */
function behind(reading: Reading, phrase: Phrase): Trigger | null {
  const limit = Math.min(reading.sentenceFirst[reading.sentenceOf[phrase.head] + 1], phrase.end + REACH_RIGHT);
  let passive = false;
  let perfect = false;
  let commas = 0;
  let relative = false;
  for (let token = phrase.end; token < limit; token++) {
    const form = reading.lower(token);
    const near = token - phrase.end <= 1;
    if (form === ',') {
      commas++;
      continue;
    }
    if (form === ';' || form === ':' || form === '--' || form === '—' || form === '.') return null;
    if (BE.has(form)) {
      passive = true;
      continue;
    }
    if (form === 'who' || form === 'that' || form === 'which') {
      relative = true;
      continue;
    }
    if (AUXILIARIES.has(form)) {
      const harm = form === 'have' || form === 'had' ? injuryBehind(reading, token, token + 4) : null;
      if (harm) return harm;
      perfect = perfect || form.startsWith('ha');
      continue;
    }
    const verb = outcomeWord(reading, token, 'verb');
    const state = outcomeWord(reading, token, 'adjective');
    if (verb && /ing$/.test(form)) return verb.sufferer !== 'object' && passive ? { token, word: verb, way: 'subject' } : null;
    if (verb && verb.sufferer !== 'subject' && isParticiple(form) && (passive || (near && !perfect && !takesObject(reading, token))))
      return { token, word: verb, way: 'passive' };
    if (verb && verb.sufferer !== 'object' && !passive && isVerbal(reading, token)) return { token, word: verb, way: 'subject' };
    if (verb && !state) return null;
    if (state && (passive || near) && !takesObject(reading, token)) return { token, word: state, way: 'modifier' };
    if (LINKS.has(form)) {
      passive = true;
      continue;
    }
    const part = reading.upos(token);
    if (form === 'condition' && CONDITIONS.has(reading.lower(token - 1)) && passive) return { token, word: INJURY, way: 'subject' };
    if (/^li(?:fe|ves)$/.test(form) && /^(?:fighting|fight)$/.test(reading.lower(token - 3)))
      return { token, word: INJURY, way: 'subject' };
    const harm = SUFFERING.has(form) ? injuryBehind(reading, token, limit) : null;
    if (harm) return harm;
    if (part === 'VERB' || form === 'when' || form === 'after' || form === 'while' || form === 'because') {
      // a relative clause of its own may stand between: "12 soldiers who guarded the bridge were killed"
      if (relative && part === 'VERB') {
        relative = false;
        passive = false;
        continue;
      }
      return null;
    }
    if (commas > 0 && (part === 'PRON' || part === 'SCONJ')) return null;
  }
  return null;
}

/** "killed 12", "wounding at least 30", "the deaths of 12", "the murder on Monday of the six". */
function inFront(reading: Reading, firstToken: number, shield: Shield): Trigger | null {
  const first = reading.sentenceFirst[reading.sentenceOf[firstToken]];
  let token = firstToken - 1;
  let of = false;
  for (let steps = 0; token >= first && steps < REACH_LEFT && APPROXIMATORS.has(reading.lower(token)); steps++, token--)
    of = of || reading.lower(token) === 'of';
  if (token < first) return null;
  const verb = of ? null : outcomeWord(reading, token, 'verb');
  if (verb && verb.sufferer !== 'subject' && !hasBe(reading, token, first)) return { token, word: verb, way: 'active' };
  while (
    of &&
    token > first &&
    (shield(token) ||
      (shield(token - 1) && /^(?:of|on)$/.test(reading.lower(token))) ||
      (/^(?:on|in|the|of|at)$/.test(reading.lower(token)) && shield(token + 1)))
  )
    token--;
  const noun = of ? outcomeWord(reading, token, 'noun') : null;
  return noun ? { token, word: noun, way: 'of' } : null;
}

/** "X was killed along with two of his bodyguards". */
function alongWith(reading: Reading, firstToken: number): Trigger | null {
  const first = reading.sentenceFirst[reading.sentenceOf[firstToken]];
  const before = firstToken - 2;
  if (before < first || reading.lower(firstToken - 1) !== 'with' || !/^(?:along|together)$/.test(reading.lower(before))) return null;
  for (let token = before - 1; token >= Math.max(first, before - REACH_RIGHT); token--) {
    const verb = outcomeWord(reading, token, 'verb');
    if (verb) return { token, word: verb, way: hasBe(reading, token, first) ? 'passive' : 'subject' };
    if (reading.upos(token) === 'VERB') return null;
  }
  return null;
}

/** "the murder of the mayor, his wife and two other people", "killed a watchman and three guests": a list whose first member has no figure. */
function inList(reading: Reading, firstToken: number): Trigger | null {
  const first = reading.sentenceFirst[reading.sentenceOf[firstToken]];
  let token = firstToken - 1;
  if (token < first || !/^(?:and|,)$/.test(reading.lower(token))) return null;
  for (let steps = 0; token > first && steps < REACH_RIGHT; steps++, token--) {
    const noun = reading.lower(token + 1) === 'of' ? outcomeWord(reading, token, 'noun') : null;
    if (noun) return { token, word: noun, way: 'of' };
    const verb = reading.upos(token) === 'VERB' ? outcomeWord(reading, token, 'verb') : null;
    if (verb)
      return verb.sufferer !== 'subject' && !hasBe(reading, token, first) && takesObject(reading, token)
        ? { token, word: verb, way: 'active' }
        : null;
    if (/^(?:VERB|AUX|SCONJ)$/.test(reading.upos(token)) || /^(?:;|:|who|which|that|when)$/.test(reading.lower(token))) return null;
  }
  return null;
}

const INJURY: OutcomeWord = { lemma: 'injury', part: 'noun', sufferer: 'subject', outcome: 'injured' };
const CONDITIONS = new Set(['critical', 'serious', 'stable', 'grave', 'guarded', 'fair']);
const SUFFERING = new Set(
  'suffer suffered suffering suffers sustain sustained sustaining receive received recovering treated with'.split(' '),
);
const INJURIES = new Set(['injuries', 'wounds', 'burns', 'fractures', 'injury']);
/** "suffered minor injuries", "are being treated for burns", "have bullet wounds". */
function injuryBehind(reading: Reading, verb: number, limit: number): Trigger | null {
  for (let token = verb + 1; token < Math.min(limit + 4, verb + 7, reading.tokenCount); token++) {
    if (INJURIES.has(reading.lower(token))) return { token, word: INJURY, way: 'subject' };
    if (/^(?:VERB|PUNCT|NUM)$/.test(reading.upos(token))) return null;
  }
  return null;
}

/** "claimed 12 lives", "cost the lives of 12 people", "12 people lost their lives", "12 lives lost". */
function livesLost(reading: Reading, phrase: Phrase, firstToken: number): Trigger | null {
  const sentence = reading.sentenceOf[firstToken];
  const from = Math.max(reading.sentenceFirst[sentence], firstToken - 7);
  const to = Math.min(reading.sentenceFirst[sentence + 1], phrase.end + 5);
  const isLife = (token: number): boolean => reading.lower(token) === 'lives' || reading.lower(token) === 'life';
  const verbIn = (a: number, b: number): number => {
    for (let token = a; token < b; token++) if (LIFE_VERBS.has(reading.lower(token))) return token;
    return -1;
  };
  if (phrase.named && isLife(phrase.head)) {
    const verb = Math.max(verbIn(from, firstToken), verbIn(phrase.end, Math.min(to, phrase.end + 3)));
    return verb < 0 ? null : { token: phrase.head, word: lifeLost('killed'), way: 'self' };
  }
  for (let token = from; token < firstToken; token++) {
    if (isLife(token) && reading.lower(token + 1) === 'of' && firstToken - token <= 5 && verbIn(Math.max(0, from - 2), token) >= 0) {
      return { token, word: lifeLost('killed'), way: 'of' };
    }
  }
  for (let token = phrase.end; token < to; token++) {
    if (isLife(token) && verbIn(phrase.end, token) >= 0 && reading.lower(token - 1) === 'their')
      return { token, word: lifeLost('killed'), way: 'subject' };
    if (reading.upos(token) === 'VERB' && !LIFE_VERBS.has(reading.lower(token))) return null;
  }
  return null;
}

const TOLL_OUTCOME: Record<string, Outcome> = { death: 'killed', casualty: 'killed_or_injured', injury: 'injured' };
/** "the death toll rose to 12", "bringing the toll to 1,081", "the number of dead stands at 40". */
function toll(reading: Reading, firstToken: number): Trigger | null {
  const first = Math.max(reading.sentenceFirst[reading.sentenceOf[firstToken]], firstToken - 12);
  let preposition = firstToken - 1;
  while (preposition > first && preposition > firstToken - 5 && !/^(?:to|at|of|:|from)$/.test(reading.lower(preposition))) preposition--;
  if (!/^(?:to|at|of|:|from)$/.test(reading.lower(preposition)) && !BE.has(reading.lower(firstToken - 1))) return null;
  for (let token = firstToken - 1; token >= first; token--) {
    const form = reading.lower(token);
    if (form === 'toll' || form === 'tolls') {
      return {
        token,
        word: { lemma: 'toll', part: 'noun', sufferer: 'of', outcome: TOLL_OUTCOME[reading.lower(token - 1)] ?? 'killed' },
        way: 'toll',
      };
    }
    if ((form === 'number' || form === 'count') && token + 2 < firstToken && reading.lower(token + 1) === 'of') {
      for (let inner = token + 2; inner < Math.min(token + 5, firstToken); inner++) {
        const word = outcomeWord(reading, inner, 'noun') ?? outcomeWord(reading, inner, 'adjective');
        if (word) return { token: inner, word, way: 'toll' };
      }
    }
    if (form === ';' || form === '.') return null;
  }
  return null;
}

/** Another noun phrase follows: the verb is active and the counted are its subject, "12 soldiers killed three rebels". */
function takesObject(reading: Reading, token: number): boolean {
  const next = token + 1;
  if (next >= reading.tokenCount || reading.sentenceOf[next] !== reading.sentenceOf[token]) return false;
  const form = reading.lower(next);
  if (/^(?:the|a|an|at|some|more|him|them|her|themselves|himself)$/.test(form))
    return form !== 'at' && form !== 'more' ? true : /^(?:least|than)$/.test(reading.lower(next + 1));
  const part = reading.upos(next);
  return part === 'NUM' || part === 'DET';
}

/** The form of a passive: "murdered", "shot"; not the noun "murder". */
export const isParticiple = (form: string): boolean => /(?:ed|en|ain|shot|hurt)$/.test(form);

const isVerbal = (reading: Reading, token: number): boolean => reading.upos(token) === 'VERB' || reading.xpos(token).startsWith('VB');

function hasBe(reading: Reading, token: number, first: number): boolean {
  for (let i = token - 1; i >= Math.max(first, token - 3); i--) if (BE.has(reading.lower(i))) return true;
  return false;
}
