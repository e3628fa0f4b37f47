/** Verbs that the tagger took for nouns, known by what stands around them: "The memo reveals that", '“…,” Falk shot back.' */
import { hasTensed } from '../language/clause.ts';
import { verbTakes } from '../language/lexicon/cues.ts';
import { isCapitalised } from '../language/phrase.ts';
import { firstFrom, lastUpTo, runEnd, runStart, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isCommonNoun, isNounTag, isPronounTag, isTensed, penn } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { isClauseMark, isComma, isCommaOrColon, isFiniteBe, isStop, marks, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isThatOfCue } from './conjunctions.ts';
import { isClosedLikeSpeech, quotationFrom, quotationTo } from './quotations.ts';
import { senseOf } from './senses.ts';

const CAPITALS = /^[A-Z]{2,}$/;
const opensObject = penn('DT NN NNP NNS PRP PRP$');
const opensPredicate = penn('DT JJ JJS PRP$');
const isOfObject = penn('CD DT JJ NN NNP NNPS NNS POS');
const endsHeadlineSubject = penn('NN NNP NNPS NNS RB');
const opensHeadlineComplement = penn('CD DT IN JJ NN NNP NNPS NNS PRP PRP$ TO VB VBG ``');

/** between a quotation and its verb, in tokens */
const LONGEST_SPEAKER = 12;

/** A word that may be a form of a verb of the lexicon, and what stands around it. */
interface Suspect {
  reading: Reading;
  token: number;
  lemma: string;
  /** "shot", "says": no form that a singular noun shares with its verb */
  isInflected: boolean;
}

/** How it shows that the word is a verb, or that it is none; a way that does not tell leaves it to the next. */
const WAYS: readonly ((suspect: Suspect) => boolean | undefined)[] = [
  opensQuotation, //       Falk | shouts: “…”
  followsQuotation, //     “…,” a voice in the film | states.
  isFollowedByAs, //       the West | regard the group as a threat
  isFollowedByThat, //     anglers | complain that
  showsClause, //          data from the port | show ships were late
  isFollowedByTo, //       the firm | plans to leave
  isProgressive, //        is | warning voters that
  isRating, //             Penrose | rates Orvex a buy
];

/** "Anglers complain that", "The firm plans to leave", '“…,” a voice states.' */
export function isMistakenNoun(reading: Reading, token: number, lemma: string): boolean {
  if (!lemma || token === 0 || token + 1 >= reading.tokenCount) return false;
  if (isHeadlineVerb(reading, token, lemma)) return true;
  if (!isCommonNoun(reading, token)) return isPromising(reading, token, lemma);
  const isInflected = reading.xpos(token) === 'NNS' || !reading.lower(token).startsWith(lemma);
  const suspect = { reading, token, lemma, isInflected };
  if (endsReportingClause(suspect)) return true;
  if (token + 2 >= reading.tokenCount) return false;
  for (let i = 0; i < WAYS.length; i++) {
    const shows = WAYS[i](suspect);
    if (shows !== undefined) return shows;
  }
  return false;
}

const isEvidence = words('papers data figures records surveys polls results documents statistics studies estimates tests');
const leavesEvidence: TokenTest = either(isTensed, isClauseMark);
/** from what shows to its verb, in tokens */
const LONGEST_EVIDENCE = 8;

/** "Data from the port | show ships were late": what documents do, where a clause follows. */
function showsClause({ reading, token, lemma }: Suspect): boolean | undefined {
  if ((lemma !== 'show' && lemma !== 'suggest') || !(isNounTag(reading, token + 1) || isPronounTag(reading, token + 1))) return undefined;
  const noun = lastUpTo(reading, token - 1, Math.max(sentenceStart(reading, token), token - LONGEST_EVIDENCE), isEvidence, leavesEvidence);
  return noun >= 0 && hasTensed(reading, token + 1, sentenceEnd(reading, token)) ? true : undefined;
}

/** "the IMF": capitals throughout, whatever the tagger made of them */
const isNameOrAbbreviation: TokenTest = (reading, token) => reading.xpos(token) === 'NNP' || CAPITALS.test(reading.form(token));

/** "Boats were late on Monday, the Weir Weekly | reports.": a clause, a comma and a name in front. */
function endsReportingClause({ reading, token, lemma }: Suspect): boolean {
  if (reading.form(token + 1) !== '.' || reading.xpos(token) !== 'NNS') return false;
  if (!isNameOrAbbreviation(reading, token - 1) && !endsEvidence(reading, token, lemma)) return false;
  if (!verbTakes(lemma, 'clause')) return false;
  const comma = runStart(reading, token, Math.max(token - LONGEST_SPEAKER, 0) + 1, mayNameSpeaker) - 1;
  return reading.form(comma) === ',' && hasTensed(reading, sentenceStart(reading, token), comma);
}

