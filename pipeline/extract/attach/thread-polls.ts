/** What an opinion poll found holds for the days of its fieldwork: "Talbot interviewed 1,004 adults between 3 and 9 September". */
import type { DraftFigure, DraftTime } from '../drafts.ts';
import { some } from '../language/scan.ts';
import { words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import type { BySentence } from './by-sentence.ts';
import { clauseTense } from './clause-tense.ts';
import type { Dated } from './dated.ts';
import { endOfParagraphs, isOfSubject, SUBJECTS } from './thread-subjects.ts';
import { isBaseFigure } from './times-base.ts';
import { figureHead } from './times-clause.ts';

/** paragraphs that tell of a poll */
const LEAD = 2;
/** days that fieldwork may last */
const LONGEST_FIELDWORK = 45;

const tellsOfPoll = wordsIn('poll polls pollster pollsters survey');
const tellsOfAsking = wordsIn('interviewed surveyed polled questioned canvassed sampled');
const isDone = words('conducted carried taken');

/** When the poll that the article is about was taken, or null where it is about none or does not say. */
export function fieldworkOf(reading: Reading, dated: BySentence<Dated>): DraftTime | null {
  if (!isAboutPoll(reading)) return null;
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    if (!tellsOfAsking(reading, sentence) && !(tellsOfPoll(reading, sentence) && isDoneIn(reading, sentence))) continue;
    const days = dated(sentence).filter(isFieldwork);
    if (days.length === 1) return days[0].time;
  }
  return null;
}

const isDoneIn = (reading: Reading, sentence: number): boolean =>
  some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], isDone);

/** Whether the first paragraphs tell of a poll. */
function isAboutPoll(reading: Reading): boolean {
  const end = endOfParagraphs(reading, LEAD);
  for (let sentence = 0; sentence < end; sentence++) if (tellsOfPoll(reading, sentence)) return true;
  return false;
}

function isFieldwork({ time }: Dated): boolean {
  const [from, to] = [parseIsoDay(time.from), parseIsoDay(time.to)];
  return from !== null && to !== null && to - from < LONGEST_FIELDWORK && (time.precision === 'range' || time.precision === 'day');
}

const SHARES = new Set(['percent', 'points', 'ratio']);
const economy = SUBJECTS.find(({ name }) => name === 'economy');

/** A share that people gave, told in the past: no rate of the economy, and none that a poll before it found. */
export function isOfPoll(reading: Reading, figure: DraftFigure): boolean {
  if (!SHARES.has(figure.kind) || figure.factuality !== 'actual' || isBaseFigure(reading, figure)) return false;
  if (economy && isOfSubject(reading, figure, economy)) return false;
  return clauseTense(reading, figureHead(reading, figure)) === 'past' || reading.quotationOf[figure.firstToken] >= 0;
}
