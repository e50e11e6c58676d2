#!/usr/bin/env python3
"""Compares the project's export of an edition with the independent facts, in both directions.

    python3 tests/law/check.py EXPORT.json FACTS.json

Every difference must be named by the export's errata register (same set, criterion, option, field,
printed and applied value), and every erratum that claims a changed number must meet a difference.
Exit 0 when nothing is left unexplained, 1 otherwise.
"""

import json
import re
import sys
from pathlib import Path

from facts_file import criteria_of, options_of

NUMBER_FIELDS = ("points", "max", "gate")
# What an asserted note may lead to. "reject" and "stop" both end the assessment without a star;
# where the print says neither word plainly, the reader does not insist on one of them.
STOPS = {"foreign-matter", "zero-points", "food-safety-certificate", "production-certificate",
         "declaration-missing"}
REJECTS = {"imported-or-unknown-origin", "identical-product"}


def values(text):
    """The numbers in a register's cell: '4 ¶ 1' and '4 / 1' say the same, '***' is a gate of 3."""
    if text is None:
        return []
    if isinstance(text, list):
        return [number for item in text for number in values(item)]
    text = str(text)
    stars = re.sub(r"\s+", "", text)
    if re.fullmatch(r"\*+", stars):
        return [len(stars)]
    return [int(number) for number in re.findall(r"\d+", text)]


def section_of(code):
    return None if code is None else code.split(".")[0]


class Difference:
    """One place where the export does not say what was printed."""

    def __init__(self, place, field, printed, applied, criterion=None, option=None, loose=False):
        self.place = place        # (set number, superseded)
        self.field = field
        self.printed = printed
        self.applied = applied
        self.criterion = criterion
        self.option = option
        self.loose = loose        # a disagreement inside the print: the register may word it freely

    def __str__(self):
        where = f"set {self.place[0]}" + (" (superseded)" if self.place[1] else "")
        if self.criterion is not None:
            where += f" {self.criterion}"
        if self.option is not None:
            where += f" option {self.option}"
        return f"{where}: {self.field}: printed {self.printed!r}, export {self.applied!r}"

    def explained_by(self, erratum):
        if erratum["set"] not in (None, self.place[0]):  # no set: the same in all of them
            return False
        printed, applied = values(erratum["printed"]), values(erratum["applied"])
        if self.loose:
            # Sums and headings stand at a part; the register may name the part or nothing.
            said = set(printed + applied)
            return (erratum["field"] in ("heading", "max", "data")
                    and erratum["criterion"] in (None, self.criterion)
                    and {self.printed, self.applied} <= said)
        return (erratum["field"] == self.field
                and erratum["criterion"] == self.criterion
                and erratum["option"] == self.option
                and printed == values(self.printed)
                and applied == values(self.applied))


