/**
 * What a text tells of by a name: a dam that burst, a ship that sank, a flight, a storm, the fire of a place, a disease that breaks out. Such
 * a name with the year is an identity that needs neither day nor place: "the Mbale Dam failure", "the collapse of the Mbale dam".
 */
import { once } from '../../common/once.ts';
import { placesNamed, townsNamed } from '../../extract/places/gazetteer.ts';
import { readTable } from '../../extract/table.ts';
import { type Cue, type Cues, cueList } from '../cue-words.ts';
import { either, wholeWords } from '../words.ts';
import { AT_PLACES, SOMEBODY_HURT } from './at-places.ts';
import { NOUN_ONCE, NOUNS_ONCE, VERB_ONCE } from './happenings.ts';

export type SubjectKind = 'structure' | 'vessel' | 'flight' | 'storm' | 'place' | 'story' | 'disease';

export interface Subject {
  kind: SubjectKind;
  /** small letters, without "the", "MV", "Hurricane" */
  name: string;
}

/** Where a subject is named; offsets count as those of the text do. */
export interface Named {
  subject: Subject;
  start: number;
  end: number;
}

const table = <Column extends string>(name: string): Record<Column, string>[] =>
  readTable<Column>(new URL(`./data/${name}.csv`, import.meta.url));

const EVENT_NOUN = `${NOUN_ONCE}s?`;
const structures = table<'noun' | 'told_by'>('structures');
const STRUCTURE = either(structures.map(({ noun }) => noun));
/** Of what has its own sentence for a reason when something happens to it; people are taken to hospitals, and live near stations. */
const isTold = new Set(structures.filter(({ told_by }) => told_by === 'sentence').map(({ noun }) => noun));
const diseases = new Map(table<'words' | 'disease'>('diseases').map(({ words, disease }) => [words, disease]));

