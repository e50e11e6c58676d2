"""Counts what cargo-mutants found, less the survivors that tests/mutants.md explains.

    python3 tests/mutants.py target/mutants/mutants.out
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEAST = 95


def listed(folder, name):
    """Mutants of a kind, without line and column, which move."""
    file = folder / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [re.sub(r"^([^:]+):\d+:\d+:", r"\1:", line) for line in lines]


def main(folder):
    explained = set(re.findall(r"^- `(core/[^`]+)`", (ROOT / "tests/mutants.md").read_text(), re.M))
    # The second pass leaves out what the first one caught, and lists it.
    caught = [m for kind in ("previously_caught", "caught", "timeout") for m in listed(folder, kind)]
    missed = listed(folder, "missed")
    open_ones = [mutant for mutant in missed if mutant not in explained]
    for mutant in open_ones:
        print("survived:", mutant)
    viable = len(caught) + len(open_ones)
    if not viable:
        sys.exit("no viable mutant was tried")
    share = 100 * len(caught) / viable
    also = f", {len(missed) - len(open_ones)} explained in tests/mutants.md"
    print(f"{len(caught)} of {viable} viable mutants caught ({share:.1f} %){also}")
    return share < LEAST


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
