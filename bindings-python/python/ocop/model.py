"""Plain data out of the engine's reports: each class has the fields of one written object."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Text:
    """A phrase in Vietnamese, the language of the decisions, and in English."""

    vi: str
    """The Vietnamese phrase."""
    en: str
    """The English phrase; a translation without force of law."""

    def get(self, lang: str) -> str:
        """The phrase in ``"vi"`` or ``"en"``."""
        return self.en if lang == "en" else self.vi

    def __str__(self) -> str:
        return self.vi


@dataclass(frozen=True, slots=True)
class Bands:
    """The lowest points of each star; fewer than ``two`` are 1 star."""

    two: int
    three: int
    four: int
    five: int


@dataclass(frozen=True, slots=True)
class PartPoints:
    """Points of a part."""

    part: str
    name: Text
    points: int
    max: int


@dataclass(frozen=True, slots=True)
class SectionPoints:
    """Points of a section."""

    code: str
    name: Text
    points: int
    max: int


@dataclass(frozen=True, slots=True)
class Line:
    """What one criterion contributed."""

    criterion: str
    name: Text
    option: int | None
    """The chosen option; ``None`` where no option holds or the criterion does not apply."""
    label: Text | None
    """What the chosen option says."""
    points: int
    max: int
    applies: bool
    """Whether the criterion applies; one that does not has 0 points."""
    source: Text
    """Document, annex, set, criterion and option."""


@dataclass(frozen=True, slots=True)
class Blocker:
    """A missed star gate."""

    criterion: str
    name: Text
    stars: int
    """The level of the gate."""
    reached: int
    """The points reached."""
    needed: int
    """The points that the gate asks for."""
    option: int
    """The option that is the gate."""
    label: Text
    """What that option says."""


@dataclass(frozen=True, slots=True)
class Next:
    """What separates a product from the next star."""

    stars: int
    points: int
    """Points missing to its band."""
    gates: tuple[Blocker, ...]
    """Missed gates up to its level."""


@dataclass(frozen=True, slots=True)
class HeldKnockout:
    """A knock-out that holds, so that there is no star."""

    id: str
    effect: str
    """``reject`` or ``stop``"""
    criterion: str | None
    """The criterion or section under which it is printed."""
    label: Text
    derived: bool
    """Whether the sheet itself shows it; otherwise it was asserted."""


@dataclass(frozen=True, slots=True)
class Warning:
    """Something to look at that changes no number."""

    code: str
    message: Text
    criteria: tuple[str, ...]
    member: str | None


@dataclass(frozen=True, slots=True)
class Reach:
    """One end of what an unfinished sheet can still come to."""

    total: Decimal
    stars: int | None
    outcome: str


@dataclass(frozen=True, slots=True)
class PartMean:
    """Mean points of a part, cut off after two digits."""

    part: str
    name: Text
    mean: Decimal
    max: int


@dataclass(frozen=True, slots=True)
class SectionMean:
    """Mean points of a section, cut off after two digits."""

    code: str
    name: Text
    mean: Decimal
    max: int


@dataclass(frozen=True, slots=True)
class Votes:
    """How many members chose an option; ``None`` where no option holds."""

    option: int | None
    members: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """How a council stands to a criterion."""

    criterion: str
    name: Text
    mean: Decimal
    """Mean points, cut off after two digits."""
    lowest: int
    """Fewest points that a member gave."""
    highest: int
    """Most points that a member gave."""
    max: int
    disputed: bool
    """Whether the members differ."""
    votes: tuple[Votes, ...]


@dataclass(frozen=True, slots=True)
class GateVote:
    """How a council stands to a star gate."""

    criterion: str
    name: Text
    stars: int
    """The level of the gate."""
    option: int
    label: Text
    needed: int
    """The points that the gate asks for."""
    mean: Decimal
    """Mean points on the criterion, cut off after two digits."""
    votes: int
    """How many members reach it."""
    met: bool
    """Whether the council meets it under its rule."""


@dataclass(frozen=True, slots=True)
class NextMean:
    """What separates a council's mean from the next star."""

    stars: int
    points: Decimal
    """What the mean lacks to its band, never shown smaller than it is."""
    gates: tuple[GateVote, ...]


@dataclass(frozen=True, slots=True)
class KnockoutVote:
    """How a council stands to a knock-out."""

    id: str
    effect: str
    criterion: str | None
    label: Text
    votes: int
    """How many members assert it or show it on their sheets."""
    holds: bool
    """Whether it holds under the council's rule."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member's own sheet."""

    member: str
    total: Decimal
    distance: Decimal
    """The total less the council's mean, cut off after two digits."""
    outcome: str
    stars: int | None
    band: int
    apart: bool
    """Whether the sheet alone comes to another result than the council."""


