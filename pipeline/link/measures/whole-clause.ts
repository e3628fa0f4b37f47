/**
 * The clause in which a figure stands, as far as it says of which whole the figure is: without who reports it, without asides, and without
 * what is said of other figures.
 */
import type { Passage } from '../sentence-of.ts';

/** As patterns. */
export const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** A number in digits or in words, as a pattern. */
export const NUMBER =
  '(?:\\d[\\d,.]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|hundreds|thousands|dozens)\\b)';
/** How another figure of the same sentence may begin. */
const FIGURE = `(?:${NUMBER}|(?:an?|several|some|about|another|at least|more than|nearly|no)\\b)`;
const REPORTS =
  '(?:said|says?|saying|told|tells|reported|reports|announced|announces|added|adds|confirmed|confirms|claimed|claims|acknowledged|admitted|stated|states|declared|maintained|maintains|insisted|insists|concluded|concludes|warned|recalled|noted|wrote|repeated|heard|spoke of|speaks of|spoken of|believes?|thinks?|reckons?|according to)';
const COUNTS = '(?:toll|number|total|count|tally|figure)';

/** Who says it, before what is said: "The mayor told reporters that". */
const REPORTED_AHEAD = new RegExp(`^.*\\b${REPORTS}\\b(?:[^,;]{0,60}? that\\b)?`, 'u');
/** After what is said: ", officials said", ", according to the ministry". */
const REPORTED_AFTER = new RegExp(`,? (?:[\\p{L}’'.-]+ ){0,8}${REPORTS}\\b.*$`, 'u');
/** "A man died in hospital, bringing the toll to 41": what the new number is of is said in its own words. */
const BRINGING = new RegExp(
  `^.*\\b(?:(?:bring|tak|rais|push|lift|mak)(?:ing|es|s)|as|with) (?=(?:the|its) (?:[\\p{L}-]+ ){0,3}${COUNTS}\\b)`,
  'u',
);
/** "The toll stood at nine after two bodies were found": how the number came about. */
const TOLL_AT = new RegExp(`\\b(?:[Tt]he|[Ii]ts) (?:[\\p{L}-]+ ){0,2}${COUNTS}\\b[^,;]*$`, 'u');
const HOW = /,? (?:after|when|as|because) .*$/u;
/** "by the regulator's count" */
const BY_COUNT = new RegExp(
  `\\b(?:by|on|in) (?:[\\p{L}-]+ ){0,4}[\\p{L}-]+['’]s? (?:[\\p{L}-]+ ){0,2}(?:(?:${COUNTS}|reckoning|estimate)s?\\b|(?=$|[.,;]))`,
  'gu',
);
/** What is said of some of them, or of what else was counted: ", four of them children", ", including two nurses". */
const ASIDE = new RegExp(
  `,? (?:including|among (?:them|whom)|of (?:them|whom|which)|many of them|most of (?:them|whom)|mostly|all of them)\\b.*$|, ${FIGURE}.*$`,
  'u',
);
/** From where on another figure, or another deed, is told of. */
const NEXT = new RegExp(
  `,? (?:and|or|with|but|while|whereas) (?=${FIGURE}).*$|,? (?:but|while|whereas|though|although)\\b.*$|,? and (?=(?:that|the|its|their|those|\\p{Ll}+ed|was|were|is|are|has|have|had|then|it|they|he|she)\\b).*$`,
  'u',
);
const BREAK = /[;:–—]/;
const BRACKETS = /\([^()]*\)/g;
/** "in June. It said": the end of a sentence, unless what stands there is a title or an initial */
const SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Sgt|Lt|No|\p{Lu}))\. (?=\p{Lu})/u;

/** What a clause needs to be one. */
const PREDICATE =
  /\b(?:is|are|was|were|be|been|has|have|had|did|died|killed|injured|wounded|hurt|claimed|lost|left|rose|risen|reached|stood|stands|put|gave|gives|counts?|counted|burn\w*|destroy\w*|damag\w*|found|recovered|missing|dead|perished|brought|took|raised|remain\w*|drowned|arrested|detained|displaced|evacuated|cancelled|closed)\b/;

/** Without who counted: "52 by the union's count and 33 by the government's". */
export const withoutCounters = (text: string): string => text.replace(BY_COUNT, '');

/** What a sentence says up to a figure, without the news that brings the toll to it. */
export const afterNews = (before: string): string => before.replace(BRINGING, '');

/** "18 of the 38 people who died", "each of the 118 injured": those are told by themselves, whatever is said of some of them. */
const DEFINITE = /\b(?:[Tt]he|[Aa]ll|[Tt]hose|[Ii]ts|[Tt]heir)(?: (?:at least|about|some|more than|nearly))?\s*$/;
const TOLD_OF_THOSE =
  /^(?: (?!(?:are|were|is|was|have|had|has|who|that|and|or)\b)[\p{Ll}-]+){0,2}? (?:(?:who|that) (?:(?:have|had|were|was|are) )?(?:been )?(?:died|dead|perished|drowned|killed|lost their lives|injured|hurt|wounded|missing|displaced|arrested|detained)|dead|killed|injured|wounded|hurt|missing|displaced|arrested|detained|deaths|fatalities|victims)\b/u;
/** where such a description ends */
const ENDS = /,| (?:have|had|has|was|were|is|are|will|would|can|could|did|do|came|went|got|and|or|but)\b.*$/u;

/** What is said of those whom a figure tells as known, without what else their sentence tells of them; null for others. */
function description({ before, after }: Passage): Passage | null {
  const told = DEFINITE.test(before) ? TOLD_OF_THOSE.exec(after)?.[0] : undefined;
  return told === undefined ? null : { before: '', after: `${told}${after.slice(told.length).split(BREAK)[0]!.split(ENDS)[0]!}` };
}

/** Whether a figure is told as that of all whom something befell: "of the 38 people who died". */
export const isDescribed = (passage: Passage): boolean => description(passage) !== null;

/**
 * @param previous code points before the figure at which each other figure of its sentence begins
 * @returns what stands before and after a figure in its clause
 */
export function clauseOf(passage: Passage, previous: readonly number[]): Passage {
  const told = description(passage);
  if (told) return told;
  const { before, after } = passage;
  const part = before.split(SENTENCE).at(-1)!.split(BREAK).at(-1)!;
  // "nine were killed and 22 hurt in the fire": what stands before the first of several numbers is said of each
  const first = Math.max(0, ...previous.filter((away) => away <= part.length));
  const ahead = part.slice(0, part.length - first).replace(BRACKETS, ' ');
  const said = withoutCounters(afterNews(ahead.replace(REPORTED_AHEAD, '')));
  const following = withoutCounters(after.replace(BRACKETS, ' ').split(BREAK)[0]!).replace(REPORTED_AFTER, '').replace(ASIDE, '');
  const own = following.replace(NEXT, '');
  const parts = (TOLL_AT.test(said) ? own.replace(HOW, '') : own).split(/,(?= )/);
  let end = 1;
  // "41 people, all from one town, died": what stands between commas belongs to the figure
  while (end < parts.length && !PREDICATE.test(`${said} ${parts.slice(0, end).join(',')}`)) end++;
  return { before: said, after: parts.slice(0, end).join(',') };
}
