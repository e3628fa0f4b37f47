/** What was spoken of or asked: "spoke to voters about the dam", "asked whether it was safe". */
import { runEnd, sentenceEnd, within } from '../../language/scan.ts';
import { isAdverb, isInNounPhrase, isNounTag, opensNounPhrase, penn } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { isTo } from '../../language/verb-group.ts';
import { isQuestionWord, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Condition, Content, ContentPlace } from '../pattern.ts';

/** prepositions of the topic; "on" alone after those that take it */
const opensTopic = words('about regarding concerning');
const TAKES_ON = new Set(
  'speak lecture comment remark testify brief press question quiz grill weigh elaborate expand opine write'.split(' '),
);
/** from the verb to its topic, receiver, time and manner between, in tokens */
const FARTHEST_TOPIC = 14;

const mayFollowPreposition: TokenTest = either(opensNounPhrase, penn('IN VBG WDT WP WRB'));

/** "about the dam", "on the vote": after the verb, or after a receiver, a time, a place without a verb of their own. */
export const topic: ContentPlace = (site): Content | null => {
  const { reading, token } = site;
  const preposition = topicAfter(reading, token, TAKES_ON.has(site.verb));
  const first = preposition + 1;
  if (preposition < 0 || first >= sentenceEnd(reading, token) || !mayFollowPreposition(reading, first)) return null;
  return { first, cue: { first: site.groupFirst, end: preposition === token + 1 ? first : token + 1 } };
};

const mayPrecedeOn = penn('NN NNP NNS RB');
const endsSearch: TokenTest = either(penn('MD VB VBD VBG VBP VBZ WDT WP WRB'), either(marks(', ; : . ? ! — – “ ” "'), words('that')));

/** "of late", "of course": no topic */
const isFixed = words('late old course');

function topicAfter(reading: Reading, verb: number, takesOn: boolean): number {
  const limit = within(reading, verb, FARTHEST_TOPIC);
  for (let t = verb + 1; t < limit; t++) {
    // "spoke for about five minutes": how long
    if (opensTopic(reading, t) && !(reading.lower(t - 1) === 'for' && reading.xpos(t + 1) === 'CD')) return t;
    // "spoke warmly | of his trips"
    if (t === verb + 2 && reading.lower(t) === 'of' && isAdverb(reading, verb + 1) && !isFixed(reading, t + 1)) return t;
    if (takesOn && reading.lower(t) === 'on' && (t === verb + 1 || mayPrecedeOn(reading, t - 1)) && !isDay(reading, t + 1)) return t;
    if (endsSearch(reading, t)) return -1;
  }
  return -1;
}

/** "on Monday", "on 4 May" */
const isDay: TokenTest = (reading, token) =>
  token < reading.tokenCount && (reading.lower(token).endsWith('day') || reading.xpos(token) === 'CD');

/** Not "to speak": nothing said yet. */
export const isNoInfinitive: Condition = ({ reading, token }) => !(reading.xpos(token) === 'VB' && isTo(reading, token - 1));

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
