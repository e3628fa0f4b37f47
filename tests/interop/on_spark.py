"""The recipes for Spark, on a standalone cluster."""

import os
import time

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from cluster import SparkCluster
from faults import Faults, sabotaged
from one_machine import HERE, check, same_tables
from recipes import LINK, as_parquet, recipe


def on_spark(work, documents, wanted):
    """Both recipes over six partitions on two workers of a core each; then the columns that need the corpus, on the cluster too."""
    as_parquet(documents, work / "spark-in", parts=6)
    with SparkCluster(work / "spark", workers=2) as cluster:
        session = (
            SparkSession.builder.master(cluster.address)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.memory", "700m")
            .config("spark.executor.memory", "600m")
            .config("spark.executor.cores", "1")
            .config("spark.executorEnv.PYTHONPATH", str(HERE))
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "20")
            .config("spark.sql.files.openCostInBytes", "128m")  # as large as a partition may be: a file is a partition
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.warehouse.dir", str(work / "warehouse"))
            .getOrCreate()
        )
        session.sparkContext.setLogLevel("OFF")
        session.sparkContext.setCheckpointDir(str(work / "checkpoints"))
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
            were_killed = faults.happened() == ["executor", "extractor", "worker"] and cluster.killed == 1
            check("Spark, mapInPandas: an executor, a worker and an extractor were killed", were_killed, faults.happened())
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
