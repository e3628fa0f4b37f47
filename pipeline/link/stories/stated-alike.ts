/** The same number of the same things in one story is the same figure, whatever was done with them. */
import type { Quantity } from '../../contract.ts';
import { deedOf, termOf } from '../affairs/deed.ts';
import { askOnce, type Context } from '../measures/context.ts';
import type { Measure } from '../measures/measure.ts';
import { placingOf } from '../measures/placing.ts';
import { labelOf, type Noun, nounOf } from '../measures/what.ts';
import type { Passage } from '../sentence-of.ts';
import { countsPeople } from './jobs.ts';
import { priceRole } from './price.ts';
import type { Story } from './story.ts';
import { STATED } from './story-key.ts';
import { inStory, placedOnce } from './story-measure.ts';

export function statedAlike(quantity: Quantity, context: Context): Measure | null {
  const { value, kind, outcome } = quantity;
  if (value === null || Math.abs(value) < LEAST || !KINDS.has(kind)) return null;
  const isOfThings = kind === 'count' && outcome === null;
  // "six of them", "the agency has 38": of what, is a guess
  if (isOfThings && quantity.item === null && Math.abs(value) < LEAST_BARE) return null;
  const noun = isOfThings ? nounOf(labelOf(quantity)) : null;
  if (isOfThings && noun === null) return null;
  const what = whatOf(quantity, noun, context);
  const story = what === null ? null : context.about.story();
  if (what === null || !story) return null;
  if (isOfThings && Math.abs(value) < SMALL) return smallAlike(quantity, what, story, context);
  const part = Math.abs(value) < LEAST_OF_PART ? context.parts.get(quantity) : undefined;
  // nobody tells of the same part in so many of the same words, and a key is no place for a sentence
  if (part !== undefined && part.split(' ').length > MOST_WORDS) return null;
  const scope = `${STATED}${value}${part === undefined ? '' : ` (${part})`}`;
  return inStory(quantity, { what, outcome: outcome ?? '', scope }, placedOnce(quantity, story, context));
}
/** of smaller numbers a story has several: the item in the same words and what was done with it must be the same, too */
const SMALL = 13;

/** "four plants were shut" is not "four plants were struck", and "four plants" alone says nothing. */
function smallAlike(quantity: Quantity, what: string, story: Story, context: Context): Measure | null {
  const label = labelOf(quantity);
  const deed = deedOf(label, context.passages.around(quantity.start, quantity.end));
  if (deed === null) return null;
  const measure = { kind: quantity.kind, unit: quantity.unit, what, scope: deed.name, outcome: '', where: '', whose: '', when: '' };
  const part = context.parts.get(quantity) ?? placingOf(quantity, measure, context) ?? '';
  if (part.split(' ').length > MOST_WORDS) return null;
  const scope = `${STATED}${quantity.value} (${[label.toLowerCase(), deed.name, part].filter((one) => one !== '').join(' ')})`;
  return inStory(quantity, { what, outcome: '', scope }, placedOnce(quantity, story, context));
}
/** words by which a part is known again */
const MOST_WORDS = 5;
/** of smaller numbers a text may have several by chance, each of another part of what happened */
const LEAST_OF_PART = 100;

/** Under which name a number is the same; null of what may be alike by chance. */
function whatOf({ kind, outcome, value, start, end }: Quantity, noun: Noun | null, context: Context): string | null {
  const { passages } = context;
  if (outcome !== null) return Math.abs(value!) < LEAST_HURT ? null : 'people';
  const { before, after } = passages.around(start, end);
  if (kind === 'percent') {
    const role = isRound(passages.slice(start, end)) ? roleOf({ before, after }) : '';
    return shareOf(after) ?? (isOfPoll(context) ? null : `${role}amount`);
  }
  if (kind === 'money') {
    const price = priceRole(before, after);
    if (price !== '' || REWARD.test(before)) return price || 'reward';
    return isOneDigit(value!) ? purposeOf(before, after) : 'amount';
  }
  if (isOfName(before, passages.slice(start, end))) return null;
  // "seven children", "seven officials"
  if (noun !== null && Math.abs(value!) < LEAST_OF_ALL) return noun.thing;
  // "800 workers", "800 relatives": so round a number is of both
  if (noun !== null && isOneDigit(value!)) return noun.head;
  return noun !== null && countsPeople(noun.head) ? 'people' : (noun?.head ?? 'amount');
}

/** 5,000,000: of one digit and noughts, which a story has for many things */
const isOneDigit = (value: number): boolean => /^\d0*$/.test(String(Math.abs(value)));

