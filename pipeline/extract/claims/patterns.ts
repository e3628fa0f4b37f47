/** The pattern table, read once: `data/patterns.csv`, a row for each phenomenon, its places and conditions by the names of `vocabulary.ts`. */
import type { CueClass, Stance } from '../../contract.ts';
import { ADJECTIVES, BIT_OF, CUE_VERB_FORMS, type CueVerb, type Frame, NOUN_FORMS, nounSensesAt } from '../language/lexicon/cues.ts';
import { sentenceStart } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { entryOf, isAs, isThat, words as oneOf, THAT, tokensWith } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Pattern } from './pattern.ts';
import { type Column, rows } from './pattern-rows.ts';
import { isReadBy } from './places/adjectives.ts';
import { bareCue } from './senses.ts';
import type { Site } from './site.ts';
import { ADDRESSEES, CONDITIONS, CONTENTS, CUES, ENDS, FORMS, FRONTS, NEXT, SOURCE_CONDITIONS, SOURCES } from './vocabulary.ts';

const words = (cell: string): string[] => (cell === '' ? [] : cell.split(' '));

/** What a cell's name stands for; an error names the row and what is known. */
function named<T>(known: Readonly<Record<string, T>>, name: string, rule: string): T {
  const found = known[name];
  if (!found) throw new Error(`patterns.csv, ${rule}: "${name}" is none of ${Object.keys(known).join(', ')}`);
  return found;
}

/** Conditions that say how the sentence opens, a bit for each: few sentences do so. */
const OPENINGS: Readonly<Record<string, number>> = { 'verb-first': 1, 'as-opens-sentence': 2 };

function patternOf(row: Record<Column, string>): Pattern {
  const { rule } = row;
  const frames = words(row.frames) as Frame[];
  const [cueClass, stance] = words(row.sense);
  return {
    rule,
    at: row.at as Pattern['at'],
    words: words(row.words),
    frames,
    frameBits: frames.map((frame) => BIT_OF[frame]),
    sense: cueClass ? bareCue(cueClass as CueClass, stance as Stance | undefined) : null,
    voice: row.voice as Pattern['voice'],
    conditions: words(row.when).map((name) => named(CONDITIONS, name, rule)),
    opening: words(row.when).reduce((bits, name) => bits | (OPENINGS[name] ?? 0), 0),
    next: NEXT[row.content] ?? null,
    form: FORMS[row.content] ?? null,
    content: named(CONTENTS, row.content, rule),
    source: named(SOURCES, row.source, rule),
    sourceConditions: words(row.source_when).map((name) => named(SOURCE_CONDITIONS, name, rule)),
    end: named(ENDS, row.end, rule),
    cue: named(CUES, row.cue, rule),
    front: row.front ? named(FRONTS, row.front, rule) : null,
    addressee: row.addressee ? named(ADDRESSEES, row.addressee, rule) : null,
    answer: (row.answer || null) as Pattern['answer'],
    side: (row.side || 'other') as Pattern['side'],
    vouches: row.vouches !== 'no',
  };
}

/** In order of trust: at a token the first that finds a claim keeps it. */
export const patterns: readonly Pattern[] = rows.map(patternOf);

const rulesThatDoNotVouch = new Set(patterns.filter(({ vouches }) => !vouches).map(({ rule }) => rule));

/** Whether the source of a claim that a rule found vouches for the figures in it. */
export const vouches = (rule: string): boolean => !rulesThatDoNotVouch.has(rule);

const NONE: readonly Pattern[] = [];

const wordPatterns = new Map<string, Pattern[]>();
for (const pattern of patterns.filter(({ at }) => at === 'word'))
  for (const word of pattern.words.length > 0 ? pattern.words : ADJECTIVES.filter((adjective) => isReadBy(adjective, pattern.frames[0]))) {
    const there = wordPatterns.get(word);
    if (there) there.push(pattern);
    else wordPatterns.set(word, [pattern]);
  }

/** Those that a token's word in itself opens; null for most. */
export const atWord = entryOf<readonly Pattern[]>(wordPatterns);

/** All words of some lists, with blanks between. */
function listOf(...lists: readonly Iterable<string>[]): string {
  return [...new Set(lists.flatMap((list) => [...list]))].join(' ');
}

