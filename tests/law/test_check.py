#!/usr/bin/env python3
"""Shows that check.py catches what it is for: each kind of error is planted once.

    python3 -m unittest discover -s tests/law

The exports here are made from the committed facts, so no text of the law is needed.
"""

import contextlib
import copy
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import check  # noqa: E402  (the folder is no package; it runs from a bare checkout)
from facts_file import counts_of, criteria_of, facts_text  # noqa: E402

FACTS = {name: json.loads((HERE / "facts" / f"{name}.json").read_text(encoding="utf-8"))
         for name in ("26-2026", "148-2023", "1048-2019")}

# What the print of 2026 contradicts itself on: set, criterion, option, field, printed, applied.
CORRECTIONS = [
    (4, "1.2", 1, "points", "", "0"), (7, "1.2", 1, "points", "", "0"),
    (10, "1.2", 1, "points", "", "0"), (11, "1.2", 1, "points", "", "0"),
    (4, "7", 3, "points", "13", "3"), (11, "6.1.1", 2, "points", "11", "1"),
    (23, "9", None, "max", "4 ¶ 1", "4"), (26, None, None, "heading", "35", "40"),
]
# 2023: a gate printed at a title in every set, a maximum that no option reaches, four open sums.
CORRECTIONS_2023 = [
    (None, "3.e", 2, "gate", "****", ""), (7, "6.d", None, "max", "4", "3"),
    (7, "6", None, "heading", "16", "15"), (11, "C", None, "heading", "35", "32"),
    (12, "C", None, "heading", "35", "32"), (13, "C", None, "heading", "35", "33"),
]
UNSETTLED_2019 = [(19, "C", None, "data", "40", "38"), (26, "A", None, "data", "35", "34")]


def errata_from(corrections):
    return [{"id": f"e{i}", "set": s, "criterion": c, "option": o, "field": field,
             "printed": printed, "applied": applied, "reason": {"vi": "", "en": ""}}
            for i, (s, c, o, field, printed, applied) in enumerate(corrections, start=1)]


def export_criterion(fact):
    number = 0
    cases = []
    for case in fact["cases"]:
        options = []
        for points, gate in case:
            number += 1
            options.append({"option": number, "points": points, "gate": gate})
        cases.append({"options": options})
    first = "5.a" if fact["code"][-1].isalpha() else "5.1"
    story = {"criterion": first, "min_points": 1} if fact.get("conditional") else None
    return {"code": fact["code"], "max": fact["max"], "applies_if": story,
            "implied": fact.get("implied", False), "cases": cases}


def knock_outs_from(fact):
    entries = [{"id": kind, "effect": "reject", "scope": "file", "criterion": None}
               for kind in fact["heading_grounds"] or []]
    for part in fact["parts"]:
        for section in part["sections"]:
            for holder in [section, *section["criteria"]]:
                for kind in holder.get("knock_outs", []):
                    effect = "stop" if kind in check.STOPS else "reject"
                    entries.append({"id": f"{kind}-{holder['code']}", "effect": effect,
                                    "scope": "product", "criterion": holder["code"]})
    return entries


def export_from(facts, corrections):
    sets = []
    for fact in facts["sets"]:
        parts = [{"part": part["part"], "max": part["max"], "sections": [
            {"code": section["code"], "max": section["max"],
             "criteria": [export_criterion(c) for c in section["criteria"]]}
            for section in part["sections"]]} for part in fact["parts"]]
        sets.append({"set": fact["set"], "superseded": fact.get("superseded", False),
                     "data_status": fact.get("status", "both"), "parts": parts,
                     "knockouts": knock_outs_from(fact)})
    export = {"edition": facts["edition"], "sets": sets, "errata": errata_from(corrections)}
    for set_number, code, option, field, _, applied in corrections:
        if field == "points":
            options = options_in(find(export, set_number, code))
            options[option - 1]["points"] = int(applied)
        elif field == "max":
            find(export, set_number, code)["max"] = int(applied)
            find_section(export, set_number, code)["max"] = int(applied)
    return export


