/**
 * What a figure counts: the head noun with the modifiers that restrict it. "American service members"; "fighters, including
 * Tajiks" → "fighters". Words in a row propose the phrase, the tree cuts it where a verb was taken in or a second adjective left out.
 */
import type { DraftFigure } from '../drafts.ts';
import { headOf } from '../language/tree.ts';
import type { Reading } from '../reading/reading.ts';
import { startOf } from './change-context.ts';
import type { Phrase, Shield } from './described.ts';
import { DIMENSION } from './measured-nouns.ts';
import { changeWord, isOutcomeForm, outcomeWord, peopleClass } from './words.ts';

const OF_PRONOUNS = new Set(['them', 'whom', 'which', 'these', 'those', 'us']);
const AMOUNT_WORDS = new Set(['more', 'additional', 'further', 'another', 'extra', 'estimated', 'total', 'or', 'so']);
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'these', 'those', 'this', 'that', 'all']);
const HYPHENS = new Set(['-', '–', '‑']);
/** tokens that an item may have; a longer run is a list or a broken sentence */
const LONGEST_ITEM = 9;
/** tokens of an "of" phrase that restricts: "members of the security forces"; a longer one tells a story */
const LONGEST_OF = 4;

/** The first token that begins at or behind an offset: in "at 178p." the point belongs to the unit's token. */
export const tokenFrom = (reading: Reading, offset: number): number => {
  const token = reading.tokenAt(offset);
  return token < reading.tokenCount && reading.tokenStart[token] < offset ? token + 1 : token;
};

export function findPhrase(reading: Reading, figure: DraftFigure, shield: Shield): Phrase {
  const last = figure.endToken - 1;
  const limit = Math.min(reading.sentenceFirst[reading.sentenceOf[last] + 1], reading.tokenCount);
  let token = Math.max(figure.endToken, tokenFrom(reading, figure.span.end));
  const isFilling = (at: number): boolean =>
    HYPHENS.has(reading.lower(at)) || (figure.kind !== 'rank' && AMOUNT_WORDS.has(reading.lower(at)));
  while (token < limit && isFilling(token)) token++;
  const none: Phrase = {
    head: anchorOf(reading, figure),
    first: figure.firstToken,
    end: Math.max(figure.endToken, token),
    pronoun: -1,
    named: false,
  };
  if (token >= limit) return none;

  if (
    token > figure.endToken &&
    token - 1 < limit &&
    HYPHENS.has(reading.lower(token - 1)) &&
    reading.tokenStart[token] === reading.tokenEnd[token - 1]
  ) {
    return hyphenated(reading, token, none);
  }
  if (figure.kind === 'count' && reading.upos(token) === 'SYM' && reading.upos(token + 1) === 'NUM') token += 2; // "two $500 cheques"
  if (/^\.\d/.test(reading.form(token)))
    token++; // "two .22 rifles"
  else if (reading.form(token) === '.' && reading.upos(token + 1) === 'NUM') token += 2;
  token = behindMeasure(reading, token);
  if (token >= limit) return none;
  if (figure.kind === 'money' && isAdjectiveAlone(reading, token, startOf(reading, figure)))
    return { head: token, first: token, end: token + 1, pronoun: -1, named: true };
  if (reading.lower(token) === 'of') {
    if (token + 1 < limit && OF_PRONOUNS.has(reading.lower(token + 1))) return subsetNoun(reading, token + 1, limit, shield, none);
    const whole = nounRun(reading, token + 1, limit, shield, true);
    const run = whole && withOf(reading, whole, limit, shield);
    if (!run) return none;
    return figure.kind === 'count' || reading.upos(run.first) === 'NUM' ? withoutCount(reading, run) : run; // a share of "its 600 shops" keeps whose
  }
  // "the second-highest total", an adjective by its tag
  if (figure.kind === 'rank' && /^(?:total|tally)$/.test(reading.lower(token)) && reading.upos(token + 1) !== 'NOUN')
    return { head: token, first: token, end: token + 1, pronoun: -1, named: true };
  // "half the population"
  if (figure.rule === 'numeral.half' && /^(?:the|its|their|his|her|our|these|those)$/.test(reading.lower(token))) {
    const whole = nounRun(reading, token, limit, shield, true);
    return whole ? withoutCount(reading, whole) : none;
  }
  const run = nounRun(reading, token, limit, shield, false) ?? joinedAdjectives(reading, token, limit, shield);
  if (run && (isForecaster(reading, run) || isHarmDone(reading, run, figure) || isNoThing(reading, run, figure))) return none;
  return run ? withOf(reading, withTree(reading, last, run, limit), limit, shield) : none;
}

