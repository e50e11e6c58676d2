"""Editions and rubrics: the law's side of a rating."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from . import _html, _ocop
from ._written import OfSet
from .model import (
    Bands,
    Classification,
    Criterion,
    Erratum,
    Gate,
    Knockout,
    Part,
    Section,
    build,
    build_all,
)


class Rubric(OfSet):
    """One set of criteria: parts, sections, criteria, options with points and star gates.

    Get one with :func:`ocop.rubric` or :func:`ocop.load_rubric`. It never changes; two are equal
    where everything in them is.

    >>> import ocop
    >>> vegetables = ocop.rubric("26/2026", 1)
    >>> vegetables.name.en
    'Fresh vegetables, tubers, fruits and nuts'
    >>> [(part.part, part.max) for part in vegetables.parts]
    [('A', 40), ('B', 25), ('C', 35)]
    >>> [(option.points, option.gate) for option in vegetables.criterion("4.1").options]
    [(1, None), (2, 3), (3, 4), (5, 5)]
    """

    def __init__(self, native: _ocop.Rubric) -> None:
        """Wraps a native rubric; users call :func:`ocop.rubric` instead."""
        self._native = native

    @property
    def edition(self) -> str:
        """The edition, such as ``26/2026``."""
        return self._native.edition

    @property
    def set(self) -> int:
        """The number of the set within its edition."""
        return self._native.set

    @property
    def slug(self) -> str:
        """The short name of the set, for addresses and file names."""
        return self._native.slug

    @property
    def max(self) -> int:
        """The most points that the set can give: 100 in every edition."""
        return self._native.max

    @property
    def data_status(self) -> str:
        """How far the numbers are confirmed: ``printed``, ``both``, ``one`` or ``unsettled``."""
        return self._text("data_status")

    @property
    def superseded(self) -> bool:
        """Whether a later text of the same edition replaced the set."""
        return self._flag("superseded")

    @property
    def classification(self) -> Classification | None:
        """Where the set stands in the classification of products (annex I), if it says so."""
        data = self._data.get("class")
        return None if data is None else build(Classification, data)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts, A first, with everything in them."""
        return build_all(Part, self._data["parts"])

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in printed order."""
        return tuple(section for part in self.parts for section in part.sections)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in printed order: those that are answered, ``6.1.1`` and not ``6.1``."""
        return tuple(criterion for section in self.sections for criterion in section.criteria)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all criteria: the columns of a table for :func:`ocop.rate_batch`."""
        return tuple(criterion.code for criterion in self.criteria)

    def criterion(self, code: str) -> Criterion:
        """The criterion with this code.

        Raises:
            KeyError: The rubric has no such criterion.
        """
        for criterion in self.criteria:
            if criterion.code == code:
                return criterion
        raise KeyError(code)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """All star gates in printed order."""
        return tuple(
            Gate(criterion.code, option.gate, option.option, option.points, option.label)
            for criterion in self.criteria
            for option in criterion.options
            if option.gate is not None
        )

    @property
    def knockouts(self) -> tuple[Knockout, ...]:
        """Rejection grounds, stop notes and eligibility requirements."""
        return build_all(Knockout, self._data["knockouts"])

    @property
    def errata(self) -> tuple[Erratum, ...]:
        """Entries of the edition's errata register that concern this set or every set."""
        ids = {edition.id: edition for edition in editions()}
        edition = ids.get(self.edition)
        found = () if edition is None else edition.errata
        return tuple(erratum for erratum in found if erratum.set in (None, self.set))

    def to_json(self) -> str:
        """The written form, which :func:`ocop.load_rubric` reads back."""
        return self._native.to_json()

    def html(self, lang: str = "vi") -> str:
        """The set as a page fragment in ``"vi"`` or ``"en"``, for light and dark pages."""
        return _html.rubric(self, lang)

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"Rubric({self.edition!r}, {self.set}, {self.slug!r})"

    def __eq__(self, other: object) -> bool:
        return self._native == other._native if isinstance(other, Rubric) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._native)


