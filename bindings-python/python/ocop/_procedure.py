"""What comes before and after a rating: editions by date, recognition, certificates, rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, TypeAlias, overload

from . import _ocop
from ._batch import ArrowArray, ArrowStream
from ._rating import CouncilRating, Rating
from ._report import Report
from ._rubric import Edition
from .facts import Authority, Note, PartSum, Round, Target, Unit, WithdrawalGround
from .model import Bands, Text, build, build_all

Day: TypeAlias = dt.date | str
"""A day: a date, or text such as ``"2026-05-22"``."""

Points: TypeAlias = Decimal | int | str
"""Points: exact, so never a float; a text has digits and a decimal point."""

Purpose: TypeAlias = Literal["first", "upgrade", "re-rating"]
"""What a file asks for: a first rating, a higher star, a new rating of an old certificate."""

Level: TypeAlias = Literal["district", "province", "central"]
"""The level of an assessment; 26/2026 has no districts."""


class _Noted(Report):
    """An answer under an edition, with remarks."""

    @property
    def edition(self) -> str:
        """The edition, such as ``26/2026``."""
        return self._text("edition")

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the answer rests on, or what could not be checked."""
        return build_all(Note, self._data["notes"])


class ApplicableEdition(_Noted):
    """Which edition applies to a file, and why."""

    @property
    def documents(self) -> tuple[str, ...]:
        """The decision and those that amend it."""
        return tuple(self._data["documents"])

    @property
    def frame_only(self) -> bool:
        """Whether only its frame is known, so that it rates from part subtotals only."""
        return self._flag("frame_only")

    @property
    def submitted(self) -> dt.date:
        """The day of submission."""
        return self._day("submitted")

    @property
    def purpose(self) -> str:
        """What the file asks for."""
        return self._text("purpose")

    @property
    def rated(self) -> dt.date:
        """The day of rating."""
        return self._day("rated")

    @property
    def ground(self) -> str:
        """``in-force`` or ``transition``."""
        return self._text("ground")

    @property
    def last_day(self) -> dt.date | None:
        """The last day of rating under the transitional rule, as it is counted."""
        return _end(self._data["deadline"])

    @property
    def article(self) -> str | None:
        """Where it is written, as far as the text is at hand."""
        return self._maybe("article")

    def __repr__(self) -> str:
        return f"ApplicableEdition({self.edition!r}, {self.ground})"


class Recognition(_Noted):
    """Who recognises a product, or where its file goes."""

    @property
    def level(self) -> str:
        """The level of the assessment."""
        return self._text("level")

    @property
    def stars(self) -> int | None:
        """The awarded star; ``None`` after a rejection or a stop."""
        stars: int | None = self._data["stars"]
        return stars

    @property
    def band(self) -> int:
        """The band of the total."""
        return self._number("band")

    @property
    def step(self) -> str:
        """``recognised``, ``forwarded``, ``referred-back`` or ``none``."""
        return self._text("step")

    @property
    def by(self) -> Authority | None:
        """Who decides it."""
        data = self._data["by"]
        return None if data is None else build(Authority, data)

    @property
    def to(self) -> str | None:
        """The level that the file goes to."""
        return self._maybe("to")

    @property
    def certificate(self) -> bool:
        """Whether a certificate is issued."""
        return self._flag("certificate")

    @property
    def article(self) -> str | None:
        """Where it is written, as far as the text is at hand."""
        return self._maybe("article")

    def __repr__(self) -> str:
        by = "" if self.by is None else f" by {self.by.name.en}"
        return f"Recognition({self.edition} {self.level}: {self.step}{by})"


