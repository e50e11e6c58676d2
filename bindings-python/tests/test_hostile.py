"""Some two thousand hostile values in every argument of every function: an answer or an ``OcopError``,
and soon.
"""

from __future__ import annotations

import collections
import datetime as dt
import enum
import fractions
import inspect
import itertools
import time
import types
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import numpy as np
import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from ocop import plot

Any_: Any = ocop
RUBRIC: Any = ocop.rubric("26/2026", 1)
SHEET: dict[str, Any] = {criterion.code: 1 for criterion in RUBRIC.criteria}
FRAME = pl.DataFrame([SHEET])
LONG = pl.DataFrame([{"product": "p", "member": "x", "criterion": c, "option": 1} for c in SHEET])
RATING: Any = ocop.rate(RUBRIC, SHEET)
COUNCIL: Any = ocop.rate_council(RUBRIC, [SHEET])
RATED: Any = ocop.rate_batch(RUBRIC, FRAME)


def raising(error: type[BaseException], *names: str) -> Any:
    """An object whose methods raise."""

    def method(*_: Any) -> Any:
        raise error("no")

    return type("Raising", (), dict.fromkeys(names, method))()


class Endless(Mapping[Any, Any]):
    """A mapping without an end."""

    def __getitem__(self, key: Any) -> Any:
        return 1

    def __iter__(self) -> Iterator[Any]:
        return map(str, itertools.count())

    def __len__(self) -> int:
        return 1

    def items(self) -> Any:
        return ((str(n), 1) for n in itertools.count())


class Colour(enum.Enum):
    RED = 1


class Three(enum.IntEnum):
    THREE = 3


class Text(str):
    def __str__(self) -> str:
        raise RuntimeError("no")

    __repr__ = __str__

    def __hash__(self) -> int:
        raise RuntimeError("no")


class Whole(int):
    def __index__(self) -> int:
        raise RuntimeError("no")

    __int__ = __str__ = __repr__ = __index__  # type: ignore[assignment]


class Day(dt.date):
    def isoformat(self) -> str:
        raise RuntimeError("no")


def nested(levels: int, width: int = 1) -> Any:
    found: Any = 1
    for _ in range(levels):
        found = [found] * width
    return found


def around() -> Iterator[Any]:
    a: list[Any] = []
    a.append(a)
    yield a
    b: dict[str, Any] = {}
    b["choices"] = b
    yield b
    c: list[Any] = []
    c.extend([c] * 10)
    yield c
    d: dict[str, Any] = {str(n): None for n in range(20)}
    d.update(dict.fromkeys(d, d))
    yield {"members": [d]}


