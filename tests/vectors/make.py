"""Writes the vectors from the oracle. The engine has no part in it but for the law's data.

    python3 tests/vectors/make.py EXPORT_DIR [--check]

EXPORT_DIR holds the exports `26-2026.json`, `148-2023.json` and `1048-2019.json`. With `--check`
nothing is written, and a file that is not what it would be is an error.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "oracle"))

from law import Law  # noqa: E402
from oracle import answer  # noqa: E402

EDITIONS = ["26-2026", "148-2023", "1048-2019"]
BLOCKER = ["criterion", "stars", "reached", "needed", "option"]
GATE = ["criterion", "stars", "needed", "mean", "votes", "met"]
KEYS = {
    "sheet": {
        "kind": None, "edition": None, "set": None, "slug": None, "outcome": None, "stars": None, "award": None,
        "band": None, "total": None, "parts": ["part", "points"], "blockers": BLOCKER,
        "next": ["stars", "points"], "knockouts": ["id", "effect", "derived"], "warnings": ["code", "criteria"],
    },
    "preview": {
        "kind": None, "open": None, "so_far": None, "lowest": None, "highest": None, "parts": ["part", "points"],
        "blockers": BLOCKER,
    },
    "council": {
        "kind": None, "gate_rule": None, "knockout_rule": None, "outcome": None, "stars": None, "award": None,
        "band": None, "total": None, "sum": None, "count": None, "lowest": None, "highest": None,
        "parts": ["part", "mean"], "blockers": GATE, "next": ["stars", "points"],
        "knockouts": ["id", "effect", "votes", "holds"],
        "members": ["member", "total", "distance", "outcome", "stars", "apart"],
        "warnings": ["code", "criteria", "member"],
    },
}  # fmt: skip


class Vectors:
    """Collects requests under their names, file by file, and has the oracle answer them."""

    def __init__(self, law):
        self.law, self.files, self.file = law, {}, None

    def start(self, name):
        self.file = self.files.setdefault(name, [])

    def set(self, number, edition="26/2026"):
        return next(s for s in self.law.editions[edition] if number == s.number and not s.superseded or number == s.slug)

    def add(self, name, product_set, op, value, **more):
        request = {"op": op, "edition": product_set.edition, "set": product_set.slug if product_set.superseded else product_set.number}
        if op != "rubric":
            request["council" if op == "council" else "sheet"] = value
        self.ask(name, request | more)

    def ask(self, name, request):
        got = answer(self.law, json.dumps(request))
        if "ok" in got:
            expect = {"ok": reduced(got["ok"])}
        else:
            expect = {"error": got["error"] | {"errors": [error(e) for e in got["error"]["errors"]]}}
        assert name not in [v["name"] for v in self.file], name
        self.file.append({"name": name, "request": request, "expect": expect})


def reduced(report):
    def only(value, keys):
        if keys is None or value is None:
            return value
        if isinstance(value, list):
            return [only(item, keys) for item in value]
        return {key: value[key] for key in keys}

    keys = KEYS.get(report.get("kind"))
    return {key: only(report[key], inner) for key, inner in keys.items()} if keys else report


def error(problem):
    return {"code": "unreadable"} if problem["code"] == "unreadable" else problem


# Sheets

def best(product_set, **changes):
    return chosen(product_set, max, changes)


def worst(product_set, **changes):
    return chosen(product_set, min, changes)


def chosen(product_set, pick, changes):
    """The best or the worst answers, those that are named otherwise; what does not apply is left out."""
    answers = {c.code: pick(c.options, key=lambda o: o.points).number for c in product_set.criteria}
    answers |= {key[1:].replace("_", "."): value for key, value in changes.items()}
    return applicable(product_set, answers)


def applicable(product_set, answers):
    def holds(criterion):
        other = criterion.needs and product_set.by_code[criterion.needs[0]]
        return not other or other.by_number[answers[other.code]].points >= criterion.needs[1]

    return {code: a for code, a in answers.items() if holds(product_set.by_code[code])}


def with_total(product_set, goal, answers):
    """These answers, lowered one by one until the total is the goal, gates last of all."""
    answers = dict(answers)

    def points(code):
        answer = answers.get(code)
        return product_set.by_code[code].by_number[answer].points if isinstance(answer, int) else 0

    deciding = {c.needs[0]: c.needs[1] for c in product_set.criteria if c.needs}
    free = [c for c in product_set.criteria if c.code in answers]
    free.sort(key=lambda c: (max((o.points for o in c.options if o.gate), default=0), c.code))
    total = sum(points(code) for code in answers)
    for criterion in free:
        ways = [(o.points, o.number) for o in criterion.options] + [(0, "none")] * (criterion.zero_option is None)
        for fewer, way in sorted(ways, key=lambda w: -w[0]):
            lost = points(criterion.code) - fewer
            if fewer >= deciding.get(criterion.code, 0) and lost > 0 and total - lost >= goal:
                answers[criterion.code], total = way, total - lost
    assert total == goal, (product_set.slug, goal, total)
    return answers


def member(name, answers, **more):
    return {"member": name, "choices": answers, **more}


# The files

def sets(v):
    v.start("sets")
    for s in v.law.all_sets():
        v.add(f"{s.edition} {s.slug}: the set", s, "rubric", None)
        v.add(f"{s.edition} {s.slug}: all best", s, "rate", best(s))
        v.add(f"{s.edition} {s.slug}: all worst", s, "rate", worst(s))


def bands(v):
    v.start("bands")
    for number in (1, 16, 26):
        s = v.set(number)
        for total in (29, 30, 49, 50, 69, 70, 89, 90):
            v.add(f"set {number}: a total of {total}", s, "rate", with_total(s, total, best(s)))
    s = v.set(1, "1048/2019")
    for total in (29, 30, 49, 50, 69, 70, 89, 90):
        v.add(f"set 1 of 1048/2019, without gates: a total of {total}", s, "rate", with_total(s, total, best(s)))


def gates(v):
    v.start("gates")
    for number in (1, 14, 21, 26):
        s = v.set(number)
        for stars in (3, 4, 5):
            gate = next(((c, o) for c, o in s.gates if o.gate == stars and lower(c, o)), None)
            if gate is None:
                continue
            c, o = gate
            v.add(f"set {number}: the {stars}-star gate on {c.code} just met", s, "rate", best(s) | {c.code: o.number})
            v.add(f"set {number}: the {stars}-star gate on {c.code} just missed", s, "rate", best(s) | {c.code: lower(c, o)})
    s = v.set(1)
    lowest = next((c, o) for c, o in s.gates if o.number == 1)
    v.add(f"set 1: the gate on the lowest option of {lowest[0].code}, met", s, "rate", best(s) | {lowest[0].code: 1})
    v.add(f"set 1: the same, missed by the answer none", s, "rate", best(s) | {lowest[0].code: "none"})
    v.add("set 1: gates missed at every level, 4-star points", s, "rate", with_total(s, 75, best(s, c2_2=1, c3_4=1, c1_3=1)))
    v.add("set 1: gates above the band are no blockers", s, "rate", with_total(s, 60, best(s, c1_3=1, c4_1=2)))
    s = v.set(1, "148/2023")
    v.add("148/2023: the gate at the title of 3.e, met by its first option", s, "rate", best(s) | {"3.e": 1})
    v.add("148/2023: the gate at the title of 3.e, missed", s, "rate", best(s) | {"3.e": "none"})


def lower(criterion, option):
    """The best option that stays below a gate."""
    below = [o for o in criterion.options if o.points < option.points]
    return max(below, key=lambda o: o.points).number if below else None


def conditions(v):
    v.start("conditions")
    s = v.set(1)
    none = {code: a for code, a in best(s).items() if code != "5.2"} | {"5.1": 1}
    v.add("no story, structure left open", s, "rate", none)
    v.add("no story, structure answered with 0 points", s, "rate", none | {"5.2": 1})
    v.add("no story, structure claimed", s, "rate", none | {"5.2": 3})
    v.add("no story, structure answered out of range", s, "rate", none | {"5.2": 9})
    v.add("a story, structure left open", s, "rate", none | {"5.1": 2})
    v.add("story answered out of range, structure claimed", s, "rate", none | {"5.1": 9, "5.2": 3})
    s = v.set(1, "1048/2019")
    none = {code: a for code, a in best(s).items() if code not in ("5.2", "5.3")} | {"5.1": 1}
    v.add("1048/2019: no story, neither 5.2 nor 5.3", s, "rate", none)
    v.add("1048/2019: no story, 5.2 and 5.3 claimed", s, "rate", none | {"5.2": 4, "5.3": 2})
    s = v.set(1, "148/2023")
    none = {code: a for code, a in best(s).items() if code not in ("5.b", "5.c")} | {"5.a": 1}
    v.add("148/2023: no story, neither 5.b nor 5.c", s, "rate", none)
    v.add("148/2023: no story, 5.b claimed", s, "rate", none | {"5.b": 3})
    s = v.set(26)
    v.add("set 26: all for the community", s, "rate", best(s))
    v.add("set 26: all for an operator", s, "rate", best(s, c8=4, c9=4, c15=4))
    v.add("set 26: cases mixed", s, "rate", best(s, c9=3, c15=4))
    s = v.set(26, "1048/2019")
    v.add("1048/2019 set 26: cases of 3.2 are no case of 9, 10 and 16", s, "rate", best(s, c3_2=4))
    v.add("1048/2019 set 26: cases mixed", s, "rate", best(s, c9=5))
    s = v.set(26, "148/2023")
    v.add("148/2023 set 26: cases mixed", s, "rate", best(s, c9=4))
    s = v.set("tourism-as-issued-2019", "1048/2019")
    v.add("1048/2019: the text of set 26 that 781/QĐ-TTg replaced", s, "rate", best(s))


def knockouts(v):
    v.start("knockouts")
    seen = set()
    for s in v.law.all_sets():
        for k in s.knockouts:
            if (s.edition, k.id) not in seen:
                seen.add((s.edition, k.id))
                v.add(f"{s.edition} set {s.number}: {k.id} asserted", s, "rate", {"choices": best(s), "knockouts": [k.id]})
    s = v.set(16)
    for code in s.knockouts[-1].shown_by:
        zero = s.by_code[code].zero_option
        v.add(f"set 16: 0 points on {code}", s, "rate", best(s) | {code: zero if zero else "none"})
    v.add("set 16: shown and asserted", s, "rate", {"choices": best(s, c6_1=1), "knockouts": ["zero-sensory"]})
    v.add("set 16: rejected and stopped", s, "rate", {"choices": best(s, c6_1=1), "knockouts": ["forged-file"]})
    s = v.set(1)
    v.add("two grounds at once", s, "rate", {"choices": worst(s), "knockouts": ["foreign-matter", "forged-file"]})


def previews(v):
    v.start("previews")
    s = v.set(1)
    v.add("nothing answered", s, "preview", {})
    v.add("everything answered", s, "preview", best(s))
    v.add("one answer that misses a gate for good", s, "preview", {"1.3": 1})
    v.add("structure claimed, story open", s, "preview", {"5.2": 3})
    v.add("no story: structure is not open", s, "preview", {"5.1": 1})
    v.add("one criterion open", s, "preview", {code: a for code, a in best(s).items() if code != "4.1"})
    v.add("null is open", s, "preview", best(s) | {"4.1": None})
    v.add("asserted ground", s, "preview", {"choices": {"1.1": 1}, "knockouts": ["forged-file"]})
    v.add("wrong answers are errors in a preview too", s, "preview", {"1.1": 9, "9.9": 1, "5.1": 1, "5.2": 2})
    v.add("none, and the rest open", s, "preview", {"1.6": "none"})
    s = v.set(16)
    v.add("set 16: a sensory criterion open", s, "preview", {code: a for code, a in best(s).items() if code != "6.1"})
    v.add("set 16: 0 points on a sensory criterion", s, "preview", {"6.1": 1})
    s = v.set(26)
    v.add("set 26: cases open", s, "preview", {code: a for code, a in best(s).items() if code not in ("8", "9", "15")})
    s = v.set(1, "1048/2019")
    v.add("1048/2019: nothing answered", s, "preview", {})
    v.add("1048/2019: 5.3 claimed, story open", s, "preview", {"5.3": 2})


def councils(v):
    v.start("councils")
    s = v.set(25)
    at = {total: with_total(s, total, best(s)) for total in (89, 90, 91, 69, 70)}
    v.add("one member", s, "council", [at[90]])
    v.add("exactly 90", s, "council", [at[89], at[91]])
    v.add("89.85: one point in seven is missing", s, "council", [at[90]] * 6 + [at[89]])
    v.add("89.50 is 4 stars, half-open", s, "council", [at[89], at[90]])
    v.add("69.66", s, "council", [at[70], at[70], at[69]])
    s = v.set(1)
    yes, no = best(s), best(s, c1_3=2)
    for rule in ("majority", "every", "mean"):
        v.add(f"a gate, two of three, {rule}", s, "council", [yes, yes, no], gate_rule=rule)
        v.add(f"a gate, one of two, {rule}", s, "council", [yes, no], gate_rule=rule)
        v.add(f"a gate, nobody, {rule}", s, "council", [no, no], gate_rule=rule)
        forged = {"knockouts": ["forged-file"]}
        two = [member("A", yes, **forged), member("B", yes)]
        v.add(f"a ground, one of two, {rule}", s, "council", two, knockout_rule=rule)
        v.add(f"a ground, two of three, {rule}", s, "council", [*two, member("C", yes, **forged)], knockout_rule=rule)
        v.add(f"a ground, one of three, {rule}", s, "council", [*two, member("C", yes)], knockout_rule=rule)
    half = best(s, c4_1=2)  # 2 of 5 points: with a 5 the mean is 3.5, and the 4-star gate asks for 3
    v.add("a gate that the mean reaches and half of the members do not", s, "council", [yes, half], gate_rule="mean")
    v.add("the file's own rules count", s, "council", {"members": [yes, no], "gate_rule": "every"}, gate_rule="mean")
    v.add("a council file with its header", s, "council", {"edition": "26/2026", "set": 1, "header": {"product": "X"}, "members": [member("Lan", yes)]})
    v.add("members without a story are counted with 0", s, "council", [yes, {c: a for c, a in yes.items() if c != "5.2"} | {"5.1": 1}])
    v.add("a member apart", s, "council", [member("A", yes), member("B", yes), member("C", worst(s))])
    s16 = v.set(16)
    zero = best(s16, c6_1=1)
    v.add("set 16: two of three show 0 points", s16, "council", [zero, zero, best(s16)])
    v.add("set 16: one of three shows 0 points", s16, "council", [zero, best(s16), best(s16)])
    s26 = v.set(26)
    v.add("set 26: a member mixes cases", s26, "council", [member("A", best(s26)), member("B", best(s26, c9=3))])
    v.add("no members", s, "council", [])
    v.add("no members in a file", s, "council", {"members": []})
    v.add("the same member twice", s, "council", [member("Lan", yes), member("Lan", no), member("Minh", yes)])
    v.add("a name that is the position of another", s, "council", [yes, member("1", yes)])
    v.add("mixed rubrics", s, "council", [member("A", yes), member("B", yes, set=2), member("C", yes, edition="1048/2019")])
    v.add("everything wrong with every sheet", s, "council", [member("A", yes | {"1.1": 9}), member("B", yes | {"9.9": 1}, knockouts=["x"])])
    v.add("no council at all", s, "council", 3)
    v.add("an unknown field", s, "council", {"members": [yes], "sheets": []})
    v.add("the file is for another set", s, "council", {"members": [yes], "set": 2})


def errors(v):
    v.start("errors")
    s = v.set(1)
    full = best(s)

    def wrong(name, sheet, op="rate"):
        v.add(name, s, op, sheet)

    wrong("missing-criterion", {code: a for code, a in full.items() if code not in ("1.1", "7", "12")})
    wrong("missing-criterion: null", full | {"1.1": None})
    wrong("unknown-criterion", full | {"9.9": 1})
    wrong("unknown-criterion: no code at all", full | {"Giá": 1})
    wrong("unknown-criterion: a section that has criteria", full | {"6": 1})
    wrong("unknown-criterion: digits of another script", full | {"١.١": 1})
    wrong("option-out-of-range: 0", full | {"1.1": 0})
    wrong("option-out-of-range: one too many", full | {"1.1": 4})
    wrong("option-out-of-range: less than 0", full | {"1.1": -1})
    wrong("option-out-of-range: larger than 16 bits", full | {"1.1": 65537})
    wrong("none-has-option", full | {"1.2": "none"})
    wrong("none where every option has points", full | {"1.1": "none"})
    wrong("wrong-type: true", full | {"1.1": True})
    wrong("wrong-type: a number in quotes", full | {"1.1": "3"})
    wrong("wrong-type: a list", full | {"1.1": [3]})
    text = json.dumps(full)
    wrong("wrong-type: 2.5", text.replace('"1.1": 3', '"1.1": 2.5'))
    wrong("wrong-type: 3.5 is no option number", text.replace('"1.1": 3', '"1.1": 3.5'))
    wrong("3.0 is the option 3: no error", text.replace('"1.1": 3', '"1.1": 3.0'))
    wrong("-0 is 0: out of range", text.replace('"1.1": 3', '"1.1": -0'))
    wrong("a fraction of zeros after 16 digits is no number", text.replace('"1.1": 3', '"1.1": 1000000000000000.0'))
    wrong("a byte order mark in front: no error", "\ufeff" + text)
    wrong("unreadable: two byte order marks", "\ufeff\ufeff" + text)
    wrong("the set as a text: no error", {"set": "1", "choices": full})
    wrong("wrong-rubric: the set as a text", {"set": "2", "choices": full})
    wrong("duplicate-key", text.replace('"1.1": 3', '"1.1": 3, "1.1": 2'))
    wrong("duplicate-key: a field", f'{{"choices": {text}, "member": "A", "member": "B"}}')
    wrong("duplicate-key: a ground", {"choices": full, "knockouts": ["forged-file", "forged-file"]})
    wrong("unknown-field", {"choices": full, "points": 100})
    wrong("unknown-field: in the header", {"choices": full, "header": {"name": "X"}})
    wrong("wrong-type: in the header", {"choices": full, "header": {"product": 3}})
    wrong("wrong-type: choices", {"choices": []})
    wrong("wrong-type: knockouts", {"choices": full, "knockouts": "forged-file"})
    wrong("wrong-type: no sheet", [])
    wrong("unknown-knockout", {"choices": full, "knockouts": ["ip-infringement"]})
    wrong("wrong-rubric: set", {"set": 2, "choices": full})
    wrong("wrong-rubric: edition", {"edition": "1048/2019", "choices": full})
    wrong("not-applicable", full | {"5.1": 1})
    for name, broken in [("cut off", text[:40]), ("empty", ""), ("NaN", '{"1.1": NaN}'), ("two values", "{} {}"), ("a comma too many", '{"1.1": 3,}'), ("too deep", "[" * 17 + "]" * 17), ("half a surrogate", '{"member": "\\ud800"}')]:
        wrong(f"unreadable: {name}", broken)
    wrong("everything at once", {"edition": "1/1", "choices": {code: a for code, a in full.items() if code != "7"} | {"1.1": 9, "1.2": True, "9.9": 1, "5.1": 1, "1.3": "none", "1.5": "none"}, "knockouts": ["x"], "foo": 1})
    s = v.set(1, "148/2023")
    rest = {code: a for code, a in best(s).items() if code not in ("1.d", "1.đ", "3.e")}
    # Small letters, capitals, and letters apart from their marks are one code.
    wrong("letters in capitals: no error", rest | {"1.D": 4, "1.Đ": 3, "3.E": 2})
    wrong("duplicate-key: one code in two spellings", json.dumps(rest | {"1.d": 4, "1.đ": 3, "1.Đ": 1, "3.e": 2}))
    wrong("missing-criterion: d is not đ", rest | {"1.d": 4, "3.e": 2})
    wrong("unknown-criterion: a letter apart from its mark", rest | {"1.d": 4, "1.đ": 3, "3.e\u0302": 2})
    wrong("unknown-criterion: a d with a stroke laid over it", rest | {"1.d": 4, "1.d\u0335": 3, "3.e": 2})
    v.ask("unknown-edition", {"op": "rubric", "edition": "26/2027", "set": 1})
    v.ask("unknown-set: a number", {"op": "rubric", "edition": "26/2026", "set": 27})
    v.ask("unknown-set: a name", {"op": "rubric", "edition": "26/2026", "set": "tourism-as-issued-2019"})
    v.add("unknown-rule: for gates", s, "council", [full], gate_rule="most")
    v.add("unknown-rule: for grounds", s, "council", [full], knockout_rule="Majority")


def written(vectors):
    """One vector in three lines, so that a change shows where it is."""
    def line(value):
        return json.dumps(value, ensure_ascii=False)

    entries = [
        f'{{"name": {line(v["name"])},\n "request": {line(v["request"])},\n "expect": {line(v["expect"])}}}' for v in vectors
    ]
    return "[\n" + ",\n".join(entries) + "\n]\n"


def main(folder, check):
    v = Vectors(Law.of_files([Path(folder) / f"{edition}.json" for edition in EDITIONS]))
    for fill in (sets, bands, gates, conditions, knockouts, previews, councils, errors):
        fill(v)
    stale = []
    for name, vectors in v.files.items():
        path, text = HERE / f"{name}.json", written(vectors)
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
    print(f"vectors: {sum(map(len, v.files.values()))} in {len(v.files)} files" + (f", stale: {', '.join(stale)}" if stale else ""))
    return 1 if stale else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], "--check" in sys.argv[2:]))
