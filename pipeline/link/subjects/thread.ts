/**
 * Of which named subject each figure is told: the one that its sentence names, else the one to which it comes back ("the disaster", "the
 * outbreak"), else the one that was told of before. None where a sentence tells of another year, or of another happening without a name.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Extracted, Quantity, Time } from '../../contract.ts';
import { readTable } from '../../extract/table.ts';
import type { Passages } from '../sentence-of.ts';
import { type Standing, standing } from '../standing.ts';
import { isRareName } from '../stories/names.ts';
import type { Story } from '../stories/story.ts';
import { storyKey } from '../stories/story-key.ts';
import type { About } from './about.ts';
import { otherVillagesIn } from './at-places.ts';
import { type MainEvent, mainEventOf } from './main-event.ts';
import type { Named, Subject, SubjectKind } from './named.ts';

/** A subject and the year in which it was: names of storms and ships come again. */
export interface Told extends Subject {
  year: string;
  /** of what happened once: its event_key, '' of a disease; and what tells of it surely */
  eventKey: string;
  traits: readonly string[];
  /** whether it is what the text is about */
  isMain: boolean;
  /** whether the figure's own sentence names it, or comes back to it */
  isNamedHere: boolean;
}

/** quantity_id → its subject; a figure of none is left out */
export type Thread = ReadonlyMap<string, Told>;

const generic = new Map(
  readTable<'noun' | 'kinds'>(new URL('./data/generic.csv', import.meta.url)).map(({ noun, kinds }) => [
    noun,
    kinds.split(' ').filter((kind) => kind !== '') as SubjectKind[],
  ]),
);
const GENERIC = new RegExp(
  `\\b(the|this|that|its|whose|last [a-z]+['’]s|[a-z]+day['’]s|an?|another|(?:the|a) second|similar|separate) (?:[a-z-]+ ){0,2}?(${[...generic.keys()].join('|')})(?:e?s)?\\b`,
  'giu',
);
const INDEFINITE = /^(?:an?|another|(?:the|a) second|similar|separate)$/i;

/** a sentence that compares with what was long before */
const LONG_AGO = /\b(?:anniversary|years? (?:ago|earlier|before)|last year|previous (?:year|decade)s?|decades?|in the past|history)\b/i;

/** A point of the text from which on a subject is told of; null: of something else, that has no name. */
interface Turn {
  at: number;
  end: number;
  subject: Subject | null;
  /** one that the text only compares with: nothing is told of it beyond its paragraph */
  isAside?: boolean;
}

export function threadOf(published: string | null, extracted: Extracted, passages: Passages, about: About): Thread {
  const telling = tellingOf(published, extracted, passages, about);
  if (!telling) return new Map();
  return new Map(
    extracted.quantities.flatMap((quantity): [string, Told][] => {
      const told = toldIn(quantity, telling, published, passages);
      return told ? [[quantity.quantity_id, told]] : [];
    }),
  );
}

/** What a text tells of, and where. */
interface Telling {
  /** offsets count code points: a character of two units counts one */
  flat: string;
  turns: Standing<Turn>;
  times: Standing<Time>;
  years: ReadonlyMap<string, string>;
  /** the event without a name that the text is about */
  main: { event: MainEvent; subject: Subject } | null;
  story: Story | null;
}

function tellingOf(
  published: string | null,
  extracted: Extracted,
  passages: Passages,
  { flat, named, first, asides, lookedBackTo, story }: About,
): Telling | null {
  const isNamed = [first, ...named.map(({ subject }) => subject)].some((subject) => subject && subject.kind !== 'disease');
  const event = isNamed ? null : mainEventOf(flat, published, extracted, passages);
  // where rare names are told, they tell more surely than a day
  const isByDay = event !== null && (ONE_A_DAY.has(event.means) || story() === null);
  const main = isByDay ? { event, subject: { kind: 'place' as const, name: event.name } } : null;
  if (named.length === 0 && !first && !main) return null;
  const all = main ? [...named, { subject: main.subject, start: main.event.at, end: main.event.end }] : named;
  const times = standing(extracted.times, ({ start }) => start);
  const years = yearsOf(named, times, published, passages);
  if (main) years.set(keyOf(main.subject), main.event.day.slice(0, 4));
  if (first && !years.has(keyOf(first)) && published !== null) years.set(keyOf(first), published.slice(0, 4));
  const back = lookedBackTo();
  const about = story()?.main;
  if (back !== null && about) years.set(keyOf(about), back);
  return {
    flat,
    turns: turnsOf(
      flat,
      [...all].sort((a, b) => a.start - b.start),
      first,
      asides(),
    ),
    times,
    years,
    main,
    story: story(),
  };
}

function toldIn(
  { start, end }: Quantity,
  { flat, turns, times, years, main, story }: Telling,
  published: string | null,
  passages: Passages,
): Told | null {
  const { before, after } = passages.around(start, end);
  const [from, to] = [start - before.length, end + after.length];
  const subject = subjectAt(start, from, to, turns, flat);
  const year = subject && years.get(keyOf(subject));
  if (!subject || !year || LONG_AGO.test(flat.slice(from, to))) return null;
  if (times.between(from, to).some((time) => isOfOtherYear(time, year, published))) return null;
  const isNamedHere = turns.between(from, to).some(({ subject: one }) => one !== null && keyOf(one) === keyOf(subject));
  return { ...subject, ...eventOf(subject, year, { main, story }), year, isNamedHere };
}

