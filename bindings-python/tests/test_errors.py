"""Every error is an exception with everything that a program may want to know."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import numpy as np
import ocop
import pytest


def test_one_class_for_each_concern(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    cases: list[tuple[type[ocop.OcopError], Any]] = [
        (ocop.CatalogueError, lambda: ocop.edition("1/2030")),
        (ocop.CatalogueError, lambda: ocop.rubric("26/2026", 99)),
        (ocop.CatalogueError, lambda: ocop.rubric("148/2023", 27)),
        (ocop.RubricError, lambda: ocop.load_rubric("{}")),
        (ocop.SheetError, lambda: ocop.rate(rubric, {})),
        (ocop.CouncilError, lambda: ocop.rate_council(rubric, [])),
        (ocop.ProcedureError, lambda: ocop.rounds("soon")),
        (ocop.SubtotalsError, lambda: ocop.rate_parts("26/2026", 41, 0, 0)),
        (ocop.ProductCodeError, lambda: ocop.product_code("?")),
        (ocop.ProgrammeError, lambda: ocop.programme("?", [])),
        (ocop.ArgumentError, lambda: ocop.rate_council(rubric, [best], gates="most")),  # type: ignore[arg-type]
        (ocop.ArgumentError, lambda: ocop.rate(rubric, best).explain("fr")),  # type: ignore[arg-type]
    ]
    for kind, call in cases:
        with pytest.raises(kind) as caught:
            call()
        assert isinstance(caught.value, ValueError)
        assert caught.value.errors and caught.value.message_vi


def test_attributes(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    with pytest.raises(ocop.SheetError) as caught:
        ocop.rate(rubric, {**best, "1.1": 9, "9.9": 1})
    error = caught.value
    assert (error.code, error.place, error.value) == ("option-out-of-range", "1.1", "9")
    assert error.allowed == ("1", "2", "3")
    assert [problem.code for problem in error.errors] == [
        "option-out-of-range",
        "unknown-criterion",
    ]
    assert str(error).count(";") == 1
    assert error.row is None and error.member is None
    again = pickle.loads(pickle.dumps(error))
    assert again.errors == error.errors and type(again) is type(error)
    assert copy.copy(error).errors == error.errors


def test_members_are_named(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    sheets = [{"member": "Lan", "choices": best}, {"member": "Minh", "choices": {**best, "1.1": 0}}]
    with pytest.raises(ocop.CouncilError) as caught:
        ocop.rate_council(rubric, sheets)
    assert caught.value.member == "Minh"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (True, "wrong-type"),
        (2.5, "wrong-type"),
        (float("nan"), "wrong-type"),
        (np.float64(2.5), "wrong-type"),
        ("3", "wrong-type"),
        ([3], "wrong-type"),
        (10**30, "wrong-type"),
        (-1, "option-out-of-range"),
        (0, "option-out-of-range"),
        (object(), "unreadable"),
        (np.bool_(True), "unreadable"),
    ],
)
def test_options_that_are_none(
    rubric: ocop.Rubric, best: dict[str, int], value: object, code: str
) -> None:
    with pytest.raises(ocop.SheetError) as caught:
        ocop.rate(rubric, {**best, "1.1": value})
    assert caught.value.code == code
    assert "1.1" in str(caught.value)


def test_data_of_another_shape(rubric: ocop.Rubric) -> None:
    deep: Any = {}
    for _ in range(20):
        deep = {"a": deep}
    around: list[Any] = []
    around.append(around)
    for data in ({1.1: 3}, deep, {"choices": around}, "{", "[1", object()):
        with pytest.raises(ocop.SheetError) as caught:
            ocop.rate(rubric, data)
        assert caught.value.code == "unreadable", data


def test_wrong_arguments(rubric: ocop.Rubric) -> None:
    with pytest.raises(ocop.RubricError):
        ocop.load_rubric({"edition": 1})
