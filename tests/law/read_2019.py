#!/usr/bin/env python3
"""Second, independent reading of the sets of Decision 1048/QD-TTg (2019, amended 2020).

    python3 tests/law/read_2019.py PATH_TO_LAW_FOLDER [--out FACTS.json]

The source is a table of options reconciled from two public transcriptions, so some things that the
2026 annex prints are not here: maxima (taken as the top option), section maxima (the sum of their
criteria) and the rejection line above each table. Facts only, as in read_2026.py.
"""

import argparse
import csv
import re
import sys
from pathlib import Path

from facts_file import criteria_of, options_of, write_facts

HERE = Path(__file__).resolve().parent
PART_MAX = {"A": 35, "B": 25, "C": 40}  # printed in the part headings
TICK_LETTERS = "abcdefghijklmnopqrstuvwxyz"
TICKED = "every option that holds is ticked; points add up"

# What law/qd1048-2019/README.md declares, and nothing in the table can tell.
UNSETTLED = {(19, False): "part C reaches 38 of the 40 in its heading",
             (26, True): "part A reaches 34 of the 35 in its heading"}
# Named there under "not settled" for their numbering only: their points stand. An export may
# carry either status for them. So may the sets whose two readings differ and were decided.
NUMBERING_IN_DOUBT = {(14, False), (15, False), (16, False)}

TWO_CASES = re.compile(r"một trong hai trường hợp|^two cases: options 1-(\d+) or (\d+)-(\d+)$")
STORY_ONLY = re.compile(r"Chỉ áp dụng khi có câu chuyện")
KNOCK_OUTS = [
    ("imported-or-unknown-origin", re.compile(r"Bị loại nếu sử dụng toàn bộ nguyên liệu nhập")),
    ("foreign-matter", re.compile(r"tạp chất .*(không đánh giá các bước tiếp theo)")),
    ("foreign-matter", re.compile(r"Không xem xét các chỉ tiêu khác nếu sản phẩm có các tạp chất")),
    ("zero-points", re.compile(r"Nếu (bị|được) 0 điểm", re.IGNORECASE)),
    ("food-safety-certificate", re.compile(r"hứng nhận đủ điều kiện ATTP .* không phù hợp")),
    ("production-certificate", re.compile(r"chứng nhận đủ điều kiện sản xuất (không|theo)")),
    ("declaration-missing", re.compile(r"không có (Phiếu|hồ sơ) .*công bố|không có Phiếu công bố")),
    ("ip-infringement", re.compile(r"sản phẩm vi phạm sở hữu trí tuệ, sẽ bị loại")),
]
WHOLE_SECTION = re.compile(r"một trong các chỉ tiêu trên")


class NotUnderstood(Exception):
    pass


def read_rows(path):
    with open(path, encoding="utf-8", newline="") as table:
        # Quotes are part of the texts, not of the format.
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def grouped(rows, key):
    """Neighbouring rows with one key, in file order; a key that comes back later is an error."""
    groups = {}
    last = None
    for row in rows:
        name = key(row)
        if name in groups and name != last:
            raise NotUnderstood(f"{name} is not in one piece")
        groups.setdefault(name, []).append(row)
        last = name
    return groups


def knock_outs_in(note):
    kinds = []
    for kind, pattern in KNOCK_OUTS:
        if pattern.search(note) and kind not in kinds:
            kinds.append(kind)
    if not kinds and re.search(r"[Kk]hông đánh giá|[Bb]ị loại|[Kk]hông xem xét", note):
        raise NotUnderstood(f"a knock-out of an unknown kind: {note!r}")
    return kinds


def split_cases(code, note, points):
    """Criteria that offer two cases print the options of the first, then those of the second.

    The table does not mark the border. It lies where the points fall back: within one case they
    never do. Where the note names the border, the two must agree.
    """
    match = TWO_CASES.search(note)
    falls = [i for i in range(1, len(points)) if points[i] <= points[i - 1]]
    if not match and code != "3.2":  # 3.2 has two cases in every set, with or without the note
        return [points]
    if len(falls) != 1 or falls[0] * 2 != len(points):
        raise NotUnderstood(f"{code}: cannot tell its two cases apart in {points}")
    border = falls[0]
    if match and match.group(1) and int(match.group(1)) != border:
        raise NotUnderstood(f"{code}: the note sets another border between the cases")
    return [points[:border], points[border:]]


def condition(code, title, note):
    """Whether the criterion applies only when there is a story; None where it cannot be told."""
    if not STORY_ONLY.search(f"{title} {note}"):
        return False
    # One transcription prints "only when there is a story" beside 5.1, the very question whether
    # there is one; the other prints the same words beside 5.2. Left open in that set, for both.
    return None if code == "5.1" else True


def other_reading(rows):
    """The second transcription's points where the two differ; None for an option it lacks."""
    if not any(row["points_in_other"] for row in rows):
        return None
    values = []
    for row in rows:
        other = row["points_in_other"]
        values.append(None if other == "absent" else int(other or row["points"]))
    return values