function eventOf(
  subject: Subject,
  year: string,
  { main, story }: Pick<Telling, 'main' | 'story'>,
): Pick<Told, 'eventKey' | 'traits' | 'isMain'> {
  if (subject.kind === 'disease') return { eventKey: '', traits: [], isMain: false };
  const rare = story?.traits ?? [];
  if (subject === main?.subject) {
    const { key, means, name } = main.event;
    return { eventKey: key, traits: ONE_A_DAY.has(means) ? [`named:${name}`, ...rare] : rare, isMain: true };
  }
  const isMain = story?.main !== undefined && story.main !== null && keyOf(subject) === keyOf(story.main);
  const names = isMain ? rare : storyKey(year, { own: subject.name.split(' ').filter(isRareName), towns: [] }).traits;
  return { eventKey: `${year} named ${subject.name}`, traits: [`named:${subject.name}`, ...names], isMain };
}

/** What a country has once in a day, as far as it is told of: two fires of a day are two. */
const ONE_A_DAY = new Set(['quake', 'volcano']);

const keyOf = ({ kind, name }: Subject): string => `${kind} ${name}`;

function turnsOf(text: string, named: readonly Named[], first: Subject | undefined, aside: ReadonlySet<string>): Standing<Turn> {
  const turns: Turn[] = named.map(({ subject, start, end }) => ({
    at: start,
    end,
    subject,
    isAside: aside.has(subject.name) && subject.name !== first?.name,
  }));
  const names = standing(named, ({ start }) => start);
  const generics = matchesOf(GENERIC, text).map((match) => ({ at: match.index, end: match.index + match[0].length, match }));
  for (const { at, end, match } of generics) {
    if (names.between(at - LONGEST, end + NAMED_NEAR).some((one) => at - NAMED_NEAR < one.end)) continue; // "the ferry MV Zor", "a storm, Zor"
    const kinds = generic.get(match[2]!.toLowerCase())!;
    if (INDEFINITE.test(match[1]!) || kinds.length === 0) {
      const introduced = at < LEAD ? names.between(at, SOON).find((one) => kinds.includes(one.subject.kind)) : undefined;
      turns.push({ at, end, subject: introduced?.subject ?? null });
      continue;
    }
    const known = lastOf(kinds, at, names) ?? first;
    if (known && kinds.includes(known.kind)) turns.push({ at, end, subject: known });
  }
  const villages = new Set(named.filter(({ subject }) => subject.kind === 'place').map(({ subject }) => subject.name));
  if (villages.size > 0) turns.push(...otherVillagesIn(text, villages).map((other) => ({ ...other, subject: null })));
  if (first) turns.push({ at: -1, end: -1, subject: first });
  return standing(turns, ({ at }) => at);
}

/** The subject of one of some kinds that was named last before a point. */
function lastOf(kinds: readonly SubjectKind[], start: number, names: Standing<Named>): Subject | undefined {
  let at = names.before(start) - 1;
  while (at >= 0 && !kinds.includes(names.all[at]!.subject.kind)) at--;
  return names.all[at]?.subject;
}

/** "A plane crashed … Flight 12 was bound for Zor": what a text begins with it names soon; code points of its beginning, and of soon */
const LEAD = 200;
const SOON = 800;

/** code points of the longest name that is looked for */
const LONGEST = 80;
/** code points between a noun and the name that it stands beside */
const NAMED_NEAR = 12;

function subjectAt(start: number, from: number, to: number, turns: Standing<Turn>, text: string): Subject | null {
  const own = turns.between(from, to);
  const turn = own.findLast(({ at }) => at < start) ?? own[0];
  if (turn) return turn.subject;
  let here = turns.before(from);
  while (here > 0 && turns.all[here - 1]!.isAside && text.slice(turns.all[here - 1]!.end, from).includes('\n')) here--;
  const last = turns.all[here - 1];
  if (!last || last.subject !== null) return last?.subject ?? null;
  // what has no name is told of to the end of its paragraph
  if (!text.slice(last.end, from).includes('\n\n')) return null;
  let at = here - 1;
  while (at >= 0 && (turns.all[at]!.subject === null || turns.all[at]!.isAside)) at--;
  return turns.all[at]?.subject ?? null;
}

/** Subject → the year that the sentences which name it tell of, else that of publication. */
function yearsOf(named: readonly Named[], times: Standing<Time>, published: string | null, passages: Passages): Map<string, string> {
  const told = new Map<string, string[]>();
  const vague = new Set<string>();
  for (const { subject, start, end } of named) {
    const { before, after } = passages.around(start, end);
    const years = times
      .between(start - before.length, end + after.length)
      .flatMap(({ type, from, to }) => (type !== 'DURATION' && from !== null && to !== null ? [from.slice(0, 4)] : []));
    if (years.length === 0 && LONG_AGO.test(`${before} ${after}`)) vague.add(keyOf(subject));
    told.set(keyOf(subject), [...(told.get(keyOf(subject)) ?? []), ...years]);
  }
  return new Map(
    [...told].flatMap(([key, years]): [string, string][] => {
      const [year] = years;
      if (year !== undefined) return [[key, mostFrequent(years)]];
      return published === null || vague.has(key) ? [] : [[key, published.slice(0, 4)]];
    }),
  );
}

const mostFrequent = (values: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

/** What was in another year than the subject, and is not the day of a statement. */
const isOfOtherYear = ({ type, from, to, precision }: Time, year: string, published: string | null): boolean => {
  if (type === 'DURATION') return false;
  const years = [from, to].flatMap((day) => day?.slice(0, 4) ?? []);
  if (years.length === 0 || years.includes(year))
    return precision === 'year' ? !years.includes(year) : years.some((one) => one < year && years.length > 1);
  return years.some((one) => one < year) || published === null || !years.includes(published.slice(0, 4));
};
