"""Rates simulated sheets on PySpark: `rate_batch` is a function of Arrow record batches, so it runs
inside `mapInArrow` as it is, on as many machines as the session has.

    python examples/spark.py [--rows N] [--files N] [--master local[2]]

The result is compared with one run without Spark.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import ocop
import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

import simulated

RESULT = (
    "product long, total short, band short, stars short, "
    "outcome string, blocker string, error string"
)
ARROW = pa.schema(
    {
        "product": pa.int64(),
        "total": pa.int16(),
        "band": pa.int16(),
        "stars": pa.int16(),
        "outcome": pa.string(),
        "blocker": pa.string(),
        "error": pa.string(),
    }
)


def rate(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What every worker runs on its part of the table. Spark takes the dot in a name for a field of
    a structure, and has neither unsigned integers nor dictionaries."""
    rubric = ocop.rubric("26/2026", 1)
    for batch in batches:
        names = [name.replace("_", ".") for name in batch.schema.names]
        rated = ocop.rate_batch(rubric, batch.rename_columns(names)).to_pyarrow()
        yield from rated.select(ARROW.names).cast(ARROW).to_batches()


def main() -> None:
    """Writes, rates and compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=400_000)
    parser.add_argument("--files", type=int, default=4)
    parser.add_argument("--master", default="local[2]")
    options = parser.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master(options.master)
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100000")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        each = options.rows // options.files
        for number in range(options.files):
            simulated.write(Path(folder) / f"{number}.parquet", each, number * each)
        begin = time.perf_counter()
        table = spark.read.parquet(folder)
        table = table.toDF(*(name.replace(".", "_") for name in table.columns))
        rated = table.mapInArrow(rate, RESULT)
        found = {row["stars"]: row["count"] for row in rated.groupBy("stars").count().collect()}
        seconds = time.perf_counter() - begin
        alone = ocop.rate_batch(ocop.rubric("26/2026", 1), pq.read_table(folder), errors="raise")
        counts = alone.to_pyarrow()["stars"].value_counts().to_pylist()
        assert found == {count["values"]: count["counts"] for count in counts}
    spark.stop()
    shown = ", ".join(f"{stars}: {found[stars]:,}" for stars in sorted(found))
    print(
        f"{sum(found.values()):,} simulated sheets on {options.master} in {seconds:.1f} s ({shown})"
    )


if __name__ == "__main__":
    main()
