-- Four questions, for DuckDB: run `duckdb < questions-duckdb.sql` in this folder.

CREATE OR REPLACE VIEW quantities AS SELECT * FROM read_parquet('../quantities.parquet');
CREATE OR REPLACE VIEW assertions AS SELECT * FROM read_parquet('../assertions.parquet');
CREATE OR REPLACE VIEW comparisons AS SELECT * FROM read_parquet('../comparisons.parquet');
CREATE OR REPLACE VIEW series AS SELECT * FROM read_parquet('../series.parquet');

-- Every figure that is compared, in order of publication.
CREATE OR REPLACE VIEW statements AS
SELECT
  member.measure_id, member.label, member.verdict, member.reason, member.position, q.published,
  coalesce(q.source_name, q.restates_publisher, q.publisher) AS says, q.text, q.value, q.low, q.high, q.bound
FROM (
  SELECT measure_id, label, verdict, reason, unnest(quantity_ids) AS quantity_id, generate_subscripts(quantity_ids, 1) AS position
  FROM comparisons
) AS member
JOIN quantities AS q USING (quantity_id);

-- Which figures conflict?
SELECT label, published, says, text, reason FROM statements WHERE verdict = 'differ' ORDER BY measure_id, position;

-- How was a toll revised? What one source said of one measure, then said otherwise.
SELECT label, says, published, text, value - lag(value) OVER said AS change, lag(text) OVER said AS text_before
FROM statements
WINDOW said AS (PARTITION BY measure_id, says ORDER BY position)
QUALIFY text_before IS NOT NULL AND (value, low, high) IS DISTINCT FROM (lag(value) OVER said, lag(low) OVER said, lag(high) OVER said)
ORDER BY measure_id, published;

-- What rests on one unnamed source? Nobody named states another figure of the same measure or event.
-- An empty name is withheld where the column says so, and not stated elsewhere.
SELECT q.published, coalesce(q.restates_publisher, q.publisher) AS reported_by, q.text, q.item_label, q.outcome,
  coalesce(q.source_name, CASE WHEN list_contains(q.withheld, 'source_name') THEN 'withheld' ELSE 'not stated' END) AS source_name,
  q.source_kind, q.cue, q.certainty
FROM quantities AS q
WHERE q.attribution IN ('attributed', 'unattributed')
  AND coalesce(q.source_named, false) = false
  AND NOT EXISTS (
    SELECT 1
    FROM quantities AS other
    WHERE other.quantity_id <> q.quantity_id
      AND (other.measure_id = q.measure_id OR other.repeats_id = q.quantity_id OR (other.event_id = q.event_id AND other.item_label = q.item_label))
      AND (other.source_named OR other.attribution = 'author')
  )
ORDER BY q.published, q.document_id, q.start;

-- Deaths by year and counter. A year of which only part is counted says so in time_to.
SELECT s.place_name, s.label, year(q.time_from) AS year, s.source_name AS counter, q.text, q.value, q.time_to
FROM (SELECT label, place_name, source_name, outcome, unnest(quantity_ids) AS quantity_id FROM series) AS s
JOIN quantities AS q USING (quantity_id)
WHERE s.outcome = 'killed' AND year(q.time_from) = year(q.time_to)
ORDER BY s.place_name, s.label, year, counter;

-- And two more: how often each kind of source vouches for figures, and how firmly.
SELECT CASE attribution WHEN 'attributed' THEN source_kind ELSE attribution END AS says, certainty, count(*) AS figures
FROM quantities
GROUP BY ALL
ORDER BY figures DESC, says, certainty;

-- Claims inside claims: who says that somebody says.
SELECT outer_claim.source_name AS says, inner_claim.source_name AS that_this_source, inner_claim.cue
FROM assertions AS inner_claim
JOIN assertions AS outer_claim ON inner_claim.parent_id = outer_claim.assertion_id
ORDER BY inner_claim.document_id, inner_claim.start;
