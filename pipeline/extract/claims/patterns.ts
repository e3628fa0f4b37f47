/** The pattern table, read once: `data/patterns.csv`, a row for each phenomenon, its places and conditions by the names of `vocabulary.ts`. */
import type { CueClass, Stance } from '../../contract.ts';
import { ADJECTIVES, type Frame, nounSenses, verbSenses } from '../language/lexicon/cues.ts';
import type { TokenTest } from '../language/test.ts';
import { words as oneOf } from '../language/words.ts';
import { readTable } from '../table.ts';
import type { Pattern } from './pattern.ts';
import { bareCue } from './senses.ts';
import { ADDRESSEES, CONDITIONS, CONTENTS, CUES, ENDS, FRONTS, SOURCE_CONDITIONS, SOURCES } from './vocabulary.ts';

export type Column =
  | 'rule' //            id of the claims that it finds
  | 'at' //              verb, other-verb, noun, word
  | 'words' //           what it is tried at; empty: whatever takes its frames
  | 'frames' //          of the lexicon's senses, the first that fits
  | 'sense' //           class and stance where the lexicon does not give them
  | 'voice' //           active, passive, any
  | 'when' //            conditions on the site
  | 'source' //          who says so
  | 'source_when' //     conditions on the source
  | 'content' //         where the content begins
  | 'end' //             where it ends
  | 'cue' //             the words of the cue
  | 'front' //           a fragment in front
  | 'addressee' //       who was told
  | 'answer' //          the relation to the claim that gives the content
  | 'side' //            where the content stands: before the cue, or after it and open to the right
  | 'vouches' //         whether the source vouches for figures in the content
  | 'example' //         a text
  | 'reading' //         its claim: source | cue | content
  | 'counter_example'; // a text in which the rule finds nothing

/** The rows as they are written. */
export const rows: readonly Record<Column, string>[] = readTable<Column>(new URL('./data/patterns.csv', import.meta.url));

const words = (cell: string): string[] => (cell === '' ? [] : cell.split(' '));

/** What a cell's name stands for; an error names the row and what is known. */
function named<T>(known: Readonly<Record<string, T>>, name: string, rule: string): T {
  const found = known[name];
  if (!found) throw new Error(`patterns.csv, ${rule}: "${name}" is none of ${Object.keys(known).join(', ')}`);
  return found;
}

function patternOf(row: Record<Column, string>): Pattern {
  const { rule } = row;
  const [cueClass, stance] = words(row.sense);
  return {
    rule,
    at: row.at as Pattern['at'],
    words: words(row.words),
    frames: words(row.frames) as Frame[],
    sense: cueClass ? bareCue(cueClass as CueClass, stance as Stance | undefined) : null,
    voice: row.voice as Pattern['voice'],
    conditions: words(row.when).map((name) => named(CONDITIONS, name, rule)),
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
  for (const word of pattern.words.length > 0 ? pattern.words : ADJECTIVES) {
    const there = wordPatterns.get(word);
    if (there) there.push(pattern);
    else wordPatterns.set(word, [pattern]);
  }

/** Those that a word in itself opens, as written in lower case. */
export const atWord = (word: string): readonly Pattern[] => wordPatterns.get(word) ?? NONE;

/** Whether there are any for a token. */
export const hasWordPatterns: TokenTest = oneOf([...wordPatterns.keys()].join(' '));

const verbPatterns = patterns.filter(({ at }) => at === 'verb');
/** lemma → the patterns that are about it, or take one of its frames */
const byVerb = new Map<string, readonly Pattern[]>();

/** Those of a verb of the lexicon. */
export function atVerb(lemma: string): readonly Pattern[] {
  let found = byVerb.get(lemma);
  if (!found) {
    const frames = new Set(verbSenses(lemma).flatMap((cue) => [...cue.frames]));
    found = verbPatterns.filter(
      (pattern) =>
        (pattern.words.length === 0 || pattern.words.includes(lemma)) &&
        (pattern.frames.length === 0 || pattern.frames.some((frame) => frames.has(frame))),
    );
    byVerb.set(lemma, found);
  }
  return found;
}

/** Those of verbs that no list has. */
export const atOtherVerb: readonly Pattern[] = patterns.filter(({ at }) => at === 'other-verb');

const ofNouns = patterns.filter(({ at, words }) => at === 'noun' && words.length === 0);
const byNoun = new Map<string, readonly Pattern[]>();
for (const pattern of patterns) {
  if (pattern.at !== 'noun') continue;
  for (const word of pattern.words) byNoun.set(word, [...(byNoun.get(word) ?? []), pattern]);
}

/** Those of a noun: of all nouns of the lexicon, and of this form. */
export function atNoun(form: string, lemma: string): readonly Pattern[] {
  const ofForm = byNoun.get(form) ?? NONE;
  if (nounSenses(lemma).length === 0) return ofForm;
  return ofForm.length === 0 ? ofNouns : [...ofNouns, ...ofForm];
}
