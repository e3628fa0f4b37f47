/** Verbs that take their content as an object, an infinitive or a predicate: "wants America to help", "called it a threat", "accused them of lying". */
import type { Reading } from '../../reading/reading.ts';
import { relativeInFront } from '../complement.ts';
import { complementEnd } from '../extent.ts';
import type { Found, Parser } from '../found.ts';
import { cueVerb, type Frame } from '../lexicon.ts';
import { quotationFrom } from '../quotations.ts';
import { claimOf, type Match, matchSense } from '../senses.ts';
import { kindOf } from '../source-kinds.ts';
import { TIME_WORD } from '../sources.ts';
import { subjectOf } from '../subjects.ts';
import { child, isPassive, isVerb, sentenceEnd, verbGroup } from '../syntax.ts';

/** ", which has killed 200", ", after it killed 100": behind an object these are the author's words. */
function authorResumes(reading: Reading, first: number, end: number): number {
  for (let t = first + 1; t < end; t++) {
    if (reading.form(t - 1) === ',' && reading.quotationOf[t] < 0 && AUTHOR_AGAIN.test(reading.lower(t))) return t - 1;
  }
  return end;
}

interface Shape {
  first: number;
  /** where the content ends at the latest, exclusive */
  end?: number;
  /** the head of who is asked, accused or praised, or -1 */
  target: number;
}

/** A frame whose content begins right behind the cue, given what the tree shows. */
const frame =
  (name: Frame, contentOf: (reading: Reading, verb: number, match: Match) => Shape | null): Parser =>
  (reading, verb) => {
    const match = matchSense(reading, verb, name);
    if (!match || isPassive(reading, verb)) return null;
    const shape = contentOf(reading, verb, match);
    if (!shape) return null;
    const source = subjectOf(reading, verb, verbGroup(reading, verb).first);
    if (!source) return null;
    const end = authorResumes(
      reading,
      shape.first,
      Math.min(complementEnd(reading, verb, shape.first), shape.end ?? Number.MAX_SAFE_INTEGER),
    );
    if (end <= shape.first) return null;
    const claim = claimOf(reading, verb, match, source, [{ first: shape.first, end }], `verb-${name}`);
    if (shape.target >= 0) claim.target = { first: shape.first, end: shape.target + 1 };
    return claim;
  };

const OPENS_NOUN_PHRASE = /^(DT|PRP|PRP\$|NN|NNS|NNP|NNPS|JJ|CD|PDT)$/;
/** verbs with a verbal noun for their content */
const TAKES_ING = /^(deny|admit|acknowledge|recommend|suggest|propose|advocate|oppose|report|recall|mention)$/;
/** pronouns that put nothing forward */
const NO_CONTENT = /^(it|this|that|what|who|which|whom|himself|herself|themselves|itself|him|her|them|me|us|you)$/;

/** of an object between a verb and its infinitive, in tokens */
const LONGEST_OBJECT = 18;

const AUTHOR_AGAIN = /^(which|who|whose|whom|where|after|before|when|though|although|since|while|even|despite|because|as|so)$/;

export const isTo = (reading: Reading, token: number): boolean => reading.lower(token) === 'to' && reading.xpos(token) === 'TO';

/** The first token behind the cue and its adverbs. */
export function behind(reading: Reading, match: Match): number {
  let t = match.end;
  while (t < reading.tokenCount && /^(RB|RBR)$/.test(reading.xpos(t)) && !/^not$/.test(reading.lower(t))) t++;
  return t;
}

/** "to leave", "to quickly leave", "to “leave": behind its particle */
const opensInfinitive = (reading: Reading, token: number): boolean =>
  /^(VB|RB)$/.test(reading.xpos(quotationFrom(reading, token) >= 0 && token + 1 < reading.tokenCount ? token + 1 : token));

/** "plans to leave", "vowed not to leave" */
export const verbTo = frame('to', (reading, _verb, match) => {
  const first = behind(reading, match);
  const to = /^not$/.test(reading.lower(first)) ? first + 1 : first;
  return isTo(reading, to) && opensInfinitive(reading, to + 1) ? { first, target: -1 } : null;
});

/** The object behind a verb: its head, or -1. */
function objectOf(reading: Reading, verb: number, match: Match): number {
  const object = child(reading, verb, 'obj', 'iobj', ...(match.cue.particles.length > 0 ? ['obl'] : []));
  return object >= match.end ? object : -1;
}

