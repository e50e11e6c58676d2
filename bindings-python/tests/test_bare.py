"""The package in a bare environment, and where one of the packages that it can work with is missing."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

PACKAGES = ("numpy", "pyarrow", "pandas", "polars", "altair")
# What pandas and pyarrow cannot do without is gone with it.
NEEDED_BY = {"numpy": ("pandas",)}

SCRIPT = r"""
import json, sys, importlib.abc

gone = set(json.loads(sys.argv[1]))

class Gone(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in gone:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Gone())
import datetime, ocop
from decimal import Decimal

rubric = ocop.rubric("26/2026", 1)
best = {c.code: len(c.options) for c in rubric.criteria}
rating = ocop.rate(rubric, best)
council = ocop.rate_council(rubric, [best, {**best, "4.1": 2}])
for report in (
    rating, council, ocop.preview(rubric, {}), ocop.plan_upgrade(rubric, {**best, "4.1": 1}, 4),
    ocop.sensitivity(rubric, best), ocop.recognition(rating, "province"), ocop.rounds("2026-06-01"),
    ocop.certificate(datetime.date(2026, 7, 1), 4), ocop.edition_for("2026-06-01", "first", "2026-07-01"),
    ocop.eligible("26/2026", "farm", 3), ocop.file_list("26/2026", "first"),
    ocop.composition("26/2026", "province"), ocop.rate_parts("26/2026", "10.5", Decimal(10), 10.0),
    ocop.product_code("01-00004-1-2026"), ocop.programme("quang-tri-2019", [{"product": "a"}]),
):
    assert report.explain("en") and report.html("vi") and repr(report)
assert ocop.load_rubric(rubric.to_dict()) == rubric and len(ocop.editions()) == 3

columns = {code: [option, 1, None] for code, option in best.items()}
rated = ocop.rate_batch(rubric, {**columns, "name": ["a", "b", None]})
data = rated.to_pydict()
assert data["stars"] == [5, 1, None] and data["total"][:2] == [100, 15] and data["name"] == ["a", "b", None]
assert data["outcome"][0] == "rated" and data["error"][2]
long = [("p", m, code, option) for m in "xy" for code, option in best.items()]
long = dict(zip(("product", "member", "criterion", "option"), map(list, zip(*long))))
councils = ocop.rate_long(long, rubric=rubric)
assert councils.to_pydict()["mean"] == [Decimal("100.00")] and len(councils) == 1
import pickle
assert pickle.loads(pickle.dumps(rated)) == rated

needs = {
    "to_numpy": ["numpy"], "to_polars": ["polars"], "to_pyarrow": ["pyarrow"], "to_pandas": ["pandas"],
}
for method, packages in needs.items():
    lacking = gone & set(packages)
    for table in (rated, councils):
        try:
            getattr(table, method)()
            assert not lacking, method
        except ocop.ArgumentError as error:
            assert lacking and error.code == "missing-package", error
            assert error.value in lacking and "pip install" in str(error) and error.message_vi
if "altair" in gone:
    try:
        import ocop.plot
        raise SystemExit("plot")
    except ImportError as error:
        assert "altair" in str(error)
if "pandas" not in gone:
    import pandas
    frame = rated.to_pandas()
    assert str(frame["stars"].dtype) == "UInt8" and frame["stars"].isna().tolist() == [False, False, True]
    assert frame.groupby("outcome")["total"].sum().to_dict() == {"rated": 115}
    assert frame.sort_values("outcome")["total"].tolist()[:2] == [100, 15]
    assert (frame["outcome"] == "rated").sum() == 2
    assert len(frame.merge(pandas.DataFrame({"outcome": ["rated"], "n": [1]}), on="outcome")) == 2
    given = pandas.DataFrame({code: [option, 1, None] for code, option in best.items()}).assign(
        name=["a", "b", None], size=pandas.Categorical(["x", "y", "x"])
    )
    again = ocop.rate_batch(rubric, given)
    assert again.to_pydict()["total"] == data["total"]
    assert again.to_pandas()["size"].tolist() == ["x", "y", "x"]
    assert ocop.rate_long(pandas.DataFrame(long), rubric=rubric).to_pydict() == councils.to_pydict()
    assert ocop.programme("quang-tri-2019", pandas.DataFrame({"product": ["a"], "stars": [3.0]})).plan
if "polars" not in gone:
    import polars
    frame = polars.DataFrame({**columns, "name": ["a", "b", None]})
    assert ocop.rate_batch(rubric, frame).to_pydict() == data
if "numpy" not in gone:
    import numpy
    arrays = {code: numpy.array([option, 1]) for code, option in best.items()}
    assert ocop.rate_batch(rubric, arrays).to_numpy()["stars"].tolist() == [5, 1]
print("whole")
"""


@pytest.mark.parametrize("missing", [(), PACKAGES, *((name,) for name in PACKAGES)], ids=",".join)
def test_without(missing: tuple[str, ...]) -> None:
    gone = {*missing, *(also for name in missing for also in NEEDED_BY.get(name, ()))}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(sorted(gone))],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.strip() == "whole", done.stderr[-2000:]