METHODS = (
    "__len__", "__iter__", "__getattr__", "__getattribute__", "__index__", "__float__", "__str__",
    "__hash__", "__eq__", "__bool__", "__getitem__", "__arrow_c_stream__", "__arrow_c_array__",
    "__array__", "__class__", "items", "keys", "isoformat", "to_json", "__next__", "__repr__",
)  # fmt: skip
BASES: list[Any] = [
    None, True, False, Ellipsis, NotImplemented, object(), object, type, int, len, lambda: 1,
    0, 1, 3, -1, 255, 2**31, 2**63, -(2**63), 2**64, 10**30, 10**5000,
    0.0, -0.0, 1.0, 1.5, 3.7, float("nan"), float("inf"), -float("inf"), 1e300, 5e-324, 1j,
    "", " ", "1", "1.1", "none", "null", "{}", "[]", "[[]]", "{", "\ufeff", "\ufeff{}", "\x00", "\ud800",
    "a" * 100_000, "[" * 100_000, "9" * 5000, "1e400", "NaN", '{"1.1": 1, "1.1": 1}', "26/2026",
    "province", "first", "2026-07-01", "31/12/2026", "1/2/2026", "9999-12-31", "0001-01-01", "3 sao",
    b"", b"1", b"{}", b"\xff", bytearray(b"1"), memoryview(b"1"),
    Decimal("1"), Decimal("1.5"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"),
    Decimal("1E+999999"), Decimal("1E-999999"), Decimal("0E+999999999"), fractions.Fraction(3, 2),
    dt.date(2026, 7, 1), dt.datetime(2026, 7, 1), dt.datetime(2026, 7, 1, 7),
    dt.datetime(2026, 7, 1, tzinfo=dt.timezone.utc), dt.time(1), dt.timedelta(1), dt.date.max, Day(2026, 7, 1),
    Colour.RED, Three.THREE, Colour, Text("1.1"), Whole(3),
    np.int64(3), np.uint8(3), np.float32(3), np.float64(3.5), np.bool_(True), np.str_("1"), np.bytes_(b"1"),
    np.array(3), np.array([]), np.array([1, 2]), np.ones((2, 2)), np.array(["a"]), np.array([None]),
    np.ma.masked, np.ma.masked_array(3, mask=True), np.ma.masked_array([3], mask=[True]),
    np.datetime64("2026-07-01"), np.datetime64("NaT"), np.timedelta64(1, "D"), np.array([(1, 2)], "i4,i4"),
    pd.NA, pd.NaT, pd.Timestamp("2026-07-01"), pd.Timestamp("2026-07-01", tz="Asia/Ho_Chi_Minh"),
    pd.DataFrame(), pd.DataFrame([SHEET]), pd.DataFrame({"1.1": [object()]}), pd.Series(SHEET), pd.Series([], dtype=object),
    pd.DataFrame([[1, 2]], columns=["1.1", "1.1"]), pd.DataFrame({("a", "b"): [1]}), pd.Index([1]),
    pl.DataFrame(), FRAME, FRAME.lazy(), pl.Series([1]), pl.Series(["a"]), pl.col("a"), pl.DataFrame({"1.1": [[1]]}),
    pl.DataFrame({"1.1": [object()]}, schema={"1.1": pl.Object}), LONG, LONG.lazy(),
    pa.table({}), pa.table({"a": [1]}), pa.array([1]), pa.array([{"a": 1}]), pa.chunked_array([[1]]), pa.nulls(2),
    pa.record_batch({"1.1": [1]}), pa.schema([]), pa.scalar(1), FRAME.to_arrow().to_reader(),
    [], (), {}, set(), frozenset(), [None], [1], ["1.1"], [SHEET], [[SHEET]], (SHEET,), [SHEET, None], [object()],
    {"1.1": 1}, {1: 1}, {1.1: 1}, {None: 1}, {(1, 2): 1}, {b"1.1": 1}, {"1.1": object()}, {"1.1": {}}, {"1.1": []},
    {"choices": None}, {"choices": []}, {"choices": {}, "member": 1}, {"members": []}, {"members": [1]}, {"members": {}},
    {"1.1": [1]}, {"1.1": np.ones(2)}, {"1.1": pl.Series([1])}, {"1.1": b"1"}, {"1.1": "1"}, {"\ud800": 1},
    {"edition": "26/2026", "set": [], "choices": {}}, {"header": {"date": object()}, "choices": {}},
    dict.fromkeys(map(str, range(3000))), collections.OrderedDict(a=1), collections.Counter("a"), collections.deque([1]),
    collections.UserDict({"1.1": 1}), collections.UserList([1]), collections.UserString("1"), types.SimpleNamespace(a=1),
    types.MappingProxyType({"1.1": 1}), collections.ChainMap({"1.1": 1}), range(3), range(10**12), slice(1), iter([]),
    nested(15), nested(17), nested(500), nested(12, 10), {"choices": nested(14, 30)}, Exception("a"), inspect, __import__("os").environ,
    RUBRIC, RATING, COUNCIL, RATED, RUBRIC.criteria[0], RUBRIC.name, ocop.edition("26/2026"), ocop.Rubric, RUBRIC._native,
    ocop.Sheet(member=None, choices={"1.1": object()}, knockouts=()), ocop.Text(vi=1, en=2),  # type: ignore
    ocop.edition("26/2026").sets, zip([1]), map(str, [1]), itertools.repeat(SHEET, 3), dir, Endless(),
]  # fmt: skip
MADE: dict[str, Callable[[], Any]] = {
    "count": itertools.count,
    "repeat": lambda: itertools.repeat(SHEET),
    "generator": lambda: (sheet for sheet in [SHEET]),
    "generator that raises": lambda: (1 // 0 for _ in "a"),
    "cycle": lambda: itertools.cycle("ab"),
}


def values() -> Iterator[Any]:
    yield from BASES
    yield from around()
    for error in (ValueError, TypeError, AttributeError, KeyError, RuntimeError, RecursionError, StopIteration):
        for name in METHODS:
            yield raising(error, name)
        yield raising(error, *METHODS[:2], "__getitem__")
    for base in (dict, list, str, float):
        for name in ("__iter__", "__len__", "__getitem__", "items", "__str__", "__hash__", "__eq__"):
            try:
                yield type("Own", (base,), {name: lambda *_: 1 // 0})()
            except ZeroDivisionError:
                continue
    for each in BASES[:60]:
        yield [each]
        try:
            yield {"1.1": each, "choices": {"1.1": each}}
            yield {**SHEET, "4.1": each}
            yield {"members": [{"member": each, "choices": SHEET}]}
            yield {"product": each}
        except RuntimeError:
            continue


ARGUMENTS: dict[str, Callable[[Any], Any]] = {
    "rate, rubric": lambda x: Any_.rate(x, SHEET),
    "rate, sheet": lambda x: Any_.rate(RUBRIC, x),
    "preview": lambda x: Any_.preview(RUBRIC, x),
    "rate_council, sheets": lambda x: Any_.rate_council(RUBRIC, x),
    "rate_council, gates": lambda x: Any_.rate_council(RUBRIC, [SHEET], gates=x),
    "rate_council, knockouts": lambda x: Any_.rate_council(RUBRIC, [SHEET], knockouts=x),
    "plan_upgrade, sheet": lambda x: Any_.plan_upgrade(RUBRIC, x, 3, k=1),
    "plan_upgrade, target": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, x, k=1),
    "plan_upgrade, costs": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, 3, costs=x, k=1),
    "plan_upgrade, cost": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, 3, costs={"1.1": x}, k=1),
    "plan_upgrade, fixed": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, 3, fixed=x, k=1),
    "plan_upgrade, downgrades": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, 3, downgrades=x, k=1),
    "plan_upgrade, k": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, 3, k=x),
    "plan_upgrade, circumstances": lambda x: Any_.plan_upgrade(RUBRIC, SHEET, 3, circumstances=x, k=1),
    "evidence": Any_.evidence,
    "sensitivity": lambda x: Any_.sensitivity(RUBRIC, x),
    "sensitivity, gates": lambda x: Any_.sensitivity(RUBRIC, SHEET, x),
    "rate_batch, rubric": lambda x: Any_.rate_batch(x, FRAME),
    "rate_batch, table": lambda x: Any_.rate_batch(RUBRIC, x),
    "rate_batch, column": lambda x: Any_.rate_batch(RUBRIC, {**{c: [1] for c in SHEET}, "4.1": x}),
    "rate_batch, other": lambda x: Any_.rate_batch(RUBRIC, {**{c: [1] for c in SHEET}, "x": x}),
    "rate_batch, cell": lambda x: Any_.rate_batch(RUBRIC, {**{c: [1] for c in SHEET}, "4.1": [x]}),
    "rate_batch, errors": lambda x: Any_.rate_batch(RUBRIC, FRAME, x),
    "rate_long, table": lambda x: Any_.rate_long(x, rubric=RUBRIC),
    "rate_long, rubric": lambda x: Any_.rate_long(LONG, rubric=x),
    "rate_long, product": lambda x: Any_.rate_long(LONG, rubric=RUBRIC, product=x),
    "rate_long, option": lambda x: Any_.rate_long(LONG, rubric=RUBRIC, option=x),
    "edition": Any_.edition,
    "rubric, edition": lambda x: Any_.rubric(x, 1),
    "rubric, set": lambda x: Any_.rubric("26/2026", x),
    "load_rubric": Any_.load_rubric,
    "edition_for, submitted": lambda x: Any_.edition_for(x, "first", "2026-07-01"),
    "edition_for, purpose": lambda x: Any_.edition_for("2026-07-01", x, "2026-07-01"),
    "edition_for, holidays": lambda x: Any_.edition_for("2026-07-01", "first", "2026-07-01", holidays=x),
    "recognition, edition": lambda x: Any_.recognition(x, "province", 3, 60),
    "recognition, rating": lambda x: Any_.recognition(RATING, x, purpose=x),
    "recognition, stars": lambda x: Any_.recognition("26/2026", "province", x, 60),
    "recognition, total": lambda x: Any_.recognition("26/2026", "province", 3, x),
    "recognition, on": lambda x: Any_.recognition(RATING, "province", on=x),
    "certificate, issued": lambda x: Any_.certificate(x, 3),
    "certificate, stars": lambda x: Any_.certificate("2026-07-01", x),
    "certificate, expires": lambda x: Any_.certificate("2026-07-01", 3, expires=x),
    "eligible, applicant": lambda x: Any_.eligible("26/2026", x, 1),
    "eligible, set": lambda x: Any_.eligible("26/2026", "farm", x),
    "file_list": lambda x: Any_.file_list("26/2026", x, x),
    "file_list, set": lambda x: Any_.file_list("26/2026", "first", "province", set=x),
    "composition": lambda x: Any_.composition("26/2026", x),
    "rounds": Any_.rounds,
    "rounds, holidays": lambda x: Any_.rounds("2026-08-15", holidays=x),
    "rate_parts, edition": lambda x: Any_.rate_parts(x, 1, 1, 1),
    "rate_parts, a": lambda x: Any_.rate_parts("26/2026", x, 1, 1),
    "product_code": Any_.product_code,
    "programme, plan": lambda x: Any_.programme(x, []),
    "programme, portfolio": lambda x: Any_.programme("quang-tri-2019", x),
    "explain": lambda x: RATING.explain(x),
    "html": lambda x: RUBRIC.html(x),
    "criterion": lambda x: RUBRIC.criterion(x),
    "text": lambda x: RUBRIC.name.get(x),
    "Table": Any_.Table,
    "chart of a rating": lambda x: plot.criteria(x),
    "chart, gates": lambda x: plot.criteria(RATING, x),
    "chart, language": lambda x: plot.council(COUNCIL, lang=x),
    "chart of a council": lambda x: plot.council(x),
    "chart of a round": lambda x: plot.distribution(x),
    "chart, column": lambda x: plot.distribution(RATED, set=x),
    "an unknown argument": lambda x: Any_.rate(RUBRIC, SHEET, member=x),
    "too many arguments": lambda x: Any_.rate(RUBRIC, SHEET, x),
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ARGUMENTS)
def test_hostile_values(name: str) -> None:
    call, faults = ARGUMENTS[name], []
    made: Iterator[Any] = itertools.chain(values(), (make() for make in MADE.values()))
    for at, value in enumerate(made):
        begun = time.monotonic()
        try:
            call(value)
        except ocop.OcopError as error:
            if not (error.errors and all(p.message and p.message_vi for p in error.errors)):
                faults.append((at, type(value), "says nothing"))
        except BaseException as error:
            faults.append((at, type(value), f"{type(error).__name__}: {error}"[:200]))
        if time.monotonic() - begun > 10:
            faults.append((at, type(value), f"{time.monotonic() - begun:.1f} s"))
    assert not faults, f"{len(faults)}: {faults[:12]}"


def test_every_function_is_tried() -> None:
    public = {n for n in ocop.__all__ if inspect.isfunction(getattr(ocop, n))}
    tried = {name.split(",")[0] for name in ARGUMENTS}
    assert public - tried <= {"editions"}
    assert {f"chart of a {n}" for n in ("rating", "council", "round")} <= tried
