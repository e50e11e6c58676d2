"""The examples of the docstrings and of the README run as they stand."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

MODULES = (
    "",
    "._batch",
    "._errors",
    "._bases",
    "._html",
    "._law",
    "._procedure",
    "._rating",
    "._summary",
    ".models",
    ".plot",
)


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    module = importlib.import_module(f"ocop{name}")
    assert doctest.testmod(module).failed == 0


def test_readme() -> None:
    readme = Path(__file__).resolve().parents[1] / "README.md"
    result = doctest.testfile(str(readme), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.attempted > 10 and result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_everything_public_is_described(name: str) -> None:
    module = importlib.import_module(f"ocop{name}")
    own = [
        item
        for key, item in vars(module).items()
        if not key.startswith("_") and getattr(item, "__module__", "") == module.__name__
    ]
    for item in own:
        if callable(item):
            assert item.__doc__, item
        for key, value in vars(item).items() if isinstance(item, type) else ():
            if not key.startswith("_") and (callable(value) or isinstance(value, property)):
                assert value.__doc__, (item, key)