def export_of_2023(corrections=CORRECTIONS_2023):
    """The gate at the title of 3.e stands at its first option; the maximum of a criterion is what
    its options reach, that of its section what is printed."""
    export = export_from(FACTS["148-2023"], [])
    export["errata"] = errata_from(corrections)
    for product_set in export["sets"]:
        options_in(find(export, product_set["set"], "3.e"))[1]["gate"] = None
    find(export, 7, "6.d")["max"] = 3
    return export


def find_section(export, set_number, code):
    return next(section for part in find_set(export, set_number)["parts"]
                for section in part["sections"] if section["code"] == code.split(".")[0])


def find_set(export, set_number):
    return next(s for s in export["sets"] if s["set"] == set_number)


def find(export, set_number, code):
    return next(c for c in criteria_of(find_set(export, set_number)) if c["code"] == code)


def options_in(criterion):
    return [option for case in criterion["cases"] for option in case["options"]]


class CheckTest(unittest.TestCase):
    def setUp(self):
        self.facts = FACTS["26-2026"]
        self.export = copy.deepcopy(export_from(self.facts, CORRECTIONS))

    def result(self, facts=None):
        return check.check(self.export, facts or self.facts)

    def assert_only(self, *expected):
        """Exactly these unexplained differences, as (set, criterion, option, field)."""
        unexplained, idle, _ = self.result()
        found = [(d.place[0], d.criterion, d.option, d.field) for d in unexplained]
        self.assertEqual(sorted(map(str, found)), sorted(map(str, expected)))
        self.assertEqual(idle, [])

    def assert_finds(self, *expected):
        unexplained, _, _ = self.result()
        found = [(d.place[0], d.criterion, d.option, d.field) for d in unexplained]
        for difference in expected:
            self.assertIn(difference, found)

    def test_accepts_a_correct_export(self):
        unexplained, idle, explained = self.result()
        self.assertEqual([str(d) for d in unexplained], [])
        self.assertEqual(idle, [])
        # Set 23 prints its odd maximum once, for a section that is its own criterion.
        self.assertEqual(explained, len(CORRECTIONS) + 1)

    def test_accepts_a_correct_export_of_2019(self):
        self.export = export_from(FACTS["1048-2019"], UNSETTLED_2019)
        unexplained, idle, _ = self.result(FACTS["1048-2019"])
        self.assertEqual([str(d) for d in unexplained], [])
        self.assertEqual(idle, [])

    def test_changed_maximum(self):
        find(self.export, 1, "1.1")["max"] = 4
        self.assert_finds((1, "1.1", None, "max"))

    def test_changed_section_and_part_maximum(self):
        find_section(self.export, 2, "6")["max"] = 14
        find_set(self.export, 3)["parts"][0]["max"] = 35
        self.assert_finds((2, "6", None, "max"), (3, "A", None, "max"), (3, "A", None, "sum"))

    def test_changed_points(self):
        options_in(find(self.export, 5, "4.3"))[2]["points"] = 4
        self.assert_only((5, "4.3", 3, "points"))

    def test_dropped_gate(self):
        options_in(find(self.export, 1, "1.3"))[2]["gate"] = None
        self.assert_only((1, "1.3", 3, "gate"))

    def test_spaced_gate_is_expected(self):
        options_in(find(self.export, 3, "5.1"))[4]["gate"] = None
        self.assert_only((3, "5.1", 5, "gate"))

    def test_added_gate(self):
        options_in(find(self.export, 10, "3.5"))[1]["gate"] = 4
        self.assert_only((10, "3.5", 2, "gate"))

    def test_gate_of_another_level(self):
        options_in(find(self.export, 24, "2.2"))[2]["gate"] = 4
        self.assert_only((24, "2.2", 3, "gate"))

    def test_missing_criterion(self):
        section = find_section(self.export, 8, "2")
        section["criteria"] = [c for c in section["criteria"] if c["code"] != "2.4"]
        unexplained, _, _ = self.result()
        self.assertEqual([(d.field, d.printed) for d in unexplained],
                         [("sum", 10), ("missing criterion", "2.4")])

    def test_extra_criterion(self):
        section = find_section(self.export, 8, "2")
        section["criteria"].append(dict(section["criteria"][0], code="2.9", max=0))
        unexplained, _, _ = self.result()
        self.assertEqual([(d.field, d.applied) for d in unexplained], [("extra criterion", "2.9")])

    def test_missing_and_extra_set(self):
        self.export["sets"][25]["set"] = 27
        unexplained, _, _ = self.result()
        self.assertEqual([d.field for d in unexplained][:2], ["missing set", "extra set"])

    def test_order_of_criteria(self):
        find_section(self.export, 1, "3")["criteria"].reverse()
        unexplained, _, _ = self.result()
        self.assertEqual([d.field for d in unexplained], ["order of criterion"])

    def test_extra_option(self):
        case = find(self.export, 9, "3.4")["cases"][0]
        case["options"].append({"option": 3, "points": 2, "gate": None})
        self.assert_only((9, "3.4", None, "number of options"), (9, "3.4", None, "case"))

    def test_wrong_case(self):
        criterion = find(self.export, 26, "8")
        criterion["cases"] = [{"options": options_in(criterion)}]
        self.assert_only((26, "8", None, "case"))

    def test_numbering_that_starts_again_in_the_second_case(self):
        for number, option in enumerate(find(self.export, 26, "9")["cases"][1]["options"], 1):
            option["option"] = number
        self.assert_only((26, "9", None, "option numbers"))

    def test_condition(self):
        find(self.export, 1, "5.2")["applies_if"] = None
        find(self.export, 1, "5.3")["applies_if"] = {"criterion": "5.1", "min_points": 1}
        self.assert_only((1, "5.2", None, "condition"), (1, "5.3", None, "condition"))

    def test_unused_erratum(self):
        self.export["errata"] += errata_from([(1, "7", 3, "points", "13", "3")])
        unexplained, idle, _ = self.result()
        self.assertEqual((len(unexplained), len(idle)), (0, 1))

    def test_note_errata_need_no_difference(self):
        self.export["errata"] += errata_from([(1, None, None, "name", "chè", "trà")])
        self.assert_only()

    def test_false_erratum(self):
        """The register must tell what was printed and what was applied, not something near it."""
        for field, value in (("printed", "12"), ("applied", "2"), ("option", 2),
                             ("criterion", "6"), ("set", 5), ("field", "max")):
            with self.subTest(field=field):
                self.export = export_from(self.facts, CORRECTIONS)
                erratum = next(e for e in self.export["errata"] if e["printed"] == "13")
                erratum[field] = value
                unexplained, idle, _ = self.result()
                self.assertEqual([str(d) for d in unexplained],
                                 ["set 4 7 option 3: points: printed 13, export 3"])
                self.assertEqual(len(idle), 1)

    def test_silent_correction(self):
        self.export["errata"] = [e for e in self.export["errata"] if e["field"] != "heading"]
        self.assert_only((26, "A", None, "heading"))

    def test_knock_outs(self):
        entries = find_set(self.export, 7)["knockouts"]
        entries[:] = [e for e in entries if e["criterion"] != "2.1" and e["id"] != "forged-file"]
        entries.append({"id": "odd", "effect": "stop", "scope": "product", "criterion": "3.1"})
        self.assert_only((7, "2.1", None, "note"), (7, "3.1", None, "note"),
                         (7, None, None, "number of grounds above the table"))

    def test_status_and_second_reading_of_2019(self):
        facts = FACTS["1048-2019"]
        readings = [(6, "6.2", 3, "points", "3", "2"),
                    (16, "6.5", None, "points", "0 2 4 6", "0 1 3 5 8")]
        # The facts hold the reading that was taken: these errata record, and change nothing.
        self.export = export_from(facts, UNSETTLED_2019)
        self.export["errata"] += errata_from(readings)
        self.assertEqual(self.result(facts)[:2], ([], []))
        find_set(self.export, 3)["data_status"] = "both"
        self.export["errata"] += errata_from([(6, "6.2", 2, "points", "3", "1")])
        unexplained, idle, _ = self.result(facts)
        self.assertEqual([d.field for d in unexplained], ["data"])
        self.assertEqual(len(idle), 1)

    def test_accepts_a_correct_export_of_2023(self):
        self.export = export_of_2023()
        unexplained, idle, explained = self.result(FACTS["148-2023"])
        self.assertEqual([str(d) for d in unexplained], [])
        self.assertEqual(idle, [])
        self.assertEqual(explained, 26 + len(CORRECTIONS_2023) - 1)

    def test_every_correction_of_2023_must_be_told(self):
        places = [(number, "3.e", "gate") for number in range(1, 27)]
        places += [(7, "6.d", "max"), (7, "6", "sum"), (11, "C", "sum"), (12, "C", "sum"),
                   (13, "C", "sum")]
        self.export = export_of_2023([])
        unexplained, _, _ = self.result(FACTS["148-2023"])
        found = [(d.place[0], d.criterion, d.field) for d in unexplained]
        self.assertEqual(sorted(found), sorted(places))

    def test_an_erratum_of_all_sets_explains_that_one_option_only(self):
        self.export = export_of_2023()
        options_in(find(self.export, 9, "3.e"))[0]["gate"] = None
        options_in(find(self.export, 26, "3.d"))[1]["gate"] = None
        find(self.export, 3, "5.b")["applies_if"]["criterion"] = "5.1"
        unexplained, _, _ = self.result(FACTS["148-2023"])
        self.assertEqual([(d.place[0], d.criterion, d.option, d.field) for d in unexplained],
                         [(3, "5.b", None, "condition on"), (9, "3.e", 1, "gate"),
                          (26, "3.d", 2, "gate")])

    def test_unsettled_sum_must_be_told(self):
        self.export = export_from(FACTS["1048-2019"], UNSETTLED_2019[:1])
        unexplained, _, _ = self.result(FACTS["1048-2019"])
        self.assertEqual([(d.place, d.field) for d in unexplained], [((26, True), "sum")])


