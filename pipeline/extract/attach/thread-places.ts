/**
 * The place of the event that the article tells of, for its figures that name none: that of the sentence before in the paragraph, else that
 * of the lead. A figure with a day of its own, or a sentence with a place of its own, tells of another.
 */

import { grouped } from '../../common/grouped.ts';
import type { Draft, DraftFigure, DraftPlace } from '../drafts.ts';
import { sentenceStart } from '../language/scan.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tellsOfIncident } from '../times/resolve/incident.ts';
import type { BySentence } from './by-sentence.ts';
import type { Site } from './places-sites.ts';
import { isOfBystanders } from './places-tied.ts';
import { topicOf } from './thread-topics.ts';
import { threadWord } from './thread-words.ts';

/** paragraphs that set what the article is about */
const LEAD = 2;
const isApart = threadWord('apart');

/** Where a sentence puts the article's event, and when. */
interface Scene {
  sentence: number;
  places: readonly DraftPlace[];
  /** of the figures that are there; null where none is */
  figure: DraftFigure | null;
}

/** Gives figures of the article's event its place. `give` copies the places with their evidence. */
export function followPlaces(
  reading: Reading,
  draft: Draft,
  sites: BySentence<Site>,
  inner: (sites: Site[]) => Site[],
  give: (figure: DraftFigure, places: readonly DraftPlace[]) => void,
): void {
  const tolls = tollsBySentence(reading, draft);
  const sceneOf = (sentence: number): Scene | null => sceneIn(reading, tolls.get(sentence) ?? [], sites, inner, sentence);
  for (const figure of draft.figures) {
    if (figure.places.length > 0 || topicOf(reading, figure) !== 'event') continue;
    const sentence = reading.sentenceOf[figure.firstToken];
    const own = sites(sentence).filter(({ head }) => !isOfBystanders(reading, head));
    if (own.length > 0 && tolls.get(sentence)?.every(({ places }) => places.length === 0)) continue;
    const scene = before(reading, sentence, sceneOf);
    if (scene && (isOfOneDay(figure, scene.figure) || isRightBefore(reading, sentence, scene))) give(figure, scene.places);
  }
  followAnaphors(reading, draft, give);
}

function tollsBySentence(reading: Reading, { figures }: Draft): Map<number, DraftFigure[]> {
  const tolls = figures.filter(({ outcome }) => outcome !== null);
  return grouped(tolls, ({ firstToken }) => reading.sentenceOf[firstToken]);
}

/** The places of a sentence's toll; without one, the only place that something is in, where it tells of an incident. */
function sceneIn(
  reading: Reading,
  tolls: readonly DraftFigure[],
  sites: BySentence<Site>,
  inner: (sites: Site[]) => Site[],
  sentence: number,
): Scene | null {
  const [figure] = tolls.filter(
    ({ places, aggregate, factuality }) => places.length > 0 && aggregate !== 'stock' && factuality === 'actual',
  );
  if (figure) return { sentence, places: figure.places, figure };
  if (!tellsOfIncident(reading, sentence)) return null;
  const there = inner(sites(sentence).filter(({ way, head }) => way !== 'to' && !isOfBystanders(reading, head)));
  return there.length === 1 ? { sentence, places: [there[0].place], figure: null } : null;
}

function before(reading: Reading, sentence: number, sceneOf: (sentence: number) => Scene | null): Scene | null {
  const paragraph = reading.paragraphOf[sentence];
  for (let at = sentence; at >= 0 && reading.paragraphOf[at] === paragraph; at--) {
    const scene = sceneOf(at);
    if (scene) return scene;
    if (isApart(reading, reading.sentenceFirst[at])) return null;
  }
  for (let at = 0; at < sentence && reading.paragraphOf[at] < LEAD; at++) {
    const scene = sceneOf(at);
    if (scene) return scene;
  }
  return null;
}

/** "Gao has seen a surge in violence. Figures show that 171 soldiers had been killed by October." */
const isRightBefore = (reading: Reading, sentence: number, scene: Scene): boolean =>
  scene.figure === null && scene.sentence === sentence - 1 && reading.paragraphOf[scene.sentence] === reading.paragraphOf[sentence];

/** "An attack in 2019 killed 70": told of another day than the event's. */
function isOfOneDay({ times, timeBasis }: DraftFigure, other: DraftFigure | null): boolean {
  if (times.length === 0 || timeBasis !== 'stated') return true;
  return other !== null && other.times.length > 0 && times[0].from === other.times[0].from && times[0].to === other.times[0].to;
}

const isBack = words('those these them');

/** What counts among the things counted before: "Of those, 58 …", "Forty-one of those infected", "By noon 900 were still without it". */
function followAnaphors(reading: Reading, { figures }: Draft, give: (figure: DraftFigure, places: readonly DraftPlace[]) => void): void {
  const inOrder = figures.filter(({ kind }) => kind === 'count' || kind === 'ratio' || kind === 'percent');
  inOrder.sort((a, b) => a.firstToken - b.firstToken);
  inOrder.forEach((figure, i) => {
    const last = inOrder[i - 1];
    if (!last || figure.places.length > 0 || figure.factuality !== 'actual' || !isAmong(reading, figure)) return;
    if (reading.sentenceOf[figure.firstToken] - reading.sentenceOf[last.firstToken] <= 1) give(figure, last.places);
  });
}

function isAmong(reading: Reading, { kind, firstToken, endToken }: DraftFigure): boolean {
  const first = sentenceStart(reading, firstToken);
  if (reading.lower(first) === 'of' && isBack(reading, first + 1) && firstToken > first) return true;
  if (reading.lower(endToken) === 'of' && isBack(reading, endToken + 1)) return true;
  return kind === 'count' && reading.upos(endToken) === 'AUX';
}