class Comparison:
    def __init__(self, export, facts):
        self.export = export
        self.facts = facts
        self.differences = []
        self.place = (0, False)

    def differ(self, field, printed, applied, criterion=None, option=None, loose=False):
        self.differences.append(
            Difference(self.place, field, printed, applied, criterion, option, loose))

    def same(self, field, printed, applied, criterion=None, option=None):
        if printed != applied:
            self.differ(field, printed, applied, criterion, option)

    def pairs(self, field, fact_items, export_items, name_of):
        """Items with the same name on both sides; missing, extra and re-ordered ones differ."""
        fact_names = [name_of(item) for item in fact_items]
        export_names = [name_of(item) for item in export_items]
        by_name = dict(zip(export_names, export_items))
        if len(by_name) != len(export_names):
            self.differ(f"{field} twice", fact_names, export_names)
        for name in fact_names:
            if name not in by_name:
                self.differ(f"missing {field}", name, None)
        for name in export_names:
            if name not in fact_names:
                self.differ(f"extra {field}", None, name)
        common = [name for name in fact_names if name in by_name]
        if common != [name for name in by_name if name in fact_names]:
            self.differ(f"order of {field}", fact_names, export_names)
        return [(item, by_name[name]) for name, item in zip(fact_names, fact_items)
                if name in by_name]

    def run(self):
        if self.export["edition"] != self.facts["edition"]:
            self.differ("edition", self.facts["edition"], self.export["edition"])
        for fact, export in self.pairs("set", self.facts["sets"], self.export["sets"], set_key):
            self.place = set_key(fact)
            self.compare_set(fact, export)
        return self.differences

    def compare_set(self, fact, export):
        if "status" in fact and export["data_status"] not in [fact["status"],
                                                         *fact.get("status_also", [])]:
            self.differ("data", fact["status"], export["data_status"])
        for fact_part, part in self.pairs("part", fact["parts"], export["parts"],
                                          lambda item: item["part"]):
            self.compare_part(fact_part, part)
        self.compare_knock_outs(fact, export)

    def compare_part(self, fact, part):
        letter = fact["part"]
        self.same("max", fact["max"], part["max"], letter)
        if fact.get("heading_max", fact["max"]) != part["max"]:
            self.differ("heading", fact["heading_max"], part["max"], letter, loose=True)
        # Where the print does not add up, the register must say so even if all was kept as printed.
        reached = sum(section["max"] for section in part["sections"])
        if reached != part["max"]:
            self.differ("sum", part["max"], reached, letter, loose=True)
        for fact_section, section in self.pairs("section", fact["sections"], part["sections"],
                                                lambda item: item["code"]):
            code = fact_section["code"]
            self.compare_max(fact_section, section)
            inner = sum(criterion["max"] for criterion in section["criteria"])
            if inner != section["max"]:
                self.differ("sum", section["max"], inner, code, loose=True)
            # The story is the subject of the first criterion of its own section.
            story = fact_section["criteria"][0]["code"]
            for pair in self.pairs("criterion", fact_section["criteria"], section["criteria"],
                                   lambda item: item["code"]):
                self.compare_criterion(*pair, story)

    def compare_max(self, fact, export):
        printed = fact["max"] if fact["max"] is not None else fact["max_printed"]
        self.same("max", printed, export["max"], fact["code"])

    def compare_criterion(self, fact, export, story):
        code = fact["code"]
        self.compare_max(fact, export)
        self.same("implied", fact.get("implied", False), export["implied"], code)
        self.compare_condition(fact, export, story)
        printed = [option for case in fact["cases"] for option in case]
        applied = [option for case in export["cases"] for option in case["options"]]
        self.same("number of options", len(printed), len(applied), code)
        self.same("case", [len(case) for case in fact["cases"]],
                  [len(case["options"]) for case in export["cases"]], code)
        self.same("option numbers", list(range(1, len(applied) + 1)),
                  [option["option"] for option in applied], code)
        for number, ((points, gate), option) in enumerate(zip(printed, applied), start=1):
            self.same("points", points, option["points"], code, number)
            self.same("gate", gate, option["gate"], code, number)

    def compare_condition(self, fact, export, story):
        expected = fact.get("conditional", False)
        applies_if = export["applies_if"]
        if expected is None:  # printed, but it cannot be told what it belongs to
            return
        self.same("condition", expected, applies_if is not None, fact["code"])
        if applies_if is not None:
            self.same("condition on", story, applies_if["criterion"], fact["code"])

    def compare_knock_outs(self, fact, export):
        """Each printed ground has one entry, at its section; each entry has one ground."""
        left = list(export["knockouts"])
        for part in fact["parts"]:
            for section in part["sections"]:
                for holder in [section, *section["criteria"]]:
                    for kind in holder.get("knock_outs", []):
                        self.take_knock_out(left, kind, holder["code"])
        for entry in [entry for entry in left if entry["criterion"] is not None]:
            self.differ("note", None, entry["id"], entry["criterion"])
        if fact["heading_grounds"] is not None:
            grounds = len(fact["heading_grounds"])
            above = [e for e in left if e["criterion"] is None]
            self.same("number of grounds above the table", grounds, len(above))
            for entry in above:
                self.same("effect of " + entry["id"], "reject", entry["effect"])

    def take_knock_out(self, left, kind, code):
        effects = {"stop"} if kind in STOPS else {"reject"} if kind in REJECTS else {"stop",
                                                                                    "reject"}
        def fits(entry):
            return section_of(entry["criterion"]) == section_of(code) and \
                entry["effect"] in effects

        # The same criterion first, then its section; a note may carry no criterion if it stops.
        for test in (lambda e: e["criterion"] == code and e["effect"] in effects, fits,
                     lambda e: e["criterion"] is None and e["scope"] != "file"
                     and e["effect"] in effects):
            for entry in left:
                if test(entry):
                    left.remove(entry)
                    return
        self.differ("note", kind, None, code)


