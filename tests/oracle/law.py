"""The law as the oracle sees it: editions, sets, criteria, options, read from an export.

The export (`cargo run --example export -- 26/2026`) is data, not code; `facts.py` builds the same
objects from `tests/law/facts/`, a reading of the law text that knows nothing of the engine.
"""

import json
from dataclasses import dataclass, field
from functools import cached_property


@dataclass
class Option:
    number: int
    points: int
    gate: int | None
    label: dict
    case: str | None = None
    case_name: dict | None = None


@dataclass
class Criterion:
    code: str
    name: dict
    max: int
    options: list
    needs: tuple | None  # (code of another criterion, points that it must have)

    @cached_property
    def by_number(self):
        return {option.number: option for option in self.options}

    @cached_property
    def zero_option(self):
        """The first option worth 0 points, which forbids the answer "none"."""
        return next((o.number for o in self.options if o.points == 0), None)

    @cached_property
    def case_ids(self):
        """The circumstances of which one is chosen, for criteria that are printed in cases."""
        return frozenset(o.case for o in self.options if o.case is not None)


@dataclass
class Section:
    code: str
    name: dict
    max: int
    criteria: list


@dataclass
class Part:
    letter: str
    name: dict
    max: int
    sections: list


@dataclass
class Knockout:
    id: str
    effect: str
    criterion: str | None
    label: dict
    shown_by: list = field(default_factory=list)
    at_most: int | None = None


@dataclass
class ProductSet:
    edition: str
    number: int
    slug: str
    superseded: bool
    status: str
    data_version: str
    source: dict
    name: dict
    bands: dict
    parts: list
    knockouts: list

    @cached_property
    def criteria(self):
        return [c for part in self.parts for section in part.sections for c in section.criteria]

    @cached_property
    def by_code(self):
        return {criterion.code: criterion for criterion in self.criteria}

    @cached_property
    def gates(self):
        """Every printed minimum, in printed order: (criterion, option)."""
        return [(c, o) for c in self.criteria for o in c.options if o.gate is not None]

    @cached_property
    def identity(self):
        return {
            "edition": self.edition,
            "set": self.number,
            "slug": self.slug,
            "name": self.name,
            "data_version": self.data_version,
            "data_status": self.status,
            "source": self.source,
            "bands": self.bands,
            "max": sum(part.max for part in self.parts),
        }

    def threshold(self, stars):
        """Points from which a band begins; everything reaches the band of one star."""
        return {1: 0, 2: self.bands["two"], 3: self.bands["three"], 4: self.bands["four"], 5: self.bands["five"]}[stars]

    def band(self, total):
        """Article 3.3: the band in which an exact total lies, half-open."""
        return max(stars for stars in (1, 2, 3, 4, 5) if total >= self.threshold(stars))


class Law:
    """The built-in editions, newest first."""

    def __init__(self, exports):
        self.editions = {export["edition"]: [read_set(s) for s in export["sets"]] for export in exports}

    @classmethod
    def of_files(cls, paths):
        exports = []
        for path in paths:
            with open(path, encoding="utf-8") as file:
                exports.append(json.load(file))
        return cls(exports)

    def all_sets(self):
        return [s for sets in self.editions.values() for s in sets]


def read_set(data):
    return ProductSet(
        edition=data["edition"],
        number=data["set"],
        slug=data["slug"],
        superseded=data["superseded"],
        status=data["data_status"],
        data_version=data["data_version"],
        source=data["source"],
        name=data["name"],
        bands=data["bands"],
        parts=[read_part(p) for p in data["parts"]],
        knockouts=[read_knockout(k) for k in data["knockouts"]],
    )


def read_part(data):
    return Part(data["part"], data["name"], data["max"], [read_section(s) for s in data["sections"]])


def read_section(data):
    return Section(data["code"], data["name"], data["max"], [read_criterion(c) for c in data["criteria"]])


def read_criterion(data):
    options = [
        Option(o["option"], o["points"], o["gate"], o["label"], case.get("id"), case.get("name"))
        for case in data["cases"]
        for o in case["options"]
    ]
    needs = data["applies_if"] and (data["applies_if"]["criterion"], data["applies_if"]["min_points"])
    return Criterion(data["code"], data["name"], data["max"], options, needs)


def read_knockout(data):
    derived = data.get("derived") or {"criteria": [], "max_points": None}
    return Knockout(
        data["id"], data["effect"], data["criterion"], data["label"], derived["criteria"], derived["max_points"]
    )
