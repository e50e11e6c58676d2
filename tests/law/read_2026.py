#!/usr/bin/env python3
"""Second, independent reading of annex II of Decision 26/2026/QD-TTg.

    python3 tests/law/read_2026.py PATH_TO_LAW_FOLDER [--out FACTS.json]

Writes facts only: codes, maxima, points, star gates, cases, conditions, and that a knock-out note
is printed (with a kind of our own), never its words. It shares no code with the project's own
encoding: two readings that agree by accident on 2,800 numbers are unlikely, two that share a
parser are not.

Every line of a criteria table must be understood; an unknown one stops the reading.
"""

import argparse
import re
import sys
from pathlib import Path

from facts_file import criteria_of, options_of, write_facts

HERE = Path(__file__).resolve().parent
PART = re.compile(r"^(?:Phần|PHẦN) ([ABC]):? ¶ .*\((\d+) điểm\)$", re.IGNORECASE)
NUMBERED = re.compile(r"^(\d+(?:\.\d+)*)(\.?) +\S")
OPTION = re.compile(r"^([□o]) +(.*)$")
CASE = re.compile(r"^([ab])\. Trường hợp ([12]): ")
TRAILING_STARS = re.compile(r"((?:\*\s*)+)$")
LONE_CELL = "{c2}"  # one cell across both columns: a note, never a criterion
BREAK = " ¶ "       # line break inside a cell

# Kinds of notes under or beside a criterion, by a phrase that only they contain.
KNOCK_OUTS = [
    ("province-origin-100", re.compile(r"^Yêu cầu: 100% sản phẩm được .* cấp tỉnh")),
    ("imported-or-unknown-origin", re.compile(r"Bị loại nếu sử dụng toàn bộ nguyên liệu nhập")),
    ("identical-product", re.compile(r"Bị loại nếu phát hiện giống hệt sản phẩm")),
    ("common-staple", re.compile(r"Không đánh giá những sản phẩm có tính phổ biến")),
    ("foreign-matter", re.compile(r"tạp chất.*(sẽ không đánh giá các bước tiếp theo)")),
    ("foreign-matter", re.compile(r"Không xem xét các chỉ tiêu khác nếu sản phẩm có các tạp chất")),
    ("zero-points", re.compile(r"Nếu được 0 điểm tại một trong các chỉ tiêu trên")),
    ("declaration-missing", re.compile(r"Không đánh giá các bước .* nếu không có Phiếu công")),
    ("ip-infringement", re.compile(r"sản phẩm vi phạm sở hữu trí tuệ, sẽ bị loại")),
]
REMARKS = [
    ("story-only", re.compile(r"^Chỉ áp dụng khi có câu chuyện sản phẩm$")),
    ("choose-one-case", re.compile(r"^Lựa chọn một trong hai trường hợp sau:$")),
    ("test-sheet-needed", re.compile(r"iêu chuẩn sản phẩm phải có phiếu kiểm nghiệm")),
    ("export-evidence", re.compile(r"Đánh giá dựa trên các hợp đồng xuất khẩu")),
    ("definition", re.compile(r"^\((Khả năng sản xuất|Gồm: Tổ chức|Chất lượng: )")),
]
# Notes printed inside the heading of a criterion, after a break or in the line itself.
HEADING_REMARKS = [
    ("declaration-mandatory-where-required", re.compile(r"Áp dụng bắt buộc đối với")),
]
# Grounds in the rejection line above the table, in the order in which they may be printed.
HEADING_GROUNDS = [
    ("forged-file", re.compile(r"Giả mạo hồ sơ")),
    ("food-safety-certificate", re.compile(r"giấy chứng nhận cơ sở đủ điều kiện an toàn thực")),
    ("production-conditions-certificate", re.compile(r"cơ sở đủ điều kiện sản xuất sản phẩm")),
    ("production-conditions-sector", re.compile(r"đủ điều kiện bắt buộc để sản xuất sản phẩm")),
    ("production-licence", re.compile(r"giấy phép sản xuất theo quy định")),
    ("declaration-label-advertising", re.compile(r"đăng ký công bố chất lượng sản phẩm, ghi")),
    ("declaration-missing", re.compile(r"không có bản công bố sản phẩm", re.IGNORECASE)),
    ("file-requirements", re.compile(r"không đáp ứng (?:về |quy định )hồ sơ đăng ký",
                                     re.IGNORECASE)),
]


class NotUnderstood(Exception):
    pass


def kinds_in(text, table):
    found = []
    for kind, pattern in table:
        if pattern.search(text) and kind not in found:
            found.append(kind)
    return found


def number(cell):
    """A points cell: a number, nothing, or something odd that is left to the caller."""
    return int(cell) if cell.isdigit() else None


def read_stars(text, where):
    """Gate of an option text: the asterisks at the end of its first line, spaced or not."""
    first_line = text.split(BREAK)[0].rstrip()
    match = TRAILING_STARS.search(first_line)
    if match is None:
        if "*" in text:
            raise NotUnderstood(f"{where}: asterisks that do not end the option")
        return None, []
    stars = match.group(1)
    count = stars.count("*")
    if count not in (3, 4, 5) or text.count("*") != count:
        raise NotUnderstood(f"{where}: {text.count('*')} asterisks")
    oddities = []
    if " " in stars.strip():
        oddities.append("spaced-stars")
    return count, oddities


