"""Runs the recipes of ENGINES.md on a Spark cluster (a master and two workers), on Ray and in DuckDB, kills extractors, executors and workers in the middle,
and compares every row of every table with the stages of make on one machine. usage: engines.py [spark] [ray] [duckdb]; all of them by default."""

import importlib
import os
import pathlib
import signal
import sys
import tempfile

from cluster import end_with_parent
from one_machine import HERE, check, failures, single_machine

ENGINES = ("spark", "ray", "duckdb")
os.environ.update(
    SPARK_LOCAL_IP="127.0.0.1",
    PYSPARK_PYTHON=sys.executable,
    PYTHONPATH=str(HERE),
    RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER="0",  # named for other systems; on all of them, Ray keeps to the loopback
    RAY_USAGE_STATS_ENABLED="0",
)


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
            run = getattr(importlib.import_module(f"on_{name}"), f"on_{name}")
            run(work, documents, wanted)
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)
