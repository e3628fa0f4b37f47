import { hashOf } from './hashing.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const UPPER = /\p{Lu}/gu;
const LOWER = /\p{Ll}/gu;

/** What a word looks like, as hashes: the raw material of every feature. */
export interface Word {
  /** place among the words known at the moment: small enough to index caches */
  id: number;
  form: number;
  /** lower case, digits as "#", straight quotation marks */
  norm: number;
  suffixes: [number, number, number, number];
  prefixes: [number, number, number];
  /** "Xxxx" → Xxx, "1,081" → d,dd: runs cut to two */
  shape: number;
}

/** No token is longer, as far as features go. */
const LONGEST = 48;
/** more different words than this are forgotten together, with whatever was computed for them */
export const MOST_WORDS = 8192;

/** A sentence counts as capitals when at least this share of its letters is; it is then read as if in small letters. */
const CAPITALS_SHARE = 0.8;

/** lower case, digits as "#", straight quotation marks */
export const normalise = (form: string): string =>
  form.slice(0, LONGEST).toLowerCase().replace(/[0-9]/g, '#').replace(/[‘’`]/g, "'").replace(/[“”]/g, '"');

const shapeOf = (form: string): string =>
  form
    .slice(0, LONGEST)
    .replace(UPPER, 'X')
    .replace(LOWER, 'x')
    .replace(/[0-9]/g, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1');

const known: { asWritten: Map<string, Word>; capitals: Map<string, Word>; count: number; generation: number } = {
  asWritten: new Map(),
  capitals: new Map(),
  count: 0,
  generation: 0,
};

/**
 * The words of a sentence. A word stays the same object, with the same id, for as long as the generation lasts; caches indexed by id
 * are void when the generation changes (see `generation`).
 */
export function wordsOf(forms: readonly string[]): Word[] {
  if (known.count + forms.length > MOST_WORDS) forget();
  const capitals = isCapitals(forms);
  const words = capitals ? known.capitals : known.asWritten;
  return forms.map((form) => words.get(form) ?? learn(words, form, capitals));
}

/** Changes when all words are forgotten. */
export const generation = (): number => known.generation;

function forget(): void {
  known.asWritten.clear();
  known.capitals.clear();
  known.count = 0;
  known.generation++;
}

function learn(words: Map<string, Word>, form: string, capitals: boolean): Word {
  const norm = normalise(form);
  const shown = capitals ? norm : form;
  const word: Word = {
    id: known.count++,
    form: hashOf(shown.slice(0, LONGEST)),
    norm: hashOf(norm),
    suffixes: [hashOf(norm.slice(-1)), hashOf(norm.slice(-2)), hashOf(norm.slice(-3)), hashOf(norm.slice(-4))],
    prefixes: [hashOf(norm.slice(0, 1)), hashOf(norm.slice(0, 2)), hashOf(norm.slice(0, 3))],
    shape: hashOf(capitals ? `CAPITALS ${shapeOf(norm)}` : shapeOf(form)),
  };
  words.set(unshared(form), word);
  return word;
}

/** A copy that does not keep the text it was cut from in memory. */
const unshared = (form: string): string => (form.length < 13 ? form : Buffer.from(form, 'utf16le').toString('utf16le'));

/** Whether a sentence of several words is written in capitals. */
function isCapitals(forms: readonly string[]): boolean {
  let upper = 0;
  let letters = 0;
  let words = 0;
  for (const form of forms) {
    const length = Math.min(form.length, LONGEST);
    let here = 0;
    for (let at = 0; at < length; at++) {
      const unit = form.charCodeAt(at) & ~32;
      if (unit < 65 || unit > 90) continue;
      here++;
      if (form.charCodeAt(at) === unit) upper++;
    }
    letters += here;
    if (here > 1) words++;
  }
  return words > 2 && upper >= letters * CAPITALS_SHARE;
}
