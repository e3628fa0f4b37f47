/** What stands in front of an amount and bounds or approximates it: "about", "at least", "as many as", "just under" (phenomena 5-7). */

import type { Bound } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import { CARDINALS, SCALES } from '../numerals/lexicon.ts';
import { bookOf, phraseBefore, phraseOf, phrasesFrom } from '../phrases.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

export interface Limit {
  bound: Bound;
  approximate: boolean;
  /** piece range of its words */
  first: number;
  end: number;
  phrase: string;
}

const rows = readTable(new URL('../data/limits.csv', import.meta.url));
const meaning = (row: Record<string, string>) => ({
  bound: row.bound as Bound,
  approximate: row.approximate === 'yes',
  phrase: row.phrase,
});
const BEFORE = bookOf(
  rows.filter((row) => row.side === 'before').map((row) => phraseOf(row.phrase, meaning(row))),
  true,
);
const BEHIND = bookOf(rows.filter((row) => row.side === 'behind').map((row) => phraseOf(row.phrase, meaning(row))));

/** The limit whose words end where an amount starts, or null. */
export function stripBefore(pieces: Pieces, first: number): Limit | null {
  let end = first;
  // "more than a 5% rise", "over the 170 mark": an article between
  let found = phraseBefore(BEFORE, pieces, end);
  if (!found && /^(?:a|an|the)$/.test(pieces.word(end - 1)) && pieces.gap(first) > 0) {
    end -= 1;
    found = phraseBefore(BEFORE, pieces, end);
    if (found && !/than$|to$|least$|as$/.test(found[0].meaning.phrase)) return null;
  }
  if (!found) return null;
  const [phrase, at] = found;
  if (pieces.gap(first) > 2 || !isLimit(pieces, at, phrase.meaning.phrase, first)) return null;
  return { ...phrase.meaning, first: at, end };
}

/** The limit whose words follow an amount, or null. */
export function stripBehind(pieces: Pieces, end: number): Limit | null {
  const shift = pieces.word(end) === ',' ? 1 : 0;
  for (const [phrase, behind] of phrasesFrom(BEHIND, pieces, end + shift)) {
    if (pieces.gap(end) > 1 || (shift && !/^(?:or|give|more or less)/.test(phrase.meaning.phrase))) continue;
    if (!isLimitBehind(pieces, end + shift, behind, phrase.meaning.phrase)) continue;
    return { ...phrase.meaning, first: end, end: behind };
  }
  return null;
}

const LASTING = setOf(`
  for of in than after with by just well be is was lasted took take takes last lasts were are a spent at aged little bit
  age slightly way and from to every been the
`);

/** Whether a word that limits numbers does so here: "under three presidents", "over 3 years", "past". */
function isLimit(pieces: Pieces, at: number, phrase: string, first: number): boolean {
  const before = pieces.word(at - 1);
  if (phrase === 'over' || phrase === 'under' || phrase === 'above' || phrase === 'below') {
    if (phrase === 'over' && isDuration(pieces, first)) return at === 0 || LASTING.has(before) || pieces.kind[at - 1] !== WORD;
    if (/^(?:all|turn|turned|take|took|taken|hand|handed|spread|left|come|win|won|knocked|look)$/.test(before) && phrase === 'over')
      return before === 'left' || before === 'won' || before === 'win' || before === 'took';
    return true;
  }
  if (phrase === 'some') return !/^(?:are|were)$/.test(pieces.word(first)) && !/^(?:only)$/.test(pieces.word(at + 1));
  if (phrase === 'up to')
    return !/^(?:it|is|are|adds|added|add|sums|made|grew|live|lived)$/.test(before) || /^(?:add|grew|made)/.test(before);
  if (phrase === 'near' || phrase === 'around' || phrase === 'about' || phrase === 'beyond')
    return !/^(?:talk|talked|talking|worry|worried|concern|concerned)$/.test(before);
  if (phrase === 'odd' || phrase === 'c.') return phrase !== 'c.' || pieces.gap(at) > 0 || at === 0;
  if (phrase === '<' || phrase === '>') return pieces.gap(first) <= 1 && !/^[<>=]$/.test(before);
  if (phrase === '<=' || phrase === '>=') return true;
  if (phrase === 'tops' || phrase === 'estimated' || phrase === 'short of' || phrase === 'close to') return true;
  if (phrase === 'as long as') return pieces.word(first - 1) === 'as';
  return true;
}

const TIME_UNIT = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/;
function isDuration(pieces: Pieces, first: number): boolean {
  for (let i = first + 1; i <= first + 3; i++) if (TIME_UNIT.test(pieces.word(i))) return true;
  return false;
}

function isLimitBehind(pieces: Pieces, first: number, end: number, phrase: string): boolean {
  const next = pieces.word(end);
  if (phrase === 'plus')
    return (
      pieces.kind[end] === WORD &&
      !/^(?:a|an|the|one|two|three|tax|taxes|interest|expenses|more|another|its|their)$/.test(next) &&
      pieces.gap(first) > 0 &&
      end < pieces.count &&
      !/^(?:or|minus)$/.test(next)
    );
  if (phrase === '+') return pieces.gap(first) === 0;
  if (phrase === 'odd') return pieces.kind[end] === WORD && end < pieces.count;
  if (phrase === 'at least' || phrase === 'at most' || phrase === 'at the most' || phrase === 'approximately' || phrase === 'at a minimum')
    return (end >= pieces.count || pieces.kind[end] !== WORD) && !startsNumber(pieces, end);
  if (phrase === 'tops' || phrase === 'maximum') return end >= pieces.count || pieces.kind[end] !== WORD;
  if (/^or /.test(phrase) && phrase.endsWith(' than')) return !startsNumber(pieces, end);
  // "or less than 6000", "and less or equal than": a limit of what follows
  if (/^(?:or|and) /.test(phrase) && (next === 'or' || (next === 'than' && (phrase.startsWith('and') || startsNumber(pieces, end + 1)))))
    return false;
  if (/^(?:or|and) /.test(phrase))
    return (
      !startsNumber(pieces, end) &&
      !(phrase === 'and more' && pieces.kind[end] === WORD) &&
      !(/(?:over|under|above|below)$/.test(phrase) && /^(?:the|a|its|his|their|this)$/.test(next))
    );
  return true;
}

const startsNumber = (pieces: Pieces, at: number): boolean =>
  at < pieces.count &&
  (pieces.kind[at] === WORD
    ? CARDINALS.has(pieces.word(at)) || SCALES.has(pieces.word(at)) || pieces.word(at) === 'half'
    : /\d|[$£€]/.test(pieces.text[pieces.start[at]]));
