/**
 * Counts of a period: "There were 40 raids in Chad in 2023, the ministry said. They killed 90 people." What the same source goes on to count
 * of the kind is of that period, until it names another, and of that country while the text counts in no other. A day's event is told apart.
 */
import { grouped } from '../../common/grouped.ts';
import type { Draft, DraftFigure, DraftPlace, DraftTime } from '../drafts.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { isOutcomeForm } from '../language/lexicon/harm.ts';
import { some } from '../language/scan.ts';
import { headOfPhraseSpan, headOfSpan } from '../language/tree.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { BySentence } from './by-sentence.ts';
import { type Dated, isOnSpeech } from './dated.ts';
import type { Site } from './places-sites.ts';
import { isBase, isBaseFigure } from './times-base.ts';

/** A period and a country as one figure states them. */
interface Tally {
  sentence: number;
  speaker: Speaker | null;
  times: readonly DraftTime[];
  places: readonly DraftPlace[];
}

/** The entity of a source, or the noun that it is told by; `null` entity and noun for a pronoun that may be anybody. */
interface Speaker {
  entity: object | null;
  noun: string | null;
}

export interface Surroundings {
  dated: BySentence<Dated>;
  sites: BySentence<Site>;
}

const LONG = new Set(['month', 'quarter', 'half_year', 'year', 'range', 'decade']);
const isIncident = words(
  'incident incidents operation operations crime crimes murder murders homicide homicides accident accidents case cases',
);
const isToll = words('death deaths injury injuries fatality fatalities casualty casualties killings arrests');
/** counted among more than one country's */
const isWide = words('countries nations world worldwide global globally');

/** Gives figures that go on with a tally its period and its country. */
export function followTallies(reading: Reading, draft: Draft, around: Surroundings): void {
  const tallied = draft.figures.filter((figure) => isTallied(reading, figure)).sort((a, b) => a.firstToken - b.firstToken);
  if (tallied.length === 0) return;
  const country = onlyCountry(draft, tallied);
  const inSentence = grouped(tallied, ({ firstToken }) => reading.sentenceOf[firstToken]);
  let told: Tally[] = []; // of the paragraph
  let paragraph = -1;
  for (const figure of tallied) {
    const sentence = reading.sentenceOf[figure.firstToken];
    if (reading.paragraphOf[sentence] !== paragraph) told = [];
    paragraph = reading.paragraphOf[sentence];
    const speaker = speakerOf(reading, figure);
    const before = told.filter((one) => isOfOneSpeaker(one.speaker, speaker));
    if (figure.times.length === 0 && !isBaseFigure(reading, figure))
      implyTimes(figure, goingOn(reading, around, before, figure, inSentence.get(sentence) ?? []));
    if (figure.places.length === 0 && country) implyPlace(reading, figure, country, told, around.sites);
    if (figure.aggregate !== 'event' && isPeriod(figure.times) && !isBaseFigure(reading, figure))
      told.push({ sentence, speaker, times: figure.times, places: figure.places });
  }
}

/** How many were killed, or how many attacks there were: not in one event, of which its day is told. */
function isTallied(reading: Reading, figure: DraftFigure): boolean {
  if (figure.factuality !== 'actual' || figure.bound === 'vague') return false;
  if (figure.change !== null && figure.kind === 'percent') return isOfIncidents(reading, figure) || isOfToll(reading, figure);
  if (figure.kind !== 'count' || (figure.aggregate === 'stock' && !isOfIncidents(reading, figure))) return false;
  if (figure.outcome === null) return isOfIncidents(reading, figure);
  return !isOfOneEvent(reading, figure);
}

function isOfIncidents(reading: Reading, { item }: DraftFigure): boolean {
  if (!item) return false;
  const head = headOfPhraseSpan(reading, item);
  return reading.xpos(head) === 'NNS' && (isIncident(reading, head) || causeWord(reading, head)?.kind === 'event');
}

/** deaths; "the number of boys killed", whose participle is no part of the item */
function isOfToll(reading: Reading, { item, outcome }: DraftFigure): boolean {
  if (outcome !== null || !item) return outcome !== null;
  return isToll(reading, headOfPhraseSpan(reading, item)) || isOutcomeForm(reading.lower(reading.tokenAt(item.end - 1) + 1));
}

