"""Charts are valid and show what the ratings say."""

from __future__ import annotations

from typing import Any

import ocop
import polars as pl
import pyarrow as pa
from ocop import plot


def values(chart: dict[str, Any]) -> list[dict[str, Any]]:
    """Every inline value of a chart, its layers and parts."""
    found: list[dict[str, Any]] = list(chart.get("data", {}).get("values", []))
    for name in chart.get("datasets", {}):
        found += chart["datasets"][name]
    for key in ("layer", "vconcat"):
        for inner in chart.get(key, []):
            found += values(inner)
    return found


def test_criteria(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    rating = ocop.rate(rubric, {**best, "4.1": 1})
    found = values(plot.criteria(rating, lang="en").to_dict())
    assert sum(value["points"] for value in found if "points" in value) >= rating.total
    missing = [value for value in found if value.get("state") == "missing"]
    assert missing and all(value["label"].startswith("4.1") for value in missing)
    gates = values(plot.criteria(rating, rubric.gates).to_dict())
    assert len([value for value in gates if "gate" in value]) >= len(rubric.gates)
    plot.criteria(ocop.rate(rubric, best)).to_dict()


def test_council(council_file: dict[str, Any]) -> None:
    council = ocop.rate_council(ocop.rubric("26/2026", 1), council_file)
    found = values(plot.council(council).to_dict())
    names = {value["member"] for value in found if "member" in value}
    assert names == {member.member for member in council.members}


def test_distribution() -> None:
    table = pa.table({"set": [1, 1, 2], "stars": [3, None, 4]})
    found = values(plot.distribution(table, set="set").to_dict())
    assert {"set": "1", "stars": "–", "count": 1} in found
    assert (
        sum(value["count"] for value in values(plot.distribution(pl.DataFrame(table)).to_dict()))
        == 3
    )
