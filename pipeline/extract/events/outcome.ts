/**
 * What happened to the counted: killed, injured, kidnapped, … The word itself may be the counted ("12 deaths") or stand beside it
 * ("12 wounded soldiers", "6 wounded"); else the tree is asked, then the neighbouring words.
 */
import type { Outcome } from '../../contract.ts';
import type { DraftFigure, DraftRelation } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { subjectOf } from './clause.ts';
import type { Described, Shield, Trigger } from './described.ts';
import { deedOf } from './implied-numbers.ts';
import { headFrom } from './noun-phrases.ts';
import { behind } from './outcome-behind.ts';
import { alongWith, inList, rightInFront } from './outcome-front.ts';
import { livesLost, toll } from './outcome-phrases.ts';
import { triggerInTree } from './outcome-tree.ts';
import { countsPeople, isAnimal } from './people.ts';
import { isParticiple } from './verb-forms.ts';
import { causeWord, isOutcomeForm, outcomeWord } from './words.ts';

type Way = (reading: Reading, described: Described, shield: Shield) => Trigger | null;

/** Ways in which a text tells its outcome, the surest first. */
const WAYS: Way[] = [
  ofDeed, //        "a double homicide"
  inPhrase, //      "12 deaths", "12 wounded soldiers"
  besideNumeral, // "6 wounded"
  fatally, //       "one of them fatally"
  inFront, //       "killed 12", "the death toll rose to 12"
  rightBehind, //   "nine others wounded"
  ofPossessed, //   "the five nuns' slaying"
  ofLoss, //        "the army lost 41 personnel"
  ofTotal, //       "brings to 64 the number of people killed"
  inTree,
  inWindow,
];

export function findOutcome(reading: Reading, described: Described, shield: Shield): void {
  const { figure, phrase } = described;
  if (figure.kind !== 'count' && figure.kind !== 'ratio' && figure.kind !== 'percent') return;
  // "…, according to two guards": who tells of it
  if (isSpeaker(reading, figure)) return;
  // "two explosions that left five wounded": what does harm does not suffer it
  if (phrase.named && causeWord(reading, phrase.head) && !outcomeWord(reading, phrase.head, 'noun')) return;
  if (phrase.named && reading.lower(phrase.head) === 'times') return; // "stabbed him 17 times"
  for (const way of WAYS) {
    const found = way(reading, described, shield);
    if (!found || !isSaidOf(reading, found, described)) continue;
    const trigger = isState(found) ? (deedOverState(reading, described, shield, found) ?? found) : found;
    if (isNegated(reading, trigger.token) && figure.value !== 0) return;
    setOutcome(reading, described, trigger);
    return;
  }
}

/** "Deaths on the roads fell 12% to 4,310": a level of what is itself an outcome; by how much it moved is none. Expects items and changes. */
export function findOutcomeOfItem(reading: Reading, all: readonly Described[], relations: readonly DraftRelation[]): void {
  const amounts = new Set(relations.filter(({ kind }) => kind === 'change_of').map(({ from }) => from));
  all.forEach((one, i) => {
    const { figure } = one;
    if (figure.kind !== 'count' || one.trigger || one.phrase.named || amounts.has(figure)) return;
    const level = isBaseOf(reading, one) ? levelBefore(all, i) : undefined;
    if (level?.trigger && level.sentence === one.sentence) {
      setOutcome(reading, one, { ...level.trigger, way: 'shared' });
      figure.outcome = level.figure.outcome;
      return;
    }
    if (!figure.item) return;
    const last = reading.tokenAt(figure.item.end - 1);
    const head = headFrom(reading, reading.tokenAt(figure.item.start), last + 1); // "deaths on the roads"
    const token = head >= 0 && outcomeWord(reading, head, 'noun') ? head : last;
    const word = token < figure.firstToken ? outcomeWord(reading, token, 'noun') : null;
    if (word?.sufferer === 'of' && /s$/.test(reading.lower(token))) setOutcome(reading, one, { token, word, way: 'toll' });
  });
}

