/**
 * Figures that are part of another: "26 people, four of them policemen", "12, including three nurses". They are linked, so that nobody adds them.
 */

import type { DraftRelation } from '../drafts.ts';
import { every, some } from '../language/scan.ts';
import { isVerbOrAuxiliary, universal } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf } from './figure-extent.ts';
import { countsPeople } from './people.ts';

/** "eight people (three soldiers and five civilians)" */
const BRACKETS = new Set(['(', '[', '--', '—', '–']);
const COUNTED = new Set(['count', 'ratio', 'percent']);

export function findSubsets(reading: Reading, all: readonly Described[]): DraftRelation[] {
  const relations: DraftRelation[] = [];
  all.forEach((part, index) => {
    if (!COUNTED.has(part.figure.kind)) return;
    const whole = wholeToldOf(reading, all, index);
    if (!whole || whole === part) return;
    if (isOfWhich(reading, part) && whole.phrase.named && !countsPeople(reading, whole)) unharm(part);
    part.whole = whole;
    relations.push({
      kind: 'part_of',
      from: part.figure,
      to: whole.figure,
      rule: part.phrase.pronoun >= 0 ? 'part-of-them' : 'part-including',
    });
    if (!part.trigger && whole.trigger && countsPeople(reading, part)) {
      part.trigger = { ...whole.trigger, way: 'shared' };
      part.figure.outcome = whole.figure.outcome;
      part.sharedWith = whole;
    }
  });
  return relations;
}

/** The whole that the words tell a figure to be a part of: one in front, that of the figure before it, or the next; null where they tell none. */
function wholeToldOf(reading: Reading, all: readonly Described[], index: number): Described | null {
  const part = all[index];
  const previous = all[index - 1];
  if (opensPart(reading, previous, part)) return wholeOf(reading, all, index);
  if (previous?.sentence === part.sentence && previous.whole !== null && isCarried(reading, previous, previous.whole, part))
    return previous.whole;
  const next = all[index + 1];
  return next && isOfNext(reading, part, next) ? next : null;
}

/** Ways in which a part is told, each by itself enough. */
const opensPart = (reading: Reading, previous: Described | undefined, part: Described): boolean =>
  part.phrase.pronoun >= 0 ||
  isOpened(reading, part) ||
  isOfHarmed(reading, part) ||
  isDegree(reading, part) ||
  isOfShot(reading, previous, part) ||
  isNamedAfterColon(reading, previous, part) ||
  (previous?.sentence === part.sentence && isOfWhole(reading, previous));

/** Another part of the same whole: "including four children and two women", "Of the 350 passengers, 21 died and 40 …". */
const isCarried = (reading: Reading, previous: Described, whole: Described, part: Described): boolean =>
  (followsOn(reading, previous, part) && !hasPredicate(reading, part)) || isOfWhole(reading, whole);

/** "including", "among them", "of whom", a bracket in front of the figure; "including a teacher and two pupils" goes on, if no clause begins there. */
function isOpened(reading: Reading, { figure, phrase, sentence }: Described): boolean {
  const first = reading.sentenceFirst[sentence];
  const start = startOf(reading, figure);
  if (start > first && (BRACKETS.has(reading.lower(start - 1)) || isOfWhom(reading, start - 1, first))) return true;
  const goesOn = reading.lower(start - 1) === 'and' && reading.upos(phrase.end) !== 'AUX';
  const floor = Math.max(first, start - (goesOn ? REACH_OVER_AND : REACH));
  for (let token = goesOn ? start - 2 : start - 1; token >= floor; token--) {
    if (isIncluding(reading, token) || isAmongThem(reading, token, first)) return true;
    if (endsOpening(reading, token)) return false;
  }
  return false;
}

/** tokens from "including" to the figure, and over another member */
const REACH = 4;
const REACH_OVER_AND = 8;
const isIncluding = words('including includes included');
const endsOpening = either(words(', and'), universal('NUM VERB AUX'));

const isOfWhom = (reading: Reading, token: number, first: number): boolean =>
  token > first && ['whom', 'which'].includes(reading.lower(token)) && reading.lower(token - 1) === 'of';
const isAmongThem = (reading: Reading, token: number, first: number): boolean =>
  token > first && ['them', 'whom'].includes(reading.lower(token)) && reading.lower(token - 1) === 'among';

const HARMED = new Set('dead killed wounded injured missing arrested detained victims casualties'.split(' '));
/** "Five of the dead were officers", "five of the people killed". */
const isOfHarmed = (reading: Reading, { figure: { endToken } }: Described): boolean =>
  endToken + 3 < reading.tokenCount &&
  reading.lower(endToken) === 'of' &&
  ['the', 'those'].includes(reading.lower(endToken + 1)) &&
  (HARMED.has(reading.lower(endToken + 2)) || (reading.upos(endToken + 2) === 'NOUN' && HARMED.has(reading.lower(endToken + 3))));

/** "31 were injured, ten seriously": how badly the part was hurt. */
function isDegree(reading: Reading, { figure, phrase, sentence }: Described): boolean {
  const { firstToken: first, endToken: end } = figure;
  if (phrase.named || first <= reading.sentenceFirst[sentence] || end >= reading.tokenCount) return false;
  return (
    [',', '('].includes(reading.lower(first - 1)) &&
    ['seriously', 'critically', 'severely', 'badly', 'gravely', 'fatally', 'slightly', 'lightly'].includes(reading.lower(end))
  );
}

