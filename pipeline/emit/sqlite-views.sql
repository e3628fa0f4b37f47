-- deaths, each with whom they are counted by
CREATE VIEW unnamed_sources AS -- figures that rest on one source whom a reader could not go and ask
SELECT q.quantity_id, q.publisher, q.published, q.text, q.item_label, q.outcome, q.source_name, q.source_kind, q.cue, q.certainty, q.quote
FROM quantities AS q
WHERE q.attribution IN ('attributed', 'unattributed')
  AND coalesce(q.source_named, 0) = 0
  AND NOT EXISTS (
    SELECT 1
    FROM quantities AS other
    WHERE other.quantity_id <> q.quantity_id
      AND (other.event_id = q.event_id OR other.repeats_id = q.quantity_id)
      AND other.item_label = q.item_label
      AND other.source_named
  )
ORDER BY q.published, q.document_id, q.start
