/**
 * How figures changed: "a 45% increase from 2023", "fell from 47% to 41%", "up 7% to $84", "59, down from 63".
 * An amount says by how much, a level says where it ended, a base says where it began.
 */
import type { Draft, DraftChange, DraftFigure, DraftRelation, DraftTime } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { isPassive } from './outcome-tree.ts';
import { type ChangeWord, changeWord } from './words.ts';

/** tokens from the verb to the last of its figures */
const REACH = 22;
type Direction = DraftChange['direction'];

/** What the sentences offer to a change, by token: filled once a document. */
interface Around {
  reading: Reading;
  /** first token (approximator and currency sign taken in) → figure */
  figureAt: Map<number, DraftFigure>;
  /** the token behind a figure → figure */
  figureBefore: Map<number, DraftFigure>;
  timeAt: Map<number, DraftTime>;
  /** end of an item → figure */
  itemEnd: Map<number, DraftFigure>;
  index: Map<DraftFigure, number>;
  ordered: DraftFigure[];
}

export function findChanges(reading: Reading, draft: Draft): DraftRelation[] {
  const around: Around = {
    reading,
    figureAt: new Map(),
    figureBefore: new Map(),
    timeAt: new Map(),
    itemEnd: new Map(),
    index: new Map(),
    ordered: [],
  };
  around.ordered = [...draft.figures].sort((a, b) => a.span.start - b.span.start);
  for (const [index, figure] of around.ordered.entries()) {
    around.index.set(figure, index);
    if (figure.item) around.itemEnd.set(figure.item.end, figure);
    const start = Math.min(figure.firstToken, reading.tokenAt(figure.span.start));
    for (let token = start; token <= figure.firstToken; token++) around.figureAt.set(token, figure);
    around.figureBefore.set(Math.max(figure.endToken, reading.tokenAt(figure.span.end)), figure);
  }
  for (const time of draft.times) if (time.span) around.timeAt.set(reading.tokenAt(time.span.start), time);

  const relations: DraftRelation[] = [];
  for (const figure of around.ordered)
    relations.push(...changeNoun(around, figure), ...comparative(around, figure), ...multiple(around, figure));
  const sentences = new Set(around.ordered.map((figure) => reading.sentenceOf[figure.firstToken]));
  for (const sentence of sentences) {
    for (let token = reading.sentenceFirst[sentence]; token < reading.sentenceFirst[sentence + 1]; token++) {
      const verb = changeWord(reading, token, 'verb');
      const adverb = verb ? null : changeWord(reading, token, 'adverb');
      if (verb && !around.figureAt.has(token) && (isVerb(reading, token) || leadsToFigure(around, token)))
        relations.push(...changeVerb(around, token, verb));
      else if (adverb) relations.push(...changeAdverb(around, token, adverb));
    }
  }
  return relations;
}

/** "slid 14%", "sank to 54%": a change word in front of a figure, whatever its tag. */
function leadsToFigure({ reading, figureAt }: Around, token: number): boolean {
  if (token > 0 && /^(?:a|an|the|this|that|its|their)$/.test(reading.lower(token - 1))) return false;
  return figureAt.has(token + 1) || (figureAt.has(token + 2) && /^(?:to|by|from)$/.test(reading.lower(token + 1)));
}

const isVerb = (reading: Reading, token: number): boolean => reading.upos(token) === 'VERB';

const changed = (direction: Direction, figure: DraftFigure, from: DraftFigure | null, time: DraftTime | null): DraftChange => ({
  direction,
  basis: figure.kind === 'percent' || figure.kind === 'ratio' ? 'relative' : 'absolute',
  from: { value: from?.value ?? null, low: from?.low ?? null, high: from?.high ?? null, time },
});
/** A level is compared with what it was: the difference is absolute even where both are percentages. */
const level = (direction: Direction, from: DraftFigure | null, time: DraftTime | null): DraftChange => ({
  direction,
  basis: 'absolute',
  from: { value: from?.value ?? null, low: from?.low ?? null, high: from?.high ?? null, time },
});

/** "a 45% increase from 2023", "an increase of 45%", "a drop of ten points". */
function changeNoun(around: Around, figure: DraftFigure): DraftRelation[] {
  if (figure.change || !isAmount(figure)) return [];
  const { reading } = around;
  const sentence = reading.sentenceOf[figure.firstToken];
  const end = Math.max(figure.endToken, reading.tokenAt(figure.span.end));
  const noun = nounBehind(reading, end, sentence) ?? nounInFront(reading, figure, sentence);
  if (!noun) return [];
  const after = baseBehind(around, Math.max(noun.token + 1, end), sentence);
  figure.change = changed(noun.direction, figure, after.figure, after.time);
  if (figure.item && reading.tokenAt(figure.item.end - 1) === noun.token) {
    figure.item = null;
    figure.itemLabel = null;
  }
  const subject = levelInFront(around, figure);
  return subject ? [{ kind: 'change_of', from: figure, to: subject, rule: 'change-noun' }] : [];
}

function nounBehind(reading: Reading, end: number, sentence: number): { token: number; direction: Direction } | null {
  const limit = Math.min(reading.sentenceFirst[sentence + 1], end + 4);
  for (let token = end; token < limit; token++) {
    const word = changeWord(reading, token, 'noun');
    if (word && reading.upos(token) !== 'VERB') return { token, direction: word.direction };
    if (!/^(?:ADJ|NOUN|PUNCT)$/.test(reading.upos(token)) || reading.lower(token) === ',') return null;
  }
  return null;
}

