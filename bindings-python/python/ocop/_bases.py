"""What the objects of :mod:`ocop.models` can do beside holding their fields."""

from __future__ import annotations

from functools import cached_property, singledispatch
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

import msgspec

from . import _ocop
from ._guard import guarded

if TYPE_CHECKING:
    from .models import Case, Choices, Criterion, Option, Part, Rubric, Section, UpgradePlan

Lang: TypeAlias = Literal["vi", "en"]
"""A language of explanations."""

T = TypeVar("T")


def read(kind: type[T], json: str) -> T:
    """The object that the engine wrote."""
    return msgspec.json.decode(json, type=kind)


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """An object of the engine's documents. It never changes, and is equal to one with equal fields."""

    @guarded
    def to_json(self) -> str:
        """The written form as JSON text, the same in every language that the engine speaks."""
        return msgspec.json.encode(self).decode()

    @guarded
    def to_dict(self) -> dict[str, Any]:
        """The written form as a new dictionary. Numbers with a point are texts: ``"75.44"``."""
        data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return data


@singledispatch
def fragment(document: object, lang: Lang) -> str:
    """A document as a page fragment; ``_html`` says how for each kind."""
    raise TypeError(f"no page fragment of {type(document).__name__}")


@singledispatch
def summary(document: object) -> str:
    """A document in one line; ``_summary`` says how for each kind."""
    raise TypeError(f"no summary of {type(document).__name__}")


class Shown(Model, frozen=True, kw_only=True):
    """A document that shows itself: in one line, and in a notebook."""

    @guarded
    def html(self, lang: Lang = "vi") -> str:
        """The document as a page fragment, for light and dark pages.

        Raises:
            ArgumentError: Another language than ``"vi"`` or ``"en"``.
        """
        return fragment(self, _ocop.language(lang))

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({summary(self)})"


class ReportBase(Shown, frozen=True, kw_only=True):
    """An answer of the engine: data, words, and a form for pages."""

    @guarded
    def explain(self, lang: Lang = "vi") -> str:
        """The report in words, for a council's minutes or a reply to a producer.

        Raises:
            ArgumentError: Another language than ``"vi"`` or ``"en"``.
        """
        return _ocop.explain(self.to_json(), lang)


class UpgradeReportBase(ReportBase, frozen=True, kw_only=True):
    """Ways to a star."""

    if TYPE_CHECKING:
        plans: tuple[UpgradePlan, ...]

    @property
    def best(self) -> UpgradePlan | None:
        """The cheapest plan; ``None`` where the target cannot be reached."""
        return self.plans[0] if self.plans else None


class TextBase(Model, frozen=True, kw_only=True):
    """A phrase in both languages."""

    if TYPE_CHECKING:
        vi: str
        en: str

    @guarded
    def get(self, lang: str) -> str:
        """The phrase in ``"vi"`` or ``"en"``.

        Raises:
            ArgumentError: Another language.
        """
        return self.en if _ocop.language(lang) == "en" else self.vi

    def __str__(self) -> str:
        return self.vi


class SheetBase(Model, frozen=True, kw_only=True):
    """A sheet, whose choices are a dictionary."""

    if TYPE_CHECKING:
        choices: Choices

    def __hash__(self) -> int:
        return hash(frozenset(self.choices.items()))


class CriterionBase(Model, frozen=True, kw_only=True):
    """A criterion, whose options stand in cases."""

    if TYPE_CHECKING:
        cases: tuple[Case, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """Its options in printed order, through all cases."""
        return tuple(option for case in self.cases for option in case.options)


class PartBase(Model, frozen=True, kw_only=True):
    """A part, whose criteria stand in sections."""

    if TYPE_CHECKING:
        sections: tuple[Section, ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Its criteria in printed order."""
        return tuple(criterion for section in self.sections for criterion in section.criteria)


class Gate(Model, frozen=True, kw_only=True):
    """A star gate: an option that is the least a product must reach for its stars."""

    criterion: str
    """The criterion."""
    stars: int
    """The level of the gate."""
    option: Option
    """The option that is the gate."""


class RubricBase(Shown, frozen=True, kw_only=True, dict=True):
    """A set of criteria. Get one with :func:`ocop.rubric` or :func:`ocop.load_rubric`.

    >>> import ocop
    >>> vegetables = ocop.rubric("26/2026", 1)
    >>> vegetables.name.en
    'Fresh vegetables, tubers, fruits and nuts'
    >>> [(part.part, part.max) for part in vegetables.parts]
    [('A', 40), ('B', 25), ('C', 35)]
    >>> [(option.points, option.gate) for option in vegetables.criterion("4.1").options]
    [(1, None), (2, 3), (3, 4), (5, 5)]
    """

    if TYPE_CHECKING:
        edition: str
        set: int
        slug: str
        parts: tuple[Part, ...]

    @cached_property
    def _native(self) -> _ocop.Rubric:
        """The rubric as the engine holds it."""
        return _ocop.load_rubric(self.to_json())

    @property
    def max(self) -> int:
        """The most points that the set can give: 100 in every edition."""
        return sum(part.max for part in self.parts)

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in printed order."""
        return tuple(section for part in self.parts for section in part.sections)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in printed order: those that are answered, ``6.1.1`` and not ``6.1``."""
        return tuple(criterion for part in self.parts for criterion in part.criteria)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all criteria: the columns of a table for :func:`ocop.rate_batch`."""
        return tuple(criterion.code for criterion in self.criteria)

    @guarded
    def criterion(self, code: str) -> Criterion:
        """The criterion with this code, however it is typed: ``"1.1 "``, ``"7."``.

        Raises:
            CatalogueError: The rubric has no such criterion; it is a ``KeyError`` too.
        """
        code = _ocop.criterion_code(self, code)
        return next(criterion for criterion in self.criteria if criterion.code == code)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """All star gates in printed order."""
        return tuple(
            Gate(criterion=criterion.code, stars=option.gate, option=option)
            for criterion in self.criteria
            for option in criterion.options
            if option.gate is not None
        )

    def __repr__(self) -> str:
        return f"Rubric({self.edition!r}, {self.set}, {self.slug!r})"


class EditionBase(Shown, frozen=True, kw_only=True):
    """One decision of the Prime Minister on OCOP ratings, with the decisions that amend it.

    >>> import ocop
    >>> ocop.edition("26/2026").in_force_from
    datetime.date(2026, 5, 22)
    """

    if TYPE_CHECKING:
        edition: str
        sets: tuple[Rubric, ...]

    @property
    def id(self) -> str:
        """The short name: number and year, such as ``26/2026``."""
        return self.edition

    def __repr__(self) -> str:
        return f"Edition({self.edition!r})"


__all__ = ["Gate", "Lang", "Model", "ReportBase", "fragment", "read", "summary"]
