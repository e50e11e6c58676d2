"""Catalogue, ratings, previews and councils."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import numpy as np
import ocop
import pytest


def test_editions_and_sets() -> None:
    assert [edition.id for edition in ocop.editions()] == ["26/2026", "148/2023", "1048/2019"]
    edition = ocop.edition("26/2026")
    assert edition.in_force_from == dt.date(2026, 5, 22)
    assert edition.in_force_until is None
    assert len(edition.sets) == 26
    assert [(part.part, part.max) for part in edition.sets[0].parts] == [("A", 40), ("B", 25), ("C", 35)]
    assert (edition.bands.two, edition.bands.five) == (30, 90)
    assert edition.errata and all(erratum.reason.vi for erratum in edition.errata)
    assert all(edition.sets for edition in ocop.editions())
    assert ocop.rubric(edition, "coffee-cocoa") == ocop.rubric("26/2026", 13)


def test_browsing(rubric: ocop.Rubric) -> None:
    assert rubric.name.en == "Fresh vegetables, tubers, fruits and nuts"
    assert rubric.name.vi == str(rubric.name) == "Rau, củ, quả, hạt tươi"
    assert sum(part.max for part in rubric.parts) == rubric.max == 100
    assert len(rubric.criteria) == len(rubric.codes) == 32
    assert sum(len(part.criteria) for part in rubric.parts) == 32
    structure = rubric.criterion("5.2")
    assert structure.applies_if is not None and structure.applies_if.criterion == "5.1"
    assert {gate.stars for gate in rubric.gates} == {3, 4, 5}
    assert any(knockout.id == "forged-file" for knockout in rubric.knockouts)
    assert rubric.class_ is not None
    assert rubric.class_.group.en == "Food"
    with pytest.raises(KeyError):
        rubric.criterion("9.9")


def test_own_rubric_round_trip(rubric: ocop.Rubric) -> None:
    assert ocop.load_rubric(rubric.to_json()) == rubric
    own = rubric.to_dict()
    own["edition"] = "pilot/2027"
    loaded = ocop.load_rubric(own)
    assert loaded.edition == "pilot/2027" and loaded != rubric
    assert {rubric: 1}[ocop.rubric("26/2026", 1)] == 1
    own["parts"][0]["max"] = 41
    with pytest.raises(ocop.RubricError) as caught:
        ocop.load_rubric(own)
    assert caught.value.code == "sum-differs"


def test_rate(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    rating = ocop.rate(rubric, best)
    assert rating.total == 100 and isinstance(rating.total, int)
    assert (rating.stars, rating.band, rating.outcome) == (5, 5, "rated")
    assert rating.next is None and rating.blockers == ()
    held = ocop.rate(rubric, json.dumps({"member": "Lan", "choices": {**best, "4.1": 1}}))
    assert held.member == "Lan"
    assert (held.band, held.stars) == (5, 2)
    assert [(b.criterion, b.stars) for b in held.blockers] == [("4.1", 3), ("4.1", 4), ("4.1", 5)]
    assert sum(part.points for part in held.parts) == held.total
    assert sum(line.points for line in held.lines) == held.total
    assert held.next is not None and held.next.stars == 3
    assert held.explain("en").startswith("Result: 2 stars")
    assert held.explain() == held.explain("vi") != held.explain("en")
    assert held.to_dict() == json.loads(held.to_json())
    assert held == ocop.rate(rubric, {"member": "Lan", "choices": {**best, "4.1": 1}})
    assert held != rating and len({held, rating}) == 2


def test_numbers_of_numpy(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    sheet = {code: np.int64(option) for code, option in best.items()}
    assert ocop.rate(rubric, sheet).total == 100


def test_knockout(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    rating = ocop.rate(rubric, {"choices": best, "knockouts": ["forged-file"]})
    assert (rating.outcome, rating.stars, rating.award) == ("rejected", None, 5)
    assert rating.knockouts[0].id == "forged-file" and not rating.knockouts[0].derived


def test_conditional_criterion(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    without = {**best, "5.1": 1}
    del without["5.2"]
    line = next(line for line in ocop.rate(rubric, without).lines if line.criterion == "5.2")
    assert (line.applies, line.option, line.points) == (False, None, 0)
    with pytest.raises(ocop.SheetError) as caught:
        ocop.rate(rubric, {**without, "5.2": best["5.2"]})
    assert caught.value.code == "not-applicable"


def test_preview(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    preview = ocop.preview(rubric, {"4.1": 1, "1.1": None})
    assert len(preview.open) == 31 and "1.1" in preview.open
    assert preview.lowest.total < preview.highest.total
    assert preview.highest.stars == 2
    assert preview.blockers[0].criterion == "4.1"
    whole = ocop.preview(rubric, best)
    assert whole.open == () and whole.lowest == whole.highest


def test_council(council_file: dict[str, Any]) -> None:
    rubric = ocop.rubric("26/2026", 1)
    council = ocop.rate_council(rubric, council_file)
    assert (council.total, council.sum, council.count) == (Decimal("75.44"), 679, 9)
    assert (council.stars, council.band, council.gate_rule) == (3, 4, "majority")
    assert [member.total for member in council.members][:1] and len(council.members) == 9
    assert council.blockers and all(not gate.met for gate in council.blockers)
    assert any(opinion.disputed for opinion in council.criteria)
    assert sum(vote.members for vote in council.criteria[0].votes) == 9
    sheets = council_file["members"]
    every = ocop.rate_council(rubric, (json.dumps(sheet) for sheet in sheets), gates="every")
    assert every.gate_rule == "every" and every.sum == 679
    assert ocop.rate_council(rubric, json.dumps(council_file)) == council


@pytest.mark.parametrize("set_", range(1, 27))
def test_every_set_rates(set_: int) -> None:
    rubric = ocop.rubric("26/2026", set_)
    full = {
        c.code: max(c.options, key=lambda option: option.points).option for c in rubric.criteria
    }
    assert ocop.rate(rubric, full).total == 100


def test_package_names() -> None:
    assert all(hasattr(ocop, name) for name in ocop.__all__)
    assert ocop.__version__.count(".") == 2
