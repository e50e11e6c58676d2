"""Results are values: they can be stored, copied, compared, sent to other processes, and worked with."""

from __future__ import annotations

import concurrent.futures
import copy
import functools
import multiprocessing
import pickle
from typing import Any

import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import simulated

RUBRIC = ocop.rubric("26/2026", 1)
BEST = {criterion.code: len(criterion.options) for criterion in RUBRIC.criteria}
SHEETS = simulated(RUBRIC, 30, seed=2)
NAMES = [f"sp {row % 5}" for row in range(len(SHEETS))]
FRAME = pl.DataFrame(SHEETS).with_columns(
    pl.Series("name", NAMES),
    pl.Series("kind", [f"loại {row % 2}" for row in range(len(SHEETS))], dtype=pl.Categorical),
    pl.Series("there", [row % 3 == 0 or None for row in range(len(SHEETS))]),
    pl.Series("weight", [row / 2 for row in range(len(SHEETS))]),
)
LONG = pl.DataFrame(
    [
        {"product": product, "member": member, "criterion": code, "option": option}
        for product in ("a", "b")
        for member in ("x", "y")
        for code, option in BEST.items()
    ]
)


def error() -> ocop.OcopError:
    with pytest.raises(ocop.OcopError) as caught:
        ocop.rate_batch(RUBRIC, FRAME.with_columns(pl.lit(9).alias("1.1")), errors="raise")
    return caught.value


RESULTS: dict[str, Any] = {
    "rubric": RUBRIC,
    "edition": ocop.edition("26/2026"),
    "rating": ocop.rate(RUBRIC, BEST),
    "council": ocop.rate_council(RUBRIC, [BEST, BEST]),
    "upgrade": ocop.plan_upgrade(RUBRIC, {**BEST, "4.1": 1}, 5),
    "programme": ocop.programme("quang-tri-2019", []),
    "wide table": ocop.rate_batch(RUBRIC, FRAME),
    "wide table in pieces": ocop.rate_batch(
        RUBRIC, pl.concat([FRAME[:7], FRAME[7:]], rechunk=False)
    ),
    "long table": ocop.rate_long(LONG, rubric=RUBRIC),
}


def back(value: Any) -> Any:
    return value


@pytest.mark.parametrize("name", RESULTS)
def test_results_are_stored_and_copied(name: str) -> None:
    value = RESULTS[name]
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    assert copy.copy(value) == value == copy.deepcopy(value)
    assert copy.deepcopy({"a": [value]})["a"][0] == value
    if not isinstance(value, ocop.Table):
        assert hash(pickle.loads(pickle.dumps(value))) == hash(value)
        assert functools.cache(back)(value) is value


def test_a_pool_of_processes() -> None:
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        ratings = list(pool.map(functools.partial(ocop.rate, RUBRIC), [BEST, SHEETS[0]]))
        assert ratings == [ocop.rate(RUBRIC, BEST), ocop.rate(RUBRIC, SHEETS[0])]
        table = pool.submit(ocop.rate_batch, RUBRIC, FRAME).result()
        assert table == RESULTS["wide table"]
        failed = pool.submit(ocop.rate, RUBRIC, {"1.1": 9}).exception()
    assert isinstance(failed, ocop.SheetError) and failed.place == "1.1" and len(failed.errors) == 32


def test_errors_are_stored_whole() -> None:
    first = error()
    for again in (pickle.loads(pickle.dumps(first)), copy.copy(first), copy.deepcopy(first)):
        assert type(again) is type(first) and again.errors == first.errors and again.row == first.row == 0


def test_tables_are_equal_by_value() -> None:
    whole, pieces = RESULTS["wide table"], RESULTS["wide table in pieces"]
    assert whole == pieces and whole == ocop.rate_batch(RUBRIC, FRAME) and not whole != pieces
    assert whole != ocop.rate_batch(RUBRIC, FRAME[1:]) and whole != RESULTS["long table"]
    assert whole != ocop.rate_batch(RUBRIC, FRAME[::-1]) and whole != 5 and whole != whole.to_polars
    with pytest.raises(TypeError):
        hash(whole)


SOURCES: dict[str, Any] = {
    "polars": FRAME,
    "pyarrow": FRAME.to_arrow(),
    "pandas": pd.DataFrame(FRAME.to_dicts()).astype({code: "Int64" for code in BEST}),
    "lists": {name: FRAME[name].to_list() for name in FRAME.columns},
}


@pytest.mark.parametrize("source", SOURCES)
def test_frames_of_pandas_can_be_worked_with(source: str) -> None:
    rated = ocop.rate_batch(RUBRIC, SOURCES[source])
    frame = rated.to_pandas()
    assert not any("view" in str(dtype) for dtype in frame.dtypes), frame.dtypes
    want = rated.to_pydict()
    for column in ("name", "kind", "outcome", "blocker", "error", "there", "weight", "total", "stars"):
        values = [None if pd.isna(value) else value for value in frame[column]]
        assert values == want[column], column
        groups = frame.groupby(column)["total"].sum()
        assert groups.sum() == frame.loc[frame[column].notna(), "total"].sum()
        assert len(frame.sort_values([column, "name"])) == len(frame)
        first = next((value for value in values if value is not None), None)
        if first is not None:
            assert (frame[column] == first).sum() == values.count(first), column
            assert frame[column].isin([first]).sum() == values.count(first)
        assert frame[column].nunique() == len({value for value in values if value is not None})
        assert frame.drop_duplicates(column)[column].shape[0] <= len(frame)
    other = pd.DataFrame({"name": sorted(set(NAMES)), "place": range(5)})
    assert frame.merge(other, on="name")["place"].tolist() == [int(name[-1]) for name in NAMES]
    assert frame.merge(other.astype({"name": object}), on="name").shape[0] == len(frame)
    assert frame.merge(other.astype({"name": "string"}), how="left", on="name")["place"].notna().all()
    assert frame.pivot_table(index="name", columns="stars", values="total", aggfunc="count").shape[0] == 5
    assert frame["name"].str.upper().iloc[0] == "SP 0" and frame.set_index("name").loc["sp 1"].shape[0] == 6
    assert pd.concat([frame, frame]).shape[0] == 2 * len(frame) and frame.query("total > 0").shape[0]
    assert frame["total"].mean() == pytest.approx(sum(want["total"]) / len(frame))
    again = ocop.rate_batch(RUBRIC, frame.drop(columns=[c for c in rated.columns if c in RESULT]).assign(**{
        code: SOURCES["pandas"][code] for code in BEST
    }))  # fmt: skip
    assert again.to_pydict()["total"] == want["total"]


RESULT = {"total", "part_a", "part_b", "part_c", "band", "stars", "outcome", "blocker", "error"}


def test_frames_of_councils_can_be_worked_with() -> None:
    frame = ocop.rate_long(LONG, rubric=RUBRIC).to_pandas()
    assert frame.merge(pd.DataFrame({"product": ["a"], "x": [1]}), on="product").shape[0] == 1
    assert float(frame["mean"].sum()) == 200 and frame.sort_values("mean").shape[0] == 2
    assert frame.groupby("stars")["mean"].max().shape[0] == 1


def test_tables_of_arrow_are_what_they_were() -> None:
    rated = RESULTS["wide table"]
    again = pickle.loads(pickle.dumps(rated))
    assert again.to_pyarrow().schema == rated.to_pyarrow().schema
    assert again.to_pyarrow().equals(rated.to_pyarrow().combine_chunks()) or again == rated
    assert ocop.rate_batch(RUBRIC, pa.table(FRAME)) == rated
