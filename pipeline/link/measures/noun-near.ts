/** What a sum or a share measures, where its item was not read: the measure's noun nearest to it. "Net profit came to $5m." */
import { matchesOf } from '../../common/matches.ts';
import { readTable } from '../../extract/table.ts';
import type { Passage } from '../sentence-of.ts';
import { singular } from '../words.ts';
import { isMeasure, type Noun, nounOf } from './what.ts';

const modifiers = new Map(
  readTable<'word' | 'role'>(new URL('./data/noun-modifiers.csv', import.meta.url)).map(({ word, role }) => [word, role]),
);

export interface Found extends Noun {
  /** the words with a capital right before it: "North American sales", "Zor's turnover" */
  named: string;
  /** what its sentence says up to it */
  ahead: string;
  /** what stands between it and the figure */
  between: string;
}

const WORD = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu;
/** "$5m in revenue", "$5m of net profit" */
const AFTER = /^\s+(?:in|of|worth of)\s+((?:[\p{L}-]+\s){0,3}?[\p{L}-]+)/u;

/** @param kind in which such a measure is given */
export function nounNear({ before, after }: Passage, kind: string): Found | null {
  const following = AFTER.exec(after);
  // "0.3% of GDP" is not GDP
  const isBase = kind === 'percent' && /^\s+of\b/.test(after);
  const followed = following && !isBase && lastNoun(following[1]!, kind);
  if (followed) return { ...followed, ahead: `${before}${followed.ahead}`, between: '' };
  return lastNoun(before, kind);
}

/** "a sale for $3m" is one deal; what a company sells are sales */
const ONE_DEAL = /^(?:sale|earning|export|import|proceed)$/i;

/** The last noun of a measure in a text, with the modifiers that narrow it. */
function lastNoun(text: string, kind: string): Found | null {
  const words = matchesOf(WORD, text).map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  const head = (word: string): Noun => ({ thing: singular(word), head: singular(word), isBare: true });
  const at = words.findLastIndex(({ word }) => !ONE_DEAL.test(word) && isMeasure(head(word), kind));
  if (at < 0) return null;
  let first = at;
  const kept: string[] = [];
  for (; first > 0 && at - first < MOST; first--) {
    const { word, end } = words[first - 1]!;
    const role = modifiers.get(word.toLowerCase());
    if (role === undefined || text.slice(end, words[first]!.start).trim() !== '') break;
    if (role === 'kept') kept.unshift(word.toLowerCase());
  }
  const named: string[] = [];
  for (let name = first; name > 0 && isName(words[name - 1]!.word, name === 1); name--) named.unshift(words[name - 1]!.word);
  const noun = nounOf([...kept, words[at]!.word].join(' '));
  return noun && { ...noun, named: named.join(' '), ahead: text.slice(0, words[first]!.start), between: text.slice(words[at]!.end) };
}

/** Whether a word has its capital for its own sake: the first of a sentence has one in any case. */
const isName = (word: string, isFirst: boolean): boolean => /^\p{Lu}/u.test(word) && (!isFirst || /['’]s?$/.test(word));

/** modifiers of one noun */
const MOST = 4;
