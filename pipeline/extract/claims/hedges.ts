/** How firmly a clause is put: modals, evidential adverbs, "alleged", "seems to", and the words that say so. */

import type { Certainty } from '../../contract.ts';
import { isNoun, isVerb, universal } from '../language/tags.ts';
import { related } from '../language/tree.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

const isAdjectiveOrVerb = universal('ADJ VERB');
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
  tokens: number[];
}

type Hedges = Map<number, Certainty>;

function note(hedges: Hedges, token: number, scope: Scope, word: string): void {
  const certainty = table[scope].get(word);
  if (certainty) hedges.set(token, certainty);
}

/** The hedges over the clause in which a token stands, up to the token `top` (exclusive) that governs the clause. */
export function hedgesOver(reading: Reading, token: number, top: number): Hedged {
  const tokens: Hedges = new Map();
  for (let t = token, steps = 0; t >= 0 && t !== top && steps < 20; t = reading.head(t), steps++) {
    const predicate = isPredicate(reading, t);
    for (const c of reading.children(t)) {
      const word = reading.lower(c);
      if (predicate && reading.xpos(c) === 'MD' && !isNegatedAt(reading, c)) note(tokens, c, 'modal', word);
      if (predicate && reading.upos(c) === 'ADV') note(tokens, c, 'clause', word);
      if (!predicate && c < t && isAdjectiveOrVerb(reading, c)) note(tokens, c, 'noun', word);
      if (!predicate && c < t && reading.upos(c) === 'ADV') note(tokens, c, 'clause', word);
    }
    if (isVerb(reading, t)) note(tokens, t, 'verb', reading.lemma(t));
    if (reading.upos(t) === 'ADJ' && predicate) note(tokens, t, 'predicate', reading.lower(t));
    if (isClauseRoot(reading, t)) break;
  }
  let certainty: Certainty = 'certain';
  for (const value of tokens.values()) if (ORDER.indexOf(value) > ORDER.indexOf(certainty)) certainty = value;
  return { certainty, tokens: [...tokens.keys()].sort((a, b) => a - b) };
}

const DOUBTED = /^(alleged|purported|putative|reputed|rumou?red|supposed|suspected)$/;
function holdsDoubt(reading: Reading, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (DOUBTED.test(reading.lower(t))) return true;
  return false;
}

/** how deep a noun may hang below the predicate */
const DEEPEST = 6;

/** "to stop such alleged activity": nouns whose truth the content leaves open, not those in a clause with a verb of its own. */
export function nounHedgesUnder(
  reading: Reading,
  ranges: readonly { first: number; end: number }[],
  predicate: number,
  cue: number,
): number[] {
  const tokens: number[] = [];
  for (const { first, end } of ranges) {
    let depth = 0;
    if (!holdsDoubt(reading, first, end)) continue;
    for (let t = first; t < end; t++) {
      if (reading.form(t) === '(') depth++;
      if (reading.form(t) === ')') depth--;
      // ", which …": a remark on the content, not the content
      if (reading.form(t) === ',' && t + 1 < end && /^(which|something|who|whose)$/.test(reading.lower(t + 1))) break;
      if (depth > 0) continue;
      if (!DOUBTED.test(reading.lower(t)) || reading.head(t) <= t || !isNoun(reading, reading.head(t))) continue;
      let up = reading.head(t);
      for (let steps = 0; up >= 0 && up !== predicate && up !== cue && steps < DEEPEST; steps++) {
        if (hasOwnVoice(reading, up)) break;
        up = reading.head(up);
      }
      if (up >= 0 && (up === predicate || up === cue)) tokens.push(t);
    }
  }
  return tokens;
}

const isPredicate = (reading: Reading, token: number): boolean =>
  isVerb(reading, token) || reading.children(token).some((c) => marksPredicate(reading, c));

/** "could not find": inability, no hedge; "may not" stays one. */
const isNegatedAt = (reading: Reading, modal: number): boolean =>
  reading.lower(modal) === 'could' && /^(not|n't)$/.test(modal + 1 < reading.tokenCount ? reading.lower(modal + 1) : '');
