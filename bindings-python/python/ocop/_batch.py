"""Whole tables: one row for each sheet, or one row for each answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from . import _ocop
from .models import Rubric, Vote

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import polars as pl
    import pyarrow as pa

Errors: TypeAlias = Literal["column", "raise"]
"""What to do with a row that cannot be rated: say so in ``error``, or raise."""


class ArrowStream(Protocol):
    """Whatever exports a stream of record batches: polars, pyarrow, pandas, DuckDB and others."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A capsule with an Arrow C stream."""


class ArrowArray(Protocol):
    """Whatever exports one record batch, such as ``pyarrow.RecordBatch``."""

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """Capsules with an Arrow C schema and array."""


class Table:
    """A finished table. Any library that speaks the Arrow PyCapsule interface reads it as it is:
    ``polars.DataFrame(table)``, ``pyarrow.table(table)``, ``duckdb.from_arrow(table)``.
    """

    def __init__(self, native: _ocop.Table) -> None:
        """Wraps a native table; users call :func:`ocop.rate_batch` instead."""
        self._native = native

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return self._native.columns

    @property
    def num_rows(self) -> int:
        """How many rows there are."""
        return self._native.num_rows

    def __len__(self) -> int:
        return self.num_rows

    def __arrow_c_schema__(self) -> object:
        """A capsule with the Arrow C schema."""
        return self._native.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A capsule with an Arrow C stream of the table's record batches."""
        return self._native.__arrow_c_stream__(requested_schema)

    def to_polars(self) -> pl.DataFrame:
        """A polars frame, without a copy where polars allows."""
        import polars

        return polars.DataFrame(self)

    def to_pyarrow(self) -> pa.Table:
        """A pyarrow table, without a copy."""
        import pyarrow

        return pyarrow.table(self)

    def to_pandas(self) -> pd.DataFrame:
        """A pandas frame with Arrow types, so that integers with gaps stay integers."""
        import pandas

        frame: pd.DataFrame = self.to_pyarrow().to_pandas(types_mapper=pandas.ArrowDtype)
        return frame

    def to_numpy(self) -> dict[str, np.ndarray[Any, Any]]:
        """The columns of small integers (points, band, stars) as arrays; 0 where there is none."""
        return dict(self._native.to_numpy())

    def __repr__(self) -> str:
        return f"Table({self.num_rows} rows: {', '.join(self.columns)})"


def rate_batch(
    rubric: Rubric,
    table: ArrowStream | ArrowArray | Mapping[str, np.ndarray[Any, Any]],
    errors: Errors = "column",
) -> Table:
    """Rates every row of a table, on all cores and without holding Python's lock.

    Args:
        rubric: The set of criteria.
        table: One integer column for each criterion, named by its code (``"1.1"``), with 1-based
            option numbers. Null is an open criterion, 255 says that no printed option holds. A
            table of polars, pyarrow, pandas (with pyarrow) or DuckDB, or a dictionary of numpy
            arrays. Bytes (``UInt8``) are read without a copy, other integers are cast in passing.
        errors: ``"column"`` describes a row that cannot be rated in the column ``error`` and
            leaves its results null; ``"raise"`` raises for the first one.

    Returns:
        A :class:`Table` of as many rows: the columns that are no criteria as they were, then

        ==============  ==========  ==============================================================
        ``total``       uint16      points
        ``part_a`` ...  uint16      points of each part
        ``band``        uint8       star band of the total, 1 to 5
        ``stars``       uint8       awarded star, null after a knock-out that the answers show
        ``outcome``     dictionary  ``rated``, ``rejected`` or ``stopped``
        ``blocker``     dictionary  the first criterion with a missed gate between award and band
        ``error``       text        what is wrong with the row, null if nothing is
        ==============  ==========  ==============================================================

    Raises:
        BatchError: Columns that are missing, of another type, named like a criterion that the set
            does not have, or named like a result; with ``errors="raise"`` the first row that
            cannot be rated (``row`` counts from 0).

    >>> import numpy, ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> sheets = {c.code: numpy.array([1, len(c.options)], "u1") for c in rubric.criteria}
    >>> rated = ocop.rate_batch(rubric, sheets).to_numpy()
    >>> rated["total"].tolist(), rated["stars"].tolist()
    ([15, 100], [1, 5])
    """
    columns = dict(table) if isinstance(table, Mapping) else table
    return Table(_ocop.rate_batch(rubric, columns, errors))


def rate_long(
    table: ArrowStream | ArrowArray,
    *,
    rubric: Rubric,
    product: str = "product",
    member: str = "member",
    criterion: str = "criterion",
    option: str = "option",
    gates: Vote = "majority",
    knockouts: Vote = "majority",
    errors: Errors = "column",
) -> Table:
    """Rates products from a long table: one row for each answer of each member, in any order.

    Args:
        table: A table that speaks Arrow's PyCapsule interface, with these columns.
        rubric: The set of criteria, the same for all products.
        product: The column that tells products apart, of any type.
        member: The column that tells a product's members apart, of any type.
        criterion: The column of criterion codes, of texts: as numbers, 1.1 and 1.10 are the same.
        option: The column of option numbers, of integers: 1-based, null open, 255 none.
        gates: How the members meet a star gate, as in :func:`ocop.rate_council`.
        knockouts: How the members establish a knock-out that their answers show.
        errors: As in :func:`rate_batch`, for products instead of rows.

    Returns:
        A :class:`Table` with one row for each product, in the order of their first appearance:

        =============  ==============  ===========================================================
        the product    as it was
        ``members``    uint32          how many members there are
        ``sum``        uint64          the exact sum of their totals
        ``mean``       decimal(10, 2)  the mean total, cut off after two digits
        ``band``       uint8           star band of the exact mean, 1 to 5
        ``stars``      uint8           awarded star, null after a knock-out
        ``outcome``    dictionary      ``rated``, ``rejected`` or ``stopped``
        ``blocker``    dictionary      the first criterion with a gate the council does not meet
        ``error``      text            what is wrong with the product, null if nothing is
        =============  ==============  ===========================================================

    Raises:
        BatchError: Columns that are missing or of another type, a row without product, member or
            criterion; with ``errors="raise"`` the first product that cannot be rated.
        ArgumentError: An unknown rule, or names of columns that are no texts.
    """
    names = (product, member, criterion, option)
    return Table(_ocop.rate_long(rubric, table, names, gates, knockouts, errors))


__all__ = ["ArrowArray", "ArrowStream", "Errors", "Table", "rate_batch", "rate_long"]