/** "171 had died, up from 122", "down by 65% from 640": what the count was before, or elsewhere */
export const isBaseOf = (reading: Reading, { figure }: Described): boolean => {
  const from = startOf(reading, figure) - 1;
  if (reading.lower(from) !== 'from') return false;
  const isWay = (token: number): boolean => /^(?:up|down)$/.test(reading.lower(token));
  if (isWay(from - 1)) return true;
  const by = reading.lower(from - 3) === 'by' ? from - 4 : from - 3;
  return /^(?:%|percent)$/.test(reading.lower(from - 1)) && (isWay(by) || (reading.lower(from - 2) === 'per' && isWay(by - 1)));
};

/** The level that a base belongs to, in front of the percentage between them. */
export function levelBefore(all: readonly Described[], i: number): Described | undefined {
  const before = all[i - 1];
  return before?.figure.kind === 'percent' ? all[i - 2] : before;
}

const isSpeaker = (reading: Reading, figure: DraftFigure): boolean => {
  const start = startOf(reading, figure);
  return start > 1 && reading.lower(start - 1) === 'to' && reading.lower(start - 2) === 'according';
};

/** Militants alone are "neutralised", civilians "captured", people alone taken away; glaciers vanish without being missed. */
function isSaidOf(reading: Reading, { word, way }: Trigger, described: Described): boolean {
  if (way === 'self' && isRecount(reading, described)) return false;
  if (word.whom === 'armed') return /^(?:militant|military|police)$/.test(described.figure.itemClass ?? '');
  if (word.whom === 'civilian') return described.figure.itemClass === 'civilian';
  // soldiers whom an enemy holds are under no arrest, nor are those of whom it is not said who they are
  if (/^captur/.test(word.lemma) && (described.figure.itemClass === 'military' || !described.phrase.named)) return false;
  return (word.whom !== 'people' && word.outcome !== 'missing') || countsPeople(reading, described);
}

/** "removed 399 deaths from its count": nobody died of that */
function isRecount(reading: Reading, { figure, phrase, sentence }: Described): boolean {
  if (!/^(?:remove|removed|removing|add|added|adding|subtracted|deducted|struck)$/.test(reading.lower(startOf(reading, figure) - 1)))
    return false;
  const limit = Math.min(reading.sentenceFirst[sentence + 1], phrase.end + 5);
  for (let token = phrase.end; token < limit; token++)
    if (/^(?:count|toll|tally|total|list|figures?)$/.test(reading.lower(token))) return true;
  return false;
}

/** "12 displaced Syrians", "three hostages": what they are, not what happened to them. */
const isState = ({ word, way }: Trigger): boolean =>
  way === 'modifier' || /^(?:hostage|captive|detainee|refugee|evacuee|whereabouts|trace)$/.test(word.lemma);

/** "Twelve displaced Syrians were killed", "have killed three hostages": the verb decides over the state. */
function deedOverState(reading: Reading, described: Described, shield: Shield, state: Trigger): Trigger | null {
  if (!described.phrase.named) return null;
  for (const way of [inFront, inTree, inWindow]) {
    const deed = way(reading, described, shield);
    // "47 people killed and 50 people missing": a deed in front is the other's, unless it takes the number as its object
    const isOwn = deed && (way === inFront || deed.token > described.phrase.head);
    if (isOwn && deed.token !== state.token && !isState(deed) && DEEDS.test(deed.word.outcome) && isSaidOf(reading, deed, described))
      return deed;
  }
  return null;
}
const DEEDS = /^(?:killed|killed_or_injured|kidnapped|arrested)$/;

