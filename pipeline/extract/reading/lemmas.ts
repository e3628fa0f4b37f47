import { readTable } from '../table.ts';

/** The inflections that English has: each has its rules and its exceptions. */
type Inflection = 'plural' | 'third' | 'past' | 'participle' | 'gerund' | 'comparative' | 'superlative' | 'other';

const INFLECTION: Record<string, Inflection> = {
  NNS: 'plural',
  NNPS: 'plural',
  VBZ: 'third',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'gerund',
  JJR: 'comparative',
  RBR: 'comparative',
  JJS: 'superlative',
  RBS: 'superlative',
};

/** learnt from the treebanks where the rules below fail: inflection and form → lemma */
const exceptions = new Map<string, string>();
for (const row of readTable(new URL('./model/lemmas.csv', import.meta.url))) exceptions.set(`${row.inflection} ${row.form}`, row.lemma);

const VOWEL = /[aeiouy]/;

/** The dictionary form of a word in small letters with its Penn tag. */
export function lemmaOf(lower: string, xpos: string): string {
  const inflection = INFLECTION[xpos] ?? 'other';
  return exceptions.get(`${inflection} ${lower}`) ?? (inflection === 'other' ? lower : lemmaByRule(lower, inflection));
}

/** The name of the inflection that a Penn tag stands for, as the list of exceptions spells it. */
export const inflectionOf = (xpos: string): string => INFLECTION[xpos] ?? 'other';

/** The dictionary form by rule alone. */
export function lemmaByRule(lower: string, inflection: string): string {
  switch (inflection) {
    case 'plural':
    case 'third':
      return withoutS(lower);
    case 'past':
    case 'participle':
      if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`;
      return lower.endsWith('ed') ? base(lower.slice(0, -2)) : lower;
    case 'gerund':
      return lower.endsWith('ing') && VOWEL.test(lower.slice(0, -3)) ? base(lower.slice(0, -3)) : lower;
    case 'comparative':
      return withoutDegree(lower, 'er');
    case 'superlative':
      return withoutDegree(lower, 'est');
    default:
      return lower;
  }
}

function withoutS(lower: string): string {
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh|o)es$/.test(lower)) return lower.slice(0, -2);
  if (/(?:[^aeious]|[aeio])s$/.test(lower)) return lower.slice(0, -1);
  return lower;
}

function withoutDegree(lower: string, ending: string): string {
  if (!lower.endsWith(ending) || lower.length < ending.length + 3) return lower;
  const stem = lower.slice(0, -ending.length);
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : base(stem);
}

/** What "stopp", "mak" and "want" were before "-ed" or "-ing". */
function base(stem: string): string {
  if (/([bdgklmnprtvz])\1$/.test(stem) && !/(?:ll|zz)$/.test(stem)) return stem.slice(0, -1);
  if (needsE(stem)) return `${stem}e`;
  return stem;
}

/** Stems that English does not end without an "e": "mak", "describ", "announc", "believ", "argu", "settl", "organis". */
const needsE = (stem: string): boolean =>
  /(?:[^aeiou][aeiouy][cgkvz]|[uvz]|[^aeiou][aiou]s|[lnr]s|[lnr]c|[nr]g|dg|[bcdfgkptz]l|[^aeiou][aiu]t|[^aeiou][iou]d|[^aeiou]i[bmnpr]|[^aeiou][aou][km]|[^aeiou]ur|[^aeiou]ap|ar[ei]?|[aeo]as)$/.test(
    stem,
  );
