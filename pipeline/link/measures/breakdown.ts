/**
 * The parts of a breakdown: "Nine died on the fourth floor, three in a lift". A text seldom gives two numbers for one thing: of those that
 * are told alike, only one that another voice gives, or that is told to be revised, is another count of the whole. All else are parts.
 */
import { grouped } from '../../common/grouped.ts';
import type { Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import { isStatedAlike } from '../stories/stated-alike.ts';
import { askOnce, type Context } from './context.ts';
import { measureOf } from './measure.ts';
import { isRestricted } from './restricted.ts';

/** Takes back the keys of parts of what happened to people; of several of which none is the whole, of all. */
export function dropBreakdowns(keys: Map<Quantity, string>, context: Context): void {
  const struck = [...keys].filter(([{ outcome, kind }, key]) => {
    const measure = measureOf(key);
    return kind === 'count' && (outcome !== null || measure.outcome !== '') && !isStatedAlike(measure);
  });
  for (const entries of grouped(struck, ([quantity, key]) => `${eventOf(quantity, context)} ${key}`).values()) {
    const figures = entries.map(([quantity]) => quantity).sort((a, b) => a.start - b.start);
    for (const part of partsAmong(figures, measureOf(entries[0]![1]).scope === '', context)) keys.delete(part);
  }
}

/** As the event of a figure is told in one text. */
function eventOf(quantity: Quantity, { thread, ofStory }: Context): string {
  const told = thread.get(quantity.quantity_id);
  if (told) return `${told.name} ${told.eventKey}`;
  return ofStory.has(quantity) ? '' : (quantity.event_id ?? '');
}

/**
 * @param figures of one measure, in the order of the text
 * @param isWhole whether no word of the measure tells a part
 */
function partsAmong(figures: readonly Quantity[], isWhole: boolean, context: Context): Set<Quantity> {
  const parts = new Set<Quantity>();
  const kept: Quantity[] = [];
  let lastPart: Quantity | null = null;
  for (const figure of figures) {
    if ((lastPart && isOneSentence(lastPart, figure, context)) || (isWhole && isRestricted(figure, context) && !isLead(figure, context))) {
      parts.add(figure);
      lastPart = figure;
      continue;
    }
    const rivals = kept.filter((other) => differ(figure, other, context) && !isTwiceTold(other, figure, context));
    if (rivals.length === 0) {
      if (kept.length < MOST_KEPT) kept.push(figure);
      continue;
    }
    parts.add(figure);
    lastPart = figure;
    if (isRestricted(figure, context)) continue;
    // of several in one paragraph of which the first is not told to be the whole, none is
    const isPart = (other: Quantity): boolean =>
      areNear(other, figure, context) && (!isLead(other, context) || sizeOf(other) < sizeOf(figure));
    for (const other of rivals) if (isRestricted(other, context) || isPart(other)) parts.add(other);
  }
  return parts;
}

/** other counts of one thing that a figure is compared with: a long text has thousands */
const MOST_KEPT = 12;

/** The whole is told first of all. */
const isLead = ({ start }: Quantity, { passages, text }: Context): boolean =>
  start - passages.around(start, start).before.length <= text.length - text.trimStart().length;
const isOneSentence = (one: Quantity, other: Quantity, { passages }: Context): boolean =>
  other.start - passages.around(other.start, other.end).before.length <= one.start;
const areNear = (one: Quantity, other: Quantity, { passages }: Context): boolean => !passages.slice(one.end, other.start).includes('\n');

const sizeOf = ({ value, low, high }: Quantity): number => value ?? low ?? high ?? 0;
/** "thousands" is no number */
const VAGUE = /s$/;
const differ = (one: Quantity, other: Quantity, { passages }: Context): boolean =>
  sizeOf(one) !== sizeOf(other) && ![one, other].some(({ start, end }) => VAGUE.test(passages.slice(start, end)));

/** Whether a text tells why it gives two numbers for one thing. */
function isTwiceTold(first: Quantity, second: Quantity, context: Context): boolean {
  const { extracted, passages, again } = context;
  if (isRestricted(first, context) || isRestricted(second, context)) return false;
  const linked = askOnce(
    context,
    'superseded',
    () =>
      new Set(
        extracted.relations.flatMap(({ kind, from_id, to_id }) =>
          kind === 'supersedes' ? [`${from_id} ${to_id}`, `${to_id} ${from_id}`] : [],
        ),
      ),
  );
  const isLinked = linked.has(`${first.quantity_id} ${second.quantity_id}`);
  if (isLinked || again.has(second) || second.change !== null) return true;
  const [before, here] = [first, second].map(({ start, end }) => passages.around(start, end));
  return FORMER.test(sentence(before!)) || REVISED.test(sentence(here!)) || areOfTwo(first, second, context);
}
const sentence = ({ before, after }: Passage): string => `${before}#${after}`;

/** by which a number is told to be one of before */
const FORMER = /\b(?:initially|at first|first (?:said|put|reported|count\w*|estimate\w*)|earlier|previous(?:ly)?|up from|had been)\b/i;
/** by which a number is told to take the place of another */
const REVISED =
  /\b(?:initially|at first|first (?:said|put|reported)|earlier|previous(?:ly)?|revised|lowered|raised|updated|corrected|rose|risen|climbed|now|toll|wrong|final|put (?:it|the|that)|might|may|feared|not #)\b/i;

/** Two voices, neither of which only points back at the other: "the account", "a brigade spokesman" of the brigade. */
function areOfTwo(first: Quantity, second: Quantity, context: Context): boolean {
  const [one, other] = [first, second].map((figure) => voiceOf(figure, context));
  // in one breath what has no voice of its own is of the same
  if (one === null || other === null)
    return one !== other && (saysHere(second, context) !== undefined || !isOneSentence(first, second, context));
  if (one === other || (BACK.test(other!) && areNear(first, second, context))) return false;
  return !wordsOf(one!).some((word) => wordsOf(other!).includes(word));
}
/** Who is told to say it, or by what its sentence begins: "The Red Cross counts 41". */
function voiceOf(quantity: Quantity, context: Context): string | null {
  const said = saysHere(quantity, context) ?? context.joined.assertion(quantity.assertion_id)?.source?.text;
  return said?.toLowerCase() ?? null;
}
const saysHere = ({ start, end }: Quantity, { passages }: Context): string | undefined =>
  SAYING.exec(clauseOf(passages.around(start, end).before))?.[1];
const clauseOf = (before: string): string => before.split(/[;:,] (?:(?:but|while|whereas|and|though) )?/).at(-1)!;
const SAYING =
  /^(?:[Tt]he |[Aa]n? )?((?:[\p{L}'’-]+,? ){1,8}?)(?:reports?|reported|counts?|counted|puts?|gives?|gave|lists?|listed|estimates?|estimated|revised)\b/u;
const BACK = /^(?:(?:the|its|their|his|her) (?:account|report|statement|source|papers?|records?|list)|it|they|he|she)$/i;
const wordsOf = (text: string): string[] => text.match(/[\p{L}]{5,}/gu) ?? [];
