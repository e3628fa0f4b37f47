/** `raw/sources.json`: what is known about the raw files before they are opened, and in which order they come. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import { UserError } from '../common/stage.ts';
import { firstMistake } from '../schemas/explain.ts';
import { validator } from '../schemas/schemas.ts';
import type { Metadata } from './document.ts';

export interface Source extends Partial<Metadata> {
  /** the document's id */
  id?: string;
  /** relative to the folder of `sources.json`, with `/` */
  file: string;
  /** of the file as it lies there */
  sha256?: string | null;
  /** for a corpus in NDJSON or CSV: which column is which, `{"text": "body", "published": "date"}` */
  columns?: Record<string, string>;
}

const KEYS = new Set(
  'id file kind restates_url title standfirst section kicker author publisher published url language licence redistribution sha256 columns'.split(
    ' ',
  ),
);

/** The sources of a folder in their order; none without the file. Every mistake is named with its entry. */
export function readSources(folder: string): Source[] {
  const file = join(folder, 'sources.json');
  if (!existsSync(file)) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file}: ${(error as Error).message}; mend the JSON`);
  }
  const list = Array.isArray(parsed) ? parsed : (parsed as { sources?: unknown })?.sources;
  if (!Array.isArray(list)) throw new UserError(`${file}: expected {"sources": [...]}; see schemas/sources.schema.json`);
  const files = new Set<string>();
  const sources = list.map((entry: Source, index) => {
    const place = `${file}, sources[${index}]`;
    if (typeof entry?.file !== 'string' || entry.file === '') throw new UserError(`${place}: "file" is missing; name the raw file`);
    for (const key of Object.keys(entry))
      if (!KEYS.has(key)) throw new UserError(`${place} (${entry.file}): unknown key "${key}"; known are ${[...KEYS].join(', ')}`);
    if (isOutside(entry.file)) throw new UserError(`${place}: "${entry.file}" leads out of the folder; move the file into it`);
    if (files.has(entry.file)) throw new UserError(`${place}: "${entry.file}" is listed twice; remove one entry`);
    if (!existsSync(join(folder, entry.file)))
      throw new UserError(`${place}: "${entry.file}" does not exist; add the file or remove the entry`);
    files.add(entry.file);
    return entry;
  });
  const validate = validator('sources');
  if (!validate({ sources })) throw new UserError(`${file}${firstMistake(validate, 'sources')}`);
  return sources;
}

/** Whether a relative path climbs out of its folder. */
export const isOutside = (path: string): boolean => isAbsolute(path) || normalize(path).split(/[\\/]/)[0] === '..';
