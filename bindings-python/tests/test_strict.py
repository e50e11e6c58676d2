"""What nobody asked for is refused with the nearest known name; what can only mean one thing is taken."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from ocop import plot

Any_: Any = ocop
RUBRIC: Any = ocop.rubric("26/2026", 1)
CODES = RUBRIC.codes
SHEET: dict[str, int] = {criterion.code: 1 for criterion in RUBRIC.criteria}
LONG = pl.DataFrame(
    [{"product": "p", "member": "x", "criterion": code, "option": 1} for code in CODES]
)
WIDE: pa.Table = pa.table({code: pa.array([1], "u1") for code in CODES})
MEMBERS = [{"member": "x", "choices": SHEET}]


def doubled(frame: pl.DataFrame, name: str) -> pa.Table:
    table = frame.to_arrow()
    return table.append_column(name, table[name])


UNASKED: dict[str, tuple[Callable[[], Any], str | None]] = {
    "rate, keyword": (lambda: Any_.rate(RUBRIC, SHEET, gate="every"), None),
    "rate_council, keyword": (lambda: Any_.rate_council(RUBRIC, [SHEET], gate="every"), "gates"),
    "rate_council, other case": (lambda: Any_.rate_council(RUBRIC, [SHEET], Gates="every"), "gates"),
    "rate_batch, keyword": (lambda: Any_.rate_batch(RUBRIC, WIDE, error="raise"), "errors"),
    "rate_long, keyword": (lambda: Any_.rate_long(LONG, rubric=RUBRIC, criteria="c"), "criterion"),
    "plan_upgrade, keyword": (lambda: Any_.plan_upgrade(RUBRIC, SHEET, 3, cost={}), "costs"),
    "certificate, keyword": (lambda: Any_.certificate("2026-07-01", 4, expire="2029-07-01"), "expires"),
    "edition_for, keyword": (
        lambda: Any_.edition_for("2026-06-01", "first", "2026-07-01", holiday=[]),
        "holidays",
    ),
    "recognition, keyword": (
        lambda: Any_.recognition("26/2026", "province", 3, 60, purposes="first"),
        "purpose",
    ),
    "sheet, field": (lambda: Any_.rate(RUBRIC, {"choices": SHEET, "knockout": []}), "knockouts"),
    "sheet, header": (
        lambda: Any_.rate(RUBRIC, {"choices": SHEET, "header": {"comments": "x"}}),
        "comment",
    ),
    "council, field": (
        lambda: Any_.rate_council(RUBRIC, {"members": MEMBERS, "gateRule": "every"}),
        "gate_rule",
    ),
    "council, rule": (lambda: Any_.rate_council(RUBRIC, [SHEET], gates="evry"), "every"),
    "knock-out": (
        lambda: Any_.rate(RUBRIC, {"choices": SHEET, "knockouts": ["forged_file"]}),
        "forged-file",
    ),
    "slug": (lambda: Any_.rubric("26/2026", "cofee-cocoa"), "coffee-cocoa"),
    "level": (lambda: Any_.recognition("26/2026", "provincial", 3, 60), "province"),
    "applicant": (lambda: Any_.eligible("26/2026", "cooperativ", 3), "cooperative"),
    "portfolio": (
        lambda: Any_.programme("quang-tri-2019", [{"product": "a", "Producer Kind": "farm"}]),
        "producer_kind",
    ),
    "portfolio, column": (
        lambda: Any_.programme("quang-tri-2019", pa.table({"product": ["a"], "star": [3]})),
        "stars",
    ),
    "portfolio, value": (
        lambda: Any_.programme("quang-tri-2019", [{"product": "a", "origin": "exsting"}]),
        "existing",
    ),
    "plan": (lambda: Any_.programme("quangtri-2019", []), "quang-tri-2019"),
    "long table, column": (
        lambda: Any_.rate_long(LONG.rename({"criterion": "Criteron"}), rubric=RUBRIC),
        "Criteron",
    ),
    "language": (lambda: Any_.rate(RUBRIC, SHEET).explain("english"), None),
    "chart, keyword": (lambda: plot.criteria(None, langs="vi"), "lang"),
}


@pytest.mark.parametrize("name", UNASKED)
def test_what_nobody_asked_for_is_refused_with_the_nearest_name(name: str) -> None:
    call, nearest = UNASKED[name]
    with pytest.raises(ocop.OcopError) as caught:
        call()
    error = caught.value
    assert error.message_vi and error.message_vi != str(error)
    if nearest is not None:
        assert f"did you mean `{nearest}`?" in str(error), str(error)
        assert f"có phải `{nearest}`?" in error.message_vi, error.message_vi


TWICE: dict[str, Callable[[], Any]] = {
    "json": lambda: Any_.rate(RUBRIC, '{"1.1": 1, "1.1": 2}'),
    "json, field": lambda: Any_.rate(RUBRIC, '{"choices": {}, "knockouts": [], "knockouts": []}'),
    "number and text": lambda: Any_.rate(RUBRIC, {**SHEET, 7: 1}),
    "letters": lambda: Any_.preview(RUBRIC, {"1.đ": 1, "1.Đ": 1}),
    "knock-outs": lambda: Any_.rate(
        RUBRIC, {"choices": SHEET, "knockouts": ["forged-file", "forged-file"]}
    ),
    "costs, options": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 3, costs={"1.1": {3: 1, "3": 2}}),
    "costs, a plus": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 3, costs={"1.1": {"3": 1, "+3": 2}}),
    "costs, a zero": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 3, costs={"1.1": {"03": 2}}),
    "costs, criteria": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 3, costs={7: 1, "7": 2}),
    "wide, arrow": lambda: Any_.rate_batch(RUBRIC, WIDE.append_column("1.1", WIDE["1.1"])),
    "wide, spelling": lambda: Any_.rate_batch(RUBRIC, WIDE.append_column("1.1 ", WIDE["1.1"])),
    "wide, number": lambda: Any_.rate_batch(RUBRIC, WIDE.append_column("7.0", WIDE["7"])),
    "wide, dictionary": lambda: Any_.rate_batch(
        RUBRIC, {**{code: [1] for code in CODES}, 7: [2]}
    ),
    "wide, pandas": lambda: Any_.rate_batch(
        RUBRIC, pd.concat([pd.DataFrame([SHEET]), pd.DataFrame({"1.1": [2]})], axis=1)
    ),
    "long, option": lambda: Any_.rate_long(doubled(LONG, "option"), rubric=RUBRIC),
    "long, product": lambda: Any_.rate_long(doubled(LONG, "product"), rubric=RUBRIC),
    "long, spelling": lambda: Any_.rate_long(
        LONG.rename({"option": "option "}).with_columns(pl.lit(2).alias(" option")), rubric=RUBRIC
    ),
    "long, one column for two": lambda: Any_.rate_long(LONG, rubric=RUBRIC, member="product"),
    "portfolio": lambda: Any_.programme(
        "quang-tri-2019", pa.table([["a"], ["b"]], names=["product", "product"])
    ),
    "portfolio, json": lambda: Any_.programme("quang-tri-2019", '[{"product": "a", "product": "b"}]'),
}


@pytest.mark.parametrize("name", TWICE)
def test_what_is_there_twice_is_refused(name: str) -> None:
    with pytest.raises(ocop.OcopError) as caught:
        TWICE[name]()
    codes = {problem.code for problem in caught.value.errors}
    assert codes & {"duplicate-key", "duplicate-column", "wrong-type", "unknown-criterion"}, codes


def test_two_columns_of_one_name_are_refused_in_any_order() -> None:
    table = LONG.to_arrow().append_column("option", pa.array([3] * len(CODES)))
    for order in ((0, 1, 2, 3, 4), (0, 1, 2, 4, 3)):
        with pytest.raises(ocop.BatchError) as caught:
            ocop.rate_long(table.select(list(order)), rubric=RUBRIC)
        assert (caught.value.code, caught.value.place) == ("duplicate-column", "option")


ALIKE: dict[str, tuple[Callable[[], Any], Callable[[], Any]]] = {
    "a set as a text": (lambda: Any_.rubric("26/2026", "1"), lambda: RUBRIC),
    "a set with a point": (lambda: Any_.rubric("26/2026", 1.0), lambda: RUBRIC),
    "a set of numpy": (lambda: Any_.rubric("26/2026", np.float64(1)), lambda: RUBRIC),
    "a set as a decimal": (lambda: Any_.rubric("26/2026", Decimal("1")), lambda: RUBRIC),
    "the set of a sheet": (
        lambda: Any_.rate(RUBRIC, {"edition": "26/2026", "set": "1", "choices": SHEET}),
        lambda: Any_.rate(RUBRIC, {"edition": "26/2026", "set": 1.0, "choices": SHEET}),
    ),
    "a byte order mark": (
        lambda: Any_.rate(RUBRIC, "\ufeff" + json.dumps(SHEET)),
        lambda: Any_.rate(RUBRIC, SHEET),
    ),
    "a mark in a plan": (
        lambda: Any_.programme("quang-tri-2019", "\ufeff[]"),
        lambda: Any_.programme("quang-tri-2019", []),
    ),
    "whole floats": (
        lambda: Any_.rate(RUBRIC, {code: 1.0 for code in CODES}),
        lambda: Any_.rate(RUBRIC, json.dumps({code: 1.0 for code in CODES})),
    ),
    "floats of numpy": (
        lambda: Any_.rate(RUBRIC, {code: np.float32(1) for code in CODES}),
        lambda: Any_.rate(RUBRIC, {code: Decimal("1.0") for code in CODES}),
    ),
    "numbers as keys": (
        lambda: Any_.preview(RUBRIC, {7: 1, "1.1": 2}),
        lambda: Any_.preview(RUBRIC, {"7": 1, "1.1": 2}),
    ),
    "stars as a text": (
        lambda: Any_.certificate("2026-07-01", "4"),
        lambda: Any_.certificate("2026-07-01", 4.0),
    ),
    "a total with a point": (
        lambda: Any_.recognition("26/2026", "province", 3, 60.0),
        lambda: Any_.recognition("26/2026", "province", 3, "60"),
    ),
    **{
        f"a day as {day!r}": (
            lambda day=day: Any_.rounds(day),  # type: ignore[misc]
            lambda: Any_.rounds("2026-06-22"),
        )
        for day in (
            dt.date(2026, 6, 22),
            dt.datetime(2026, 6, 22),
            pd.Timestamp("2026-06-22"),
            np.datetime64("2026-06-22"),
            np.datetime64("2026-06-22", "ns"),
            "22/06/2026",
            "22/6/2026",
            "22-06-2026",
            "22.06.2026",
            "2026-06-22T00:00:00",
            "2026-06-22 00:00:00",
            " 2026-06-22 ",
        )
    },
    **{
        f"a product code with U+{ord(dash):04X}": (
            lambda dash=dash: Any_.product_code(f" 01{dash}00004{dash}1-2026 "),  # type: ignore[misc]
            lambda: Any_.product_code("01-00004-1-2026"),
        )
        for dash in "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"
    },
    "headers with spaces": (
        lambda: Any_.rate_batch(RUBRIC, WIDE.rename_columns([f" {code} " for code in CODES])),
        lambda: Any_.rate_batch(RUBRIC, WIDE),
    ),
    "headers of a number column": (
        lambda: Any_.rate_batch(
            RUBRIC, WIDE.rename_columns([c if "." in c else f"{c}.0" for c in CODES])
        ),
        lambda: Any_.rate_batch(RUBRIC, WIDE),
    ),
    "headers with a mark, a point": (
        lambda: Any_.rate_batch(RUBRIC, WIDE.rename_columns(["\ufeff1.1", *(f"{c}." for c in CODES[1:])])),
        lambda: Any_.rate_batch(RUBRIC, WIDE),
    ),
    "headers as numbers": (
        lambda: Any_.rate_batch(
            RUBRIC, {(c if "." in c else int(c)): [1] for c in CODES}
        ),
        lambda: Any_.rate_batch(RUBRIC, {c: [1] for c in CODES}),
    ),
    "long headers with spaces": (
        lambda: Any_.rate_long(LONG.rename({"option": "option ", "member": " member"}), rubric=RUBRIC),
        lambda: Any_.rate_long(LONG, rubric=RUBRIC),
    ),
    "long codes with spaces": (
        lambda: Any_.rate_long(
            LONG.with_columns(pl.col("criterion") + pl.lit(". ")), rubric=RUBRIC
        ),
        lambda: Any_.rate_long(LONG, rubric=RUBRIC),
    ),
    "a criterion": (lambda: RUBRIC.criterion(" 7. "), lambda: RUBRIC.criterion("7")),
}


@pytest.mark.parametrize("name", ALIKE)
def test_what_can_only_mean_one_thing_is_taken(name: str) -> None:
    one, other = ALIKE[name]
    assert one() == other()


NAMED: dict[str, tuple[Callable[[], Any], tuple[str, ...]]] = {
    "a day of two readings": (lambda: Any_.rounds("05/06/2026"), ("2026-06-05", "2026-05-06")),
    "a time": (lambda: Any_.rounds(dt.datetime(2026, 6, 22, 7)), ("2026-06-22T07:00:00",)),
    "a time with a zone": (
        lambda: Any_.rounds(dt.datetime(2026, 6, 22, tzinfo=dt.timezone.utc)),
        ("+00:00",),
    ),
    "no day": (lambda: Any_.rounds(pd.NaT), ("NaT",)),
    "a month first": (lambda: Any_.rounds("06/22/2026"), ("06/22/2026", "2026-05-22")),
    "a header like a code": (
        lambda: Any_.rate_batch(RUBRIC, WIDE.rename_columns(["tc 1,1", *CODES[1:]])),
        ("`1.1`", "`tc 1,1`"),
    ),
    "a code of another set": (
        lambda: Any_.rate_batch(RUBRIC, WIDE.append_column("13", pa.array([1]))),
        ("`13`", RUBRIC.slug),
    ),
    "an own rubric that is none": (
        lambda: Any_.rate(ocop.Rubric(**{**fields(RUBRIC), "slug": "?"}), SHEET),
        ("`?`",),
    ),
    "a huge number": (lambda: Any_.rubric("26/2026", 10**30), ("`set`", "64")),
    "a dictionary of dictionaries": (
        lambda: Any_.rate_batch(RUBRIC, {"1.1": {0: 1}}),
        ("`1.1`", "dict"),
    ),
    "half a character": (lambda: Any_.rate(RUBRIC, {"1.1": "\ud800"}), ("`1.1`", "surrogate")),
    "a cell": (
        lambda: Any_.rate_batch(RUBRIC, {**{c: [1, 1] for c in CODES}, "4.1": [1, 2.5]}),
        ("`4.1`", "`2.5`", "row 1"),
    ),
    "a field of a portfolio": (
        lambda: Any_.programme("quang-tri-2019", [{"product": "a"}, {"product": "b", "stars": 3.5}]),
        ("portfolio.2.stars", "3.5"),
    ),
}


def fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__struct_fields__}


@pytest.mark.parametrize("name", NAMED)
def test_everything_else_is_named(name: str) -> None:
    call, said = NAMED[name]
    with pytest.raises(ocop.OcopError) as caught:
        call()
    for part in said:
        assert part in str(caught.value), str(caught.value)
        if not part.startswith("row"):
            assert part in caught.value.message_vi, caught.value.message_vi


def test_what_is_missing_is_a_key_error_too() -> None:
    with pytest.raises(KeyError) as caught:
        RUBRIC.criterion("9.9")
    assert isinstance(caught.value, ocop.CatalogueError) and "`9.9`" in str(caught.value)
    with pytest.raises(ocop.ArgumentError):
        RUBRIC.name.get("fr")
    with pytest.raises(ocop.ArgumentError):
        Any_.rate(RUBRIC)
    with pytest.raises(ocop.ArgumentError):
        Any_.rate()
    with pytest.raises(ocop.ArgumentError):
        Any_.Table(5)
