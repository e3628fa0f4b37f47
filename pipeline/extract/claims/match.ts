/** The matcher: whether a pattern's words stand at a site, and the claim that they make. */
import { type Cue, nounSenses } from '../language/lexicon/cues.ts';
import type { NounPhrase } from '../language/phrase.ts';
import type { Range } from '../language/scan.ts';
import type { Reading } from '../reading/reading.ts';
import type { Content, Found, Pattern } from './pattern.ts';
import { adjectiveSensesAt } from './places/adjectives.ts';
import type { Sense } from './senses.ts';
import type { Site } from './site.ts';

/** Whether the next word lets any of the patterns find something: what most tokens fail by. */
export function mayBeFound(patterns: readonly Pattern[], reading: Reading, token: number): boolean {
  for (let i = 0; i < patterns.length; i++) if (allowsNext(patterns[i], reading, token)) return true;
  return false;
}

const allowsNext = ({ next }: Pattern, reading: Reading, token: number): boolean => next === null || next(reading, token + 1);

/** The claim that the first pattern finds which finds one. In order of trust. */
export function firstMatch(patterns: readonly Pattern[], site: Site): Found | null {
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i];
    if (!allowsNext(pattern, site.reading, site.token) || (pattern.form !== null && site.isKnownToLack(pattern.form))) continue;
    const found = pattern.at === 'word' && !pattern.sense ? matchAdjective(pattern, site) : matchOnce(pattern, site);
    if (found) return found;
  }
  return null;
}

/** At a cue of which the lexicon or the pattern gives one sense. */
function matchOnce(pattern: Pattern, site: Site): Found | null {
  const sense = pattern.sense
    ? { cue: pattern.sense, end: site.token + 1 }
    : pattern.at === 'noun'
      ? nounSense(site)
      : site.sense(pattern.frameBits);
  return sense && match(pattern, site, sense);
}

/** At an adjective, which may have several: the first that fits. */
function matchAdjective(pattern: Pattern, site: Site): Found | null {
  const senses = adjectiveSensesAt(site, pattern.frames[0]);
  for (let i = 0; i < senses.length; i++) {
    const found = match(pattern, site, senses[i]);
    if (found) return found;
  }
  return null;
}

function nounSense(site: Site): Sense | null {
  const cue: Cue | undefined = nounSenses(site.reading.lemma(site.token))[0];
  return cue ? { cue, end: site.token + 1 } : null;
}

function match(pattern: Pattern, site: Site, sense: Sense): Found | null {
  if (pattern.voice !== 'any' && site.isKnownOtherThan(pattern.voice)) return null;
  const { conditions } = pattern;
  for (let i = 0; i < conditions.length; i++) if (!conditions[i](site, sense)) return null;
  const content = pattern.content(site, sense);
  if (!content || !hasVoice(pattern, site)) return null;
  const source = content.source === undefined ? pattern.source(site, content, sense) : content.source;
  if (source === undefined || !isAllowed(pattern, site, source, content)) return null;
  const fragments = pattern.answer ? [] : fragmentsOf(pattern, site, content, source);
  return fragments && claimOf(pattern, site, sense, content, source, fragments);
}

function isAllowed({ sourceConditions }: Pattern, site: Site, source: NounPhrase | null, content: Content): boolean {
  if (source) for (let i = 0; i < sourceConditions.length; i++) if (!sourceConditions[i](site, source, content)) return false;
  return true;
}

const hasVoice = ({ voice }: Pattern, site: Site): boolean => voice === 'any' || site.isPassive === (voice === 'passive');

/** All that is put forward, in order; null where nothing is left. */
function fragmentsOf(pattern: Pattern, site: Site, content: Content, source: NounPhrase | null): Range[] | null {
  const end = pattern.end(site, content, source);
  if (end <= content.first) return null;
  const front = pattern.front?.(site, source);
  const fragments = front ? [front] : [];
  if (content.before) fragments.push(...content.before);
  pushAround(fragments, content, end);
  if (content.after) fragments.push(...content.after);
  return fragments;
}

function claimOf(pattern: Pattern, site: Site, sense: Sense, content: Content, source: NounPhrase | null, fragments: Range[]): Found {
  const { range, negated } = pattern.cue(site, content, sense, source);
  return {
    anchor: content.anchor ?? site.token,
    cue: range,
    cueClass: sense.cue.class,
    stance: sense.cue.stance,
    source: source?.range ?? null,
    sourceHead: source?.head ?? -1,
    role: source?.role ?? null,
    content: fragments,
    addressee: pattern.addressee?.(site, content) ?? null,
    target: content.target ?? null,
    negated,
    pattern,
  };
}

/** The content itself, without what stands in the middle of it. */
function pushAround(fragments: Range[], { first, hole }: Content, end: number): void {
  const isWhole = !hole || hole.first <= first || hole.end > end;
  fragments.push({ first, end: isWhole ? end : hole.first });
  if (!isWhole && hole.end < end) fragments.push({ first: hole.end, end });
}
