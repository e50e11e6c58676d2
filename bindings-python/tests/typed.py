"""A user's code; `check` runs `mypy --strict` on it, and pytest runs it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import ocop

if TYPE_CHECKING:
    from typing_extensions import assert_type


def use() -> None:
    """Everything that a user touches, with the types that a checker must see."""
    rubric = ocop.rubric("26/2026", 1)
    sheet = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    rating = ocop.rate(rubric, sheet)
    council = ocop.rate_council(rubric, [sheet, sheet], gates="every")
    if TYPE_CHECKING:
        assert_type(rating.total, Decimal)
        assert_type(rating.stars, int | None)
        assert_type(rating.explain("en"), str)
        assert_type(council.members[0].distance, Decimal)
        assert_type(rubric.parts[0].sections[0].criteria[0].options[0].gate, int | None)
    try:
        ocop.preview(rubric, {"1.1": 9})
    except ocop.OcopError as error:
        allowed: tuple[str, ...] = error.allowed
        assert allowed
