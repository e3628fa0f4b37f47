/** Whose dataset it is and what it is called: what the user says in sources.json. Sayso is the tool; it claims nothing as its own. */
import type { Dataset } from '../schemas/types.ts';

export interface Licence {
  /** SPDX id, or `other` */
  name: string;
  title: string;
  path?: string;
}

/** What all descriptions of a dataset agree on. */
export interface Described {
  /** in lower case, with hyphens */
  name: string;
  title: string;
  description: string;
  creator: string | null;
  /** null when the user names none: then nothing is licensed */
  licence: Licence | null;
  /** of the dataset; null when the user numbers it not */
  version: string | null;
  /** of Sayso */
  tool: string;
}

const TITLE = 'Figures in the news, and on whose say-so they stand';
const DESCRIPTION =
  'Every quantity of the articles with who vouches for it, how firmly, about when and where, and the characters of the source that say so.';
/** As many characters of a title stand in a name. */
const LONGEST_NAME = 60;

/** @param tool version of Sayso */
export function described(dataset: Dataset | null, tool: string): Described {
  const title = dataset?.title ?? TITLE;
  return {
    name: nameOf(title),
    title,
    description: dataset?.description ?? DESCRIPTION,
    creator: dataset?.creator ?? null,
    licence: dataset?.licence === undefined ? null : licenceOf(dataset.licence),
    version: dataset?.version ?? null,
    tool,
  };
}

function nameOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_NAME).replace(/-$/, '') || 'dataset';
}

/** Titles and addresses of the licences that open data mostly have; others are found by their SPDX id. */
const KNOWN: Record<string, Licence> = {
  'CC-BY-4.0': {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-SA-4.0': {
    name: 'CC-BY-SA-4.0',
    title: 'Creative Commons Attribution-ShareAlike 4.0 International',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC0-1.0': { name: 'CC0-1.0', title: 'Creative Commons Zero 1.0 Universal', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

const SPDX_ID = /^[A-Za-z0-9]+(?:[.+-][A-Za-z0-9]+)+\+?$/;

function licenceOf(words: string): Licence {
  const known = KNOWN[words];
  if (known) return known;
  return SPDX_ID.test(words)
    ? { name: words, title: words, path: `https://spdx.org/licenses/${words}.html` }
    : { name: 'other', title: words };
}
