-- Four questions, answered by the views of the database: run `sqlite3 -box ../dataset.sqlite < questions-sqlite.sql` in this folder.
-- The views are plain SQL: `.schema conflicts` shows how one is made.

-- Which figures conflict?
SELECT label, published, says, text, reason FROM conflicts;

-- How was a toll revised?
SELECT label, says, published_before, text_before, published, text, change FROM revisions;

-- What rests on one unnamed source?
SELECT published, reported_by, text, item_label, outcome, source_name FROM unnamed_sources;

-- Deaths by year and counter.
SELECT place_name, label, year, counter, text, value, time_to FROM deaths_by_year;
