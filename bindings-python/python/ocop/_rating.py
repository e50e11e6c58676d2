"""Ratings of one sheet, previews of an unfinished one, councils, and what would change them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from . import _ocop
from ._bases import Model, read
from ._batch import is_table, walked
from ._guard import guarded
from .models import (
    CouncilReport,
    CouncilSensitivityReport,
    EvidenceReport,
    PreviewReport,
    Rubric,
    SensitivityReport,
    Sheet,
    SheetReport,
    UpgradeReport,
    Vote,
)

SheetData: TypeAlias = str | Mapping[str, Any] | Sheet
"""A sheet: ``{"1.1": 3, "2.3": "none"}``, or an object with ``choices`` and, where wanted,
``edition``, ``set``, ``member``, ``header`` and ``knockouts``; or either as JSON text."""

CouncilData: TypeAlias = Iterable[SheetData] | Mapping[str, Any] | str
"""The members' sheets, or a council file: an object (or its JSON text) with ``members`` and, where
wanted, ``edition``, ``set``, ``header``, ``gate_rule`` and ``knockout_rule``."""

Costs: TypeAlias = Mapping[str, int | Mapping[int, int] | Mapping[str, int]]
"""What changes cost, by criterion code: a number for each step, or for some options (by their
number) what it costs in all to come to them."""


@guarded
def rate(rubric: Rubric, sheet: SheetData) -> SheetReport:
    """Rates one complete sheet.

    Args:
        rubric: The set of criteria.
        sheet: Criterion codes with 1-based option numbers, or ``"none"`` where no printed option
            holds. A criterion that does not apply (a story's structure without a story) may be
            left out.

    Raises:
        SheetError: Everything that is wrong with the sheet, at once.

    >>> import ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    >>> rating = ocop.rate(rubric, {**best, "4.1": 2})
    >>> rating
    SheetReport(26/2026 set 1: 97 points, 3 stars, band of 5)
    >>> [(b.criterion, b.stars, b.reached, b.needed) for b in rating.blockers]
    [('4.1', 4, 2, 3), ('4.1', 5, 2, 5)]
    """
    return read(SheetReport, _ocop.rate(rubric, sheet))


@guarded
def preview(rubric: Rubric, sheet: SheetData) -> PreviewReport:
    """Says what is certain of a sheet that may be incomplete; ``None`` is an open criterion.

    Raises:
        SheetError: What is wrong with the answers that are there.

    >>> import ocop
    >>> preview = ocop.preview(ocop.rubric("26/2026", 1), {"1.1": 1})
    >>> preview.lowest.total, preview.highest.total, preview.highest.stars
    (15, 98, 5)
    """
    return read(PreviewReport, _ocop.preview(rubric, sheet))


@guarded
def rate_council(
    rubric: Rubric,
    sheets: CouncilData,
    gates: Vote = "majority",
    knockouts: Vote = "majority",
) -> CouncilReport:
    """Rates a product by the sheets of a council (26/2026 article 3.3).

    Args:
        rubric: The set of criteria.
        sheets: The members' sheets, or a council file; what the file says goes before the
            arguments.
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
    CouncilReport(26/2026 set 1: 3 members, 99 points, 5 stars)
    """
    return read(CouncilReport, _ocop.rate_council(rubric, listed(sheets, "sheets"), gates, knockouts))


@guarded
def plan_upgrade(
    rubric: Rubric,
    sheet: SheetData,
    target: int,
    *,
    costs: Costs | None = None,
    fixed: Iterable[str] = (),
    downgrades: bool = False,
    circumstances: bool = False,
    k: int = 3,
) -> UpgradeReport:
    """The cheapest changes of answers with which a sheet reaches a star, gates and all.

    Args:
        rubric: The set of criteria.
        sheet: The sheet, which may be incomplete.
        target: The star to reach.
        costs: What changes cost; a step from one option to the next costs 1 unless said otherwise.
        fixed: Codes of criteria that stay as they are.
        downgrades: Whether answers with fewer points may be given.
        circumstances: Whether answers may change about what the producer cannot bring about, such
            as who represents it by law.
        k: How many plans to look for, 1 to 10.

    Raises:
        SheetError: What is wrong with the answers that are there.
        ArgumentError: Everything that is wrong with target, costs, fixed criteria and ``k``.

    >>> import ocop
    >>> rubric = ocop.rubric("26/2026", 1)
    >>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
    >>> upgrade = ocop.plan_upgrade(rubric, {**best, "4.1": 1}, 4)
    >>> upgrade
    UpgradeReport(26/2026 set 1: to 4 stars, cost 2, 1 changes)
    >>> [(change.criterion, change.from_, change.to) for change in upgrade.best.changes]
    [('4.1', 1, 3)]
    """
    options = {
        "fixed": listed(fixed, "fixed"),
        "downgrades": downgrades,
        "circumstances": circumstances,
        "plans": k,
        "costs": costs,
    }
    return read(UpgradeReport, _ocop.plan_upgrade(rubric, sheet, target, options))


@guarded
def evidence(rubric: Rubric) -> EvidenceReport:
    """What proves what in a built-in set (26/2026, annex III): by row of the table of proofs and by
    criterion, with what the commune assesses and which options take time.

    Raises:
        ProcedureError: An edition whose forms are not at hand, or a rubric of one's own.

    >>> import ocop
    >>> report = ocop.evidence(ocop.rubric("26/2026", 3))
    >>> [proof.id for proof in report.criteria[0].proofs]
    ['origin']
    """
    return read(EvidenceReport, _ocop.evidence(rubric))


@guarded
def sensitivity(
    rubric: Rubric,
    sheet_or_sheets: SheetData | CouncilData,
    gates: Vote = "majority",
    knockouts: Vote = "majority",
) -> SensitivityReport | CouncilSensitivityReport:
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
    answer = _ocop.sensitivity(rubric, listed(sheet_or_sheets, "sheet_or_sheets"), gates, knockouts)
    if answer.startswith('{"kind":"council-'):
        return read(CouncilSensitivityReport, answer)
    return read(SensitivityReport, answer)


def listed(data: Any, place: str) -> Any:
    """What can be walked through once, as a list; data and tables as they are."""
    if isinstance(data, list | tuple | str | bytes | bytearray | Mapping | Model):
        return data
    if not isinstance(data, Iterable) or is_table(data):
        return data
    return walked(data, place)


__all__ = [
    "CouncilData",
    "Costs",
    "SheetData",
    "evidence",
    "plan_upgrade",
    "preview",
    "rate",
    "rate_council",
    "sensitivity",
]
