/** What is said of an object: "sees it as a threat", "called it a threat", "what she called a threat". */
import { phraseOf } from '../../language/phrase.ts';
import { every, firstFrom, lastUpTo, runEnd, runStart, sentenceEnd, sentenceStart, some, within } from '../../language/scan.ts';
import {
  isInNounPhrase,
  isNounTag,
  isPastOrThird,
  isPrepositionTag,
  isPronounTag,
  isTensed,
  isVerb,
  opensNounPhrase,
  penn,
} from '../../language/tags.ts';
import { either, not, type TokenTest } from '../../language/test.ts';
import { child } from '../../language/tree.ts';
import { isTo } from '../../language/verb-group.ts';
import { isAs, isClauseMark, isComma, isTimeWord, isToOrWith, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { authorResumes } from '../author-resumes.ts';
import { relativeBefore, relativeInFront } from '../conjunctions.ts';
import { complementEnd } from '../extent.ts';
import type { Condition, Content, ContentPlace, SourceCondition } from '../pattern.ts';
import { opensQuotation, quotationFrom, quotationTo } from '../quotations.ts';
import { senseOf } from '../senses.ts';
import type { Site } from '../site.ts';
import { afterAdverbs, LONGEST_OBJECT, objectOf } from './after-cue.ts';

/** from the object to its "as", in tokens */
const FARTHEST_AS = 25;
/** from "as" to the quotation that it opens, in tokens */
const LONGEST_DETERMINERS = 3;

/** verbs whose predicate stands after "to": "likened the plan to a lottery" */
const LIKENS = new Set(['liken', 'compare', 'equate', 'contrast']);
const measures = words('soon long well far much many');
const endsObject: TokenTest = either(penn('MD VBD VBZ'), isComma);

/** "sees ISKP as a threat" */
export const objectThenAs: ContentPlace = (site, sense): Content | null => {
  const { reading, token } = site;
  const first = afterAdverbs(site, sense);
  const likens = LIKENS.has(site.verb);
  if (!likens && firstFrom(reading, first, sentenceEnd(reading, first - 1), isAs) < 0) return null;
  const inTree = objectOf(site, sense);
  const object = inTree >= 0 ? inTree : objectBeforeAs(reading, first);
  if (object < 0) return null;
  const end = Math.min(complementEnd(reading, token, first), object + FARTHEST_AS);
  const opensSaid: TokenTest = (_, t) => (likens && isToOrWith(reading, t)) || (isAs(reading, t) && !measures(reading, t + 1));
  const as = firstFrom(reading, object + 1, end, opensSaid, endsObject);
  // "condemned the launch as the fleet fired": when, not what
  if (as < 0 || (isAs(reading, as) && opensClause(reading, as + 1, end))) return null;
  return { first, latest: afterQuotedPredicate(reading, as + 1), target: { first, end: object + 1 } };
};

/** The last word of a noun phrase right after the cue and right before "as"; or -1. */
function objectBeforeAs(reading: Reading, first: number): number {
  const end = runEnd(reading, first, Math.min(reading.tokenCount, first + LONGEST_OBJECT), isInNounPhrase);
  return end > first && isAs(reading, end) ? end - 1 : -1;
}

const opensOccasion: TokenTest = either(words('after during on in at when while before'), isTimeWord);

/** 'as a “disgrace” | after she left', '| on Wednesday': what was said of it ends with the marks, then comes when it was said. */
function afterQuotedPredicate(reading: Reading, first: number): number | undefined {
  for (let t = first; t < first + LONGEST_DETERMINERS; t++) {
    const q = quotationFrom(reading, t);
    if (q < 0) continue;
    const end = reading.quotations[q].endToken;
    return end >= reading.tokenCount || opensOccasion(reading, end) ? end : undefined;
  }
  return undefined;
}

/** A subject and its finite verb, nothing between but the noun phrase itself. */
function opensClause(reading: Reading, first: number, end: number): boolean {
  const verb = runEnd(reading, first, end, isInNounPhrase);
  return verb > first && verb < end && isTensed(reading, verb);
}

const isPremodifier = penn('CD DT JJ PDT PRP$');
const isOfName = penn('NN NNP NNPS NNS POS PRP');
const opensPredicate = penn('DT JJ JJR JJS RB VBN');
const isBareNoun = penn('NN NNP NNS');
const isArticle = words('a an');
const endsSearch: TokenTest = either(isPastOrThird, isComma);

/** "called the plan a mistake", "deems ISKP dangerous", "called it “phenomenal”": a noun phrase, then another that says what it is */
export const objectThenPredicate: ContentPlace = (site, sense) => {
  const { reading, token } = site;
  const first = reading.lower(sense.end) === 'both' ? sense.end + 1 : sense.end;
  const limit = within(reading, token, first - token + LONGEST_OBJECT);
  if (first >= limit || !opensNounPhrase(reading, first)) return null;
  const predicate = child(reading, token, 'xcomp');
  // "called the move foolish": the tree shows what the tags do not
  if (predicate > first + 1 && predicate < limit && isNounTag(reading, predicate - 1) && isPlain(reading, first, predicate))
    return { first, target: { first, end: predicate } };
  if (NAMES.has(site.verb) && quotedLater(reading, first, within(reading, token, FARTHEST_QUOTED))) return { first };
  return besidePredicate(reading, first, limit, predicate);
};

/** A noun phrase and another, or an adjective, right beside it. */
function besidePredicate(reading: Reading, first: number, limit: number, predicate: number): Content | null {
  const noun = runEnd(reading, first, limit, isPremodifier);
  const isPronoun = isPronounTag(reading, noun);
  const after = runEnd(reading, noun, limit, isOfName);
  if (after === first || after >= limit) return null;
  const target = { first, end: after };
  const opens = opensPredicate(reading, after) || opensQuotation(reading, after) || (isPronoun && isBareNoun(reading, after));
  if (opens && (isPronoun || reading.xpos(after) !== 'RB')) return { first, target };
  if (predicate > after && !isVerb(reading, predicate)) return { first, target };
  return predicateLater(reading, after, limit) ? { first } : null;
}

/** verbs that give something a name in marks */
const NAMES = new Set(['call', 'label', 'dub', 'brand', 'term']);
/** from the verb to the mark, in tokens */
const FARTHEST_QUOTED = 22;
/** of a name in marks, in tokens */
const LONGEST_NAME = 10;

/** "called the idea that they lost | a “joke”": a clause in the object, and words in marks after it */
function quotedLater(reading: Reading, first: number, limit: number): boolean {
  const mark = firstFrom(reading, first + 1, limit, opensQuotation, isClauseMark);
  const q = mark < 0 ? -1 : quotationFrom(reading, mark);
  return q >= 0 && reading.quotations[q].endToken - mark <= LONGEST_NAME && some(reading, first, mark, isTensed);
}

/** An article, its noun and one word more: nothing else that the last word could belong to. */
const isPlain = (reading: Reading, first: number, predicate: number): boolean =>
  isPremodifier(reading, first) && every(reading, first, predicate, isInNounPhrase) && !isVerb(reading, predicate);

/** A longer object: “… of the party ‘a disgrace’”, "called her vote for the port | a mistake": two noun phrases side by side. */
function predicateLater(reading: Reading, from: number, limit: number): boolean {
  for (let t = from; t < limit && !endsSearch(reading, t); t++) {
    if (opensQuotation(reading, t)) return true;
    if (isArticle(reading, t) && isNounTag(reading, t - 1) && !isTimeWord(reading, t - 1)) return true;
  }
  return false;
}

const AS_RELATIVES = new Set(['which', 'what', 'that']);
const PREDICATE_RELATIVES = new Set(['which', 'what']);

/** "which he | described as a threat" */
export const isObjectInFrontOfAs: Condition = ({ reading, token }, { end }) =>
  reading.lower(end) === 'as' && AS_RELATIVES.has(relativeInFront(reading, token));

/** "what aides | called “a new beginning”"; not "which stand for efforts to | find a buyer" */
export const isObjectInFront: Condition = ({ reading, token }) => {
  if (isTo(reading, token - 1)) return false;
  const as = senseOf(reading, token, 'object-as');
  if (as && reading.lower(as.end) === 'as') return false;
  const relative = relativeInFront(reading, token);
  return PREDICATE_RELATIVES.has(relative) && !(relative === 'which' && isAfterPreposition(reading, token));
};

/** "a note in which she | called the fare a joke": where she did so, not what */
function isAfterPreposition(reading: Reading, token: number): boolean {
  const which = lastUpTo(reading, token - 1, sentenceStart(reading, token), isWhichOrWhat);
  return which > 0 && isPrepositionTag(reading, which - 1);
}

/** after "as" */
export const predicateAfterAs: ContentPlace = (site, { end }) => predicateAt(site, end + 1);

/** right after the cue */
export const predicateAfter: ContentPlace = (site, { end }) => predicateAt(site, end);

const isOfThing = penn('CD DT JJ JJR JJS NN NNP NNPS NNS POS PRP$');

/** What is said of the thing, and the thing: "a wave that Holm described as | a wall of water"; "what she called | a joke" names nothing more. */
function predicateAt({ reading, token }: Site, first: number): Content | null {
  if (!(opensNounPhrase(reading, first) || opensQuotation(reading, first))) return null;
  const relative = relativeBefore(reading, token);
  const thing = { first: runStart(reading, relative, sentenceStart(reading, relative), isOfThing), end: relative };
  return { first, before: thing.first < thing.end && reading.lower(relative) !== 'what' ? [thing] : [] };
}

/** "a “fraud” | took": a mark, and the verb of the main clause */
const isVerbAfterMark: TokenTest = (reading, token) => quotationTo(reading, token - 1) >= 0 && isTensed(reading, token);

/** The end of a predicate: of its quotation, unless that describes a noun ("a “brazen” breach"), or where the author goes on. */
export function predicateEnd({ reading, token }: { reading: Reading; token: number }, { first }: Content): number {
  const q = quotationFrom(reading, first);
  const quoted = q < 0 ? first : reading.quotations[q].endToken;
  if (q >= 0 && !isNounTag(reading, quoted)) return quoted;
  const end = authorResumes(reading, first, complementEnd(reading, token, first));
  const verb = firstFrom(reading, first + 1, end, isVerbAfterMark);
  return verb < 0 ? end : verb;
}

const isWhichOrWhat = words('which what');

/** It is not the relative pronoun itself that says so. */
export const isNoRelative: SourceCondition = ({ reading }, { head }) => !isWhichOrWhat(reading, head);

const isWasOrIs = words('is was');
const isThatOrThis = words('that this');
/** from the start of the sentence to "how", in tokens */
const FARTHEST_HOW = 5;

const isNotHow = not(words('how'));

/** 'Yet that is how the general characterised it': what was said stands in quotation marks in the sentence before. */
export const quotationOfSentenceBefore: ContentPlace = ({ reading, token }) => {
  const start = sentenceStart(reading, token);
  const how = runEnd(reading, start, Math.min(token, start + FARTHEST_HOW), isNotHow);
  if (how < 2 || reading.lower(how) !== 'how' || !isWasOrIs(reading, how - 1) || !isThatOrThis(reading, how - 2)) return null;
  const quoted = lastQuotationBefore(reading, start);
  if (quoted < 0) return null;
  const { firstToken, endToken } = reading.quotations[quoted];
  const object = child(reading, token, 'obj');
  return { first: firstToken, latest: endToken, after: object > token ? [phraseOf(reading, object).range] : [] };
};

/** A quotation in the sentence in front, or -1. */
function lastQuotationBefore(reading: Reading, start: number): number {
  if (start === 0) return -1;
  const quoted = lastUpTo(reading, start - 1, sentenceStart(reading, start - 1), isQuoted);
  return quoted < 0 ? -1 : reading.quotationOf[quoted];
}

const isQuoted: TokenTest = (reading, token) => reading.quotationOf[token] >= 0;