@dataclass(frozen=True, slots=True)
class Erratum:
    """One blemish of the print, or one reading that a lawyer may want to know of."""

    id: str
    set: int | None
    """The set, if it concerns one only."""
    criterion: str | None
    option: int | None
    field: str
    """``points``, ``max`` and ``gate`` deviate from the print, anything else is a remark."""
    printed: str
    """What is printed; empty where nothing is."""
    applied: str
    """What is applied."""
    reason: Text


@dataclass(frozen=True, slots=True)
class Option:
    """A printed option of a criterion."""

    option: int
    """Its number: the printed position, counted through all cases."""
    points: int
    gate: int | None
    """The star level for which it is the least that a product must reach."""
    label: Text


@dataclass(frozen=True, slots=True)
class Case:
    """One of several cases of a criterion; most criteria have one without id and name."""

    id: str | None
    """Ties together the cases of several criteria that speak of the same circumstance."""
    name: Text | None
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """A criterion that another one must meet first."""

    criterion: str
    min_points: int
    """The points that it must have."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion."""

    code: str
    max: int
    name: Text
    note: Text | None
    applies_if: Condition | None
    """When the criterion applies at all."""
    implied: bool
    """Whether no options are printed, so that 1 (no) and 2 (yes) are implied."""
    cases: tuple[Case, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """Its options in printed order, through all cases."""
        return tuple(option for case in self.cases for option in case.options)


@dataclass(frozen=True, slots=True)
class Subsection:
    """A numbered heading between a section and its criteria."""

    code: str
    max: int
    name: Text


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section."""

    code: str
    max: int
    name: Text
    note: Text | None
    subsections: tuple[Subsection, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Part A, B or C."""

    part: str
    max: int
    name: Text
    sections: tuple[Section, ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Its criteria in printed order."""
        return tuple(criterion for section in self.sections for criterion in section.criteria)


@dataclass(frozen=True, slots=True)
class Gate:
    """A star gate: an option that is the least a product must reach for its stars."""

    criterion: str
    stars: int
    option: int
    points: int
    label: Text


@dataclass(frozen=True, slots=True)
class Derived:
    """Criteria on which too few points bring a knock-out about."""

    criteria: tuple[str, ...]
    """Any one of them suffices."""
    max_points: int
    """The points at or below which it holds."""


@dataclass(frozen=True, slots=True)
class Knockout:
    """A ground on which a product gets no star at all."""

    id: str
    effect: str
    """``reject``: the file or the product is turned down; ``stop``: not assessed further."""
    criterion: str | None
    """The criterion under which it is printed; ``None`` in the heading of the set."""
    label: Text
    derived: Derived | None
    """Set where the sheet itself shows it."""


@dataclass(frozen=True, slots=True)
class Classification:
    """Where a set stands in annex I."""

    group: Text
    """One of the six groups of products."""
    subgroup: Text
    ministries: tuple[Text, ...]
    """The managing ministries."""
    samples: bool
    """Whether five samples go with the file (article 6.2d)."""


def build(kind: type[T], data: dict[str, Any]) -> T:
    """An object of a class of plain data from its written form. Optional fields may be absent; a
    field whose name is a word of Python ends in ``_``."""
    hashable: Any = kind
    converters = _converters(hashable)
    return kind(**{name: convert(data.get(name.rstrip("_"))) for name, convert in converters})


def build_all(kind: type[T], items: list[dict[str, Any]]) -> tuple[T, ...]:
    """Objects of one class from a written list."""
    return tuple(build(kind, item) for item in items)


@cache
def _converters(kind: type[Any]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    names = vars(sys.modules[kind.__module__])
    return tuple((field.name, _converter(str(field.type), names)) for field in fields(kind))


def _converter(annotation: str, names: dict[str, Any]) -> Callable[[Any], Any]:
    """How a written value becomes what the annotation says."""
    name, optional = annotation.removesuffix(" | None"), annotation.endswith(" | None")
    if name.startswith("tuple["):
        one = _converter(name.removeprefix("tuple[").removesuffix(", ...]"), names)
        return lambda items: tuple(one(item) for item in items or ())
    if name == "Decimal":
        return Decimal
    if name == "dt.date":
        return dt.date.fromisoformat
    kind = names.get(name)
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return lambda value: value
    if optional:
        return lambda value: None if value is None else build(kind, value)
    return lambda value: build(kind, value)
