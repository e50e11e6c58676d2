"""Ratings of one sheet, previews of an unfinished one, and councils."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, TypeAlias

from . import _html, _ocop
from ._report import Lang, SetReport, Verdict
from ._rubric import Rubric
from .model import (
    Blocker,
    GateVote,
    HeldKnockout,
    KnockoutVote,
    Line,
    Member,
    Next,
    NextMean,
    Opinion,
    PartMean,
    PartPoints,
    Reach,
    SectionMean,
    SectionPoints,
    Warning,
    build,
    build_all,
)

Sheet: TypeAlias = str | Mapping[str, Any]
"""A sheet: ``{"1.1": 3, "2.3": "none"}``, or an object with ``choices`` and, where wanted,
``edition``, ``set``, ``member``, ``header`` and ``knockouts``; or either as JSON text."""

Rule: TypeAlias = Literal["majority", "every", "mean"]
"""How the members of a council meet a gate or establish a knock-out."""


class _Rated(Verdict):
    """What a rated sheet and a rated council have in common."""

    @property
    def header(self) -> dict[str, str]:
        """The header of the form: product, producer, address, date, as far as it was given."""
        return dict(self._data["header"])

    @property
    def total(self) -> Decimal:
        """The total in points; of a council the mean, cut off after two digits."""
        return Decimal(self._data["total"])

    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to look at; no warning changes a number."""
        return build_all(Warning, self._data["warnings"])


class Rating(_Rated):
    """One rated sheet.

    >>> import ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    >>> rating = ocop.rate(rubric, {**best, "4.1": 2})
    >>> rating
    Rating(26/2026 set 1: 97 points, 3 stars, band of 5)
    >>> [(b.criterion, b.stars, b.reached, b.needed) for b in rating.blockers]
    [('4.1', 4, 2, 3), ('4.1', 5, 2, 5)]
    """

    @property
    def member(self) -> str | None:
        """The assessor."""
        return self._maybe("member")

    @cached_property
    def parts(self) -> tuple[PartPoints, ...]:
        """Points of each part."""
        return build_all(PartPoints, self._data["parts"])

    @cached_property
    def sections(self) -> tuple[SectionPoints, ...]:
        """Points of each section."""
        return build_all(SectionPoints, self._data["sections"])

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """What each criterion contributed, in printed order."""
        return build_all(Line, self._data["lines"])

    @cached_property
    def blockers(self) -> tuple[Blocker, ...]:
        """The missed gates that stand between band and award."""
        return build_all(Blocker, self._data["blockers"])

    @property
    def next(self) -> Next | None:
        """What separates the product from the next star; ``None`` at five."""
        data = self._data["next"]
        return None if data is None else build(Next, data)

    @property
    def knockouts(self) -> tuple[HeldKnockout, ...]:
        """Knock-outs that hold."""
        return build_all(HeldKnockout, self._data["knockouts"])

    def html(self, lang: Lang = "vi") -> str:
        """The report as a page fragment, for light and dark pages."""
        return _html.rating(self, lang)

    def __repr__(self) -> str:
        return f"Rating({self.edition} set {self.set}: {_result(self)})"


class Preview(SetReport):
    """What is certain of a sheet that may be incomplete.

    >>> import ocop
    >>> preview = ocop.preview(ocop.rubric("26/2026", 1), {"1.1": 1})
    >>> preview.lowest.total, preview.highest.total, preview.highest.stars
    (Decimal('15'), Decimal('98'), 5)
    """

    @property
    def open(self) -> tuple[str, ...]:
        """Open criteria."""
        return tuple(self._data["open"])

    @property
    def so_far(self) -> int:
        """Points of the answers so far."""
        return self._number("so_far")

    @property
    def lowest(self) -> Reach:
        """The least that the sheet can come to."""
        return build(Reach, self._data["lowest"])

    @property
    def highest(self) -> Reach:
        """The most that the sheet can come to."""
        return build(Reach, self._data["highest"])

    @property
    def parts(self) -> tuple[PartPoints, ...]:
        """Points of each part so far."""
        return build_all(PartPoints, self._data["parts"])

    @property
    def blockers(self) -> tuple[Blocker, ...]:
        """Gates that the answers so far miss for good, unless they are changed."""
        return build_all(Blocker, self._data["blockers"])

    def html(self, lang: Lang = "vi") -> str:
        """The report as a page fragment, for light and dark pages."""
        return _html.preview(self, lang)

    def __repr__(self) -> str:
        low, high = self.lowest, self.highest
        return (
            f"Preview({self.edition} set {self.set}: {len(self.open)} open, "
            f"{low.total} to {high.total} points, {_star(low)} to {_star(high)} stars)"
        )


