"""Writes first inputs for the fuzz targets: the shared vectors, the example files, the exported sets.

    python3 tests/fuzz/corpus.py FOLDER    makes FOLDER/TARGET/* and FOLDER/json.dict
"""

import hashlib
import json
import random
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "core/examples"

TEXTS = [
    "2026-05-20\nre-rating\n2026-06-21",
    "2026-05-22\nfirst\n2026-07-01",
    "26/2026\nprovince\n5\n93",
    "26/2026\ncentral\n4\n70.25",
    "1048/2019\n31.00\n24.00\n38.00",
    "148/2023\n40\n25\n35",
    "2026-07-01\n4\n2029-03-03\n2029-05-01",
    "2024-02-29\n3\n2027-02-28\n",
    "83-832-28882-2-2022",
    "01-19363-1-2026",
    "26/2026\ncoffee-cocoa",
    "1048/2019\n27",
]

WORDS = """
edition set member header choices knockouts members gate_rule knockout_rule product date none majority
every mean 26/2026 1048/2019 148/2023 sheet target options fixed costs downgrades plans plan portfolio
quang-tri-2019 producer producer_kind origin level stars province central new existing enterprise
cooperative want aim targets count products organisations min_stars parts sections subsections criteria
cases option points gate label applies_if criterion min_points implied derived max_points effect stop
reject code max name bands two three four five part A B C vi en slug data_status data_version superseded
source class 1.1 1.2 5.1 6.1.1 6 7 2026-05-22 first re-rating upgrade
""".split()


def exported(edition):
    """The sets of an edition, one JSON document each."""
    command = ["cargo", "run", "-q", "-p", "ocop", "--example", "export", "--locked", "--", edition]
    text = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return json.loads(text)["sets"]


def requests():
    for file in sorted((ROOT / "tests/vectors").glob("*.json")):
        for vector in json.loads(file.read_text(encoding="utf-8")):
            yield vector["request"]


def named(request, data):
    """A sheet or council as text that names its set."""
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        data = {"members": data}
    if isinstance(data, dict):
        fields = {"choices", "members", "knockouts", "member", "edition", "set", "header"}
        bare = data if fields & data.keys() else {"choices": data}
        data = {"edition": request.get("edition"), "set": request.get("set"), **bare}
    return json.dumps(data, ensure_ascii=False)


def inputs():
    for request in requests():
        if "sheet" in request:
            text = named(request, request["sheet"])
            yield "sheet", text
            try:
                sheet = json.loads(text)
            except ValueError:
                continue
            for target, options in ((3, {}), (5, {"plans": 2, "costs": {"1.1": 5}, "fixed": ["1.2"]})):
                yield "plan", json.dumps({"target": target, "options": options, "sheet": sheet})
        if "council" in request:
            yield "council", named(request, request["council"])
    for file in sorted((EXAMPLES / "sheets").glob("*.json")):
        text = file.read_text(encoding="utf-8")
        yield ("council" if '"members"' in text else "sheet"), text
    for file in sorted((EXAMPLES / "portfolios").glob("*.json")):
        portfolio = json.loads(file.read_text(encoding="utf-8"))
        yield "programme", json.dumps({"plan": "quang-tri-2019", "portfolio": portfolio})
        small = {"id": "p", "name": {"vi": "p", "en": "p"}, "targets": [
            {"id": "a", "label": {"vi": "a", "en": "a"}, "count": "products", "want": 2, "aim": 3,
             "level": "province", "min_stars": 3, "origin": "new"}]}
        yield "programme", json.dumps({"plan": small, "portfolio": portfolio[:3]})
    for edition in ("26/2026", "1048/2019"):
        for document in exported(edition):
            yield "rubric", json.dumps(document, ensure_ascii=False)
            for part in document["parts"]:
                del part["sections"][1:]
            yield "rubric", json.dumps(document, ensure_ascii=False)
    for text in TEXTS:
        yield "texts", text
    dice = random.Random(2026)
    for number in range(200):
        rows = dice.choice([1, 2, 3, 9, 40])
        head = [number % 53, rows, dice.randrange(256), 1, dice.randrange(4), dice.randrange(9),
                dice.randrange(9), dice.choice([0, 0, 0, 7]), dice.choice([0, 3, 255]), 3, 1, 1, 1]
        answers = [dice.choice([1, 1, 2, 2, 3, 3, 4, 5, 254, 255]) for _ in range(32 * rows)]
        yield "batch", bytes(head + answers)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    counts = {}
    for target, data in inputs():
        data = data.encode() if isinstance(data, str) else data
        place = folder / target
        place.mkdir(exist_ok=True)
        (place / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        counts[target] = counts.get(target, 0) + 1
    (folder / "json.dict").write_text("".join(f'"{word}"\n' for word in WORDS), encoding="utf-8")
    print(", ".join(f"{count} {target}" for target, count in sorted(counts.items())))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
