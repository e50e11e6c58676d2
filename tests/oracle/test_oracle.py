"""Checks the oracle against numbers worked out by hand, against the other reading of the law, and
against brute force.

    python3 tests/oracle/test_oracle.py EXPORT_DIR

EXPORT_DIR holds the exports `26-2026.json`, `148-2023.json` and `1048-2019.json`.
"""

import json
import random
import sys
import unittest
from fractions import Fraction
from itertools import product
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import facts  # noqa: E402
from council import cut, cut_up, rate_council  # noqa: E402
from law import Law  # noqa: E402
from oracle import answer  # noqa: E402
from preview import complete, open_criteria, preview, answered_points, rank  # noqa: E402
from rating import Rating  # noqa: E402
from reading import Failed, Number, Pairs, Sheet, read_json, read_sheet  # noqa: E402

FACTS = HERE.parent / "law" / "facts"
SET_1 = facts.sets_of(FACTS / "26-2026.json")[0]
LAW = None


def sheet_of(product_set, choose, **changes):
    answers = {c.code: choose(c.options, key=lambda o: o.points).number for c in product_set.criteria}
    answers |= {code.replace("_", ".").strip("c"): number for code, number in changes.items()}
    return Sheet(answers={code: a for code, a in answers.items() if a is not None})


class ByHand(unittest.TestCase):
    """Set 1 of 26/2026 as printed; the sums stand in the comments."""

    def test_best_is_100_and_5_stars(self):
        rating = Rating(SET_1, sheet_of(SET_1, max))
        self.assertEqual((rating.total, rating.band, rating.stars), (100, 5, 5))

    def test_a_missed_gate_of_5_costs_one_star(self):
        rating = Rating(SET_1, sheet_of(SET_1, max, c1_3=2))  # 100 - 1; ***** stands on option 3
        self.assertEqual((rating.total, rating.band, rating.stars), (99, 5, 4))
        self.assertEqual([(b["criterion"], b["stars"], b["reached"], b["needed"]) for b in rating.report()["blockers"]], [("1.3", 5, 2, 3)])
        self.assertEqual(rating.next()["points"], 0)

    def test_a_missed_gate_of_3_leaves_2_stars(self):
        rating = Rating(SET_1, sheet_of(SET_1, max, c2_2=2))  # 100 - 2; *** stands on option 3
        self.assertEqual((rating.total, rating.band, rating.stars), (98, 5, 2))

    def test_a_gate_on_the_lowest_option_is_missed_by_none(self):
        sheet = sheet_of(SET_1, max)
        sheet.answers["1.6"] = "none"  # 100 - 3; **** stands on option 1
        rating = Rating(SET_1, sheet)
        self.assertEqual((rating.total, rating.band, rating.stars), (97, 5, 3))

    def test_worst(self):
        worst = Rating(SET_1, sheet_of(SET_1, min))
        self.assertEqual((worst.total, worst.band, worst.stars), (15, 1, 1))
        self.assertFalse(worst.applies["5.2"])

    def test_half_open_bands(self):
        for total, stars in [(0, 1), (29, 1), (30, 2), (49, 2), (50, 3), (69, 3), (70, 4), (89, 4), (90, 5), (100, 5)]:
            self.assertEqual(SET_1.band(total), stars)
        self.assertEqual(SET_1.band(Fraction(8999999, 100000)), 4)

    def test_condition(self):
        value = Pairs(sheet_of(SET_1, max, c5_1=1).answers.items())  # no story, but its structure judged
        with self.assertRaises(Failed) as failed:
            read_sheet(SET_1, value, True)
        self.assertEqual([(p["code"], p["place"], p["value"]) for p in failed.exception.problems], [("not-applicable", "5.2", "2")])


class Councils(unittest.TestCase):
    def rate(self, sheets, gates="majority", knockouts="majority"):
        members = [Pairs(sheet.answers.items()) for sheet in sheets]
        return rate_council(SET_1, members, (gates, knockouts))

    def test_the_mean_is_exact(self):
        best, less = sheet_of(SET_1, max), sheet_of(SET_1, min)
        council = self.rate([best] * 6 + [less])  # (600 + 15) / 7 = 87.857...
        self.assertEqual((council["sum"], council["total"], council["band"]), (615, "87.85", 4))
        self.assertEqual(council["next"]["points"], "2.15")  # 2.1428..., never less

    def test_three_rules_on_a_gate(self):
        best, less = sheet_of(SET_1, max), sheet_of(SET_1, max, c1_3=2)
        stars = {rule: self.rate([best, best, less], rule)["stars"] for rule in ("majority", "every", "mean")}
        self.assertEqual(stars, {"majority": 5, "every": 4, "mean": 4})
        self.assertEqual(self.rate([best, less])["stars"], 4)  # half is not more than half

    def test_cut(self):
        self.assertEqual([cut(Fraction(n, 300)) for n in (1, -1, 299, -299, 300, 3150)], ["0", "0", "0.99", "-0.99", "1", "10.5"])
        self.assertEqual([cut_up(Fraction(n, 300)) for n in (0, 1, 300, 301)], ["0", "0.01", "1", "1.01"])


