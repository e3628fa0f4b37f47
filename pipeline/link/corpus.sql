-- The columns that need the whole corpus, as corpus.ts fills them, for DuckDB and Spark SQL alike. In: tables or views `documents` and
-- `quantities` of any number of parts of a corpus. Out: `corpus_documents` (document_id, duplicate_of, similarity) and `corpus_quantities`
-- (quantity_id, repeats_id, is_summable), to be joined in place of the columns of these names. Run corpus-duckdb.sql or corpus-spark.sql first.

CREATE OR REPLACE TEMPORARY VIEW corpus_documents AS
WITH keyed AS (
  SELECT document_id, published, explode(array_append(near_keys, text_key)) AS shared_key FROM documents
), firsts AS (
  SELECT document_id, first_value(document_id) OVER (
    PARTITION BY shared_key ORDER BY published ASC NULLS LAST, document_id ASC
  ) AS first_id
  FROM keyed
), pairs AS (
  SELECT DISTINCT document_id, first_id FROM firsts WHERE document_id <> first_id
), alike AS (
  SELECT pairs.document_id, pairs.first_id, earlier.published,
    CASE WHEN later.text_key = earlier.text_key THEN CAST(1 AS DOUBLE) ELSE near_similarity(later.near_keys, earlier.near_keys) END AS similarity
  FROM pairs
  JOIN documents AS later ON later.document_id = pairs.document_id
  JOIN documents AS earlier ON earlier.document_id = pairs.first_id
), ranked AS (
  SELECT document_id, first_id, similarity, row_number() OVER (
    PARTITION BY document_id ORDER BY similarity DESC, published ASC NULLS LAST, first_id ASC
  ) AS place
  FROM alike
  WHERE similarity >= 0.5
)
SELECT documents.document_id, ranked.first_id AS duplicate_of, ranked.similarity AS similarity
FROM documents
LEFT JOIN ranked ON ranked.document_id = documents.document_id AND ranked.place = 1;

CREATE OR REPLACE TEMPORARY VIEW corpus_quantities AS
WITH grouped AS (
  SELECT quantity_id, document_id, is_total, first_value(quantity_id) OVER (
    PARTITION BY coalesce(repeat_key, quantity_id) ORDER BY published ASC NULLS LAST, document_id ASC, start ASC, quantity_id ASC
  ) AS first_id
  FROM quantities
)
SELECT grouped.quantity_id,
  CASE WHEN grouped.first_id <> grouped.quantity_id THEN grouped.first_id END AS repeats_id,
  grouped.is_total AND grouped.first_id = grouped.quantity_id AND corpus_documents.duplicate_of IS NULL AS is_summable
FROM grouped
JOIN corpus_documents ON corpus_documents.document_id = grouped.document_id;
