/**
 * What happened to the counted: killed, injured, kidnapped, … The word itself may be the counted ("12 deaths") or stand beside it
 * ("12 wounded soldiers", "6 wounded"); else the tree is asked, then the neighbouring words.
 */

import type { DraftFigure } from '../drafts.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { mayTellOutcome, outcomeWord } from '../language/lexicon/harm.ts';
import { sentenceStart, some } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import { words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described, Mask, Trigger } from './described.ts';
import { startOf } from './figure-extent.ts';
import { mayTellInjury } from './harm-after.ts';
import { after } from './outcome-after.ts';
import { besideNumeral, fatally, inPhrase, ofDeed, ofPossessed, ofTotal, rightAfter } from './outcome-beside.ts';
import { alongWith, inList, rightInFront } from './outcome-front.ts';
import { ofLoss } from './outcome-loss.ts';
import { livesLost, toll } from './outcome-phrases.ts';
import { isUndone, setOutcome } from './outcome-set.ts';
import { triggerInTree } from './outcome-tree.ts';
import { countsPeople, isAnimal } from './people.ts';

const isNumberOrMark = universal('NUM PUNCT');

type Way = (reading: Reading, described: Described, mask: Mask) => Trigger | null;

/** Ways in which a text tells its outcome, the surest first. */
const WAYS: Way[] = [
  ofDeed, //        "a double homicide"
  inPhrase, //      "12 deaths", "12 wounded soldiers"
  besideNumeral, // "6 wounded"
  fatally, //       "one of them fatally"
  inFront, //       "killed 12", "the death toll rose to 12"
  rightAfter, //    "nine others wounded"
  ofPossessed, //   "the five nuns' slaying"
  ofLoss, //        "the army lost 41 personnel"
  ofTotal, //       "brings to 64 the number of people killed"
  inTree,
  inWindow,
];

export function findOutcome(reading: Reading, described: Described, mask: Mask): void {
  if (!mayTell(reading, described.sentence) || !maySuffer(reading, described)) return;
  for (const way of WAYS) {
    const found = way(reading, described, mask);
    if (!found || !isSaidOf(reading, found, described)) continue;
    const trigger = isState(found) ? (deedOverState(reading, described, mask, found) ?? found) : found;
    if (isUndone(reading, trigger.token) && described.figure.value !== 0) return;
    setOutcome(reading, described, trigger);
    return;
  }
}

/** Sentences without any of the words that the ways know tell of no outcome. */
const mayTell = (reading: Reading, sentence: number): boolean =>
  mayTellOutcome(reading, sentence) || mayTellInjury(reading, sentence) || mayTellLoss(reading, sentence);
/** words that tell it, though they are in neither list */
const mayTellLoss = wordsIn('life lives toll tolls trace sign loss lost lose losing loses buried burying bury infirmary');

const COUNTED = new Set(['count', 'ratio', 'percent']);

/** A number or a share of those who are told of, not of those who tell or of what does harm. */
function maySuffer(reading: Reading, { figure, phrase }: Described): boolean {
  // "…, according to two guards"
  if (!COUNTED.has(figure.kind) || isSpeaker(reading, figure)) return false;
  if (!phrase.named) return true;
  // "two explosions that left five wounded", "stabbed him 17 times"
  const isDeed = causeWord(reading, phrase.head) !== null && !outcomeWord(reading, phrase.head, 'noun');
  return !isDeed && reading.lower(phrase.head) !== 'times';
}

const isSpeaker = (reading: Reading, figure: DraftFigure): boolean => {
  const start = startOf(reading, figure);
  return start > 1 && reading.lower(start - 1) === 'to' && reading.lower(start - 2) === 'according';
};

/** "a village of 900 people": so many live there, whatever happened to some of them; all of them may have to leave. */
const isOfSettlement = (reading: Reading, figure: DraftFigure): boolean => {
  const start = startOf(reading, figure);
  return start > 1 && reading.lower(start - 1) === 'of' && isSettlement(reading, start - 2);
};
const isSettlement = words('village town city hamlet settlement municipality suburb');

