"""The shared vectors: the same requests and answers as in Rust and JavaScript."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import ocop
import pytest
from conftest import ROOT

PATHS = sorted((ROOT / "tests/vectors").glob("*.json"))


def vectors() -> Iterator[Any]:
    for path in PATHS:
        for vector in json.loads(path.read_text(encoding="utf-8")):
            yield pytest.param(vector, id=f"{path.stem}: {vector['name']}")


def answer(request: dict[str, Any]) -> dict[str, Any]:
    rubric = ocop.rubric(request["edition"], request["set"])
    match request["op"]:
        case "rate":
            return ocop.rate(rubric, request["sheet"]).to_dict()
        case "preview":
            return ocop.preview(rubric, request["sheet"]).to_dict()
        case "council":
            rules = {"gates": "gate_rule", "knockouts": "knockout_rule"}
            given = {name: request[key] for name, key in rules.items() if key in request}
            return ocop.rate_council(rubric, request["council"], **given).to_dict()
        case "rubric":
            return {
                "edition": rubric.edition,
                "set": rubric.set,
                "slug": rubric.slug,
                "max": rubric.max,
            }
        case other:
            pytest.fail(f"unknown operation {other}")


def canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def reduce(found: Any, expected: Any) -> Any:
    """The found value with the keys that are expected."""
    if isinstance(found, dict) and isinstance(expected, dict):
        return {key: reduce(found[key], item) for key, item in expected.items() if key in found}
    if isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        return [reduce(*pair) for pair in zip(found, expected, strict=True)]
    return found


KEYS = ("code", "place", "value", "allowed", "member")


def problem(found: ocop.Problem, keys: tuple[str, ...]) -> str:
    values = {key: getattr(found, key) for key in keys}
    return canonical({key: list(v) if isinstance(v, tuple) else v for key, v in values.items()})


@pytest.mark.skipif(not PATHS, reason="the vectors are not here")
@pytest.mark.parametrize("vector", list(vectors()))
def test_vector(vector: dict[str, Any]) -> None:
    expected = vector["expect"]
    try:
        found = answer(vector["request"])
    except ocop.OcopError as error:
        assert "error" in expected, str(error)
        wanted = expected["error"]
        if "concern" in wanted:
            assert error.concern == wanted["concern"]
        keys = tuple(key for key in KEYS if key in wanted["errors"][0])
        theirs = sorted(
            canonical({key: item.get(key) for key in keys}) for item in wanted["errors"]
        )
        assert sorted(problem(p, keys) for p in error.errors) == theirs
    else:
        assert "ok" in expected, "an error was expected"
        assert canonical(reduce(found, expected["ok"])) == canonical(expected["ok"])
