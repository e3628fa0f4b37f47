/** What stands in front of an amount and bounds or approximates it: "about", "at least", "as many as", "just under" (phenomena 5-7). */
import { phraseBefore } from '../phrases.ts';
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';
import { BEFORE, type Limit, limitOf } from './phrases.ts';
import { isDirected } from './steps.ts';

/** The limit whose words end where an amount starts, or null. */
export function limitBefore(pieces: Pieces, first: number): Limit | null {
  if (pieces.gap(first) > 2) return null;
  const direct = phraseBefore(BEFORE, pieces, first);
  // "over a 5% threshold": an article between; "well below the €340m of May" compares with one amount and bounds no other
  const article = !direct && ['a', 'an'].includes(pieces.word(first - 1)) && pieces.gap(first) > 0;
  const end = article ? first - 1 : first;
  const found = article ? phraseBefore(BEFORE, pieces, end) : direct;
  if (!found) return null;
  const [phrase, at] = found;
  const { phrase: words } = phrase.meaning;
  if (article && /(?:than|to|least|as|^under)$/.test(words)) return null; // "more than a 5% rise" compares too, "under a £40m plan" names the plan
  if (!(ONLY[words]?.(pieces, at, first) ?? true)) return null;
  return limitOf(phrase.meaning, at, end);
}

/** Whether a phrase that has other uses limits a number here. */
type Condition = (pieces: Pieces, at: number, first: number) => boolean;

const LASTING =
  setOf(`for of in than after with by just well be is was lasted took take takes last lasts were are a spent at aged little bit
  age slightly way and from to every been the`);
const MOVING_OVER = setOf(`all turn turned take taken hand handed spread come knocked look downed flew flown fly flying passed passes
  passing crashed exploded`);
const DISCUSSING = setOf(`talk talked talking worry worried concern concerned angry anger upset unhappy complain complained complaining
  complaints doubt doubts doubtful questions excited optimistic pessimistic anxious nervous warned warning`);
const TIME_UNIT =
  setOf(`second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries night
  nights weekend weekends season seasons summer summers winter winters games matches sessions`);

function isDuration(pieces: Pieces, first: number): boolean {
  for (let i = first + 1; i <= first + 3; i++) if (TIME_UNIT.has(pieces.word(i))) return true;
  return false;
}

const OPENING = setOf('. ( " “');
/** "for over 3 years" is more than three; "spent $2,000 over 3 years" is not, nor is "handed over 3 rifles". */
const over: Condition = (pieces, at, first) => {
  const before = pieces.word(at - 1);
  if (isDuration(pieces, first)) return at === 0 || LASTING.has(before) || OPENING.has(before);
  return !MOVING_OVER.has(before);
};
const discussed: Condition = (pieces, at) => !DISCUSSING.has(pieces.word(at - 1));
const compared: Condition = (pieces, at, first) => pieces.gap(first) <= 1 && !['<', '>', '='].includes(pieces.word(at - 1));

/** "it is up to 12 judges" leaves it to them, "inched up to 1.9%" and "has gone up to 35 sen" tell a level; "charge it up to £9,000" limits. */
const raised: Condition = (pieces, at, first) => {
  const before = pieces.word(at - 1);
  if (isDirected(before)) return false;
  return (
    !['it', 'is', 'are', 'sums', 'live', 'lived'].includes(before) || (before === 'it' && '$£€¥'.includes(pieces.text[pieces.start[first]]))
  );
};

/** "buried under 10 metres of mud" lies beneath it; "weighs under 10 tonnes", "under 10 tonnes of mud was left" limit. */
const beneath: Condition = (pieces, at, first) => {
  if (!LYING.has(pieces.word(at - 1))) return true;
  for (let i = first + 1; i <= first + 3; i++) if (pieces.word(i) === 'of') return false;
  return true;
};
const LYING = setOf(
  'is are was were been be lay lie lies lying buried trapped submerged hidden covered sank disappeared vanished stood sits sat',
);

const ONLY: Record<string, Condition> = {
  over,
  some: (pieces, _at, first) => pieces.word(first) !== 'as', // "the vents, some as tall as 40 metres"
  under: beneath,
  about: discussed,
  around: discussed,
  near: discussed,
  beyond: discussed,
  'up to': raised,
  'c.': (pieces, at) => at === 0 || pieces.gap(at) > 0,
  '<': compared,
  '>': compared,
};
