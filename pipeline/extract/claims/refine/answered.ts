/** Which claim an answer answers: the last one put forward before it, by somebody else. */
import type { DraftClaim, DraftRelation } from '../../drafts.ts';
import type { Found } from '../pattern.ts';

/** how many claims back an answer may reach */
const REACH = 8;
/** what can be doubted */
const ANSWERABLE = new Set(['assert', 'deny', 'judge']);

/** `drafts[i]` is the draft of `found[i]`; both in text order. Answers that find nothing to answer are left out. */
export function linkAnswers(found: readonly Found[], drafts: readonly DraftClaim[]): { claims: DraftClaim[]; relations: DraftRelation[] } {
  const relations: DraftRelation[] = [];
  const claims = drafts.filter((draft, i) => {
    const { answer, rule } = found[i].pattern;
    if (!answer) return true;
    const other = answered(found, drafts, i);
    if (!other) return false;
    if (answer === 'same_content') {
      draft.cueClass = other.cueClass;
      draft.stance = other.stance;
      draft.polarity = other.polarity;
      draft.certainty = other.certainty;
    }
    relations.push({ kind: answer, from: draft, to: other, rule });
    return true;
  });
  return { claims, relations };
}

function answered(found: readonly Found[], drafts: readonly DraftClaim[], at: number): DraftClaim | null {
  const nearest = found[at].pattern.answer === 'same_content';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const other = drafts[i];
    const { answer, rule } = found[i].pattern;
    if (answer || rule === 'verb-clause.gap' || other.source?.text === drafts[at].source?.text) continue;
    if (nearest || ANSWERABLE.has(other.stance)) return other;
  }
  return null;
}