class Edition:
    """One decision of the Prime Minister on OCOP ratings, with the decisions that amend it.

    >>> import ocop
    >>> ocop.edition("26/2026").in_force_from
    datetime.date(2026, 5, 22)
    """

    def __init__(self, native: _ocop.Edition) -> None:
        """Wraps a native edition; users call :func:`ocop.edition` instead."""
        self._native = native

    @property
    def id(self) -> str:
        """The short name: number and year, such as ``26/2026``."""
        return self._native.id

    @property
    def documents(self) -> tuple[str, ...]:
        """The decision and those that amend it, by number."""
        return tuple(self._native.documents)

    @property
    def in_force_from(self) -> dt.date:
        """The first day on which it is in force."""
        return dt.date.fromisoformat(self._native.in_force_from)

    @property
    def in_force_until(self) -> dt.date | None:
        """The last day on which it is in force; ``None`` while no end is known."""
        until = self._native.in_force_until
        return None if until is None else dt.date.fromisoformat(until)

    @property
    def data_version(self) -> str:
        """The version of its data."""
        return self._native.data_version

    @property
    def parts(self) -> dict[str, int]:
        """The most points of each part."""
        return dict(self._native.parts)

    @property
    def bands(self) -> Bands:
        """The points from which its star bands begin."""
        return build(Bands, json.loads(self._native.bands_json()))

    @property
    def has_criteria(self) -> bool:
        """Whether its criteria are built in; without them it rates from part subtotals only."""
        return self._native.has_criteria

    @property
    def sets(self) -> tuple[Rubric, ...]:
        """Its sets by number; a superseded text stands after the one that replaced it."""
        return tuple(Rubric(native) for native in self._native.sets())

    @property
    def errata(self) -> tuple[Erratum, ...]:
        """Where the print is blemished, what is applied, and why."""
        return build_all(Erratum, json.loads(self._native.errata_json()))

    def html(self, lang: str = "vi") -> str:
        """The catalogue of sets as a page fragment, for light and dark pages."""
        return _html.edition(self, lang)

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"Edition({self.id!r})"

    def __eq__(self, other: object) -> bool:
        return self.id == other.id if isinstance(other, Edition) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.id)


def editions() -> tuple[Edition, ...]:
    """All built-in editions, newest first.

    >>> import ocop
    >>> [edition.id for edition in ocop.editions()]
    ['26/2026', '148/2023', '1048/2019']
    """
    return tuple(Edition(native) for native in _ocop.editions())


def edition(id: str) -> Edition:
    """The edition with this name.

    Raises:
        CatalogueError: There is none; ``allowed`` lists those that are there.
    """
    return Edition(_ocop.edition(id))


def rubric(edition: str | Edition, set: int | str) -> Rubric:
    """A built-in set of criteria.

    Args:
        edition: Number and year of the decision, such as ``"26/2026"``.
        set: The printed number of the set, or its slug. A number names the text in force; a
            superseded one is found by its slug.

    Raises:
        CatalogueError: No such edition or set, or an edition whose criteria are not built in.

    >>> import ocop
    >>> ocop.rubric("26/2026", "coffee-cocoa")
    Rubric('26/2026', 13, 'coffee-cocoa')
    """
    return Rubric(_ocop.rubric(edition.id if isinstance(edition, Edition) else edition, set))


def load_rubric(data: str | Mapping[str, Any]) -> Rubric:
    """Loads a rubric of one's own: a provincial pilot, a future decision.

    Args:
        data: JSON text or a dictionary, in the shape of :meth:`Rubric.to_dict`. Labels may be
            plain texts, which then serve for both languages.

    Raises:
        RubricError: Everything that breaks a rule of rubrics, each with its place: sums that do
            not agree, codes that do not rise, gates out of order, unknown fields.

    >>> import ocop
    >>> coffee = ocop.rubric("26/2026", 13)
    >>> ocop.load_rubric(coffee.to_dict()) == coffee
    True
    """
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return Rubric(_ocop.load_rubric(text))


__all__ = ["Edition", "Rubric", "edition", "editions", "load_rubric", "rubric"]
