"""The same data in whatever holds it: the same rows, or a refusal that says why."""

from __future__ import annotations

import decimal
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute  # noqa: F401
import pytest
from conftest import simulated

Column = list[int | None]
RUBRIC = ocop.rubric("26/2026", 1)
CODES = RUBRIC.codes
SHEETS = simulated(RUBRIC, 40, seed=5)
DATA: dict[str, Column] = {code: [sheet[code] for sheet in SHEETS] for code in CODES}
DATA["4.1"] = [None if row % 7 == 3 else value for row, value in enumerate(DATA["4.1"])]


def rows(table: Any) -> list[dict[str, Any]]:
    rated = ocop.rate_batch(RUBRIC, table).to_pyarrow()
    rated.validate(full=True)
    return [{k: v for k, v in row.items() if k in RESULTS} for row in rated.to_pylist()]


RESULTS = ("total", "part_a", "part_b", "part_c", "band", "stars", "outcome", "blocker", "error")
WANT = rows(pa.table({code: pa.array(column, "u1") for code, column in DATA.items()}))


def masked(column: Column, dtype: str, under: int = 4) -> np.ma.MaskedArray[Any, Any]:
    data = np.array([under if value is None else value for value in column], dtype)
    return np.ma.masked_array(data, mask=[value is None for value in column])


def strided(column: Column) -> Any:
    wide = np.full((len(column), 3), 9, "i2")
    wide[:, 1] = [4 if value is None else value for value in column]
    return np.ma.masked_array(wide[:, 1], mask=[value is None for value in column])


def in_chunks(column: Column, kind: str) -> pa.ChunkedArray:
    parts = [column[:7], [], column[7:8], column[8:]]
    return pa.chunked_array([pa.array(part, kind) for part in parts])


def sliced(column: Column) -> pa.Array:
    return pa.array([9, None, *column, 9], "i4")[2:-1]