/** "one in eight pupils [in state schools]", "a third of adults [with a long illness]": of whom a share is; a place or a time says where and when. */
export function endWithWhich(reading: Reading, { end, head }: Phrase, shield: Shield): number {
  const limit = reading.sentenceFirst[reading.sentenceOf[head] + 1];
  const isPlural = /s$/.test(reading.lower(head)) || peopleClass(reading, head) !== null;
  if (!isPlural || end + 1 >= limit || !/^(?:in|with|from|under)$/.test(reading.lower(end)) || shield(end + 1)) return end;
  const inner = nounRun(reading, end + 1, limit, shield, true);
  const isApart = !inner || inner.end - inner.first > LONGEST_OF || reading.upos(inner.head) === 'PROPN';
  return isApart || PERIODS.test(reading.lower(inner.head)) ? end : inner.end;
}
const PERIODS =
  /^(?:years?|months?|weeks?|days?|quarters?|decades?|hours?|half|total|all|favou?r|need|danger|turn|fact|court|addition|poll|survey|part)$/;

/** "a €40 fine": behind an article and a price, what is priced, whatever its tag. */
const isAdjectiveAlone = (reading: Reading, token: number, first: number): boolean =>
  reading.upos(token) === 'ADJ' && /^an?$/.test(reading.lower(first - 1)) && /^(?:PUNCT|ADP|CCONJ)$/.test(reading.upos(token + 1));

const MEASURE =
  /^[\p{L}\d.]{1,12}[-‐‑](?:year[-‐‑]olds?|month[-‐‑]olds?|day|week|month|hour|minute|party|star|foot|feet|metre|meter|ton|tonne|inch|mile|storey|story|bed|seat|man)\b(?! \p{P})/u;

/** "two [14-year-old] cousins", "five [20-foot] boats": what measures them stands between. */
function behindMeasure(reading: Reading, token: number): number {
  if (token >= reading.tokenCount) return token;
  const start = reading.tokenStart[token];
  const measure = MEASURE.exec(reading.text.slice(start, start + 40));
  if (!measure || /s$/.test(measure[0])) return token;
  return tokenFrom(reading, start + measure[0].length);
}

const NO_THING = new Set(
  `apiece each yoy qoq y q m annually overall year-on-year quarter-on-quarter month-on-month respectively statewide nationwide worldwide
  countrywide citywide nationally globally`.split(/\s+/),
);
/** what such a multiple is of, nothing that has it: "debt is 2.4 times earnings" */
const COMPARED_WITH = /^(?:earnings|sales|revenues?|profits|income|assets|equity)$/;

/** "Rs 1,195 apiece", "15% y-o-y", "grew 3% year on year", "0.3% firmer", "40,000 left in the same year": no thing that is so many or so much. */
function isNoThing(reading: Reading, { first, head }: Phrase, figure: DraftFigure): boolean {
  const { kind, rule } = figure;
  // "six feet high blocked the road"; of "a six metre high wall" the wall
  if (kind === 'measure' && DIMENSION.test(reading.lower(first))) return !/^an?$/.test(reading.lower(startOf(reading, figure) - 1));
  if (kind !== 'rank' && first === head && /^(?:left|set|back|ahead|short|off|out|away|apart)$/.test(reading.lower(head))) return true;
  if (kind === 'rank') return /^(?:place|spot|position)$/.test(reading.lower(head)); // "in third place"
  if (kind === 'count') return false;
  if (rule === 'numeral.multiple') return COMPARED_WITH.test(reading.lower(head));
  if (NO_THING.has(reading.lower(first))) return true;
  if (/^(?:year|quarter|month|week|day)$/.test(reading.lower(first)) && /^(?:on|over|-)$/.test(reading.lower(first + 1))) return true;
  return first === head && changeWord(reading, head, 'comparative') !== null;
}

/** "fewer than the 377,000 analysts had expected": it is not the analysts that are counted. */
const isForecaster = (reading: Reading, { head, end }: Phrase): boolean =>
  /^(?:analysts|economists|experts|forecasters|investors|pollsters)$/.test(reading.lower(head)) &&
  end < reading.tokenCount &&
  /^(?:had|have|expected|forecast|predicted|estimated|were)$/.test(reading.lower(end)) &&
  (reading.lower(end) !== 'were' || /^(?:expecting|forecasting|predicting)$/.test(reading.lower(end + 1)));

/** "Three shot outside a club": more than one shot would be shots. */
const isHarmDone = (reading: Reading, { first, head }: Phrase, { value }: DraftFigure): boolean =>
  first === head && value !== null && value > 1 && reading.lower(head) === 'shot';