/** "increase of 45%", "drop in sales of about 5%", "decline by 3%". */
function nounInFront(reading: Reading, figure: DraftFigure, sentence: number): { token: number; direction: Direction } | null {
  const first = reading.sentenceFirst[sentence];
  const start = Math.min(figure.firstToken, reading.tokenAt(figure.span.start));
  const preposition = reading.lower(start - 1);
  if (start - 2 < first || (preposition !== 'of' && preposition !== 'by')) return null;
  for (let token = start - 2; token >= Math.max(first, start - 6); token--) {
    const word = changeWord(reading, token, 'noun');
    if (word && reading.upos(token) === 'NOUN') return { token, direction: word.direction };
    if (/^(?:VERB|PUNCT|NUM)$/.test(reading.upos(token))) return null;
  }
  return null;
}

/** "rose by 1,200", "rose 7%", "fell from 47% to 41%", "rose to 45 from 30". */
function changeVerb(around: Around, verb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  const { amount, to, from, time } = argumentsOf(around, verb + 1, reading.sentenceOf[verb], word.bare || isPassive(reading, verb));
  return settle(word.direction, amount, to, from, time, null);
}

/** "up 7% to $84", "59, down from 63", "was down 3%". */
function changeAdverb(around: Around, adverb: number, word: ChangeWord): DraftRelation[] {
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
  return settle(word.direction, amount, to ?? (before?.change ? null : (before ?? null)), from, time, 'change-adverb');
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
      const preposition = token > 0 ? reading.lower(token - 1) : '';
      if (preposition === 'to' && !found.to) found.to = figure;
      else if (preposition === 'from' && !found.from) found.from = figure;
      else if (isAmount(figure) && !found.amount && (preposition === 'by' || (takesBare && token - last <= 1 && !countsThings(figure))))
        found.amount = figure;
      while (token + 1 < limit && reading.tokenStart[token + 1] < figure.span.end) token++;
      last = token;
      continue;
    }
    const time = around.timeAt.get(token);
    if (time && !found.time && token > 0 && /^(?:from|since|than|over|on|with)$/.test(reading.lower(token - 1))) found.time = time;
    if (form === ';' || form === ':' || form === 'while' || form === 'but' || (reading.upos(token) === 'VERB' && form !== 'compared'))
      break;
    if ((form === 'and' || form === ',') && (found.to || found.amount) && !/^(?:to|from|by)$/.test(reading.lower(token + 1))) break;
  }
  return found;
}

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

/** "12% higher than in 2023", "30% fewer than". */
function comparative(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  if (figure.change || !isAmount(figure)) return [];
  const end = Math.max(figure.endToken, reading.tokenAt(figure.span.end));
  const sentence = reading.sentenceOf[figure.firstToken];
  const limit = Math.min(reading.sentenceFirst[sentence + 1], end + 5);
  const word = end < limit ? changeWord(reading, end, 'comparative') : null;
  if (!word) return [];
  for (let token = end + 1; token < limit; token++) {
    if (reading.lower(token) !== 'than') continue;
    const after = baseBehind(around, token, sentence);
    figure.change = changed(word.direction, figure, null, after.time);
    return [];
  }
  return [];
}

/** "doubled", "halved to 12": a multiple that is itself the change. */
function multiple(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  const word = changeWord(reading, figure.firstToken, 'verb');
  if (figure.change || figure.kind !== 'ratio' || !word) return [];
  const { to, from, time } = argumentsOf(around, figure.endToken, reading.sentenceOf[figure.firstToken], false);
  figure.change = changed(word.direction, figure, from, time);
  return to ? [{ kind: 'change_of', from: figure, to, rule: 'change-multiple' }] : [];
}

/** What the change is counted from: "from 2023", "from 63", "on the year before". */
function baseBehind(around: Around, start: number, sentence: number): { figure: DraftFigure | null; time: DraftTime | null } {
  const { reading } = around;
  const limit = Math.min(reading.sentenceFirst[sentence + 1], start + 8);
  for (let token = start; token < limit; token++) {
    if (!/^(?:from|since|over|on|than|with|in)$/.test(reading.lower(token))) continue;
    let next = token + 1;
    while (next < limit && /^(?:the|a|in|that|of)$/.test(reading.lower(next)) && !around.timeAt.has(next)) next++;
    const time = around.timeAt.get(next) ?? around.timeAt.get(token + 1) ?? null;
    const figure = reading.lower(token) === 'from' ? (around.figureAt.get(token + 1) ?? null) : null;
    if (figure || (time && reading.lower(token) !== 'in')) return { figure, time };
  }
  return { figure: null, time: null };
}

/** "1,081 people were killed: a 45% increase": the level that the amount belongs to, in the same sentence and apart by a mark. */
function levelInFront({ reading, ordered, index }: Around, amount: DraftFigure): DraftFigure | null {
  const sentence = reading.sentenceOf[amount.firstToken];
  let mark = false;
  for (let token = amount.firstToken - 1; token >= Math.max(reading.sentenceFirst[sentence], amount.firstToken - 5); token--) {
    if (/^(?::|,|–|—|--|\()$/.test(reading.lower(token))) mark = true;
  }
  if (!mark) return null;
  for (let i = (index.get(amount) as number) - 1; i >= 0 && reading.sentenceOf[ordered[i].firstToken] === sentence; i--) {
    const figure = ordered[i];
    if (!figure.change && figure.kind !== 'duration' && figure.kind !== 'age' && figure.kind !== 'rank') return figure;
  }
  return null;
}

/** "climbed 300 steps" says what was climbed, "fell 300" by how much. */
const countsThings = (figure: DraftFigure): boolean => figure.kind === 'count' && figure.item !== null;
const isAmount = (figure: DraftFigure): boolean => figure.kind !== 'duration' && figure.kind !== 'age' && figure.kind !== 'rank';
