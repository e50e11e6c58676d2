#!/usr/bin/env python3
"""Second, independent reading of the 26 sets of Decision 148/QD-TTg (2023).

    python3 tests/law/read_2023.py PATH_TO_LAW_FOLDER [--out FACTS.json]

The source is a table of options that was reconstructed from public software, and a README beside it
that gives what the table cannot: section maxima of part C, which sets do not reach their sums, and
the rejection line of one sheet. Both are read here, and held against each other. Facts only, as in
read_2026.py.
"""

import argparse
import csv
import re
import sys
from pathlib import Path

from facts_file import criteria_of, options_of, write_facts

HERE = Path(__file__).resolve().parent
PART_MAX = {"A": 40, "B": 25, "C": 35}  # README: `part` (A, B, C = 40, 25, 35)
LETTERS = "abcdđe"  # README: lettered as printed, in this order

STORY_ONLY = re.compile(r"^Chỉ áp dụng khi có câu chuyện")
ONE_CASE = re.compile(r"^Chọn một trong hai trường hợp \(a hoặc b\)$")
OWN_MAX = re.compile(r"^Tối đa in ở tiêu chí: (\d+); phương án cao nhất trong bản chép: (\d+)$")
AT_TITLE = re.compile(r"^Dấu (\*+) in ở tên tiêu chí$")
KNOCK_OUTS = [
    ("province-origin-100", re.compile(r"^Yêu cầu: 100% sản phẩm được .* cấp tỉnh")),
    ("common-staple", re.compile(r"^Không đánh giá sản phẩm phổ biến")),
    ("imported-or-unknown-origin", re.compile(r"^Bị loại nếu sử dụng toàn bộ nguyên liệu nhập")),
    ("identical-product", re.compile(r"^Bị loại nếu phát hiện giống hệt sản phẩm")),
    ("foreign-matter", re.compile(r"tạp chất .*không đánh giá các bước|nếu phát hiện tạp chất")),
    ("food-safety-certificate", re.compile(r"^Không đánh giá .* nếu giấy đủ điều kiện ATTP")),
    ("ip-infringement", re.compile(r"Vi phạm sở hữu trí tuệ: loại bỏ")),
]
GROUNDS = [
    ("forged-file", re.compile(r"forged dossier")),
    ("food-safety-certificate", re.compile(r"certificate of food safety conditions")),
    ("declaration-or-label", re.compile(r"self-declaration or label")),
    ("file-requirements", re.compile(r"dossier not as required")),
]


class NotUnderstood(Exception):
    pass


def numbers(text):
    """'1-3, 7' as [1, 2, 3, 7]."""
    found = []
    for piece in text.split(","):
        first, _, last = piece.strip().partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


class Readme:
    """What the README says of each set, in numbers."""

    def __init__(self, text):
        flat = " ".join(text.split())
        self.counts = [int(n.replace(",", "")) for n in re.search(
            r"(\d+) sets, (\d+) criteria, ([\d,]+) options", flat).groups()]
        self.sums, self.unsettled = {}, set()
        for line in text.splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if len(cells) == 5 and re.match(r"\d[\d, -]*$", cells[0]):
                for number in numbers(cells[0]):
                    self.sums[number] = [self.cell(number, cell) for cell in cells[1:]]
        listed = re.search(r"Section maxima of part C, in order: (.*?)\. ", flat).group(1)
        self.part_c = {}
        for entry in listed.split(" · "):
            sets, maxima = re.match(r"s([\d, -]+): ([\d ]+?)(?: \(.*\))?$", entry).groups()
            for number in numbers(sets):
                self.part_c[number] = [int(n) for n in maxima.split()]
        line = re.search(r"Rejected: (.*?)\. \(Foods", flat).group(1)
        self.grounds = [kind_of(ground, GROUNDS) for ground in line.split(";")]

    def cell(self, number, cell):
        """'18+10+12 = 40' as ([18, 10, 12], 40), '**34**' as ([], 34) of an unsettled set."""
        if cell.startswith("**"):
            self.unsettled.add(number)
        sections, _, total = cell.rpartition("=")
        return ([int(n) for n in re.findall(r"\d+", sections)],
                int(re.search(r"\d+", total).group()))


def kind_of(text, kinds):
    found = [kind for kind, pattern in kinds if pattern.search(text)]
    if len(found) != 1:
        raise NotUnderstood(f"{text!r} is {found}")
    return found[0]


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


def read_criterion(code, rows):
    if [int(row["option_no"]) for row in rows] != list(range(1, len(rows) + 1)):
        raise NotUnderstood(f"{code}: options are not numbered 1, 2, 3 ...")
    note = rows[0]["note"]
    if any(row["note"] != note or row["points_in_other"] for row in rows):
        raise NotUnderstood(f"{code}: two notes, or two readings of points")
    options = [[int(row["points"]), int(row["gate"]) if row["gate"] else None] for row in rows]
    gates = [gate for _, gate in options if gate is not None]
    title = AT_TITLE.match(note)
    if title and gates != [len(title.group(1))] * len(options):
        raise NotUnderstood(f"{code}: a gate at the title that does not stand at every option")
    if not title and gates != sorted(set(gates)):
        raise NotUnderstood(f"{code}: gates do not rise with the points: {options}")
    criterion = {"code": code, "max": max(points for points, _ in options), "cases": [options]}
    own = OWN_MAX.match(note)
    if own:
        printed, best = map(int, own.groups())
        if best != criterion["max"]:
            raise NotUnderstood(f"{code}: the note counts other options")
        criterion["max"] = printed
    if STORY_ONLY.match(note):
        criterion["conditional"] = True
    kinds = [kind for kind, pattern in KNOCK_OUTS if pattern.search(note)]
    if len(kinds) > 1 or not kinds and re.search(r"[Kk]hông đánh giá|[Ll]oại", note):
        raise NotUnderstood(f"{code}: {note!r} is {kinds}")
    if kinds:
        criterion["knock_outs"] = kinds
    texts = [row["option_text"] for row in rows]
    return criterion, ONE_CASE.match(note) is not None, len(set(texts)) < len(texts)


