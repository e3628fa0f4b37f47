"""Runs the recipes of ENGINES.md on a Spark cluster (a master and two workers) and on Ray, kills extractors, executors and workers in the middle of them,
and compares every row of every table with the stages of make on one machine. usage: engines.py [spark] [ray] [duckdb]; all of them by default."""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from cluster import SparkCluster, end_with_parent

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LINK = ROOT / "pipeline" / "link"
NODE = shutil.which("node")
LIMIT = ["--max-characters", "50000"]
SAYSO = [NODE, str(ROOT / "pipeline" / "extract.mjs"), *LIMIT]
RECIPES = dict(re.findall(r"```\w+\n(?:#|--) ([^\n]+)\n(.*?)```", (HERE / "ENGINES.md").read_text(), re.DOTALL))
# Spark and Ray on the loopback alone (Ray's switch is named for other systems, and does so on all), and nothing told to anyone
os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable, RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER="0", RAY_USAGE_STATS_ENABLED="0")

failures = []


def check(what, right, detail=""):
    print(f"{'passed' if right else 'FAILED'}: {what}{'' if right else f': {detail}'}", flush=True)
    if not right:
        failures.append(what)


def recipe(*names):
    """The names that a recipe of ENGINES.md defines, with SAYSO as the command."""
    space = {"SAYSO": SAYSO}
    for name in names:
        exec(compile(RECIPES[name], f"ENGINES.md: {name}", "exec"), space)
    return space


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
    return documents, {file.stem: pq.read_table(file) for file in sorted(out.glob("*.parquet"))}


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


def as_parquet(documents, folder, parts):
    """The lines of a file as Parquet with a column `document`, in so many files."""
    lines = documents.read_text().splitlines()
    folder.mkdir()
    for part in range(parts):
        pq.write_table(pa.table({"document": lines[part::parts]}), folder / f"{part}.parquet")


class Faults:
    """Each fault happens once, whoever meets it first: a file says that it did."""

    def __init__(self, folder):
        self.folder = str(folder)
        os.makedirs(self.folder, exist_ok=True)

    def once(self, name):
        try:
            os.close(os.open(os.path.join(self.folder, name), os.O_CREAT | os.O_EXCL))
            return True
        except FileExistsError:
            return False

    def happened(self):
        return sorted(os.listdir(self.folder))


def child_of(parent, word):
    """The process that a process started and whose command line has a word."""
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as file:
                    started_by = int(file.read().rsplit(")", 1)[1].split()[1])
                with open(f"/proc/{entry}/cmdline") as file:
                    command = file.read()
            except OSError:
                continue
            if started_by == parent and word in command:
                return int(entry)
    return None


def executor_of_this_process():
    """The Java process above a Python worker of Spark."""
    pid = os.getpid()
    while pid > 1:
        with open(f"/proc/{pid}/cmdline") as file:
            if "CoarseGrainedExecutorBackend" in file.read():
                return pid
        with open(f"/proc/{pid}/stat") as file:
            pid = int(file.read().rsplit(")", 1)[1].split()[1])
    raise RuntimeError("no executor above this process")


def sabotaged(function, faults, names):
    """The same function, but after its second batch something is killed: each of the names once."""

    def with_faults(batches):
        def some_then_kill():
            for number, batch in enumerate(batches):
                if number == 2:
                    for name in names:
                        if faults.once(name):
                            if name == "extractor":
                                os.kill(child_of(os.getpid(), "extract.mjs"), signal.SIGKILL)
                            elif name == "executor":
                                os.kill(executor_of_this_process(), signal.SIGKILL)
                            # a worker is killed by the test, which sees the file
                            time.sleep(3)
                            break
                yield batch

        return function(some_then_kill())

    return with_faults


