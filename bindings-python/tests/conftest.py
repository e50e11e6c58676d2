"""What several test files need."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import msgspec
import ocop
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def rubric() -> ocop.Rubric:
    """Set 1 of the edition in force: 32 criteria, one of them conditional."""
    return ocop.rubric("26/2026", 1)


@pytest.fixture(scope="session")
def best(rubric: ocop.Rubric) -> dict[str, int]:
    """The last option everywhere: 100 points."""
    return {criterion.code: len(criterion.options) for criterion in rubric.criteria}


@pytest.fixture(scope="session")
def council_file() -> dict[str, Any]:
    """The example of a council of nine."""
    path = ROOT / "core/examples/sheets/example-council-of-nine.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def simulated(rubric: ocop.Rubric, count: int, seed: int = 1) -> list[dict[str, int | None]]:
    """Valid simulated sheets: every option of every criterion comes up."""
    rng = random.Random(seed)
    return [one(rubric, rng) for _ in range(count)]


def one(rubric: ocop.Rubric, rng: random.Random) -> dict[str, int | None]:
    """One valid simulated sheet, leaning to good options so that gates matter."""
    sheet: dict[str, int | None] = {}
    points: dict[str, int] = {}
    for criterion in rubric.criteria:
        options = len(criterion.options)
        option = max(rng.randint(1, options), rng.randint(1, options))
        points[criterion.code] = criterion.options[option - 1].points
        needs = criterion.applies_if
        if needs is not None and points[needs.criterion] < needs.min_points:
            sheet[criterion.code] = None
        else:
            sheet[criterion.code] = option
    return sheet


def speaks(report: ocop.Report) -> None:
    """A result is data and words, and shows itself in a notebook."""
    assert json.loads(report.to_json()) == report.to_dict()
    assert report.explain() == report.explain("vi") != report.explain("en")
    assert "<script" not in report.html("en") and report.html() == report._repr_html_()
    again = msgspec.json.decode(report.to_json(), type=type(report))
    again = msgspec.json.decode(report.to_json(), type=type(report))
    assert again == report and hash(again) == hash(report) and again is not report
    with pytest.raises(ocop.ArgumentError):
        report.explain("fr")  # type: ignore[arg-type]
