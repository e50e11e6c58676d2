"""Whole tables: one row for each sheet, or one row for each answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from . import _ocop
from ._guard import guarded, package
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

    @guarded
    def __init__(self, native: _ocop.Table) -> None:
        """Wraps a native table; users call :func:`ocop.rate_batch` instead."""
        if not isinstance(native, _ocop.Table):
            _ocop.wrong_arguments("Table", "rate_batch and rate_long make tables")
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

    @guarded
    def to_polars(self) -> pl.DataFrame:
        """A polars frame, without a copy where polars allows.

        Raises:
            ArgumentError: polars is not installed.
        """
        frame: pl.DataFrame = package("polars", "Table.to_polars").DataFrame(self)
        return frame

    @guarded
    def to_pyarrow(self) -> pa.Table:
        """A pyarrow table, without a copy.

        Raises:
            ArgumentError: pyarrow is not installed.
        """
        return package("pyarrow", "Table.to_pyarrow").table(self)

    @guarded
    def to_pandas(self) -> pd.DataFrame:
        """A pandas frame of pandas' own nullable types: integers with gaps stay integers, and texts
        are plain strings that can be merged, compared, sorted and grouped. Exact means are Arrow's
        decimals, or objects where pyarrow is not installed.

        Raises:
            ArgumentError: pandas is not installed; or a column was passed through whose type only
                pyarrow can tell, and pyarrow is not installed.
        """
        pandas = package("pandas", "Table.to_pandas")
        try:
            import pyarrow
        except ImportError:
            return _without_arrow(pandas, self._native.to_lists())
        plain = Table(self._native.with_plain_texts())
        return _with_arrow(pandas, pyarrow, pyarrow.table(plain))

    @guarded
    def to_pydict(self) -> dict[str, list[Any]]:
        """The columns as lists of Python's own objects, gaps as ``None``; needs no package.

        Raises:
            ArgumentError: A column was passed through that has no such objects.
        """
        columns = self._native.to_lists()
        for name, _, values in columns:
            if values is None:
                _ocop.needs(f"Table.to_pydict, {name}", "pyarrow")
        return {name: values for name, _, values in columns if values is not None}

    @guarded
    def to_numpy(self) -> dict[str, np.ndarray[Any, Any]]:
        """The columns of small integers (points, band, stars) as arrays; 0 where there is none.

        Raises:
            ArgumentError: numpy is not installed.
        """
        return dict(self._native.to_numpy())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._native.same(other._native)

    __hash__ = None  # type: ignore[assignment]

    def __copy__(self) -> Table:
        return self

    def __deepcopy__(self, memo: object) -> Table:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _stored, (self._native.to_bytes(),)

    def __repr__(self) -> str:
        return f"Table({self.num_rows} rows: {', '.join(self.columns)})"


@guarded
def rate_batch(
    rubric: Rubric,
    table: ArrowStream | ArrowArray | Mapping[str, Any],
    errors: Errors = "column",
) -> Table:
    """Rates every row of a table, on all cores and without holding Python's lock.

    Args:
        rubric: The set of criteria.
        table: One integer column for each criterion, named by its code (``"1.1"``), with 1-based
            option numbers. Null is an open criterion, 255 says that no printed option holds. A
            table of polars, pyarrow, pandas or DuckDB, or a dictionary of columns: lists, numpy
            arrays (masked ones too), Arrow columns. Bytes (``UInt8``) of tables are read without a
            copy, other integers are cast in passing; floats and decimals are taken where all of
            them are whole. Spaces around a name and the ``7.0`` that a spreadsheet makes of 7 do
            not matter.
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
        BatchError: Columns that are missing, there twice, of another type, named like a criterion
            that the set does not have (``1.13``, or a number of up to two digits), or named like a
            result; with ``errors="raise"`` the first row that
            cannot be rated (``row`` counts from 0).

    >>> import numpy, ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> sheets = {c.code: numpy.array([1, len(c.options)], "u1") for c in rubric.criteria}
    >>> rated = ocop.rate_batch(rubric, sheets).to_numpy()
    >>> rated["total"].tolist(), rated["stars"].tolist()
    ([15, 100], [1, 5])
    """
    return Table(_ocop.rate_batch(rubric, columns_of(table), errors))


@guarded
def rate_long(
    table: ArrowStream | ArrowArray | Mapping[str, Any],
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
        table: A table as for :func:`rate_batch`, with these columns.
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
    return Table(_ocop.rate_long(rubric, columns_of(table), names, gates, knockouts, errors))


MOST_ITEMS = 100_000
"""More than any table has columns, any council members or any calendar holidays."""


def walked(items: Iterable[Any], place: str) -> list[Any]:
    """What can be walked through once, as a list; it may never end."""
    taken = list(islice(items, MOST_ITEMS + 1))
    if len(taken) > MOST_ITEMS:
        _ocop.too_many(place, MOST_ITEMS)
    return taken


def is_table(data: Any) -> bool:
    """Whether something hands over a table through Arrow's interface."""
    return hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__")


