/** What was spoken of or asked: "spoke to voters about the dam", "asked whether it was safe". */
import { nounSenses } from '../../language/lexicon/cues.ts';
import { phraseEnd } from '../../language/phrase.ts';
import { every, firstFrom, runEnd, sentenceEnd, some, within } from '../../language/scan.ts';
import { isAdverb, isInNounPhrase, isNounTag, isPastForm, isTensed, opensNounPhrase, penn } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { isTo } from '../../language/verb-group.ts';
import {
  isAndOrBut,
  isAndOrOr,
  isComma,
  isPossessive,
  isQuestionWord,
  isStop,
  isThat,
  isTimeWord,
  isToOrWith,
  marks,
  words,
} from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Condition, Content, ContentPlace, End } from '../pattern.ts';
import type { Site } from '../site.ts';

/** prepositions of the topic; "on" alone after those that take it */
const opensTopic = words('about regarding concerning');
const TAKES_ON = new Set(
  'speak lecture comment remark testify brief press question quiz grill weigh elaborate expand opine write'.split(' '),
);
/** those who are told or asked may stand right after these */
const TAKES_RECEIVER = new Set('brief press question quiz grill lecture'.split(' '));
/** what one writes is about something, and so is a question */
const PUTS_IN_WORDS = new Set('write post email e-mail text message blog tweet ask inform'.split(' '));
/** from the verb to its topic, receiver, time and manner between, in tokens */
const FARTHEST_TOPIC = 14;

const mayFollowPreposition: TokenTest = either(opensNounPhrase, penn('IN VBG WDT WP WRB'));
const isPointer = words('it them this that');

/** "about the dam", "on the vote": after the verb, or after a receiver, a time, a place without a verb of their own; "about it" names nothing. */
export const topic: ContentPlace = (site): Content | null => {
  const { reading, token } = site;
  const preposition = topicAfter(site);
  const first = preposition + 1;
  if (preposition < 0 || first >= sentenceEnd(reading, token) || !mayFollowPreposition(reading, first)) return null;
  if (isPointer(reading, first) && !isInNounPhrase(reading, first + 1)) return null;
  return { first, cue: { first: site.groupFirst, end: preposition === token + 1 ? first : token + 1 } };
};

const endsSearch: TokenTest = either(penn('MD VB VBD VBG VBP VBZ WDT WP WRB'), either(marks(', ; : . ? ! — – “ ” "'), isThat));

/** "of late", "of course": no topic */
const isFixed = words('late old course');

function topicAfter(site: Site): number {
  const { reading, token, verb } = site;
  const limit = within(reading, token, FARTHEST_TOPIC);
  for (let t = token + 1; t < limit; t++) {
    if (opensTopic(reading, t) && !isAmount(site, t)) return isOfNoun(site, t) ? -1 : t;
    // "spoke warmly | of his trips"
    if (t === token + 2 && reading.lower(t) === 'of' && isAdverb(reading, token + 1) && !isFixed(reading, t + 1)) return t;
    if (TAKES_ON.has(verb) && reading.lower(t) === 'on' && mayTakeOn(site, t)) return t;
    if (endsSearch(reading, t)) return -1;
  }
  return -1;
}

/** "spoke for about five minutes", "expanded it by about a tenth": how long, how much */
const isAmount = ({ reading, token }: Site, about: number): boolean => about > token + 1 && reading.xpos(about + 1) === 'CD';

/** "replied to a question about the dam", "questioned his claims about it": the noun's topic; not "asked questions about", "wrote a note about" */
const isOfNoun = ({ reading, token, verb }: Site, about: number): boolean =>
  about > token + 1 && !PUTS_IN_WORDS.has(verb) && (isQuery(reading, about - 1) || nounSenses(reading.lemma(about - 1)).length > 0);
const isQuery = words('question questions query queries inquiry inquiries comment comments remark remarks');

const isAdverbOrParticle = penn('RB RP');
const isOfReceiver: TokenTest = either(isInNounPhrase, isPossessive);

/** "on the vote": at once, after an adverb, or after who was told or asked ("spoke to anglers | on the vote"). */
function mayTakeOn({ reading, token, verb }: Site, on: number): boolean {
  const noun = runEnd(reading, on + 1, sentenceEnd(reading, on), isOfReceiver) - 1;
  // "weighed in | on the vote"; on her image worries weigh
  if (isDay(reading, on + 1) || isPlaceOfSpeech(reading, noun) || (verb === 'weigh' && reading.lower(on - 1) !== 'in')) return false;
  const first = runEnd(reading, token + 1, on, isAdverbOrParticle);
  const receiver = isToOrWith(reading, first) ? first + 1 : TAKES_RECEIVER.has(verb) ? first : on;
  return first === on || (receiver < on && every(reading, receiver, on, isOfReceiver));
}

