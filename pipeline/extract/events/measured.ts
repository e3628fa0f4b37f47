/**
 * What a percentage, a sum or a measure is of, where no noun follows it: the subject of the verb that states it ("inflation was 3%",
 * "exports fell to 36%") or the noun behind "in" ("$6m in aid").
 */
import type { DraftFigure } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { nounSpan, subjectOf, withoutArticle } from './clause.ts';
import type { Phrase } from './described.ts';
import { changeWord, peopleClass } from './words.ts';

const STATING = new Set('be stand reach hit total average amount cost come remain equal exceed top pass'.split(' '));
const MEASURED = new Set(['percent', 'points', 'money', 'measure', 'ratio']);

/** Tokens of figures, of their denominators and of the nouns that they count: none of them is what another figure is of. */
export function countedTokens(reading: Reading, all: readonly { figure: DraftFigure; phrase: Phrase }[]): ReadonlySet<number> {
  const counted = new Set<number>();
  for (const { figure, phrase } of all) {
    for (const span of [figure.span, figure.per])
      if (span)
        for (let token = reading.tokenAt(span.start); token < reading.tokenCount && reading.tokenStart[token] < span.end; token++)
          counted.add(token);
    if (figure.kind === 'count' && phrase.named) counted.add(phrase.head);
  }
  return counted;
}

export function findMeasured(reading: Reading, figure: DraftFigure, phrase: Phrase, counted: ReadonlySet<number>): void {
  if (figure.item || !MEASURED.has(figure.kind)) return;
  const next = phrase.end;
  // "raised just a tenth of that"
  if (reading.lower(figure.endToken) === 'of' && /^(?:that|it|this)$/.test(reading.lower(figure.endToken + 1))) return;
  if (figure.kind === 'money' && next + 1 < reading.tokenCount && reading.lower(next) === 'in' && reading.upos(next + 1) === 'NOUN') {
    let end = next + 2;
    while (end < reading.tokenCount && reading.upos(end) === 'NOUN') end++;
    figure.item = nounSpan(reading, end - 1);
    return;
  }
  const owner = nounOf(reading, figure);
  if (owner >= 0) {
    figure.item = withoutArticle(nounSpan(reading, owner));
    return;
  }
  const verb = statingVerb(reading, phrase.head, figure.firstToken);
  const governed =
    verb < 0
      ? -1
      : (objectOf(reading, verb, Math.min(figure.firstToken, reading.tokenAt(figure.span.start)), counted) ?? subjectOf(reading, verb));
  const subject = governed < 0 ? besideCopula(reading, figure) : governed;
  const opening = subject === reading.sentenceFirst[reading.sentenceOf[figure.firstToken]]; // a capital there names nothing
  if (subject >= 0 && subject < figure.firstToken && !counted.has(subject) && (opening || reading.upos(subject) === 'NOUN'))
    figure.item = withoutArticle(nounSpan(reading, subject));
}

/** "raised the wage to $12": what a change does something to. */
function objectOf(reading: Reading, verb: number, before: number, counted: ReadonlySet<number>): number | null {
  return (
    reading.children(verb).find((child) => child > verb && child < before && reading.relation(child) === 'obj' && !counted.has(child)) ??
    null
  );
}

/** The verb that the figure hangs on, up through its noun: one of stating or of change; the figure itself when it is the predicate. */
function statingVerb(reading: Reading, head: number, firstToken: number): number {
  let node = head;
  for (let step = 0; step < 4; step++) {
    if (reading.children(node).some((child) => reading.relation(child) === 'cop')) return node;
    const up = reading.head(node);
    if (up < 0) return -1;
    if (reading.upos(up) === 'VERB' || reading.upos(up) === 'AUX' || changeWord(reading, up, 'verb')) {
      return up < firstToken && (STATING.has(reading.lemma(up)) || changeWord(reading, up, 'verb')) ? up : -1;
    }
    node = up;
  }
  return -1;
}

/** "revenue of $53m", "a spread of 110 basis points": the noun in front of "of"; not "a group of 5%" of people. */
function nounOf(reading: Reading, figure: DraftFigure): number {
  const noun = Math.min(figure.firstToken, reading.tokenAt(figure.span.start)) - 2;
  if (noun < 0 || reading.sentenceOf[noun] !== reading.sentenceOf[figure.firstToken] || reading.lower(noun + 1) !== 'of') return -1;
  return reading.upos(noun) === 'NOUN' && !peopleClass(reading, noun) && !changeWord(reading, noun, 'noun') ? noun : -1;
}

/** "Inflation was 3%": the words right in front, where the tree is broken; not the end of "the rate on the loan was 3%". */
function besideCopula(reading: Reading, figure: DraftFigure): number {
  const copula = Math.min(figure.firstToken, reading.tokenAt(figure.span.start)) - 1;
  const noun = copula - 1;
  if (noun < 0 || reading.sentenceOf[noun] !== reading.sentenceOf[figure.firstToken]) return -1;
  if (!/^(?:is|was|are|were)$/.test(reading.lower(copula)) || reading.upos(noun) !== 'NOUN') return -1;
  const before = reading.tokenAt(nounSpan(reading, noun).start) - 1;
  return before >= reading.sentenceFirst[reading.sentenceOf[noun]] && reading.upos(before) === 'ADP' ? -1 : noun;
}
