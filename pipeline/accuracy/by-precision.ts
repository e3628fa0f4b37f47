/** Whether `rule_precision` is a number to trust by: of claims sorted by it, the first half should be right more often than all. */
import type { Assertion } from '../contract.ts';
import { CLAIM_ROW } from './fields.ts';
import { isRight, type Judged } from './judge.ts';
import type { ClaimLabel } from './labelled-article.ts';

type JudgedClaim = Judged<Assertion, ClaimLabel>;

/** How many claims of a part are right as rows; `P` in percent, one decimal. */
export interface PartOfClaims {
  part: 'first half' | 'second half' | 'all';
  claims: number;
  right: number;
  P: number;
}

/**
 * The halves of these claims by the precision of their rules, highest first, ties in the order given; rules that nobody judged come last.
 * @param precisionOf share of right rows, 0 to 1, by rule
 */
export function claimsByPrecision(claims: readonly JudgedClaim[], precisionOf: (rule: string) => number | null): PartOfClaims[] {
  const sorted = claims
    .map((claim, order) => ({ claim, order, precision: precisionOf(claim.row.rule) ?? -1 }))
    .sort((a, b) => b.precision - a.precision || a.order - b.order)
    .map(({ claim }) => claim);
  const half = Math.ceil(sorted.length / 2);
  return [part('first half', sorted.slice(0, half)), part('second half', sorted.slice(half)), part('all', sorted)];
}

function part(name: PartOfClaims['part'], claims: readonly JudgedClaim[]): PartOfClaims {
  const right = claims.filter((claim) => isRight(claim, CLAIM_ROW)).length;
  return { part: name, claims: claims.length, right, P: claims.length === 0 ? 0 : Math.round((1000 * right) / claims.length) / 10 };
}
