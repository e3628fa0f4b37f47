/** Verbs that take their content as an object or an infinitive: "wants America to help", "accused them of lying", "predicted rain". */
import { carriedOutBy } from '../../language/control.ts';
import { cueVerb } from '../../language/lexicon/cues.ts';
import { isCapitalised, phraseEnd } from '../../language/phrase.ts';
import { sentenceEnd } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import {
  isBaseOrAdverb,
  isDeterminerOrPronoun,
  isNominal,
  isNounTag,
  isTensed,
  isVerb,
  isWhPronoun,
  opensNounPhrase,
  opensOtherClause,
  penn,
} from '../../language/tags.ts';
import { isTo } from '../../language/verb-group.ts';
import { isTimeWord } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { quotationFrom } from '../quotations.ts';
import type { Match } from '../senses.ts';
import { kindOf } from '../source-kinds.ts';
import { behind, frame, LONGEST_OBJECT, objectOf, type Shape } from './frame.ts';
import { praiseForWhich } from './relative-object.ts';

const opensGerund = penn('RB VBG');
const opensPostmodifier = penn('IN WDT WP');
const joinsOrAsks = penn('CC WRB');

/** verbs with a verbal noun for their content */
const TAKES_ING = /^(deny|admit|acknowledge|recommend|suggest|propose|advocate|oppose|report|recall|mention)$/;
/** pronouns that put nothing forward */
const NO_CONTENT = /^(it|this|that|what|who|which|whom|himself|herself|themselves|itself|him|her|them|me|us|you)$/;
/** but who is praised, blamed or opposed is told by a pronoun too */
const JUDGED = /^(it|this|him|her|them)$/;

/** "to leave", "to quickly leave", "to “leave": behind its particle */
const opensInfinitive = (reading: Reading, token: number): boolean => {
  if (quotationFrom(reading, token) >= 0) return token + 1 < reading.tokenCount && !isCapitalised(reading, token + 1);
  return isBaseOrAdverb(reading, token);
};

/** verbs of not doing: "declined to comment" puts nothing forward, "refused to leave" does */
const REFUSES = /^(decline|refuse|hesitate)$/;
const GIVES_WORD =
  /^(comment|say|answer|discuss|speak|talk|name|identify|elaborate|disclose|reveal|respond|reply|tell|give|provide|offer|specify|confirm|deny|release|be|explain|speculate|detail|address|divulge|describe|share|testify|take|do)$/;

/** The verb of an infinitive, adverbs passed over: "to publicly | say". */
function infinitiveAt(reading: Reading, to: number): number {
  let t = to + 1;
  while (t + 1 < reading.tokenCount && reading.xpos(t) === 'RB') t++;
  return Math.min(t, reading.tokenCount - 1);
}

/** "plans to leave", "vowed not to leave" */
export const verbTo = frame('to', (reading, verb, match) => {
  const first = behind(reading, match);
  if (REFUSES.test(cueVerb(reading.lower(verb))) && GIVES_WORD.test(reading.lower(infinitiveAt(reading, first)))) return null;
  const to = /^not$/.test(reading.lower(first)) ? first + 1 : first;
  return isTo(reading, to) && opensInfinitive(reading, to + 1) ? { first, target: -1 } : null;
});

/** "wants America to leave", "urged them to leave": a noun phrase, then the infinitive */
export const verbObjectTo = frame('object-to', (reading, _verb, match) => {
  const first = behind(reading, match);
  if (!opensNounPhrase(reading, first)) return null;
  let head = first;
  for (let t = first; t < first + LONGEST_OBJECT && t + 1 < reading.tokenCount; t++) {
    if (isTo(reading, t) && opensInfinitive(reading, t + 1) && t > first) return { first, target: head };
    // "wants them, too, to leave"
    if (reading.form(t) === ',' && /^(too|also|instead|however|again)$/.test(reading.lower(t + 1)) && reading.form(t + 2) === ',') {
      t += 2;
      continue;
    }
    if (opensOtherClause(reading, t) || /^[,;:.]$/.test(reading.form(t))) return null;
    if (isNominal(reading, t) && !(reading.head(head) > t)) head = reading.upos(head) === 'DET' || head === first ? t : head;
  }
  return null;
});

/** "used to describe", "to support them": not done, or why; but "took the stage to criticise them" */
const isMerelyMeant = (reading: Reading, verb: number): boolean =>
  reading.xpos(verb) === 'VB' && verb > 0 && isTo(reading, verb - 1) && carriedOutBy(reading, verb) < 0;

/** Where an object's noun phrase ends: at a comma, unless a list goes on, and before a clause that tells when or why. */
function objectEnd(reading: Reading, first: number, object: number): number {
  const end = reading.subtreeEnd(object);
  let last = end;
  for (let t = end - 1; t > first; t--) {
    if (/^(and|or)$/.test(reading.lower(t)) && last === end) break;
    if (reading.quotationOf[t] >= 0) continue;
    if (
      /^[,;—–]$/.test(reading.form(t)) ||
      (t > object && /^(because|when|while|although|though|since|after|before|unless|as)$/.test(reading.lower(t)))
    )
      last = t;
  }
  return last;
}

/** The second comma of an aside behind which stands "of"; or -1. */
function asideEnd(reading: Reading, comma: number, limit: number): number {
  for (let t = comma + 1; t < limit && t + 1 < reading.tokenCount; t++) {
    if (reading.form(t) === ',') return /^(of|with|for)$/.test(reading.lower(t + 1)) ? t : -1;
    if (isVerb(reading, t) && !isWhPronoun(reading, comma + 1)) return -1;
  }
  return -1;
}

