/**
 * The columns that need the whole corpus: which document copies an earlier one, which figure states an earlier one again, which events are
 * one, and which figures may be summed. Rows that share a key are a group; the first of a group, by date of publication (unknown last), document_id, place in the text
 * and id, stands for it. The first of the firsts of parts is the first of the whole, so one machine and a thousand find the same, in
 * whatever order documents come. `corpus.sql` says the same for a database or an engine.
 */
import { compactMap, idNumbers, idOf } from '../common/compact-map.ts';
import type { DocumentRow, QuantityRow } from '../schemas/types.ts';
import { compareText } from './compare-text.ts';
import { eventGroups } from './events/groups.ts';
import type { KeyedDocument, KeyedFigure } from './keys.ts';
import { measureId } from './measures/measure-id.ts';
import { similarity } from './near-keys.ts';

/** Share of common five-word runs from which a text is called a copy of another. */
const LEAST_SIMILARITY = 0.5;

/** What of each table the corpus decides. */
export interface CorpusRows {
  documents: DocumentRow[];
  quantities: QuantityRow[];
}

/** What of each table the corpus must know. */
export interface CorpusKeys {
  documents: KeyedDocument[];
  quantities: (KeyedFigure & Pick<QuantityRow, 'is_total' | 'outcome' | 'kind' | 'unit'>)[];
}

export interface Corpus {
  /** First of all: told of every document's keys, in any order, as often as one likes. */
  survey: (keys: CorpusKeys) => void;
  /** Then: whether the rows of a document stand as they are, by its place in the survey, from 0: most of news tell of nothing that others tell. */
  isSettled: (place: number) => boolean;
  /** And: the rows of documents that were surveyed, with the columns that need the corpus. */
  fill: <Rows extends CorpusRows>(rows: Rows) => Rows;
}

/** The rows of a corpus, with the columns that need all of them. */
export function fillCorpus<Rows extends CorpusRows>(rows: Rows): Rows {
  const corpus = corpusOver();
  corpus.survey(rows);
  return corpus.fill(rows);
}

interface KnownDocument extends Pick<DocumentRow, 'document_id' | 'published' | 'text_key'> {
  /** one string takes a third of what a list takes */
  nearKeys: string;
  /** whether it has no figure that the corpus may tell more of */
  isPlain: boolean;
}

/** Whether the corpus has nothing to tell of a figure, whatever others tell: it has no event, measure or total, and is not known again. */
const isPlain = ({ event_id, event_key, measure_key, repeat_key, is_total }: CorpusKeys['quantities'][number]): boolean =>
  event_id === null && event_key === null && measure_key === null && repeat_key === null && !is_total;

const nearKeysOf = ({ nearKeys }: KnownDocument): string[] => (nearKeys === '' ? [] : nearKeys.split(' '));

/** Where a row stands among those of its group. */
type Standing = Pick<KeyedFigure, 'document_id' | 'published' | 'start' | 'quantity_id'>;

