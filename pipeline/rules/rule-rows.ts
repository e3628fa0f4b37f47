/** The table `rules`: what each rule does, an example of ours, and how often its rows are right. */
import { rows as patterns } from '../extract/claims/pattern-rows.ts';
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

/** Of a claim's rule, the text that its pattern is tested with. */
export const exampleOf = ({ table, rule, example }: Rule): string =>
  (table === 'assertions' ? patterns.find((pattern) => pattern.rule === rule)?.example : undefined) ?? example;