/** "a bomb killed nine", "killed in the blast" */
function isOfOneEvent(reading: Reading, { cause, aggregate }: DraftFigure): boolean {
  return (
    cause !== null &&
    aggregate !== 'period_total' &&
    reading.xpos(headOfSpan(reading, cause)) !== 'NNS' &&
    causeWord(reading, headOfSpan(reading, cause)) !== null
  );
}

/** The tally that a figure goes on with: of a change the latest, of a count the nearest. A day told of in between ends it. */
function goingOn(
  reading: Reading,
  { dated }: Surroundings,
  before: readonly Tally[],
  figure: DraftFigure,
  figures: readonly DraftFigure[],
): Tally | null {
  const sentence = reading.sentenceOf[figure.firstToken];
  const isDay = (at: number): boolean => dated(at).some((one) => one.time.precision === 'day' && !isOnSpeech(reading, one));
  const last = before.at(-1);
  // who was arrested, and when, is another matter than who was killed
  if (!last || (figure.outcome === 'arrested' && last.sentence !== sentence)) return null;
  const isOwn = (one: Dated): boolean => !isOnSpeech(reading, one) && !isBase(reading, figure, figures, one);
  if (dated(sentence).some(isOwn)) return last.sentence === sentence ? last : null;
  for (let at = last.sentence; at < sentence; at++) if (isDay(at)) return null;
  if (figure.change === null) return last;
  return before.reduce((latest, one) => ((one.times[0].to ?? '') > (latest.times[0].to ?? '') ? one : latest));
}

function implyTimes(figure: DraftFigure, tally: Tally | null): void {
  if (!tally) return;
  figure.times = [...tally.times];
  figure.timeBasis = 'implied';
  if (figure.aggregate === 'event' && figure.value !== 1) figure.aggregate = 'period_total';
  for (const { span } of tally.times)
    if (span) figure.evidence.push({ field: 'time_ids', span, basis: 'implied', rule: 'attach.time.tally' });
}

/** The one country in which the text counts; null where it counts in several. */
function onlyCountry({ places }: Draft, tallied: readonly DraftFigure[]): DraftPlace | null {
  const counted = tallied.flatMap((figure) => (isPeriod(figure.times) ? figure.places : []));
  const country = counted.find(({ kind }) => kind === 'country') ?? null;
  const isThere = ({ country: code }: DraftPlace): boolean => code === country?.country;
  return country && counted.every(isThere) && places.every((place) => place.role !== 'place' || isThere(place)) ? country : null;
}

/** Unless its sentence names a place, the paragraph (of which `told` is) counts in many countries, or has come down to a part of the one. */
function implyPlace(reading: Reading, figure: DraftFigure, country: DraftPlace, told: readonly Tally[], sites: BySentence<Site>): void {
  const sentence = reading.sentenceOf[figure.firstToken];
  const paragraph = reading.paragraphOf[sentence];
  if (!isPeriod(figure.times) || sites(sentence).length > 0) return;
  if (told.some(({ places }) => places.some(({ kind }) => kind !== 'country'))) return;
  let [first, end] = [sentence, sentence + 1];
  while (first > 0 && reading.paragraphOf[first - 1] === paragraph) first--;
  while (end < reading.sentenceCount && reading.paragraphOf[end] === paragraph) end++;
  if (some(reading, reading.sentenceFirst[first], reading.sentenceFirst[end], isWide)) return;
  figure.places = [country];
  figure.placeBasis = 'implied';
  if (country.span) figure.evidence.push({ field: 'place_ids', span: country.span, basis: 'implied', rule: 'attach.place.tally' });
}

/** As long as a month, with a beginning. */
const isPeriod = (times: readonly DraftTime[]): boolean =>
  times.length > 0 && times.every(({ precision, from, type }) => LONG.has(precision ?? '') && from !== null && type !== 'SET');

function speakerOf(reading: Reading, { claim }: DraftFigure): Speaker | null {
  if (!claim?.source) return null;
  const head = headOfPhraseSpan(reading, claim.source);
  return { entity: claim.entity, noun: reading.upos(head) === 'PRON' ? null : reading.lemma(head) };
}

/** The same entity or noun, or a pronoun that may stand for it; the author goes on with what the author tells. */
function isOfOneSpeaker(one: Speaker | null, other: Speaker | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.entity !== null && other.entity !== null) return one.entity === other.entity;
  return one.noun === null || other.noun === null || one.noun === other.noun;
}