COLUMNS: dict[str, Callable[[Column], Any]] = {
    "list": list,
    "tuple": tuple,
    "list of floats": lambda c: [None if v is None else float(v) for v in c],
    "list of numpy": lambda c: [None if v is None else np.int16(v) for v in c],
    "list with masked": lambda c: [np.ma.masked if v is None else v for v in c],
    "list with NA": lambda c: [pd.NA if v is None else v for v in c],
    "list with nan": lambda c: [float("nan") if v is None else v for v in c],
    "numpy of objects": lambda c: np.array(c, object),
    "numpy of floats": lambda c: np.array([np.nan if v is None else v for v in c]),
    "numpy of half floats": lambda c: np.array([np.nan if v is None else v for v in c], "f2"),
    "numpy, foreign floats": lambda c: np.array([np.nan if v is None else v for v in c], ">f4"),
    "numpy, reversed twice": lambda c: np.array(c[::-1], object)[::-1],
    **{f"masked {kind}": lambda c, kind=kind: masked(c, kind) for kind in ("u1", "<i4", ">i8", "f8")},
    "masked, under it nothing": lambda c: masked(c, "i8", 99),
    "masked, strided": strided,
    "masked objects": lambda c: np.ma.masked_array(
        np.array([4 if v is None else v for v in c], object), mask=[v is None for v in c]
    ),
    "arrow": lambda c: pa.array(c, "i8"),
    "arrow of floats": lambda c: pa.array(c, "f8"),
    "arrow of decimals": lambda c: pa.array(c, pa.decimal128(9, 2)),
    "arrow dictionary": lambda c: pa.array(c, "i4").dictionary_encode(),
    "arrow dictionary of floats": lambda c: pa.array(c, "f4").dictionary_encode(),
    "arrow in runs": lambda c: pa.compute.run_end_encode(pa.array(c, "i4")),  # type: ignore[attr-defined]
    "arrow in chunks": lambda c: in_chunks(c, "u1"),
    "arrow sliced": sliced,
    "polars": lambda c: pl.Series(c, dtype=pl.UInt8),
    "polars of floats": lambda c: pl.Series([float("nan") if v is None else float(v) for v in c]),
    "polars in chunks": lambda c: pl.concat(
        [pl.Series(c[:9], dtype=pl.Int32), pl.Series(c[9:], dtype=pl.Int32)], rechunk=False
    ),
    "pandas": lambda c: pd.Series(c, dtype="Int8"),
    "pandas of floats": lambda c: pd.Series(c, dtype="float64"),
    "pandas of objects": lambda c: pd.Series(c, dtype=object),
    "pandas of categories": lambda c: pd.Series(pd.array(c, "Int8")).astype("category"),
    "pandas of Arrow": lambda c: pd.Series(c, dtype="int64[pyarrow]"),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_of_every_kind(name: str) -> None:
    assert rows({code: COLUMNS[name](column) for code, column in DATA.items()}) == WANT
    mixed = {code: list(column) for code, column in DATA.items()} | {
        "4.1": COLUMNS[name](DATA["4.1"])
    }
    assert rows(mixed) == WANT


@pytest.mark.parametrize("name", [name for name in COLUMNS if name.split()[0] in ("polars", "pandas", "arrow")])
def test_frames_of_every_kind(name: str) -> None:
    columns = {code: COLUMNS[name](column) for code, column in DATA.items()}
    frame: Any = {"polars": pl.DataFrame, "pandas": pd.DataFrame, "arrow": pa.table}[
        name.split()[0]
    ](columns)
    assert rows(frame) == WANT


def structs(masked_rows: list[int]) -> pa.StructArray:
    """The rows as structs, those of a list null as a whole, with answers below that nobody gave."""
    columns = [pa.array([1 if v is None else v for v in DATA[code]], "u1") for code in CODES]
    mask = pa.array([row in masked_rows for row in range(len(SHEETS))])
    return pa.StructArray.from_arrays(columns, names=list(CODES), mask=mask)


@pytest.mark.parametrize("shape", ["array", "chunks", "slice", "slice of chunks"])
def test_rows_that_are_null_as_a_whole(shape: str) -> None:
    gone = [0, 7, 8, 39]
    rows_ = structs(gone)
    table: Any = rows_
    first, last = 0, len(SHEETS)
    if "slice" in shape:
        first, last = 5, 38
        table = table[first:last]
    if "chunks" in shape:
        table = pa.chunked_array([table[:4], table[4:4], table[4:]])
    found = rows(table)
    assert len(found) == last - first
    for row, result in enumerate(found, first):
        assert (result["stars"] is None) == (result["error"] is not None) == (row in gone), row


def test_a_null_row_is_no_member() -> None:
    answers = [(p, m, c, 1) for p in ("a", "b") for m in ("x", "y") for c in CODES]
    names = ("product", "member", "criterion", "option")
    columns = [pa.array(column) for column in zip(*answers, strict=True)]
    mask = pa.array([row == 70 for row in range(len(answers))])
    table = pa.chunked_array([pa.StructArray.from_arrays(columns, names=names, mask=mask)])
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_long(table, rubric=RUBRIC)
    assert (caught.value.code, caught.value.row) == ("null-key", 70)


REFUSED: dict[str, Callable[[Column], Any]] = {
    "truth": lambda c: [value == 1 for value in c],
    "numpy truth": lambda c: np.ones(len(c), bool),
    "arrow truth": lambda c: pa.array([True] * len(c)),
    "truth of one byte": lambda c: pa.ExtensionArray.from_storage(pa.bool8(), pa.array([1] * len(c), "i1")),
    "pandas truth": lambda c: pd.Series([True] * len(c), dtype="boolean"),
    "parts": lambda c: [1, *([3.7] * (len(c) - 1))],
    "numpy parts": lambda c: np.full(len(c), 3.7),
    "arrow parts": lambda c: pa.array([3.7] * len(c)),
    "arrow decimals": lambda c: pa.array([decimal.Decimal("3.70")] * len(c)),
    "infinite": lambda c: np.full(len(c), np.inf),
    "texts": lambda c: ["1"] * len(c),
    "texts with spaces": lambda c: np.full(len(c), " 1 "),
    "bytes": lambda c: [b"1"] * len(c),
    "numpy bytes": lambda c: np.full(len(c), b"1"),
    "mixed": lambda c: [1, "1", *c[2:]],
    "truth among numbers": lambda c: [1, True, *c[2:]],
    "days": lambda c: np.full(len(c), "2026-01-01", "M8[D]"),
    "complex": lambda c: np.ones(len(c), complex),
    "huge": lambda c: [10**30] * len(c),
    "an array of arrays": lambda c: [np.array(1)] * len(c),
    "two dimensions": lambda c: np.ones((len(c), 1), "u1"),
    "no dimension": lambda c: np.array(4),
    "a number": lambda c: 4,
    "a text": lambda c: "1" * len(c),
    "a set": lambda c: {1, 2},
    "a generator": lambda c: (1 for _ in c),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_number_is_refused_with_its_column(name: str) -> None:
    columns = {code: list(column) for code, column in DATA.items()}
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_batch(RUBRIC, {**columns, "4.1": REFUSED[name](DATA["4.1"])})
    error = caught.value
    assert error.place == "4.1" and "4.1" in str(error) and "4.1" in error.message_vi, str(error)
    if "parts" in name or name == "mixed":
        assert error.row in (0, 1) and error.value in ("3.7", "'1'", "1"), str(error)


def test_none_is_an_answer_in_a_list() -> None:
    columns: dict[str, Any] = {code: [1, 1] for code in CODES}
    texts = rows({**columns, "2.3": ["none", 1]})
    assert texts == rows({**columns, "2.3": [255, 1]})


def test_columns_passed_along_keep_their_gaps() -> None:
    others = {
        "weight": np.ma.masked_array([1.5, 9.0], mask=[False, True]),
        "name": ["Bưởi", None],
        "when": np.array(["2026-01-01", "2026-01-02"], "M8[ns]"),
        "there": [True, None],
        "foreign": np.array([1, 2], ">i4"),
    }
    rated = ocop.rate_batch(RUBRIC, {**{code: [1, 1] for code in CODES}, **others}).to_pyarrow()
    assert rated["weight"].to_pylist() == [1.5, None]
    assert rated["name"].to_pylist() == ["Bưởi", None]
    assert rated["there"].to_pylist() == [True, None]
    assert rated["foreign"].to_pylist() == [1, 2]
    assert [str(day)[:10] for day in rated["when"].to_pylist()] == ["2026-01-01", "2026-01-02"]


LONG: dict[str, Callable[[list[dict[str, Any]]], Any]] = {
    "polars": pl.DataFrame,
    "pandas": lambda a: pd.DataFrame(a).astype({"option": "Int64"}),
    "pandas of floats": lambda a: pd.DataFrame(a).astype({"option": "float64"}),
    "pandas of categories": lambda a: pd.DataFrame(a).astype(
        {"criterion": "category", "member": "category"}
    ),
    "pyarrow of structs": lambda a: pa.array(a),
    "a dictionary of lists": lambda a: {key: [row[key] for row in a] for key in a[0]},
    "a dictionary of numpy": lambda a: {key: np.array([row[key] for row in a]) for key in a[0]},
    "large texts": lambda a: pa.Table.from_pylist(a).cast(
        pa.schema(
            {"product": pa.large_string(), "member": pa.string_view(), "criterion": pa.string()}
            | {"option": pa.float32()}
        )
    ),
}


@pytest.mark.parametrize("name", LONG)
def test_long_tables_of_every_kind(name: str) -> None:
    sheets = iter(simulated(RUBRIC, 6, seed=9))
    answers = [
        {"product": product, "member": member, "criterion": code, "option": option}
        for product in ("a", "b")
        for member in ("x", "y", "z")
        for code, option in next(sheets).items()
        if option is not None
    ]
    want = ocop.rate_long(pa.Table.from_pylist(answers), rubric=RUBRIC).to_pydict()
    assert ocop.rate_long(LONG[name](answers), rubric=RUBRIC).to_pydict() == want


def test_rows_may_come_in_any_order() -> None:
    """Answers, doubles and gaps: what is said of a product does not hang on the order of its rows."""
    rng = random.Random(4)
    for trial in range(30):
        answers: list[dict[str, Any]] = [
            {"product": "p", "member": member, "criterion": code, "option": rng.choice([1, 1, 2])}
            for member in ("x", "y")
            for code in CODES
        ]
        for _ in range(rng.choice([0, 0, 1, 2])):
            double = dict(rng.choice(answers))
            double["option"] = rng.choice([None, double["option"], 3, 252, 254, 300])
            answers.append(double)
        if rng.random() < 0.3:
            rng.choice(answers)["option"] = None
        if rng.random() < 0.3:
            rng.choice(answers)["criterion"] = "9.9"
        found = []
        for _ in range(4):
            rng.shuffle(answers)
            (row,) = ocop.rate_long(pl.DataFrame(answers), rubric=RUBRIC).to_pyarrow().to_pylist()
            found.append(row)
        assert all(row == found[0] for row in found), trial


@pytest.mark.parametrize("second", [None, 3, 1])
@pytest.mark.parametrize("first", [None, 3])
def test_an_answer_given_twice_is_an_error_in_any_order(first: int | None, second: int | None) -> None:
    answers: list[dict[str, Any]] = [
        {"product": "p", "member": "x", "criterion": code, "option": 1} for code in CODES if code != "1.1"
    ]
    twice = [{**answers[0], "criterion": "1.1", "option": option} for option in (first, second)]
    (row,) = ocop.rate_long(pl.DataFrame(answers + twice), rubric=RUBRIC).to_pyarrow().to_pylist()
    assert row["error"] == "member `x`: criterion 1.1 is answered twice" and row["stars"] is None


def test_numbers_of_a_portfolio_in_every_container() -> None:
    def outcomes(stars: list[Any]) -> dict[str, Any]:
        return {"product": ["a", "b", "c"], "level": ["province"] * 3, "stars": stars}

    want = ocop.programme(
        "quang-tri-2019", [{"product": p, "level": "province", "stars": s} for p, s in zip("abc", (3, 4, None), strict=True)]
    )
    for table in (
        pl.DataFrame(outcomes([3, 4, None])),
        pd.DataFrame(outcomes([3, 4, None])),
        pa.table(outcomes([3.0, 4.0, None])),
        pa.table(outcomes(pa.array([3, 4, None]).dictionary_encode())),  # type: ignore[arg-type]
        pa.table(outcomes(pa.array([3, 4, None], pa.decimal128(5, 1)))),  # type: ignore[arg-type]
    ):
        assert ocop.programme("quang-tri-2019", table) == want
    for stars in ([3.7, 4, 4], [True, True, True], pa.array([2**64 - 1, 1, 1], "u8"), ["3", "4", "5"], [b"\xff", b"", b""]):
        with pytest.raises(ocop.OcopError) as caught:
            ocop.programme("quang-tri-2019", pa.table(outcomes(stars)))
        assert caught.value.message_vi
