/**
 * How figures changed: "a 45% increase from 2023", "fell from 47% to 41%", "up 7% to $84", "59, down from 63".
 * An amount says by how much, a level says where it ended, a base says where it began.
 */

import type { Draft, DraftFigure, DraftRelation } from '../drafts.ts';
import { CHANGE_FORMS, type ChangeWord, changeWord } from '../language/lexicon/change.ts';
import { every } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type Around, aroundChanges, gapBetween } from './change-context.ts';
import { changeNoun, changeNounTo, comparative } from './change-noun.ts';
import { changeAdverb, changeVerb, directionAfter, leadsToFigure, multiple, takenOff } from './change-verb.ts';
import { isTimeNoun } from './counted-in.ts';
import { endOf, startOf, tokenAfter } from './figure-extent.ts';

const tellsWhen = either(universal('ADP DET PROPN NUM ADJ'), isTimeNoun);

/** "GDP shrank": no noun looks so, whatever the tag */
const isPast = (reading: Reading, token: number): boolean =>
  ['fell', 'grew', 'shrank', 'sank', 'slid', 'leapt', 'dove'].includes(reading.lower(token));

/** "put on 0.7%", "puts on 12p": gained; "gave up 2.7%": lost. */
function putOn({ reading, figureAt }: Around, token: number): ChangeWord | null {
  const figure = figureAt.get(token + 1);
  if (!figure) return null;
  if (reading.lower(token) === 'on') return PUTTING.has(reading.lower(token - 1)) ? PUT_ON : null;
  const isGivenUp = reading.lower(token) === 'up' && GIVING.has(reading.lower(token - 1));
  return isGivenUp && ['percent', 'points', 'money'].includes(figure.kind) ? GIVE_UP : null;
}
/** the words that a change may be told by */
const mayTell = words([...CHANGE_FORMS, 'on', 'up'].join(' '));
const PUTTING = new Set(['put', 'puts', 'putting']);
const GIVING = new Set(['give', 'gives', 'gave', 'given', 'giving']);
const GIVE_UP: ChangeWord = { part: 'verb', direction: 'decrease', bare: 'sum' };
const PUT_ON: ChangeWord = { part: 'verb', direction: 'increase', bare: 'sum' };

export function findChanges(reading: Reading, draft: Draft): DraftRelation[] {
  const around = aroundChanges(reading, draft);
  const relations: DraftRelation[] = [];
  for (const figure of around.ordered)
    relations.push(...changeNoun(around, figure), ...comparative(around, figure), ...multiple(around, figure));
  const sentences = new Set(around.ordered.map((figure) => reading.sentenceOf[figure.firstToken]));
  for (const sentence of sentences)
    for (let token = reading.sentenceFirst[sentence]; token < reading.sentenceFirst[sentence + 1]; token++)
      if (mayTell(reading, token)) relations.push(...changeAt(around, token));
  fillGappedChanges(around);
  for (const figure of around.ordered) {
    relations.push(...directionAfter(around, figure), ...takenOff(around, figure));
    changeNounTo(around, figure);
  }
  return relations;
}

/** The change that a verb, or an adverb such as "up", tells. */
function changeAt(around: Around, token: number): DraftRelation[] {
  const { reading, figureAt } = around;
  const verb = changeWord(reading, token, 'verb') ?? putOn(around, token);
  if (verb) {
    const isVerb = reading.upos(token) === 'VERB' || verb === GIVE_UP || isPast(reading, token) || leadsToFigure(around, token);
    return isVerb && !figureAt.has(token) ? changeVerb(around, token, verb) : [];
  }
  const adverb = changeWord(reading, token, 'adverb');
  return adverb ? changeAdverb(around, token, adverb) : [];
}

/** "rose 0.2% in July and 2.7% from a year earlier": a time alone between the two. */
function isAgain(reading: Reading, before: DraftFigure, figure: DraftFigure): boolean {
  const and = startOf(reading, figure) - 1;
  const end = tokenAfter(reading, before);
  if (
    reading.lower(and) !== 'and' ||
    and - end > 5 ||
    !['from', 'on', 'in', 'over', 'year'].includes(reading.lower(endOf(reading, figure)))
  )
    return false;
  return every(reading, end, and, tellsWhen);
}

/** "Northby fell 3%, Eastby by 4% and Southby 5%": the verb is left out, its direction holds. */
function fillGappedChanges({ reading, ordered }: Around): void {
  for (let i = 1; i < ordered.length; i++) {
    const [before, figure] = [ordered[i - 1], ordered[i]];
    if (figure.change || !before.change || before.kind !== figure.kind || before.unit !== figure.unit || figure.kind === 'count') continue;
    if (reading.lower(endOf(reading, figure)) === 'of') continue; // "and 12% of flats were empty"
    const isGapped = gapBetween(reading, before, figure) || isAgain(reading, before, figure);
    if (reading.sentenceOf[before.firstToken] === reading.sentenceOf[figure.firstToken] && isGapped)
      figure.change = { ...before.change, from: { value: null, low: null, high: null, time: null } };
  }
}