/** Militants alone are "neutralised", civilians "captured", people alone taken away; glaciers vanish without being missed. */
function isSaidOf(reading: Reading, { word, way }: Trigger, described: Described): boolean {
  if (way === 'self' && isRecount(reading, described)) return false;
  if (word.outcome !== 'displaced' && isOfSettlement(reading, described.figure)) return false;
  // "shot 47 percent from the field": a share of nobody suffers nothing
  if (way === 'active' && described.figure.kind === 'percent' && !described.figure.item) return false;
  if (word.whom === 'armed') return ['militant', 'military', 'police'].includes(described.figure.itemClass ?? '');
  if (word.whom === 'inhabitant') return INHABITANTS.test(reading.lower(described.phrase.head));
  if (word.whom === 'civilian') return described.figure.itemClass === 'civilian';
  // soldiers whom an enemy holds are under no arrest, nor are those of whom it is not said who they are
  if (word.lemma.startsWith('captur') && (described.figure.itemClass === 'military' || !described.phrase.named)) return false;
  return (word.whom !== 'people' && word.outcome !== 'missing') || countsPeople(reading, described);
}

const INHABITANTS =
  /^(?:people|residents|villagers|families|households|civilians|inhabitants|women|children|men|townspeople|farmers|herders|migrants|refugees|persons|individuals|others)$/;

/** "removed 399 deaths from its count": nobody died of that */
function isRecount(reading: Reading, { figure, phrase, sentence }: Described): boolean {
  if (
    !['remove', 'removed', 'removing', 'add', 'added', 'adding', 'subtracted', 'deducted', 'struck'].includes(
      reading.lower(startOf(reading, figure) - 1),
    )
  )
    return false;
  const limit = Math.min(reading.sentenceFirst[sentence + 1], phrase.end + 5);
  return some(reading, phrase.end, limit, isCount);
}
const isCount = words('count toll tally total list figure figures');

/** "12 displaced Syrians", "three hostages": what they are, not what happened to them. */
const isState = ({ word, way }: Trigger): boolean =>
  way === 'modifier' || ['hostage', 'captive', 'detainee', 'refugee', 'evacuee', 'whereabouts', 'trace'].includes(word.lemma);

/** "Twelve displaced Syrians were killed", "have killed three hostages": the verb decides over the state. */
function deedOverState(reading: Reading, described: Described, mask: Mask, state: Trigger): Trigger | null {
  if (!described.phrase.named) return null;
  for (const way of [inFront, inTree, inWindow]) {
    const deed = way(reading, described, mask);
    // "47 people killed and 50 people missing": a deed in front is the other's, unless it takes the number as its object
    const isOwn = deed && (way === inFront || deed.token > described.phrase.head);
    if (isOwn && deed.token !== state.token && !isState(deed) && DEEDS.has(deed.word.outcome) && isSaidOf(reading, deed, described))
      return deed;
  }
  return null;
}

const DEEDS = new Set(['killed', 'killed_or_injured', 'kidnapped', 'arrested']);

function inFront(reading: Reading, { figure, phrase }: Described, mask: Mask): Trigger | null {
  const start = startOf(reading, figure);
  return livesLost(reading, phrase, start) ?? toll(reading, start) ?? rightInFront(reading, start, mask);
}

function inTree(reading: Reading, { phrase }: Described): Trigger | null {
  return phrase.named && !isAnimal(reading, phrase.head) ? triggerInTree(reading, phrase.head) : null;
}

function inWindow(reading: Reading, described: Described): Trigger | null {
  if (!countsPeople(reading, described)) return null;
  const start = startOf(reading, described.figure);
  return (isWhole(reading, start) ? null : after(reading, described.phrase)) ?? alongWith(reading, start) ?? inList(reading, start);
}

/** "Of the 350 passengers, 21 died": what follows is said of a part. */
function isWhole(reading: Reading, start: number): boolean {
  const of = ['the', 'its', 'their', 'his', 'her'].includes(reading.lower(start - 1)) ? start - 2 : start - 1;
  if (of < 0 || reading.lower(of) !== 'of') return false;
  return sentenceStart(reading, of) === of || isNumberOrMark(reading, of - 1);
}
