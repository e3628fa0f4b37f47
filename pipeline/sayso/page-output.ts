import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../common/command-line.ts';
import { counted } from '../common/counted.ts';
import { writing } from '../common/stage.ts';
import { standardOut } from '../ingest/standard-out.ts';
import { GENERATOR, readingPage } from '../reading-page/page.ts';
import type { Article } from './article.ts';
import type { Output } from './output.ts';

/** The annotated reading of one article, as a file or on standard output. */
export function pageOutput(file: string): Output {
  if (isOther(file)) throw new UserError(`--html ${file}: the file exists and is no annotated reading; name another, or remove it first`);
  let only: Article | null = null;
  return {
    add: async (article) => {
      if (only) throw new UserError(`--html writes the page of one article, and there are more; name one file`);
      only = article;
    },
    finish: async () => {
      if (!only) return;
      const { document, rows } = only;
      const page = readingPage({ document, text: document.text, rows, dataset: null });
      if (file === '-') return standardOut(page);
      await writing(file, (out) => out.write(page));
      const counts = `${counted(rows.quantities.length, 'figures')}, ${counted(rows.assertions.length, 'claims')}`;
      process.stderr.write(`sayso: wrote ${file}: ${counts}\n`);
    },
  };
}

/** Whether there is a file that this command did not write: the article itself, perhaps. */
const isOther = (file: string): boolean =>
  file !== '-' && existsSync(file) && !readFileSync(file, 'utf8').slice(0, 4096).includes(GENERATOR);
