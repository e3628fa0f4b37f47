/** Whose an affair is: the nurses of a strike, the fuel of a shortage, the firm of a breach. */
import { matchesOf } from '../../common/matches.ts';
import { PEOPLE_FORMS } from '../../extract/language/lexicon/people.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { singular } from '../words.ts';

/** Those who take part in what others do, or of whom every text tells. */
const ANYBODY = new Set(
  'person people official patient minister president chairman chief leader spokesman member citizen judge child resident police source boss soldier troop fighter militant rebel insurgent civilian victim attacker gunman army terrorist suspect commander general'.split(
    ' ',
  ),
);
/** Nouns for people, in the singular. */
export const PEOPLE: ReadonlySet<string> = new Set(PEOPLE_FORMS.map(singular));
/** What stands before a noun and says when, where or how great it is, or nothing. */
const NO_OWNER =
  /^(?:the|a|an|its?|their|his|her|our|this|that|last|first|second|third|new|old|national|nationwide|general|current|latest|recent|severe|acute|chronic|worst|long|longest|public|mass|major|big|biggest|growing|widespread|global|local|regional|earlier|previous|voluntary|planned|week|month|year|day|another|similar|own|such|of|in|to|and|or|for|by|after|before|since|during|on|as|with|from|when|no|one|two|three|is|was|be|under|over|about|at|all|whole|more|safety|product|official|emergency|then|but|because|while)$/;

/**
 * Whose it is: the noun that stands beside its own, of several the one of which the text tells most.
 * @param noun a pattern for its own
 */
export function ownerOf(title: string, text: string, noun: string, whose: 'people' | 'thing'): string | null {
  const heads = [
    ...new Set((whose === 'people' ? besidePeople : besideThings)(title, text, noun).map((word) => singular(word.toLowerCase()))),
  ];
  if (whose === 'thing') {
    const things = heads.filter(isThing);
    return things.length < 2 ? (things[0] ?? null) : mostOf(things, frequencies(`${title}\n${text}`, things)); // most are told of one, or none
  }
  const frequent = frequencies(`${title}\n${text}`);
  const isOwn = (word: string): boolean => PEOPLE.has(word) && !ANYBODY.has(word);
  const beside = mostOf(
    heads.filter((word) => isOwn(word) && (frequent.get(word) ?? 0) > 1),
    frequent,
  );
  return (
    beside ??
    mostOf(
      [...frequent.keys()].filter((word) => isOwn(word) && frequent.get(word)! > 2),
      frequent,
    )
  );
}

const isThing = (word: string): boolean => !NO_OWNER.test(word) && !PEOPLE.has(word);

/** Words with a capital that name nobody. */
const NO_NAME =
  /^(?:The|A|An|In|At|On|By|It|Its|This|That|But|And|Some|So|For|Of|After|Before|More|Most|Three|Two|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Police|Prosecutors|Hackers|Analysts)$/;

/** code points beside the word for what happened in which a name stands that it happened to */
const NAMED_NEAR = 60;

/** Who it happened to, by name: of those beside its word, else of those of the lead, the one that the text names most. */
export function nameIn(text: string, lead: string, pattern: RegExp): string | null {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{Lu}\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = Array.from(lead.matchAll(/\p{Lu}\p{L}+/gu), (match) => ({ word: match[0], at: match.index })).filter(
    ({ word }) => !NO_NAME.test(word) && placesNamed(word).length === 0,
  );
  const mentions = matchesOf(pattern, lead).map(({ index }) => index);
  const near = names.filter(({ at }) => mentions.some((one) => Math.abs(at - one) < NAMED_NEAR));
  const often = names.filter(({ word }) => counts.get(word)! > 1);
  const words = (near.length > 0 ? near : often).map(({ word }) => word);
  return mostOf(words, counts)?.toLowerCase() ?? null;
}

/** "the nurses' pay strike", "a strike by nurses", "striking nurses" */
function besidePeople(title: string, text: string, noun: string): string[] {
  const patterns = [
    `\\b([\\p{L}-]{1,40})(?:['’]s?)? (?:[a-z-]{1,40} )?${noun}s?\\b`,
    `\\b([\\p{L}-]{1,40})(?:['’]s?)? ${noun}s?\\b`,
    '\\bstriking ([a-z-]+s)\\b',
  ];
  const found = patterns.flatMap((pattern) => Array.from(`${title}\n${text}`.matchAll(new RegExp(pattern, 'giu')), ([, word]) => word!));
  return [...found, ...ofPhrases(`${title}\n${text}`, noun)];
}

/** "the fuel shortage", "a shortage of fuel", "recalled heaters" */
function besideThings(title: string, text: string, noun: string): string[] {
  const ahead = Array.from(text.matchAll(new RegExp(`\\b(\\p{Ll}[\\p{L}-]{1,40})(?:['’]s?)? ${noun}s?\\b`, 'gu')), ([, word]) => word!);
  const done = Array.from(
    `${title}\n${text}`.matchAll(new RegExp(`\\b${noun}(?:s|ed|ing) (?:[a-z-]{1,40} )?([a-z-]+s)\\b`, 'giu')),
    ([, word]) => word!,
  );
  return [...ahead, ...done, ...ofPhrases(text, noun)];
}

const ofPhrases = (text: string, noun: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`\\b${noun}s? (?:of|by|among|for) ((?:[a-z-]{1,40} ){0,2}[a-z-]+)`, 'giu')),
    ([, phrase]) =>
      phrase!
        .split(/ (?:in|at|on|over|and|by|for|after|to|has|was|began|from) ?/)[0]!
        .split(' ')
        .at(-1)!,
  );

/** How often each word stands in a text, in the singular. @param wanted the words that are asked for, where not all are: a form begins as its word does */
function frequencies(text: string, wanted?: readonly string[]): Map<string, number> {
  const letters = wanted && new Set(wanted.map(([letter]) => letter));
  const counts = new Map<string, number>();
  for (const { 0: word } of matchesOf(LONG_WORD, text)) {
    const small = word.toLowerCase();
    if (letters && !letters.has(small[0])) continue;
    const one = singular(small);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
const LONG_WORD = /[\p{L}-]{3,}/gu;

const mostOf = (words: readonly string[], counts: ReadonlyMap<string, number>): string | null =>
  words.reduce<string | null>((best, word) => (best === null || counts.get(word)! > counts.get(best)! ? word : best), null);
