/** Passives: "was accused by India of …", "is regarded by farmers as …", "is expected to …" with nobody named, "it is thought that …". */
import type { Frame } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { type Range, sentenceEnd } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isNominal, isPastForm, penn, universal } from '../../language/tags.ts';
import { child, isOblique } from '../../language/tree.ts';
import { isPassive, isTo, verbGroup } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { claimOf, type Match, matchSense } from '../senses.ts';
import { behind } from './frame.ts';

const opensPredicate = universal('ADJ ADV DET NOUN');
const isOfAgent = penn('CC CD DT JJ NN NNP NNPS NNS POS PRP');

/** The logical object of a passive and who acts: "was accused by India of …", "is expected to …". */
export function passive(reading: Reading, verb: number): Found | null {
  if (!isPastForm(reading, verb)) return null;
  const mayHaveAgent = isBehind(reading, verb, 'by');
  for (const name of ['object-to', 'object-as', 'object-predicate', 'object-ing', 'clause', 'object'] as const) {
    const match = matchSense(reading, verb, name);
    if (!match) continue;
    const first = name === 'object-predicate' ? match.end : behind(reading, match);
    // what the words rule out needs no tree
    if (!mayHaveAgent && !opensContent(reading, name, first)) continue;
    if (!isPassive(reading, verb)) return null;
    const found = passiveFrame(reading, verb, match, name, first);
    if (found) return found;
  }
  return null;
}

function isBehind(reading: Reading, token: number, word: string): boolean {
  for (let t = token + 1; t < sentenceEnd(reading, token); t++) if (reading.lower(t) === word) return true;
  return false;
}

/** Whether the content of a frame may begin with this token; that of a bare object stands in front. */
function opensContent(reading: Reading, name: Frame, first: number): boolean {
  const word = reading.lower(first);
  if (name === 'object-to') return isTo(reading, first);
  if (name === 'object-as') return word === 'as';
  if (name === 'object-ing') return /^(of|for|with|over)$/.test(word);
  if (name === 'object-predicate') return opensPredicate(reading, first);
  return name === 'clause' && word === 'that';
}

function passiveFrame(reading: Reading, verb: number, match: Match, name: Frame, behindCue: number): Found | null {
  let first = behindCue;
  const subject = child(reading, verb, 'nsubj:pass', 'nsubj');
  const agent = agentOf(reading, verb) ?? agentInOrder(reading, first);
  if (agent && agent.range.first === first + 1) first = agent.range.end;
  const patient = subject >= 0 && subject < verb ? (subjectOfVerb(reading, verb)?.range ?? null) : null;
  let content: Range[];
  if (name === 'object') {
    if (!agent || !patient) return null;
    content = [patient];
  } else if (name === 'clause') {
    if (!opensContent(reading, name, first) || reading.lower(Math.max(0, verbGroup(reading, verb).first - 1)) !== 'it') return null;
    content = [{ first: first + 1, end: complementEnd(reading, verb, first + 1) }];
  } else {
    if (!patient || !opensContent(reading, name, first)) return null;
    if (name === 'object-predicate' && child(reading, verb, 'xcomp') < first) return null;
    content = [patient, ...without({ first, end: complementEnd(reading, verb, first) }, agent)];
  }
  return claimOf(reading, verb, match, agent, content, agent ? `passive-agent.${name}` : `passive-agentless.${name}`);
}

/** A range without the agent's phrase in it. */
function without({ first, end }: Range, agent: NounPhrase | null): Range[] {
  if (!agent || agent.range.first - 1 <= first || agent.range.end > end) return [{ first, end }];
  const parts = [{ first, end: agent.range.first - 1 }];
  if (agent.range.end < end) parts.push({ first: agent.range.end, end });
  return parts;
}

/** "by the ministry" */
function agentOf(reading: Reading, verb: number): NounPhrase | null {
  for (const t of reading.children(verb)) {
    if (t < verb || !isOblique(reading, t)) continue;
    if (reading.lower(reading.subtreeStart(t)) === 'by' && isNominal(reading, t)) return beforeAs(reading, phraseOf(reading, t));
  }
  return null;
}

/** "by one critic", by word order alone */
function agentInOrder(reading: Reading, by: number): NounPhrase | null {
  if (reading.lower(by) !== 'by') return null;
  let end = by + 1;
  while (end < sentenceEnd(reading, by) && isOfAgent(reading, end)) end++;
  return end > by + 1 ? { range: { first: by + 1, end }, head: end - 1, role: null } : null;
}

/** "by farmers as a lifeline": the predicate is not the agent's. */
function beforeAs(reading: Reading, agent: NounPhrase): NounPhrase {
  for (let t = agent.range.first + 1; t < agent.range.end; t++) {
    if (/^(as|to)$/.test(reading.lower(t)) || (/^(of|for)$/.test(reading.lower(t)) && reading.xpos(t + 1) === 'VBG'))
      return { ...agent, range: { first: agent.range.first, end: t } };
  }
  return agent;
}
