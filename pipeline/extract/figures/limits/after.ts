/** What stands after an amount and bounds or approximates it: "or more", "or so", "-odd", "at least". */
import { CARDINALS, SCALES } from '../numerals/lexicon.ts';
import { phrasesFrom } from '../phrases.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { AFTER, type Limit, limitOf } from './phrases.ts';

/** The limit whose words follow an amount, or null. */
export function limitAfter(pieces: Pieces, end: number): Limit | null {
  if (pieces.gap(end) > 1) return null;
  const comma = pieces.word(end) === ',' ? 1 : 0;
  for (const phrase of phrasesFrom(AFTER, pieces, end + comma)) {
    const after = end + comma + phrase.words.length;
    const { phrase: words } = phrase.meaning;
    if (comma && !/^(?:or|give|more or less)/.test(words)) continue;
    if (!fits(pieces, end + comma, after, words)) continue;
    return limitOf(phrase.meaning, end, after);
  }
  return null;
}

const ADDED = setOf('a an the one two three tax taxes interest expenses more another its their or minus');
/** Whether a phrase limits the amount in front of it, rather than what follows. */
function fits(pieces: Pieces, first: number, end: number, words: string): boolean {
  const next = pieces.word(end);
  const closed = end >= pieces.count || pieces.kind[end] !== WORD;
  if (/^(?:or|and) /.test(words)) return joins(pieces, end, words, next, closed);
  switch (words) {
    case '+':
      return pieces.gap(first) === 0;
    case 'odd':
      return !closed;
    case 'plus': // "80 plus countries"; not "80 plus tax"
      return !closed && pieces.gap(first) > 0 && !ADDED.has(next);
    case 'at least':
    case 'at most':
    case 'at the most':
    case 'at a minimum':
    case 'approximately':
    case 'tops':
    case 'maximum':
      return closed && !startsNumber(pieces, end);
    default:
      return true;
  }
}

/** "500 or more", "40 and over"; in "5 or more than 9", "3 and less than 8" the words belong to what follows. */
function joins(pieces: Pieces, end: number, words: string, next: string, closed: boolean): boolean {
  if (startsNumber(pieces, end)) return false;
  if (words.endsWith(' than')) return true;
  if (next === 'to') return false; // "95mph and up to 30 cm of snow"
  if (next === 'or') return false;
  if (next === 'than' && (words.startsWith('and') || startsNumber(pieces, end + 1))) return false;
  if (words === 'and more' && !closed) return false;
  return !(/(?:over|under|above|below)$/.test(words) && ['the', 'a', 'its', 'his', 'their', 'this'].includes(next));
}

function startsNumber(pieces: Pieces, at: number): boolean {
  if (at >= pieces.count) return false;
  const word = pieces.word(at);
  if (pieces.kind[at] === WORD) return CARDINALS.has(word) || SCALES.has(word) || word === 'half';
  return '0123456789$£€'.includes(pieces.text[pieces.start[at]]);
}
