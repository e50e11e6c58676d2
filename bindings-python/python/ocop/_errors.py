"""Exceptions: one class for each concern, and everything that a program may want to know."""

from __future__ import annotations

from typing import ClassVar

from ._bases import Model, read
from .models import Problem


class OcopError(ValueError):
    """Something is wrong with a request; ``errors`` has all of it, the attributes the first.

    >>> import ocop
    >>> try:
    ...     ocop.rate(ocop.rubric("26/2026", 1), {"1.1": 9})
    ... except ocop.OcopError as error:
    ...     print(error.code, error.place, error.value, error.allowed, len(error.errors))
    option-out-of-range 1.1 9 ('1', '2', '3') 32
    """

    concern: ClassVar[str] = ""
    """What the request was about, as the engine names it."""
    errors: tuple[Problem, ...]
    """Everything that is wrong, at least one problem."""
    row: int | None = None
    """The row of a table, counted from 0; of a long table the row of the result."""
    code: str
    """A name that stays the same, such as ``option-out-of-range``."""
    place: str | None
    """The criterion, field, set, column or argument."""
    value: str | None
    """The offending value, as it prints."""
    allowed: tuple[str, ...]
    """The values that are allowed, where they can be listed."""
    article: str | None
    """The article or annex that the rule comes from."""
    help: str | None
    """What to do about it."""
    help_vi: str | None
    """The same in Vietnamese."""
    member: str | None
    """The member of the council whose sheet it is."""

    _classes: ClassVar[dict[str, type[OcopError]]] = {}

    def __init_subclass__(cls) -> None:
        OcopError._classes[cls.concern] = cls

    def __init__(self, *errors: Problem) -> None:
        super().__init__(*errors)
        self.errors = errors
        first = errors[0]
        self.code, self.place, self.value = first.code, first.place, first.value
        self.allowed, self.article, self.member = first.allowed, first.article, first.member
        self.help, self.help_vi = first.help, first.help_vi

    def __str__(self) -> str:
        return "; ".join(problem.message for problem in self.errors)

    @property
    def message_vi(self) -> str:
        """The message in Vietnamese, all problems joined."""
        return "; ".join(problem.message_vi for problem in self.errors)


class CatalogueError(OcopError, KeyError):
    """There is no such edition, set or criterion."""

    concern = "catalogue"


class RubricError(OcopError):
    """A rubric of one's own breaks a rule of rubrics."""

    concern = "rubric"


class SheetError(OcopError):
    """A sheet does not fit its rubric, or is not complete."""

    concern = "sheet"


class CouncilError(OcopError):
    """A council cannot be rated: no members, a member twice, a wrong sheet."""

    concern = "council"


class ProcedureError(OcopError):
    """A question on editions, recognition, certificates or rounds has no answer as it is put."""

    concern = "procedure"


class SubtotalsError(OcopError):
    """Subtotals of parts are not readable, or beyond what a part can give."""

    concern = "subtotals"


class ProductCodeError(OcopError):
    """A text is no product code, or names a unit that is not there."""

    concern = "product-code"


class ProgrammeError(OcopError):
    """A plan or a portfolio cannot be read, or contradicts itself."""

    concern = "programme"


class ArgumentError(OcopError):
    """An argument that is none of the above, such as a language or a rule of voting."""

    concern = "argument"


class BatchError(OcopError):
    """A table cannot be rated, or with ``errors="raise"`` one of its rows."""

    concern = "batch"


class _Failure(Model, frozen=True, kw_only=True):
    """A failure of the engine, without the fields that it repeats of the first problem."""

    concern: str
    errors: tuple[Problem, ...]


def from_json(json: str, row: int | None) -> OcopError:
    """The exception for a failure of the engine in its written form, at a row of a table."""
    failure = read(_Failure, json)
    error = OcopError._classes.get(failure.concern, OcopError)(*failure.errors)
    error.row = row
    return error