class SetReader:
    """Reads one criteria table top to bottom, keeping the place where it stands."""

    def __init__(self, number_in_annex, lines):
        self.lines = lines
        self.result = {"set": number_in_annex, "heading_lines": 0, "heading_grounds": [],
                       "star_note": False, "total": None, "oddities": [], "parts": []}
        self.part = self.section = self.node = None
        self.nodes = []  # every numbered node of the current section, in printed order

    def odd(self, where, kind):
        self.result["oddities"].append({"where": where, "kind": kind})

    def read(self):
        # Two tables per file: the criteria, then the signature block.
        start, end = self.lines.index("<<TABLE"), self.lines.index("TABLE>>")
        for line in self.lines[:start]:
            self.read_line_above(line)
        for line in self.lines[start + 1:end]:
            self.read_row(line)
        self.close_section()
        for line in self.lines[end + 1:]:
            if "Dấu sao là yêu cầu tối thiểu" in line:
                self.result["star_note"] = True
        if not self.result["star_note"]:
            self.odd(None, "no-star-note")
        if self.result["heading_lines"] != 1:
            self.odd(None, f"rejection-line-printed-{self.result['heading_lines']}-times")
        return self.result

    def read_line_above(self, line):
        if "ị loại khi:" not in line:
            return
        self.result["heading_lines"] += 1
        grounds = kinds_in(line, HEADING_GROUNDS)
        if not self.result["heading_grounds"]:
            self.result["heading_grounds"] = grounds
        elif self.result["heading_grounds"] != grounds:
            raise NotUnderstood("two rejection lines that differ")

    def read_row(self, line):
        if line.startswith(LONE_CELL):
            return self.read_note(line[len(LONE_CELL):].strip())
        text, separator, cell = line.rpartition(" | ")
        if not separator:
            raise NotUnderstood(f"no points column: {line!r}")
        text, cell = text.strip(), cell.strip()
        if text == "Các tiêu chí":
            return None
        if text == "TỔNG CỘNG":
            self.result["total"] = number(cell)
            return None
        part = PART.match(text)
        if part:
            return self.open_part(part.group(1), int(part.group(2)), number(cell))
        option = OPTION.match(text)
        if option:
            return self.read_option(option.group(1), option.group(2), cell)
        case = CASE.match(text)
        if case:
            return self.open_case(int(case.group(2)))
        numbered = NUMBERED.match(text)
        if numbered:
            return self.open_node(numbered.group(1), numbered.group(2), text, cell)
        if cell:
            raise NotUnderstood(f"points on a line that is no option: {line!r}")
        return self.read_note(text)

    def open_part(self, letter, heading_max, column_max):
        self.close_section()
        self.part = {"part": letter, "max": column_max, "heading_max": heading_max, "sections": []}
        self.result["parts"].append(self.part)
        if heading_max != column_max:
            self.odd(letter, f"heading-says-{heading_max}-column-says-{column_max}")

    def open_node(self, code, dot, text, cell):
        if not dot:
            self.odd(code, "no-dot-after-number")
        node = {"code": code, "max": number(cell), "cases": [[]], "knock_outs": [], "remarks": [],
                "option_notes": []}
        if node["max"] is None:
            node["max_printed"] = cell.replace(BREAK.strip(), "/").replace(" ", "")
            self.odd(code, "maximum-printed-" + node["max_printed"])
        node["remarks"] += kinds_in(text, HEADING_REMARKS)
        if kinds_in(text, KNOCK_OUTS):
            raise NotUnderstood(f"{code}: a knock-out inside a heading")
        if "." not in code:
            self.close_section()
            self.section = node
            self.nodes = []
            self.part["sections"].append(node)
        else:
            if not code.startswith(self.section["code"] + "."):
                raise NotUnderstood(f"{code} under section {self.section['code']}")
            self.nodes.append(node)
        self.node = node

    def open_case(self, case):
        if case == 1 and self.node["cases"] != [[]] or case != 1 and not self.node["cases"][-1]:
            raise NotUnderstood(f"{self.node['code']}: case {case} out of order")
        if case > 1:
            self.node["cases"].append([])

    def read_option(self, box, text, cell):
        where = f"set {self.result['set']} {self.node['code']}"
        gate, oddities = read_stars(text, where)
        if "□" in text:
            raise NotUnderstood(f"{where}: two boxes in one cell")
        points = number(cell)
        if points is None and cell:
            raise NotUnderstood(f"{where}: points {cell!r}")
        self.node["cases"][-1].append([points, gate])
        place = f"{self.node['code']}#{sum(map(len, self.node['cases']))}"
        if box != "□":
            self.odd(place, f"box-printed-{box}")
        if points is None:
            self.odd(place, "no-points-printed")
        for kind in oddities:
            self.odd(place, kind)
        if BREAK in text:
            kinds = kinds_in(text.split(BREAK, 1)[1], KNOCK_OUTS)
            if not kinds:
                raise NotUnderstood(f"{where}: unknown note in an option cell")
            self.node["knock_outs"] += kinds
            self.odd(place, "note-in-option-cell")

    def read_note(self, text):
        knock_outs, remarks = kinds_in(text, KNOCK_OUTS), kinds_in(text, REMARKS)
        if len(knock_outs) + len(remarks) != 1:
            raise NotUnderstood(f"set {self.result['set']}: {text!r} is {knock_outs + remarks}")
        # "One of the criteria above" speaks of the whole section, not of the last criterion.
        node = self.section if knock_outs == ["zero-points"] else self.node
        node["knock_outs"] += knock_outs
        node["remarks"] += remarks

    def close_section(self):
        """Turns the nodes of a section into leaf criteria, its sub-sections and their sums."""
        section = self.section
        if section is None:
            return
        self.section = None
        parents = {node["code"].rpartition(".")[0] for node in self.nodes}
        if not self.nodes:
            leaves = [dict(section)]
            section["knock_outs"] = []
        else:
            if section["cases"] != [[]]:
                raise NotUnderstood(f"section {section['code']} has options of its own")
            leaves = [node for node in self.nodes if node["code"] not in parents]
            section["subsections"] = [{"code": node["code"], "max": node["max"]}
                                      for node in self.nodes if node["code"] in parents]
        section["criteria"] = [self.finish(leaf) for leaf in leaves]
        kept = ("code", "max", "max_printed", "knock_outs", "subsections", "criteria")
        for key in list(section):
            if key not in kept or section[key] == []:
                del section[key]

    def finish(self, leaf):
        cases = leaf["cases"]
        implied = cases == [[]]
        if implied:
            cases = [[[0, None], [leaf["max"], None]]]
        criterion = {"code": leaf["code"], "max": leaf["max"]}
        if "max_printed" in leaf:
            criterion["max_printed"] = leaf["max_printed"]
        criterion["cases"] = cases
        if implied:
            criterion["implied"] = True
        if "story-only" in leaf["remarks"]:
            criterion["conditional"] = True
        remarks = [kind for kind in leaf["remarks"] if kind not in ("story-only", "definition")]
        for key, kinds in (("knock_outs", leaf["knock_outs"]), ("remarks", remarks)):
            if kinds:
                criterion[key] = kinds
        return criterion