class CommandTest(unittest.TestCase):
    def run_on(self, export):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "export.json"
            path.write_text(json.dumps(export), encoding="utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check.main([str(path), str(HERE / "facts" / "26-2026.json")])
        return code, output.getvalue().splitlines()

    def test_exit_and_last_line(self):
        export = export_from(FACTS["26-2026"], CORRECTIONS)
        code, lines = self.run_on(export)
        self.assertEqual(code, 0)
        self.assertTrue(lines[-1].startswith("law check 26/2026: 787 criteria, "), lines)
        self.assertTrue(lines[-1].endswith(", 0 unexplained differences"), lines)
        options_in(find(export, 1, "1.1"))[0]["points"] = 0
        code, lines = self.run_on(export)
        self.assertEqual(code, 1)
        self.assertIn("set 1 1.1 option 1: points: printed 1, export 0", lines[0])

    def test_export_of_another_form(self):
        self.assertEqual(self.run_on({"edition": "26/2026"})[0], 1)


class FactsTest(unittest.TestCase):
    def test_committed_files_are_as_a_reader_writes_them(self):
        for name, facts in FACTS.items():
            text = (HERE / "facts" / f"{name}.json").read_text(encoding="utf-8")
            self.assertEqual(text, facts_text(facts))

    def test_counts(self):
        counts = {name: counts_of(facts) for name, facts in FACTS.items()}
        self.assertEqual(counts["26-2026"]["criteria"], 787)
        self.assertEqual(counts["148-2023"]["criteria"], 795)
        self.assertEqual(counts["148-2023"]["options"], 2632)
        self.assertEqual(counts["1048-2019"]["criteria"], 822)
        self.assertEqual(counts["1048-2019"]["gates"], 0)


if __name__ == "__main__":
    unittest.main()
