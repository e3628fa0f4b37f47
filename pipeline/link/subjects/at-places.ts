/**
 * A disaster that is told by the village it struck: "the landslide at Zor", "a hillside collapsed on the village of Zor". Each pattern has the
 * name for its first group; whether the gazetteer knows it is asked where they are used.
 */
import { matchesOf } from '../../common/matches.ts';

const NAME = '(\\p{Lu}\\p{Ll}[\\p{L}-]*(?: \\p{Lu}\\p{Ll}[\\p{L}-]*){0,2})';
const VILLAGE = '(?:(?:much|most|part|parts) of )?(?:(?:the|a) (?:[\\p{L}-]+ ){0,2}(?:village|hamlet|settlement|town) of )?';

const SLIDE = '(?:land|mud|rock)?slides?|avalanches?';
const SLIDES = 'slide|landslide|mudslide|rockslide|avalanche';
const SUDDEN = 'blast|explosion|fire|blaze|collapse|crash|flood|disaster';
const STRIKES = `(?:${SLIDE}|${SUDDEN})`;
/** between what happened and where: "of 2012", "on this scale,", "of last week" */
const BETWEEN = '(?: of (?:19|20)\\d\\d| on this scale,)?';

/** what comes down, and how */
const SLOPE = 'hillside|mountainside|hill|mountain|slope|cliff|embankment';
const CAME_DOWN = '(?:collapsed|gave way|came down|slid down|slipped|crashed down)';
const STRUCK = '(?:struck|hit|buried|destroyed|swallowed|engulfed|flattened|swept away|swept through|tore through)';
const RUBBLE = 'mud|rubble|debris';

/** The verb is followed by the place itself, so that each pattern reads a few words on. `words` are those of which each match has one. */
export const AT_PLACES: readonly { words: string; pattern: RegExp }[] = [
  { words: `${SLIDES}|${SUDDEN}`, pattern: new RegExp(`\\b(?:${STRIKES})${BETWEEN} (?:at|in|on|near) ${VILLAGE}${NAME}`, 'gu') },
  {
    words: `${SLIDES}|${SUDDEN}|${SLOPE}`,
    pattern: new RegExp(`\\b(?:${STRIKES}|(?:${SLOPE}))(?: that| which)?(?: (?:had|has))? ${STRUCK} ${VILLAGE}${NAME}`, 'gu'),
  },
  {
    words: SLOPE,
    pattern: new RegExp(`\\b(?:${SLOPE}) (?:had |has )?${CAME_DOWN} (?:on|onto|over|at|in|above|near) ${VILLAGE}${NAME}`, 'gu'),
  },
  { words: RUBBLE, pattern: new RegExp(`\\b(?:${RUBBLE}) (?:at|in|of) ${VILLAGE}${NAME}`, 'gu') },
  { words: SLIDES, pattern: new RegExp(`${NAME} (?=slides?\\b)`, 'gu') },
];

/** Markets crash and prices slide: here somebody was hurt. */
export const SOMEBODY_HURT = {
  words: 'killed|killing|died|dead|death|injured|injuries|missing|body|bodies',
  pattern: /\b(?:killed|killing|died|dead|deaths?|injured|injuries|missing|bod(?:y|ies))\b/i,
};

/** "the toll at Bel rose to seven": in the text of one village's disaster this is another's */
const AT_ANOTHER = /\b[Aa]t (\p{Lu}\p{Ll}[\p{L}-]*)(?= in |,? \p{Ll}|[,.])/gu;

/** Where a text turns to a village that is none of its subjects. */
export const otherVillagesIn = (text: string, names: ReadonlySet<string>): { at: number; end: number }[] =>
  matchesOf(AT_ANOTHER, text)
    .map((match) => ({ at: match.index, end: match.index + match[0].length, name: match[1]!.toLowerCase() }))
    .filter(({ name }) => !names.has(name))
    .map(({ at, end }) => ({ at, end }));