def one_of_cases(code, criteria):
    """Sections that print `8.a` and `8.b` as two cases are one criterion that offers both."""
    letters = [criterion["code"] for criterion in criteria]
    if letters != [f"{code}.a", f"{code}.b"]:
        raise NotUnderstood(f"{code}: cases {letters}")
    return {"code": code, "max": max(criterion["max"] for criterion in criteria),
            "cases": [case for criterion in criteria for case in criterion["cases"]]}


def printed_order(code):
    return [(int(part), 0) if part.isdigit() else (0, LETTERS.index(part) + 1)
            for part in code.split(".")]


def read_section(code, rows, odd):
    criteria, cases = [], []
    for name, group in grouped(rows, lambda row: row["criterion_no"] or code).items():
        criterion, case, twice = read_criterion(name, group)
        (cases if case else criteria).append(criterion)
        if twice:
            odd(name, "two-options-read-the-same")
    if cases:
        if criteria:
            raise NotUnderstood(f"{code}: cases beside criteria")
        criteria = [one_of_cases(code, cases)]
    codes = [criterion["code"] for criterion in criteria]
    if codes != [code] and any(not name.startswith(f"{code}.") for name in codes):
        raise NotUnderstood(f"{code}: holds {codes}")
    if codes != sorted(codes, key=printed_order):
        raise NotUnderstood(f"{code}: {codes} are not in printed order")
    return {"code": code, "max": sum(c["max"] for c in criteria), "criteria": criteria}


def read_set(number, rows, readme):
    oddities, parts = [], []

    def odd(where, kind):
        oddities.append({"where": where, "kind": kind})

    for letter, part_rows in grouped(rows, lambda row: row["part"]).items():
        sections = [read_section(code, group, odd) for code, group in
                    grouped(part_rows, lambda row: row["section_no"]).items()]
        parts.append({"part": letter, "max": PART_MAX[letter],
                      "sum": sum(s["max"] for s in sections), "sections": sections})
    product_set = {"set": number, "superseded": False, "status": status(number, rows, readme),
                   # The rejection line was seen on a sheet of set 1 alone.
                   "heading_grounds": readme.grounds if number == 1 else [],
                   "oddities": oddities, "parts": parts}
    compare(product_set, readme, odd)
    for criterion in criteria_of(product_set):
        best = max(points for points, _ in options_of(criterion))
        if best != criterion["max"]:
            odd(criterion["code"], f"maximum-{criterion['max']}-best-option-{best}")
        gates = [gate for case in criterion["cases"] for _, gate in case if gate is not None]
        if len(set(gates)) < len(gates):
            odd(criterion["code"], "gate-at-the-title")
    return product_set


def status(number, rows, readme):
    agreements = {row["agreement"] for row in rows}
    if len(agreements) != 1:
        raise NotUnderstood(f"set {number}: agreement is {agreements}")
    return "unsettled" if number in readme.unsettled else agreements.pop()


def compare(product_set, readme, odd):
    """The table's sums against those of the README, which win where they are printed maxima."""
    number = product_set["set"]
    for part, (sections, total) in zip(product_set["parts"], readme.sums[number]):
        found = [section["max"] for section in part["sections"]]
        reached = sum(max(points for points, _ in options_of(criterion))
                      for section in part["sections"] for criterion in section["criteria"])
        if sections not in ([], found) or reached != total:
            raise NotUnderstood(f"set {number} {part['part']}: {found}, {reached}; "
                                f"the README says {sections}, {total}")
        if reached != part["max"]:
            odd(part["part"], f"options-reach-{reached}-not-{part['max']}")
    printed = readme.part_c[number]
    part_c = product_set["parts"][-1]
    if [section["max"] for section in part_c["sections"]] != printed:
        raise NotUnderstood(f"set {number}: part C has other maxima than {printed}")


def read_edition(law_folder):
    folder = Path(law_folder) / "qd148-2023"
    readme = Readme((folder / "README.md").read_text(encoding="utf-8"))
    with open(folder / "criteria.tsv", encoding="utf-8", newline="") as table:
        # Quotes are part of the texts, not of the format.
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    criteria = {(row["set_no"], row["section_no"], row["criterion_no"]) for row in rows}
    if [len({row["set_no"] for row in rows}), len(criteria), len(rows)] != readme.counts:
        raise NotUnderstood(f"the README counts {readme.counts} sets, criteria, options")
    sets = [read_set(number, group, readme) for number, group in
            grouped(rows, lambda row: int(row["set_no"])).items()]
    if [s["set"] for s in sets] != list(range(1, 27)):
        raise NotUnderstood("not the sets 1 to 26 in order")
    return {"edition": "148/2023", "source": "criteria of 26 sets, reconstructed from public "
            "software", "sets": sets}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("law_folder")
    parser.add_argument("--out", default=HERE / "facts" / "148-2023.json")
    arguments = parser.parse_args()
    try:
        write_facts(read_edition(arguments.law_folder), arguments.out)
    except NotUnderstood as problem:
        sys.exit(f"read_2023: {problem}")


if __name__ == "__main__":
    main()
