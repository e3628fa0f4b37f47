/** How firmly a clause is put: modals, evidential adverbs, "alleged", "seems to", and the words that say so. */
import type { Certainty } from '../../contract.ts';
import { type Range, some } from '../language/scan.ts';
import { isAdverb, isModal, isNoun, isVerb, isVerbOrAdjective, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { hasChild, related } from '../language/tree.ts';
import { entryOf, words, wordsIn } from '../language/words.ts';
import { formsOf } from '../reading/lemmas.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

const isAdjective = universal('ADJ');
const isClauseRoot = related('acl acl:relcl advcl ccomp parataxis root');
const hasOwnVoice = related('acl:relcl ccomp parataxis');
const marksPredicate = related('aux cop nsubj nsubj:pass');

type Scope = 'clause' | 'modal' | 'noun' | 'verb' | 'predicate';

const table: Readonly<Record<Scope, Map<string, Certainty>>> = {
  clause: new Map(),
  modal: new Map(),
  noun: new Map(),
  verb: new Map(),
  predicate: new Map(),
};
for (const { word, scope, certainty } of readTable<'word' | 'scope' | 'certainty'>(new URL('./data/hedges.csv', import.meta.url))) {
  table[scope as Scope].set(word, certainty as Certainty);
}

/** from firm to open: the weakest word decides */
const ORDER: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown'];

export interface Hedged {
  certainty: Certainty;
  /** the hedging tokens, in text order */
  tokens: readonly number[];
}

const hedgeOfClause = entryOf(table.clause);
const hedgeOfModal = entryOf(table.modal);
const hedgeOfNoun = entryOf(table.noun);
const hedgeOfPredicate = entryOf(table.predicate);

const hedging = [table.clause, table.modal, table.noun, table.predicate].flatMap((words) => [...words.keys()]);
/** Whether a sentence has any word that hedges: most have none, and nobody asks for their trees. */
export const mayHedge = wordsIn([...new Set([...hedging, ...formsOf([...table.verb.keys()])])].join(' '));

type Hedges = Map<number, Certainty>;

function note(hedges: Hedges, token: number, certainty: Certainty | null | undefined): void {
  if (certainty) hedges.set(token, certainty);
}

/** Nothing hedges. */
export const FIRM: Hedged = { certainty: 'certain', tokens: [] };

/** how far up the tree a clause's hedges are looked for */
const HIGHEST = 20;

/** The hedges over the clause in which a token stands, up to the token `top` (exclusive) that governs the clause. */
export function hedgesOver(reading: Reading, token: number, top: number): Hedged {
  return mayHedge(reading, reading.sentenceOf[token]) ? hedgesInTree(reading, token, top) : FIRM;
}

function hedgesInTree(reading: Reading, token: number, top: number): Hedged {
  const hedges: Hedges = new Map();
  for (let t = token, steps = 0; t >= 0 && t !== top && steps < HIGHEST; t = reading.head(t), steps++) {
    const predicate = isPredicate(reading, t);
    const children = reading.children(t);
    for (let i = 0; i < children.length; i++) noteDependent(reading, hedges, children[i], t, predicate);
    if (isVerb(reading, t)) note(hedges, t, table.verb.get(reading.lemma(t)));
    if (predicate && isAdjective(reading, t)) note(hedges, t, hedgeOfPredicate(reading, t));
    if (isClauseRoot(reading, t)) break;
  }
  if (hedges.size === 0) return FIRM;
  let certainty: Certainty = 'certain';
  for (const value of hedges.values()) if (ORDER.indexOf(value) > ORDER.indexOf(certainty)) certainty = value;
  return { certainty, tokens: [...hedges.keys()].sort((a, b) => a - b) };
}

/** What hangs on a predicate, or in front of a noun: "may", "reportedly", "alleged". */
function noteDependent(reading: Reading, hedges: Hedges, c: number, head: number, predicate: boolean): void {
  if (predicate && isModal(reading, c) && !isInability(reading, c)) note(hedges, c, hedgeOfModal(reading, c));
  if (!predicate && c < head && isVerbOrAdjective(reading, c)) note(hedges, c, hedgeOfNoun(reading, c));
  if (isAdverb(reading, c) && (predicate || c < head)) note(hedges, c, hedgeOfClause(reading, c));
}

const DOUBTED = 'alleged purported putative reputed rumored rumoured supposed suspected';
const isDoubted = words(DOUBTED);
const mayDoubt = wordsIn(DOUBTED);

/** Whether a noun of a content is called doubtful. */
export function isDoubtedIn(reading: Reading, { first, end }: Range): boolean {
  for (let sentence = reading.sentenceOf[first]; sentence <= reading.sentenceOf[end - 1]; sentence++)
    if (mayDoubt(reading, sentence)) return some(reading, first, end, isDoubted);
  return false;
}

const opensRemark = words('which something who whose');

/** how deep a noun may hang below the predicate */
const DEEPEST = 6;

/** "to stop such alleged activity": nouns whose truth the content leaves open, not those in a clause with a verb of its own. */
export function nounHedgesUnder(reading: Reading, ranges: readonly Range[], predicate: number, cue: number): number[] {
  const isOpen: TokenTest = (_, t) => isInFrontOfNoun(reading, t) && hangsUnder(reading, reading.head(t), predicate, cue);
  return ranges
    .filter((range) => isDoubtedIn(reading, range))
    .flatMap((range) => doubtedIn(reading, range).filter((t) => isOpen(reading, t)));
}

/** The doubting adjectives of a content, outside brackets and remarks. */
function doubtedIn(reading: Reading, { first, end }: Range): number[] {
  const tokens: number[] = [];
  let depth = 0;
  for (let t = first; t < end; t++) {
    const form = reading.form(t);
    if (form === '(') depth++;
    else if (form === ')') depth--;
    // ", which …": a remark on the content, not the content
    else if (form === ',' && t + 1 < end && opensRemark(reading, t + 1)) break;
    else if (depth <= 0 && isDoubted(reading, t)) tokens.push(t);
  }
  return tokens;
}

const isInFrontOfNoun: TokenTest = (reading, token) => reading.head(token) > token && isNoun(reading, reading.head(token));

/** Whether a noun hangs from the predicate or the cue, no clause with a voice of its own between. */
function hangsUnder(reading: Reading, noun: number, predicate: number, cue: number): boolean {
  let up = noun;
  for (let steps = 0; up >= 0 && up !== predicate && up !== cue && steps < DEEPEST; steps++) {
    if (hasOwnVoice(reading, up)) break;
    up = reading.head(up);
  }
  return up >= 0 && (up === predicate || up === cue);
}

const isPredicate: TokenTest = (reading, token) => isVerb(reading, token) || hasChild(reading, token, marksPredicate);

const isNot = words("not n't");

/** "could not find": inability, no hedge; "may not" stays one. */
const isInability: TokenTest = (reading, modal) => reading.lower(modal) === 'could' && isNot(reading, modal + 1);
