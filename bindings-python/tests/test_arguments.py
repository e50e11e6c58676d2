"""Whatever is given where something else is expected, the answer is an exception of the package."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import ocop
import pandas as pd
import polars as pl
import pytest

Any_: Any = ocop
RUBRIC: Any = ocop.rubric("26/2026", 1)
SHEET: Any = {criterion.code: 1 for criterion in RUBRIC.criteria}
FRAME = pl.DataFrame([SHEET])
RATING: Any = ocop.rate(RUBRIC, SHEET)
STRANGE: tuple[Any, ...] = (None, True, 13, 1.5, b"26/2026", object(), [], {}, np.float64(1), set())


def calls() -> dict[str, Callable[[Any], Any]]:
    """Each argument of each function, where nothing of `STRANGE` is right."""
    ocop = Any_
    return {
        "rate, rubric": lambda x: ocop.rate(x, SHEET),
        "preview, rubric": lambda x: ocop.preview(x, SHEET),
        "rate_council, rubric": lambda x: ocop.rate_council(x, [SHEET]),
        "rate_batch, rubric": lambda x: ocop.rate_batch(x, FRAME),
        "rate_long, rubric": lambda x: ocop.rate_long(FRAME, rubric=x),
        "plan_upgrade, rubric": lambda x: ocop.plan_upgrade(x, SHEET, 3),
        "sensitivity, rubric": lambda x: ocop.sensitivity(x, SHEET),
        "rate, sheet": lambda x: ocop.rate(RUBRIC, x),
        "rate_council, sheets": lambda x: ocop.rate_council(RUBRIC, x),
        "rate_council, gates": lambda x: ocop.rate_council(RUBRIC, [SHEET], gates=x),
        "rate_council, knockouts": lambda x: ocop.rate_council(RUBRIC, [SHEET], knockouts=x),
        "sensitivity, sheets": lambda x: ocop.sensitivity(RUBRIC, x),
        "sensitivity, gates": lambda x: ocop.sensitivity(RUBRIC, SHEET, gates=x),
        "rate_batch, table": lambda x: ocop.rate_batch(RUBRIC, x),
        "rate_batch, errors": lambda x: ocop.rate_batch(RUBRIC, FRAME, errors=x),
        "rate_long, table": lambda x: ocop.rate_long(x, rubric=RUBRIC),
        "rate_long, product": lambda x: ocop.rate_long(FRAME, rubric=RUBRIC, product=x),
        "rate_long, errors": lambda x: ocop.rate_long(FRAME, rubric=RUBRIC, errors=x),
        "edition": ocop.edition,
        "rubric, edition": lambda x: ocop.rubric(x, 1),
        "load_rubric": ocop.load_rubric,
        "edition_for, submitted": lambda x: ocop.edition_for(x, "first", "2026-07-01"),
        "edition_for, purpose": lambda x: ocop.edition_for("2026-07-01", x, "2026-07-01"),
        "edition_for, rated": lambda x: ocop.edition_for("2026-07-01", "first", x),
        "recognition, edition": lambda x: ocop.recognition(x, "province", 3, 60),
        "recognition, level": lambda x: ocop.recognition(RATING, x),
        "certificate, issued": lambda x: ocop.certificate(x, 3),
        "rounds": ocop.rounds,
        "rate_parts, edition": lambda x: ocop.rate_parts(x, 1, 1, 1),
        "product_code": ocop.product_code,
        "programme, plan": lambda x: ocop.programme(x, []),
        "explain": lambda x: RATING.explain(x),
        "html": lambda x: RATING.html(x),
        "rubric, html": lambda x: RUBRIC.html(x),
    }


@pytest.mark.parametrize("name", calls())
@pytest.mark.parametrize("value", STRANGE, ids=lambda value: type(value).__name__)
def test_arguments_of_another_type(name: str, value: Any) -> None:
    with pytest.raises(ocop.OcopError) as caught:
        calls()[name](value)
    assert all(problem.message and problem.message_vi for problem in caught.value.errors)
    assert caught.value.code and caught.value.message_vi != str(caught.value)


SINGLE: dict[str, Callable[[], Any]] = {
    "a number for a set that is none": lambda: Any_.rubric("26/2026", True),
    "a set that is no whole number": lambda: Any_.rubric("26/2026", 1.5),
    "a set of many digits": lambda: Any_.rubric("26/2026", 10**30),
    "a set as a text of a number": lambda: Any_.rubric("26/2026", "4 sao"),
    "stars as a text": lambda: Any_.certificate("2026-07-01", "4 sao"),
    "stars as truth": lambda: Any_.certificate("2026-07-01", True),
    "stars as a float": lambda: Any_.recognition("26/2026", "province", 3.5, 60),
    "a day as a number": lambda: Any_.certificate("2026-07-01", 4, on=20290101),
    "a total as a float": lambda: Any_.recognition("26/2026", "province", 3, 60.25),
    "a total as truth": lambda: Any_.recognition("26/2026", "province", 3, True),
    "no total": lambda: Any_.recognition("26/2026", "province", 3),
    "stars beside a rating": lambda: Any_.recognition(RATING, "province", 3),
    "a total beside a rating": lambda: Any_.recognition(RATING, "province", total=60),
    "a subtotal as a float": lambda: Any_.rate_parts("26/2026", 1.5, 1, 1),
    "a subtotal of numpy": lambda: Any_.rate_parts("26/2026", 1, np.float64(1.1), 1),
    "a subtotal that is no number": lambda: Any_.rate_parts("26/2026", 1, 1, Decimal("NaN")),
    "an endless subtotal": lambda: Any_.rate_parts("26/2026", 1, 1, Decimal("Infinity")),
    "a target as a text": lambda: Any_.plan_upgrade(RUBRIC, SHEET, "4 sao"),
    "costs that are no object": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 4, costs=5),
    "costs by number": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 4, costs={1: 5}),
    "fixed that is no list": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 4, fixed=5),
    "fixed numbers": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 4, fixed=[1.1]),
    "downgrades as a text": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 4, downgrades="yes"),
    "k as a text": lambda: Any_.plan_upgrade(RUBRIC, SHEET, 4, k="three"),
    "a lazy frame": lambda: Any_.rate_batch(RUBRIC, FRAME.lazy()),
    "a list of records": lambda: Any_.rate_batch(RUBRIC, [SHEET]),
    "columns by number": lambda: Any_.rate_batch(RUBRIC, {1: np.ones(2, "u1")}),
    "columns that are lists of texts": lambda: Any_.rate_batch(RUBRIC, {c: ["a"] for c in RUBRIC.codes}),
    "a frame for sheets": lambda: Any_.rate_council(RUBRIC, FRAME),
    "a frame of pandas for sheets": lambda: Any_.rate_council(RUBRIC, pd.DataFrame([SHEET])),
    "a frame for a sheet": lambda: Any_.rate(RUBRIC, FRAME),
    "a series for a sheet": lambda: Any_.rate(RUBRIC, pd.Series(SHEET)),
    "sheets for a sheet": lambda: Any_.rate(RUBRIC, [SHEET]),
    "a rating for a sheet": lambda: Any_.rate(RUBRIC, RATING),
    "integer keys": lambda: Any_.rate(RUBRIC, {1: 3}),
    "an array for a portfolio": lambda: Any_.programme("quang-tri-2019", np.ones(3)),
    "a portfolio that is a number": lambda: Any_.programme("quang-tri-2019", 5),
}


@pytest.mark.parametrize("name", SINGLE)
def test_single_mistakes(name: str) -> None:
    with pytest.raises(ocop.OcopError) as caught:
        SINGLE[name]()
    assert caught.value.code and caught.value.message_vi


def test_numbers_that_are_whole(best: Any) -> None:
    assert ocop.rubric("26/2026", np.int64(13)).set == 13
    assert ocop.rate_parts("26/2026", np.int64(10), 10, 10).total == 30  # type: ignore[arg-type]
    assert ocop.certificate("2026-07-01", np.uint8(4)).stars == 4  # type: ignore[arg-type]


def test_what_is_said() -> None:
    with pytest.raises(ocop.ArgumentError) as caught:
        Any_.rate(13, SHEET)
    assert str(caught.value) == "`rubric` is of the type int, expected an `ocop.Rubric`"
    assert caught.value.message_vi == "`rubric` thuộc kiểu int, cần `ocop.Rubric`"
    assert (caught.value.place, caught.value.value) == ("rubric", "int")
    with pytest.raises(ocop.CouncilError) as council:
        Any_.rate_council(RUBRIC, FRAME)
    assert "rate_long" in (council.value.help or "") and council.value.help_vi
    with pytest.raises(ocop.BatchError) as batch:
        Any_.rate_batch(RUBRIC, FRAME.lazy())
    assert "collect" in (batch.value.help or "")
