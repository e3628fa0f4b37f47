import assert from 'node:assert/strict';
import type { DraftFigure } from '../../pipeline/extract/drafts.ts';
import { emptyDraft } from '../../pipeline/extract/drafts.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { documentOf } from '../texts.ts';

/** The draft's figures, without times found before them; every offset is a token of its own. */
export function findIn(text: string, url: string | null = null): DraftFigure[] {
  const draft = emptyDraft();
  findFigures({ text, tokenAt: (offset) => offset }, documentOf(text, { published: null, url }), draft);
  return draft.figures;
}

/** The figures of a text, one line each: `text: value bound unit`, a range as `low..high`, "~" in front where approximate. */
export function figuresOf(text: string): string[] {
  return findIn(text).map((figure) => {
    assert.equal(text.slice(figure.span.start, figure.span.end), figure.span.text);
    const amount = figure.value ?? `${figure.low ?? ''}..${figure.high ?? ''}`;
    const value = typeof amount === 'number' ? Number(amount.toPrecision(9)) : amount;
    const per = figure.per ? ` ${figure.per.text}` : '';
    const kind = figure.kind === 'age' || figure.kind === 'rank' || figure.kind === 'ratio' ? ` (${figure.kind})` : '';
    return `${figure.span.text}: ${figure.approximate ? '~' : ''}${value} ${figure.bound} ${figure.unit}${per}${kind}`;
  });
}

/** Each text with exactly the figures that it holds. */
export function expectFigures(cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(figuresOf(text), expected, text);
}

/** Texts that hold no figure at all. */
export function expectNone(texts: string[]): void {
  for (const text of texts) assert.deepEqual(figuresOf(text), [], text);
}