const mayNameSpeaker: TokenTest = either(penn('DT HYPH IN JJ NN NNP NNPS NNS POS RB VBN'), isNameOrAbbreviation);
const isWork = words('analysis study survey poll report data figures records review audit census tally research');

/** "…, an analysis of filings | shows.": what documents do, a document in front of it. */
const endsEvidence = (reading: Reading, token: number, lemma: string): boolean =>
  SHOWS.has(lemma) && lastUpTo(reading, token - 1, Math.max(sentenceStart(reading, token), token - LONGEST_EVIDENCE), isWork, isStop) >= 0;
const SHOWS = new Set(['show', 'find', 'suggest', 'indicate', 'reveal']);

/** particles of verbs of speech */
const isParticle = words('out back');

function opensQuotation({ reading, token, lemma, isInflected }: Suspect): boolean | undefined {
  const after = isParticle(reading, token + 1) ? token + 2 : token + 1;
  const opens = quotationFrom(reading, after) >= 0 || (isCommaOrColon(reading, after) && quotationFrom(reading, after + 1) >= 0);
  if (!opens) return undefined;
  if (!verbTakes(lemma, 'quote')) return false;
  if (reading.xpos(token - 1) === ',' && reading.lower(token).endsWith('ing')) return true;
  return isInflected && isSingularSubject(reading, token - 1);
}

const isSingularSubject = penn('NN NNP PRP');
/** what stands after the verb of a reporting clause */
const endsClause: TokenTest = either(marks('. ,'), words('out back on in at of to about during after before as when while with from'));

function followsQuotation({ reading, token, lemma, isInflected }: Suspect): true | undefined {
  return (isInflected && endsClause(reading, token + 1) && verbTakes(lemma, 'quote') && closesQuotation(reading, token)) || undefined;
}

const endsSubject = penn('NNS NNP NNPS NN JJ');

function isFollowedByAs({ reading, token, lemma }: Suspect): true | undefined {
  return (endsSubject(reading, token - 1) && verbTakes(lemma, 'object-as') && seesAs(reading, token)) || undefined;
}

const isPluralSubject = penn('NNS NNPS NNP');
const isSingularName = penn('NN NNP');

/** Whether the noun in front and the form agree as a subject and its verb do. */
const agrees = ({ reading, token, lemma }: Suspect): boolean =>
  reading.lower(token) === lemma
    ? isPluralSubject(reading, token - 1) || (reading.xpos(token - 1) === 'VBZ' && isOpening(reading, token - 1))
    : isSingularName(reading, token - 1);

/** "environmentalists | worry that": a plural that the tagger took for a verb, with nothing in front of it in its clause */
const isOpening: TokenTest = (reading, token) => token === sentenceStart(reading, token) || isComma(reading, token - 1);

function isFollowedByThat(suspect: Suspect): true | undefined {
  const { reading, token } = suspect;
  // "points | out that"
  const that = isParticle(reading, token + 1) ? token + 2 : token + 1;
  return (reading.lower(that) === 'that' && agrees(suspect) && takesAt(suspect, that) && isThatOfCue(reading, that)) || undefined;
}

/** Whether it takes a clause, or does with the particle in front of "that": "point out". */
const takesAt = ({ reading, token, lemma }: Suspect, that: number): boolean =>
  that === token + 1 ? verbTakes(lemma, 'clause') : senseOf(reading, token, 'clause') !== null;

function isFollowedByTo(suspect: Suspect): boolean | undefined {
  const { reading, token, lemma } = suspect;
  if (reading.lower(token + 1) !== 'to' || !verbTakes(lemma, 'to')) return undefined;
  // "The firm, which has 9 shops, plans to close two", "Tarn plans to": after an aside, or a name taken for an adjective, with no verb of its own
  if (reading.xpos(token) === 'NNS' && isInfinitiveAfter(reading, token + 2) && isVerblessUpTo(reading, token)) return true;
  if (reading.xpos(token + 2) !== 'VB') return false;
  // "the firm plans to": its subject taken for an adjective
  const isAfterAdjective = reading.xpos(token - 1) === 'JJ' && reading.xpos(token - 2) === 'DT' && reading.lower(token) !== lemma;
  return isAfterAdjective || agrees(suspect);
}

const isBe: TokenTest = either(isFiniteBe, words('been be'));
/** of the phrase for those who are told, in tokens */
const LONGEST_TOLD = 8;
const opensTold = words('that to');
const endsTold: TokenTest = either(isTensed, isStop);