/** "accused Pakistan of sheltering him", "praised her for staying", "blamed the rains on them" */
export const verbObjectIng = frame('object-ing', (reading, verb, match) => {
  const first = behind(reading, match);
  if (isMerelyMeant(reading, verb) || !opensNounPhrase(reading, first)) return null;
  const object = objectOf(reading, verb, match);
  let head = first;
  for (let t = first + 1; t < first + LONGEST_OBJECT && t < reading.tokenCount; t++) {
    // "accused its leader, Ida Holm, of": past the aside
    const aside = reading.form(t) === ',' ? asideEnd(reading, t, first + LONGEST_OBJECT) : -1;
    if (aside > 0) t = aside + 1;
    if (opensOtherClause(reading, t) || /^[,;:.]$/.test(reading.form(t))) break;
    if (
      /^(of|for|with|over|on)$/.test(reading.lower(t)) &&
      (reading.lower(t) !== 'of' || match.cue.class === 'accuse' || opensGerund(reading, t + 1))
    )
      return { first, target: head, clause: t };
    if (isNominal(reading, t)) head = t;
  }
  if (object < 0) return null;
  if (NO_CONTENT.test(reading.lower(object))) return judgedPronoun(reading, first, match.cue.class);
  return { first, end: objectEnd(reading, first, object), target: object };
});

/** "endorsed him", "rejected it" */
const judgedPronoun = (reading: Reading, first: number, cueClass: string): Shape | null =>
  /^(praise|oppose|accuse|deny)$/.test(cueClass) && JUDGED.test(reading.lower(first)) && isDeterminerOrPronoun(reading, first)
    ? { first, end: first + 1, target: first }
    : null;

/** "announced | on Friday | the arrest", "announced | Monday | a plan": past the time of saying. */
function behindTime(reading: Reading, from: number): number {
  const day = reading.lower(from) === 'on' ? from + 1 : from;
  if (day + 1 >= reading.tokenCount || !/day$/.test(reading.lower(day)) || !isTimeWord(reading, day)) return from;
  const next = isTimeWord(reading, day + 1) ? day + 2 : day + 1;
  return Math.min(next, reading.tokenCount - 1);
}

/** The object by word order alone, where the tree shows none: a noun phrase at once, and no verb of its own behind it. */
function objectInOrder(reading: Reading, behindCue: number, match: Match): Shape | null {
  const first = behindTime(reading, behindCue);
  const participle = reading.xpos(first) === 'VBN' && first + 1 < reading.tokenCount && isNounTag(reading, first + 1);
  if (!(participle || opensNounPhrase(reading, first)) || /^(that|what|which|it)$/.test(reading.lower(first))) return null;
  if (isTimeWord(reading, first)) return null;
  const end = phraseEnd(reading, first);
  let noun = -1;
  for (let t = first; t < end; t++) {
    // a relative clause may follow, no clause begin
    if (opensPostmodifier(reading, t) && noun >= 0) break;
    if (isTensed(reading, t)) return null;
    if (isNounTag(reading, t)) noun = t;
  }
  // "blamed the well": behind an article the last word is a noun, whatever the tagger made of it
  if (noun < 0 && reading.xpos(first) === 'DT' && end === first + 2) noun = first + 1;
  return noun < 0 ? judgedPronoun(reading, first, match.cue.class) : { first, end, target: -1 };
}

/** "predicted a landslide", "opposed the plan", "called for calm" */
export const verbObject = frame('object', (reading, verb, match) => {
  if (isMerelyMeant(reading, verb)) return null;
  const object = objectOf(reading, verb, match);
  const first = behind(reading, match);
  // "denied selling it", "suggests closing it"
  if (first === verb + 1 && reading.xpos(first) === 'VBG' && TAKES_ING.test(cueVerb(reading.lower(verb)))) return { first, target: -1 };
  // "called for taxing ferries"
  if (match.cue.particles.at(-1) === 'for' && reading.xpos(first) === 'VBG') return { first, target: -1 };
  if (object < 0) return objectInOrder(reading, first, match);
  // "for which she offered praise": the clause in front is what she praised
  if (praiseForWhich(reading, object)) return null;
  if (NO_CONTENT.test(reading.lower(object))) return judgedPronoun(reading, first, match.cue.class);
  if (reading.subtreeStart(object) > first + 1) {
    const later = behindTime(reading, first);
    return later > first ? objectInOrder(reading, later, match) : null;
  }
  return { first, end: withComplement(reading, objectEnd(reading, first, object)), target: -1 };
});

/** "a poll showed Lee eight points ahead", "found him trailing by six": what a document shows is a clause, verb or not. */
export const documentShows = frame('clause', (reading, verb, match) => {
  const first = match.end;
  if (!/^(show|find|indicate|suggest|put)$/.test(cueVerb(reading.lower(verb))) || !opensNounPhrase(reading, first)) return null;
  const source = subjectOfVerb(reading, verb);
  return source && kindOf(reading, source.range, source.head) === 'document' ? { first, target: -1 } : null;
});

/** "proposed a tax | to go with the levy": what belongs to the object though the tree hung it elsewhere. */
function withComplement(reading: Reading, end: number): number {
  if (end + 1 >= reading.tokenCount || !/^(to|for|of|with|from|between|on|against|over)$/.test(reading.lower(end))) return end;
  if (isTimeWord(reading, end + 1)) return end;
  let to = end + 1;
  while (to < sentenceEnd(reading, end - 1) && !/^[,;:.—–]$/.test(reading.form(to)) && !joinsOrAsks(reading, to)) to++;
  return to;
}
