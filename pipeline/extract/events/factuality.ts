/**
 * Whether the figure is put as fact: "will hire 300" is planned, "could reach ten points" forecast, "would have been more than 1,000"
 * hypothetical, "wants 5,000 troops" demanded. The nearest governing word decides; without one the figure is actual.
 */

import type { Factuality } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import { changeWord } from '../language/lexicon/change.ts';
import { firstFrom, sentenceStart, some, within } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { related } from '../language/tree.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described } from './described.ts';
import { byAuxiliary } from './factuality-auxiliary.ts';
import { announcedBefore, auxiliaryAfter, type Found, forecastBefore, isDurative } from './factuality-beside.ts';
import { startOf } from './figure-extent.ts';
import { askedAfter, targetBeside } from './targets.ts';
import { factualityWord } from './words.ts';

const isAdverbial = related('obl* nmod* advmod*');

const HIGHEST_CLIMB = 10;
const IF = new Set(['if', 'unless', 'should']);

/** What is spoken of as known is there, and so is what an aside adds: "the two countries", "its 600 shops", "— 600 in all". */
const opensKnown = words("the its their his her our your my these those this 's — – -- ( [");

const isKnown = (reading: Reading, start: number): boolean =>
  start > 0 && reading.sentenceOf[start - 1] === reading.sentenceOf[start] && opensKnown(reading, start - 1);

export function findFactuality(reading: Reading, { figure, phrase, trigger }: Described): void {
  if (figure.kind === 'age') return; // how old somebody is, nobody plans or demands
  // "for most of the past 25 years" times the clause, it is not what will or would be
  if (figure.kind === 'duration' && isTimeOfClause(reading, figure)) return;
  const start = startOf(reading, figure);
  const target = targetBeside(reading, figure, start);
  const asked = askedAfter(reading, figure);
  if (target >= 0) set(reading, figure, target, 'forecast');
  else if (asked >= 0) set(reading, figure, asked, 'demanded');
  if (target >= 0 || asked >= 0 || isKnown(reading, start)) return;
  const node = trigger && trigger.way !== 'self' && trigger.way !== 'modifier' ? trigger.token : phrase.head;
  const found = above(reading, node, start, figure.kind === 'count') ?? beside(reading, figure, start);
  if (found && !isBaseOfChange(reading, figure, start)) set(reading, figure, found.token, found.factuality);
}

/** A duration that only says when or how long: of its clause, not of what will or would be. */
function isTimeOfClause(reading: Reading, figure: DraftFigure): boolean {
  const unit = unitToken(reading, figure);
  if (['ago', 'earlier'].includes(reading.lower(unit + 1))) return true;
  return isAdverbial(reading, unit) && !isDurative(reading, figure, reading.head(unit));
}

/** By the order of the words. */
function beside(reading: Reading, figure: DraftFigure, start: number): Found | null {
  if (figure.kind === 'duration') return null;
  const found = forecastBefore(reading, start) ?? announcedBefore(reading, start);
  if (found) return found;
  const after = auxiliaryAfter(reading, figure);
  if (!after) return null;
  const perfect = reading.lower(after.auxiliary + 1) === 'have';
  const told = byAuxiliary(reading, after.verb, reading.lower(after.auxiliary), perfect);
  return told && told !== 'nothing' ? { token: after.auxiliary, factuality: told } : null;
}

/** tokens from the base of a change to the level after it: "from 21% of output to" */
const LONGEST_BASE = 5;
const leadsToLevel = words('to');

/** "will rise from 21% to 28%", "to 58c, up from 54c": where it stands now; "will range from 3% to 5%" is no change */
function isBaseOfChange(reading: Reading, { endToken }: DraftFigure, start: number): boolean {
  if (reading.lower(start - 1) !== 'from' || start < 2) return false;
  if (['up', 'down'].includes(reading.lower(start - 2))) return true;
  const to = firstFrom(reading, endToken, within(reading, endToken - 1, LONGEST_BASE + 1), leadsToLevel, isComma);
  return to >= 0 && some(reading, Math.max(sentenceStart(reading, start), start - LONGEST_BASE), start - 1, isChange);
}

const isChange: TokenTest = (reading, token) => changeWord(reading, token, 'verb') !== null;

/** The nearest word above that says how real a figure is. */
function above(reading: Reading, from: number, figure: number, isCount: boolean): Found | null {
  // "will investigate the killing of 40": what hangs on a noun is not what will be; what is asked for may be, "the release of 40"
  let nested = false;
  let node = from;
  for (let step = 0; step < HIGHEST_CLIMB && node >= 0; step++) {
    const up = reading.head(node);
    const found = (nested ? null : modalOf(reading, node)) ?? atGovernor(reading, up, node, figure);
    if (found) return found;
    if (hasOwnTense(reading, node, up)) return null;
    nested = nested || (isCount && reading.relation(node).startsWith('nmod'));
    if (nested && up >= 0 && reading.upos(up) === 'VERB') return null;
    node = up;
  }
  return null;
}

