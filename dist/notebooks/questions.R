# Four questions, in base R: run `Rscript questions.R` in this folder, or set SAYSO_DIST to the folder of the data.
# Trap: read.csv takes "NA" for missing, so that a Namibia (NA) goes missing; na.strings = "" keeps it. A list is text joined with |.

dist <- Sys.getenv("SAYSO_DIST", "..")
read <- function(table) read.csv(file.path(dist, paste0(table, ".csv")), na.strings = "", encoding = "UTF-8", stringsAsFactors = FALSE)
show <- function(question, answer) {
  cat("\n", question, " ", nrow(answer), " rows\n", sep = "")
  if (nrow(answer) > 0) print(answer, row.names = FALSE)
}

figures <- read("quantities")
figures$reported_by <- ifelse(is.na(figures$restates_publisher), figures$publisher, figures$restates_publisher)
figures$says <- ifelse(is.na(figures$source_name), figures$reported_by, figures$source_name)
figures$is_known <- figures$attribution == "author" | (!is.na(figures$source_named) & figures$source_named == "true")

# A row for each figure of a comparison or a series, in its order.
members <- function(table, columns) {
  rows <- read(table)
  ids <- strsplit(as.character(rows$quantity_ids), "|", fixed = TRUE)
  long <- cbind(rows[rep(seq_along(ids), lengths(ids)), columns, drop = FALSE], figures[match(unlist(ids), figures$quantity_id),
    c("published", "says", "text", "value", "low", "high", "time_from", "time_to")])
  long[!is.na(long$text) | !is.na(long$value), ]
}

statements <- members("comparisons", c("measure_id", "label", "verdict"))
show("Which figures conflict?", statements[statements$verdict == "differ", c("label", "published", "says", "text")])

same <- function(a, b) (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b)
said <- paste(statements$measure_id, statements$says)
before <- vapply(seq_along(said), function(i) {
  earlier <- which(said[seq_len(i - 1)] == said[i])
  if (length(earlier) > 0) max(earlier) else NA_integer_
}, integer(1))
was <- statements[before, ]
changed <- !is.na(before) & !(same(statements$value, was$value) & same(statements$low, was$low) & same(statements$high, was$high))
show("How was a toll revised?", cbind(statements[, c("label", "says", "published", "text")], text_before = was$text)[changed, ])

known <- figures[figures$is_known, ]
event <- function(rows) ifelse(is.na(rows$event_id) | is.na(rows$item_label), NA, paste(rows$event_id, rows$item_label))
backed <- (!is.na(figures$measure_id) & figures$measure_id %in% known$measure_id) |
  figures$quantity_id %in% known$repeats_id | (!is.na(event(figures)) & event(figures) %in% event(known))
alone <- figures[figures$attribution %in% c("attributed", "unattributed") & !figures$is_known & !backed, ]
show("What rests on one unnamed source?", alone[, c("published", "reported_by", "text", "item_label", "outcome", "source_name")])

counts <- members("series", c("label", "place_name", "source_name", "outcome"))
counts$year <- substr(counts$time_from, 1, 4)
deaths <- counts[counts$outcome %in% "killed" & counts$year %in% substr(counts$time_to, 1, 4) & !is.na(counts$year) &
  counts$year == substr(counts$time_to, 1, 4), ]
show("Deaths by year and counter", deaths[order(deaths$label, deaths$year), c("place_name", "label", "year", "source_name", "text", "value")])
