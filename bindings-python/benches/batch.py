"""One million simulated sheets of set 1, rated in five ways in one run on the same data.

    python benches/batch.py [--rows N] [--repeat N]

All five follow the same rules (points, part subtotals, bands, gates, the conditional criterion, the
first blocking criterion) and are compared row by row before anything is timed. The tables below are
made from the rubric beforehand and not timed. Times are the best of several runs.
"""

from __future__ import annotations

import argparse
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import ocop
import polars as pl

Array = np.ndarray[Any, Any]
Columns = dict[str, Array]
NOWHERE = 255


@dataclass
class Tables:
    """What each option of each criterion comes to, by position."""

    codes: tuple[str, ...]
    part: list[int]
    points: list[Array]
    cap: list[Array]
    """The highest star that the criterion's gates allow."""
    missed: list[Array]
    """The lowest gate that is missed; 9 for none."""
    gated: list[int]
    story: int
    structure: int
    met: Array

    @classmethod
    def of(cls, rubric: ocop.Rubric) -> Tables:
        points, caps, missed = [], [], []
        for criterion in rubric.criteria:
            gates = [(o.gate, o.points) for o in criterion.options if o.gate is not None]
            worth = np.zeros(256, "u1")
            lowest = np.full(256, 9, "u1")
            options = [(0, 0)] + [(o.option, o.points) for o in criterion.options]
            for option, own in options:
                worth[option] = own
                lowest[option] = min((s for s, needed in gates if own < needed), default=9)
            points.append(worth)
            missed.append(lowest)
            caps.append(np.where(lowest == 9, 5, np.maximum(lowest, 3) - 1).astype("u1"))
        codes = rubric.codes
        parts = [i for i, part in enumerate(rubric.parts) for _ in part.criteria]
        needs = next(c for c in rubric.criteria if c.applies_if)
        assert needs.applies_if is not None
        story = codes.index(needs.applies_if.criterion)
        met = points[story] >= needs.applies_if.min_points
        gated = [i for i, lowest in enumerate(missed) if (lowest != 9).any()]
        structure = codes.index(needs.code)
        return cls(codes, parts, points, caps, missed, gated, story, structure, met)


def simulate(rubric: ocop.Rubric, tables: Tables, rows: int) -> Columns:
    """Simulated sheets that lean to good options, so that gates matter. Without a story the
    option of its structure is 0, which stands for a criterion that does not apply."""
    rng = np.random.default_rng(2026)
    columns: Columns = {}
    for criterion in rubric.criteria:
        most = len(criterion.options)
        one = rng.integers(1, most, rows, dtype="u1", endpoint=True)
        two = rng.integers(1, most, rows, dtype="u1", endpoint=True)
        columns[criterion.code] = np.maximum(one, two)
    story, structure = tables.codes[tables.story], tables.codes[tables.structure]
    columns[structure][~tables.met[columns[story]]] = 0
    return columns


def with_numpy(tables: Tables, columns: Columns) -> Columns:
    """Whole columns at a time: a table look-up for points and one for the gates."""
    rows = len(columns[tables.codes[0]])
    parts = np.zeros((3, rows), "u1")
    cap = np.full(rows, 5, "u1")
    story = tables.met[columns[tables.codes[tables.story]]]
    picked = []
    for at, code in enumerate(tables.codes):
        column = columns[code]
        if at == tables.structure:
            column = np.where(story, column, 0)
        picked.append(column)
        parts[tables.part[at]] += tables.points[at].take(column)
        if at in tables.gated:
            np.minimum(cap, tables.cap[at].take(column), out=cap)
    total = parts.sum(axis=0, dtype="u1")
    band = 1 + sum((total >= bound).view("u1") for bound in (30, 50, 70, 90))
    band = band.astype("u1")
    stars = np.minimum(band, cap)
    blocker = np.full(rows, NOWHERE, "u1")
    held = np.flatnonzero(stars < band)
    bands, first = band[held], np.full(len(held), NOWHERE, "u1")
    for at in reversed(tables.gated):
        first[tables.missed[at].take(picked[at][held]) <= bands] = at
    blocker[held] = first
    return result(parts, total, band, stars, blocker)


def with_polars(tables: Tables, frame: pl.DataFrame) -> pl.DataFrame:
    """One lazy query, so that polars uses its threads and shares what expressions have in common."""

    def look_up(table: Array, column: pl.Expr) -> pl.Expr:
        return pl.lit(pl.Series(table)).gather(column)

    columns = [pl.col(code) for code in tables.codes]
    story = look_up(tables.met, columns[tables.story])
    structure = columns[tables.structure]
    columns[tables.structure] = pl.when(story).then(structure).otherwise(pl.lit(0, pl.UInt8))
    points = [look_up(table, column) for table, column in zip(tables.points, columns, strict=True)]
    parts = [
        pl.sum_horizontal(p for p, part in zip(points, tables.part, strict=True) if part == one)
        for one in range(3)
    ]
    cap = pl.min_horizontal(look_up(tables.cap[at], columns[at]) for at in tables.gated)
    missed = {at: look_up(tables.missed[at], columns[at]) for at in tables.gated}
    total, band, stars = pl.col("total"), pl.col("band"), pl.col("stars")
    first = pl.coalesce(
        pl.when((stars < band) & (pl.col(f"m{at}") <= band)).then(pl.lit(at, pl.UInt8))
        for at in tables.gated
    )
    return (
        frame.lazy()
        .select(
            *(part.cast(pl.UInt8).alias(f"part_{n}") for part, n in zip(parts, "abc", strict=True)),
            cap.alias("cap"),
            *(expression.alias(f"m{at}") for at, expression in missed.items()),
        )
        .with_columns(total=pl.sum_horizontal("part_a", "part_b", "part_c"))
        .with_columns(
            band=(1 + sum((total >= bound).cast(pl.UInt8) for bound in (30, 50, 70, 90))).cast(
                pl.UInt8
            )
        )
        .with_columns(stars=pl.min_horizontal("band", "cap"))
        .select(
            "total",
            "part_a",
            "part_b",
            "part_c",
            "band",
            "stars",
            first.fill_null(NOWHERE).alias("blocker"),
        )
        .collect()
    )