class Certificate(Report):
    """A certificate and its days, all inclusive (26/2026 articles 8 to 12)."""

    @property
    def stars(self) -> int:
        """The star."""
        return self._number("stars")

    @property
    def issued(self) -> dt.date:
        """The day of issue."""
        return self._day("issued")

    @property
    def months(self) -> int:
        """How many months it runs."""
        return self._number("months")

    @property
    def expires(self) -> dt.date:
        """Its last day."""
        return self._day("expires")

    @property
    def printed(self) -> bool:
        """Whether the last day is the one printed on the decision, and not counted in months."""
        return self._flag("printed")

    @property
    def file_from(self) -> dt.date | None:
        """The first day for a re-rating file; ``None`` where no such day lies in the decision's time."""
        filing = self._data["filing"]
        return None if filing is None else dt.date.fromisoformat(filing["from"])

    @property
    def file_until(self) -> dt.date | None:
        """The last day for a re-rating file."""
        filing = self._data["filing"]
        return None if filing is None else dt.date.fromisoformat(filing["until"])

    @property
    def extension(self) -> str:
        """Whether article 12.3 serves: ``clear``, ``partial``, ``doubtful`` or ``none``."""
        serves: str = self._data["extension"]["serves"]
        return serves

    @property
    def extended_until(self) -> dt.date | None:
        """The last day to which it may run on under article 12.3, where that serves."""
        until = self._data["extension"]["until"]
        return None if until is None else dt.date.fromisoformat(until)

    @property
    def on(self) -> dt.date | None:
        """The day asked about."""
        return self._date("on")

    @property
    def standing(self) -> str | None:
        """How it stands on that day: ``not-issued``, ``valid``, ``filing-open``,
        ``filing-closed``, ``extendable`` or ``expired``."""
        return self._maybe("standing")

    @property
    def decide_by(self) -> dt.date | None:
        """The last day for organising the re-rating, where the day of the complete file was given."""
        term = self._data["organising"]
        return None if term is None else _end(term["due"])

    @property
    def withdrawn_by(self) -> Authority | None:
        """Who withdraws it; ``None`` where the law of the day is not at hand."""
        withdrawal = self._data["withdrawal"]
        return None if withdrawal is None else build(Authority, withdrawal["by"])

    @property
    def withdraw_by(self) -> dt.date | None:
        """The last day of withdrawal, where the day of the conclusion was given."""
        withdrawal = self._data["withdrawal"]
        return None if withdrawal is None else _end(withdrawal["term"]["due"])

    @property
    def withdrawal_grounds(self) -> tuple[WithdrawalGround, ...]:
        """On what grounds it is withdrawn."""
        withdrawal = self._data["withdrawal"]
        return () if withdrawal is None else build_all(WithdrawalGround, withdrawal["grounds"])

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the answer rests on."""
        return build_all(Note, self._data["notes"])

    def __repr__(self) -> str:
        standing = "" if self.standing is None else f", {self.standing} on {self.on}"
        return f"Certificate({self.stars} stars, {self.issued} to {self.expires}{standing})"


class Rounds(Report):
    """The rounds of assessment that matter on a day."""

    @property
    def on(self) -> dt.date:
        """The day."""
        return self._day("on")

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds, those of the province first."""
        return build_all(Round, self._data["rounds"])

    def __repr__(self) -> str:
        return f"Rounds({self.on}: {len(self.rounds)})"


class PartsRating(_Noted):
    """A rating from part subtotals: a band, but no star, for gates stand on criteria."""

    @property
    def documents(self) -> tuple[str, ...]:
        """The decision and those that amend it."""
        return tuple(self._data["documents"])

    @property
    def data_version(self) -> str:
        """The version of the edition's data."""
        return self._text("data_version")

    @property
    def frame_only(self) -> bool:
        """Whether only the frame of the edition is known."""
        return self._flag("frame_only")

    @property
    def parts(self) -> tuple[PartSum, ...]:
        """The parts."""
        return build_all(PartSum, self._data["parts"])

    @property
    def total(self) -> Decimal:
        """The exact sum of the parts."""
        return Decimal(self._data["total"])

    @property
    def band(self) -> int:
        """The band in which it lies; the awarded star is at most that."""
        return self._number("band")

    @property
    def bands(self) -> Bands:
        """The points from which the star bands begin."""
        return build(Bands, self._data["bands"])

    @property
    def gates_checked(self) -> bool:
        """Always false: only subtotals are known."""
        return self._flag("gates_checked")

    def __repr__(self) -> str:
        return f"PartsRating({self.edition}: {self.total} points, band of {self.band})"


