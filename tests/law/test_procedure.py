"""Plants errors in the procedure's data and expects each to be found."""

import copy
import os
import tomllib
import unittest
from pathlib import Path

from procedure import DATA, Print, check, cited

LAW = os.environ.get("OCOP_LAW")


class Places(unittest.TestCase):
    def test_points_belong_to_their_clause(self) -> None:
        text = "Điều 7. Một\n1. Hai\na) Ba\nđ) Bốn\nNối tiếp\n2. Năm\nĐiều 8. Sáu\n"
        printed = Print(text)
        self.assertEqual(printed.places["7.1đ"], "đ) Bốn\nNối tiếp\n")
        self.assertIn("Ba", printed.places["7.1"])
        self.assertNotIn("Năm", printed.places["7.1"])
        self.assertNotIn("Sáu", printed.places["7"])
        self.assertEqual(printed.of(["9.9"]), "")

    def test_all_articles_are_collected(self) -> None:
        data = {"certificate": {"articles": ["4.3"], "below": ["4.1a"]}, "rows": [{"articles": ["5"]}]}
        self.assertEqual(cited(data), {"4.3", "4.1a", "5"})


@unittest.skipUnless(LAW, "the law text is not at hand")
class Planted(unittest.TestCase):
    def setUp(self) -> None:
        text = Path(str(LAW), "qd26-2026/articles.txt").read_text(encoding="utf-8")
        self.printed = Print(text)
        self.data = tomllib.loads(DATA.read_text(encoding="utf-8"))

    def test_every_planted_error_is_found(self) -> None:
        plants = [
            lambda d: d["certificate"].update(months=35),
            lambda d: d["certificate"].update(articles=["4.2"]),
            lambda d: d["refiling"].update(from_days=181),
            lambda d: d["refiling"].update(until_days=12),
            lambda d: d["refiling"].update(organise_days=4),
            lambda d: d["extension"].update(days=18),
            lambda d: d["withdrawal"].update(days=5),
            lambda d: d["withdrawal"]["by"][0].update(authority="minister"),
            lambda d: d["commune"].update(working_days=10),
            lambda d: d["transitions"][0].update(articles=["12.2b"]),
            lambda d: d["transitions"][1].update(days=60),
            lambda d: d["rounds"][0].update(files_before="05-30"),
            lambda d: d["rounds"][1].update(number=1),
            lambda d: d["rounds"][2].update(articles=["5.1"]),
            lambda d: d["steps"][2]["acts"][0].update(by="minister"),
            lambda d: d["steps"][2].update(articles=["4.1b"]),
            lambda d: d["notices"][0]["act"].update(articles=["7.3e"]),
            lambda d: d["dossiers"][3]["items"][3]["text"].update(vi="06 sản phẩm mẫu"),
            lambda d: d["councils"][0]["seats"][3]["label"].update(vi="Sở Xây dựng"),
            lambda d: d["notes"][0].update(articles=["14.1"]),
            lambda d: d["certificate"].update(older=["12.9"]),
            lambda d: d["dossiers"][0].update(paper=2),
            lambda d: d["dossiers"][5].update(articles=["6.3b"]),
            lambda d: d["dossiers"][3]["items"][3].update(samples=6),
            lambda d: d["applicants"][0]["applicants"].remove("farm"),
            lambda d: d["applicants"][0]["applicants"].append("association"),
            lambda d: d["applicants"][1].pop("sets"),
            lambda d: d["withdrawal"]["grounds"].pop(2),
            lambda d: d["withdrawal"]["grounds"][6].pop("results"),
        ]
        self.assertEqual(check(self.data, self.printed), [])
        for number, plant in enumerate(plants):
            data = copy.deepcopy(self.data)
            plant(data)
            self.assertNotEqual(check(data, self.printed), [], number)


if __name__ == "__main__":
    unittest.main()
