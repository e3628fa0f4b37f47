/** Changes that a verb or "up" and "down" tell: "fell from 47% to 41%", "up 7% to $84", "doubled". */
import type { DraftFigure, DraftRelation, DraftTime } from '../drafts.ts';
import { type Around, changed, type Direction, isAmount, level } from './change-context.ts';
import { isPassive } from './outcome-tree.ts';
import { type ChangeWord, changeWord } from './words.ts';

/** tokens from the verb to the last of its figures */
const REACH = 22;

/** "rose by 1,200", "rose 7%", "fell from 47% to 41%", "rose to 45 from 30". */
export function changeVerb(around: Around, verb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  const { amount, to, from, time } = argumentsOf(around, verb + 1, reading.sentenceOf[verb], word.bare || isPassive(reading, verb));
  return settle(word.direction, amount, to, from, time, null);
}

/** "up 7% to $84", "59, down from 63", "was down 3%". */
export function changeAdverb(around: Around, adverb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  if (adverb + 1 >= reading.tokenCount || around.figureAt.has(adverb) || reading.lower(adverb + 1) === 'to') return [];
  // "eats up 300 megabytes"
  if (reading.relation(adverb) === 'compound:prt') return [];
  const sentence = reading.sentenceOf[adverb];
  const next = reading.lower(adverb + 1);
  if (next !== 'from' && next !== 'by' && !around.figureAt.has(adverb + 1)) return [];
  const { amount, to, from, time } = argumentsOf(around, adverb + 1, sentence, true);
  let end = adverb;
  while (end > reading.sentenceFirst[sentence] && /^(?:,|\(|-|–|—|and|is|was|were|are)$/.test(reading.lower(end - 1))) end--;
  const before = around.figureBefore.get(end) ?? itemBefore(around, end, sentence);
  const known =
    before && (!from || isSameMeasure(before, from)) ? before : from && end < adverb ? levelLike(around, from, sentence) : before;
  return settle(word.direction, amount, to ?? (known?.change ? null : (known ?? null)), from, time, 'change-adverb');
}

/** figures between a base and the level that it is the base of */
const FARTHEST_LEVEL = 6;

/** "the 90-seat parliament" measures the parliament, nothing that moves */
const HYPHENS = /^[-‐‑–]$/;

const isSameMeasure = (a: DraftFigure, b: DraftFigure): boolean =>
  a.kind === b.kind && a.unit === b.unit && (a.per?.text ?? '') === (b.per?.text ?? '');

/** "a profit of $412m, or 87 cents a share, up from $305m": the nearest figure in front that is measured as the base is. */
function levelLike({ reading, ordered, index }: Around, base: DraftFigure, sentence: number): DraftFigure | null {
  const last = index.get(base) as number;
  for (let i = last - 1; i >= Math.max(0, last - FARTHEST_LEVEL) && reading.sentenceOf[ordered[i].firstToken] === sentence; i--)
    if (isSameMeasure(ordered[i], base) && !HYPHENS.test(reading.text[ordered[i].span.end] ?? '')) return ordered[i];
  return null;
}

/** The figure whose item ends right in front: "59 shops, down from 63". */
function itemBefore({ reading, itemEnd }: Around, end: number, sentence: number): DraftFigure | null {
  if (end <= reading.sentenceFirst[sentence]) return null;
  return itemEnd.get(reading.tokenEnd[end - 1]) ?? null;
}

interface Arguments {
  amount: DraftFigure | null;
  to: DraftFigure | null;
  from: DraftFigure | null;
  time: DraftTime | null;
}

/** The figures behind a change word, by the preposition in front of each. */
function argumentsOf(around: Around, start: number, sentence: number, takesBare: boolean): Arguments {
  const { reading } = around;
  const found: Arguments = { amount: null, to: null, from: null, time: null };
  const limit = Math.min(reading.sentenceFirst[sentence + 1], start + REACH);
  let last = start;
  for (let token = start; token < limit; token++) {
    const form = reading.lower(token);
    const figure = around.figureAt.get(token);
    if (figure) {
      const article = token > 1 && reading.lower(token - 1) === 'the'; // "down from the 1.7% forecast in June"
      const preposition = token > 0 ? reading.lower(token - (article ? 2 : 1)) : '';
      if (preposition === 'to' && !found.to && !(countsThings(figure) && SEVERED.test(reading.lower(token - 2)))) found.to = figure;
      else if (preposition === 'from' && !found.from) found.from = figure;
      else if (isAmount(figure) && !found.amount && (preposition === 'by' || (takesBare && token - last <= 1 && !countsThings(figure))))
        found.amount = figure;
      while (token + 1 < limit && reading.tokenStart[token + 1] < figure.span.end) token++;
      last = token;
      continue;
    }
    const time = around.timeAt.get(token);
    if (time && !found.time && token > 0 && isBase(reading.lower(token - 1), time)) found.time = time;
    if (form === ';' || form === ':' || form === 'while' || form === 'but' || (reading.upos(token) === 'VERB' && form !== 'compared'))
      break;
    if ((form === 'and' || form === ',') && (found.to || found.amount) && !/^(?:to|from|by|or)$/.test(reading.lower(token + 1))) break;
  }
  return found;
}

/** "from 2023", "up 3% on the year"; "on Wednesday" is when it moved. */
const isBase = (preposition: string, { precision, type }: DraftTime): boolean =>
  /^(?:from|since|than|over|with)$/.test(preposition) || (preposition === 'on' && (precision !== 'day' || type === 'DURATION'));

function settle(
  direction: Direction,
  amount: DraftFigure | null,
  to: DraftFigure | null,
  from: DraftFigure | null,
  time: DraftTime | null,
  rule: string | null,
): DraftRelation[] {
  if (amount && !amount.change) amount.change = changed(direction, amount, from, time);
  if (to && !to.change && !amount) to.change = level(direction, from, time);
  return amount && to ? [{ kind: 'change_of', from: amount, to, rule: rule ?? 'change-verb' }] : [];
}

/** "doubled", "halved to 12": a multiple that is itself the change. */
export function multiple(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  const word = changeWord(reading, figure.firstToken, 'verb');
  if (figure.change || figure.kind !== 'ratio' || !word) return [];
  const { to, from, time } = argumentsOf(around, figure.endToken, reading.sentenceOf[figure.firstToken], false);
  figure.change = changed(word.direction, figure, from, time);
  return to ? [{ kind: 'change_of', from: figure, to, rule: 'change-multiple' }] : [];
}

/** "slid 14%", "sank to 54%": a change word in front of a figure, whatever its tag. */
export function leadsToFigure({ reading, figureAt }: Around, token: number): boolean {
  if (token > 0 && /^(?:a|an|the|this|that|its|their)$/.test(reading.lower(token - 1))) return false;
  return figureAt.has(token + 1) || (figureAt.has(token + 2) && /^(?:to|by|from)$/.test(reading.lower(token + 1)));
}

/** "climbed 300 steps" says what was climbed, "fell 300" by how much. */
const countsThings = (figure: DraftFigure): boolean =>
  figure.kind === 'count' && figure.item !== null && !/^points?$/.test(figure.item.text);

/** "cut power to 3,000 homes": what is severed, not how many are left. */
const SEVERED = /^(?:power|electricity|water|gas|supply|supplies|aid|access|services?|links?|funding|internet|heating|food|deliveries)$/;