def note_oddities(product_set):
    """What a reader should look at twice: order of points and gates, maxima, sums."""
    def odd(where, kind):
        product_set["oddities"].append({"where": where, "kind": kind})

    for part in product_set["parts"]:
        section_sum = 0
        for section in part["sections"]:
            section_sum += section["max"] or 0
            leaf_sum = sum(c["max"] or 0 for c in section["criteria"])
            if section["max"] is not None and leaf_sum != section["max"]:
                odd(section["code"], f"criteria-sum-to-{leaf_sum}-not-{section['max']}")
            for sub in section.get("subsections", []):
                below = [c for c in section["criteria"] if c["code"].startswith(sub["code"] + ".")]
                if sum(c["max"] for c in below) != sub["max"]:
                    odd(sub["code"], "sub-section-sum")
        complete = all(section["max"] is not None for section in part["sections"])
        if complete and section_sum != part["max"]:
            odd(part["part"], f"sections-sum-to-{section_sum}-not-{part['max']}")
    for criterion in criteria_of(product_set):
        for case in criterion["cases"]:
            points = [p for p, _ in case]
            if any(b is not None and a is not None and b <= a for a, b in zip(points, points[1:])):
                odd(criterion["code"], "points-not-ascending-" + "-".join(map(str, points)))
            if criterion["max"] not in (None, max(p or 0 for p in points)):
                odd(criterion["code"], f"top-option-is-not-the-maximum-{criterion['max']}")
        gates = [g for _, g in options_of(criterion) if g is not None]
        if gates != sorted(set(gates)):
            odd(criterion["code"], "gates-not-ascending")
        if criterion["cases"][0][0][1] is not None and criterion["cases"][0][0][1] > 3:
            odd(criterion["code"], f"gate-{criterion['cases'][0][0][1]}-on-the-lowest-option")


def read_edition(law_folder):
    sets = []
    for set_number in range(1, 27):
        path = Path(law_folder) / "qd26-2026" / "annex-2" / f"{set_number:02}.txt"
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines[0].startswith(f"{set_number}. "):
            raise NotUnderstood(f"{path}: not the table of set {set_number}")
        product_set = SetReader(set_number, lines).read()
        note_oddities(product_set)
        sets.append(product_set)
    return {"edition": "26/2026", "source": "annex II, sets 1 to 26", "sets": sets}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("law_folder")
    parser.add_argument("--out", default=HERE / "facts" / "26-2026.json")
    arguments = parser.parse_args()
    try:
        write_facts(read_edition(arguments.law_folder), arguments.out)
    except NotUnderstood as problem:
        sys.exit(f"read_2026: {problem}")


if __name__ == "__main__":
    main()
