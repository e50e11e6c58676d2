"""What every result of the engine has in common."""

from __future__ import annotations

from typing import Literal, TypeAlias

from . import _html, _ocop
from ._written import OfSet, Written

Lang: TypeAlias = Literal["vi", "en"]
"""A language of explanations."""


class Report(Written):
    """A result: data, words, and a form for pages."""

    def __init__(self, native: _ocop.Report) -> None:
        """Wraps a native report; users call the package's functions instead."""
        self._native = native

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


class SetReport(Report, OfSet):
    """A result by the criteria of a set, which it names."""

    @property
    def edition(self) -> str:
        """The edition that was applied."""
        return self._text("edition")

    @property
    def set(self) -> int:
        """The set that was applied."""
        return self._number("set")

    @property
    def data_status(self) -> str:
        """How far the rubric's numbers are confirmed."""
        return self._text("data_status")

    @property
    def max(self) -> int:
        """The most points that the set can give."""
        return self._number("max")


class Verdict(SetReport):
    """A result with a star, or with a reason why there is none."""

    @property
    def outcome(self) -> str:
        """``rated``, ``rejected`` or ``stopped``."""
        return self._text("outcome")

    @property
    def stars(self) -> int | None:
        """The awarded star, 1 to 5; ``None`` after a knock-out."""
        stars: int | None = self._data["stars"]
        return stars

    @property
    def award(self) -> int:
        """The star that points and gates lead to, knock-outs aside."""
        return self._number("award")

    @property
    def band(self) -> int:
        """The star band in which the exact total lies (26/2026 article 3.3), gates aside."""
        return self._number("band")


__all__ = ["Lang", "Report", "SetReport", "Verdict"]
