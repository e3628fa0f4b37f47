/** The last resort for who speaks: all that stands between the opening of a clause and its reporting verb, where tagger and tree made nothing of it. */
import type { Reading } from '../reading/reading.ts';
import { cueVerbAt } from './lexicon/cues.ts';
import { isCapitalised, type NounPhrase } from './phrase.ts';
import { firstFrom, runStart, sentenceStart, some } from './scan.ts';
import { isAdverb, isFiniteVerb, isPreposition, isPronounTag, penn } from './tags.ts';
import { either, type TokenTest } from './test.ts';
import { isRelativePronoun, isTimeWord, marks, words } from './words.ts';

/** verbs that always have a speaker or a thinker right in front: what stands there is one, whatever the tagger called it */
const HAS_SPEAKER = new Set(
  'say tell think believe argue insist claim add agree hope worry fear warn note announce predict expect acknowledge admit concede contend'.split(
    ' ',
  ),
);
/** of a speaker with what tells them apart, in tokens */
const LONGEST = 16;

const isMark = marks(', ; : — – -- “ ” " ( ) [ ] ? ! .');
const opensClause = words('when while as because although though if but that than whether since until whereas where what how so and or');
const opensSpeaker = penn('CD DT JJ JJR JJS NN NNP NNPS NNS PDT PRP RBR RBS');
const isNoSpeaker = words('it there this that these which who whom whose what him them us me then');

/** "a source close to him | said", "Six in 10 | say", "Most | believe"; null where the words hold a clause of their own. */
export function plainSubject(reading: Reading, verb: number, groupFirst: number): NounPhrase | null {
  if (!HAS_SPEAKER.has(cueVerbAt(reading, verb))) return null;
  const start = sentenceStart(reading, verb);
  const end = beforeAdverbs(reading, start, groupFirst);
  const first = runStart(reading, end, start, isInside);
  if (first === end || end - first > LONGEST || reading.quotationOf[first] !== reading.quotationOf[verb]) return null;
  // the word right in front of the reporting verb may be a noun that the tagger took for a verb: "Clinton aides | said"
  if (!mayOpen(reading, first, end, start) || some(reading, first, end - 1, isOwnVerb)) return null;
  const preposition = firstFrom(reading, first + 1, end, isPreposition);
  return { range: { first, end }, head: preposition < 0 ? end - 1 : preposition - 1, role: null };
}

const isInside: TokenTest = (reading, token) => !isMark(reading, token) && !opensClause(reading, token);

/** "Holm | on Monday", "most | also"; "Most" may be all there is. */
function beforeAdverbs(reading: Reading, start: number, groupFirst: number): number {
  return runStart(reading, groupFirst, start + 1, isAdverbOrTime);
}

const isAdverbOrTime = either(isAdverb, isTimeWord);

/** A noun phrase; or a single capitalised word at the head of the sentence ("Cook said"). */
function mayOpen(reading: Reading, first: number, end: number, start: number): boolean {
  const isAlone = end === first + 1;
  if (isTimeWord(reading, first) || (isAlone && isNoSpeaker(reading, first))) return false;
  return opensSpeaker(reading, first) || (isAlone && first === start && isCapitalised(reading, first));
}

/** A finite verb, but for that of a relative clause */
const isOwnVerb: TokenTest = (reading, token) =>
  isFiniteVerb(reading, token) && !isRelativePronoun(reading, token - 1) && !isPronounTag(reading, token - 1);
