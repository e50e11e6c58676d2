"""Editions and rubrics: the law's side of a rating."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from . import _ocop
from ._bases import read
from ._guard import guarded
from .models import Edition, Rubric


@guarded
def editions() -> tuple[Edition, ...]:
    """All built-in editions, newest first.

    >>> import ocop
    >>> [edition.id for edition in ocop.editions()]
    ['26/2026', '148/2023', '1048/2019']
    """
    return tuple(_known(id) for id in _ocop.editions())


@guarded
def edition(id: str) -> Edition:
    """The edition with this name, its sets by number; a superseded text stands after the one that
    replaced it.

    Raises:
        CatalogueError: There is none; ``allowed`` lists those that are there.
        ArgumentError: The name is no text.
    """
    return _known(id) if isinstance(id, str) else read(Edition, _ocop.edition(id))


@cache
def _known(id: str) -> Edition:
    return read(Edition, _ocop.edition(id))


@guarded
def rubric(edition: str | Edition, set: int | str) -> Rubric:
    """A built-in set of criteria.

    Args:
        edition: Number and year of the decision, such as ``"26/2026"``.
        set: The printed number of the set, or its slug. A number names the text in force; a
            superseded one is found by its slug.

    Raises:
        CatalogueError: No such edition or set, or an edition of which only the frame is known.
        ArgumentError: Something else than a name or a number.

    >>> import ocop
    >>> ocop.rubric("26/2026", "coffee-cocoa")
    Rubric('26/2026', 13, 'coffee-cocoa')
    """
    native = _ocop.rubric(name_of(edition), set)
    return _built_in(native.edition, native.slug)


@cache
def _built_in(edition: str, slug: str) -> Rubric:
    return _held(_ocop.rubric(edition, slug))


@guarded
def load_rubric(data: str | Mapping[str, Any] | Rubric) -> Rubric:
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
    return _held(_ocop.load_rubric(data))


def _held(native: _ocop.Rubric) -> Rubric:
    rubric = read(Rubric, native.to_json())
    rubric.__dict__["_native"] = native
    return rubric


def name_of(edition: str | Edition) -> str:
    """The short name of an edition that is given by itself or by name."""
    return edition.edition if isinstance(edition, Edition) else edition


__all__ = ["edition", "editions", "load_rubric", "rubric"]
