/** Adjectives that hold something so: "is confident that it will rain", "was reluctant to leave", "voters wary of the plan". */
import { hasTensed } from '../../language/clause.ts';
import { adjectiveSenses, type Cue } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseEnd, phraseOf } from '../../language/phrase.ts';
import { type Range, sentenceStart } from '../../language/scan.ts';
import { subjectOf } from '../../language/subject.ts';
import { isBaseOrAdverb, isFiniteVerb, isNounTag, isTensed, opensGerundOrQuestion, opensNounPhrase, penn } from '../../language/tags.ts';
import { child } from '../../language/tree.ts';
import { isTo, verbGroup } from '../../language/verb-group.ts';
import { isTimeWord } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { claimOf } from '../senses.ts';
import { authorResumes } from './frame.ts';

const isPredicative = penn('IN JJ RB VBD VBN');
const isGrade = penn('RB RBR RBS');
const opensBareSubject = penn('DT EX NNP NNPS NNS PRP PRP$');
const isOfBareSubject = penn('CD DT JJ NN NNP NNPS NNS POS PRP$ RB');

const COPULA =
  /^(be|is|are|was|were|been|being|'s|'re|'m|feels?|felt|feeling|remain(s|ed|ing)?|stay(s|ed)?|become|becomes|became|grew|grown|sound(s|ed)?|seem(s|ed)?|appear(s|ed)?|look(s|ed)?)$/;
/** between a copula and its adjective: "was not at all", "is no longer", in tokens */
const LONGEST_GRADE = 4;
const WH = /^(whether|if|how|why|what|who|when|where|which)$/;
/** "it is clear that": the author's own judgement */
const EXPLETIVE = /^(it|this|that|there|what|which|things?)$/;
/** of a bare clause's subject, in tokens */
const LONGEST_SUBJECT = 7;

export function adjective(reading: Reading, token: number): Found | null {
  const senses = adjectiveSenses(reading.lower(token));
  if (senses.length === 0 || !isPredicative(reading, token)) return null;
  const copula = copulaBefore(reading, token);
  for (const cue of senses) {
    const end = token + 1 + cue.particles.length;
    if (end >= reading.tokenCount || !cue.particles.every((word, i) => reading.lower(token + 1 + i) === word)) continue;
    const content = contentOf(reading, token, cue, end);
    if (!content) continue;
    const source = copula < 0 ? describedNoun(reading, token, cue) : subjectOfPredicate(reading, token, copula);
    if (!source || source.range.end > token || EXPLETIVE.test(reading.lower(source.head))) continue;
    const claim = claimOf(reading, token, { cue, end }, source, [content], 'adjective');
    if (copula >= 0) {
      claim.cue.first = verbGroup(reading, copula).first;
      for (let t = claim.cue.first; t < token; t++) if (/^(not|n't|never|hardly|no)$/.test(reading.lower(t))) claim.negated = true;
    }
    return claim;
  }
  return null;
}

/** The copula in front, only grades and negations between; or -1. */
function copulaBefore(reading: Reading, token: number): number {
  for (let t = token - 1; t >= Math.max(sentenceStart(reading, token), token - LONGEST_GRADE); t--) {
    if (COPULA.test(reading.lower(t))) return t;
    if (!isGrade(reading, t) && !/^(no|all|at)$/.test(reading.lower(t))) return -1;
  }
  return -1;
}

/** "supporters reluctant to give up", "officials wary of the plan": the noun right in front. */
function describedNoun(reading: Reading, token: number, cue: Cue): NounPhrase | null {
  if (cue.frames.has('clause') || reading.xpos(token) !== 'JJ' || token === 0) return null;
  const noun = token - 1;
  if (!isNounTag(reading, noun) || isTimeWord(reading, noun)) return null;
  const source = phraseOf(reading, noun, token);
  return { ...source, range: { first: source.range.first, end: token } };
}

function subjectOfPredicate(reading: Reading, token: number, copula: number): NounPhrase | null {
  const { first } = verbGroup(reading, copula);
  const holder = child(reading, token, 'nsubj') >= 0 ? token : copula;
  return subjectOf(reading, holder, first);
}

function contentOf(reading: Reading, token: number, cue: Cue, first: number): Range | null {
  if (cue.frames.has('clause')) return clauseAt(reading, token, first);
  if (cue.frames.has('to')) {
    const to = reading.lower(first) === 'not' ? first + 1 : first;
    if (!isTo(reading, to) || !isBaseOrAdverb(reading, to + 1)) return null;
    return { first, end: authorResumes(reading, first, complementEnd(reading, token, first)) };
  }
  if (!opensNounPhrase(reading, first) && !opensGerundOrQuestion(reading, first) && !WH.test(reading.lower(first))) return null;
  return { first, end: phraseEnd(reading, first) };
}

/** "that it will rain", "whether it will rain", "it will rain" */
function clauseAt(reading: Reading, token: number, first: number): Range | null {
  const that = reading.lower(first) === 'that' && first + 2 < reading.tokenCount && !isFiniteVerb(reading, first + 1);
  const from = that ? first + 1 : first;
  if (!that && !WH.test(reading.lower(first)) && !opensBareClause(reading, first)) return null;
  const end = complementEnd(reading, token, from);
  return hasTensed(reading, from, end) ? { first: from, end } : null;
}

/** "is sure she can win": a subject and its verb at once. */
function opensBareClause(reading: Reading, first: number): boolean {
  if (!opensBareSubject(reading, first)) return false;
  for (let t = first + 1; t < Math.min(reading.tokenCount, first + LONGEST_SUBJECT); t++) {
    if (isTensed(reading, t)) return true;
    if (!isOfBareSubject(reading, t)) return false;
  }
  return false;
}
