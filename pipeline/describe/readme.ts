/** README.md of the datasets: what is in them, how to load them, what to mind. */
import { tables } from '../schemas/schemas.ts';
import type { Validation } from '../validate.ts';

const FORMATS = new Map([
  ['.csv', 'csv'],
  ['.json', 'json'],
  ['.arrow', 'arrow'],
  ['.parquet', 'parquet'],
  ['-spreadsheet.csv', 'for spreadsheets'],
]);

/** @param paths the files of data that there are */
export function readme(version: string, validation: Validation, paths: string[]): string {
  const lines = tables.map(({ name, description }) => {
    const files = [...FORMATS]
      .map(([suffix, label]) => ({ path: name + suffix, label }))
      .filter(({ path }) => paths.includes(path))
      .map(({ path, label }) => `[${label}](${path})`);
    return `| ${name} | ${validation.rows[name]} | ${description} | ${files.join(' ')} |`;
  });
  return `# Figures in the news, and on whose say-so they stand

Made by Sayso ${version} from ${validation.documents} ${validation.documents === 1 ? 'document' : 'documents'}. Every row points at the characters of the source that say so.

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

\`\`\`r
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
- In CSV, a list is joined with \`|\` and a null is an empty cell. JSON files are one array of flat rows, one row a line.
- A quote from a source that allows quotes alone has at most 200 characters, and all quotes of a text are at most a tenth of it; beyond that offsets stand without words.
- The rows are what the words of each source say, read by rules. They are not what happened, and the rules err: see \`accuracy\` in quality.json.

## Licence and citation
The data are licensed [CC BY 4.0](LICENSE). Cite as: Sayso, version ${version}, with the SHA-256 of SHA256SUMS and the publisher and URL of the source that you quote.
`;
}

export const licence = `Creative Commons Attribution 4.0 International (CC BY 4.0)

You are free to share and adapt these datasets for any purpose, even commercially, as long as you give appropriate credit,
provide a link to the licence, and indicate if changes were made.

The licence: https://creativecommons.org/licenses/by/4.0/legalcode
Credit: Sayso, with the publisher and URL of the source of the rows that you use (columns publisher and url).

Short quotes from the sources remain their publishers', quoted for reference; documents.csv states the licence of each.
`;
