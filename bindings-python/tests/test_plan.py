"""The way to the next star, and sensitivity."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import numpy as np
import ocop
import pytest
from conftest import speaks


def test_a_plan_rates_as_it_says(rubric: ocop.Rubric) -> None:
    sheet = {criterion.code: 1 for criterion in rubric.criteria}
    upgrade = ocop.plan_upgrade(rubric, sheet, 3, k=5)
    assert (upgrade.target, upgrade.edition, upgrade.set) == (3, "26/2026", 1)
    assert upgrade.reachable and upgrade.missing == 50 - upgrade.points and upgrade.gates
    assert len(upgrade.plans) == 5 and upgrade.best == upgrade.plans[0]
    assert [plan.cost for plan in upgrade.plans] == sorted(plan.cost for plan in upgrade.plans)
    for plan in upgrade.plans:
        rating = ocop.rate(rubric, plan.sheet)
        assert rating.total == plan.total and rating.stars == plan.stars
        assert plan.stars is not None and plan.stars >= 3
        assert sum(change.cost for change in plan.changes) == plan.cost
        assert all(change.from_ != change.to for change in plan.changes)
        assert hash(plan) == hash(plan)
    speaks(upgrade)
    assert upgrade == ocop.plan_upgrade(rubric, json.dumps(sheet), 3, k=5)


def test_costs_and_fixed_criteria(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    held = {**best, "4.1": 1}
    dear = ocop.plan_upgrade(rubric, held, 4, costs={"4.1": 7}).best
    listed = ocop.plan_upgrade(rubric, held, 4, costs={"4.1": {3: 2, 4: 1}}).best
    assert dear is not None and dear.cost == 14
    assert listed is not None and (listed.cost, listed.changes[0].to) == (1, 4)
    stuck = ocop.plan_upgrade(rubric, held, 4, fixed=(code for code in ["4.1"]))
    assert not stuck.reachable and stuck.best is None and stuck.plans == ()
    assert [(o.code, o.criterion, o.stars) for o in stuck.obstacles][0] == ("gate", "4.1", 3)
    assert "out of reach" in repr(stuck)
    speaks(stuck)
    reached = ocop.plan_upgrade(rubric, best, 5)
    assert reached.best is not None and reached.best.changes == () and reached.missing == 0


def test_an_open_sheet(rubric: ocop.Rubric) -> None:
    costs: Any = {"1.1": np.int64(3), "1.2": {"2": 1}}
    best = ocop.plan_upgrade(rubric, {}, 5, costs=costs, downgrades=True, k=1).best
    assert best is not None and all(change.from_ is None for change in best.changes)


def test_wrong_requests(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    with pytest.raises(ocop.ArgumentError) as caught:
        ocop.plan_upgrade(rubric, best, 6, costs={"9.9": 1, "1.1": -1}, fixed=["x"], k=11)
    assert {problem.code for problem in caught.value.errors} == {
        "no-such-star",
        "cost-out-of-range",
        "unknown-criterion",
        "plans-out-of-range",
    }
    with pytest.raises(ocop.SheetError):
        ocop.plan_upgrade(rubric, {"1.1": 9}, 4)
    costs: Any = {"1.1": 1.5}
    with pytest.raises(ocop.ArgumentError):
        ocop.plan_upgrade(rubric, best, 4, costs=costs)
    for rules in ({"gates": "most"}, {"knockouts": "most"}):
        with pytest.raises(ocop.ArgumentError):
            ocop.sensitivity(rubric, [best], **rules)  # type: ignore[arg-type]
    with pytest.raises(ocop.SheetError):
        ocop.sensitivity(rubric, {"1.1": 1})
    with pytest.raises(ocop.CouncilError):
        ocop.sensitivity(rubric, [])


def test_sensitivity_of_a_sheet(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    found = ocop.sensitivity(rubric, best)
    assert isinstance(found, ocop.SensitivityReport)
    assert (found.stars, found.award, found.band, found.outcome) == (5, 5, 5, "rated")
    assert [(m.stars, m.from_, m.points) for m in found.margins][-1] == (5, 90, Decimal(10))
    assert found.tips and found.tight
    for tip in found.tips:
        assert ocop.rate(rubric, {**best, tip.criterion: tip.to}).stars == tip.result.stars != 5
    speaks(found)


def test_sensitivity_of_a_council(council_file: dict[str, Any]) -> None:
    rubric = ocop.rubric("26/2026", 1)
    found = ocop.sensitivity(rubric, council_file)
    assert isinstance(found, ocop.CouncilSensitivityReport)
    assert (found.stars, found.band, found.tight_votes) == (3, 4, ())
    assert found.margins[0].members == 9
    assert found.smallest is None or found.changes[found.smallest].steps == min(
        change.steps for change in found.changes
    )
    sheets = council_file["members"]
    for change in found.changes:
        assert change.steps > 0 and change.changes
        after = [
            {
                **sheet,
                "choices": sheet["choices"] | {each.criterion: each.to for each in change.changes},
            }
            if sheet["member"] == change.member
            else sheet
            for sheet in sheets
        ]
        assert ocop.rate_council(rubric, after).stars == change.result.stars != 3
    speaks(found)
    assert ocop.sensitivity(rubric, iter(sheets), gates="every") != found


def test_what_proves_what(rubric: ocop.Rubric) -> None:
    report = ocop.evidence(rubric)
    assert len(report.rows) == 15 and len(report.criteria) == len(rubric.criteria)
    by_code = {of.criterion: of for of in report.criteria}
    assert [proof.id for proof in by_code["3.3"].proofs] == ["labour"]
    assert by_code["3.2"].circumstance and by_code["1.5"].waits[0].months == 12
    speaks(report)
    sheet = {criterion.code: 1 for criterion in rubric.criteria}
    kept = ocop.plan_upgrade(rubric, sheet, 4)
    assert list(kept.kept) == ["3.2"] and kept.plans[0].evidence
    assert not ocop.plan_upgrade(rubric, sheet, 4, circumstances=True).kept
    with pytest.raises(ocop.ProcedureError):
        ocop.evidence(ocop.rubric("148/2023", 1))
