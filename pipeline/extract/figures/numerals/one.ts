/** When "one" counts, and when it stands for a noun or for anybody ("the one", "one another", "one of the reasons"; phenomenon 19). */
import { isPeopleForm } from '../../language/lexicon/people.ts';
import { readTable } from '../../table.ts';
import { NUMBER, type Pieces, WORD } from '../pieces.ts';
import { readUnit } from '../units/unit.ts';
import { setOf } from '../words.ts';
import { CARDINALS, isHyphen } from './lexicon.ts';
import type { Numeral } from './types.ts';
import { COUNTED } from './zero.ts';

const BEFORE_PRONOUN = setOf(
  'the this that which any every each no some another other such last next first good better best new old big a an either whichever square number day part phase version loved right wrong everyone',
);
const AFTER_PRONOUN =
  setOf(`another among can should must would could might may will is was has had does did who that which whose whom and but or in on at to for with by than as if
  when where because then so too also ever never always only just even 's ’ ' here there were are be been being by from into about after before under up down out off over
  says said thinks knows feels sees needs wants gets finds it you he she they we i not yet still of time hell`);
/** singular nouns that "one" makes indefinite rather than counts */
const ABSTRACT = new Set(readTable(new URL('../data/indefinite.csv', import.meta.url)).map((row) => row.noun));
const SPEECH_BEFORE = setOf('to of says said say told tells');
const SPEECH_AFTER = setOf(
  'said says say told tells put puts called calls explained complained noted added argued wrote described recalled admitted warned joked asked suggested',
);
/** people and things to which something happens: "one of its citizens was killed" */
const isCounted = (word: string): boolean => COUNTED.has(word) || isPeopleForm(word);
const HAPPENED = setOf(
  'killed wounded injured died hurt dead shot arrested kidnapped abducted missing detained beaten stabbed executed captured released hospitalised hospitalized fatally critically',
);
const REACH = 10;

/** "one" and the words beside it. */
interface One {
  pieces: Pieces;
  numeral: Numeral;
  /** the piece after */
  at: number;
  before: string;
  next: string;
}

/** Whether "one" is no count; null where the words beside it are another way's. */
type Way = (one: One) => boolean | null;

/** The first that knows the words decides; whoever is left is counted, but for a source. */
const WAYS: readonly Way[] = [
  ofNumbers,
  afterThat,
  outOf,
  hyphened,
  afterPronoun,
  alone,
  stepped,
  abstract,
  afterOnly,
  limited,
  happened,
  withoutNoun,
  oneDay,
];

/** Whether a numeral that is the word "one" is a pronoun or an indefinite article rather than a count. */
export function isPronoun(pieces: Pieces, numeral: Numeral): boolean {
  if (pieces.word(numeral.end - 1) !== 'one' || numeral.end - numeral.first > 1) return false;
  const one: One = { pieces, numeral, at: numeral.end, before: pieces.word(numeral.first - 1), next: pieces.word(numeral.end) };
  for (const way of WAYS) {
    const isNone = way(one);
    if (isNone !== null) return isNone;
  }
  return isSource(pieces, numeral);
}

/** "one or two", and a term of a ratio: "one in five", "one out of three", "three to one" */
function ofNumbers({ pieces, numeral, at, before, next }: One): boolean | null {
  if ((next === 'or' || next === 'to' || isHyphen(next)) && CARDINALS.has(pieces.word(at + 1))) return false;
  if ((next === 'in' || next === 'over') && isNumber(pieces, at + 1)) return false;
  if (next === 'out' && pieces.word(at + 1) === 'of') return false;
  return before === 'to' && isNumber(pieces, numeral.first - 2) ? false : null;
}

/** "said that one resident"; "the man that one" */
function afterThat({ pieces, numeral, at, before, next }: One): boolean | null {
  if (before !== 'that' || pieces.kind[numeral.first - 2] !== WORD || pieces.kind[at] !== WORD || AFTER_PRONOUN.has(next)) return null;
  return isSource(pieces, numeral);
}

/** "one of the reasons"; "only one of them", "only one of the rafts", "one of its citizens was killed" count */
function outOf({ pieces, at, before, next }: One): boolean | null {
  if (next !== 'of') return null;
  const isLimited = ['just', 'only', 'least', 'than'].includes(before) && pieces.word(at + 1) === 'them';
  // "only one of the rafts opened"
  const isOnly = ['only', 'but'].includes(before) && ['the', 'its', 'their', 'his', 'her', 'those', 'these'].includes(pieces.word(at + 1));
  return !isLimited && !(isOnly && !['the', 'his', 'her', 'my', 'their'].includes(pieces.word(at - 3))) && !happens(pieces, at);
}

