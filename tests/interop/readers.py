"""Opens every file of the datasets with pyarrow, pandas, Polars, DuckDB and frictionless, and compares rows, types and nulls with the codebook."""

import csv
import datetime
import json
import pathlib
import sys

import duckdb
import frictionless
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq

DIST = pathlib.Path(sys.argv[1]).resolve()
ARROW = {
    "string": pa.string(),
    "date": pa.date32(),
    "integer": (pa.int32(), pa.int64()),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "code": pa.dictionary(pa.int8(), pa.string()),
}
passed = 0
failures = []


def check(what, right, detail=""):
    global passed
    if right:
        passed += 1
    else:
        failures.append(f"{what}: {detail}")


def codebook():
    tables = {}
    with open(DIST / "codebook.csv", newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            tables.setdefault(line["table"], {})[line["column"]] = line
    return tables


def is_type(found, documented):
    is_list = documented.startswith("list of ")
    wanted = ARROW[documented.removeprefix("list of ")]
    if is_list:
        if not pa.types.is_list(found) or found.value_field.name != "item":
            return False
        found = found.value_type
    return found in wanted if isinstance(wanted, tuple) else found == wanted


def plain(value):
    """A value as JSON has it."""
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value


def same_rows(what, found, wanted, nulls_are_empty=False):
    check(f"{what} rows", len(found) == len(wanted), f"{len(found)} rows, {len(wanted)} in JSON")
    for number, (a, b) in enumerate(zip(found, wanted)):
        for column in b:
            left, right = plain(a[column]), b[column]
            if left != right:
                check(f"{what} row {number + 1} {column}", False, f"{left!r}, {right!r} in JSON")
                return
    check(f"{what} values", True)


for table, columns in codebook().items():
    rows = json.loads((DIST / f"{table}.json").read_text(encoding="utf-8"))
    names = list(columns)
    check(f"{table}.json columns", all(list(row) == names for row in rows), names)

    with pa.memory_map(str(DIST / f"{table}.arrow")) as source:
        arrow = pa.ipc.open_file(source).read_all()
    arrow.validate(full=True)
    check(f"{table}.arrow columns", arrow.schema.names == names, arrow.schema.names)
    for field in arrow.schema:
        line = columns[field.name]
        check(f"{table}.arrow {field.name}", is_type(field.type, line["type"]), f"{field.type}, documented as {line['type']}")
        check(f"{table}.arrow {field.name} null", field.nullable == (line["is_nullable"] == "true"))
        check(f"{table}.arrow {field.name} description", field.metadata[b"description"].decode() == line["description"])
    same_rows(f"{table}.arrow in pyarrow", arrow.to_pylist(), rows)
    same_rows(f"{table}.arrow in Polars", pl.read_ipc(DIST / f"{table}.arrow").to_dicts(), rows)
    check(f"{table}.arrow in pandas", len(arrow.to_pandas()) == len(rows))

    frame = pd.read_csv(DIST / f"{table}.csv", keep_default_na=False, na_values=[""])
    check(f"{table}.csv in pandas", list(frame.columns) == names and len(frame) == len(rows), f"{len(frame)} rows")
    for column, line in columns.items():
        if rows and not line["type"].startswith("list of "):
            nulls = sum(row[column] is None for row in rows)
            check(f"{table}.csv {column} nulls", int(frame[column].isna().sum()) == nulls, f"{frame[column].isna().sum()}, {nulls} in JSON")
    check(f"{table}.csv in Polars", pl.read_csv(DIST / f"{table}.csv", infer_schema_length=None).shape == (len(rows), len(names)))
    if rows:
        for kind in ("csv", "json"):
            count = duckdb.sql(f"SELECT count(*) FROM '{DIST}/{table}.{kind}'").fetchall()[0][0]
            check(f"{table}.{kind} in DuckDB", count == len(rows), f"{count} rows")

    if (DIST / f"{table}.parquet").exists():
        parquet = pq.read_table(DIST / f"{table}.parquet")
        check(f"{table}.parquet columns", parquet.schema.names == names, parquet.schema.names)
        same_rows(f"{table}.parquet in pyarrow", parquet.to_pylist(), rows)
        same_rows(f"{table}.parquet in Polars", pl.read_parquet(DIST / f"{table}.parquet").to_dicts(), rows)
        check(f"{table}.parquet in pandas", len(pd.read_parquet(DIST / f"{table}.parquet")) == len(rows))
        relation = duckdb.sql(f"SELECT * FROM '{DIST}/{table}.parquet'")
        found = [dict(zip(relation.columns, row)) for row in relation.fetchall()]
        same_rows(f"{table}.parquet in DuckDB", found, rows)

    if (DIST / f"{table}-spreadsheet.csv").exists():
        sheet = pd.read_csv(DIST / f"{table}-spreadsheet.csv", encoding="utf-8-sig")
        check(f"{table}-spreadsheet.csv in pandas", sorted(sheet.columns) == sorted(names) and len(sheet) == len(rows))

report = frictionless.Package(str(DIST / "datapackage.json")).validate()
check("datapackage.json in frictionless", report.valid, report.flatten(["title", "fieldName", "rowNumber", "message"])[:5])

for failure in failures:
    print(failure)
print(f"{passed} passed, {len(failures)} failed")
sys.exit(1 if failures else 0)
