"""The recipe for Ray, on this machine."""

import os
import signal
import time

import pyarrow.parquet as pq
import ray

from faults import Faults
from on_duckdb import typed, with_corpus
from one_machine import check, same_tables
from recipes import as_parquet, recipe

STORE = 200_000_000  # bytes


def on_ray(work, documents, wanted):
    """Two actors over six blocks; then the columns that need the corpus, by DuckDB."""
    as_parquet(documents, work / "ray-in", parts=6)
    started = time.time()
    ray.init(num_cpus=4, include_dashboard=False, object_store_memory=STORE, logging_level="ERROR", log_to_driver=False)
    try:
        ray.data.DataContext.get_current().enable_progress_bars = False
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

        source = ray.data.read_parquet(str(work / "ray-in")).repartition(6)
        actors = ray.data.ActorPoolStrategy(size=2)
        source.map_batches(Sabotaged, batch_format="pyarrow", batch_size=50, compute=actors).write_parquet(str(work / "ray-lines"))
        check("Ray: an extractor and an actor were killed", faults.happened() == ["actor", "extractor"], faults.happened())
    finally:
        ray.shutdown()
    print(f"Ray: {time.time() - started:.0f} s", flush=True)
    lines = pq.read_table(work / "ray-lines")
    same_tables("Ray", with_corpus(typed(lines, wanted)), wanted)
