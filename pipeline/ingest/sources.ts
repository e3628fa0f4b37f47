/** `raw/sources.json`: what is known about the raw files before they are opened, and in which order they come. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import { UserError } from '../common/stage.ts';
import { firstMistake } from '../schemas/explain.ts';
import type { Dataset } from '../schemas/types.ts';
import { validator } from '../schemas/validator.ts';
import type { Metadata } from './document.ts';
import { globTest, isGlob } from './glob.ts';

export interface Source extends Partial<Metadata> {
  /** the document's id */
  id?: string;
  /** relative to the folder of `sources.json`, with `/`; or a pattern of several files */
  file: string;
  /** of the file as it lies there */
  sha256?: string | null;
  /** for a corpus in NDJSON, JSON or CSV: which column is which, `{"text": "body", "published": "date"}` */
  columns?: Record<string, string>;
}

/** What holds for a file that says nothing else. */
export type Defaults = Omit<Source, 'id' | 'file' | 'sha256'>;

/** What `sources.json` says. */
export interface Sources {
  /** the files that it names, in its order; what holds for all and for their pattern is in them */
  sources: Source[];
  /** its patterns, in its order */
  patterns: string[];
  /** What is known about any file of the folder: what holds for all, then each pattern that the file fits, later ones first in rank. */
  knownOf: (file: string) => Source;
  /** what the user calls the datasets, handed on to those who describe them */
  dataset: Dataset | null;
}

const OWN_KEYS = ['id', 'sha256'];
const KEYS = new Set(
  'id file kind restates_url restates_publisher restates_title restates_published title standfirst section kicker author publisher published url language licence redistribution sha256 columns'.split(
    ' ',
  ),
);
/** Nothing is withheld on one's own machine without being asked: `defaults` may ask. */
const UNLESS_SAID: Defaults = { redistribution: 'full' };

interface Parsed {
  sources?: Source[];
  defaults?: Defaults;
  dataset?: Dataset;
}

/** What is known about the files of a folder; without `sources.json` nothing. Every mistake is named with its entry. */
export function readSources(folder: string): Sources {
  const file = join(folder, 'sources.json');
  const { sources: entries = [], defaults = {}, dataset = null } = existsSync(file) ? parse(file) : {};
  const files = new Set<string>();
  entries.forEach((entry, index) => {
    const place = `${file}, sources[${index}]`;
    checkEntry(entry, place);
    entry.file = normalize(entry.file).split(sep).join('/'); // "./a.txt" is "a.txt"
    const name = entry.file;
    if (files.has(name)) throw new UserError(`${place}: "${name}" is listed twice; remove one entry`);
    files.add(name);
    if (isPattern(folder, name)) {
      for (const key of OWN_KEYS)
        if (Object.hasOwn(entry, key)) throw new UserError(`${place}: "${key}" is for one file, and "${name}" names several; leave it out`);
      return;
    }
    if (!existsSync(join(folder, name))) throw new UserError(`${place}: "${name}" does not exist; add the file or remove the entry`);
    if (leadsOut(folder, name))
      throw new UserError(`${place}: "${name}" is a link that leads out of the folder; put the file itself into it`);
  });
  const validate = validator('sources');
  if (!validate({ sources: entries, defaults, ...(dataset ? { dataset } : {}) }))
    throw new UserError(`${file}${firstMistake(validate, 'sources')}`);
  const patterns = entries.filter((entry) => isPattern(folder, entry.file)).map((entry) => ({ entry, fits: globTest(entry.file) }));
  const knownOf = (name: string): Source => {
    const fitting = patterns.filter(({ fits }) => fits(name)).map(({ entry }) => entry);
    return Object.assign({}, UNLESS_SAID, defaults, ...fitting, { file: name });
  };
  return {
    sources: entries.filter((entry) => !isPattern(folder, entry.file)).map((entry) => ({ ...knownOf(entry.file), ...entry })),
    patterns: patterns.map(({ entry }) => entry.file),
    knownOf,
    dataset,
  };
}

function parse(file: string): Parsed {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}); change its permissions, or remove it`);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(`${file}: ${(error as Error).message}; mend the JSON`);
  }
  const sources = Array.isArray(parsed) ? { sources: parsed } : parsed;
  const isObject = typeof sources === 'object' && sources !== null;
  if (!isObject || !['sources', 'defaults', 'dataset'].some((key) => Object.hasOwn(sources, key)) || !isList((sources as Parsed).sources))
    throw new UserError(`${file}: expected {"sources": [...]}; see schemas/sources.schema.json`);
  const unknown = Object.keys(sources).find((key) => !['sources', 'defaults', 'dataset'].includes(key));
  if (unknown !== undefined) throw new UserError(`${file}: unknown key "${unknown}"; known are sources, defaults, dataset`);
  return sources;
}

const isList = (value: unknown): boolean => value === undefined || Array.isArray(value);

function checkEntry(entry: Source, place: string): void {
  if (typeof entry?.file !== 'string' || entry.file === '') throw new UserError(`${place}: "file" is missing; name the raw file`);
  for (const key of Object.keys(entry))
    if (!KEYS.has(key)) throw new UserError(`${place} (${entry.file}): unknown key "${key}"; known are ${[...KEYS].join(', ')}`);
  if (isOutside(entry.file)) throw new UserError(`${place}: "${entry.file}" leads out of the folder; move the file into it`);
}

/** A name with the signs of a pattern that no file has. */
const isPattern = (folder: string, name: string): boolean => isGlob(name) && !existsSync(join(folder, name));

/** Whether a relative path climbs out of its folder. */
export const isOutside = (path: string): boolean => isAbsolute(path) || normalize(path).split(/[\\/]/)[0] === '..';

/** Whether a link on the way to a file leads out of the folder. */
const leadsOut = (folder: string, name: string): boolean => isOutside(relative(realpathSync(folder), realpathSync(join(folder, name))));