/** "one-sided", "no-one"; "a one-point lead", "one-litre" count */
function hyphened({ pieces, numeral, at, before, next }: One): boolean | null {
  if (isHyphen(next) && pieces.gap(at) <= 1) return readUnit(pieces, at, false, false) === null && !HYPHENED.has(pieces.word(at + 1));
  return isHyphen(before) && pieces.gap(numeral.first) === 0 ? true : null;
}

/** "this one", "the last one" */
function afterPronoun({ before }: One): boolean | null {
  return BEFORE_PRONOUN.has(before) ? true : null;
}

/** "One": the whole of a text */
function alone({ pieces, numeral, at }: One): boolean | null {
  return numeral.first === 0 && at >= pieces.count ? false : null;
}

/** "up one point", "fell one place" */
function stepped({ before, next }: One): boolean | null {
  return STEPPING.has(before) && ['point', 'place', 'spot', 'notch', 'percentage'].includes(next) ? false : null;
}
const STEPPING = setOf('up down by rose fell gained lost dropped slipped climbed moved');

/** "one thing", "one main reason" */
function abstract({ pieces, at, next }: One): boolean | null {
  return ABSTRACT.has(next) || ABSTRACT.has(pieces.word(at + 1)) ? true : null;
}

/** "the only one", "only one who" */
function afterOnly({ pieces, numeral, before, next }: One): boolean | null {
  if (before !== 'only') return null;
  return ['the', 'his', 'her', 'my', 'their'].includes(pieces.word(numeral.first - 2)) || AFTER_PRONOUN.has(next) ? true : null;
}

function limited({ before }: One): boolean | null {
  return LIMITED.has(before) ? false : null;
}

/** "one killed", "one was shot" */
function happened({ pieces, at, next }: One): boolean | null {
  return HAPPENED.has(next) || (['was', 'has', 'is'].includes(next) && happenedSoon(pieces, at + 1)) ? false : null;
}

/** "one has to", "one." */
function withoutNoun({ pieces, at, next }: One): boolean | null {
  return pieces.kind[at] !== WORD || at >= pieces.count || AFTER_PRONOUN.has(next) ? true : null;
}

/** "one day he will"; "one day after", "in one day" count */
function oneDay({ pieces, at, before, next }: One): boolean | null {
  if (next !== 'day') return null;
  const isCounted = ['of', 'after', 'before', 'later', 'earlier', 'ago', 'only', 'notice'].includes(pieces.word(at + 1));
  return !isCounted && !['in', 'for', 'than', 'only', 'just', 'within', 'after', 'by'].includes(before);
}

const isNumber = (pieces: Pieces, at: number): boolean =>
  at >= 0 && at < pieces.count && (pieces.kind[at] === NUMBER || CARDINALS.has(pieces.word(at)));

/** "a one-point lead": what one of is counted in front of a noun */
const HYPHENED = setOf(
  'point shot stroke goal run man woman person seat vote member bedroom storey story child game match dose shot party state',
);
const LIMITED = setOf('least than only just nearly exactly minus negative plus over under about most wounded injured killed');

const SPEECH = setOf('said says told tells asked recalled explained complained added noted joked');
/** "said one resident", "in the words of one veteran": nobody counts a source. */
function isSource(pieces: Pieces, numeral: Numeral): boolean {
  const before = pieces.word(numeral.first - 1);
  const two = pieces.word(numeral.first - 2);
  if (SPEECH.has(before)) return true;
  if (before === 'as' && SPEECH_AFTER.has(pieces.word(numeral.end + 1))) return true;
  if (SPEECH_BEFORE.has(before) && ['according', 'words', 'opinion', 'view', 'eyes', 'estimate'].includes(two)) return true;
  return false;
}

/** "killed one of its citizens" */
const HARMED_BEFORE = setOf(
  'killed killing wounded wounding injured injuring shot arrested arresting kidnapped abducted executed detained stabbed beheaded captured',
);

/** "one of its citizens was killed": people after "of", and something that happened to one of them. */
function happens(pieces: Pieces, of: number): boolean {
  const harmed = HARMED_BEFORE.has(pieces.word(of - 2));
  let people = false;
  for (let i = of + 1; i < of + 1 + REACH && i < pieces.count; i++) {
    const word = pieces.word(i);
    if (word === '.' || word === ';') return false;
    if (isCounted(word)) {
      if (harmed) return true;
      people = true;
    } else if (people && (HAPPENED.has(word) || word === 'life')) return true; // "lost her life"
  }
  return false;
}

function happenedSoon(pieces: Pieces, from: number): boolean {
  for (let i = from; i < from + 3; i++) if (HAPPENED.has(pieces.word(i))) return true;
  return false;
}
