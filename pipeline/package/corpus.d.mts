/** Rows of the tables `documents` and `quantities`, as `sayso extract --rows documents,quantities` gives them; other columns and tables are passed on. */
export interface CorpusRows {
  documents: { document_id: string; published: string | null; text_key: string; near_keys: string[] }[];
  quantities: {
    quantity_id: string;
    document_id: string;
    published: string | null;
    start: number;
    repeat_key: string | null;
    is_total: boolean;
    event_id: string | null;
    event_key: string | null;
    event_traits: string[];
    measure_key: string | null;
    outcome: string | null;
    kind: string;
    unit: string;
  }[];
}

/** The rows of a corpus, with the columns that need all of them: `duplicate_of`, `similarity`, `event_group_id`, `repeats_id`, `measure_id`, `is_summable`. Their order changes nothing. */
export declare function fillCorpus<Rows extends CorpusRows>(rows: Rows): Rows;
