"""Objects are plain data: they write what the engine wrote, and pickle, copy and compare by value."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from collections.abc import Iterator
from typing import Any

import msgspec
import ocop
import pytest
from conftest import ROOT, one, simulated
from ocop import _ocop
from ocop.models import Sheet

PORTFOLIO = json.loads((ROOT / "core/examples/portfolios/quang-tri-sample.json").read_text("utf-8"))
SETS = [rubric for edition in ocop.editions() for rubric in edition.sets]


def documents(rubric: ocop.Rubric) -> Iterator[tuple[str, Any]]:
    """What the engine writes about a set, and the objects that were read from it."""
    sheets: list[Any] = simulated(rubric, 3, seed=rubric.set)
    named = [{"member": f"m{i} \"\\/\x1f\u2028", "choices": s} for i, s in enumerate(sheets)]
    header = {"product": "Bưởi\t😀", "date": "2026-07-01"}
    asserted = [knockout.id for knockout in rubric.knockouts]
    knocked = {"choices": sheets[0], "knockouts": asserted, "header": header}
    yield rubric._native.to_json(), rubric
    for sheet in (*sheets, knocked):
        yield _ocop.rate(rubric, sheet), ocop.rate(rubric, sheet)
        yield _ocop.sensitivity(rubric, sheet, "mean", "mean"), ocop.sensitivity(
            rubric, sheet, "mean", "mean"
        )
    half = dict(list(sheets[1].items())[::2])
    for sheet in ({}, half, sheets[2]):
        yield _ocop.preview(rubric, sheet), ocop.preview(rubric, sheet)
    for rule in ("majority", "every", "mean"):
        data = {"members": named, "header": header, "gate_rule": rule}
        yield _ocop.rate_council(rubric, data, rule, rule), ocop.rate_council(
            rubric, data, "majority", rule
        )
    yield _ocop.sensitivity(rubric, named, "every", "mean"), ocop.sensitivity(
        rubric, named, "every", "mean"
    )
    for stars in (3, 5):
        options = {"plans": 2}
        yield _ocop.plan_upgrade(rubric, half, stars, options), ocop.plan_upgrade(
            rubric, half, stars, k=2
        )
        fixed = list(rubric.codes)
        options_ = {"plans": 1, "fixed": fixed}
        yield _ocop.plan_upgrade(rubric, half, stars, options_), ocop.plan_upgrade(
            rubric, half, stars, k=1, fixed=fixed
        )


def same(written: str, found: Any) -> None:
    """The object writes what it was read from, and is the same object wherever it comes from."""
    assert found.to_json() == written
    assert found.to_dict() == json.loads(written)
    read = msgspec.json.decode(written, type=type(found))
    copies = [read, pickle.loads(pickle.dumps(found)), copy.deepcopy(found), copy.copy(found)]
    for other in copies:
        assert type(other) is type(found) and other == found and hash(other) == hash(found)
        assert other.to_json() == written
    assert found != json.loads(written)


@pytest.mark.parametrize("rubric", SETS, ids=lambda rubric: f"{rubric.edition} {rubric.slug}")
def test_every_document_of_every_set(rubric: ocop.Rubric) -> None:
    for written, found in documents(rubric):
        same(written, found)


def test_editions() -> None:
    for edition in ocop.editions():
        same(_ocop.edition(edition.id), edition)


def test_documents_of_procedure() -> None:
    day = "2026-05-20"
    same(
        _ocop.edition_for(day, "re-rating", "2026-06-21", {"holidays": ["2026-06-22"]}),
        ocop.edition_for(day, "re-rating", "2026-06-21", holidays=[dt.date(2026, 6, 22)]),
    )
    for level in ("province", "central"):
        for stars, total in ((5, "93.25"), (3, 50), (None, 0)):
            same(
                _ocop.recognition("26/2026", level, stars, total, {"purpose": "first"}),
                ocop.recognition("26/2026", level, stars, total, purpose="first"),  # type: ignore[arg-type]
            )
    same(
        _ocop.certificate("2026-07-01", 4, {"on": "2029-03-03", "concluded": "2028-05-20"}),
        ocop.certificate("2026-07-01", 4, on="2029-03-03", concluded=dt.date(2028, 5, 20)),
    )
    same(_ocop.eligible("26/2026", "farm", 3), ocop.eligible("26/2026", "farm", 3))
    same(_ocop.composition("26/2026", "province"), ocop.composition("26/2026", "province"))
    for to in (None, "province", "central"):
        same(
            _ocop.file_list("26/2026", "first", to, None),
            ocop.file_list("26/2026", "first", to),  # type: ignore[arg-type]
        )
    same(_ocop.rounds("2026-06-01", None), ocop.rounds("2026-06-01"))
    for edition in ("26/2026", "148/2023", "1048/2019"):
        parts: Any = (edition, "31.00", 24, "0.5")
        same(_ocop.rate_parts(*parts), ocop.rate_parts(*parts))
    for code in ("01-00004-1-2026", "83-832-28882-2-2022"):
        same(_ocop.product_code(code), ocop.product_code(code))
    plan = "quang-tri-2019"
    same(_ocop.programme(plan, PORTFOLIO), ocop.programme(plan, PORTFOLIO))


def test_objects_go_in_again(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    plan = ocop.plan_upgrade(rubric, {"1.1": 1}, 4).best
    assert plan is not None and isinstance(plan.sheet, Sheet)
    assert ocop.rate(rubric, plan.sheet).total == plan.total
    sheet = Sheet(member="Lan", choices=best, knockouts=())
    assert ocop.rate(rubric, sheet) == ocop.rate(rubric, sheet.to_dict())
    council = ocop.rate_council(rubric, [sheet, {"member": "Minh", "choices": best}])
    assert [member.member for member in council.members] == ["Lan", "Minh"]
    again = pickle.loads(pickle.dumps(rubric))
    assert ocop.rate(again, best) == ocop.rate(rubric, best)
    assert ocop.load_rubric(rubric) == rubric


def test_what_differs_is_not_equal(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    rating = ocop.rate(rubric, best)
    other = ocop.rate(rubric, {**best, "4.1": 1})
    assert rating != other and len({rating, other, ocop.rate(rubric, best)}) == 2
    assert rating != ocop.preview(rubric, best)
    with pytest.raises(AttributeError):
        rating.total = 5  # type: ignore[misc]