def read_criterion(code, rows):
    if [int(row["option_no"]) for row in rows] != list(range(1, len(rows) + 1)):
        raise NotUnderstood(f"{code}: options are not numbered 1, 2, 3 ...")
    note = rows[0]["note"]
    if any(row["note"] != note for row in rows):
        raise NotUnderstood(f"{code}: two notes")
    points = [int(row["points"]) for row in rows]
    cases = split_cases(code, note, points)
    criterion = {"code": code, "max": max(points),
                 "cases": [[[p, None] for p in case] for case in cases]}
    conditional = condition(code, rows[0]["criterion_title"], note)
    if conditional is not False:
        criterion["conditional"] = conditional
    kinds = knock_outs_in(note)
    if kinds:
        criterion["knock_outs"] = kinds
        if WHOLE_SECTION.search(note):
            criterion["knock_outs_of_section"] = True
    other = other_reading(rows)
    if other is not None:
        criterion["other_reading"] = other
    return criterion


def read_ticks(section_code, rows):
    """Set 26 as issued: every tick of part C is a yes/no criterion, 6.a, 6.b ... as printed."""
    criteria = []
    for letter, row in zip(TICK_LETTERS, rows, strict=False):
        points = int(row["points"])
        criteria.append({"code": f"{section_code}.{letter}", "max": points,
                         "cases": [[[0, None], [points, None]]], "implied": True})
    return criteria


def read_section(code, rows):
    if all(row["note"] == TICKED for row in rows):
        criteria = read_ticks(code, rows)
    else:
        groups = grouped(rows, lambda row: row["criterion_no"] or row["section_no"])
        criteria = [read_criterion(*item) for item in groups.items()]
    section = {"code": code, "max": sum(c["max"] for c in criteria)}
    for criterion in criteria:
        # "One of the criteria above" speaks of the whole section.
        if criterion.pop("knock_outs_of_section", False):
            section["knock_outs"] = criterion.pop("knock_outs")
    section["criteria"] = criteria
    return section


def read_set(number, superseded, rows):
    parts = []
    for letter, part_rows in grouped(rows, lambda row: row["part"]).items():
        sections = [read_section(*item) for item in
                    grouped(part_rows, lambda row: row["section_no"]).items()]
        parts.append({"part": letter, "max": PART_MAX[letter],
                      "sum": sum(s["max"] for s in sections), "sections": sections})
    product_set = {"set": number, "superseded": superseded, "status": "both",
                   "heading_grounds": None, "oddities": [], "parts": parts}
    set_status(product_set, rows)
    mend_condition(product_set)
    note_oddities(product_set)
    return product_set


def set_status(product_set, rows):
    key = (product_set["set"], product_set["superseded"])
    agreements = {row["agreement"].split()[0] for row in rows}
    if agreements == {"one"}:
        product_set["status"] = "one"
    elif "one" in agreements:
        raise NotUnderstood(f"set {key}: only part of it stands in one transcription")
    if key in UNSETTLED:
        if product_set["status"] == "one":
            product_set["status_also"] = ["one"]
        product_set["status"] = "unsettled"
    elif key in NUMBERING_IN_DOUBT or "differs" in agreements:
        product_set["status_also"] = ["unsettled"]


def mend_condition(product_set):
    """Where the condition stands beside 5.1 and cannot be read, 5.2 is just as open."""
    by_code = {c["code"]: c for c in criteria_of(product_set)}
    if "5.1" in by_code and "conditional" in by_code["5.1"]:
        by_code["5.2"].setdefault("conditional", None)


def note_oddities(product_set):
    def odd(where, kind):
        product_set["oddities"].append({"where": where, "kind": kind})

    for part in product_set["parts"]:
        if part["sum"] != part["max"]:
            odd(part["part"], f"criteria-sum-to-{part['sum']}-not-{part['max']}")
    codes = [c["code"] for c in criteria_of(product_set)]
    sections = [int(s["code"]) for p in product_set["parts"] for s in p["sections"]]
    for before, after in zip(sections, sections[1:]):
        if after != before + 1:
            odd(str(after), f"section-follows-{before}")
    for before, after in zip(codes, codes[1:]):
        head, _, tail = before.rpartition(".")
        next_head, _, next_tail = after.rpartition(".")
        if head and head == next_head and tail.isdigit() and int(next_tail) != int(tail) + 1:
            odd(after, f"follows-{before}")
    for criterion in criteria_of(product_set):
        for case in criterion["cases"]:
            points = [p for p, _ in case]
            if points != sorted(set(points)):
                odd(criterion["code"], "points-not-ascending-" + "-".join(map(str, points)))
        if len(options_of(criterion)) < 2:
            odd(criterion["code"], "one-option-only")
        if criterion.get("conditional", False) is None:
            odd(criterion["code"], "story-condition-unclear")
        if "other_reading" in criterion:
            odd(criterion["code"], "two-readings-differ")


def read_edition(law_folder):
    folder = Path(law_folder) / "qd1048-2019"
    sets = [read_set(number, False, rows) for number, rows in grouped(
        read_rows(folder / "criteria.tsv"), lambda row: int(row["set_no"])).items()]
    if [s["set"] for s in sets] != list(range(1, 27)):
        raise NotUnderstood("not the sets 1 to 26 in order")
    sets.append(read_set(26, True, read_rows(folder / "set-26-as-issued-2019.tsv")))
    return {"edition": "1048/2019", "source": "criteria of 26 sets, and set 26 as issued in 2019",
            "sets": sets}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("law_folder")
    parser.add_argument("--out", default=HERE / "facts" / "1048-2019.json")
    arguments = parser.parse_args()
    try:
        write_facts(read_edition(arguments.law_folder), arguments.out)
    except NotUnderstood as problem:
        sys.exit(f"read_2019: {problem}")


if __name__ == "__main__":
    main()
