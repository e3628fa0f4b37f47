/** What the dataset says of a figure and of a claim, term by term, in the words of the dataset's page: for the command's tables and the annotated reading. */
import type { AssertionRow, QuantityRow } from '../schemas/types.ts';
import { firmness, period, reading, UNKNOWN, WITHHELD, wordsOf } from '../site/page/words.ts';

export interface Fact<Row> {
  term: string;
  /** null where the text tells nothing */
  of: (row: Row) => string | null;
}

/** The words of a column in quotation marks; that they are withheld; or null where there are none. */
function quotedWords(row: QuantityRow | AssertionRow, column: 'cue'): string | null {
  const words = wordsOf(row, column, row[column], null);
  return words === null || words === WITHHELD ? words : `“${words}”`;
}

const known = (words: string): string | null => (words === UNKNOWN ? null : words);
const joined = (...parts: (string | null | false | undefined)[]): string | null => parts.filter(Boolean).join(', ') || null;
const withBasis = (words: string | null, basis: string | null): string | null =>
  words !== null && basis === 'implied' ? `${words} (implied)` : words;

/** "about 170"; "twelve = 12" where the reading is another than the words. */
export function written(figure: QuantityRow): string {
  const read = reading(figure);
  if (figure.text === null) return read;
  const isSame = read === UNKNOWN || sameWords(figure.text) === sameWords(read);
  return isSame ? figure.text : `${figure.text} = ${read}`;
}

/** What "6,000 per cent" and "6000%", "fewer than" and "less than" have in common. */
const sameWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/per ?cent/g, '%')
    .replace(/fewer/g, 'less')
    .replace(/[-–—]/g, '–')
    .replace(/[\s,]/g, '');

const CHANGES: Record<string, string> = { increase: 'an increase', decrease: 'a decrease' };

/** Killed, an increase, a forecast: what the words say became of what is counted. */
const happened = (figure: QuantityRow): string | null =>
  joined(
    figure.outcome?.replaceAll('_', ' '),
    figure.change_direction && CHANGES[figure.change_direction],
    figure.factuality === 'actual' ? null : figure.factuality,
  );

/** On whose say-so, and by which words. */
function whoSays(figure: QuantityRow): string {
  if (figure.attribution === 'author') return 'the author';
  if (figure.attribution === 'unresolved') return 'unclear';
  const isNobody = figure.attribution === 'unattributed';
  const who = isNobody ? 'nobody named' : wordsOf(figure, 'source_name', figure.source_name, 'a source not named');
  const cue = quotedWords(figure, 'cue');
  return cue === null || (who === WITHHELD && cue === WITHHELD) ? who : `${who}: ${cue}`;
}

const STANCES: Record<string, string> = {
  deny: 'denied',
  doubt: 'doubted',
  judge: 'a judgement',
  demand: 'a demand',
  intend: 'an intention',
};

/** How it is put forward: as so, which goes without saying, or otherwise; and with how much reserve. */
function firmly(row: QuantityRow | AssertionRow): string | null {
  const stance = row.stance === null ? undefined : STANCES[row.stance];
  const isTold = row.certainty !== 'unknown' || row.hedges.length > 0;
  return joined(stance, isTold ? firmness(row) : null) ?? (isTold ? 'certain' : 'not told');
}

function ofWhat(figure: QuantityRow): string | null {
  const item = figure.item_label ?? wordsOf(figure, 'item', figure.item, null);
  const per = wordsOf(figure, 'per', figure.per, null);
  return [item, per && `(${per})`].filter(Boolean).join(' ') || null;
}

/** What most readers ask of a figure. */
export const FIGURE_FACTS: Fact<QuantityRow>[] = [
  { term: 'Figure', of: written },
  { term: 'Of what', of: ofWhat },
  { term: 'What happened', of: happened },
  { term: 'Who says so', of: whoSays },
  { term: 'How firmly', of: firmly },
  { term: 'When', of: (row) => withBasis(known(period(row.time_from, row.time_to, row.time_precision)), row.time_basis) },
  { term: 'Where', of: (row) => withBasis(row.place_name, row.place_basis) },
];

/** What a reader of one figure wants beside. */
export const MORE_FIGURE_FACTS: Fact<QuantityRow>[] = [
  { term: 'Cause', of: (row) => wordsOf(row, 'cause', row.cause, null) },
  { term: 'Whose', of: (row) => row.holder_name },
  { term: 'Affected', of: (row) => row.affected_name ?? row.affected_country },
  { term: 'Done by', of: (row) => row.perpetrator_name },
];

/** What most readers ask of a claim. */
export const CLAIM_FACTS: Fact<AssertionRow>[] = [
  {
    term: 'Who says so',
    of: (row) =>
      joined(
        wordsOf(row, 'source_name', row.source_name ?? row.source, 'nobody named'),
        wordsOf(row, 'source_role', row.source_role, null),
      ),
  },
  { term: 'By which words', of: (row) => quotedWords(row, 'cue') },
  { term: 'What', of: (row) => wordsOf(row, 'content', row.content.join(' … ') || null, null) },
  { term: 'How firmly', of: firmly },
  { term: 'When', of: (row) => known(period(row.time_from, row.time_to, row.time_precision)) },
];

/** What a reader of one claim wants beside. */
export const MORE_CLAIM_FACTS: Fact<AssertionRow>[] = [
  { term: 'To whom', of: (row) => wordsOf(row, 'addressee', row.addressee, null) },
  { term: 'About whom', of: (row) => row.target_name },
  { term: 'Put as', of: (row) => (row.mode === 'indirect' ? null : row.mode) },
];

/** Who vouches, by whether a reader could go and ask: what rows are coloured by. */
export type Voice = 'author' | 'named' | 'unnamed';

export const figureVoice = (figure: QuantityRow): Voice =>
  figure.attribution === 'author' ? 'author' : figure.source_named ? 'named' : 'unnamed';
export const claimVoice = (claim: AssertionRow): Voice => (claim.source_named ? 'named' : 'unnamed');