/** "60 of the 200 clinics" counts clinics. */
function withoutCount(reading: Reading, run: Phrase): Phrase {
  for (let token = run.head - 1; token >= run.first; token--) if (reading.upos(token) === 'NUM') return { ...run, first: token + 1 };
  return run;
}

/** The figure's own word that the rest of the sentence hangs it on: "$" of "$3-5bn", else its last numeral. */
function anchorOf(reading: Reading, figure: DraftFigure): number {
  const first = Math.min(figure.firstToken, reading.tokenAt(figure.span.start));
  const end = Math.max(figure.endToken, reading.tokenAt(figure.span.end));
  return headOf(reading, first, end, (_, token) => /^(?:NUM|SYM|NOUN|PROPN)$/.test(reading.upos(token)), figure.endToken - 1);
}

/** "a seven-member panel" counts members. */
function hyphenated(reading: Reading, token: number, none: Phrase): Phrase {
  return reading.upos(token) === 'NOUN' ? { head: token, first: token, end: token + 1, pronoun: -1, named: true } : none;
}

/** "four of them children", "four of them were policemen", "most of whom, soldiers,": the noun that says what the four are. */
function subsetNoun(reading: Reading, pronoun: number, limit: number, shield: Shield, none: Phrase): Phrase {
  let token = pronoun + 1;
  while (token < limit && (reading.lower(token) === ',' || reading.lemma(token) === 'be' || reading.lower(token) === 'were')) token++;
  const run = nounRun(reading, token, limit, shield, false);
  if (run && !outcomeWord(reading, run.head, 'adjective')) return { ...run, pronoun };
  return { ...none, end: pronoun + 1, pronoun };
}

