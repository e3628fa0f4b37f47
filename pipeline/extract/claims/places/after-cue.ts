/** What the contents share that begin right after their cue. */
import { runEnd } from '../../language/scan.ts';
import { isNounTag, opensNounPhrase, penn, universal } from '../../language/tags.ts';
import { both, not, type TokenTest } from '../../language/test.ts';
import { words } from '../../language/words.ts';
import type { Content, ContentPlace } from '../pattern.ts';
import type { Sense } from '../senses.ts';
import type { Site } from '../site.ts';

/** of an object between a verb and what is said of it, in tokens */
export const LONGEST_OBJECT = 18;

const isPassedOver: TokenTest = both(penn('RB RBR'), not(words('not')));
/** the head of a noun phrase read word by word */
export const isHeadWord: TokenTest = universal('NOUN PROPN PRON');

const isDescribed = penn('JJ NNS VBN');

/** "recently | released polls", "more | crews": of the object, not of the verb */
const isOfObject: TokenTest = (reading, token) =>
  isDescribed(reading, token + 1) && (isNounTag(reading, token + 1) || isNounTag(reading, token + 2)) && reading.head(token) === token + 1;

const isOfVerb: TokenTest = both(isPassedOver, not(isOfObject));

/** The first token after the cue and its adverbs. */
export const afterAdverbs = ({ reading }: Site, sense: Sense): number => runEnd(reading, sense.end, reading.tokenCount, isOfVerb);

/** The object after a verb: its head, or -1. */
export function objectOf({ reading, token }: Site, { cue, end }: Sense): number {
  const children = reading.children(token);
  for (let i = 0; i < children.length; i++) {
    const t = children[i];
    if (t < end) continue;
    const relation = reading.relation(t);
    if (relation === 'obj' || relation === 'iobj' || (relation === 'obl' && cue.particles.length > 0)) return t;
  }
  return -1;
}

/** "showed Lee eight points ahead": a noun phrase at once, verb or not. */
export const nounPhraseAfter: ContentPlace = ({ reading }, { end }): Content | null =>
  opensNounPhrase(reading, end) ? { first: end } : null;
