/** Whether a text is English, and if not, what it likely is: by its script and its commonest words. */
import { readTable } from '../extract/table.ts';

/** So many words are looked at. */
const WORDS = 1500;
/** Fewer words say too little. */
const LEAST_WORDS = 25;
/** Every fifth word of running English is in its list; tables and lists of names have fewer. */
const LEAST_SHARE = 0.08;

const languagesOf = new Map<string, string[]>(); // word → languages
for (const { language, words } of readTable<'language' | 'words'>(new URL('./data/stop-words.csv', import.meta.url))) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
];

/** BCP 47 tag of the language that the text seems to be in, or null where it is too short or too mixed to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, WORDS * 8);
  if (!isLatin(sample)) return scriptOf(sample.match(/\p{L}/gu) ?? []);
  const words = (sample.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, WORDS);
  return words.length < LEAST_WORDS ? null : languageOfWords(words);
}

/** Whether half of a text's letters are Latin; one of few letters may be anything, and passes. */
function isLatin(sample: string): boolean {
  // Other letters than those of ASCII are few in most texts, and asked for their script one by one in none.
  const ascii = sample.match(/[a-z]/gi)?.length ?? 0;
  const others = sample.match(/(?![a-z])\p{L}/giu) ?? [];
  const all = ascii + others.length;
  if (ascii >= others.length || all < LEAST_WORDS) return true;
  return ascii + others.filter((letter) => /\p{Script=Latin}/u.test(letter)).length >= all / 2;
}

/** The language that most of the words are common in. */
function languageOfWords(words: string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  let best: string | null = null;
  let most = LEAST_SHARE * words.length;
  for (const [language, count] of counts) {
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** Japanese goes before Chinese: it uses Chinese signs too. */
function scriptOf(letters: string[]): string {
  for (const [script, language] of SCRIPTS) {
    const share = letters.filter((letter) => script.test(letter)).length / letters.length;
    if (share > (language === 'ja' ? 0.1 : 0.3)) return language;
  }
  return 'und';
}
