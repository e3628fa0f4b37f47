import type { Reading } from '../../reading/reading.ts';
import type { Mention } from '../mentions.ts';

/** "Paris, Texas", "Peshawar, Pakistan": the second says which of the first is meant. */
export function joinContainers(reading: Reading, mentions: Mention[]): Mention[] {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const inner = mentions[i];
    const outer = mentions[i + 1];
    if (inner.form !== 'name' || outer.form !== 'name' || outer.first !== inner.end + 1) continue;
    if (reading.form(inner.end) !== ',') continue;
    // a list of countries is no address: "Lebanon, Syria"
    if (inner.kind === 'country' && outer.kind !== 'region') continue;
    const holds = outer.readings.some(({ kind }) => kind === 'region' || kind === 'country') || outer.rule === 'place.feature';
    if (!holds) continue;
    inner.container = outer;
    outer.contained = inner;
  }
  return mentions;
}
