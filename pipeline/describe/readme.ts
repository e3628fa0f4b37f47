/** README.md of the datasets: what is in them, how to load them, what to mind. */
import { counted } from '../common/counted.ts';
import { FILE_FORMATS } from '../emit/formats.ts';
import { tables } from '../schemas/tables.ts';
import type { Validation } from '../validate.ts';
import type { Described } from './dataset.ts';

const DATABASE = FILE_FORMATS.find(({ of }) => of === 'dataset');
const DATABASE_USE = `\`\`\`sql
-- sqlite3 dataset.sqlite: all tables with their keys, and views for what is asked most
SELECT label, published, says, text FROM conflicts; -- also: revisions, unnamed_sources, deaths_by_year
\`\`\`

`;

/** @param paths the files of data that there are */
export function readme(dataset: Described, validation: Validation, paths: string[]): string {
  const lines = tables.map(({ name, description }) => {
    const files = FILE_FORMATS.filter(({ of }) => of !== 'dataset')
      .map(({ suffix, label }) => ({ path: name + suffix, label }))
      .filter(({ path }) => paths.includes(path))
      .map(({ path, label }) => `[${label}](${path})`);
    return `| ${name} | ${validation.rows[name]} | ${description} | ${files.join(' ')} |`;
  });
  return `# ${dataset.title}

${dataset.description}

Made ${dataset.creator ? `by ${dataset.creator} ` : ''}with Sayso ${dataset.tool} from ${counted(validation.documents, 'documents')}. Every row points at the characters of the source that say so.

| table | rows | what | files |
|---|---:|---|---|
${lines.join('\n')}

\`quantities\` and \`assertions\` answer most questions without a join. [codebook.csv](codebook.csv) describes every column and code,
[datapackage.json](datapackage.json) says the same for machines, [quality.json](quality.json) tells what was checked and how often the rules are right,
[provenance.jsonld](provenance.jsonld) what was made from what, [SHA256SUMS](SHA256SUMS) what the files should be.

## Load

\`\`\`python
import pandas as pd
quantities = pd.read_parquet("quantities.parquet")

import polars as pl
quantities = pl.read_ipc("quantities.arrow")

import duckdb
duckdb.sql("SELECT outcome, sum(value) FROM 'quantities.parquet' WHERE is_summable GROUP BY outcome")
\`\`\`

${DATABASE && paths.includes(DATABASE.suffix) ? DATABASE_USE : ''}\`\`\`r
quantities <- arrow::read_parquet("quantities.parquet")
\`\`\`

\`\`\`js
// Observable
const quantities = await FileAttachment("quantities.parquet").parquet();
\`\`\`

## Mind
- **Sum only rows where \`is_summable\` is true**: the others are subsets, running totals, changes, forecasts, denials or repetitions.
- \`value\` is null where the text gives only limits: see \`low\`, \`high\` and \`bound\`. Null is not zero. Limits of vague words ("dozens") are a convention: \`limits_basis\`.
- \`start\` and \`end\` count Unicode code points of the cleaned text, half-open; \`text_sha256\` in documents names that text, and \`byte_map\` leads back to the bytes of the raw file.
- In CSV, a list is joined with \`|\` and a null is an empty cell. pandas takes "NA", "None" and "null" for nulls too, unless one reads with \`keep_default_na=False, na_values=[""]\`; R wants \`na.strings = ""\`. notebooks/README.md has other traps. JSON files are one array of flat rows, one row a line.
- ${withheld(validation.withheld)}
- The rows are what the words of each source say, read by rules. They are not what happened, and the rules err: see \`accuracy\` in quality.json.

## Licence and citation
${dataset.licence ? `The dataset is licensed [${dataset.licence.title}](LICENSE).` : 'Nobody has licensed this dataset: it is for the one who made it.'} Cite as: ${citation(dataset)}, with the SHA-256 of SHA256SUMS and the publisher and URL of the source that you quote.
${validation.not_cleared ? `\nNot cleared for publication: ${validation.not_cleared}.\n` : ''}`;
}

/** What empty cells of words mean. */
function withheld(rows: number): string {
  const limit =
    'from a source that allows quotes alone, a quote has at most 200 characters, and all quotes of a text are at most a tenth of it';
  if (rows === 0) return 'No words are withheld: an empty cell means that the text does not state it.';
  return (
    `Words are withheld from ${counted(rows, 'rows')}: ${limit}; beyond that offsets stand without words. ` +
    '`withheld` lists the columns that are empty for that reason; every other empty cell means that the text does not state it.'
  );
}

const citation = ({ creator, title, version }: Described): string =>
  [creator, title, version === null ? null : `version ${version}`].filter((part) => part !== null).join(', ');

/** The licence file; null where the user names no licence. */
export function licenceFile(dataset: Described): string | null {
  const { licence, title, creator } = dataset;
  if (licence === null) return null;
  const where = licence.path ? `\nThe licence: ${licence.path}\n` : '';
  return `${title}

Licensed ${licence.title}${creator ? ` by ${creator}` : ''}.
${where}Credit: ${citation(dataset)}, with the publisher and URL of the source of the rows that you use (columns publisher and url).

Short quotes from the sources remain their publishers', quoted for reference; documents.csv states the licence of each.
`;
}
