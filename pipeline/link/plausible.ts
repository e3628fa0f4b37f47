/** What cannot be so is not published as if it were: limits in the wrong order become null, and a finding says so. */

import { identify } from '../common/identity.ts';
import type { Extracted, Finding } from '../contract.ts';

/** The same document with impossible limits taken out. */
export function plausible(extracted: Extracted): Extracted {
  const findings: Finding[] = [];
  const refuse = (
    row: { rule: string; start: number | null; end: number | null },
    rowId: string,
    low: string | number,
    high: string | number,
  ): void => {
    findings.push({
      finding_id: identify('f', rowId, 'limits-reversed'),
      row_id: rowId,
      rule: 'limits-reversed',
      level: 'warning',
      start: row.start,
      end: row.end,
      message: `the rule ${row.rule} read limits in the wrong order; they were left out: please report it`,
      actual: `${low}..${high}`,
      expected: null,
    });
  };
  const times = extracted.times.map((time) => {
    if (time.from === null || time.to === null || time.from <= time.to) return time;
    refuse(time, time.time_id, time.from, time.to);
    return { ...time, from: null, to: null };
  });
  const quantities = extracted.quantities.map((quantity) => {
    if (quantity.low === null || quantity.high === null || quantity.low <= quantity.high) return quantity;
    refuse(quantity, quantity.quantity_id, quantity.low, quantity.high);
    return { ...quantity, low: null, high: null };
  });
  return findings.length === 0 ? extracted : { ...extracted, times, quantities, findings: [...extracted.findings, ...findings] };
}