def spark(work, documents, wanted):
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    parts = 6
    as_parquet(documents, work / "spark-in", parts)
    with SparkCluster(work / "spark", workers=2) as cluster:
        session = (
            SparkSession.builder.master(cluster.address)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.memory", "700m")
            .config("spark.executor.memory", "600m")
            .config("spark.executor.cores", "1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "20")
            .config("spark.sql.files.openCostInBytes", "128m")  # as large as a partition may be: a file is a partition
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.warehouse.dir", str(work / "warehouse"))
            .getOrCreate()
        )
        session.sparkContext.setLogLevel("OFF")
        try:
            source = session.read.parquet(str(work / "spark-in"))
            started = time.time()

            one = recipe("spark, one table")
            faults = Faults(work / "faults-one")
            killed = sabotaged(one["rows_of"]("quantities"), faults, ["extractor"])
            schema = one["schema_of"]("quantities")
            source.mapInArrow(killed, schema).write.parquet(str(work / "spark-quantities"))
            check("Spark, mapInArrow: an extractor was killed", faults.happened() == ["extractor"], faults.happened())
            print(f"Spark, mapInArrow: {time.time() - started:.0f} s", flush=True)

            started = time.time()
            every = recipe("spark, all tables")
            faults = Faults(work / "faults-all")
            killed = sabotaged(every["all_rows"], faults, ["executor", "worker", "extractor"])
            cluster.kill_a_worker_when(os.path.join(faults.folder, "worker"))
            source.mapInPandas(killed, every["LINES"]).write.partitionBy("table").parquet(str(work / "spark-lines"))
            check("Spark, mapInPandas: an executor, a worker and an extractor were killed", faults.happened() == ["executor", "extractor", "worker"] and cluster.killed == 1, faults.happened())
            print(f"Spark, mapInPandas: {time.time() - started:.0f} s", flush=True)

            started = time.time()
            lines = session.read.parquet(str(work / "spark-lines"))
            tables = {name: every["table_of"](lines, name, from_arrow_schema(table.schema)) for name, table in wanted.items()}
            typed = session.read.parquet(str(work / "spark-quantities"))
            fill = recipe("spark, corpus")["fill_corpus"]
            for what, quantities in (("Spark, mapInArrow", typed), ("Spark, mapInPandas", tables["quantities"])):
                filled_documents, filled_quantities = fill(session, tables["documents"], quantities, LINK)
                if quantities is typed:
                    same_tables(what, {"quantities": filled_quantities.toArrow()}, {"quantities": wanted["quantities"]})
                else:
                    found = {**tables, "documents": filled_documents, "quantities": filled_quantities}
                    same_tables(what, {name: table.toArrow() for name, table in found.items()}, wanted)
            print(f"Spark, corpus and comparison: {time.time() - started:.0f} s", flush=True)
        finally:
            session.stop()


def typed_by_duckdb(lines, wanted):
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
    quantities = join.format(table="quantities", key="quantity_id", columns="c.repeats_id AS repeats_id, c.is_summable AS is_summable")
    return {**tables, "documents": connection.sql(documents).to_arrow_table(), "quantities": connection.sql(quantities).to_arrow_table()}


def ray(work, documents, wanted):
    import ray as engine

    as_parquet(documents, work / "ray-in", 6)
    started = time.time()
    engine.init(num_cpus=4, include_dashboard=False, object_store_memory=200_000_000, logging_level="ERROR", log_to_driver=False)
    try:
        engine.data.DataContext.get_current().enable_progress_bars = False
        faults = Faults(work / "faults-ray")
        extractor = recipe("ray")["Extractor"]

        class Sabotaged(extractor):
            def __init__(self):
                super().__init__()
                self.batches = 0

            def __call__(self, batch):
                self.batches += 1
                if self.batches == 3 and faults.once("extractor"):
                    os.kill(self.process.pid, signal.SIGKILL)
                elif self.batches == 5 and faults.once("actor"):
                    os.kill(os.getpid(), signal.SIGKILL)
                return super().__call__(batch)

        source = engine.data.read_parquet(str(work / "ray-in"), override_num_blocks=6)
        actors = engine.data.ActorPoolStrategy(size=2)
        source.map_batches(Sabotaged, batch_format="pyarrow", batch_size=50, compute=actors).write_parquet(str(work / "ray-lines"))
        check("Ray: an extractor and an actor were killed", faults.happened() == ["actor", "extractor"], faults.happened())
    finally:
        engine.shutdown()
    print(f"Ray: {time.time() - started:.0f} s", flush=True)
    lines = pq.read_table(work / "ray-lines")
    same_tables("Ray", with_corpus(typed_by_duckdb(lines, wanted)), wanted)


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


ENGINES = {"spark": spark, "ray": ray, "duckdb": on_duckdb}

def end_in_order(*_):
    """A test that is stopped ends what it started."""
    raise SystemExit("stopped")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, end_in_order)
    end_with_parent()
    with tempfile.TemporaryDirectory(prefix="sayso-engines-") as folder:
        work = pathlib.Path(folder)
        documents, wanted = single_machine(work)
        count = wanted["documents"].num_rows
        check(f"{count} documents", count >= 900)
        copies = sum(row is not None for row in wanted["documents"]["duplicate_of"].to_pylist())
        repeats = sum(row is not None for row in wanted["quantities"]["repeats_id"].to_pylist())
        errors = sum(level == "error" for level in wanted["findings"]["level"].to_pylist())
        check(f"{copies} copies, {repeats} repeated figures and {errors} refused lines to find again", copies >= 30 and repeats > 0 and errors == 2)
        for name in sys.argv[1:] or ENGINES:
            ENGINES[name](work, documents, wanted)
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)
