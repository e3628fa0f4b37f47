/** The stages in the order in which data flows: what each reads, how it is called, what it writes. */
import { join } from 'node:path';
import { PATTERNS_COMPILED_ONCE } from '../common/compile-later.ts';
import { READINGS } from '../emit/formats.ts';
import { SUMS } from '../publish/published.ts';
import type { Folders } from './folders.ts';
import { CORRECTIONS } from './raw-files.ts';

export const VALIDATION = 'validation.json';

/** Stages that start from one file, see alone.ts: not those that load the most of their code with a cache of its own, or once for each thread. */
const ALONE = new Set(['ingest', 'derive', 'validate', 'emit', 'describe', 'site', 'publish']);

export interface Step {
  /** of the stage, and of its module */
  name: string;
  module: string;
  /** steps whose output it reads */
  after: string[];
  /** other files that it reads */
  reads: string[];
  /** what decides what it writes */
  args: string[];
  /** what decides only how */
  manner: string[];
  /** in a process of its own, it starts from one file */
  isAlone: boolean;
  /** options of Node, where the stage has a process of its own */
  nodeOptions: readonly string[];
  /** a file, or a folder that several steps fill */
  out: string;
  /** what it wrote before is moved there, for it to take from what has not changed; null when it makes all anew */
  kept: string | null;
  /** where it keeps what it makes of each document, for its next run; null when it keeps nothing */
  keep: string | null;
  /** a folder in `out` that a later step fills, and this one leaves as it is; null when there is none */
  spares: string | null;
  /** the module whose code decides what is kept */
  rules: string;
  /** it stands where others write too: looked at by content, and replaced by the stage itself */
  isPublic: boolean;
}

export interface Options {
  formats: string;
  /** apart by commas; all when empty */
  tables: string;
  /** documents that get an annotated reading at most, or all */
  readings: string;
  /** threads: as many as cores when empty */
  workers: string;
  /** the longest text that is read; as extract has it when empty */
  maxCharacters: string;
  /** `full`, or `short` for the limit of short quotes on all documents */
  quotes: string;
  /** where the rules' accuracy is noted; empty when it is not measured */
  accuracy: string;
  /** files of others in DIST may be replaced */
  overwrite: boolean;
}

export function stepsOf(
  { raw, dist, build }: Folders,
  { formats, tables: wanted, readings, workers, maxCharacters, quotes, accuracy, overwrite }: Options,
): Step[] {
  const file = (name: string): string => join(build, name);
  const tables = file('dist');
  const step = (name: string, after: string[], out: string, args: string[], more: Partial<Step> = {}): Step => ({
    name,
    module: `pipeline/${name}.ts`,
    after,
    reads: [],
    args,
    manner: [],
    isAlone: ALONE.has(name),
    nodeOptions: [],
    out,
    kept: null,
    keep: null,
    spares: null,
    rules: `pipeline/${name}.ts`,
    isPublic: false,
    ...more,
  });
  const [documents, extracted, linked, derived] = ['documents', 'extracted', 'linked', 'derived'].map((name) => file(`${name}.ndjson`));
  const sharing = workers === '' ? [] : [`--workers=${workers}`];
  const kept = file('extracted.before.ndjson');
  const validation = file(VALIDATION);
  const corrections = join(raw, CORRECTIONS);
  const measure = step('measure', [], accuracy, [`--out=${accuracy}`], { module: 'pipeline/describe/measure.ts', reads: ['tests/sample'] });
  return [
    step('ingest', ['raw'], documents, [`--raw=${raw}`, `--out=${documents}`], { keep: file('documents.kept') }),
    step(
      'extract',
      ['ingest'],
      extracted,
      [`--in=${documents}`, `--out=${extracted}`, '--sentences', ...(maxCharacters === '' ? [] : [`--max-characters=${maxCharacters}`])],
      {
        kept,
        rules: 'pipeline/extract/stream/extract-line.ts',
        manner: ['--resume', '--restart', `--known=${kept}`, ...sharing],
      },
    ),
    step(
      'link',
      ['ingest', 'extract'],
      linked,
      [`--documents=${documents}`, `--extracted=${extracted}`, `--corrections=${corrections}`, `--quotes=${quotes}`, `--out=${linked}`],
      { reads: [corrections], keep: file('linked.kept'), manner: sharing, nodeOptions: PATTERNS_COMPILED_ONCE },
    ),
    step('derive', ['link'], derived, [`--linked=${linked}`, `--out=${derived}`]),
    step(
      'validate',
      ['ingest', 'link', 'derive'],
      validation,
      [`--documents=${documents}`, `--linked=${linked}`, `--derived=${derived}`, `--quotes=${quotes}`, `--out=${validation}`],
      { keep: file('validation.kept') },
    ),
    step(
      'emit',
      ['validate', 'link', 'derive'],
      tables,
      [`--linked=${linked}`, `--derived=${derived}`, `--formats=${formats}`, `--tables=${wanted}`, `--out=${tables}`],
      { spares: READINGS, manner: sharing },
    ),
    ...(accuracy === '' ? [] : [measure]),
    step(
      'describe',
      ['emit', 'validate', ...(accuracy === '' ? [] : ['measure'])],
      tables,
      [`--dist=${tables}`, `--raw=${raw}`, `--validation=${validation}`, `--accuracy=${accuracy}`],
      { reads: ['package.json', 'pipeline', join(raw, 'sources.json')], spares: READINGS },
    ),
    step(
      'site',
      ['describe', 'ingest', 'link', 'derive'],
      tables,
      [`--documents=${documents}`, `--linked=${linked}`, `--derived=${derived}`, `--dist=${tables}`, `--readings=${readings}`],
      { keep: file('site.kept') },
    ),
    step('publish', ['site'], join(dist, SUMS), [`--from=${tables}`, `--dist=${dist}`], {
      manner: overwrite ? ['--overwrite=1'] : [],
      isPublic: true,
    }),
  ];
}
