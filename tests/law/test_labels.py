#!/usr/bin/env python3
"""Shows that labels.py catches what it is for, on a made-up table: no text of the law is needed.

    python3 -m unittest discover -s tests/law
"""

import contextlib
import copy
import io
import json
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path
from unittest import mock

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import labels  # noqa: E402  (the folder is no package; it runs from a bare checkout)

PRINT = """1. Bộ thử
Hồ sơ bị loại khi: Giả mạo hồ sơ hoặc không đáp ứng về phiếu thử
<<TABLE
Các tiêu chí | Thang điểm
Phần A: ¶ PHẦN THỬ (9 Điểm) | 9
1. MỤC THỬ | 9
1.1. Nguồn mẫu ¶ (Gồm: mẫu khô, mẫu tươi) | 3
□ Có sử dụng mẫu trong xóm, nhưng có tỷ lệ dưới 50%*** | 1
□ Sử dụng mẫu trong xóm từ 50% đến 75% và phiếu của xóm | 2
□ Sử dụng mẫu trong xóm trên 75%; hoặc phiếu của huyện ít nhất 12 tháng**** | 3
Ghi chú: Bị loại nếu sử dụng toàn bộ nguyên liệu nhập khẩu hoặc chưa khai |
1.2. Số phiếu | 3
□ Không có phiếu | 0
□ Có 03 phiếu trở xuống | 1
□ Có nhiều hơn 03 phiếu, ... | 3
1.3. Nơi thử | 3
Lựa chọn một trong hai trường hợp sau: |
a. Trường hợp 1: Ở xóm |
□ Tại nhà | 1
b. Trường hợp 2: Ở huyện |
□ Tại chợ | 3
TABLE>>
Ghi chú: Dấu sao là yêu cầu tối thiểu phải đạt
""".replace(" |\n", " | \n")  # an empty points cell


def vi(text):
    return {"vi": text, "en": ""}


def criterion(code, name, *cases, note=None):
    number, listed = 0, []
    for case_name, texts in cases:
        options = []
        for text in texts:
            number += 1
            options.append({"option": number, "label": vi(text)})
        listed.append({"options": options} | ({"name": vi(case_name)} if case_name else {}))
    return {"code": code, "name": vi(name), "note": note and vi(note), "implied": False,
            "cases": listed}


CRITERIA = [
    criterion("1.1", "Nguồn mẫu", (None, [
        "Có dùng mẫu trong xóm, nhưng có tỷ lệ < 50%",
        "Dùng mẫu trong xóm từ 50% đến 75% và phiếu xóm",
        "Dùng mẫu trong xóm > 75% hoặc phiếu huyện ≥ 12 tháng"]), note="Gồm: mẫu khô, mẫu tươi"),
    criterion("1.2", "Số phiếu", (None, ["Không có phiếu", "Có 1 đến 3 phiếu", "Có > 3 phiếu..."])),
    criterion("1.3", "Nơi thử", ("Ở xóm", ["Tại nhà"]), ("Ở huyện", ["Tại chợ"])),
]
KNOCK_OUTS = [
    {"criterion": None, "label": vi("Giả mạo hồ sơ")},
    {"criterion": None, "label": vi("Không đáp ứng về phiếu thử")},
    {"criterion": "1.1",
     "label": vi("Bị loại nếu dùng toàn bộ nguyên liệu nhập khẩu hoặc chưa khai")},
]
EXPORT = {"edition": "26/2026", "sets": [{
    "set": 1,
    "parts": [{"part": "A", "name": vi("Phần thử"), "sections": [
        {"code": "1", "name": vi("Mục thử"), "criteria": CRITERIA}]}],
    "knockouts": KNOCK_OUTS}]}


class LabelsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.law = Path(folder.name)
        table = self.law / "qd26-2026" / "annex-2" / "01.txt"
        table.parent.mkdir(parents=True)
        table.write_text(PRINT, encoding="utf-8")
        self.export = copy.deepcopy(EXPORT)
        self.set = self.export["sets"][0]
        self.criteria = self.set["parts"][0]["sections"][0]["criteria"]

    def option(self, criterion_index, number):
        options = [o for case in self.criteria[criterion_index]["cases"] for o in case["options"]]
        return options[number - 1]["label"]

    def found(self):
        return [tuple(one) for one in labels.compare(self.export, self.law)[0]]

    def assert_found(self, option, wrong, *expected):
        with self.subTest(label=wrong):
            right, option["vi"] = option["vi"], wrong
            self.assertEqual([one[1:] for one in self.found()], list(expected))
            option["vi"] = right

    def test_accepts_what_says_the_same(self):
        found, count = labels.compare(self.export, self.law)
        self.assertEqual(found, [])
        # Part, section, three criteria, eight options, two cases, a note, two places of grounds.
        self.assertEqual(count, 1 + 1 + 3 + 8 + 2 + 1 + 2)

    def test_numbers_and_comparisons(self):
        first, third, few = self.option(0, 1), self.option(0, 3), self.option(1, 2)
        self.assert_found(first, "Có dùng mẫu trong xóm, nhưng có tỷ lệ < 55%",
                          ("order", "có trong , nhưng có <50%", "có trong , nhưng có <55%"))
        self.assert_found(third, "Dùng mẫu trong xóm ≥ 75% hoặc phiếu huyện ≥ 12 tháng",
                          ("order", "trong >75% hoặc ≥12", "trong ≥75% hoặc ≥12"))
        self.assert_found(few, "Có ≤ 3 phiếu", ("order", "có [1..3]", "có ≤3"))
        self.assert_found(few, "Có 3 phiếu", ("order", "có [1..3]", "có 3"))
        self.assert_found(self.option(0, 2), "Dùng mẫu trong xóm từ 50% đến dưới 75% và phiếu xóm",
                          ("order", "trong [50%..75%] và", "trong [50%..75%) và"))

    def test_connectives_and_negation(self):
        self.assert_found(self.option(0, 2), "Dùng mẫu trong xóm từ 50% đến 75%; phiếu xóm",
                          ("order", "trong [50%..75%] và", "trong [50%..75%] ;"))
        self.assert_found(self.option(0, 3), "Dùng mẫu trong xóm > 75% và phiếu huyện ≥ 12 tháng",
                          ("order", "trong >75% hoặc ≥12", "trong >75% và ≥12"))
        self.assert_found(self.set["knockouts"][2]["label"],
                          "Bị loại nếu dùng toàn bộ nguyên liệu nhập khẩu hoặc khai",
                          ("order", "nếu hoặc chưa", "nếu hoặc"))

    def test_use_and_terms(self):
        self.assert_found(self.option(0, 1), "Mẫu trong xóm, nhưng tỷ lệ < 50%",
                          ("order", "có trong , nhưng có <50%", "trong , nhưng <50%"),
                          ("words", "dùng", ""))
        self.assert_found(self.option(0, 3), "Dùng mẫu trong xóm > 75% hoặc giấy huyện ≥ 12 tháng",
                          ("words", "phiếu", "giấy"))

    def test_titles_are_the_print_s(self):
        self.assert_found(self.criteria[1]["name"], "Số lượng phiếu",
                          ("title", "Số phiếu", "Số lượng phiếu"))

    def test_missing_texts(self):
        self.criteria[0]["note"] = None
        self.set["knockouts"].append({"criterion": "1.2", "label": vi("Thừa")})
        self.assertEqual(self.found(), [
            ("1 note 1.1", "missing", "(Gồm: mẫu khô, mẫu tươi)", ""),
            ("1 knock-out 1.2", "missing", "", "Thừa")])
        self.assertEqual(self.run_with("""
            [[settled]]
            at = ["1 note 1.1"]
            missing = ["(Gồm: mẫu khô, mẫu tươi)", ""]
            reason = "thử"
            [[settled]]
            at = ["1 knock-out 1.2"]
            missing = ["", "Thừa"]
            reason = "thử"
            """)[0], 0)

    def run_with(self, settled):
        export = self.law / "export.json"
        export.write_text(json.dumps(self.export), encoding="utf-8")
        entries = self.law / "settled.toml"
        entries.write_text(settled, encoding="utf-8")
        output = io.StringIO()
        with mock.patch.object(labels, "SETTLED", entries), contextlib.redirect_stdout(output):
            code = labels.main([str(export), str(self.law)])
        return code, output.getvalue().splitlines()

    def test_settled_differences(self):
        entry = '[[settled]]\nat = ["1 option 1.3#2"]\nwords = ["chợ", "phố"]\nreason = "thử"\n'
        self.option(2, 2)["vi"] = "Tại phố"
        self.assertEqual(self.run_with("settled = []\n")[0], 1)
        code, lines = self.run_with(entry)
        self.assertEqual(code, 0)
        self.assertEqual(len(lines), 1)
        self.option(2, 2)["vi"] = "Tại chợ"
        code, lines = self.run_with(entry)
        self.assertEqual(code, 1)
        self.assertEqual(lines[0], "no longer occurs: set 1 option 1.3#2: words: "
                                   "printed «chợ», label «phố»")


class SettledTest(unittest.TestCase):
    def test_every_entry_has_places_a_difference_and_a_reason(self):
        entries = tomllib.loads(labels.SETTLED.read_text(encoding="utf-8"))["settled"]
        for entry in entries:
            self.assertTrue(entry["reason"])
            self.assertTrue(labels.settled_differences([entry]), entry)
        self.assertEqual(len(labels.settled_differences(entries)),
                         sum(len(labels.settled_differences([entry])) for entry in entries))

    def test_places(self):
        self.assertEqual(list(labels.places({"at": ["1,3-5 note 7", "9 case 8/2"]})),
                         ["1 note 7", "3 note 7", "4 note 7", "5 note 7", "9 case 8/2"])


if __name__ == "__main__":
    unittest.main()