/** "wants America to leave", "urged them to leave": a noun phrase, then the infinitive */
export const verbObjectTo = frame('object-to', (reading, _verb, match) => {
  const first = behind(reading, match);
  if (!OPENS_NOUN_PHRASE.test(reading.xpos(first))) return null;
  let head = first;
  for (let t = first; t < first + LONGEST_OBJECT && t + 1 < reading.tokenCount; t++) {
    if (isTo(reading, t) && opensInfinitive(reading, t + 1) && t > first) return { first, target: head };
    if (/^(VBD|VBZ|VBP|MD|WDT|WP)$/.test(reading.xpos(t)) || /^[,;:.]$/.test(reading.form(t))) return null;
    if (/^(NOUN|PROPN|PRON)$/.test(reading.upos(t)) && !(reading.head(head) > t))
      head = reading.upos(head) === 'DET' || head === first ? t : head;
  }
  return null;
});

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
    if (reading.form(t) === ',') return reading.lower(t + 1) === 'of' ? t : -1;
    if (isVerb(reading, t)) return -1;
  }
  return -1;
}

/** "accused Pakistan of sheltering him", "praised her for staying", "blamed the rains on them" */
export const verbObjectIng = frame('object-ing', (reading, verb, match) => {
  const first = behind(reading, match);
  if ((reading.xpos(verb) === 'VB' && isTo(reading, verb - 1)) || !OPENS_NOUN_PHRASE.test(reading.xpos(first))) return null;
  const object = objectOf(reading, verb, match);
  let head = first;
  for (let t = first + 1; t < first + LONGEST_OBJECT && t < reading.tokenCount; t++) {
    // "accused its leader, Ida Holm, of": past the aside
    const aside = reading.form(t) === ',' ? asideEnd(reading, t, first + LONGEST_OBJECT) : -1;
    if (aside > 0) t = aside + 1;
    if (/^(VBD|VBZ|VBP|MD|WDT|WP)$/.test(reading.xpos(t)) || /^[,;:.]$/.test(reading.form(t))) break;
    if (
      /^(of|for|with|over|on)$/.test(reading.lower(t)) &&
      (reading.lower(t) !== 'of' || match.cue.class === 'accuse' || /^(VBG|RB)$/.test(reading.xpos(t + 1)))
    )
      return { first, target: head };
    if (/^(NOUN|PROPN|PRON)$/.test(reading.upos(t))) head = t;
  }
  if (object < 0 || NO_CONTENT.test(reading.lower(object))) return null;
  return { first, end: objectEnd(reading, first, object), target: object };
});

/** 'as a “disgrace” | after she left', '| on Wednesday': what was said of it ends with the marks, then comes when it was said. */
function behindQuotedPredicate(reading: Reading, first: number): number | undefined {
  for (let t = first; t < first + 3; t++) {
    const q = quotationFrom(reading, t);
    if (q < 0) continue;
    const end = reading.quotations[q].endToken;
    if (end >= reading.tokenCount) return end;
    return /^(after|during|on|in|at|when|while|before)$/.test(reading.lower(end)) || TIME_WORD.test(reading.lower(end)) ? end : undefined;
  }
  return undefined;
}

/** "sees ISKP as a threat" */
export const verbObjectAs = frame('object-as', (reading, verb, match) => {
  const object = objectOf(reading, verb, match);
  const first = behind(reading, match);
  if (object < 0) return null;
  const end = Math.min(complementEnd(reading, verb, first), object + 25);
  for (let t = object + 1; t < end; t++) {
    if (reading.lower(t) === 'as' && !/^(soon|long|well|far|much|many)$/.test(reading.lower(t + 1)))
      return { first, end: behindQuotedPredicate(reading, t + 1), target: object };
    if (/^(VBD|VBZ|MD)$/.test(reading.xpos(t)) || reading.form(t) === ',') break;
  }
  return null;
});

/** "what aides called “a new beginning”", "which he described as a threat": the object stands in front. */
export function objectInFront(reading: Reading, verb: number): Found | null {
  const relative = relativeInFront(reading, verb);
  if (!relative || isPassive(reading, verb)) return null;
  const as = matchSense(reading, verb, 'object-as');
  const match = as && reading.lower(as.end) === 'as' ? as : matchSense(reading, verb, 'object-predicate');
  if (!match) return null;
  const first = match === as ? match.end + 1 : match.end;
  if (!OPENS_NOUN_PHRASE.test(reading.xpos(first)) && quotationFrom(reading, first) < 0) return null;
  if (relative === 'who' || (relative === 'that' && match !== as)) return null;
  const source = subjectOf(reading, verb, verbGroup(reading, verb).first);
  if (!source || /^(which|what)$/.test(reading.lower(source.head))) return null;
  const q = quotationFrom(reading, first);
  const end = q >= 0 ? reading.quotations[q].endToken : authorResumes(reading, first, complementEnd(reading, verb, first));
  return claimOf(reading, verb, match, source, [{ first, end }], 'object-in-front');
}

