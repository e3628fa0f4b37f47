-- What corpus.sql needs of Spark SQL (4.0 and later).
CREATE OR REPLACE TEMPORARY FUNCTION near_similarity(a ARRAY<STRING>, b ARRAY<STRING>) RETURNS DOUBLE
RETURN aggregate(sequence(0, 59), 0, (same, i) ->
  same + CAST(substr(a[i DIV 5], 2 + 4 * (i % 5), 4) = substr(b[i DIV 5], 2 + 4 * (i % 5), 4) AS INT)) / CAST(60 AS DOUBLE);
CREATE OR REPLACE TEMPORARY FUNCTION short_hash(words STRING) RETURNS STRING RETURN substr(sha2(words, 256), 1, 24);
-- Whether a list has a trait that begins so; whether two lists share one.
CREATE OR REPLACE TEMPORARY FUNCTION has_trait(a ARRAY<STRING>, opening STRING) RETURNS BOOLEAN
RETURN exists(a, t -> startswith(t, opening));
CREATE OR REPLACE TEMPORARY FUNCTION share_trait(a ARRAY<STRING>, b ARRAY<STRING>, opening STRING) RETURNS BOOLEAN
RETURN exists(a, t -> startswith(t, opening) AND array_contains(b, t));
-- Whether places, regions, venues or means tell two events apart.
CREATE OR REPLACE TEMPORARY FUNCTION clash_in(a ARRAY<STRING>, b ARRAY<STRING>, opening STRING) RETURNS BOOLEAN
RETURN has_trait(a, opening) AND has_trait(b, opening) AND NOT share_trait(a, b, opening);
CREATE OR REPLACE TEMPORARY FUNCTION traits_clash(a ARRAY<STRING>, b ARRAY<STRING>) RETURNS BOOLEAN
RETURN clash_in(a, b, 'at:') OR clash_in(a, b, 'in:') OR clash_in(a, b, 'venue:') OR clash_in(a, b, 'by:');
-- What was published before the day of an event does not tell of it.
CREATE OR REPLACE TEMPORARY FUNCTION told_before(published DATE, day STRING) RETURNS BOOLEAN
RETURN coalesce(length(day) = 10 AND published IS NOT NULL AND CAST(published AS STRING) < day, false);
-- What is known by its name may be told of under another field; a rare name, and whether two lists share one, or two places.
CREATE OR REPLACE TEMPORARY FUNCTION is_by_name(field STRING) RETURNS BOOLEAN RETURN field = 'story' OR startswith(field, 'named ');
CREATE OR REPLACE TEMPORARY FUNCTION fields_clash(a STRING, b STRING) RETURNS BOOLEAN RETURN a <> b AND NOT is_by_name(a) AND NOT is_by_name(b);
CREATE OR REPLACE TEMPORARY FUNCTION is_rare_name(t STRING) RETURNS BOOLEAN RETURN startswith(t, 'lead:') OR startswith(t, 'town:');
CREATE OR REPLACE TEMPORARY FUNCTION share_names(a ARRAY<STRING>, b ARRAY<STRING>) RETURNS BOOLEAN
RETURN share_trait(a, b, 'lead:')
  OR size(filter(a, t -> (startswith(t, 'lead:') OR startswith(t, 'town:')) AND array_contains(b, t))) > 1;
-- What tellings are compared by: the day, or a place, toll or rare name within the year.
CREATE OR REPLACE TEMPORARY FUNCTION event_tokens(field STRING, day STRING, traits ARRAY<STRING>) RETURNS ARRAY<STRING>
RETURN concat(
  CASE WHEN field = 'story' THEN CAST(array() AS ARRAY<STRING>) ELSE array(field || ' ' || day) END,
  transform(
    filter(traits, t -> startswith(t, 'at:') OR startswith(t, 'toll:')),
    t -> field || ' ' || substr(day, 1, 4) || ' ' || t
  ),
  transform(filter(traits, t -> startswith(t, 'lead:') OR startswith(t, 'town:')), t -> substr(day, 1, 4) || ' ' || t)
);
