/** Jobs that a company cuts, or says that it will: the plan is one, of the year in which it is told. */
import type { Quantity } from '../../contract.ts';
import type { Context } from './context.ts';
import { holderTold } from './holder-told.ts';
import type { Measure } from './measure.ts';
import { labelOf, nounOf } from './what.ts';

export const JOB = 'job';

const CUT =
  /\b(?:cut|cuts|cutting|shed|sheds|shedding|axe|axes|axed|axing|eliminate[sd]?|eliminating|slash(?:es|ed|ing)?|scrap(?:s|ped|ping)?|lay(?:ing)? off|laid off)\b[^.;\d]{0,30}$/i;
const POSTS = new Set(['job', 'post', 'position', 'role']);
/** a plan, and what has become of it */
const TOLD = new Set(['actual', 'planned', 'demanded', 'forecast']);

export function jobsCut(quantity: Quantity, context: Context): Measure | null {
  const { kind, unit, factuality } = quantity;
  if (kind !== 'count' || quantity.value === null || !TOLD.has(factuality) || context.published === null) return null;
  const noun = nounOf(labelOf(quantity));
  const { before } = context.passages.around(quantity.start, quantity.end);
  if (!noun || !POSTS.has(noun.head) || !CUT.test(before)) return null;
  const whose = holderTold({ ...noun, named: '', ahead: before, between: '' }, context);
  return whose === null
    ? null
    : { kind, unit, what: JOB, scope: 'cut', outcome: '', where: '', whose, when: context.published.slice(0, 4) };
}
