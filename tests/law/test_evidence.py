"""Plants errors in the evidence data and expects each to be found."""

import copy
import json
import os
import tomllib
import unittest
from pathlib import Path

from evidence import DATA, ROOT, check, options_in_time, rows_of_table

LAW = os.environ.get("OCOP_LAW")
EXPORT = ROOT / "target/tests/law/26-2026.json"


class Readers(unittest.TestCase):
    def test_rows_are_those_of_the_table(self) -> None:
        forms = "<<TABLE\nTT | Nội dung | Yêu cầu\n- | Một | Hai\n- | Ba | Bốn ¶ Năm\nTABLE>>\n- | Sáu | Bảy\n"
        self.assertEqual(rows_of_table(forms), ["Một | Hai", "Ba | Bốn ¶ Năm"])
        self.assertEqual(rows_of_table("none"), [])

    def test_options_say_months_or_years(self) -> None:
        annex = "□ Ổn định từ 12 tháng trở lên*** | 3\n□ Có 02 năm liên tiếp | 2\n..., tháng 5\n□ Khác | 1\n"
        self.assertEqual([months for _, months in options_in_time(annex)], [12, 24])


@unittest.skipUnless(LAW and EXPORT.exists(), "the law text or the export is not at hand")
class Planted(unittest.TestCase):
    def setUp(self) -> None:
        law = Path(str(LAW), "qd26-2026")
        self.forms = (law / "annex-3-forms.txt").read_text(encoding="utf-8")
        annexes = (law / "annex-2").glob("[0-9][0-9].txt")
        self.annexes = {int(path.stem): path.read_text(encoding="utf-8") for path in annexes}
        self.sets = json.loads(EXPORT.read_text(encoding="utf-8"))["sets"]
        self.data = tomllib.loads(DATA.read_text(encoding="utf-8"))

    def found(self, data: dict) -> list[str]:
        return check(data, self.forms, self.annexes, self.sets)

    def test_every_planted_error_is_found(self) -> None:
        plants = [
            lambda d: d["proofs"].pop(),
            lambda d: d["proofs"].reverse(),
            lambda d: d["proofs"][4]["name"].update(vi="Sử dụng lao động nước ngoài"),
            lambda d: d["proofs"][5]["asks"].update(vi="báo cáo tài chính 3 năm gần nhất"),
            lambda d: d["proofs"][4]["criteria"].append("Tăng trưởng sản xuất kinh doanh"),
            lambda d: d["proofs"][6]["criteria"].clear(),
            lambda d: d["proofs"][2]["criteria"].remove("Liên kết sản xuất"),
            lambda d: d["proofs"][12]["said"].update(words="chất lượng"),
            lambda d: d["proofs"][12]["said"].update(words="mã vạch"),
            lambda d: d["proofs"][14].update(criteria=["Chất lượng phục vụ"]),
            lambda d: d["opinions"].pop(),
            lambda d: d["checklist"].pop(),
            lambda d: d["waits"][0].update(months=6),
            lambda d: d["waits"].pop(1),
        ]
        self.assertEqual(self.found(self.data), [])
        for number, plant in enumerate(plants):
            data = copy.deepcopy(self.data)
            plant(data)
            self.assertNotEqual(self.found(data), [], number)


if __name__ == "__main__":
    unittest.main()
