"""Rates a Parquet file that is larger than the memory it may use: DuckDB streams record batches,
`rate_batch` rates each, and the results go to another Parquet file.

    python examples/streaming.py [--rows N] [--limit MB]
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

import duckdb
import ocop
import pyarrow.parquet as pq

import simulated

MB = 1 << 20
ROWS = 100_000


def peak() -> int:
    """The most memory that this process has held so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def rate(source: Path, target: Path, limit: int) -> int:
    """Rates a file into another one and says how many rows it had. Half of the memory is DuckDB's,
    the rest is for its code, a batch, and a row group of results."""
    rubric = ocop.rubric(*simulated.SET)
    database = duckdb.connect(config={"memory_limit": f"{limit // 2}MB", "threads": 1})
    reader = database.sql(f"from read_parquet('{source}')").to_arrow_reader(ROWS)
    rows, writer = 0, None
    for batch in reader:
        rated = ocop.rate_batch(rubric, batch, errors="raise").to_pyarrow()
        writer = writer or pq.ParquetWriter(target, rated.schema)
        writer.write_table(rated)
        rows += rated.num_rows
    if writer is not None:
        writer.close()
    return rows


def main() -> None:
    """Writes, rates and looks at the memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--limit", type=int, default=256, help="megabytes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "sheets.parquet", Path(folder) / "rated.parquet"
        size = simulated.write(source, options.rows)
        assert size > options.limit * MB, "the file fits into the limit; give more rows"
        before, begin = peak(), time.perf_counter()
        assert rate(source, target, options.limit) == options.rows
        seconds, grown = time.perf_counter() - begin, peak() - before
        stars = duckdb.sql(f"select stars, count(*) from '{target}' group by stars order by stars")
        shown = ", ".join(f"{star}: {count:,}" for star, count in stars.fetchall())
    assert grown < options.limit * MB, f"memory grew by {grown // MB} MB"
    print(
        f"{options.rows:,} simulated sheets of {size // MB} MB in {seconds:.2f} s, "
        f"{seconds / options.rows * 1e9:.0f} ns each, memory grew by {grown // MB} MB "
        f"of {options.limit} allowed ({shown})"
    )


if __name__ == "__main__":
    main()