const isClauseOrModifier = related('ccomp acl:relcl parataxis advcl amod compound appos');
/** A report carries its own tense: "said that 12 were killed" says nothing of how real they are; so does "will pay, having lost $3m". */
const hasOwnTense = (reading: Reading, node: number, up: number): boolean =>
  reading.lower(node) === 'having' || (isClauseOrModifier(reading, node) && !isOutcomeOf(reading, node, up));

/** "will rise, raising $3m a year": a participle after its verb has no tense of its own */
const isOutcomeOf = (reading: Reading, node: number, up: number): boolean =>
  reading.relation(node) === 'advcl' && reading.xpos(node) === 'VBG' && reading.form(node - 1) === ',' && up >= 0 && up < node;

const MAY_BE_MODAL = universal('VERB AUX NOUN ADJ');

/** Auxiliaries and conditions of one verb: the first that decides. */
function modalOf(reading: Reading, verb: number): Found | null {
  if (!MAY_BE_MODAL(reading, verb)) return null;
  if (isSettled(reading, verb)) return { token: verb - 2, factuality: 'planned' };
  const children = reading.children(verb);
  for (const token of children) {
    const relation = reading.relation(token);
    if (relation === 'mark' && IF.has(reading.lower(token))) return { token, factuality: 'hypothetical' };
    if (token > verb || !relation.startsWith('aux')) continue;
    const told = byAuxiliary(reading, verb, reading.lower(token), hasHave(reading, children));
    if (told === 'nothing') return null;
    if (told) return { token, factuality: told };
  }
  return null;
}

const isAuxiliaryRelation = related('aux*');
/** "will have hired" */
const hasHave = (reading: Reading, children: readonly number[]): boolean =>
  children.some((child) => reading.lower(child) === 'have' && isAuxiliaryRelation(reading, child));

/** "is to borrow $2bn", "are due to strike": settled, though it has not been done */
function isSettled(reading: Reading, verb: number): boolean {
  if (reading.lower(verb - 1) !== 'to') return false;
  const be = ['due', 'set', 'scheduled', 'slated'].includes(reading.lower(verb - 2)) ? verb - 3 : verb - 2;
  return be >= 0 && ['is', 'are', "'s", "'re"].includes(reading.lower(be)) && reading.sentenceOf[be] === reading.sentenceOf[verb];
}

/** Is the figure's clause what the word above wants, plans or expects: its object or its infinitive. */
function governs(reading: Reading, up: number, node: number): boolean {
  const relation = reading.relation(node);
  if (relation === 'obj') return reading.upos(up) === 'VERB';
  if (relation === 'xcomp' || relation === 'ccomp' || relation === 'acl' || relation === 'advcl') return true;
  return relation.startsWith('nmod') && reading.upos(up) === 'NOUN';
}

const isRelative = words('who which');
/** words from a relative pronoun to the verb of its clause */
const RELATIVE_REACH = 6;
/** words from that verb to the comma that closes it */
const LONGEST_ASIDE = 40;

/** "a doctor, who asked not to be named, put it at 41": a relative clause that a comma has closed governs nothing after it. */
function isAside(reading: Reading, governor: number, figure: number): boolean {
  const first = Math.max(sentenceStart(reading, governor) + 1, governor - RELATIVE_REACH);
  let opened = false;
  for (let token = governor - 1; token >= first && !opened; token--) {
    if (reading.lower(token) === ',') return false;
    opened = isRelative(reading, token) && reading.lower(token - 1) === ',';
  }
  return opened && some(reading, governor + 1, Math.min(figure, governor + LONGEST_ASIDE), isComma);
}

/** What the word above wants, plans or expects of the figure's clause. */
function atGovernor(reading: Reading, up: number, node: number, figure: number): Found | null {
  // "the plan left the state with $3m": the tree makes a participle of its verb
  const isVerbOfNoun = reading.relation(node) === 'acl' && reading.xpos(node) === 'VBD';
  if (up < 0 || isVerbOfNoun || !governs(reading, up, node) || isAside(reading, up, figure)) return null;
  const factuality = factualityWord(reading, up);
  return factuality ? { token: up, factuality } : null;
}

function set(reading: Reading, figure: DraftFigure, token: number, factuality: Factuality): void {
  figure.factuality = factuality;
  figure.evidence.push({ field: 'factuality', span: tokenSpan(reading, token, token + 1), basis: 'stated', rule: 'factuality-governor' });
}

/** The word that the figure hangs on the sentence by: its unit, else the numeral. */
const unitToken = (reading: Reading, figure: DraftFigure): number => reading.tokenAt(figure.span.end - 1);