class CouncilRating(_Rated):
    """A product rated by the sheets of a council.

    ``total`` is the arithmetic mean of the members' totals, cut off after two digits; bands are
    compared with the exact mean.
    """

    @property
    def gate_rule(self) -> Rule:
        """How the members met gates."""
        rule: Rule = self._data["gate_rule"]
        return rule

    @property
    def knockout_rule(self) -> Rule:
        """How the members established knock-outs."""
        rule: Rule = self._data["knockout_rule"]
        return rule

    @property
    def sum(self) -> int:
        """The exact sum of the members' totals."""
        return self._number("sum")

    @property
    def count(self) -> int:
        """How many members there are."""
        return self._number("count")

    @property
    def lowest(self) -> int:
        """The lowest total of a member."""
        return self._number("lowest")

    @property
    def highest(self) -> int:
        """The highest total of a member."""
        return self._number("highest")

    @cached_property
    def parts(self) -> tuple[PartMean, ...]:
        """Mean points of each part."""
        return build_all(PartMean, self._data["parts"])

    @cached_property
    def sections(self) -> tuple[SectionMean, ...]:
        """Mean points of each section."""
        return build_all(SectionMean, self._data["sections"])

    @cached_property
    def criteria(self) -> tuple[Opinion, ...]:
        """How the council stands to each criterion, in printed order."""
        return build_all(Opinion, self._data["criteria"])

    @cached_property
    def gates(self) -> tuple[GateVote, ...]:
        """How the council stands to each gate, in printed order."""
        return build_all(GateVote, self._data["gates"])

    @property
    def blockers(self) -> tuple[GateVote, ...]:
        """The gates that stand between band and award."""
        return build_all(GateVote, self._data["blockers"])

    @property
    def next(self) -> NextMean | None:
        """What separates the product from the next star; ``None`` at five."""
        data = self._data["next"]
        return None if data is None else build(NextMean, data)

    @property
    def knockouts(self) -> tuple[KnockoutVote, ...]:
        """Knock-outs that at least one member asserts or shows."""
        return build_all(KnockoutVote, self._data["knockouts"])

    @property
    def members(self) -> tuple[Member, ...]:
        """The members in the order of their sheets."""
        return build_all(Member, self._data["members"])

    def html(self, lang: Lang = "vi") -> str:
        """The report as a page fragment, for light and dark pages."""
        return _html.council(self, lang)

    def __repr__(self) -> str:
        members = "member" if self.count == 1 else "members"
        return (
            f"CouncilRating({self.edition} set {self.set}: {self.count} {members}, {_result(self)})"
        )


def rate(rubric: Rubric, sheet: Sheet) -> Rating:
    """Rates one complete sheet.

    Args:
        rubric: The set of criteria.
        sheet: Criterion codes with 1-based option numbers, or ``"none"`` where no printed option
            holds. A criterion that does not apply (a story's structure without a story) may be
            left out.

    Raises:
        SheetError: Everything that is wrong with the sheet, at once.
    """
    return Rating(_ocop.rate(rubric._native, sheet))


def preview(rubric: Rubric, sheet: Sheet) -> Preview:
    """Says what is certain of a sheet that may be incomplete; ``None`` is an open criterion.

    Raises:
        SheetError: What is wrong with the answers that are there.
    """
    return Preview(_ocop.preview(rubric._native, sheet))


def rate_council(
    rubric: Rubric,
    sheets: Iterable[Sheet] | Mapping[str, Any] | str,
    gates: Rule = "majority",
    knockouts: Rule = "majority",
) -> CouncilRating:
    """Rates a product by the sheets of a council (26/2026 article 3.3).

    Args:
        rubric: The set of criteria.
        sheets: The members' sheets, or a council file: an object (or its JSON text) with
            ``members`` and, where wanted, ``edition``, ``set``, ``header``, ``gate_rule`` and
            ``knockout_rule``; what the file says goes before the arguments.
        gates: How the members meet a star gate, on which the decision is silent: more than half
            of them, every one, or their mean points.
        knockouts: How the members establish a knock-out, likewise.

    Raises:
        CouncilError: No sheets, a member twice, and everything that is wrong with any sheet.
        ArgumentError: An unknown rule.

    >>> import ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    >>> ocop.rate_council(rubric, [best, best, {**best, "4.1": 2}])
    CouncilRating(26/2026 set 1: 3 members, 99 points, 5 stars)
    """
    whole = isinstance(sheets, str | Mapping) or not isinstance(sheets, Iterable)
    data: Any = sheets if whole else list(sheets)
    return CouncilRating(_ocop.rate_council(rubric._native, data, gates, knockouts))


def _result(rated: _Rated) -> str:
    band = "" if rated.band == rated.award else f", band of {rated.band}"
    stars = rated.outcome if rated.stars is None else f"{rated.stars} stars"
    return f"{rated.total} points, {stars}{band}"


def _star(reach: Reach) -> str:
    return "no" if reach.stars is None else str(reach.stars)


__all__ = [
    "CouncilRating",
    "Preview",
    "Rating",
    "Rule",
    "Sheet",
    "preview",
    "rate",
    "rate_council",
]
