/** Passives: "was accused by India of …", "is regarded by farmers as …", "is expected to …" with nobody named, "it is thought that …". */
import type { Frame } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { firstFrom, type Range, runStart, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import { isPastParticiple, opensNounPhrase, penn, universal } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { child } from '../../language/tree.ts';
import { isTo } from '../../language/verb-group.ts';
import { isAs, isComma, isThat, words, wordsIn } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Condition, ContentPlace, SourcePlace } from '../pattern.ts';
import type { Sense } from '../senses.ts';
import type { Site } from '../site.ts';
import { afterAdverbs } from './after-cue.ts';
import { agentAfter, holderAfter, isBy } from './agents.ts';
import { JUDGING } from './objects.ts';

const never: TokenTest = () => false;

/** with what the content of a frame begins; that of a bare object stands in front */
const OPENINGS: Readonly<Record<Frame, TokenTest>> = {
  'object-to': isTo,
  'object-as': isAs,
  'object-ing': words('of for with over'),
  'object-predicate': either(universal('ADJ ADV DET NOUN'), isPastParticiple),
  clause: isThat,
  quote: never,
  to: never,
  object: never,
  noun: never,
};

/** Where a frame's content, or its agent, begins: a predicate right after the cue, the others after its adverbs. */
const afterCue = (site: Site, sense: Sense, frame: Frame): number => (frame === 'object-predicate' ? sense.end : afterAdverbs(site, sense));

const mayHaveAgent = wordsIn('by');
const isBeforeBy = (reading: Reading, token: number): boolean =>
  mayHaveAgent(reading, reading.sentenceOf[token]) && firstFrom(reading, token + 1, sentenceEnd(reading, token), isBy) >= 0;

/** What the words rule out needs no tree: an agent may follow, or the content itself. */
const mayFollow =
  (frame: Frame): Condition =>
  (site, sense) => {
    const { reading, token } = site;
    return OPENINGS[frame](reading, afterCue(site, sense, frame)) || isBeforeBy(reading, token);
  };

const subjectInTreeOf = ({ reading, token }: Site): number => child(reading, token, 'nsubj:pass', 'nsubj');

/** Whom or what the verb is said of: its subject, with the apposition right after it ("the mayor, Ida Holm, | was opposed"). */
function patientOf(site: Site): Range | null {
  const inTree = subjectInTreeOf(site);
  if (inTree < 0 || inTree >= site.token || !site.subject) return null;
  const { range, role } = site.subject;
  return role && isApposition(site, range, role) ? { first: range.first, end: role.end } : range;
}

/** Right after the subject's comma, a noun phrase and no clause. */
function isApposition({ reading, groupFirst }: Site, { end }: Range, { first, end: last }: Range): boolean {
  const opening = isComma(reading, first) ? first + 1 : first;
  return opening === end + 1 && isComma(reading, end) && last <= groupFirst && opensNounPhrase(reading, opening);
}

const isRelative = words('who whom which that whose');

/** "The barge was rejected by the board", not "the barge, which was rejected by the board": what a relative clause tells by the way nobody puts forward. */
export const isNoRelativeClause: Condition = (site) => {
  const subject = subjectInTreeOf(site);
  const first = site.subject?.range.first ?? subject;
  return subject < 0 || !(isRelative(site.reading, subject) || isRelative(site.reading, first));
};

const isPossibility = words('can could may might');

/** Not "can be seen as": a view that somebody may take is nobody's yet. */
export const isNoPossibility: Condition = ({ reading, token, groupFirst }) => !some(reading, groupFirst, token, isPossibility);

/** frames of what something is said to be */
const SAID_OF = new Set<Frame>(['object-as', 'object-predicate']);

/** "The dock is seen by brokers as a burden": the subject, and what is said of it without the agent. */
const patientAndPredicate =
  (frame: Frame): ContentPlace =>
  (site, sense) => {
    let first = afterCue(site, sense, frame);
    // the predicate stands there, or after its agent
    if (!OPENINGS[frame](site.reading, first) && !isBy(site.reading, first)) return null;
    const agent = SAID_OF.has(frame) ? holderAfter(site, first) : agentAfter(site, first);
    if (agent && agent.range.first === first + 1) first = agent.range.end;
    const patient = patientOf(site);
    if (!patient || !opensPredicate(site, frame, first)) return null;
    const latest = SAID_OF.has(frame) ? beforeAdverbial(site, first) : undefined;
    return { first, latest, before: [patient], hole: agent && { first: agent.range.first - 1, end: agent.range.end } };
  };

/** when or why it is said to be so, or what the author sets against it */
const opensAdverbial = words('when although though since after before until whereas because while');

/** The end of a predicate, where another clause begins: "written off as a wreck | when she came in". A condition belongs to it. */
function beforeAdverbial({ reading, token }: Site, first: number): number | undefined {
  const at = firstFrom(reading, first, sentenceEnd(reading, token), opensAdverbial);
  return at < 0 ? undefined : at;
}

/** "was found guilty", "was found dead": a verdict or a find, and nobody's view */
const isFinding = words('guilty liable dead alive unconscious hanged safe unharmed');

/** Whether the content begins at a token: with its opening, which the tree does not put elsewhere. */
const opensPredicate = ({ reading, token, verb }: Site, frame: Frame, first: number): boolean =>
  OPENINGS[frame](reading, first) &&
  !(verb === 'find' && isFinding(reading, first)) &&
  !(frame === 'object-predicate' && child(reading, token, 'xcomp') < first);

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
  if (reading.lower(Math.max(0, site.groupFirst - 1)) !== 'it') return null;
  let first = afterCue(site, sense, 'clause');
  const agent = isBy(reading, first) ? agentAfter(site, first) : null;
  if (agent && agent.range.first === first + 1) first = agent.range.end;
  if (!OPENINGS.clause(reading, first)) return null;
  return { first: first + 1 };
};

/** "The plan was opposed by anglers"; of pronouns only who is praised, blamed or opposed: "it was mentioned by Holm" puts nothing forward. */
export const patient: ContentPlace = (site, { cue }) => {
  const found = patientOf(site);
  if (!found || (found.end === found.first + 1 && isPointer(site.reading, found.first) && !JUDGING.has(cue.class))) return null;
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

/** The place of an agent, found in this way after where the frame's content begins. */
const agentFoundBy =
  (find: (site: Site, first: number) => NounPhrase | null, frame: Frame): SourcePlace =>
  (site, _, sense) =>
    find(site, afterCue(site, sense, frame)) ?? undefined;
/** Nobody, where the place of an agent finds nobody. */
const nobodyBut =
  (agent: SourcePlace): SourcePlace =>
  (site, content, sense) =>
    agent(site, content, sense) ? undefined : null;

/** "by the ministry" */
export const agent = agentFoundBy(agentAfter, 'object');
/** "seen as a burden by brokers" too */
export const agentOfAs = agentFoundBy(holderAfter, 'object-as');
/** the same for a predicate right after the cue */
export const agentOfPredicate = agentFoundBy(holderAfter, 'object-predicate');
/** Nobody is named who does it. */
export const noAgent = nobodyBut(agent);
export const noAgentOfAs = nobodyBut(agentOfAs);
export const noAgentOfPredicate = nobodyBut(agentOfPredicate);
