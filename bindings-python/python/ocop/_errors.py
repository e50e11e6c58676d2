"""Exceptions: one class for each concern, and everything that a program may want to know."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, for programs and for people."""

    code: str
    """A name that stays the same: ``option-out-of-range``."""
    message: str
    """What is wrong, where, and what is allowed, in English."""
    message_vi: str
    """The same in Vietnamese."""
    place: str | None = None
    """The criterion, field, set or column."""
    value: str | None = None
    """The value that was given, as it prints."""
    allowed: tuple[str, ...] = ()
    """The values that are allowed, where they can be listed."""
    article: str | None = None
    """The article or annex that the rule comes from."""
    help: str | None = None
    """What to do about it."""
    member: str | None = None
    """The member of the council whose sheet it is."""
    row: int | None = None
    """The row of the table, counted from 0, in a batch."""

    @classmethod
    def _of(cls, data: dict[str, Any]) -> Problem:
        fields: dict[str, Any] = {name: data.get(name) for name in cls.__slots__}
        fields["allowed"] = tuple(fields["allowed"] or ())
        return cls(**fields)


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

    _classes: ClassVar[dict[str, type[OcopError]]] = {}

    def __init_subclass__(cls) -> None:
        OcopError._classes[cls.concern] = cls

    def __init__(self, *errors: Problem) -> None:
        super().__init__(*errors)
        self.errors = errors

    def __str__(self) -> str:
        return "; ".join(problem.message for problem in self.errors)

    @property
    def code(self) -> str:
        """A name that stays the same, such as ``option-out-of-range``."""
        return self.errors[0].code

    @property
    def place(self) -> str | None:
        """The criterion, field, set or column."""
        return self.errors[0].place

    @property
    def value(self) -> str | None:
        """The offending value, as it prints."""
        return self.errors[0].value

    @property
    def allowed(self) -> tuple[str, ...]:
        """The values that are allowed, where they can be listed."""
        return self.errors[0].allowed

    @property
    def article(self) -> str | None:
        """The article or annex that the rule comes from."""
        return self.errors[0].article

    @property
    def help(self) -> str | None:
        """What to do about it."""
        return self.errors[0].help

    @property
    def member(self) -> str | None:
        """The member of the council whose sheet it is."""
        return self.errors[0].member

    @property
    def row(self) -> int | None:
        """The row of the table, counted from 0, in a batch."""
        return self.errors[0].row

    @property
    def message_vi(self) -> str:
        """The message in Vietnamese, all problems joined."""
        return "; ".join(problem.message_vi for problem in self.errors)


class CatalogueError(OcopError):
    """There is no such edition or set."""

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


def from_json(failure: str, row: int | None = None, product: str | None = None) -> OcopError:
    """The exception for a failure of the engine in its written form.

    Args:
        failure: The failure.
        row: The row of a table that it is about, counted from 0.
        product: The product of a long table that it is about; ``row`` is then that of the result.
    """
    data = json.loads(failure)
    problems = tuple(Problem._of(problem) for problem in data["errors"])
    if row is None:
        return OcopError._classes.get(data["concern"], OcopError)(*problems)
    en, vi = f"row {row}", f"dòng {row}"
    if product is not None:
        en, vi = f"product `{product}`", f"sản phẩm `{product}`"
    return BatchError(
        *(
            replace(
                problem,
                row=row,
                message=f"{en}: {problem.message}",
                message_vi=f"{vi}: {problem.message_vi}",
            )
            for problem in problems
        )
    )
