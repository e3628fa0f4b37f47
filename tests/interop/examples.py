"""Runs every published example on the datasets: the notebook, R, SQL and JavaScript, SQLite with Datasette, Croissant, a spreadsheet.

usage: examples.py DIST. What needs a program that is not here is named and left out; anything else that fails is an error.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import duckdb
import mlcroissant
import nbclient
import nbformat
import sqlite_utils
from datasette.app import Datasette

DIST = pathlib.Path(sys.argv[1]).resolve()
NOTEBOOKS = DIST / "notebooks"
ROOT = pathlib.Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "SAYSO_DIST": str(DIST)}
passed, failed, left_out = [], [], []


def run(name, command, **options):
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, **options)
    if done.returncode == 0:
        passed.append(name)
    else:
        failed.append(f"{name}: {done.stderr[-600:]}")
    return done.stdout


def notebook():
    os.environ["SAYSO_DIST"] = str(DIST)
    for file in sorted(NOTEBOOKS.glob("*.ipynb")):
        cells = nbformat.read(file, as_version=4)
        nbclient.NotebookClient(cells, timeout=300, kernel_name="python3").execute()
        passed.append(file.name)


def r_script():
    for file in sorted(NOTEBOOKS.glob("*.R")):
        if shutil.which("Rscript"):
            run(file.name, ["Rscript", str(file)])
        else:
            left_out.append(f"{file.name}: no R here (Debian: apt-get install r-base-core)")


def sql():
    """DuckDB runs the file where a reader would: in the folder of the notebooks."""
    os.chdir(NOTEBOOKS)
    for file in sorted(NOTEBOOKS.glob("*.sql")):
        with duckdb.connect() as database:
            database.execute(file.read_text(encoding="utf-8"))
        passed.append(file.name)


def javascript():
    """Imports are found from the module's own folder, so the project's packages are lent to a copy."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT / "node_modules", pathlib.Path(folder) / "node_modules")
        for file in sorted(NOTEBOOKS.glob("*.js")):
            copy = pathlib.Path(folder) / f"{file.stem}.mjs"
            shutil.copy(file, copy)
            run(file.name, ["node", str(copy)])


def sqlite_and_datasette():
    """Both wide tables as a BI tool meets them: typed columns, empty cells as nulls, a query that joins."""
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / "sayso.db")
        for table in ("quantities", "assertions"):
            run(f"{table}.csv in sqlite-utils", ["sqlite-utils", "insert", file, table, str(DIST / f"{table}.csv"), "--csv", "--empty-null"])
        database = sqlite_utils.Database(file)
        count = database.execute("SELECT count(*) FROM quantities LEFT JOIN assertions USING (assertion_id)").fetchone()[0]
        rows = len(duckdb.sql(f"SELECT 1 FROM '{DIST}/quantities.parquet'").fetchall())
        kind = database["quantities"].columns_dict["value"] if rows else float
        database.close()
        (passed if count == rows else failed).append(f"{count} figures in SQLite, {rows} in Parquet")
        (passed if kind in (float, int) else failed).append(f"value is {kind.__name__} in SQLite")
        Datasette([file])
        run("sayso.db in Datasette", ["datasette", file, "--get", "/sayso/quantities.json?_shape=array&_size=1"])


def croissant():
    metadata = mlcroissant.Dataset(str(DIST / "croissant.json")).metadata
    issues = metadata.ctx.issues
    if issues.errors:
        failed.append(f"croissant.json: {sorted(issues.errors)[:5]}")
    else:
        passed.append(f"croissant.json: {len(metadata.record_sets)} record sets")


def spreadsheet():
    if not shutil.which("libreoffice"):
        left_out.append("-spreadsheet.csv in a spreadsheet: no LibreOffice here (Debian: apt-get install libreoffice-calc)")
        return
    with tempfile.TemporaryDirectory() as folder:
        for table in ("quantities", "assertions"):
            file = str(DIST / f"{table}-spreadsheet.csv")
            run(f"{table}-spreadsheet.csv in LibreOffice", ["libreoffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, file])


for example in (notebook, r_script, sql, javascript, sqlite_and_datasette, croissant, spreadsheet):
    try:
        example()
    except Exception as error:
        failed.append(f"{example.__name__}: {type(error).__name__}: {str(error)[-600:]}")

for line in left_out:
    print(f"left out: {line}")
for line in failed:
    print(f"failed: {line}")
print(f"{len(passed)} passed, {len(failed)} failed, {len(left_out)} skipped")
sys.exit(1 if failed else 0)
