-- Which figures rest on one unnamed source? For DuckDB: run `duckdb < unnamed-sources.sql` in this folder.

CREATE OR REPLACE VIEW quantities AS SELECT * FROM read_parquet('../quantities.parquet');
CREATE OR REPLACE VIEW assertions AS SELECT * FROM read_parquet('../assertions.parquet');

-- Figures that one unnamed source vouches for, and that nobody else in the dataset states for the same event or thing.
-- An empty name is withheld where the column says so, and not stated elsewhere.
SELECT q.text, q.item_label, q.outcome,
  coalesce(q.source_name, CASE WHEN list_contains(q.withheld, 'source_name') THEN 'withheld' ELSE 'not stated' END) AS source_name,
  q.source_kind, q.cue, q.certainty, q.published
FROM quantities AS q
WHERE q.attribution IN ('attributed', 'unattributed')
  AND coalesce(q.source_named, false) = false
  AND NOT EXISTS (
    SELECT 1
    FROM quantities AS other
    WHERE other.quantity_id <> q.quantity_id
      AND (other.event_id = q.event_id OR other.repeats_id = q.quantity_id)
      AND other.item_label = q.item_label
      AND other.source_named
  )
ORDER BY q.published, q.document_id, q.start;

-- How often each kind of source vouches for figures, and how firmly.
SELECT CASE attribution WHEN 'attributed' THEN source_kind ELSE attribution END AS says, certainty, count(*) AS figures
FROM quantities
GROUP BY ALL
ORDER BY figures DESC, says, certainty;

-- Claims inside claims: who says that somebody says.
SELECT outer_claim.source_name AS says, inner_claim.source_name AS that_this_source, inner_claim.cue
FROM assertions AS inner_claim
JOIN assertions AS outer_claim ON inner_claim.parent_id = outer_claim.assertion_id
ORDER BY inner_claim.document_id, inner_claim.start;
