/** What one source stated, then stated otherwise, as steps through time. */
import { grouped } from '../../common/grouped.ts';
import type { ComparisonRow } from '../../schemas/types.ts';
import type { Card } from './chart-cards.ts';
import { VOICE_COLOURS } from './chart-marks.ts';
import { h } from './dom.ts';
import { type Line, lineChart } from './line-chart.ts';
import { counted, type Found, legend } from './measure-cards.ts';
import type { Figure } from './rows.ts';
import { dated, publisherOf, voice, voiceGroup, withDays } from './words.ts';

/** Who says it: the source's name, or the publisher where an article itself says so. */
const sayer = (figure: Figure): string => (figure.attribution === 'author' ? (publisherOf(figure) ?? 'the author') : voice(figure));
const amount = ({ value, low, high }: Figure): string => [value, low, high].join('|');

/** A measure of which one source stated one figure and later another; null where there is none. */
export function revisionCard(row: ComparisonRow, found: Found): Card | null {
  const known = found(row.quantity_ids).filter((figure) => figure.published !== null);
  const bySource = grouped(known, (figure) => sayer(figure).toLowerCase());
  const isRevised = (said: Figure[]): boolean =>
    new Set(said.map(amount)).size > 1 && new Set(said.map(({ published }) => published)).size > 1;
  const revised = [...bySource].filter(([, said]) => isRevised(said));
  if (revised.length === 0) return null;
  const colourOf = (figure: Figure): string => VOICE_COLOURS.range[VOICE_COLOURS.domain.indexOf(voiceGroup(figure))];
  const lines = [...bySource].map(
    ([, said]): Line => ({
      name: sayer(said[0]),
      colour: colourOf(said[0]),
      points: said.map((figure) => ({ figure, from: figure.published ?? '', to: figure.published ?? '' })),
      isJoined: isRevised(said),
    }),
  );
  return {
    title: withDays(row.label),
    facts: revised.map(([, said]) => `${sayer(said[0])}: ${counted(said.length, 'figure')}`).join('; '),
    notes: [h('span', {}, ...revised.flatMap(([, said]) => [`${sayer(said[0])}: `, ...stepsInWords(said), ' '])), legend(lines)],
    names: lines.map(({ name }) => name),
    draw: (width) =>
      lineChart(lines, width, { name: `${withDays(row.label)}, as revised`, time: 'date of publication', curve: 'step-after' }),
  };
}

/** "12 (7 May 2024) → 14 (9 May 2024)", each a link to its row. */
const stepsInWords = (said: Figure[]): (Node | string)[] =>
  said.flatMap((figure, at) => [
    at > 0 ? ' → ' : '',
    h('a', { href: `#${figure.quantity_id}` }, figure.text ?? 'withheld'),
    ` (${dated(figure.published)})`,
  ]);