def with_loop(tables: Tables, rows: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """One sheet after another, without a library."""
    codes = range(len(tables.codes))
    points = [table.tolist() for table in tables.points]
    missed = [table.tolist() for table in tables.missed]
    met, part = tables.met.tolist(), tables.part
    found = []
    for sheet in rows:
        parts = [0, 0, 0]
        lowest = [9] * len(codes)
        for at in codes:
            option = sheet[at]
            if at == tables.structure and not met[sheet[tables.story]]:
                option = 0
            parts[part[at]] += points[at][option]
            lowest[at] = missed[at][option]
        total = sum(parts)
        band = 1 + (total >= 30) + (total >= 50) + (total >= 70) + (total >= 90)
        least = min(lowest)
        stars = min(band, 5 if least == 9 else max(least, 3) - 1)
        blocker = NOWHERE
        if stars < band:
            blocker = next(at for at in codes if lowest[at] <= band)
        found.append((total, *parts, band, stars, blocker))
    return found


def one_pass(columns: Columns) -> int:
    """The least that reading every byte costs: one vectorised pass."""
    return sum(int(column.max()) for column in columns.values())


def result(parts: Array, total: Array, band: Array, stars: Array, blocker: Array) -> Columns:
    names = ("total", "part_a", "part_b", "part_c", "band", "stars", "blocker")
    return dict(zip(names, (total, *parts, band, stars, blocker), strict=True))


def best(call: Callable[[], object], repeat: int) -> float:
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Compares, times, prints."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=1_000_000)
    arguments.add_argument("--repeat", type=int, default=9)
    given = arguments.parse_args()
    rubric = ocop.rubric("26/2026", 1)
    tables = Tables.of(rubric)
    columns = simulate(rubric, tables, given.rows)
    structure = tables.codes[tables.structure]
    # The engine reads an open criterion where one does not apply; the others read 0.
    answers = {**columns, structure: np.where(columns[structure] == 0, 254, columns[structure])}
    frame, own = pl.DataFrame(columns), pl.DataFrame(answers)
    wide = own.with_columns(pl.all().cast(pl.Int64))
    sample = list(zip(*(columns[c][:20_000].tolist() for c in tables.codes), strict=True))

    engine = ocop.rate_batch(rubric, own, errors="raise").to_polars()
    codes = pl.Series([*tables.codes]).to_list()
    position = {code: at for at, code in enumerate(codes)} | {None: NOWHERE}
    wanted = {
        name: np.array([position[c] for c in engine[name].cast(pl.String)], "u1")
        if name == "blocker"
        else engine[name].to_numpy()
        for name in ("total", "part_a", "part_b", "part_c", "band", "stars", "blocker")
    }
    by_numpy, by_polars = with_numpy(tables, columns), with_polars(tables, frame)
    by_loop = with_loop(tables, sample)
    for name, values in wanted.items():
        assert (by_numpy[name] == values).all(), f"numpy differs in {name}"
        assert (by_polars[name].to_numpy() == values).all(), f"polars differs in {name}"
    assert by_loop == list(zip(*(v[: len(sample)].tolist() for v in wanted.values()), strict=True))
    held = int((wanted["stars"] < wanted["band"]).sum())
    print(f"{given.rows:,} simulated sheets of {len(codes)} criteria, equal in all five ways;")
    print(f"gates hold back {held:,} of them. {os.cpu_count()} cores, {platform.machine()},")
    print(f"Python {platform.python_version()}, numpy {np.__version__}, polars {pl.__version__}.\n")

    scale = given.rows / len(sample)
    times = {
        "one pass over the bytes": best(lambda: one_pass(columns), given.repeat),
        "rate_batch, polars of bytes": best(lambda: ocop.rate_batch(rubric, own), given.repeat),
        "rate_batch, numpy of bytes": best(lambda: ocop.rate_batch(rubric, answers), given.repeat),
        "rate_batch, polars of Int64": best(lambda: ocop.rate_batch(rubric, wide), given.repeat),
        "vectorised numpy": best(lambda: with_numpy(tables, columns), max(given.repeat // 3, 1)),
        "polars expressions": best(lambda: with_polars(tables, frame), max(given.repeat // 3, 1)),
        "plain loop (20,000 sheets, scaled)": best(lambda: with_loop(tables, sample), 2) * scale,
    }
    batch = times["rate_batch, polars of bytes"]
    print(f"| {'way':<34} | {'ms':>9} | {'against rate_batch':>18} |")
    print(f"|{'-' * 36}|{'-' * 10}:|{'-' * 19}:|")
    for name, seconds in times.items():
        print(f"| {name:<34} | {seconds * 1000:>9.2f} | {seconds / batch:>18.2f} |")


if __name__ == "__main__":
    main()
