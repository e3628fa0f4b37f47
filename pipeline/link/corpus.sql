-- The columns that need the whole corpus, as corpus.ts fills them, for DuckDB and Spark SQL alike. In: tables or views `documents` and
-- `quantities` of any number of parts of a corpus. Out: `corpus_documents` (document_id, duplicate_of, similarity) and `corpus_quantities`
-- (quantity_id, event_group_id, repeats_id, measure_id, is_summable), to be joined in place of the columns of these names. Run corpus-duckdb.sql or corpus-spark.sql first.

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

-- Each event as a document tells it, under an id of its own; `standing` orders them: what tells most first, then the earlier.
CREATE OR REPLACE TEMPORARY VIEW corpus_tellings AS
WITH told AS (
  SELECT 'v_' || short_hash(event_id || ' ' || event_key) AS own_id, document_id, published, start, event_traits AS traits,
    split_part(event_key, ' ', 1) AS day, substr(event_key, length(split_part(event_key, ' ', 1)) + 2) AS field
  FROM quantities
  WHERE event_id IS NOT NULL AND event_key IS NOT NULL
), once AS (
  SELECT own_id, document_id, published, start, traits, day, field,
    row_number() OVER (PARTITION BY own_id ORDER BY start ASC) AS place
  FROM told
)
SELECT own_id, document_id, published, traits, day, field, row_number() OVER (
  ORDER BY length(day) DESC, CAST(has_trait(traits, 'at:') AS INT) DESC, published ASC NULLS LAST, document_id ASC, start ASC, own_id ASC
) AS standing
FROM once
WHERE place = 1;

-- Whether two tellings are of one event: as relation.ts says.
CREATE OR REPLACE TEMPORARY VIEW corpus_relations AS
WITH listed AS (
  SELECT own_id, event_tokens(field, day, traits) AS tokens FROM corpus_tellings
), all_tokens AS (
  SELECT own_id, explode(tokens) AS token FROM listed
), counted AS (
  SELECT token, count(*) AS tellings FROM all_tokens GROUP BY token
), tokens AS ( -- a name of which more than a hundred tell is none that tells them apart
  SELECT all_tokens.own_id, all_tokens.token
  FROM all_tokens
  JOIN counted ON counted.token = all_tokens.token
  WHERE counted.tellings <= 100 OR NOT is_rare_name(substr(all_tokens.token, 6))
), pairs AS (
  SELECT DISTINCT a.own_id AS own_id, b.own_id AS other_id
  FROM tokens AS a
  JOIN tokens AS b ON b.token = a.token AND b.own_id <> a.own_id
)
SELECT a.own_id, b.own_id AS other_id, a.standing, b.standing AS other_standing, a.day, b.day AS other_day,
  CASE
    WHEN a.document_id = b.document_id THEN 'different'
    WHEN fields_clash(a.field, b.field) THEN 'different'
    WHEN a.day NOT LIKE b.day || '%' AND b.day NOT LIKE a.day || '%' THEN 'different'
    WHEN told_before(a.published, b.day) OR told_before(b.published, a.day) THEN 'different'
    WHEN a.field <> b.field OR a.field = 'story' THEN CASE WHEN share_names(a.traits, b.traits) THEN 'same' ELSE 'unknown' END
    WHEN share_trait(a.traits, b.traits, 'named:') THEN 'same'
    WHEN traits_clash(a.traits, b.traits) THEN 'different'
    WHEN share_trait(a.traits, b.traits, 'at:') AND (
      share_trait(a.traits, b.traits, 'name:') OR share_trait(a.traits, b.traits, 'venue:')
      OR share_trait(a.traits, b.traits, 'toll:') OR share_trait(a.traits, b.traits, 'size:')
    ) THEN 'same'
    WHEN share_trait(a.traits, b.traits, 'toll:') AND (
      share_trait(a.traits, b.traits, 'name:') OR share_trait(a.traits, b.traits, 'of:')
    ) THEN 'same'
    ELSE 'unknown'
  END AS relation
FROM pairs
JOIN corpus_tellings AS a ON a.own_id = pairs.own_id
JOIN corpus_tellings AS b ON b.own_id = pairs.other_id;

