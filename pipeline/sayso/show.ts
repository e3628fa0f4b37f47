/** Reads the files one after the other and hands each article to the output that was asked for. */
import { FAILED, FINE, REFUSED } from '../common/command-line.ts';
import { type Article, articlesOf } from './article.ts';
import type { Wanted } from './command.ts';
import type { Output } from './output.ts';
import { printable } from './printable.ts';

/** Each output with what it needs is loaded when it is asked for. */
async function outputOf(wanted: Wanted): Promise<Output> {
  if (wanted.as === 'json') return (await import('./json-output.ts')).jsonOutput();
  if (wanted.as === 'csv') return (await import('./csv-output.ts')).csvOutput(wanted.figures ? 'quantities' : 'assertions');
  if (wanted.as === 'html') return (await import('./page-output.ts')).pageOutput(wanted.page ?? '-');
  return (await import('./tables-output.ts')).tablesOutput(wanted);
}

/** Of no use to a reader of one article: nothing is published, and what stays undated is shown with the article. */
const PASSED_OVER = new Set(['licence-unknown', 'published-unknown']);

/** What was odd about how the file was read. */
const doubts = ({ document }: Article): string[] =>
  document.findings.filter(({ level, rule }) => level !== 'info' && !PASSED_OVER.has(rule)).map(({ message }) => message);

/** Returns the exit status. */
export async function show(files: string[], wanted: Wanted): Promise<number> {
  const output = await outputOf(wanted);
  let shown = 0;
  let refused = 0;
  for (const file of files) {
    for await (const article of articlesOf(file, wanted)) {
      if ('problem' in article) {
        refused++;
        process.stderr.write(`sayso: ${printable(article.problem)}\n`);
      } else {
        for (const doubt of doubts(article)) process.stderr.write(`sayso: ${printable(`${file}: ${doubt}`)}\n`);
        await output.add(article);
        shown++;
      }
    }
  }
  if (shown === 0) return FAILED;
  await output.finish();
  return refused > 0 ? REFUSED : FINE;
}