/** "Three shot, one dead", "six shot, two dead and four wounded": some of those who were shot. */
function isOfShot(reading: Reading, previous: Described | undefined, part: Described): boolean {
  const whole = previous?.whole ?? previous;
  if (!previous?.trigger || previous.sentence !== part.sentence || part.phrase.named) return false;
  const isHarm = part.figure.outcome === 'killed' || part.figure.outcome === 'injured';
  if (!isHarm || whole?.figure.outcome !== 'killed_or_injured') return false;
  const from = Math.max(previous.phrase.end, previous.trigger.token + 1);
  return part.figure.firstToken === from + 1 && (whole === previous ? /^[,;:—–]$/ : /^(?:,|and)$/).test(reading.lower(from));
}

/** "40 dead: 11 men, 20 women and nine boys", "13 bodies were found; eight men, four women and a boy" */
function isNamedAfterColon(reading: Reading, previous: Described | undefined, part: Described): boolean {
  const start = startOf(reading, part.figure);
  return (
    (reading.form(start - 1) === ':' || (reading.form(start - 1) === ';' && !hasVerbAfter(reading, part))) &&
    previous?.sentence === part.sentence &&
    previous.trigger !== null &&
    !part.trigger &&
    countsPeople(reading, part)
  );
}

const hasVerbAfter = (reading: Reading, { phrase, sentence }: Described): boolean =>
  some(reading, phrase.end, reading.sentenceFirst[sentence + 1], isVerbOrAuxiliary);

/** "of which 98 were shot down": right in front of the figure or its limit. */
function isOfWhich(reading: Reading, { figure }: Described): boolean {
  const start = startOf(reading, figure);
  return start >= 2 && reading.lower(start - 1) === 'which' && reading.lower(start - 2) === 'of';
}

/** What befalls things is no harm to people: "140 drones, of which 98 were shot down". */
function unharm(part: Described): void {
  part.trigger = null;
  part.figure.outcome = null;
  part.figure.evidence = part.figure.evidence.filter(({ field }) => field !== 'outcome');
}

/** "60 of the 200 nurses". */
function isOfNext(reading: Reading, { figure, sentence }: Described, next: Described): boolean {
  if (next.sentence !== sentence || next.figure.kind !== 'count' || figure.kind === 'percent') return false;
  const start = startOf(reading, next.figure);
  const larger = (next.figure.value ?? next.figure.low ?? 0) > (figure.value ?? figure.low ?? 0);
  return (
    larger &&
    start - figure.endToken === 2 &&
    reading.lower(start - 2) === 'of' &&
    ['the', 'its', 'their', 'his', 'her', 'those', 'these'].includes(reading.lower(start - 1))
  );
}

/** "and 180 were rescued" begins a clause of its own. */
const hasPredicate = (reading: Reading, { phrase }: Described): boolean =>
  phrase.end < reading.tokenCount && reading.upos(phrase.end) === 'AUX';

/** "Of the 350 passengers, 21 died". */
function isOfWhole(reading: Reading, { figure, sentence }: Described): boolean {
  const first = reading.sentenceFirst[sentence];
  return reading.lower(first) === 'of' && figure.firstToken - first <= 3;
}

const isBetweenMembers = words('and , about some');
/** "including four children and two women" goes on. */
function followsOn(reading: Reading, previous: Described, part: Described): boolean {
  const { end } = previous.phrase;
  return part.figure.firstToken - end <= 3 && every(reading, end, part.figure.firstToken, isBetweenMembers);
}

/** Bodies and deaths are people as much as the dead. */
const ofPeople = (reading: Reading, one: Described): boolean =>
  countsPeople(reading, one) ||
  one.figure.outcome !== null ||
  ['bodies', 'deaths', 'casualties', 'injuries'].includes(reading.lower(one.phrase.head));

/** Nothing is a part of what another paragraph, or another speaker, counts. */
const isSameVoice = (reading: Reading, a: Described, b: Described): boolean =>
  reading.paragraphOf[a.sentence] === reading.paragraphOf[b.sentence] &&
  reading.quotationOf[a.figure.firstToken] === reading.quotationOf[b.figure.firstToken];

/** The nearest figure in front that counts at least as many of the same kind of thing. */
function wholeOf(reading: Reading, all: readonly Described[], index: number): Described | null {
  const part = all[index];
  const harmed = isOfHarmed(reading, part);
  const share = part.figure.kind !== 'count' && isOfWhich(reading, part);
  for (let i = index - 1; i >= 0 && all[i].sentence >= part.sentence - 1; i--) {
    const whole = all[i];
    if (whole.whole || (whole.figure.kind !== 'count' && !(share && whole.figure.kind === 'money'))) continue;
    if (whole.sentence < part.sentence && ((part.phrase.pronoun < 0 && !harmed) || !isSameVoice(reading, whole, part))) return null;
    if (mayHold(reading, whole, part)) return whole;
  }
  return null;
}

/** A whole is as large as its part, people where that is people, and suffers the same where the part is of the harmed. */
const mayHold = (reading: Reading, whole: Described, part: Described): boolean =>
  !isTooMany(part, whole) &&
  (!isOfHarmed(reading, part) || part.figure.outcome === whole.figure.outcome) &&
  (!countsPeople(reading, part) || ofPeople(reading, whole) || isOfWhich(reading, part));

/** A part is no larger than its whole, unless the whole is only said to be at least so many. */
function isTooMany({ figure: part }: Described, { figure: whole }: Described): boolean {
  const most = whole.value ?? whole.high ?? whole.low;
  const least = part.kind === 'count' ? (part.value ?? part.low) : null;
  if (most === null || least === null || least <= most) return false;
  return whole.bound !== 'more_than' && whole.bound !== 'at_least';
}
