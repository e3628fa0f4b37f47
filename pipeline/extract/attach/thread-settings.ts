/**
 * Where the whole article is: the country whose economy it reports on, the constituency of an election, the ground of a match, the region of
 * an outbreak. The lead names it beside a word of that subject ("inflation in Poland", "the Fenmoor seat"); figures of the subject that
 * name no place are there.
 */

import type { Draft, DraftFigure, DraftPlace } from '../drafts.ts';
import { sentenceEnd, sentenceStart, some } from '../language/scan.ts';
import { isFiniteVerb, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { isOwnersMark, words, wordsIn } from '../language/words.ts';
import { isByElection } from '../places/parsers/name-with-kind.ts';
import type { Reading } from '../reading/reading.ts';
import { type BySentence, placesBySentence } from './by-sentence.ts';
import { clauseTense } from './clause-tense.ts';
import { isOuter, type Site } from './places-sites.ts';
import { endOfReport, isOfSubject, SUBJECTS, type Subject } from './thread-subjects.ts';
import { threadWordIn } from './thread-words.ts';
import { figureHead } from './times-clause.ts';

const isOfDateline = universal('NOUN PROPN ADJ PUNCT');
const isOfHeading = universal('NOUN PROPN ADJ ADP DET VERB NUM SCONJ');

type Located = DraftPlace & { span: NonNullable<DraftPlace['span']> };

/** paragraphs that tell where the article is */
const LEAD = 2;
/** tokens from a word of the subject to the place: "the waiting list for planned hospital treatment in England" */
const LONGEST_PHRASE = 8;
const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);

const leadsIn = words('in across of for at throughout');
const isOwn = words('won lost');
const goesOn = words('she he it they');
const isSeats = words('seats');
/** what ends the phrase of a subject's word */
const endsPhrase = words(', ; : said says and but as when while which who');
/** tells of the whole that the place is a part of, or of another */
const isElsewhere = words('country nation national nationwide nationally federal general worldwide global globally elsewhere abroad world');
/** more than any one country */
const isWorldwide = words('worldwide global globally');
/** "the 2019 general election": its figures are the place's all the same */
const isVote = words('election elections vote');
const isOfAnother: TokenTest = (reading, token) => isElsewhere(reading, token) && !isVote(reading, token + 1);
interface Setting {
  place: Located;
  subject: Subject;
}

/** Gives figures of what the article is about its place. `give` copies the place with its evidence. */
export function followSettings(
  reading: Reading,
  draft: Draft,
  sites: BySentence<Site>,
  give: (figure: DraftFigure, place: DraftPlace) => void,
): void {
  const settings = settingsOf(reading, draft);
  if (settings.length === 0) return;
  const end = endOfReport(reading);
  const placesIn = placesBySentence(reading, draft.places);
  for (const figure of draft.figures) {
    if (figure.places.length > 0 || !KINDS.has(figure.kind)) continue;
    if (reading.paragraphOf[reading.sentenceOf[figure.firstToken]] >= end) continue;
    const setting = settings.find(
      (one) => isOfSubject(reading, figure, one.subject) && !isOfHouse(reading, figure, one) && !isOfSeason(reading, figure, one),
    );
    if (!setting) continue;
    const place =
      placeBefore(reading, sites, figure, setting) ?? (isThere(reading, placesIn, figure, sites, setting) ? setting.place : null);
    if (place) give(figure, place);
  }
  goOnInParagraphs(reading, draft, placesIn, settings, give);
}

const COUNTED = new Set(['count', 'percent', 'points', 'ratio', 'measure']);
/** "you need 95 per cent" */
const tellsOfAnybody = wordsIn('you');
/** of another period or of a firm, though the paragraph goes on */
const tellsOfFirms = threadWordIn('market');

/** "Barka had 40 cases in May. Of those, nine were severe": what is counted next in the paragraph is there too, while no other place is named. */
function goOnInParagraphs(
  reading: Reading,
  { figures }: Draft,
  placesIn: BySentence<DraftPlace>,
  settings: readonly Setting[],
  give: (figure: DraftFigure, place: DraftPlace) => void,
): void {
  let last: { sentence: number; place: DraftPlace } | null = null;
  for (const figure of [...figures].sort((a, b) => a.firstToken - b.firstToken)) {
    const sentence = reading.sentenceOf[figure.firstToken];
    const [place] = figure.places;
    if (place) last = settings.some((one) => one.place.name === place.name) ? { sentence, place } : null;
    else if (last && goesOnFrom(reading, placesIn, figure, last)) {
      give(figure, last.place);
      last = { sentence, place: last.place };
    }
  }
}

function goesOnFrom(
  reading: Reading,
  placesIn: BySentence<DraftPlace>,
  { kind, firstToken, bound, factuality }: DraftFigure,
  last: { sentence: number; place: DraftPlace },
): boolean {
  const sentence = reading.sentenceOf[firstToken];
  if (!COUNTED.has(kind) || bound === 'vague' || factuality === 'demanded' || sentence - last.sentence > 1) return false;
  if (
    reading.paragraphOf[sentence] !== reading.paragraphOf[last.sentence] ||
    placesIn(sentence).some(({ name }) => name !== last.place.name)
  )
    return false;
  const [first, end] = [reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1]];
  return !tellsOfFirms(reading, sentence) && !some(reading, first, end, isOfAnother) && !tellsOfAnybody(reading, sentence);
}

