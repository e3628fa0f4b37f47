/**
 * Two figures for one thing: a correction ("59 and not 62", "59 rather than 62"), one amount in two currencies ("1.36bn yen ($9m)"),
 * a comparison ("47%, compared with 41% in 2020"). Both stay; a relation says how they hang together.
 */
import type { DraftFigure, DraftRelation } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';

/** what may stand between the right figure and the one that it replaces, in small letters: V8 takes milliseconds to make an expression that ignores case */
const REPLACES = /^,?\s*(?:[\p{L}-]+\s+){0,3}?(?:and|but)?,?\s*(?:not|rather than|instead of)(?:\s+the)?\s*$/u;
/** how it ends, looked for first, since an expression with classes of letters takes long to make, too */
const MAY_REPLACE = /(?:not|rather than|instead of)(?: the)? ?$/;
const REPLACED_BY = /^(?:\s+[\p{L}-]+){0,3}?,?\s+but\s*$/u;
const REVISED = /\b(?:revised|corrected|lowered|amended)\b/;
const COMPARED = /^[^.;:]{0,60}?(?:\bcompared (?:with|to)|\bagainst|\bversus|\bas opposed to)\s+(?:just |only |the )?$/;
const GAP = 80;

export function findPairs(reading: Reading, all: readonly Described[]): DraftRelation[] {
  const relations: DraftRelation[] = [];
  for (let i = 0; i + 1 < all.length; i++) {
    const [a, b] = [all[i], all[i + 1]];
    if (a.sentence !== b.sentence || b.figure.span.start - a.figure.span.end > GAP) continue;
    const between = reading.text.slice(a.figure.span.end, b.figure.span.start).replace(/\s+/g, ' ');
    const relation =
      correction(reading, a, b, between) ?? sameAmount(reading, a.figure, b.figure, between) ?? comparison(a.figure, b.figure, between);
    if (relation) relations.push(relation);
  }
  return relations;
}

function correction(reading: Reading, a: Described, b: Described, between: string): DraftRelation | null {
  if (a.figure.kind !== b.figure.kind || a.figure.unit !== b.figure.unit) return null;
  const before = reading.text.slice(Math.max(0, a.figure.span.start - 60), a.figure.span.start).toLowerCase();
  const small = between.toLowerCase();
  if (MAY_REPLACE.test(small) && REPLACES.test(small)) return supersede(b, a, 'correction-not');
  if (/\bnot\s*$/.test(before) && REPLACED_BY.test(small)) return supersede(a, b, 'correction-but');
  if (REVISED.test(before) && /\bfrom\s*$/.test(before) && /^[^.;]{0,40}\bto\s*$/.test(small)) return supersede(a, b, 'correction-revised');
  if (REVISED.test(before) && /^[^.;]{0,40}\bfrom\s*$/.test(small)) return supersede(b, a, 'correction-revised');
  return null;
}

/** The superseded figure counts what the right one counts, and tells of the same event. */
function supersede(wrong: Described, right: Described, rule: string): DraftRelation {
  const [from, to] = wrong.trigger && !right.trigger ? [wrong, right] : [right, wrong];
  if (!to.trigger && from.trigger) {
    to.trigger = { ...from.trigger, way: 'shared' };
    to.sharedWith = from;
    to.figure.outcome = from.figure.outcome;
  }
  if (!to.phrase.named) {
    to.figure.itemLabel ??= from.figure.itemLabel ?? from.figure.item?.text ?? null;
    to.figure.itemClass ??= from.figure.itemClass;
  }
  return { kind: 'supersedes', from: right.figure, to: wrong.figure, rule };
}

/** The second amount stands alone in brackets right after the first, in another unit. */
function sameAmount(reading: Reading, a: DraftFigure, b: DraftFigure, between: string): DraftRelation | null {
  if (a.kind !== b.kind || (a.kind !== 'money' && a.kind !== 'measure') || a.unit === b.unit) return null;
  const opened = /^\s?\($/.test(between);
  const closes = /^\s?[)\]]/.test(reading.text.slice(b.span.end, b.span.end + 2));
  return opened && closes ? { kind: 'same_amount', from: a, to: b, rule: 'same-amount-brackets' } : null;
}

function comparison(a: DraftFigure, b: DraftFigure, between: string): DraftRelation | null {
  if (a.kind !== b.kind || a.unit !== b.unit || !COMPARED.test(between.toLowerCase())) return null;
  return { kind: 'contrasts', from: a, to: b, rule: 'compared-with' };
}
