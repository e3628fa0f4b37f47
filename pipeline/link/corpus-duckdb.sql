-- What corpus.sql needs of DuckDB.
CREATE OR REPLACE TEMPORARY MACRO explode(list) AS unnest(list);
-- The share of the 60 hashes of four digits, five behind each band's letter, that two texts have in common.
CREATE OR REPLACE TEMPORARY MACRO near_similarity(a, b) AS
  list_sum(list_transform(range(60), lambda i:
    CAST(substr(a[i // 5 + 1], 2 + 4 * (i % 5), 4) = substr(b[i // 5 + 1], 2 + 4 * (i % 5), 4) AS INTEGER))) / CAST(60 AS DOUBLE);
