"""Plain data out of the engine's reports on procedure, programmes and plans for the next star."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from .model import Text, Warning


@dataclass(frozen=True, slots=True)
class Note:
    """What an answer rests on, or what could not be checked."""

    code: str
    message: Text


@dataclass(frozen=True, slots=True)
class Authority:
    """Someone who decides."""

    id: str
    """A name that stays the same, such as ``minister``."""
    name: Text


@dataclass(frozen=True, slots=True)
class WithdrawalGround:
    """A ground on which a certificate is withdrawn."""

    id: str
    article: str
    label: Text


@dataclass(frozen=True, slots=True)
class Round:
    """One round of assessment."""

    level: str
    """``province`` or ``central``"""
    number: int
    phase: str
    """``open`` while files can be proposed, ``rating`` while the assessment is due."""
    propose_by: dt.date
    """The last day on which files are proposed."""
    rate_by: dt.date
    """The last day of the assessment."""
    article: str


@dataclass(frozen=True, slots=True)
class PartSum:
    """The subtotal of a part."""

    part: str
    points: Decimal
    max: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A province."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Target:
    """How far one target of a programme is reached."""

    id: str
    label: Text
    count: str
    """What is counted: ``products`` or ``organisations``."""
    wanted: int
    aim: int | None
    """The upper end where the plan names a range."""
    about: bool
    """Whether the plan says "about"."""
    reached: int
    missing: int
    met: bool
    counted: tuple[str, ...]
    """The products or organisations that count."""
    undecided: tuple[str, ...]
    """Those that may count, but lack a fact that the target asks for."""


@dataclass(frozen=True, slots=True)
class Change:
    """A changed answer."""

    criterion: str
    name: Text
    from_: int | Literal["none"] | None
    """The answer now; ``None`` where the criterion is open."""
    to: int | Literal["none"] | None
    """The new answer; ``None`` where the criterion no longer applies."""
    label: Text | None
    """What the new option says."""
    before: int
    """Points now."""
    after: int
    """Points afterwards."""
    cost: int
    source: Text
    """Where the new option is printed."""


@dataclass(frozen=True, slots=True)
class UpgradePlan:
    """Changes that reach a star."""

    cost: int
    """What the changes cost together."""
    changes: tuple[Change, ...]
    """The changes in printed order."""
    total: int
    """Total points afterwards."""
    stars: int | None
    sheet: dict[str, Any] = field(hash=False)
    """The sheet with all changes made, for :func:`ocop.rate`."""
    warnings: tuple[Warning, ...]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a star cannot be reached."""

    code: str
    """``asserted-knockout``, ``shown-knockout``, ``open``, ``gate``, ``together`` or ``points``"""
    message: Text
    criterion: str | None
    knockout: str | None
    stars: int | None
    """The level of a gate."""
    reached: int | None
    """Points within reach."""
    needed: int | None


@dataclass(frozen=True, slots=True)
class Margin:
    """The distance to a band."""

    stars: int
    from_: int
    """The points from which the band begins."""
    points: Decimal
    """The margin, rounded down to two digits; negative where the band is not reached."""
    sum: int
    """The exact margin is this sum ..."""
    members: int
    """... divided by this number of members."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a result would become."""

    outcome: str
    stars: int | None
    award: int


@dataclass(frozen=True, slots=True)
class Tip:
    """One step on a sheet that changes its result."""

    criterion: str
    name: Text
    from_: int | Literal["none"] | None
    to: int | Literal["none"] | None
    label: Text | None
    before: int
    after: int
    source: Text
    result: Result
    """The result after the step."""


@dataclass(frozen=True, slots=True)
class MemberChange:
    """What one member alone could change, at least."""

    member: str
    steps: int
    """The steps from option to option that it takes."""
    changes: tuple[Change, ...]
    result: Result
    """The council's result after it."""
