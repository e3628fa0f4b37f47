/** The command `rules`: how often each rule fires on labelled text and how often its row is right; writes the ledger that is published. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { CLAIM_ROW } from './accuracy/fields.ts';
import { firstSightRules } from './accuracy/first-sight.ts';
import { isRight, judgeArticle } from './accuracy/judge.ts';
import { documentOf, type LabelledArticle, parseArticles, readArticles } from './accuracy/labelled-article.ts';
import { addCounts, countRules, FIGURE_RULE, type RuleCount } from './accuracy/rule-counts.ts';
import { argumentsOf, FINE, stage } from './common/command-line.ts';
import { extract } from './extract/extract.ts';
import { countAttributions } from './rules/judged-attributions.ts';
import { countSentences } from './rules/judged-sentences.ts';
import { type LedgerLine, precisions, RULES } from './rules/ledger.ts';

const LEDGER = fileURLToPath(new URL('./rules/data/ledger.csv', import.meta.url));

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

function goldArticles(folder: string): LabelledArticle[] {
  const files = readdirSync(folder).filter((file) => /^fresh-.*-dev\.ndjson$/.test(file));
  return files.sort().flatMap((file) => parseArticles(readFileSync(join(folder, file), 'utf8')));
}

function ledger(articles: readonly LabelledArticle[], gold: string): LedgerLine[] {
  const attributed = ['polnear-dev.ndjson', 'polnear-train.ndjson'].map((file) => join(gold, file)).filter(existsSync);
  const development = addCounts(
    countRules(articles.map((article) => judgeArticle(article, extract(documentOf(article))))),
    countSentences(),
    ...attributed.map((file) => countAttributions(linesOf(file).map((line) => JSON.parse(line)))),
  );
  const lines = (set: LedgerLine['set'], counts: readonly RuleCount[]): LedgerLine[] => counts.map((count) => ({ ...count, set }));
  return [...lines('first_sight', addCounts(firstSightRules())), ...lines('development', development)];
}

function write(lines: readonly LedgerLine[]): void {
  const columns = ['table', 'rule', 'set', 'judged', 'right'];
  const rows = [...lines].sort((a, b) => (`${a.table} ${a.rule} ${a.set}` < `${b.table} ${b.rule} ${b.set}` ? -1 : 1));
  writeFileSync(LEDGER, `${Papa.unparse(rows, { columns, newline: '\n' })}\n`);
  for (const [key, { judged, right, precision, judged_on, of_family }] of precisions(RULES, lines))
    console.log(
      [
        key.padEnd(44),
        String(judged).padStart(6),
        String(right).padStart(6),
        precision === null ? '     -' : (precision * 100).toFixed(1).padStart(6),
      ].join(' '),
      judged_on ?? 'not judged',
      of_family ? '(family)' : '',
    );
  const unlisted = new Set(
    lines.filter(({ table, rule }) => !RULES.some((known) => known.table === table && known.rule === rule)).map(({ rule }) => rule),
  );
  if (unlisted.size > 0) console.log(`not in rules.csv: ${[...unlisted].join(', ')}`);
}

/** Rows of one rule that labelled articles call wrong: for the terminal, since most labelled texts may not be quoted. */
function* wrongRows(articles: readonly LabelledArticle[], rule: string): Generator<object> {
  for (const article of articles) {
    const { figures, claims } = judgeArticle(article, extract(documentOf(article)));
    for (const judged of figures)
      if (judged.row.rule === rule && !isRight(judged, FIGURE_RULE))
        yield { id: article.id, wrong: judged.wrong, label: judged.label, row: judged.row };
    for (const judged of claims)
      if (judged.row.rule === rule && !isRight(judged, CLAIM_ROW))
        yield { id: article.id, wrong: judged.wrong, label: judged.label, row: judged.row };
  }
}

await stage('rules', async () => {
  const { values } = argumentsOf({
    about:
      'rules: how often each rule fires on labelled text, and how often its row is right; writes pipeline/rules/data/ledger.csv, numbers only',
    options: {
      gold: {
        value: 'DIR',
        description: 'labelled text that stands outside the project: fresh-*, polnear-*\n(default: $SAYSO_GOLD, else ../shared/gold)',
        isOptional: true,
      },
      wrong: {
        value: 'RULE',
        description: 'prints the wrong rows of a rule on labelled articles instead; nothing is written',
        isOptional: true,
      },
    },
    notes: 'Without the texts outside the project the ledger stays as it is.\n',
  });
  const gold = values.gold ?? process.env.SAYSO_GOLD ?? '../shared/gold';
  if (!existsSync(gold)) {
    process.stderr.write(`rules: no labelled text in ${gold}; the ledger stays as it is. Name the folder with --gold\n`);
    return FINE;
  }
  const articles = [...readArticles(), ...goldArticles(gold)];
  if (values.wrong !== undefined) for (const line of wrongRows(articles, values.wrong)) console.log(JSON.stringify(line));
  else write(ledger(articles, gold));
  return FINE;
});
