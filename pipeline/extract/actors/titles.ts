/** The titles that open a person's name, and what they make of the bearer. */
import type { SourceKind } from '../../contract.ts';
import { kindInName, kindOfPair } from '../language/lexicon/kinds.ts';
import { some } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { marks } from '../language/words.ts';
import { byWord } from '../reading/by-word.ts';
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

/** Lower case, without its full stop and written out. */
function titleWord(lower: string): string {
  const word = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return ABBREVIATED.get(word) ?? word;
}

/** Whether a run of title words names an office or honours a person: "Vice President", not "Second". */
export const hasOffice = (reading: Reading, first: number, end: number): boolean => some(reading, first, end, isOfficeOrHonorific);

function namesOffice(word: string): boolean {
  const kind = kindInName(word);
  return HONORIFICS.has(word) || kind === 'official' || kind === 'military';
}

const isOfficeOrHonorific: TokenTest = byWord(({ lower }) => namesOffice(titleWord(lower)));

/** A word that may stand in a title: "Field", "Marshal", "Mr". */
export const isTitle: TokenTest = byWord(({ lower }) => TITLE_PARTS.has(titleWord(lower)) || namesOffice(titleWord(lower)));

/** "Lieutenant General" → military; an office makes an official of an officer, too: "Attorney General", "Lieutenant Governor"; "Chief Financial Officer" of nobody. */
export function kindOfTitles(titles: string[]): SourceKind {
  const kinds = titles.map((title, i) => (i > 0 ? kindOfPair(titles[i - 1], title) : null) ?? kindInName(title));
  if (titles.length > 1 && kinds.at(-1) === 'person') return 'person';
  return kinds.includes('official') ? 'official' : kinds.includes('military') ? 'military' : 'person';
}

const isDotOrHyphen = marks('. -');

/** The words of a title, lower case and written out: "Lt Gen" → lieutenant, general. */
export const titleWords = (reading: Reading, first: number, end: number): string[] => {
  const found: string[] = [];
  for (let token = first; token < end; token++) if (!isDotOrHyphen(reading, token)) found.push(titleWord(reading.lower(token)));
  return found;
};
