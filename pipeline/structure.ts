/** `npm run structure`: how the code is built, in numbers that can be compared between commits. Prints a Markdown table. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cycles, drawing, importsUnder } from './bench/imports.ts';
import { type Complex, countAt, countIn, HIGH } from './bench/structure.ts';
import { FINE, stage } from './common/stage.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `structure: files, functions that are hard to follow, and questions to the text that are asked by hand

  npm run --silent structure [-- OPTIONS] [REVISION …]

  REVISION        commits to count, a column each; without any, the files as they are
  --under FOLDER  count only what stands there (default: pipeline)
  --imports       draw which folders import from which under --under, as Mermaid, and name the cycles
  --list          name the functions above ${HIGH}, the most complex first
  --help
`;

const described = ({ file, line, complexity }: Complex): string => `${String(complexity).padStart(4)}  ${file}:${line}\n`;

await stage('structure', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      under: { type: 'string', default: 'pipeline' },
      imports: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return FINE;
  }
  if (values.imports) {
    const imports = importsUnder(join(ROOT, values.under));
    process.stdout.write(drawing(imports));
    for (const pair of cycles(imports)) process.stdout.write(`%% cycle: ${pair.join(' and ')}\n`);
    return FINE;
  }
  const columns =
    positionals.length > 0
      ? positionals.map((revision) => ({ name: revision, ...countAt(ROOT, revision, values.under) }))
      : [{ name: 'now', ...countIn(ROOT, values.under) }];
  process.stdout.write(`| | ${columns.map(({ name }) => name).join(' | ')} |\n|---|${columns.map(() => '---:|').join('')}\n`);
  for (const measure of Object.keys(columns[0].counts))
    process.stdout.write(`| ${measure} | ${columns.map(({ counts }) => counts[measure]).join(' | ')} |\n`);
  if (values.list) for (const { name, functions } of columns) process.stdout.write(`\n${name}:\n${functions.map(described).join('')}`);
  return FINE;
});