/** What a round sum is for, by the words beside it: the same sum is a fine, a loss and a grant. */
function purposeOf(before: string, after: string): string | null {
  const beside = `${before.split(/[;:]/).at(-1)!.slice(-LOOK)}#${after.split(/[;,\d]/)[0]!.slice(0, LOOK)}`;
  return PURPOSES.find(([, words]) => words.test(beside))?.[0] ?? null;
}
/** code points beside a sum */
const LOOK = 80;
const PURPOSES: readonly (readonly [name: string, words: RegExp])[] = [
  ['for each', /\b(?:each|every|per|apiece|famil(?:y|ies)|heirs?|widows?|bereaved|relatives|households?)\b/i],
  ['fine', /\b(?:fine[sd]?|penalt(?:y|ies)|settle(?:s|d|ment)?)\b/i],
  ['lost', /\b(?:los(?:e|es|t|s|ses)|damages?)\b/i],
  ['pledged', /\b(?:pledge[sd]?|donat\w+|grants?|granted|aid|loans?|len[dt]s?|promise[sd]?|offer(?:s|ed)?|giv(?:e|es|en|ing)|gave)\b/i],
  ['cost', /\b(?:costs?|costing|spen[dt]s?|bill|invest(?:s|ed|ment)?|set aside)\b/i],
  ['demanded', /\b(?:wants?|wanted|ask(?:s|ed)?|demand(?:s|ed)?|seeks?|sought|claim(?:s|ed)?|sue[sd]?)\b/i],
];

/** One or two digits, "8 percent": of these a text has several by chance, and what is demanded is not what prices rose by. */
const isRound = (text: string): boolean => (/\d[\d.,]*\d|\d/.exec(text)?.[0] ?? '').replace(/\D/g, '').length <= 2;

/** Whether a share is demanded or offered, or of prices: `demanded `, `of prices `; what was agreed is from then on told as what is. */
function roleOf(passage: Passage): string {
  const term = termOf(passage);
  return `${term === null || term === 'agreed' ? '' : `${term} `}${PRICES.test(passage.before) ? 'of prices ' : ''}`;
}
const PRICES = /\b(?:inflation|prices|cost of living|fares|rents)\b/i;

/** What is paid to whoever finds somebody: the same round sum is promised to others for other reasons. */
const REWARD = /\b(?:rewards?|bount(?:y|ies))\b/i;

/** Percentages are a hundred numbers: what they are told to be a share of must be the same, too. "72% of Zor's common shares" is of Zor. */
function shareOf(after: string): string | null {
  if (OF_MONEY.test(after)) return 'share of money';
  const [, whole] = /^ of (?:the |its |their |all )*((?:[\p{L}-]+ ?){1,4})/u.exec(after) ?? [];
  if (whole === undefined) return null;
  const name = /\p{Lu}[\p{L}-]+/u.exec(whole)?.[0].toLowerCase() ?? nounOf(whole.trim())?.head;
  return name === undefined ? null : `share of ${name}`;
}

/** A poll has many questions, and each of them its percentages. */
const isOfPoll = (context: Context): boolean => askOnce(context, 'story poll', () => POLL.test(context.text));
const POLL = /\b(?:polls?|pollsters?|surveys?|surveyed|respondents?)\b/i;

/** "of the $20m fund", "of the proceeds" */
const OF_MONEY = /^ of (?:the |its |their |all )*(?:\p{Sc}|(?:money|sum|total|proceeds|payout|settlement|fund|pot)\b)/u;

/** "Gang of Eight", "on Zor Radio 125": a number that is a piece of a name. */
const isOfName = (before: string, text: string): boolean =>
  (/^\p{Lu}\p{Ll}+$/u.test(text) && before.trim() !== '') || AFTER_NAME.test(before);
const AFTER_NAME = /(?:^|\s)(?!(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Ff]rom|[Oo]f)\s)\p{Ll}+ (?:\p{Lu}[\p{L}-]* ){2,}$/u;

export const isStatedAlike = ({ scope }: Measure): boolean => scope.startsWith(STATED);

const KINDS = new Set(['count', 'money', 'percent', 'measure']);
/** smaller numbers are too often the same by chance */
const LEAST = 4;
/** of whomever larger numbers are, they are the same ones */
const LEAST_OF_ALL = 20;
/** so many of the dead or the arrested may be others in each text: officers in one, found on one day in another */
const LEAST_HURT = 10;
/** and of those without a noun, larger ones */
const LEAST_BARE = 100;
