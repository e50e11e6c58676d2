"""What comes before and after a rating: editions by date, recognition, certificates, rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, overload

from . import _ocop
from ._bases import read
from ._batch import ArrowArray, ArrowStream
from ._law import name_of
from .models import (
    CertificateReport,
    CouncilReport,
    Edition,
    EditionReport,
    Level,
    PartsReport,
    ProductCodeReport,
    ProgrammeReport,
    Purpose,
    RecognitionReport,
    RoundsReport,
    SheetReport,
)

Day: TypeAlias = dt.date | str
"""A day: a date, or text such as ``"2026-05-22"``."""

Points: TypeAlias = Decimal | int | str
"""Points: exact, so never a float; a text has digits and a decimal point."""


def edition_for(submitted: Day, purpose: Purpose, rated: Day) -> EditionReport:
    """Which edition applies to a file (26/2026 articles 11 and 12).

    Args:
        submitted: The day on which the file was submitted.
        purpose: What it asks for.
        rated: The day of the rating.

    Raises:
        ProcedureError: Texts that are no days or no purpose, and files that no edition applies to.

    >>> import ocop
    >>> ocop.edition_for("2026-05-20", "re-rating", "2026-06-21")
    EditionReport('148/2023', transition)
    """
    return read(EditionReport, _ocop.edition_for(submitted, purpose, rated))


@overload
def outcome(edition: SheetReport | CouncilReport, level: Level) -> RecognitionReport: ...
@overload
def outcome(edition: str | Edition, level: Level, stars: int | None, total: Points) -> RecognitionReport: ...
def outcome(
    edition: str | Edition | SheetReport | CouncilReport,
    level: Level,
    stars: int | None = None,
    total: Points | None = None,
) -> RecognitionReport:
    """Who recognises a product, or where its file goes.

    Args:
        edition: The edition; or a rating, which has edition, star and total.
        level: The level of the assessment.
        stars: The awarded star; ``None`` after a rejection or a stop.
        total: The total in points.

    Raises:
        CatalogueError: No such edition.
        ProcedureError: A level that the edition does not have, a star above the total's band.
        ArgumentError: No such level or star, a total that is not readable.

    >>> import ocop
    >>> ocop.outcome("26/2026", "province", 5, "93")
    RecognitionReport(26/2026 province: forwarded by the chair of the provincial People's Committee)
    """
    if isinstance(edition, SheetReport | CouncilReport):
        for name, given in (("stars", stars), ("total", total)):
            if given is not None:
                _ocop.superfluous(name)
        edition, stars, total = edition.edition, edition.stars, edition.total
    return read(RecognitionReport, _ocop.outcome(name_of(edition), level, stars, total))


def certificate(
    issued: Day,
    stars: int,
    *,
    on: Day | None = None,
    complete: Day | None = None,
    concluded: Day | None = None,
) -> CertificateReport:
    """A certificate's days: its last one, the window for a re-rating file, terms of decision.

    Args:
        issued: The day of issue.
        stars: The star.
        on: A day on which its standing is asked for.
        complete: The day on which the re-rating file was complete.
        concluded: The day of a conclusion that leads to withdrawal.

    Raises:
        ProcedureError: Texts that are no days, and stars for which no certificate is issued.

    >>> import ocop
    >>> ocop.certificate("2026-07-01", 4, on="2029-03-03")
    CertificateReport(4 stars, 2026-07-01 to 2029-07-01, filing-open on 2029-03-03)
    """
    json = _ocop.certificate(issued, stars, on, complete, concluded)
    return read(CertificateReport, json)


def rounds(on: Day) -> RoundsReport:
    """The rounds of assessment that matter on a day (26/2026 article 5).

    Raises:
        ProcedureError: A text that is no day, or a day before 26/2026 came into force.

    >>> import ocop
    >>> [(round.level, round.phase) for round in ocop.rounds("2026-06-01").rounds][0]
    ('province', 'open')
    """
    return read(RoundsReport, _ocop.rounds(on))


def rate_parts(edition: str | Edition, a: Points, b: Points, c: Points) -> PartsReport:
    """The band of published part subtotals, in every edition; gates cannot be checked.

    Raises:
        CatalogueError: No such edition.
        FrameError: Everything that is wrong with the subtotals.

    >>> import ocop
    >>> ocop.rate_parts("148/2023", "35.5", 20, "30.25")
    PartsReport(148/2023: 85.75 points, band of 4)
    """
    return read(PartsReport, _ocop.rate_parts(name_of(edition), a, b, c))


def product_code(text: str) -> ProductCodeReport:
    """Reads a product code, ``province-commune-number-year`` or the old form with a district.

    Raises:
        ProductCodeError: A text that is no product code, or one of a unit that is not there.

    >>> import ocop
    >>> old = ocop.product_code("83-832-28882-2-2022")
    >>> old.form, old.province.name, old.province_today.name
    ('old', 'Bến Tre', 'Vĩnh Long')
    """
    return read(ProductCodeReport, _ocop.product_code(text))


def programme(
    plan: str | Mapping[str, Any],
    portfolio: str | Sequence[Mapping[str, Any]] | ArrowStream | ArrowArray,
) -> ProgrammeReport:
    """What a portfolio of outcomes has reached of a plan's targets.

    Args:
        plan: The name of a built-in plan (``"quang-tri-2019"``), a plan, or its JSON text.
        portfolio: A list of outcomes, its JSON text, or an Arrow table with one row for each.
            Fields, or columns, are ``product`` and, as far as they are known, ``producer``,
            ``producer_kind``, ``origin`` (``new`` or ``existing``), ``level`` and ``stars``.

    Raises:
        ProgrammeError: An unknown plan, and everything that is wrong with plan or portfolio.

    >>> import ocop
    >>> outcomes = [{"product": "simulated tea", "level": "province", "stars": 4}]
    >>> progress = ocop.programme("quang-tri-2019", outcomes)
    >>> [(target.reached, target.missing) for target in progress.targets][2]
    (1, 19)
    """
    return read(ProgrammeReport, _ocop.programme(plan, portfolio))


__all__ = [
    "Day",
    "Points",
    "certificate",
    "edition_for",
    "outcome",
    "product_code",
    "programme",
    "rate_parts",
    "rounds",
]
