"""What one machine gives for the made-up news, stage by stage as make does, and how an engine's tables are compared with it."""

import json
import pathlib
import shutil
import subprocess

import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NODE = shutil.which("node")
LIMIT = ["--max-characters", "50000"]
failures = []


def check(what, right, detail=""):
    """One line for each thing that was looked at."""
    print(f"{'passed' if right else 'FAILED'}: {what}{'' if right else f': {detail}'}", flush=True)
    if not right:
        failures.append(what)


# the same for every corpus
OF_NO_DOCUMENT = ("comparisons", "series", "rules")


def stage(name, *options):
    done = subprocess.run([NODE, "--import", "tsx", f"pipeline/{name}.ts", *map(str, options)], cwd=ROOT, capture_output=True, text=True)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{name}: {done.stderr}")
    print(done.stderr.strip().splitlines()[-1], flush=True)


def single_machine(work):
    """What make's stages give for the made-up corpus: the tables as Parquet, and the documents that ingest wrote."""
    raw, out = work / "raw", work / "single"
    raw.mkdir()
    with open(raw / "corpus.ndjson", "wb") as file:
        subprocess.run([NODE, "--import", "tsx", str(HERE / "made-up-news.ts")], cwd=ROOT, stdout=file, check=True)
    documents, extracted, linked, derived = (work / f"{name}.ndjson" for name in ("documents", "extracted", "linked", "derived"))
    stage("ingest", "--raw", raw, "--out", documents)
    stage("extract", "--in", documents, "--out", extracted, *LIMIT)
    stage("link", "--documents", documents, "--extracted", extracted, "--out", linked)
    stage("derive", "--linked", linked, "--out", derived)
    stage("validate", "--documents", documents, "--linked", linked, "--derived", derived, "--out", work / "validation.json")
    stage("emit", "--linked", linked, "--derived", derived, "--formats", "parquet", "--out", out)
    return documents, {file.stem: pq.read_table(file) for file in sorted(out.glob("*.parquet")) if file.stem not in OF_NO_DOCUMENT}


KEYS = {"entities": ["document_id", "entity_id"]}


def in_order(table, name):
    """Rows as values, sorted by what names them, so that two runs can be compared whatever the order in which parts came."""
    rows = table.to_pylist()
    keys = KEYS.get(name) or [column for column in table.column_names if column.endswith("_id")][:1]
    return sorted(rows, key=lambda row: json.dumps([row[key] for key in keys] + [row.get("start"), row.get("rule")], default=str))


def same_tables(what, found, wanted):
    for name, table in wanted.items():
        a, b = in_order(found[name], name), in_order(table, name)
        if found[name].column_names != table.column_names:
            check(f"{what}: columns of {name}", False, f"{found[name].column_names}")
            continue
        odd = next(((x, y) for x, y in zip(a, b) if x != y), None)
        detail = f"{len(a)} rows, {len(b)} on one machine; {[(k, odd[0][k], odd[1][k]) for k in odd[1] if odd[0][k] != odd[1][k]] if odd else ''}"
        check(f"{what}: {len(b)} rows of {name} as on one machine", len(a) == len(b) and odd is None, detail)
