/** Questions to the dependency tree, answered so that a wrong tree does little harm. */
import type { Span } from '../../contract.ts';
import type { Reading } from '../reading/reading.ts';
import { namedTest } from './member.ts';
import { isPunctuation } from './tags.ts';
import type { TokenTest } from './test.ts';
import { words } from './words.ts';

/** Whether a token hangs on its head by one of these relations; "obl*" stands for "obl" and all its subtypes. */
export function related(relations: string): TokenTest {
  const names = relations.split(' ');
  const exact = new Set(names.filter((name) => !name.endsWith('*')));
  const openings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return namedTest('relations', (relation) => exact.has(relation) || openings.some((opening) => relation.startsWith(opening)));
}

export const isSubjectRelation: TokenTest = related('nsubj nsubj:pass nsubj:outer');
/** after a preposition, of a verb */
export const isOblique: TokenTest = related('obl*');
/** of a noun: a clause that tells more of it */
export const isClauseOfNoun: TokenTest = related('acl acl:relcl');

/** Whether any dependent passes. */
export function hasChild(reading: Reading, token: number, passes: TokenTest): boolean {
  const children = reading.children(token);
  for (let i = 0; i < children.length; i++) if (passes(reading, children[i])) return true;
  return false;
}

/** The first dependent of one of these kinds, or -1. */
export function child(reading: Reading, token: number, ...relations: string[]): number {
  const children = reading.children(token);
  for (let i = 0; i < children.length; i++) if (relations.includes(reading.relation(children[i]))) return children[i];
  return -1;
}

/** Whether a token is `ancestor` or hangs from it. */
export function hangsFrom(reading: Reading, token: number, ancestor: number): boolean {
  for (let t = token; t >= 0; t = reading.head(t)) if (t === ancestor) return true;
  return false;
}

/** The dependent of `top` under which a token stands, or -1 where it does not hang from it. */
export function branchOf(reading: Reading, token: number, top: number): number {
  for (let t = token; t >= 0; t = reading.head(t)) if (reading.head(t) === top) return t;
  return -1;
}

/** The first of a token and what it hangs from, upwards, that passes; or -1. No more than `most` steps. */
export function upTo(reading: Reading, token: number, passes: TokenTest, most = Number.POSITIVE_INFINITY): number {
  for (let t = token, steps = 0; t >= 0 && steps <= most; t = reading.head(t), steps++) if (passes(reading, t)) return t;
  return -1;
}

const any: TokenTest = () => true;

/** The first token of a run that may be a head and whose own head lies outside; `otherwise` where there is none. A run of one token asks for no tree. */
export function headOf(reading: Reading, first: number, end: number, mayBe: TokenTest = any, otherwise = first): number {
  if (end - first === 1) return first;
  for (let token = first; token < end; token++) {
    if (!mayBe(reading, token)) continue;
    const head = reading.head(token);
    if (head < first || head >= end) return token;
  }
  return otherwise;
}

/** The same for a span of text, whatever its tokens are. */
export const headOfSpan = (reading: Reading, { start, end }: Pick<Span, 'start' | 'end'>): number =>
  headOf(reading, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);

const isArticle = words('the a an');
const mayHeadPhrase: TokenTest = (reading, token) => !isArticle(reading, token) && !isPunctuation(reading, token);

/** The same for a phrase that names somebody: no mark of punctuation and no article, and the last token where all hang together elsewhere. */
export const headOfPhrase = (reading: Reading, first: number, end: number): number => headOf(reading, first, end, mayHeadPhrase, end - 1);

/** The same for its span. */
export const headOfPhraseSpan = (reading: Reading, { start, end }: Span): number =>
  headOfPhrase(reading, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);
