/** Leaves out what was not said and who is not a source: the author, the speaker of a quotation speaking of themselves, and cues in quotations that nobody is known to have said. */
import { cueVerbAt } from '../../language/lexicon/cues.ts';
import { type Range, some } from '../../language/scan.ts';
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../pattern.ts';
import { parentsOf } from './nesting.ts';

const TRANSCRIPT = 'colon.transcript';
const TRANSCRIPT_NAME = 'colon.transcript-name';
const isOwnVoice = words('i we you me us myself let one');
/** "did not say how": nothing was put forward; "does not believe that" is a claim still */
const UNSAID = new Set(['say', 'claim', 'reveal', 'deny', 'accuse', 'praise', 'show', 'estimate', 'ask', 'judge']);
/** "did not see it as a threat": a judgement held is held of the contrary */
const HELD = new Set(['see', 'consider', 'view', 'regard', 'think', 'believe', 'deem', 'find', 'judge', 'perceive']);
/** "alleged to have planned the raid": a plan carried out is a deed, not put forward */
const isDeed = (reading: Reading, { cueClass, anchor }: Found): boolean =>
  cueClass === 'want' && reading.lower(anchor - 1) === 'have' && reading.lower(anchor - 2) === 'to';
/** "accused them of backing rebels": inside somebody's claim support is the deed alleged, no judgement put forward; "was backed by four members" tells how they voted */
const isBacking = (reading: Reading, { anchor, pattern }: Found): boolean =>
  pattern.voice !== 'passive' && BACKS.has(cueVerbAt(reading, anchor));
/** "when they spoke of the dam": the occasion is named, nothing is put forward */
const isOccasion = (reading: Reading, { anchor, source, cueClass, pattern }: Found): boolean =>
  cueClass === 'say' &&
  (pattern.rule === 'about' || pattern.rule === 'verb-object') &&
  SPEAKS.has(cueVerbAt(reading, anchor)) &&
  source !== null &&
  source.first > 0 &&
  opensOccasion(reading, source.first - 1);
const isNoSource = words('there this that which what here nothing nobody none anyone anybody whoever');
const BACKS = new Set(['back', 'stand', 'prop']);
const SPEAKS = new Set(['speak', 'talk']);
const opensOccasion = words('when whenever if where wherever');

export function dropOwnVoices(reading: Reading, found: readonly Found[]): Found[] {
  // one label in capitals is a headline's, two make a transcript
  const labels = found.filter(({ pattern }) => pattern.rule === TRANSCRIPT).length;
  const named = namesThatRecur(reading, found);
  const speakers = speakersIn(reading, found);
  const isSpeaker = (source: Range | null): boolean =>
    source !== null && (named.has(wordsOf(reading, source)) || speakers.has(reading.lower(source.end - 1)));
  const others = found.filter((claim) => {
    const { source, negated, cueClass, pattern } = claim;
    if (pattern.rule === TRANSCRIPT && labels < 2) return false;
    if (pattern.rule === TRANSCRIPT_NAME && !isSpeaker(source) && !isHeadline(reading, claim)) return false;
    if (negated && UNSAID.has(cueClass) && !HELD.has(cueVerbAt(reading, claim.anchor))) return false;
    return !isDeed(reading, claim) && !isOccasion(reading, claim) && !isNobody(reading, claim);
  });
  const parents = parentsOf(reading, others);
  return others.filter((claim, i) =>
    parents[i] >= 0 ? !isBacking(reading, claim) : reading.quotationOf[claim.anchor] < 0 || claim.pattern.rule === TRANSCRIPT,
  );
}

/** of a headline, in tokens */
const LONGEST_HEADLINE = 20;

/** "Berg: Harbour Plan ‘A Joke’": a line with words in marks, whose speaker the text names again. */
function isHeadline(reading: Reading, { content, source }: Found): boolean {
  const [{ first, end }] = content;
  if (!source || end - first > LONGEST_HEADLINE || reading.sentenceOf[first] !== 0 || reading.form(end - 1) === '.') return false;
  return some(reading, first, end, (_, t) => reading.quotationOf[t] >= 0) && isNamedAgain(reading, source);
}

function isNamedAgain(reading: Reading, { end }: Range): boolean {
  const name = reading.form(end - 1);
  return some(reading, end + 1, reading.tokenCount, (_, t) => reading.form(t) === name && reading.xpos(t) === 'NNP');
}

/** The author, or nothing that can be a source: "one said" is the author's; "one in five said" is not. */
function isNobody(reading: Reading, { source, sourceHead }: Found): boolean {
  if (!source) return false;
  const isAlone = source.end - source.first === 1;
  return (
    (isOwnVoice(reading, sourceHead) && (isAlone || reading.lower(sourceHead) !== 'one')) || (isAlone && isNoSource(reading, sourceHead))
  );
}

const wordsOf = (reading: Reading, { first, end }: Range): string =>
  reading.text.slice(reading.tokenStart[first], reading.tokenEnd[end - 1]);

/** A name before a colon may be a heading's; one that comes back in front of another paragraph, with another's between, speaks. */
function namesThatRecur(reading: Reading, found: readonly Found[]): Set<string> {
  const seen = new Set<string>();
  const recur = new Set<string>();
  for (const { pattern, source } of found) {
    if (pattern.rule !== TRANSCRIPT_NAME || !source) continue;
    const name = wordsOf(reading, source);
    if (seen.has(name)) recur.add(name);
    seen.add(name);
  }
  // who answers only once is a speaker too where another's name recurs
  return recur.size > 0 ? seen : recur;
}

/** The last words of everybody who says something elsewhere in the text: before a colon, too, such a name speaks ("Holm: Ferry Was Late"). */
function speakersIn(reading: Reading, found: readonly Found[]): Set<string> {
  const last = new Set<string>();
  for (const { pattern, source } of found) if (source && !pattern.rule.startsWith('colon')) last.add(reading.lower(source.end - 1));
  return last;
}
