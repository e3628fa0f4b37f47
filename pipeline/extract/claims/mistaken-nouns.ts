/** Verbs that the tagger took for nouns, known by what stands around them: "The memo reveals that", '“…,” Falk shot back.' */
import { hasTensed } from '../language/clause.ts';
import { verbSenses } from '../language/lexicon/cues.ts';
import { sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isCommonNoun, isNounTag, isTensed, penn } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { isThatNextToCue } from './complement.ts';
import { isClosedLikeSpeech, quotationFrom, quotationTo } from './quotations.ts';

const isOfSpeakerName = penn('DT NNP NNPS POS');
const opensObject = penn('DT NN NNP NNS PRP PRP$');
const opensPredicate = penn('DT JJ JJS PRP$');
const isOfObject = penn('CD DT JJ NN NNP NNPS NNS POS');
const endsHeadlineSubject = penn('NN NNP NNPS NNS RB');
const opensHeadlineComplement = penn('CD DT IN JJ NN NNP NNPS NNS PRP PRP$ TO VB VBG ``');

/** between a quotation and its verb, in tokens */
const LONGEST_SPEAKER = 8;
/** what stands behind the verb of a tag */
const ENDS_TAG = /^([.,]|out|back|on|in|at|of|to|about|during|after|before|as|when|while|with|from)$/;
/** particles of verbs of speech */
const PARTICLE = /^(out|back)$/;

/** "Anglers complain that", "The firm plans to leave", '“…,” a voice states.' */
export function isMistakenNoun(reading: Reading, token: number, lemma: string): boolean {
  if (!lemma || token === 0 || token + 1 >= reading.tokenCount) return false;
  if (isHeadlineVerb(reading, token, lemma)) return true;
  if (!isCommonNoun(reading, token)) return false;
  if (reading.form(token + 1) === '.' && reading.xpos(token) === 'NNS' && takes(lemma, 'clause') && closesClause(reading, token))
    return true;
  if (token + 2 >= reading.tokenCount) return false;
  const next = reading.lower(token + 1);
  const previous = reading.xpos(token - 1);
  // "shot", "says": no form that a singular noun shares with its verb
  const inflected = reading.xpos(token) === 'NNS' || !reading.lower(token).startsWith(lemma);
  const behind = PARTICLE.test(next) ? token + 2 : token + 1;
  const opens = quotationFrom(reading, behind) >= 0 || (/^[,:]$/.test(reading.form(behind)) && quotationFrom(reading, behind + 1) >= 0);
  if (opens && previous === ',' && /ing$/.test(reading.lower(token))) return takes(lemma, 'quote');
  if (opens) return takes(lemma, 'quote') && /^(NN|NNP|PRP)$/.test(previous) && inflected;
  if (ENDS_TAG.test(next) && inflected && takes(lemma, 'quote') && closesQuotation(reading, token)) return true;
  if (takes(lemma, 'object-as') && /^(NNS|NNP|NNPS|NN|JJ)$/.test(previous) && seesAs(reading, token)) return true;
  const agrees = reading.lower(token) === lemma ? /^(NNS|NNPS|NNP)$/ : /^(NN|NNP)$/;
  // "the firm plans to": its subject taken for an adjective
  const adjectival = previous === 'JJ' && token > 1 && reading.xpos(token - 2) === 'DT' && reading.lower(token) !== lemma && next === 'to';
  if (!agrees.test(previous) && !adjectival) return false;
  if (next === 'that') return takes(lemma, 'clause') && isThatNextToCue(reading, token + 1);
  return next === 'to' && reading.xpos(token + 2) === 'VB' && takes(lemma, 'to');
}

const takes = (lemma: string, frame: string): boolean => verbSenses(lemma).some(({ frames }) => frames.has(frame));

/** "Boats were late on Monday, the Weir Weekly | reports.": a clause, a comma and a name in front. */
function closesClause(reading: Reading, token: number): boolean {
  let comma = token - 1;
  if (reading.xpos(comma) !== 'NNP') return false;
  while (comma > token - LONGEST_SPEAKER && comma > 0 && isOfSpeakerName(reading, comma)) comma--;
  return reading.form(comma) === ',' && hasTensed(reading, sentenceStart(reading, token), comma);
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

/** "Chris Holm Calls Vote ‘A Disgrace’", "Union backs plan": in a line without a verb, the inflected word between two noun phrases. */
function isHeadlineVerb(reading: Reading, token: number, lemma: string): boolean {
  if (!isNounTag(reading, token) || !endsHeadlineSubject(reading, token - 1)) return false;
  const form = reading.lower(token);
  if (form === lemma || !/(s|ed)$/.test(form)) return false;
  if (!opensHeadlineComplement(reading, token + 1) || /^(of|in|by|at|from)$/.test(reading.lower(token + 1))) return false;
  const start = sentenceStart(reading, token);
  const end = sentenceEnd(reading, token);
  if (end - start > LONGEST_HEADLINE || token - start > LONGEST_HEADLINE / 2) return false;
  const sentence = reading.sentenceOf[token];
  if (sentence > 0 && reading.paragraphOf[sentence - 1] === reading.paragraphOf[sentence]) return false;
  for (let t = start; t < end; t++) if (isTensed(reading, t) && t < token + 4) return false;
  return true;
}
