"""What every result of the engine has in common."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any, Literal, TypeAlias

from . import _html, _ocop

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


__all__ = ["Lang", "Report"]
