"""Ten million rows: the peak stays under twice the input."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

SCRIPT = """
import sys
import numpy as np, ocop, pyarrow as pa

rubric = ocop.rubric("26/2026", 1)
rows, kind = int(sys.argv[1]), sys.argv[2]
rng = np.random.default_rng(1)
columns = {}
for criterion in rubric.criteria:
    few = rng.integers(2, len(criterion.options), rows // 10, dtype=kind, endpoint=True)
    columns[criterion.code] = pa.array(np.tile(few, 10))
table = pa.table(columns)
del columns, few
size = table.nbytes

def memory(field):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(field))

ocop.rate_batch(rubric, table.slice(0, 100_000))
with open("/proc/self/clear_refs", "w") as refs:
    refs.write("5")  # the peak begins anew
before = memory("VmRSS")
rated = ocop.rate_batch(rubric, table)
assert rated.num_rows == rows
print(size, memory("VmHWM") - before)
"""


@pytest.mark.parametrize("kind", ["u1", "i8"])
def test_ten_million_rows(kind: str) -> None:
    rows = 10_000_000 if kind == "u1" else 2_000_000
    run = [sys.executable, "-c", SCRIPT, str(rows), kind]
    result = subprocess.run(run, capture_output=True, text=True, check=True)
    size, grown = map(int, result.stdout.split())
    assert grown < size, f"{grown} bytes beside an input of {size}"