/** "called the plan a mistake", "deems ISKP dangerous", "called it “phenomenal”": a noun phrase, then another that says what it is */
export const verbObjectPredicate = frame('object-predicate', (reading, verb, match) => {
  const first = match.end;
  const limit = Math.min(sentenceEnd(reading, verb), first + LONGEST_OBJECT);
  if (first >= limit || !OPENS_NOUN_PHRASE.test(reading.xpos(first))) return null;
  let t = first;
  while (t < limit && /^(DT|PDT|PRP\$|JJ|CD)$/.test(reading.xpos(t))) t++;
  const pronoun = reading.xpos(t) === 'PRP';
  while (t < limit && /^(NN|NNS|NNP|NNPS|POS|PRP)$/.test(reading.xpos(t))) t++;
  if (t === first || t >= limit) return null;
  const opens =
    /^(DT|JJ|JJR|JJS|RB|VBN)$/.test(reading.xpos(t)) ||
    quotationFrom(reading, t) >= 0 ||
    (pronoun && /^(NN|NNS|NNP)$/.test(reading.xpos(t)));
  if (opens && !/^(RB)$/.test(reading.xpos(t))) return { first, target: t - 1 };
  const predicate = child(reading, verb, 'xcomp');
  if (opens && pronoun) return { first, target: t - 1 };
  if (predicate > t && !/^VB/.test(reading.xpos(predicate))) return { first, target: t - 1 };
  // a longer object: “… of the party ‘a disgrace’”
  for (; t < limit && !/^VB[DZ]$/.test(reading.xpos(t)) && reading.form(t) !== ','; t++) {
    if (quotationFrom(reading, t) >= 0) return { first, target: -1 };
    // "called her vote for the port | a mistake": two noun phrases side by side
    if (/^an?$/.test(reading.lower(t)) && /^NN/.test(reading.xpos(t - 1)) && !TIME_WORD.test(reading.lower(t - 1)))
      return { first, target: -1 };
  }
  return null;
});

/** "predicted a landslide", "opposed the plan", "called for calm" */
export const verbObject = frame('object', (reading, verb, match) => {
  // "used to describe", "to support them": not done, or why
  if (reading.xpos(verb) === 'VB' && isTo(reading, verb - 1)) return null;
  const object = objectOf(reading, verb, match);
  const first = behind(reading, match);
  // "denied selling it", "suggests closing it"
  if (first === verb + 1 && reading.xpos(first) === 'VBG' && TAKES_ING.test(cueVerb(reading.lower(verb)))) return { first, target: -1 };
  // "called for taxing ferries"
  if (match.cue.particles.at(-1) === 'for' && reading.xpos(first) === 'VBG') return { first, target: -1 };
  if (object < 0 || reading.subtreeStart(object) > first + 1 || NO_CONTENT.test(reading.lower(object))) return null;
  return { first, end: withComplement(reading, objectEnd(reading, first, object)), target: -1 };
});

/** "a poll showed Lee eight points ahead", "found him trailing by six": what a document shows is a clause, verb or not. */
export const documentShows = frame('clause', (reading, verb, match) => {
  const first = match.end;
  if (!/^(show|find|indicate|suggest|put)$/.test(cueVerb(reading.lower(verb))) || !OPENS_NOUN_PHRASE.test(reading.xpos(first))) return null;
  const source = subjectOf(reading, verb, verbGroup(reading, verb).first);
  return source && kindOf(reading, source.range, source.head) === 'document' ? { first, target: -1 } : null;
});

/** "proposed a tax | to go with the levy": what belongs to the object though the tree hung it elsewhere. */
function withComplement(reading: Reading, end: number): number {
  if (end + 1 >= reading.tokenCount || !/^(to|for|of|with|from|between|on|against|over)$/.test(reading.lower(end))) return end;
  if (TIME_WORD.test(reading.lower(end + 1))) return end;
  let to = end + 1;
  while (to < sentenceEnd(reading, end - 1) && !/^[,;:.—–]$/.test(reading.form(to)) && !/^(CC|WRB)$/.test(reading.xpos(to))) to++;
  return to;
}
