"""Simulated sheets in Parquet files, written piece by piece so that memory does not grow."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import ocop
import pyarrow as pa
import pyarrow.parquet as pq

SET = ("26/2026", 1)
PIECE = 100_000


def sheets(rubric: ocop.Rubric, first: int, rows: int) -> pa.Table:
    """Simulated sheets of one byte per answer, numbered from `first`, the same on every run. Signed
    bytes, for Spark has no others. Story and structure are answered, so that all of them apply."""
    rng = np.random.default_rng([2026, first])
    columns: dict[str, object] = {"product": np.arange(first, first + rows)}
    for criterion in rubric.criteria:
        most = len(criterion.options)
        draws = rng.integers(1, most, (2, rows), dtype="i1", endpoint=True)
        columns[criterion.code] = draws.max(axis=0)
    needs = next(criterion.applies_if for criterion in rubric.criteria if criterion.applies_if)
    enough = [
        o.option for o in rubric.criterion(needs.criterion).options if o.points >= needs.min_points
    ]
    columns[needs.criterion] = np.maximum(columns[needs.criterion], min(enough)).astype("i1")
    return pa.table(columns)


def write(path: Path, rows: int, first: int = 0) -> int:
    """Writes a file without compression and says how many bytes it has."""
    rubric = ocop.rubric(*SET)
    schema = sheets(rubric, 0, 1).schema
    with pq.ParquetWriter(path, schema, compression="none", use_dictionary=False) as writer:
        for begin in range(first, first + rows, PIECE):
            writer.write_table(sheets(rubric, begin, min(PIECE, first + rows - begin)))
    return path.stat().st_size
