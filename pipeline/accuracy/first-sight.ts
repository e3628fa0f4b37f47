/**
 * First sight: articles by somebody who has not seen the rules, scored once, before the rules may learn from them. The scores of each
 * round are lines of `tests/sample/first-sight.csv` that are never changed (a label found wrong later adds a line), and
 * `first-sight-rules.csv` keeps how many rows of each rule were judged and right: what `rule_precision` is made of.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { UserError } from '../common/command-line.ts';
import { extract } from '../extract/extract.ts';
import { scoreArticles } from './article-scores.ts';
import { type ArticleJudgement, judgeArticle } from './judge.ts';
import { documentOf, type LabelledArticle, parseArticles, readArticles, strayLabels } from './labelled-article.ts';
import { countRules, type RuleCount } from './rule-counts.ts';

const SAMPLE = fileURLToPath(new URL('../../tests/sample/', import.meta.url));
const SCORES = join(SAMPLE, 'first-sight.csv');
const RULES = join(SAMPLE, 'first-sight-rules.csv');

/** One round and domain; shares in percent. */
export interface FirstSight {
  date: string;
  commit: string;
  /** a domain of the articles, or `all` of the round */
  domain: string;
  articles: number;
  /** of the file of articles, as it was scored */
  sha256: string;
  figures: number;
  amount: number;
  item: number;
  /** F1 of figures right as rows, and with period and place */
  row: number;
  row_plus: number;
  claims: number;
  claim_row: number;
}
/** Several rounds taken together. */
export type NewestFirstSight = Omit<FirstSight, 'commit' | 'domain' | 'sha256'>;
const COLUMNS = ['date', 'commit', 'domain', 'articles', 'sha256', 'figures', 'amount', 'item', 'row', 'row_plus', 'claims', 'claim_row'];

/** What was scored at first sight so far, oldest first. */
export const firstSights = (): FirstSight[] => readTable<FirstSight>(SCORES);
/** As many of the newest articles as tell something. */
const NEWEST = 20;

/** The newest rounds with at least 20 articles in all, each round by its own weight; null where nothing was scored. */
export function newestFirstSight(rounds: readonly FirstSight[] = firstSights()): NewestFirstSight | null {
  const newest: FirstSight[] = [];
  for (const round of rounds.filter(({ domain }) => domain === 'all').reverse()) {
    if (newest.reduce((sum, { articles }) => sum + articles, 0) >= NEWEST) break;
    newest.push(round);
  }
  if (newest.length === 0) return null;
  const sum = (of: 'articles' | 'figures' | 'claims'): number => newest.reduce((total, round) => total + round[of], 0);
  const mean = (of: 'amount' | 'item' | 'row' | 'row_plus' | 'claim_row', by: 'figures' | 'claims'): number =>
    Math.round((10 * newest.reduce((total, round) => total + round[of] * round[by], 0)) / sum(by)) / 10;
  return {
    date: newest[0]!.date,
    articles: sum('articles'),
    figures: sum('figures'),
    amount: mean('amount', 'figures'),
    item: mean('item', 'figures'),
    row: mean('row', 'figures'),
    row_plus: mean('row_plus', 'figures'),
    claims: sum('claims'),
    claim_row: mean('claim_row', 'claims'),
  };
}

/** Judged and right rows of each rule at first sight, all rounds together. */
export const firstSightRules = (): RuleCount[] => readTable<RuleCount & { sha256: string }>(RULES);

/**
 * Scores a file of new articles, writes the lines down and lets the articles join the sample.
 * @throws UserError when an article is already in the sample or a label is not made of words of its article
 */
export function scoreAtFirstSight(file: string, today: string): FirstSight[] {
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const articles = parseArticles(bytes.toString());
  refuseSeen(file, articles, sha256);
  const strays = articles.flatMap(strayLabels);
  if (strays.length > 0) throw new UserError(`${file}: labels that are no words of their article: ${strays.slice(0, 5).join('; ')}`);
  const judged = articles.map((article) => ({ article, judgement: judgeArticle(article, extract(documentOf(article))) }));
  const domains = [...new Set(articles.map(({ domain }) => domain))].sort();
  const commit = commitNow();
  const lines = ['all', ...domains].map((domain) => {
    const some = judged.filter(({ article }) => domain === 'all' || article.domain === domain).map(({ judgement }) => judgement);
    return { date: today, commit, domain, articles: some.length, sha256, ...sharesOf(some) };
  });
  appendTable(SCORES, COLUMNS, lines);
  const counts = countRules(judged.map(({ judgement }) => judgement));
  appendTable(
    RULES,
    ['sha256', 'table', 'rule', 'judged', 'right'],
    counts.map((count) => ({ sha256, ...count })),
  );
  writeFileSync(join(SAMPLE, 'articles', basename(file)), bytes);
  return lines;
}

function refuseSeen(file: string, articles: readonly LabelledArticle[], sha256: string): void {
  const seen = new Set(readArticles().map(({ id }) => id));
  const again = articles.filter(({ id }) => seen.has(id)).map(({ id }) => id);
  if (again.length > 0 || firstSights().some((line) => line.sha256 === sha256))
    throw new UserError(`${file}: scored before (${again.join(', ') || 'the same file'}); first sight is once: give new articles`);
  if (existsSync(join(SAMPLE, 'articles', basename(file))))
    throw new UserError(`${basename(file)}: there are articles of that name in tests/sample/articles; rename the file`);
}

function sharesOf(judgements: readonly ArticleJudgement[]): Omit<FirstSight, 'date' | 'commit' | 'domain' | 'articles' | 'sha256'> {
  const scores = scoreArticles(judgements);
  return {
    figures: scores['figure.found']!.n,
    amount: scores['figure.amount']!.P,
    item: scores['figure.item']!.P,
    row: scores['figure.row']!.F1 ?? 0,
    row_plus: scores['figure.row+']!.F1 ?? 0,
    claims: scores['claim.found']!.n,
    claim_row: scores['claim.row']!.F1 ?? 0,
  };
}

/** The commit whose rules were scored, with `+` where they were changed since. */
function commitNow(): string {
  const git = (...args: string[]): string => spawnSync('git', ['-C', SAMPLE, ...args], { encoding: 'utf8' }).stdout.trim();
  const isChanged = git('status', '--porcelain', '--', '../../pipeline') !== '';
  return `${git('rev-parse', '--short=10', 'HEAD')}${isChanged ? '+' : ''}`;
}

function readTable<Row>(file: string): Row[] {
  if (!existsSync(file)) return [];
  return Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true, dynamicTyping: numeric }).data;
}
const numeric = (column: string | number): boolean => !['date', 'commit', 'domain', 'sha256', 'table', 'rule'].includes(String(column));

function appendTable(file: string, columns: string[], rows: readonly object[]): void {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : `${columns.join(',')}\n`;
  writeFileSync(file, `${old}${Papa.unparse([...rows], { columns, header: false, newline: '\n' })}\n`);
}
