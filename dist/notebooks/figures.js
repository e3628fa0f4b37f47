// Figures over time with their limits, and how firmly each kind of source speaks. An Observable-style module: in an Observable
// notebook paste each function into a cell; in Node run `node figures.js` in this folder with @observablehq/plot and linkedom.
import { readFileSync, writeFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const dist = process.env.SAYSO_DIST ?? '..';
const figures = JSON.parse(readFileSync(`${dist}/quantities.json`, 'utf8'));

// How many figures each kind of source vouches for, by certainty.
const firmness = {};
for (const { attribution, source_kind, certainty } of figures) {
  const says = attribution === 'attributed' ? source_kind : attribution;
  firmness[says] ??= {};
  firmness[says][certainty] = (firmness[says][certainty] ?? 0) + 1;
}
console.table(firmness);

// Counts at the time that they are about: a range is a line, a point a dot.
const dated = figures
  .filter((row) => row.time_from !== null && row.kind === 'count')
  .map((row) => ({ ...row, least: row.value ?? row.low ?? row.high, most: row.value ?? row.high ?? row.low }));
const chart = Plot.plot({
  document: parseHTML('<html><body></body></html>').document,
  marginLeft: 60,
  x: { type: 'utc', label: null },
  y: { type: 'symlog', grid: true, label: 'figure' },
  marks: [
    Plot.ruleX(dated, { x: (row) => new Date(row.time_from), y1: 'least', y2: 'most', stroke: 'attribution' }),
    Plot.dot(dated, { x: (row) => new Date(row.time_from), y: 'least', stroke: 'attribution', title: (row) => `${row.text ?? 'withheld'} ${row.item_label ?? ''}` }),
  ],
});
if (process.env.SAYSO_CHART) writeFileSync(process.env.SAYSO_CHART, chart.outerHTML);
console.log(`${dated.length} dated counts drawn`);
