/** Passives: "was accused by India of …", "is regarded by farmers as …", "is expected to …" with nobody named, "it is thought that …". */
import type { Frame } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { firstFrom, type Range, runEnd, runStart, sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { isNominal, penn, universal } from '../../language/tags.ts';
import { both, either, type TokenTest } from '../../language/test.ts';
import { child, isOblique } from '../../language/tree.ts';
import { isTo } from '../../language/verb-group.ts';
import { isTimeWord, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Condition, ContentPlace, SourcePlace } from '../pattern.ts';
import type { Sense } from '../senses.ts';
import type { Site } from '../site.ts';
import { afterAdverbs } from './after-cue.ts';

const never: TokenTest = () => false;

/** with what the content of a frame begins; that of a bare object stands in front */
const OPENINGS: Readonly<Record<Frame, TokenTest>> = {
  'object-to': isTo,
  'object-as': words('as'),
  'object-ing': words('of for with over'),
  'object-predicate': either(universal('ADJ ADV DET NOUN'), penn('VBN')),
  clause: words('that'),
  quote: never,
  to: never,
  object: never,
  noun: never,
};

const isBy = words('by');

/** Where a frame's content, or its agent, begins: a predicate right after the cue, the others after its adverbs. */
const afterCue = (site: Site, sense: Sense, frame: Frame): number => (frame === 'object-predicate' ? sense.end : afterAdverbs(site, sense));

/** What the words rule out needs no tree: an agent may follow, or the content itself. */
const mayFollow =
  (frame: Frame): Condition =>
  (site, sense) => {
    const { reading, token } = site;
    return OPENINGS[frame](reading, afterCue(site, sense, frame)) || firstFrom(reading, token + 1, sentenceEnd(reading, token), isBy) >= 0;
  };

/** "by Friday", "by May": a month, where nobody's first name stands in front */
const isWhen: TokenTest = either(
  isTimeWord,
  both(words('may'), (reading, token) => isBy(reading, token - 1)),
);

/** Who acts: "was accused | by India". */
const agentAfter = (site: Site, first: number): NounPhrase | null =>
  agentInTree(site.reading, site.token) ?? agentInOrder(site.reading, first);

function agentInTree(reading: Reading, verb: number): NounPhrase | null {
  for (const t of reading.children(verb)) {
    if (t < verb || isWhen(reading, t) || !isOblique(reading, t) || !isBy(reading, reading.subtreeStart(t)) || !isNominal(reading, t))
      continue;
    return beforePredicate(reading, phraseOf(reading, t));
  }
  return null;
}

const isOfAgent = penn('CC CD DT JJ NN NNP NNPS NNS POS PRP');

/** "by one critic", by word order alone */
function agentInOrder(reading: Reading, by: number): NounPhrase | null {
  // "by Friday": when
  if (!isBy(reading, by) || isWhen(reading, by + 1)) return null;
  const end = runEnd(reading, by + 1, sentenceEnd(reading, by), isOfAgent);
  return end > by + 1 ? { range: { first: by + 1, end }, head: end - 1, role: null } : null;
}

const isAsOrTo = words('as to');
const isOfOrFor = words('of for');

/** "by farmers | as a lifeline": the predicate is not the agent's. */
function beforePredicate(reading: Reading, agent: NounPhrase): NounPhrase {
  const { first, end } = agent.range;
  const opensPredicate: TokenTest = (_, t) => isAsOrTo(reading, t) || (isOfOrFor(reading, t) && reading.xpos(t + 1) === 'VBG');
  const predicate = firstFrom(reading, first + 1, end, opensPredicate);
  return predicate < 0 ? agent : { ...agent, range: { first, end: predicate } };
}

/** Whom or what the verb is said of: its subject. */
function patientOf(site: Site): Range | null {
  const subject = child(site.reading, site.token, 'nsubj:pass', 'nsubj');
  return subject >= 0 && subject < site.token ? (site.subject?.range ?? null) : null;
}

/** "The dock is seen by brokers as a burden": the subject, and what is said of it without the agent. */
const patientAndPredicate =
  (frame: Frame): ContentPlace =>
  (site, sense) => {
    const { reading, token } = site;
    let first = afterCue(site, sense, frame);
    const agent = agentAfter(site, first);
    if (agent && agent.range.first === first + 1) first = agent.range.end;
    const patient = patientOf(site);
    // "was found guilty", "was found dead": a verdict or a find, and nobody's view
    if (site.verb === 'find' && isFinding(reading, first)) return null;
    if (!patient || !OPENINGS[frame](reading, first)) return null;
    if (frame === 'object-predicate' && child(reading, token, 'xcomp') < first) return null;
    return { first, before: [patient], hole: agent && { first: agent.range.first - 1, end: agent.range.end } };
  };

const isFinding = words('guilty liable dead alive unconscious hanged safe unharmed');
const isPointer = words('it that this which what they he she');
const isOfPatient = penn('CD CC DT IN JJ NN NNP NNPS NNS');

/** "Up to 30 cm of snow | is expected | in Turku by Sunday": what is foreseen, and when and where */
export const patientAndRest: ContentPlace = (site, sense) => {
  const { reading, token } = site;
  const patient = patientOf(site);
  if (!patient || token === site.groupFirst || isPointer(reading, patient.end - 1)) return null;
  const start = sentenceStart(reading, token);
  const before = { first: runStart(reading, patient.first, start, isOfPatient), end: patient.end };
  const end = complementEnd(reading, token, sense.end);
  return end > sense.end + 1 ? { first: sense.end, latest: end, before: [before] } : { first: before.first, latest: before.end };
};

/** "the rise | expected by brokers": what a participle describes */
export const describedByParticiple: ContentPlace = ({ reading, token }) => {
  const noun = reading.head(token);
  if (reading.xpos(token) !== 'VBN' || reading.relation(token) !== 'acl' || noun < 0 || noun >= token) return null;
  const { first } = phraseOf(reading, noun, token).range;
  return { first, latest: token };
};

/** "It is thought | that it sank" */
export const impersonalClause: ContentPlace = (site, sense) => {
  const { reading } = site;
  let first = afterCue(site, sense, 'clause');
  const agent = agentAfter(site, first);
  if (agent && agent.range.first === first + 1) first = agent.range.end;
  if (!OPENINGS.clause(reading, first) || reading.lower(Math.max(0, site.groupFirst - 1)) !== 'it') return null;
  return { first: first + 1 };
};

/** "The plan was opposed by anglers" */
export const patient: ContentPlace = (site) => {
  const found = patientOf(site);
  if (!found) return null;
  // "Growth is forecast at 3% by the bank": the number stands between the verb and its agent
  const { reading, token } = site;
  const by = reading.lower(token + 1) === 'at' ? firstFrom(reading, token + 2, sentenceEnd(reading, token), isBy) : -1;
  return { first: found.first, latest: found.end, after: by < 0 ? [] : [{ first: token + 1, end: by }] };
};

export const patientToDo = patientAndPredicate('object-to');
export const patientAs = patientAndPredicate('object-as');
export const patientPredicate = patientAndPredicate('object-predicate');
export const patientCharge = patientAndPredicate('object-ing');

export const mayBeToDo = mayFollow('object-to');
export const mayBeAs = mayFollow('object-as');
export const mayBePredicate = mayFollow('object-predicate');
export const mayBeCharge = mayFollow('object-ing');
export const mayBeClause = mayFollow('clause');
export const mayBeObject = mayFollow('object');

const agentOfSense = (site: Site, sense: Sense, frame: Frame): NounPhrase | null => agentAfter(site, afterCue(site, sense, frame));

/** "by the ministry" */
export const agent: SourcePlace = (site, _, sense) => agentOfSense(site, sense, 'object') ?? undefined;
/** the same for a predicate right after the cue */
export const agentOfPredicate: SourcePlace = (site, _, sense) => agentOfSense(site, sense, 'object-predicate') ?? undefined;
/** Nobody is named who does it. */
export const noAgent: SourcePlace = (site, _, sense) => (agentOfSense(site, sense, 'object') ? undefined : null);
export const noAgentOfPredicate: SourcePlace = (site, _, sense) => (agentOfSense(site, sense, 'object-predicate') ? undefined : null);
