import { outcomeWord } from '../language/lexicon/harm.ts';
import { firstFrom } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described, Trigger } from './described.ts';
import { startOf } from './figure-extent.ts';
import { deedOf } from './implied-numbers.ts';
import { countsPeople } from './people.ts';
import { isParticiple } from './verb-forms.ts';

const closesPhrase = universal('PUNCT SYM ADP');
const isWhen = words('when after as while');

/** "a double homicide", "a triple shooting". */
export function ofDeed(reading: Reading, { figure }: Described): Trigger | null {
  const token = deedOf(reading, figure);
  const word = token < 0 ? null : (outcomeWord(reading, token, 'noun') ?? outcomeWord(reading, token, 'verb'));
  return word && { token, word, way: 'self' };
}

/** "12 deaths", "11 casualties", "12 wounded soldiers". */
export function inPhrase(reading: Reading, described: Described): Trigger | null {
  const { figure, phrase } = described;
  if (!phrase.named || figure.kind === 'percent') return null;
  const noun = outcomeWord(reading, phrase.head, 'noun');
  if (noun?.sufferer === 'of') return { token: phrase.head, word: noun, way: 'self' };
  if (!countsPeople(reading, described)) return null;
  for (let token = phrase.first; token < phrase.head; token++) {
    const word = stateAt(reading, token);
    if (word) return { token, word, way: 'modifier' };
  }
  return null;
}

/** "6 wounded", "12 dead", "the 12 killed"; not "12 killed three rebels". */
export function besideNumeral(reading: Reading, { phrase }: Described): Trigger | null {
  const ofThem = reading.lower(phrase.end) === 'of' && ['the', 'those'].includes(reading.lower(phrase.end + 1)); // "five of the dead"
  const token = phrase.end + (ofThem ? 2 : 0);
  if (phrase.named || token >= reading.tokenCount || reading.sentenceOf[token] !== reading.sentenceOf[phrase.head]) return null;
  const word = stateAt(reading, token);
  if (!word || ['NUM', 'DET'].includes(token + 1 < reading.tokenCount ? reading.upos(token + 1) : '')) return null;
  return { token, word, way: 'modifier' };
}

/** "left three people dead and nine others wounded", "two suspects killed in raid": nothing after it that could be an object. */
export function rightAfter(reading: Reading, described: Described): Trigger | null {
  const { phrase, sentence } = described;
  const end = reading.sentenceFirst[sentence + 1];
  const token = afterAside(reading, phrase.end, end);
  if (!phrase.named || token >= end || !countsPeople(reading, described)) return null;
  const word = stateAt(reading, token);
  const isLast = token + 1 === end || closesPhrase(reading, token + 1) || isWhen(reading, token + 1);
  return word && isLast ? { token, word, way: 'modifier' } : null;
}

/** tokens of ", mostly women and children," */
const LONGEST_ASIDE = 7;
const isOfSome = words('mostly mainly many most all');

/** "nine others, mostly women, abducted": where an aside about them ends that opens here */
function afterAside(reading: Reading, token: number, end: number): number {
  if (reading.form(token) !== ',' || !isOfSome(reading, token + 1)) return token;
  const close = firstFrom(reading, token + 2, Math.min(end, token + LONGEST_ASIDE), isComma);
  return close < 0 ? token : close + 1;
}

/** tokens from "were shot" to "one of them fatally" */
const REACH = 16;

/** "were stabbed in the market, one of them fatally": the verb in front, and of it the worst. */
export function fatally(reading: Reading, { phrase, sentence }: Described): Trigger | null {
  if (phrase.named || phrase.end >= reading.tokenCount || reading.lower(phrase.end) !== 'fatally') return null;
  for (let token = phrase.end - 1; token >= Math.max(reading.sentenceFirst[sentence], phrase.end - REACH); token--) {
    const word = outcomeWord(reading, token, 'verb');
    if (word && isParticiple(reading.lower(token))) return { token, word: { ...word, outcome: 'killed' }, way: 'shared' };
  }
  return null;
}

/** "the five nuns' slaying" */
export function ofPossessed(reading: Reading, { phrase, sentence }: Described): Trigger | null {
  const mark = phrase.end;
  if (!phrase.named || mark + 1 >= reading.sentenceFirst[sentence + 1] || !["'", "'s", '’', '’s'].includes(reading.form(mark))) return null;
  const token = reading.upos(mark + 1) === 'ADJ' ? mark + 2 : mark + 1;
  const word = outcomeWord(reading, token, 'noun');
  return word?.sufferer === 'of' ? { token, word, way: 'of' } : null;
}

/** "brings to 64 the number of people killed" */
export function ofTotal(reading: Reading, { figure, phrase, sentence }: Described): Trigger | null {
  const noun = phrase.end + 1;
  if (phrase.named || reading.lower(startOf(reading, figure) - 1) !== 'to' || reading.lower(phrase.end) !== 'the') return null;
  if (!['number', 'total', 'count', 'tally'].includes(reading.lower(noun))) return null;
  for (let token = noun + 1; token < Math.min(reading.sentenceFirst[sentence + 1], noun + 6); token++) {
    const word = stateAt(reading, token) ?? outcomeWord(reading, token, 'noun');
    if (word) return { token, word, way: 'toll' };
  }
  return null;
}

/** "dead", "wounded": what somebody is, or was made. */
const stateAt = (reading: Reading, token: number): Trigger['word'] | null =>
  outcomeWord(reading, token, 'adjective') ?? participle(reading, token);

function participle(reading: Reading, token: number): Trigger['word'] | null {
  const word = outcomeWord(reading, token, 'verb');
  return word && word.sufferer !== 'subject' && isParticiple(reading.lower(token)) ? word : null;
}
