/** What a verb moves or pays an amount for: "left the repo rate at 6.5%", "spent £3m on roads", "will add £87 to a bill". */

import { changeWord } from '../language/lexicon/change.ts';
import { headFrom, objectFrom, outermost } from '../language/noun-phrases.ts';
import { closesVerbPhrase, isInCommonPhrase, isNoun, opensObject, universal } from '../language/tags.ts';
import { isPassive } from '../language/verb-group.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isTimeNoun } from './counted-in.ts';
import { afterBracket } from './figure-extent.ts';
import type { Site } from './measured-site.ts';
import { subject } from './verb-subject.ts';
import type { Bearer } from './words.ts';

const closesClause = universal('VERB PUNCT');

/** "taking [the total] to 9.9 million" */
export const isTotal = (reading: Reading, verb: number): boolean =>
  ['the', 'its', 'their'].includes(reading.lower(verb + 1)) &&
  ['total', 'tally', 'number'].includes(reading.lower(verb + 2)) &&
  reading.lower(verb + 3) === 'to';

/** "left the repo rate unchanged at", "raised the wage to"; of a passive, the subject. */
export function object(site: Site, verb: number): number {
  const { reading, first, counted } = site;
  // "a cap, which took effect in May, lifted fares by": a passive has no noun right after it
  if (isTotal(reading, verb)) return verb + 2;
  const isActive =
    !['is', 'are', 'was', 'were', 'been', 'be', 'being'].includes(reading.lower(verb - 1)) && isInCommonPhrase(reading, verb + 1);
  if (isPassive(reading, verb) && !(isActive && !counted.has(verb + 1))) return subject(site, verb);
  // "held steady at 3.4%"
  const isHeld =
    ['steady', 'unchanged', 'flat', 'firm', 'level', 'stable'].includes(reading.lower(verb + 1)) && reading.lower(verb) !== 'left';
  if (isHeld) return subject(site, verb);
  if (['it', 'them'].includes(reading.lower(verb + 1))) return verb + 1;
  const head = objectFrom(reading, verb + 1, first);
  if (head >= 0 && !counted.has(head)) return head;
  // "wants the wage bill cut to 60%"
  if (['to', 'by', 'from'].includes(reading.lower(verb + 1)) && reading.xpos(verb) === 'VBN' && isNoun(reading, verb - 1))
    return outermost(reading, verb - 1);
  // "the rand bought 4.2 pence": an exchange rate
  const isRate = first === verb + 1 && ['buy', 'take'].includes(reading.lemma(verb)) && site.figure.kind === 'money';
  return isRate || changeWord(reading, verb, 'verb') || changeWord(reading, verb, 'mover') ? subject(site, verb) : -1;
}

/** "widened [the exclusion zone] to seven km", "grew its fleet by 40": a noun between the verb and the preposition is what changes. */
export function movesObject({ reading, first, counted }: Site, verb: number): boolean {
  if (changeWord(reading, verb, 'verb')?.bare !== 'yes' || !['to', 'by', 'from'].includes(reading.lower(first - 1)) || first - verb < 3)
    return false;
  if (!opensObject(reading, verb + 1) || ['that', 'which', 'who', 'it', 'they'].includes(reading.lower(verb + 1))) return false;
  const head = headFrom(reading, verb + 1, first);
  return (
    head === first - 2 && !isTimeNoun(reading, head) && !counted.has(head) && !counted.has(verb + 1) && !changeWord(reading, head, 'noun')
  );
}

const isAdd = words('add adds added adding');
/** "will add £87 a year to [a household bill]": what grows by it; -1 where nothing is added to. */
export function additionTo({ reading, figure, end, limit, counted }: Site, verb: number): number {
  if (!isAdd(reading, verb) || figure.kind === 'count') return -1;
  for (let token = end; token < Math.min(limit, end + 6); token++) {
    if (reading.lower(token) === 'to') return counted.has(token + 1) || counted.has(token + 2) ? -1 : headFrom(reading, token + 1, limit);
    if (closesVerbPhrase(reading, token)) return -1;
  }
  return -1;
}

/** tokens from the sum to what it is for, a time between: "spend £2m over two years on a pier" */
const AFTER_REACH = 12;

/** "spent £3m on [roads]", "paid $2bn for [the mine]"; without it, the one who does. */
export function after(site: Site, verb: number, role: Bearer): number {
  const preposition = role === 'for-only' ? 'for' : role;
  const { reading, end, limit, figure } = site;
  for (let token = afterBracket(reading, end, limit); token < Math.min(limit, end + AFTER_REACH); token++) {
    const paid = reading.lower(token) === preposition && !isAmount(site, token + 1) ? paidFor(reading, token + 1, limit) : -1;
    if (paid >= 0) return paid;
    if (closesClause(reading, token)) break;
  }
  return figure.kind === 'money' && role !== 'for-only' ? subject(site, verb) : -1;
}

/** "for $5m", "on 40%"; "on 11 players" tells what was paid for */
const isAmount = ({ reading, counted }: Site, token: number): boolean =>
  counted.has(token) &&
  !(reading.upos(token) === 'NUM' && counted.has(headFrom(reading, token + 1, token + 4)) && isInCommonPhrase(reading, token + 1));

/** "on [roads]", "on [shipbuilding]"; not "for [a year]" */
function paidFor(reading: Reading, first: number, limit: number): number {
  const head = headFrom(reading, first, limit);
  if (head >= 0 && !isTimeNoun(reading, head)) return head;
  return reading.xpos(first) === 'VBG' ? first : -1;
}
