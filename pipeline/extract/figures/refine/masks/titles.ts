/** Numbers at the end of titles and number words inside names: "Scream 3", "Ground Zero", "high-five". */
import { CARDINALS, DASHES, isHyphen, SCALES } from '../../numerals/lexicon.ts';
import { isCapital, MARK, NUMBER, type Pieces, WORD } from '../../pieces.ts';
import { setOf } from '../../words.ts';
import { MONTHS } from './names.ts';

export const titleEnd = (pieces: Pieces, at: number): number | null => (isTitle(pieces, at) || opensTitle(pieces, at) ? at + 1 : null);

const LONGEST_TITLE = 6;

/** "“28 Days Later”": a number that opens a title in marks, where every word but the small ones has a capital. */
function opensTitle(pieces: Pieces, at: number): boolean {
  const closing = CLOSING_MARK.get(pieces.word(at - 1));
  if (!closing || pieces.gap(at) > 0 || !isCapital(pieces, at + 1)) return false;
  for (let i = at + 1; i <= at + LONGEST_TITLE; i++) {
    if (pieces.word(i) === closing) return true;
    if (
      pieces.kind[i] !== WORD ||
      !(isCapital(pieces, i) || ['a', 'an', 'the', 'of', 'in', 'to', 'and', 'for', 'on'].includes(pieces.word(i)))
    )
      return false;
  }
  return false;
}
const CLOSING_MARK = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
]);

/** "Scream 3", "Voyager 2": a capitalised word that is no verb of a headline, a small bare number, and nothing that it could count. */
function isTitle(pieces: Pieces, at: number): boolean {
  const before = at - 1;
  if (!isCapital(pieces, before) || pieces.gap(at) !== 1 || !Number.isInteger(pieces.value[at]) || pieces.value[at] > 99) return false;
  if (at < 2 || pieces.kind[before - 1] === NUMBER || /^[.!?:\n]$/.test(pieces.word(before - 1))) return false;
  const text = pieces.text.slice(pieces.start[before], pieces.end[before]);
  if (
    text.toUpperCase() === text ||
    /(?:s|ed|ing)$/.test(text) ||
    HEADLINE_VERBS.has(pieces.word(before)) ||
    MONTHS.has(pieces.word(before))
  )
    return false;
  const next = at + 1;
  const closes = next >= pieces.count || pieces.kind[next] === MARK;
  return closes
    ? pieces.word(next) !== '%' && !DASHES.has(pieces.word(next))
    : ['is', 'was', 'has', 'in', 'to', 'from', 'will', 'and'].includes(pieces.word(next)) &&
        // "favor Castell 54 to 38 percent"
        !(pieces.word(next) === 'to' && pieces.kind[next + 1] === NUMBER) &&
        !isCapital(pieces, at - 2) &&
        !isSentenceStart(pieces, before);
}

/** "Ground Zero", "Marine One", "Zero Hedge", "high-five": a number word inside a name or a compound. */
export function isWordOfName(pieces: Pieces, at: number): boolean {
  if (!CARDINALS.has(pieces.word(at))) return false;
  const before = pieces.word(at - 1);
  if (isHyphen(before) && pieces.gap(at) === 0 && pieces.gap(at - 1) === 0 && pieces.kind[at - 2] === WORD && at > 1)
    return (
      !CARDINALS.has(pieces.word(at - 2)) &&
      !SCALES.has(pieces.word(at - 2)) &&
      !['to', 'sub', 'under', 'over', 'or', 'mid'].includes(pieces.word(at - 2))
    );
  if (before === 'for' && pieces.word(at) === 'naught') return true;
  if (isLabelled(pieces, at, before)) return true;
  const text = pieces.text.slice(pieces.start[at], pieces.end[at]);
  if (
    !isCapital(pieces, at) ||
    (text.toUpperCase() === text && text.length > 1) ||
    pieces.kind[at - 1] !== WORD ||
    at < 1 ||
    pieces.gap(at) !== 1
  )
    return false;
  const previous = pieces.text.slice(pieces.start[at - 1], pieces.end[at - 1]);
  const lowerNext = !isCapital(pieces, at + 1);
  if (isCapital(pieces, at - 1))
    return (
      lowerNext &&
      !isSentenceStart(pieces, at - 1) &&
      previous.toUpperCase() !== previous &&
      !/(?:s|ed|ing)$/.test(previous) &&
      !HEADLINE_VERBS.has(before)
    );
  return !lowerNext && pieces.gap(at + 1) === 1 && !['in', 'at', 'of', 'by', 'to', 'for', 'and'].includes(before);
}

const LABELS = new Set(
  'game week round day stage phase chapter episode season quarter act part lap test heat leg level group year type grade volume book'.split(
    ' ',
  ),
);

const BEFORE_PERIOD = setOf('a an one each per every last this next first the that same');
const AFTER_TITLE = setOf('is was will in of on at and to for with starts ends begins');
/** "Game five is on Tuesday", "week six", "quarter three": a label, where nothing follows that the word could count. */
function isLabelled(pieces: Pieces, at: number, label: string): boolean {
  if (!LABELS.has(label) || pieces.gap(at) !== 1) return false;
  if (BEFORE_PERIOD.has(pieces.word(at - 2))) return false;
  return at + 1 >= pieces.count || pieces.kind[at + 1] === MARK || AFTER_TITLE.has(pieces.word(at + 1));
}

const HEADLINE_VERBS = setOf(`
  kill hurt shot dead left least than of at by to in for with injure wound leave from and some about over under nearly
  almost only just lose find found cut seek free up top hit the rs won per down past near around between another further
  roughly or until
`);

const isSentenceStart = (pieces: Pieces, at: number): boolean =>
  at === 0 || (pieces.kind[at - 1] !== WORD && ![',', '"', "'", '`', '“', '‘'].includes(pieces.word(at - 1)));
