-- What corpus.sql needs of Spark SQL (4.0 and later).
CREATE OR REPLACE TEMPORARY FUNCTION near_similarity(a ARRAY<STRING>, b ARRAY<STRING>) RETURNS DOUBLE
RETURN aggregate(sequence(0, 59), 0, (same, i) ->
  same + CAST(substr(a[i DIV 5], 2 + 4 * (i % 5), 4) = substr(b[i DIV 5], 2 + 4 * (i % 5), 4) AS INT)) / CAST(60 AS DOUBLE);
