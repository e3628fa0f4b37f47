/** Who acts or thinks so in a passive: "was accused by India", "was seen as a burden by some brokers". */
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { firstFrom, runEnd, sentenceEnd, some } from '../../language/scan.ts';
import { isNominal, isTensed, opensNounPhrase, penn } from '../../language/tags.ts';
import { both, either, type TokenTest } from '../../language/test.ts';
import { isOblique } from '../../language/tree.ts';
import { isOf, isOfOrFor, isTimeWord, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Site } from '../site.ts';
import { isSourceNoun, kindOf } from '../source-kinds.ts';

export const isBy = words('by');

/** "by Friday", "by May": a month, where nobody's first name stands in front */
const isWhen: TokenTest = either(
  isTimeWord,
  both(words('may'), (reading, token) => isBy(reading, token - 1)),
);

/** Who acts: "was accused | by India". */
export const agentAfter = (site: Site, first: number): NounPhrase | null =>
  agentInTree(site.reading, site.token) ?? agentInOrder(site.reading, first);

/** Who holds what the predicate says: "was seen | as a burden by some brokers", "was deemed | late by the union". */
export const holderAfter = (site: Site, first: number): NounPhrase | null =>
  agentAfter(site, first) ?? agentAfterPredicate(site.reading, first);

const endsPredicate: TokenTest = either(isTensed, marks(', ; : — – ( “ "'));
const isRounding = words('about around almost nearly roughly some');

/** Somebody after the predicate's own words, "a quarter of voters" too: what nobody can hold makes the predicate longer ("a win by a narrow margin"). */
function agentAfterPredicate(reading: Reading, first: number): NounPhrase | null {
  const by = firstFrom(reading, first + 1, sentenceEnd(reading, first), isBy, endsPredicate);
  if (by < 0) return null;
  const limit = sentenceEnd(reading, by);
  const opening = isRounding(reading, by + 1) && opensNounPhrase(reading, by + 2) ? by + 2 : by + 1;
  let end = runEnd(reading, opening, limit, isOfAgent);
  const share = end;
  if (end > opening && isOf(reading, end)) end = runEnd(reading, end + 1, limit, isOfAgent);
  if (end === opening || !isSomebody(reading, by + 1, end)) return null;
  const { range } = phraseOf(reading, share - 1);
  return { range: { first: by + 1, end: Math.max(range.end, end) }, head: end - 1, role: null };
}

const isQuantifier = words('some many most few several all both half');

const isSomebody = (reading: Reading, first: number, end: number): boolean =>
  isQuantifier(reading, first) || isSourceNoun(reading, end - 1) || kindOf(reading, { first, end }, end - 1) !== 'unknown';

function agentInTree(reading: Reading, verb: number): NounPhrase | null {
  if (!some(reading, verb + 1, sentenceEnd(reading, verb), isBy)) return null;
  for (const t of reading.children(verb)) {
    if (t < verb || isWhen(reading, t) || !isOblique(reading, t) || !isBy(reading, reading.subtreeStart(t)) || !isNominal(reading, t))
      continue;
    return beforePredicate(reading, phraseOf(reading, t));
  }
  return null;
}

const isOfAgent = penn('CC CD DT JJ JJR JJS NN NNP NNPS NNS POS PRP');

/** "by one critic", by word order alone */
function agentInOrder(reading: Reading, by: number): NounPhrase | null {
  // "by Friday": when
  if (!isBy(reading, by) || isWhen(reading, by + 1)) return null;
  const end = runEnd(reading, by + 1, sentenceEnd(reading, by), isOfAgent);
  return end > by + 1 ? { range: { first: by + 1, end }, head: end - 1, role: null } : null;
}

const isAsOrTo = words('as to');
const isSuch = words('such same');

const opensDay = words('on in at since during');

/** "by farmers | as a lifeline", "by farmers | on Monday": predicate and day are not the agent's. */
function beforePredicate(reading: Reading, agent: NounPhrase): NounPhrase {
  const { first, end } = agent.range;
  const opensPredicate: TokenTest = (_, t) =>
    (isAsOrTo(reading, t) && !some(reading, first, t, isSuch)) ||
    (isOfOrFor(reading, t) && reading.xpos(t + 1) === 'VBG') ||
    (opensDay(reading, t) && isTimeWord(reading, t + 1));
  const predicate = firstFrom(reading, first + 1, end, opensPredicate);
  return predicate < 0 ? agent : { ...agent, range: { first, end: predicate } };
}