/** "the five nuns' slaying" */
function ofPossessed(reading: Reading, { phrase, sentence }: Described): Trigger | null {
  const mark = phrase.end;
  if (!phrase.named || mark + 1 >= reading.sentenceFirst[sentence + 1] || !/^['’]s?$/.test(reading.form(mark))) return null;
  const token = reading.upos(mark + 1) === 'ADJ' ? mark + 2 : mark + 1;
  const word = outcomeWord(reading, token, 'noun');
  return word?.sufferer === 'of' ? { token, word, way: 'of' } : null;
}

/** "brings to 64 the number of people killed" */
function ofTotal(reading: Reading, { figure, phrase, sentence }: Described): Trigger | null {
  const noun = phrase.end + 1;
  if (phrase.named || reading.lower(startOf(reading, figure) - 1) !== 'to' || reading.lower(phrase.end) !== 'the') return null;
  if (!/^(?:number|total|count|tally)$/.test(reading.lower(noun))) return null;
  for (let token = noun + 1; token < Math.min(reading.sentenceFirst[sentence + 1], noun + 6); token++) {
    const word = stateAt(reading, token) ?? outcomeWord(reading, token, 'noun');
    if (word) return { token, word, way: 'toll' };
  }
  return null;
}

const FORCES =
  /^(?:army|forces?|police|military|units?|brigade|battalion|regiment|navy|troops|militia|rebels|guards?|corps|garrison|patrol|convoy|side|squad)$/;
const RANKS = /^(?:personnel|men|soldiers|troops|fighters|officers|jawans|policemen|guards|marines|sailors|militants|rebels)$/;
const LOSS: Trigger['word'] = { lemma: 'lose', part: 'verb', sufferer: 'object', outcome: 'killed' };
/** "The army lost 41 personnel", "mourns the loss of 18 sailors"; a firm loses staff otherwise. */
function ofLoss(reading: Reading, described: Described): Trigger | null {
  const { figure, phrase } = described;
  const start = startOf(reading, figure);
  const mourned = reading.lower(start - 1) === 'of' && reading.lower(start - 2) === 'loss' && mourns(reading, start - 3);
  if (mourned) return { token: start - 2, word: LOSS, way: 'of' };
  // "We have buried 31 of our people"
  if (/^(?:buried|burying|bury)$/.test(reading.lower(start - 1)) && countsPeople(reading, described)) {
    const who = subjectOf(reading, start - 1);
    if (who >= 0 && /^(?:we|they|i|villagers|residents|families|relatives|mourners)$/.test(reading.lower(who)))
      return { token: start - 1, word: LOSS, way: 'active' };
  }
  if (!/^(?:lost|lose|losing|loses)$/.test(reading.lower(start - 1)) || !RANKS.test(reading.lower(phrase.head))) return null;
  const subject = subjectOf(reading, start - 1);
  const isForce =
    subject >= 0 && (FORCES.test(reading.lower(subject)) || (reading.lower(subject) === 'it' && forceBefore(reading, subject)));
  return isForce ? { token: start - 1, word: LOSS, way: 'active' } : null;
}

function mourns(reading: Reading, token: number): boolean {
  const verb = /^(?:the|a|tragic|sad|his|her|their)$/.test(reading.lower(token)) ? token - 1 : token;
  return /^(?:mourn|mourns|mourned|mourning|grieve|grieves|grieved|grieving|lament|laments|lamented)$/.test(reading.lower(verb));
}

/** words back to the force that a pronoun stands for */
const FORCE_REACH = 12;
function forceBefore(reading: Reading, pronoun: number): boolean {
  for (let token = pronoun - 1; token >= Math.max(0, pronoun - FORCE_REACH); token--) if (FORCES.test(reading.lower(token))) return true;
  return false;
}

export function setOutcome(reading: Reading, described: Described, trigger: Trigger): void {
  described.trigger = trigger;
  described.figure.outcome = ofCapture(trigger, described) ?? deadly(reading, trigger) ?? pairedOutcome(reading, trigger);
  described.figure.evidence.push({
    field: 'outcome',
    span: tokenSpan(reading, trigger.token, trigger.token + 1),
    basis: 'stated',
    rule: `outcome-${trigger.way}`,
  });
}

/** Who captures civilians kidnaps them; suspects and fighters are arrested. */
const ofCapture = ({ word, way }: Trigger, { figure }: Described): Outcome | null =>
  /^captur/.test(word.lemma) && way !== 'shared' && figure.itemClass === 'civilian' ? 'kidnapped' : null;

/** "a double homicide", "a triple shooting". */
function ofDeed(reading: Reading, { figure }: Described): Trigger | null {
  const token = deedOf(reading, figure);
  const word = token < 0 ? null : (outcomeWord(reading, token, 'noun') ?? outcomeWord(reading, token, 'verb'));
  return word && { token, word, way: 'self' };
}

/** "12 deaths", "11 casualties", "12 wounded soldiers". */
function inPhrase(reading: Reading, described: Described): Trigger | null {
  const { figure, phrase } = described;
  if (!phrase.named || figure.kind === 'percent') return null;
  const noun = outcomeWord(reading, phrase.head, 'noun');
  if (noun?.sufferer === 'of') return { token: phrase.head, word: noun, way: 'self' };
  if (!countsPeople(reading, described)) return null;
  for (let token = phrase.first; token < phrase.head; token++) {
    const word = stateAt(reading, token);
    if (word) return { token, word, way: 'modifier' };
  }
  return null;
}

/** "6 wounded", "12 dead", "the 12 killed"; not "12 killed three rebels". */
function besideNumeral(reading: Reading, { phrase }: Described): Trigger | null {
  const ofThem = reading.lower(phrase.end) === 'of' && /^(?:the|those)$/.test(reading.lower(phrase.end + 1)); // "five of the dead"
  const token = phrase.end + (ofThem ? 2 : 0);
  if (phrase.named || token >= reading.tokenCount || reading.sentenceOf[token] !== reading.sentenceOf[phrase.head]) return null;
  const word = stateAt(reading, token);
  if (!word || /^(?:NUM|DET)$/.test(token + 1 < reading.tokenCount ? reading.upos(token + 1) : '')) return null;
  return { token, word, way: 'modifier' };
}

/** "left three people dead and nine others wounded", "two suspects killed in raid": nothing behind it that could be an object. */
function rightBehind(reading: Reading, described: Described): Trigger | null {
  const { phrase, sentence } = described;
  const token = phrase.end;
  const end = reading.sentenceFirst[sentence + 1];
  if (!phrase.named || token >= end || !countsPeople(reading, described)) return null;
  const word = stateAt(reading, token);
  const isLast = token + 1 === end || /^(?:PUNCT|SYM|ADP)$/.test(reading.upos(token + 1));
  return word && isLast ? { token, word, way: 'modifier' } : null;
}

/** tokens from "were shot" to "one of them fatally" */
const REACH = 16;

/** "were stabbed in the market, one of them fatally": the verb in front, and of it the worst. */
function fatally(reading: Reading, { phrase, sentence }: Described): Trigger | null {
  if (phrase.named || phrase.end >= reading.tokenCount || reading.lower(phrase.end) !== 'fatally') return null;
  for (let token = phrase.end - 1; token >= Math.max(reading.sentenceFirst[sentence], phrase.end - REACH); token--) {
    const word = outcomeWord(reading, token, 'verb');
    if (word && isParticiple(reading.lower(token))) return { token, word: { ...word, outcome: 'killed' }, way: 'shared' };
  }
  return null;
}

/** "dead", "wounded": what somebody is, or was made. */
const stateAt = (reading: Reading, token: number): Trigger['word'] | null =>
  outcomeWord(reading, token, 'adjective') ?? participle(reading, token);

function participle(reading: Reading, token: number): Trigger['word'] | null {
  const word = outcomeWord(reading, token, 'verb');
  return word && word.sufferer !== 'subject' && isParticiple(reading.lower(token)) ? word : null;
}

function inFront(reading: Reading, { figure, phrase }: Described, shield: Shield): Trigger | null {
  const start = startOf(reading, figure);
  return livesLost(reading, phrase, start) ?? toll(reading, start) ?? rightInFront(reading, start, shield);
}

function inTree(reading: Reading, { phrase }: Described): Trigger | null {
  return phrase.named && !isAnimal(reading, phrase.head) ? triggerInTree(reading, phrase.head) : null;
}

function inWindow(reading: Reading, described: Described): Trigger | null {
  if (!countsPeople(reading, described)) return null;
  const start = startOf(reading, described.figure);
  return (isWhole(reading, start) ? null : behind(reading, described.phrase)) ?? alongWith(reading, start) ?? inList(reading, start);
}

/** "Of the 350 passengers, 21 died": what follows is said of a part. */
function isWhole(reading: Reading, start: number): boolean {
  const of = /^(?:the|its|their|his|her)$/.test(reading.lower(start - 1)) ? start - 2 : start - 1;
  if (of < 0 || reading.lower(of) !== 'of') return false;
  return reading.sentenceFirst[reading.sentenceOf[of]] === of || /^(?:NUM|PUNCT)$/.test(reading.upos(of - 1));
}

/** where the figure's words begin, approximator taken in */
const startOf = (reading: Reading, figure: DraftFigure): number => Math.min(figure.firstToken, reading.tokenAt(figure.span.start));

/** Who is shot or stabbed, in a text that tells of no death, lived: a report would say otherwise. */
export function settleHarm(reading: Reading, all: readonly Described[]): void {
  const unsettled = all.filter(
    ({ figure, trigger }) => figure.outcome === 'killed_or_injured' && trigger && HARMED.has(trigger.word.lemma),
  );
  if (unsettled.length === 0 || tellsOfDeath(reading)) return;
  for (const { figure } of unsettled) {
    figure.outcome = 'injured';
    for (const evidence of figure.evidence) if (evidence.field === 'outcome') evidence.basis = 'implied';
  }
}

function tellsOfDeath(reading: Reading): boolean {
  for (let token = 0; token < reading.tokenCount; token++) {
    const form = reading.lower(token);
    if (form === 'fatal' || form === 'fatally' || (isOutcomeForm(form) && isDeath(reading, token))) return true;
  }
  return false;
}
const PARTS = ['verb', 'adjective', 'noun'] as const;
const isDeath = (reading: Reading, token: number): boolean => PARTS.some((part) => outcomeWord(reading, token, part)?.outcome === 'killed');

const HARMED = new Set(['shoot', 'stab']);
/** "shot dead", "shot to death", "fatally shot", "shot and killed": the harm is death. */
export function deadly(reading: Reading, { token, word }: Trigger): DraftFigure['outcome'] {
  if (!HARMED.has(word.lemma) || word.outcome === 'killed') return null;
  const sentence = reading.sentenceOf[token];
  const limit = Math.min(reading.sentenceFirst[sentence + 1], token + 12);
  if (token > 0 && /^(?:fatal|fatally|mortally|deadly)$/.test(reading.lower(token - 1))) return 'killed';
  for (let i = token + 1; i < limit; i++) {
    const form = reading.lower(i);
    if (form === 'dead' || (form === 'death' && reading.lower(i - 1) === 'to') || (form === 'killed' && i - token === 2)) return 'killed';
    if (form === 'wounded' && i - token === 2) return 'injured';
    if (/^(?:,|;|but)$/.test(form)) return null;
  }
  return null;
}

/** "killed or injured", "dead and wounded" say it of the counted together. */
function pairedOutcome(reading: Reading, { token, word }: Trigger): DraftFigure['outcome'] {
  const isHarm = (outcome: string): boolean => outcome === 'killed' || outcome === 'injured';
  if (isEither(reading, token, word.outcome)) return null;
  if (!isHarm(word.outcome)) return word.outcome;
  for (const side of [-1, 1]) {
    const between = token + side;
    const other = token + 2 * side;
    if (other < 0 || other >= reading.tokenCount || !/^(?:or|and|\/)$/.test(reading.lower(between)) || !isOutcomeForm(reading.lower(other)))
      continue;
    const second = outcomeWord(reading, other, 'verb') ?? outcomeWord(reading, other, 'adjective') ?? outcomeWord(reading, other, 'noun');
    if (second && isHarm(second.outcome) && second.outcome !== word.outcome && !hasOwnFigure(reading, other, side))
      return 'killed_or_injured';
  }
  return word.outcome;
}

/** "killed or captured": of how many which is not told */
function isEither(reading: Reading, token: number, outcome: string): boolean {
  return [-2, 2].some((side) => {
    const other = reading.lower(token + side / 2) === 'or' ? outcomeWord(reading, token + side, 'verb') : null;
    return other !== null && other.outcome !== outcome && /^(?:arrested|kidnapped)$/.test(outcome === 'killed' ? other.outcome : outcome);
  });
}

/** "killed 12 and wounded 30": each verb has its own. */
function hasOwnFigure(reading: Reading, token: number, side: number): boolean {
  for (let i = 1; i <= 3; i++) {
    const beside = token + i * side;
    if (beside < 0 || beside >= reading.tokenCount) return false;
    if (reading.upos(beside) === 'NUM') return side < 0;
  }
  return false;
}

const NEGATIONS = new Set(['not', "n't", 'never', 'without', 'attempted']);
/** "were not killed", "attempted murder" */
export function isNegated(reading: Reading, token: number): boolean {
  const first = reading.sentenceFirst[reading.sentenceOf[token]];
  for (let i = token - 1; i >= Math.max(first, token - 3); i--) if (NEGATIONS.has(reading.lower(i))) return true;
  return false;
}
