# Deaths by country and year with their sources, in base R.
# Run in this folder (Rscript deaths-by-country.R), or set SAYSO_DIST to the folder of the data.

dist <- Sys.getenv("SAYSO_DIST", "..")
figures <- read.csv(file.path(dist, "quantities.csv"), na.strings = "", encoding = "UTF-8", stringsAsFactors = FALSE)

# A figure that states only limits has no value: low and high hold them.
deaths <- figures[!is.na(figures$outcome) & figures$outcome == "killed" & figures$kind == "count", ]
deaths$year <- substr(deaths$time_from, 1, 4)
deaths$least <- ifelse(is.na(deaths$value), deaths$low, deaths$value)
deaths$says <- ifelse(deaths$attribution == "author", deaths$publisher, deaths$source_name)
unsaid <- is.na(deaths$says) # the words may not leave, or nobody is named
deaths$says[unsaid] <- ifelse(grepl("source_name", deaths$withheld[unsaid]), "withheld", "not stated")
print(deaths[, c("text", "item_label", "least", "bound", "place_country", "year", "says", "certainty")], row.names = FALSE)

# is_summable marks an event's own actual total, once: a sum over it counts nobody twice.
total <- deaths[deaths$is_summable == "true", ]
if (nrow(total) > 0) {
  total$place_country[is.na(total$place_country)] <- "not stated"
  total$year[is.na(total$year)] <- "not stated"
  print(aggregate(least ~ place_country + year, data = total, FUN = sum))
}