/** "is | warning voters that", "has been urging them to": a form of "be" in front, somebody after it, and what they are told. */
function isProgressive({ reading, token, lemma }: Suspect): true | undefined {
  if (!reading.lower(token).endsWith('ing') || !isBe(reading, token - 1)) return undefined;
  const after = firstFrom(reading, token + 1, Math.min(token + LONGEST_TOLD, sentenceEnd(reading, token)), opensTold, endsTold);
  if (after < 0) return undefined;
  const isTold =
    reading.lower(after) === 'that' ? verbTakes(lemma, 'clause') : reading.lower(after) === 'to' && verbTakes(lemma, 'object-to');
  return (after === token + 1 || opensObject(reading, token + 1)) && isTold ? true : undefined;
}

const isAdjective = penn('JJ');

/** "is | promising to help": a participle that the tagger took for an adjective */
const isPromising = (reading: Reading, token: number, lemma: string): boolean =>
  isAdjective(reading, token) &&
  reading.lower(token).endsWith('ing') &&
  isBe(reading, token - 1) &&
  reading.lower(token + 1) === 'to' &&
  reading.xpos(token + 2) === 'VB' &&
  verbTakes(lemma, 'to');

const isArticleOrMark = words(`a an " “ ' ‘`);

/** "Penrose | rates Orvex a buy": between two names, and what the second is rated. */
function isRating({ reading, token, lemma }: Suspect): true | undefined {
  if (lemma !== 'rate' || !isNameOrAbbreviation(reading, token - 1) || !isCapitalised(reading, token + 1)) return undefined;
  const after = runEnd(reading, token + 1, token + LONGEST_SEEN, isCapitalised);
  return isArticleOrMark(reading, after) || undefined;
}

const mayBeInfinitive = penn('VB JJ');
const opensItsObject = penn('CD DT JJ NN NNP NNS PRP PRP$ $');
const isInfinitiveAfter = (reading: Reading, token: number): boolean =>
  mayBeInfinitive(reading, token) && (reading.xpos(token) === 'VB' || opensItsObject(reading, token + 1));

/** Whether the clause has no verb but this: an aside in front, or one capitalised word that opens the sentence. */
function isVerblessUpTo(reading: Reading, token: number): boolean {
  const start = sentenceStart(reading, token);
  if (token === start + 1) return isCapitalised(reading, start) && firstFrom(reading, token, sentenceEnd(reading, token), isTensed) < 0;
  if (reading.form(token - 1) !== ',') return false;
  const comma = firstFrom(reading, start, token - 1, isComma);
  return comma > start && firstFrom(reading, start, comma, isTensed) < 0 && isNounTag(reading, comma - 1);
}

/** '“…,” a voice in the film | states.': a quotation in front, and its speaker between. */
function closesQuotation(reading: Reading, token: number): boolean {
  for (let t = token - 1; t > token - LONGEST_SPEAKER && t >= 0; t--) {
    const q = quotationTo(reading, t);
    if (q >= 0) return t < token - 1 && isClosedLikeSpeech(reading, q);
  }
  return false;
}

/** of a noun phrase between a verb and its "as", in tokens */
const LONGEST_SEEN = 7;

/** "The West regard the group as a threat": a noun phrase at once, then "as" and another. */
function seesAs(reading: Reading, token: number): boolean {
  if (!opensObject(reading, token + 1)) return false;
  for (let t = token + 2; t < Math.min(reading.tokenCount - 1, token + LONGEST_SEEN); t++) {
    if (reading.lower(t) === 'as') return opensPredicate(reading, t + 1);
    if (!isOfObject(reading, t)) return false;
  }
  return false;
}

/** of a headline, in tokens */
const LONGEST_HEADLINE = 24;
/** tokens after the verb of a headline in which no other verb may stand */
const NEXT_VERB = 4;
const opensAttribute = words('of in by at from');

/** "Chris Holm Calls Vote ‘A Disgrace’", "Union backs plan": in a line without a verb, the inflected word between two noun phrases. */
function isHeadlineVerb(reading: Reading, token: number, lemma: string): boolean {
  const form = reading.lower(token);
  if (
    form === lemma ||
    !(form.endsWith('s') || form.endsWith('ed')) ||
    !isNounTag(reading, token) ||
    !endsHeadlineSubject(reading, token - 1)
  )
    return false;
  if (!opensHeadlineComplement(reading, token + 1) || opensAttribute(reading, token + 1)) return false;
  const start = sentenceStart(reading, token);
  const end = sentenceEnd(reading, token);
  if (end - start > LONGEST_HEADLINE || token - start > LONGEST_HEADLINE / 2) return false;
  const sentence = reading.sentenceOf[token];
  if (sentence > 0 && reading.paragraphOf[sentence - 1] === reading.paragraphOf[sentence]) return false;
  return firstFrom(reading, start, Math.min(end, token + NEXT_VERB), isTensed) < 0;
}