def columns_of(table: Any) -> Any:
    """A dictionary of columns as pairs of names and columns; a table that speaks Arrow as it is.

    A frame of pandas speaks Arrow only where pyarrow is installed, and only where no name is there
    twice.
    """
    if isinstance(table, Mapping):
        return [(name, _column_of(values)) for name, values in walked(table.items(), "table")]
    pandas = sys.modules.get("pandas")
    if pandas is not None and isinstance(table, pandas.DataFrame):
        if not table.columns.is_unique or not _has_pyarrow():
            names = enumerate(table.columns)
            return [(name, _column_of(table.iloc[:, at])) for at, name in names]
    return table


def _column_of(values: Any) -> Any:
    """A column; one of pandas as a list where pyarrow is not installed."""
    pandas = sys.modules.get("pandas")
    if pandas is None or not isinstance(values, pandas.Series) or _has_pyarrow():
        return values
    return values.astype(object).where(values.notna(), None).tolist()


def _has_pyarrow() -> bool:
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        return False
    return True


def _stored(data: bytes) -> Table:
    """A table from the bytes that it was pickled as."""
    return Table(_ocop.Table.from_bytes(data))


def _with_arrow(pandas: Any, pyarrow: Any, table: Any) -> pd.DataFrame:
    types = pyarrow.types

    def dtype(kind: Any) -> Any:
        if types.is_large_string(kind):
            return pandas.StringDtype()
        if types.is_decimal(kind):
            return pandas.ArrowDtype(kind)
        if types.is_boolean(kind):
            return pandas.BooleanDtype()
        if types.is_integer(kind) or kind in (pyarrow.float32(), pyarrow.float64()):
            return pandas.api.types.pandas_dtype(_nullable(str(kind)))
        return None

    frame: pd.DataFrame = table.to_pandas(types_mapper=dtype)
    return frame


def _nullable(kind: str) -> str:
    """The name of pandas' type for a number type of Arrow, such as ``UInt8`` for ``uint8``."""
    names = {"float": "Float32", "double": "Float64"}
    return names.get(kind, kind.capitalize().replace("Uint", "UInt"))


def _without_arrow(pandas: Any, columns: list[tuple[str, str, list[Any] | None]]) -> pd.DataFrame:
    series = []
    for name, kind, values in columns:
        if values is None:
            _ocop.needs(f"Table.to_pandas, {name}", "pyarrow")
        dtype: Any = object
        if kind.startswith(("Int", "UInt", "Float")):
            dtype = kind
        elif kind == "Boolean":
            dtype = "boolean"
        elif "Utf8" in kind:
            dtype = pandas.StringDtype()
        series.append(pandas.Series(values, dtype=dtype))
    frame: pd.DataFrame = pandas.concat(series, axis=1, keys=[name for name, _, _ in columns])
    return frame


__all__ = ["ArrowArray", "ArrowStream", "Errors", "Table", "rate_batch", "rate_long"]
