"""What comes before and after a rating: editions by date, recognition, certificates, rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, overload

from . import _ocop
from ._bases import read
from ._batch import ArrowArray, ArrowStream, columns_of
from ._guard import guarded
from ._law import name_of
from ._rating import listed
from .models import (
    Applicant,
    CertificateReport,
    CompositionReport,
    CouncilReport,
    Edition,
    EditionReport,
    EligibilityReport,
    FileListReport,
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


@guarded
def edition_for(
    submitted: Day, purpose: Purpose, rated: Day, *, holidays: Iterable[Day] = ()
) -> EditionReport:
    """Which edition applies to a file (26/2026 articles 11 and 12).

    Args:
        submitted: The day on which the file was submitted.
        purpose: What it asks for.
        rated: The day of the rating.
        holidays: Public holidays; a term that ends on one ends on the next working day.

    Raises:
        ProcedureError: Texts that are no days or no purpose, and files that no edition applies to.

    >>> import ocop
    >>> ocop.edition_for("2026-05-20", "re-rating", "2026-06-21")
    EditionReport('148/2023', transition)
    """
    question = _question(holidays=holidays)
    return read(EditionReport, _ocop.edition_for(submitted, purpose, rated, question))


@overload
def recognition(
    edition: SheetReport | CouncilReport,
    level: Level,
    *,
    on: Day | None = None,
    purpose: Purpose | None = None,
) -> RecognitionReport: ...
@overload
def recognition(
    edition: str | Edition,
    level: Level,
    stars: int | None,
    total: Points,
    *,
    on: Day | None = None,
    purpose: Purpose | None = None,
) -> RecognitionReport: ...
@guarded
def recognition(
    edition: str | Edition | SheetReport | CouncilReport,
    level: Level,
    stars: int | None = None,
    total: Points | None = None,
    *,
    on: Day | None = None,
    purpose: Purpose | None = None,
) -> RecognitionReport:
    """Who recognises a product, or where its file goes.

    Args:
        edition: The edition; or a rating, which has edition, star and total.
        level: The level of the assessment.
        stars: The awarded star; ``None`` after a rejection or a stop.
        total: The total in points.
        on: The day of the result.
        purpose: What the file asked for.

    Raises:
        CatalogueError: No such edition.
        ProcedureError: A level that the edition does not have, a star above the total's band.
        ArgumentError: No such level or star, a total that is not readable.

    >>> import ocop
    >>> ocop.recognition("26/2026", "province", 5, "93")
    RecognitionReport(26/2026 province: forwarded by the chair of the provincial People's Committee)
    """
    rating = None
    if isinstance(edition, SheetReport | CouncilReport):
        for name, given in (("stars", stars), ("total", total)):
            if given is not None:
                _ocop.superfluous(name)
        rating = edition
        edition, stars, total = rating.edition, rating.stars, rating.total
    question = _question(on=on, purpose=purpose)
    if isinstance(rating, CouncilReport):
        question["divided"] = any(member.apart for member in rating.members)
    answer = _ocop.recognition(name_of(edition), level, stars, total, question)
    return read(RecognitionReport, answer)


@guarded
def certificate(
    issued: Day,
    stars: int,
    *,
    expires: Day | None = None,
    on: Day | None = None,
    received: Day | None = None,
    complete: Day | None = None,
    concluded: Day | None = None,
    holidays: Iterable[Day] = (),
) -> CertificateReport:
    """A certificate's days: its last one, the window for a re-rating file, terms of decision.

    Args:
        issued: The day of issue.
        stars: The star.
        expires: The last day printed on the decision on recognition; else it runs 36 months.
        on: A day on which its standing is asked for.
        received: The day on which the commune received the re-rating file.
        complete: The day on which that file was complete.
        concluded: The day of a conclusion that leads to withdrawal.
        holidays: Public holidays; a term that ends on one ends on the next working day.

    Raises:
        ProcedureError: Texts that are no days, and stars for which no certificate is issued.

    >>> import ocop
    >>> ocop.certificate("2026-07-01", 4, on="2029-03-03")
    CertificateReport(4 stars, 2026-07-01 to 2029-07-01, filing-open on 2029-03-03)
    """
    question = _question(
        expires=expires,
        on=on,
        received=received,
        complete=complete,
        concluded=concluded,
        holidays=holidays,
    )
    return read(CertificateReport, _ocop.certificate(issued, stars, question))


@guarded
def eligible(edition: str | Edition, applicant: Applicant, set: int) -> EligibilityReport:
    """Whether somebody may register a product of a set, given by its number.

    Raises:
        CatalogueError: No such edition.
        ProcedureError: An edition that says nothing of it.
        ArgumentError: No such applicant.

    >>> import ocop
    >>> ocop.eligible("26/2026", "cooperative", 3).eligible
    True
    """
    return read(EligibilityReport, _ocop.eligible(name_of(edition), applicant, set))


@guarded
def file_list(
    edition: str | Edition, purpose: Purpose, to: Level | None = None, *, set: int | None = None
) -> FileListReport:
    """What a file holds, samples included.

    Args:
        edition: The edition.
        purpose: What the file asks for.
        to: The level that it goes to, from the one below; without it, the producer's file for the
            commune.
        set: The number of the set; of one that asks for no samples none are listed.

    Raises:
        CatalogueError: No such edition or set.
        ProcedureError: An edition that says nothing of it.

    >>> import ocop
    >>> len(ocop.file_list("26/2026", "first", "province").items)
    4
    """
    return read(FileListReport, _ocop.file_list(name_of(edition), purpose, to, set))


@guarded
def composition(edition: str | Edition, level: Level) -> CompositionReport:
    """Who sits on the council of a level.

    Raises:
        CatalogueError: No such edition.
        ProcedureError: An edition that says nothing of it.

    >>> import ocop
    >>> ocop.composition("26/2026", "province").least
    9
    """
    return read(CompositionReport, _ocop.composition(name_of(edition), level))


@guarded
def rounds(on: Day, *, holidays: Iterable[Day] = ()) -> RoundsReport:
    """The rounds of assessment that matter on a day (26/2026 article 5).

    Args:
        on: The day.
        holidays: Public holidays; they make the last day for the producer's file earlier.

    Raises:
        ProcedureError: A text that is no day, or a day before 26/2026 came into force.

    >>> import ocop
    >>> [(round.level, round.phase) for round in ocop.rounds("2026-06-01").rounds][0]
    ('province', 'open')
    """
    return read(RoundsReport, _ocop.rounds(on, _question(holidays=holidays)))


@guarded
def rate_parts(edition: str | Edition, a: Points, b: Points, c: Points) -> PartsReport:
    """The band of published part subtotals, in every edition; gates cannot be checked.

    Raises:
        CatalogueError: No such edition.
        SubtotalsError: Everything that is wrong with the subtotals.

    >>> import ocop
    >>> ocop.rate_parts("148/2023", "35.5", 20, "30.25")
    PartsReport(148/2023: 85.75 points, band of 4)
    """
    return read(PartsReport, _ocop.rate_parts(name_of(edition), a, b, c))


@guarded
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


@guarded
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
    rows = portfolio if isinstance(portfolio, Mapping) else columns_of(portfolio)
    return read(ProgrammeReport, _ocop.programme(plan, rows))


def _question(holidays: Iterable[Day] = (), **facts: Day | None) -> dict[str, Any]:
    """What else a question says, as far as it says it."""
    said: dict[str, Any] = {name: fact for name, fact in facts.items() if fact is not None}
    days = listed(holidays, "holidays")
    return said if days == () else said | {"holidays": days}


__all__ = [
    "Day",
    "Points",
    "certificate",
    "composition",
    "edition_for",
    "eligible",
    "file_list",
    "product_code",
    "programme",
    "rate_parts",
    "recognition",
    "rounds",
]