const WORD = '\\p{Lu}[\\p{L}\\p{N}-]*';
/** one to four words with a capital */
const NAME = `(${WORD}(?: ${WORD}){0,3})`;
/** case of a noun after a name: "Mbale Dam", "Mbale dam" */
const anyCase = (pattern: string): string =>
  pattern.replace(/(?<![\\\p{L}?])\p{Ll}(?=\p{L})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

interface Pattern {
  kind: SubjectKind;
  pattern: RegExp;
  /** words of which each match has one */
  cue: Cue;
  /** what else the text must tell of: an index sinks, too */
  beside?: Beside;
}

interface Beside {
  cue: Cue;
  pattern: RegExp;
}

/** Of all that is looked for here. */
const CUES = cueList();

const SHIP = 'ferry|ship|vessel|boat|tanker|trawler|freighter|liner|barge|yacht|submarine|destroyer|frigate';
const PREFIX = 'MV|M/V|MS|MT|SS|RMS|USS|HMS|INS|BRP|FV|F/V|KM|KMP';
const STORM = 'Hurricane|Typhoon|Cyclone|Tropical Storm|Tropical Depression|Storm';
const SINKING = 'sinking|wreck|capsizing|capsize|grounding';
const ABOARD = 'fire|blaze|explosion|blast|mutiny|outbreak';
const SANK = 'ran aground|run aground|sank|sunk|capsized|foundered|spilled|spilt|leaked';
const SPILL = 'spill|leak';
/** Of the alternatives of a pattern. */
const cueOf = (words: string): Cue => CUES.add(words.split('|'));

/** "the Tolva copper mine" is the Tolva mine elsewhere */
const MATERIAL =
  '(?:copper|gold|coal|silver|iron|iron-ore|diamond|cobalt|lithium|zinc|tin|platinum|chemical|garment|textile|toy|fireworks|nuclear|power|railway|road|hydroelectric|tailings|oil|gas)';

const AT_SEA = {
  cue: cueOf(`${SHIP}|crew|coast|coastguard|aground`),
  pattern: new RegExp(`\\b(?:${SHIP}|crew|coast ?guard|aground)\\b`, 'i'),
};
const HURT = { cue: cueOf(SOMEBODY_HURT.words), pattern: SOMEBODY_HURT.pattern };

/** most certain first: what one has found, no later one takes */
const PATTERNS: Pattern[] = [
  { kind: 'storm', cue: cueOf(STORM), pattern: new RegExp(`\\b(?:${STORM}) (${WORD})`, 'gu') },
  { kind: 'flight', cue: cueOf('flight'), pattern: /\b((?:\p{Lu}[\p{L}-]*,? ){0,3})[Ff]light ([A-Z]{0,3} ?\d{1,4})\b/gu },
  { kind: 'vessel', cue: cueOf(PREFIX), pattern: new RegExp(`\\b(?:${PREFIX}) ${NAME}`, 'gu') },
  { kind: 'vessel', cue: cueOf(SHIP), pattern: new RegExp(`\\b(?:${SHIP}),? (?:the )?${NAME}`, 'gu') },
  {
    kind: 'vessel',
    cue: cueOf(SINKING),
    pattern: new RegExp(`\\b(?:${SINKING}) of (?:the )?(?:(?:${SHIP}) )?(?:the )?${NAME}`, 'gu'),
  },
  { kind: 'vessel', cue: cueOf(ABOARD), pattern: new RegExp(`\\b(?:${ABOARD}) (?:on|aboard|on board) (?:the )?${NAME}`, 'gu') },
  {
    kind: 'vessel',
    cue: cueOf(SANK),
    pattern: new RegExp(`\\b[Tt]he ${NAME}(?= (?:has |had |have )?(?:${SANK})\\b)`, 'gu'),
    beside: AT_SEA,
  },
  { kind: 'vessel', cue: cueOf(SPILL), pattern: new RegExp(`\\b(?:${SPILL}) from (?:the )?${NAME}`, 'gu'), beside: AT_SEA },
  {
    kind: 'structure',
    cue: CUES.add(structures.map(({ noun }) => noun)),
    pattern: new RegExp(`${NAME} (?:${MATERIAL} )?(${anyCase(STRUCTURE)})\\b`, 'gu'),
  },
  { kind: 'place', cue: CUES.add(NOUNS_ONCE), pattern: new RegExp(`${NAME} (?=${anyCase(EVENT_NOUN)}\\b)`, 'gu') },
  ...AT_PLACES.map(({ words, pattern }): Pattern => ({ kind: 'place', cue: cueOf(words), pattern, beside: HURT })),
];

/** Between a structure and what happened to it, in small letters: "the Mbale Dam in Zor burst" */
const HAPPENED_AFTER = new RegExp(
  `^(?:'s|’s)?(?: ${EVENT_NOUN}\\b|,?(?: (?!(?:when|after|as|where|because|before|while|since|and) )[\\p{L}-]+){0,4}? ${VERB_ONCE}\\b)`,
  'u',
);
const HAPPENED_BEFORE = new RegExp(
  `\\b(?:${VERB_ONCE}|${EVENT_NOUN})(?: [\\p{Ll}]+){0,2} (?:of|at|in|on|aboard|through|engulfed|tore through|swept through|hit|struck) (?:(?:the|a|an) )?(?:\\p{Lu}[\\p{L}-]*['’]s? )?$`,
  'u',
);
/** Names that are looked at in one text; one with more is a list. */
const MOST = 300;
/** code units in which a happening is looked for beside a name */
const NEAR = 80;

/** Words with a capital for other reasons than a name. */
const NO_NAME =
  /^(?:The|A|An|In|At|On|By|After|Before|When|While|Its?|This|That|These|Those|Since|For|From|Of|And|But|More|Most|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Deadly|Major|Massive|Huge|Another|Second|New|Last|First|Fatal|Great|Big|Air|Power|Plane|Train|Bus|Ferry|Forest|House|Gas|Car|Road|Flash|Separately|Local|National|No|Dam|Bridge|Mine)$/;

/** words that many structures have for a name */
const SHARED =
  /^(?:Grand|Central|Royal|National|New|Old|Great|Main|City|State|Saint|St|North|South|East|West|Northern|Southern|Eastern|Western|International|Municipal|General|Memorial|Victoria|Imperial|Park|Palace|Star|Golden|Red|Blue|Green|White|Black|Union|Liberty|Freedom|Independence|People['’]s)$/;

/** Whether a name tells its structure without its noun: "the Mbale disaster" is the Mbale Dam's, but a town has many bridges. */
const isOwn = (name: string): boolean =>
  !SHARED.test(name.split(' ')[0]!) && placesNamed(name).length === 0 && townsNamed(name).length === 0;

/** The words of a name, without those that stand before it for other reasons. */
function nameIn(words: string): string | null {
  const all = words.split(' ');
  const first = all.findIndex((word) => !NO_NAME.test(word));
  if (first < 0) return null;
  const name = all.slice(first).join(' ');
  return name.length > 2 ? name : null;
}

/**
 * @param text in which every code point is one unit
 * @param isPlace whether a place that is known stands there: "the Nepal earthquake" is told elsewhere without its name, and known by day and place
 */
export function namedIn(text: string, isPlace: (start: number, end: number) => boolean): Named[] {
  const cues = CUES.in(text);
  const found: Match[] = [];
  const told = new Map<Beside, boolean>();
  const isBeside = (beside: Beside): boolean => {
    if (!told.has(beside)) told.set(beside, cues.has(beside.cue) && beside.pattern.test(text));
    return told.get(beside)!;
  };
  for (const { kind, cue, pattern, beside } of PATTERNS) {
    if (!cues.has(cue) || (beside && !isBeside(beside))) continue;
    for (const match of cues.matches(cue, pattern)) {
      const one = matchOf(kind, match, text);
      const nameAt = match.index + match[0].lastIndexOf(one?.own ?? '');
      const isTaken = found.length >= MOST || found.some(({ start, end }) => match.index < end && start < match.index + match[0].length);
      if (one && !isTaken && (kind !== 'place' || !isPlace(nameAt, nameAt + one.own.length))) found.push(one);
    }
  }
  return [...found, ...againIn(text, found), ...diseasesIn(cues)].sort((a, b) => a.start - b.start);
}

/** A name, and its words as they stand. */
type Match = Named & { own: string };

function matchOf(kind: SubjectKind, match: RegExpMatchArray, text: string): Match | null {
  const start = match.index!;
  const end = start + match[0].length;
  const own = kind === 'flight' ? `flight ${match[2]!.replace(/\D/g, '')}` : nameIn(match[1]!);
  if (own === null) return null;
  const noun = kind === 'structure' ? match[2]!.toLowerCase() : '';
  if (kind === 'structure' && !hasHappened(text, start, end, isTold.has(noun))) return null;
  const name = isOwn(own) ? own.toLowerCase() : `${own.toLowerCase()} ${noun}`.trim();
  return { subject: { kind, name }, start, end, own };
}

/** in small letters: a pattern for letters of both kinds takes ten times as long to compile */
const EVENT = new RegExp(`\\b(?:${VERB_ONCE}|${EVENT_NOUN})\\b`, 'u');

function hasHappened(text: string, start: number, end: number, isLoose: boolean): boolean {
  const clause = (words: string): string => words.split(/[.;]/)[0]!;
  const ahead = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/[.;]/)
    .at(-1)!;
  const after = clause(text.slice(end, end + NEAR)).toLowerCase();
  if (isLoose && EVENT.test(ahead.toLowerCase() + after)) return true;
  return HAPPENED_AFTER.test(after) || HAPPENED_BEFORE.test(ahead);
}

/** A name that was told once with what it is stands alone later: "Odessa", "the Santa Lucia", "the Mbale Dam". */
function againIn(text: string, found: readonly Match[]): Named[] {
  const again: Named[] = [];
  // letter by letter: some letters have two small ones
  const lower = once(() =>
    text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)),
  );
  for (const { subject, own } of firstOfEach(found)) {
    const words = subject.kind === 'structure' && !isOwn(own) ? subject.name : own;
    for (const start of placesOf(words, words === own ? text : lower())) {
      const end = start + words.length;
      if (again.length < MOST && ![...found, ...again].some((one) => start < one.end && one.start < end))
        again.push({ subject, start, end });
    }
  }
  return again;
}

const firstOfEach = (found: readonly Match[]): Match[] =>
  found.filter(({ subject }, index) => subject.kind !== 'flight' && found.findIndex((one) => one.subject.name === subject.name) === index);

/** Where whole words stand in a text. */
function* placesOf(words: string, text: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ''}${text[at + words.length] ?? ''}`)) yield at;
}

const DISEASE = wholeWords(diseases.keys());

const DISEASE_CUE = CUES.add(diseases.keys());

const diseasesIn = (cues: Cues): Named[] =>
  cues.matches(DISEASE_CUE, DISEASE).map((match) => ({
    subject: { kind: 'disease', name: diseases.get(match[0].toLowerCase())! },
    start: match.index,
    end: match.index + match[0].length,
  }));
