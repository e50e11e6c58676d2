"""What has a written form: rubrics, and every result of the engine."""

from __future__ import annotations

import datetime as dt
import json
from abc import ABC, abstractmethod
from functools import cached_property
from typing import Any

from .model import Bands, Text, build


class Written(ABC):
    """Data as JSON text, as a dictionary, and typed access to its fields."""

    @abstractmethod
    def to_json(self) -> str:
        """The written form as JSON text."""

    def to_dict(self) -> dict[str, Any]:
        """The written form as a new dictionary. Numbers with a point are texts: ``"75.44"``."""
        data: dict[str, Any] = json.loads(self.to_json())
        return data

    @cached_property
    def _data(self) -> dict[str, Any]:
        return self.to_dict()

    def _date(self, name: str) -> dt.date | None:
        text = self._data[name]
        return None if text is None else dt.date.fromisoformat(text)

    def _day(self, name: str) -> dt.date:
        return dt.date.fromisoformat(self._data[name])

    def _text(self, name: str) -> str:
        text: str = self._data[name]
        return text

    def _maybe(self, name: str) -> str | None:
        text: str | None = self._data[name]
        return text

    def _number(self, name: str) -> int:
        number: int = self._data[name]
        return number

    def _flag(self, name: str) -> bool:
        flag: bool = self._data[name]
        return flag


class OfSet(Written):
    """What names the set of criteria that it is, or was made by."""

    @property
    def name(self) -> Text:
        """The name of the set."""
        return build(Text, self._data["name"])

    @property
    def source(self) -> Text:
        """Where the set is printed; empty for a rubric that does not say."""
        return build(Text, self._data["source"])

    @property
    def data_version(self) -> str:
        """The version of the data; it changes whenever a correction could change a rating."""
        return self._text("data_version")

    @property
    def bands(self) -> Bands:
        """The points from which the star bands begin (26/2026 article 3.3)."""
        return build(Bands, self._data["bands"])


__all__ = ["OfSet", "Written"]