/** "In Ruvu Ms Lund won by three votes. She polled 412": where the sentence before was, if a pronoun goes on with it; elsewhere it ends the setting. */
function placeBefore(reading: Reading, sites: BySentence<Site>, { firstToken }: DraftFigure, { place }: Setting): DraftPlace | null {
  const sentence = reading.sentenceOf[firstToken];
  if (sentence === 0 || reading.paragraphOf[sentence - 1] !== reading.paragraphOf[sentence]) return null;
  const before = sites(sentence - 1).filter((site) => site.way === 'in');
  const isOther = before.length === 1 && before[0].place.name !== place.name && !isWithin(place, before[0].place);
  return isOther && sites(sentence).length === 0 && goesOn(reading, reading.sentenceFirst[sentence]) ? before[0].place : null;
}

/** The one place that the first paragraph names beside a subject, else the second; two make no setting. */
function settingsOf(reading: Reading, { places }: Draft): Setting[] {
  const lead: Located[][] = Array.from({ length: LEAD }, () => []);
  for (const place of places)
    if (place.span !== null && place.role !== 'origin') lead[paragraphOf(reading, place.span.start)]?.push(place as Located);
  return SUBJECTS.flatMap((subject) => {
    const named = lead.map((here) => here.filter((place) => isNamedBeside(reading, place, subject))).find(({ length }) => length > 0);
    const holds = (outer: Located, inner: Located): boolean => isWithin(inner, outer) || isOuter(reading.text, inner, outer);
    const inner = (named ?? []).filter((place, _, all) => !all.some((other) => other.name !== place.name && holds(place, other)));
    const [first] = inner;
    return first && inner.every(({ name }) => name === first.name) ? [{ place: first, subject }] : [];
  });
}

const paragraphOf = (reading: Reading, offset: number): number => reading.paragraphOf[reading.sentenceOf[reading.tokenAt(offset)]];

/** Of one country, and of a smaller kind. */
const isWithin = (inner: DraftPlace, outer: DraftPlace): boolean =>
  inner.kind !== 'country' &&
  outer.kind !== inner.kind &&
  (outer.kind === 'country' || outer.kind === 'region') &&
  inner.country === outer.country;

/** "Ghana's economy", "inflation in Poland", "the Fenmoor seat"; a match is where its lead says that something was. */
function isNamedBeside(reading: Reading, { span, kind, country }: Located, { name, sets }: Subject): boolean {
  const first = reading.tokenAt(span.start);
  const end = reading.tokenAt(span.end - 1) + 1;
  // an economy is a state's
  if (name === 'economy' && (country === null || (kind !== 'country' && kind !== 'region'))) return false;
  const isOwner = end < reading.tokenCount && isOwnersMark(reading, end);
  const after = isOwner ? end + 1 : end;
  if (isOwner || reading.tokenStart[end] - reading.tokenEnd[end - 1] === 1) {
    const last = phraseEnd(reading, after);
    if (last >= 0 && sets(reading, last)) return true;
  }
  const before = reading.lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (before <= sentenceStart(reading, first) || !leadsIn(reading, before)) return false;
  if (name === 'match') return some(reading, sentenceStart(reading, first), sentenceEnd(reading, first), sets);
  return isAfterWord(reading, before, sets);
}

/** The last word of the noun phrase that begins here; -1 where none does. */
function phraseEnd(reading: Reading, first: number): number {
  if (isByElection(reading, first)) return first + 2;
  let last = -1;
  for (let token = first; token < Math.min(first + 4, sentenceEnd(reading, first - 1)); token++) {
    if (!isOfDateline(reading, token) || endsPhrase(reading, token)) break;
    last = token;
  }
  return last;
}

/** A word of the subject in the phrases in front of a preposition: nouns, adjectives and prepositions between. */
function isAfterWord(reading: Reading, preposition: number, isWord: TokenTest): boolean {
  const floor = Math.max(sentenceStart(reading, preposition), preposition - LONGEST_PHRASE);
  for (let token = preposition - 1; token >= floor; token--) {
    if (isWord(reading, token)) return true;
    if (endsPhrase(reading, token) || !isOfHeading(reading, token) || isOwn(reading, token)) return false;
    if (isFiniteVerb(reading, token)) return false;
  }
  return false;
}

/** "won 40 seats": of a house, where the place is one seat of it */
const isOfHouse = (reading: Reading, { endToken }: DraftFigure, { place }: Setting): boolean =>
  place.rule === 'place.kind' && isSeats(reading, endToken);

/** "have 40 points", "has scored 16 goals": of a season, not of the match */
const isOfSeason = (reading: Reading, figure: DraftFigure, { subject }: Setting): boolean =>
  subject.name === 'match' && ['present', 'perfect'].includes(clauseTense(reading, figureHead(reading, figure)) ?? '');

/** Nothing in the figure's sentence is elsewhere. */
function isThere(
  reading: Reading,
  placesIn: BySentence<DraftPlace>,
  { firstToken }: DraftFigure,
  sites: BySentence<Site>,
  { place }: Setting,
): boolean {
  const sentence = reading.sentenceOf[firstToken];
  const [first, end] = [reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1]];
  if (some(reading, first, end, place.kind === 'country' ? isWorldwide : isOfAnother)) return false;
  if (sites(sentence).some((site) => site.place.name !== place.name && !isWithin(place, site.place))) return false;
  return !placesIn(sentence).some((other) => isApart(other, place));
}

/** In another country, or beside the place in its own ("Victoria was the only state where …"). */
const isApart = (other: DraftPlace, place: DraftPlace): boolean =>
  (other.country !== null && other.country !== place.country) ||
  (other.role !== 'origin' && other.kind === place.kind && other.name !== place.name);
