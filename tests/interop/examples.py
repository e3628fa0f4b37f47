"""Runs every published example on the datasets: notebook, Python, R, SQL and JavaScript, SQLite with Datasette, Croissant, spreadsheets.

usage: examples.py DIST. What needs a program that is not here is named and left out; anything else that fails is an error.
"""

import datetime
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import duckdb
import mlcroissant
import nbclient
import nbformat
import openpyxl
from datasette.app import Datasette

DIST = pathlib.Path(sys.argv[1]).resolve()
NOTEBOOKS = DIST / "notebooks"
ROOT = pathlib.Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "SAYSO_DIST": str(DIST)}
passed, failed, left_out = [], [], []
answers = {}


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


def python():
    for file in sorted(NOTEBOOKS.glob("*.py")):
        note_answers(file.name, run(file.name, [sys.executable, str(file)]))


def r_script():
    for file in sorted(NOTEBOOKS.glob("*.R")):
        if shutil.which("Rscript"):
            note_answers(file.name, run(file.name, ["Rscript", str(file)]))
        else:
            left_out.append(f"{file.name}: no R here (Debian: apt-get install r-base-core)")


def note_answers(name, printed):
    """How many rows each question was answered with, by scripts that say so."""
    rows = [int(count) for count in re.findall(r"^\D+ (\d+) rows$", printed, re.MULTILINE)]
    if rows:
        answers[name] = rows


def sql():
    """DuckDB runs a file where a reader would: in the folder of the notebooks."""
    os.chdir(NOTEBOOKS)
    for file in sorted(NOTEBOOKS.glob("*-duckdb.sql")):
        with duckdb.connect() as database:
            found = []
            for statement in duckdb.extract_statements(file.read_text(encoding="utf-8")):
                result = database.execute(statement.query)
                if statement.type == duckdb.StatementType.SELECT:
                    found.append(len(result.fetchall()))
        answers[file.name] = found[:4]
        passed.append(file.name)


def sqlite():
    """The database has its keys, its views answer, and Datasette serves it."""
    file = DIST / "dataset.sqlite"
    if not file.exists():
        left_out.append("dataset.sqlite: not among the formats of these datasets")
        return
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        broken = database.execute("PRAGMA foreign_key_check").fetchall()
        (failed if broken else passed).append(f"dataset.sqlite: {len(broken)} references lead nowhere {broken[:3]}")
        for name, query in database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall():
            count = database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            rows = len(duckdb.sql(f"SELECT 1 FROM '{DIST}/{name}.parquet'").fetchall())
            (passed if count == rows and query.endswith("STRICT") else failed).append(f"{name}: {count} rows in SQLite, {rows} in Parquet")
        for queries in sorted(NOTEBOOKS.glob("*-sqlite.sql")):
            statements = re.sub(r"^--.*", "", queries.read_text(encoding="utf-8"), flags=re.MULTILINE).split(";")
            answers[queries.name] = [len(database.execute(one).fetchall()) for one in statements if one.strip()]
            passed.append(queries.name)
    Datasette([str(file)])
    run("dataset.sqlite in Datasette", ["datasette", "-i", str(file), "--get", "/dataset/quantities.json?_shape=array&_size=1"])


def same_answers():
    """The four questions have the same answers in every language."""
    (passed if len(set(map(tuple, answers.values()))) == 1 else failed).append(f"rows that answer the four questions: {answers}")


def javascript():
    """Imports are found from the module's own folder, so the project's packages are lent to a copy."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT / "node_modules", pathlib.Path(folder) / "node_modules")
        for file in sorted(NOTEBOOKS.glob("*.js")):
            copy = pathlib.Path(folder) / f"{file.stem}.mjs"
            shutil.copy(file, copy)
            run(file.name, ["node", str(copy)])


def croissant():
    metadata = mlcroissant.Dataset(str(DIST / "croissant.json")).metadata
    issues = metadata.ctx.issues
    if issues.errors:
        failed.append(f"croissant.json: {sorted(issues.errors)[:5]}")
    else:
        passed.append(f"croissant.json: {len(metadata.record_sets)} record sets")


def workbooks():
    """Excel files are made on demand: here, and read back cell by cell."""
    with tempfile.TemporaryDirectory() as folder:
        made = run("make FORMATS=json,xlsx", ["make", f"DIST={folder}/dist", f"BUILDS={folder}/builds", "FORMATS=json,xlsx", "ACCURACY="], cwd=ROOT)
        for file in sorted(pathlib.Path(folder).glob("dist/*.xlsx")):
            rows = duckdb.sql(f"SELECT * FROM read_json('{file.with_suffix('.json')}', maximum_object_size=100000000)").fetchall()
            sheet = openpyxl.load_workbook(file, read_only=True).active
            header, *cells = sheet.iter_rows(values_only=True)
            (passed if len(cells) == len(rows) else failed).append(f"{file.name} in openpyxl: {len(cells)} rows, {len(rows)} in JSON")
            dates = [row[header.index("published")] for row in cells if "published" in header and row[header.index("published")]]
            (passed if all(isinstance(date, datetime.datetime) for date in dates) else failed).append(f"{file.name}: dates are dates")


def spreadsheet():
    if not shutil.which("libreoffice"):
        left_out.append("-spreadsheet.csv in a spreadsheet: no LibreOffice here (Debian: apt-get install libreoffice-calc)")
        return
    with tempfile.TemporaryDirectory() as folder:
        for table in ("quantities", "assertions"):
            file = str(DIST / f"{table}-spreadsheet.csv")
            run(f"{table}-spreadsheet.csv in LibreOffice", ["libreoffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, file])


for example in (notebook, python, r_script, sql, javascript, sqlite, same_answers, croissant, workbooks, spreadsheet):
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
