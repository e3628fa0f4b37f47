"""Four questions, in pandas: run `python questions.py` in this folder, or set SAYSO_DIST to the folder of the data.

Traps: pandas takes "None", "NA" and "null" in a CSV for missing unless told not to (keep_default_na=False, na_values=[""]), so that a
Namibia (NA) goes missing; Parquet has no such trap. A list of a CSV is text joined with |, in Parquet it is a list.
"""

import os
from urllib.parse import quote

import pandas as pd

DIST = os.environ.get("SAYSO_DIST", "..")
pd.set_option("display.width", 200, "display.max_columns", 20, "display.max_colwidth", 60)


def read(table):
    return pd.read_parquet(f"{DIST}/{table}.parquet")


quantities = read("quantities")
quantities["says"] = quantities["source_name"].fillna(quantities["restates_publisher"]).fillna(quantities["publisher"])
quantities["reported_by"] = quantities["restates_publisher"].fillna(quantities["publisher"])
FIGURE = quantities[["quantity_id", "published", "says", "reported_by", "text", "value", "low", "high", "bound", "time_from", "time_to"]]


def members(table, columns):
    """A row for each figure of a comparison or a series, in its order."""
    rows = read(table)[[*columns, "quantity_ids"]].explode("quantity_ids").rename(columns={"quantity_ids": "quantity_id"})
    return rows.merge(FIGURE, on="quantity_id", how="inner", sort=False)


def link(row):
    """The article, opened at the words: only an article has them, a restatement has its own."""
    if pd.isna(row["url"]) or pd.isna(row["quote"]) or pd.notna(row["restates_publisher"]):
        return row["url"]
    words = row["quote"].split()
    ends = [words] if len(words) <= 12 else [words[:5], words[-5:]]
    return row["url"] + "#:~:text=" + ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)


def show(question, answer):
    print(f"\n{question} {len(answer)} rows")
    if len(answer):
        print(answer.to_string(index=False))


statements = members("comparisons", ["measure_id", "label", "verdict", "reason"])
conflicts = statements[statements["verdict"] == "differ"]
show("Which figures conflict?", conflicts[["label", "published", "says", "text"]])

said = statements.groupby(["measure_id", "says"], sort=False)
before = said[["text", "value", "low", "high"]].shift()
is_other = sum((statements[c] != before[c]) & ~(statements[c].isna() & before[c].isna()) for c in ("value", "low", "high")).astype(bool)
revisions = statements.assign(text_before=before["text"], change=statements["value"] - before["value"])[is_other & (said.cumcount() > 0)]
show("How was a toll revised?", revisions[["label", "says", "published", "text_before", "text", "change"]])

# nobody named states another figure of the same measure or event
is_known = quantities["source_named"].fillna(False).astype(bool) | (quantities["attribution"] == "author")
known = quantities[is_known]
is_backed = (
    quantities["measure_id"].isin(known["measure_id"].dropna())
    | quantities["quantity_id"].isin(known["repeats_id"].dropna())
    | pd.MultiIndex.from_frame(quantities[["event_id", "item_label"]]).isin(
        pd.MultiIndex.from_frame(known[["event_id", "item_label"]].dropna())
    )
)
alone = quantities[quantities["attribution"].isin(["attributed", "unattributed"]) & ~is_known & ~is_backed].copy()
alone["link"] = alone.apply(link, axis=1) if len(alone) else None
show("What rests on one unnamed source?", alone[["published", "reported_by", "text", "item_label", "outcome", "source_name", "link"]])

counts = members("series", ["label", "place_name", "source_name", "outcome"])
years = counts.assign(year=pd.to_datetime(counts["time_from"]).dt.year, until=pd.to_datetime(counts["time_to"]).dt.year)
deaths = years[(years["outcome"] == "killed") & (years["year"] == years["until"])]
show("Deaths by year and counter", deaths.sort_values(["label", "year", "source_name"])[["place_name", "label", "year", "source_name", "text", "value"]])
