import { readTable } from '../../table.ts';
import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** What was read of a treebank sentence on its own tokens: for each word its tag ("NOUN NNS"), head (0 is the root, 1 the first word) and relation. */
export interface Guess {
  tags: string[];
  heads: number[];
  relations: string[];
}

export interface Share {
  right: number;
  guessed: number;
  gold: number;
}

/** For arcs that count by their head alone: those guessed, and those of the treebank, that are attached rightly. */
export interface ArcShare extends Share {
  /** of the gold ones; `right` is of the guessed ones */
  found: number;
}

export interface Scores {
  upos: Share;
  tag: Share;
  uas: Share;
  las: Share;
  /** arcs from a speech verb to its subject */
  subject: Share;
  /** the arc between a speech verb and what is said: its clause, or for a verb set in or after it (parataxis) the clause it hangs from */
  clause: Share;
  /** numerals that hang from the right noun, whatever the relation is called */
  number: ArcShare;
}

/** The verbs on which `subject` and `clause` are measured. */
export const speechVerbs: ReadonlySet<string> = new Set(
  readTable(new URL('../data/speech-verbs.csv', import.meta.url)).map(({ lemma }) => lemma),
);

const emptyShare = (): Share => ({ right: 0, guessed: 0, gold: 0 });

export const emptyScores = (): Scores => ({
  upos: emptyShare(),
  tag: emptyShare(),
  uas: emptyShare(),
  las: emptyShare(),
  subject: emptyShare(),
  clause: emptyShare(),
  number: { ...emptyShare(), found: 0 },
});

const universal = (tag: string): string => tag.slice(0, tag.indexOf(' '));
const base = (relation: string): string => relation.split(':')[0];

/** Counts a sentence into the scores. Punctuation and subtypes of relations count. */
export function addScores(scores: Scores, { words }: TreebankSentence, guess: Guess): void {
  for (const [at, word] of words.entries()) {
    const head = guess.heads[at];
    const relation = guess.relations[at];
    const isAttached = head === word.head;
    count(scores.upos, universal(guess.tags[at]) === universal(word.tag));
    count(scores.tag, guess.tags[at] === word.tag);
    count(scores.uas, isAttached);
    count(scores.las, isAttached && relation === word.relation);
    countArc(scores.subject, isSubject(words, word.head, word.relation), isSubject(words, head, relation), isAttached);
    countArc(scores.clause, isClause(words, at, word.head, word.relation), isClause(words, at, head, relation), isAttached);
    countAttachment(scores.number, word.relation === 'nummod', relation === 'nummod', isAttached);
  }
}

function count(share: Share, isRight: boolean): void {
  share.guessed++;
  share.gold++;
  if (isRight) share.right++;
}

function countArc(share: Share, isGold: boolean, isGuessed: boolean, isAttached: boolean): void {
  if (isGold) share.gold++;
  if (isGuessed) share.guessed++;
  if (isGold && isGuessed && isAttached) share.right++;
}

function countAttachment(share: ArcShare, isGold: boolean, isGuessed: boolean, isAttached: boolean): void {
  countArc(share, isGold, isGuessed, false);
  if (isGuessed && isAttached) share.right++;
  if (isGold && isAttached) share.found++;
}

const isSpeechVerb = (word: TreebankWord | undefined): boolean =>
  word !== undefined && universal(word.tag) === 'VERB' && speechVerbs.has(word.lemma.toLowerCase());

const isSubject = (words: TreebankWord[], head: number, relation: string): boolean =>
  base(relation) === 'nsubj' && isSpeechVerb(words[head - 1]);

const isClause = (words: TreebankWord[], at: number, head: number, relation: string): boolean =>
  (relation === 'ccomp' && isSpeechVerb(words[head - 1])) || (relation === 'parataxis' && isSpeechVerb(words[at]));

export const precision = ({ right, guessed }: Share): number => (100 * right) / guessed;
export const recall = (share: Share | ArcShare): number => (100 * ('found' in share ? share.found : share.right)) / share.gold;
export const f1 = ({ right, guessed, gold }: Share): number => (200 * right) / (guessed + gold);
