-- What corpus.sql needs of DuckDB.
CREATE OR REPLACE TEMPORARY MACRO explode(list) AS unnest(list);
-- The share of the 60 hashes of four digits, five behind each band's letter, that two texts have in common.
CREATE OR REPLACE TEMPORARY MACRO near_similarity(a, b) AS
  list_sum(list_transform(range(60), lambda i:
    CAST(substr(a[i // 5 + 1], 2 + 4 * (i % 5), 4) = substr(b[i // 5 + 1], 2 + 4 * (i % 5), 4) AS INTEGER))) / CAST(60 AS DOUBLE);
CREATE OR REPLACE TEMPORARY MACRO short_hash(words) AS substr(sha256(words), 1, 24);
-- Whether a list has a trait that begins so; whether two lists share one.
CREATE OR REPLACE TEMPORARY MACRO has_trait(a, opening) AS len(list_filter(a, lambda t: starts_with(t, opening))) > 0;
CREATE OR REPLACE TEMPORARY MACRO share_trait(a, b, opening) AS
  len(list_filter(a, lambda t: starts_with(t, opening) AND list_contains(b, t))) > 0;
-- Whether places, regions, venues or means tell two events apart.
CREATE OR REPLACE TEMPORARY MACRO clash_in(a, b, opening) AS has_trait(a, opening) AND has_trait(b, opening) AND NOT share_trait(a, b, opening);
CREATE OR REPLACE TEMPORARY MACRO traits_clash(a, b) AS
  clash_in(a, b, 'at:') OR clash_in(a, b, 'in:') OR clash_in(a, b, 'venue:') OR clash_in(a, b, 'by:');
-- What was published before the day of an event does not tell of it.
CREATE OR REPLACE TEMPORARY MACRO told_before(published, day) AS
  coalesce(length(day) = 10 AND published IS NOT NULL AND CAST(published AS VARCHAR) < day, false);
-- What is known by its name may be told of under another field; a rare name, and whether two lists share one, or two places.
CREATE OR REPLACE TEMPORARY MACRO is_by_name(field) AS field = 'story' OR starts_with(field, 'named ');
CREATE OR REPLACE TEMPORARY MACRO fields_clash(a, b) AS a <> b AND NOT is_by_name(a) AND NOT is_by_name(b);
CREATE OR REPLACE TEMPORARY MACRO is_rare_name(t) AS starts_with(t, 'lead:') OR starts_with(t, 'town:');
CREATE OR REPLACE TEMPORARY MACRO share_names(a, b) AS
  share_trait(a, b, 'lead:') OR len(list_filter(a, lambda t: is_rare_name(t) AND list_contains(b, t))) > 1;
-- What tellings are compared by: the day, or a place, toll or rare name within the year.
CREATE OR REPLACE TEMPORARY MACRO event_tokens(field, day, traits) AS
  list_concat(
    CASE WHEN field = 'story' THEN [] ELSE [field || ' ' || day] END,
    list_transform(
      list_filter(traits, lambda t: starts_with(t, 'at:') OR starts_with(t, 'toll:')),
      lambda t: field || ' ' || substr(day, 1, 4) || ' ' || t
    ),
    list_transform(list_filter(traits, lambda t: is_rare_name(t)), lambda t: substr(day, 1, 4) || ' ' || t)
  );
