/** The titles that open a person's name, and what they make of the bearer. */
import type { SourceKind } from '../../contract.ts';
import { kindInName, kindOfNoun } from '../language/lexicon/kinds.ts';
import { some } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import type { Reading } from '../reading/reading.ts';

const HONORIFICS = new Set(
  'mr mrs ms miss dr sir lord lady dame prof rev reverend madam malam alhaji hajiya datuk dato engr barr smt shri pope archbishop bishop cardinal imam ayatollah mullah maulana'.split(
    ' ',
  ),
);
const ABBREVIATED = new Map(
  Object.entries({
    gen: 'general',
    lt: 'lieutenant',
    col: 'colonel',
    maj: 'major',
    capt: 'captain',
    sgt: 'sergeant',
    cpl: 'corporal',
    adm: 'admiral',
    brig: 'brigadier',
    cmdr: 'commander',
    gov: 'governor',
    sen: 'senator',
    rep: 'representative',
    pres: 'president',
    det: 'detective',
    insp: 'inspector',
    supt: 'superintendent',
    atty: 'attorney',
    prof: 'professor',
    sec: 'secretary',
    comm: 'commissioner',
  }),
);
const TITLE_PARTS = new Set(
  'field vice deputy former prime foreign defence defense interior finance first second acting chief attorney police staff crown home press assistant associate sub-inspector representative superintendent corporal professor'.split(
    ' ',
  ),
);
const titleWord = (reading: Reading, token: number): string => {
  const word = reading.lower(token).replace(/\.$/, '');
  return ABBREVIATED.get(word) ?? word;
};

/** Whether a run of title words names an office or honours a person: "Vice President", not "Second". */
export const hasOffice = (reading: Reading, first: number, end: number): boolean => some(reading, first, end, isOfficeOrHonorific);

const isOfficeOrHonorific: TokenTest = (reading, token) => {
  const word = titleWord(reading, token);
  const kind = kindInName(word);
  return HONORIFICS.has(word) || kind === 'official' || kind === 'military';
};

/** A word that may stand in a title: "Field", "Marshal", "Mr". */
export const isTitle = (reading: Reading, token: number): boolean => {
  return TITLE_PARTS.has(titleWord(reading, token)) || isOfficeOrHonorific(reading, token);
};

/** "Lieutenant General" → military; an office makes an official of an officer, too: "Attorney General", "Lieutenant Governor"; "Chief Financial Officer" of nobody. */
export function kindOfTitles(titles: string[]): SourceKind {
  const kinds = titles.map((title, i) => (i > 0 ? kindOfNoun(`${titles[i - 1]} ${title}`) : null) ?? kindInName(title));
  if (titles.length > 1 && kinds.at(-1) === 'person') return 'person';
  return kinds.includes('official') ? 'official' : kinds.includes('military') ? 'military' : 'person';
}

/** The words of a title, lower case and written out: "Lt Gen" → lieutenant, general. */
export const titleWords = (reading: Reading, first: number, end: number): string[] => {
  const found: string[] = [];
  for (let token = first; token < end; token++) if (!/^[.-]$/.test(reading.form(token))) found.push(titleWord(reading, token));
  return found;
};
