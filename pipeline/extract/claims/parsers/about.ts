/** What somebody spoke of: "spoke to voters about the dam", "asked him about the fire", "commented at length on the vote". */
import { cueVerb, verbSenses } from '../../language/lexicon/cues.ts';
import { phraseEnd } from '../../language/phrase.ts';
import { sentenceEnd } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { opensNounPhrase, penn } from '../../language/tags.ts';
import { isPassive, isTo } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { ASK, claimOf, SAY } from '../senses.ts';

const opensTopicClause = penn('IN VBG WDT WP WRB');
const mayPrecedeOn = penn('NN NNP NNS RB');

/** verbs that need a topic to say anything */
const SPEAKS =
  /^(speak|talk|chat|lecture|preach|write|blog|tweet|post|joke|ask|question|quiz|press|grill|complain|gripe|grumble|warn|comment|remark|testify|inform|brief|tell|debate|argue|boast|brag|lie|opine|rant|weigh|elaborate|expand|email|e-mail|text|message|caution|fret|hint|inquire|enquire|speculate|muse|open|reminisce|say|respond|reply)$/;
/** prepositions of the topic; "on" alone after those that take it */
const TOPIC = /^(about|regarding|concerning)$/;
const TAKES_ON = /^(speak|lecture|comment|remark|testify|brief|press|question|quiz|grill|weigh|elaborate|expand|opine|write)$/;
/** from the verb to its topic, receiver, time and manner between, in tokens */
const FARTHEST = 14;

export function about(reading: Reading, verb: number): Found | null {
  const lemma = cueVerb(reading.lower(verb));
  if (!SPEAKS.test(lemma) || (reading.xpos(verb) === 'VB' && isTo(reading, verb - 1))) return null;
  const topic = topicBehind(reading, verb, lemma);
  if (topic < 0) return null;
  const first = topic + 1;
  if (first >= sentenceEnd(reading, verb) || !(opensNounPhrase(reading, first) || opensTopicClause(reading, first))) return null;
  if (isPassive(reading, verb)) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || source.range.first > verb) return null;
  const sense = verbSenses(lemma).some(({ class: kind }) => kind === 'ask') ? ASK : SAY;
  const end = topic === verb + 1 ? topic + 1 : verb + 1;
  return claimOf(reading, verb, { cue: sense, end }, source, [{ first, end: phraseEnd(reading, first) }], 'about');
}

/** The preposition of the topic: at once, or behind a receiver, a time, a place without a verb of their own; or -1. */
function topicBehind(reading: Reading, verb: number, lemma: string): number {
  const limit = Math.min(sentenceEnd(reading, verb), verb + FARTHEST);
  for (let t = verb + 1; t < limit; t++) {
    const word = reading.lower(t);
    if (TOPIC.test(word)) return t;
    if (word === 'on' && TAKES_ON.test(lemma) && (t === verb + 1 || mayPrecedeOn(reading, t - 1)) && !isDay(reading, t + 1)) return t;
    if (/^(VB[DZPG]?|MD|WDT|WP|WRB)$/.test(reading.xpos(t)) || /^[,;:.?!—–“”"]$/.test(reading.form(t)) || word === 'that') return -1;
  }
  return -1;
}

/** "on Monday", "on 4 May" */
const isDay = (reading: Reading, token: number): boolean =>
  token < reading.tokenCount && (/day$/.test(reading.lower(token)) || reading.xpos(token) === 'CD');
