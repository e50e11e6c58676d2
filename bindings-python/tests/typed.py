"""A user's code; `check` runs `mypy --strict` on it, and pytest runs it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import ocop

if TYPE_CHECKING:
    from typing import Literal

    from ocop.models import Authority, Step
    from typing_extensions import assert_type


def use() -> None:
    """Everything that a user touches, with the types that a checker must see."""
    rubric = ocop.rubric("26/2026", 1)
    sheet = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    rating = ocop.rate(rubric, sheet)
    council = ocop.rate_council(rubric, [sheet, sheet], gates="every")
    upgrade = ocop.plan_upgrade(rubric, sheet, 5, costs={"1.1": 2, "1.2": {3: 5}}, k=1)
    paper = ocop.certificate(dt.date(2026, 7, 1), 4, on="2027-01-01")
    if TYPE_CHECKING:
        assert_type(upgrade.plans[0].changes[0].to, int | Literal["none"] | None)
        assert_type(ocop.sensitivity(rubric, [sheet]).margins[0].points, Decimal)
        assert_type(ocop.recognition(rating, "province").by, Authority | None)
        assert_type(ocop.recognition("26/2026", "central", 5, "93").step, Step)
        assert_type(ocop.programme("quang-tri-2019", []).targets[0].counted, tuple[str, ...])
        assert_type(paper.expires, dt.date)
        assert_type(rating.total, int)
        assert_type(council.total, Decimal)
        assert_type(rating.stars, int | None)
        assert_type(rating.explain("en"), str)
        assert_type(council.members[0].distance, Decimal)
        assert_type(rubric.parts[0].sections[0].criteria[0].options[0].gate, int | None)
    try:
        ocop.preview(rubric, {"1.1": 9})
    except ocop.OcopError as error:
        allowed: tuple[str, ...] = error.allowed
        assert allowed