const verbPatterns = patterns.filter(({ at }) => at === 'verb');
/** verbs that some pattern names: the others are alike where their frames are */
const namedVerbs = new Set(verbPatterns.flatMap(({ words }) => words));
/** What decides at a verb, as one number → the patterns that may find something there. */
type ByKey = Map<number, readonly Pattern[]>;
/** lemma, or frames → what was found for such verbs so far: few for each */
const byKind = new Map<string | number, ByKey>();
/** the same by the verb's number */
const byVerb: ByKey[] = [];

function foundOf({ lemma, frames }: CueVerb): ByKey {
  const kind = namedVerbs.has(lemma) ? lemma : frames;
  const found = byKind.get(kind) ?? new Map();
  byKind.set(kind, found);
  return found;
}

/**
 * Those of a verb of the lexicon that may find something at a site: by the frames of the senses that stand there, by its voice, and by how its
 * sentence opens.
 */
export function atVerb(site: Site): readonly Pattern[] {
  const { cueVerb, senses } = site;
  if (!cueVerb) return NONE;
  let frames = 0;
  for (let i = 0; i < senses.length; i++) frames |= senses[i].cue.frames;
  const isNoVoice = (site.isKnownOtherThan('active') ? ACTIVE : 0) | (site.isKnownOtherThan('passive') ? PASSIVE : 0);
  const opening = openingAt(site);
  const key = frames * 16 + isNoVoice * 4 + opening;
  byVerb[cueVerb.number] ??= foundOf(cueVerb);
  const known = byVerb[cueVerb.number].get(key);
  if (known) return known;
  const found = verbPatterns.filter((pattern) => mayMatch(pattern, cueVerb, frames, isNoVoice) && (pattern.opening & ~opening) === 0);
  byVerb[cueVerb.number].set(key, found);
  return found;
}

const ACTIVE = 1;
const PASSIVE = 2;

function openingAt({ reading, token }: Site): number {
  const first = sentenceStart(reading, token);
  return (token === first ? OPENINGS['verb-first'] : 0) | (isAs(reading, first) ? OPENINGS['as-opens-sentence'] : 0);
}

/** Whether a pattern is about a verb, and takes one of its frames: of those that stand there where it has its sense from the lexicon. */
function mayMatch(pattern: Pattern, verb: CueVerb, frames: number, isNoVoice: number): boolean {
  if (pattern.voice !== 'any' && (isNoVoice & (pattern.voice === 'active' ? ACTIVE : PASSIVE)) !== 0) return false;
  if (pattern.words.length > 0 && !pattern.words.includes(verb.lemma)) return false;
  const { frameBits } = pattern;
  const taken = pattern.sense ? verb.frames : frames;
  for (let i = 0; i < frameBits.length; i++) if ((frameBits[i] & taken) !== 0) return true;
  return pattern.sense !== null && frameBits.length === 0;
}

/** Those of verbs that no list has: all that these put forward is a clause whose "that" follows at once. */
export const atOtherVerb: readonly Pattern[] = patterns.filter(({ at }) => at === 'other-verb');
for (const { rule, next } of atOtherVerb) if (next !== isThat) throw new Error(`patterns.csv, ${rule}: no "that" follows its verb at once`);

const ofNouns = patterns.filter(({ at, words }) => at === 'noun' && words.length === 0);
const byNoun = new Map<string, readonly Pattern[]>();
for (const pattern of patterns) {
  if (pattern.at !== 'noun') continue;
  for (const word of pattern.words) byNoun.set(word, [...(byNoun.get(word) ?? []), pattern]);
}

const isNounOfPattern: TokenTest = oneOf([...byNoun.keys()].join(' '));
/** The tokens that may open a claim by their word. */
export const openingClaims = tokensWith(listOf(wordPatterns.keys(), CUE_VERB_FORMS, NOUN_FORMS, byNoun.keys()));
/** "that": any verb in front of it may open one, too. */
export const followingVerbs = tokensWith(THAT);
/** form → those of all nouns, and of this one */
const byNounToo = new Map([...byNoun].map(([form, ofForm]) => [form, [...ofNouns, ...ofForm]]));

/** Those of a noun: of all nouns of the lexicon, and of this form. */
export function atNoun(reading: Reading, token: number): readonly Pattern[] {
  const isInLexicon = nounSensesAt(reading, token).length > 0;
  if (!isNounOfPattern(reading, token)) return isInLexicon ? ofNouns : NONE;
  return (isInLexicon ? byNounToo : byNoun).get(reading.lower(token)) ?? NONE;
}