-- The first telling that is the same; its own where that is itself the same as an earlier one, or where two of a group are different.
CREATE OR REPLACE TEMPORARY VIEW corpus_events AS
WITH candidates AS (
  SELECT own_id, own_id AS first_id, standing FROM corpus_tellings
  UNION ALL
  SELECT own_id, other_id, other_standing FROM corpus_relations
  WHERE relation = 'same' AND own_id NOT IN (
    SELECT own_id FROM corpus_relations
    WHERE relation = 'same' AND length(other_day) = 10 AND length(day) < 10
    GROUP BY own_id
    HAVING count(DISTINCT other_day) > 1
  )
), ranked AS (
  SELECT own_id, first_id, row_number() OVER (PARTITION BY own_id ORDER BY standing ASC) AS place FROM candidates
), firsts AS (
  SELECT own_id, first_id FROM ranked WHERE place = 1
), together AS (
  -- a story may be told on by others, each of which shares a name with the one before
  SELECT one.own_id, CASE
    WHEN telling.field = 'story' THEN fourth.first_id
    WHEN leader.first_id = leader.own_id THEN leader.own_id
    ELSE one.own_id
  END AS group_id
  FROM firsts AS one
  JOIN corpus_tellings AS telling ON telling.own_id = one.own_id
  JOIN firsts AS leader ON leader.own_id = one.first_id
  JOIN firsts AS third ON third.own_id = leader.first_id
  JOIN firsts AS fourth ON fourth.own_id = third.first_id
), doubtful AS (
  SELECT DISTINCT one.own_id
  FROM together AS one
  JOIN together AS other ON other.group_id = one.group_id AND other.own_id <> one.own_id
  JOIN corpus_tellings AS a ON a.own_id = one.own_id
  JOIN corpus_tellings AS b ON b.own_id = other.own_id
  WHERE a.document_id = b.document_id
    OR (a.day NOT LIKE b.day || '%' AND b.day NOT LIKE a.day || '%')
    OR told_before(a.published, b.day) OR told_before(b.published, a.day)
    OR fields_clash(a.field, b.field)
    OR (
      a.field = b.field AND a.field <> 'story'
      AND traits_clash(a.traits, b.traits) AND NOT share_trait(a.traits, b.traits, 'named:')
    )
)
SELECT together.own_id, CASE WHEN doubtful.own_id IS NULL THEN together.group_id ELSE together.own_id END AS group_id
FROM together
LEFT JOIN doubtful ON doubtful.own_id = together.own_id;

-- Tellings for which another one, of the same event or of one that could be it, stands for what they count.
CREATE OR REPLACE TEMPORARY VIEW corpus_blocked AS
WITH totals AS (
  SELECT DISTINCT 'v_' || short_hash(event_id || ' ' || event_key) AS own_id, coalesce(outcome, '') || ' ' || kind || ' ' || unit AS slot
  FROM quantities
  WHERE is_total AND event_id IS NOT NULL AND event_key IS NOT NULL
)
SELECT DISTINCT related.own_id, totals.slot
FROM corpus_relations AS related
JOIN totals ON totals.own_id = related.other_id
JOIN corpus_events AS one ON one.own_id = related.own_id
JOIN corpus_events AS other ON other.own_id = related.other_id
WHERE related.other_standing < related.standing AND (one.group_id = other.group_id OR related.relation <> 'different');

CREATE OR REPLACE TEMPORARY VIEW corpus_quantities AS
WITH grouped AS (
  SELECT quantity_id, document_id, is_total, event_id, measure_key, coalesce(outcome, '') || ' ' || kind || ' ' || unit AS slot,
    CASE WHEN event_key IS NOT NULL THEN 'v_' || short_hash(event_id || ' ' || event_key) END AS own_id,
    first_value(quantity_id) OVER (
      PARTITION BY coalesce(repeat_key, quantity_id) ORDER BY published ASC NULLS LAST, document_id ASC, start ASC, quantity_id ASC
    ) AS first_id
  FROM quantities
), told AS (
  SELECT grouped.quantity_id, grouped.document_id, grouped.is_total, grouped.measure_key, grouped.slot, grouped.own_id, grouped.first_id,
    coalesce(corpus_events.group_id, grouped.event_id) AS event_group_id
  FROM grouped
  LEFT JOIN corpus_events ON corpus_events.own_id = grouped.own_id
)
SELECT told.quantity_id, told.event_group_id,
  CASE WHEN told.first_id <> told.quantity_id THEN told.first_id END AS repeats_id,
  CASE
    WHEN told.measure_key LIKE '%~~~' THEN 'm_' || short_hash(told.event_group_id || ' ' || told.measure_key)
    ELSE 'm_' || short_hash(told.measure_key)
  END AS measure_id,
  told.is_total AND told.first_id = told.quantity_id AND corpus_documents.duplicate_of IS NULL AND corpus_blocked.own_id IS NULL AS is_summable
FROM told
JOIN corpus_documents ON corpus_documents.document_id = told.document_id
LEFT JOIN corpus_blocked ON corpus_blocked.own_id = told.own_id AND corpus_blocked.slot = told.slot;
