"""Long tables: one row for each answer."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any, Literal

import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import simulated

PRODUCTS, MEMBERS = 30, 9


@pytest.fixture(scope="module")
def answers(rubric: ocop.Rubric) -> list[dict[str, Any]]:
    """Simulated answers of nine members on thirty products, shuffled."""
    sheets = iter(simulated(rubric, PRODUCTS * MEMBERS, seed=7))
    rows = [
        {"product": 100 + p, "member": f"m{m}", "criterion": code, "option": option}
        for p in range(PRODUCTS)
        for m in range(MEMBERS)
        for code, option in next(sheets).items()
    ]
    random.Random(3).shuffle(rows)
    return rows


def councils(answers: list[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, dict[str, dict[str, int | None]]] = {}
    for row in answers:
        sheet = found.setdefault(row["product"], {}).setdefault(row["member"], {})
        sheet[row["criterion"]] = row["option"]
    return {
        product: [{"member": name, "choices": sheet} for name, sheet in members.items()]
        for product, members in found.items()
    }


def rows(table: ocop.Table) -> list[dict[str, Any]]:
    data = table.to_pyarrow()
    data.validate(full=True)
    found: list[dict[str, Any]] = data.to_pylist()
    return found


@pytest.mark.parametrize("rule", ["majority", "every", "mean"])
def test_every_product_agrees_with_rate_council(
    rubric: ocop.Rubric, answers: list[dict[str, Any]], rule: Literal["majority", "every", "mean"]
) -> None:
    found = rows(ocop.rate_long(pl.DataFrame(answers), rubric=rubric, gates=rule))
    assert [row["product"] for row in found] == list(councils(answers))
    for row, sheets in zip(found, councils(answers).values(), strict=True):
        council = ocop.rate_council(rubric, sheets, gates=rule)
        blockers = [gate.criterion for gate in council.blockers]
        assert row == {
            "product": row["product"],
            "members": MEMBERS,
            "sum": council.sum,
            "mean": council.total,
            "band": council.band,
            "stars": council.stars,
            "outcome": "rated",
            "blocker": blockers[0] if blockers else None,
            "error": None,
        }
        assert isinstance(row["mean"], Decimal)


def test_tables_of_other_libraries(rubric: ocop.Rubric, answers: list[dict[str, Any]]) -> None:
    want = rows(ocop.rate_long(pl.DataFrame(answers), rubric=rubric))
    frame = pl.DataFrame(answers)
    arrow = pa.Table.from_pylist(answers)
    tables = {
        "pyarrow in chunks": pa.Table.from_batches(arrow.to_batches(max_chunksize=100)),
        "categories": frame.with_columns(pl.col("criterion", "member").cast(pl.Categorical)),
        "bytes": frame.with_columns(pl.col("option").cast(pl.UInt8)),
        "pandas": pd.DataFrame(answers).astype({"option": "Int64"}),
    }
    for name, table in tables.items():
        assert rows(ocop.rate_long(table, rubric=rubric)) == want, name


def test_names_of_columns(rubric: ocop.Rubric, answers: list[dict[str, Any]]) -> None:
    names = {"product": "sp", "member": "tv", "criterion": "tc", "option": "pa"}
    table = pl.DataFrame(answers).rename(names).with_columns(pl.col("sp").cast(pl.String))
    rated = ocop.rate_long(
        table, rubric=rubric, product="sp", member="tv", criterion="tc", option="pa"
    )
    assert rated.columns[0] == "sp" and rated.to_polars()["sp"].dtype == pl.String
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_long(table, rubric=rubric)
    assert {problem.place for problem in caught.value.errors} == set(names)
    assert caught.value.allowed == tuple(table.columns)


def test_products_with_errors(rubric: ocop.Rubric, answers: list[dict[str, Any]]) -> None:
    frame = pl.DataFrame(answers).sort("product", maintain_order=True)
    first = frame.filter(pl.col("product") == 100)
    rest = frame.filter(pl.col("product") > 100)
    spoilt: dict[str, pl.DataFrame] = {
        "is not answered": first.filter(
            (pl.col("criterion") != "1.1") | (pl.col("member") != "m2")
        ),
        "no option `777`": first.with_columns(
            pl.when((pl.col("criterion") == "1.1") & (pl.col("member") == "m2"))
            .then(777)
            .otherwise("option")
            .alias("option")
        ),
        "answered twice": pl.concat(
            [first, first.filter((pl.col("criterion") == "1.1") & (pl.col("member") == "m2"))]
        ),
        "unknown criterion `9.9`": pl.concat(
            [
                first,
                first.filter(pl.col("member") == "m2")[:1].with_columns(criterion=pl.lit("9.9")),
            ]
        ),
        "unknown criterion `set`": pl.concat(
            [
                first,
                first.filter(pl.col("member") == "m2")[:1].with_columns(criterion=pl.lit("set")),
            ]
        ),
    }
    want = rows(ocop.rate_long(rest, rubric=rubric))
    for message, part in spoilt.items():
        table = pl.concat([part, rest])
        found = rows(ocop.rate_long(table, rubric=rubric))
        assert found[1:] == want
        assert message in found[0]["error"] and "member `m2`" in found[0]["error"]
        assert found[0]["stars"] is found[0]["mean"] is found[0]["outcome"] is None
        assert found[0]["members"] == MEMBERS
        with pytest.raises(ocop.BatchError) as caught:
            ocop.rate_long(table, rubric=rubric, errors="raise")
        error = caught.value
        assert (error.row, error.member) == (0, "m2")
        assert str(error).startswith("product `100`: member `m2`")


def test_tables_that_do_not_fit(rubric: ocop.Rubric, answers: list[dict[str, Any]]) -> None:
    frame = pl.DataFrame(answers)
    cases: dict[str, pl.DataFrame] = {
        "criterion": frame.with_columns(criterion=pl.lit(1.1)),
        "option": frame.with_columns(pl.col("option").cast(pl.Float64) + 0.5),
    }
    for place, table in cases.items():
        with pytest.raises(ocop.BatchError) as caught:
            ocop.rate_long(table, rubric=rubric)
        assert (caught.value.code, caught.value.place) == ("wrong-type", place)
    gap = frame.with_row_index("n").with_columns(
        member=pl.when(pl.col("n") == 5).then(None).otherwise("member")
    )
    with pytest.raises(ocop.BatchError) as caught:
        ocop.rate_long(gap, rubric=rubric)
    assert (caught.value.code, caught.value.place, caught.value.row) == ("null-key", "member", 5)
    with pytest.raises(ocop.BatchError, match="name of a result"):
        ocop.rate_long(frame.rename({"product": "mean"}), rubric=rubric, product="mean")
    with pytest.raises(ocop.ArgumentError):
        ocop.rate_long(frame, rubric=rubric, gates="most")  # type: ignore[arg-type]


def test_empty_table(rubric: ocop.Rubric, answers: list[dict[str, Any]]) -> None:
    rated = ocop.rate_long(pl.DataFrame(answers).clear(), rubric=rubric)
    assert rated.num_rows == 0 and rated.columns[1] == "members"
