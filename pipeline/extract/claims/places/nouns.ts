/** What a noun puts forward, as an infinitive ("a plan to leave") or a phrase ("support for the dam"). */
import type { CueClass } from '../../../contract.ts';
import { beforeVerb, phraseEnd } from '../../language/phrase.ts';
import { every, firstFrom, runEnd, some } from '../../language/scan.ts';
import {
  isAdverb,
  isBaseForm,
  isBaseOrAdverb,
  isFiniteVerb,
  isProperNoun,
  isTensed,
  opensGerundOrQuestion,
  opensNounPhrase,
  penn,
} from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { related } from '../../language/tree.ts';
import { isTo } from '../../language/verb-group.ts';
import { isAndOrBut, isOf, isPossessive, isTimeWord, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { isClauseAhead } from '../author-resumes.ts';
import type { Condition, ContentPlace } from '../pattern.ts';

const opensOwnClause = words('that which who whom whose what how why whether if when where because while');

/** "its pledge to leave by May notwithstanding, | sailors say", "a promise to leave | and stayed": an infinitive has no verb of that kind to wait for. */
export function beforeMainVerb(reading: Reading, first: number, end: number): number {
  const isMainAhead: TokenTest = (_, t) =>
    (reading.form(t) === ',' && isClauseAhead(reading, t + 1, end)) || (isAndOrBut(reading, t) && isFiniteVerb(reading, t + 1));
  const main = firstFrom(reading, first + 1, end, isMainAhead, opensOwnClause);
  if (main >= 0) return main;
  const below = reading.subtreeEnd(headOfInfinitive(reading, runEnd(reading, first + 1, end - 1, isAdverb)));
  return below > first + 1 && below < end && firstFrom(reading, below, end, isTensed, opensOwnClause) >= 0 ? below : end;
}

/** "to be neutral": the adjective */
const headOfInfinitive = (reading: Reading, verb: number): number => (isOfPredicate(reading, verb) ? reading.head(verb) : verb);
const isOfPredicate = related('aux* cop');

/** the prepositions of a content, by class */
const PREPOSITIONS: Readonly<Partial<Record<CueClass, string>>> = {
  praise: 'of for',
  oppose: 'of to against on with over toward towards',
  ask: 'for',
  deny: 'of',
  believe: 'about over regarding',
  say: 'about on regarding',
  claim: 'about',
};
const opensMatterOf: Readonly<Partial<Record<CueClass, TokenTest>>> = Object.fromEntries(
  Object.entries(PREPOSITIONS).map(([cueClass, prepositions]) => [cueClass, words(prepositions)]),
);
/** any of them */
export const opensMatter = words(Object.values(PREPOSITIONS).join(' '));

/** made from verbs whose object stands after "of"; with "on", "with", "for" comes when, how or why */
const BLAME = new Set(['criticism', 'condemnation', 'denunciation', 'disapproval', 'mockery', 'repudiation', 'vilification']);

const takesContent = (reading: Reading, noun: number, cueClass: CueClass): boolean => {
  const preposition = BLAME.has(reading.lemma(noun)) ? isOf : opensMatterOf[cueClass];
  return preposition?.(reading, noun + 1) ?? false;
};

const isBackingNoun = (lemma: string): boolean => lemma === 'support' || lemma === 'back' || lemma === 'backing';

const takesInfinitive = (reading: Reading, noun: number): boolean => isTo(reading, noun + 1) && isBaseOrAdverb(reading, noun + 2);

/** "the mayor's plan | to leave" */
export const infinitiveOfNoun: ContentPlace = ({ reading, token }) =>
  token + 2 < reading.tokenCount && takesInfinitive(reading, token) ? { first: token + 1 } : null;

/** "their support for | the dam" */
export const phraseOfNoun: ContentPlace = ({ reading, token }, { cue }) => {
  if (token + 2 >= reading.tokenCount || takesInfinitive(reading, token)) return null;
  if (!takesContent(reading, token, cue.class)) return null;
  // "the support of the party": the party's
  if (reading.lower(token + 1) === 'of' && isBackingNoun(reading.lemma(token))) return null;
  const first = token + 2;
  if (!opensNounPhrase(reading, first) && !opensGerundOrQuestion(reading, first)) return null;
  const content = phraseFrom(reading, first, cue.class !== 'ask');
  return isNoMatter(reading, first, content.latest) ? null : content;
};

/** @param endsAtName whether an infinitive after a name is the author's: "her endorsement of Holm | to win votes"; "a call for Holm to resign" */
function phraseFrom(reading: Reading, first: number, endsAtName = false): { first: number; latest: number } {
  const end = beforeVerb(reading, first, phraseEnd(reading, first));
  const isAfter: TokenTest = (_, t) => isSecondDeed(reading, first, t) || (endsAtName && isTo(reading, t) && isProperNoun(reading, t - 1));
  const cut = firstFrom(reading, first + 1, end, isAfter);
  return { first, latest: cut < 0 ? end : cut };
}

/** "made a joke about yoga | and left the hall", "make a plea for calm | and call them names" */
const isSecondDeed = (reading: Reading, first: number, token: number): boolean =>
  isAndOrBut(reading, token) && isBaseForm(reading, token + 1) && !some(reading, first, token, isTo);

/** "on Tuesday": when it was said; "of his own": whose it is */
const isNoMatter = (reading: Reading, first: number, end: number): boolean =>
  every(reading, first, end, isOfTime) || (isPossessive(reading, first) && reading.lower(first + 1) === 'own' && end === first + 2);
const isOfTime: TokenTest = either(isTimeWord, penn('CD'));

/** "the mayor's call for | a strike", "its announcement of | a fare": what somebody's word was of */
export const matterOfNoun: ContentPlace = (site, sense) => {
  const { reading, token } = site;
  if (reading.lemma(token) !== 'announcement' || reading.lower(token + 1) !== 'of') return phraseOfNoun(site, sense);
  return opensNounPhrase(reading, token + 2) ? phraseFrom(reading, token + 2) : null;
};

/** "its demand", "a plan": what is wanted, asked or judged right can be to do something. */
export const canBeToDo: Condition = (_, { cue }) => cue.class === 'want' || cue.class === 'ask' || cue.class === 'judge';
/** "praise", "criticism" */
export const isPraiseOrBlame: Condition = (_, { cue }) => cue.class === 'praise' || cue.class === 'oppose';