/** where and how one speaks, and for whom: "on the phone", "on condition of anonymity", "on behalf of the crew" */
const isPlaceOfSpeech = words(
  'air airwaves base behalf board bus cable campus channel condition conditions episode facebook flight floor instagram network page phone plane podcast program programme radio ship show side site sidelines stage street stump television terms trail train tv twitter video website youtube',
);

/** "on Monday", "on 4 May" */
const isDay: TokenTest = (reading, token) =>
  token < reading.tokenCount && (reading.lower(token).endsWith('day') || reading.xpos(token) === 'CD');

const TOLD = new Set('brief inform question quiz press grill'.split(' '));
const isOnOrAbout = words('on about');

/** "people | briefed on the sale": those who are told, where the verb has no object; "lectured on it" needs none */
const isTold = ({ reading, token, verb }: Site): boolean => TOLD.has(verb) && isPastForm(reading, token) && isOnOrAbout(reading, token + 1);

/** Not "to speak": nothing said yet; and not "when asked", "people briefed": who they are. */
export const isSpokenOf: Condition = (site) => {
  const { reading, token, groupFirst } = site;
  if (reading.xpos(token) === 'VB' && isTo(reading, token - 1)) return false;
  return !isTold(site) && !(reading.xpos(token) === 'VBN' && groupFirst === token);
};

const isMoreOrLess = words('more less');
const opensOccasion = words('in on at during since after before for');
const isOfOccasion = penn('CD DT JJ NN NNP NNS POS PRP$');
const isTimeOrEvent: TokenTest = either(
  isTimeWord,
  words(
    'years months weeks days hours decades debate debates rally rallies meeting meetings hearing conference interview interviews speech speeches',
  ),
);

/** The end of a topic: a list goes on past its commas; what it is compared with, the next verb and the occasion are none of it. */
export const topicEnd: End = ({ reading, token }, { first }) => {
  const end = listEnd(reading, phraseEnd(reading, first));
  const isCompared = some(reading, token + 1, first, isMoreOrLess);
  const endsTopic: TokenTest = (_, t) =>
    reading.quotationOf[t] === reading.quotationOf[first] &&
    ((isCompared && reading.lower(t) === 'than') ||
      (isAndOrBut(reading, t) && isTensed(reading, runEnd(reading, t + 1, end, isAdverb))) ||
      isOccasion(reading, t, end));
  const cut = firstFrom(reading, first + 1, end, endsTopic);
  return cut < 0 ? end : cut;
};

/** "in the debate", "over recent months", at the end */
function isOccasion(reading: Reading, preposition: number, end: number): boolean {
  const last = runEnd(reading, preposition + 1, end, isOfOccasion);
  return opensOccasion(reading, preposition) && last > preposition + 1 && last === end && isTimeOrEvent(reading, last - 1);
}

const isOfItem: TokenTest = either(isInNounPhrase, penn('CC IN PRP$'));

/** "his gifts | , his knowledge of law and his voice": items without a verb, "and" in front of the last. */
function listEnd(reading: Reading, end: number): number {
  const limit = sentenceEnd(reading, end - 1);
  for (let t = end; t < limit && isComma(reading, t); ) {
    const next = runEnd(reading, t + 1, limit, isOfItem);
    if (next === t + 1) return end;
    if (some(reading, t + 1, next, isAndOrOr)) return isComma(reading, next) || isStop(reading, next) ? next : end;
    t = next;
  }
  return end;
}

/** of "by a reporter", "on Monday", in tokens */
const LONGEST_ASIDE = 7;
/** "asked by a reporter": somebody asked after all; "asked to": no question */
const isNoQuestion: TokenTest = either(marks(', ; : . ? !'), words('to by'));

/** "asked | whether it was safe", "asked on Monday | why it failed" */
export const question: ContentPlace = ({ reading, token }) => {
  for (let t = token + 1; t < Math.min(reading.tokenCount, token + LONGEST_ASIDE); t++) {
    if (isNoQuestion(reading, t)) return null;
    if (isQuestionWord(reading, t)) return { first: t };
  }
  return null;
};

/** of who asks, in tokens */
const LONGEST_ASKER = 12;

/** "Asked by a reporter | whether it was safe": who asks stands between. */
export const questionAfterAsker: ContentPlace = (site) => {
  const { reading, token } = site;
  if (reading.lower(token + 1) !== 'by') return null;
  const first = token + 2;
  const end = runEnd(reading, first, within(reading, token, LONGEST_ASKER), isInNounPhrase);
  if (end === first || !isNounTag(reading, end - 1) || !isQuestionWord(reading, end)) return null;
  return {
    first: end,
    source: { range: { first, end }, head: end - 1, role: null },
    cue: { first: site.groupFirst, end: token + 1 },
  };
};

const mayOpenAsked = words('when if once and after ,');

/** A question put by nobody named: at the head of its sentence, after "when", or in the passive. */
export const hasNoAsker: Condition = (site) => {
  const { reading, token } = site;
  if (site.isPassive) return true;
  return site.groupFirst === token && (token === reading.sentenceFirst[reading.sentenceOf[token]] || mayOpenAsked(reading, token - 1));
};
