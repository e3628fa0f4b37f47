/** Objects: "predicted rain", "endorsed him", "accused them of lying". */
import { carriedOutBy } from '../../language/control.ts';
import { nounSenses } from '../../language/lexicon/cues.ts';
import { phraseEnd } from '../../language/phrase.ts';
import { runEnd, sentenceEnd, some, within } from '../../language/scan.ts';
import {
  isBaseForm,
  isDeterminerOrPronoun,
  isInNounPhrase,
  isNounTag,
  isNumber,
  isPrepositionTag,
  isTensed,
  isVerb,
  isWhPronoun,
  opensNounPhrase,
  opensOtherClause,
  penn,
} from '../../language/tags.ts';
import { either, not, type TokenTest } from '../../language/test.ts';
import { isTo } from '../../language/verb-group.ts';
import { isAndOrOr, isStop, isTimeWord, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { isVenue } from '../complement.ts';
import type { Condition, Content, ContentPlace } from '../pattern.ts';
import { quotationFrom } from '../quotations.ts';
import type { Sense } from '../senses.ts';
import type { Site } from '../site.ts';
import { afterAdverbs, isHeadWord, LONGEST_OBJECT, objectOf } from './after-cue.ts';
import { clauseBeforeDay } from './numbers.ts';
import { praisedInFront, thingNamed } from './relative-clauses.ts';

/** verbs with a verbal noun for their content */
const TAKES_ING = new Set('deny admit acknowledge recommend suggest propose advocate oppose report recall mention demand'.split(' '));
/** the same after a preposition: "called for closing it", "warned against closing it" */
const TAKES_GERUND = new Set(['for', 'against']);
/** pronouns that put nothing forward */
const isNoContent = words('it this that what who which whom himself herself themselves itself him her them me us you');
/** but who is praised, blamed or opposed may be a pronoun too */
const isJudged = words('it this him her them');
export const JUDGING: ReadonlySet<string> = new Set(['praise', 'oppose', 'accuse', 'deny']);

/** "citing a report", "seeking shelter", "supporting the plan": on what grounds, what for or in what mood, and nothing said */
const NO_PARTICIPLE = new Set('cite seek fear support promote embrace back offer favor favour celebrate highlight show detail'.split(' '));
/** "claimed the lives of nine": what took them has said nothing */
const isLives = words('lives life victims');

/** Not "used to describe", "to support them": not done, or why; but "took the stage to criticise them" */
export const isDone: Condition = ({ reading, token, verb }) =>
  !(NO_PARTICIPLE.has(verb) && reading.xpos(token) === 'VBG' && reading.form(token - 1) !== 'is') &&
  !(isBaseForm(reading, token) && token > 0 && isTo(reading, token - 1) && carriedOutBy(reading, token) < 0);

/** "denied selling it", "suggests closing it"; "called for taxing ferries" */
const takesGerund = ({ token, verb }: Site, { cue }: Sense, first: number): boolean =>
  (first === token + 1 && TAKES_ING.has(verb)) || TAKES_GERUND.has(cue.particles.at(-1) ?? '');

const VOICES = new Set(['express', 'voice', 'issue']);

const isScene = words('backdrop background arms hands feet');
const isGuest = words('guests visitors crowd crowds tourists refugees arrivals');

/** "claimed the lives of nine", "spoke against a backdrop of cranes", "stood with his arms folded": what was done and where, and nothing said */
const isOfDeed = ({ reading, verb }: Site, first: number, head: number): boolean =>
  (verb === 'claim' && isLives(reading, head)) ||
  ((verb === 'speak' || verb === 'stand') && isScene(reading, head)) ||
  isWelcome(reading, verb, first, head);

/** "welcomed several hundred guests": who came in */
const isWelcome = (reading: Reading, verb: string, first: number, head: number): boolean =>
  verb === 'welcome' && (isGuest(reading, head) || some(reading, first, head, isNumber));

/** "predicted a landslide", "opposed the plan", "called for calm" */
export const object: ContentPlace = (site, sense) => {
  const { reading, verb } = site;
  const first = afterAdverbs(site, sense);
  if (reading.xpos(first) === 'VBG' && takesGerund(site, sense, first)) return { first };
  const named = thingNamed(reading, pastManner(reading, first));
  if (named) return named;
  const head = objectOf(site, sense);
  if (head < 0) return quotedObject(site, sense, first) ?? objectInOrder(site, sense, first);
  if (isOfDeed(site, first, head)) return null;
  // "expressed alarm that": the noun tells what
  if (VOICES.has(verb) && reading.lower(head + 1) === 'that' && nounSenses(reading.lemma(head)).length > 0) return null;
  // "for which she offered praise": the clause in front is what she praised
  if (praisedInFront(reading, head)) return null;
  if (isNoContent(reading, head)) return judgedPronoun(site, sense, first);
  if (reading.subtreeStart(head) > first + 1) {
    const later = afterTime(site, first);
    return later > first ? objectInOrder(site, sense, later) : null;
  }
  // "reported 164 clashes in the past day, half of them near the port": what is said of a number goes on to the end of the clause
  if (FIGURES.has(verb) && some(reading, first, head, isNumber)) return { first, latest: clauseBeforeDay(site, { first }, null) };
  return { first, latest: withComplement(site, objectEnd(site, first, head)) };
};

/** verbs that put figures forward */
const FIGURES = new Set('expect forecast predict project estimate anticipate report announce target record'.split(' '));

const opensManner = words('in with');

/** "assails | in harsh words | what he calls a lie" */
function pastManner(reading: Reading, first: number): number {
  return opensManner(reading, first) ? runEnd(reading, first + 1, within(reading, first, LONGEST_MANNER), isInNounPhrase) : first;
}
/** of "in harsh words", in tokens */
const LONGEST_MANNER = 5;

/** "endorsed him", "rejected it" */
function judgedPronoun({ reading }: Site, { cue }: Sense, first: number): Content | null {
  if (!JUDGING.has(cue.class) || !isJudged(reading, first) || !isDeterminerOrPronoun(reading, first)) return null;
  return { first, latest: first + 1, target: { first, end: first + 1 } };
}

/** "announced | on Friday | the arrest", "announced | Monday | a plan": past the time of saying. */
function afterTime({ reading }: Site, from: number): number {
  const day = reading.lower(from) === 'on' ? from + 1 : from;
  if (day + 1 >= reading.tokenCount || !reading.lower(day).endsWith('day') || !isTimeWord(reading, day)) return from;
  return Math.min(isTimeWord(reading, day + 1) ? day + 2 : day + 1, reading.tokenCount - 1);
}

const isNoObject = words('that what which it');
const opensPostmodifier: TokenTest = either(isWhPronoun, isPrepositionTag);

/** "blamed | “a rotten month”" */
function quotedObject({ reading }: Site, { cue }: Sense, first: number): Content | null {
  const q = JUDGING.has(cue.class) ? quotationFrom(reading, first) : -1;
  return q < 0 ? null : { first, latest: reading.quotations[q].endToken };
}

/** The object by word order alone, where the tree shows none: a noun phrase at once, and no verb of its own after it. */
function objectInOrder(site: Site, sense: Sense, from: number): Content | null {
  const { reading } = site;
  const first = afterTime(site, from);
  const isParticiple = reading.xpos(first) === 'VBN' && isNounTag(reading, first + 1);
  if (!(isParticiple || opensNounPhrase(reading, first)) || isNoObject(reading, first) || isTimeWord(reading, first)) return null;
  const end = phraseEnd(reading, first);
  let noun = -1;
  for (let t = first; t < end; t++) {
    // a relative clause may follow, no clause begin
    if (noun >= 0 && opensPostmodifier(reading, t)) break;
    if (isTensed(reading, t)) return null;
    if (isNounTag(reading, t)) noun = t;
  }
  // "blamed the well": after an article the last word is a noun, whatever the tagger made of it
  if (noun < 0 && !(reading.xpos(first) === 'DT' && end === first + 2)) return judgedPronoun(site, sense, first);
  return { first, latest: end };
}

const isBreak = marks(', ; — –');
const opensAdverbial = words('because when while although though since after before unless as');

/** Where an object's noun phrase ends: at a comma, unless a list goes on, and before a clause that tells when or why. */
function objectEnd({ reading }: Site, first: number, head: number): number {
  const end = reading.subtreeEnd(head);
  let last = end;
  for (let t = end - 1; t > first; t--) {
    if (isAndOrOr(reading, t) && isTensed(reading, t + 1)) {
      last = t;
      continue;
    }
    if (last === end && isAndOrOr(reading, t)) break;
    if (reading.quotationOf[t] >= 0) continue;
    if (isBreak(reading, t) || (t > head && opensAdverbial(reading, t))) last = t;
  }
  return last;
}

const opensComplement = words('to for of with from between on against over in as by that who about regarding');
/** of what was praised or attacked: what for and as what */
const opensReason = words('as to');
const endsComplement: TokenTest = either(marks(', ; : . — –'), either(penn('CC WRB'), words('while')));

/** "proposed a tax | to go with the levy", "cited the fire | as a reason": what belongs to the object though the tree hung it elsewhere. */
function withComplement({ reading }: Site, end: number, opens: TokenTest = opensComplement): number {
  const limit = sentenceEnd(reading, end - 1);
  if (end + 1 >= limit || !opens(reading, end) || isTimeWord(reading, end + 1)) return end;
  const to = runEnd(reading, end + 1, limit, not(endsComplement));
  return isOfSaying(reading, end, to) ? end : to;
}

const isPersonOrParticiple = penn('PRP VBN');

/** "in a tweet", "in recent weeks", "by saying so", "as she left": where, when and how it was said */
function isOfSaying(reading: Reading, first: number, end: number): boolean {
  const opening = reading.lower(first);
  if (opening === 'by') return reading.xpos(first + 1) === 'VBG';
  if (opening === 'as') return isPersonOrParticiple(reading, first + 1) || some(reading, first, end, isTensed);
  return opening === 'in' && (some(reading, first, end, isTimeWord) || some(reading, first, end, isVenue));
}

const opensCharge = words('of for with over on');
const opensGerund = penn('RB VBG');
/** "attacked him on | Monday", "on | Twitter": when and where, not what for */
const isTimeOrAir: TokenTest = either(isTimeWord, words('twitter facebook instagram youtube television tv radio cable air'));

/** "accused Pakistan of sheltering him", "praised her for staying", "blamed the rains on them" */
export const objectThenCharge: ContentPlace = (site, sense) => {
  const { reading } = site;
  const first = afterAdverbs(site, sense);
  if (!opensNounPhrase(reading, first) || (site.verb === 'charge' && isPrice(reading, first))) return null;
  const charged = charge(site, sense, first);
  if (charged) return charged;
  const head = objectOf(site, sense);
  // "attacked the camp", "charges £25": deeds, where nothing tells what for
  if (head < 0 || (NEEDS_CHARGE.has(site.verb) && quotationFrom(reading, first) < 0)) return null;
  if (isWelcome(reading, site.verb, first, head)) return null;
  if (isNoContent(reading, head)) return judgedPronoun(site, sense, first);
  return { first, latest: withComplement(site, objectEnd(site, first, head), opensReason), target: { first, end: head + 1 } };
};

/** "charges | £25 for a night" */
const isPrice = penn('CD $');
const NEEDS_CHARGE = new Set(['attack', 'charge', 'convict', 'rip', 'hammer', 'grill']);

const isDeedNoun = words(
  'release closure evacuation halt investigation inquiry review withdrawal arrest deployment seizure recall suspension removal return demolition destruction ban curfew lockdown end stop freeze audit transfer expulsion dismissal resumption shutdown mobilisation mobilization repatriation',
);

/** "ordered | the release of aid": a deed that is to be done, not a thing bought */
export const deedOrdered: ContentPlace = (site, sense) => {
  const head = objectOf(site, sense);
  if (head < 0 || !isDeedNoun(site.reading, head) || head < sense.end) return null;
  return { first: afterAdverbs(site, sense) };
};

/** The preposition after the object, asides passed over, with the object's last noun as who is meant. */
function charge({ reading, verb }: Site, { cue }: Sense, first: number): Content | null {
  const limit = first + LONGEST_OBJECT;
  const isCharge = (t: number): boolean =>
    opensCharge(reading, t) &&
    !isTimeOrAir(reading, t + 1) &&
    (reading.lower(t) !== 'of' || (cue.class === 'accuse' && verb !== 'attack') || opensGerund(reading, t + 1));
  let head = first;
  for (let t = first + 1; t < limit && t < reading.tokenCount; t++) {
    // "accused its leader, Ida Holm, of": past the aside
    if (reading.form(t) === ',') {
      const end = asideEnd(reading, t, limit);
      if (end > 0) t = end + 1;
    }
    if (opensOtherClause(reading, t) || isStop(reading, t)) return null;
    if (isCharge(t)) return { first, target: { first, end: head + 1 }, clause: t };
    if (isHeadWord(reading, t)) head = t;
  }
  return null;
}

const followsAside = words('of with for');

/** The second comma of an aside after which stands "of"; or -1. */
function asideEnd(reading: Site['reading'], comma: number, limit: number): number {
  const isRelative = isWhPronoun(reading, comma + 1);
  for (let t = comma + 1; t < limit && t + 1 < reading.tokenCount; t++) {
    if (reading.form(t) === ',') return followsAside(reading, t + 1) ? t : -1;
    if (!isRelative && isVerb(reading, t)) return -1;
  }
  return -1;
}