def set_key(item):
    return (item["set"], bool(item.get("superseded", False)))


def second_readings(facts):
    """(set, criterion) -> the other transcription's points and the ones taken (edition 2019)."""
    return {(s["set"], c["code"]): (c["other_reading"], [o[0] for o in options_of(c)])
            for s in facts["sets"] for c in criteria_of(s) if "other_reading" in c}


def tells_second_reading(erratum, readings):
    """An erratum may record what the other transcription has instead of what was printed."""
    found = readings.get((erratum["set"], erratum["criterion"]))
    if erratum["field"] != "points" or found is None:
        return False
    other, taken = found
    option = erratum["option"]
    if option is not None:
        if not 1 <= option <= len(taken) or other[option - 1] == taken[option - 1]:
            return False
        other, taken = [other[option - 1]], [taken[option - 1]]
    return values(erratum["printed"]) == values(other) and values(erratum["applied"]) == taken


def check(export, facts):
    """(unexplained differences, errata without a difference, number of explained differences)"""
    differences = Comparison(export, facts).run()
    errata = export["errata"]
    used, unexplained = set(), []
    for difference in differences:
        reasons = [i for i, erratum in enumerate(errata) if difference.explained_by(erratum)]
        used.update(reasons)
        if not reasons:
            unexplained.append(difference)
    readings = second_readings(facts)
    idle = [erratum for i, erratum in enumerate(errata)
            if erratum["field"] in NUMBER_FIELDS and i not in used
            and not tells_second_reading(erratum, readings)]
    return unexplained, idle, len(differences) - len(unexplained)


def counts_of_export(export):
    counts = {"sets": len(export["sets"]), "criteria": 0, "options": 0, "implied": 0, "gates": 0}
    for product_set in export["sets"]:
        for criterion in criteria_of(product_set):
            options = [o for case in criterion["cases"] for o in case["options"]]
            counts["criteria"] += 1
            counts["options"] += len(options)
            counts["implied"] += len(options) if criterion["implied"] else 0
            counts["gates"] += sum(option["gate"] is not None for option in options)
    return counts


def main(arguments):
    if len(arguments) != 2:
        print(__doc__)
        return 2
    try:
        export, facts = (json.loads(Path(path).read_text(encoding="utf-8")) for path in arguments)
        unexplained, idle, explained = check(export, facts)
        counts = counts_of_export(export)
    except (KeyError, TypeError, AttributeError) as problem:
        print(f"not in the agreed form: {type(problem).__name__}: {problem}")
        return 1
    for difference in unexplained:
        print(f"difference: {difference}")
    for erratum in idle:
        print(f"erratum without a difference: {erratum['id']}: set {erratum['set']} "
              f"{erratum['criterion'] or ''} {erratum['field']}: printed {erratum['printed']!r}, "
              f"applied {erratum['applied']!r}")
    wrong = len(unexplained) + len(idle)
    print(f"law check {export['edition']}: {counts['criteria']} criteria, "
          f"{counts['options']} options ({counts['implied']} implied), {counts['gates']} gates, "
          f"{explained} differences named in the errata, {wrong} unexplained differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
