"""Reads cargo-llvm-cov's JSON: line coverage by file, and public functions never entered."""

import json
import re
import sys
from pathlib import Path


def main(report):
    data = json.loads(Path(report).read_text(encoding="utf-8"))["data"][0]
    for file in sorted(data["files"], key=lambda f: f["summary"]["lines"]["percent"]):
        lines = file["summary"]["lines"]
        name = re.sub(r".*/core/src/", "", file["filename"])
        print(f"{lines['percent']:6.1f} % of {lines['count']:4} lines  {name}")
    entered = {}
    for function in data["functions"]:
        for file in function["filenames"]:
            if "/core/src/" in file:
                key = (file, function["regions"][0][0])
                entered[key] = entered.get(key, 0) + function["count"]
    missed = []
    for (file, line), count in entered.items():
        source = Path(file).read_text(encoding="utf-8").splitlines()[line - 1]
        if count == 0 and re.match(r"\s*pub (const )?fn ", source):
            missed.append(f"{re.sub(r'.*/core/src/', '', file)}:{line} {source.strip()}")
    for line in sorted(missed):
        print("never entered:", line)
    total = data["totals"]["lines"]["percent"]
    print(f"{total:.1f} % of lines covered, {len(missed)} public functions never entered")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
