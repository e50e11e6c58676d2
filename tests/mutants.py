"""Counts what cargo-mutants found, less the survivors that tests/mutants.md explains.

    python3 tests/mutants.py target/mutants/mutants.out
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEAST = 95


def listed(folder, *names):
    """Mutants of some kinds, as cargo-mutants names them."""
    files = [folder / f"{name}.txt" for name in names]
    return [line for f in files if f.exists() for line in f.read_text(encoding="utf-8").splitlines()]


def without_place(mutant):
    """Lines and columns move."""
    return re.sub(r"^([^:]+):\d+:\d+:", r"\1:", mutant)


def main(folder):
    explained = set(re.findall(r"^- `(core/[^`]+)`", (ROOT / "tests/mutants.md").read_text(), re.M))
    # The second pass tries again what survived the first or took too long there.
    first = folder.with_name(folder.name + ".old")
    caught = {m for f in (first, folder) for m in listed(f, "caught", "timeout")}
    missed = [without_place(m) for m in listed(folder, "missed") if m not in caught]
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
