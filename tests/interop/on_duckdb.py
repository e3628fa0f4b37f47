"""The recipe for DuckDB, and DuckDB's help where an engine has lines alone."""

import json
import os
import re
import shutil
import subprocess

import duckdb
import pyarrow.parquet as pq

from one_machine import ROOT, check, same_tables
from recipes import LINK, RECIPES, SAYSO


def typed(lines, wanted):
    """Rows that stand as JSON beside their table's name, as tables."""
    connection = duckdb.connect()
    connection.register("lines", lines)
    tables = {}
    for name, table in wanted.items():
        connection.register("wanted", table.slice(0, 0))
        columns = connection.sql("SELECT * FROM wanted")
        types = {column: str(kind) for column, kind in zip(columns.columns, columns.types)}
        rows = connection.sql(f"SELECT unnest(from_json(row, '{json.dumps(types)}')) FROM lines WHERE \"table\" = '{name}'")
        tables[name] = rows.to_arrow_table()
        connection.unregister("wanted")
    return tables


def with_corpus(tables):
    """DuckDB's recipe, on tables that are at hand."""
    connection = duckdb.connect()
    connection.register("documents", tables["documents"])
    connection.register("quantities", tables["quantities"])
    for name in ("corpus-duckdb.sql", "corpus.sql"):
        connection.execute((LINK / name).read_text())
    join = "SELECT t.* REPLACE ({columns}) FROM {table} t JOIN corpus_{table} c USING ({key})"
    documents = join.format(table="documents", key="document_id", columns="c.duplicate_of AS duplicate_of, c.similarity AS similarity")
    filled = ", ".join(f"c.{name} AS {name}" for name in ("event_group_id", "repeats_id", "measure_id", "is_summable"))
    quantities = join.format(table="quantities", key="quantity_id", columns=filled)
    return {**tables, "documents": connection.sql(documents).to_arrow_table(), "quantities": connection.sql(quantities).to_arrow_table()}


def on_duckdb(work, documents, wanted):
    """The recipe as it stands, in a folder of its own."""
    folder = work / "duckdb"
    folder.mkdir()
    shutil.copy(documents, folder / "documents.ndjson")
    command = RECIPES["duckdb, columns out"].strip().replace("node /opt/sayso/pipeline/extract.mjs", " ".join(f"'{word}'" for word in SAYSO))
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True)
    check("DuckDB: two lines were refused", done.returncode == 3, done.stderr[-300:])
    before = os.getcwd()
    os.chdir(folder)
    try:
        with duckdb.connect() as connection:
            for statement in re.split(r"\n(?=\.read|CREATE|COPY)", RECIPES["duckdb, corpus"].strip()):
                file = statement.removeprefix(".read /opt/sayso/").strip()
                connection.execute((ROOT / file).read_text() if statement.startswith(".read") else statement)
    finally:
        os.chdir(before)
    same_tables("DuckDB", {"quantities": pq.read_table(folder / "quantities.parquet")}, {"quantities": wanted["quantities"]})
