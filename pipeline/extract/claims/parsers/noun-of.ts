/** Nouns whose content is a phrase or an infinitive: "their support for the dam", "the mayor's plan to leave", "made a promise to pay". */
import { type Cue, nounSenses } from '../../language/lexicon/cues.ts';
import { beforeVerb, type NounPhrase, phraseEnd } from '../../language/phrase.ts';
import { type Range, sentenceStart } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isBaseOrAdverb, opensGerundOrQuestion, opensNounPhrase, penn } from '../../language/tags.ts';
import { isPassive, isTo, verbGroup } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { claimOf } from '../senses.ts';
import { authorResumes } from './frame.ts';
import { possessorOf } from './noun-that.ts';

const isPremodifier = penn('CD DT JJ JJR NN PRP$ RB');

/** the prepositions of a content, by class */
const PREPOSITIONS: Readonly<Record<string, RegExp>> = {
  praise: /^(of|for)$/,
  oppose: /^(of|to|against|on|with|over|toward|towards)$/,
  ask: /^for$/,
  deny: /^of$/,
  believe: /^(about|over|regarding)$/,
  say: /^(about|on|regarding)$/,
  claim: /^about$/,
};
/** verbs that lend their subject to the noun: "have no plan to", "gave her backing to" */
const LENDS =
  /^(have|has|had|having|make|makes|made|making|gives?|gave|given|giving|takes?|took|taken|taking|lends?|lent|lending|shows?|showed|shown|showing|feels?|felt|feeling|keeps?|kept|keeping|holds?|held|holding|launch(es|ed|ing)?|lodged?|lodges|lodging|mount(s|ed|ing)?|drops?|dropped|dropping|withdraws?|withdrew|withdrawn|withdrawing|renew(s|ed|ing)?|throws?|threw|thrown|throwing|declared?|declares|declaring|levell?ed|reach(es|ed)?|enter(s|ed)?|harbou?rs?|harbou?red|maintain(s|ed)?)$/;
/** of articles and adjectives between verb and noun, in tokens */
const LONGEST_PREMODIFIER = 4;

export function nounOf(reading: Reading, noun: number): Found | null {
  const [sense] = nounSenses(reading.lemma(noun));
  if (!sense || noun + 2 >= reading.tokenCount) return null;
  const content = contentOf(reading, noun, sense);
  if (!content) return null;
  const lender = verbBefore(reading, noun);
  const source = possessorOf(reading, noun) ?? (lender < 0 ? null : subjectOfVerb(reading, lender));
  if (!source || source.range.end > noun) return null;
  return claimAt(reading, noun, sense, lender, source, content);
}

function claimAt(reading: Reading, noun: number, sense: Cue, lender: number, source: NounPhrase, content: Range): Found {
  const infinitive = isTo(reading, content.first);
  const claim = claimOf(reading, noun, { cue: sense, end: infinitive ? noun + 1 : content.first }, source, [content], 'noun-of');
  const owned = source.range.end <= noun && source.range.first > lender;
  claim.cue.first = lender >= 0 && !owned ? verbGroup(reading, lender).first : noun;
  for (let t = claim.cue.first; t < noun; t++) if (/^(not|n't|never|no)$/.test(reading.lower(t))) claim.negated = true;
  return claim;
}

function contentOf(reading: Reading, noun: number, { class: kind }: Cue): Range | null {
  const next = noun + 1;
  if (isTo(reading, next) && isBaseOrAdverb(reading, next + 1)) {
    if (!/^(want|ask|judge)$/.test(kind)) return null;
    return { first: next, end: authorResumes(reading, next, complementEnd(reading, noun, next)) };
  }
  if (!PREPOSITIONS[kind]?.test(reading.lower(next))) return null;
  // "the support of the party": the party's
  if (reading.lower(next) === 'of' && /^(support|back|backing)$/.test(reading.lemma(noun))) return null;
  const first = next + 1;
  if (!opensNounPhrase(reading, first) && !opensGerundOrQuestion(reading, first)) return null;
  return { first, end: beforeVerb(reading, first, phraseEnd(reading, first)) };
}

/** The verb right in front of the noun's articles and adjectives; or -1. */
function verbBefore(reading: Reading, noun: number): number {
  for (let t = noun - 1; t >= Math.max(sentenceStart(reading, noun), noun - LONGEST_PREMODIFIER); t--) {
    if (LENDS.test(reading.lower(t)) && !isPassive(reading, t)) return t;
    if (!isPremodifier(reading, t)) return -1;
  }
  return -1;
}
