"""The way to the next star, and how far a result is from tipping."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, TypeAlias

from . import _ocop
from ._rating import Rule, Sheet
from ._report import SetReport, Verdict
from ._rubric import Rubric
from .facts import Margin, MemberChange, Obstacle, Tip, UpgradePlan
from .model import Blocker, GateVote, build_all

Costs: TypeAlias = Mapping[str, int | Mapping[int, int] | Mapping[str, int]]
"""What changes cost, by criterion code: a number for each step, or for some options (by their
number) what it costs in all to come to them."""


class Upgrade(SetReport):
    """The cheapest ways to a star, or why there is none."""

    @property
    def target(self) -> int:
        """The star to reach."""
        return self._number("target")

    @property
    def points(self) -> int:
        """Points of the answers so far."""
        return self._number("points")

    @property
    def missing(self) -> int:
        """Points missing to the band of the target."""
        return self._number("missing")

    @property
    def gates(self) -> tuple[Blocker, ...]:
        """Gates missed by the answers so far, up to the target."""
        return build_all(Blocker, self._data["gates"])

    @property
    def reachable(self) -> bool:
        """Whether the target can be reached."""
        return self._flag("reachable")

    @cached_property
    def plans(self) -> tuple[UpgradePlan, ...]:
        """Plans, cheapest first; the first is provably the cheapest of all."""
        return build_all(UpgradePlan, self._data["plans"])

    @property
    def best(self) -> UpgradePlan | None:
        """The cheapest plan; ``None`` where the target cannot be reached."""
        return self.plans[0] if self.plans else None

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Why the target cannot be reached."""
        return build_all(Obstacle, self._data["obstacles"])

    def __repr__(self) -> str:
        best = self.best
        way = "out of reach" if best is None else f"cost {best.cost}, {len(best.changes)} changes"
        return f"Upgrade({self.edition} set {self.set}: to {self.target} stars, {way})"


class Sensitivity(Verdict):
    """How far the result of a sheet or of a council is from tipping."""

    @property
    def margins(self) -> tuple[Margin, ...]:
        """The distance to each band, that of 2 stars first."""
        return build_all(Margin, self._data["margins"])

    @cached_property
    def tips(self) -> tuple[Tip, ...]:
        """Single steps that change the result of a sheet; none for a council."""
        return build_all(Tip, self._data["tips"])

    @property
    def tight(self) -> tuple[Blocker, ...]:
        """Gates that a sheet meets exactly; none for a council."""
        return build_all(Blocker, self._data["tight"])

    @property
    def tight_votes(self) -> tuple[GateVote, ...]:
        """Gates that a council meets with nothing to spare."""
        return build_all(GateVote, self._data["tight_votes"])

    @cached_property
    def changes(self) -> tuple[MemberChange, ...]:
        """For each member who alone could change the council's result, the smallest such change."""
        return build_all(MemberChange, self._data["changes"])

    @property
    def smallest(self) -> MemberChange | None:
        """The smallest of these changes."""
        at: int | None = self._data["smallest"]
        return None if at is None else self.changes[at]

    def __repr__(self) -> str:
        kind = str(self._data["kind"]).partition("-")[0]
        result = self.outcome if self.stars is None else f"{self.stars} stars"
        return f"Sensitivity({self.edition} set {self.set}, {kind}: {result}, band of {self.band})"


def plan_upgrade(
    rubric: Rubric,
    sheet: Sheet,
    target: int,
    *,
    costs: Costs | None = None,
    fixed: Iterable[str] = (),
    downgrades: bool = False,
    k: int = 3,
) -> Upgrade:
    """The cheapest changes of answers with which a sheet reaches a star, gates and all.

    Args:
        rubric: The set of criteria.
        sheet: The sheet, which may be incomplete.
        target: The star to reach.
        costs: What changes cost; a step from one option to the next costs 1 unless said otherwise.
        fixed: Codes of criteria that stay as they are.
        downgrades: Whether answers with fewer points may be given.
        k: How many plans to look for, 1 to 10.

    Raises:
        SheetError: What is wrong with the answers that are there.
        ArgumentError: Everything that is wrong with target, costs, fixed criteria and ``k``.

    >>> import ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    >>> upgrade = ocop.plan_upgrade(rubric, {**best, "4.1": 1}, 4)
    >>> upgrade
    Upgrade(26/2026 set 1: to 4 stars, cost 2, 1 changes)
    >>> [(change.criterion, change.from_, change.to) for change in upgrade.best.changes]
    [('4.1', 1, 3)]
    """
    options: dict[str, Any] = {
        "fixed": list(fixed),
        "downgrades": downgrades,
        "plans": k,
        "costs": None
        if costs is None
        else {code: _by_option(cost) for code, cost in costs.items()},
    }
    return Upgrade(_ocop.plan_upgrade(rubric._native, sheet, target, options))


def sensitivity(
    rubric: Rubric,
    sheet_or_sheets: Sheet | Iterable[Sheet],
    gates: Rule = "majority",
    knockouts: Rule = "majority",
) -> Sensitivity:
    """How far a result is from tipping: margins to the bands, steps and members that decide it.

    Args:
        rubric: The set of criteria.
        sheet_or_sheets: A complete sheet, the sheets of a council, or a council file.
        gates: How the members of a council meet a gate, as in :func:`ocop.rate_council`.
        knockouts: How they establish a knock-out.

    Raises:
        SheetError: Everything that is wrong with a sheet.
        CouncilError: Everything that is wrong with a council.
        ArgumentError: An unknown rule.

    >>> import ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    >>> ocop.sensitivity(rubric, best).margins[-1].points
    Decimal('10')
    """
    whole = isinstance(sheet_or_sheets, str | Mapping) or not isinstance(sheet_or_sheets, Iterable)
    data: Any = sheet_or_sheets if whole else list(sheet_or_sheets)
    return Sensitivity(_ocop.sensitivity(rubric._native, data, gates, knockouts))


def _by_option(cost: Any) -> Any:
    """Option numbers as the engine reads them, as texts."""
    if not isinstance(cost, Mapping):
        return cost
    return {str(option): each for option, each in cost.items()}


__all__ = ["Costs", "Sensitivity", "Upgrade", "plan_upgrade", "sensitivity"]
