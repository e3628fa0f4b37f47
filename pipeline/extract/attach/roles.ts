import type { SourceDocument, Span } from '../../contract.ts';
import { kindOfPhrase } from '../actors/corefer.ts';
import type { Actor } from '../actors/entities.ts';
import { type EntityIndex, publish, resolveSpan, stateNamed } from '../actors/entity-index.ts';
import type { Draft, DraftEntity, DraftFigure } from '../drafts.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { firstFrom, sentenceStart, some } from '../language/scan.ts';
import { ownSubject } from '../language/subject-head.ts';
import { headOfPhraseSpan, related } from '../language/tree.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';

const isPartOfName = related('flat* compound*');
const isLooseClause = related('advcl parataxis');
const isObliqueOrNumber = related('obl* nummod*');

/**
 * Gives each figure its holder, those affected and the perpetrator: the entities behind the words that events/ found, the
 * nationality of those affected, and an item label that no longer needs its sentence.
 */
export function attachRoles(reading: Reading, _document: SourceDocument, draft: Draft, index: EntityIndex): void {
  for (const figure of draft.figures) {
    figure.holder = role(reading, index, figure, 'holder_id', figure.holderSpan);
    figure.affected = role(reading, index, figure, 'affected_id', figure.affectedSpan);
    figure.perpetrator =
      role(reading, index, figure, 'perpetrator_id', doerOrNull(reading, figure, figure.perpetratorSpan)) ??
      role(reading, index, figure, 'perpetrator_id', doerOrNull(reading, figure, subjectOfHarm(reading, figure)));
    figure.affectedCountry = nationality(figure) ?? countryFled(reading, draft, figure);
    relabel(reading, figure);
  }
  shareLabels(draft.figures);
  publish(draft, index);
}

function role(reading: Reading, index: EntityIndex, figure: DraftFigure, field: string, span: Span | null): DraftEntity | null {
  const actor: Actor | null = span && (resolveSpan(reading, index, span) ?? stateNamed(reading, index, span));
  // "Kurdish villagers": a capitalised word that the text does not make anybody is nobody's name
  if (!span || !actor || actor.type === 'unclear') return null;
  figure.evidence.push({ field, span, basis: 'stated', rule: `attach.${field.replace('_id', '')}` });
  return actor.entity;
}

/** What those do who count the dead, find them, mourn them, suffer the loss or accuse somebody of it. */
const RECORDING = new Set(
  'verify record report count confirm document estimate register log tally list identify investigate cite acknowledge announce claim deny condemn mourn bury treat recover find see suffer lose have say put commemorate blame accuse suspect denounce criticise criticize warn vow promise pledge threaten urge demand ask summon protest believe fear insist'.split(
    ' ',
  ),
);

/** Nobody where what stands there recorded the harm, or acted in another clause than that which tells of it. */
const doerOrNull = (reading: Reading, figure: DraftFigure, span: Span | null): Span | null =>
  span && isOfClauseAround(reading, figure, span) ? null : unlessRecorder(reading, span);

const SUBORDINATE = new Set(['after', 'when', 'as', 'before', 'while', 'since', 'because', 'where']);

/** "Kenya shut its border after a bomb killed nine": the tree gives the clause after "after" the subject of the one in front. */
function isOfClauseAround(reading: Reading, { firstToken }: DraftFigure, { end }: Span): boolean {
  const last = reading.tokenAt(end - 1);
  for (let token = last + 1; token < firstToken; token++)
    if (SUBORDINATE.has(reading.lower(token)) && reading.xpos(token + 1) !== 'VBG') return true;
  return false;
}

/** "The UN has verified 14,000 deaths": the subject of such a verb killed nobody. */
function unlessRecorder(reading: Reading, span: Span | null): Span | null {
  if (!span) return null;
  const end = reading.tokenAt(span.end - 1) + 1;
  if (isOwnerOfDisaster(reading, end)) return null;
  const subject = headOfPhraseSpan(reading, span);
  const verb = reading.head(subject);
  return verb >= 0 && reading.relation(subject) === 'nsubj' && RECORDING.has(reading.lemma(verb)) ? null : span;
}

const DISASTERS = new Set(
  'wildfire fire flood flooding earthquake quake tremor storm hurricane typhoon cyclone tornado drought heatwave landslide mudslide avalanche tsunami eruption epidemic outbreak pandemic famine crash accident collapse derailment virus'.split(
    ' ',
  ),
);

/** "Chile’s wildfires killed 131": where they burned, not who did it */
function isOwnerOfDisaster(reading: Reading, end: number): boolean {
  if (!["'", "'s", '’', '’s'].includes(reading.form(Math.min(end, reading.tokenCount - 1)))) return false;
  return some(reading, end + 1, Math.min(end + 4, reading.tokenCount), (_, token) => DISASTERS.has(reading.lemma(token)));
}

