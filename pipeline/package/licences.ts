/** Who made what is in the package, and under which licence: NOTICE, and the texts that are to go with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXTS = fileURLToPath(new URL('./licences/', import.meta.url));

/** Of the model, whose card says more. */
const MODEL = {
  path: 'pipeline/extract/reading/model',
  title: 'Weights of the tagger and the parser, and inflected forms (reading.bin, lemmas.csv)',
  source: 'learnt from, and adapted material of, UD English EWT (CC BY-SA 4.0) and GUM (annotations CC BY 4.0)',
  licence: 'CC-BY-SA-4.0',
};

/** What a library carries of others, and does not say in its licence. */
const CARRIES: Record<string, string> = { unpdf: 'carries PDF.js (Mozilla Foundation and contributors): Apache-2.0' };

interface DataSource {
  file: string;
  title: string;
  source: string;
  licence: string;
}

export interface Library {
  name: string;
  version: string;
  licence: string;
  /** text of its licence and its copyright */
  text: string;
}

/** The installed packages that bundles are made of, by the paths of their inputs. */
export function librariesOf(inputs: Iterable<string>): Library[] {
  const folders = new Set<string>();
  for (const input of inputs) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) folders.add(found[1]);
  }
  return [...folders].sort().map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
    const texts = readdirSync(folder).filter((entry) => /^(?:licen[cs]e|copyright|copying|notice)/i.test(entry));
    if (texts.length === 0) throw new Error(`${name} comes without the text of its licence; leave it out of the package`);
    const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return { name, version, licence: license, text };
  });
}

/** The lists among some files, with what the `sources.json` beside each says of it. */
export function listsOf(files: string[]): (DataSource & { path: string })[] {
  return files
    .filter((path) => path.includes('/data/'))
    .map((path) => {
      const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
      const sources = JSON.parse(readFileSync(join(ROOT, folder, 'sources.json'), 'utf8')) as DataSource[];
      const source = sources.find(({ file }) => file === name);
      if (!source) throw new Error(`${path} has no source and licence; name them in the sources.json beside it`);
      return { ...source, path };
    });
}

/** Licences by their SPDX names: "ISC, MIT, CC BY 4.0 (GeoNames, geonames.org), CC0-1.0" → four. */
const spdxOf = (licence: string): string[] =>
  licence
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((part) => part.trim().replace(/^CC BY (\d)/, 'CC-BY-$1'))
    .filter((part) => part !== '');

/** One expression for everything in the package. */
export function licenceExpression(libraries: Library[], files: string[]): string {
  const all = [
    'Apache-2.0',
    MODEL.licence,
    ...listsOf(files).flatMap(({ licence }) => spdxOf(licence)),
    ...libraries.map(({ licence }) => licence),
  ];
  return [...new Set(all)].sort().join(' AND ');
}

const lineOf = ({ name, version, licence }: Library): string =>
  [`${name} ${version}: ${licence}`, CARRIES[name]].filter(Boolean).join('; ');

/** NOTICE: the project's own, the weights, the lists, the libraries. */
export function notice(libraries: Library[], files: string[]): string {
  const lists = listsOf(files).map(
    ({ path, title, source, licence }) => `${path}\n  ${title}.\n  Source: ${source}.\n  Licence: ${licence}`,
  );
  const parts = [
    'Sayso\nCopyright Sayso contributors\n\nThe code is under the Apache License, Version 2.0 (LICENSE). What else is in this package has licences of its own,\nwhose texts are in the folder licences/.',
    `The learnt model, within data.js\n\n${MODEL.path}\n  ${MODEL.title}.\n  Source: ${MODEL.source}; licences/model.md says more.\n  Licence: ${MODEL.licence}`,
    `Lists\n\n${lists.join('\n\n')}`,
    `Libraries that are bundled (licences/libraries.txt)\n\n${libraries.map(lineOf).join('\n')}`,
  ];
  return `${parts.join('\n\n----\n\n')}\n`;
}

/** The files of the folder `licences/`. */
export function licenceTexts(libraries: Library[]): Record<string, string> {
  const texts = Object.fromEntries(readdirSync(TEXTS).map((file) => [file, readFileSync(join(TEXTS, file), 'utf8')]));
  return {
    ...texts,
    'model.md': readFileSync(join(ROOT, MODEL.path, 'README.md'), 'utf8'),
    'libraries.txt': libraries.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`),
  };
}