/** In a corpus of any size: some 900 bytes for each document, 60 for each figure that can be recognised again, 600 for each event. */
export function corpusOver(): Corpus {
  const documents: KnownDocument[] = [];
  const surveyed: number[] = [];
  const numbers = compactMap(1); // document_id → its number
  const firstTexts = compactMap(1); // text_key or near_key → number of the first document that has it
  const events = eventGroups();
  const firstFigures = compactMap(5); // repeat_key → number of the document, start and id of the first figure that has it

  const numberOf = (document: KeyedDocument): number => {
    const known = numbers.get(document.document_id)?.[0];
    if (known !== undefined) {
      documents[known]!.isPlain = false; // one that came twice may have come with another text
      return known;
    }
    const { document_id, published, text_key, near_keys } = document;
    numbers.set(document_id, documents.length);
    return documents.push({ document_id, published, text_key, nearKeys: near_keys.join(' '), isPlain: true }) - 1;
  };
  const surveyTexts = (document: KeyedDocument): void => {
    const number = numberOf(document);
    surveyed.push(number);
    for (const key of [document.text_key, ...document.near_keys]) {
      const first = firstTexts.get(key);
      if (!first || byStanding(document, documents[first[0]!]!) < 0) firstTexts.set(key, number);
    }
  };
  const surveyRepeats = (figure: KeyedFigure): void => {
    if (figure.repeat_key === null) return;
    const first = firstFigure(figure.repeat_key);
    const number = numbers.get(figure.document_id)?.[0];
    if (number === undefined) throw new Error(`${figure.quantity_id} is of no document: give the row of ${figure.document_id} too`);
    if (!first || byPlace(figure, first) < 0) firstFigures.set(figure.repeat_key, number, figure.start, ...idNumbers(figure.quantity_id));
  };
  const firstFigure = (key: string): Standing | null => {
    const found = firstFigures.get(key);
    if (!found) return null;
    const { document_id, published } = documents[found[0]!]!;
    return { document_id, published, start: found[1]!, quantity_id: idOf('q', found.subarray(2)) };
  };
  /** Of the first documents with one of its keys, the one most alike; of several, the first. */
  const original = (
    document: Pick<DocumentRow, 'document_id' | 'text_key' | 'near_keys'>,
  ): Pick<DocumentRow, 'duplicate_of' | 'similarity'> => {
    let best: Pick<DocumentRow, 'document_id' | 'published'> | null = null;
    let most = 0;
    for (const key of [document.text_key, ...document.near_keys]) {
      const found = firstTexts.get(key);
      if (!found) throw new Error(`${document.document_id} was not surveyed`);
      const first = documents[found[0]!]!;
      if (first.document_id === document.document_id) continue;
      const alike = key === document.text_key ? 1 : similarity(document.near_keys, nearKeysOf(first));
      if (alike < LEAST_SIMILARITY || alike < most || (best && alike === most && byStanding(best, first) <= 0)) continue;
      best = first;
      most = alike;
    }
    return { duplicate_of: best?.document_id ?? null, similarity: best && most };
  };
  return {
    survey: (keys) => {
      for (const document of keys.documents) surveyTexts(document);
      for (const figure of keys.quantities) {
        events.survey(figure);
        surveyRepeats(figure);
        const number = isPlain(figure) ? undefined : numbers.get(figure.document_id)?.[0];
        if (number !== undefined) documents[number]!.isPlain = false;
      }
    },
    isSettled: (place) => {
      const document = documents[surveyed[place]!];
      return document?.isPlain === true && original({ ...document, near_keys: nearKeysOf(document) }).duplicate_of === null;
    },
    fill: (rows) => {
      const filled = rows.documents.map((document) => ({ ...document, ...original(document) }));
      const copies = new Set(filled.filter((document) => document.duplicate_of !== null).map((document) => document.document_id));
      const quantities = rows.quantities.map((row) => {
        const first = row.repeat_key === null ? null : (firstFigure(row.repeat_key)?.quantity_id ?? null);
        const repeats_id = first === row.quantity_id ? null : first;
        const event_group_id = events.groupOf(row);
        const isSummable = row.is_total && repeats_id === null && !copies.has(row.document_id) && events.isFirst(row);
        return { ...row, event_group_id, measure_id: measureId(row.measure_key, event_group_id), repeats_id, is_summable: isSummable };
      });
      return { ...rows, documents: filled, quantities };
    },
  };
}

const byStanding = (a: Pick<DocumentRow, 'document_id' | 'published'>, b: Pick<DocumentRow, 'document_id' | 'published'>): number =>
  compareText(a.published ?? UNDATED, b.published ?? UNDATED) || compareText(a.document_id, b.document_id);

const byPlace = (a: Standing, b: Standing): number => byStanding(a, b) || a.start - b.start || compareText(a.quantity_id, b.quantity_id);

/** After all dates. */
const UNDATED = '~';