/** A run of modifiers that ends in a noun, from `token` on; `determined` where an article, a possessive or another number may open it. */
function nounRun(reading: Reading, token: number, limit: number, shield: Shield, determined: boolean): Phrase | null {
  let first = token;
  if (determined) while (first < limit && DETERMINERS.has(reading.lower(first))) first++;
  // "a third of this year's budget", "of the winter wheat": a time that says which
  if (determined && first + 2 < limit && shield(first) && /^['’]s$/.test(reading.form(first + 1))) first += 2;
  const season = determined && shield(first) && SEASON.test(reading.lower(first)) && reading.upos(first + 1) === 'NOUN' ? first : -1;
  let head = -1;
  let afterPossessive = determined;
  for (let i = first; i < Math.min(limit, first + LONGEST_ITEM) && (i === season || !shield(i)); i++) {
    const part = reading.upos(i);
    const form = reading.lower(i);
    if (part === 'NOUN' || part === 'PROPN' || peopleClass(reading, i)) {
      if (/^[$£€¥₹]$|^(?:hit|struck|rocked|shook|jolted|rattled)$/.test(form)) break; // no name, whatever their tags
      if (head >= 0 && /^(?:sells|retails|trades|fetches|costs)$/.test(form) && /^(?:for|at)$/.test(reading.lower(i + 1))) break;
      // "5 soldiers dead": an outcome behind the noun is said of it
      if (head >= 0 && isOutcomeForm(form) && !outcomeWord(reading, i, 'noun')) break;
      // "three Republicans voting against": what they do
      if (
        head >= 0 &&
        /s$/.test(reading.lower(head)) &&
        /ing$/.test(form) &&
        !/^(?:NOUN|PROPN)$/.test(i + 1 < limit ? reading.upos(i + 1) : '')
      )
        break;
      head = i;
      // "one in five teachers plans to leave": people in the plural close the phrase
      if (/s$|men$|people$|children$/.test(form) && peopleClass(reading, i)) break;
    } else if (part === 'PART' && form !== 'to') {
      head = -1;
    } else if (HYPHENS.has(form) && i + 3 < limit && isLinkInCompound(reading, i + 1)) {
      // "air-to-ground munitions"
      head = -1;
      i += 2;
    } else if (HYPHENS.has(form) && i + 1 < limit && /^(?:VERB|ADJ)$/.test(reading.upos(i + 1))) {
      // "Turkish-backed fighters"
      head = -1;
      i++;
    } else if (part === 'ADJ' || HYPHENS.has(form)) {
      if (head >= 0 && isOutcomeForm(form)) break;
    } else if (part === 'NUM' || part === 'SYM') {
      // "its 600 shops", "Ruritania's $6bn debt"
      const isModel = i > first + 1 && HYPHENS.has(reading.lower(i - 1)) && reading.upos(i - 2) === 'PROPN'; // "one AK-47 rifle"
      if (!afterPossessive && !isModel && (head >= 0 || i === first)) break;
    } else if (head >= 0 || !isModifier(reading, i, limit, shield)) break;
    afterPossessive = part === 'PART' || (afterPossessive && part === 'SYM');
  }
  if (head < 0) return null;
  // a possessive stays, "its people"; an article does not, "of the villagers"
  const keepFrom = determined && /^(?:its|their|his|her|our|my|your)$/.test(reading.lower(token)) ? token : first;
  return { head, first: keepFrom, end: head + 1, pronoun: -1, named: true };
}

const SEASON = /^(?:spring|summer|autumn|winter|christmas|easter|weekend)$/;

/** "door-[to-]door", "mother-[in-]law" */
const isLinkInCompound = (reading: Reading, token: number): boolean =>
  /^(?:to|in|by|on|of|and)$/.test(reading.lower(token)) && HYPHENS.has(reading.form(token + 1));

/** "seven suffered burns": what happened to the seven, not a kind of burns */
const SUFFERED = /^(?:suffered|sustained|received|needed|required|underwent|sought|attended)$/;

/** A participle or adverb in front of a noun: "wounded soldiers", "heavily armed men". */
function isModifier(reading: Reading, token: number, limit: number, shield: Shield): boolean {
  if (token + 1 >= limit || shield(token + 1)) return false;
  if (reading.upos(token) !== 'VERB' && reading.upos(token) !== 'ADV') return false;
  if (reading.upos(token) === 'VERB' && !/(?:ed|en|ing|wn)$/.test(reading.lower(token))) return false;
  if (SUFFERED.test(reading.lower(token))) return false;
  const next = reading.upos(token + 1);
  if (reading.upos(token) === 'ADV') return next === 'ADJ' || next === 'VERB';
  return next === 'NOUN' || next === 'ADJ' || (next === 'PROPN' && peopleClass(reading, token + 1) !== null);
}

/** "Chinese and Pakistani workers": two adjectives in front of the noun. */
function joinedAdjectives(reading: Reading, token: number, limit: number, shield: Shield): Phrase | null {
  const second = token + 2;
  if (second >= limit || reading.upos(token) !== 'ADJ' || reading.lower(token + 1) !== 'and' || reading.upos(second) !== 'ADJ') return null;
  if (isOutcomeForm(reading.lower(token)) || isOutcomeForm(reading.lower(second))) return null;
  const run = nounRun(reading, second, limit, shield, false);
  return run && { ...run, first: token };
}

/** "Chinese and Pakistani workers": the tree's head noun lies behind the run; "men and women": a bare plural is joined. */
function withTree(reading: Reading, numeral: number, run: Phrase, limit: number): Phrase {
  const head = reading.head(numeral);
  if (head > run.head && head < run.first + LONGEST_ITEM && head < limit && reading.relation(numeral) === 'nummod') {
    let joined = reading.upos(head) === 'NOUN';
    for (let i = run.end; i < head && joined; i++)
      joined = /^(?:ADJ|NOUN|PROPN|CCONJ)$/.test(reading.upos(i)) && !isOutcomeForm(reading.lower(i));
    if (joined) return { ...run, head, end: head + 1 };
  }
  const second = run.end + 1;
  // "civilians and security personnel"
  const compound =
    second + 1 < limit && reading.lower(run.end) === 'and' && reading.upos(second) === 'NOUN' && reading.upos(second + 1) === 'NOUN';
  if (compound && peopleClass(reading, run.head) && peopleClass(reading, second + 1) && !isOutcomeForm(reading.lower(second)))
    return { ...run, end: second + 2 };
  if (
    second < limit &&
    reading.lower(run.end) === 'and' &&
    reading.upos(second) === 'NOUN' &&
    peopleClass(reading, run.head) &&
    peopleClass(reading, second)
  ) {
    return { ...run, end: second + 1 };
  }
  return run;
}

/** "members of the security forces", "citizens of China": an "of" phrase restricts. */
function withOf(reading: Reading, run: Phrase, limit: number, shield: Shield): Phrase {
  if (run.end >= limit || reading.lower(run.end) !== 'of' || outcomeWord(reading, run.head, 'noun')) return run;
  // "two counts of filing a false return"
  const isDeed = reading.xpos(run.end + 1) === 'VBG' && /^(?:counts?|charges?|acts?|cases?|incidents?)$/.test(reading.lower(run.head));
  const inner = nounRun(reading, run.end + (isDeed ? 2 : 1), limit, shield, true);
  return inner && inner.end - inner.first <= LONGEST_OF ? { ...run, end: inner.end } : run;
}
