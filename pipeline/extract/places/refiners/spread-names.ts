import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Mention, mention } from '../mentions.ts';
import { capitalisedTokens, hasLocativeCue } from '../name-runs.ts';
import { partOfName } from './drop-parts-of-names.ts';

const NOTHING: ReadonlySet<number> = new Set();

/** What a name loses when it is repeated: "Harlan County", later "Harlan". */
const isKindWord = words('county parish province district township valley');

/** A name that once stood where only a place can stand is that place wherever it stands alone. */
export function spreadNames(reading: Reading, mentions: Mention[]): Mention[] {
  const models = modelsByOpening(reading, mentions);
  if (models.size === 0) return mentions;
  const taken = new Uint8Array(reading.tokenCount);
  for (let i = 0; i < mentions.length; i++) taken.fill(1, mentions[i].first, mentions[i].end);
  const spread: Mention[] = [];
  let next = 0;
  const tokens = capitalisedTokens(reading);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const model = token < next || taken[token] === 1 ? undefined : models.get(reading.form(token));
    const again = model && repetition(reading, model, token);
    if (!again || taken[again.end - 1] === 1) continue;
    spread.push(again);
    next = again.end;
  }
  return spread.length === 0 ? mentions : [...mentions, ...spread].sort((a, b) => a.first - b.first);
}

/** The first mention, by its first word, of each name that stood where only a place can stand. */
function modelsByOpening(reading: Reading, mentions: Mention[]): Map<string, Mention> {
  const models = new Map<string, Mention>();
  for (let i = 0; i < mentions.length; i++) {
    const found = mentions[i];
    if (found.form !== 'name' || !(found.hasCue || found.rule === 'place.feature')) continue;
    for (const key of openings(reading, found)) if (!models.has(key)) models.set(key, found);
  }
  return models;
}

/** The name once more, from a token on; null where other words follow its first, or where it is part of a larger name. */
function repetition(reading: Reading, model: Mention, token: number): Mention | null {
  const end = repeats(reading, model, token);
  if (end < 0) return null;
  const hasCue = hasLocativeCue(reading, token);
  const again = mention(token, end, { ...model, first: token, end, container: null, contained: null, hasCue, rule: 'place.again' });
  return partOfName(reading, again, NOTHING, NOTHING) === null ? again : null;
}

/** The first word as written, and, of a dateline in capitals, as the text writes it: "BRANT FALLS — …", later "Brant Falls". */
function openings(reading: Reading, { first }: Mention): string[] {
  const word = reading.form(first);
  return word.length >= SHORTEST && word === word.toUpperCase() ? [word, lowered(word)] : [word];
}

/** letters of a word in capitals that is no abbreviation */
const SHORTEST = 4;

const lowered = (word: string): string => word[0] + word.slice(1).toLowerCase();

/** Where the repeated name ends, or -1 where other words follow its first. */
function repeats(reading: Reading, model: Mention, token: number): number {
  const hasKindWord = model.end - model.first > 1 && isKindWord(reading, model.end - 1);
  const length = model.end - model.first - (hasKindWord ? 1 : 0);
  if (token + length > reading.tokenCount) return -1;
  const isLowered = reading.form(token) !== reading.form(model.first);
  for (let i = 0; i < length; i++) {
    const word = reading.form(model.first + i);
    if (reading.form(token + i) !== (isLowered ? lowered(word) : word)) return -1;
  }
  return token + length;
}