class ProductCode(Report):
    """A product code, read."""

    @property
    def code(self) -> str:
        """The code as it prints."""
        return self._text("code")

    @property
    def form(self) -> str:
        """``new``, or ``old`` with a district."""
        return self._text("form")

    @property
    def province(self) -> Unit:
        """The province, as it was when codes of that form were given."""
        return build(Unit, self._data["province"])

    @property
    def province_today(self) -> Unit:
        """The province of today."""
        return build(Unit, self._data["province_today"])

    @property
    def district(self) -> str | None:
        """The code of the district in the old form."""
        return self._maybe("district")

    @property
    def commune(self) -> str:
        """The code of the commune."""
        return self._text("commune")

    @property
    def commune_name(self) -> str | None:
        """The name of the commune in the new form."""
        return self._maybe("commune_name")

    @property
    def commune_checked(self) -> bool:
        """Whether the commune was looked up, which the old form does not allow."""
        return self._flag("commune_checked")

    @property
    def serial(self) -> int:
        """The number of the product."""
        return self._number("serial")

    @property
    def year(self) -> int:
        """The year."""
        return self._number("year")

    def __repr__(self) -> str:
        return f"ProductCode({self.code!r}, {self.form})"


class Programme(Report):
    """What a portfolio has reached of a plan."""

    @property
    def plan(self) -> str:
        """The short name of the plan."""
        return self._text("plan")

    @property
    def name(self) -> Text:
        """Its name."""
        return build(Text, self._data["name"])

    @property
    def source(self) -> Text:
        """The document that sets the targets."""
        return build(Text, self._data["source"])

    @property
    def met(self) -> int:
        """How many targets are reached."""
        return self._number("met")

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The targets in the order of the plan."""
        return build_all(Target, self._data["targets"])

    def __repr__(self) -> str:
        return f"Programme({self.plan!r}: {self.met} of {len(self.targets)} targets)"


def edition_for(
    submitted: Day, purpose: Purpose, rated: Day, *, holidays: Sequence[Day] = ()
) -> ApplicableEdition:
    """Which edition applies to a file (26/2026 articles 11 and 12).

    Args:
        submitted: The day on which the file was submitted.
        purpose: What it asks for.
        rated: The day of the rating.
        holidays: Public holidays, as far as they matter for the end of a term.

    Raises:
        ProcedureError: Texts that are no days or no purpose, and files that no edition applies to.

    >>> import ocop
    >>> ocop.edition_for("2026-05-20", "re-rating", "2026-06-21")
    ApplicableEdition('148/2023', transition)
    """
    question = {"holidays": [_iso(day) for day in holidays]}
    return ApplicableEdition(_ocop.edition_for(_iso(submitted), purpose, _iso(rated), question))


@overload
def recognition(
    edition: Rating | CouncilRating,
    level: Level,
    *,
    on: Day | None = None,
    purpose: Purpose | None = None,
) -> Recognition: ...
@overload
def recognition(
    edition: str | Edition,
    level: Level,
    stars: int | None,
    total: Points,
    *,
    on: Day | None = None,
    purpose: Purpose | None = None,
) -> Recognition: ...
def recognition(
    edition: str | Edition | Rating | CouncilRating,
    level: Level,
    stars: int | None = None,
    total: Points | None = None,
    *,
    on: Day | None = None,
    purpose: Purpose | None = None,
) -> Recognition:
    """Who recognises a product, or where its file goes.

    Args:
        edition: The edition; or a rating, which has edition, star and total.
        level: The level of the assessment.
        stars: The awarded star; ``None`` after a rejection or a stop.
        total: The total in points.
        on: The day of the result, which selects among rules that were amended.
        purpose: What the file asked for.

    Raises:
        CatalogueError: No such edition.
        ProcedureError: A level that the edition does not have, a star above the total's band.
        ArgumentError: No such level or star, a total that is not readable.

    >>> import ocop
    >>> ocop.recognition("26/2026", "province", 5, "93")
    Recognition(26/2026 province: forwarded by the chair of the provincial People's Committee)
    """
    if isinstance(edition, Rating | CouncilRating):
        if stars is not None or total is not None:
            raise TypeError("a rating has its own stars and total")
        rating = edition
        edition, stars, total = rating.edition, rating.stars, rating.total
    if total is None:
        raise TypeError("recognition needs a total, or a rating that has one")
    name = edition.id if isinstance(edition, Edition) else edition
    question = {"on": _iso_or_none(on), "purpose": purpose}
    return Recognition(_ocop.recognition(name, level, stars, _points(total), question))


def certificate(
    issued: Day,
    stars: int,
    *,
    expires: Day | None = None,
    on: Day | None = None,
    received: Day | None = None,
    complete: Day | None = None,
    concluded: Day | None = None,
    holidays: Sequence[Day] = (),
) -> Certificate:
    """A certificate's days: its last one, the window for a re-rating file, terms of decision.

    Args:
        issued: The day of issue.
        stars: The star.
        expires: The last day printed on the decision on recognition; it wins over 36 months.
        on: A day on which its standing is asked for.
        received: The day on which the commune received the re-rating file.
        complete: The day on which the re-rating file was complete.
        concluded: The day of a conclusion that leads to withdrawal.
        holidays: Public holidays, as far as they matter for the ends of terms.

    Raises:
        ProcedureError: Texts that are no days, and stars for which no certificate is issued.

    >>> import ocop
    >>> ocop.certificate("2026-07-01", 4, on="2029-03-03")
    Certificate(4 stars, 2026-07-01 to 2029-07-01, filing-open on 2029-03-03)
    """
    question = {
        "expires": _iso_or_none(expires),
        "on": _iso_or_none(on),
        "received": _iso_or_none(received),
        "complete": _iso_or_none(complete),
        "concluded": _iso_or_none(concluded),
        "holidays": [_iso(day) for day in holidays],
    }
    return Certificate(_ocop.certificate(_iso(issued), stars, question))


def rounds(on: Day) -> Rounds:
    """The rounds of assessment that matter on a day (26/2026 article 5).

    Raises:
        ProcedureError: A text that is no day, or a day before 26/2026 came into force.

    >>> import ocop
    >>> [(round.level, round.phase) for round in ocop.rounds("2026-06-01").rounds][0]
    ('province', 'open')
    """
    return Rounds(_ocop.rounds(_iso(on)))


def rate_parts(edition: str | Edition, a: Points, b: Points, c: Points) -> PartsRating:
    """The band of published part subtotals, in every edition; gates cannot be checked.

    Raises:
        CatalogueError: No such edition.
        FrameError: Everything that is wrong with the subtotals.

    >>> import ocop
    >>> ocop.rate_parts("148/2023", "35.5", 20, "30.25")
    PartsRating(148/2023: 85.75 points, band of 4)
    """
    name = edition.id if isinstance(edition, Edition) else edition
    return PartsRating(_ocop.rate_parts(name, _points(a), _points(b), _points(c)))


def product_code(text: str) -> ProductCode:
    """Reads a product code, ``province-commune-number-year`` or the old form with a district.

    Raises:
        ProductCodeError: A text that is no product code, or one of a unit that is not there.

    >>> import ocop
    >>> old = ocop.product_code("83-832-28882-2-2022")
    >>> old.form, old.province.name, old.province_today.name
    ('old', 'Bến Tre', 'Vĩnh Long')
    """
    return ProductCode(_ocop.product_code(text))


def programme(
    plan: str | Mapping[str, Any],
    portfolio: str | Sequence[Mapping[str, Any]] | ArrowStream | ArrowArray,
) -> Programme:
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
    return Programme(_ocop.programme(plan, portfolio))


def _iso(day: Day) -> str:
    """The day as text; the engine says what is wrong with one that is none."""
    return day.isoformat() if isinstance(day, dt.date) else day


def _iso_or_none(day: Day | None) -> str | None:
    return None if day is None else _iso(day)


def _end(deadline: Mapping[str, Any] | None) -> dt.date | None:
    """The last day of a term as it is counted."""
    return None if deadline is None else dt.date.fromisoformat(deadline["last_day"])


def _points(points: Points) -> str:
    """Points as text, without an exponent."""
    if isinstance(points, str):
        return points
    if isinstance(points, bool) or not isinstance(points, Decimal | int):
        kind = type(points).__name__
        raise TypeError(f"points are exact: give an int, a Decimal or a text, not {kind}")
    return format(Decimal(points), "f")


__all__ = [
    "ApplicableEdition",
    "Certificate",
    "Day",
    "Level",
    "PartsRating",
    "Points",
    "ProductCode",
    "Programme",
    "Purpose",
    "Recognition",
    "Rounds",
    "certificate",
    "edition_for",
    "product_code",
    "programme",
    "rate_parts",
    "rounds",
]