class Reading(unittest.TestCase):
    def test_what_python_reads_and_json_forbids(self):
        for text in ["NaN", "-Infinity", "1e400", '"\\ud800"', "[" * 17 + "]" * 17, "[" * 9999, "", "{} {}"]:
            with self.assertRaises(Failed, msg=text):
                read_json(text)
        self.assertEqual(read_json("[" * 16 + "]" * 16)[0][0][0], read_json("[" * 13 + "]" * 13))

    def test_numbers_that_count_for_nothing(self):
        for text, shown in [("1e-7", "1e-7"), ("1e30", "1e+30"), ("1.5e-5", "0.000015"), (str(2**63), str(2**63))]:
            self.assertEqual((read_json(text), type(read_json(text))), (shown, Number))

    def test_what_is_unambiguous_is_taken(self):
        for text, number in [("-0", 0), ("-0.0", 0), ("3.0", 3), ("-1.000", -1), ("3.0e0", 3), ("1E2", 100), (f"{10**14}.0", 10**14)]:
            self.assertEqual((read_json(text), type(read_json(text))), (number, int))
        for text in (f"{10**15}.0", f"-{10**14}.0", "3.01"):
            self.assertIs(type(read_json(text)), Number)
        self.assertEqual(read_json("\ufeff3"), 3)
        with self.assertRaises(Failed):
            read_json("\ufeff\ufeff3")


class OtherReading(unittest.TestCase):
    """The export and the facts are two readings of the same law: the numbers have to be equal."""

    def test_same_numbers(self):
        for name in ("26-2026", "148-2023", "1048-2019"):
            others = {(s.number, s.superseded): s for s in facts.sets_of(FACTS / f"{name}.json")}
            mine = [s for s in LAW.all_sets() if s.edition == name.replace("-", "/")]
            self.assertEqual(len(others), len(mine))
            for product_set in mine:
                other = others[product_set.number, product_set.superseded]
                self.assertEqual(numbers(product_set), numbers(other), product_set.slug)

    def test_same_ratings(self):
        """Also by the facts alone, knock-outs aside."""
        r = random.Random(4)
        others = {s.number: s for s in facts.sets_of(FACTS / "26-2026.json")}
        for _ in range(300):
            mine = r.choice(LAW.editions["26/2026"])
            sheet = Sheet(answers={c.code: r.choice(c.options).number for c in mine.criteria})
            ratings = [Rating(s, sheet) for s in (mine, others[mine.number])]
            self.assertEqual(*[(t.total, t.band, t.award, t.points, [(c.code, o.number) for c, o in t.missed(5)]) for t in ratings])


def numbers(product_set):
    return [
        (part.letter, part.max, section.code, section.max, c.code, c.max, c.needs, [(o.points, o.gate) for o in c.options])
        for part in product_set.parts
        for section in part.sections
        for c in section.criteria
    ]


class BruteForce(unittest.TestCase):
    """A preview's ends are those of all completions there are."""

    def test_previews(self):
        r = random.Random(3)
        sets = LAW.all_sets()
        for _ in range(150):
            product_set = r.choice(sets)
            sheet = Sheet(answers={c.code: r.choice(c.options).number for c in product_set.criteria})
            story = "5.a" if product_set.edition == "148/2023" else "5.1"
            interesting = [story, story.translate({ord("1"): "2", ord("a"): "b"}), "6.1", *r.sample([c.code for c in product_set.criteria], 4)]
            for code in r.sample(interesting, 4):
                sheet.answers.pop(code, None)
            rating = Rating(product_set, sheet)
            for c in product_set.criteria:
                if story in sheet.answers and not rating.applies[c.code]:
                    sheet.answers.pop(c.code, None)
            self.compare(product_set, sheet)

    def compare(self, product_set, sheet):
        points = {c.code: answered_points(c, sheet) for c in product_set.criteria}
        open_ones = open_criteria(product_set, points)
        self.assertEqual([c.code for c in open_ones], preview(product_set, sheet)["open"])
        rated = []
        for choice in product(*(c.options for c in open_ones)):
            whole = complete(product_set, sheet, {c.code: o.number for c, o in zip(open_ones, choice)})
            rated += [whole] if whole else []
        found = preview(product_set, sheet)
        for end, pick in (("lowest", min), ("highest", max)):
            best = pick(rated, key=lambda t: (rank(t), t.total))
            self.assertEqual(found[end]["total"], pick(t.total for t in rated))
            self.assertEqual((found[end]["outcome"], found[end]["stars"]), (best.outcome, best.stars))


class Requests(unittest.TestCase):
    def test_catalogue(self):
        def code(edition, number):
            request = json.dumps({"id": 1, "op": "rubric", "edition": edition, "set": number})
            got = answer(LAW, request)
            return got["error"]["errors"][0]["code"] if "error" in got else got["ok"]["slug"]

        self.assertEqual(code("1048/2019", 26), "community-tourism")
        self.assertEqual(code("1048/2019", "tourism-as-issued-2019"), "tourism-as-issued-2019")
        self.assertEqual([code("x", 1), code("26/2026", 27)], ["unknown-edition", "unknown-set"])


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = Path(sys.argv.pop(1))
    LAW = Law.of_files([folder / f"{name}.json" for name in ("26-2026", "148-2023", "1048-2019")])
    unittest.main()
