"""Tables with one row for each sheet, from every library that speaks Arrow."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import duckdb
import numpy as np
import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import simulated

Sheets = list[dict[str, int | None]]


@pytest.fixture(scope="module")
def sheets(rubric: ocop.Rubric) -> Sheets:
    return simulated(rubric, 400)


@pytest.fixture(scope="module")
def frame(sheets: Sheets) -> pl.DataFrame:
    ids = pl.Series("id", [f"simulated-{i}" for i in range(len(sheets))])
    return pl.DataFrame(sheets, schema_overrides=dict.fromkeys(sheets[0], pl.UInt8)).with_columns(
        ids
    )


def expected(rubric: ocop.Rubric, sheets: Sheets) -> list[dict[str, Any]]:
    rows = []
    for sheet in sheets:
        rating = ocop.rate(rubric, sheet)
        parts = {f"part_{part.part.lower()}": part.points for part in rating.parts}
        blockers = [blocker.criterion for blocker in rating.blockers]
        rows.append(
            {
                "total": int(rating.total),
                **parts,
                "band": rating.band,
                "stars": rating.stars,
                "outcome": rating.outcome,
                "blocker": blockers[0] if blockers else None,
                "error": None,
            }
        )
    return rows


def rows(table: ocop.Table) -> list[dict[str, Any]]:
    data = table.to_pyarrow()
    data.validate(full=True)
    return [{k: v for k, v in row.items() if k != "id"} for row in data.to_pylist()]


def test_every_row_agrees_with_rate(
    rubric: ocop.Rubric, sheets: Sheets, frame: pl.DataFrame
) -> None:
    want = expected(rubric, sheets)
    assert {row["stars"] for row in want} >= {2, 3, 4}
    assert any(row["blocker"] for row in want)
    rated = ocop.rate_batch(rubric, frame)
    assert rows(rated) == want
    assert rated.to_polars()["id"].to_list() == frame["id"].to_list()
    assert rated.columns[0] == "id" and len(rated) == rated.num_rows == 400


@pytest.mark.parametrize("set_", range(1, 27))
def test_every_set_agrees_with_rate(set_: int) -> None:
    rubric = ocop.rubric("26/2026", set_)
    sheets = simulated(rubric, 60, seed=set_)
    assert rows(ocop.rate_batch(rubric, pa.Table.from_pylist(sheets))) == expected(rubric, sheets)


def test_every_library(rubric: ocop.Rubric, sheets: Sheets, frame: pl.DataFrame) -> None:
    want = expected(rubric, sheets)
    arrow = frame.to_arrow()
    connection = duckdb.connect()
    connection.register("scores", arrow)
    tables: dict[str, Any] = {
        "polars with chunks": pl.concat([frame[:100], frame[100:]], rechunk=False),
        "polars of wide integers": frame.with_columns(pl.col(pl.UInt8).cast(pl.Int64)),
        "pyarrow": arrow,
        "pyarrow record batch": arrow.combine_chunks().to_batches()[0],
        "pyarrow in small chunks": pa.Table.from_batches(arrow.to_batches(max_chunksize=7)),
        "pandas with nullable integers": frame.to_pandas(use_pyarrow_extension_array=True),
        "duckdb": connection.sql("select * from scores"),
        "a rated table's own stream": pa.RecordBatchReader.from_stream(arrow),
        "sliced": pl.concat([frame, frame])[100:500],
    }
    for name, table in tables.items():
        found = rows(ocop.rate_batch(rubric, table))
        wanted = want[100:] + want[:100] if name == "sliced" else want
        assert found == wanted, name


@pytest.mark.parametrize(
    "kind", [pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32, pl.UInt64]
)
def test_every_integer(
    rubric: ocop.Rubric, sheets: Sheets, frame: pl.DataFrame, kind: pl.DataType
) -> None:
    cast = frame.with_columns(pl.col(rubric.codes[3]).cast(kind))
    assert rows(ocop.rate_batch(rubric, cast)) == expected(rubric, sheets)


def test_numpy_columns(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    sheets = [sheet for sheet in simulated(rubric, 300) if None not in sheet.values()]
    want = expected(rubric, sheets)
    wide = np.array([[sheet[code] for code in rubric.codes] for sheet in sheets], "i8")
    columns: dict[str, np.ndarray[Any, Any]] = {
        code: wide[:, at].astype("u1" if at % 2 else "i4") for at, code in enumerate(rubric.codes)
    }
    columns["1.1"] = wide[:, 0]  # not contiguous
    rated = ocop.rate_batch(rubric, {**columns, "weight": np.arange(len(sheets))})
    assert rated.columns[0] == "weight"
    assert [{k: v for k, v in row.items() if k != "weight"} for row in rows(rated)] == want
    arrays = rated.to_numpy()
    assert arrays["total"].tolist() == [row["total"] for row in want]
    assert arrays["stars"].dtype == np.uint8
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_batch(rubric, {**columns, "1.2": np.ones(2, "u1")})
    assert (caught.value.code, caught.value.place) == ("wrong-length", "1.2")
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_batch(rubric, {**columns, "1.2": np.full(len(sheets), "a")})
    assert (caught.value.code, caught.value.place) == ("wrong-type", "1.2")


def test_rows_with_errors(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    for kind in (pl.Int64, pl.UInt8):
        spoilt = frame[:4].with_columns(pl.col(rubric.codes).cast(kind))
        spoilt[0, "1.1"] = None
        spoilt[1, "1.2"] = 99
        spoilt[2, "1.2"] = 255  # "none", but an option of 0 points is printed
        found = rows(ocop.rate_batch(rubric, spoilt))
        clean = rows(ocop.rate_batch(rubric, frame[:4]))
        assert found[3] == clean[3]
        assert found[0]["error"] == "criterion 1.1 is not answered, expected 1 to 3"
        assert found[1]["error"] == "criterion 1.2 has no option `99`, expected 1 to 3"
        assert "`none`" in found[2]["error"]
        for row in found[:3]:
            assert {value for key, value in row.items() if key != "error"} == {None}
        with pytest.raises(ocop.BatchError) as caught:
            ocop.rate_batch(rubric, spoilt[1:], errors="raise")
        error = caught.value
        assert (error.row, error.place, error.value) == (0, "1.2", "99")
        assert str(error).startswith("row 0: criterion 1.2") and "dòng 0" in error.message_vi
    large = frame[:2].with_columns(pl.Series("1.1", [2**40, -3]))
    errors = [row["error"] for row in rows(ocop.rate_batch(rubric, large))]
    assert "`1099511627776`" in errors[0] and "`-3`" in errors[1]


def test_claims_on_what_does_not_apply(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    table = pa.Table.from_pylist([{**best, "5.1": 1}, {**best, "5.1": 1, "5.2": 1}])
    first, second = rows(ocop.rate_batch(rubric, table))
    with pytest.raises(ocop.SheetError) as caught:
        ocop.rate(rubric, {**best, "5.1": 1})
    assert first["error"] == str(caught.value)
    assert (
        second["error"] is None
        and second["total"] == ocop.rate(rubric, {**best, "5.1": 1, "5.2": 1}).total
    )


def test_columns_that_do_not_fit(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    cases: dict[str, tuple[pl.DataFrame, str]] = {
        "missing-column": (frame.drop("1.1", "12"), "1.1"),
        "unknown-column": (frame.with_columns(pl.lit(1).alias("13.1")), "13.1"),
        "taken-column": (frame.with_columns(pl.lit(1).alias("stars")), "stars"),
        "wrong-type": (frame.with_columns(pl.col("1.1").cast(pl.Float64) + 0.5), "1.1"),
    }
    for code, (table, place) in cases.items():
        with pytest.raises(ocop.BatchError) as caught:
            ocop.rate_batch(rubric, table)
        assert (caught.value.code, caught.value.place) == (code, place)
    for kind in (pl.Boolean, pl.String):
        with pytest.raises(ocop.BatchError, match="expected integers"):
            ocop.rate_batch(rubric, frame.with_columns(pl.col("1.1").cast(kind)))
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_batch(rubric, frame.select("id"))
    assert len(caught.value.errors) == 32
    with pytest.raises(ocop.BatchError, match="speaks Arrow's PyCapsule interface"):
        ocop.rate_batch(rubric, object())  # type: ignore[arg-type]
    with pytest.raises(ocop.ArgumentError, match="expected one of column, raise"):
        ocop.rate_batch(rubric, frame, errors="ignore")  # type: ignore[arg-type]


def test_pandas_with_gaps_becomes_floats(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    table = pd.DataFrame(frame[:2].to_dict(as_series=False))
    table["1.1"] = [1.0, None]
    floats = rows(ocop.rate_batch(rubric, table))
    table["1.1"] = table["1.1"].astype("UInt8")
    assert rows(ocop.rate_batch(rubric, table)) == floats
    assert floats[0]["error"] is None and "not answered" in floats[1]["error"]
    table["1.1"] = table["1.1"].astype("str")
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_batch(rubric, table)
    assert "pandas" in (caught.value.help or "")


def test_empty_tables(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    rated = ocop.rate_batch(rubric, frame.clear())
    assert rated.num_rows == 0 and rated.to_polars().columns == rated.columns
    nothing = pa.Table.from_batches([], schema=frame.clear().to_arrow().schema)
    assert ocop.rate_batch(rubric, nothing).num_rows == 0
    empty = {code: np.array([], "u1") for code in rubric.codes}
    assert ocop.rate_batch(rubric, empty).num_rows == 0
    nulls = pa.table({code: pa.nulls(3) for code in rubric.codes})
    assert all(row["error"] for row in rows(ocop.rate_batch(rubric, nulls)))


def test_other_columns_are_not_copied(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    arrow = frame.to_arrow()
    rated = ocop.rate_batch(rubric, arrow).to_pyarrow()
    before = arrow["id"].chunk(0).buffers()[-1]
    after = rated["id"].chunk(0).buffers()[-1]
    assert before is not None and after is not None and before.address == after.address


def test_results_in_every_library(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    rated = ocop.rate_batch(rubric, frame)
    totals = rated.to_polars()["total"].to_list()
    assert rated.to_pandas()["total"].tolist() == totals
    assert str(rated.to_pandas()["stars"].dtype) == "UInt8"
    relation = duckdb.from_arrow(rated.to_pyarrow())
    assert relation.aggregate("sum(total)").fetchall() == [(sum(totals),)]
    assert "400 rows" in repr(rated)


def test_many_rows_on_all_cores(rubric: ocop.Rubric, frame: pl.DataFrame) -> None:
    many = pl.concat([frame] * 500).rechunk()
    found = ocop.rate_batch(rubric, many).to_polars()
    once = ocop.rate_batch(rubric, frame).to_polars()
    assert found["total"].to_list() == once["total"].to_list() * 500
    assert (
        found["blocker"].cast(pl.String).to_list()
        == once["blocker"].cast(pl.String).to_list() * 500
    )
    wide = ocop.rate_batch(rubric, many.with_columns(pl.col(pl.UInt8).cast(pl.Int64))).to_polars()
    assert wide["total"].equals(found["total"]) and wide["stars"].equals(found["stars"])


def test_derived_stop() -> None:
    rubric = ocop.rubric("26/2026", 16)
    knockout = next(knockout for knockout in rubric.knockouts if knockout.derived)
    assert knockout.derived is not None
    sheet = {c.code: len(c.options) for c in rubric.criteria}
    sheet[knockout.derived.criteria[0]] = 1
    (row,) = rows(ocop.rate_batch(rubric, pa.Table.from_pylist([sheet])))
    rating = ocop.rate(rubric, sheet)
    assert row["outcome"] == rating.outcome == "stopped"
    assert row["stars"] is None and row["error"] is None and Decimal(row["total"]) == rating.total
