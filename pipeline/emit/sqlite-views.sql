-- The questions that are asked most, as views. Lists are JSON arrays: json_each opens them.

CREATE VIEW statements AS -- every figure that is compared, a row each, in order of publication
SELECT
  c.measure_id, c.label, c.verdict, c.reason, c.unit, member.key + 1 AS position,
  q.quantity_id, q.published, coalesce(q.source_name, q.restates_publisher, q.publisher) AS says, q.source_named,
  coalesce(q.restates_publisher, q.publisher) AS reported_by, q.text, q.value, q.low, q.high, q.bound, q.url
FROM comparisons AS c, json_each(c.quantity_ids) AS member
JOIN quantities AS q ON q.quantity_id = member.value
ORDER BY c.measure_id, member.key;

CREATE VIEW conflicts AS -- figures of sources that cannot be true together
SELECT * FROM statements WHERE verdict = 'differ' ORDER BY measure_id, position;

CREATE VIEW revisions AS -- what one source said of one measure, then said otherwise: a row for each later figure
SELECT measure_id, label, says, published, text, value, low, high, bound, text_before, published_before, value - value_before AS change
FROM (
  SELECT *, lag(text) OVER said AS text_before, lag(published) OVER said AS published_before, lag(value) OVER said AS value_before,
    lag(low) OVER said AS low_before, lag(high) OVER said AS high_before
  FROM statements
  WINDOW said AS (PARTITION BY measure_id, says ORDER BY position)
)
WHERE text_before IS NOT NULL AND (value IS NOT value_before OR low IS NOT low_before OR high IS NOT high_before)
ORDER BY measure_id, published;

CREATE VIEW unnamed_sources AS -- figures that rest on one source whom a reader could not go and ask: nobody named states another of their measure or event
SELECT q.quantity_id, q.published, coalesce(q.restates_publisher, q.publisher) AS reported_by, q.text, q.item_label, q.outcome,
  q.source_name, q.source_kind, q.cue, q.certainty, q.quote, q.url
FROM quantities AS q
WHERE q.attribution IN ('attributed', 'unattributed')
  AND coalesce(q.source_named, 0) = 0
  AND NOT EXISTS (
    SELECT 1
    FROM quantities AS other
    WHERE other.quantity_id <> q.quantity_id
      AND (other.measure_id = q.measure_id OR other.repeats_id = q.quantity_id OR (other.event_id = q.event_id AND other.item_label = q.item_label))
      AND (other.source_named = 1 OR other.attribution = 'author')
  )
ORDER BY q.published, q.document_id, q.start;

CREATE VIEW deaths_by_year AS -- how many were killed, by year and by who counts; a year of which only part is counted says so in its period
SELECT
  s.label, s.place_name, substr(q.time_from, 1, 4) AS year, q.time_from, q.time_to, s.source_name AS counter,
  q.text, q.value, q.low, q.high, q.bound, q.published, coalesce(q.restates_publisher, q.publisher) AS reported_by
FROM series AS s, json_each(s.quantity_ids) AS member
JOIN quantities AS q ON q.quantity_id = member.value
WHERE s.outcome = 'killed' AND q.time_from IS NOT NULL AND substr(q.time_from, 1, 4) = substr(q.time_to, 1, 4)
ORDER BY s.place_name, s.label, year, counter