const HARM = new Set(['killed', 'injured', 'killed_or_injured', 'kidnapped']);

const isWhoOrWhichOrThat = words('who which that');
/** "The group killed 17 farmers": the subject of the verb whose object the counted are, where it can act. */
function subjectOfHarm(reading: Reading, { outcome, item, firstToken }: DraftFigure): Span | null {
  if (!outcome || !HARM.has(outcome)) return null;
  const counted = item ? headOfPhraseSpan(reading, item) : firstToken;
  const verb = reading.head(counted);
  if (verb < 0 || reading.relation(counted) !== 'obj') return null;
  const subject = ownSubject(reading, verb);
  if (subject < 0 || reading.relation(subject) === 'nsubj:pass') return null;
  if (isWhoOrWhichOrThat(reading, subject)) return antecedent(reading, verb, subject);
  // "fighters of the Islamic State"
  const group = reading.children(subject).find((child) => child > subject && child < verb && reading.relation(child).startsWith('nmod'));
  if (group !== undefined && kindOfPhrase(reading, subject) !== null) return tokenSpan(reading, group, group + 1);
  return tokenSpan(reading, reading.subtreeStart(subject), subject + 1);
}

/** "Boko Haram, which killed 17"; in "a strike on Hamas, which killed 17" it may be the strike. */
function antecedent(reading: Reading, verb: number, pronoun: number): Span | null {
  const last = reading.form(pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1;
  if (last < sentenceStart(reading, pronoun) || reading.upos(last) !== 'PROPN') return null;
  let name = last;
  while (isPartOfName(reading, name) && reading.head(name) >= 0) name = reading.head(name);
  // where the tree lost the relative clause, it hangs on the verb before
  if (reading.head(verb) !== name && !isLooseClause(reading, verb)) return null;
  const isOfEvent = reading.relation(name).startsWith('nmod') && causeWord(reading, reading.head(name)) !== null;
  return isOfEvent || isObliqueOrNumber(reading, name) ? null : tokenSpan(reading, Math.min(name, last), last + 1);
}

/** "13 American service members", "its people": the country whose people they are. */
function nationality({ affected, affectedSpan, evidence, outcome }: DraftFigure): string | null {
  if (!outcome || !affectedSpan) return null;
  const country = affected?.kind === 'government' ? affected.country : null;
  if (country) evidence.push({ field: 'affected_country', span: affectedSpan, basis: 'stated', rule: 'attach.nationality' });
  return country;
}

/** words between those displaced and "from" */
const LONGEST_FLIGHT = 2;

/** "1.5 million displaced people from South Sudan", "900,000 people displaced from Ukraine": whose people they are. */
function countryFled(reading: Reading, draft: Draft, { outcome, item, evidence }: DraftFigure): string | null {
  if (outcome !== 'displaced' || !item) return null;
  const end = reading.tokenAt(item.end - 1) + 1;
  const from = firstFrom(reading, end, Math.min(end + LONGEST_FLIGHT, reading.tokenCount), isFrom);
  if (from < 0) return null;
  const place = draft.places.find(({ span, role }) => role === 'origin' && span !== null && reading.tokenAt(span.start) === from + 1);
  if (!place?.span || !place.country) return null;
  evidence.push({ field: 'affected_country', span: place.span, basis: 'stated', rule: 'attach.origin' });
  return place.country;
}

const isFrom = words('from');

const POSSESSIVES = /^(?:its|their|his|her) /;

/** "its citizens" → "citizens of China". */
function relabel(reading: Reading, figure: DraftFigure): void {
  const owner = figure.affected ?? figure.holder;
  const ownerSpan = figure.affectedSpan ?? figure.holderSpan;
  if (!owner?.name || !ownerSpan || !figure.itemLabel || !POSSESSIVES.test(figure.itemLabel)) return;
  if (!POSSESSIVES.test(`${reading.text.slice(ownerSpan.start, ownerSpan.end).toLowerCase()} `)) return;
  figure.itemLabel = `${figure.itemLabel.replace(POSSESSIVES, '')} of ${owner.name}`;
  figure.evidence.push({ field: 'item_label', span: ownerSpan, basis: 'stated', rule: 'attach.owner' });
}

/** A change of what another figure counts, "an increase of 45%", reads as that figure's item does. */
function shareLabels(figures: readonly DraftFigure[]): void {
  const labels = new Map(
    figures.flatMap(({ item, itemLabel }) => (item && itemLabel && !POSSESSIVES.test(itemLabel) ? [[item.start, itemLabel]] : [])),
  );
  for (const figure of figures)
    if (figure.item && figure.itemLabel && POSSESSIVES.test(figure.itemLabel))
      figure.itemLabel = labels.get(figure.item.start) ?? figure.itemLabel;
}
