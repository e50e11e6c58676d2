"""What every result of the engine has in common."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any, Literal, TypeAlias

from . import _html, _ocop
from .model import Bands, Text, build

Lang: TypeAlias = Literal["vi", "en"]
"""A language of explanations."""


class Report:
    """A result: data, words, and a form for pages."""

    def __init__(self, native: _ocop.Report) -> None:
        """Wraps a native report; users call the package's functions instead."""
        self._native = native

    @cached_property
    def _data(self) -> dict[str, Any]:
        return self.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The report as a new dictionary. Numbers with a point are texts: ``"75.44"``."""
        data: dict[str, Any] = json.loads(self._native.to_json())
        return data

    def to_json(self) -> str:
        """The report as JSON text, the same in every language that the engine speaks."""
        return self._native.to_json()

    def explain(self, lang: Lang = "vi") -> str:
        """The report in words, for a council's minutes or a reply to a producer.

        Raises:
            ArgumentError: Another language than ``"vi"`` or ``"en"``.
        """
        return self._native.explain(lang)

    def html(self, lang: Lang = "vi") -> str:
        """The report as a page fragment, for light and dark pages."""
        return _html.words(self.explain(lang))

    def _repr_html_(self) -> str:
        return self.html()

    def __eq__(self, other: object) -> bool:
        same = type(self) is type(other)
        return self._data == other._data if same and isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_json())


class SetReport(Report):
    """A result by the criteria of a set, which it names."""

    @property
    def edition(self) -> str:
        """The edition that was applied."""
        edition: str = self._data["edition"]
        return edition

    @property
    def set(self) -> int:
        """The set that was applied."""
        number: int = self._data["set"]
        return number

    @property
    def name(self) -> Text:
        """The name of the set."""
        return build(Text, self._data["name"])

    @property
    def source(self) -> Text:
        """Where the set is printed."""
        return build(Text, self._data["source"])

    @property
    def data_version(self) -> str:
        """The version of the rubric's data."""
        version: str = self._data["data_version"]
        return version

    @property
    def data_status(self) -> str:
        """How far the rubric's numbers are confirmed."""
        status: str = self._data["data_status"]
        return status

    @property
    def bands(self) -> Bands:
        """The points from which the star bands begin."""
        return build(Bands, self._data["bands"])

    @property
    def max(self) -> int:
        """The most points that the set can give."""
        most: int = self._data["max"]
        return most


class Verdict(SetReport):
    """A result with a star, or with a reason why there is none."""

    @property
    def outcome(self) -> str:
        """``rated``, ``rejected`` or ``stopped``."""
        outcome: str = self._data["outcome"]
        return outcome

    @property
    def stars(self) -> int | None:
        """The awarded star, 1 to 5; ``None`` after a knock-out."""
        stars: int | None = self._data["stars"]
        return stars

    @property
    def award(self) -> int:
        """The star that points and gates lead to, knock-outs aside."""
        award: int = self._data["award"]
        return award

    @property
    def band(self) -> int:
        """The star band in which the exact total lies (26/2026 article 3.3), gates aside."""
        band: int = self._data["band"]
        return band


__all__ = ["Lang", "Report", "SetReport", "Verdict"]
