/** The table `rules`: what each rule does, an example of ours, and how often its rows are right. */
import { once } from '../common/once.ts';
import { readTable } from '../extract/table.ts';
import type { RuleRow } from '../schemas/types.ts';
import { precisionOf, RULES, type Rule } from './ledger.ts';

export const ruleRows = (): RuleRow[] =>
  RULES.map((rule) => {
    const { judged, right, precision, judged_on, of_family } = precisionOf(rule.table, rule.rule);
    return {
      row_table: rule.table,
      rule: rule.rule,
      family: rule.family,
      description: rule.description,
      example: exampleOf(rule),
      rows_judged: judged,
      rows_right: right,
      precision,
      judged_on,
      is_of_family: of_family,
    };
  });

/** Examples of claims by rule, of its first pattern: read off the table alone, for the patterns are compiled by those who look for claims. */
const claimExamples = once(() => {
  const patterns = readTable<'rule' | 'example'>(new URL('../extract/claims/data/patterns.csv', import.meta.url));
  return new Map(patterns.map(({ rule, example }) => [rule, example] as const).reverse());
});

/** Of a claim's rule, the text that its pattern is tested with. */
export const exampleOf = ({ table, rule, example }: Rule): string =>
  (table === 'assertions' ? claimExamples().get(rule) : undefined) ?? example;
